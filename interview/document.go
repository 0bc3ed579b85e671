package interview

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// Schema is the number of the session format that this program writes. A higher
// number is read, not written.
const Schema = 1

// Head is what a list of sessions needs. It stands at the start of the file, so
// that listing never decodes whole sessions.
type Head struct {
	Schema      int       `json:"schema"`
	ID          ID        `json:"id"`
	Revision    int64     `json:"revision"`
	Status      Status    `json:"status"`
	Created     time.Time `json:"created"`
	Updated     time.Time `json:"updated"`
	Language    Language  `json:"language"`
	Address     Address   `json:"address,omitempty"`
	Customer    Customer  `json:"customer"`
	Interviewer string    `json:"interviewer"`
	Role        Role      `json:"role,omitempty"`
	Topic       string    `json:"topic,omitempty"`
	Sector      string    `json:"sector,omitempty"`
	AgreedEnd   time.Time `json:"agreed_end,omitzero"`
	Counts      Counts    `json:"counts"`
}

// Counts says how much a session holds, for the list.
type Counts struct {
	Notes        int            `json:"notes"`
	Expectations int            `json:"expectations"`
	Boundaries   int            `json:"boundaries"`
	Promises     int            `json:"promises"`
	Unknown      jsontext.Value `json:",embed"`
}

// A Document is a session in the plain form in which it is stored: the order of
// the fields is the order of the file (docs/session-format.md).
type Document struct {
	Head
	Guide        *Guide          `json:"guide"`
	Position     Stood           `json:"position"`
	Timeline     []Event         `json:"timeline"`
	Consent      []Consent       `json:"consent"`
	Answers      []Answer        `json:"answers"`
	Notes        []Note          `json:"notes"`
	Expectations []Expectation   `json:"expectations"`
	Boundaries   []Boundary      `json:"boundaries"`
	Promises     []Promise       `json:"promises"`
	Incidents    []Incident      `json:"incidents"`
	Feelings     []Feeling       `json:"feelings"`
	Assumptions  []Assumption    `json:"assumptions"`
	Claims       []Claim         `json:"claims"`
	Gaps         []Gap           `json:"ownership_gaps,omitempty"`
	Treatments   []Treatment     `json:"treatments,omitempty"`
	Loyalties    []Loyalty       `json:"loyalties,omitempty"`
	ReadBack     []ReadBack      `json:"readback"`
	SelfCheck    []SelfChecked   `json:"self_check,omitempty"`
	Overrules    []Overruled     `json:"overrules,omitempty"`
	Moments      []ContactMoment `json:"contact_moments,omitempty"`
	Erased       *Erasure        `json:"erased,omitempty"`
	Recoveries   []Recovery      `json:"recoveries"`
	Unknown      jsontext.Value  `json:",embed"`
}

// Overruled is the consultant's own word on the coverage of a question.
type Overruled struct {
	Question string         `json:"question"`
	Coverage Coverage       `json:"coverage"`
	Revision int64          `json:"revision,omitzero"` // of the session, at which it was said
	Unknown  jsontext.Value `json:",embed"`
}

// Stood is the position at which a session was left, as it is stored.
type Stood struct {
	Position Position       `json:",embed"`
	Unknown  jsontext.Value `json:",embed"`
}

// kept holds members of the document that this version of the program does not
// know, so that they are written back value for value.
type kept struct {
	top, counts, position jsontext.Value
}

// Head gives what a list shows of the session.
func (s *Session) Head() Head {
	d := s.Details
	c := Counts{
		Notes: s.NoteCount(), Expectations: s.Tally(ExpectationRecord), Boundaries: s.Tally(BoundaryRecord),
		Promises: s.Tally(PromiseRecord), Unknown: s.kept.counts,
	}
	return Head{
		Schema: Schema, ID: s.ID, Revision: s.Revision, Status: s.Status, Created: s.Created, Updated: s.Updated,
		Language: d.Language, Address: d.Address, Customer: d.Customer, Interviewer: d.Interviewer,
		Role: d.Role, Topic: d.Topic, Sector: d.Sector, AgreedEnd: d.AgreedEnd, Counts: c,
	}
}

// Document gives the plain form of the session, ready to be written.
func (s *Session) Document() *Document {
	d := &Document{
		Head: s.Head(), Guide: s.Guide, Position: Stood{s.Position, s.kept.position},
		Timeline: s.timeline.slice(), Consent: s.consent.slice(), Answers: s.answers.slice(), Notes: s.notes.slice(),
		Expectations: s.expectations.slice(), Boundaries: s.boundaries.slice(), Promises: s.promises.slice(),
		Incidents: s.incidents.slice(), Feelings: s.feelings.slice(),
		Assumptions: s.assumptions.slice(), Claims: s.claims.slice(), ReadBack: s.readback.slice(),
		Gaps: s.gaps.slice(), Treatments: s.treatments.slice(), Loyalties: s.loyalties.slice(),
		SelfCheck: s.selfCheck.slice(), Moments: s.moments.slice(), Erased: s.erased,
		Recoveries: s.recoveries.slice(), Unknown: s.kept.top,
	}
	for _, o := range s.overrules {
		d.Overrules = append(d.Overrules, o)
	}
	slices.SortFunc(d.Overrules, func(a, b Overruled) int { return strings.Compare(a.Question, b.Question) })
	return d
}

