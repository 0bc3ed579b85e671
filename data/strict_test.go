package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diepte/interview"

	"github.com/google/go-cmp/cmp"
)

// Every file that could mislead is refused with its place, and left as it is.
func TestStrictReading(t *testing.T) {
	good := encoded(t, talk())
	replace := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the sample holds no %q", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	for _, c := range []struct {
		name, content, want string
	}{
		{"empty", "", "1:1: the file is empty"},
		{"zero bytes", strings.Repeat("\x00", 4096), "1:1: the file holds zero bytes instead of text"},
		{"zero-filled tail", good[:400] + strings.Repeat("\x00", 400), "the file holds zero bytes instead of text"},
		{"truncated", good[:len(good)/2], "the file ends too early"},
		{"byte order mark", "\xef\xbb\xbf" + good, "1:1: the file begins with a byte order mark; remove it"},
		{"array", "[1]", "1:1: "},
		{"text", "hello\n", "1:1: invalid character 'h'"},
		{"duplicate key", replace(`  "revision": `, "  \"schema\": 1,\n  \"revision\": "), "4:3: the same key stands twice"},
		{"duplicate deep", replace(`"voice": "verbatim",`, `"voice": "verbatim", "voice": "comment",`), "the same key stands twice"},
		{"wrong case", replace(`  "status": `, `  "Status": `), "5:10: the key must be written status"},
		{"wrong case deep", replace(`"follow_ups": `, `"followUps": `), "the key must be written follow_ups"},
		{"wrong case in a version", replace(`"speaker": `, `"SPEAKER": `), "the key must be written speaker"},
		{"second value", good + "{}\n", "something stands after the end of the session"},
		{"invalid UTF-8", replace("Bakkerij", "Bakk\xffrij"), "invalid UTF-8"},
		{"lone surrogate", replace("Bakkerij", `Bakk\ud800rij`), "invalid surrogate pair"},
		{"depth", replace(`"schema": 1,`, `"schema": 1, "x": `+strings.Repeat("[", 70)+strings.Repeat("]", 70)+","), "2:84: nested more than 64 deep"},
		{"wrong kind", replace(`"revision": `, `"revision": "x`+`", "other": `), "4:15: a value of the wrong kind"},
		{"no schema", replace(`"schema": 1,`, ``), "no id or no schema number"},
		{"no id", replace(`"id": "`, `"other": "`), "no id"},
		{"no guide", `{"schema":1,"id":"a","counts":{},"guide":null}`, "the session has no guide with questions"},
		{"mark out of range", replace(`"mark": 7.5`, `"mark": 75`), "a report mark is a number"},
		{"too long", `{"schema":1,"counts":{}}` + strings.Repeat(" ", maxSize), "larger than 32 MiB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			l := openLibrary(t, dir, Options{})
			path := filepath.Join(l.Dir(), "2026-11-22-x-000001.json")
			if err := errors.Join(os.Mkdir(l.Dir(), 0o700), os.WriteFile(path, []byte(c.content), 0o600)); err != nil {
				t.Fatal(err)
			}
			entries, err := l.List()
			if err != nil || len(entries) != 1 {
				t.Fatalf("list: %v, %v", entries, err)
			}
			err = entries[0].Err
			if err == nil {
				_, err = l.Read(entries[0])
			}
			var fault *Fault
			if !errors.As(err, &fault) || !errors.Is(err, ErrDamaged) || fault.File != filepath.Base(path) {
				t.Fatalf("got %v, want a fault in the file", err)
			}
			if fault.Line < 1 || fault.Col < 1 || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %q, want %q in it", err, c.want)
			}
			after, err := os.ReadFile(path)
			if err != nil || string(after) != c.content {
				t.Errorf("the file was touched, %v", err)
			}
		})
	}
}

// Members that this version does not know come back value for value, numbers
// digit for digit, wherever they stand.
func TestUnknownMembersAreKept(t *testing.T) {
	extra := `"x_later": [1.10, 1e400, 123456789012345678901234567890, {"b": 1, "a": null}],`
	for _, where := range []string{
		`"schema": 1,`, `"notes": 9,`, `"name": "Bakkerij Jansen",`, `"name": "K. van den Berg"`, `"title": "Diepte",`, `"title": "Openen",`, `"id": "worth",`, `"id": "frame",`,
		`"id": "yes",`, `"label": "Cijfer"`, `"event": "question",`, `"about": "notes",`, `"wording": `, `"mark": 7.5`, `"voice": "verbatim",`, `"state": "put-forward"`, `"shown": "brood om tien uur",`,
	} {
		content := encoded(t, talk())
		i := strings.LastIndex(content, where)
		if i < 0 {
			t.Fatalf("the sample holds no %s", where)
		}
		s, err := Decode([]byte(content[:i] + extra + content[i:]))
		if err != nil {
			t.Fatalf("%s: %v", where, err)
		}
		st := stamps()
		s, _ = s.AddNote(said(interview.NoMark, "nog iets"), start, st())
		back := encoded(t, s)
		for _, part := range []string{"1.10", "1e400", "123456789012345678901234567890", "x_later"} {
			if !strings.Contains(back, part) {
				t.Errorf("beside %s: %s was not kept", where, part)
			}
		}
	}
}

