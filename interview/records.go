package interview

import "iter"

// noteMarked brings the records up to date with a note that was made (old nil)
// or changed. It modifies s, which must be a value nobody else has seen yet.
func (s *Session) noteMarked(old, now *Note, st Stamp) {
	st = st.of(s)
	had, has := NoRecord, s.makes(&now.Content)
	if old != nil {
		had = s.makes(&old.Content)
	}
	if had != NoRecord && had != has {
		s.retire(had, now.ID)
	}
	switch has {
	case ExpectationRecord:
		b, i := basisFor(s.expectations, now, old, st)
		s.expectations = put(s.expectations, i, Expectation{Basis: b, Whose: now.Content.Speaker, Person: now.Content.Person},
			func(e *Expectation) { e.Basis, e.Whose, e.Person = b, now.Content.Speaker, now.Content.Person }, st)
	case BoundaryRecord:
		b, i := basisFor(s.boundaries, now, old, st)
		state := PutForward
		if p, ok := s.PlaceOf(now.Content.Question); ok && p.Section.Phase == Before {
			state = NotRaised
		}
		s.boundaries = put(s.boundaries, i, Boundary{Basis: b, Whose: now.Content.Speaker, Person: now.Content.Person, State: state},
			func(e *Boundary) {
				if e.Basis, e.Person = b, now.Content.Person; old.Content.Speaker != now.Content.Speaker || had != has && e.Whose != "" {
					e.Whose = now.Content.Speaker // otherwise whose it is may have been said on its card
				}
			}, st)
	case PromiseRecord:
		b, i := basisFor(s.promises, now, old, st)
		s.promises = put(s.promises, i, Promise{Basis: b, By: now.Content.Speaker},
			func(e *Promise) { e.Basis, e.By = b, now.Content.Speaker }, st)
	case IncidentRecord:
		b, i := basisFor(s.incidents, now, old, st)
		well := now.Content.Mark == WentWellMark
		s.incidents = put(s.incidents, i, Incident{Basis: b, Well: well, Whose: now.Content.Speaker, Person: now.Content.Person},
			func(e *Incident) {
				e.Basis, e.Well, e.Whose, e.Person = b, well, now.Content.Speaker, now.Content.Person
			}, st)
	case FeelingRecord:
		b, i := basisFor(s.feelings, now, old, st)
		s.feelings = put(s.feelings, i, Feeling{Basis: b, Whose: now.Content.Speaker, Person: now.Content.Person},
			func(e *Feeling) { e.Basis, e.Whose, e.Person = b, now.Content.Speaker, now.Content.Person }, st)
	case AssumptionRecord:
		b, i := basisFor(s.assumptions, now, old, st)
		s.assumptions = put(s.assumptions, i, Assumption{Basis: b}, func(e *Assumption) { e.Basis = b }, st)
	}
}

// based is any record.
type based interface {
	Expectation | Boundary | Promise | Incident | Feeling | Assumption | Claim | Gap | Treatment | Loyalty
}

// basisOf gives the basis inside a record.
func basisOf[R based](r *R) *Basis {
	switch r := any(r).(type) {
	case *Expectation:
		return &r.Basis
	case *Boundary:
		return &r.Basis
	case *Promise:
		return &r.Basis
	case *Incident:
		return &r.Basis
	case *Feeling:
		return &r.Basis
	case *Assumption:
		return &r.Basis
	case *Claim:
		return &r.Basis
	case *Gap:
		return &r.Basis
	case *Treatment:
		return &r.Basis
	case *Loyalty:
		return &r.Basis
	}
	panic("unreachable: based lists the records")
}

// basisFor gives the basis of the record that note makes and the record's place,
// or -1 when it has to be made. A note seen for the first time has none, so the
// search is left out at the key that commits it.
func basisFor[R based](l list[R], n, old *Note, st Stamp) (Basis, int) {
	if old != nil {
		if i := madeBy(l, n.ID); i >= 0 {
			r := l.at(i)
			b := *basisOf(&r)
			b.Retired = false
			return b, i
		}
	}
	return Basis{ID: st.New(), Evidence: []ID{n.ID}, Revision: st.revision}, -1
}

