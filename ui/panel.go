package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A pick is one thing a panel offers.
type pick struct {
	label  clean.Text
	detail clean.Text
	find   string // folded, what typing is matched against; empty: label
	choose func(m *Model) tea.Cmd
}

// A panel is a list with a line to type in, opened over a screen by the user and
// by nobody else. What is typed filters; Enter takes what is selected. A panel
// without a list takes the text itself.
type panel struct {
	title  speech.Text
	hint   speech.Text
	place  string // the name under which its text is journaled
	text   editor.Editor
	offers func(query string) []pick        // nil: the text itself is the answer
	take   func(m *Model, s string) tea.Cmd // with no offers, or when none is left
	full   bool                             // over the whole screen rather than above the composer
	picks  []pick
	at     int
	top    int
	pages  []line        // a text to read instead of a list: help
	write  func() []line // writes the pages anew for another width; nil: they stay
}

// openText opens a text to read, which write writes for the width of the screen.
func (m *Model) openText(title speech.Text, write func() []line) {
	m.open(&panel{title: title, full: true, pages: write(), write: write})
}

// resized writes the pages for the new width, about where one was reading.
func (p *panel) resized() {
	if p == nil || p.write == nil {
		return
	}
	was := max(1, len(p.pages))
	p.pages = p.write()
	p.at = p.at * len(p.pages) / was
}

// open puts a panel over the screen.
func (m *Model) open(p *panel) {
	m.panel = p
	p.refresh()
}

func (p *panel) refresh() {
	p.at, p.top = 0, 0
	if p.offers != nil {
		p.picks = p.offers(p.text.Text())
	}
}

// matching gives the filter most panels want: every word of the query stands in
// the pick.
func matching(all []pick) func(string) []pick {
	for i := range all {
		if all[i].find == "" {
			all[i].find = capture.Fold(string(all[i].label + " " + all[i].detail))
		}
	}
	return func(query string) []pick {
		words := strings.Fields(capture.Fold(query))
		out := make([]pick, 0, len(all))
		for _, p := range all {
			if containsAll(p.find, words) {
				out = append(out, p)
			}
		}
		return out
	}
}

func containsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

func (p *panel) paste(m *Model, s string) {
	p.text = p.text.Paste(strings.ReplaceAll(s, "\n", " "))
	p.refresh()
	m.keepPanel()
}

// key takes a key while the panel is open. Leaving it never loses what was typed
// in the composer.
func (p *panel) key(m *Model, k keyPress) tea.Cmd {
	switch k.name {
	case "esc":
		m.panel = nil
	case "enter":
		m.panel = nil
		if p.at < len(p.picks) {
			return p.picks[p.at].choose(m)
		}
		if p.take != nil {
			return p.take(m, p.text.Text())
		}
	case "up", "ctrl+p", "shift+tab":
		p.move(-1)
	case "down", "ctrl+n", "tab":
		p.move(1)
	case "pgup":
		p.move(-10)
	case "pgdown":
		p.move(10)
	case "backspace", "shift+backspace", "ctrl+h":
		p.text = p.text.Backspace()
		p.refresh()
	default:
		p.edit(k)
	}
	m.keepPanel()
	return nil
}

func (p *panel) edit(k keyPress) {
	if k.text != "" {
		p.text = p.text.Insert(k.text)
		p.refresh()
		return
	}
	if op, ok := editing.of(k); ok {
		p.text = op(p.text)
		p.refresh()
	} else if op, ok := moving.of(k); ok {
		p.text = op(p.text)
	}
}

func (p *panel) move(by int) {
	n := len(p.picks)
	if p.pages != nil {
		n = len(p.pages)
	}
	p.at = max(0, min(n-1, p.at+by))
}

// keepPanel lets the conversation journal what stands in the panel's line.
func (m *Model) keepPanel() {
	switch s := m.screen.(type) {
	case *interviewScreen:
		s.keep(m)
	case interface{ keepPanel(p *panel) }:
		s.keepPanel(m.panel)
	}
}

