package data

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"

	"diepte/interview"
)

// A blend is the newest value together with what others wrote.
type blend struct {
	of, with, is *interview.Session
	lift         int64
}

// A mixture is what is added to the program's own values when they are written.
type mixture struct {
	foreign *interview.Session // what others wrote into the document, until the program has it
	lift    int64              // what the revisions that are written are ahead of the program's
	blend   blend
}

// onDisk gives s as it is written: with what others wrote, and under a revision
// above theirs.
func (k *mixture) onDisk(s *interview.Session) *interview.Session {
	if k.foreign == nil && k.lift == 0 {
		return s
	}
	if b := &k.blend; b.of != s || b.with != k.foreign || b.lift != k.lift {
		out := *s
		if k.foreign != nil {
			out = *interview.Merge(s, k.foreign)
		}
		out.Revision = s.Revision + k.lift
		*b = blend{s, k.foreign, &out, k.lift}
	}
	return k.blend.is
}

// documentLine gives the journal line that tells which documents are ours: what
// we last saw in the two folders, and what is about to be written.
func (k *keeper) documentLine(also ...[sha256.Size]byte) []byte {
	d := aDocument{Lift: k.lift}
	for _, hash := range append(also, k.library.seen.hash, k.fallback.seen.hash, k.former.seen.hash) {
		if hash != ([sha256.Size]byte{}) {
			d.Known = append(d.Known, hex.EncodeToString(hash[:]))
		}
	}
	return documentLine(d)
}

// meet looks whether a document is the one we last read or wrote, before it is
// replaced. What somebody else wrote is taken in; what is not this session gets a
// name of its own. ours says that a document of this session is there, which can be
// kept as the generation before. revision is that of the value that replaces it.
func (k *keeper) meet(in *folder, path string, revision int64) (ours bool, err error) {
	info, err := k.disk.Lstat(path)
	if missing(err) {
		return false, nil
	}
	if err != nil {
		return true, err
	}
	if !info.Mode().IsRegular() {
		return true, &fs.PathError{Op: "save", Path: path, Err: errNotRegular}
	}
	if k.unchanged(in, info) {
		return true, nil
	}
	b, info, err := readFile(k.disk, path, maxSize)
	if err != nil && !errors.Is(err, errTooLong) {
		return true, err
	}
	seen := identity{info, sha256.Sum256(b)}
	if err == nil && seen.hash == in.seen.hash {
		in.seen.info = info
		return true, nil
	}
	theirs, fault := (*interview.Session)(nil), err
	if fault == nil {
		theirs, fault = Decode(b)
	}
	if fault == nil && theirs.ID == k.id {
		k.takeIn(theirs, revision)
		in.seen = seen
		return true, nil
	}
	if err := k.putAside(in, path, fault); err != nil {
		return true, err
	}
	in.seen = seen
	return false, nil
}

// takeIn keeps what somebody else wrote, to be written with ours from now on.
func (k *keeper) takeIn(theirs *interview.Session, revision int64) {
	if k.foreign != nil {
		theirs = interview.Merge(k.foreign, theirs)
	}
	k.foreign = theirs
	k.lift = max(k.lift, theirs.Revision-revision+1)
}

// putAside gives a document that is not this session a name of its own: that of a
// conflict copy when it can be read, that of a damaged file when not.
func (k *keeper) putAside(in *folder, path string, fault error) error {
	to := within(in.path, fmt.Sprintf("%s.conflict-%s-%d.json", stem(in.name), k.writer, k.setAside+1))
	if fault != nil && !errors.Is(fault, ErrNewer) {
		to = k.damagedName(in)
	}
	k.setAside++ // a name that was tried is not tried again
	if err := link(k.disk, path, to); err != nil {
		return err
	}
	return k.disk.SyncDir(in.path)
}
