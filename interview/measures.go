package interview

import "slices"

// satisfied is the report mark from which somebody counts as satisfied: a 7.
const satisfied HalfMark = 14

// A Quadrant says why a customer is with us: chosen, or for lack of better. The
// zero value is not known.
type Quadrant string

const (
	ChoosesUs       Quadrant = "chooses-us"
	ForLackOfBetter Quadrant = "for-lack-of-better"
	AboutToGo       Quadrant = "about-to-go"
	Held            Quadrant = "held"
)

// Quadrants lists the four.
var Quadrants = []Quadrant{ChoosesUs, ForLackOfBetter, AboutToGo, Held}

// LackOfBetter sets a report mark against whether the customer could leave (after
// Jones and Sasser 1995, "Why satisfied customers defect"). Without a mark, or
// when it is unknown whether he could leave, it is not known.
func LackOfBetter(mark HalfMark, l Leaving) Quadrant {
	free := l == CouldLeave
	switch {
	case mark == 0 || !slices.Contains(Leavings, l):
		return ""
	case mark >= satisfied && free:
		return ChoosesUs
	case mark >= satisfied:
		return ForLackOfBetter
	case free:
		return AboutToGo
	}
	return Held
}

// goodForOneBad is how many good experiences are said to outweigh one bad one: a
// rule of thumb of Ruby Newell-Legner without a study behind it, to be labelled so.
const goodForOneBad = 12

// A Repair holds the bad experiences that were not solved against the good ones,
// as counts: nothing is divided.
type Repair struct {
	Bad  int // went wrong and not solved: compensated counts as not solved
	Good int // went well
}

// Needed gives how many good experiences the rule of thumb asks for.
func (r Repair) Needed() int { return r.Bad * goodForOneBad }

// RepairBalance counts the experiences of the customer. What we ourselves noted
// as ours is not his experience.
func RepairBalance(s *Session) Repair {
	var r Repair
	for i := range each(s.incidents) {
		r.take(i)
	}
	return r
}

// take counts an incident; ok is false when it is none of the customer's, or one
// that was solved.
func (r *Repair) take(i *Incident) (ok bool) {
	switch {
	case i.Whose != ByCustomer:
		return false
	case i.Well:
		r.Good++
		return true
	case i.Settled == Solved:
		return false
	}
	r.Bad++
	return true
}

// IsMet says whether the customer gets what he counts on; known is false without
// the place of both.
func (e *Expectation) IsMet() (met, known bool) {
	short, known := e.Zone().Shortfall()
	return known && short <= 0, known
}

// IsInterchangeable says that an expectation is met and stirs nothing (Veldhoen:
// meeting an expectation stirs nothing, exceeding it does). felt says whether a
// feeling was noted anywhere near it besides the one on its card.
func (e *Expectation) IsInterchangeable(felt bool) bool {
	met, _ := e.IsMet()
	return met && !felt && e.Feeling == ""
}

// HasSacrifice says that the customer settles for something else than he wants
// (Pine and Gilmore 2000, "Satisfaction, sacrifice, surprise").
func (e *Expectation) HasSacrifice() bool {
	return e.SettlesFor != "" || e.Sacrifice != "" || len(e.Settles) > 0 || e.GivesUp > NumberOf(0)
}

// A SacrificeNow says what became of a sacrifice since an earlier talk. The zero
// value is that there was none, or that it is not known.
type SacrificeNow string

const (
	SacrificeOpen    SacrificeNow = "open"
	SacrificeSmaller SacrificeNow = "smaller"
	SacrificeGone    SacrificeNow = "gone"
)

// SacrificesNow lists them.
var SacrificesNow = []SacrificeNow{SacrificeOpen, SacrificeSmaller, SacrificeGone}

// SacrificeSince compares a sacrifice with the same one in an earlier talk. It is
// gone only when it was said that nothing is given up any more, and smaller when
// less is; a card that was not filled in this time says neither.
func SacrificeSince(before, now *Expectation) SacrificeNow {
	was, knownBefore := before.GivesUp.Value()
	is, knownNow := now.GivesUp.Value()
	switch {
	case !before.HasSacrifice():
		return ""
	case knownNow && is == 0:
		return SacrificeGone
	case !now.HasSacrifice():
		return ""
	case knownBefore && knownNow && is < was:
		return SacrificeSmaller
	}
	return SacrificeOpen
}
