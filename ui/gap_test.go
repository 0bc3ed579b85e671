package ui

import (
	"testing"
	"time"

	"diepte/interview"
)

// A machine that slept, or a clock that was put right, shows beside the minutes and
// is no time of the talk: at the first key after it, and with none before the note.
func TestASleepIsShown(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	var slept time.Duration
	x.m.env.Source.Ran = func() time.Duration { return time.Hour + x.now().Sub(start) - slept }
	sleep := func(d time.Duration) {
		x.pass(d)
		slept += d
	}
	x.newTalk("Bakkerij Jansen", "")
	x.press("brood om tien uur", "enter")
	sleep(2 * time.Hour)
	x.press("e").shows("0 van 5 min (klok +120)")
	x.press("n verder", "enter").shows("0 van 5 min (klok +120)")
	if gaps := x.talk().Session.Leaps(); len(gaps) != 1 {
		t.Errorf("gaps: %+v", gaps)
	}
	x.press("half")
	sleep(-3 * time.Hour)
	x.press("enter").shows("(klok -60)")
	if got := x.talk().Session.SpentIn("opening", x.m.now); got < 0 || got > 5*time.Minute {
		t.Errorf("the section took %v", got)
	}
}
