package export

import (
	"reflect"
	"testing"

	"diepte/interview"
)

// The page of the customer is made of a copy and of nothing else of the talk: what
// makes it can reach no session, summary, line, note or record. What the copy itself
// can hold is held by the tests of package interview.
func TestCustomerPageIsMadeOfACopy(t *testing.T) {
	maker := reflect.TypeOf(customerSheet)
	if maker.In(0) != reflect.TypeFor[*interview.Copy]() || maker.In(1) != reflect.TypeFor[Options]() || maker.NumIn() != 2 {
		t.Fatalf("the page is made of %s", maker)
	}
	seen := map[reflect.Type]bool{}
	reach(reflect.TypeFor[customerCopy](), seen)
	if !seen[reflect.TypeFor[interview.Copy]()] {
		t.Fatal("the page is made of no copy")
	}
	for _, never := range []reflect.Type{
		reflect.TypeFor[interview.Session](), reflect.TypeFor[interview.Summary](), reflect.TypeFor[interview.Line](),
		reflect.TypeFor[interview.Note](), reflect.TypeFor[interview.Source](), reflect.TypeFor[interview.Expectation](),
		reflect.TypeFor[interview.Boundary](), reflect.TypeFor[interview.Promise](), reflect.TypeFor[interview.Incident](),
		reflect.TypeFor[interview.Feeling](), reflect.TypeFor[interview.Mark](), reflect.TypeFor[interview.Voice](),
		reflect.TypeFor[interview.Role](), reflect.TypeFor[interview.Class](), reflect.TypeFor[interview.OurReading](),
		reflect.TypeFor[interview.HalfMark](), reflect.TypeFor[interview.Grade](), reflect.TypeFor[interview.Number](),
		reflect.TypeFor[interview.Level](), reflect.TypeFor[interview.Bar](), reflect.TypeFor[interview.ID](),
	} {
		if seen[never] {
			t.Errorf("the page of the customer can reach a %s", never)
		}
	}
	inside := map[reflect.Type]bool{}
	reach(reflect.TypeFor[internalCopy](), inside)
	if !inside[reflect.TypeFor[interview.Line]()] || !inside[reflect.TypeFor[interview.Voice]()] {
		t.Error("the test does not see what the internal copy can reach")
	}
}

// reach notes every type that a value of t can hold; a function holds none.
func reach(t reflect.Type, seen map[reflect.Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		reach(t.Elem(), seen)
	case reflect.Map:
		reach(t.Key(), seen)
		reach(t.Elem(), seen)
	case reflect.Struct:
		for i := range t.NumField() {
			reach(t.Field(i).Type, seen)
		}
	}
}
