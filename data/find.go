package data

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"diepte/interview"
)

// An identity tells whether a file is still what we last read or wrote.
type identity struct {
	info fs.FileInfo
	hash [sha256.Size]byte
}

// found is everything that disk and journal know about one session.
type found struct {
	session *interview.Session
	source  Source
	name    string // of its document
	id      interview.ID
	merged  bool  // what was changed apart was brought together
	newer   error // ErrNewer: read-only
	damaged *Fault
	err     error // why there is no session
	partial error // what there is of it and could not be read
	told    told
	apart   []*interview.Session // from files that are not known to be ours

	seen, seenFallback identity // of the two files, as they were read
	nameFallback       string   // of the file in the fallback folder
	former             folder   // the document's former name, if that is there still
}

// find gathers what there is about an entry. It writes nothing.
func (l *Library) find(e Entry) found {
	out := found{id: e.Head.ID, err: e.Err, name: e.File}
	var copies []string
	if e.File != "" {
		out.name, copies = l.filesOf(e)
	}
	if out.id != "" {
		out.told = l.tellOf(out.id)
	}
	if out.name != "" {
		if l.document(&out); out.newer != nil {
			return out
		}
		l.elsewhere(&out, e.Head)
	}
	if out.id == "" {
		return out
	}
	if out.told.known == nil { // only the document told which session it is
		out.told = l.tellOf(out.id)
	}
	if h := out.told.head; out.told.session != nil && h.ID == out.id && (out.session == nil || len(out.apart) > 0 || h.Revision > out.session.Revision) {
		s, err := Decode(out.told.session)
		switch {
		case errors.Is(err, ErrNewer):
			out.newer = err
		case err == nil:
			out.take(s, identity{}, FromJournal)
		}
	}
	for _, name := range copies {
		s, seen, err := l.load(within(l.dir, name))
		if err != nil || s.ID != out.id {
			continue
		}
		if nameless(name, s.Head()) && named(out.name, s.Head()) {
			out.former = folder{l.dir, name, seen}
			if out.told.known[hex.EncodeToString(seen.hash[:])] {
				out.take(s, seen, FromDocument) // the generation before, or the newest while the other is gone
				continue
			}
		}
		out.apart = append(out.apart, s)
	}
	out.partial = errors.Join(out.partial, out.told.err)
	out.bringTogether()
	if out.session == nil && out.err == nil {
		out.err = ErrNotFound
	}
	return out
}

// document reads the session's file in the library, or its .bak.
func (l *Library) document(out *found) {
	path := within(l.dir, out.name)
	s, seen, err := l.load(path)
	switch {
	case errors.Is(err, ErrNewer):
		*out = found{session: s, name: out.name, id: out.id, newer: err, source: FromDocument}
	case err == nil:
		if out.take(s, seen, FromDocument) {
			out.seen = seen
		}
	case !missing(err):
		out.err = err
		if !errors.As(err, &out.damaged) { // what is damaged is told by itself
			out.partial = errors.Join(out.partial, err)
		} else if s, _, err := l.load(path + bakExt); err == nil {
			out.take(s, identity{}, FromBackup)
		}
	}
}

// elsewhere reads the session's file in the fallback folder.
func (l *Library) elsewhere(out *found, h interview.Head) {
	names, err := l.sessionNames(l.fallbackDir())
	if err != nil {
		names, err = l.sessionNames(l.fallbackDir()) // what stumbles once may go on
	}
	if err != nil {
		names, out.partial = []string{out.name}, errors.Join(out.partial, err)
	}
	for _, name := range names {
		if name != out.name && (h.ID == "" || !related(name, out.name, h)) {
			continue
		}
		s, seen, err := l.load(within(l.fallbackDir(), name))
		switch {
		case err == nil && out.take(s, seen, FromFallback):
			out.nameFallback, out.seenFallback = name, seen
		case err != nil && !missing(err):
			out.partial = errors.Join(out.partial, err)
		}
	}
}

// filesOf gives the file that a session is saved to, the one with the shortest
// name, and its conflict copies. A name with a customer counts before one without:
// the document got it later.
func (l *Library) filesOf(e Entry) (name string, copies []string) {
	files := append([]string{e.File}, e.Copies...)
	names, _ := l.sessionNames(l.dir)
	for _, other := range names {
		if related(other, e.File, e.Head) && !slices.Contains(files, other) {
			if c := l.entry(l.dir, other, FromDocument, nil); c.Err == nil && c.Head.ID == e.Head.ID {
				files = append(files, other)
			}
		}
	}
	slices.SortFunc(files, func(a, b string) int {
		if x, y := named(a, e.Head), named(b, e.Head); x != y {
			if x {
				return -1
			}
			return 1
		}
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	return files[0], files[1:]
}

// take keeps s if it is newer than what is there, and notes when the program may
// not have written it. It says whether s is of the session looked for at all.
func (f *found) take(s *interview.Session, seen identity, source Source) bool {
	if f.id == "" {
		f.id = s.ID
	}
	if s.ID != f.id {
		return false
	}
	ours := source == FromJournal || source == FromBackup || f.told.known[hex.EncodeToString(seen.hash[:])]
	if !ours || len(f.apart) > 0 {
		f.apart = append(f.apart, s)
	}
	if f.session == nil || s.Revision > f.session.Revision {
		f.session, f.source = s, source
	}
	return true
}

// bringTogether merges what was changed apart into the session, under a revision
// above all of them if that says anything new.
func (f *found) bringTogether() {
	if f.session == nil {
		return
	}
	all, highest := f.session, f.session.Revision
	for _, s := range f.apart {
		all, highest = interview.Merge(all, s), max(highest, s.Revision)
	}
	if all == f.session || all.Revision == f.session.Revision && sameContent(all, f.session) {
		return
	}
	out := *all
	out.Revision = highest + 1
	f.session, f.merged = &out, true
}

func sameContent(a, b *interview.Session) bool {
	x, errA := Encode(a)
	y, errB := Encode(b)
	return errA == nil && errB == nil && string(x) == string(y)
}

// load reads one session file.
func (l *Library) load(path string) (*interview.Session, identity, error) {
	b, info, err := readFile(l.fs, path, maxSize)
	if err != nil {
		if missing(err) {
			return nil, identity{}, err
		}
		return nil, identity{}, l.named(base(path), err)
	}
	s, err := Decode(b)
	if err != nil && !errors.Is(err, ErrNewer) {
		err = l.named(base(path), err)
	}
	return s, identity{info, sha256.Sum256(b)}, err
}
