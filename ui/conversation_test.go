package ui

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"diepte/data"
	"diepte/data/export"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui/capture"
)

// A conversation is a talk as it was typed, and the two copies that came of it.
// The copies, as Markdown and as pages, are the examples in docs: -update writes
// them again.
var conversations = []struct {
	script             string // in testdata/conversations; the format stands at its top
	lang               interview.Language
	customer, internal string // in docs/examples
}{
	{"nl.keys", interview.Dutch, "bakkerij-klant.md", "bakkerij-intern.md"},
	{"en.keys", interview.English, "lifts-customer.md", "lifts-internal.md"},
}

// TestConversations types two conversations of an hour from the start screen to
// the files that are taken home, and holds every word of these.
func TestConversations(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range conversations {
		t.Run(c.script, func(t *testing.T) {
			t.Chdir(t.TempDir()) // where the program proposes to write
			p := play(t, filepath.Join(root, "testdata", "conversations", c.script), c.lang)
			s := p.session()
			p.covers(s)
			for _, want := range []struct{ end, golden string }{
				{"-" + map[interview.Language]string{interview.Dutch: "klant", interview.English: "customer"}[c.lang] + ".md", c.customer},
				{"-" + map[interview.Language]string{interview.Dutch: "intern", interview.English: "internal"}[c.lang] + ".md", c.internal},
			} {
				example(t, p.only("*"+want.end), filepath.Join(root, "docs", "examples", want.golden))
			}
			for _, page := range []struct {
				format export.Format
				golden string
			}{{export.HTMLCustomer, c.customer}, {export.HTMLInternal, c.internal}} {
				var b bytes.Buffer
				if err := page.format.Write(&b, one(s), export.Options{Language: c.lang}); err != nil {
					t.Fatal(err)
				}
				example(t, b.Bytes(), filepath.Join(root, "docs", "examples", strings.TrimSuffix(page.golden, ".md")+".html"))
			}
			p.keepsNothingOf(p.secrets)
		})
	}
}

// example compares an export with its golden file, or writes it with -update,
// the flag of the other goldens.
func example(t *testing.T, got []byte, golden string) {
	t.Helper()
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s (-example +now):\n%s", filepath.Base(golden), diff)
	}
}

// A player types a script at the pace of someone who listens.
type player struct {
	*hand
	lang    interview.Language
	secrets []string // typed off the record
	at      string   // the line of the script
}

const (
	keyPace   = 250 * time.Millisecond
	listening = 15 * time.Second // before what is typed as text
)

func play(t *testing.T, script string, lang interview.Language) *player {
	t.Helper()
	text, err := os.ReadFile(script)
	if err != nil {
		t.Fatal(err)
	}
	p := &player{hand: newHand(t, lang, 100, 30), lang: lang}
	for i, l := range strings.Split(string(text), "\n") {
		p.at = fmt.Sprintf("%s:%d: %s", filepath.Base(script), i+1, l)
		if l = strings.TrimSpace(l); l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		p.line(l)
		if t.Failed() {
			t.Fatalf("stopped at %s", p.at)
		}
	}
	return p
}

// line carries out one line of a script.
func (p *player) line(l string) {
	p.Helper()
	word, rest, _ := strings.Cut(l, " ")
	switch word {
	case "@start":
		p.start()
	case "@shows":
		p.shows(rest)
	case "@secret":
		p.secrets = append(p.secrets, rest)
		p.shows(rest)
	case "@later":
		by, err := time.ParseDuration(rest)
		if err != nil {
			p.Fatal(err)
		}
		p.clock = p.clock.Add(by)
	default:
		p.keys(l)
	}
}

var namedKey = regexp.MustCompile(` ?<([a-z0-9+]+)> ?`)

// keys types a line: names between angle brackets are keys, the rest is text.
func (p *player) keys(l string) {
	p.Helper()
	if !strings.HasPrefix(l, "<") {
		p.clock = p.clock.Add(listening)
	}
	end := 0
	for _, m := range namedKey.FindAllStringSubmatchIndex(l, -1) {
		p.typed(l[end:m[0]])
		p.named(l[m[2]:m[3]])
		end = m[1]
	}
	p.typed(l[end:])
}

