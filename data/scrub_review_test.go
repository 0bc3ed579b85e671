package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diepte/interview"
)

// What is told of another talk's promises, and of one that was made after the
// erasure, keeps its words however often the talk is opened.
func TestErasureLeavesOtherReviews(t *testing.T) {
	dir := t.TempDir()
	l, w, s, st := littered(t, dir)
	s = s.Erased(st())
	s, _ = s.AddNote(interview.Content{Text: "we sturen het morgen", Mark: interview.PromiseMark, Speaker: interview.ByUs, Voice: interview.Verbatim}, start, st())
	w.Keep(s)
	if err := w.Scrub(soon(t)); err != nil {
		t.Fatal(err)
	}
	other := newSession(st())
	if _, err := l.Put(other); err != nil {
		t.Fatal(err)
	}
	tell := func(h interview.Head, promise interview.ID) {
		t.Helper()
		if _, err := l.AddReview(h, "Karin", func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
			e := interview.TellPromise(merged, promise, interview.PromiseKept, start, "Karin", st)
			e.Words = "het is gebracht"
			return []interview.ReviewEntry{e}
		}); err != nil {
			t.Fatal(err)
		}
	}
	tell(s.Head(), s.Promised()[0].Promise.ID)
	tell(other.Head(), "van een ander")
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	again, _, err := l.Resume(Entry{Head: s.Head(), File: w.File()})
	if err == nil {
		err = again.Close(soon(t))
	}
	if err != nil || len(wordsIn(t, dir)) > 0 {
		t.Fatalf("%v; the words stand in %q", err, wordsIn(t, dir))
	}
	for _, id := range []interview.ID{s.ID, other.ID} {
		merged, errs := l.ReviewOf(id)
		if len(errs) > 0 || merged[len(merged)-1].Words != "het is gebracht" {
			t.Errorf("of %s: %+v, %v", id, merged, errs)
		}
	}
}

// A review that cannot be written anew is named: one that is damaged, one of a
// newer program, and all of them while another window writes one.
func TestReviewWordsThatStayAreNamed(t *testing.T) {
	dir := t.TempDir()
	l, w, s, st := littered(t, dir)
	beside := filepath.Join(dir, "library", stem(fileName(s.Head(), idEndLen))+reviewMark)
	for path, content := range map[string]string{
		beside + "piet.json": `{"half of ` + secret,
		beside + "anna.json": `{"schema": 99, "review_of": "` + string(s.ID) + `", "reviewer": "Anna", "entries": [], "sealed": "` + secret + `"}`,
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s = s.Erased(st())
		w.Keep(s)
		if err := w.Scrub(soon(t)); !errors.Is(err, ErrWordsLeft) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	unlock, err := lockReview(l.folders, l.lockDir(), s.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Scrub(soon(t)); !errors.Is(err, ErrWordsLeft) || !errors.Is(err, ErrLocked) {
		t.Errorf("while another window writes: %v", err)
	}
	unlock()
	if err := w.Scrub(soon(t)); err != nil || len(wordsIn(t, dir)) > 0 {
		t.Errorf("%v; the words stand in %q", err, wordsIn(t, dir))
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}
