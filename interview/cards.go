package interview

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A FieldKind says how a field of a card is filled in.
type FieldKind string

const (
	TextField    FieldKind = "text"
	ChoiceField  FieldKind = "choice"  // one of Choices
	ChoicesField FieldKind = "choices" // any of Choices; the value holds them with commas between
	YesNoField   FieldKind = "yes-no"  // Choices are yes and no
	PlaceField   FieldKind = "place"   // 1 to 9
	NumberField  FieldKind = "number"  // 0 to Max
	DateField    FieldKind = "date"    // as people say it: "vrijdag", "27-11"; see DayOf
	MomentField  FieldKind = "moment"  // id of a contact moment of the session; a new name adds one
)

// FieldKinds lists the kinds.
var FieldKinds = []FieldKind{TextField, ChoiceField, ChoicesField, YesNoField, PlaceField, NumberField, DateField, MomentField}

// A CardField is one field of a card, so that a screen can show and fill any card
// without knowing what is on it. Its words belong to those who show it.
type CardField struct {
	ID      string // kebab-case, unique on its card
	Kind    FieldKind
	Choices []string // of choice, choices and yes-no, in the order in which they are offered
	Max     int      // of number
	Beside  bool     // shown on the row of the field before it: the place of a level
	Lapses  bool     // the customer is told of it: a change makes his verdict lapse (of an answer to an expectation: once it was said)

	get func(record any) string
	set func(record any, value string) error
}

// A Card lists the fields of a record, in the order in which they are shown. All
// are optional, and the empty value is always "not filled in".
type Card struct {
	Record Record
	Fields []CardField
	value  func(s *Session, id ID, f *CardField) (string, bool)
}

// Field gives the field with that id.
func (c *Card) Field(id string) (f CardField, ok bool) {
	if i := slices.IndexFunc(c.Fields, func(f CardField) bool { return f.ID == id }); i >= 0 {
		return c.Fields[i], true
	}
	return CardField{}, false
}

// CardOf gives the card of a kind of record; ok is false for none.
func CardOf(r Record) (c Card, ok bool) {
	if i := slices.IndexFunc(Cards, func(c Card) bool { return c.Record == r }); i >= 0 {
		return Cards[i], true
	}
	return Card{}, false
}

// Reasons why a field was not filled in. The session stays as it was.
var (
	ErrNoRecord = errors.New("there is no such record")
	ErrNoField  = errors.New("there is no such field on the card")
	ErrValue    = errors.New("the field does not take that")
)

// Field gives the value of a field of a record; ok is false when there is no such
// record or field. What is not filled in is empty.
func (s *Session) Field(record ID, field string) (value string, ok bool) {
	kind, _, _ := s.RecordBy(record)
	card, _ := CardOf(kind)
	f, ok := card.Field(field)
	if !ok {
		return "", false
	}
	return card.value(s, record, &f)
}

// SetField returns the session with one field of a record filled in, or with the
// empty value emptied. What the field does not take (a place of 12, a choice that
// is not offered) changes nothing and gives [ErrValue]; text is taken as typed.
func (s *Session) SetField(record ID, field, value string, st Stamp) (*Session, error) {
	kind, _, ok := s.RecordBy(record)
	if !ok {
		return s, ErrNoRecord
	}
	card, _ := CardOf(kind)
	f, ok := card.Field(field)
	if !ok {
		return s, fmt.Errorf("%w: %s of %s", ErrNoField, field, kind)
	}
	if before, _ := card.value(s, record, &f); before == value {
		return s, nil
	}
	out := s.next(st)
	st = st.of(out)
	if f.Kind == MomentField {
		value = out.momentNamed(value, st)
	}
	var fault error
	at := slices.IndexFunc(kinds, func(k recordKind) bool { return k.kind == kind })
	kinds[at].edit(out, record, func(r any) { fault = f.set(r, value) }, st)
	if fault != nil {
		return s, fmt.Errorf("%w: %s", fault, field)
	}
	return out, nil
}

// Filled gives the expectation with one field as it would be with that value, for
// what is shown while somebody types. What the field does not take, and a field
// that is not on the card, change nothing.
func (e Expectation) Filled(field, value string) Expectation {
	card, _ := CardOf(ExpectationRecord)
	f, ok := card.Field(field)
	if out := e; ok && f.set(&out, value) == nil {
		return out
	}
	return e
}

