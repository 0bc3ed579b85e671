package ui

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestWarningsFollowTheForm: what stands out in the closing part goes as soon as the
// form that is open has what was missing, and comes back when that is taken out.
func TestWarningsFollowTheForm(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("pgdown", "pgdown", "pgdown", "!:maximaal vier dozen", "enter", "=:we proberen vrijdag te bellen", "enter")
	sees := func(words string, want bool) {
		t.Helper()
		if got := strings.Contains(x.frame(), words); got != want {
			t.Errorf("%q on the screen is %v:\n%s", words, got, x.frame())
		}
	}
	x.command("e").press("enter")
	vague := "nog vaag, “we proberen”"
	sees(vague, true)
	x.press("wij", "enter", "bellen", "enter", "vrijdag", "enter", "1")
	sees(vague, false)
	x.press("pgdown")
	none := "▲ geen alternatief genoemd"
	sees(none, true)
	x.press("enter", "vijf op vrijdag")
	sees(none, false)
	x.press("ctrl+u")
	sees(none, true)
}

// TestBoundariesInTheClosingPart: a limit of ours that was never said, or without
// an alternative, stands out while there is time; where nobody agrees, both
// positions are asked; what needs nothing more is not asked.
func TestBoundariesInTheClosingPart(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("pgup", "pgup", "!wij rijden niet op zondag", "enter", "pgdown", "pgdown", "pgdown")
	x.press("!niet bellen onder winkeltijd", "enter", "!:maximaal vier dozen", "enter")
	x.command("e").press("enter").shows("▲ niet uitgesproken aan tafel", "▲ geen alternatief genoemd", "wij rijden niet op zondag")
	x.press("4", "enter", "een rit op zaterdag", "pgdown").shows("niet bellen onder winkeltijd")
	x.press("5", "enter", "enter", "bellen stoort", "enter", "bellen is nodig bij uitval", "pgdown").shows("maximaal vier dozen", "▲ geen alternatief genoemd")
	x.press("4", "pgup", "esc")
	got := map[interview.BoundaryState]interview.Boundary{}
	for b := range x.talk().Session.Boundaries() {
		n, _ := x.talk().Session.Note(b.Evidence[0])
		b.Interest = n.Content.Text
		got[b.State] = b
	}
	if b := got[interview.NotAgreed]; b.TheirPosition != "bellen stoort" || b.OurPosition != "bellen is nodig bij uitval" {
		t.Errorf("%+v", b)
	}
	x.command("e").press("enter").shows("maximaal vier dozen") // agreed, and still without an alternative
}
