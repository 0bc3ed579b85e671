package interview

// What few lines have. Each gives nil when the line is of another kind.

func further[T any](l *Line) *T {
	v, _ := l.further.(*T)
	return v
}

// Feeling gives the record of a feeling.
func (l *Line) Feeling() *Feeling { return further[Feeling](l) }

// Claim gives the record of a claim; what it contradicts is in Against.
func (l *Line) Claim() *Claim { return further[Claim](l) }

// Gap gives the record of an ownership gap.
func (l *Line) Gap() *Gap { return further[Gap](l) }

// Treatment gives how the customer likes to be treated.
func (l *Line) Treatment() *Treatment { return further[Treatment](l) }

// Loyalty gives what would make the customer stay or go, also of a quadrant.
func (l *Line) Loyalty() *Loyalty { return further[Loyalty](l) }

// Self gives our own word on a behaviour.
func (l *Line) Self() *SelfChecked { return further[SelfChecked](l) }

// Repair gives the two counts of a repair balance: shown as counts, and with their
// standing as a rule of thumb.
func (l *Line) Repair() *Repair { return further[Repair](l) }

// Quadrant gives why the customer is with us; empty for another line.
func (l *Line) Quadrant() Quadrant {
	if l.Kind != QuadrantLine {
		return ""
	}
	return LackOfBetter(l.Given.Mark, l.Loyalty().Leaving)
}
