package ui

import (
	"testing"

	"diepte/interview"
)

// TestSelfCheck: closed until the customer's mark is in or noted as not given, then
// the two stand side by side; every word is kept, undone one by one, and stands in
// the summary after the customer's.
func TestSelfCheck(t *testing.T) {
	x := newHand(t, interview.Dutch, 120, 40)
	x.newTalk("Bakkerij Jansen", "")
	x.press("esc", "esc", "self-check", "enter").shows("Eerst het oordeel van de klant", "cijfer van de klant")
	x.press("11", "enter").shows("is geen rapportcijfer").press("up", "backspace", "backspace", "7,5", "enter")
	x.shows("De klant over dit gesprek", "cijfer: 7,5", "open houding")
	x.press("1", "down", "2", "maar te snel weer praten", "down", "esc")
	s := x.talk().Session
	if c := s.SelfCheck(); len(c) != 2 || c[0].Grade != "went-well" || c[1].Grade != "partly" || c[1].Remark != "maar te snel weer praten" {
		t.Fatalf("%+v", c)
	}
	x.command("i").press("end").shows("open houding: ging goed", "maar te snel weer praten").press("esc")
	x.press("ctrl+z", "ctrl+z")
	if c := x.talk().Session.SelfCheck(); len(c) != 1 || c[0].Remark != "" {
		t.Errorf("after undo %+v", c)
	}
}

// TestSelfCheckWithoutAMark: that none was given opens it as well.
func TestSelfCheckWithoutAMark(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.newTalk("", "").press("esc", "esc", "self-check", "enter", "down", "4", "enter").shows("no score: would rather not say", "open attitude")
}