// Reasons why a document is no session.
var (
	ErrNoID       = errors.New("the session has no id")
	ErrNoGuide    = errors.New("the session has no guide with questions")
	ErrNoEvidence = errors.New("a record rests on no note")
)

// FromDocument makes a session of its stored form. It fails when the document
// could not be shown without guessing: without an id, without a guide, with a
// record that rests on nothing or a note without an id.
func FromDocument(d *Document) (*Session, error) {
	switch {
	case d.ID == "":
		return nil, ErrNoID
	case d.Guide == nil || len(d.Guide.Places()) == 0:
		return nil, ErrNoGuide
	}
	for i := range d.Notes {
		if d.Notes[i].ID == "" {
			return nil, fmt.Errorf("note %d has no id", i+1)
		}
	}
	for _, check := range []error{
		evident("expectations", d.Expectations), evident("boundaries", d.Boundaries), evident("promises", d.Promises),
		evident("incidents", d.Incidents), evident("feelings", d.Feelings),
		evident("assumptions", d.Assumptions), evident("claims", d.Claims), evident("ownership gaps", d.Gaps),
		evident("treatments", d.Treatments), evident("loyalties", d.Loyalties),
	} {
		if check != nil {
			return nil, check
		}
	}
	s := &Session{
		ID: d.ID, Revision: d.Revision, Status: d.Status, Created: d.Created, Updated: d.Updated,
		Details: Details{
			Language: d.Language, Address: d.Address, Customer: d.Customer, Interviewer: d.Interviewer,
			Topic: d.Topic, Role: d.Role, AgreedEnd: d.AgreedEnd, Sector: d.Sector,
		},
		Guide: d.Guide, Position: d.Position.Position,
		notes: listOf(d.Notes), answers: listOf(d.Answers), timeline: listOf(d.Timeline), consent: listOf(d.Consent),
		readback: listOf(d.ReadBack), expectations: listOf(d.Expectations), boundaries: listOf(d.Boundaries),
		promises: listOf(d.Promises), incidents: listOf(d.Incidents), feelings: listOf(d.Feelings),
		assumptions: listOf(d.Assumptions), claims: listOf(d.Claims), gaps: listOf(d.Gaps),
		treatments: listOf(d.Treatments), loyalties: listOf(d.Loyalties),
		moments: listOf(d.Moments), selfCheck: listOf(d.SelfCheck), erased: d.Erased,
		recoveries: listOf(d.Recoveries), kept: kept{top: d.Unknown, counts: d.Counts.Unknown, position: d.Position.Unknown},
	}
	for _, o := range d.Overrules {
		if s.overrules == nil {
			s.overrules = map[string]Overruled{}
		}
		s.overrules[o.Question] = o
	}
	s.derived = derive(s)
	return s, nil
}

func evident[R based](what string, records []R) error {
	for i := range records {
		if len(basisOf(&records[i]).Evidence) == 0 {
			return fmt.Errorf("%s, number %d: %w", what, i+1, ErrNoEvidence)
		}
	}
	return nil
}

// derive computes from scratch what changes keep up to date afterwards.
func derive(s *Session) derived {
	d := deriveGuide(s.Guide)
	d.tally = map[Record]int{}
	places, marked := map[string][]int{}, map[Mark][]int{}
	for i, n := range s.notes.all() {
		c := &n.Content
		places[c.Question] = append(places[c.Question], i)
		a := d.under[c.Question]
		d.apart += apartBy(&n)
		if !c.Removed {
			d.notes++
			a.live++
			if n.IsMoment() {
				d.moments++
			}
			if c.Mark != NoMark {
				marked[c.Mark] = append(marked[c.Mark], i)
				if r := c.Mark.Record(); r != NoRecord {
					d.tally[r]++
					if isWish(c) {
						d.wishes++
					}
				}
			}
			if c.Because != "" {
				a.rungs++
			}
		}
		d.under[c.Question] = a
	}
	for q, p := range places {
		a := d.under[q]
		a.notes = listOf(p)
		d.under[q] = a
	}
	d.marked = make(map[Mark]list[int], len(marked))
	for m, p := range marked {
		d.marked[m] = listOf(p)
	}
	return d.reclocked(s.timeline)
}
