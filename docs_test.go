package main_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/cli"
	"diepte/ui/speech"
)

var writeKeys = flag.Bool("write-keys", false, "write docs/keys.md anew")

func TestTheListOfKeysIsTheTableOfCommands(t *testing.T) {
	const path = "docs/keys.md"
	want := keysPage()
	if *writeKeys {
		if err := os.WriteFile(path, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.ReplaceAll(have, []byte("\r\n"), []byte("\n")), want) {
		t.Errorf("%s does not tell what ui/capture and ui/speech hold; run go test . -write-keys and look at it", path)
	}
}

// screens has the headings of docs/keys.md, in order.
var screens = []struct {
	screen capture.Screen
	title  string
}{
	{capture.InterviewScreen, "In the talk"},
	{capture.StartScreen, "On the start screen"},
	{capture.BrowseScreen, "Browsing"},
	{capture.PromisesScreen, "Promises"},
	{capture.ReaderScreen, "Reading a talk"},
	{capture.SummaryScreen, "In the summary"},
	{capture.CardScreen, "On a card, in the ranking, in the contact moments"},
	{capture.WatchScreen, "Reading along with another window"},
}

// keysPage writes docs/keys.md from the tables that the program itself goes by.
func keysPage() []byte {
	var b bytes.Buffer
	row := func(key string, t speech.Text) {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", strings.ReplaceAll(key, "|", `\|`), t.EN, t.NL)
	}
	table := func(title, key string) {
		fmt.Fprintf(&b, "\n## %s\n\n| %s | English | Nederlands |\n|---|---|---|\n", title, key)
	}

	b.WriteString("# Keys\n\nWritten by `go test . -write-keys` from the tables of the program; a test keeps them alike. F1 shows those of the screen you are on.\n\n" +
		"A command with a letter is Esc and that letter, or Alt and that letter. One without a letter is in the palette: Esc `:` and its name.\n" +
		"In line mode a command is a backslash and its letter, or its name in English: `\\n`, `\\next`; `\\help` names them.\n")
	table("First character of a note", "type")
	for _, k := range interview.Marks {
		if k.Key != 0 {
			row("`"+string(k.Key)+"`", speech.Marks[k.Mark])
		}
	}
	for _, v := range interview.Voices {
		if v.Key != 0 {
			row("`"+string(v.Key)+"`", speech.Voices[v.Voice])
		}
	}
	row("`:`", speech.HelpColon)
	row("`1:` … `9:`", speech.HelpPerson)
	table("While typing", "key")
	for _, k := range speech.HelpKeyList {
		row(k.Key, k.Tells)
	}
	table("Marks of the last note", "key")
	for i, k := range interview.Marks {
		row(fmt.Sprintf("Esc `%d`", i+1), speech.Marks[k.Mark])
	}
	for _, s := range screens {
		table(s.title, "key")
		for _, c := range capture.On(s.screen) {
			row(keysOf(c), speech.Commands[c.ID].Tells)
		}
	}
	return b.Bytes()
}

// keyNames gives the names of keys as they stand on a keyboard.
var keyNames = strings.NewReplacer("pgdown", "PgDn", "pgup", "PgUp", "ctrl+", "Ctrl+", "f1", "F1")

func keysOf(c capture.Command) string {
	var keys []string
	switch {
	case c.ID == "mark":
		keys = append(keys, "Esc `1` … `9`")
	case c.Enter:
		keys = append(keys, "Esc `"+c.Leader+"` Enter")
	case c.Leader != "":
		keys = append(keys, "Esc `"+c.Leader+"`")
	}
	for _, k := range c.Keys {
		name := keyNames.Replace(k)
		if i := strings.LastIndex(name, "+"); i >= 0 {
			name = name[:i+1] + strings.ToUpper(name[i+1:])
		}
		keys = append(keys, name)
	}
	if len(keys) == 0 {
		name := speech.Commands[c.ID].Name
		return fmt.Sprintf("Esc `:` *%s* / *%s*", name.EN, name.NL)
	}
	return strings.Join(keys, ", ")
}

func TestEveryScreenHasItsKeysInTheList(t *testing.T) {
	shown := map[capture.Screen]bool{}
	for _, s := range screens {
		shown[s.screen] = true
	}
	for _, c := range capture.Commands {
		for _, s := range c.Screens {
			if !shown[s] {
				t.Errorf("%s answers %s, which docs/keys.md does not show", s, c.ID)
			}
		}
	}
}

func TestReadmeKeysExist(t *testing.T) {
	readme := read(t, "README.md")
	found := 0
	for _, m := range regexp.MustCompile("Esc `(.)`( Enter)?").FindAllStringSubmatch(readme, -1) {
		found++
		c, _, ok := capture.ByLeader(capture.InterviewScreen, m[1])
		if !ok {
			t.Errorf("README names %q, which the talk does not know", m[0])
		} else if c.Enter != (m[2] != "") {
			t.Errorf("README names %q; does it take Enter: %v", m[0], c.Enter)
		}
	}
	if found < 8 {
		t.Errorf("README names only %d keys", found)
	}
}

// TestReadmeCommandsExist holds the table of commands to what the program
// answers, both ways.
func TestReadmeCommandsExist(t *testing.T) {
	_, table, _ := strings.Cut(read(t, "README.md"), "\n## Commands\n")
	table, _, _ = strings.Cut(table, "\n## ")
	inReadme := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+)( [^`]*)?`").FindAllStringSubmatch(table, -1) {
		if m[1] == "diepte" {
			continue
		}
		inReadme[m[1]] = true
		help := answer(t, m[1], "--help")
		for _, f := range regexp.MustCompile(`--[a-z]+`).FindAllString(m[2], -1) {
			if !strings.Contains(help, f) {
				t.Errorf("README gives %s the flag %s, which its help does not name", m[1], f)
			}
		}
	}
	if len(inReadme) < 5 {
		t.Fatalf("README has only the commands %v", inReadme)
	}
	help := answer(t, "--help")
	_, commands, _ := strings.Cut(help, "Commands:\n")
	commands, _, _ = strings.Cut(commands, "\n\n")
	listed := regexp.MustCompile(`(?m)^  ([a-z]+)`).FindAllStringSubmatch(commands, -1)
	if len(listed) == 0 {
		t.Fatalf("no commands in the help:\n%s", help)
	}
	for _, m := range listed {
		if !inReadme[m[1]] {
			t.Errorf("README does not name the command %s", m[1])
		}
		delete(inReadme, m[1])
	}
	for name := range inReadme {
		t.Errorf("README names the command %s, which help does not", name)
	}
	for _, f := range list("--library", "--lang", "--color", "--line") {
		if !strings.Contains(table, f) || !strings.Contains(help, f) {
			t.Errorf("%s stands in the help: %v, in README: %v", f, strings.Contains(help, f), strings.Contains(table, f))
		}
	}
}

// answer gives what the program prints for arguments that must succeed.
func answer(t *testing.T, args ...string) string {
	t.Helper()
	out, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	in, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var faults bytes.Buffer
	p := cli.Process{Args: append(list("--lang", "en"), args...), In: in, Out: out, Err: &faults}
	if status := p.Run(t.Context()); status != 0 {
		t.Errorf("diepte %s: exit status %d: %s", strings.Join(args, " "), status, &faults)
	}
	text, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestLinksLeadSomewhere looks at the links between our own documents.
func TestLinksLeadSomewhere(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#]+)(#[^)]*)?\)`)
	code := regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")
	found := 0
	check := func(path string) {
		for _, m := range link.FindAllStringSubmatch(code.ReplaceAllString(read(t, path), ""), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			found++
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), filepath.FromSlash(m[1]))); err != nil {
				t.Errorf("%s links to %s, which is not there", path, m[1])
			}
		}
	}
	check("README.md")
	check("CHANGELOG.md")
	err := filepath.WalkDir("docs", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".md") && !strings.HasPrefix(path, filepath.Join("docs", "examples")) {
			check(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 10 {
		t.Errorf("only %d links were found", found)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}
