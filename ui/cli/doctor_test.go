package cli

import (
	"strings"
	"testing"

	"diepte/data"
	"diepte/data/clean/cleantest"
	"diepte/interview"
)

// Every kind of finding says what it is, what it means and what to do, in both
// languages, on one row; and whatever stands in it acts on no terminal.
func TestEveryFindingHasItsWords(t *testing.T) {
	known := map[data.FindingKind]bool{}
	for _, k := range data.FindingKinds {
		known[k.Kind] = true
		words, ok := findingWords[k.Kind]
		if !ok {
			t.Errorf("%s has no words", k.Kind)
		}
		for _, l := range []interview.Language{interview.Dutch, interview.English} {
			for _, c := range cleantest.Hostile {
				r := row{Path: c.Text, Detail: c.Text, ID: interview.ID(c.Text), To: c.Text, Err: c.Text}
				what, do := fill(l, words.what, r), fill(l, words.do, r)
				if what == "" || do == "" {
					t.Errorf("%s says nothing in %s", k.Kind, l)
				}
				for _, said := range []string{string(what), string(do)} {
					if fault := cleantest.Fault(said); fault != "" || strings.Contains(said, "\n") {
						t.Errorf("%s: %+q: %s", k.Kind, said, fault)
					}
				}
			}
		}
		if severityWords[k.Severity].In(interview.Dutch) == "" || severityNames[k.Severity] == "" {
			t.Errorf("%s: severity %d has no words", k.Kind, k.Severity)
		}
	}
	for kind := range findingWords {
		if !known[kind] {
			t.Errorf("there are words for %s, which is not found by anything", kind)
		}
	}
	for _, f := range []data.Fix{data.Restored, data.Narrowed, data.PutAside} {
		if fixWords[f].In(interview.Dutch) == "" {
			t.Errorf("%s has no words", f)
		}
	}
}
