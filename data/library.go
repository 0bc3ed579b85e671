package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"diepte/interview"

	"github.com/adrg/xdg"
	"github.com/google/uuid"
)

// DefaultDir gives the folder of the library: diepte in the user's data folder.
func DefaultDir() string { return filepath.Join(xdg.DataHome, "diepte") }

// DefaultState gives the folder of what belongs to this machine alone (journal,
// locks, fallback): diepte in the user's state folder.
func DefaultState() string { return filepath.Join(xdg.StateHome, "diepte") }

// Options are what a library can be opened with. The zero value is right for
// the program; tests set the rest.
type Options struct {
	FS  FS                  // nil: OS
	Now func() time.Time    // nil: time.Now; only for times that are shown, never for order
	New func() interview.ID // nil: a UUIDv7

	// Place says whether the text of a draft can go back to a place, by the caller's
	// name for it (see [Draft].Texts). What cannot is written into the session's
	// recoveries, word for word. nil: everything can.
	Place func(s *interview.Session, d Draft, place string) bool
}

// A Library is a folder of sessions and the state folder beside it. It may be
// used from several goroutines.
type Library struct {
	dir   string
	state string
	fs    FS
	now   func() time.Time
	new   func() interview.ID
	place func(*interview.Session, Draft, string) bool

	folders *folders
}

// Open gives the library in dir, with its journal in state. It touches no disk:
// folders are made when something is written, and a missing library is an empty
// one. It fails only when a path cannot be made absolute.
func Open(dir, state string, o Options) (*Library, error) {
	var errs [2]error
	dir, errs[0] = filepath.Abs(dir)
	state, errs[1] = filepath.Abs(state)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("open the library: %w", err)
	}
	l := &Library{dir: dir, state: state, fs: o.FS, now: o.Now, new: o.New, place: o.Place}
	if l.fs == nil {
		l.fs = OS
	}
	l.folders = &folders{disk: l.fs}
	if l.now == nil {
		l.now = time.Now
	}
	if l.place == nil {
		l.place = func(*interview.Session, Draft, string) bool { return true }
	}
	if l.new == nil {
		l.new = func() interview.ID { return interview.ID(uuid.Must(uuid.NewV7()).String()) }
	}
	return l, nil
}

// Dir gives the folder of the library.
func (l *Library) Dir() string { return l.dir }

// State gives the state folder.
func (l *Library) State() string { return l.state }

// Path gives the whole path of an entry's file; empty when it has none.
func (l *Library) Path(e Entry) string {
	if e.File == "" {
		return ""
	}
	return within(l.folder(e.Source), e.File)
}

func (l *Library) journalDir() string  { return filepath.Join(l.state, "journal") }
func (l *Library) lockDir() string     { return filepath.Join(l.state, "locks") }
func (l *Library) fallbackDir() string { return filepath.Join(l.state, "fallback") }

func (l *Library) folder(s Source) string {
	if s == FromFallback {
		return l.fallbackDir()
	}
	return l.dir
}

func (l *Library) stamp() interview.Stamp {
	return interview.Stamp{At: l.now(), New: l.new}
}

// Read gives a session as it is now: the newest of document, fallback and
// journal, with the notes that only the journal has. It writes nothing and needs
// nothing writable. A session of a higher schema number comes together with an
// [ErrNewer].
func (l *Library) Read(e Entry) (*interview.Session, error) {
	r, err := l.Recall(e)
	return r.Session, err
}

// Recall is Read with everything that a recovery would find, and as read-only.
func (l *Library) Recall(e Entry) (Recovered, error) {
	if e.Err != nil && e.Head.ID == "" {
		return Recovered{}, e.Err
	}
	found := l.find(e)
	if found.newer != nil {
		return Recovered{Session: found.session}, found.newer
	}
	if found.session == nil {
		return Recovered{}, found.err
	}
	return found.recovered(l.stamp(), l.place), nil
}

// missing says whether an error means that there is nothing there.
func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