// kept gives what stands in the panel's line as it is journaled; nothing without a
// panel, or with one that has no place.
func (p *panel) kept() []keep.Field {
	if p == nil || p.place == "" {
		return nil
	}
	return []keep.Field{{Place: p.place, Text: p.text.Text(), Cursor: p.text.Cursor()}}
}

// draw gives the rows of the panel, at most h, and where its cursor stands in
// them; row is -1 when it has none.
func (p *panel) draw(m *Model, w, h int) (rows []line, x, row int) {
	rows = append(rows, rule(text(bold, m.word(p.title)), text(dim, m.word(p.hint)), w))
	lay := p.text.Layout(max(1, w-4), 1)
	input := line{}.add(keyStyle, " › ")
	if len(lay.Rows) > 0 {
		input = input.add(plain, lay.Rows[0])
	}
	x, row = 3+lay.Col, len(rows)
	rows = append(rows, input)
	free := h - len(rows)
	if p.offers == nil || free <= 0 {
		return rows, x, row
	}
	if len(p.picks) == 0 {
		return append(rows, text(dim, " "+m.word(speech.NothingFound))), x, row
	}
	chosen := p.picks[p.at].whole(w, free)
	free -= len(chosen) - 1
	p.scroll(free)
	for i := p.top; i < min(len(p.picks), p.top+free); i++ {
		if i == p.at {
			rows = append(rows, chosen...)
			continue
		}
		rows = append(rows, p.picks[i].row(false, w))
	}
	return rows, x, row
}

func (p *panel) scroll(free int) {
	if p.at < p.top {
		p.top = p.at
	} else if p.at >= p.top+free {
		p.top = p.at - free + 1
	}
}

// whole draws the selected pick in as many rows as its label needs, at most most.
func (p pick) whole(w, most int) []line {
	if 3+p.label.Width()+p.detail.Width()+2 <= w || p.detail.Width() > w/2 && 3+p.label.Width() <= w {
		return []line{p.row(true, w)}
	}
	room := w - 4
	if d := p.detail.Width(); d > 0 && d <= w/2 {
		room -= d + 1
	}
	parts := p.label.Wrap(max(1, room))
	if len(parts) > most {
		return []line{p.row(true, w)}
	}
	var rows []line
	for i, part := range parts {
		if i == 0 {
			rows = append(rows, pick{label: part, detail: p.detail}.row(true, w))
			continue
		}
		rows = append(rows, line{}.add(selected, "   ").add(selected, part))
	}
	return rows
}

// row draws one pick: the selected one has a sign as well as a style.
func (p pick) row(on bool, w int) line {
	s, sign := plain, clean.Text("   ")
	if on {
		s, sign = selected, " ▸ "
	}
	l := line{}.add(s, sign).add(s, p.label)
	if d := p.detail.Width(); d == 0 || d > w/2 && l.width()+1+d > w { // what it is goes before what is told of it
		return l.fit(w)
	}
	if on {
		return spread(l, text(s, p.detail+" "), w)
	}
	return spread(l, text(dim, p.detail+" "), w)
}

// drawFull draws the panel over the whole screen.
func (p *panel) drawFull(m *Model, f *frame) {
	if p.pages == nil {
		rows, x, row := p.draw(m, f.w, f.h-1)
		f.cursorAt(x, row)
		f.put(rows...)
		f.fill(1)
		f.put(m.keysLine(f.w, footPanel))
		return
	}
	f.put(rule(text(bold, m.word(p.title)), nil, f.w))
	free := f.h - 2
	p.at = max(0, min(p.at, len(p.pages)-free))
	for i := p.at; i < min(len(p.pages), p.at+free); i++ {
		f.put(p.pages[i])
	}
	f.fill(1)
	f.put(m.keysLine(f.w, footReading))
}
