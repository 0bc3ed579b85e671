package interview

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Merge brings two values of one session together that were changed apart: on
// two machines, or in a file that a sync service put back. Nothing that either
// holds is dropped. It does not matter which comes first, in which order three
// are merged, or how often one is.
//
//   - Of a note and of an answer every version is kept. Where more than one is
//     superseded by no other, the newest is shown, one that was removed last of
//     all, and the others are told by [Note.Heads].
//   - Of a record the fields changed last are shown; those of the other stay in
//     the file. A verdict counts when the customer gave it on just what he
//     would now be told. A note has at most one record of a kind that counts.
//   - Head, position, status and guide are those of the higher revision, with
//     the people and the questions of one's own of both.
//   - What was erased on one side is erased on the other, as far as it is older;
//     where one has erased twice, the later one counts.
//   - All else is the sum of both, in the order of revisions.
//
// The revision is the higher of the two: whoever keeps the result must raise it.
// Values of different sessions cannot be merged: a is given back.
func Merge(a, b *Session) *Session {
	if a == b || a.ID != b.ID {
		return a
	}
	x, y := a.Document(), b.Document()
	erased := laterErasure(x.Erased, y.Erased)
	x, y = x.wiped(erased), y.wiped(erased)
	if headOrder(x, y) < 0 {
		x, y = y, x
	}
	d := *x // the newest head
	d.Customer.People = unitePeople(x, y)
	d.Guide = uniteGuides(x.Guide, y.Guide)
	d.Timeline = unite(x.Timeline, y.Timeline, func(e *Event) (int64, time.Time) { return e.Revision, e.At })
	d.Consent = unite(x.Consent, y.Consent, func(c *Consent) (int64, time.Time) { return c.Revision, c.At })
	d.ReadBack = unite(x.ReadBack, y.ReadBack, func(r *ReadBack) (int64, time.Time) { return r.Revision, r.At })
	d.Recoveries = unite(x.Recoveries, y.Recoveries, func(r *Recovery) (int64, time.Time) { return r.Revision, r.At })
	d.Notes = mergeNotes(x.Notes, y.Notes)
	d.Answers = mergeAnswers(x.Answers, y.Answers)
	d.Overrules = mergeOverrules(x.Overrules, y.Overrules)

	m := newRecordMerge(d.Notes)
	d.Expectations = mergeRecords(m, x.Expectations, y.Expectations)
	d.Boundaries = mergeRecords(m, x.Boundaries, y.Boundaries)
	d.Promises = mergeRecords(m, x.Promises, y.Promises)
	d.Incidents = mergeRecords(m, x.Incidents, y.Incidents)
	d.Feelings = mergeRecords(m, x.Feelings, y.Feelings)
	d.Assumptions = mergeRecords(m, x.Assumptions, y.Assumptions)
	d.Claims = mergeRecords(m, x.Claims, y.Claims)
	d.Gaps = mergeRecords(m, x.Gaps, y.Gaps)
	d.Treatments = mergeRecords(m, x.Treatments, y.Treatments)
	d.Loyalties = mergeRecords(m, x.Loyalties, y.Loyalties)
	d.SelfCheck = mergeSelfCheck(x.SelfCheck, y.SelfCheck)
	d.Moments = mergeMoments(x.Moments, y.Moments)
	d.Erased = erased

	d.Unknown = uniteMembers(x.Unknown, y.Unknown)
	d.Counts.Unknown = uniteMembers(x.Counts.Unknown, y.Counts.Unknown)
	d.Position.Unknown = uniteMembers(x.Position.Unknown, y.Position.Unknown)
	s, err := FromDocument(&d)
	if err != nil {
		return a // unreachable: what FromDocument refuses, neither could hold
	}
	return s
}

// keyOf gives a value in a form that compares: what it is in the file.
func keyOf(v any) string {
	b, err := json.Marshal(v, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return "" // unreachable: the types hold nothing that cannot be encoded
	}
	return string(b)
}

// headOrder orders documents by revision and, among equals, in a way that every
// machine agrees on.
func headOrder(a, b *Document) int {
	if c := cmp.Compare(a.Revision, b.Revision); c != 0 {
		return c
	}
	key := func(d *Document) string {
		h := d.Head
		h.Customer.People, h.Counts = nil, Counts{}
		return keyOf(h) + keyOf(d.Position.Position) + keyOf(withoutOwn(d.Guide))
	}
	return cmp.Compare(key(a), key(b))
}

// unite gives what stands in either list, once, by revision.
func unite[T any](a, b []T, when func(*T) (int64, time.Time)) []T {
	type item struct {
		key   string
		value *T
	}
	at := map[string]bool{}
	var all []item
	for _, list := range [][]T{a, b} {
		for i := range list {
			if key := keyOf(list[i]); !at[key] {
				at[key] = true
				all = append(all, item{key, &list[i]})
			}
		}
	}
	slices.SortFunc(all, func(a, b item) int {
		ra, ta := when(a.value)
		rb, tb := when(b.value)
		return cmp.Or(cmp.Compare(ra, rb), ta.Compare(tb), cmp.Compare(a.key, b.key))
	})
	out := make([]T, len(all))
	for i, it := range all {
		out[i] = *it.value
	}
	return out
}

// unitePeople gives the people of both: in the order of the newer head where it
// has them all.
func unitePeople(newer, older *Document) []Person {
	byID := map[ID]Person{}
	for _, p := range slices.Concat(newer.Customer.People, older.Customer.People) {
		if have, ok := byID[p.ID]; !ok || personOrder(have, p) < 0 {
			byID[p.ID] = p
		}
	}
	order := func(list []Person) (ids []ID) {
		for _, p := range list {
			ids = append(ids, p.ID)
		}
		return ids
	}
	ids := order(newer.Customer.People)
	if len(ids) < len(byID) || headOrder(newer, older) == 0 && !slices.Equal(ids, order(older.Customer.People)) {
		ids = nil
		for id := range byID {
			ids = append(ids, id)
		}
		slices.Sort(ids)
	}
	var out []Person
	for _, id := range ids {
		out = append(out, byID[id])
	}
	return out
}

func personOrder(a, b Person) int {
	return cmp.Or(cmp.Compare(a.Revision, b.Revision), cmp.Compare(keyOf(a), keyOf(b)))
}

// mergeOverrules gives the newest word on every question.
func mergeOverrules(a, b []Overruled) []Overruled {
	byQuestion := map[string]Overruled{}
	for _, o := range slices.Concat(a, b) {
		have, ok := byQuestion[o.Question]
		if !ok || cmp.Or(cmp.Compare(have.Revision, o.Revision), cmp.Compare(keyOf(have), keyOf(o))) < 0 {
			byQuestion[o.Question] = o
		}
	}
	var out []Overruled
	for _, o := range byQuestion {
		out = append(out, o)
	}
	slices.SortFunc(out, func(a, b Overruled) int { return strings.Compare(a.Question, b.Question) })
	return out
}

// uniteMembers gives the members of two objects that this version does not know.
// Where both have one, the greater stands: any rule would do that both machines
// follow.
func uniteMembers(a, b jsontext.Value) jsontext.Value {
	if string(a) == string(b) {
		return a
	}
	all := map[string]jsontext.Value{}
	for _, v := range []jsontext.Value{a, b} {
		var members map[string]jsontext.Value
		if len(v) == 0 || json.Unmarshal(v, &members) != nil {
			continue
		}
		for k, m := range members {
			if string(m) > string(all[k]) {
				all[k] = m
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	out, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return a // unreachable: all of it was just read
	}
	return out
}
