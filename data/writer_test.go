package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"diepte/interview"
)

// What was kept is in the library after Close, and nothing else is left.
func TestKeepAndClose(t *testing.T) {
	dir, st := t.TempDir(), stamps()
	l := openLibrary(t, dir, Options{})
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	w.Draft(Draft{Revision: s.Revision, Position: s.Position, Texts: map[string]string{"composer": "brood"}})
	s, id := s.AddNote(said(interview.ExpectationMark, "brood om tien uur"), start, st())
	n, _ := s.Note(id)
	w.Draft(Draft{Revision: s.Revision, Position: s.Position, Notes: []interview.Note{n}})
	w.Keep(s)
	if _, _, err := l.Resume(Entry{Head: s.Head()}); !errors.Is(err, ErrLocked) {
		t.Errorf("a second writer got %v, want ErrLocked", err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	if state := w.State(); !state.Saved || state.Err != nil || state.Revision != s.Revision {
		t.Errorf("state after Close: %+v", state)
	}
	entries, err := l.List()
	if err != nil || len(entries) != 1 || entries[0].Head.ID != s.ID || entries[0].Journal {
		t.Fatalf("list: %+v, %v", entries, err)
	}
	if got := entries[0].File; got != "2026-11-22-bakkerij-jansen-001001.json" {
		t.Errorf("file name %q", got)
	}
	back, err := l.Read(entries[0])
	if err != nil || encoded(t, back) != encoded(t, s) {
		t.Errorf("read back differs, %v", err)
	}
	if left, _ := filepath.Glob(dir + "/state/journal/*"); len(left) > 0 {
		t.Errorf("journal left: %v", left)
	}
	for _, path := range []string{"library", "state", "state/journal", "state/locks"} {
		if info, err := os.Stat(filepath.Join(dir, path)); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%s: %v %v", path, info.Mode(), err)
		}
	}
	if info, err := os.Stat(l.Path(entries[0])); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("document: %v %v", info.Mode(), err)
	}
}

// An unfinished line survives both the end and the death of the program.
func TestUnfinishedLine(t *testing.T) {
	for _, crash := range []bool{false, true} {
		st := stamps()
		dir := t.TempDir()
		l := openLibrary(t, dir, Options{})
		s := newSession(st())
		w, err := l.Create(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"c", "ch", "chauffeur ✓ \u0001\"belt\""} {
			w.Draft(Draft{Revision: s.Revision, Position: s.Position, Place: "composer", Texts: map[string]string{"composer": text}, Mark: interview.PromiseMark})
		}
		if crash {
			l = openLibrary(t, killed(t, dir), Options{})
		}
		if err := w.Close(soon(t)); err != nil {
			t.Fatal(err)
		}
		e, err := l.Find("1001")
		if err != nil {
			t.Fatal(err)
		}
		w, r, err := l.Resume(e)
		if err != nil {
			t.Fatal(err)
		}
		if r.Crash != crash || r.Draft.Texts["composer"] != "chauffeur ✓ \u0001\"belt\"" || r.Draft.Mark != interview.PromiseMark {
			t.Errorf("crash %t: recovered %+v", crash, r)
		}
		if want := map[bool]int{true: 3}[crash]; r.Keystrokes != want || len(r.Session.Document().Recoveries) != want/3 {
			t.Errorf("crash %t: %d keystrokes, recoveries %v", crash, r.Keystrokes, r.Session.Document().Recoveries)
		}
		w.Draft(Draft{Revision: s.Revision, Position: s.Position, Place: "composer"})
		if err := w.Close(soon(t)); err != nil {
			t.Fatal(err)
		}
		if left := l.journalNames(); len(left) > 0 {
			t.Errorf("journal left: %v", left)
		}
	}
}
