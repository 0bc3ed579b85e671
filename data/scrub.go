package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"diepte/interview"
)

// ErrWordsLeft says that of a session that was erased at the customer's wish
// something is left in another file that cannot be taken away. The error names the
// file: remove it by hand.
var ErrWordsLeft = errors.New("what was erased may still stand in")

// Scrub waits until an erased session (interview.Session.Erased, kept before) is
// durable and its words are gone from every file that this program made of it: the
// generation before, what was set aside, conflict copies, the fallback folder and
// the journals. It gives ErrWordsLeft when that could not be done. What a reviewer
// wrote, and what was exported, is not looked at; what the disk itself still holds
// of a removed file is out of reach. Of a session that was not erased it does
// nothing but Sync.
func (w *Writer) Scrub(ctx context.Context) error {
	if err := w.ask(ctx, false); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.wordsLeft
}

// forgetWords is called when a value that was erased is kept: what was drafted and
// committed before goes out of the newest line of the journal, with which the next
// generation begins. The caller holds mu.
func (w *Writer) forgetWords(s *interview.Session) {
	if !erasedSince(w.kept, s) {
		return
	}
	w.pending = pending{}
	d := Draft{Revision: s.Revision, Position: s.Position}
	w.number(&d)
	w.line = appendDraft(newLine(w.line), &d, &w.pending)
	w.asked++
	signal(w.lines)
}

// erasedSince says whether s was erased and before was not yet.
func erasedSince(before, s *interview.Session) bool {
	now, is := s.Erasure()
	then, was := before.Erasure()
	return is && (!was || then.Revision < now.Revision)
}

// unscrubbed says whether the words of an erased session may still stand somewhere.
func (k *keeper) unscrubbed(s *interview.Session) bool {
	e, ok := s.Erasure()
	return ok && e.Revision > k.scrubbed
}

// scrub takes the words of an erased session out of everything but its document:
// what can be read as that session loses what is older than the erasure and keeps
// what is newer, what is only a remainder of saving is removed. It comes after the
// document is durable and the older generations of the journal are gone; should the
// program die before it is done, the next one that opens the session does it.
func (k *keeper) scrub(s *interview.Session) error {
	e, _ := s.Erasure()
	var left []error
	left = append(left, k.scrubFolder(k.library.path, k.library.name, s))
	left = append(left, k.scrubFolder(k.fallback.path, "", s))
	left = append(left, k.scrubReviews(s))
	left = append(left, k.scrubJournals())
	if err := errors.Join(left...); err != nil {
		return err
	}
	k.scrubbed = e.Revision
	return nil
}

// scrubFolder does that in one folder, in which the document has that name; empty:
// it is not there.
func (k *keeper) scrubFolder(dir, document string, s *interview.Session) error {
	entries, err := k.disk.ReadDir(dir)
	if missing(err) {
		return nil
	}
	left := []error{err}
	for _, e := range entries {
		name := e.Name()
		mine := strings.HasPrefix(strings.TrimPrefix(name, "."), stem(k.library.name))
		if name == document || strings.Contains(name, reviewMark) || !e.Type().IsRegular() ||
			!mine && !strings.Contains(name, idEnd(k.id, idEndLen)) {
			continue
		}
		left = append(left, k.scrubFile(filepath.Join(dir, name), document == "", mine, s))
	}
	left = append(left, k.disk.SyncDir(dir))
	return errors.Join(left...)
}

// scrubFile does that with one file. spent says that its folder needs none, mine
// that it is named after the document.
func (k *keeper) scrubFile(path string, spent, mine bool, s *interview.Session) error {
	keeps := isSessionName(base(path)) && !spent
	b, _, err := readFile(k.disk, path, maxSize)
	var found *interview.Session
	if err == nil {
		found, err = Decode(b)
	}
	switch {
	case missing(err):
		return nil
	case found != nil && found.ID != k.id, err != nil && !mine:
		return nil // of another talk
	case err != nil && keeps:
		return fmt.Errorf("%w %s", ErrWordsLeft, path)
	case err == nil && keeps:
		err = k.rewrite(path, interview.Merge(found, s))
	default:
		err = ignoreMissing(k.disk.Remove(path))
	}
	if err != nil {
		return fmt.Errorf("%w %s: %w", ErrWordsLeft, path, err)
	}
	return nil
}

// rewrite replaces a copy of the session, whole or not at all.
func (k *keeper) rewrite(path string, s *interview.Session) error {
	content, err := Encode(s)
	if err != nil {
		return err
	}
	return k.replace(path, content)
}

// replace puts new content into a file, whole or not at all.
func (k *keeper) replace(path string, content []byte) error {
	temp := filepath.Join(filepath.Dir(path), "."+base(path)+"."+k.writer+".tmp")
	if err := writeNew(k.disk, temp, content); err != nil {
		return err
	}
	if err := k.disk.Rename(temp, path); err != nil {
		return errors.Join(err, ignoreMissing(k.disk.Remove(temp)))
	}
	return nil
}

// scrubJournals removes every generation of the session but the one that is being
// written, those of other writers too: the lock says that there are none at work.
func (k *keeper) scrubJournals() error {
	dir := k.journal.dir
	entries, err := k.disk.ReadDir(dir)
	if missing(err) {
		return nil
	}
	k.journal.mu.Lock()
	present := base(k.journal.path)
	if k.journal.file == nil && !k.journal.keeps {
		present = ""
	}
	k.journal.mu.Unlock()
	left := []error{err}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), idName(k.id)+".") && e.Name() != present {
			if err := ignoreMissing(k.disk.Remove(filepath.Join(dir, e.Name()))); err != nil {
				left = append(left, fmt.Errorf("%w %s: %w", ErrWordsLeft, filepath.Join(dir, e.Name()), err))
			}
		}
	}
	left = append(left, k.disk.SyncDir(dir))
	return errors.Join(left...)
}
