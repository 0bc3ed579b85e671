package interview

import "time"

// A Left is what earlier talks with a customer left, for whoever prepares the next.
type Left struct {
	Talks      []Head      // the newest first
	Owed       []Owed      // what still stands, overdue first
	Broken     []Owed      // what was promised and not kept
	Words      []LeftNote  // of the customer, word for word, the newest talk first
	Unfinished []LeftNote  // to come back to
	NotAsked   []Place     // main questions of the newest talk that nothing was said about
	Treated    []Treatment // how he likes to be treated, the newest first
}

// A LeftNote is a note of an earlier talk.
type LeftNote struct {
	Session ID
	Day     time.Time // of the talk
	Person  string    // who said it; empty: not known
	Note    Note
}

// Leave sums up what sessions of one customer, the newest first, left on a day.
// reviews holds what was added to them afterwards, merged, by session.
func Leave(sessions []*Session, reviews map[ID][]ReviewEntry, on time.Time) Left {
	var out Left
	for i, s := range sessions {
		out.Talks = append(out.Talks, s.Head())
		events := PromiseEvents(reviews[s.ID])
		for _, p := range s.Promised() {
			switch o := p.On(events, on); {
			case o.Stands():
				out.Owed = append(out.Owed, o)
			case o.State == PromiseBroken:
				out.Broken = append(out.Broken, o)
			}
		}
		for n := range s.Notes() {
			left := LeftNote{s.ID, s.Created, s.personNamed(n.Content.Person), *n}
			switch c := &n.Content; {
			case c.Text == "":
			case c.Mark == ComeBackMark:
				out.Unfinished = append(out.Unfinished, left)
			case c.Voice == Verbatim && c.Speaker == ByCustomer:
				out.Words = append(out.Words, left)
			}
		}
		for t := range s.Treatments() {
			out.Treated = append(out.Treated, t)
		}
		if i == 0 {
			out.NotAsked = s.unsaid()
		}
	}
	SortOwed(out.Owed)
	SortOwed(out.Broken)
	return out
}

// unsaid lists the main questions of the talk that have neither a note nor an
// answer, the reason for none included: who said that it does not apply has said
// something.
func (s *Session) unsaid() []Place {
	var out []Place
	for _, p := range s.Places() {
		a, _ := s.Answer(p.Question.ID, "")
		if p.Section.Phase == Talk && s.Coverage(p.Question.ID) == NotYet && (a.Given == (Given{}) || a.Given.NonAnswer == NotAsked || a.Given.NonAnswer == OutOfTime) {
			out = append(out, p)
		}
	}
	return out
}

func (s *Session) personNamed(id ID) string {
	for _, p := range s.Details.Customer.People {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}
