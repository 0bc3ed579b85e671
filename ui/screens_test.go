package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"diepte/data/clean"
	"diepte/data/demo"
	"diepte/interview"
)

// surfaces lists every screen and everything that can lie over one. A new screen
// is one line here, and is then in the goldens and in the sweep of sizes.
var surfaces = []struct {
	name string
	open func(x *hand)
}{
	{"start", func(*hand) {}},
	{"start-menu", func(x *hand) { x.press("esc") }},
	{"evidence", func(x *hand) { x.press("esc", "esc", "evidence", "enter") }},
	{"guides", func(x *hand) { x.command("g") }},
	{"guide-sheet", func(x *hand) { x.command("g").press("base", "enter") }},
	{"practice", func(x *hand) { x.practising() }},
	{"practice-on", func(x *hand) {
		x.practising().press("neemt er de tijd voor", "enter", "down", "1", "enter", "brood om tien uur", "enter", "tab")
	}},
	{"form", func(x *hand) { x.command("n").press("Bakkerij Jansen", "enter") }},
	{"interview-empty", func(x *hand) { x.newTalk("", "") }},
	{"interview", func(x *hand) { x.conversation().press("pgup") }},
	{"interview-typing", func(x *hand) {
		x.conversation().press("pgup", "+chauffeur belt een uur van tevoren, ook bij een kleine levering, en ook wanneer het weekend is of een feestdag")
	}},
	{"interview-deeper", func(x *hand) { x.conversation().command("w") }},
	{"interview-selected", func(x *hand) { x.conversation().press("pgup", "up", "up", "up") }},
	{"interview-editing", func(x *hand) { x.conversation().press("pgup", "up", "up", "up", "enter") }},
	{"interview-value", func(x *hand) { x.conversation().command("g").press("8", "enter", "down", "7,5") }},
	{"interview-off", func(x *hand) { x.conversation().command("o").press("enter", "dit blijft onder ons") }},
	{"interview-show", func(x *hand) { x.conversation().press("pgup").command("v") }},
	{"interview-before", func(x *hand) { x.conversation().press("pgup", "pgup", "wij rijden niet op zondag", "enter") }},
	{"menu", func(x *hand) { x.conversation().press("esc") }},
	{"menu-enter", func(x *hand) { x.conversation().command("q") }},
	{"palette", func(x *hand) { x.conversation().press("esc", "esc", "no") }},
	{"goto", func(x *hand) { x.conversation().command("g") }},
	{"skip", func(x *hand) { x.conversation().command("s") }},
	{"role", func(x *hand) { x.conversation().command("r") }},
	{"people", func(x *hand) { x.conversation().press("esc", "esc", "aan tafel", "enter") }},
	{"search", func(x *hand) { x.conversation().command("/").press("klant") }},
	{"note", func(x *hand) { x.conversation().press("pgup", "up", "right") }},
	{"help", func(x *hand) { x.conversation().press("f1") }},
	{"export", func(x *hand) { x.conversation().command("x") }},
	{"read-back", func(x *hand) { x.conversation().command("k").press("right", "enter", "half elf") }},
	{"read-back-end", func(x *hand) {
		x.conversation().command("k").press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	}},
	{"wrap-up", func(x *hand) { x.conversation().command("e").press("enter", "Piet") }},
	{"summary", func(x *hand) { x.conversation().command("i") }},
	{"summary-evidence", func(x *hand) { x.conversation().command("i").press("down", "enter") }},
	{"customer-copy", func(x *hand) { x.conversation().command("k").press("right", "enter", "esc").command("i").press("tab") }},
	{"internal-copy", func(x *hand) { x.conversation().command("i").press("shift+tab") }},
	{"card", func(x *hand) {
		x.conversation().press("pgup", "up", "up", "up", "up", "up", "up", "up", "right").press("om half elf", "enter", "om tien uur", "enter")
	}},
	{"card-zone", func(x *hand) { x.zoned() }},
	{"card-ask-again", func(x *hand) { x.zoned().press("up", "up", "up", "up", "9") }},
	{"card-class", func(x *hand) {
		x.conversation().press("+half elf", "enter", "esc", "esc", "klasse", "enter").press("1", "5", "up")
	}},
	{"ranking", func(x *hand) { x.ranking() }},
	{"quiet-word", func(x *hand) {
		x.conversation().press("=:we kijken er even naar", "enter", "eigenlijk gaat het wel goed", "enter", "=:Karin belt vrijdag om tien uur", "enter")
		x.press("we zoeken het zo snel mogelijk uit en dan komt er iemand langs die het met u doorneemt", ":", "enter", ":we zullen zorgen dat het binnenkort in orde komt en dat er dan iemand belt over de levering", "enter")
	}},
	{"wrap-up-vague", func(x *hand) {
		x.newTalk("", "").press("=:we kijken er even naar", "enter", ":binnenkort hoort u van ons", "enter").command("e").press("enter", "Karin")
	}},
	{"matrix", func(x *hand) { x.matrix() }},
	{"moments", func(x *hand) { x.matrix().press("f2", ":", "schrijf de lijst", "enter") }},
	{"behind", func(x *hand) {
		x.conversation().press("pgup")
		x.press("+vers brood", "enter").command("l").press("dan komen ze terug", "enter").command("l").press(":/hij wil gezien worden als vakman", "enter")
		x.press("esc", "esc", "erachter", "enter")
	}},
	{"make", func(x *hand) {
		x.conversation().press("de chauffeur belt nooit", "enter", "de winkel belt ons nooit", "enter", "esc", "esc", "wat nog meer").press("enter", "3", "enter", "enter", "esc", "esc", "wat nog meer", "enter")
	}},
	{"card-gap", func(x *hand) {
		x.conversation().press("de chauffeur belt nooit", "enter", "de winkel belt ons nooit", "enter", "esc", "esc", "wat nog meer").press("enter", "3", "enter", "down", "enter").command("c")
	}},
	{"attach", func(x *hand) {
		x.conversation().press("+vers brood", "enter", "oud brood verkoopt niet", "enter", "esc", "esc", "voeg bij", "enter")
	}},
	{"card-boundary", func(x *hand) { x.conversation().press("!geen mail", "enter").command("c") }},
	{"role-question", func(x *hand) { x.conversation().command("r").press("6", "enter", "2", "enter") }},
	{"role-hint", func(x *hand) {
		x.conversation().command("r").press("6", "enter", "2", "enter", "2", "enter", "4", "enter")
	}},
	{"self-check-closed", func(x *hand) { x.conversation().press("esc", "esc", "self-check", "enter") }},
	{"self-check", func(x *hand) {
		x.conversation().command("g").press("anders moeten", "enter", ">had langer over de levering gemogen", "enter")
		x.press("esc", "esc", "self-check", "enter", "8", "enter", "1", "down", "2", "maar te snel weer zelf praten", "down", "1")
	}},
	{"after-door", func(x *hand) { x.conversation().command("g").press("elke verwachting", "enter") }},
	{"after-answer", func(x *hand) {
		x.conversation().command("g").press("elke verwachting", "enter", "down", "2", "down", "bakker doet het al")
	}},
	{"after-assumption", func(x *hand) {
		x.conversation().command("g").press("aannames", "enter", "ze kijken vooral naar de prijs", "enter").command("g").press("bleek anders", "enter", "down", "2")
	}},
	{"consent", func(x *hand) {
		x.conversation().press("esc", "esc", "consent", "enter").press("down", "down", "2", "enter", "enter", "1", "enter", "enter", "1 jaar", "up")
	}},
	{"consent-stop", func(x *hand) { x.conversation().command("g").press("1", "enter", "down", "2", "enter", "right") }},
	{"consent-erased", func(x *hand) {
		x.conversation().command("g").press("1", "enter", "down", "2", "enter", "right", "enter")
	}},
	{"browse", func(x *hand) { x.shelve(20).press("down", "enter") }},
	{"browse-search", func(x *hand) { x.shelve(20).press("afgerond") }},
	{"browse-empty", func(x *hand) { x.press("down", "enter") }},
	{"versions", func(x *hand) { x.apart().press("up", "up", "right") }},
	{"versions-notes", func(x *hand) { x.apart() }},
	{"watch", func(x *hand) { x.conversation().press("pgup", "+half af"); x.second() }},
	{"watch-refused", func(x *hand) { x.conversation().press("pgup", "half af"); x.second(); x.press("x") }},
	{"watch-menu", func(x *hand) { x.conversation(); x.second(); x.press("esc") }},
	{"promises", func(x *hand) { x.shelve(12).command("p") }},
	{"promises-search", func(x *hand) { x.shelve(12).command("p").press("alt+a").press("wij te laat").press("tab", "enter") }},
	{"promises-state", func(x *hand) { x.shelve(12).command("p").press("down", "tab", "gisteren") }},
	{"promises-empty", func(x *hand) { x.command("p") }},
	{"before-earlier", func(x *hand) { x.returning().press("pgup") }},
	{"earlier", func(x *hand) { x.returning().command("j") }},
	{"reader", func(x *hand) { x.shelve(3).press("down", "enter", "enter") }},
}

