package capture

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"diepte/interview"
	"diepte/ui/editor"
)

// noon is when every talk here begins.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// source gives a clock that goes a second on at every look, and ids in order.
func source() Source {
	n, ids := 0, 0
	return Source{
		Now:   func() time.Time { n++; return noon.Add(time.Duration(n) * time.Second) },
		NewID: func() interview.ID { ids++; return interview.ID(fmt.Sprintf("id%03d", ids)) },
	}
}

// guide has a part before, two questions with values and follow-ups, and a part
// after.
func guide() *interview.Guide {
	yesNo := []interview.Choice{{ID: "yes", Text: "Ja"}, {ID: "no", Text: "Nee"}, {ID: "nearly", Text: "Nét niet"}}
	return &interview.Guide{ID: "test", Version: 1, Title: "Test", Language: interview.Dutch, Sections: []interview.Section{
		{ID: "preparing", Title: "Voorbereiden", Phase: interview.Before, Questions: []interview.Question{{ID: "limits", Text: "Wat kunnen wij niet?", Short: "grenzen"}}},
		{ID: "opening", Title: "Openen", Phase: interview.Talk, Questions: []interview.Question{
			{ID: "worth", Text: "Wanneer was dit de moeite waard?", Short: "moeite waard",
				Value:     &interview.Value{Kind: interview.KindConsent, About: "notes", Label: "Mag ik?", Choices: yesNo},
				FollowUps: []interview.FollowUp{{ID: "frame", Text: "Wat neemt u mee?"}, {ID: "score", Text: "En nu?", Value: &interview.Value{Kind: interview.KindMark, Label: "Nu"}}},
				Probes:    []interview.Planned{"Noem een voorbeeld."}},
			{ID: "who", Text: "Wie bent u?", Short: "wie", Minutes: 3},
		}},
		{ID: "verdict", Title: "Oordeel", Phase: interview.Talk, Questions: []interview.Question{
			{ID: "report-mark", Text: "Welk cijfer geeft u?", Short: "cijfer", Value: &interview.Value{Kind: interview.KindMark, Label: "Cijfer"}},
			{ID: "when", Text: "Wanneer?", Value: &interview.Value{Kind: interview.KindDate, Label: "Dag"}},
		}},
		{ID: "writing", Title: "Uitwerken", Phase: interview.After, Questions: []interview.Question{{ID: "actions", Text: "Wat doen wij?", Short: "acties"}}},
	}}
}

// talk begins a talk with people of the customer, named by their letters.
func talk(people ...string) *Talk {
	src := source()
	d := interview.Details{Language: interview.Dutch}
	for _, name := range people {
		d.Customer.People = append(d.Customer.People, interview.Person{ID: interview.ID("p-" + name), Name: name})
	}
	return New(interview.New(d, guide(), src.stamp()), src)
}

// keys types text as keys do, one character at a time. Between ⟨⟩ stands the
// name of a key that does not type.
func keys(t *Talk, text string) {
	for text != "" {
		if rest, ok := strings.CutPrefix(text, "⟨"); ok {
			name, after, _ := strings.Cut(rest, "⟩")
			text = after
			press(t, name)
			continue
		}
		for _, r := range text {
			t.Type(string(r))
			text = text[len(string(r)):]
			break
		}
	}
}

func press(t *Talk, name string) Reply {
	switch name {
	case "enter":
		return t.Commit()
	case "back":
		t.Backspace()
	case "home":
		t.Move(editor.Editor.TextStart)
	case "end":
		t.Move(editor.Editor.TextEnd)
	case "word back":
		t.Edit(editor.Editor.DeleteWordLeft)
	case "new line":
		t.Edit(editor.Editor.NewLine)
	case "tab":
		return t.NextMark(1)
	case "shift tab":
		return t.NextMark(-1)
	case "up":
		t.Select(-1)
	case "down":
		t.Select(1)
	case "row":
		t.IntoRow()
	case "out":
		t.OutOfRow()
	default:
		c, ok := ByID(name)
		if !ok || c.Do == nil {
			panic("no key " + name)
		}
		return c.Do(t)
	}
	return Reply{}
}

// told gives a note as the tables write it: mark, voice, speaker, person and
// text, what is usual left out.
func told(c interview.Content) string {
	var parts []string
	if c.Mark != interview.NoMark {
		parts = append(parts, string(c.Mark))
	}
	if c.Voice != interview.Paraphrase {
		parts = append(parts, string(c.Voice))
	}
	if c.Speaker == interview.ByUs {
		parts = append(parts, "us")
	}
	if c.Person != "" {
		parts = append(parts, string(c.Person))
	}
	return strings.Join(append(parts, fmt.Sprintf("%q", c.Text)), " ")
}

