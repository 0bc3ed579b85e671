package interview

import "slices"

// A Resting is a record that rests on a note.
type Resting struct {
	Record Record
	Basis  Basis
	Made   bool // the note made it; otherwise it was attached
}

// RecordsOn lists the records that count and rest on a note: those it made first,
// then those it was attached to.
func (s *Session) RecordsOn(note ID) []Resting {
	var out, attached []Resting
	for _, k := range kinds {
		k.each(s, func(b *Basis) {
			switch at := slices.Index(b.Evidence, note); {
			case at == 0:
				out = append(out, Resting{k.kind, *b, true})
			case at > 0:
				attached = append(attached, Resting{k.kind, *b, false})
			}
		})
	}
	return append(out, attached...)
}

// AllRecords lists the records that count, in the order of [Records], each kind
// as it came up.
func (s *Session) AllRecords() []Resting {
	var out []Resting
	for _, k := range kinds {
		k.each(s, func(b *Basis) { out = append(out, Resting{k.kind, *b, true}) })
	}
	return out
}

// Detach returns the session in which a note is no longer evidence for the record
// with that id. The note that made a record stays: it goes with its mark.
func (s *Session) Detach(record, note ID, st Stamp) *Session {
	out := s.next(st)
	st = st.of(out)
	for _, k := range kinds {
		if k.detach(out, record, note, st) {
			return out
		}
	}
	return s
}

// detached returns l with a note taken off a record; done is false when it was not
// attached to it.
func detached[R based](l list[R], record, note ID, st Stamp) (out list[R], done bool) {
	i := l.findLast(func(r *R) bool { return basisOf(r).ID == record })
	if i < 0 {
		return l, false
	}
	r := l.at(i)
	b := basisOf(&r)
	at := slices.Index(b.Evidence, note)
	if at <= 0 {
		return l, false
	}
	b.Evidence = slices.Delete(slices.Clone(b.Evidence), at, at+1)
	b.Revision = st.revision
	return l.set(i, r), true
}

// SameHandMade says that the records without a mark are the very same in another
// value of the session, so that what follows from them need not be made again. It
// costs next to nothing, however many there are.
func (s *Session) SameHandMade(other *Session) bool {
	if other == nil {
		return false
	}
	for _, k := range kinds {
		if !k.kind.HasMark() && !k.same(s, other) {
			return false
		}
	}
	return true
}

// HandMade lists the records that count and have no mark.
func (s *Session) HandMade() []Resting {
	var out []Resting
	for _, k := range kinds {
		if !k.kind.HasMark() {
			k.each(s, func(b *Basis) { out = append(out, Resting{k.kind, *b, true}) })
		}
	}
	return out
}
