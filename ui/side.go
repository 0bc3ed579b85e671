package ui

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// outline draws the guide with how far each question has come, the open one in
// sight; below it the counts and what to come back to.
func (s *interviewScreen) outline(m *Model, w, h int) []line {
	t := s.talk.Session
	var rows []line
	at := 0
	section := ""
	for _, p := range t.Places() {
		if p.Section.ID != section {
			section = p.Section.ID
			rows = append(rows, text(dim, clean.Line(string(p.Section.Title))))
		}
		if p.Question.ID == t.Position.Question {
			at = len(rows)
		}
		rows = append(rows, s.outlineRow(p, w))
	}
	foot := s.counts(m, w)
	free := h - len(foot) - 1
	if free < 3 {
		foot, free = nil, h
	}
	if len(rows) > free {
		top := max(0, min(at-free/2, len(rows)-free))
		rows = rows[top : top+free]
	}
	for len(rows) < h-len(foot) {
		rows = append(rows, nil)
	}
	return append(rows, foot...)
}

func (s *interviewScreen) outlineRow(p interview.Place, w int) line {
	t := s.talk.Session
	words := p.Question.Short
	if words == "" {
		words = p.Question.Text
	}
	glyph := coverageGlyph(t.Coverage(p.Question.ID))
	if a, ok := t.Answer(p.Question.ID, ""); ok && a.Given.NonAnswer != "" {
		glyph = "–"
	}
	number := clean.Text("   ")
	if p.Section.Phase == interview.Talk {
		number = placeNumber(p)[:3]
	}
	st, sign := plain, clean.Text(" ")
	if p.Question.ID == t.Position.Question {
		st, sign = bold, "▸"
	}
	return line{}.add(st, sign).add(st, glyph+" ").add(dim, number).add(st, clean.Line(string(words))).fit(w)
}

// counts draws how much there is so far.
func (s *interviewScreen) counts(m *Model, w int) []line {
	t := s.talk.Session
	rows := []line{rule(nil, nil, w), text(dim, speech.NotesSoFar.With(m.lang, t.NoteCount()))}
	var parts line
	for _, k := range interview.Marks {
		n := t.MarkCount(k.Mark)
		if n == 0 {
			continue
		}
		part := clean.Format("%s %s %d  ", k.Glyph, speech.Marks[k.Mark].In(m.lang), n)
		if parts.width()+part.Width() > w {
			rows = append(rows, parts)
			parts = nil
		}
		parts = parts.add(markStyle(k.Mark), part)
	}
	if parts != nil {
		rows = append(rows, parts)
	}
	if n := t.MomentCount(); n > 0 {
		rows = append(rows, text(warn, speech.MomentsOpen.With(m.lang, n)))
	}
	return rows
}

// records draws the expectations, boundaries and promises so far, the newest
// that fit.
func (s *interviewScreen) records(m *Model, w, h int) []line {
	groups := []interview.Mark{interview.ExpectationMark, interview.BoundaryMark, interview.PromiseMark}
	most := max(2, h/len(groups)-2)
	var rows []line
	for _, mark := range groups {
		k, _ := mark.Kind()
		head := clean.Format("%s  %d", speech.Marks[mark].In(m.lang), s.talk.Session.MarkCount(mark))
		rows = append(rows, rule(text(bold, head), nil, w))
		shown := 0
		for n := range s.talk.Session.LatestMarked(mark) {
			if shown++; shown > most {
				break
			}
			rows = append(rows, line{}.add(markStyle(mark), clean.Line(k.Glyph)+" ").add(plain, clean.Line(n.Content.Text)).fit(w))
		}
		rows = append(rows, nil)
	}
	return rows[:min(h, len(rows))]
}

// shownQuestion and shown draw what the customer may see: the question, large,
// and his own words. No marks, no hints, nothing of ours that was not said.
func (s *interviewScreen) shownQuestion(_ *Model, p interview.Place, w, h int) []line {
	rows := []line{nil}
	if h >= 20 {
		rows = append(rows, nil)
	}
	words := p.Question.Text
	if f := p.Question.FollowUp(s.talk.Session.Position.FollowUp); f != nil {
		words = f.Text
	}
	if p.Section.Phase != interview.Talk {
		words = ""
	}
	for _, row := range clean.Line(string(words)).Wrap(max(1, min(w-8, 72))) {
		rows = append(rows, line{}.gap(4).add(question, row))
		if h >= 20 {
			rows = append(rows, nil)
		}
	}
	return append(rows, nil)
}

func (s *interviewScreen) shown(m *Model, w, h int) []line {
	var blocks [][]line
	total := 0
	for n := range s.talk.Session.Latest(s.talk.Session.Position.Question) {
		c := &n.Content
		if c.Speaker != interview.ByCustomer || c.Text == "" || c.Voice != interview.Verbatim && c.Voice != interview.Paraphrase {
			continue
		}
		block := []line{}
		for _, row := range noteWords(m.lang, c).Wrap(max(1, min(w-8, 72))) {
			block = append(block, line{}.gap(4).add(plain, row))
		}
		block = append(block, nil)
		if total += len(block); total > h {
			break
		}
		blocks = append(blocks, block)
	}
	var out []line
	for i := len(blocks) - 1; i >= 0; i-- {
		out = append(out, blocks[i]...)
	}
	return out
}
