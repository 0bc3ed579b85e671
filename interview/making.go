package interview

import (
	"iter"
	"slices"
)

// assumptionsPrompt is the prompt before the talk whose notes are assumptions.
const assumptionsPrompt = "assumptions"

// makes gives the record that a note with that content makes: that of its mark,
// or an assumption when it answers the prompt for those.
func (s *Session) makes(c *Content) Record {
	switch {
	case c.Removed:
		return NoRecord
	case c.Mark != NoMark:
		return c.Mark.Record()
	case c.Question != assumptionsPrompt || c.Text == "":
		return NoRecord
	}
	if p, ok := s.PlaceOf(c.Question); ok && p.Section.Phase == Before {
		return AssumptionRecord
	}
	return NoRecord
}

// limitsPrompt is the prompt before the talk whose notes are limits of ours.
const limitsPrompt = "limits"

// MarkOf gives the mark that a note of ours has by itself, for where it was taken: a
// limit under the prompt for limits. A note that is a reason for another, and one
// that was only seen or thought, has none.
func (s *Session) MarkOf(c *Content) Mark {
	if c.Mark != NoMark || c.Question != limitsPrompt || c.Speaker != ByUs || c.Because != "" || !spoken(c.Voice) {
		return c.Mark
	}
	if p, ok := s.PlaceOf(c.Question); ok && p.Section.Phase == Before {
		return BoundaryMark
	}
	return NoMark
}

// fresh gives the basis of a record that is made of notes; ok is false when one
// of them is unknown.
func (s *Session) fresh(st Stamp, notes ...ID) (b Basis, ok bool) {
	for _, id := range notes {
		if s.notePlace(id) < 0 {
			return Basis{}, false
		}
	}
	return Basis{ID: st.New(), Evidence: slices.Clone(notes), Revision: st.revision}, len(notes) > 0
}

// made gives the record of that kind that note made, whether it counts or not.
func made[R based](l list[R], note ID) (Basis, bool) {
	return basisWhere(l, func(b *Basis) bool { return b.Evidence[0] == note })
}

// MakeAssumption returns the session in which a note is an assumption of ours,
// and the id of the record. A note of the prompt for assumptions is one by
// itself. A note that was one counts again; an unknown note changes nothing and
// gives no id. So do the other Make methods.
func (s *Session) MakeAssumption(note ID, st Stamp) (*Session, ID) {
	if b, ok := made(s.assumptions, note); ok {
		return s.Unmake(b.ID, false, st), b.ID
	}
	out := s.next(st)
	st = st.of(out)
	b, ok := s.fresh(st, note)
	if !ok {
		return s, ""
	}
	out.assumptions = s.assumptions.append(Assumption{Basis: b})
	return out, b.ID
}

// MakeClaims returns the session in which two notes contradict each other, and
// the ids of the two records. A note that already is a claim keeps its record,
// which then contradicts one more.
func (s *Session) MakeClaims(one, other ID, st Stamp) (*Session, [2]ID) {
	if one == other || s.notePlace(one) < 0 || s.notePlace(other) < 0 {
		return s, [2]ID{}
	}
	out := s.next(st)
	st = st.of(out)
	var ids [2]ID
	for i, note := range [2]ID{one, other} {
		b, ok := made(out.claims, note)
		if !ok {
			b, _ = out.fresh(st, note)
			out.claims = out.claims.append(Claim{Basis: b})
		}
		ids[i] = b.ID
	}
	for i, id := range ids {
		at := out.claims.findLast(func(c *Claim) bool { return c.ID == id })
		c := out.claims.at(at)
		c.Retired, c.Revision = false, out.Revision
		if !slices.Contains(c.Against, ids[1-i]) {
			c.Against = append(slices.Clone(c.Against), ids[1-i])
		}
		out.claims = out.claims.set(at, c)
	}
	return out, ids
}

// MakeGap returns the session with an ownership gap that rests on notes (in which
// each says that the other must act), and its id.
func (s *Session) MakeGap(st Stamp, notes ...ID) (*Session, ID) {
	out := s.next(st)
	st = st.of(out)
	b, ok := s.fresh(st, notes...)
	if !ok {
		return s, ""
	}
	out.gaps = s.gaps.append(Gap{Basis: b})
	return out, b.ID
}

// MakeTreatment returns the session in which a note says how the customer likes
// to be treated, and the id of the record. There is one for the talk: further
// notes become evidence of it.
func (s *Session) MakeTreatment(note ID, st Stamp) (*Session, ID) {
	for r := range counting(s.treatments) {
		return s.Attach(r.ID, note, st), r.ID
	}
	out := s.next(st)
	st = st.of(out)
	b, ok := s.fresh(st, note)
	if !ok {
		return s, ""
	}
	out.treatments = s.treatments.append(Treatment{Basis: b})
	return out, b.ID
}

// MakeLoyalty returns the session in which a note says what would make the
// customer stay or go, and the id of the record. There is one for each person:
// further notes of the same person become evidence of it.
func (s *Session) MakeLoyalty(note ID, st Stamp) (*Session, ID) {
	n, ok := s.Note(note)
	if !ok {
		return s, ""
	}
	for r := range counting(s.loyalties) {
		if first, ok := s.Note(r.Evidence[0]); ok && first.Content.Person == n.Content.Person {
			return s.Attach(r.ID, note, st), r.ID
		}
	}
	out := s.next(st)
	st = st.of(out)
	b, _ := s.fresh(st, note)
	out.loyalties = s.loyalties.append(Loyalty{Basis: b})
	return out, b.ID
}

// Assumptions ranges over the assumptions that count.
func (s *Session) Assumptions() iter.Seq[Assumption] { return counting(s.assumptions) }

// Claims ranges over the contradicting claims that count.
func (s *Session) Claims() iter.Seq[Claim] { return counting(s.claims) }

// Gaps ranges over the ownership gaps that count.
func (s *Session) Gaps() iter.Seq[Gap] { return counting(s.gaps) }

// Treatments ranges over how the customer likes to be treated.
func (s *Session) Treatments() iter.Seq[Treatment] { return counting(s.treatments) }

// Loyalties ranges over what would make the customer stay or go.
func (s *Session) Loyalties() iter.Seq[Loyalty] { return counting(s.loyalties) }
