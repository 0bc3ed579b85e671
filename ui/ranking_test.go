package ui

import (
	"slices"
	"testing"

	"diepte/interview"
)

// order gives the first words of the expectations of the customer, by rank.
func order(x *hand) []string {
	s := x.talk().Session
	var out []string
	for _, e := range s.Ranked(interview.ByCustomer) {
		n, _ := s.Note(e.Evidence[0])
		out = append(out, n.Content.Text)
	}
	return out
}

// TestRanking: expectations are moved with keys that do not type and with a
// number, undone, and the read-back takes their order.
func TestRanking(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want []string
	}{
		{"page", []string{"down", "down", "pgup", "pgup"}, []string{"kaas", "brood", "melk"}},
		{"page down", []string{"home", "pgdown"}, []string{"melk", "brood", "kaas"}},
		{"shift", []string{"home", "shift+down", "shift+down", "shift+up"}, []string{"melk", "brood", "kaas"}},
		{"number", []string{"end", "1", "enter"}, []string{"kaas", "brood", "melk"}},
		{"word and number", []string{"mel", "enter", "1", "enter"}, []string{"melk", "brood", "kaas"}},
		{"undone", []string{"end", "1", "enter", "ctrl+z"}, []string{"brood", "melk", "kaas"}},
		{"done again", []string{"end", "1", "enter", "ctrl+z", "ctrl+y"}, []string{"kaas", "brood", "melk"}},
		{"past the end", []string{"end", "9", "enter", "home", "pgup"}, []string{"brood", "melk", "kaas"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := newHand(t, interview.Dutch, 80, 24)
			x.newTalk("", "").press("+brood", "enter", "+melk", "enter", "+kaas", "enter", "esc", "esc", "volgorde", "enter", "home")
			x.press(c.keys...).press("esc")
			if got := order(x); !slices.Equal(got, c.want) {
				t.Errorf("%v", got)
			}
			var read []string
			for _, l := range interview.ReadBackLines(x.talk().Session) {
				read = append(read, string(l.Text))
			}
			if !slices.Equal(read, c.want) {
				t.Errorf("read back as %v", read)
			}
		})
	}
}

// TestRankingIsKept: what is typed to find something is let go by a recovery, the
// order is not; from the ranking the card is a key away, and Esc comes back.
func TestRankingIsKept(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("+brood", "enter", "+melk", "enter", "esc", "esc", "volgorde", "enter", "home", "pgdown")
	x.shows(" 1  melk", " –  brood").press("1", "enter").shows("Nu op plaats 1", " 1  brood").press("pgdown")
	x.press("enter").shows("nog net").press("esc").shows("Wat weegt het zwaarst", "melk")
	x.press("mel").shows("› mel").press("esc", "esc")
	if got := order(x); !slices.Equal(got, []string{"melk", "brood"}) {
		t.Errorf("%v", got)
	}
}
