package data

import (
	"errors"
	"fmt"

	"diepte/interview"
)

// Looking for a session.
var (
	// ErrNotFound: no session has an id that ends so. List them.
	ErrNotFound = errors.New("no session with that id")
	// ErrAmbiguous: several have. Give more characters of the id.
	ErrAmbiguous = errors.New("more than one session has an id that ends so")
)

// Opening a session.
var (
	// ErrDamaged: the file cannot be read without guessing; errors.As gives the
	// [Fault]. The file was left as it is. Try the .bak beside it.
	ErrDamaged = errors.New("damaged")
	// ErrNewer: a newer program wrote the file. It can be read, not written.
	ErrNewer = errors.New("written by a newer program")
	// ErrLocked: another window on this machine writes this session. Read it.
	ErrLocked = errors.New("the session is open in another window on this machine; close it there, or read it here")
)

// ErrNoAnswer: the window that writes the session did not hand it over in time.
// Close the session there.
var ErrNoAnswer = errors.New("the other window does not answer; close the session there")

// Saving a session.
var (
	// ErrClosed: the writer was closed. Resume the session.
	ErrClosed = errors.New("the session was closed")
	// ErrStalled: the disk has not answered for too long; the program goes on
	// and the disk is waited for beside it.
	ErrStalled = errors.New("the disk does not answer")
)

var (
	errTooLong    = fmt.Errorf("larger than %d MiB", maxSize>>20)
	errNotRegular = errors.New("not a regular file")
)

// A Fault is the place in a file where reading stopped. It is an [ErrDamaged].
type Fault struct {
	File      string // name without folder; empty: not from a file
	Line, Col int    // from 1; columns count bytes
	Reason    string // quotes at most one character of the file
}

// Error gives "damaged: NAME:LINE:COL: reason".
func (f *Fault) Error() string {
	name := f.File
	if name == "" {
		name = "session"
	}
	return fmt.Sprintf("damaged: %s:%d:%d: %s", name, f.Line, f.Col, f.Reason)
}

// Is makes every fault an ErrDamaged.
func (f *Fault) Is(target error) bool { return target == ErrDamaged }

// newer makes the error for a session of a higher schema number.
func newer(schema int) error {
	return fmt.Errorf("%w: the file has schema %d and this program writes schema %d; it can be read but not changed, update diepte to change it",
		ErrNewer, schema, interview.Schema)
}
