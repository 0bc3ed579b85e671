package interview

import (
	"strings"
	"unicode"
)

// hedges are the words with which people take back half of what they say. They
// are shown, never polished away (principle 5): what is said with one is often
// what matters.
var hedges = map[Language][]string{
	Dutch: {
		"misschien", "wellicht", "mogelijk", "eigenlijk", "eventueel", "ergens", "in principe", "op zich", "best wel",
		"een beetje", "soort van", "denk ik", "geloof ik", "volgens mij", "zou kunnen", "niet per se", "ik weet niet",
	},
	English: {
		"maybe", "perhaps", "possibly", "probably", "actually", "in principle", "sort of", "kind of", "a bit", "i think",
		"i guess", "i suppose", "might", "could be", "not necessarily", "not sure", "i don't know",
	},
}

// Hedge gives the first hedge of the language in what the customer said, or the
// empty text. Our own words and what we only saw or thought have none: there a
// hedge is ours.
func (l *Line) Hedge(language Language) string {
	src := l.evidence.first
	if by, _ := src.Speaker(); src.note == nil || by != ByCustomer || !spoken(src.Voice()) {
		return ""
	}
	words := strings.FieldsFunc(strings.ToLower(string(src.Text())), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	text := " " + strings.ReplaceAll(strings.Join(words, " "), "’", "'") + " "
	found, at := "", len(text)
	for _, h := range hedges[language] {
		if i := strings.Index(text, " "+h+" "); i >= 0 && i < at {
			found, at = h, i
		}
	}
	return found
}
