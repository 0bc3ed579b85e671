package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"diepte/interview"
)

// session looks at one session file.
func (x *examination) session(dir, name string, source Source) {
	path := filepath.Join(dir, name)
	x.health.Sessions++
	s, content, err := x.readSession(path)
	var fault *Fault
	switch {
	case errors.Is(err, ErrNewer):
		x.found(Finding{Kind: FileNewer, Path: path, Detail: err.Error()})
		return
	case errors.As(err, &fault):
		x.damaged(path, source, fault)
		return
	case err != nil:
		x.found(Finding{Kind: FileUnreadable, Path: path, Detail: err.Error()})
		return
	}
	x.copies[s.ID] = append(x.copies[s.ID], document{path, s.Revision, source})
	if f := depart(content); f != nil {
		x.found(Finding{Kind: FileDeparts, Path: path, Detail: detail(f), ID: s.ID})
	} else if what := disagrees(s, content); what != "" {
		x.found(Finding{Kind: FileDisagrees, Path: path, Detail: what, ID: s.ID})
	}
	if source == FromFallback {
		x.found(Finding{Kind: Elsewhere, Path: path, Detail: s.ID.Short(), ID: s.ID})
	}
}

// readSession reads a session file whole, if it is not larger than one may be.
func (x *examination) readSession(path string) (*interview.Session, []byte, error) {
	b, _, err := readFile(x.fs, path, maxSize)
	if err != nil {
		return nil, nil, x.named(base(path), err)
	}
	s, err := Decode(b)
	if err == nil {
		// The list reads the head alone, and must find it.
		if _, _, fault := decodeHead(b, true); fault != nil {
			return nil, nil, fault
		}
	}
	return s, b, err
}

// detail gives the place and the reason of a fault; the file is said beside it.
func detail(f *Fault) string { return fmt.Sprintf("%d:%d: %s", f.Line, f.Col, f.Reason) }

// disagrees says where a session contradicts itself, or gives "".
func disagrees(s *interview.Session, content []byte) string {
	h, _, fault := decodeHead(content, true)
	if fault != nil {
		return "" // it was decoded whole
	}
	want, have := s.Head().Counts, h.Counts
	want.Unknown, have.Unknown = nil, nil
	if want.Notes != have.Notes || want.Expectations != have.Expectations || want.Boundaries != have.Boundaries || want.Promises != have.Promises {
		return fmt.Sprintf("counts says %d notes, %d expectations, %d boundaries, %d promises; it holds %d, %d, %d, %d",
			have.Notes, have.Expectations, have.Boundaries, have.Promises, want.Notes, want.Expectations, want.Boundaries, want.Promises)
	}
	d := s.Document()
	known := map[interview.ID]bool{}
	for i := range d.Notes {
		if known[d.Notes[i].ID] {
			return fmt.Sprintf("notes[%d] has the id of another note", i)
		}
		known[d.Notes[i].ID] = true
	}
	for _, list := range []struct {
		name     string
		evidence [][]interview.ID
	}{
		{"expectations", evidence(d.Expectations, func(r interview.Expectation) interview.Basis { return r.Basis })},
		{"boundaries", evidence(d.Boundaries, func(r interview.Boundary) interview.Basis { return r.Basis })},
		{"promises", evidence(d.Promises, func(r interview.Promise) interview.Basis { return r.Basis })},
		{"incidents", evidence(d.Incidents, func(r interview.Incident) interview.Basis { return r.Basis })},
		{"feelings", evidence(d.Feelings, func(r interview.Feeling) interview.Basis { return r.Basis })},
		{"assumptions", evidence(d.Assumptions, func(r interview.Assumption) interview.Basis { return r.Basis })},
		{"claims", evidence(d.Claims, func(r interview.Claim) interview.Basis { return r.Basis })},
	} {
		for i, ids := range list.evidence {
			if slices.ContainsFunc(ids, func(id interview.ID) bool { return !known[id] }) {
				return fmt.Sprintf("%s[%d] rests on a note that is not there", list.name, i)
			}
		}
	}
	return ""
}

// evidence gives what each record rests on.
func evidence[R any](records []R, basis func(R) interview.Basis) [][]interview.ID {
	out := make([][]interview.ID, len(records))
	for i, r := range records {
		out[i] = basis(r).Evidence
	}
	return out
}

