package ui

import (
	"diepte/data/clean"
	"diepte/ui/speech"
)

// openEvidence shows the numbers that people quote, each with its standing.
func (m *Model) openEvidence() { m.openText(speech.QuotedTitle, m.evidencePage) }

func (m *Model) evidencePage() []line {
	w := max(10, min(m.w, 96)-2)
	var rows []line
	put := func(st style, in int, t clean.Text) {
		for _, row := range t.Wrap(max(8, w-in)) {
			rows = append(rows, line{}.gap(1+in).add(st, row))
		}
	}
	put(plain, 0, m.word(speech.QuotedIntro))
	for _, e := range speech.Evidence {
		rows = append(rows, nil)
		put(bold, 0, m.word(e.Claim))
		put(accent, 2, m.word(e.Standing))
		put(plain, 2, m.word(e.Tells))
	}
	return rows
}
