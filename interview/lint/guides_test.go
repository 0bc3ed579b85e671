package lint_test

import (
	"testing"

	"diepte/data/guides"
	"diepte/interview"
	"diepte/interview/lint"
)

// The guides that come with the program ask as the method wants it, in each
// language and form of address.
func TestEmbeddedGuidesPass(t *testing.T) {
	catalogue, errs := guides.Load("")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	checked := 0
	for _, info := range catalogue.List() {
		for _, l := range []interview.Language{interview.Dutch, interview.English} {
			for _, a := range interview.Addresses {
				g, err := catalogue.Guide(info.ID, l, a)
				if err != nil {
					t.Errorf("%s %s %s: %v", info.ID, l, a, err)
					continue
				}
				checked++
				for _, f := range lint.Questions(g) {
					t.Errorf("%s %s %s: %s: %q in %q", info.ID, l, a, f.Rule, f.Hit.Text, f.Asked.Text)
				}
				if s := lint.About(g); s.World <= s.Offer {
					t.Errorf("%s %s %s is more about us than about them: %+v", info.ID, l, a, s)
				}
			}
		}
	}
	if checked < 8 {
		t.Fatalf("only %d guides were checked", checked)
	}
}
