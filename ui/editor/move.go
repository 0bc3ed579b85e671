package editor

import "strings"

// Left moves over the cluster before the cursor.
func (e Editor) Left() Editor { return e.moved(boundaryBefore(e.text, e.cursor)) }

// Right moves over the cluster after the cursor.
func (e Editor) Right() Editor { return e.moved(boundaryAfter(e.text, e.cursor)) }

// WordLeft moves to the start of the word before the cursor.
func (e Editor) WordLeft() Editor {
	at, in := e.cursor, space
	for at > 0 {
		before := boundaryBefore(e.text, at)
		c := classAt(e.text, before)
		if in != space && c != in {
			break
		}
		at, in = before, c
	}
	return e.moved(at)
}

// WordRight moves to the end of the word after the cursor.
func (e Editor) WordRight() Editor {
	at, in := e.cursor, space
	for at < len(e.text) {
		c := classAt(e.text, at)
		if in != space && c != in {
			break
		}
		at, in = boundaryAfter(e.text, at), c
	}
	return e.moved(at)
}

// LineStart moves to the start of the line (not of the row).
func (e Editor) LineStart() Editor {
	return e.moved(strings.LastIndexByte(e.text[:e.cursor], '\n') + 1)
}

// LineEnd moves to the end of the line (not of the row).
func (e Editor) LineEnd() Editor {
	if i := strings.IndexByte(e.text[e.cursor:], '\n'); i >= 0 {
		return e.moved(e.cursor + i)
	}
	return e.TextEnd()
}

// TextStart moves before everything.
func (e Editor) TextStart() Editor { return e.moved(0) }

// TextEnd moves after everything.
func (e Editor) TextEnd() Editor { return e.moved(len(e.text)) }

// Up moves to the row above, wrapped at width cells, as near as it can to the
// column from which moving up or down began. On the first row it says false.
func (e Editor) Up(width int) (Editor, bool) { return e.toRow(width, -1) }

// Down moves to the row below, likewise. On the last row it says false.
func (e Editor) Down(width int) (Editor, bool) { return e.toRow(width, 1) }

// AtFirstRow says whether the cursor stands on the first row at that width.
func (e Editor) AtFirstRow(width int) bool {
	row, _ := e.wrapped(width).position(e.cursor)
	return row == 0
}

func (e Editor) toRow(width, by int) (Editor, bool) {
	w := e.wrapped(width)
	row, col := w.position(e.cursor)
	if row+by < 0 || row+by >= len(w.rows) {
		return e, false
	}
	if e.wanted > 0 {
		col = e.wanted - 1
	}
	out := e.moved(w.offset(row+by, col))
	out.wanted = col + 1
	return out, true
}

// moved gives the Editor with the cursor between two clusters at offset to.
func (e Editor) moved(to int) Editor {
	e.cursor, e.wanted, e.last = to, 0, otherwise
	return e
}
