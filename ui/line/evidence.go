package line

import (
	"diepte/data/clean"
	"diepte/ui/speech"
)

// evidence prints the numbers that people quote, each with its standing.
func (c *console) evidence(string) {
	rows := []clean.Text{speech.QuotedIntro.In(c.lang)}
	for _, e := range speech.Evidence {
		rows = append(rows, "", e.Claim.In(c.lang)+" ("+e.Standing.In(c.lang)+")", e.Tells.In(c.lang))
	}
	c.pages(rows)
}