// damaged tells of a file that cannot be read, and with fix goes on from what
// lies beside it.
func (x *examination) damaged(path string, source Source, fault *Fault) {
	f := Finding{Kind: FileDamaged, Path: path, Detail: detail(fault)}
	e := Entry{File: base(path), Source: source, Err: x.named(base(path), fault)}
	if source == FromDocument {
		if s, _, err := x.load(path + bakExt); err == nil {
			f.Kind, f.ID = FileRestorable, s.ID
		} else if h, ok := x.journalFor(base(path)); ok {
			f.Kind, f.ID = FileRestorable, h.ID
			e.Head = h
		}
	}
	if f.Kind == FileRestorable {
		x.restore(&f, e)
	}
	x.found(f)
}

// journalFor gives the head of the session whose file would have that name.
func (x *examination) journalFor(name string) (interview.Head, bool) {
	for id, names := range x.journals {
		if !strings.HasSuffix(stem(name), lastOf(id)) {
			continue
		}
		if e, ok := x.journalEntry(names); ok && (nameless(name, e.Head) || slices.Contains([]string{fileName(e.Head, idEndLen), fileName(e.Head, 36)}, name)) {
			return e.Head, true
		}
	}
	return interview.Head{}, false
}

// lastOf gives the end of an id as it stands in a file name.
func lastOf(idName string) string { return idEnd(interview.ID(idName), idEndLen) }

// restore saves a session in the library from whatever there is of it, by the
// same way that opening it goes.
func (x *examination) restore(f *Finding, e Entry) {
	if !x.fix {
		return
	}
	if x.busy[idName(f.ID)] {
		f.Err = ErrLocked
		return
	}
	// The save that follows makes a new .bak; the one that is good stays too.
	if bak := e.File + bakExt; exists(x.fs, within(x.dir, bak)) {
		if _, err := x.secondName(x.dir, bak); err != nil {
			f.Err = err
			return
		}
	}
	w, _, err := x.Resume(e)
	if err != nil {
		f.Err = err
		return
	}
	if err := w.Close(x.ctx); err != nil {
		f.Err = err
		return
	}
	f.Fixed, f.To = Restored, within(x.dir, w.File())
}

// backup looks at the previous generation of a session.
func (x *examination) backup(dir, name string, all []fs.DirEntry) {
	path := filepath.Join(dir, name)
	document := strings.TrimSuffix(name, bakExt)
	if !slices.ContainsFunc(all, func(e fs.DirEntry) bool { return e.Name() == document }) {
		x.found(Finding{Kind: BackupAlone, Path: path})
		return
	}
	if _, _, err := x.readSession(path); err != nil && !errors.Is(err, ErrNewer) {
		what := err.Error()
		var fault *Fault
		if errors.As(err, &fault) {
			what = detail(fault)
		}
		x.found(Finding{Kind: BackupDamaged, Path: path, Detail: what})
	}
}

// leftOver tells of a temporary file, and with fix puts it aside. While any talk
// is open it may be the file that is being written.
func (x *examination) leftOver(dir, name string) {
	path := filepath.Join(dir, name)
	f := Finding{Kind: LeftOver, Path: path}
	if info, err := x.fs.Lstat(path); missing(err) {
		return // it was being written
	} else if err == nil && len(x.busy) > 0 && x.now().Sub(info.ModTime()) < time.Minute {
		return
	}
	if s, _, err := x.readSession(path); err == nil {
		f.ID, f.Detail = s.ID, fmt.Sprintf("%s, %d", s.ID.Short(), s.Revision)
	}
	if x.fix {
		f.To, f.Err = x.putAside(dir, name)
		if f.Err == nil {
			f.Fixed = PutAside
		}
	}
	x.found(f)
}

// putAside moves a file into the folder set-aside beside it.
func (x *examination) putAside(dir, name string) (string, error) {
	to, err := x.secondName(dir, name)
	if err != nil {
		return "", err
	}
	// This takes away the first name only.
	if err := x.fs.Remove(filepath.Join(dir, name)); err != nil {
		return "", err
	}
	return to, x.fs.SyncDir(dir)
}

// secondName gives a file another name in the folder set-aside beside it, one
// that nothing there has.
func (x *examination) secondName(dir, name string) (string, error) {
	aside := filepath.Join(dir, "set-aside")
	if err := x.folders.make(aside); err != nil {
		return "", err
	}
	to := filepath.Join(aside, strings.TrimPrefix(name, ".")+"."+x.writerName())
	if err := link(x.fs, filepath.Join(dir, name), to); err != nil {
		return "", err
	}
	return to, x.fs.SyncDir(aside)
}

func exists(disk FS, path string) bool {
	_, err := disk.Lstat(path)
	return err == nil
}
