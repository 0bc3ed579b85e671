package ui

import (
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// labelColumn is how wide the column with a note's mark is at full width: as the
// longest word of a mark with its glyph.
const labelColumn = 16

// noteRows keeps the rows of notes as they were drawn last, by version and
// width: wrapping is done once a note, not once a key.
type noteRows struct {
	width int
	lang  interview.Language
	rows  map[interview.ID][]line
}

// cacheLimit is how many notes' rows are kept; a screen shows some dozens.
const cacheLimit = 400

func (c *noteRows) of(n *interview.Note, m *Model, w int, draw func() []line) []line {
	if c.rows == nil || c.width != w || c.lang != m.lang || len(c.rows) > cacheLimit {
		*c = noteRows{width: w, lang: m.lang, rows: map[interview.ID][]line{}}
	}
	if rows, ok := c.rows[n.Version.ID]; ok {
		return rows
	}
	rows := draw()
	c.rows[n.Version.ID] = rows
	return rows
}

// notes draws the newest notes of the open question that fit into h rows, oldest
// on top; the selected one is always among them.
func (s *interviewScreen) notes(m *Model, w, h int) []line {
	s.tag(m)
	var blocks [][]line
	total, sought := 0, s.talk.Selected != ""
	for n := range s.talk.Session.Latest(s.talk.Session.Position.Question) {
		rows := s.rows.of(n, m, w, func() []line { return s.note(m, n, w) })
		if n.ID == s.talk.Selected {
			rows, sought = lit(rows, w), false
		}
		blocks = append(blocks, rows)
		total += len(rows)
		for total > h && len(blocks) > 1 && (sought || n.ID == s.talk.Selected) { // the newest make room for the selected one
			total -= len(blocks[0])
			blocks = blocks[1:]
		}
		if total >= h && !sought {
			break
		}
	}
	out := make([]line, 0, h)
	for i := len(blocks) - 1; i >= 0; i-- {
		out = append(out, blocks[i]...)
	}
	if len(out) > h && len(blocks) > 1 {
		out = out[len(blocks[len(blocks)-1]):] // no note without its beginning
	}
	if len(out) > h {
		out = out[:h]
	}
	if len(out) == 0 && h > 0 {
		words := speech.NoNotesYet
		if s.talk.Speaker() == interview.ByUs {
			words = speech.NoNotesAlone
		}
		if s.watched != nil {
			words = speech.NothingToWatch
		}
		out = append(out, text(dim, "    "+m.word(words)).fit(w))
	}
	return out
}

// lit returns rows as the selected ones: a sign in the margin, and reversed.
func lit(rows []line, w int) []line {
	out := make([]line, len(rows))
	for i, row := range rows {
		sign := clean.Text("▸")
		if i > 0 {
			sign = " "
		}
		l := line{}.add(selected, sign)
		skip := 1
		for _, sp := range row.to(w) {
			if skip > 0 && len(sp.text) >= skip && sp.text[:skip] == " " {
				sp.text, skip = sp.text[skip:], 0
			}
			l = append(l, span{selected, sp.text})
		}
		out[i] = l.fit(w)
	}
	return out
}

// note draws one note: when, what it is, and what was said.
func (s *interviewScreen) note(m *Model, n *interview.Note, w int) []line {
	c := &n.Content
	first := line{}.gap(1)
	if w >= smallW {
		first = first.add(dim, speech.Clock(n.When())+"  ")
	}
	label, st := noteLabel(m.lang, c)
	if c.Because != "" {
		if label == "" {
			label, st = m.word(speech.ReasonChip), accent
		}
		label = "└ " + label
	}
	if w >= smallW {
		first = append(first, text(st, label).to(max(labelColumn, label.Width()))...)
		first = first.gap(2)
	} else if label != "" {
		first = first.add(st, label+" ")
	}
	in := first.width()
	if in > w/2 || w < smallW {
		in = 3
	}
	words, ws := noteWords(m.lang, c), plain
	if c.Voice == interview.Verbatim {
		ws = quote
	}
	if n.IsMoment() {
		words, ws = m.word(speech.MomentToFill), dim
	}
	if heads := len(n.Heads()); heads > 1 {
		words += " " + speech.VersionsApart.With(m.lang, heads)
	}
	if who := s.speakerName(m, c); who != "" {
		words = who + ": " + words
	}
	wrapped := hanging(words, w-first.width()-1, w-in-1)
	if first.width() > w/2 {
		wrapped = words.Wrap(max(1, w-in-1))
		rows := []line{first}
		for _, row := range wrapped {
			rows = append(rows, line{}.gap(in).add(ws, row))
		}
		return s.beside(m, n, rows, in, w)
	}
	rows := make([]line, 0, len(wrapped))
	for i, row := range wrapped {
		if i == 0 {
			rows = append(rows, append(first, span{ws, row}))
		} else {
			rows = append(rows, line{}.gap(in).add(ws, row))
		}
	}
	return s.beside(m, n, rows, in, w)
}

// hanging wraps a text whose first row has another width than the later ones.
func hanging(t clean.Text, first, later int) []clean.Text {
	first, later = max(1, first), max(1, later)
	if first == later {
		return t.Wrap(later)
	}
	rows := t.Wrap(first)
	if len(rows) <= 1 {
		return rows
	}
	rest, ok := strings.CutPrefix(string(t), string(rows[0]))
	if !ok {
		return rows
	}
	return append(rows[:1:1], clean.Block(strings.TrimLeft(rest, " \n")).Wrap(later)...)
}

// noteLabel gives the signs and the word of a note: its mark, or else its voice.
func noteLabel(l interview.Language, c *interview.Content) (clean.Text, style) {
	v := c.Voice.Kind()
	k, marked := c.Mark.Kind()
	switch {
	case marked:
		return clean.Line(k.Glyph+v.Glyph) + " " + speech.Marked(c.Mark, c.Speaker).In(l), markStyle(c.Mark)
	case v.Glyph != "":
		return clean.Line(v.Glyph) + " " + speech.Voices[c.Voice].In(l), dim
	}
	return "", plain
}

// noteWords gives the text of a note as it is shown: a quotation in quotes.
func noteWords(l interview.Language, c *interview.Content) clean.Text {
	t := clean.Block(c.Text)
	if c.Voice != interview.Verbatim || t == "" {
		return t
	}
	if c.Text[0] == '"' || c.Text[0] == '\'' || len(c.Text) >= 3 && (c.Text[:3] == "“" || c.Text[:3] == "„") {
		return t
	}
	return "“" + t + "”"
}

// speakerName says who spoke where that is not plain: one of several people, or
// the side that does not speak by default.
func (s *interviewScreen) speakerName(m *Model, c *interview.Content) clean.Text {
	people := s.talk.Session.Details.Customer.People
	switch {
	case c.Voice == interview.Comment || c.Voice == interview.Observation:
		return ""
	case c.Speaker == interview.ByUs && s.talk.Speaker() != interview.ByUs:
		if speech.OurMarks[c.Mark] != (speech.Text{}) {
			return ""
		}
		return m.word(speech.Speakers[interview.ByUs])
	case c.Speaker == interview.ByCustomer && len(people) > 1:
		return personName(s.talk, c.Person)
	}
	return ""
}
