package ui

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// A door stands under a question that we ask ourselves, where there is more to do
// than take notes: Down goes through it, as it goes into the row of a value.
type door struct {
	words func(m *Model, s *interview.Session) clean.Text // what is behind it; empty: nothing
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

// door gives the door under the open question; ok is false when there is none, or
// nothing behind it.
func (s *interviewScreen) door(m *Model) (d door, words clean.Text, ok bool) {
	p := s.talk.Place()
	if p.Question == nil || p.Section.Phase == interview.Talk || s.show {
		return door{}, "", false
	}
	if d, ok = doors[p.Question.ID]; !ok {
		return d, "", false
	}
	if b := &s.behind; b.of != s.talk.Session || b.lang != m.lang { // once for each change, not for each key
		*b = behind{s.talk.Session, m.lang, d.words(m, s.talk.Session)}
	}
	return d, s.behind.words, s.behind.words != ""
}

// behind is what was found behind the door of a session, which has one position.
type behind struct {
	of    *interview.Session
	lang  interview.Language
	words clean.Text
}

// doorRow draws it above the composer.
func (s *interviewScreen) doorRow(m *Model, w int) line {
	_, words, ok := s.door(m)
	if !ok || s.talk.Off {
		return nil
	}
	return line{}.gap(1).add(bold, words).gap(2).add(dim, m.word(speech.DoorHint)).fit(w)
}

func roleDoor(m *Model, s *interview.Session) clean.Text {
	if r := s.Details.Role; r != "" {
		return speech.RoleIs.With(m.lang, speech.Roles[r])
	}
	return m.word(speech.RoleOpen)
}

func selfCheckDoor(m *Model, s *interview.Session) clean.Text {
	if !s.CanSelfCheck() {
		return m.word(speech.SelfCheckClosed)
	}
	return speech.SelfCheckCount.With(m.lang, len(s.SelfCheck()), len(interview.Behaviours))
}

// endsDoor leads to some of the loose ends.
func endsDoor(list func(*interview.Session, interview.Language) []looseEnd) door {
	return door{
		words: func(m *Model, s *interview.Session) clean.Text {
			if n := len(list(s, m.lang)); n > 0 {
				return speech.EndsLeft.With(m.lang, n)
			}
			return ""
		},
		open: func(m *Model, s *interviewScreen) { m.show(newEnds(s, list(s.talk.Session, m.lang))) },
	}
}
