package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
)

// A span is text in one style.
type span struct {
	style style
	text  clean.Text
}

// A line is one row of the screen, or a part of one, from left to right.
type line []span

// text makes a line of one span.
func text(s style, t clean.Text) line { return line{{s, t}} }

// add returns the line with more text at its end.
func (l line) add(s style, t clean.Text) line { return append(l, span{s, t}) }

// gap returns the line with n blanks at its end.
func (l line) gap(n int) line {
	if n <= 0 {
		return l
	}
	return append(l, span{plain, clean.Repeat(" ", n)})
}

// width gives the cells the line takes.
func (l line) width() int {
	w := 0
	for _, s := range l {
		w += s.text.Width()
	}
	return w
}

// fit returns the line cut to w cells, an ellipsis where text was left out.
func (l line) fit(w int) line {
	used := 0
	for i, s := range l {
		sw := s.text.Width()
		if used+sw <= w {
			used += sw
			continue
		}
		out := append(line(nil), l[:i]...)
		if w-used > 0 {
			out = append(out, span{s.style, s.text.Truncate(w-used, "…")})
		} else if i > 0 && w > 0 {
			last := out[i-1]
			out[i-1].text = last.text.Truncate(max(0, last.text.Width()-1), "") + "…"
		}
		return out
	}
	return l
}

// to returns the line cut or filled with blanks to exactly w cells.
func (l line) to(w int) line {
	l = l.fit(w)
	return l.gap(w - l.width())
}

// spread puts left and right at the two ends of w cells. When there is no room
// for both, right goes first: it is the shorter and the more urgent.
func spread(left, right line, w int) line {
	rw := right.width()
	if rw == 0 {
		return left.fit(w)
	}
	if rw >= w {
		return right.fit(w)
	}
	left = left.fit(max(0, w-rw-1))
	return append(left.gap(w-rw-left.width()), right...)
}

// rule draws a horizontal line of w cells with words set into it.
func rule(left, right line, w int) line {
	out := line{}
	if len(left) > 0 {
		out = out.add(dim, "── ")
		out = append(out, left...)
		out = out.add(plain, " ")
	}
	tail := line{}
	if len(right) > 0 {
		tail = append(tail.add(plain, " "), right...).add(dim, " ──")
	}
	fill := w - out.width() - tail.width()
	if fill < 0 {
		return spread(left, right, w)
	}
	return append(out.add(dim, clean.Repeat("─", fill)), tail...)
}

// A frame is the screen being drawn.
type frame struct {
	w, h   int
	rows   []line
	cursor *tea.Cursor
}

// put appends rows.
func (f *frame) put(rows ...line) { f.rows = append(f.rows, rows...) }

// left says how many rows are still free.
func (f *frame) left() int { return f.h - len(f.rows) }

// fill appends empty rows until n are left.
func (f *frame) fill(n int) {
	for f.left() > n {
		f.put(nil)
	}
}

// cursorAt puts the cursor, the terminal's own, at a cell of the row that is
// appended next plus row.
func (f *frame) cursorAt(x, row int) {
	y := len(f.rows) + row
	if y >= f.h {
		return
	}
	f.cursor = tea.NewCursor(min(x, f.w-1), y)
	f.cursor.Blink = false
	f.cursor.Shape = tea.CursorBar
}

// render gives the frame as the terminal takes it. No row is wider than the
// frame and there are never more rows than it has.
func (f *frame) render(t *theme) string {
	var b strings.Builder
	b.Grow(f.w * f.h * 2)
	rows := f.rows[:min(len(f.rows), f.h)]
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, s := range row.fit(f.w) {
			if s.text == "" {
				continue
			}
			open := t.open[s.style]
			b.WriteString(open)
			b.WriteString(string(s.text))
			if open != "" {
				b.WriteString(closeStyle)
			}
		}
	}
	return b.String()
}

// beside joins two columns of rows, the left one lw cells wide, with a rule
// between them.
func beside(left []line, lw int, right []line, rw, h int) []line {
	out := make([]line, 0, h)
	for i := range h {
		var l, r line
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		row := append(l.to(lw).add(dim, " │ "), r.fit(rw)...)
		out = append(out, row)
	}
	return out
}
