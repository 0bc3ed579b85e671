package data

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"diepte/interview"
)

// Reviews gives what was added to every session after its talk, by session, each
// merged and in order (see [interview.MergeReviews]). errs names the files that
// cannot be read; they hide nothing else.
func (l *Library) Reviews() (all map[interview.ID][]interview.ReviewEntry, errs []error) {
	files, err := l.reviewFiles("")
	if err != nil {
		errs = append(errs, fmt.Errorf("list the reviews: %w", err))
	}
	lists := map[interview.ID][][]interview.ReviewEntry{}
	for _, f := range files {
		if f.err != nil {
			errs = append(errs, f.err)
		}
		if f.review != nil {
			lists[f.review.Session] = append(lists[f.review.Session], f.review.Entries)
		}
	}
	all = make(map[interview.ID][]interview.ReviewEntry, len(lists))
	for id, of := range lists {
		all[id] = interview.MergeReviews(of...)
	}
	return all, errs
}

// ReviewOf is Reviews for one session.
func (l *Library) ReviewOf(id interview.ID) (merged []interview.ReviewEntry, errs []error) {
	files, err := l.reviewFiles(id)
	if err != nil {
		errs = append(errs, fmt.Errorf("list the reviews: %w", err))
	}
	return merge(files), append(errs, faultsOf(files)...)
}

func merge(files []reviewFile) []interview.ReviewEntry {
	var lists [][]interview.ReviewEntry
	for _, f := range files {
		if f.review != nil {
			lists = append(lists, f.review.Entries)
		}
	}
	return interview.MergeReviews(lists...)
}

func faultsOf(files []reviewFile) (errs []error) {
	for _, f := range files {
		if f.err != nil {
			errs = append(errs, f.err)
		}
	}
	return errs
}

// An Adding gives the entries to add to a review, seeing what there is already,
// merged.
type Adding func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry

// AddReview adds entries to what one person wrote down about a session, durably,
// in that person's own file beside it; the session's file is never touched. It
// gives everything there is about the session then. Where the library cannot be
// written the entries go to the fallback folder, and come along with the next ones
// when it can. It fails when neither could be made durable.
func (l *Library) AddReview(h interview.Head, by string, add Adding) ([]interview.ReviewEntry, error) {
	unlock, err := lockReview(l.folders, l.lockDir(), h.ID, reviewLockWithin)
	if err != nil {
		return nil, fmt.Errorf("write down what became of the promise: %w", err)
	}
	defer unlock()
	files, unread := l.reviewFiles(h.ID) // what cannot be read now is merged when it can
	merged := merge(files)
	fresh := add(merged, l.stamp())
	if len(fresh) == 0 {
		return merged, nil
	}
	library := l.writeReview(FromDocument, h, by, files, fresh)
	if library == nil {
		l.dropFallbackReview(by, files)
		return interview.MergeReviews(merged, fresh), nil
	}
	if err := l.writeReview(FromFallback, h, by, files, fresh); err != nil {
		return merged, fmt.Errorf("write down what became of the promise: %w", errors.Join(library, err, unread))
	}
	return interview.MergeReviews(merged, fresh), nil
}

const (
	reviewLockWithin = 3 * time.Second // how long another window may take to write
	reviewLockEvery  = 20 * time.Millisecond
)

// lockReview keeps the windows of this machine from writing over each other in the
// reviews of a session. Where locks cannot be had at all it goes on without; when
// another window does not let go in time it fails with ErrLocked.
func lockReview(in *folders, dir string, id interview.ID, within time.Duration) (unlock func(), err error) {
	if in.make(dir) != nil {
		return func() {}, nil
	}
	path := filepath.Join(dir, idName(id)+".review")
	for waited := time.Duration(0); ; waited += reviewLockEvery {
		lock, err := in.disk.Lock(path)
		switch {
		case err == nil:
			return func() { _ = lock.Close() }, nil // nothing is lost by a lock that stays until we end
		case !errors.Is(err, ErrLocked):
			return func() {}, nil
		case waited >= within:
			return nil, ErrLocked
		}
		time.Sleep(reviewLockEvery)
	}
}

