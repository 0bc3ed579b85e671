package interview

// The question of the base guide that asks who the customer is; its coverage is
// the first dot.
const whoQuestion = "who"

// Dots says how far the three things that a talk is for have come: who the
// customer is (what was noted under that question), what he wishes (his
// expectations: one touches on it, three explore it) and what he needs (reasons
// behind what was said: one touches on it, two explore it).
func (s *Session) Dots() [3]Coverage {
	rungs := 0
	for _, a := range s.derived.under {
		rungs += a.rungs
	}
	return [3]Coverage{
		s.Coverage(whoQuestion),
		reached(s.derived.wishes, exploredAt),
		reached(rungs, 2),
	}
}

func reached(n, full int) Coverage {
	switch {
	case n >= full:
		return Explored
	case n > 0:
		return Touched
	}
	return NotYet
}

// Tally gives how many records of a kind count: every mark that makes a record
// makes just one.
func (s *Session) Tally(r Record) int { return s.derived.tally[r] }

// MarkCount gives how many notes that count have a mark.
func (s *Session) MarkCount(m Mark) int { return s.derived.marked[m].len() }
