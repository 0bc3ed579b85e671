package ui

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestTheStairs: the steps stand under each other with their level, what only we
// think is called an assumption, a probe makes the next note a step lower, and the
// reason to stop is kept as a thought of ours.
func TestTheStairs(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 40)
	x.newTalk("", "").press("+vers brood om tien uur", "enter")
	x.press("esc", "esc", "erachter", "enter").shows("gevraagd", "vraag: ")
	if strings.Contains(x.frame(), "hier stoppen") {
		t.Error("one can stop before one began")
	}
	x.press("esc").command("l").press("dan is het rek vol voor de eerste klanten", "enter")
	x.press("esc", "esc", "erachter", "enter").shows("wat dat geeft", "hier stoppen: lastig te verwoorden").press("merken", "enter").shows("een trede lager")
	x.press("ik wil niet dat ze naar de supermarkt gaan", "enter")
	x.press("esc", "esc", "erachter", "enter").shows("waar het om gaat").press("esc").command("l").press(":hij wil gezien worden als vakman", "enter")
	x.press("esc", "esc", "erachter", "enter").shows("onze aanname, niet bevestigd", "Al drie treden diep")
	x.press("lastig", "enter").shows("Genoteerd: lastig te verwoorden")
	steps := x.talk().Session.Staircase(firstNote(x))
	if len(steps) != 5 || steps[3].Depth != 3 || !steps[3].Ours || !steps[3].Last || !steps[4].Remark || steps[4].Note.Content.Text != "lastig te verwoorden" {
		t.Errorf("%+v", steps)
	}
	x.press("ctrl+z")
	if n := len(x.talk().Session.Staircase(firstNote(x))); n != 4 {
		t.Errorf("%d after undo", n)
	}
}

func firstNote(x *hand) interview.ID {
	for n := range x.talk().Session.Notes() {
		return n.ID
	}
	return ""
}
