package data

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"diepte/interview"
)

const (
	bakExt     = ".bak"
	damagedExt = ".damaged-"
)

// base gives the last element of a path.
func base(path string) string { return filepath.Base(path) }

// A keeper saves one session: its journal and its document, step by step, with
// no goroutine of its own. The steps are those of the package comment.
type keeper struct {
	disk    FS
	folders *folders
	id      interview.ID
	writer  string // unique; part of every name that is made up
	lock    io.Closer
	locks   string // the folder of all locks
	journal *journal

	library  folder
	fallback folder
	former   folder // the document's name before it got the customer's, until that is gone

	mixture

	durable  int64 // revision that is durable in the library or the fallback
	inside   bool  // and it is the library
	failed   bool  // the last checkpoint failed
	setAside int   // how many foreign versions were kept
	scrubbed int64 // revision of the erasure after which no words are left beside the document
}

// A folder is one that holds the document, under which name, and what we last saw
// there.
type folder struct {
	path string
	name string
	seen identity
}

// A result says how a checkpoint went.
type result struct {
	library   error // why the library does not have the session
	elsewhere error // why the fallback does not have it either; nil also when not tried
	journal   error // why the keys are not being kept
	words     error // why words that were erased may still stand somewhere
}

// checkpoint saves s, in the library or, when that fails, in the fallback
// folder. final removes the journal when no text is left in it. One at a time.
func (k *keeper) checkpoint(s *interview.Session, final bool) (r result) {
	carries := k.carries()
	words := k.unscrubbed(s)
	if (!final || carries) && (words || k.journal.full(k.failed)) {
		r.journal = k.journal.rotate() // 1, 2
	}
	k.failed = true
	if !k.saved(s) {
		if r = k.saveSomewhere(s, r); r.elsewhere != nil {
			return r
		}
	}
	if final && carries && r.library == nil {
		if err := k.journal.do(func() error { return k.journal.append(closedLine(), false) }); err != nil {
			r.journal = err
		}
	}
	if r.library == nil && k.retire(s.Revision) {
		if r.library = k.save(&k.library, s); r.library != nil {
			k.inside = false
		} else {
			k.retire(s.Revision)
		}
	}
	if !final || carries {
		if err := k.journal.sync(); err != nil {
			r.journal = err
			return r // what the old generations carry is nowhere else yet
		}
	}
	if final {
		k.journal.end(carries)
	}
	k.journal.setAside(k.writer)
	k.journal.forget() // 7
	k.failed = false
	if r.library == nil {
		k.dropFallback()
		switch {
		case words && r.journal != nil:
			r.words = r.journal // the present generation is from before
		case words:
			r.words = k.scrub(k.onDisk(s))
		}
	}
	return r
}

// saved says whether the library holds s already, untouched by others.
func (k *keeper) saved(s *interview.Session) bool {
	if !k.inside || k.durable < s.Revision || k.library.seen.info == nil {
		return false
	}
	info, err := k.disk.Lstat(within(k.library.path, k.library.name))
	return err == nil && k.unchanged(&k.library, info)
}

// saveSomewhere saves s in the library or else in the fallback folder.
// r.elsewhere is set when it is in neither.
func (k *keeper) saveSomewhere(s *interview.Session, r result) result {
	k.nameDocument(s)
	r.library = k.save(&k.library, s)
	if r.library != nil && (k.inside || k.durable < s.Revision) {
		if k.fallback.seen.info == nil {
			k.fallback.name = k.library.name
		}
		if r.elsewhere = k.save(&k.fallback, s); r.elsewhere != nil {
			return r
		}
	}
	k.durable, k.inside = s.Revision, r.library == nil
	return r
}

// unchanged says whether a file is the one we last read or wrote.
func (k *keeper) unchanged(in *folder, info fs.FileInfo) bool {
	s := in.seen.info
	return s != nil && k.disk.SameFile(s, info) && s.Size() == info.Size() && s.ModTime().Equal(info.ModTime())
}

// carries says whether the newest draft still holds text, so that the journal
// must outlive the end of the talk.
func (k *keeper) carries() bool {
	e, ok := parseLine(bytes.TrimSuffix(k.journal.newest(), []byte("\n")))
	return ok && e.draft != nil && !e.draft.Empty()
}

// save is steps 3 to 6 in one folder.
func (k *keeper) save(in *folder, s *interview.Session) error {
	if err := k.folders.make(in.path); err != nil {
		return err
	}
	path := within(in.path, in.name)
	there, err := k.meet(in, path, s.Revision) // 3
	if err != nil {
		return err
	}
	s = k.onDisk(s)
	content, err := Encode(s)
	if err != nil {
		return err
	}
	temp := within(in.path, fmt.Sprintf(".%s.%s-%d.tmp", in.name, k.writer, s.Revision))
	if err := k.disk.Remove(temp); err != nil && !missing(err) {
		return err
	}
	if err := writeNew(k.disk, temp, content); err != nil { // 4
		return err
	}
	if _, erased := s.Erasure(); there && !erased {
		k.backUp(path) // 5; the one before an erasure holds the words
	}
	hash := sha256.Sum256(content)
	_ = k.journal.know(k.documentLine(hash))          // what fails here is told by the next line
	if err := k.disk.Rename(temp, path); err != nil { // 6
		return errors.Join(err, ignoreMissing(k.disk.Remove(temp)))
	}
	in.seen = identity{hash: hash}
	if info, err := k.disk.Lstat(path); err == nil {
		in.seen.info = info
	}
	return k.disk.SyncDir(in.path)
}

// backUp keeps the generation before this one. That it cannot is no reason not
// to save.
func (k *keeper) backUp(path string) {
	if ignoreMissing(k.disk.Remove(path+bakExt)) == nil {
		_ = link(k.disk, path, path+bakExt)
	}
}

func (k *keeper) damagedName(in *folder) string {
	return within(in.path, fmt.Sprintf("%s%s%s-%d", in.name, damagedExt, k.writer, k.setAside+1))
}

// dropFallback removes what the fallback folder holds of the session, now that
// the library holds it: only what was read or written here. What cannot be removed
// is older and stays harmless.
func (k *keeper) dropFallback() {
	path := within(k.fallback.path, k.fallback.name)
	if info, err := k.disk.Lstat(path); err != nil || !k.unchanged(&k.fallback, info) {
		return
	}
	_ = k.disk.Remove(path + bakExt)
	_ = k.disk.Remove(path)
	k.fallback.seen = identity{}
}
