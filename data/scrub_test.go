package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diepte/interview"
)

// secret stands in everything that was said in these talks.
const secret = "GEHEIM"

// wordsIn lists the files under a folder in which the words still stand.
func wordsIn(t *testing.T, dir string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		if strings.Contains(string(b), secret) {
			found = append(found, strings.TrimPrefix(path, dir))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// littered makes a library in which the words of one talk stand in every file that
// can hold them, and gives the talk as it is held.
func littered(t *testing.T, dir string) (*Library, *Writer, *interview.Session, func() interview.Stamp) {
	t.Helper()
	l, st := openLibrary(t, dir, Options{}), stamps()
	s := newSession(st())
	w, err := l.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"brood om tien uur", "niet bellen", "een vaste chauffeur"} {
		s, _ = s.AddNote(said(interview.ExpectationMark, secret+" "+text), start, st())
		s = s.AddQuestion(secret+" van "+text+"?", st())
		w.Keep(s)
		if err := w.Sync(soon(t)); err != nil {
			t.Fatal(err)
		}
	}
	name := w.File()
	for range 2 {
		_, err := l.AddReview(s.Head(), "Karin", func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
			e := interview.TellPromise(merged, "van toen", interview.PromiseKept, start, "Karin", st)
			e.Words = secret + " was tevreden"
			return []interview.ReviewEntry{e}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	apart, _ := s.AddNote(said("", secret+" op de andere laptop"), start, st())
	write := func(path, content string) {
		err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600))
		if err != nil {
			t.Fatal(err)
		}
	}
	library, state := dir+"/library/", dir+"/state/"
	write(library+stem(name)+" (conflicted copy).json", encoded(t, apart))
	write(library+stem(name)+".sync-conflict-1.json.bak", encoded(t, s))
	write(library+name+damagedExt+"1", "{"+secret)
	beside := stem(fileName(s.Head(), idEndLen)) + reviewMark + "piet.json"
	write(state+"fallback/"+beside, `{"schema": 1, "review_of": "`+string(s.ID)+`", "reviewer": "Piet", "entries": [
		{"id": "1", "revision": 7, "at": "2026-11-22T14:01:07+01:00", "kind": "later", "words": "`+secret+`", "more": "`+secret+`"}]}`)
	write(library+beside+damagedExt+"1", "{"+secret)
	write(library+"."+beside+".abc.tmp", "{"+secret)
	write(library+"."+name+".abc-3.tmp", `{"notes":["`+secret)
	write(state+"fallback/"+name, encoded(t, s))
	write(state+"fallback/"+name+bakExt, encoded(t, s))
	write(state+"journal/"+idName(s.ID)+".other.00000002.jsonl"+damagedExt+"1", secret)
	if len(wordsIn(t, dir)) < 14 {
		t.Fatalf("the words stand only in %v", wordsIn(t, dir))
	}
	return l, w, s, st
}

// What was erased stands in no file any more: not in the generation before, nor in
// what was set aside, a conflict copy, the fallback folder or a journal, the line
// that was just being typed included. Other talks keep their words.
func TestErasedWordsAreInNoFile(t *testing.T) {
	for _, end := range []string{"held on", "closed", "closed at once"} {
		t.Run(end, func(t *testing.T) {
			dir := t.TempDir()
			l, w, s, st := littered(t, dir)
			other := newSession(st())
			other, _ = other.AddNote(said("", "wat een ander zei"), start, st())
			if _, err := l.Put(other); err != nil {
				t.Fatal(err)
			}
			// The last note is in no session line yet, and another is being typed.
			s, id := s.AddNote(said("", secret+" op het laatst"), start, st())
			n, _ := s.Note(id)
			w.Draft(Draft{Revision: s.Revision, Notes: []interview.Note{n}, Texts: map[string]string{"composer": secret + " onaf"}})
			s = s.Erased(st())
			w.Keep(s)
			if end != "closed at once" {
				if err := w.Scrub(soon(t)); err != nil {
					t.Fatal(err)
				}
				if found := wordsIn(t, dir); len(found) > 0 {
					t.Errorf("the words still stand in %q", found)
				}
				s, _ = s.AddNote(said("", "sindsdien gezegd"), start, st())
				w.Keep(s)
			}
			if err := w.Close(soon(t)); err != nil {
				t.Fatal(err)
			}
			if found := wordsIn(t, dir); len(found) > 0 {
				t.Errorf("after the end the words stand in %q", found)
			}
			back, err := l.Read(Entry{Head: s.Head(), File: w.File()})
			if _, erased := back.Erasure(); err != nil || !erased || back.NoteCount() != s.NoteCount() {
				t.Errorf("the talk itself: %v", err)
			}
			if merged, errs := l.ReviewOf(s.ID); len(errs) > 0 || len(merged) != 3 || merged[0].State != interview.PromiseKept {
				t.Errorf("that something was told of it: %+v, %v", merged, errs)
			}
			if kept, err := l.Read(Entry{Head: other.Head(), File: fileName(other.Head(), idEndLen)}); err != nil || kept.NoteCount() != 1 {
				t.Errorf("the other talk: %v", err)
			}
		})
	}
}

// A program that dies between the erasure and the clearing up leaves it to the
// next one that opens the talk.
func TestErasureIsFinishedAtTheNextOpening(t *testing.T) {
	dir := t.TempDir()
	l, w, s, st := littered(t, dir)
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	s = s.Erased(st())
	if err := os.WriteFile(filepath.Join(dir, "library", w.File()), []byte(encoded(t, s)), 0o600); err != nil {
		t.Fatal(err)
	}
	again, _, err := l.Resume(Entry{Head: s.Head(), File: w.File()})
	if err == nil {
		err = again.Close(soon(t))
	}
	if found := wordsIn(t, dir); err != nil || len(found) > 0 {
		t.Errorf("%v; the words stand in %q", err, found)
	}
}

// What cannot be taken away is named.
func TestWordsThatStayAreNamed(t *testing.T) {
	dir := t.TempDir()
	_, w, s, st := littered(t, dir)
	copied := filepath.Join(dir, "library", stem(w.File())+" - Copy.json")
	if err := os.WriteFile(copied, []byte(`{"half of `+secret), 0o600); err != nil {
		t.Fatal(err)
	}
	w.Keep(s.Erased(st()))
	if err := w.Scrub(soon(t)); !errors.Is(err, ErrWordsLeft) || !strings.Contains(err.Error(), copied) {
		t.Errorf("%v", err)
	}
	if err := os.Remove(copied); err != nil {
		t.Fatal(err)
	}
	if err := w.Scrub(soon(t)); err != nil || len(wordsIn(t, dir)) > 0 {
		t.Errorf("%v; the words stand in %q", err, wordsIn(t, dir))
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}
