package ui

import (
	"strings"
	"testing"

	"diepte/interview"
	"diepte/ui/capture"
)

// TestPrintableKeysType: on the screen of the talk a key that types always
// types, whatever is selected or shown, and nothing opens by itself.
func TestPrintableKeysType(t *testing.T) {
	states := map[string]func(x *hand){
		"empty":    func(*hand) {},
		"text":     func(x *hand) { x.press("brood ") },
		"selected": func(x *hand) { x.press("pgup", "up") },
		"editing":  func(x *hand) { x.press("pgup", "up", "enter") },
		"show":     func(x *hand) { x.command("v") },
		"off":      func(x *hand) { x.command("o").press("enter") },
		"row":      func(x *hand) { x.command("g").press("8", "enter", "down") },
	}
	for name, enter := range states {
		t.Run(name, func(t *testing.T) {
			x := newHand(t, interview.Dutch, 80, 24)
			x.conversation()
			enter(x)
			for r := rune(' '); r < 0x7f; r++ {
				talk := x.talk()
				text, chips := talk.Text().Text(), len(talk.Draft.Chips)
				x.press(string(r))
				if x.m.panel != nil || x.m.menu {
					t.Fatalf("%q opened something", r)
				}
				now := talk.Text().Text()
				if strings.Count(now, string(r)) <= strings.Count(text, string(r)) && len(talk.Draft.Chips) == chips {
					t.Errorf("%q was lost: %q became %q", r, text, now)
				}
				if r%7 == 0 { // and as a first character
					x.press("backspace", "backspace")
				}
			}
		})
	}
}

// TestKeysCost counts the keys beyond the text itself.
func TestKeysCost(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "")
	x.press("brood om tien uur", "enter") // a plain note: one
	x.press("+", "vers", "enter")         // a marked one: two
	x.press("lauw", "enter", "tab")       // or marked after: two
	s := x.talk().Session
	if s.NoteCount() != 3 || s.MarkCount(interview.ExpectationMark) != 2 {
		t.Errorf("%d notes, %d expectations", s.NoteCount(), s.MarkCount(interview.ExpectationMark))
	}
	before := s.Position.Question
	x.press("pgdown") // the next question: one
	if x.talk().Session.Position.Question == before {
		t.Error("PgDn stayed")
	}
	x.command("m") // a moment: two
	if x.talk().Session.MomentCount() != 1 {
		t.Error("Esc m marked no moment")
	}
}

// TestEveryCommandDoes: each command of the table, on each of its screens, by
// each of its keys, changes something that can be seen.
func TestEveryCommandDoes(t *testing.T) {
	screens := map[capture.Screen]func(x *hand){
		capture.StartScreen: func(*hand) {},
		capture.InterviewScreen: func(x *hand) {
			x.conversation().press("pgup").press("wat nu", "enter").press("pgdown", "+nog iets", "enter")
		},
		capture.BrowseScreen: func(x *hand) { x.shelve(3).press("down", "enter") },
		capture.PromisesScreen: func(x *hand) {
			x.shelve(12).command("p").press("tab", "enter")
		},
		capture.ReaderScreen:  func(x *hand) { x.shelve(3).press("down", "enter", "enter") },
		capture.SummaryScreen: func(x *hand) { x.conversation().command("i") },
		capture.CardScreen: func(x *hand) {
			x.conversation().press("+half elf", "enter").command("c").press("om half elf", "enter")
		},
		capture.WatchScreen: func(x *hand) { x.conversation().press("pgup"); answering(x, x.second()) },
	}
	for screen, open := range screens {
		for _, c := range capture.On(screen) {
			for _, how := range waysTo(c) {
				t.Run(string(screen)+"/"+c.ID+"/"+strings.Join(how, "-"), func(t *testing.T) {
					t.Parallel()
					x := newHand(t, interview.English, 100, 30)
					open(x)
					if c.ID == "redo" {
						x.press("ctrl+z")
					}
					if x.m.screen.which() != screen {
						t.Fatalf("on %s", x.m.screen.which())
					}
					before := x.frame()
					x.press(how...)
					if c.Enter {
						x.press("enter")
					}
					if x.frame() == before && !x.m.quit {
						t.Errorf("nothing happened:\n%s", before)
					}
				})
			}
		}
	}
}

// waysTo gives the keys for a command: by the menu, by each direct key, as Alt
// chord, by the palette.
func waysTo(c capture.Command) [][]string {
	var ways [][]string
	if c.Leader != "" {
		ways = append(ways, []string{"esc", c.Leader})
		if c.Leader != ":" && c.Leader != "/" {
			ways = append(ways, []string{"alt+" + c.Leader})
		}
	}
	for _, k := range c.Keys {
		ways = append(ways, []string{k})
	}
	if len(ways) == 0 {
		ways = append(ways, []string{"esc", "esc", c.ID, "enter"})
	}
	return ways
}

// TestUnknownLeaderTypes: a key after Esc that is no command types itself.
func TestUnknownLeaderTypes(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("brood").command("J").press(" en melk")
	if got := x.talk().Draft.Text.Text(); got != "broodJ en melk" {
		t.Errorf("the composer holds %q", got)
	}
}

// TestEscAndCtrlCKeepText: neither clears what was typed.
func TestEscAndCtrlCKeepText(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("brood", "esc", "esc", "esc", "esc", "ctrl+c")
	if got := x.talk().Draft.Text.Text(); got != "brood" || x.m.quit {
		t.Errorf("the composer holds %q, quit %v", got, x.m.quit)
	}
	x.press("s", "ctrl+c")
	if x.m.quit {
		t.Error("Ctrl+C with a key between left the program")
	}
	x.press("ctrl+c")
	if !x.m.quit {
		t.Error("Ctrl+C twice did not leave")
	}
}

// TestHeldEnterCountsOnce: in the read-back a key that is held down takes one
// line, not all of them.
func TestHeldEnterCountsOnce(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.conversation().command("k").press("right", "enter", "enter", "enter", "enter", "enter")
	s := x.m.screen.(*readBackScreen)
	if n := len(s.talk.Session.Document().ReadBack); n != 1 {
		t.Errorf("%d verdicts were given by one key held down", n)
	}
}

// TestComposerNeverMoves: nothing that opens moves the row in which one types.
func TestComposerNeverMoves(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.conversation().press("brood")
	row := func() int {
		for i, r := range strings.Split(x.frame(), "\n") {
			if strings.Contains(r, "› brood") {
				return i
			}
		}
		return -1
	}
	at := row()
	for _, keys := range [][]string{{"esc"}, {"g"}, {"esc"}, {"esc", "s"}, {"esc"}, {"esc", "esc"}, {"esc"}} {
		x.press(keys...)
		if now := row(); now != at || at < 0 {
			t.Errorf("after %q the composer moved from row %d to %d:\n%s", keys, at, now, x.frame())
		}
	}
}

// TestCustomerSeesOnlyHis: what is shown to the customer holds no comment, no
// observation, no mark, no hint and nothing of ours.
func TestCustomerSeesOnlyHis(t *testing.T) {
	x := newHand(t, interview.Dutch, 120, 40)
	x.conversation().press("pgup", "/hij overdrijft", "enter").command("v")
	x.shows("brood om tien uur in het schap", "Wanneer zegt u straks")
	f := x.frame()
	for _, private := range []string{"overdrijft", "telefoon", "verwachting", "Noem eerst", "uur van tevoren", "wens"} {
		if strings.Contains(f, private) {
			t.Errorf("the customer sees %q:\n%s", private, f)
		}
	}
}
