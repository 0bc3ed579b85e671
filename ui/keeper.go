package ui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// closeWithin is how long leaving waits for the disk before it says so.
const closeWithin = 10 * time.Second

// savedMsg says that the state of saving has changed.
type savedMsg struct{ keeper *keeper }

// A keeper hands what changes in a talk to the writer of its session, at every
// key, before the frame is drawn.
type keeper struct {
	*keep.Keeper
	talk *capture.Talk // that is kept
	lib  *data.Library
	once sync.Once
	said clean.Text // by the close
}

// keeping begins to keep a session for the model, which holds one at a time.
func (m *Model) keeping(w *data.Writer, t *capture.Talk) *keeper {
	k := &keeper{Keeper: keep.New(w, t.Session), talk: t, lib: m.env.Library}
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
	return k.end(m.env.Language)
}

// wait gives the command that tells when the state of saving has changed.
func (k *keeper) wait() tea.Cmd {
	changed := k.Writer.Changed()
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
	st := k.Writer.State()
	switch {
	case st.Err != nil && st.Where != "":
		return text(loud, " "+fitting(signWidth(m), speech.SavedElsewhere.With(m.lang, string(speech.Clock(st.Since))), m.word(speech.SavedElsewhereShort))+" ")
	case st.Err != nil:
		return text(loud, " "+notSaved(m.lang, signWidth(m), st)+" ")
	case st.Conflict:
		return text(warn, m.word(speech.TwoVersions))
	case st.At.IsZero():
		return text(dim, m.word(speech.Saving))
	}
	return text(dim, speech.SavedAt.With(m.lang, string(speech.Clock(st.At))))
}

// signWidth is how wide a word about saving can be where it stands: in a rule or
// on a row of the column that holds the talk.
func signWidth(m *Model) int {
	main, _, _ := columns(m.w, m.h)
	return main - 2
}

// notSaved says that something is not saved, why and since when, as far as there is
// room.
func notSaved(l interview.Language, w int, st data.State) clean.Text {
	since := string(speech.Clock(st.Since))
	return fitting(w, speech.NotSaved.With(l, reason(l, st.Err), since), speech.NotSaved.With(l, brief(l, st.Err), since),
		speech.NotSavedShort.With(l, brief(l, st.Err)))
}

// account answers the question whether everything is saved, to the second, in one
// row.
func (k *keeper) account(m *Model) clean.Text {
	ctx, stop := context.WithTimeout(context.Background(), time.Second)
	defer stop()
	err := k.Writer.Sync(ctx)
	return accounted(m.lang, signWidth(m), k.Writer.State(), err)
}

// accounted says how saving stands after err came of asking, in w cells.
func accounted(l interview.Language, w int, st data.State, err error) clean.Text {
	if err == nil {
		return speech.AllSaved.With(l, st.At.Format("15:04:05"))
	}
	if st.Where != "" {
		return fitting(w, speech.AllSavedAt.With(l, st.Where, reason(l, err)), speech.AllSavedAt.With(l, st.Where, brief(l, err)), speech.InReserve.With(l, reason(l, err)),
			speech.InReserve.With(l, brief(l, err)), speech.ElsewhereShort.With(l, brief(l, err)))
	}
	st.Err = err
	return notSaved(l, w, st)
}

// end saves all for the last time and says where it is.
func (k *keeper) end(l interview.Language) clean.Text {
	k.once.Do(func() { k.said = k.closed(l) })
	return k.said
}

func (k *keeper) closed(l interview.Language) clean.Text {
	switch e := k.Close(k.lib, closeWithin); {
	case e.Err == nil:
		return speech.SavedIn.With(l, e.File)
	case e.Where != "":
		return speech.AllSavedAt.With(l, e.Where, reason(l, e.Err))
	default:
		return speech.NotSavedAtEnd.With(l, reason(l, e.Err))
	}
}

// hold opens the conversation on a session that a writer keeps, with what a
// recovery found.
func (m *Model) hold(w *data.Writer, found data.Recovered) tea.Cmd {
	talk := capture.New(found.Session, m.env.Source)
	k := m.keeping(w, talk)
	keep.Restore(talk, found.Draft)
	s := newInterview(talk, k)
	m.show(s)
	back, notes := speech.RecoveredKeys, talk.Session.NoteCount()
	s.restore(found.Draft)
	if talk.Session.NoteCount() > notes {
		back = speech.RecoveredLoose
	} else if talk.Draft.IsEmpty() {
		back = speech.RecoveredField
	}
	read := s.keep(m)
	switch {
	case found.Left != "":
		m.tell(speech.LeftOver, found.Left)
	case found.Partial != nil:
		m.tell(speech.PartlyRead, reason(m.lang, found.Partial))
	case found.Damaged != nil:
		m.tell(speech.WasDamaged, reason(m.lang, found.Damaged))
	case found.Crash && found.Keystrokes > 0:
		m.say = speech.Recovered(m.lang, back, found.Keystrokes, found.From, found.To)
	case found.Crash:
		m.tell(speech.RecoveredAll)
	case talk.Session.IsUntouched():
		s.mentionLimits(m)
	}
	return tea.Batch(s.keeper.listen(), read)
}
