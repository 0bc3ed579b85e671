package capture

import (
	"testing"

	"diepte/interview"
)

// TestSignsMayStandApart holds that a blank between two signs, or before the number
// of a person, is no reason to take the second for text.
func TestSignsMayStandApart(t *testing.T) {
	anna, bert := interview.Person{ID: "anna", Name: "Anna"}, interview.Person{ID: "bert", Name: "Bert"}
	for typed, want := range map[string]Draft{
		"= : wij bellen":    {Mark: interview.PromiseMark, Turned: true},
		"= > zo niet":       {Mark: interview.PromiseMark, Voice: interview.Verbatim},
		"! 2: niet laat":    {Mark: interview.BoundaryMark, Person: "bert"},
		"!2: niet laat":     {Mark: interview.BoundaryMark, Person: "bert"},
		"+ 1: een belletje": {Mark: interview.ExpectationMark, Person: "anna"},
		"= :) leuk":         {Mark: interview.PromiseMark},
		"! = is geen grens": {Mark: interview.BoundaryMark},
		" : zonder teken":   {},
		"+ > 3 dagen":       {Mark: interview.ExpectationMark},
	} {
		var d Draft
		for _, r := range typed {
			if !d.typeChip(r, []interview.Person{anna, bert}) {
				d.Text = d.Text.Insert(string(r))
			}
		}
		if d.Mark != want.Mark || d.Voice != want.Voice || d.Turned != want.Turned || d.Person != want.Person {
			t.Errorf("%q: mark %q, voice %q, turned %v, person %q, text %q", typed, d.Mark, d.Voice, d.Turned, d.Person, d.Text.Text())
		}
	}
}
