package ui

import (
	"slices"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// live gives the expectation of the card as it is being typed: what stands in the
// fields and not yet in the record counts too. ok is false on another card.
func (s *cardScreen) live() (e interview.Expectation, ok bool) {
	if s.kind != interview.ExpectationRecord {
		return e, false
	}
	for have := range s.talk.Session.Expectations() {
		if have.ID == s.record {
			e, ok = have, true
		}
	}
	for _, f := range s.fields.rows {
		e = e.Filled(f.name, f.value())
	}
	return e, ok
}

// measures draws what follows from an expectation as it is typed: its levels on
// one bar with how they lie to each other, what is given up, and its class. It
// draws at most most rows, of which the bar is the first.
func (s *cardScreen) measures(m *Model, w, most int) []line {
	e, ok := s.live()
	if !ok || most <= 0 {
		return nil
	}
	var rows []line
	if bar, has := e.Zone().Bar(); has && bar.Placed() {
		rows = append(rows, flow(barParts(m, &e, &bar, w-4), 4, w)...)
	}
	if parts := sacrificeParts(m, &e); len(parts) > 0 {
		rows = append(rows, flow(parts, 4, w)...)
	}
	if c := e.Class(); c != "" {
		rows = append(rows, line{}.gap(4).add(accent, classWords(m, c)).fit(w))
	}
	return rows[:min(len(rows), most)]
}

func classWords(m *Model, c interview.Class) clean.Text {
	return speech.ClassCell.With(m.lang, string(rune(c.Letter())), speech.OurReadings[c.Reading()])
}

// levelSigns are the signs of the bar for the levels that do not end it.
var levelSigns = []struct {
	level interview.LevelID
	sign  clean.Text
}{{interview.ReceivedLevel, "●"}, {interview.ExpectedLevel, ":"}, {interview.EnoughLevel, "|"}}

// barParts gives the bar and, in words, what its signs are and what it says. Where
// the bar with both its ends in words is wider than w, the right one comes after.
func barParts(m *Model, e *interview.Expectation, bar *interview.Bar, w int) []line {
	label := func(id interview.LevelID) clean.Text {
		return m.word(speech.CardFields[interview.ExpectationRecord][string(id)])
	}
	scale := line{}.add(dim, label(interview.LeastLevel)+" ▕ ").add(bold, clean.Line(bar.Row())).add(dim, " ▏")
	parts := []line{append(slices.Clone(scale), span{dim, " " + label(interview.WantedLevel)})}
	if parts[0].width() > w {
		parts = []line{scale, text(dim, label(interview.WantedLevel)+" ▏")}
	}
	for _, level := range levelSigns {
		if place := e.Zone().Level(level.level).Place; place > 0 {
			parts = append(parts, line{}.add(dim, label(level.level)+" ").add(plain, clean.Format("%s %d", level.sign, place)))
		}
	}
	if words, ok := speech.ZoneReadings[bar.Reading]; ok {
		st := accent
		if bar.Reading == interview.ZoneAskAgain || bar.Reading == interview.BelowTheLimit {
			st = warn
		}
		parts = append(parts, text(st, m.word(words)))
	}
	for _, fact := range speech.ZoneFacts(e.Zone(), m.lang) {
		parts = append(parts, text(dim, fact))
	}
	return parts
}

// sacrificeParts gives what he wants, what he settles for and how much he gives
// up for it.
func sacrificeParts(m *Model, e *interview.Expectation) []line {
	var parts []line
	said := func(field, words string) {
		if words != "" {
			parts = append(parts, line{}.add(dim, m.word(speech.CardFields[interview.ExpectationRecord][field])+"  ").add(plain, clean.Line(words)))
		}
	}
	said("wants-exactly", e.WantsExactly)
	said("settles-for", e.SettlesFor)
	if n, known := e.GivesUp.Value(); known {
		parts = append(parts, text(plain, speech.GivesUpOf.With(m.lang, n)))
	}
	return parts
}

// flow lays parts one after the other, on as many rows as they need, behind in
// blanks.
func flow(parts []line, in, w int) []line {
	rows := []line{line{}.gap(in)}
	for _, part := range parts {
		l := rows[len(rows)-1]
		if l.width() > in && l.width()+3+part.width() > w {
			rows = append(rows, line{}.gap(in))
			l = rows[len(rows)-1]
		} else if l.width() > in {
			l = l.gap(3)
		}
		rows[len(rows)-1] = append(l, part...).fit(w)
	}
	return rows
}

// classTable draws Kano's table with the cell of the two answers marked, while
// one of them has the keys. It is ours to read, so it stands on our screen only.
func (s *cardScreen) classTable(m *Model, w int) []line {
	now := s.fields.now().name
	e, ok := s.live()
	if !ok || now != "when-present" && now != "when-absent" {
		return nil
	}
	answers := speech.CardChoices[interview.ExpectationRecord]["when-present"]
	label := 0
	for _, a := range interview.KanoAnswers {
		label = max(label, m.word(answers[string(a)]).Width())
	}
	rows := []line{text(dim, "    "+m.word(speech.ClassThere)).fit(w)}
	head := line{}.gap(4 + 3 + label)
	for i := range interview.KanoAnswers {
		head = head.add(dim, clean.Format("  %d ", i+1))
	}
	rows = append(rows, head)
	for i, present := range interview.KanoAnswers {
		l := line{}.gap(4).add(dim, clean.Format("%d  ", i+1))
		st := dim
		if present == e.Present {
			st = bold
		}
		l = l.add(st, m.word(answers[string(present)])).to(4 + 3 + label)
		for _, absent := range interview.KanoAnswers {
			letter := clean.Format("%c", interview.ClassOf(present, absent).Letter())
			if present == e.Present && absent == e.Absent {
				l = l.add(bold, " ["+letter+"]")
			} else {
				l = l.add(dim, "  "+letter+" ")
			}
		}
		rows = append(rows, l.fit(w))
	}
	if i := slices.Index(interview.KanoAnswers, e.Absent); i >= 0 {
		rows[1] = append(rows[1], line{}.gap(2).add(dim, m.word(answers[string(e.Absent)]))...).fit(w)
	}
	return rows
}
