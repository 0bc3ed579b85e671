package ui

import (
	"time"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// The sizes at which the screen changes its plan.
const (
	tinyW, tinyH   = 30, 6  // below: a sentence and the composer
	smallW, smallH = 60, 16 // below: only question and composer
	sideW          = 110    // from here: a side column
	outlineW       = 180    // from here: outline, main and side
	sideColumn     = 41
	outlineColumn  = 34
	mainMost       = 100
)

// draw draws the conversation: the question on top, the composer at the bottom,
// and between them what was noted. The composer never moves for anything that
// opens.
func (s *interviewScreen) draw(m *Model, f *frame) {
	if f.w < tinyW || f.h < tinyH {
		s.drawTiny(m, f)
		return
	}
	main, left, right := columns(f.w, f.h)
	if s.show {
		main, left, right = f.w, 0, 0
	}
	small := f.w < smallW || f.h < smallH
	if !small && !s.show {
		f.put(s.header(m, f.w))
	}
	inner := &frame{w: main, h: f.left()}
	s.drawMain(m, inner, small)
	y := len(f.rows)
	rows := inner.rows
	if right > 0 {
		side := s.outline(m, right, inner.h)
		if left > 0 {
			side = s.records(m, right, inner.h)
		}
		rows = beside(rows, main, side, right, inner.h)
	}
	shift := 0
	if left > 0 {
		rows = beside(s.outline(m, left, inner.h), left, rows, f.w-left-3, inner.h)
		shift = left + 3
	}
	f.put(rows...)
	if inner.cursor != nil {
		inner.cursor.X += shift
		inner.cursor.Y += y
		f.cursor = inner.cursor
	}
}

// columns gives the width of the column that holds the talk and of those beside it;
// 0: there is none.
func columns(w, h int) (main, left, right int) {
	switch {
	case w >= outlineW && h >= smallH:
		left, main = outlineColumn, min(mainMost, w-outlineColumn-6-sideColumn)
		return main, left, w - left - main - 6
	case w >= sideW && h >= smallH:
		return w - sideColumn - 3, 0, sideColumn
	}
	return w, 0, 0
}

// drawTiny keeps typing possible where nothing can be shown.
func (s *interviewScreen) drawTiny(m *Model, f *frame) {
	for _, row := range m.word(speech.TooSmall).Wrap(f.w) {
		if f.left() > 1 {
			f.put(text(dim, row))
		}
	}
	lay := s.talk.Text().Layout(max(1, f.w), 1)
	f.fill(1)
	f.cursorAt(lay.Col, 0)
	if len(lay.Rows) > 0 {
		f.put(text(plain, lay.Rows[0]))
	}
}

// header names the customer and shows how far who, wish and need have come.
func (s *interviewScreen) header(m *Model, w int) line {
	d := s.talk.Session.Details
	left := line{}.gap(1)
	name := clean.Line(d.Customer.Name)
	if name == "" {
		left = left.add(dim, m.word(speech.NoCustomerYet))
	} else {
		left = left.add(bold, name)
	}
	for i, p := range d.Customer.People {
		sep := clean.Text(", ")
		if i == 0 {
			sep = " · "
		}
		left = left.add(dim, sep+clean.Line(p.Name))
	}
	right := line{}
	if w >= 70 {
		for i, c := range s.talk.Session.Dots() {
			right = right.add(dim, m.word(speech.Dots[i])+" ").add(plain, coverageGlyph(c)+" ")
		}
	}
	if !d.AgreedEnd.IsZero() {
		right = right.add(dim, "  "+speech.Until.With(m.lang, string(speech.Clock(d.AgreedEnd))))
	}
	if !s.talk.Session.Running() {
		right = right.add(warn, "  "+m.word(speech.ClockStands))
	}
	return spread(left, right.gap(1), w)
}

func coverageGlyph(c interview.Coverage) clean.Text {
	switch c {
	case interview.Explored:
		return "●"
	case interview.Touched:
		return "◐"
	}
	return "○"
}

// drawMain draws the column that holds the talk.
func (s *interviewScreen) drawMain(m *Model, f *frame, small bool) {
	bottom, cx, cy := s.bottom(m, f.w, f.h, small)
	top := s.top(m, f.w, f.h, small)
	if most := f.h - len(bottom); len(top) > most {
		top = top[:max(0, most)]
	}
	f.put(top...)
	free := f.h - len(f.rows) - len(bottom)
	if s.show {
		f.put(s.shown(m, f.w, free)...)
	} else if free > 0 {
		f.put(s.notes(m, f.w, free)...)
	}
	f.fill(len(bottom))
	composerTop := len(f.rows)
	if m.panel == nil {
		f.cursorAt(cx, cy)
	}
	f.put(bottom...)
	s.over(m, f, composerTop)
}

// over lays the panel or the which-key bar over the rows above the composer, so
// that nothing else moves.
func (s *interviewScreen) over(m *Model, f *frame, composerTop int) {
	var rows []line
	switch {
	case m.panel != nil && !m.panel.full:
		var x, row int
		rows, x, row = m.panel.draw(m, f.w, min(composerTop, max(6, f.h/2)))
		f.cursor = nil
		y := composerTop - len(rows) + row
		g := &frame{w: f.w, h: f.h}
		g.cursorAt(x, y)
		f.cursor = g.cursor
	case m.menu, m.pending != "":
		rows = m.menuRows(f.w, composerTop)
	default:
		return
	}
	if len(rows) > composerTop {
		rows = rows[:composerTop]
	}
	copy(f.rows[composerTop-len(rows):composerTop], rows)
}

// top gives the section, the question and what lies under it.
func (s *interviewScreen) top(m *Model, w, h int, small bool) []line {
	t := s.talk
	p := t.Place()
	if p.Question == nil {
		return nil
	}
	var rows []line
	if s.show {
		return s.shownQuestion(m, p, w, h)
	}
	if !small {
		rows = append(rows, s.sectionRule(m, p, w))
		if h >= 20 {
			rows = append(rows, nil)
		}
	}
	number := placeNumber(p)
	rows = append(rows, hung(question, number, clean.Line(string(p.Question.Text)), w, 3)...)
	if small {
		return append(rows, s.deepRow(m, w, 2)...)
	}
	if h >= 20 {
		rows = append(rows, nil)
	}
	rows = append(rows, s.under(m, p, w, h)...)
	label := text(bold, m.word(speech.Notes))
	return append(rows, rule(label, text(dim, clean.Format("%d", t.Session.NotesUnder(p.Question.ID))), w))
}

// under gives the follow-up or probe that was fetched, else the hint; with room
// for it all follow-ups, and why we ask.
func (s *interviewScreen) under(m *Model, p interview.Place, w, h int) []line {
	listed := h >= 32 && len(p.Question.FollowUps) > 0
	var rows []line
	if _, _, _, probe := s.talk.Deep(); !listed || probe {
		rows = s.deepRow(m, w, 2) // a follow-up stands out in the list itself
	}
	if len(rows) == 0 && p.Question.Hint != "" {
		rows = hung(dim, "    ", clean.Line(string(p.Question.Hint)), w, 2)
	}
	if listed {
		rows = append(rows, nil)
		for _, fu := range p.Question.FollowUps {
			st, sign := dim, clean.Text("    · ")
			if fu.ID == s.talk.Session.Position.FollowUp {
				st, sign = accent, "    › "
			}
			rows = append(rows, hung(st, sign, clean.Line(string(fu.Text)), w, 2)...)
		}
		rows = append(rows, s.probes(p, w)...)
	}
	if h >= 50 && p.Question.Why != "" {
		rows = append(rows, nil)
		rows = append(rows, hung(dim, "    ", m.word(speech.WhyWeAsk)+clean.Line(string(p.Question.Why)), w, 3)...)
	}
	if h >= 20 {
		rows = append(rows, nil)
	}
	return rows
}

// probes gives the probes of a question in a few rows.
func (s *interviewScreen) probes(p interview.Place, w int) []line {
	if len(p.Question.Probes) == 0 {
		return nil
	}
	parts := make([]clean.Text, len(p.Question.Probes))
	for i, probe := range p.Question.Probes {
		parts[i] = clean.Line(string(probe))
	}
	return hung(dim, "      ", clean.Join(parts, " · "), w, 3)
}

// deepRow gives the follow-up or the probe that was fetched.
func (s *interviewScreen) deepRow(m *Model, w, most int) []line {
	words, n, of, probe := s.talk.Deep()
	if words == "" {
		return nil
	}
	kind := speech.FollowUpCount
	if probe {
		kind = speech.ProbeCount
	}
	count := kind.With(m.lang, n, of)
	sign := clean.Text("    › ")
	if probe {
		sign = "    · " // some are said, some are done: "count to four"
	}
	rows := hung(accent, sign, clean.Line(string(words)), w-count.Width()-2, most)
	rows[0] = spread(rows[0], text(dim, count+" "), w)
	return rows
}

// hung wraps a text behind a sign, at most most rows, the later ones under the
// first.
func hung(st style, sign, t clean.Text, w, most int) []line {
	in := sign.Width()
	wrapped := t.Wrap(max(1, w-in-1))
	if len(wrapped) > most {
		wrapped = wrapped[:most]
		wrapped[most-1] = wrapped[most-1].Truncate(max(1, w-in-2), "") + "…"
	}
	rows := make([]line, len(wrapped))
	for i, row := range wrapped {
		if i == 0 {
			rows[i] = line{}.add(st, sign).add(st, row)
		} else {
			rows[i] = line{}.gap(in).add(st, row)
		}
	}
	return rows
}

// sectionRule names the section, the minutes it took and when all was saved.
func (s *interviewScreen) sectionRule(m *Model, p interview.Place, w int) line {
	right := line{}
	if p.Section.Minutes > 0 && w >= smallW {
		spent := int(s.talk.Session.SpentIn(p.Section.ID, m.now) / time.Minute)
		right = right.add(dim, speech.MinutesOf.With(m.lang, spent, p.Section.Minutes))
		if leapt := s.talk.Session.LeaptIn(p.Section.ID).Round(time.Minute); leapt != 0 {
			right = right.add(dim, " "+speech.ClockLeapt.With(m.lang, int(leapt/time.Minute)))
		}
		right = right.add(dim, " ── ")
	}
	return rule(text(bold, clean.Line(string(p.Section.Title))), append(right, s.sign(m)...), w)
}

// sign says how saving stands, or why nothing is saved here.
func (s *interviewScreen) sign(m *Model) line {
	if s.watched != nil {
		return s.watched.sign(m)
	}
	return s.keeper.sign(m, s.talk.Off)
}

// bottom gives the rows from the composer down, and where the cursor stands in
// them.
func (s *interviewScreen) bottom(m *Model, w, h int, small bool) (rows []line, cx, cy int) {
	if m.practice != nil && !s.show {
		rows = m.practice.lines(m, w, max(0, h/2-1), small)
	}
	if small {
		rows = append(rows, rule(nil, s.sign(m), w))
	} else {
		rows = append(rows, rule(nil, nil, w))
		if len(s.talk.Session.Details.Customer.People) > 1 && !s.show && s.talk.Speaker() == interview.ByCustomer {
			rows = append(rows, s.peopleStrip(m, w))
		}
	}
	value, vx := s.valueRow(m, w)
	if value == nil {
		value = s.doorRow(m, w)
	}
	if value != nil {
		if s.talk.InRow {
			cx, cy = vx, len(rows)
		}
		rows = append(rows, value)
	}
	composer, x, y := s.composer(m, w, max(1, min(6, h/4)))
	if !s.talk.InRow {
		cx, cy = x, len(rows)+y
	}
	rows = append(rows, composer...)
	if !small {
		rows = append(rows, rule(nil, nil, w))
	}
	if m.say != "" || !small && h >= 12 {
		rows = append(rows, s.status(m, w))
	}
	if !small {
		rows = append(rows, m.keysLine(w, s.footer(m)))
	}
	return rows, cx, cy
}

// status says the reply to the last key, or which question comes next.
func (s *interviewScreen) status(m *Model, w int) line {
	if m.say != "" {
		return line{}.gap(1).add(accent, m.say).fit(w)
	}
	if s.show {
		return nil
	}
	consent := s.consentSign(m)
	if p := s.talk.Place(); p.Section != nil && p.Section.Phase == interview.Before {
		consent = s.earlierSign(m)
	}
	if next, ok := s.talk.Session.Step(s.talk.Session.Position.Question, 1); ok {
		label := next.Question.Short
		if label == "" {
			label = next.Question.Text
		}
		l := line{}.gap(1).add(dim, m.word(speech.NextUp)+" ")
		if next.Section.Phase == interview.Talk && !next.Question.Own {
			l = l.add(dim, clean.Format("%d ", next.Number))
		}
		return spread(l.add(dim, clean.Line(string(label))), consent, w)
	}
	return spread(nil, consent, w)
}

// consentSign says what waits for the consultant: notes that were edited apart,
// or consent to taking notes, not asked although there are notes, or refused.
func (s *interviewScreen) consentSign(m *Model) line {
	t := s.talk.Session
	if p := s.talk.Place(); p.Section == nil || p.Section.Phase != interview.Talk {
		return nil
	}
	if n := t.ApartCount(); n > 0 {
		return text(warn, speech.NotesApart.With(m.lang, n)+" ")
	}
	switch given := t.ConsentTo("notes"); {
	case given == "no":
		return text(warn, m.word(speech.NotesRefused)+" ")
	case given == "" && t.NoteCount() > 0:
		return text(dim, m.word(speech.ConsentPending)+" ")
	}
	return nil
}

func (s *interviewScreen) footer(m *Model) []hint {
	t := s.talk
	switch {
	case m.panel == nil && s.watched != nil:
		return footWatch
	case m.panel != nil && m.panel.offers == nil:
		return footAsk
	case m.panel != nil:
		return footPanel
	case t.Off:
		return footOff
	case t.InRow:
		return footRow
	case t.Selected != "":
		return footSelected
	case t.Draft.Editing != "":
		return footEditing
	case s.show:
		return footShow
	}
	return footComposer
}

// peopleStrip names the people of the customer by number; who speaks is bold and
// has a sign.
func (s *interviewScreen) peopleStrip(m *Model, w int) line {
	l := line{}.gap(1)
	for i, p := range s.talk.Session.Details.Customer.People {
		st, sign := dim, clean.Text("")
		if p.ID == s.talk.Person {
			st, sign = bold, "▸"
		}
		l = l.add(st, sign).add(keyStyle, clean.Format("%d:", i+1)).add(st, " "+clean.Line(p.Name)).gap(3)
	}
	return l.add(keyStyle, ":").add(dim, " "+m.word(speech.Speakers[interview.ByUs])).fit(w)
}

// personName gives the name of somebody of the customer; empty when unknown.
func personName(t *capture.Talk, id interview.ID) clean.Text {
	for _, p := range t.Session.Details.Customer.People {
		if p.ID == id {
			return clean.Line(p.Name)
		}
	}
	return ""
}
