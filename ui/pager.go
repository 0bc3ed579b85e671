package ui

import (
	"diepte/data/clean"
)

// A pageLine is one row of a text to read. Of is what it is about, for Enter;
// nil: nothing, the cursor passes over it.
type pageLine struct {
	line line
	of   any
}

// A pager shows a text that is longer than the screen, with a cursor on the rows
// that are about something. Only what is visible is drawn.
type pager struct {
	lines []pageLine
	at    int // the row with the cursor; -1: there is none to be on
	top   int
}

// set replaces the text and puts the cursor on the first row it can be on.
func (p *pager) set(lines []pageLine) {
	p.lines, p.top, p.at = lines, 0, -1
	p.step(1)
	p.top = 0
}

// step moves the cursor to the next row it can be on; with none left it scrolls.
func (p *pager) step(by int) {
	for i := p.at + by; i >= 0 && i < len(p.lines); i += by {
		if p.lines[i].of != nil && !sameOf(p.lines, i, p.at) {
			p.at = i
			for by < 0 && p.at > 0 && sameOf(p.lines, p.at-1, p.at) {
				p.at-- // on the first row of what it is about
			}
			return
		}
	}
	p.top += by
}

func sameOf(lines []pageLine, i, k int) bool {
	return i >= 0 && k >= 0 && k < len(lines) && lines[i].of != nil && lines[i].of == lines[k].of
}

// here gives what the cursor is on.
func (p *pager) here() any {
	if p.at < 0 || p.at >= len(p.lines) {
		return nil
	}
	return p.lines[p.at].of
}

// key carries out the keys of reading; it reports false for the others.
func (p *pager) key(name string, h int) bool {
	switch name {
	case "up":
		p.step(-1)
	case "down":
		p.step(1)
	case "pgup":
		p.page(-h, h)
	case "pgdown":
		p.page(h, h)
	case "home":
		p.set(p.lines)
	case "end":
		p.at, p.top = len(p.lines), len(p.lines)
		p.step(-1)
	default:
		return false
	}
	return true
}

// page moves by a screenful and puts the cursor on the first row there that it
// can be on.
func (p *pager) page(by, h int) {
	p.top = max(0, min(p.top+by, len(p.lines)-h))
	for i := p.top; i < min(len(p.lines), p.top+h); i++ {
		if p.lines[i].of != nil {
			p.at = i
			return
		}
	}
}

// draw appends h rows of the text to a frame, the cursor's among them.
func (p *pager) draw(f *frame, h int) {
	if h <= 0 {
		return
	}
	last := p.at
	for last >= 0 && last+1 < len(p.lines) && sameOf(p.lines, last+1, p.at) {
		last++
	}
	switch {
	case p.at < 0:
	case p.at < p.top:
		p.top = p.at
		for p.top > 0 && p.lines[p.top-1].of == nil && p.at-p.top < 2 {
			p.top-- // its heading with it
		}
	case last >= p.top+h:
		p.top = min(p.at, last-h+1)
	}
	p.top = max(0, min(p.top, len(p.lines)-h))
	for i := p.top; i < min(len(p.lines), p.top+h); i++ {
		row := p.lines[i].line
		sign := clean.Text(" ")
		if i == p.at || i > p.at && sameOf(p.lines, i, p.at) {
			sign = "▸"
			if i > p.at {
				sign = "│"
			}
		}
		f.put(append(line{{keyStyle, sign}}, row...).fit(f.w))
	}
}

// to puts the cursor on the row that is about something, if there is one.
func (p *pager) to(of any) {
	for i := range p.lines {
		if p.lines[i].of == of {
			p.at, p.top = i, max(0, i-3)
			return
		}
	}
}
