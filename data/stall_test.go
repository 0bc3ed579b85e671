package data

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"

	"diepte/interview"
)

// hanging is the real disk, of which a part hangs for a while.
type hanging struct {
	FS
	part string // of the paths that hang
	mu   sync.Mutex
	gate chan struct{} // closed: it works
}

func (h *hanging) hang() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.gate = make(chan struct{})
}

// wait waits while the disk of that path hangs.
func (h *hanging) wait(path string) {
	h.mu.Lock()
	gate := h.gate
	h.mu.Unlock()
	if gate != nil && strings.Contains(path, h.part) {
		<-gate
	}
}

func (h *hanging) OpenFile(path string, flag int, perm fs.FileMode) (File, error) {
	if flag != readFlags {
		h.wait(path)
	}
	f, err := h.FS.OpenFile(path, flag, perm)
	return hangingFile{f, h, path}, err
}

func (h *hanging) Rename(from, to string) error {
	h.wait(to)
	return h.FS.Rename(from, to)
}

func (h *hanging) SyncDir(path string) error { h.wait(path); return h.FS.SyncDir(path) }
func (h *hanging) Remove(path string) error  { h.wait(path); return h.FS.Remove(path) }

type hangingFile struct {
	File
	h    *hanging
	path string
}

func (f hangingFile) Write(b []byte) (int, error) { f.h.wait(f.path); return f.File.Write(b) }
func (f hangingFile) Datasync() error             { f.h.wait(f.path); return f.File.Datasync() }

// A journal whose disk hangs keeps neither the keys nor the document waiting; the
// screen says so; and when the disk comes back everything is as it should be.
func TestJournalHangs(t *testing.T) {
	t.Parallel()
	dir, st := t.TempDir(), stamps()
	h := &hanging{FS: OS, part: "/journal"}
	l := openLibrary(t, dir, Options{FS: h})
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	h.hang()
	for range 3 {
		var id interview.ID
		s, id = s.AddNote(said(interview.NoMark, "terwijl de schijf hangt"), start, st())
		n, _ := s.Note(id)
		w.Draft(Draft{Revision: s.Revision, Texts: map[string]string{"composer": "en verder"}, Notes: []interview.Note{n}})
		w.Keep(s)
	}
	if err := w.Sync(soon(t)); !errors.Is(err, ErrStalled) || !errors.Is(w.State().Err, ErrStalled) || w.State().Saved {
		t.Errorf("sync %v, state %+v", err, w.State())
	}
	b, err := os.ReadFile(l.Path(Entry{File: w.File(), Source: FromDocument}))
	if err != nil {
		t.Fatal(err)
	}
	if doc, err := Decode(b); err != nil || len(notesOf(doc)) != 3 {
		t.Fatalf("the document was not saved: %v, %v", notesOf(doc), err)
	}
	close(h.gate)
	for ctx := soon(t); w.Sync(ctx) != nil; {
		if ctx.Err() != nil {
			t.Fatalf("the disk is back, and still %+v", w.State())
		}
	}
	then := openLibrary(t, killed(t, dir), Options{})
	e, err := then.Find(string(s.ID))
	if err != nil {
		t.Fatal(err)
	}
	if r, err := then.Recall(e); err != nil || r.Draft.Texts["composer"] != "en verder" || len(notesOf(r.Session)) != 3 {
		t.Errorf("recalled %+v, %v", r, err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}

// A library that hangs does not keep the journal waiting: the screen says that
// nothing is saved, what is typed and changed meanwhile survives the program, and
// when the library comes back all is saved there.
func TestLibraryHangs(t *testing.T) {
	t.Parallel()
	dir, st := t.TempDir(), stamps()
	h := &hanging{FS: OS, part: "/library"}
	l := openLibrary(t, dir, Options{FS: h})
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	h.hang()
	note := func(text string) {
		var id interview.ID
		s, id = s.AddNote(said(interview.NoMark, text), start, st())
		n, _ := s.Note(id)
		w.Draft(Draft{Revision: s.Revision, Position: s.Position, Texts: map[string]string{"composer": "en verder"}, Notes: []interview.Note{n}})
		w.Keep(s)
	}
	note("terwijl de bibliotheek hangt")
	for ctx := soon(t); !errors.Is(w.State().Err, ErrStalled); {
		select {
		case <-w.Changed():
		case <-ctx.Done():
			t.Fatalf("it is not said: %+v", w.State())
		}
	}
	note("en nog een")
	s = s.Goto(interview.Position{Question: "limit"}, st()) // what only a session line tells
	w.Keep(s)
	if err := w.Sync(soon(t)); !errors.Is(err, ErrStalled) || w.State().Saved {
		t.Errorf("sync %v, state %+v", err, w.State())
	}
	if err := w.HandOver(soon(t)); !errors.Is(err, ErrStalled) {
		t.Errorf("handed over what is nowhere but in the journal: %v", err)
	}
	_, _, r := resumed(t, dir, s.ID)
	if r.Session.Position != s.Position || len(notesOf(r.Session)) != 2 || r.Draft.Texts["composer"] != "en verder" {
		t.Errorf("killed meanwhile: %v at %+v, %+v", notesOf(r.Session), r.Session.Position, r.Draft.Texts)
	}
	close(h.gate)
	for ctx := soon(t); w.Sync(ctx) != nil; {
		if ctx.Err() != nil {
			t.Fatalf("the library is back, and still %+v", w.State())
		}
	}
	b, err := os.ReadFile(l.Path(Entry{File: w.File(), Source: FromDocument}))
	if err != nil {
		t.Fatal(err)
	}
	if doc, err := Decode(b); err != nil || len(notesOf(doc)) != 2 || doc.Position != s.Position {
		t.Errorf("the document: %v, %v", doc, err)
	}
	note("daarna")
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	if _, _, r := resumed(t, dir, s.ID); len(notesOf(r.Session)) != 3 {
		t.Errorf("at the end: %v", notesOf(r.Session))
	}
}

// With the library hanging to the end the program ends all the same, says so, and
// the journal has everything.
func TestLibraryHangsToTheEnd(t *testing.T) {
	t.Parallel()
	dir, st := t.TempDir(), stamps()
	h := &hanging{FS: OS, part: "/library"}
	l := openLibrary(t, dir, Options{FS: h})
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	h.hang()
	s, _ = s.AddNote(said(interview.NoMark, "het laatste woord"), start, st())
	w.Keep(s)
	if err := w.Close(soon(t)); !errors.Is(err, ErrStalled) {
		t.Errorf("closed with %v", err)
	}
	if _, _, r := resumed(t, dir, s.ID); len(notesOf(r.Session)) != 1 {
		t.Errorf("found %v", notesOf(r.Session))
	}
	close(h.gate)
}