// zoned opens the card of an expectation with all its levels and a sacrifice, the
// keys in the place of the last level.
func (x *hand) zoned() *hand {
	x.conversation().press("+brood in het schap", "enter").command("c")
	x.press("om elf uur", "tab", "3", "tab", "om tien uur", "tab", "6", "tab", "om negen uur", "tab", "8", "tab", "om half elf", "tab", "5", "tab", "om acht uur")
	x.press("down", "brood van vandaag", "enter", "brood van gisteren", "enter", "7")
	return x.press("up", "up", "up", "tab", "9")
}

// ranking opens the ranking of three expectations and a wish of ours, the last of
// theirs moved to the top.
func (x *hand) ranking() *hand {
	x.conversation().press("+vaste chauffeur", "enter", "+één factuur per maand", "enter", "+:een vaste besteldag", "enter")
	return x.press("esc", "esc", "volgorde", "enter", "up", "pgup", "pgup")
}

// matrix opens the contact moments of four expectations, some of them placed and
// one moment added.
func (x *hand) matrix() *hand {
	x.ranking().press("esc").press("esc", "esc", "Verwachtingen per", "enter")
	return x.press("left", "right", "right", "right", "tab", "down", "right", "tab", "down", "nazorg", "enter", "tab")
}

// shelve puts sessions into the library and comes back to the start screen.
func (x *hand) shelve(n int) *hand {
	x.Helper()
	for s := range demo.Sessions(n, 7, demo.Until, x.guideFor) {
		w, err := x.m.env.Library.Create(s)
		if err != nil {
			x.Fatal(err)
		}
		if err := w.Close(x.Context()); err != nil {
			x.Fatal(err)
		}
	}
	return x
}

