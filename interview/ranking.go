package interview

import "slices"

// Ranked lists the expectations of one side that count, in their ranking: those
// that were ranked first, then the others as they came up.
func (s *Session) Ranked(whose Speaker) []Expectation {
	var out []Expectation
	for r := range each(s.expectations) {
		if r.Whose == whose {
			out = append(out, *r)
		}
	}
	slices.SortStableFunc(out, func(a, b Expectation) int { return rankOf(&a) - rankOf(&b) })
	return out
}

// rankOf gives the place in the ranking; what was not ranked comes after all that
// was.
func rankOf(e *Expectation) int {
	if e.Rank <= 0 {
		return unranked
	}
	return min(e.Rank, unranked)
}

// MoveExpectation returns the session in which an expectation stands by places
// further down in the ranking of its side, with by negative further up; it stops
// at either end, and one that was not ranked is then ranked where it stands. What stands above it is ranked with it, what stands below stays
// as it is. No verdict lapses: a rank is ours.
func (s *Session) MoveExpectation(id ID, by int, st Stamp) *Session {
	at := s.expectations.findLast(func(e *Expectation) bool { return e.ID == id })
	if at < 0 || s.expectations.ref(at).Retired {
		return s
	}
	order := s.Ranked(s.expectations.ref(at).Whose)
	from := slices.IndexFunc(order, func(e Expectation) bool { return e.ID == id })
	to := max(0, min(from+by, len(order)-1))
	if to == from && order[from].Rank > 0 {
		return s
	}
	ranked := 0
	for ranked < len(order) && order[ranked].Rank > 0 {
		ranked++
	}
	moved := order[from]
	order = slices.Insert(slices.Delete(order, from, from+1), to, moved)
	switch fresh := moved.Rank <= 0; {
	case fresh && to > from:
		ranked = max(ranked, to) // those it went past are now ranked above it
	case fresh && to < ranked:
		ranked++
	default:
		ranked = max(ranked, to+1)
	}
	out := s.next(st)
	st = st.of(out)
	for i := range order[:ranked] {
		out.expectations = edited(out.expectations, order[i].ID, func(e *Expectation) { e.Rank = i + 1 }, st)
	}
	return out
}
