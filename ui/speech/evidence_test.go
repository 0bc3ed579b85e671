package speech

import (
	"strings"
	"testing"
)

// The numbers of the method stand here with their standing and their source, in
// both languages, and none without.
func TestEvidenceHasItsStanding(t *testing.T) {
	for _, want := range []struct{ claim, standing, source string }{
		{"86%", "vendor", "2009; a year later the same question gave 82%"},
		{"81%", "no source", ""},
		{"twelve", "rule of thumb", "no study"},
		{"Exceed expectations", "contradicted", "75,000"},
	} {
		found := false
		for _, e := range Evidence {
			if strings.Contains(e.Claim.EN, want.claim) {
				found = strings.Contains(e.Standing.EN, want.standing) && strings.Contains(e.Tells.EN, want.source)
			}
		}
		if !found {
			t.Errorf("%s does not stand here as %s (%s)", want.claim, want.standing, want.source)
		}
	}
	for _, e := range Evidence {
		for _, s := range []Text{e.Claim, e.Standing, e.Tells} {
			if s.NL == "" || s.EN == "" {
				t.Errorf("not in both languages: %q", s)
			}
		}
	}
}
