package ui

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// chips gives what is set for the draft, in words and signs, with the bar that
// parts it from the text.
func (s *interviewScreen) chips(m *Model) line {
	t := s.talk
	if t.Off {
		return line{}.gap(1).add(offRecord, " "+m.word(speech.OffTheRecord)+" ").add(dim, " │ ")
	}
	l := line{}.gap(1)
	d := &t.Draft
	add := func(glyph string, words clean.Text, st style) {
		if len(l) > 1 {
			l = l.add(dim, " · ")
		}
		if glyph != "" {
			l = l.add(st, clean.Line(glyph)+" ")
		}
		l = l.add(st, words)
	}
	if d.Editing != "" {
		add("", m.word(speech.Editing), chip)
	}
	if d.Because != "" {
		add("└", m.word(speech.ReasonChip), chip)
	}
	by := t.DraftSpeaker()
	for _, c := range d.Chips {
		switch c.Kind {
		case capture.MarkChip:
			k, _ := d.Mark.Kind()
			add(k.Glyph, m.word(speech.Marked(d.Mark, by)), markStyle(d.Mark))
		case capture.VoiceChip:
			add(d.Voice.Kind().Glyph, m.word(speech.Voices[d.Voice]), chip)
		case capture.SpeakerChip:
			if d.Mark == interview.NoMark || speech.OurMarks[d.Mark] == (speech.Text{}) || by != interview.ByUs {
				add(":", m.word(speech.Speakers[by]), chip)
			}
		case capture.PersonChip:
			add("", personName(t, d.Person), chip)
		}
	}
	if len(l) == 1 {
		return text(keyStyle, " › ")
	}
	return l.add(dim, " │ ")
}

// composerWidth gives the cells that text has in the composer.
func (s *interviewScreen) composerWidth(m *Model) int {
	w := m.w
	if !s.show {
		switch {
		case m.w >= outlineW && m.h >= smallH:
			w = min(mainMost, m.w-outlineColumn-6-sideColumn)
		case m.w >= sideW && m.h >= smallH:
			w = m.w - sideColumn - 3
		}
	}
	_, width := s.indent(m, w)
	return width
}

// indent gives the chips and the cells that are left beside them; chips that
// would take more than half of a narrow screen get a row of their own.
func (s *interviewScreen) indent(m *Model, w int) (chips line, width int) {
	chips = s.chips(m)
	in := chips.width()
	if in > w/2 {
		return chips, max(1, w-4)
	}
	return chips, max(1, w-in-1)
}

// composer draws the draft with its chips, and says where the cursor stands.
func (s *interviewScreen) composer(m *Model, w, most int) (rows []line, x, y int) {
	chips, width := s.indent(m, w)
	in := chips.width()
	if in > w/2 {
		rows = append(rows, chips.fit(w))
		chips, in = text(keyStyle, " › "), 3
		most = max(1, most-1)
	}
	t := s.talk.Draft.Text
	if s.talk.Off {
		t = s.talk.OffText
	}
	lay := t.Layout(width, most)
	x, y = in+lay.Col, len(rows)+lay.Row
	for i, row := range lay.Rows {
		l := chips
		if i > 0 {
			l = line{}.gap(in)
		}
		if i == 0 && lay.Above > 0 {
			l = line{}.add(dim, clean.Format(" ↑%d ", lay.Above))
			if l.width() > in {
				l = text(dim, " ↑")
			}
			l = l.gap(in - l.width())
		}
		rows = append(rows, append(append(line{}, l...), span{plain, row}))
	}
	return rows, x, y
}

// valueRow draws what the question asks beside notes, what was answered, and
// what stands in the row; nil when it asks nothing. x is where its cursor goes.
func (s *interviewScreen) valueRow(m *Model, w int) (row line, x int) {
	t := s.talk
	v, followUp := t.ValueAt()
	p := t.Session.Position
	if a, ok := t.Session.Answer(p.Question, p.FollowUp); v == nil || ok && a.Given.NonAnswer != "" {
		followUp = p.FollowUp // what was said of a follow-up stands before its question's value
	}
	given, answered := t.Session.Answer(p.Question, followUp)
	if v == nil {
		if !answered {
			return nil, 0
		}
		return line{}.gap(1).add(dim, m.word(speech.SkippedLabel)).add(chip, s.givenWords(m, nil, given.Given)).fit(w), 0
	}
	l := line{}.gap(1).add(bold, clean.Line(string(v.Label)))
	if answered && !t.InRow && t.Row.Empty() {
		return l.gap(2).add(chip, s.givenWords(m, v, given.Given)).fit(w), 0
	}
	for i, c := range v.Choices {
		l = l.gap(2).add(keyStyle, clean.Format("%d", i+1)).add(dim, " "+clean.Line(string(c.Text)))
	}
	l = l.gap(2)
	switch {
	case t.InRow || !t.Row.Empty():
		lay := t.Row.Layout(max(1, min(24, w/4)), 1)
		l = l.add(keyStyle, "› ")
		x = l.width() + lay.Col
		if len(lay.Rows) > 0 {
			l = l.add(plain, lay.Rows[0])
		}
		if g, ok := t.Proposed(); ok {
			l = l.gap(2).add(chip, s.givenWords(m, v, g))
		}
	case s.watched == nil: // one who reads along has nothing to answer
		l = l.add(dim, m.word(speech.RowHint))
	}
	return l.fit(w), min(x, w-1)
}

// givenWords gives an answer in words: "antwoord: 7,5".
func (s *interviewScreen) givenWords(m *Model, v *interview.Value, g interview.Given) clean.Text {
	if g.NonAnswer != "" {
		words := m.word(speech.NonAnswers[g.NonAnswer])
		if g.Who != "" {
			words += ": " + clean.Line(g.Who)
		}
		return words
	}
	words := clean.Line(g.Date)
	if g.Mark != 0 {
		words = clean.Line(g.Mark.In(m.lang))
	}
	if v != nil {
		for _, c := range v.Choices {
			if c.ID == g.Choice {
				words = clean.Line(string(c.Text))
			}
		}
	}
	return m.word(speech.AnswerIs) + words
}
