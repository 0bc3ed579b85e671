package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// An interviewScreen is the conversation being held: before, during and after
// the talk alike.
type interviewScreen struct {
	talk     *capture.Talk
	keeper   *keeper
	watched  *watchScreen            // the talk is written in another window; nil: here
	show     bool                    // the customer looks along
	wordings map[interview.ID]string // of the read-back, that a recovery brought back
	cameFrom string                  // the question at which a search began; Esc goes back there while found is selected
	found    interview.ID            // the note that the search led to
	rows     noteRows
	tags     map[interview.ID]clean.Text // what notes were made into by hand
	tagged   *interview.Session          // whose tags these are
	taggedIn interview.Language
	earlier  earlier
	behind   behind // the door of the open question
}

// newInterview makes the screen on a talk that a keeper keeps.
func newInterview(talk *capture.Talk, k *keeper) *interviewScreen {
	talk.Go()
	return &interviewScreen{talk: talk, keeper: k}
}

func (s *interviewScreen) which() capture.Screen { return capture.InterviewScreen }

// keep hands what changed to the keeper. It is called at the end of every key,
// before its frame is drawn.
func (s *interviewScreen) keep(m *Model) tea.Cmd {
	if p := m.panel; p != nil && p.place != "" {
		s.keeper.Keep(s.talk, keep.Field{Place: p.place, Text: p.text.Text(), Cursor: p.text.Cursor()})
	} else {
		s.keeper.Keep(s.talk)
	}
	return s.prepared(m)
}

func (s *interviewScreen) leave(m *Model) {
	status := interview.Paused
	if s.talk.Session.Status == interview.Finished {
		status = interview.Finished
	}
	s.talk.Leave(status)
	s.keeper.Keep(s.talk)
	m.farewell = s.keeper.end(m.lang)
	if p := m.practice; p != nil && p.on == s {
		p.over(m)
	}
}

func (s *interviewScreen) paste(m *Model, text string) {
	s.talk.Paste(text)
	s.keep(m)
}

func (s *interviewScreen) message(*Model, tea.Msg) tea.Cmd { return nil }

func (s *interviewScreen) key(m *Model, k keyPress) tea.Cmd {
	_, before := s.talk.Session.ConsentOn(interview.AboutNotes)
	s.press(m, k)
	if s.talk.Selected != s.found {
		s.cameFrom, s.found = "", "" // he went on from there
	}
	cmd := s.keep(m)
	if _, now := s.talk.Session.ConsentOn(interview.AboutNotes); now == interview.Refused && before != now {
		m.show(newStop(m, s, nil, now))
	}
	return cmd
}

// press carries out a key. Printable keys always type.
func (s *interviewScreen) press(m *Model, k keyPress) {
	t := s.talk
	if k.text != "" {
		t.Type(k.text)
		return
	}
	if t.Selected != "" && s.selectedKey(m, k) {
		return
	}
	if p := m.practice; p != nil && k.name == "right" && t.Draft.IsEmpty() && !t.InRow && !t.Off {
		p.skip()
		return
	}
	if op, ok := editing.of(k); ok {
		t.Edit(op)
		return
	}
	if op, ok := moving.of(k); ok {
		t.Move(op)
		return
	}
	switch k.name {
	case "enter":
		m.reply(t.Commit())
	case "shift+enter", "ctrl+j", "alt+enter":
		if !t.InRow {
			t.Type("\n")
		}
	case "tab":
		m.reply(t.NextMark(1))
	case "shift+tab":
		m.reply(t.NextMark(-1))
	case "backspace", "shift+backspace", "ctrl+h":
		t.Backspace()
	case "up":
		s.up(m)
	case "down":
		s.down(m)
	}
}

// selectedKey carries out the keys that an older note takes while it is
// selected; it reports false for the others.
func (s *interviewScreen) selectedKey(m *Model, k keyPress) bool {
	switch k.name {
	case "up":
		s.talk.Select(-1)
	case "down":
		s.talk.Select(1)
	case "pgdown":
		m.reply(s.talk.MoveSelected(1))
	case "pgup":
		m.reply(s.talk.MoveSelected(-1))
	case "delete":
		m.reply(s.talk.RemoveSelected())
	case "enter":
		m.reply(s.talk.EditSelected())
	case "right":
		if n, _ := s.talk.Target(); !n.IsApart() {
			if on := s.talk.Session.RecordsOn(n.ID); len(on) > 0 && on[0].Made {
				m.openCard(s.talk, s, "")
				break
			}
		}
		m.openNote(s.talk)
	default:
		return false
	}
	return true
}

