package ui

import (
	"strings"

	"diepte/data/clean"
	"diepte/ui/capture"
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
	choices []choice // nil: a text
	at      int      // among the choices; -1: none chosen
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
	case "up", "shift+tab":
		fs.at = max(0, fs.at-1)
		return true
	case "down", "tab", "enter":
		if fs.at == len(fs.rows)-1 {
			return false
		}
		fs.at++
		return true
	case "left", "right":
		if f.choices != nil {
			step := 1
			if k.name == "left" {
				step = -1
			}
			f.at = max(0, min(len(f.choices)-1, f.at+step))
			return true
		}
	case "backspace", "shift+backspace", "ctrl+h":
		if f.choices != nil {
			f.at = -1
		} else {
			f.text = f.text.Backspace()
		}
		return true
	}
	if k.text != "" {
		f.typed(k.text)
		return true
	}
	if op, ok := editing[k.name]; ok {
		f.text = op(f.text)
		return true
	}
	if op, ok := moving[k.name]; ok {
		f.text = op(f.text)
		return true
	}
	return false
}

// typed takes what a key types: text, or the start of a choice or its number.
func (f *field) typed(s string) {
	if f.choices == nil {
		f.text = f.text.Insert(s)
		return
	}
	for i, c := range f.choices {
		if s == string(rune('1'+i)) || strings.HasPrefix(capture.Fold(string(c.words)), capture.Fold(s)) {
			f.at = i
			return
		}
	}
}

func (f *field) paste(s string) {
	if f.choices == nil {
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
	top := max(0, min(fs.at-free+1, len(fs.rows)-free))
	for i, r := range fs.rows[top:min(len(fs.rows), top+free)] {
		on := top+i == fs.at
		sign, st := clean.Text("   "), dim
		if on {
			sign, st = " ▸ ", bold
		}
		l := line{}.add(key, sign).add(st, m.word(r.label)).to(label + 5)
		if r.choices != nil {
			if on {
				f.cursorAt(l.width(), 0)
			}
			f.put(append(l, r.choiceLine(on)...).fit(f.w))
			continue
		}
		lay := r.text.Layout(max(1, f.w-l.width()-1), 1)
		if on {
			f.cursorAt(l.width()+lay.Col, 0)
		}
		if r.text.Empty() {
			l = l.add(dim, m.word(r.hint))
		} else {
			l = l.add(plain, lay.Rows[0])
		}
		f.put(l.fit(f.w))
	}
}

// choiceLine draws the choices: the chosen one has a sign, not only a style.
func (f *field) choiceLine(on bool) line {
	l := line{}
	for i, c := range f.choices {
		switch {
		case i == f.at:
			l = l.add(bold, "● "+c.words).gap(3)
		case on || f.at < 0:
			l = l.add(dim, "○ "+c.words).gap(3)
		}
	}
	return l
}
