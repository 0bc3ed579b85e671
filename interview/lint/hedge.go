package lint

import (
	"strings"

	"diepte/interview"
)

// HedgePhrases holds the words with which people take back half of what they
// say. They are shown, never polished away: what is said with one is often what
// matters.
var HedgePhrases = map[interview.Language][]Phrase{
	interview.Dutch:   hedgesDutch,
	interview.English: hedgesEnglish,
}

var hedgeTables = tables(HedgePhrases)

// Hedges gives the hedges that a text holds, first to last.
func Hedges(text string, l interview.Language) []Hit { return hedgeTables[l].find(text) }

// HedgeOf gives the first hedge in a line of the summary, in lower case, or the
// empty text. Only what the customer said has any: in our own words, or what we
// only saw or thought, a hedge is ours.
func HedgeOf(line *interview.Line, l interview.Language) string {
	src := line.Evidence().First()
	by, _ := src.Speaker()
	if v := src.Voice(); src.Note() == "" || by != interview.ByCustomer || v == interview.Observation || v == interview.Comment {
		return ""
	}
	if hits := Hedges(string(src.Text()), l); len(hits) > 0 {
		return strings.Join(strings.Fields(hits[0].Text), " ") // as it was said
	}
	return ""
}
