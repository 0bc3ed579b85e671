package capture

import "diepte/interview"

// A reminder is when it was said that a complaint has to be acknowledged first.
// The zero value is never.
type reminder struct {
	question string
	keys     int
	revision int64
}

// acknowledging says whether a question waits until a complaint is acknowledged.
// Asked again while nothing was typed or done in between, it takes that as the
// word that it was: one undo takes it back.
func (t *Talk) acknowledging(question string) bool {
	first, waits := t.Session.AcknowledgeFirst(question)
	if !waits {
		return false
	}
	now := reminder{question, t.Keys, t.Session.Revision}
	if t.reminded != now {
		t.reminded = now
		return true
	}
	t.change(t.Session.GiveAnswer(first.Question.ID, "", first.Question.Value, interview.Given{Choice: interview.AcknowledgedYes}, t.source.stamp()))
	return false
}
