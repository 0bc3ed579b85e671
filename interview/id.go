package interview

import (
	"strings"
	"time"
)

// An ID names a session, note, record, person or version for ever: a UUIDv7 in
// its canonical text form, so that two machines never name two things alike.
// The zero value names nothing.
type ID string

// shortLen is how many characters of an id people see. The end of a UUIDv7 is
// random (the start is the time, alike for a whole day).
const shortLen = 6

// Short gives the last characters, by which an id is shown and matched.
func (id ID) Short() string {
	if len(id) <= shortLen {
		return string(id)
	}
	return string(id[len(id)-shortLen:])
}

// HasSuffix says whether the id ends in s, in either case.
func (id ID) HasSuffix(s string) bool {
	return s != "" && strings.HasSuffix(strings.ToLower(string(id)), strings.ToLower(s))
}

// A Stamp carries what a change needs from outside.
type Stamp struct {
	At  time.Time // when the change is made, on the wall clock, with its zone
	New func() ID // gives a fresh id at every call

	// Ran is the reading of a clock that runs only while the machine does and that
	// nobody puts right, from any beginning. With it a gap is seen: the machine
	// slept, or its clock was put right. 0: there is no such reading.
	Ran time.Duration

	revision int64 // of the session that the change makes; set where records change
}

// of gives the stamp of a change that makes s.
func (st Stamp) of(s *Session) Stamp {
	st.revision = s.Revision
	return st
}
