package interview

// A complaint is acknowledged first; nothing goes deeper before it is (method,
// section 5). A guide says so with a value of kind choice that is about
// acknowledged: the other questions of its section wait for the answer yes.
const (
	AboutAcknowledged  = "acknowledged"
	AcknowledgedYes    = "yes"
	AcknowledgedNotYet = "not-yet"
)

// AcknowledgeFirst gives the question in which a complaint has to be acknowledged
// before the question with that id goes deeper; ok is false when there is none, or
// when it was. A card that says that the feeling was acknowledged counts as the
// answer yes, and so does a reason why there is no answer: then the consultant knows
// better.
func (s *Session) AcknowledgeFirst(question string) (first Place, ok bool) {
	p, ok := s.PlaceOf(question)
	if !ok {
		return Place{}, false
	}
	for i := range p.Section.Questions {
		q := &p.Section.Questions[i]
		if q.ID == question || q.Value == nil || q.Value.Kind != KindChoice || q.Value.About != AboutAcknowledged {
			continue
		}
		if a, answered := s.Answer(q.ID, ""); answered && (a.Given.Choice == AcknowledgedYes || a.Given.NonAnswer != "") || s.someAcknowledged() {
			return Place{}, false
		}
		return s.PlaceOf(q.ID)
	}
	return Place{}, false
}

// someAcknowledged says whether a card tells that what was felt was acknowledged.
func (s *Session) someAcknowledged() bool {
	for r := range s.Incidents() {
		if r.Acknowledged == Yes {
			return true
		}
	}
	for r := range s.Feelings() {
		if r.Acknowledged == Yes {
			return true
		}
	}
	return false
}
