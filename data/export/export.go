package export

import (
	"errors"
	"io"
	"iter"
	"time"

	"diepte/interview"
)

// A Format is one form in which sessions leave the program.
type Format struct {
	ID        string // as typed after --format; kebab-case
	Extension string // of a file that holds it, without the dot
	Single    bool   // one session at a time: a second one is refused
	Outside   bool   // may be given to the customer
	Write     func(io.Writer, iter.Seq[*interview.Session], Options) error
}

// Formats lists every format in the order in which help shows them.
var Formats = []Format{MarkdownCustomer, MarkdownInternal, HTMLCustomer, HTMLInternal, JSON, JSONLines}

// Find gives the format with that id.
func Find(id string) (f Format, ok bool) {
	for _, f := range Formats {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}

// Options are what a format cannot find in the session. The zero value is a
// reader in the language of each talk, and a customer copy without a number.
type Options struct {
	Language interview.Language // of the reader inside; empty: that of the talk

	Contact  string // in the customer copy: the number to call, as it should be read
	TellBy   string // until when to say that something is not right; empty: a week after the talk
	KeptTill string // until when we keep it; empty: as agreed in the talk
	SeenBy   string // who sees it; empty: as agreed in the talk

	Today time.Time // the day of writing: a day that is past is not named any more; zero: unknown

	// Encode gives the session as it stands in its file; nil: the same document,
	// marshalled here.
	Encode func(*interview.Session) ([]byte, error)
}

// ErrOneSession says that the format holds one session and was given more: name
// one, or choose another format.
var ErrOneSession = errors.New("this format holds one session; name one, or choose another format")

// ErrNoSession says that there was nothing to export.
var ErrNoSession = errors.New("no session to export")

// single gives the only session.
func single(sessions iter.Seq[*interview.Session]) (*interview.Session, error) {
	var one *interview.Session
	for s := range sessions {
		if one != nil {
			return nil, ErrOneSession
		}
		one = s
	}
	if one == nil {
		return nil, ErrNoSession
	}
	return one, nil
}
