package data

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"diepte/interview"
)

// edited is a session that is held, and what another machine made of its file.
type edited struct {
	lib          *Library
	entry        Entry
	w            *Writer
	ours, theirs *interview.Session
}

// editedApart opens a session and lets somebody else change its file further than
// we do, so that theirs has the higher revision.
func editedApart(t *testing.T, dir string) edited {
	t.Helper()
	l, st := openLibrary(t, dir, Options{}), stamps()
	s := newSession(st())
	s, first := s.AddNote(said(interview.ExpectationMark, "brood om tien uur"), start, st())
	e := saved(t, l, s)
	w, _, err := l.Resume(e)
	if err != nil {
		t.Fatal(err)
	}
	theirs, _ := s.AddNote(said(interview.NoMark, "van hen"), start, st())
	theirs = theirs.ChangeNote(first, said(interview.ExpectationMark, "brood om elf uur"), st())
	for range 5 {
		theirs = theirs.Happened(interview.PauseEvent, st())
	}
	ours, _ := s.AddNote(said(interview.NoMark, "van ons"), start, st())
	ours = ours.ChangeNote(first, said(interview.ExpectationMark, "brood om negen uur"), st())
	if err := l.WriteFile(l.Path(e), []byte(encoded(t, theirs))); err != nil {
		t.Fatal(err)
	}
	return edited{l, e, w, ours, theirs}
}

func sortedNotes(s *interview.Session) []string { return slices.Sorted(slices.Values(notesOf(s))) }

// A document that somebody else changed while the session was open is merged with
// ours before it is replaced; the program is told, and takes it in when it can.
func TestChangedByOthers(t *testing.T) {
	x := editedApart(t, t.TempDir())
	x.w.Keep(x.ours)
	if err := x.w.Sync(soon(t)); err != nil || !x.w.State().Conflict || !x.w.State().Saved {
		t.Fatalf("sync: %v, state %+v", err, x.w.State())
	}
	onDisk, err := x.lib.Read(x.entry)
	if err != nil || !slices.Contains(notesOf(onDisk), "van hen") || !slices.Contains(notesOf(onDisk), "van ons") || onDisk.ApartCount() != 1 {
		t.Fatalf("on disk: %v, %v", notesOf(onDisk), err)
	}
	if onDisk.Revision <= x.theirs.Revision || onDisk.Revision <= x.ours.Revision {
		t.Errorf("revision %d above %d and %d?", onDisk.Revision, x.theirs.Revision, x.ours.Revision)
	}
	// The program does not have theirs yet and types on: both are kept.
	st := interview.Stamp{At: start, New: numbered(0x9000)}
	ours, _ := x.ours.AddNote(said(interview.NoMark, "en nog een"), start, st)
	x.w.Keep(ours)
	if err := x.w.Sync(soon(t)); err != nil {
		t.Fatal(err)
	}
	joined := x.w.Join(ours)
	if got := sortedNotes(joined); !slices.Equal(got, []string{"brood om elf uur", "en nog een", "van hen", "van ons"}) &&
		!slices.Equal(got, []string{"brood om negen uur", "en nog een", "van hen", "van ons"}) {
		t.Errorf("joined: %v", got)
	}
	if x.w.State().Conflict || x.w.Join(joined) != joined || x.w.Session() != joined {
		t.Error("there is something to join still")
	}
	if err := x.w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	back, err := x.lib.Read(x.entry)
	if err != nil || !slices.Equal(sortedNotes(back), sortedNotes(joined)) {
		t.Errorf("after the end: %v, %v", notesOf(back), err)
	}
	if entries, err := x.lib.List(); err != nil || len(entries) != 1 || len(entries[0].Copies) != 0 {
		t.Errorf("list: %+v, %v", entries, err)
	}
	if err := x.w.Sync(soon(t)); !errors.Is(err, ErrClosed) {
		t.Errorf("sync after the end: %v", err)
	}
}

