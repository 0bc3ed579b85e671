package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// openGuides lists the guides; Enter shows one as it is on its sheet of paper.
func (m *Model) openGuides() {
	var all []pick
	for _, g := range m.env.Guides.List() {
		detail := speech.GuideTells.With(m.lang, g.Questions, g.Minutes)
		if g.Path != "" {
			detail += " · " + m.word(speech.GuideOwn)
		}
		all = append(all, pick{
			label: clean.Line(string(guideTitle(g.Title, m.lang))) + "  " + clean.Line(g.ID), detail: detail,
			choose: func(m *Model) tea.Cmd { m.openSheet(g.ID, g.Languages); return nil },
		})
	}
	m.open(&panel{title: speech.GuidesTitle, hint: speech.GuidesHint, offers: matching(all), full: true})
}

// openSheet shows a guide on one page, in the language of the interface if it has
// it.
func (m *Model) openSheet(id string, languages []interview.Language) {
	l := languages[0]
	for _, has := range languages {
		if has == m.lang {
			l = has
		}
	}
	g, err := m.env.Guides.Guide(id, l, interview.Formal)
	if err != nil {
		m.tell(speech.CannotStart, err)
		return
	}
	sheet, _ := Sheet(g)
	m.openText(speech.SheetTitle, func() (rows []line) {
		for _, r := range sheet {
			st := plain
			if r.Loud {
				st = bold
			}
			for _, part := range r.Text.Wrap(max(10, m.w)) {
				rows = append(rows, text(st, part))
			}
		}
		return rows
	})
}
