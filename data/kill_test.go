package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"diepte/interview"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// killed copies what is on disk at this moment: what the death of the process
// leaves. The journal comes first, because the documents take over from it and
// never the other way. Names that vanish meanwhile were being replaced; it looks
// again.
func killed(t testing.TB, dir string) string {
	t.Helper()
	for range 100 {
		to := t.TempDir()
		var err error
		for _, part := range []string{"/state/journal", "/state/fallback", "/library"} {
			if info, there := os.Lstat(dir + part); err == nil && there == nil && info.IsDir() {
				err = os.CopyFS(to+part, os.DirFS(dir+part))
			}
		}
		if err == nil {
			return to
		}
		if !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	t.Fatal("the folder does not stand still")
	return ""
}

// quick is the real disk without its syncs, which the death of a process does
// not need.
type quick struct{ FS }

func (q quick) SyncDir(string) error { return nil }
func (q quick) OpenFile(path string, flag int, perm fs.FileMode) (File, error) {
	f, err := q.FS.OpenFile(path, flag, perm)
	return quickFile{f}, err
}

type quickFile struct{ File }

func (quickFile) Sync() error     { return nil }
func (quickFile) Datasync() error { return nil }

// Whatever is typed, committed, moved to and answered: at any moment the death
// of the process gives back exactly what was on the screen.
func TestNoKeystrokeIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		l, st := openLibrary(t, dir, Options{FS: quick{OS}}), stamps()
		s := newSession(st())
		w, err := l.Create(s)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() {
			if err := w.Close(soon(t)); err != nil {
				rt.Error(err)
			}
		}()
		d := Draft{Revision: s.Revision, Position: s.Position, Texts: map[string]string{}}
		rt.Repeat(map[string]func(*rapid.T){
			"key": func(rt *rapid.T) {
				d.Place = rapid.SampledFrom([]string{"composer", "card:when", "words"}).Draw(rt, "place")
				d.Texts[d.Place] += rapid.StringN(1, 4, -1).Draw(rt, "text")
				d.Cursor = len(d.Texts[d.Place])
				w.Draft(d)
			},
			"mark": func(rt *rapid.T) {
				d.Mark = rapid.SampledFrom(interview.Marks).Draw(rt, "mark").Mark
				d.Speaker = rapid.SampledFrom([]interview.Speaker{"", interview.ByUs}).Draw(rt, "speaker")
				w.Draft(d)
			},
			"enter": func(rt *rapid.T) {
				var id interview.ID
				s, id = s.AddNote(said(d.Mark, d.Texts["composer"]), start, st())
				n, _ := s.Note(id)
				delete(d.Texts, "composer")
				d.Revision, d.Mark, d.Cursor = s.Revision, "", 0
				now := d
				now.Notes = []interview.Note{n}
				w.Draft(now)
				w.Keep(s)
			},
			"edit": func(rt *rapid.T) {
				n, ok := s.LastNote()
				if !ok {
					rt.Skip()
				}
				s = s.ChangeNote(n.ID, said(interview.NoMark, rapid.String().Draw(rt, "text")), st())
				n, _ = s.Note(n.ID)
				d.Revision = s.Revision
				now := d
				now.Notes = []interview.Note{n}
				w.Draft(now)
				w.Keep(s)
			},
			"answer": func(rt *rapid.T) {
				mark := interview.HalfMark(rapid.IntRange(2, 20).Draw(rt, "mark"))
				s = s.GiveAnswer("report-mark", "", s.Guide.Sections[2].Questions[0].Value, interview.Given{Mark: mark}, st())
				a, _ := s.Answer("report-mark", "")
				d.Revision = s.Revision
				now := d
				now.Answers = []interview.Answer{a}
				w.Draft(now)
				w.Keep(s)
			},
			"save": func(rt *rapid.T) {
				if err := w.Sync(soon(t)); err != nil {
					rt.Fatal(err)
				}
			},
			"kill": func(rt *rapid.T) { killAndCompare(t, rt, dir, w, s, d) },
		})
		killAndCompare(t, rt, dir, w, s, d)
	})
}

// killAndCompare wants back from the disk what stands on the screen, unless the
// screen says that it is not saved.
func killAndCompare(t *testing.T, rt *rapid.T, dir string, w *Writer, s *interview.Session, d Draft) {
	for errors.Is(w.State().Err, ErrStalled) {
		runtime.Gosched() // the screen says NOT SAVED; the promise begins when it no longer does
	}
	then := openLibrary(t, killed(t, dir), Options{})
	e, err := then.Find(string(s.ID))
	if err != nil {
		rt.Fatal(err)
	}
	r, err := then.Recall(e)
	if err != nil {
		rt.Fatal(err)
	}
	if diff := cmp.Diff(onScreen(s, d), onScreen(r.Session, r.Draft)); diff != "" {
		rt.Fatalf("the screen and what came back:\n%s", diff)
	}
}

// onScreen is what the consultant sees of his own words.
func onScreen(s *interview.Session, d Draft) map[string]any {
	texts := map[string]string{}
	for place, text := range d.Texts {
		if text != "" {
			texts[place] = text
		}
	}
	a, _ := s.Answer("report-mark", "")
	return map[string]any{
		"notes": notesOf(s), "mark": a.Given.Mark, "texts": texts,
		"chips": []any{d.Mark, d.Speaker, d.Voice, d.Person}, "cursor": d.Cursor, "place": d.Place,
	}
}

// What others left in the folders hides nothing and is left alone.
func TestForeignFilesInTheState(t *testing.T) {
	dir := t.TempDir()
	l := openLibrary(t, dir, Options{})
	s := newSession(stamps()())
	e := saved(t, l, s)
	name := idName(s.ID)
	for _, foreign := range []string{name + ".other.00000001.jsonl", name + ".other.00000002.jsonl", "x.jsonl", name + ".jsonl"} {
		content := "{\"c\":1,\"e\":{}}\nnot a line\n\x00\x00\x00" + foreign
		if err := os.WriteFile(filepath.Join(l.journalDir(), foreign), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := l.List()
	if err != nil || len(entries) != 1 {
		t.Fatalf("list: %+v, %v", entries, err)
	}
	if back, err := l.Read(e); err != nil || encoded(t, back) != encoded(t, s) {
		t.Errorf("read: %v", err)
	}
}
