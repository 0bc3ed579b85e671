package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diepte/interview"
)

// saved puts a closed session into a library and gives its entry.
func saved(t *testing.T, l *Library, s *interview.Session) Entry {
	t.Helper()
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	e, err := l.Find(string(s.ID))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// While the library cannot be written the session is kept elsewhere, the state
// says so, and the library has it as soon as it can.
func TestLibraryCannotBeWritten(t *testing.T) {
	dir, st := t.TempDir(), stamps()
	l := openLibrary(t, dir, Options{})
	if err := os.WriteFile(l.Dir(), []byte("a file where the folder should be"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	s, _ = s.AddNote(said(interview.NoMark, "toch bewaard"), start, st())
	w.Keep(s)
	if err := w.Sync(soon(t)); err == nil {
		t.Fatal("Sync says that the library holds it")
	}
	state := w.State()
	if state.Saved || state.Err == nil || state.Since.IsZero() || !strings.HasPrefix(state.Where, l.State()) || state.Revision != s.Revision {
		t.Errorf("state %+v", state)
	}
	there, err := l.List()
	if err == nil || len(there) != 1 || there[0].Source != FromFallback {
		t.Fatalf("list: %+v, %v", there, err)
	}
	if back, err := l.Read(there[0]); err != nil || encoded(t, back) != encoded(t, s) {
		t.Errorf("read from the fallback folder: %v", err)
	}
	if err := os.Remove(l.Dir()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	there, err = l.List()
	if err != nil || len(there) != 1 || there[0].Source != FromDocument || there[0].Head.Revision != s.Revision {
		t.Errorf("list: %+v, %v", there, err)
	}
	if left, _ := filepath.Glob(l.fallbackDir() + "/*"); len(left) > 0 {
		t.Errorf("left in the fallback folder: %v", left)
	}
}

// With nothing writable at all, typing goes on and the state says so.
func TestNothingCanBeWritten(t *testing.T) {
	dir, st := t.TempDir(), stamps()
	l := openLibrary(t, dir, Options{})
	if err := errors.Join(os.WriteFile(l.Dir(), nil, 0o600), os.WriteFile(l.State(), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	w.Draft(Draft{Revision: s.Revision, Texts: map[string]string{"composer": "a"}})
	if err := w.Sync(soon(t)); err == nil || w.State().Err == nil || w.State().Saved {
		t.Errorf("sync %v, state %+v", err, w.State())
	}
	if w.Session() != s {
		t.Error("the newest value is not at hand")
	}
	if err := errors.Join(os.Remove(l.Dir()), os.Remove(l.State())); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	e, _ := l.Latest()
	if r, err := l.Recall(e); err != nil || r.Draft.Texts["composer"] != "a" || r.Crash {
		t.Errorf("recalled %+v, %v", r, err)
	}
}

// A damaged document is never saved over: its generation before is offered and
// it is set aside.
func TestDamagedDocument(t *testing.T) {
	l, st := openLibrary(t, t.TempDir(), Options{}), stamps()
	first := newSession(st())
	e := saved(t, l, first)
	w, _, err := l.Resume(e)
	if err != nil {
		t.Fatal(err)
	}
	second, _ := first.AddNote(said(interview.NoMark, "later"), start, st())
	w.Keep(second)
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	broken := encoded(t, second)[:500]
	if err := os.WriteFile(l.Path(e), []byte(broken), 0o600); err != nil {
		t.Fatal(err)
	}
	other := saved(t, l, newSession(interview.Stamp{At: start, New: numbered(0x9000)}))
	entries, err := l.List()
	if err != nil || len(entries) != 2 {
		t.Fatalf("list: %+v, %v", entries, err)
	}
	damaged := entries[0]
	if damaged.File == other.File {
		damaged = entries[1]
	}
	w, r, err := l.Resume(damaged)
	if err != nil {
		t.Fatal(err)
	}
	if r.Source != FromBackup || r.Damaged == nil || r.Session.ID != first.ID || len(r.Session.Document().Recoveries) != 1 {
		t.Errorf("recovered %+v", r)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	aside, _ := filepath.Glob(l.Path(e) + damagedExt + "*")
	if len(aside) != 1 {
		t.Fatalf("set aside: %v", aside)
	}
	if b, _ := os.ReadFile(aside[0]); string(b) != broken {
		t.Error("what was set aside is not what was damaged")
	}
	if e, err := l.Find(string(first.ID)); err != nil || e.File != damaged.File {
		t.Errorf("found %+v, %v", e, err)
	}
}

func TestFind(t *testing.T) {
	l := openLibrary(t, t.TempDir(), Options{})
	a := saved(t, l, newSession(interview.Stamp{At: start, New: numbered(0x1fff)}))
	saved(t, l, newSession(interview.Stamp{At: start, New: numbered(0x22fff)}))
	if e, err := l.Find("02000"); err != nil || e.File != a.File {
		t.Errorf("found %+v, %v", e, err)
	}
	if _, err := l.Find("000"); !errors.Is(err, ErrAmbiguous) {
		t.Errorf("got %v, want ErrAmbiguous", err)
	}
	for _, none := range []string{"fffff", ""} {
		if _, err := l.Find(none); !errors.Is(err, ErrNotFound) {
			t.Errorf("%q: got %v, want ErrNotFound", none, err)
		}
	}
}

func TestPut(t *testing.T) {
	l := openLibrary(t, t.TempDir(), Options{})
	s := talk()
	name, err := l.Put(s)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Put(s); !errors.Is(err, os.ErrExist) {
		t.Errorf("the second time: %v", err)
	}
	entries, err := os.ReadDir(l.Dir())
	if err != nil || len(entries) != 1 || entries[0].Name() != name {
		t.Fatalf("in the folder: %v, %v", entries, err)
	}
	if back, err := l.Read(Entry{File: name, Head: s.Head()}); err != nil || encoded(t, back) != encoded(t, s) {
		t.Errorf("read: %v", err)
	}
}

// The last unfinished session is found among many, wherever it is kept.
func TestLatest(t *testing.T) {
	dir := t.TempDir()
	l := openLibrary(t, dir, Options{})
	if e, ok := l.Latest(); ok {
		t.Fatalf("in an empty library: %+v", e)
	}
	ids := numbered(0x7000)
	at := func(minutes int) interview.Stamp {
		return interview.Stamp{At: start.Add(time.Duration(minutes) * time.Minute), New: ids}
	}
	var paused interview.ID
	for i := range 150 {
		s := newSession(at(i)).WithStatus(interview.Finished, at(i))
		if i == 20 {
			s = s.WithStatus(interview.Paused, at(i))
			paused = s.ID
		}
		if _, err := l.Put(s); err != nil {
			t.Fatal(err)
		}
	}
	if e, ok := l.Latest(); !ok || e.Head.ID != paused {
		t.Errorf("found %+v", e)
	}
	// One that never reached the library: its folder is gone at the moment.
	away := dir + "/away"
	if err := errors.Join(os.Rename(l.Dir(), away), os.WriteFile(l.Dir(), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	newest := newSession(at(500))
	w, err := l.Create(newest)
	if err != nil {
		t.Fatal(err)
	}
	w.Draft(Draft{Revision: newest.Revision, Texts: map[string]string{"composer": "nog niet af"}})
	dead := killed(t, dir)
	if err := w.Close(soon(t)); err == nil {
		t.Error("closed as if the library had it")
	}
	if e, ok := openLibrary(t, dead, Options{}).Latest(); !ok || e.Head.ID != newest.ID || !e.Journal {
		t.Errorf("after the death of the program: %+v", e)
	}
	if e, ok := l.Latest(); !ok || e.Head.ID != newest.ID || e.Source != FromFallback {
		t.Errorf("after the end: %+v", e)
	}
}

// A document that was damaged while the program was dead is set aside, and the
// journal gives the session back.
func TestDamagedDocumentAndJournal(t *testing.T) {
	dead, st := openLibrary(t, t.TempDir(), Options{}), stamps()
	s := newSession(st())
	line, err := sessionLine(s)
	if err != nil {
		t.Fatal(err)
	}
	_, id := s.AddNote(said(interview.ExpectationMark, "brood om tien uur"), start, st())
	d := Draft{Seq: 9, First: 4, At: start, Since: start, Revision: s.Revision + 1, Texts: map[string]string{"composer": "en"}}
	d.Notes = []interview.Note{{ID: id, Began: start, Version: interview.Version{ID: "v", Content: said(interview.ExpectationMark, "brood om tien uur")}}}
	var p pending
	p.add(&d)
	line = append(line, sealLine(appendDraft(newLine(nil), &d, &p))...)
	file := filepath.Join(dead.Dir(), fileName(s.Head(), idEndLen))
	if err := errors.Join(os.MkdirAll(dead.journalDir(), 0o700), os.Mkdir(dead.Dir(), 0o700), os.WriteFile(file, make([]byte, 900), 0o600),
		os.WriteFile(filepath.Join(dead.journalDir(), idName(s.ID)+".w.00000001.jsonl"), line, 0o600)); err != nil {
		t.Fatal(err)
	}
	entries, err := dead.List()
	if err != nil || len(entries) != 2 {
		t.Fatalf("list: %+v, %v", entries, err)
	}
	e, err := dead.Find(string(s.ID))
	if err != nil || e.Source != FromJournal {
		t.Fatalf("found %+v, %v", e, err)
	}
	w, r, err := dead.Resume(e)
	if err != nil {
		t.Fatal(err)
	}
	if got := notesOf(r.Session); len(got) != 1 || !r.Crash || r.Draft.Texts["composer"] != "en" || r.Keystrokes != 6 || r.Notes != 1 {
		t.Errorf("recovered %v, %+v", got, r)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	if aside, _ := filepath.Glob(file + damagedExt + "*"); len(aside) != 1 {
		t.Errorf("set aside: %v", aside)
	}
	if e, err := dead.Find(string(s.ID)); err != nil || dead.Path(e) != file {
		t.Errorf("saved as %+v, %v", e, err)
	}
}
