package interview

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A recordMerge merges records over notes that are merged already.
type recordMerge struct{ notes map[ID]*Note }

func newRecordMerge(notes []Note) recordMerge {
	m := recordMerge{map[ID]*Note{}}
	for i := range notes {
		m.notes[notes[i].ID] = &notes[i]
	}
	return m
}

// maker gives the note whose mark makes the record, or nil.
func (m recordMerge) maker(b *Basis) *Note { return m.notes[b.Evidence[0]] }

// mergeRecords gives the records of both by id.
func mergeRecords[R based](m recordMerge, a, b []R) []R {
	byID := map[ID]R{}
	for _, r := range slices.Concat(a, b) {
		id := basisOf(&r).ID
		if have, ok := byID[id]; ok {
			r = mergeRecord(m, have, r)
		}
		byID[id] = r
	}
	out := ordered(byID, func(r *R) (int64, string) { return 0, string(basisOf(r).ID) })
	return alone(m, out)
}

// mergeRecord takes the fields that were changed last and keeps the others apart.
func mergeRecord[R based](m recordMerge, a, b R) R {
	ka, kb := fieldsOf(m, a), fieldsOf(m, b)
	x, y := *basisOf(&a), *basisOf(&b)
	apart := map[string]bool{ka: true, kb: true}
	for _, v := range slices.Concat(x.Apart, y.Apart) {
		v = v.Clone()
		if v.Compact(jsontext.AllowInvalidUTF8(true)) == nil {
			apart[string(v)] = true
		}
	}
	out, key := a, ka
	if cmp.Or(cmp.Compare(x.Revision, y.Revision), cmp.Compare(ka, kb)) < 0 {
		out, key = b, kb
	}
	delete(apart, key)
	o := basisOf(&out)
	o.Revision, o.Apart = max(x.Revision, y.Revision), nil
	for k := range apart {
		o.Apart = append(o.Apart, jsontext.Value(k))
	}
	slices.SortFunc(o.Apart, func(a, b jsontext.Value) int { return strings.Compare(string(a), string(b)) })
	return out
}

// fieldsOf gives the fields of a record in a form that compares, without what
// follows from its note and how it came to be.
func fieldsOf[R based](m recordMerge, r R) string {
	b := basisOf(&r)
	n := m.maker(b)
	retired := b.Retired && madeByMark[R]() == NoRecord // what has no mark is retired by hand
	*b = Basis{ID: b.ID, Evidence: b.Evidence, Retired: retired}
	if n != nil {
		follow(&r, &Content{})
	}
	return keyOf(r)
}

// madeByMark gives which mark makes such a record: none for what no mark makes.
func madeByMark[R based]() Record {
	switch any(*new(R)).(type) {
	case Expectation:
		return ExpectationRecord
	case Boundary:
		return BoundaryRecord
	case Promise:
		return PromiseRecord
	case Incident:
		return IncidentRecord
	case Feeling:
		return FeelingRecord
	}
	return NoRecord
}

// follow gives a record what it has from the note whose mark makes it.
func follow[R based](r *R, c *Content) {
	switch r := any(r).(type) {
	case *Expectation:
		r.Whose, r.Person = c.Speaker, c.Person
	case *Boundary:
		r.Person = c.Person // whose it is may have been said on its card
	case *Promise:
		r.By = c.Speaker
	case *Incident:
		r.Well, r.Whose, r.Person = c.Mark == WentWellMark, c.Speaker, c.Person
	case *Feeling:
		r.Whose, r.Person = c.Speaker, c.Person
	}
}

// makes gives the content with which a note makes a record of that kind, or made
// it last; nil: it never did.
func makes(n *Note, kind Record) *Content {
	does := func(v *Version) bool { return !v.Content.Removed && v.Content.Mark.Record() == kind }
	if does(&n.Version) {
		return &n.Content
	}
	for i := len(n.Versions) - 1; i >= 0; i-- {
		if does(&n.Versions[i]) {
			return &n.Versions[i].Content
		}
	}
	return nil
}

// alone lets one record of a kind count for every note that has its mark, the one
// changed last, and none for the others. It modifies records.
func alone[R based](m recordMerge, records []R) []R {
	kind := madeByMark[R]()
	if kind == NoRecord {
		return records
	}
	best := map[ID]int{}
	for i := range records {
		b := basisOf(&records[i])
		if j, ok := best[b.Evidence[0]]; !ok || b.Revision >= basisOf(&records[j]).Revision {
			best[b.Evidence[0]] = i
		}
	}
	for i := range records {
		b := basisOf(&records[i])
		n := m.maker(b)
		if n == nil {
			continue
		}
		counts := !n.Content.Removed && n.Content.Mark.Record() == kind
		b.Retired = !counts || best[b.Evidence[0]] != i
		if v := makes(n, kind); v != nil {
			follow(&records[i], v)
		}
	}
	return records
}

// restoreRecords brings the records of an earlier value back: as they were, and
// newer than what they were since. It modifies s, which must be a value nobody
// else has seen yet.
func (s *Session) restoreRecords(now, earlier *Session) {
	s.expectations = restored(now.expectations, earlier.expectations, s.Revision)
	s.boundaries = restored(now.boundaries, earlier.boundaries, s.Revision)
	s.promises = restored(now.promises, earlier.promises, s.Revision)
	s.incidents = restored(now.incidents, earlier.incidents, s.Revision)
	s.feelings = restored(now.feelings, earlier.feelings, s.Revision)
	s.assumptions = restored(now.assumptions, earlier.assumptions, s.Revision)
	s.claims = restored(now.claims, earlier.claims, s.Revision)
	s.gaps = restored(now.gaps, earlier.gaps, s.Revision)
	s.treatments = restored(now.treatments, earlier.treatments, s.Revision)
	s.loyalties = restored(now.loyalties, earlier.loyalties, s.Revision)
}

func restored[R based](now, earlier list[R], revision int64) list[R] {
	out := earlier
	for i := earlier.len(); i < now.len(); i++ { // made since: it stays, and counts no more
		r := now.at(i)
		if b := basisOf(&r); !b.Retired {
			b.Retired, b.Revision = true, revision
		}
		out = out.append(r)
	}
	since(earlier, now, func(then, was *R) {
		if was == nil || basisOf(then).ID != basisOf(was).ID {
			return
		}
		r := *then
		b, w := basisOf(&r), basisOf(was)
		if reflect.DeepEqual(*then, *was) {
			return
		}
		b.Revision, b.Apart = revision, w.Apart
		i := out.findLast(func(r *R) bool { return basisOf(r).ID == b.ID })
		out = out.set(i, r)
	})
	return out
}
