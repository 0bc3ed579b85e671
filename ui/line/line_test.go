package line

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/clean/cleantest"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// fataler is what the tests and the properties share.
type fataler interface {
	Helper()
	Fatal(...any)
}

// A table is a library with a talk that has just begun.
type table struct {
	lib    *data.Library
	source capture.Source
	writer *data.Writer
	found  data.Recovered
}

// quick is the real disk without waiting for it: no test here cuts the power.
type quick struct{ data.FS }

func (q quick) SyncDir(string) error { return nil }

func (q quick) OpenFile(path string, flag int, perm fs.FileMode) (data.File, error) {
	f, err := q.FS.OpenFile(path, flag, perm)
	return unsynced{f}, err
}

type unsynced struct{ data.File }

func (unsynced) Sync() error     { return nil }
func (unsynced) Datasync() error { return nil }

// base is the guide, read once: parsing it takes longer than a talk.
var base = sync.OnceValues(func() (*interview.Guide, error) {
	catalogue, faults := guides.Load("")
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return catalogue.Guide("base", interview.Dutch, interview.Formal)
})

func laid(t fataler, dir string) *table {
	t.Helper()
	lib, err := data.Open(dir+"/lib", dir+"/state", data.Options{FS: quick{data.OS}})
	if err != nil {
		t.Fatal(err)
	}
	g, err := base()
	if err != nil {
		t.Fatal(err)
	}
	now, n := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC), 0
	source := capture.Source{
		Now:   func() time.Time { now = now.Add(time.Second); return now },
		NewID: func() interview.ID { n++; return interview.ID(fmt.Sprintf("0199c1f0-0000-7000-8000-%012x", n)) },
	}
	s := interview.New(interview.Details{Language: interview.Dutch, Address: interview.Formal}, g, interview.Stamp{At: now, New: source.NewID})
	w, err := lib.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	return &table{lib: lib, source: source, writer: w, found: data.Recovered{Session: s}}
}

// hold holds the talk with that input and gives what was printed and kept.
func (tb *table) hold(t fataler, in string) (out string, s *interview.Session) {
	t.Helper()
	var b bytes.Buffer
	end, err := Hold(context.Background(), tb.env(strings.NewReader(in), &b), tb.writer, tb.found)
	if err != nil || end.Err != nil {
		t.Fatal(err, end.Err)
	}
	return b.String(), tb.kept(t)
}

func (tb *table) env(in io.Reader, out io.Writer) Env {
	return Env{
		Library: tb.lib, Language: interview.English, Source: tb.source, In: in, Out: out,
		Summary: func(*interview.Session, interview.Language) []clean.Text { return []clean.Text{"the summary"} },
		Earlier: func(*data.Library, *interview.Session, interview.Language, time.Time) []clean.Text {
			return []clean.Text{"what was left"}
		},
		Reason: func(_ interview.Language, err error) clean.Text { return clean.Line(err.Error()) },
	}
}

