package speech

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"diepte/interview"
)

// longestLabel is the room a screen gives to a label, in characters.
const longestLabel = 22

// unwanted are words that do not belong on a screen.
var unwanted = regexp.MustCompile(`(?i)\b(nood|opdracht(en)?|ladder|collaborateur|opoffering|probe|dispositie)\b`)

// TestEveryCardHasItsWords joins the cards with their words: none is missing in
// either language and none is left over.
func TestEveryCardHasItsWords(t *testing.T) {
	var records, offering []interview.Record
	for _, c := range interview.Cards {
		records = append(records, c.Record)
		var fields, choosing []string
		for _, f := range c.Fields {
			fields = append(fields, f.ID)
			if len(f.Choices) > 0 {
				choosing = append(choosing, f.ID)
				what := string(c.Record) + ", " + f.ID
				worded(t, what, f.Choices, CardChoices[c.Record][f.ID])
				wellWorded(t, what, CardChoices[c.Record][f.ID])
			}
		}
		worded(t, string(c.Record), fields, CardFields[c.Record])
		wellWorded(t, string(c.Record), CardFields[c.Record])
		keyed(t, "the choices of "+string(c.Record), choosing, CardChoices[c.Record])
		if len(choosing) > 0 {
			offering = append(offering, c.Record)
		}
	}
	worded(t, "card titles", records, CardTitles)
	wellWorded(t, "card titles", CardTitles)
	keyed(t, "labels", records, CardFields)
	keyed(t, "choices", offering, CardChoices)
}

// keyed says that a table has these keys and no others.
func keyed[K comparable, V any](t *testing.T, what string, keys []K, table map[K]V) {
	t.Helper()
	wanted := map[K]bool{}
	for _, k := range keys {
		wanted[k] = true
		if _, ok := table[k]; !ok {
			t.Errorf("%s: nothing for %v", what, k)
		}
	}
	for k := range table {
		if !wanted[k] {
			t.Errorf("%s: words for %v, which has none to show", what, k)
		}
	}
}

// wellWorded says that texts shown together differ, hold nothing unwanted and
// have the same end in both languages.
func wellWorded[K comparable](t *testing.T, what string, words map[K]Text) {
	t.Helper()
	nl, en := map[string]K{}, map[string]K{}
	for k, w := range words {
		for _, f := range faults(w.NL, w.EN) {
			t.Errorf("%s, %v: %s: %q, %q", what, k, f, w.NL, w.EN)
		}
		if found := unwanted.FindString(w.NL + " " + w.EN); found != "" {
			t.Errorf("%s, %v: says %q", what, k, found)
		}
		if other, ok := nl[w.NL]; ok {
			t.Errorf("%s: %v and %v are both %q", what, k, other, w.NL)
		}
		if other, ok := en[w.EN]; ok {
			t.Errorf("%s: %v and %v are both %q", what, k, other, w.EN)
		}
		nl[w.NL], en[w.EN] = k, k
	}
}

// TestLabelsAreShort holds the labels to the room that a screen has for them.
func TestLabelsAreShort(t *testing.T) {
	for record, labels := range CardFields {
		for id, label := range labels {
			for _, s := range []string{label.NL, label.EN} {
				if n := utf8.RuneCountInString(s); n > longestLabel || s != strings.ToLower(s) {
					t.Errorf("%s, %s: %q is %d characters, or not in lower case", record, id, s, n)
				}
			}
		}
	}
}
