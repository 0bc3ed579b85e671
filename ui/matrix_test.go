package ui

import (
	"strings"
	"testing"

	"diepte/interview"
)

// placed gives the name of the contact moment of every expectation.
func placed(x *hand) string {
	s := x.talk().Session
	var out []string
	for _, e := range s.Ranked(interview.ByCustomer) {
		out = append(out, s.MomentName(e.Moment))
	}
	return strings.Join(out, ", ")
}

// TestContactMoments: Tab puts an expectation at a moment and takes it away, typing
// adds a moment, the mark opens its evidence, all of it is undone.
func TestContactMoments(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want string
	}{
		{"put", []string{"right", "right", "tab", "down", "right", "tab"}, "bestelling, levering"},
		{"put elsewhere", []string{"right", "right", "tab", "right", "tab"}, "levering, "},
		{"taken away", []string{"right", "right", "tab", "tab"}, ", "},
		{"to none", []string{"right", "tab", "left", "tab"}, ", "},
		{"undone", []string{"right", "right", "tab", "right", "tab", "ctrl+z"}, "bestelling, "},
		{"a new one", []string{"nazorg", "enter", "tab"}, "nazorg, "},
		{"moved", []string{"right", "right", "tab", "pgdown", "pgdown", "down", "tab"}, "bestelling, bestelling"},
		{"removed", []string{"right", "right", "tab", "delete"}, ", "},
		{"removed and undone", []string{"right", "right", "tab", "delete", "ctrl+z"}, "bestelling, "},
		{"renamed", []string{"right", "tab", "f2", ":", "schrijf de lijst", "enter", "ctrl+u", "kennismaken, bestelling, levering, factuur, klacht", "enter"}, "kennismaken, "},
		{"shorter list", []string{"right", "tab", "f2", ":", "schrijf de lijst", "enter", "ctrl+u", "eerste contact", "enter"}, "eerste contact, "},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			x := newHand(t, interview.Dutch, 120, 24)
			x.newTalk("", "").press("+brood", "enter", "+melk", "enter", "esc", "esc", "Verwachtingen per", "enter")
			x.press(c.keys...).press("esc")
			if got := placed(x); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
	x := newHand(t, interview.Dutch, 120, 24)
	x.newTalk("", "").press("+brood", "enter", "+melk", "enter", "esc", "esc", "Verwachtingen per", "enter", "right", "tab")
	x.shows("1 van 2", "[●]").press("enter").shows("Waarop dit rust", "brood").press("esc", "down", "enter").shows("Tab zet de verwachting")
}
