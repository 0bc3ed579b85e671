package cli

import (
	"errors"
	"io/fs"
	"strings"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/speech"
)

// A failure is an error of ours with the exit status it ends the program with.
// What is no failure came from cobra, before a command ran: wrong use.
type failure struct {
	status int
	text   speech.Text // what and where; empty: that of err
	args   []any
	next   speech.Text // what to do about it; may be empty
	err    error

	nextArgs []any
}

func (f *failure) Error() string {
	if f.text == (speech.Text{}) && f.err != nil {
		return f.err.Error()
	}
	return string(f.text.With(interview.English, f.args...))
}

func (f *failure) Unwrap() error { return f.err }

// failed makes any error a failure: could not.
func failed(err error) error {
	if err == nil {
		return nil
	}
	var f *failure
	if errors.As(err, &f) {
		return f
	}
	return &failure{status: couldNot, err: err}
}

// sorry makes a failure that says what it is about.
func sorry(status int, next, text speech.Text, args ...any) error {
	return &failure{status: status, text: text, args: args, next: next}
}

// saidAlready is a failure about which everything was printed: the answer is no.
var saidAlready = &failure{status: no, err: errors.New("")}

// status prints what went wrong and gives the exit status.
func (r *run) status(err error) int {
	var by ui.ErrSignal
	switch {
	case err == nil:
		return done
	case err == error(saidAlready):
		return no
	case errors.As(err, &by):
		return by.Status()
	}
	var f *failure
	if !errors.As(err, &f) {
		r.warn("diepte: " + clean.Line(err.Error()))
		r.warn("  " + seeHelp.In(r.lang))
		return misused
	}
	what, next := r.sentences(f)
	r.warn("diepte: " + what)
	if next != "" {
		r.warn("  " + next)
	}
	return f.status
}

// sentences gives what a failure says: what and where, and what next.
func (r *run) sentences(f *failure) (what, next clean.Text) {
	next = f.next.With(r.lang, f.nextArgs...)
	if f.text != (speech.Text{}) {
		return f.text.With(r.lang, f.args...), next
	}
	for _, known := range knownErrors {
		if errors.Is(f.err, known.is) {
			return known.text.With(r.lang, detail(f.err)), known.next.In(r.lang)
		}
	}
	var path *fs.PathError
	switch {
	case errors.As(f.err, &path) && errors.Is(path, fs.ErrNotExist):
		return notThere.With(r.lang, path.Path), next
	case path != nil:
		return clean.Line(path.Path) + ": " + ui.Reason(r.lang, path.Err), next
	}
	return clean.Line(f.err.Error()), next
}

// detail gives the error without the sentence of ours that it wraps, for the
// place that stands in it.
func detail(err error) string {
	var fault *data.Fault
	if errors.As(err, &fault) {
		return fault.Error()
	}
	return strings.TrimSpace(err.Error())
}

// knownErrors gives the errors of the rooms below us in both languages, with
// what to do next. The first that fits counts.
var knownErrors = []struct {
	is         error
	text, next speech.Text
}{
	{data.ErrNotFound, sessionNotFound, tryList},
	{data.ErrAmbiguous, sessionAmbiguous, moreOfID},
	{data.ErrLocked, sessionLocked, closeOther},
	{data.ErrNewer, sessionNewer, updateUs},
	{data.ErrDamaged, sessionDamaged, tryBackup},
	{export.ErrOneSession, oneSession, nameOne},
	{export.ErrNoSession, nothingMatches, speech.Text{}},
	{guides.ErrNotFound, guideNotFound, tryGuides},
	{guides.ErrLanguage, guideLanguage, tryGuides},
}