func (tb *table) kept(t fataler) *interview.Session {
	t.Helper()
	entries, err := tb.lib.List()
	if err != nil || len(entries) != 1 {
		t.Fatal(len(entries), err)
	}
	s, err := tb.lib.Read(entries[0])
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func texts(s *interview.Session) []string {
	var out []string
	for n := range s.Notes() {
		out = append(out, n.Content.Text)
	}
	return out
}

// Every command of the interview can be given here, and every one that only this
// face has stands in help, in both languages.
func TestEveryCommandIsHere(t *testing.T) {
	known := map[string]bool{}
	for _, c := range capture.On(capture.InterviewScreen) {
		known[c.ID] = true
		if c.Do == nil && Actions[c.ID].do == nil {
			t.Errorf("\\%s does nothing in line mode: give it an action", c.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(Actions)) {
		w := Actions[id].words
		if !known[id] && (!slices.Contains(own, id) || w.NL == "" || w.EN == "") {
			t.Errorf("\\%s is missing from help, or from a language of it", id)
		}
	}
	out, _ := laid(t, t.TempDir()).hold(t, "\\help\n")
	for id := range known {
		if !onlyOnScreen[id] && id != "palette" && !strings.Contains(out, `\`+id+" ") {
			t.Errorf("help does not name \\%s", id)
		}
	}
}

// Whatever is typed between commands, every word of it is in a note.
func TestNoLineIsLost(t *testing.T) {
	dir := t.TempDir()
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		sign := rapid.SampledFrom([]string{"", "", "+", "!>", "=:", ">", "(", "/", "?", "1:", ":)", "+3", `\`, `\\`, "-", "++", " ", "é"})
		word := rapid.StringOf(rapid.RuneFrom(nil, unicode.L, unicode.N, unicode.P, unicode.S, unicode.Zs))
		commands := rapid.SampledFrom([]string{
			"\\next", "\\previous", "\\deeper", "\\untouched", "\\moment", "\\reason", "\\1", "\\mark 2", "\\skip 3", "\\go 4", "\\pause",
			"\\coverage", "\\role 2", "\\people A, B", "\\saved", "\\summary", "\\notes", "\\language", "\\attach 1", "\\answer 7,5", "",
		})
		var in strings.Builder
		var want []string
		for i := range rapid.IntRange(1, 12).Draw(t, "lines") {
			if rapid.Bool().Draw(t, "command") {
				in.WriteString(commands.Draw(t, "which") + "\n")
				continue
			}
			token := fmt.Sprintf("woord%dx", i)
			want = append(want, token)
			fmt.Fprintf(&in, "%s%s%s\n", sign.Draw(t, "sign"), token, word.Draw(t, "rest"))
		}
		_, s := laid(t, fmt.Sprintf("%s/%d", dir, round)).hold(t, in.String())
		all := strings.Join(texts(s), "\n")
		for _, token := range want {
			if n := strings.Count(all, token); n != 1 {
				t.Fatalf("%s is in %d notes, want 1:\n%s\nof\n%s", token, n, all, in.String())
			}
		}
	})
}

// What is printed cannot steer a terminal, whatever is typed.
func TestHostileLinesStaySafe(t *testing.T) {
	var in strings.Builder
	for _, hostile := range cleantest.Hostile {
		for _, how := range []string{"", "+", `\`, `\go `, `\add `, `\answer `, `\search `, `\people `, `\details customer `} {
			in.WriteString(how + hostile.Text + "\n")
		}
		in.WriteString("\\notes\n\\read-back\n" + hostile.Text + "\n\\notes\n")
	}
	out, s := laid(t, t.TempDir()).hold(t, in.String())
	for _, row := range Account(s, interview.Dutch) {
		out += string(row) + "\n"
	}
	for row := range strings.Lines(out) {
		row = strings.TrimSuffix(row, "\n")
		if clean := string(clean.Line(row)); clean != row {
			t.Errorf("printed %q", row)
		}
	}
	if n := s.NoteCount(); n < len(cleantest.Hostile) {
		t.Errorf("%d notes of %d hostile lines", n, len(cleantest.Hostile))
	}
}

// What a recovery found unfinished is said; an empty line notes it, a line of text
// goes on with it, and when the input ends first it waits for the next time.
func TestUnfinishedNote(t *testing.T) {
	for _, c := range []struct {
		in    string
		notes []string
		waits string
	}{
		{"\n", []string{"half af"}, ""},
		{", en verder\n", []string{"half af, en verder"}, ""},
		{"", nil, "half af"},
		{"\\next\nnieuw\n", []string{"half af", "nieuw"}, ""},
	} {
		tb := laid(t, t.TempDir())
		tb.found.Draft = data.Draft{
			Texts: map[string]string{"composer": "half af"}, Place: "composer", Cursor: len("half af"), Mark: interview.ExpectationMark,
			Position: tb.found.Session.Position,
		}
		out, s := tb.hold(t, c.in)
		if !strings.Contains(out, "Unfinished: +half af") {
			t.Errorf("%q: the unfinished note is not said:\n%s", c.in, out)
		}
		if got := texts(s); !slices.Equal(got, c.notes) {
			t.Errorf("%q: notes %q, want %q", c.in, got, c.notes)
		}
		entries, _ := tb.lib.List()
		w, found, err := tb.lib.Resume(entries[0])
		if err != nil {
			t.Fatal(err)
		}
		if got := found.Draft.Texts["composer"]; got != c.waits {
			t.Errorf("%q: %q waits, want %q", c.in, got, c.waits)
		}
		if c.waits != "" && found.Draft.Mark != interview.ExpectationMark {
			t.Errorf("%q: its mark is %q", c.in, found.Draft.Mark)
		}
		if err := w.Close(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
}

// A verdict is a number with his words after it, or his words alone; going on
// without one gives none.
func TestReadBackByLines(t *testing.T) {
	_, s := laid(t, t.TempDir()).hold(t, strings.Join([]string{
		`\go last-time`, `\next`, "+op tijd", "+vers", "!niet bellen", "=: wij bellen",
		`\read-back`, "1", "2 versgebakken", "", "liever een bericht", "gewone notitie",
	}, "\n")+"\n")
	got := map[string]string{}
	for _, r := range s.Document().ReadBack {
		got[r.Shown] = string(r.Verdict) + " " + r.Words
	}
	want := map[string]string{"op tijd": "right ", "vers": "different versgebakken", "wij bellen": "different liever een bericht"}
	if !maps.Equal(got, want) {
		t.Errorf("verdicts %q, want %q", got, want)
	}
	if all := texts(s); !slices.Contains(all, "gewone notitie") {
		t.Errorf("after the last line a line is a note again: %q", all)
	}
}

// Undo takes back a whole line and leaves nothing in the composer for the next one
// to be typed behind; redo brings it back.
func TestUndoIsByTheLine(t *testing.T) {
	_, s := laid(t, t.TempDir()).hold(t, "een twee drie\n\\undo\nvier\n+vijf zes\n\\undo\n\\redo\n\\undo\n")
	if got := texts(s); !slices.Equal(got, []string{"vier"}) {
		t.Errorf("notes %q", got)
	}
}

// A reply that speaks of keys speaks of commands here.
func TestRepliesNameCommands(t *testing.T) {
	out, _ := laid(t, t.TempDir()).hold(t, strings.Repeat("\\next\n", 30)+"\\moment\n\\pause\n")
	if strings.Contains(out, "Esc") || !strings.Contains(out, `\read-back reads back`) {
		t.Errorf("printed:\n%s", out)
	}
	// Every key that any reply names is one that has a command.
	for _, text := range []speech.Text{speech.LastQuestion, speech.MomentMarked, speech.NoteRemoved, speech.ClockStopped} {
		for _, words := range []string{text.NL, text.EN} {
			if got := string(named(clean.Text(words))); strings.Contains(got, "Esc") {
				t.Errorf("%q keeps a key", got)
			}
		}
	}
}

// A line over the limit is cut between characters, and nothing of it is lost.
func TestLineOverTheLimit(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("a", 2*lineLimit+7), strings.Repeat("€", lineLimit), "x" + strings.Repeat("é", lineLimit), strings.Repeat("\xa9", 3*lineLimit), "kort",
	} {
		r := bufio.NewReaderSize(strings.NewReader(text+"\n"), 64<<10)
		var got strings.Builder
		for {
			s, err := readLine(r)
			if len(s) > 2*lineLimit+(64<<10) {
				t.Fatalf("a line of %d bytes", len(s))
			}
			if strings.HasPrefix(text, "€") && strings.ContainsRune(s, '\uFFFD') {
				t.Fatal("cut inside a character")
			}
			got.WriteString(s)
			if err != nil {
				break
			}
		}
		if got.String() != text+"\n" {
			t.Errorf("%.8q…: read %d bytes of %d", text, got.Len(), len(text)+1)
		}
	}
}

// A writer that fails is nobody who listens: what comes in is noted all the same.
func TestUnheardIsNoted(t *testing.T) {
	tb := laid(t, t.TempDir())
	_, err := Hold(context.Background(), tb.env(strings.NewReader("een\ntwee\n"), deaf{}), tb.writer, tb.found)
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(tb.kept(t)); !slices.Equal(got, []string{"een", "twee"}) {
		t.Errorf("notes %q", got)
	}
}

type deaf struct{}

func (deaf) Write([]byte) (int, error) { return 0, errors.New("nobody there") }

// A context that ends pauses and keeps the talk; the cause is handed on.
func TestEndedFromOutside(t *testing.T) {
	tb := laid(t, t.TempDir())
	ctx, cancel := context.WithCancelCause(context.Background())
	in, typed := io.Pipe()
	cause := errors.New("the lid was closed")
	go func() {
		_, _ = typed.Write([]byte("een\n")) // returns when it was read
		_, _ = typed.Write([]byte("twee\n"))
		cancel(cause)
	}()
	_, err := Hold(ctx, tb.env(in, io.Discard), tb.writer, tb.found)
	if !errors.Is(err, cause) {
		t.Fatal(err)
	}
	s := tb.kept(t)
	if got := texts(s); len(got) == 0 || got[0] != "een" || s.Status != interview.Paused {
		t.Errorf("notes %q, %s", got, s.Status)
	}
}
