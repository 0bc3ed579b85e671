package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/interview"
	"diepte/ui/speech"
)

// An earlier is what earlier talks with the customer left, read beside the screen:
// when the consultant prepares, or asks for it. The zero value has read nothing.
type earlier struct {
	key    string // of the customer it is about
	asked  bool   // it is being read
	known  bool   // it was read
	left   interview.Left
	unread int
	panel  *panel          // that waits for it; nil: none
	phase  interview.Phase // in which the talk was at the last key
	limits bool            // that no own limit is noted was said
}

// earlierMsg brings it.
type earlierMsg struct {
	screen *interviewScreen
	key    string
	left   interview.Left
	unread int
}

// fetchEarlier reads what earlier talks left, unless it did for this customer.
func (s *interviewScreen) fetchEarlier(m *Model) tea.Cmd {
	d := s.talk.Session
	key := data.CustomerKey(d.Details.Customer.Name)
	if key == "" || key == s.earlier.key && (s.earlier.asked || s.earlier.known) {
		return nil
	}
	s.earlier = earlier{key: key, asked: true, panel: s.earlier.panel, phase: s.earlier.phase, limits: s.earlier.limits}
	lib, name, id, today := m.env.Library, d.Details.Customer.Name, d.ID, m.now
	return func() tea.Msg {
		sessions, reviews, errs := lib.Earlier(context.Background(), name, id)
		return earlierMsg{s, key, interview.Leave(sessions, reviews, today), len(errs)}
	}
}

// read takes it, and shows it on the panel that waits for it, if that is still open.
func (e *earlier) read(m *Model, msg earlierMsg) {
	if msg.key != e.key {
		return
	}
	e.asked, e.known, e.left, e.unread = false, true, msg.left, msg.unread
	if e.panel != nil && m.panel == e.panel {
		e.panel.write = func() []line { return earlierRows(e.left, e.unread, m.lang, min(m.w, 100)) }
		e.panel.pages = e.panel.write()
	}
	e.panel = nil
}

// openEarlier shows what earlier talks left. It opens at once and is filled when it
// has been read.
func (s *interviewScreen) openEarlier(m *Model) tea.Cmd {
	p := &panel{title: speech.EarlierTitle, full: true}
	if data.CustomerKey(s.talk.Session.Details.Customer.Name) == "" {
		m.tell(speech.EarlierNoName)
		return nil
	}
	s.earlier.known = false // somebody may have written something since
	cmd := s.fetchEarlier(m)
	s.earlier.panel = p
	p.pages = []line{text(dim, " "+m.word(speech.EarlierReading))}
	m.open(p)
	return cmd
}

// earlierSign says, while one prepares, that there is something.
func (s *interviewScreen) earlierSign(m *Model) line {
	e := &s.earlier
	if !e.known || len(e.left.Talks) == 0 {
		return nil
	}
	return text(dim, speech.EarlierLies.With(m.lang, len(e.left.Talks), len(e.left.Owed))+" ")
}

// prepared looks where the talk is: while one prepares it reads what earlier talks
// left, and where the talk begins it says once that no limit of our own is noted.
func (s *interviewScreen) prepared(m *Model) tea.Cmd {
	p := s.talk.Place()
	if p.Section == nil {
		return nil
	}
	was := s.earlier.phase
	s.earlier.phase = p.Section.Phase
	switch {
	case p.Section.Phase == interview.Before:
		return s.fetchEarlier(m)
	case was == interview.Before && p.Section.Phase == interview.Talk:
		s.mentionLimits(m)
	}
	return nil
}

// mentionLimits says in one line that no limit of our own is noted: beginning
// without is allowed.
func (s *interviewScreen) mentionLimits(m *Model) {
	if s.earlier.limits || m.say != "" {
		return
	}
	if p := s.talk.Place(); p.Section == nil || p.Section.Phase != interview.Talk {
		return
	}
	s.earlier.limits = true
	for b := range s.talk.Session.Boundaries() {
		if b.Whose != interview.ByCustomer {
			return
		}
	}
	m.tell(speech.NoOwnLimits)
}
