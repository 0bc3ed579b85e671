package speech

import (
	"diepte/data/clean"
	"diepte/interview"
)

// ReadAloud gives a line of the read-back as it is said to the customer: what it
// is, what was said, and what was added to it at the table; extra may be empty.
func ReadAloud(r *interview.ReadBackLine, l interview.Language) (label Text, words, extra clean.Text) {
	words = clean.Block(string(r.Text))
	ours := r.Whose == interview.ByUs
	pick := func(us, them Text) Text {
		if ours {
			return us
		}
		return them
	}
	var more []clean.Text
	add := func(t clean.Text) {
		if t != "" {
			more = append(more, t)
		}
	}
	switch r.Record {
	case interview.NoRecord:
		label = ReadHour
	case interview.ExpectationRecord:
		label = pick(ReadOurWish, ReadExpectation)
		add(SpokenAnswers[r.Answer].In(l))
	case interview.BoundaryRecord:
		label = pick(ReadOurLimit, ReadLimit)
	case interview.PromiseRecord:
		label = pick(ReadOurPromise, ReadPromise)
		add(clean.Line(string(r.Who)))
		add(clean.Line(string(r.When)))
	case interview.IncidentRecord:
		label = ReadIncident
		if r.Move != "" {
			add(ReadMove.With(l, string(r.Move)))
		}
	}
	if r.Alternative != "" {
		add(ReadInstead.With(l, string(r.Alternative)))
	}
	return label, words, clean.Join(more, ", ")
}
