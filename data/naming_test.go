package data

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diepte/interview"
)

// begun is a talk begun before anybody is named, saved and held; customer names
// him.
func begun(t *testing.T, dir string) (l *Library, w *Writer, s *interview.Session, customer func(name string)) {
	t.Helper()
	l, st := openLibrary(t, dir, Options{}), stamps()
	s = newSession(st())
	s.Details.Customer = interview.Customer{}
	s, _ = s.AddNote(said(interview.NoMark, "brood om tien uur"), start, st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	return l, w, s, func(name string) {
		t.Helper()
		d := s.Details
		d.Customer.Name = name
		s = s.Describe(d, st())
		w.Keep(s)
		if err := w.Sync(soon(t)); err != nil {
			t.Fatal(err)
		}
	}
}

func filesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// The document gets the customer's name at the first save that knows it, and keeps
// that; who watches goes along.
func TestDocumentIsNamed(t *testing.T) {
	l, w, s, customer := begun(t, t.TempDir())
	bare, full := fileName(s.Head(), idEndLen), strings.Replace(fileName(s.Head(), idEndLen), "2026-11-22-", "2026-11-22-bakkerij-jansen-", 1)
	if w.File() != bare {
		t.Fatalf("begun as %s, want %s", w.File(), bare)
	}
	e, err := l.Find(string(s.ID))
	if err != nil {
		t.Fatal(err)
	}
	v, err := l.Watch(e)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	customer("Bakkerij Jansen")
	until(t, v, "the name", func() bool { return v.Session().Details.Customer.Name == "Bakkerij Jansen" })
	customer("Bakkerij Janssens")
	if want := []string{full, full + bakExt}; w.File() != full || !slices.Equal(filesIn(t, l.Dir()), want) {
		t.Errorf("the library has %v under %s, want %v", filesIn(t, l.Dir()), w.File(), want)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	until(t, v, "the second name", func() bool { return v.Session().Details.Customer.Name == "Bakkerij Janssens" })
	if v.Err() != nil {
		t.Error(v.Err())
	}
	// Who still has the entry of before finds it.
	w, r, err := l.Resume(e)
	if err != nil || r.Session.Details.Customer.Name != "Bakkerij Janssens" || w.File() != full {
		t.Fatalf("with the entry of before: %v, %v", r.Session, err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}

// The name of a file that is not the session's is never taken, whatever it holds.
func TestDocumentIsNotNamedOverAnother(t *testing.T) {
	for name, content := range map[string]string{"a session": encoded(t, newSession(interview.Stamp{At: start, New: numbered(0x7000)})), "something else": "brood\n", "nothing": ""} {
		dir := t.TempDir()
		l, w, s, customer := begun(t, dir)
		full := strings.Replace(w.File(), "2026-11-22-", "2026-11-22-bakkerij-jansen-", 1)
		put(t, filepath.Join(l.Dir(), full), content, 0o600)
		customer("Bakkerij Jansen")
		if b, err := os.ReadFile(filepath.Join(l.Dir(), full)); err != nil || string(b) != content {
			t.Errorf("%s: its file holds %.80q, %v", name, b, err)
		}
		if e, err := l.Find(string(s.ID)); err != nil || e.Head.Customer.Name != "Bakkerij Jansen" || e.File == full || len(e.Copies) > 0 || e.File != w.File() {
			t.Errorf("%s: found %+v, %v", name, e, err)
		}
		if err := w.Close(soon(t)); err != nil {
			t.Fatal(err)
		}
	}
}

// With both names there, as a cut may leave them, it is one session; what somebody
// else wrote under the former name is taken in before that goes.
func TestDocumentWithBothNames(t *testing.T) {
	l, w, s, customer := begun(t, t.TempDir())
	bare := w.File()
	customer("Bakkerij Jansen")
	theirs, _ := s.AddNote(said(interview.NoMark, "van hen"), start, interview.Stamp{At: start, New: numbered(0x7000)})
	put(t, filepath.Join(l.Dir(), bare), encoded(t, theirs), 0o600)
	put(t, filepath.Join(l.Dir(), bare+bakExt), encoded(t, s), 0o600)
	put(t, filepath.Join(l.Dir(), stem(bare)+" (conflict).json"), encoded(t, s), 0o600)
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	entries, err := l.List()
	if err != nil || len(entries) != 1 || len(entries[0].Copies) != 2 {
		t.Fatalf("listed: %+v, %v", entries, err)
	}
	w, r, err := l.Resume(entries[0])
	if err != nil || !slices.Contains(notesOf(r.Session), "van hen") || r.Session.Details.Customer.Name != "Bakkerij Jansen" {
		t.Fatalf("resumed: %+v, %v", r, err)
	}
	if err := errors.Join(w.Sync(soon(t)), w.Close(soon(t))); err != nil {
		t.Fatal(err)
	}
	if files := filesIn(t, l.Dir()); slices.Contains(files, bare) || slices.Contains(files, bare+bakExt) || len(files) != 3 {
		t.Errorf("the library has %v", files)
	}
}
