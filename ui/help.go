package ui

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// openHelp shows every key on one page, from the same tables that carry them
// out.
func (m *Model) openHelp() {
	m.openText(speech.HelpTitle, func() []line { return m.helpPage(min(m.w, 96)) })
}

// A page is help while it is written.
type page struct {
	m    *Model
	w    int
	rows []line
}

func (p *page) head(t speech.Text) { p.rows = append(p.rows, nil, text(bold, p.m.word(t))) }

func (p *page) entry(k, tells clean.Text) {
	const column = 24
	for i, row := range tells.Wrap(max(10, p.w-column-3)) {
		l := line{}.gap(2)
		if i == 0 {
			l = l.add(keyStyle, k)
		}
		p.rows = append(p.rows, l.to(column).gap(1).add(plain, row))
	}
}

func (p *page) prose(t clean.Text) {
	for _, row := range t.Wrap(max(10, p.w-2)) {
		p.rows = append(p.rows, line{}.gap(1).add(plain, row))
	}
}

func (m *Model) helpPage(w int) []line {
	p := &page{m: m, w: w}
	which := m.screen.which()
	p.prose(m.word(speech.HelpIntro))
	if which == capture.InterviewScreen || which == capture.StartScreen {
		p.typing()
		which = capture.InterviewScreen
	}
	p.head(speech.HelpSigns)
	for _, h := range speech.HelpSignList {
		p.entry(clean.Line(h.Key), m.word(h.Tells))
	}
	p.head(speech.HelpMenu)
	for _, c := range capture.On(which) {
		p.entry(helpKeys(m, c), m.word(speech.Commands[c.ID].Tells))
	}
	p.head(speech.HelpSafe)
	p.prose(speech.HelpSafeTells.With(m.lang, m.env.Library.Dir()))
	return p.rows
}

// typing tells what the first characters and the keys do while one types.
func (p *page) typing() {
	p.head(speech.HelpFirst)
	for _, k := range interview.Marks {
		if k.Key != 0 {
			p.entry(clean.Line(string(k.Key)), p.m.word(speech.Marks[k.Mark]))
		}
	}
	for _, v := range interview.Voices {
		if v.Key != 0 {
			p.entry(clean.Line(string(v.Key)), p.m.word(speech.Voices[v.Voice]))
		}
	}
	p.entry(":", p.m.word(speech.HelpColon))
	p.entry("1: … 9:", p.m.word(speech.HelpPerson))
	p.entry("++ !! …", p.m.word(speech.HelpTwice))
	p.head(speech.HelpKeys)
	for _, h := range speech.HelpKeyList {
		p.entry(clean.Line(h.Key), p.m.word(h.Tells))
	}
}

// helpKeys gives the keys of a command; one without any is in the palette.
func helpKeys(m *Model, c capture.Command) clean.Text {
	k := commandKeys(c)
	if c.ID == "mark" {
		k = "Esc 1 … 9"
	}
	if c.Enter {
		k += " Enter"
	}
	if k == "" {
		k = clean.Format("Esc : %s", speech.Commands[c.ID].Name.In(m.lang))
	}
	return k
}
