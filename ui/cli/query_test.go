package cli

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"diepte/data"
	"diepte/data/clean/cleantest"
	"diepte/interview"
	"diepte/ui/capture"
)

// Whatever a customer is called and whatever is asked: the name finds itself, in
// either form of its accents; each word of a query that finds something stands in
// it; and a word that nothing has finds nothing.
func FuzzQuery(f *testing.F) {
	f.Add("Café 't Hoekje", "cafe")
	f.Add("Bakkerij Jansen", "BAKKERIJ  jansen")
	f.Add("\xf7\u01ea", "\xf7\u01ea")
	f.Add("İstanbul ß ſ K Å", "istanbul")
	for _, c := range cleantest.Hostile {
		f.Add(c.Text, "x "+c.Text)
	}
	f.Fuzz(func(t *testing.T, name, query string) {
		e := data.Entry{Head: interview.Head{Status: interview.Live, Customer: interview.Customer{Name: name}}}
		words := func(q string) []string { return strings.Fields(capture.Fold(q)) }
		for _, l := range []interview.Language{interview.Dutch, interview.English} {
			for _, form := range []string{name, norm.NFC.String(name), norm.NFD.String(name)} {
				if !matches(e, words(form), l) {
					t.Errorf("%+q does not find %+q", form, name)
				}
			}
			asked := words(query)
			found := matches(e, asked, l)
			for _, w := range asked {
				if found && !matches(e, []string{w}, l) {
					t.Errorf("%+q finds it, and its word %+q does not", query, w)
				}
			}
			if matches(e, append(asked, "\x00nowhere\x00"), l) && !strings.Contains(capture.Fold(name), "\x00nowhere\x00") {
				t.Errorf("a word that nothing has finds %+q", name)
			}
		}
	})
}
