package capture

import (
	"time"

	"diepte/interview"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A Source gives what a talk needs from outside.
type Source struct {
	Now   func() time.Time
	NewID func() interview.ID
	Ran   func() time.Duration // see [interview.Stamp]; nil: there is no such clock
}

// Stamp gives the stamp of a change that is made now.
func (s Source) Stamp() interview.Stamp { return s.stamp() }

func (s Source) stamp() interview.Stamp {
	st := interview.Stamp{At: s.Now(), New: s.NewID}
	if s.Ran != nil {
		st.Ran = s.Ran()
	}
	return st
}

// A Reply is the one line said back. The zero value says nothing.
type Reply struct {
	Text speech.Text
	Args []any
}

func reply(t speech.Text, args ...any) Reply { return Reply{t, args} }

// A Talk is a conversation being held. Its fields are read by the screens; only
// its methods write them.
type Talk struct {
	Session  *interview.Session
	Draft    Draft
	Person   interview.ID // of the customer who speaks, until changed
	Selected interview.ID // an older note; empty: none, the composer has the keys
	InRow    bool         // the value row has the keys
	Row      editor.Editor
	Off      bool          // off the record
	OffText  editor.Editor // never kept anywhere
	Keys     int           // raised at every change of what Unfinished gives
	source   Source
	line     timeline
	moment   interview.ID // the moment that was marked last, until something else is done
	begun    bool         // Go was called
	reminded reminder     // that a complaint comes before going deeper
}

// New makes the talk that goes on with a session.
func New(s *interview.Session, source Source) *Talk {
	t := &Talk{Session: s, source: source}
	people := s.Details.Customer.People
	if len(people) == 1 {
		t.Person = people[0].ID
	} else if n, ok := s.LastNote(); ok && len(people) > 1 {
		t.Person = n.Content.Person // whoever spoke last goes on
	}
	t.line.start(t)
	return t
}

// left is after how long without a sign a talk counts as left: a program that
// ended badly could not stop the clock.
const left = 15 * time.Minute

// Go brings the talk to life: the clock runs.
func (t *Talk) Go() {
	if s := t.Session; !t.begun && s.Running() && t.source.Now().Sub(s.LastSign()) > left {
		t.happened(s.Happened(interview.PauseEvent, interview.Stamp{At: s.LastSign(), New: t.source.NewID}))
	}
	t.begun = true
	if t.Session.Status != interview.Live || !t.Session.Running() {
		t.happened(t.Session.WithStatus(interview.Live, t.source.stamp()))
	}
}

// Leave stops the clock and leaves the session with that status.
func (t *Talk) Leave(status interview.Status) {
	t.endOff()
	t.happened(t.Session.WithStatus(status, t.source.stamp()))
}

// Place gives the question that is open.
func (t *Talk) Place() interview.Place {
	p, _ := t.Session.PlaceOf(t.Session.Position.Question)
	return p
}

// Speaker says who speaks by default: us in the parts that we do alone.
func (t *Talk) Speaker() interview.Speaker { return t.speakerAt(t.Session.Position.Question) }

func (t *Talk) speakerAt(question string) interview.Speaker {
	if p, ok := t.Session.PlaceOf(question); ok && p.Section.Phase != interview.Talk {
		return interview.ByUs
	}
	return interview.ByCustomer
}

// DraftSpeaker says who speaks in the draft.
func (t *Talk) DraftSpeaker() interview.Speaker {
	by := t.Speaker()
	if t.Draft.Question != "" {
		by = t.speakerAt(t.Draft.Question)
	}
	if t.Draft.Turned {
		return other(by)
	}
	return by
}

// change makes s the session as one step that can be undone.
func (t *Talk) change(s *interview.Session) {
	t.line.step(t, stepChange)
	t.Session, t.line.base = s, s
	t.Keys++
	t.line.settle(t)
}

// happened makes s the session without a step: it cannot be undone.
func (t *Talk) happened(s *interview.Session) { t.Session, t.line.base = s, s }

// Joined makes s the session, which is the present one with what somebody else
// wrote into its file. The draft stays; undo does not go back behind it, for what
// others wrote is not ours to undo.
func (t *Talk) Joined(s *interview.Session) {
	t.Session = s
	t.line.start(t)
}

// Look opens a question of a talk that is only read: it changes nothing that is
// kept.
func (t *Talk) Look(question string) {
	t.happened(t.Session.Goto(interview.Position{Question: question}, t.source.stamp()))
}

// notice puts a gap on the timeline when the machine slept or its clock was put
// right since the last event. It is asked before anything is noted.
func (t *Talk) notice() {
	if t.source.Ran == nil {
		return
	}
	if s := t.Session.Noticed(t.source.stamp()); s != t.Session {
		t.happened(s)
	}
}

// Apply makes a change of the session as one step that can be undone; what changes
// nothing is none.
func (t *Talk) Apply(change func(*interview.Session, interview.Stamp) *interview.Session) {
	t.notice()
	if s := change(t.Session, t.source.stamp()); s != t.Session {
		t.change(s)
	}
}

// Type takes what a key typed. It never refuses: see the package comment.
func (t *Talk) Type(s string) {
	t.Keys++
	switch {
	case t.Off:
		t.OffText = t.OffText.Insert(s)
		return
	case t.InRow:
		t.line.step(t, stepTyping)
		t.Row = t.Row.Insert(s)
		return
	}
	t.Selected, t.moment = "", ""
	kind := stepTyping
	if s == " " {
		kind = stepSpace
	}
	t.line.step(t, kind)
	t.begin()
	r := []rune(s)
	spoke := t.Draft.Person
	if len(r) == 1 && t.Draft.typeChip(r[0], t.Session.Details.Customer.People) {
		if p := t.Draft.Person; p != spoke {
			t.Draft.named, t.Draft.before, t.Person = true, t.Person, p
		}
		return
	}
	t.Draft.Text = t.Draft.Text.Insert(s)
}

// Paste takes text that was not typed: it never makes a chip.
func (t *Talk) Paste(s string) {
	t.Keys++
	switch {
	case t.Off:
		t.OffText = t.OffText.Paste(s)
	case t.InRow:
		t.line.step(t, stepPaste)
		t.Row = t.Row.Paste(s)
	default:
		t.Selected, t.moment = "", ""
		t.line.step(t, stepPaste)
		t.begin()
		t.Draft.Text = t.Draft.Text.Paste(s)
	}
}

// begin notes where and when a draft starts.
func (t *Talk) begin() {
	if t.Draft.Began.IsZero() {
		t.notice()
		t.Draft.Began = t.source.Now()
		if t.Draft.Editing == "" {
			t.Draft.Question, t.Draft.FollowUp = t.Session.Position.Question, t.Session.Position.FollowUp
		}
	}
}

// Edit changes the text that has the keys by one of the editor's operations.
func (t *Talk) Edit(op func(editor.Editor) editor.Editor) {
	t.Keys++
	switch {
	case t.Off:
		t.OffText = op(t.OffText)
	case t.InRow:
		t.edit(&t.Row, op)
	default:
		t.edit(&t.Draft.Text, op)
		t.forget()
	}
}

// edit changes a text as a step, if it changes it.
func (t *Talk) edit(text *editor.Editor, op func(editor.Editor) editor.Editor) {
	next := op(*text)
	if next.Text() != text.Text() {
		t.line.step(t, stepErase)
	}
	*text = next
}

// Move moves the cursor; it is no step of undo.
func (t *Talk) Move(op func(editor.Editor) editor.Editor) {
	t.Keys++
	switch {
	case t.Off:
		t.OffText = op(t.OffText)
	case t.InRow:
		t.Row = op(t.Row)
	default:
		t.line.settle(t)
		t.Draft.Text = op(t.Draft.Text)
	}
}

// Backspace erases before the cursor; at the start of the text it turns the last
// chip back into its character.
func (t *Talk) Backspace() {
	if t.Off || t.InRow || t.Draft.Text.Cursor() > 0 {
		t.Edit(editor.Editor.Backspace)
		return
	}
	if len(t.Draft.Chips) == 0 && t.Draft.Because == "" {
		return
	}
	t.Keys++
	t.line.step(t, stepErase)
	if !t.Draft.turnBack() {
		t.Draft.Because = ""
	}
	if t.Draft.named && t.Draft.Person == "" {
		t.Person, t.Draft.named = t.Draft.before, false
	}
	t.forget()
}

// forget lets an emptied draft begin anew, under the question then open.
func (t *Talk) forget() {
	if t.Draft.IsEmpty() {
		t.Draft = Draft{}
	}
}

// Text gives the text that has the keys.
func (t *Talk) Text() editor.Editor {
	switch {
	case t.Off:
		return t.OffText
	case t.InRow:
		return t.Row
	}
	return t.Draft.Text
}

// Commit makes a note of the draft. With nothing typed it does nothing; off the
// record it begins a new line; in the value row it gives the answer.
func (t *Talk) Commit() Reply {
	switch {
	case t.Off:
		t.OffText = t.OffText.Insert("\n")
		return Reply{}
	case t.InRow:
		return t.takeRow()
	case t.Selected != "":
		return t.EditSelected()
	}
	d := t.Draft
	c := d.content(t.speakerAt(d.Question), t.Person)
	if c.Text == "" {
		return Reply{}
	}
	t.notice()
	t.line.step(t, stepChange)
	st := t.source.stamp()
	s := t.Session
	if d.Editing != "" {
		if old, ok := s.Note(d.Editing); ok {
			c.Moment = old.Content.Moment
			if c.Speaker == interview.ByCustomer && d.Person == "" {
				c.Person = old.Content.Person
			}
			s = s.ChangeNote(d.Editing, c, st)
		} else {
			s, _ = s.AddNote(c, d.Began, st)
		}
	} else {
		c.Mark = s.MarkOf(&c)
		s, _ = s.AddNote(c, d.Began, st)
	}
	t.Session, t.line.base = s, s
	t.Draft = Draft{}
	t.moment = ""
	t.Keys++
	t.line.settle(t)
	return Reply{}
}

// Unfinished gives the draft for keeping: never what is off the record.
func (t *Talk) Unfinished() (d Draft, row string) { return t.Draft, t.Row.Text() }

// Recover puts an unfinished note back as it was.
func (t *Talk) Recover(d Draft) {
	t.Draft = d
	if d.Person != "" {
		t.Person = d.Person
	}
	t.line.start(t)
}
