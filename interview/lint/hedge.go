package lint

import (
	"strings"

	"diepte/interview"
)

// HedgePhrases holds the words with which people take back half of what they
// say. They are shown, never polished away: what is said with one is often what
// matters.
var HedgePhrases = map[interview.Language][]Phrase{
	interview.Dutch: {
		{"misschien", Hedge, "dan komen ze misschien niet meer"},
		{"wellicht", Hedge, "wellicht is dat beter"},
		{"mogelijk", Hedge, "mogelijk ligt het aan ons"},
		{"eigenlijk", Hedge, "eigenlijk gaat het wel goed"},
		{"eventueel", Hedge, "het mag eventueel later"},
		{"ergens", Hedge, "ergens snap ik het wel"},
		{"in principe", Hedge, "in principe ben ik tevreden"},
		{"op zich", Hedge, "op zich werkt het"},
		{"best wel", Hedge, "dat is best wel duur"},
		{"een beetje", Hedge, "het is een beetje rommelig"},
		{"soort van", Hedge, "het is soort van geregeld"},
		{"denk ik", Hedge, "dat komt denk ik door de drukte"},
		{"geloof ik", Hedge, "dat was geloof ik in mei"},
		{"volgens mij", Hedge, "volgens mij belde hij nog"},
		{"zou kunnen", Hedge, "dat zou kunnen"},
		{"niet per se", Hedge, "het hoeft niet per se morgen"},
		{"ik weet niet", Hedge, "ik weet niet of dat klopt"},
	},
	interview.English: {
		{"maybe", Hedge, "maybe it is us"},
		{"perhaps", Hedge, "perhaps we ask too much"},
		{"possibly", Hedge, "that is possibly true"},
		{"probably", Hedge, "it is probably fine"},
		{"actually", Hedge, "actually it went well"},
		{"in principle", Hedge, "in principle I am happy"},
		{"sort of", Hedge, "it sort of works"},
		{"kind of", Hedge, "I kind of like it"},
		{"a bit", Hedge, "it is a bit slow"},
		{"i think", Hedge, "it was May, I think"},
		{"i guess", Hedge, "I guess so"},
		{"i suppose", Hedge, "it works, I suppose"},
		{"might", Hedge, "we might stay"},
		{"could be", Hedge, "it could be better"},
		{"not necessarily", Hedge, "not necessarily tomorrow"},
		{"not sure", Hedge, "I am not sure"},
		{"i don't know", Hedge, "I don’t know why"},
	},
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
