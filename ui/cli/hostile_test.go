package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/google/uuid"

	"diepte/data"
	"diepte/data/clean/cleantest"
	"diepte/data/guides"
	"diepte/interview"
)

// A shell runs commands as the system would, and keeps what they print.
type shell struct {
	t       *testing.T
	library string
	streams string // beginning of the paths of what stands in for a terminal
}

// newShell gives a shell with an empty library and a state folder of its own.
func newShell(t *testing.T) *shell {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("XDG_STATE_HOME", filepath.Join(dir, "state"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	t.Chdir(dir)
	return &shell{t, filepath.Join(dir, "lib"), filepath.Join(dir, "std")}
}

// run gives everything that a command prints, to both streams.
func (s *shell) run(input string, args ...string) string {
	s.t.Helper()
	err := os.WriteFile(s.streams+"in", []byte(input), 0o600)
	in, err1 := os.Open(s.streams + "in")
	out, err2 := os.Create(s.streams + "out")
	if err := errors.Join(err, err1, err2); err != nil {
		s.t.Fatal(err)
	}
	defer in.Close()
	defer out.Close()
	var beside bytes.Buffer
	Process{Args: append([]string{"--library", s.library}, args...), In: in, Out: out, Err: &beside}.Run(s.t.Context())
	printed, err := os.ReadFile(out.Name())
	if err != nil {
		s.t.Fatal(err)
	}
	return string(printed) + beside.String()
}

// safe fails when what a command prints could act on a terminal.
func (s *shell) safe(input string, args ...string) string {
	s.t.Helper()
	printed := s.run(input, args...)
	if slices.Contains(args, "__complete") { // a shell wants one tab between a word and what it means
		rows := strings.Split(printed, "\n")
		for i := range rows {
			rows[i] = strings.Replace(rows[i], "\t", " ", 1)
		}
		printed = strings.Join(rows, "\n")
	}
	if slices.Contains(args, "--ics") { // the lines of a calendar end in both
		printed = strings.ReplaceAll(printed, "\r\n", "\n")
	}
	if fault := cleantest.Fault(printed); fault != "" {
		s.t.Errorf("diepte %q: %s", args, fault)
	}
	return printed
}

var baseGuide = sync.OnceValues(func() (*interview.Guide, error) {
	catalogue, faults := guides.Load("")
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return catalogue.Guide("base", interview.Dutch, interview.Formal)
})

// hostileSession is a talk in which a text stands wherever a text can stand.
func hostileSession(t *testing.T, texts ...string) *interview.Session {
	t.Helper()
	embedded, err := baseGuide()
	if err != nil {
		t.Fatal(err)
	}
	first := texts[0]
	planned := interview.Planned(first)
	g := &interview.Guide{ID: first, Version: 1, Title: planned, Language: interview.Dutch, Address: interview.Formal, Sections: []interview.Section{
		{ID: "hostile", Title: planned, Phase: interview.Talk, Minutes: 5, Questions: []interview.Question{
			{ID: "hostile", Text: planned, Short: planned, Hint: planned, Why: planned,
				FollowUps: []interview.FollowUp{{ID: "hostile", Text: planned, Hint: planned}}, Probes: []interview.Planned{planned},
				Value: &interview.Value{Kind: interview.KindChoice, Label: planned, Choices: []interview.Choice{{ID: "c", Text: planned}}}},
		}},
	}}
	g.Sections = append(g.Sections, embedded.Sections...)
	now := time.Date(2026, 11, 22, 14, 1, 7, 0, time.FixedZone("CET", 3600))
	stamp := func() interview.Stamp {
		now = now.Add(time.Second)
		return interview.Stamp{At: now, New: func() interview.ID { return interview.ID(uuid.Must(uuid.NewV7()).String()) }}
	}
	person := interview.Person{ID: stamp().New(), Name: first}
	s := interview.New(interview.Details{
		Language: interview.Dutch, Address: interview.Formal, Interviewer: first, Topic: first, Sector: first,
		Customer: interview.Customer{Name: first, People: []interview.Person{person}},
	}, g, stamp())
	s = s.GiveAnswer("hostile", "", g.Sections[0].Questions[0].Value, interview.Given{Choice: "c"}, stamp())
	s = s.GiveAnswer("report-mark", "", nil, interview.Given{NonAnswer: interview.SomeoneElse, Who: first}, stamp())
	for _, text := range texts {
		for _, m := range interview.Marks {
			s, _ = s.AddNote(interview.Content{Question: "hostile", Mark: m.Mark, Voice: interview.Verbatim, Speaker: interview.ByCustomer, Person: person.ID, Text: text}, now, stamp())
		}
	}
	for p := range s.Promises() {
		s = s.ChangePromise(p.ID, func(p *interview.Promise) {
			p.Who, p.To, p.What, p.When, p.InnerDate = first, first, first, first+" 27-11-2020", first
		}, stamp())
	}
	for e := range s.Expectations() {
		s = s.Heard(interview.ReadBack{Subject: e.ID, Version: s.Told(e.ID), Shown: first, Words: first, Verdict: interview.Different}, stamp())
	}
	return s
}

// readers are the commands that show a talk; ID stands for its id.
var readers = [][]string{
	{"show", "ID"}, {"show", "ID", "--summary"}, {"show", "ID", "--copy", "customer"}, {"show", "ID", "--copy", "internal"}, {"show", "ID", "--json"},
	{"export", "ID", "--format", "markdown-customer", "--out", "-"}, {"export", "ID", "--format", "markdown-internal", "--out", "-"},
	{"export", "ID", "--format", "html-customer", "--out", "-"}, {"export", "ID", "--format", "html-internal", "--out", "-"},
	{"export", "ID", "--format", "json", "--out", "-"}, {"export", "ID", "--format", "jsonl", "--out", "-"}, {"export", "ID", "--format", "jsonl"},
	{"promises", "ID", "--all"}, {"promises", "ID", "--json"}, {"promises", "ID", "--ics", "-"},
}

// wholeLibrary are those that show all there is.
var wholeLibrary = [][]string{
	nil, {"list"}, {"list", "--json"}, {"browse"}, {"doctor"}, {"doctor", "--json"}, {"guides", "list"}, {"promises"}, {"__complete", "promises", "keep", ""},
	{"__complete", "show", ""}, {"__complete", "resume", ""}, {"__complete", "guides", "show", ""}, {"__complete", "new", "--guide", ""},
}

// asked are those that say back what was typed; TEXT stands for that.
var asked = [][]string{
	{"TEXT"}, {"--TEXT"}, {"--lang", "TEXT"}, {"show", "TEXT"}, {"resume", "TEXT"}, {"list", "TEXT"}, {"export", "TEXT", "--format", "jsonl", "--out", "-"},
	{"export", "x", "--format", "TEXT"}, {"guides", "show", "TEXT"}, {"guides", "check", "TEXT"}, {"guides", "TEXT"}, {"new", "--guide", "TEXT"},
	{"new", "--role", "TEXT"}, {"demo", "--seed", "TEXT", "x"}, {"list", "--library", "TEXT"}, {"doctor", "TEXT"}, {"completion", "TEXT"}, {"help", "TEXT"},
	{"promises", "TEXT"}, {"promises", "keep", "TEXT"}, {"promises", "keep", "x", "--day", "TEXT"},
	{"__complete", "TEXT"}, {"__complete", "show", "TEXT"},
}

// Every hostile text, in every place of a talk, through every command that shows
// one; in every language of the program.
func TestHostileTalksActOnNoTerminal(t *testing.T) {
	s := newShell(t)
	everything := s.library
	var all []string
	for _, c := range cleantest.Hostile {
		all = append(all, c.Text)
	}
	for n := range len(all) + 1 {
		texts := append([]string{"Bakkerij Jansen"}, all...) // in the end all in one
		if n < len(all) {
			texts = all[n : n+1]
		}
		x := hostileSession(t, texts...)
		content, err := data.Encode(x)
		if err != nil {
			t.Fatal(err)
		}
		s.library = filepath.Join(t.TempDir(), "lib") // of this talk alone
		for _, dir := range []string{s.library, everything} {
			name := fmt.Sprintf("2026-11-22-%s.json", x.ID)
			if err := errors.Join(os.MkdirAll(dir, 0o700), os.WriteFile(filepath.Join(dir, name), content, 0o600)); err != nil {
				t.Fatal(err)
			}
		}
		for _, args := range readers {
			line := append([]string{"--lang", []string{"nl", "en"}[n%2]}, args...)
			for i := range line {
				line[i] = strings.ReplaceAll(line[i], "ID", string(x.ID))
			}
			if printed := s.safe("", line...); len(printed) < 10 || strings.Contains(printed, "--help") {
				t.Errorf("diepte %q says only %q", line, printed)
			}
		}
	}
	s.library = everything
	for _, args := range wholeLibrary {
		s.safe("", append([]string{"--lang", "nl"}, args...)...)
		s.safe("", args...)
	}
	if got := s.safe("", "list"); strings.Count(got, "\n") != len(all)+1 {
		t.Errorf("the list has %d rows for %d talks", strings.Count(got, "\n"), len(all)+1)
	}
}

// Every hostile text, as an argument, through every command that says it back.
func TestHostileArgumentsActOnNoTerminal(t *testing.T) {
	s := newShell(t)
	for _, c := range cleantest.Hostile {
		for _, args := range asked {
			line := append([]string{}, args...)
			for i := range line {
				line[i] = strings.ReplaceAll(line[i], "TEXT", c.Text)
			}
			s.safe("", line...)
		}
	}
}

// Every hostile text that a file name can hold, as the name of a session, of a
// guide and of what was left over; and as what a file holds.
func TestHostileFilesActOnNoTerminal(t *testing.T) {
	s := newShell(t)
	guideDir := filepath.Join(s.library, "guides")
	if err := os.MkdirAll(guideDir, 0o700); err != nil {
		t.Fatal(err)
	}
	made := 0
	for i, c := range cleantest.Hostile {
		name := fmt.Sprintf("2026-11-22-%d %s", i, strings.NewReplacer("/", "_", "\x00", "_").Replace(c.Text))
		if len(name) > 200 {
			name = name[:200]
		}
		files := map[string]string{
			name + ".json": "{\"schema\": " + c.Text, "." + name + ".json.x-1.tmp": c.Text, name + ".json.damaged-x-1": c.Text, name + ".json.bak": c.Text,
			"guides/" + name + ".yaml": "id: \"" + c.Text + "\"\nversion: " + c.Text + "\n" + c.Text + ": x\n",
		}
		for file, content := range files {
			if os.WriteFile(filepath.Join(s.library, filepath.FromSlash(file)), []byte(content), 0o666) == nil { // some systems refuse some names
				made++
			}
		}
		s.safe("", "guides", "check", filepath.Join(guideDir, name+".yaml"))
	}
	if made < 3*len(cleantest.Hostile) {
		t.Errorf("only %d files could be made", made)
	}
	for _, lang := range []string{"nl", "en"} {
		for _, args := range append(wholeLibrary, []string{"guides", "show", "base"}, []string{"doctor", "--fix"}, []string{"doctor", "--fix", "--json"}) {
			s.safe("", append([]string{"--lang", lang}, args...)...)
		}
	}
}

// Every hostile text, typed in line mode: as a note, as a command, as a value and
// as the name of the customer.
func TestHostileLinesActOnNoTerminal(t *testing.T) {
	s := newShell(t)
	var typed strings.Builder
	for _, c := range cleantest.Hostile {
		typed.WriteString(c.Text + "\n+" + c.Text + "\n>" + c.Text + "\n\\" + c.Text + "\n\\goto " + c.Text + "\n\\note " + c.Text + "\n")
	}
	for n, c := range cleantest.Hostile {
		if n%10 != 0 { // the name is shown by few sentences, and each talk waits for the disk
			continue
		}
		input := "x\n"
		if n == 0 {
			input = typed.String()
		}
		s.safe(input, "new", "--customer", c.Text, "--contact", c.Text, "--topic", c.Text)
		s.safe("\\summary\n\\notes\n\\help\n", "resume")
	}
}