// noted gives the notes that count, as the tables write them.
func noted(t *Talk) []string {
	var out []string
	for n := range t.Session.Notes() {
		out = append(out, told(n.Content))
	}
	return out
}

func TestFirstCharacters(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"brood", `"brood"`},
		{"+brood", `expectation "brood"`},
		{"+ brood", `expectation "brood"`},
		{"!x", `boundary "x"`},
		{"=x", `promise "x"`},
		{"&x", `feeling "x"`},
		{"%x", `hiccup "x"`},
		{"?x", `come-back "x"`},
		{">x", `verbatim "x"`},
		{"(x", `observation "x"`},
		{"(x)", `observation "x"`},
		{"(x ) ", `observation "x"`},
		{"(zucht (diep)", `observation "zucht (diep)"`},
		{"(zucht (diep))", `observation "zucht (diep)"`},
		{"()", `observation ")"`},
		{"x)", `"x)"`},
		{"/x", `comment us "x"`}, // a thought of our own is ours
		{":x", `us "x"`},
		{"+:x", `expectation us "x"`},
		{"!:x", `boundary us "x"`},
		{":!x", `boundary us "x"`},
		{"+>x", `expectation verbatim "x"`},
		{">+x", `expectation verbatim "x"`},
		{"+>:x", `expectation verbatim us "x"`},
		{":>=x", `promise verbatim us "x"`},
		// Typed twice it is the character; a second of a kind is literal.
		{"++x", `"+x"`}, {"!!x", `"!x"`}, {"==x", `"=x"`}, {">>x", `">x"`}, {"((x", `"(x"`}, {"//x", `"/x"`}, {"::x", `":x"`},
		{"+!x", `expectation "!x"`},
		{">(x", `verbatim "(x"`},
		{"+>!x", `expectation verbatim "!x"`},
		{"+>>x", `expectation ">x"`},
		// Numbers and faces.
		{"+31 6 1234", `"+31 6 1234"`}, {"=3", `"=3"`}, {">3 dagen", `">3 dagen"`}, {"> 3 dagen", `"> 3 dagen"`}, {"+ 3", `"+ 3"`},
		{"!3 keer", `boundary "3 keer"`},
		{"+>3 dagen", `expectation ">3 dagen"`},
		{"+x 3", `expectation "x 3"`},
		{":)", `":)"`},
		{":) fijn", `":) fijn"`},
		{"+:) fijn", `expectation ":) fijn"`},
		{": )", `us ")"`},
		{"3+4", `"3+4"`},
		{"- brood", `"- brood"`}, {"* brood", `"* brood"`}, {"-+x", `"-+x"`},
		{"x + y", `"x + y"`},
		// People, by number: Anna, Bob.
		{"1:x", `p-Anna "x"`},
		{"2:x", `p-Bob "x"`},
		{"2: x", `p-Bob "x"`},
		{"3:x", `"3:x"`},
		{"0:x", `"0:x"`},
		{"12:30 open", `"12:30 open"`},
		{"+2:x", `expectation p-Bob "x"`},
		{"2:+x", `expectation p-Bob "x"`},
		{">2:x", `verbatim p-Bob "x"`},
		{"!2:x", `boundary p-Bob "x"`},
		{"1:2:x", `p-Bob "x"`},       // somebody else after all
		{"!+2:x", `boundary "+2:x"`}, // the + is literal already, so the rest is
		{"om 2: x", `"om 2: x"`},
		// Backspace at the start turns a chip back into its character.
		{"+⟨back⟩x", `"+x"`},
		{"+>⟨back⟩x", `expectation ">x"`},
		{"+>⟨back⟩⟨home⟩⟨back⟩x", `"+x>"`},
		{"+brood⟨home⟩⟨back⟩⟨end⟩!", `"+brood!"`},
		{"2:x⟨home⟩⟨back⟩⟨end⟩y", `"2:xy"`},
		{"+⟨back⟩⟨back⟩!x", `boundary "x"`},
		{"x⟨back⟩+y", `expectation "y"`},
		{"x⟨word back⟩+y", `expectation "y"`},
		// A first character may come after the text, so that an older note can be mended.
		{"brood⟨home⟩+", `expectation "brood"`},
		{"brood⟨home⟩2:", `p-Bob "brood"`},
		{"brood⟨home⟩++", `"+brood"`},
		// Tab sets what no character does.
		{"x⟨tab⟩", `expectation "x"`},
		{"x⟨tab⟩⟨tab⟩", `boundary "x"`},
		{"x⟨shift tab⟩", `surprise "x"`},
		{"+x⟨tab⟩", `boundary "x"`},
		{"+⟨tab⟩x", `boundary "x"`},
		{"?x⟨shift tab⟩", `went-well "x"`},
		{"+x⟨shift tab⟩", `"x"`},
		{"x⟨tab⟩⟨home⟩⟨back⟩", `"x"`},
		{"een⟨new line⟩twee", `"een\ntwee"`},
		{"+⟨new line⟩twee", `expectation "twee"`},
	}
	for _, test := range tests {
		t.Run(test.typed, func(t *testing.T) {
			talk := talk("Anna", "Bob")
			keys(talk, test.typed+"⟨enter⟩")
			if got := noted(talk); len(got) != 1 || got[0] != test.want {
				t.Errorf("got %v, want %s", got, test.want)
			}
			if !talk.Draft.IsEmpty() {
				t.Errorf("after Enter the composer holds %+v", talk.Draft)
			}
		})
	}
}

