package ui

import (
	"testing"

	"diepte/interview"
)

// TestEveryFieldOfEveryCard: each field that the method knows of is on its card, is
// filled in with the keys alone, and is in the record afterwards; leaving a card on
// which nothing was filled in changes nothing and asks nothing.
func TestEveryFieldOfEveryCard(t *testing.T) {
	hands := map[interview.Record][]string{
		interview.ExpectationRecord: {"+brood", "enter"}, interview.BoundaryRecord: {"!niet bellen", "enter"},
		interview.PromiseRecord: {"=:wij bellen", "enter"}, interview.IncidentRecord: {"%te laat", "enter"}, interview.FeelingRecord: {"&boos", "enter"},
		interview.AssumptionRecord: {"ze gaan weg", "enter", "esc", "esc", "wat nog meer", "enter", "1", "enter"},
		interview.ClaimRecord:      {"ja", "enter", "nee", "enter", "esc", "esc", "wat nog meer", "enter", "2", "enter", "enter"},
		interview.GapRecord:        {"u belt", "enter", "esc", "esc", "wat nog meer", "enter", "3", "enter", "enter"},
		interview.TreatmentRecord:  {"liever appen", "enter", "esc", "esc", "wat nog meer", "enter", "4", "enter"},
		interview.LoyaltyRecord:    {"dan ga ik", "enter", "esc", "esc", "wat nog meer", "enter", "5", "enter"},
	}
	for _, card := range interview.Cards {
		t.Run(string(card.Record), func(t *testing.T) {
			t.Parallel()
			x := newHand(t, interview.Dutch, 80, 24)
			x.newTalk("", "").press(hands[card.Record]...)
			before := x.talk().Session
			x.command("c").press("esc")
			if x.talk().Session != before || x.m.say != "" {
				t.Error("leaving it as it was changed or said something")
			}
			x.command("c")
			s := x.m.screen.(*cardScreen)
			if s.kind != card.Record || len(s.fields.rows) != len(card.Fields) {
				t.Fatalf("%s has %d rows for %d fields", s.kind, len(s.fields.rows), len(card.Fields))
			}
			for i, f := range card.Fields {
				s.fields.at = i // Tab comes by each; a class goes on by itself
				if !f.Beside {
					x.shows("▸ " + string(s.fields.rows[i].label.In(interview.Dutch)))
				}
				switch f.Kind {
				case interview.TextField, interview.MomentField:
					x.press("woorden")
				case interview.DateField:
					x.press("vrijdag")
				default: // a place, a number, or the number of a choice
					x.press("1")
				}
				x.press("tab")
			}
			x.press("esc")
			for _, f := range card.Fields {
				if value, ok := x.talk().Session.Field(s.record, f.ID); !ok || value == "" {
					t.Errorf("%s of %s was not filled in", f.ID, card.Record)
				}
			}
		})
	}
}

// TestAClaimShowsWhatItContradicts on its card.
func TestAClaimShowsWhatItContradicts(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("er is gebeld", "enter", "er is nooit gebeld", "enter", "esc", "esc", "wat nog meer", "enter", "2", "enter", "enter")
	x.command("c").shows("er is nooit gebeld", "daartegenover  er is gebeld")
}
