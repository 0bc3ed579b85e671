package interview

import "time"

// A PartID names a part of the summary, in kebab-case.
type PartID string

// The twelve parts, in the order of the method.
const (
	OwnWords     PartID = "own-words"
	Expectations PartID = "expectations"
	Boundaries   PartID = "boundaries"
	Meetings     PartID = "meetings"
	Promises     PartID = "promises"
	Behind       PartID = "behind"
	Difference   PartID = "difference"
	WentWrong    PartID = "went-wrong"
	Feelings     PartID = "feelings"
	Assumed      PartID = "assumed"
	StillOpen    PartID = "still-open"
	ThisTalk     PartID = "this-talk"
)

// A Part describes one part of the summary to those who show it. Its words are
// theirs; what stands in it is found by build.
type Part struct {
	ID    PartID
	build func(*summing, *SummaryPart)
}

// Parts lists the parts in the order of the method. To add one, add a line here,
// its words in ui/speech and data/export, and where the notes of a question
// belong in it to the table questionParts.
var Parts = []Part{
	{OwnWords, (*summing).ownWords},
	{Expectations, (*summing).expectations},
	{Boundaries, (*summing).boundaries},
	{Meetings, (*summing).meetings},
	{Promises, (*summing).promises},
	{Behind, (*summing).behind},
	{Difference, (*summing).difference},
	{WentWrong, (*summing).wentWrong},
	{Feelings, (*summing).feelings},
	{Assumed, (*summing).assumed},
	{StillOpen, (*summing).stillOpen},
	{ThisTalk, (*summing).thisTalk},
}

// A Summary is what a talk came to: what was said and settled, each line with
// the notes or the answer it rests on. It follows from one revision of the
// session and nothing else, so the same session always gives the same summary.
// It shares the notes of the session: do not modify them through it.
type Summary struct {
	Revision    int64
	Language    Language // of the talk
	Customer    Customer
	Interviewer string
	Began       time.Time
	Roles       []Event       // the roles taken and when, first to last
	Parts       []SummaryPart // one for every entry of Parts, in that order
	Moments     []ContactMoment
	Unfounded   []ID // records all of whose evidence is gone: no line can be built of them
	Tallies     []Tally
	Consents    []Consent // the newest on each of ConsentAbout
	Course      Course
	Erasure     *Erasure // nil: nothing was erased

	guide map[string]Place
}

// A SummaryPart is one part of a summary. What the customer and we said stands in
// Lines; what we only saw or thought (observations, comments) stands apart in
// Asides; what was planned and not asked is no line at all and stands in
// NotAsked, which only [StillOpen] fills.
type SummaryPart struct {
	ID       PartID
	Lines    []*Line
	Asides   []*Line
	NotAsked []OpenQuestion
}

// Empty says that there is nothing in the part.
func (p *SummaryPart) Empty() bool { return len(p.Lines)+len(p.Asides)+len(p.NotAsked) == 0 }

// An OpenQuestion is a main question of the talk that was not asked: text of the
// guide, which no Line can hold.
type OpenQuestion struct {
	Question string // its id, to go there
	Section  Planned
	Text     Planned
}

// Part gives the part with that id, or nil.
func (sum *Summary) Part(id PartID) *SummaryPart {
	for i := range sum.Parts {
		if sum.Parts[i].ID == id {
			return &sum.Parts[i]
		}
	}
	return nil
}

// Name gives the name of a person of the customer, or the empty text.
func (sum *Summary) Name(person ID) string {
	for _, p := range sum.Customer.People {
		if p.ID == person {
			return p.Name
		}
	}
	return ""
}

// Asked gives the question, or with a follow-up's id that follow-up, as it was
// asked: the context of an answer, never a line. Empty when unknown.
func (sum *Summary) Asked(question, followUp string) Planned {
	p, ok := sum.guide[question]
	if !ok {
		return ""
	}
	if f := p.Question.FollowUp(followUp); f != nil {
		return f.Text
	}
	return p.Question.Text
}

// Label gives what the value row of a question or follow-up asks, in a few words;
// empty when it has none.
func (sum *Summary) Label(question, followUp string) Planned {
	if v := sum.value(question, followUp); v != nil {
		return v.Label
	}
	return ""
}

// Chosen gives the text of the choice that an answer names, or the empty text.
func (sum *Summary) Chosen(question, followUp, choice string) Planned {
	if v := sum.value(question, followUp); v != nil {
		for _, c := range v.Choices {
			if c.ID == choice {
				return c.Text
			}
		}
	}
	return ""
}

func (sum *Summary) value(question, followUp string) *Value {
	p, ok := sum.guide[question]
	if !ok {
		return nil
	}
	if f := p.Question.FollowUp(followUp); f != nil {
		return f.Value
	}
	return p.Question.Value
}

// Summarize gives the summary of a session.
func Summarize(s *Session) *Summary {
	b := newSumming(s)
	sum := &Summary{
		Revision: s.Revision, Language: s.Details.Language, Customer: s.Details.Customer,
		Interviewer: s.Details.Interviewer, Began: s.Created, Roles: rolesOf(s), Moments: s.ContactMoments(),
		Parts: make([]SummaryPart, len(Parts)), guide: make(map[string]Place, len(s.Places())),
	}
	for _, p := range s.Places() {
		sum.guide[p.Question.ID] = p
	}
	b.findLadders()
	b.stops()
	b.placeNotes()
	for i, part := range Parts {
		sum.Parts[i].ID = part.ID
		part.build(b, &sum.Parts[i])
		b.placed(&sum.Parts[i])
	}
	sum.Unfounded = b.unfounded
	sum.Tallies, sum.Consents, sum.Course = b.tallies(sum), consents(s), courseOf(s)
	if e, ok := s.Erasure(); ok {
		sum.Erasure = &e
	}
	return sum
}

func rolesOf(s *Session) []Event {
	var out []Event
	for _, e := range s.timeline.all() {
		if e.Event == RoleEvent {
			out = append(out, e)
		}
	}
	if len(out) == 0 && s.Details.Role != "" {
		out = append(out, Event{At: s.Created, Event: RoleEvent, Role: s.Details.Role})
	}
	return out
}

// A MomentRow is one contact moment with the expectations that are about it, in
// their ranking.
type MomentRow struct {
	Moment ContactMoment // empty: of no moment
	Lines  []*Line
}

// ByMoment gives the expectations by contact moment: those of the list first, then
// others that are named, those of no moment last. Moments without an expectation
// are there too: nothing was noted about them.
func (sum *Summary) ByMoment() []MomentRow {
	var rows []MomentRow
	at := map[string]int{}
	for _, m := range sum.Moments {
		at[m.ID] = len(rows)
		rows = append(rows, MomentRow{Moment: m})
	}
	var none []*Line
	for _, l := range sum.Part(Expectations).Lines {
		switch {
		case l.Kind != ExpectationLine:
		case l.Expectation.Moment == "":
			none = append(none, l)
		default:
			i, ok := at[l.Expectation.Moment]
			if !ok {
				i = len(rows)
				at[l.Expectation.Moment] = i
				rows = append(rows, MomentRow{Moment: ContactMoment{ID: l.Expectation.Moment, Name: l.Expectation.Moment}})
			}
			rows[i].Lines = append(rows[i].Lines, l)
		}
	}
	if len(none) > 0 {
		rows = append(rows, MomentRow{Lines: none})
	}
	return rows
}
