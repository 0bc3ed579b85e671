package data

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"diepte/interview"
)

// held is a session that one window writes, and another that watches it through a
// library of its own.
func held(t *testing.T) (w *Writer, v *Watcher, s *interview.Session, st func() interview.Stamp) {
	t.Helper()
	dir := t.TempDir()
	st = stamps()
	s = newSession(st())
	w, err := openLibrary(t, dir, Options{}).Create(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	l := openLibrary(t, dir, Options{})
	e, err := l.Find(string(s.ID))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := l.Resume(e); !errors.Is(err, ErrLocked) {
		t.Fatalf("a second window got %v, want ErrLocked", err)
	}
	if v, err = l.Watch(e); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(v.Close)
	return w, v, s, st
}

// until waits for a watcher to see something.
func until(t *testing.T, v *Watcher, what string, seen func() bool) {
	t.Helper()
	for ctx := soon(t); !seen(); {
		select {
		case <-v.Changed():
		case <-ctx.Done():
			t.Fatalf("the watcher never saw %s: %+v, %v", what, v.Draft(), v.Err())
		}
	}
}

// A second window sees every key of the first, and every note.
func TestWatch(t *testing.T) {
	w, v, s, st := held(t)
	defer w.Close(soon(t))
	for _, text := range []string{"b", "brood om tien", "brood om tien uur"} {
		w.Draft(Draft{Revision: s.Revision, Position: s.Position, Place: "composer", Texts: map[string]string{"composer": text}})
		until(t, v, text, func() bool { return v.Draft().Texts["composer"] == text })
	}
	s, id := s.AddNote(said(interview.ExpectationMark, "brood om tien uur"), start, st())
	n, _ := s.Note(id)
	w.Draft(Draft{Revision: s.Revision, Position: s.Position, Notes: []interview.Note{n}})
	w.Keep(s)
	until(t, v, "the note", func() bool { d := v.Draft(); return len(notesOf(v.Session())) == 1 && d.Empty() })
	if err := v.Err(); err != nil {
		t.Error(err)
	}
}

// The owner is asked, saves everything and lets go; the other window goes on with
// the unfinished line, and the one that was the owner can watch.
func TestTakeOver(t *testing.T) {
	w, v, s, st := held(t)
	s, _ = s.AddNote(said(interview.NoMark, "nog niet op schijf"), start, st())
	w.Draft(Draft{Revision: s.Revision, Position: s.Position, Place: "composer", Texts: map[string]string{"composer": "half af"}})
	w.Keep(s)
	owner := make(chan error, 1)
	go func() {
		<-w.Asked()
		owner <- w.HandOver(context.Background())
	}()
	now, r, err := v.TakeOver(soon(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := <-owner; err != nil {
		t.Errorf("handed over: %v", err)
	}
	if r.Crash || r.Draft.Texts["composer"] != "half af" || len(notesOf(r.Session)) != 1 {
		t.Errorf("taken over: %+v", r)
	}
	w.Draft(Draft{Texts: map[string]string{"composer": "van wie niet meer schrijft"}})
	back, err := w.lib.Watch(v.of())
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close()
	now.Draft(Draft{Revision: r.Session.Revision, Place: "composer", Texts: map[string]string{"composer": "half af en heel"}})
	until(t, back, "what the new owner types", func() bool { return back.Draft().Texts["composer"] == "half af en heel" })
	if err := now.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}

// Nobody answers: the request is refused with the reason, and the owner keeps the
// session. A request whose program died is none.
func TestTakeOverRefused(t *testing.T) {
	w, v, s, _ := held(t)
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		<-w.Asked()
		stop()
	}()
	if _, _, err := v.TakeOver(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	if w.isAsked(v.lib.askPath(s.ID)) {
		t.Error("a request that was given up is still heard")
	}
	if err := os.WriteFile(v.lib.askPath(s.ID), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if w.isAsked(v.lib.askPath(s.ID)) {
		t.Error("what a dead program left is heard as a request")
	}
	v.patient = 2 * watchEvery // nobody will answer however long it is
	if _, _, err := v.TakeOver(context.Background()); !errors.Is(err, ErrNoAnswer) {
		t.Errorf("without an answer: %v", err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	now, r, err := v.TakeOver(soon(t))
	if err != nil || r.Session == nil {
		t.Fatalf("after the end of the other: %v", err)
	}
	if err := now.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}

// Who can save nowhere keeps the session: the other window would find less.
func TestHandOverNowhere(t *testing.T) {
	dir := t.TempDir()
	l := openLibrary(t, dir, Options{})
	for _, path := range []string{l.Dir(), l.State()} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w, err := l.Create(newSession(stamps()()))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.HandOver(soon(t)); err == nil {
		t.Error("handed over what is nowhere")
	}
	if err := errors.Join(os.Remove(l.Dir()), os.Remove(l.State())); err != nil {
		t.Fatal(err)
	}
	if err := w.Sync(soon(t)); err != nil {
		t.Errorf("not kept any more: %v", err)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}

// A request that was given up before anybody heard it is not answered later: the
// talk would go to nobody.
func TestRequestThatWasGivenUpIsForgotten(t *testing.T) {
	w, v, _, _ := held(t)
	defer w.Close(soon(t))
	waits := func(n int) {
		t.Helper()
		for ctx := soon(t); len(w.Asked()) != n; time.Sleep(time.Millisecond) {
			if ctx.Err() != nil {
				t.Fatalf("%d requests wait, want %d", len(w.Asked()), n)
			}
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _, _ = v.TakeOver(ctx)
	}()
	waits(1)
	stop()
	<-done
	waits(0)
}
