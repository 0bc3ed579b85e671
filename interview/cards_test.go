package interview

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	v2 "github.com/go-json-experiment/json"
)

// oneOfEach is a session with one record of every kind that counts.
func oneOfEach(st func() Stamp) *Session {
	s := New(Details{Language: Dutch}, guide(), st())
	var notes []ID
	for _, m := range []Mark{ExpectationMark, BoundaryMark, PromiseMark, HiccupMark, FeelingMark, NoMark, NoMark} {
		var id ID
		s, id = s.AddNote(marked(m, "iets "+string(m)), start, st())
		notes = append(notes, id)
	}
	s, _ = s.MakeAssumption(notes[5], st())
	s, _ = s.MakeClaims(notes[5], notes[6], st())
	s, _ = s.MakeGap(st(), notes[3], notes[5])
	s, _ = s.MakeTreatment(notes[6], st())
	s, _ = s.MakeLoyalty(notes[6], st())
	return s
}

// theOne gives a record of a kind, and it as JSON reads it.
func theOne(t *testing.T, s *Session, kind Record) (ID, map[string]any) {
	t.Helper()
	d := s.Document()
	lists := map[Record]any{
		ExpectationRecord: d.Expectations, BoundaryRecord: d.Boundaries, PromiseRecord: d.Promises, IncidentRecord: d.Incidents,
		FeelingRecord: d.Feelings, AssumptionRecord: d.Assumptions, ClaimRecord: d.Claims, GapRecord: d.Gaps,
		TreatmentRecord: d.Treatments, LoyaltyRecord: d.Loyalties,
	}
	b, err := v2.Marshal(lists[kind])
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	if err := json.Unmarshal(b, &all); err != nil || len(all) == 0 {
		t.Fatalf("%s: %v in %s", kind, err, b)
	}
	return ID(all[0]["id"].(string)), flat("", all[0])
}

// flat gives every leaf of a JSON object by its path.
func flat(path string, v any) map[string]any {
	out := map[string]any{}
	if m, ok := v.(map[string]any); ok {
		for k, inner := range m {
			maps.Copy(out, flat(strings.TrimPrefix(path+"."+k, "."), inner))
		}
		return out
	}
	out[path] = fmt.Sprint(v)
	return out
}

// leaves gives the path of every member that a record can have.
func leaves(path string, t reflect.Type) (out []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch inner := strings.TrimPrefix(path+"."+name, "."); {
		case f.Anonymous:
			out = append(out, leaves(path, f.Type)...)
		case options == "embed":
		case f.Type.Kind() == reflect.Struct:
			out = append(out, leaves(inner, f.Type)...)
		default:
			out = append(out, inner)
		}
	}
	return out
}

// notOnCard has the members that no card shows: what a record is and rests on,
// who said it (that is the note's), the rank (it is moved, see MoveExpectation),
// and the other side of a contradiction.
var notOnCard = []string{"id", "evidence", "retired", "version", "revision", "supersedes", "apart", "whose", "person", "rank", "by", "well", "against"}

// versioning has the members that change with any change.
var versioning = []string{"version", "revision", "supersedes", "apart"}

var recordTypes = map[Record]reflect.Type{
	ExpectationRecord: reflect.TypeFor[Expectation](), BoundaryRecord: reflect.TypeFor[Boundary](), PromiseRecord: reflect.TypeFor[Promise](),
	IncidentRecord: reflect.TypeFor[Incident](), FeelingRecord: reflect.TypeFor[Feeling](), AssumptionRecord: reflect.TypeFor[Assumption](),
	ClaimRecord: reflect.TypeFor[Claim](), GapRecord: reflect.TypeFor[Gap](), TreatmentRecord: reflect.TypeFor[Treatment](), LoyaltyRecord: reflect.TypeFor[Loyalty](),
}

