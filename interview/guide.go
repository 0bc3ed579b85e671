package interview

import "github.com/go-json-experiment/json/jsontext"

// A Language is one of the two the program speaks: "nl" or "en".
type Language string

const (
	Dutch   Language = "nl"
	English Language = "en"
)

// An Address is the form in which the customer is spoken to. English has only
// one; its guides carry Formal.
type Address string

const (
	Formal   Address = "u"
	Informal Address = "je"
)

// A Guide is the plan of a conversation in the one language and form of address
// in which it is asked. It is kept whole inside the session, so that a session
// can be read years later, whatever became of the guide. A guide is never
// modified; a question of one's own makes a new one.
type Guide struct {
	ID       string         `json:"id"`      // kebab-case
	Version  int            `json:"version"` // raised by its author at every change
	Title    Planned        `json:"title"`
	Language Language       `json:"language"`
	Address  Address        `json:"address,omitempty"`
	Minutes  int            `json:"minutes,omitzero"` // planned for the talk; 0: no plan
	Sections []Section      `json:"sections"`
	Unknown  jsontext.Value `json:",embed"`
}

// Planned is text of the guide. It is a type of its own so that it cannot become
// a line of the summary: planned is not said (principle 12).
type Planned string

// A Phase says when a section takes place and who speaks in it.
type Phase string

const (
	Before Phase = "before" // alone, preparing: the speaker is us
	Talk   Phase = "talk"   // with the customer
	After  Phase = "after"  // alone, writing up: the speaker is us
)

// A Section groups the questions that belong to one part of the conversation.
type Section struct {
	ID        string         `json:"id"` // kebab-case, unique in the guide, never shown
	Title     Planned        `json:"title"`
	Phase     Phase          `json:"phase"`
	Minutes   int            `json:"minutes,omitzero"` // planned; 0: no plan
	Questions []Question     `json:"questions"`
	Unknown   jsontext.Value `json:",embed"`
}

// A Question is a main question of the guide, or one of the consultant's own.
type Question struct {
	ID        string         `json:"id"` // kebab-case, unique in the guide, never shown; an own question carries an ID
	Text      Planned        `json:"text"`
	Short     Planned        `json:"short,omitempty"` // a few words, for the outline and "next"
	Hint      Planned        `json:"hint,omitempty"`  // to the consultant, one line, a verb first
	Why       Planned        `json:"why,omitempty"`   // why we ask
	Minutes   int            `json:"minutes,omitzero"`
	Value     *Value         `json:"value,omitempty"` // what is answered beside notes; nil: nothing
	FollowUps []FollowUp     `json:"follow_ups,omitempty"`
	Probes    []Planned      `json:"probes,omitempty"`
	Own       bool           `json:"own,omitzero"` // added by the consultant in the talk
	Unknown   jsontext.Value `json:",embed"`
}

// A FollowUp is a question under a main question that carries a further part of
// the method. It is fetched, never pushed.
type FollowUp struct {
	ID      string         `json:"id"` // kebab-case, unique in its question
	Text    Planned        `json:"text"`
	Hint    Planned        `json:"hint,omitempty"`
	Value   *Value         `json:"value,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// A Kind is the kind of value that a question asks for beside notes.
type Kind string

const (
	KindText    Kind = "text" // notes only; a question with this kind has no Value
	KindMark    Kind = "mark"
	KindChoice  Kind = "choice"
	KindDate    Kind = "date"
	KindConsent Kind = "consent"
)

// Kinds lists every question kind.
var Kinds = []Kind{KindText, KindMark, KindChoice, KindDate, KindConsent}

// A Value says which value a question asks for and how the row is labelled.
type Value struct {
	Kind    Kind           `json:"kind"`
	Label   Planned        `json:"label"`             // what the row asks, in a few words
	About   string         `json:"about,omitempty"`   // consent: "notes" or "quoting"; choice: empty, or "acknowledged"
	Choices []Choice       `json:"choices,omitempty"` // choice and consent only, at most nine
	Unknown jsontext.Value `json:",embed"`
}

// A Choice is one option of a choice or consent. For a consent to notes the ids
// are "yes" and "no"; to quoting "by-name", "without-name" and "no".
type Choice struct {
	ID      string         `json:"id"`
	Text    Planned        `json:"text"`
	Unknown jsontext.Value `json:",embed"`
}

// A Place is a question of a guide together with where it stands.
type Place struct {
	Section  *Section
	Question *Question
	Number   int // among the guide's questions of its phase, from 1; 0 for an own question
	Of       int // how many questions of the guide its phase has
	index    int
}

// Places lists every question in the order of the guide.
func (g *Guide) Places() []Place {
	var out []Place
	count := map[Phase]int{}
	for i := range g.Sections {
		s := &g.Sections[i]
		for j := range s.Questions {
			p := Place{Section: s, Question: &s.Questions[j], index: len(out)}
			if !p.Question.Own { // an own question must not renumber those of the guide
				count[s.Phase]++
				p.Number = count[s.Phase]
			}
			out = append(out, p)
		}
	}
	for i := range out {
		out[i].Of = count[out[i].Section.Phase]
	}
	return out
}

// FollowUp gives the follow-up with that id, or nil.
func (q *Question) FollowUp(id string) *FollowUp {
	for i := range q.FollowUps {
		if q.FollowUps[i].ID == id {
			return &q.FollowUps[i]
		}
	}
	return nil
}

// withOwn returns a copy of the guide with an own question after the question
// with id after, or at the end of the last section of the talk.
func (g *Guide) withOwn(after string, q Question) *Guide {
	out := *g
	out.Sections = append([]Section(nil), g.Sections...)
	last := 0
	for i, s := range out.Sections {
		if s.Phase == Talk {
			last = i
		}
		for j, other := range s.Questions {
			if other.ID == after {
				qs := append([]Question(nil), s.Questions[:j+1]...)
				out.Sections[i].Questions = append(append(qs, q), s.Questions[j+1:]...)
				return &out
			}
		}
	}
	if len(out.Sections) == 0 {
		out.Sections = []Section{{ID: "own", Phase: Talk}}
	}
	s := &out.Sections[last]
	s.Questions = append(append([]Question(nil), s.Questions...), q)
	return &out
}
