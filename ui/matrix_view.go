package ui

import (
	"diepte/data/clean"
	"diepte/ui/speech"
)

// momentColumn is how wide the column of a contact moment is, at least.
const momentColumn = 12

func (s *matrixScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(speech.MatrixTitle)), s.from.keeper.sign(m, false), f.w))
	lay := s.name.Layout(max(1, f.w-4), 1)
	input := line{}.add(keyStyle, " › ")
	if s.name.Empty() {
		input = input.add(dim, m.word(speech.MatrixHint))
	} else {
		input = input.add(plain, lay.Rows[0])
	}
	f.cursorAt(3+lay.Col, 0)
	f.put(input.fit(f.w))
	label := max(8, min(44, f.w/3))
	room := max(1, (f.w-label-1)/momentColumn) // columns in sight
	s.left = max(min(s.left, s.column), s.column-room+1)
	s.left = max(0, min(s.left, len(s.moments)+1-room))
	if len(s.all) == 0 {
		f.put(text(dim, "   "+m.word(speech.NothingToRank)).fit(f.w))
		m.closeFrame(f, footMatrix)
		return
	}
	f.put(s.heads(m, label, room, f.w))
	free := max(1, f.left()-belowFields-1)
	s.top = max(min(s.top, s.row), s.row-free+1)
	s.top = max(0, min(s.top, len(s.all)-free))
	for i := s.top; i < min(len(s.all), s.top+free); i++ {
		f.put(s.matrixLine(i, label, room, f.w))
	}
	f.put(s.totals(m, label, room, f.w))
	m.closeFrame(f, footMatrix)
}

// columnName gives the name of a column.
func (s *matrixScreen) columnName(m *Model, column int) clean.Text {
	if column == 0 {
		return m.word(speech.NoMoment)
	}
	return clean.Line(s.moments[column-1].Name)
}

// heads names the columns in sight, with a sign where there are more.
func (s *matrixScreen) heads(m *Model, label, room, w int) line {
	l := line{}.gap(label)
	more := clean.Text(" ")
	if s.left > 0 {
		more = "‹"
	}
	l = l.add(keyStyle, more)
	for column := s.left; column < min(len(s.moments)+1, s.left+room); column++ {
		st := dim
		if column == s.column {
			st = bold
		}
		l = append(l, text(st, s.columnName(m, column)).to(momentColumn-1)...).gap(1)
	}
	if s.left+room < len(s.moments)+1 {
		l = l.fit(w-1).add(keyStyle, "›")
	}
	return l.fit(w)
}

func (s *matrixScreen) matrixLine(i, label, room, w int) line {
	r := s.all[i]
	st, sign := plain, clean.Text("   ")
	if i == s.row {
		st, sign = bold, " ▸ "
	}
	number := clean.Text("–  ")
	if r.rank > 0 {
		number = clean.Format("%-3d", r.rank)
	}
	l := line{}.add(keyStyle, sign).add(dim, number).add(st, clean.Line(string(r.words))).to(label).gap(1)
	for column := s.left; column < min(len(s.moments)+1, s.left+room); column++ {
		cell := clean.Text("·")
		cs := dim
		if column == r.column {
			cell, cs = "●", accent
			if r.notes > 1 {
				cell = clean.Format("● %d", r.notes)
			}
		}
		if i == s.row && column == s.column {
			cell, cs = "["+cell+"]", bold
		} else {
			cell = " " + cell
		}
		l = append(l, text(cs, cell).to(momentColumn)...)
	}
	return l.fit(w)
}

// totals says of how many expectations each moment has: counts with what they are
// counted among.
func (s *matrixScreen) totals(m *Model, label, room, w int) line {
	l := text(dim, "   "+m.word(speech.MatrixCount)).to(label).gap(1)
	for column := s.left; column < min(len(s.moments)+1, s.left+room); column++ {
		count := speech.CountOf.With(m.lang, string(speech.Number(s.counts[column], m.lang)), string(speech.Number(len(s.all), m.lang)))
		l = append(l, text(dim, " "+count).to(momentColumn)...)
	}
	return l.fit(w)
}
