package ui

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diepte/interview"
)

// What was read beside the screen reaches who asked for it, whatever is on the
// screen by then: nothing stays "being read" for ever.
func TestWhatWasReadArrivesWhereItWasAsked(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.returning()
	talk := x.m.screen.(*interviewScreen)
	talk.earlier = earlier{}
	read := talk.fetchEarlier(x.m)
	x.m.show(newSummary(x.m, talk.talk.Session, talk))
	x.m.Update(read())
	if !talk.earlier.known || len(talk.earlier.left.Talks) != 1 {
		t.Errorf("what earlier talks left did not arrive: %+v", talk.earlier)
	}

	more := x.m.promises(talk)
	ledger := x.ledger()
	x.m.show(newSummary(x.m, talk.talk.Session, ledger))
	for more != nil {
		_, more = x.m.Update(more())
	}
	if ledger.loading || len(ledger.all) == 0 {
		t.Errorf("the ledger did not arrive: %d rows, loading %t", len(ledger.all), ledger.loading)
	}
	told := ledger.write(x.m, ledger.all[0].given.Entry.Head, ledger.all[0].Promise.ID, func(merged []interview.ReviewEntry, st interview.Stamp) interview.ReviewEntry {
		return interview.TellPromise(merged, ledger.all[0].Promise.ID, interview.PromiseKept, x.m.now, "Karin", st)
	}, promiseToldMsg{})
	x.m.Update(told())
	if ledger.saving || len(ledger.done) != 1 {
		t.Errorf("that it was written down did not arrive: saving %t, done %d", ledger.saving, len(ledger.done))
	}
}

// Who asked to take a talk over and went away does not get it any more: not over
// what is on the screen by then, and nobody keeps its lock.
func TestTakenOverTooLate(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.conversation()
	first := x.second()
	w := x.m.screen.(*watchScreen)
	gone := &watchScreen{watcher: w.watcher, closed: make(chan struct{})}
	asked := gone.takeOver(x.m)
	close(gone.closed)
	msg := asked().(tookMsg) // while the other window holds it and does not answer
	x.m.say = ""
	if x.m.Update(msg); msg.err == nil || x.m.say != "" {
		t.Errorf("asking went on (%v), and %q is said of it", msg.err, x.m.say)
	}

	second := x.m
	x.m = first
	x.press("ctrl+c", "ctrl+c")
	x.m = second
	writer, found, err := w.watcher.TakeOver(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.do(x.m, "start")
	_, cmd := x.m.Update(tookMsg{w, writer, found, nil})
	if _, ok := x.m.screen.(*startScreen); !ok || x.m.held.Load() != nil || cmd == nil {
		t.Fatalf("on %T with %v held", x.m.screen, x.m.held.Load())
	}
	cmd()
	if !writer.IsClosed() {
		t.Error("the talk stays locked")
	}
}

// What is behind the door of a question after the talk may take all of the talk to
// find out: neither the key nor the frame waits for it, and the words follow.
func TestBehindTheDoorIsLookedBesideTheKeys(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.conversation()
	s := x.m.screen.(*interviewScreen)
	s.talk.GoTo("dispositions")
	x.press("f")
	before := s.behind
	if before.of != s.talk.Session || before.words == "" {
		t.Fatalf("nothing was found: %+v", before)
	}
	_, look := x.m.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	x.m.View()
	if s.talk.Session == before.of || s.behind.of != before.of || !s.behind.looking {
		t.Error("the key waited for it")
	}
	x.shows(string(before.words)).run(look)
	if s.behind.of != s.talk.Session || s.behind.looking {
		t.Error("the words did not follow")
	}
	x.press("down")
	if _, ok := x.m.screen.(*wrapUpScreen); !ok {
		t.Errorf("Down goes to %T", x.m.screen)
	}
}
