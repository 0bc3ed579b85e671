package interview

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHintRole(t *testing.T) {
	const expert, finder, hands = Role("expert"), Role("diagnostician"), Role("pair-of-hands")
	for name, test := range map[string]struct {
		scope, assignment, expectation Role
		want                           RoleHint
	}{
		"nothing":       {"", "", "", RoleHint{}},
		"one":           {finder, "", "", RoleHint{finder, []string{FromScope}, nil}},
		"all the same":  {expert, expert, expert, RoleHint{expert, []string{FromScope, FromAssignment, FromExpectation}, nil}},
		"two of three":  {finder, finder, hands, RoleHint{finder, []string{FromScope, FromAssignment}, []string{FromExpectation}}},
		"all different": {finder, expert, hands, RoleHint{hands, []string{FromExpectation}, []string{FromScope, FromAssignment}}},
		"two different": {finder, expert, "", RoleHint{expert, []string{FromAssignment}, []string{FromScope}}},
	} {
		got := HintRole(map[string]Role{FromScope: test.scope, FromAssignment: test.assignment, FromExpectation: test.expectation})
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