func (p *player) typed(text string) {
	for _, r := range text {
		p.tap(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// shortNames are how a script may write a key besides its name.
var shortNames = map[string]string{"pgdn": "pgdown", "del": "delete", "bs": "backspace"}

func (p *player) named(name string) {
	p.Helper()
	if long, ok := shortNames[name]; ok {
		name = long
	}
	switch code, ok := keyCodes[name]; {
	case ok:
		p.tap(code)
	case strings.HasPrefix(name, "ctrl+") && len(name) == 6:
		p.tap(tea.KeyPressMsg{Code: rune(name[5]), Mod: tea.ModCtrl})
	default:
		p.Fatalf("%s: no key is called <%s>", p.at, name)
	}
}

// tap presses one key.
func (p *player) tap(k tea.KeyPressMsg) {
	p.clock = p.clock.Add(keyPace)
	p.m.now = p.clock
	p.send(k)
}

// start starts the program, anew on the same folders when it ran already: then it
// must have been left.
func (p *player) start() {
	p.Helper()
	if _, onStart := p.m.screen.(*startScreen); !onStart && !p.m.quit {
		p.Fatalf("%s: the program still runs", p.at)
	}
	catalogue, errs := guides.Load("")
	if len(errs) > 0 {
		p.Fatal(errs)
	}
	w, h := p.m.w, p.m.h
	p.m = newModel(Env{Library: p.library(), Guides: catalogue, Language: p.lang, Source: capture.Source{Now: p.now, NewID: p.id}})
	p.m.begin(Opening{})
	p.send(tea.WindowSizeMsg{Width: w, Height: h})
	p.send(startMsg{})
}

// session decodes the one session that is in the library, after the program was
// left.
func (p *player) session() *interview.Session {
	p.Helper()
	if !p.m.quit {
		p.Fatalf("%s: the program still runs", p.at)
	}
	files, err := filepath.Glob(p.dir + "/library/*.json")
	if err != nil || len(files) != 1 {
		p.Fatalf("%d sessions in the library, %v", len(files), err)
	}
	b, err := os.ReadFile(files[0])
	if err != nil {
		p.Fatal(err)
	}
	s, err := data.Decode(b)
	if err != nil {
		p.Fatal(err)
	}
	again, err := data.Encode(s)
	if err != nil || !bytes.Equal(again, b) {
		p.Errorf("the file does not come back as it was written: %v\n%s", err, cmp.Diff(string(b), string(again)))
	}
	p.examine()
	return s
}

// aboutThePlace are the findings that say something of the machine the test runs
// on.
var aboutThePlace = []data.FindingKind{data.NoSpace, data.OnNetwork, data.NoProtection, data.InMemory, data.SlowDisk}

// examine has the doctor look at the library, the published schema included.
func (p *player) examine() {
	p.Helper()
	health, err := p.library().Examine(p.Context(), false, func(f data.Finding) {
		if !slices.Contains(aboutThePlace, f.Kind) {
			p.Errorf("the doctor says %+v", f)
		}
	})
	if err != nil || health.Sessions != 1 {
		p.Errorf("the doctor saw %d sessions, %v", health.Sessions, err)
	}
}

// only gives the one file of that name that was exported.
func (p *player) only(pattern string) []byte {
	p.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) != 1 {
		p.Fatalf("exported as %s: %q, %v", pattern, files, err)
	}
	b, err := os.ReadFile(files[0])
	if err != nil {
		p.Fatal(err)
	}
	return b
}

// keepsNothingOf fails when words stand in any file: of the library, of the state
// (journals, locks, backups) or exported.
func (p *player) keepsNothingOf(words []string) {
	p.Helper()
	if len(words) == 0 {
		p.Error("nothing was typed off the record")
	}
	looked := 0
	for _, dir := range []string{p.dir, "."} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			looked++
			for _, w := range words {
				if bytes.Contains(b, []byte(w)) || strings.Contains(path, w) {
					p.Errorf("%s holds %q, typed off the record", path, w)
				}
			}
			return nil
		})
		if err != nil {
			p.Error(err)
		}
	}
	if looked < 3 {
		p.Errorf("only %d files to look into", looked)
	}
}
