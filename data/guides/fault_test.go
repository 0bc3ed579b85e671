package guides

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestFaults checks every bad guide of testdata/faults: each archive has a guide
// and what is said of it, word for word. -update writes what is said now.
func TestFaults(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.txtar")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d archives, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := said(Check("guide.yaml", a.Files[0].Data))
			if got == "" {
				t.Fatal("a guide with a fault was let through")
			}
			if flag.Lookup("update").Value.String() == "true" {
				a.Files = append(a.Files[:1], txtar.File{Name: "faults", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(a.Files[1].Data), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func said(faults []Fault) string {
	var b strings.Builder
	for _, f := range faults {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

const plain = `id: x
version: 1
languages: [nl]
title: X
sections:
  - id: s
    phase: talk
    title: S
    questions:
      - id: q
        text: Waar ligt de grens?
`

// TestRawFaults has the bytes that a text file cannot hold.
func TestRawFaults(t *testing.T) {
	deep := strings.Replace(plain, "title: X", "title: "+strings.Repeat("[", 9_000), 1)
	for _, c := range []struct{ name, src, want string }{
		{"empty", "", "g:1:1: the file is empty\n  " + nextEmpty},
		{"spaces", " \n\n", "g:1:1: the file is empty\n  " + nextEmpty},
		{"nul", strings.Replace(plain, "Waar", "Wa\x00ar", 1), "g:11:17: control character U+0000\n  take it out; a guide is plain text"},
		{"escape", strings.Replace(plain, "Waar", "\x1b[2JWaar", 1), "g:11:15: control character U+001B\n  take it out; a guide is plain text"},
		{"turned round", strings.Replace(plain, "Waar", "\u202eWaar", 1), "g:11:15: control character U+202E\n  take it out; a guide is plain text"},
		{"old line ends", strings.ReplaceAll(plain, "\n", "\r"), "g:1:6: control character U+000D\n  take it out; a guide is plain text"},
		{"not utf-8", strings.Replace(plain, "grens", "gr\xe9ns", 1), "g:11:30: byte 0xe9 is not UTF-8\n  save the file as UTF-8"},
		{"utf-16", "\xff\xfei\x00d\x00", "g:1:1: byte 0xff is not UTF-8\n  save the file as UTF-8"},
		{"large", plain + strings.Repeat("#", MaxSize), "g:1:1: the file is larger than 1 MiB\n  take out what is not part of the guide"},
		{"deep", deep, "g:4:39: lists and fields lie deeper than 32 in one another\n  bring it back to the form of docs/guide-format.md"},
		{"deep list", strings.Repeat("- ", 9000), "g:1:65: lists and fields lie deeper than 32 in one another\n  bring it back to the form of docs/guide-format.md"},
		{"deep fields", steps(), "g:33:34: lists and fields lie deeper than 32 in one another\n  bring it back to the form of docs/guide-format.md"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want+"\n", said(Check("g", []byte(c.src)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func steps() string {
	var b strings.Builder
	for i := range 40 {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestByteOrderMarkAndLineEndsAreNoFault(t *testing.T) {
	src := "\uFEFF" + strings.ReplaceAll(plain, "\n", "\r\n")
	s, faults := read("g", []byte(src))
	if len(faults) > 0 {
		t.Fatal(said(faults))
	}
	if got := s.sections[0].questions[0].text.u; got != "Waar ligt de grens?" {
		t.Errorf("got %q", got)
	}
}

// FuzzCheck: no file makes the checker panic, and every fault has a place inside
// the file, says what is wrong and what to do, in order of place.
func FuzzCheck(f *testing.F) {
	f.Add([]byte(plain))
	for _, s := range []string{"", "- ", "a: b: c", "a: &b c\nd: *b", "? a\n: b", "{[", "\"\\", "a: |\n b", "--- a\n--- b", "id: !!x y", "%YAML 1.2\n---\na", "a:\n\t- b"} {
		f.Add([]byte(s))
	}
	files, _ := filepath.Glob("testdata/faults/*.txtar")
	for _, file := range files {
		if a, err := txtar.ParseFile(file); err == nil {
			f.Add(a.Files[0].Data)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		s, faults := read("g", src)
		if (s == nil) != (len(faults) > 0) {
			t.Fatalf("guide %v with %d faults", s, len(faults))
		}
		lines := strings.Count(string(src), "\n") + 1
		for _, f := range faults {
			if f.Line < 1 || f.Col < 1 || f.Line > lines || f.What == "" || f.Next == "" || strings.ContainsFunc(f.What+f.Next, isControl) {
				t.Errorf("%#v of %d lines", f, lines)
			}
		}
		if !slices.IsSortedFunc(faults, func(a, b Fault) int { return (a.Line-b.Line)*1_000_000 + a.Col - b.Col }) {
			t.Errorf("out of order:\n%s", said(faults))
		}
		if s != nil {
			for _, f := range forms {
				g := resolver{f.language, f.address}.guide(s)
				if len(g.Places()) == 0 {
					t.Error("a guide without questions")
				}
			}
		}
	})
}
