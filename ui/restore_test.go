package ui

import (
	"testing"

	"diepte/interview"
)

// TestTextBesideTheComposerComesBack: what stood in a form, a card, the closing
// part or the read-back when the program died is there again after it.
func TestTextBesideTheComposerComesBack(t *testing.T) {
	for name, c := range map[string]struct {
		typed func(x *hand)
		back  func(x *hand)
	}{
		"card": {
			func(x *hand) { x.conversation().command("c").press("Piet") },
			func(x *hand) { x.command("c").shows("Piet") },
		},
		"card, of what does not fit": { // as a note with the record, saying which field
			func(x *hand) {
				x.conversation().press("+brood om tien", "enter").command("c").press("tab", "zo mogelijk")
			},
			func(x *hand) { x.shows("nog net, plaats 1–9: zo mogelijk", "paste nergens") },
		},
		"wrap-up": {
			func(x *hand) { x.conversation().command("e").press("enter", "Karin") },
			func(x *hand) { x.command("e").press("enter").shows("Karin") },
		},
		"read-back": {
			func(x *hand) { x.conversation().command("k").press("pgdown", "om half elf") },
			func(x *hand) { x.command("k").press("pgdown").shows("om half elf") },
		},
		"moment": {
			func(x *hand) {
				x.newTalk("", "").command("m").command("e").press("enter", "pgdown", "pgdown", "pgdown", "pgdown", "zei niets")
			},
			func(x *hand) { x.shows("zei niets") },
		},
		"question": {
			func(x *hand) { x.conversation().command("a").press("En waarom dan") },
			func(x *hand) { x.shows("En waarom dan") },
		},
		"form": {
			func(x *hand) { x.command("n").press("Bakkerij Smit") },
			func(x *hand) { x.shows("Bakkerij Smit") },
		},
	} {
		t.Run(name, func(t *testing.T) {
			x := newHand(t, interview.Dutch, 80, 24)
			c.typed(x)
			x.saved()
			entry, ok := x.m.env.Library.Latest()
			if !ok {
				t.Fatal("nothing was kept")
			}
			found, err := x.library().Recall(entry) // as the next start finds it: nothing was closed
			if err != nil {
				t.Fatal(err)
			}
			again := newHand(t, interview.Dutch, 80, 24)
			w, err := again.m.env.Library.Create(found.Session)
			if err != nil {
				t.Fatal(err)
			}
			again.m.hold(w, found)
			c.back(again)
		})
	}
}
