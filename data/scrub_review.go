package data

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"diepte/interview"
)

// scrubLockWithin is how long clearing up waits for a window that writes a review:
// well below what is taken for a library that hangs.
const scrubLockWithin = 500 * time.Millisecond

// scrubReviews takes out of what reviewers wrote beside an erased session the words
// on what is gone: they may be the customer's. That an entry was made stays, so
// that a copy from another machine brings back no words.
func (k *keeper) scrubReviews(s *interview.Session) error {
	unlock, err := lockReview(k.folders, k.locks, k.id, scrubLockWithin)
	if err != nil {
		return fmt.Errorf("%w the reviews beside %s: %w", ErrWordsLeft, k.library.name, err)
	}
	defer unlock()
	var left []error
	for _, dir := range []string{k.library.path, k.fallback.path} {
		entries, err := k.disk.ReadDir(dir)
		if missing(err) {
			continue
		}
		left = append(left, err)
		for _, e := range entries {
			if !strings.Contains(e.Name(), reviewMark) || !e.Type().IsRegular() {
				continue
			}
			path := filepath.Join(dir, e.Name())
			if err := k.scrubReview(path, s); err != nil {
				left = append(left, fmt.Errorf("%w %s: %w", ErrWordsLeft, path, err))
			}
		}
		left = append(left, k.disk.SyncDir(dir))
	}
	return errors.Join(left...)
}

// scrubReview does that with one file: what is read as a review is written anew,
// what is only a remainder of writing one is removed.
func (k *keeper) scrubReview(path string, s *interview.Session) error {
	b, _, err := readFile(k.disk, path, maxSize)
	if missing(err) {
		return nil
	}
	var r *interview.Review
	if err == nil {
		r, err = DecodeReview(b)
	}
	name := base(path)
	mine := bytes.Contains(b, []byte(k.id)) || related(strings.TrimPrefix(name, "."), k.library.name, s.Head())
	switch {
	case r != nil && r.Session != k.id, r == nil && !mine:
		return nil // of another talk
	case !isReviewName(name):
		return ignoreMissing(k.disk.Remove(path))
	case err != nil:
		return err // a newer program's as well: what of it holds words is not known here
	}
	wiped, changed := r.Wiped(s)
	if !changed {
		return nil
	}
	content, err := EncodeReview(wiped)
	if err != nil {
		return err
	}
	return k.replace(path, content)
}
