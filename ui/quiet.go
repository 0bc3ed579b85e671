package ui

import (
	"maps"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/interview/lint"
	"diepte/ui/speech"
)

// beside lays a quiet word at the end of a note that was committed: what it was
// made into without a mark, what a promise leaves open, or with what somebody took
// half of it back. It stands on the last
// row where there is room, else on one of its own; nothing moves for it and
// nothing is asked. It is drawn with the note, once a version.
func (s *interviewScreen) beside(m *Model, n *interview.Note, rows []line, in, w int) []line {
	word := quietWord(lint.Beside(s.talk.Session, n), m.lang)
	if tag := s.tags[n.ID]; tag != "" && word != "" {
		word = tag + " · " + word
	} else if tag != "" {
		word = tag
	}
	if word == "" || len(rows) == 0 {
		return rows
	}
	last := len(rows) - 1
	if rows[last].width()+3+word.Width() <= w-1 {
		rows[last] = spread(rows[last], text(dim, word+" "), w)
		return rows
	}
	return append(rows, line{}.gap(in).add(dim, word).fit(w))
}

// quietWord says the first of some hits in a few words; empty without any.
func quietWord(hits []lint.Hit, l interview.Language) clean.Text {
	if len(hits) == 0 {
		return ""
	}
	return speech.Quiet[string(hits[0].Kind)].With(l, hits[0].Text)
}

// tag names the records that notes were made into by hand. It is done
// when one was made or changed, and rows that say something else now are drawn
// again.
func (s *interviewScreen) tag(m *Model) {
	before := s.tagged
	if before == s.talk.Session && s.taggedIn == m.lang {
		return
	}
	s.tagged = s.talk.Session
	if s.taggedIn == m.lang && s.tagged.SameHandMade(before) {
		return
	}
	s.taggedIn = m.lang
	now := map[interview.ID]clean.Text{}
	for _, r := range s.talk.Session.HandMade() {
		for i, note := range r.Basis.Evidence {
			if i > 0 && r.Record != interview.GapRecord {
				break
			}
			if now[note] != "" {
				now[note] += ", "
			}
			now[note] += m.word(speech.CardTitles[r.Record])
		}
	}
	if !maps.Equal(now, s.tags) {
		s.tags, s.rows = now, noteRows{}
	}
}