// samples gives values that a field takes, and some that it does not.
func samples(t *testing.T, f *CardField) (good, bad []string) {
	switch f.Kind {
	case TextField:
		return []string{"zoals gezegd, é “x”\n2"}, nil
	case DateField:
		return []string{"vrijdag", "binnenkort"}, nil
	case MomentField:
		return []string{"delivery"}, nil
	case ChoiceField, YesNoField:
		return slices.DeleteFunc(slices.Clone(f.Choices), func(c string) bool { return c == bothSides }), []string{"anders", "YES", " "}
	case ChoicesField:
		return []string{f.Choices[0], strings.Join(f.Choices, ",")}, []string{"anders", f.Choices[0] + ",anders"}
	case PlaceField:
		return []string{"1", "9"}, []string{"0", "10", "-1", "vijf", "2.5"}
	case NumberField:
		return []string{"0", fmt.Sprint(f.Max)}, []string{fmt.Sprint(f.Max + 1), "-1", "veel", "1,5"}
	}
	t.Fatalf("no samples for %s", f.Kind)
	return nil, nil
}

// TestCardsAreComplete joins the fields of the cards with the members of the
// file: each field writes one member, each member has one field.
func TestCardsAreComplete(t *testing.T) {
	if len(Cards) != len(Records) || len(kinds) != len(Records) {
		t.Fatalf("%d kinds of record, %d cards, %d lines in kinds", len(Records), len(Cards), len(kinds))
	}
	used := map[FieldKind]bool{}
	for i, kind := range Records {
		card, ok := CardOf(kind)
		if !ok || Cards[i].Record != kind || kinds[i].kind != kind {
			t.Errorf("%s has no card, or another place in Cards or kinds", kind)
			continue
		}
		members := map[string]bool{}
		for _, m := range leaves("", recordTypes[kind]) {
			if !slices.Contains(notOnCard, m) || kind == BoundaryRecord && m == "whose" {
				members[m] = true
			}
		}
		seen := map[string]bool{}
		for j := range card.Fields {
			f := &card.Fields[j]
			if used[f.Kind] = true; seen[f.ID] || f.ID != strings.ToLower(f.ID) || strings.ContainsAny(f.ID, "_. ") {
				t.Errorf("%s: field %q is twice on the card or not in kebab-case", kind, f.ID)
			}
			seen[f.ID] = true
			for _, member := range membersOf(t, kind, f) {
				path := strings.NewReplacer("_", "-", ".place", "-place", ".words", "").Replace(member)
				if !members[member] || path != f.ID {
					t.Errorf("%s: field %s writes %s", kind, f.ID, member)
				}
				delete(members, member)
			}
		}
		for m := range members {
			t.Errorf("%s: no field on the card fills in %s", kind, m)
		}
	}
	for _, k := range FieldKinds {
		if !used[k] {
			t.Errorf("no field is of the kind %s", k)
		}
	}
}

// membersOf fills in a field in every way it takes, expects it back, empties it
// again, and gives the members that changed.
func membersOf(t *testing.T, kind Record, f *CardField) (members []string) {
	st := stamps()
	s := oneOfEach(st)
	id, before := theOne(t, s, kind)
	empty, ok := s.Field(id, f.ID)
	if !ok {
		t.Fatalf("%s: no field %s", kind, f.ID)
	}
	good, bad := samples(t, f)
	for _, value := range good {
		now, err := s.SetField(id, f.ID, value, st())
		if err != nil {
			t.Errorf("%s %s refuses %q: %v", kind, f.ID, value, err)
			continue
		}
		if got, _ := now.Field(id, f.ID); got != value && !(value == "no" && got == "") {
			t.Errorf("%s %s: %q became %q", kind, f.ID, value, got)
		}
		if still, _ := s.Field(id, f.ID); still != empty {
			t.Errorf("%s %s: the earlier value was modified", kind, f.ID)
		}
		_, after := theOne(t, now, kind)
		for m := range after {
			if !slices.Contains(versioning, m) && after[m] != before[m] && !slices.Contains(members, m) {
				members = append(members, m)
			}
		}
		for m := range before {
			if _, ok := after[m]; !ok && !slices.Contains(versioning, m) && !slices.Contains(members, m) {
				members = append(members, m)
			}
		}
		if back := read(t, written(t, now)); written(t, back) != written(t, now) {
			t.Errorf("%s %s: %q changed on its way through the file", kind, f.ID, value)
		}
		if again, err := now.SetField(id, f.ID, value, st()); value != "no" && (err != nil || again != now) {
			t.Errorf("%s %s: the same value again is a change: %v", kind, f.ID, err)
		}
		emptied, err := now.SetField(id, f.ID, "", st())
		if err != nil {
			t.Errorf("%s %s cannot be emptied: %v", kind, f.ID, err)
		}
		if got, _ := emptied.Field(id, f.ID); got != "" && !slices.Contains([]string{string(NotRaised), bothSides}, got) {
			t.Errorf("%s %s: emptied it is %q", kind, f.ID, got)
		}
	}
	for _, value := range bad {
		if now, err := s.SetField(id, f.ID, value, st()); !errors.Is(err, ErrValue) || now != s {
			t.Errorf("%s %s takes %q: %v", kind, f.ID, value, err)
		}
	}
	return members
}