func TestPasteNeverMakesAChip(t *testing.T) {
	for _, text := range []string{"+brood", ">x", ":x", "2:x", "(x)", ":", "+"} {
		talk := talk("Anna", "Bob")
		talk.Paste(text)
		talk.Commit()
		if got := noted(talk); len(got) != 1 || got[0] != fmt.Sprintf("%q", text) {
			t.Errorf("pasted %q: %v", text, got)
		}
	}
}

func TestSpeakers(t *testing.T) {
	talk := talk("Anna", "Bob")
	talk.GoTo("limits")
	keys(talk, "!op zondag niet⟨enter⟩:de klant vroeg erom⟨enter⟩")
	talk.GoTo("worth")
	keys(talk, "een⟨enter⟩2:twee⟨enter⟩drie⟨enter⟩1:vier⟨home⟩⟨back⟩⟨enter⟩vijf⟨enter⟩:zes⟨enter⟩1:zeven⟨enter⟩acht⟨enter⟩")
	want := []string{`boundary us "op zondag niet"`, `"de klant vroeg erom"`,
		`"een"`, `p-Bob "twee"`, `p-Bob "drie"`, `p-Bob "1:vier"`, `p-Bob "vijf"`, `us "zes"`, `p-Anna "zeven"`, `p-Anna "acht"`}
	if got := noted(talk); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestOnePersonNeedsNoNumber(t *testing.T) {
	talk := talk("Anna")
	keys(talk, "1: eerst dit⟨enter⟩")
	if got := noted(talk); got[0] != `p-Anna "1: eerst dit"` {
		t.Errorf("got %v", got)
	}
}

func TestPeopleKeepTheirIds(t *testing.T) {
	tests := []struct{ name, names, want string }{
		{"the same", "Anna, Bob", "p-Anna Anna, p-Bob Bob"},
		{"one more", "Anna, Bob, Cas", "p-Anna Anna, p-Bob Bob, new Cas"},
		{"one more in front", "Cas, Anna, Bob", "new Cas, p-Anna Anna, p-Bob Bob"},
		{"the first left", "Bob", "p-Bob Bob"},
		{"swapped", "Bob, Anna", "p-Bob Bob, p-Anna Anna"},
		{"a fuller name", "Anna de Wit, Bob", "p-Anna Anna de Wit, p-Bob Bob"},
		{"both other names", "Mevrouw A, Meneer B", "p-Anna Mevrouw A, p-Bob Meneer B"},
		{"blanks between", " , Anna,, Bob de Boer ,", "p-Anna Anna, p-Bob Bob de Boer"},
		{"nobody", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			talk := talk("Anna", "Bob")
			keys(talk, "2:x⟨enter⟩")
			talk.NamePeople(strings.Split(test.names, ","))
			var got []string
			for _, p := range talk.Session.Details.Customer.People {
				id := string(p.ID)
				if !strings.HasPrefix(id, "p-") {
					id = "new"
				}
				got = append(got, id+" "+p.Name)
			}
			if s := strings.Join(got, ", "); s != test.want {
				t.Errorf("got %s, want %s", s, test.want)
			}
			if p := talk.Person; p != "" && !strings.Contains(test.want, string(p)) {
				t.Errorf("%s speaks and is not there", p)
			}
		})
	}
}
