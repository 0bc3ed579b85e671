package interview

// A Filled is a field of a card with what was filled in.
type Filled struct {
	Field CardField
	Value string // as [Session.Field] gives it: a choice as it is stored, several with commas between
}

// record gives the record that a line shows in its own part, and its kind; nil
// for a line that shows none, or shows it in one more place.
func (l *Line) record() (Record, any) {
	switch l.Kind {
	case ExpectationLine:
		return ExpectationRecord, l.Expectation
	case BoundaryLine:
		return BoundaryRecord, l.Boundary
	case PromiseLine:
		return PromiseRecord, l.Promise
	case IncidentLine:
		return IncidentRecord, l.Incident
	case AssumptionLine:
		return AssumptionRecord, l.Assumption
	case FeelingLine:
		return FeelingRecord, l.further
	case ClaimLine:
		return ClaimRecord, l.further
	case GapLine:
		return GapRecord, l.further
	case TreatmentLine:
		return TreatmentRecord, l.further
	case LoyaltyLine:
		return LoyaltyRecord, l.further
	}
	return NoRecord, nil
}

// Card gives the kind of record that a line shows in its own part, and the fields
// of its card that are filled in, in the order of the card. Another line has none.
func (l *Line) Card() (Record, []Filled) {
	kind, record := l.record()
	card, ok := CardOf(kind)
	if !ok {
		return NoRecord, nil
	}
	var out []Filled
	for _, f := range card.Fields {
		if v := f.get(record); v != "" {
			out = append(out, Filled{Field: f, Value: v})
		}
	}
	return kind, out
}