// takesFirst says whether a key means something else while a note is selected
// than it does everywhere: PgUp and PgDn then move the note.
func (s *interviewScreen) takesFirst(k keyPress) bool {
	return s.talk.Selected != "" && (k.name == "pgup" || k.name == "pgdown")
}

func (s *interviewScreen) up(m *Model) {
	t := s.talk
	if t.InRow {
		t.OutOfRow()
		return
	}
	if t.Draft.Text.Empty() && !t.Off {
		if !t.Select(-1) {
			m.tell(speech.NoNotesHere)
		}
		return
	}
	width := s.composerWidth(m)
	t.Move(func(e editor.Editor) editor.Editor { e, _ = e.Up(width); return e })
}

func (s *interviewScreen) down(m *Model) {
	t := s.talk
	if t.InRow {
		t.OutOfRow()
		return
	}
	moved := false
	width := s.composerWidth(m)
	t.Move(func(e editor.Editor) editor.Editor { e, moved = e.Down(width); return e })
	if !moved && !t.IntoRow() {
		s.throughDoor(m)
	}
}

func (s *interviewScreen) back(m *Model) bool {
	t := s.talk
	switch {
	case t.Selected != "":
		if s.cameFrom != "" && t.Selected == s.found {
			t.GoTo(s.cameFrom)
			s.keep(m)
		}
		t.Selected, s.cameFrom, s.found = "", "", ""
	case t.InRow:
		t.OutOfRow()
	case t.StopEditing():
	case s.show:
		s.show = false
	default:
		return false
	}
	return true
}

// do carries out the commands that need more than the talk.
func (s *interviewScreen) do(m *Model, id string) (tea.Cmd, bool) {
	t := s.talk
	switch id {
	case "go":
		m.openGoto(t)
	case "add":
		m.openAdd(t)
	case "skip":
		m.openSkip(t)
	case "role":
		m.openRole(t)
	case "people":
		m.openPeople(t)
	case "details":
		m.show(newForm(m, t.Session.Details, s))
	case "card":
		m.openCard(t, s, "")
	case "class":
		m.openCard(t, s, "when-present")
		if _, ok := m.screen.(*cardScreen); ok {
			m.tell(speech.ClassHowTo)
		}
	case "matrix":
		m.show(newMatrix(t, s))
	case "moments":
		m.openMoments(t, nil)
	case "behind":
		m.openBehind(t)
	case "ranking":
		m.show(newRanking(m, t, s))
	case "attach":
		m.openAttach(t)
	case "detach":
		m.openDetach(t)
	case "make":
		m.openMake(t)
	case "search":
		m.openSearch(t)
	case "show":
		s.show = !s.show
	case "saved":
		m.say = s.keeper.account(m)
	case "summary":
		m.show(newSummary(m, t.Session, s))
	case "read-back":
		m.show(newReadBack(t, s))
	case "end":
		m.show(newWrapUp(m, t, s))
	case "export":
		m.openExport(t.Session)
	case "earlier":
		return s.openEarlier(m), true
	default:
		return nil, s.closing(m, id)
	}
	return nil, true
}

// closing carries out the commands that belong to the end of a talk; it reports
// whether it is one.
func (s *interviewScreen) closing(m *Model, id string) bool {
	switch id {
	case "self-check":
		m.show(newSelfCheck(m, s))
	case "consent":
		m.show(newConsent(m, s, nil))
	default:
		return false
	}
	return true
}

// resumeTalk opens a session that is in the library, as it was left.
func (m *Model) resumeTalk(e data.Entry) tea.Cmd {
	w, found, err := m.env.Library.Resume(e)
	if errors.Is(err, data.ErrLocked) {
		return m.watch(e)
	}
	if err != nil {
		m.say = speech.CannotResume.With(m.lang, reason(m.lang, err))
		return nil
	}
	return m.hold(w, found)
}
