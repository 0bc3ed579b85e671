package data

import (
	"errors"
	"path/filepath"
	"strings"
)

// review looks at what somebody added to a session.
func (x *examination) review(name string, source Source) {
	f := x.reviewFile(name, source, "")
	path := x.reviewPath(f)
	var fault *Fault
	switch {
	case errors.Is(f.err, ErrNewer):
		x.found(Finding{Kind: FileNewer, Path: path, Detail: f.err.Error()})
	case errors.As(f.err, &fault):
		found := Finding{Kind: ReviewDamaged, Path: path, Detail: detail(fault)}
		if f.review != nil {
			found.ID = f.review.Session
			x.restoreReview(&found, name, source)
		}
		x.found(found)
	case f.err != nil:
		x.found(Finding{Kind: FileUnreadable, Path: path, Detail: f.err.Error()})
	}
	if f.review == nil {
		return
	}
	x.reviews = append(x.reviews, f)
	if source == FromFallback {
		x.found(Finding{Kind: ReviewAside, Path: path, Detail: f.review.Session.Short(), ID: f.review.Session})
	}
}

// restoreReview goes on from the .bak of a damaged file, which gets a second name
// first.
func (x *examination) restoreReview(f *Finding, name string, source Source) {
	if !x.fix {
		return
	}
	dir := x.folder(source)
	b, _, err := readFile(x.fs, filepath.Join(dir, name+bakExt), maxSize)
	if err == nil {
		_, err = x.secondName(dir, name)
	}
	if err == nil {
		err = x.WriteFile(f.Path, b)
	}
	if f.Err = err; err == nil {
		f.Fixed, f.To = Restored, f.Path
	}
}

// reviewsAlone tells which of them belong to a session that is not there.
func (x *examination) reviewsAlone() {
	for _, f := range x.reviews {
		id := f.review.Session
		if len(x.copies[id]) > 0 || len(x.journals[idName(id)]) > 0 || x.hasNamed(idEnd(id, idEndLen)) {
			continue
		}
		x.found(Finding{Kind: ReviewAlone, Path: x.reviewPath(f), Detail: id.Short(), ID: id})
	}
}

// hasNamed says whether a session's file is called so: one that cannot be read is
// there all the same.
func (x *examination) hasNamed(end string) bool {
	names, _ := x.sessionNames(x.dir) // what cannot be listed was told already
	for _, name := range names {
		if strings.Contains(name, end) {
			return true
		}
	}
	return false
}
