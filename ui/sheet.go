package ui

import (
	"fmt"
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// The size of a sheet: one page of A4 in a typewriter face of ten points.
const (
	SheetColumns = 80
	SheetRows    = 66
)

// A SheetRow is one row of a crib sheet.
type SheetRow struct {
	Text clean.Text
	Loud bool // a title or a main question, to be found at a glance
}

// A sheetFill is how much of a guide is put on its sheet.
type sheetFill struct{ probes, hints, air, followUps, apart bool }

// sheetFills lists them, the fullest first: what fits on the page is printed. What
// goes first is what the consultant knows by heart soonest.
var sheetFills = []sheetFill{
	{probes: true, hints: true, air: true, followUps: true, apart: true},
	{hints: true, air: true, followUps: true, apart: true},
	{hints: true, followUps: true, apart: true},
	{air: true, followUps: true, apart: true},
	{followUps: true, apart: true},
	{followUps: true},
	{},
}

// Sheet writes a guide out as a crib sheet for a room where a laptop is wrong, in
// the language of the guide: the main questions with their minutes, what lies under
// them as far as one page holds it, and the signs of the program, so that notes
// on paper can be typed over as they stand. fits is false when even the main
// questions alone take more than a page.
func Sheet(g *interview.Guide) (rows []SheetRow, fits bool) {
	for _, fill := range sheetFills {
		s := sheet{guide: g, fill: fill}
		if s.write(); len(s.rows) <= SheetRows {
			return s.rows, true
		}
		rows = s.rows
	}
	return rows, false
}

// A sheet is a crib sheet while it is written.
type sheet struct {
	guide *interview.Guide
	fill  sheetFill
	rows  []SheetRow
}

func (s *sheet) word(t speech.Text) clean.Text { return t.In(s.guide.Language) }

func (s *sheet) put(loud bool, sign, t clean.Text) {
	for i, row := range t.Wrap(SheetColumns - sign.Width()) {
		if i > 0 {
			sign = clean.Repeat(" ", sign.Width())
		}
		s.rows = append(s.rows, SheetRow{sign + row, loud})
	}
}

func (s *sheet) air() {
	if s.fill.air {
		s.rows = append(s.rows, SheetRow{})
	}
}

// write writes the whole sheet.
func (s *sheet) write() {
	g := s.guide
	title := clean.Line(string(g.Title))
	if g.Minutes > 0 {
		title += ", " + speech.SheetMinutes.With(g.Language, g.Minutes)
	}
	s.put(true, "", title)
	s.put(false, "", s.word(speech.SheetBlanks))
	s.alone(interview.Before)
	section := ""
	for _, p := range g.Places() {
		if p.Section.Phase != interview.Talk {
			continue
		}
		if section != p.Section.ID {
			section = p.Section.ID
			s.air()
		}
		s.question(p)
	}
	s.air()
	s.alone(interview.After)
	s.signs()
	s.put(false, "", s.word(speech.SheetConsent))
}

// alone gives what is asked before or after, by its short names.
func (s *sheet) alone(phase interview.Phase) {
	var names []clean.Text
	for _, p := range s.guide.Places() {
		if p.Section.Phase == phase {
			names = append(names, clean.Line(string(first(p.Question.Short, p.Question.Text))))
		}
	}
	if len(names) > 0 {
		s.put(false, "", s.word(speech.SheetPhases[phase])+": "+clean.Join(names, " · "))
	}
}

func first(a, b interview.Planned) interview.Planned {
	if a != "" {
		return a
	}
	return b
}

func (s *sheet) question(p interview.Place) {
	q := p.Question
	text := clean.Line(string(q.Text))
	if q.Minutes > 0 {
		text += clean.Format(" (%d')", q.Minutes)
	}
	s.put(true, clean.Format("%2d  ", p.Number), text)
	if row := s.value(q.Value); row != "" {
		s.put(false, "    ", row)
	}
	if s.fill.hints && q.Hint != "" {
		s.put(false, "    ! ", clean.Line(string(q.Hint)))
	}
	if s.fill.followUps {
		s.followUps(q)
	}
	if s.fill.probes && len(q.Probes) > 0 {
		var all []clean.Text
		for _, probe := range q.Probes {
			all = append(all, clean.Line(string(probe)))
		}
		s.put(false, "    . ", clean.Join(all, " · "))
	}
}

func (s *sheet) followUps(q *interview.Question) {
	var all []clean.Text
	for _, f := range q.FollowUps {
		row := clean.Line(string(f.Text))
		if value := s.value(f.Value); value != "" {
			row += "  " + value
		}
		if s.fill.apart {
			s.put(false, "    > ", row)
		}
		all = append(all, row)
	}
	if !s.fill.apart && len(all) > 0 {
		s.put(false, "    > ", clean.Join(all, " > "))
	}
}

// value gives what is answered beside notes, with room to answer it by pen.
func (s *sheet) value(v *interview.Value) clean.Text {
	if v == nil {
		return ""
	}
	row := clean.Line(string(v.Label))
	if !strings.HasSuffix(string(row), "?") {
		row += ":"
	}
	row += " "
	if len(v.Choices) == 0 {
		return "[" + row + "____]"
	}
	var all []clean.Text
	for _, c := range v.Choices {
		all = append(all, clean.Line(string(c.Text)))
	}
	return "[" + row + clean.Join(all, " / ") + "]"
}

// signs gives the first characters of a note, for the margin.
func (s *sheet) signs() {
	var all []clean.Text
	for _, m := range interview.Marks {
		if m.Key != 0 {
			all = append(all, clean.Line(fmt.Sprintf("%c ", m.Key))+s.word(speech.Marks[m.Mark]))
		}
	}
	for _, v := range interview.Voices {
		if v.Key != 0 {
			all = append(all, clean.Line(fmt.Sprintf("%c ", v.Key))+s.word(speech.Voices[v.Voice]))
		}
	}
	all = append(all, ": "+s.word(speech.Speakers[interview.ByUs]))
	row := s.word(speech.SheetSigns)
	for _, sign := range all { // a sign stays with its word
		if row.Width()+2+sign.Width() > SheetColumns {
			s.rows = append(s.rows, SheetRow{Text: row})
			row = clean.Repeat(" ", s.word(speech.SheetSigns).Width())
		}
		row += "  " + sign
	}
	s.rows = append(s.rows, SheetRow{Text: row})
}
