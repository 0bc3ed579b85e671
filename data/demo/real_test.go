package demo

import (
	"testing"

	"diepte/data/guides"
	"diepte/interview"
)

// TestTheRealGuideAsksEverything holds that the stories and the embedded base
// guide agree on ids: with it a talk says as much as with the guide of the tests.
func TestTheRealGuideAsksEverything(t *testing.T) {
	all, faults := guides.Load("")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	real := func(l interview.Language, a interview.Address) *interview.Guide {
		g, err := all.Guide("base", l, a)
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	asked := func(g *interview.Guide) map[string]interview.Kind {
		out := map[string]interview.Kind{}
		kind := func(v *interview.Value) interview.Kind {
			if v == nil {
				return interview.KindText
			}
			return v.Kind
		}
		for _, p := range g.Places() {
			out[p.Question.ID] = kind(p.Question.Value)
			for _, f := range p.Question.FollowUps {
				out[p.Question.ID+"/"+f.ID] = kind(f.Value)
			}
		}
		return out
	}
	for _, l := range []interview.Language{interview.Dutch, interview.English} {
		there := asked(real(l, interview.Formal))
		for id, kind := range asked(baseGuide(l, interview.Formal)) {
			if there[id] != kind {
				t.Errorf("%s: the base guide has %q for %s, the tests have %q", l, there[id], id, kind)
			}
		}
	}
	for s := range Sessions(40, 1, Until, real) {
		if s.NoteCount() < 10 {
			t.Errorf("%s has %d notes", s.Details.Customer.Name, s.NoteCount())
		}
	}
}
