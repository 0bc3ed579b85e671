package capture

import (
	"strings"
	"time"

	"diepte/interview"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// setBack is how far a moment goes back when it is marked again: notes come ten
// to twenty seconds late.
const setBack = 10 * time.Second

// Mark sets the mark of the draft, or with an empty composer of the selected or
// last note. The same mark again takes it away.
func (t *Talk) Mark(m interview.Mark) Reply {
	if t.Off {
		return Reply{}
	}
	if t.Selected == "" && t.Draft.isComposed() {
		t.Keys++
		t.line.step(t, stepChange)
		if t.Draft.Mark == m {
			m = interview.NoMark
		}
		t.Draft.without(MarkChip)
		if m != interview.NoMark {
			t.Draft.Mark = m
			t.Draft.with(Chip{Kind: MarkChip})
		}
		t.line.settle(t)
		return Reply{}
	}
	n, ok := t.Target()
	if !ok {
		return reply(speech.NoNoteYet)
	}
	c := n.Content
	if c.Mark == m {
		m = interview.NoMark
	}
	c.Mark = m
	t.change(t.Session.ChangeNote(n.ID, c, t.source.stamp()))
	return reply(speech.MarkedAs, speech.Marked(m, c.Speaker), short(c.Text))
}

// NextMark goes to the next mark in order of use, or the one before with -1.
func (t *Talk) NextMark(step int) Reply {
	if t.Selected == "" && t.Draft.isComposed() {
		return t.Mark(t.Draft.Mark.Next(step))
	}
	n, ok := t.Target()
	if !ok {
		return reply(speech.NoNoteYet)
	}
	return t.Mark(n.Content.Mark.Next(step))
}

// MarkNumber sets the mark with that number in order of use on the last note.
func (t *Talk) MarkNumber(n int) Reply {
	if n < 1 || n > len(interview.Marks) {
		return Reply{}
	}
	return t.Mark(interview.Marks[n-1].Mark)
}

// short gives the start of a text for a reply.
func short(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	if r := []rune(line); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return line
}

// Moment marks this moment with an empty note, to fill in later. Again, at once,
// it sets the moment back ten seconds.
func (t *Talk) Moment() Reply {
	if t.Off {
		return Reply{}
	}
	if n, ok := t.Session.Note(t.moment); ok && n.IsMoment() {
		c := n.Content
		c.Moment = n.When().Add(-setBack)
		t.change(t.Session.ChangeNote(n.ID, c, t.source.stamp()))
		return reply(speech.MomentSetBack, c.Moment.Format("15:04:05"))
	}
	p := t.Session.Position
	st := t.source.stamp()
	c := interview.Content{Question: p.Question, FollowUp: p.FollowUp, Voice: interview.Paraphrase, Speaker: t.Speaker(), Moment: st.At}
	if c.Speaker == interview.ByCustomer {
		c.Person = t.Person
	}
	s, id := t.Session.AddNote(c, st.At, st)
	t.change(s)
	t.moment = id
	return reply(speech.MomentMarked, st.At.Format("15:04:05"))
}

// Reason makes the draft (or the next note) the reason for the last note, or for
// the selected one; an older note that is being edited, for the one before it.
// Again, it takes that back.
func (t *Talk) Reason() Reply {
	n, ok := t.Target()
	if t.Draft.Editing != "" && t.Selected == "" {
		n, ok = t.noteBefore(t.Draft.Editing)
	}
	switch {
	case t.Off:
		return Reply{}
	case t.Draft.Because != "":
		t.line.step(t, stepChange)
		t.Draft.Because = ""
		t.Keys++
		return reply(speech.NoReason)
	case !ok:
		return reply(speech.NoNoteYet)
	}
	t.line.step(t, stepChange)
	t.Draft.Because = n.ID
	t.Selected = ""
	t.Keys++
	t.line.settle(t)
	return reply(speech.ReasonFor, short(n.Content.Text))
}

// noteBefore gives the note that was made before another and still counts.
func (t *Talk) noteBefore(id interview.ID) (before interview.Note, ok bool) {
	for n := range t.Session.Notes() {
		if n.ID == id {
			break
		}
		before, ok = *n, true
	}
	return before, ok
}

// Select moves among the notes of the open question, from the composer to the
// newest and up from there; by is -1 for older. It reports whether anything
// moved.
func (t *Talk) Select(by int) bool {
	var before, found interview.ID
	if t.Off {
		return false
	}
	if t.Selected == "" {
		if by > 0 {
			return false
		}
		for n := range t.Session.Latest(t.Session.Position.Question) {
			t.Selected, t.InRow = n.ID, false
			return true
		}
		return false
	}
	for n := range t.Session.Latest(t.Session.Position.Question) {
		if by < 0 && before == t.Selected {
			found = n.ID
			break
		}
		if by > 0 && n.ID == t.Selected {
			t.Selected = before
			return true
		}
		before = n.ID
	}
	if found == "" {
		return false
	}
	t.Selected = found
	return true
}

// EditSelected takes the selected note into the composer. What stood there is
// committed first.
func (t *Talk) EditSelected() Reply {
	n, ok := t.Session.Note(t.Selected)
	if !ok {
		t.Selected = ""
		return Reply{}
	}
	t.Selected = ""
	t.Commit()
	t.line.step(t, stepChange)
	c := n.Content
	d := Draft{
		Text: editor.New(c.Text).TextEnd(), Began: n.Began, Editing: n.ID,
		Question: c.Question, FollowUp: c.FollowUp, Because: c.Because,
	}
	if c.Mark != interview.NoMark {
		d.Mark = c.Mark
		d.with(Chip{Kind: MarkChip})
	}
	if c.Voice != interview.Paraphrase {
		d.Voice = c.Voice
		d.with(Chip{Kind: VoiceChip})
	}
	if c.Speaker != t.speakerAt(c.Question) {
		d.Turned = true
		d.with(Chip{Kind: SpeakerChip})
	}
	if c.Person != "" && len(t.Session.Details.Customer.People) > 1 {
		d.Person = c.Person
		d.with(Chip{Kind: PersonChip})
	}
	t.Draft = d
	t.Keys++
	t.line.settle(t)
	return Reply{}
}

// StopEditing leaves a note as it was. What was typed is one undo away.
func (t *Talk) StopEditing() bool {
	if t.Draft.Editing == "" {
		return false
	}
	t.line.step(t, stepChange)
	t.Draft = Draft{}
	t.Keys++
	t.line.settle(t)
	return true
}

// RemoveSelected removes the selected note; undo brings it back.
func (t *Talk) RemoveSelected() Reply {
	n, ok := t.Session.Note(t.Selected)
	if !ok {
		return Reply{}
	}
	t.Selected = "" // the menu is one Esc away, and with it the way back
	t.change(t.Session.RemoveNote(n.ID, t.source.stamp()))
	return reply(speech.NoteRemoved, short(n.Content.Text))
}

// MoveSelected moves the selected note to the question by steps further on.
func (t *Talk) MoveSelected(by int) Reply {
	n, ok := t.Session.Note(t.Selected)
	if !ok {
		return Reply{}
	}
	p, ok := t.Session.Step(n.Content.Question, by)
	switch {
	case !ok && by < 0:
		return reply(speech.FirstQuestion)
	case !ok:
		return reply(speech.LastQuestion)
	}
	c := n.Content
	c.Question, c.FollowUp = p.Question.ID, ""
	t.leaveRow()
	st := t.source.stamp()
	t.change(t.Session.ChangeNote(n.ID, c, st).Goto(interview.Position{Question: p.Question.ID}, st))
	t.Selected = n.ID
	return reply(speech.NoteMoved, first(p.Question.Short, p.Question.Text))
}

// Target gives the note that a command is about: the selected one, else the last.
func (t *Talk) Target() (interview.Note, bool) {
	if t.Selected != "" {
		return t.Session.Note(t.Selected)
	}
	return t.Session.LastNote()
}

// SelectNote selects a note of the open question.
func (t *Talk) SelectNote(id interview.ID) {
	if _, ok := t.Session.Note(id); ok && !t.Off {
		t.Selected, t.InRow = id, false
	}
}

// Rewrite gives a note a text or a mark that it did not have; empty leaves what
// there is.
func (t *Talk) Rewrite(id interview.ID, text string, m interview.Mark) {
	n, ok := t.Session.Note(id)
	if !ok || text == "" && m == interview.NoMark {
		return
	}
	c := n.Content
	c.Text, c.Mark = first(text, c.Text), first(m, c.Mark)
	if c != n.Content {
		t.change(t.Session.ChangeNote(id, c, t.source.stamp()))
	}
}
