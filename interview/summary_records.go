package interview

import (
	"iter"
	"slices"
)

// recordLines makes the line of every record that counts, in the order in which
// its part shows it, with what stands out about it.
func (b *summing) recordLines() {
	b.expectationLines()
	b.boundaryLines()
	b.promiseLines()
	for r := range each(b.s.incidents) {
		if l, ok := recordLine(b, IncidentLine, r, r.Whose); ok {
			l.Incident = r
			l.flag(NobodysMove, !r.Well && r.Move == "")
			b.wrong = append(b.wrong, l)
		}
	}
	sorted(b.wrong, func(l *Line) int {
		switch {
		case l.Has(NobodysMove):
			return 0
		case !l.Incident.Well:
			return 1
		}
		return 2
	})
	for r := range each(b.s.feelings) {
		if l, ok := recordLine(b, FeelingLine, r, r.Whose); ok {
			l.further = r
			b.felt = append(b.felt, l)
		}
	}
	for r := range each(b.s.assumptions) {
		if l, ok := recordLine(b, AssumptionLine, r, ByUs); ok {
			l.Assumption = r
			b.thought = append(b.thought, l)
		}
	}
	sorted(b.thought, func(l *Line) int { // what we learned from first
		return [...]int{3, 1, 0, 2}[slices.Index(Outcomes, l.Assumption.Outcome)+1]
	})
	b.claimLines()
	b.furtherLines()
	for _, lines := range [][]*Line{b.expected, b.bounds, b.promised, b.wrong, b.felt, b.thought, b.claimed, b.gaps, b.treated, b.loyal} {
		for i := range lines {
			lines[i].flag(NoText, lines[i].Text == "")
		}
	}
	b.tieFlags()
}

// furtherLines makes the lines of the records that are of the talk as a whole. An
// ownership gap that somebody took comes after those that nobody did.
func (b *summing) furtherLines() {
	for r := range each(b.s.gaps) {
		if l, ok := recordLine(b, GapLine, r, ""); ok {
			l.further = r
			l.flag(NobodysMove, r.Taken == "")
			b.gaps = append(b.gaps, l)
		}
	}
	sorted(b.gaps, func(l *Line) int { return one(l.Gap().Taken != "") })
	for r := range each(b.s.treatments) {
		if l, ok := recordLine(b, TreatmentLine, r, ByCustomer); ok {
			l.further = r
			b.treated = append(b.treated, l)
		}
	}
	for r := range each(b.s.loyalties) {
		if l, ok := recordLine(b, LoyaltyLine, r, ByCustomer); ok {
			l.further = r
			b.loyal = append(b.loyal, l)
		}
	}
}

// each ranges over the records that count, in place.
func each[R based](l list[R]) iter.Seq[*R] {
	return func(yield func(*R) bool) {
		for i := range l.n {
			r := l.ref(i)
			if !basisOf(r).Retired && !yield(r) {
				return
			}
		}
	}
}

func (b *summing) expectationLines() {
	for r := range each(b.s.expectations) {
		l, ok := recordLine(b, ExpectationLine, r, r.Whose)
		if !ok {
			continue
		}
		l.Expectation = r
		limited := r.Disposition == Limit || r.Disposition == Decline
		l.flag(NoAlternative, limited && r.Alternative == "")
		l.flag(NeverSaid, limited && !r.Said)
		l.flag(Undecided, r.Whose == ByCustomer && r.Disposition == "")
		z := r.Zone()
		l.flag(AskAgain, z.AskAgain() || r.Class() == Questionable)
		l.flag(BelowLimit, z.Reading() == BelowTheLimit)
		l.flag(NeverAsked, slices.Contains(r.Settles, NeverAskedFor))
		b.expected = append(b.expected, l)
	}
	sorted(b.expected, func(l *Line) int {
		return side(l.Whose)*(unranked+1) + rankOf(l.Expectation)
	})
}

// unranked is the rank of what was not ranked: after all that was.
const unranked = 1 << 30

func (b *summing) boundaryLines() {
	for r := range each(b.s.boundaries) {
		l, ok := recordLine(b, BoundaryLine, r, r.Whose)
		if !ok {
			continue
		}
		l.Boundary = r
		l.flag(NoAlternative, r.Whose == ByUs && r.Alternative == "")
		l.flag(NeverSaid, r.Whose == ByUs && r.State == NotRaised)
		b.bounds = append(b.bounds, l)
	}
	sorted(b.bounds, func(l *Line) int { // ours, theirs, joint
		return [...]int{1, 0, 2}[side(l.Whose)]
	})
}

func (b *summing) promiseLines() {
	for r := range each(b.s.promises) {
		l, ok := recordLine(b, PromiseLine, r, r.By)
		if !ok {
			continue
		}
		l.Promise = r
		if r.What != "" {
			l.Text = Said(r.What)
		}
		l.flag(IsVague, r.IsVague())
		b.promised = append(b.promised, l)
	}
}

func (b *summing) claimLines() {
	first := map[ID]Source{}
	for r := range each(b.s.claims) {
		whose := ByCustomer
		if i, ok := b.place[r.Evidence[0]]; ok {
			whose = b.notes[i].Content.Speaker
		}
		if l, ok := recordLine(b, ClaimLine, r, whose); ok {
			first[r.ID] = l.evidence.first
			l.further = r
			b.claimed = append(b.claimed, l)
		}
	}
	i := 0
	for r := range each(b.s.claims) {
		if _, ok := first[r.ID]; !ok {
			continue
		}
		for _, other := range r.Against {
			if src, ok := first[other]; ok {
				b.claimed[i].Against = append(b.claimed[i].Against, src)
			}
		}
		i++
	}
}

// tieFlags sets the flags that need two records: a promise beyond a limit of our
// own, and an expectation that was promised and so cannot be exceeded.
func (b *summing) tieFlags() {
	limits := b.ties(b.bounds, func(l *Line) bool { return l.Whose == ByUs })
	for i := range b.promised {
		l := b.promised[i]
		l.flag(BeyondLimit, l.Whose == ByUs && len(limits.to(l)) > 0)
	}
	promises := b.ties(b.promised, func(l *Line) bool { return l.Whose == ByUs && !l.Promise.Action }) // an action was promised to nobody
	for i := range b.expected {
		l := b.expected[i]
		l.flag(AlsoPromised, l.Expectation.Disposition == Exceed && len(promises.to(l)) > 0)
	}
	b.nothingFelt()
}

// nothingFelt flags the expectations that are met and stir nothing: no feeling is
// tied to them and none was noted under the same question.
func (b *summing) nothingFelt() {
	var near ties
	under := map[string]bool{}
	for _, l := range b.expected {
		if l.Whose != ByCustomer || !l.Expectation.IsInterchangeable(false) {
			continue
		}
		if near.b == nil {
			near = b.ties(b.felt, func(f *Line) bool {
				question, _ := f.Place()
				under[question] = question != ""
				return true
			})
		}
		question, _ := l.Place()
		l.flag(NothingFelt, l.Expectation.IsInterchangeable(under[question] || len(near.to(l)) > 0))
	}
}
