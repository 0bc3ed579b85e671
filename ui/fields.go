package ui

import (
	"strings"

	"diepte/data/clean"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A field is one row of a form: a text to type, or one of some choices. None has
// to be filled in.
type field struct {
	name    string // under which its text is journaled
	label   speech.Text
	hint    speech.Text
	text    editor.Editor
	choices []choice     // nil: a text
	at      int          // among the choices; -1: none chosen
	many    map[int]bool // the ones chosen, of a field that takes several; nil: it takes one
	noted   bool         // a choice with a text of its own beside it
	beside  bool         // on the row of the field before it, short: the place of a level
	refused bool         // what it holds was not taken; it stays as it was typed
	onward  bool         // a number chosen takes the keys on to the next field: two of them in two keys
}

// A choice is one thing a field can be set to.
type choice struct {
	id    string
	words clean.Text
}

func (f *field) chosen() string {
	if f.at < 0 || f.at >= len(f.choices) {
		return ""
	}
	return f.choices[f.at].id
}

// value gives what the field holds: text, the id of a choice, or several with
// commas between.
func (f *field) value() string {
	switch {
	case f.choices == nil:
		return f.text.Text()
	case f.many == nil:
		return f.chosen()
	}
	var ids []string
	for i, c := range f.choices {
		if f.many[i] {
			ids = append(ids, c.id)
		}
	}
	return strings.Join(ids, ",")
}

// pickID makes the choice with that id the chosen one.
func (f *field) pickID(id string) {
	f.at = -1
	for i, c := range f.choices {
		if c.id == id {
			f.at = i
		}
	}
}

// A fields is the rows of a form and the one that has the keys.
type fields struct {
	rows []*field
	at   int
}

func (fs *fields) now() *field { return fs.rows[fs.at] }

func (fs *fields) named(name string) *field {
	for _, f := range fs.rows {
		if f.name == name {
			return f
		}
	}
	return nil
}

// text gives what was typed in a field, trimmed.
func (fs *fields) text(name string) string {
	if f := fs.named(name); f != nil {
		return strings.TrimSpace(f.text.Text())
	}
	return ""
}

// key carries out the keys a form has. It reports false for the others, and for
// Enter and Down on the last row: what comes after the form is the screen's.
func (fs *fields) key(k keyPress) bool {
	f := fs.now()
	switch k.name {
	case "up", "shift+tab", "down", "tab", "enter":
		return fs.walk(k.name)
	case "left", "right":
		if fs.sideways(k.name) {
			return true
		}
		if f.choices != nil {
			step := 1
			if k.name == "left" {
				step = -1
			}
			f.at = max(0, min(len(f.choices)-1, f.at+step))
			return true
		}
	case "backspace", "shift+backspace", "ctrl+h":
		if f.choices != nil && (!f.noted || f.text.Empty()) {
			f.at = -1
			clear(f.many)
		} else {
			f.text = f.text.Backspace()
		}
		return true
	}
	if k.text != "" {
		if !f.typed(k.text) {
			return false
		}
		if f.onward && fs.at < len(fs.rows)-1 {
			fs.at++
		}
		return true
	}
	if op, ok := editing.of(k); ok {
		f.text = op(f.text)
		return true
	}
	if op, ok := moving.of(k); ok {
		f.text = op(f.text)
		return true
	}
	return false
}

// walk goes to another field: Tab to the next one, Up, Down and Enter to the one
// above or below. It reports false where there is none further on.
func (fs *fields) walk(name string) bool {
	switch name {
	case "shift+tab":
		fs.at = max(0, fs.at-1)
	case "tab":
		if fs.at == len(fs.rows)-1 {
			return false
		}
		fs.at++
	case "up":
		fs.row(-1)
	default:
		return fs.row(1)
	}
	return true
}

// to gives the keys to the field with that name, if there is one.
func (fs *fields) to(name string) {
	for i, f := range fs.rows {
		if f.name == name {
			fs.at = i
		}
	}
}

// row goes by rows down, or up with -1, and stays beside when it was beside. It
// reports false at either end.
func (fs *fields) row(by int) bool {
	at := fs.head(fs.at)
	for {
		if at += by; at < 0 || at >= len(fs.rows) {
			return false
		}
		if !fs.rows[at].beside {
			break
		}
	}
	if fs.now().beside && at+1 < len(fs.rows) && fs.rows[at+1].beside {
		at++
	}
	fs.at = at
	return true
}

// head gives the field that begins the row of field at.
func (fs *fields) head(at int) int {
	for at > 0 && fs.rows[at].beside {
		at--
	}
	return at
}

// sideways goes with Right from the end of a text into the field beside it, and
// with Left from its beginning back.
func (fs *fields) sideways(name string) bool {
	f, next := fs.now(), fs.at+1
	switch {
	case f.choices != nil:
	case name == "right" && !f.beside && next < len(fs.rows) && fs.rows[next].beside && f.text.Cursor() == len(f.text.Text()):
		fs.at++
		return true
	case name == "left" && f.beside && f.text.Cursor() == 0:
		fs.at--
		return true
	}
	return false
}

// typed takes what a key types: text, or the number of a choice. It reports false
// for what is neither, so that the screen can say so.
func (f *field) typed(s string) bool {
	if f.beside && len(s) == 1 && s >= "1" && s <= "9" {
		f.text = editor.New(s).TextEnd() // one place takes the place of another
		return true
	}
	if f.choices == nil {
		f.text = f.text.Insert(s)
		return true
	}
	if f.noted && !f.text.Empty() {
		f.text = f.text.Insert(s)
		return true
	}
	for i := range f.choices {
		if s == string(rune('1'+i)) {
			f.at = i
			if f.many != nil {
				f.many[i] = !f.many[i]
			}
			return true
		}
	}
	if f.noted {
		f.text = f.text.Insert(s)
	}
	return f.noted
}

func (f *field) paste(s string) {
	if f.choices == nil || f.noted {
		f.text = f.text.Paste(strings.ReplaceAll(strings.TrimSpace(s), "\n", " "))
	}
}

// belowFields is how many rows of the screen are not the form's: the line said
// back and the keys.
const belowFields = 2

// draw appends the rows of the form to a frame; of a form that is longer than
// the screen those around the row that has the keys.
func (fs *fields) draw(m *Model, f *frame) {
	label := 0
	for _, r := range fs.rows {
		label = max(label, m.word(r.label).Width())
	}
	label = min(label, f.w/2)
	free := max(1, f.left()-belowFields)
	var rows []line
	first, last := 0, 0 // rows of the field that has the keys
	x, y := 0, 0
	for i, r := range fs.rows {
		if r.beside {
			continue // drawn with the one before it
		}
		var next *field
		if i+1 < len(fs.rows) && fs.rows[i+1].beside {
			next = fs.rows[i+1]
		}
		on, onNext := i == fs.at, next != nil && i+1 == fs.at
		top := len(rows)
		lines, cx, cy := fs.drawRow(m, r, next, on, onNext, label, f.w)
		rows = append(rows, lines...)
		if on || onNext {
			first, last, x, y = top, len(rows)-1, cx, top+cy
		}
	}
	top := max(0, min(max(0, last-free+1), first))
	f.cursorAt(x, y-top)
	f.put(rows[top:min(len(rows), top+free)]...)
}

// drawRow draws a field and the one beside it, if any, and says where the cursor
// stands in these rows when one of them has the keys.
func (fs *fields) drawRow(m *Model, r, next *field, on, onNext bool, label, w int) (rows []line, x, y int) {
	sign, st := clean.Text("   "), dim
	if on || onNext {
		sign, st = " ▸ ", bold
	}
	l := line{}.add(keyStyle, sign).add(st, m.word(r.label)).to(label + 5)
	room := w - label - 6
	var short line
	at := 0
	if next != nil {
		short, at = next.drawShort(m, onNext, room)
		room -= short.width() + 2
	}
	for k, part := range r.draw(m, on, room) {
		if k > 0 {
			l = line{}.gap(label + 5)
		}
		if on && part.cursor >= 0 {
			x, y = max(0, label+5+part.cursor), k
		}
		l = append(l, part.line...)
		if k == 0 && next != nil {
			l = append(l.to(w-1-short.width()), short...)
			if onNext {
				x, y = max(0, w-1-short.width()+at), 0
			}
		}
		rows = append(rows, l.fit(w))
	}
	return rows, x, y
}

// besideRoom is how much a row must have for the words of the field beside it.
const besideRoom = 30

// shortText is how many cells of such a field's text are shown.
const shortText = 8

// drawShort draws a field that stands beside another: what it takes and what it
// holds, with a cell more for the cursor, and where the cursor stands in that.
func (f *field) drawShort(m *Model, on bool, room int) (l line, cursor int) {
	if on {
		l = l.add(keyStyle, "▸")
	} else {
		l = l.gap(1)
	}
	hint := clean.Text("1–9")
	if room >= besideRoom {
		hint = m.word(f.hint)
	}
	l = l.add(dim, hint+" ")
	lay := f.text.Layout(shortText, 1)
	switch {
	case !f.text.Empty():
		cursor = l.width() + lay.Col
		l = l.add(plain, lay.Rows[0])
	case on:
		cursor = l.width()
	default:
		return l.add(dim, "· "), 0
	}
	return l.gap(1), cursor
}

// A fieldRow is one row of a field and where the cursor stands in it; -1: not
// there.
type fieldRow struct {
	line   line
	cursor int
}

// fieldRows is how many rows a long text gets while it has the keys.
const fieldRows = 3

// draw gives the rows of a field.
func (f *field) draw(m *Model, on bool, w int) []fieldRow {
	w = max(1, w)
	if f.choices != nil {
		return f.drawNoted(on, w)
	}
	if f.text.Empty() {
		return []fieldRow{{text(dim, m.word(f.hint)), 0}}
	}
	if !on {
		return []fieldRow{{text(plain, clean.Line(f.text.Text())), -1}}
	}
	lay := f.text.Layout(w, fieldRows)
	out := make([]fieldRow, len(lay.Rows))
	for i, row := range lay.Rows {
		out[i] = fieldRow{text(plain, row), -1}
		if i == lay.Row {
			out[i].cursor = lay.Col
		}
	}
	return out
}

// drawNoted gives the choices, and under them the text beside them if there is one.
func (f *field) drawNoted(on bool, w int) []fieldRow {
	out := f.drawChoices(on, w)
	if f.text.Empty() || !f.noted {
		return out
	}
	if !on {
		return append(out[:1], fieldRow{text(plain, clean.Line(f.text.Text())), -1})
	}
	for i := range out {
		out[i].cursor = -1
	}
	lay := f.text.Layout(w, fieldRows)
	for i, row := range lay.Rows {
		r := fieldRow{text(plain, row), -1}
		if i == lay.Row {
			r.cursor = lay.Col
		}
		out = append(out, r)
	}
	return out
}

// drawChoices gives the choices on as many rows as they need: the chosen one has
// a sign, not only a style. A field without the keys shows just what was chosen.
func (f *field) drawChoices(on bool, w int) []fieldRow {
	out := []fieldRow{{cursor: 0}}
	for i, c := range f.choices {
		chosen := i == f.at
		if f.many != nil {
			chosen = f.many[i]
		}
		if !on && !chosen {
			continue
		}
		l := line{}
		if on {
			l = l.add(keyStyle, clean.Format("%d ", i+1))
		}
		if chosen {
			l = l.add(bold, "● "+c.words)
		} else {
			l = l.add(dim, "○ "+c.words)
		}
		at := &out[len(out)-1]
		if len(at.line) > 0 && at.line.width()+3+l.width() > w {
			out = append(out, fieldRow{cursor: -1})
			at = &out[len(out)-1]
		}
		if len(at.line) > 0 {
			at.line = at.line.gap(3)
		}
		at.line = append(at.line, l...)
	}
	if !on && len(out[0].line) == 0 {
		out[0].line = text(dim, "–")
	}
	return out
}