// The same when the program dies before it ever saw that the file was changed.
func TestChangedByOthersAndKilled(t *testing.T) {
	dir := t.TempDir()
	x := editedApart(t, dir)
	n := x.ours.NotesSince(x.w.Session())
	x.w.Draft(Draft{Revision: x.ours.Revision, Texts: map[string]string{"composer": "half"}, Notes: n})
	dead := killed(t, dir)
	x.w.Keep(x.ours)
	if err := x.w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	l := openLibrary(t, dead, Options{})
	e, err := l.Find(string(x.ours.ID))
	if err != nil {
		t.Fatal(err)
	}
	w, r, err := l.Resume(e)
	if err != nil || r.Draft.Texts["composer"] != "half" {
		t.Fatalf("recovered %+v, %v", r, err)
	}
	for _, text := range []string{"van hen", "van ons"} {
		if !slices.Contains(notesOf(r.Session), text) {
			t.Errorf("%q is not in %v", text, notesOf(r.Session))
		}
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
}

// Conflict copies of whatever name are one session with the file, and stay on
// disk as they are.
func TestConflictCopies(t *testing.T) {
	x := editedApart(t, t.TempDir())
	if err := x.w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	file := x.lib.Path(x.entry)
	mine := encoded(t, x.ours)
	copies := map[string]string{
		stem(file) + " (conflicted copy 2026-11-22).json":          encoded(t, x.theirs),
		stem(file) + ".sync-conflict-20261122-140107-ABCDEFG.json": mine,
	}
	for path, content := range copies {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	check := func(how string, s *interview.Session) {
		t.Helper()
		if got := notesOf(s); len(got) != 3 || !slices.Contains(got, "van hen") || !slices.Contains(got, "van ons") || s.ApartCount() != 1 {
			t.Errorf("%s: %v, %d apart", how, got, s.ApartCount())
		}
	}
	listed, err := x.lib.Find(string(x.ours.ID))
	if err != nil || len(listed.Copies) != 2 {
		t.Fatalf("found %+v, %v", listed, err)
	}
	latest, _ := x.lib.Latest()
	for how, e := range map[string]Entry{"listed": listed, "latest": latest} {
		r, err := x.lib.Recall(e)
		if err != nil || !r.Merged && how == "listed" {
			t.Fatalf("%s: %+v, %v", how, r, err)
		}
		check(how, r.Session)
	}
	w, r, err := x.lib.Resume(listed)
	if err != nil {
		t.Fatal(err)
	}
	check("resumed", r.Session)
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	if w.File() != filepath.Base(file) {
		t.Errorf("saved to %s", w.File())
	}
	for path, content := range copies {
		if b, err := os.ReadFile(path); err != nil || string(b) != content {
			t.Errorf("%s was changed, %v", path, err)
		}
	}
	again, err := x.lib.Find(string(x.ours.ID))
	if err != nil {
		t.Fatal(err)
	}
	if r, err := x.lib.Recall(again); err != nil || r.Merged {
		t.Errorf("what was merged is merged again: %+v, %v", r, err)
	}
	if s := w.Session(); s.ApartCount() == 1 {
		for n := range s.NotesApart() {
			settled := s.Settle(n.ID, n.Content, interview.Stamp{At: start, New: numbered(0xa000)})
			b := encoded(t, settled)
			if err := x.lib.WriteFile(file, []byte(b)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if s, err := x.lib.Read(again); err != nil || s.ApartCount() != 0 {
		t.Errorf("what was settled is open again, %v", err)
	}
}

// What is not this session is not mixed into it, and not lost.
func TestAnotherSessionUnderOurName(t *testing.T) {
	x := editedApart(t, t.TempDir())
	other := encoded(t, newSession(interview.Stamp{At: start, New: numbered(0xb000)}))
	if err := x.lib.WriteFile(x.lib.Path(x.entry), []byte(other)); err != nil {
		t.Fatal(err)
	}
	x.w.Keep(x.ours)
	if err := x.w.Close(soon(t)); err != nil || !x.w.State().Conflict {
		t.Fatalf("close: %v, state %+v", err, x.w.State())
	}
	aside, _ := filepath.Glob(stem(x.lib.Path(x.entry)) + ".conflict-*.json")
	if len(aside) != 1 {
		t.Fatalf("set aside: %v", aside)
	}
	if b, err := os.ReadFile(aside[0]); err != nil || string(b) != other {
		t.Errorf("what was set aside is not what was there, %v", err)
	}
	if s, err := x.lib.Read(x.entry); err != nil || !slices.Equal(notesOf(s), notesOf(x.ours)) {
		t.Errorf("ours: %v, %v", notesOf(s), err)
	}
}
