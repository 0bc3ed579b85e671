package editor

import (
	"sort"
	"sync/atomic"

	"diepte/data/clean"
)

// A row is what one row of the screen shows of the text: the bytes from start to
// end. The next row starts there too, or after the newline or the one space that
// the end of a row swallows.
type row struct{ start, end int }

// A wrapping is a text in rows. It is never modified once made.
type wrapping struct {
	text  string
	width int
	rows  []row // at least one
}

// A memory holds what was wrapped last. All values of one origin share it; it is
// only ever a starting point, so it does not matter which of them wrote it.
type memory struct{ latest atomic.Pointer[wrapping] }

// nothing is the text of the zero value in rows.
var nothing = []row{{}}

// wrapped gives the text in rows of that width, or of one cell if it is smaller.
func (e Editor) wrapped(width int) *wrapping {
	width = max(width, 1)
	if e.memory == nil {
		return &wrapping{width: width, rows: nothing}
	}
	old := e.memory.latest.Load()
	if old != nil && old.width == width && old.text == e.text {
		return old
	}
	var w *wrapping
	if old == nil || old.width != width {
		w = &wrapping{text: e.text, width: width}
		w.wrapFrom(0, func(int) bool { return false })
	} else {
		w = old.rewrapped(e.text)
	}
	e.memory.latest.Store(w)
	return w
}

// wrapFrom appends rows from offset at until the text ends, or until known says
// that the rows from there on need no wrapping; then it says true.
func (w *wrapping) wrapFrom(at int, known func(at int) bool) bool {
	for !known(at) {
		end, next, more := breakRow(w.text, at, w.width)
		w.rows = append(w.rows, row{at, end})
		if !more {
			return false
		}
		at = next
	}
	return true
}

// breakRow gives where the row that starts at offset at ends and where the next
// one starts. more is false on the last row: one that ends with the text and
// still has room for the cursor.
func breakRow(text string, at, width int) (end, next int, more bool) {
	cells, afterSpace := 0, -1
	for i := at; i < len(text); {
		if text[i] == '\n' {
			if cells == width { // the cursor needs a place of its own
				return i, i, true
			}
			return i, i + 1, true
		}
		after, wide := shownCells(text, i, width)
		blank := isBlank(text[i:after])
		if cells+wide > width {
			switch {
			case blank:
				return i, after, true
			case afterSpace > at:
				return afterSpace, afterSpace, true
			}
			return i, i, true
		}
		cells += wide
		i = after
		if blank {
			afterSpace = i
		}
	}
	return len(text), len(text), cells == width
}

// isBlank says whether a row may be broken after that cluster.
func isBlank(cluster string) bool { return cluster == " " || cluster == "\t" }

// shownCells gives the end of the cluster at offset i and the cells it fills as
// it is shown on rows of that width.
func shownCells(text string, i, width int) (after, cells int) {
	size, cells := clean.Cluster(text[i:])
	if cells > width {
		cells = 1 // shown as ▯
	}
	return i + size, cells
}

// rewrapped gives another text in rows of the same width. Rows well before the
// first difference are taken over, and after it again from the first row that
// starts where an old one did.
func (w *wrapping) rewrapped(text string) *wrapping {
	same := commonPrefix(w.text, text)
	tail := commonSuffix(w.text[same:], text[same:])
	shift := len(text) - len(w.text)

	// A change can pull a word into the row above, and that row may have looked
	// at one cluster of the row below: two rows back are touched at most.
	keep := max(0, w.rowAt(same)-3)
	out := &wrapping{text: text, width: w.width, rows: make([]row, keep, len(w.rows)+max(0, shift)/w.width+4)}
	copy(out.rows, w.rows)
	old := keep
	synced := out.wrapFrom(w.rows[keep].start, func(at int) bool {
		if at < len(text)-tail {
			return false
		}
		for old < len(w.rows) && w.rows[old].start+shift < at {
			old++
		}
		return old < len(w.rows) && w.rows[old].start+shift == at
	})
	if synced {
		for _, r := range w.rows[old:] {
			out.rows = append(out.rows, row{r.start + shift, r.end + shift})
		}
	}
	return out
}

// rowAt gives the last row that starts at or before offset at.
func (w *wrapping) rowAt(at int) int {
	return sort.Search(len(w.rows), func(i int) bool { return w.rows[i].start > at }) - 1
}

// position gives the row of the cursor at offset at, and its column in cells.
func (w *wrapping) position(at int) (r, col int) {
	r = w.rowAt(at)
	if at == w.rows[r].end && r+1 < len(w.rows) && w.text[at] != '\n' {
		return r + 1, 0 // before the space that the row swallowed
	}
	for i := w.rows[r].start; i < at; {
		after, cells := shownCells(w.text, i, w.width)
		i, col = after, col+cells
	}
	return r, col
}

// offset gives the place in row r nearest to column col where the cursor is still
// seen on that row.
func (w *wrapping) offset(r, col int) int {
	at, end := w.rows[r].start, w.rows[r].end
	soft := r+1 < len(w.rows) && (end == len(w.text) || w.text[end] != '\n' || w.rows[r+1].start == end)
	for i := at; i < end; {
		after, cells := shownCells(w.text, i, w.width)
		if cells > col || soft && after >= end {
			break
		}
		col -= cells
		i, at = after, after
	}
	return at
}

// chunk is how much is compared at once, by the machine instead of by the byte.
const chunk = 512

func commonPrefix(a, b string) int {
	n, i := min(len(a), len(b)), 0
	for i+chunk <= n && a[i:i+chunk] == b[i:i+chunk] {
		i += chunk
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

func commonSuffix(a, b string) int {
	n, i := min(len(a), len(b)), 0
	for i+chunk <= n && a[len(a)-i-chunk:len(a)-i] == b[len(b)-i-chunk:len(b)-i] {
		i += chunk
	}
	for i < n && a[len(a)-1-i] == b[len(b)-1-i] {
		i++
	}
	return i
}