// card makes the card of a kind out of its fields.
func card[R based](kind Record, at func(*Session) *list[R], fields ...CardField) Card {
	return Card{Record: kind, Fields: fields, value: func(s *Session, id ID, f *CardField) (string, bool) {
		l := at(s)
		i := l.findLast(func(r *R) bool { return basisOf(r).ID == id })
		if i < 0 {
			return "", false
		}
		return f.get(l.ref(i)), true
	}}
}

// told says of a field that the customer is told of it.
func (f CardField) told() CardField {
	f.Lapses = true
	return f
}

// beside says of a field that it stands on the row of the one before it.
func (f CardField) beside() CardField {
	f.Beside = true
	return f
}

func textField[R based](id string, at func(*R) *string) CardField {
	return CardField{ID: id, Kind: TextField,
		get: func(r any) string { return *at(r.(*R)) },
		set: func(r any, v string) error { *at(r.(*R)) = v; return nil }}
}

func dateField[R based](id string, at func(*R) *string) CardField {
	f := textField(id, at)
	f.Kind = DateField
	return f
}

func momentField[R based](id string, at func(*R) *string) CardField {
	f := textField(id, at)
	f.Kind = MomentField
	return f
}

func choiceField[R based, T ~string](id string, choices []T, at func(*R) *T) CardField {
	return CardField{ID: id, Kind: ChoiceField, Choices: words(choices),
		get: func(r any) string { return string(*at(r.(*R))) },
		set: func(r any, v string) error {
			if v != "" && !slices.Contains(choices, T(v)) {
				return ErrValue
			}
			*at(r.(*R)) = T(v)
			return nil
		}}
}

func yesNoField[R based](id string, at func(*R) *YesNo) CardField {
	f := choiceField(id, YesNos, at)
	f.Kind = YesNoField
	return f
}

// boolField is yes or not filled in: no is kept as that.
func boolField[R based](id string, at func(*R) *bool) CardField {
	return CardField{ID: id, Kind: YesNoField, Choices: words(YesNos),
		get: func(r any) string { return map[bool]string{true: string(Yes)}[*at(r.(*R))] },
		set: func(r any, v string) error {
			if v != "" && !slices.Contains(YesNos, YesNo(v)) {
				return ErrValue
			}
			*at(r.(*R)) = v == string(Yes)
			return nil
		}}
}

func choicesField[R based, T ~string](id string, choices []T, at func(*R) *[]T) CardField {
	return CardField{ID: id, Kind: ChoicesField, Choices: words(choices),
		get: func(r any) string { return strings.Join(words(*at(r.(*R))), ",") },
		set: func(r any, v string) error {
			var chosen []T
			for part := range strings.SplitSeq(v, ",") {
				switch part = strings.TrimSpace(part); {
				case part == "" || slices.Contains(chosen, T(part)):
				case !slices.Contains(choices, T(part)):
					return ErrValue
				default:
					chosen = append(chosen, T(part))
				}
			}
			*at(r.(*R)) = chosen
			return nil
		}}
}

func placeField[R based](id string, at func(*R) *Level) CardField {
	return CardField{ID: id, Kind: PlaceField, Max: MaxPlace,
		get: func(r any) string {
			if place := at(r.(*R)).Place; place != 0 {
				return strconv.Itoa(place)
			}
			return ""
		},
		set: func(r any, v string) error {
			n, err := ParseNumber(v)
			place, given := n.Value()
			if err != nil || given && (place < 1 || place > MaxPlace) {
				return ErrValue
			}
			at(r.(*R)).Place = place
			return nil
		}}
}

func numberField[R based](id string, highest int, at func(*R) *Number) CardField {
	return CardField{ID: id, Kind: NumberField, Max: highest,
		get: func(r any) string { return at(r.(*R)).String() },
		set: func(r any, v string) error {
			n, err := ParseNumber(v)
			if value, _ := n.Value(); err != nil || value > highest {
				return ErrValue
			}
			*at(r.(*R)) = n
			return nil
		}}
}

func words[T ~string](choices []T) []string {
	out := make([]string, 0, len(choices))
	for _, c := range choices {
		out = append(out, string(c))
	}
	return out
}