func (x *hand) guideFor(l interview.Language, a interview.Address) *interview.Guide {
	g, err := x.m.env.Guides.Guide("base", l, a)
	if err != nil {
		x.Fatal(err)
	}
	return g
}

var sizes = [][2]int{{40, 10}, {80, 24}, {120, 40}, {200, 60}}

func TestScreens(t *testing.T) {
	for _, lang := range []interview.Language{interview.Dutch, interview.English} {
		for _, s := range surfaces {
			t.Run(fmt.Sprintf("%s/%s", lang, s.name), func(t *testing.T) {
				t.Parallel()
				x := newHand(t, lang, 80, 24)
				s.open(x)
				for _, size := range sizes {
					t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
						x.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
						x.TB = t
						golden.RequireEqual(t, []byte(x.frame()))
					})
				}
				x.TB = t
			})
		}
	}
}

// TestNoRowIsWider goes through sizes: no row is wider than the screen, there are
// never more rows than it has, the cursor is on it and nothing panics.
func TestNoRowIsWider(t *testing.T) {
	widths, heights := []int{1, 2, 3, 7, 19, 29, 30, 31, 45, 59, 60, 79, 80, 100, 109, 110, 119, 150, 179, 180, 220}, []int{1, 2, 3, 5, 6, 7, 10, 12, 15, 16, 20, 24, 33, 50, 70}
	if *allSizes {
		widths, heights = upTo(220), upTo(70)
	}
	for _, s := range surfaces {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			x := newHand(t, interview.Dutch, 80, 24)
			s.open(x)
			for _, w := range widths {
				for _, h := range heights {
					x.send(tea.WindowSizeMsg{Width: w, Height: h})
					checkFrame(t, x.m.View(), w, h)
				}
			}
		})
	}
}

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i + 1
	}
	return out
}

func checkFrame(t *testing.T, v tea.View, w, h int) {
	t.Helper()
	rows := 1
	for row := range splitLines(v.Content) {
		if got := ansi.StringWidth(row); got > w {
			t.Fatalf("at %d×%d a row is %d wide: %q", w, h, got, ansi.Strip(row))
		}
		rows++
	}
	if rows--; rows > h {
		t.Fatalf("at %d×%d there are %d rows", w, h, rows)
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
		t.Fatalf("at %d×%d the cursor is at %d,%d", w, h, c.X, c.Y)
	}
}

// TestColours shows one frame with its styles on dark, on light and without
// colour: without, there is no colour code at all.
func TestColours(t *testing.T) {
	for _, name := range []themeName{darkTheme, lightTheme, noColor} {
		t.Run(string(name), func(t *testing.T) {
			x := newHand(t, interview.Dutch, 80, 24)
			x.conversation().press("pgup", "up")
			x.m.setTheme(name)
			golden.RequireEqual(t, []byte(x.saved().m.View().Content))
		})
	}
}

// TestMarksHaveWords: colour is never alone, each mark has a glyph of one cell
// and a word in both languages.
func TestMarksHaveWords(t *testing.T) {
	for _, k := range interview.Marks {
		for _, l := range []interview.Language{interview.Dutch, interview.English} {
			label, _ := noteLabel(l, &interview.Content{Mark: k.Mark, Voice: interview.Paraphrase, Speaker: interview.ByCustomer})
			if clean.Text(k.Glyph).Width() != 1 || len(label) < len(k.Glyph)+2 {
				t.Errorf("mark %s in %s is %q", k.Mark, l, label)
			}
		}
	}
}
