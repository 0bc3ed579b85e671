package lint

import (
	"time"

	"diepte/interview"
)

var vagueTables = tables(VaguePhrases)

// Vague gives what a promise leaves open in its wording, first to last: whether,
// when, who or what. A vague time does not count where the text names a day or an
// hour as well.
func Vague(text string, l interview.Language) []Hit {
	hits := vagueTables[l].find(text)
	if len(hits) == 0 || !namesTime(text, l) {
		return hits
	}
	out := hits[:0]
	for _, h := range hits {
		if h.Kind != Time {
			out = append(out, h)
		}
	}
	return out
}

// hours is a time of day, or a number of hours or days within which.
var hours = tables(map[interview.Language][]Phrase{
	interview.Dutch: {
		{Words: "binnen een|één|1|2|3|4|5|6|7|8|10|12|14|24|48|twee|drie|vier|vijf|acht|tien|veertien uur|dag|dagen|werkdag|werkdagen|week|weken"},
		{Words: "om|voor|vóór 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf uur"},
	},
	interview.English: {
		{Words: "within|in a|an|one|1|2|3|4|5|6|7|8|10|12|14|24|48|two|three|four|five|eight|ten|fourteen hour|hours|day|days|working|week|weeks"},
		{Words: "at|by|before 1|2|3|4|5|6|7|8|9|10|11|12|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"},
	},
})

// namesTime says that a text names a day or an hour. Which day it is matters to
// nobody here.
func namesTime(text string, l interview.Language) bool {
	_, ok := interview.DayOf(text, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	return ok || len(hours[l].find(text)) > 0
}
