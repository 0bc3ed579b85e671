package keep

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"diepte/data"
	"diepte/interview"
	"diepte/ui/capture"
)

// The places under which texts are journaled.
const (
	Composer = "composer"
	Row      = "value" // the value row
)

// A Field is a text beside the composer. One without text is none.
type Field struct {
	Place  string // its name in the journal
	Text   string
	Cursor int // bytes
}

// A Keeper tells the writer of a session what is new in the talk.
type Keeper struct {
	Writer *data.Writer
	seen   *interview.Session // that the writer has
	keys   int                // of the talk, when the writer was last told
	fields []Field            // that it was told of
}

// New makes the keeper of a session that w keeps already.
func New(w *data.Writer, s *interview.Session) *Keeper { return &Keeper{Writer: w, seen: s} }

// Keep journals the unfinished note and hands over a new value of the session.
// The last of the fields that hold text has the keys.
func (k *Keeper) Keep(t *capture.Talk, fields ...Field) {
	fields = slices.DeleteFunc(fields, func(f Field) bool { return f.Text == "" })
	s := t.Session
	if s == k.seen && t.Keys == k.keys && slices.Equal(fields, k.fields) {
		return
	}
	d := Unfinished(t)
	for _, f := range fields {
		d.Texts[f.Place] = f.Text
		d.Place, d.Cursor = f.Place, f.Cursor
	}
	if s != k.seen {
		d.Notes, d.Answers = s.NotesSince(k.seen), s.AnswersSince(k.seen)
	}
	k.Writer.Draft(d)
	if s != k.seen {
		k.Writer.Keep(s)
	}
	k.seen, k.keys, k.fields = s, t.Keys, fields
}

// Join takes into the talk what somebody else wrote into the file of its session
// while it was open. It reports whether there was something.
func (k *Keeper) Join(t *capture.Talk) bool {
	s := k.Writer.Join(t.Session)
	if s == t.Session {
		return false
	}
	t.Joined(s)
	k.seen = s
	return true
}

// Unfinished gives what is typed and not yet a note.
func Unfinished(t *capture.Talk) data.Draft {
	draft, row := t.Unfinished()
	d := data.Draft{
		Revision: t.Session.Revision, Position: t.Session.Position, Open: t.Session.Position, Place: Composer, Cursor: draft.Text.Cursor(),
		Texts: map[string]string{}, Mark: draft.Mark, Voice: draft.Voice, Person: draft.Person,
		Because: draft.Because, Note: draft.Editing, Began: draft.Began,
	}
	if draft.Question != "" {
		d.Position = interview.Position{Question: draft.Question, FollowUp: draft.FollowUp}
	}
	if draft.Turned {
		d.Speaker = t.DraftSpeaker()
	}
	if s := draft.Text.Text(); s != "" {
		d.Texts[Composer] = s
	}
	if row != "" {
		d.Texts[Row] = row
	}
	return d
}

// Restore puts back what a recovery found unfinished: the note and the value
// row. The composer has the keys afterwards.
func Restore(t *capture.Talk, d data.Draft) {
	if d.Empty() {
		t.Recover(capture.Draft{})
		return
	}
	t.Recover(t.DraftOf(capture.Found{
		Text: d.Texts[Composer], Cursor: d.Cursor, Mark: d.Mark, Voice: d.Voice, Speaker: d.Speaker,
		Person: d.Person, Because: d.Because, Editing: d.Note, Began: d.Began,
		Question: d.Position.Question, FollowUp: d.Position.FollowUp,
	}))
	if row := d.Texts[Row]; row != "" && t.IntoRow() {
		t.Paste(row)
		t.OutOfRow()
	}
}

// An Ending says where a session was left.
type Ending struct {
	File  string // its document in the library, whole path
	Where string // the file that holds it instead, when it is not in the library; empty: none does
	Err   error  // why it is not in the library; nil: it is
}

// Close saves everything for the last time, waiting for the disk no longer than
// within.
func (k *Keeper) Close(lib *data.Library, within time.Duration) Ending {
	ctx, stop := context.WithTimeout(context.Background(), within)
	defer stop()
	e := Ending{Err: k.Writer.Close(ctx), File: filepath.Join(lib.Dir(), k.Writer.File())}
	if e.Err != nil {
		e.Where = k.Writer.State().Where
	}
	return e
}