// madeBy gives the place of the record that a note makes, or -1: the one that
// counts, where more were made apart.
func madeBy[R based](l list[R], note ID) int {
	made := func(r *R) bool { return basisOf(r).Evidence[0] == note }
	if i := l.findLast(func(r *R) bool { return made(r) && !basisOf(r).Retired }); i >= 0 {
		return i
	}
	return l.findLast(made)
}

func put[R based](l list[R], i int, fresh R, change func(*R), st Stamp) list[R] {
	if i < 0 {
		return l.append(fresh)
	}
	r := l.at(i)
	amend(&r, change, st)
	return l.set(i, r)
}

// retired returns l with the record of a note no longer counting. When the mark
// comes back to the same words, so does their verdict.
func retired[R based](l list[R], note ID) list[R] {
	i := madeBy(l, note)
	if i < 0 {
		return l
	}
	r := l.at(i)
	basisOf(&r).Retired = true
	return l.set(i, r)
}

// counting ranges over the records that count.
func counting[R based](l list[R]) iter.Seq[R] {
	return func(yield func(R) bool) {
		for _, r := range l.all() {
			if !basisOf(&r).Retired && !yield(r) {
				return
			}
		}
	}
}

// Expectations ranges over the expectations that count, wishes of ours too.
func (s *Session) Expectations() iter.Seq[Expectation] { return counting(s.expectations) }

// Boundaries ranges over the boundaries that count.
func (s *Session) Boundaries() iter.Seq[Boundary] { return counting(s.boundaries) }

// Promises ranges over the promises that count.
func (s *Session) Promises() iter.Seq[Promise] { return counting(s.promises) }

// Incidents ranges over what went wrong and what went well.
func (s *Session) Incidents() iter.Seq[Incident] { return counting(s.incidents) }

// Feelings ranges over the feelings that count.
func (s *Session) Feelings() iter.Seq[Feeling] { return counting(s.feelings) }

// edited returns l with the record id changed, or l itself.
func edited[R based](l list[R], id ID, change func(*R), st Stamp) list[R] {
	i := l.findLast(func(r *R) bool { return basisOf(r).ID == id })
	if i < 0 {
		return l
	}
	r := l.at(i)
	b := *basisOf(&r)
	amend(&r, func(r *R) {
		change(r)
		*basisOf(r) = b
	}, st)
	basisOf(&r).Revision = st.revision
	return l.set(i, r)
}

// ChangeExpectation returns the session with one expectation changed.
func (s *Session) ChangeExpectation(id ID, change func(*Expectation), st Stamp) *Session {
	out := s.next(st)
	out.expectations = edited(s.expectations, id, change, st.of(out))
	return out
}

// ChangeBoundary returns the session with one boundary changed.
func (s *Session) ChangeBoundary(id ID, change func(*Boundary), st Stamp) *Session {
	out := s.next(st)
	out.boundaries = edited(s.boundaries, id, change, st.of(out))
	return out
}

// ChangePromise returns the session with one promise changed.
func (s *Session) ChangePromise(id ID, change func(*Promise), st Stamp) *Session {
	out := s.next(st)
	out.promises = edited(s.promises, id, change, st.of(out))
	return out
}

// ChangeIncident returns the session with one incident changed.
func (s *Session) ChangeIncident(id ID, change func(*Incident), st Stamp) *Session {
	out := s.next(st)
	out.incidents = edited(s.incidents, id, change, st.of(out))
	return out
}

func attached[R based](l list[R], record, note ID, st Stamp) (list[R], bool) {
	i := l.findLast(func(r *R) bool { return basisOf(r).ID == record })
	if i < 0 {
		return l, false
	}
	r := l.at(i)
	b := basisOf(&r)
	for _, id := range b.Evidence {
		if id == note {
			return l, true
		}
	}
	b.Evidence = append(append([]ID(nil), b.Evidence...), note)
	b.Revision = st.revision
	return l.set(i, r), true
}
