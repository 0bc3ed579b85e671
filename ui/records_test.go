package ui

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestRecordsWithoutAMark: each is made of the last note from the palette, is named
// beside the note, opens its card, and is let go and undone.
func TestRecordsWithoutAMark(t *testing.T) {
	for _, c := range []struct {
		number, tag, label string
		further            []string // keys after the choice
		count              func(s *interview.Session) int
	}{
		{"1", "wat wij dachten", "wat bleek", nil, func(s *interview.Session) (n int) {
			for range s.Assumptions() {
				n++
			}
			return n
		}},
		{"2", "spreekt elkaar tegen", "oneens over", []string{"enter"}, func(s *interview.Session) (n int) {
			for range s.Claims() {
				n++
			}
			return n / 2
		}},
		{"3", "ieder vindt dat de ander aan zet is", "wie het oppakt", []string{"enter"}, func(s *interview.Session) (n int) {
			for range s.Gaps() {
				n++
			}
			return n
		}},
		{"4", "hoe de klant het graag heeft", "kanaal", nil, func(s *interview.Session) (n int) {
			for range s.Treatments() {
				n++
			}
			return n
		}},
		{"5", "blijven of gaan", "kan weg", nil, func(s *interview.Session) (n int) {
			for range s.Loyalties() {
				n++
			}
			return n
		}},
	} {
		t.Run(c.tag, func(t *testing.T) {
			x := newHand(t, interview.Dutch, 100, 30)
			x.newTalk("", "").press("de chauffeur belt nooit", "enter", "de winkel belt de chauffeur", "enter")
			x.press("esc", "esc", "wat nog meer", "enter").shows(c.tag).press(c.number, "enter").press(c.further...)
			x.shows("Nu ook: " + c.tag)
			if n := c.count(x.talk().Session); n != 1 {
				t.Fatalf("%d were made", n)
			}
			x.press("x", "backspace").shows(c.tag).command("c").shows(c.label).press("esc", "ctrl+z", "ctrl+z", "ctrl+z")
			if n := c.count(x.talk().Session); n != 0 {
				t.Errorf("%d are left after undo", n)
			}
			x.press("ctrl+y", "ctrl+y", "ctrl+y", "esc", "esc", "wat nog meer", "enter", "niet meer", "enter").shows("Niet meer: " + c.tag)
			if x.press("x", "backspace"); c.number != "2" && strings.Contains(x.frame(), c.tag) {
				t.Errorf("it is still named:\n%s", x.frame())
			}
		})
	}
}

// TestAttaching: the record that shares words comes first, the card shows the note
// as evidence, and it is taken off from the note and from the card.
func TestAttaching(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 30)
	x.newTalk("", "").press("+de levering komt op tijd", "enter", "+vers brood", "enter", "!niet bellen", "enter", "pgdown")
	x.press("+één factuur", "enter", "te late leveringen kosten ons klanten", "enter")
	x.press("esc", "esc", "voeg bij", "enter").shows("▸ + de levering komt op tijd").press("enter").shows("Gelegd bij: de levering komt op tijd")
	x.command("c").shows("de levering komt op tijd", "te late leveringen", "nog net")
	x.press("f2", ":", "maak los", "enter").shows("te late leveringen").press("enter").shows("Losgemaakt van: de levering")
	x.press("ctrl+z", "x", "backspace").shows("te late leveringen").press("esc", "esc", "esc", "maak los", "enter", "enter").shows("Losgemaakt van")
	for _, r := range x.talk().Session.AllRecords() {
		if len(r.Basis.Evidence) != 1 {
			t.Errorf("%+v", r)
		}
	}
}
