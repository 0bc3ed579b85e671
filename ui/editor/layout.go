package editor

import "diepte/data/clean"

// A Layout is the visible part of a text in rows of a width. The cursor is always
// in it.
type Layout struct {
	Rows  []clean.Text // visible rows, none wider than the width, not padded
	Row   int          // of the cursor, in Rows
	Col   int          // of the cursor, in cells, less than the width
	Above int          // rows hidden above
	Below int          // rows hidden below
	Total int          // rows in all, at least 1
}

// tooWide stands for a cluster that is wider than a whole row.
const tooWide clean.Text = "▯"

// Layout gives the text in rows of width cells, and of these at most maxRows
// around the cursor. Values below one count as one.
func (e Editor) Layout(width, maxRows int) Layout {
	w := e.wrapped(width)
	r, col := w.position(e.cursor)
	visible := min(max(maxRows, 1), len(w.rows))
	top := min(max(r-visible/2, 0), len(w.rows)-visible)
	l := Layout{
		Rows: make([]clean.Text, visible), Row: r - top, Col: col,
		Above: top, Below: len(w.rows) - top - visible, Total: len(w.rows),
	}
	for i := range l.Rows {
		l.Rows[i] = w.shown(top + i)
	}
	return l
}

// shown gives one row as it is shown.
func (w *wrapping) shown(r int) clean.Text {
	text := w.text[w.rows[r].start:w.rows[r].end]
	shown := clean.Line(text)
	if shown.Width() <= w.width {
		return shown
	}
	var parts []clean.Text
	for i := 0; i < len(text); {
		after := boundaryAfter(text, i)
		c := clean.Line(text[i:after])
		if c.Width() > w.width {
			c = tooWide
		}
		parts = append(parts, c)
		i = after
	}
	return clean.Join(parts, "")
}
