package data

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"diepte/interview"
)

// A Source says where a session was read from. The zero value is nowhere.
type Source string

const (
	FromDocument Source = "document" // its file in the library
	FromFallback Source = "fallback" // its file in the state folder, written while the library could not be
	FromJournal  Source = "journal"  // the journal alone: the program ended before the first save
)

// An Entry is one session of a library as the list shows it.
type Entry struct {
	File     string         // name of the file, without folder; empty when there is only a journal
	Source   Source         // where Head was read
	Head     interview.Head // zero when Err is set
	Err      error          // why the file could not be read, most often a [Fault]
	Size     int64          // bytes
	Modified time.Time      // of the file; says nothing about which version is newer
	Journal  bool           // this machine holds keystrokes that may not be in the file
	Copies   []string       // other files that hold the same session (conflict copies), newest first
}

// Newer says whether a newer program wrote the session, so that it can only be
// read here.
func (e Entry) Newer() bool { return e.Head.Schema > interview.Schema }

// Unfinished says whether the session can be gone on with.
func (e Entry) Unfinished() bool {
	return e.Err == nil && !e.Newer() && (e.Head.Status == interview.Live || e.Head.Status == interview.Paused)
}

// day gives what the list is ordered by: the file name begins with the date, so
// that a damaged file stands where the session stood.
func (e Entry) day() string {
	if e.Err == nil {
		return e.Head.Created.Format("2006-01-02")
	}
	if len(e.File) > 10 {
		if _, err := time.Parse("2006-01-02", e.File[:10]); err == nil {
			return e.File[:10]
		}
	}
	return e.Modified.Format("2006-01-02")
}

// compareEntries orders the newest day first, then the newest beginning.
func compareEntries(a, b Entry) int {
	if c := strings.Compare(b.day(), a.day()); c != 0 {
		return c
	}
	if c := b.Head.Created.Compare(a.Head.Created); c != 0 {
		return c
	}
	return strings.Compare(b.File, a.File)
}

// entry reads the head of one file. It never fails: what goes wrong stands in
// the entry.
func (l *Library) entry(dir, name string, source Source, buf []byte) Entry {
	e := Entry{File: name, Source: source}
	path := within(dir, name)
	f, info, err := openRegular(l.fs, path)
	if err != nil {
		e.Err = l.named(name, err)
		return e
	}
	defer f.Close()
	e.Size, e.Modified = info.Size(), info.ModTime()
	if e.Size > maxSize {
		e.Err = &Fault{File: name, Line: 1, Col: 1, Reason: errTooLong.Error()}
		return e
	}
	e.Head, err = readHead(f, buf)
	if err == nil && !endsWhole(f, e.Size) {
		_, _, err = l.load(path) // it tells where
	}
	if err != nil && !errors.Is(err, ErrNewer) {
		e.Head, e.Err = interview.Head{}, l.named(name, err)
	}
	return e
}

// endsWhole says whether a file ends as a session does, as far as that can be
// told without reading it: one that was cut off or filled with zeros does not.
func endsWhole(f File, size int64) bool {
	r, ok := f.(io.ReaderAt)
	if !ok {
		return true
	}
	var end [16]byte
	n := min(size, int64(len(end)))
	if _, err := r.ReadAt(end[:n], size-n); err != nil && err != io.EOF {
		return true // what cannot be read is said when it is opened
	}
	return bytes.HasSuffix(bytes.TrimRight(end[:n], " \t\r\n"), []byte("}"))
}

// named puts the name of the file into an error about it.
func (l *Library) named(name string, err error) error {
	var fault *Fault
	var path *fs.PathError
	switch {
	case errors.As(err, &fault):
		f := *fault
		f.File = name
		return &f
	case errors.Is(err, errTooLong):
		return &Fault{File: name, Line: 1, Col: 1, Reason: err.Error()}
	case errors.As(err, &path) && filepath.Base(path.Path) == name:
		return &fs.PathError{Op: path.Op, Path: name, Err: path.Err}
	}
	return &fs.PathError{Op: "read", Path: name, Err: err}
}