// isOf says whether a file is one that by goes on with.
func (f reviewFile) isOf(by string) bool {
	return f.review != nil && f.err == nil && slug(f.review.Reviewer) == slug(by)
}

// writeReview writes one person's file anew with the fresh entries at its end: to
// a temporary file that is made durable and takes the place of the old one, which
// stays as .bak. What lay in the fallback folder goes into the library with it.
func (l *Library) writeReview(to Source, h interview.Head, by string, files []reviewFile, fresh []interview.ReviewEntry) error {
	dir := l.folder(to)
	if err := l.folders.make(dir); err != nil {
		return err
	}
	name, old, whole, err := l.reviewPlace(to, h, by, files)
	if err != nil {
		return err
	}
	r := interview.Review{Schema: interview.ReviewSchema, Session: h.ID, Reviewer: by}
	if old != nil {
		r = *old
	}
	// Appending copies: the slice of old is not ours to write in.
	r.Entries = r.Entries[:len(r.Entries):len(r.Entries)]
	if to == FromDocument {
		for _, f := range files {
			if f.source == FromFallback && f.isOf(by) {
				r.Entries = appendNew(r.Entries, f.review.Entries)
			}
		}
	}
	r.Entries = appendNew(r.Entries, fresh)
	content, err := EncodeReview(&r)
	if err != nil {
		return err
	}
	path := filepath.Join(dir, name)
	temp := filepath.Join(dir, "."+name+"."+l.writerName()+".tmp")
	if err := writeNew(l.fs, temp, content); err != nil {
		return err
	}
	if whole && ignoreMissing(l.fs.Remove(path+bakExt)) == nil {
		_ = link(l.fs, path, path+bakExt) // that it cannot is no reason not to write
	}
	if err := l.fs.Rename(temp, path); err != nil {
		return errors.Join(err, ignoreMissing(l.fs.Remove(temp)))
	}
	return l.fs.SyncDir(dir)
}

// appendNew appends the entries that are not there yet.
func appendNew(to, more []interview.ReviewEntry) []interview.ReviewEntry {
	have := map[interview.ID]bool{}
	for i := range to {
		have[to[i].ID] = true
	}
	for _, e := range more {
		if !have[e.ID] {
			to = append(to, e)
			have[e.ID] = true
		}
	}
	return to
}

// reviewPlace gives the file that somebody's entries go into: the one with theirs,
// whatever it is called, or a free name. A file that is damaged gets its name
// changed first; one that a newer program wrote, or that is about another session,
// keeps it. old is what is gone on with, nil for nothing; whole says that the file
// there is good, and becomes the .bak.
func (l *Library) reviewPlace(to Source, h interview.Head, by string, files []reviewFile) (name string, old *interview.Review, whole bool, err error) {
	for _, f := range files {
		if f.source == to && f.isOf(by) {
			return f.name, f.review, true, nil
		}
	}
	dir := l.folder(to)
	for n := 1; ; n++ {
		name = reviewName(h, by, n)
		path := filepath.Join(dir, name)
		_, err := l.fs.Lstat(path)
		if missing(err) {
			return name, nil, false, nil
		}
		if err != nil {
			return "", nil, false, err
		}
		f := l.reviewFile(name, to, "")
		if f.review != nil && f.review.Session != h.ID || !errors.Is(f.err, ErrDamaged) {
			continue
		}
		// It gets another name, durably: the rename that follows takes this one.
		if err := link(l.fs, path, path+damagedExt+l.writerName()); err != nil {
			return "", nil, false, err
		}
		return name, f.review, false, l.fs.SyncDir(dir)
	}
}

// dropFallbackReview removes what the fallback folder held of one person's
// entries, now that the library has them.
func (l *Library) dropFallbackReview(by string, files []reviewFile) {
	for _, f := range files {
		if f.source == FromFallback && f.isOf(by) {
			_ = l.fs.Remove(l.reviewPath(f)) // what cannot be removed is older and stays harmless
		}
	}
}