// TestCardsSayWhatLapses holds the word of each field on verdicts to what happens.
func TestCardsSayWhatLapses(t *testing.T) {
	for _, card := range Cards {
		for i := range card.Fields {
			f := &card.Fields[i]
			st := stamps()
			s := oneOfEach(st)
			id, _ := theOne(t, s, card.Record)
			if card.Record == ExpectationRecord {
				s = s.ChangeExpectation(id, func(e *Expectation) { e.Said = f.ID != "said" }, st())
			}
			good, _ := samples(t, f)
			value := good[len(good)-1]
			if f.Kind == YesNoField {
				value = "yes"
			}
			now, err := s.SetField(id, f.ID, value, st())
			if err != nil {
				t.Fatal(err)
			}
			if lapsed := s.Told(id) != now.Told(id); lapsed != f.Lapses {
				t.Errorf("%s %s: a change lapses %v, the card says %v", card.Record, f.ID, lapsed, f.Lapses)
			}
		}
	}
}

func TestFieldsThatAreNotThere(t *testing.T) {
	st := stamps()
	s := oneOfEach(st)
	id, _ := theOne(t, s, PromiseRecord)
	if now, err := s.SetField("never", "who", "x", st()); !errors.Is(err, ErrNoRecord) || now != s {
		t.Error(err)
	}
	if now, err := s.SetField(id, "rank", "1", st()); !errors.Is(err, ErrNoField) || now != s {
		t.Error(err)
	}
	if _, ok := s.Field("never", "who"); ok {
		t.Error("a record that is not there has a field")
	}
	if _, ok := s.Field(id, "rank"); ok {
		t.Error("a promise has a rank")
	}
}

func TestContactMoments(t *testing.T) {
	st := stamps()
	s := oneOfEach(st)
	id, _ := theOne(t, s, ExpectationRecord)
	s = s.WithContactMoments([]ContactMoment{{ID: "order", Name: "bestellen"}, {ID: "delivery", Name: "leveren"}}, st())
	set := func(text string) string {
		now, err := s.SetField(id, "moment", text, st())
		if err != nil {
			t.Fatal(err)
		}
		s = now
		got, _ := s.Field(id, "moment")
		return got
	}
	if got := set("Bestellen"); got != "order" {
		t.Errorf("a name gives %q", got)
	}
	if got := set("invoice"); got != "invoice" || s.MomentName(got) != "invoice" {
		t.Errorf("an id of the default list gives %q", got)
	}
	added := set("nazorg")
	if s.MomentName(added) != "nazorg" || len(s.ContactMoments()) != 3 || set("NAZORG") != added || len(s.ContactMoments()) != 3 {
		t.Errorf("a new name is added once: %v", s.ContactMoments())
	}
	if got := set(""); got != "" || s.MomentName("") != "" {
		t.Errorf("emptied: %q", got)
	}
	s = s.WithContactMoments([]ContactMoment{{ID: added, Name: "service"}}, st())
	if s.MomentName(added) != "service" || s.MomentName("order") != "order" {
		t.Error("renamed and removed moments")
	}
}