func TestNewerSchemaIsReadOnly(t *testing.T) {
	l := openLibrary(t, t.TempDir(), Options{})
	content := strings.Replace(encoded(t, talk()), `"schema": 1,`, `"schema": 7,`, 1)
	if err := errors.Join(os.Mkdir(l.Dir(), 0o700), os.WriteFile(l.Dir()+"/2026-11-22-a-000001.json", []byte(content), 0o600)); err != nil {
		t.Fatal(err)
	}
	entries, _ := l.List()
	if len(entries) != 1 || !entries[0].Newer() || entries[0].Unfinished() {
		t.Fatalf("list: %+v", entries)
	}
	s, err := l.Read(entries[0])
	if s == nil || !errors.Is(err, ErrNewer) || !strings.Contains(err.Error(), "schema 7") {
		t.Errorf("read: %v, %v", s, err)
	}
	if _, _, err := l.Resume(entries[0]); !errors.Is(err, ErrNewer) {
		t.Errorf("resume: %v", err)
	}
}

func TestEncodeSurvivesAnyText(t *testing.T) {
	st := stamps()
	s, _ := newSession(st()).AddNote(said(interview.NoMark, "a\xffb\x00\x1b[31m\u202e"), start, st())
	back, err := Decode([]byte(encoded(t, s)))
	if err != nil {
		t.Fatal(err)
	}
	n, _ := back.LastNote()
	if diff := cmp.Diff("a�b\x00\x1b[31m\u202e", n.Content.Text); diff != "" {
		t.Error(diff)
	}
}

// A symbolic link, a FIFO and a folder are no sessions, and hang nothing.
func TestListTakesRegularFilesOnly(t *testing.T) {
	dir := t.TempDir()
	l := openLibrary(t, dir, Options{})
	outside := filepath.Join(dir, "outside.json")
	name := filepath.Join(l.Dir(), "2026-11-22-a-000001.json")
	err := errors.Join(os.MkdirAll(name+"/sub.json", 0o700), os.WriteFile(outside, []byte(encoded(t, talk())), 0o600),
		os.Symlink(outside, filepath.Join(l.Dir(), "2026-11-22-b-000002.json")), fifo(filepath.Join(l.Dir(), "2026-11-22-c-000003.json")))
	if err != nil {
		t.Skip(err)
	}
	if entries, err := l.List(); err != nil || len(entries) != 0 {
		t.Errorf("list: %+v, %v", entries, err)
	}
	if _, err := l.Read(Entry{File: "2026-11-22-b-000002.json", Head: talk().Head()}); err == nil {
		t.Error("a link out of the library was read")
	}
	if _, err := l.Read(Entry{File: "../outside.json", Head: talk().Head()}); !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrNotFound) {
		t.Errorf("a path out of the library: %v", err)
	}
}

func TestFileName(t *testing.T) {
	for name, want := range map[string]string{
		"Bakkerij Jansen":         "2026-11-22-bakkerij-jansen-abc123.json",
		"  Café 't Hoekje & Zn.":  "2026-11-22-cafe-t-hoekje-zn-abc123.json",
		"../../etc/passwd":        "2026-11-22-etc-passwd-abc123.json",
		"CON":                     "2026-11-22-con-abc123.json",
		"日本":                      "2026-11-22-abc123.json",
		strings.Repeat("ab ", 50): "2026-11-22-" + strings.TrimSuffix(strings.Repeat("ab-", 14), "-")[:40] + "-abc123.json",
	} {
		h := interview.Head{ID: "01990f3a-0000-7000-8000-0000/bABC123", Created: start, Customer: interview.Customer{Name: name}}
		if got := fileName(h, idEndLen); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

func ExampleFault() {
	fmt.Println(&Fault{File: "2026-11-20-hotel-aan-zee-4c1d2e.json", Line: 1, Col: 512, Reason: endsEarly})
	// Output: damaged: 2026-11-20-hotel-aan-zee-4c1d2e.json:1:512: the file ends too early
}
