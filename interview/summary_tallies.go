package interview

import "time"

// A TallyID names something that is counted over a talk.
type TallyID string

// What is counted. Each count goes with its denominator, and none is divided.
const (
	QuestionsAsked TallyID = "questions-asked" // of the main questions of the talk
	LinesHeard     TallyID = "lines-heard"     // that the customer called right or slightly different, of those to read back
	AnswersSettled TallyID = "answers-settled" // what we do with it, of his expectations
	AnswersSaid    TallyID = "answers-said"    // said to him, of those settled
	LimitsSaid     TallyID = "limits-said"     // of our own limits
	PromisesFirm   TallyID = "promises-firm"   // not vague, of the promises and actions of both sides
	MovesKnown     TallyID = "moves-known"     // of what went wrong
	AssumedSettled TallyID = "assumed-settled" // confirmed, contradicted or not touched, of what we assumed
	SelfChecks     TallyID = "self-checks"     // of the nine behaviours
)

// TallyIDs lists them in the order in which they are shown.
var TallyIDs = []TallyID{QuestionsAsked, LinesHeard, AnswersSettled, AnswersSaid, LimitsSaid, PromisesFirm, MovesKnown, AssumedSettled, SelfChecks}

// A Tally is a count with what it is a count of: 5 of 6.
type Tally struct {
	What  TallyID
	N, Of int
}

// tallies counts, and leaves out what there was nothing of.
func (b *summing) tallies(sum *Summary) []Tally {
	count := map[TallyID]*Tally{}
	for _, id := range TallyIDs {
		count[id] = &Tally{What: id}
	}
	add := func(id TallyID, holds bool) {
		count[id].Of++
		count[id].N += one(holds)
	}
	for _, p := range b.s.Places() {
		if p.Section.Phase == Talk {
			add(QuestionsAsked, true)
		}
	}
	count[QuestionsAsked].N -= len(sum.Part(StillOpen).NotAsked) + b.unasked()
	if n := b.hour; n != nil {
		add(LinesHeard, b.check(n.ID, toldBy(n)).Stands())
	}
	for _, lines := range [][]*Line{b.expected, b.bounds, b.promised, b.wrong} {
		for _, l := range lines {
			if b.isReadBack(l) {
				add(LinesHeard, l.Check.Stands())
			}
		}
	}
	for _, l := range b.expected {
		if l.Whose == ByCustomer {
			add(AnswersSettled, !l.Has(Undecided))
			if !l.Has(Undecided) {
				add(AnswersSaid, l.Expectation.Said)
			}
		}
	}
	for _, l := range b.bounds {
		if l.Whose == ByUs {
			add(LimitsSaid, !l.Has(NeverSaid))
		}
	}
	for _, l := range b.promised {
		add(PromisesFirm, !l.Has(IsVague))
	}
	for _, l := range b.wrong {
		if !l.Incident.Well {
			add(MovesKnown, !l.Has(NobodysMove))
		}
	}
	for _, l := range b.thought {
		add(AssumedSettled, l.Assumption.Outcome != "")
	}
	if checks := b.s.SelfCheck(); len(checks) > 0 || b.s.CanSelfCheck() {
		*count[SelfChecks] = Tally{SelfChecks, min(len(checks), len(Behaviours)), len(Behaviours)}
	}
	var out []Tally
	for _, id := range TallyIDs {
		if count[id].Of > 0 {
			out = append(out, *count[id])
		}
	}
	return out
}

// unasked counts the main questions of which it was noted that they were not asked,
// or that the time ran out, and nothing else.
func (b *summing) unasked() (n int) {
	for _, p := range b.s.Places() {
		a, _ := b.s.Answer(p.Question.ID, "")
		never := a.Given.NonAnswer == NotAsked || a.Given.NonAnswer == OutOfTime
		n += one(p.Section.Phase == Talk && never && b.s.NotesUnder(p.Question.ID) == 0)
	}
	return n
}

// A Course is how a talk went, by the clock.
type Course struct {
	Seconds   int     // with the customer, up to the last thing that happened: no pauses, no preparing, no writing up
	Pauses    int     // how often the clock was stopped
	OffRecord []Event // each time something was said off the record; never what
	Leaps     []Event // each time the machine slept or its clock was put right
}

func courseOf(s *Session) Course {
	c := Course{Leaps: s.Leaps()}
	for _, section := range s.Guide.Sections {
		if section.Phase == Talk {
			c.Seconds += int(s.derived.clock.spent[section.ID] / time.Second)
		}
	}
	for _, e := range s.timeline.all() {
		switch e.Event {
		case PauseEvent:
			c.Pauses++
		case OffRecordEvent:
			c.OffRecord = append(c.OffRecord, e)
		}
	}
	return c
}

// consents gives the newest consent on everything that is asked about.
func consents(s *Session) []Consent {
	var out []Consent
	for _, about := range ConsentAbout {
		c, _ := s.ConsentOn(about)
		out = append(out, c)
	}
	return out
}
