package capture

import (
	"diepte/interview"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A step says what kind of change is coming; changes of a kind that follow each
// other are undone together.
type step int

const (
	stepNone step = iota
	stepTyping
	stepSpace
	stepErase
	stepPaste
	stepChange
)

// stepLimit is how many steps are kept. They share what did not change; what
// they cost is the typing of a very long day.
const stepLimit = 10_000

// A state is a point on the line of time.
type state struct {
	session *interview.Session
	draft   Draft
	row     editor.Editor
	person  interview.ID
}

// A timeline is the line of time over drafts and session. Before holds the
// states that undo goes back to, after the ones that redo returns to. Base is
// the session whose content the present one has: after an undo they are two
// values with the same content.
type timeline struct {
	before, after []state
	base          *interview.Session
	last          step
}

func (l *timeline) start(t *Talk) { *l = timeline{base: t.Session} }

// step remembers the present state before a change of that kind.
func (l *timeline) step(t *Talk, kind step) {
	together := kind == l.last && kind != stepChange && kind != stepPaste || kind == stepSpace && l.last == stepTyping
	l.last = kind
	l.after = nil
	if together {
		return
	}
	if len(l.before) >= stepLimit {
		l.before = append([]state(nil), l.before[stepLimit/2:]...)
	}
	l.before = append(l.before, state{l.base, t.Draft, t.Row, t.Person})
}

// settle ends a step: what follows is a step of its own.
func (l *timeline) settle(*Talk) { l.last = stepNone }

// Undo goes back one step, through drafts and session alike. Undoing the commit
// of a note puts its text back into the composer, to be added to at its end.
func (t *Talk) Undo() Reply {
	was := t.Session.NoteCount()
	r := t.travel(&t.line.before, &t.line.after, speech.NothingToUndo, speech.Undone)
	if t.Session.NoteCount() < was {
		t.Draft.Text = t.Draft.Text.At(len(t.Draft.Text.Text()))
	}
	return r
}

// Redo takes back an undo.
func (t *Talk) Redo() Reply {
	return t.travel(&t.line.after, &t.line.before, speech.NothingToRedo, speech.Redone)
}

func (t *Talk) travel(from, to *[]state, none, done speech.Text) Reply {
	if t.Off {
		return reply(speech.NoUndoOffRecord)
	}
	n := len(*from)
	if n == 0 {
		return reply(none)
	}
	target := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, state{t.line.base, t.Draft, t.Row, t.Person})
	if target.session != t.line.base {
		t.Session = t.Session.Restored(target.session, t.source.stamp())
		t.line.base = target.session
	}
	t.Draft, t.Row, t.Person = target.draft, target.row, target.person
	t.Selected, t.InRow, t.moment = "", false, ""
	t.line.last = stepNone
	t.Keys++
	return reply(done)
}
