package data

import (
	"os"
	"path/filepath"
	"testing"

	"diepte/interview"
)

// resumed kills what is held in dir and starts anew.
func resumed(t *testing.T, dir string, id interview.ID) (*Library, *Writer, Recovered) {
	t.Helper()
	l := openLibrary(t, killed(t, dir), Options{})
	e, err := l.Find(string(id))
	if err != nil {
		t.Fatal(err)
	}
	w, r, err := l.Resume(e)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close(soon(t)) })
	return l, w, r
}

// A talk that is killed between the key that opened a question and the line of the
// session that says so resumes at that question.
func TestResumesAtTheOpenQuestion(t *testing.T) {
	dir, st := t.TempDir(), stamps()
	s := newSession(st())
	w, err := openLibrary(t, dir, Options{}).Create(s)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close(soon(t))
	at := interview.Position{Question: "report-mark"}
	for _, texts := range []map[string]string{nil, {"composer": "half af"}} {
		w.Draft(Draft{Revision: s.Revision + 1, Position: s.Position, Open: at, Place: "composer", Texts: texts}) // and Keep never came
		_, _, r := resumed(t, dir, s.ID)
		if r.Session.Position != at || r.Draft.Position != s.Position {
			t.Errorf("with %v: resumed at %+v, the draft at %+v", texts, r.Session.Position, r.Draft.Position)
		}
	}
	// A line that is older than the session does not bring it back.
	s = s.Goto(at, st()).Goto(interview.Position{Question: "limit"}, st())
	w.Keep(s)
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	if _, _, r := resumed(t, dir, s.ID); r.Session.Position != s.Position {
		t.Errorf("an old line took the talk back to %+v", r.Session.Position)
	}
}

// A chip alone is something that would be missed.
func TestDraftWithAChipIsNotEmpty(t *testing.T) {
	for _, d := range []Draft{
		{Texts: map[string]string{"composer": "b"}}, {Mark: interview.IdeaMark}, {Voice: interview.Verbatim}, {Speaker: interview.ByUs}, {Person: "p"},
		{Because: "n"}, {Note: "n"},
	} {
		if d.Empty() {
			t.Errorf("%+v is called empty", d)
		}
	}
	if d := (Draft{Seq: 7, Place: "composer", Cursor: 3, Texts: map[string]string{"composer": ""}}); !d.Empty() {
		t.Error("an empty composer is called something")
	}
}

// What was restored from the generation before is not put in danger by the file
// that was damaged: that does not become the generation before.
func TestDamagedFileIsNoBackup(t *testing.T) {
	dir, st := t.TempDir(), stamps()
	l := openLibrary(t, dir, Options{})
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		s, _ = s.AddNote(said(interview.NoMark, "brood om tien uur"), start, st())
		w.Keep(s)
		if err := w.Sync(soon(t)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(l.Dir(), w.File())
	if err := os.Truncate(path, 300); err != nil {
		t.Fatal(err)
	}
	w, r, err := l.Resume(Entry{File: filepath.Base(path), Source: FromDocument, Head: s.Head()})
	if err != nil || r.Source != FromBackup {
		t.Fatalf("resumed from %s, %v", r.Source, err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, path + bakExt} {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := Decode(b); err != nil || back.NoteCount() == 0 {
			t.Errorf("%s: %v", filepath.Base(file), err)
		}
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}
