package ui

import (
	"context"
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// closeWithin is how long leaving waits for the disk before it says so.
const closeWithin = 10 * time.Second

// savedMsg says that the state of saving has changed.
type savedMsg struct{ keeper *keeper }

// A keeper hands what changes in a talk to the writer of its session, at every
// key, before the frame is drawn.
type keeper struct {
	lib    *data.Library
	writer *data.Writer
	seen   *interview.Session // that the writer has
	keys   int                // of the talk, when the writer was last told
	inputs []input            // what stood in other inputs then
	once   sync.Once
	said   clean.Text // by the close
}

// keeping begins to keep a session for the model, which holds one at a time.
func (m *Model) keeping(w *data.Writer, s *interview.Session) *keeper {
	k := &keeper{lib: m.env.Library, writer: w, seen: s}
	m.held.Store(k)
	return k
}

// flushLast makes durable what was handed over last. It may be called from
// outside the program's loop: when a signal comes, or after a panic.
func (m *Model) flushLast() clean.Text {
	k := m.held.Load()
	if k == nil {
		return ""
	}
	return k.close(m.env.Language)
}

// An input is text in another place than the composer and the value row.
type input struct {
	place  string
	text   string
	cursor int
}

// keep journals the unfinished note and hands over a new value of the session.
// When nothing changed it does nothing.
func (k *keeper) keep(t *capture.Talk, inputs ...input) {
	s := t.Session
	if s == k.seen && t.Keys == k.keys && slices.Equal(inputs, k.inputs) {
		return
	}
	d := unfinished(t)
	for _, in := range inputs {
		if in.text != "" {
			d.Texts[in.place] = in.text
			d.Place, d.Cursor = in.place, in.cursor
		}
	}
	if s != k.seen {
		d.Notes, d.Answers = s.NotesSince(k.seen), s.AnswersSince(k.seen)
	}
	k.writer.Draft(d)
	if s != k.seen {
		k.writer.Keep(s)
	}
	k.seen, k.keys, k.inputs = s, t.Keys, inputs
}

// The places of text that are journaled.
const (
	composerPlace = "composer"
	rowPlace      = "value"
)

// unfinished gives what is on the screen and not yet a note. What is off the
// record is not in it: [capture.Talk.Unfinished] does not hand it out.
func unfinished(t *capture.Talk) data.Draft {
	draft, row := t.Unfinished()
	d := data.Draft{
		Revision: t.Session.Revision, Position: t.Session.Position, Place: composerPlace, Cursor: draft.Text.Cursor(),
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
		d.Texts[composerPlace] = s
	}
	if row != "" {
		d.Texts[rowPlace] = row
	}
	return d
}

// wait gives the command that tells when the state of saving has changed.
func (k *keeper) wait() tea.Cmd {
	changed := k.writer.Changed()
	return func() tea.Msg {
		<-changed
		return savedMsg{k}
	}
}

// sign says in a word or two whether all is saved. It costs no disk access.
func (k *keeper) sign(m *Model, off bool) line {
	if off {
		return text(offRecord, " "+m.word(speech.OffTheRecord)+" ")
	}
	st := k.writer.State()
	switch {
	case st.Err != nil && st.Where != "":
		return text(loud, " "+speech.SavedElsewhere.With(m.lang, string(speech.Clock(st.Since)))+" ")
	case st.Err != nil:
		return text(loud, " "+speech.NotSaved.With(m.lang, reason(m.lang, st.Err), string(speech.Clock(st.Since)))+" ")
	case st.Conflict:
		return text(warn, m.word(speech.TwoVersions))
	case st.At.IsZero():
		return text(dim, m.word(speech.Saving))
	}
	return text(dim, speech.SavedAt.With(m.lang, string(speech.Clock(st.At))))
}

// account answers the question whether everything is saved, to the second.
func (k *keeper) account(l interview.Language) clean.Text {
	ctx, stop := context.WithTimeout(context.Background(), time.Second)
	defer stop()
	err := k.writer.Sync(ctx)
	st := k.writer.State()
	if err == nil {
		return speech.AllSaved.With(l, st.At.Format("15:04:05"))
	}
	if st.Where != "" {
		return speech.AllSavedAt.With(l, st.Where, reason(l, err))
	}
	return speech.NotSaved.With(l, reason(l, err), string(speech.Clock(st.Since)))
}

// close saves all for the last time and says where it is.
func (k *keeper) close(l interview.Language) clean.Text {
	k.once.Do(func() { k.said = k.closed(l) })
	return k.said
}

func (k *keeper) closed(l interview.Language) clean.Text {
	ctx, stop := context.WithTimeout(context.Background(), closeWithin)
	defer stop()
	err := k.writer.Close(ctx)
	where := k.lib.Dir() + "/" + k.writer.File()
	switch st := k.writer.State(); {
	case err == nil:
		return speech.SavedIn.With(l, where)
	case st.Where != "":
		return speech.AllSavedAt.With(l, st.Where, reason(l, err))
	default:
		return speech.NotSavedAtEnd.With(l, reason(l, err))
	}
}

// hold opens the conversation on a session that a writer keeps, with what a
// recovery found.
func (m *Model) hold(w *data.Writer, found data.Recovered) tea.Cmd {
	talk := capture.New(found.Session, m.env.Source)
	k := m.keeping(w, found.Session)
	talk.Recover(draftOf(talk, found.Draft))
	s := newInterview(talk, k)
	m.show(s)
	formTexts(talk, found.Draft)
	if row := found.Draft.Texts[rowPlace]; row != "" {
		talk.IntoRow()
		talk.Paste(row)
		talk.OutOfRow()
	}
	s.keep(m)
	switch {
	case found.Damaged != nil:
		m.tell(speech.WasDamaged, found.Damaged)
	case found.Crash && found.Keystrokes > 0:
		m.tell(speech.RecoveredKeys, found.Keystrokes, string(speech.Clock(found.From)), string(speech.Clock(found.To)))
	case found.Crash:
		m.tell(speech.RecoveredAll)
	}
	return s.keeper.wait()
}

// draftOf makes the draft that a recovery found one that can be typed on.
func draftOf(t *capture.Talk, d data.Draft) capture.Draft {
	if d.Empty() {
		return capture.Draft{}
	}
	return t.DraftOf(capture.Found{
		Text: d.Texts[composerPlace], Cursor: d.Cursor, Mark: d.Mark, Voice: d.Voice, Speaker: d.Speaker,
		Person: d.Person, Because: d.Because, Editing: d.Note, Began: d.Began,
		Question: d.Position.Question, FollowUp: d.Position.FollowUp,
	})
}
