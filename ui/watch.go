package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A watchScreen follows a talk that another window writes: the same picture, read
// only. It can ask to take over, and takes no keys before it has.
type watchScreen struct {
	watcher *data.Watcher
	inner   *interviewScreen // draws the talk as it stands in the other window
	owner   string           // the question that is open there
	look    string           // the question that is looked at instead; empty: that one
	asking  bool
	closed  chan struct{}
}

// watchedMsg says that the other window did something.
type watchedMsg struct{ screen *watchScreen }

// tookMsg says what came of asking to take over.
type tookMsg struct {
	screen *watchScreen
	writer *data.Writer
	found  data.Recovered
	err    error
}

// watch opens a talk that another window writes.
func (m *Model) watch(e data.Entry) tea.Cmd {
	w, err := m.env.Library.Watch(e)
	if err != nil {
		m.tell(speech.CannotResume, reason(m.lang, err))
		return nil
	}
	return m.watching(w)
}

func (m *Model) watching(w *data.Watcher) tea.Cmd {
	s := &watchScreen{watcher: w, closed: make(chan struct{})}
	s.inner = &interviewScreen{watched: s}
	s.follow(m)
	m.show(s)
	return s.wait()
}

// wait gives the command that tells when there is something new to see.
func (s *watchScreen) wait() tea.Cmd {
	changed, closed := s.watcher.Changed(), s.closed
	return func() tea.Msg {
		select {
		case <-changed:
			return watchedMsg{s}
		case <-closed:
			return nil
		}
	}
}

// follow takes over what the other window shows.
func (s *watchScreen) follow(m *Model) {
	session := s.watcher.Session()
	if at := session.Position.Question; at != s.owner {
		s.owner, s.look = at, ""
	}
	t := capture.New(session, m.env.Source)
	keep.Restore(t, s.watcher.Draft())
	s.inner.talk = t
	if s.look != "" {
		t.Look(s.look)
	}
}

// idle says whether nobody writes the talk any more: it was left on purpose. One
// that was killed looks as if it were written still.
func (s *watchScreen) idle() bool { return s.watcher.Session().Status != interview.Live }

// sign stands where a talk that is written says that it is saved.
func (s *watchScreen) sign(m *Model) line {
	switch err := s.watcher.Err(); {
	case s.asking:
		return text(warn, m.word(speech.AskingOver))
	case err != nil:
		return text(warn, speech.CannotFollow.With(m.lang, reason(m.lang, err)))
	case s.idle():
		return text(warn, m.word(speech.ReadOnlyIdle))
	}
	return text(warn, m.word(speech.ReadOnly))
}

// refuse says why nothing can be typed here, and what can be done.
func (s *watchScreen) refuse(m *Model) {
	if s.idle() {
		m.tell(speech.NotNotedIdle)
	} else {
		m.tell(speech.NotNotedHere)
	}
}

func (s *watchScreen) which() capture.Screen           { return capture.WatchScreen }
func (s *watchScreen) back(*Model) bool                { return false }
func (s *watchScreen) message(*Model, tea.Msg) tea.Cmd { return nil }
func (s *watchScreen) paste(m *Model, _ string)        { s.refuse(m) }
func (s *watchScreen) draw(m *Model, f *frame)         { s.inner.draw(m, f); s.noCursor(m, f) }

// noCursor takes the cursor away, which would promise that one can type.
func (s *watchScreen) noCursor(m *Model, f *frame) {
	if m.panel == nil {
		f.cursor = nil
	}
}

func (s *watchScreen) leave(*Model) { s.end() }

// end stops following. It may be called again.
func (s *watchScreen) end() {
	if !s.ended() {
		close(s.closed)
		s.watcher.Close()
	}
}

// key refuses what would be lost.
func (s *watchScreen) key(m *Model, k keyPress) tea.Cmd {
	s.refuse(m)
	return nil
}

func (s *watchScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "take-over":
		return s.takeOver(m), true
	case "next", "previous":
		by := 1
		if id == "previous" {
			by = -1
		}
		t := s.inner.talk
		if p, ok := t.Session.Step(t.Session.Position.Question, by); ok {
			s.look = p.Question.ID
			t.Look(s.look)
		} else if by < 0 {
			m.tell(speech.FirstQuestion)
		} else {
			m.tell(speech.LastQuestion)
		}
	case "summary":
		m.show(newSummary(m, s.watcher.Session(), s))
	case "saved":
		s.refuse(m)
	case "start":
		s.end()
		start := newStart(m)
		m.show(start)
		return start.fetch(m), true
	default:
		return nil, false
	}
	return nil, true
}

// takeOver asks the window that writes the talk for it, beside the keys.
func (s *watchScreen) takeOver(*Model) tea.Cmd {
	if s.asking {
		return nil
	}
	s.asking = true
	w, closed := s.watcher, s.closed
	return func() tea.Msg {
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		go func() {
			select {
			case <-closed: // who went away does not want it any more
				stop()
			case <-ctx.Done():
			}
		}()
		writer, found, err := w.TakeOver(ctx)
		return tookMsg{s, writer, found, err}
	}
}

// ended says whether this window went away from the talk.
func (s *watchScreen) ended() bool {
	select {
	case <-s.closed:
		return true
	default:
		return false
	}
}

// took goes on with the talk that was asked for, or says why it cannot.
func (m *Model) took(msg tookMsg) tea.Cmd {
	s := msg.screen
	s.asking = false
	switch {
	case s.ended() && msg.err == nil:
		return func() tea.Msg {
			ctx, stop := context.WithTimeout(context.Background(), closeWithin)
			defer stop()
			_ = msg.writer.Close(ctx) // nothing was changed here
			return nil
		}
	case s.ended():
	case errors.Is(msg.err, data.ErrNoAnswer):
		m.tell(speech.NoAnswerGiven)
	case msg.err != nil:
		m.tell(speech.CannotTakeOver, reason(m.lang, msg.err))
	default:
		s.end()
		cmd := m.hold(msg.writer, msg.found)
		if m.say == "" {
			m.tell(speech.TakenOver)
		}
		return cmd
	}
	return nil
}
