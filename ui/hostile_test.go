package ui

import (
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"

	"diepte/data/clean/cleantest"
	"diepte/interview"
)

// looks is all that a frame may say to a terminal: how the text that follows
// looks.
var looks = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// harmless fails when a frame could do more than show text.
func (x *hand) harmless(where, text string) {
	x.Helper()
	v := x.m.View()
	if fault := cleantest.Fault(looks.ReplaceAllString(v.Content, "")); fault != "" {
		x.Errorf("%s, with %+q: %s", where, text, fault)
	}
	if v.WindowTitle != "diepte" {
		x.Errorf("%s, with %+q: the window is called %+q", where, text, v.WindowTitle)
	}
	if rows := strings.Count(v.Content, "\n") + 1; rows > 40 {
		x.Errorf("%s, with %+q: %d rows on a screen of 40", where, text, rows)
	}
}

// everywhere leads the hand over every screen and panel and looks at each frame.
func (x *hand) everywhere(text string) {
	x.Helper()
	look := func(where string) { x.harmless(where, text) }
	look("the talk")
	for _, leader := range []string{"g", "w", "l", "m", "s", "v", "o", "h", "k", ":", "a", "p", "f", "d"} {
		x.press("esc")
		look("the menu")
		x.press(leader)
		look("the talk, Esc " + leader)
		x.press("esc", "esc")
		look("the talk, back from Esc " + leader)
		if _, ok := x.m.screen.(*interviewScreen); !ok {
			return
		}
	}
	for _, key := range []string{"up", "up", "enter", "esc", "f1", "esc", "pgdown", "pgup"} {
		x.press(key)
		look("the talk, after " + key)
	}
}

// Every hostile text, pasted and typed into the composer, as a note of every
// mark, as the names of customer and people, and over every screen: the frame is
// text and style, nothing else.
func TestHostileTextOnEveryScreen(t *testing.T) {
	for n, c := range cleantest.Hostile {
		x := newHand(t, []interview.Language{interview.Dutch, interview.English}[n%2], 100, 40)
		x.command("n")
		x.send(tea.PasteMsg{Content: c.Text})
		x.harmless("a new talk", c.Text)
		x.press("enter")
		x.send(tea.PasteMsg{Content: c.Text})
		x.harmless("a new talk", c.Text)
		x.press("enter", "enter", "15:30", "pgdown")
		x.harmless("the talk", c.Text)
		if _, ok := x.m.screen.(*interviewScreen); !ok {
			t.Fatalf("with %+q the talk does not begin:\n%s", c.Text, x.frame())
		}
		for _, mark := range []string{"", "+", "!", "=", "&", ">", "(", "/"} {
			x.press(mark)
			x.send(tea.PasteMsg{Content: c.Text})
			x.harmless("the composer", c.Text)
			x.press("enter")
			x.harmless("the notes", c.Text)
		}
		x.everywhere(c.Text)
	}
}

// What a file holds, on the screens that read: the list, one talk, its summary,
// and the talk gone on with.
func TestHostileFilesOnEveryScreen(t *testing.T) {
	for n, c := range cleantest.Hostile {
		x := newHand(t, []interview.Language{interview.Dutch, interview.English}[n%2], 100, 40)
		s := x.hostileFile(c.Text)
		start := newStart(x.m)
		x.m.show(start)
		x.run(start.fetch(x.m))
		x.harmless("the start screen", c.Text)
		x.run(x.m.browse(""))
		x.harmless("browsing", c.Text)
		if b, ok := x.m.screen.(*browseScreen); !ok || len(b.all) != 1 {
			t.Fatalf("the list does not show the talk:\n%s", x.frame())
		}
		x.send(tea.PasteMsg{Content: c.Text})
		x.harmless("browsing, searched", c.Text)
		x.press("esc")
		x.run(x.m.browse(""))
		for _, key := range []string{"enter", "tab", "down", "esc", "e", "esc", "s"} {
			x.press(key)
			x.harmless("reading, after "+key, c.Text)
		}
		e, err := x.m.env.Library.Find(string(s.ID))
		if err != nil {
			t.Fatal(err)
		}
		w, found, err := x.m.env.Library.Resume(e)
		if err != nil {
			t.Fatal(err)
		}
		x.m.hold(w, found)
		x.everywhere(c.Text)
	}
}

// hostileFile puts a talk into the library with a text in every place.
func (x *hand) hostileFile(text string) *interview.Session {
	x.Helper()
	stamp := func() interview.Stamp { x.clock = x.clock.Add(1e9); return interview.Stamp{At: x.clock, New: x.id} }
	p := interview.Planned(text)
	g := &interview.Guide{ID: "hostile", Version: 1, Title: p, Language: interview.Dutch, Address: interview.Formal, Sections: []interview.Section{
		{ID: "one", Title: p, Phase: interview.Talk, Minutes: 5, Questions: []interview.Question{
			{ID: "q", Text: p, Short: p, Hint: p, Why: p, FollowUps: []interview.FollowUp{{ID: "f", Text: p, Hint: p}}, Probes: []interview.Planned{p},
				Value: &interview.Value{Kind: interview.KindChoice, Label: p, Choices: []interview.Choice{{ID: "c", Text: p}}}},
			{ID: "r", Text: p, Short: p},
		}},
	}}
	person := interview.Person{ID: x.id(), Name: text}
	s := interview.New(interview.Details{Language: interview.Dutch, Address: interview.Formal, Interviewer: text, Topic: text, Sector: text,
		Customer: interview.Customer{Name: text, People: []interview.Person{person}}}, g, stamp())
	for _, m := range interview.Marks {
		s, _ = s.AddNote(interview.Content{Question: "q", Mark: m.Mark, Voice: interview.Verbatim, Speaker: interview.ByCustomer, Person: person.ID, Text: text}, x.clock, stamp())
	}
	if _, err := x.m.env.Library.Put(s); err != nil {
		x.Fatal(err)
	}
	return s
}

// A frame with every hostile text on it, given to a terminal: nothing is set but
// cells. The terminal tells of everything else that it is asked to do.
func TestHostileFramesDoNothingToATerminal(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 40)
	x.newTalk("Bakkerij Jansen", "K. van den Berg")
	var asked []string
	terminal := vt.NewEmulator(100, 40)
	told := func(what string) func(string) { return func(s string) { asked = append(asked, what+" "+s) } }
	terminal.SetCallbacks(vt.Callbacks{
		Bell: func() { asked = append(asked, "bell") }, Title: told("title"), IconName: told("icon"), WorkingDirectory: told("folder"),
		AltScreen: func(bool) { asked = append(asked, "alternate screen") },
	})
	for _, c := range cleantest.Hostile {
		x.send(tea.PasteMsg{Content: c.Text})
		x.press("enter")
		frame := strings.ReplaceAll(x.m.View().Content, "\n", "\r\n")
		if _, err := terminal.WriteString("\x1b[H" + frame + "\x1b[m"); err != nil {
			t.Fatal(err)
		}
		for y := range terminal.Height() {
			for i := range terminal.Width() {
				if cell := terminal.CellAt(i, y); cell != nil && cell.Link.URL != "" {
					t.Fatalf("%s made a link to %q", c.Name, cell.Link.URL)
				}
			}
		}
		if len(asked) > 0 {
			t.Fatalf("%s asked the terminal for %q", c.Name, asked)
		}
	}
	if got := x.talk().Session.NoteCount(); got < len(cleantest.Hostile)/2 {
		t.Errorf("only %d notes were made", got)
	}
}
