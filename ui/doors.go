package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// A door stands under a question that we ask ourselves, where there is more to do
// than take notes: Down goes through it, as it goes into the row of a value.
type door struct {
	words func(l interview.Language, s *interview.Session) clean.Text // what is behind it; empty: nothing
	open  func(m *Model, s *interviewScreen)
}

// doors lists them by the id of the question, as the guides have it.
var doors = map[string]door{
	"role":              {roleDoor, func(m *Model, s *interviewScreen) { m.openRole(s.talk) }},
	"write-out":         endsDoor(writingEnds),
	"dispositions":      endsDoor(answerEnds),
	"assumptions-found": endsDoor(assumptionEnds),
	"actions":           endsDoor(actionEnds),
	"self-check":        {selfCheckDoor, func(m *Model, s *interviewScreen) { m.show(newSelfCheck(m, s)) }},
}

// door gives the door under the open question; ok is false when there is none.
func (s *interviewScreen) door() (d door, question string, ok bool) {
	p := s.talk.Place()
	if p.Question == nil || p.Section.Phase == interview.Talk || s.show {
		return door{}, "", false
	}
	d, ok = doors[p.Question.ID]
	return d, p.Question.ID, ok
}

// behind is what was found behind the door of a question.
type behind struct {
	question string
	of       *interview.Session // in which it was found
	lang     interview.Language
	words    clean.Text // empty: nothing
	looking  bool       // somebody is looking
}

// behindMsg brings what was found.
type behindMsg struct {
	screen *interviewScreen
	behind behind
}

// lookBehind looks behind the door of the open question, once for each change of
// the session, and beside the keys: there may be all of a long talk to go through.
func (s *interviewScreen) lookBehind(m *Model) tea.Cmd {
	d, question, ok := s.door()
	if b := &s.behind; !ok || b.looking || s.watched != nil || b.question == question && b.of == s.talk.Session && b.lang == m.lang {
		return nil
	}
	s.behind.looking = true
	now, l := s.talk.Session, m.lang
	return func() tea.Msg {
		return behindMsg{s, behind{question: question, of: now, lang: l, words: d.words(l, now)}}
	}
}

// sawBehind takes what was found, and looks again if the talk went on meanwhile.
func (s *interviewScreen) sawBehind(m *Model, b behind) tea.Cmd {
	s.behind = b
	return s.lookBehind(m)
}

// throughDoor goes through the door, if there is anything behind it.
func (s *interviewScreen) throughDoor(m *Model) {
	if d, _, ok := s.door(); ok && d.words(m.lang, s.talk.Session) != "" {
		d.open(m, s)
	}
}

// doorRow draws it above the composer.
func (s *interviewScreen) doorRow(m *Model, w int) line {
	_, question, ok := s.door()
	if b := &s.behind; !ok || s.talk.Off || b.question != question || b.words == "" {
		return nil
	}
	return line{}.gap(1).add(bold, s.behind.words).gap(2).add(dim, m.word(speech.DoorHint)).fit(w)
}

func roleDoor(l interview.Language, s *interview.Session) clean.Text {
	if r := s.Details.Role; r != "" {
		return speech.RoleIs.With(l, speech.Roles[r])
	}
	return speech.RoleOpen.In(l)
}

func selfCheckDoor(l interview.Language, s *interview.Session) clean.Text {
	if !s.CanSelfCheck() {
		return speech.SelfCheckClosed.In(l)
	}
	return speech.SelfCheckCount.With(l, len(s.SelfCheck()), len(interview.Behaviours))
}

// endsDoor leads to some of the loose ends.
func endsDoor(list func(*interview.Session, interview.Language) []looseEnd) door {
	return door{
		words: func(l interview.Language, s *interview.Session) clean.Text {
			if n := len(list(s, l)); n > 0 {
				return speech.EndsLeft.With(l, n)
			}
			return ""
		},
		open: func(m *Model, s *interviewScreen) { m.show(newEnds(s, list(s.talk.Session, m.lang))) },
	}
}
