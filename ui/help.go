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
	m.open(&panel{title: speech.HelpTitle, full: true, pages: m.helpPage(min(m.w, 96))})
}

func (m *Model) helpPage(w int) []line {
	var rows []line
	head := func(t speech.Text) { rows = append(rows, nil, text(bold, m.word(t))) }
	entry := func(k, tells clean.Text) {
		const column = 24
		wrapped := tells.Wrap(max(10, w-column-3))
		for i, row := range wrapped {
			l := line{}.gap(2)
			if i == 0 {
				l = l.add(keyStyle, k)
			}
			rows = append(rows, l.to(column).gap(1).add(plain, row))
		}
	}
	for _, row := range m.word(speech.HelpIntro).Wrap(max(10, w-2)) {
		rows = append(rows, line{}.gap(1).add(plain, row))
	}
	if m.screen.which() == capture.InterviewScreen || m.screen.which() == capture.StartScreen {
		head(speech.HelpFirst)
		for _, k := range interview.Marks {
			if k.Key != 0 {
				entry(clean.Line(string(k.Key)), m.word(speech.Marks[k.Mark]))
			}
		}
		for _, v := range interview.Voices {
			if v.Key != 0 {
				entry(clean.Line(string(v.Key)), m.word(speech.Voices[v.Voice]))
			}
		}
		entry(":", m.word(speech.HelpColon))
		entry("1: … 9:", m.word(speech.HelpPerson))
		entry("++ !! …", m.word(speech.HelpTwice))
		head(speech.HelpKeys)
		for _, h := range speech.HelpKeyList {
			entry(clean.Line(h.Key), m.word(h.Tells))
		}
	}
	head(speech.HelpSigns)
	for _, h := range speech.HelpSignList {
		entry(clean.Line(h.Key), m.word(h.Tells))
	}
	head(speech.HelpMenu)
	which := m.screen.which()
	if which == capture.StartScreen {
		which = capture.InterviewScreen
	}
	for _, c := range capture.On(which) {
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
		entry(k, m.word(speech.Commands[c.ID].Tells))
	}
	head(speech.HelpSafe)
	for _, row := range speech.HelpSafeTells.With(m.lang, m.env.Library.Dir()).Wrap(max(10, w-2)) {
		rows = append(rows, line{}.gap(1).add(plain, row))
	}
	return rows
}
