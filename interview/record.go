package interview

import (
	"slices"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// A Record names a kind of record. Records rest on notes: they are what the
// summary is made of. The zero value is no record.
type Record string

const (
	NoRecord          Record = ""
	ExpectationRecord Record = "expectation"
	BoundaryRecord    Record = "boundary"
	PromiseRecord     Record = "promise"
	IncidentRecord    Record = "incident"
	FeelingRecord     Record = "feeling"
)

// Basis is what every record has: its name, its evidence and whether it still
// counts. Evidence holds ids of notes, the one that made the record first.
type Basis struct {
	ID       ID   `json:"id"`
	Evidence []ID `json:"evidence"`
	Retired  bool `json:"retired,omitzero"` // its mark was taken away; the fields stay for when it comes back
	Version  ID   `json:"version"`          // changes with what the customer is told of the record when it is read back: a verdict is about one version

	// How states of one record that came about apart are brought together.
	Revision   int64            `json:"revision,omitzero"`    // of the session, at which its fields were last changed
	Supersedes []ID             `json:"supersedes,omitempty"` // every earlier Version, sorted
	Apart      []jsontext.Value `json:"apart,omitempty"`      // other states of its fields, that a merge did not take
}

// renew makes a new version of the record.
func (b *Basis) renew(st Stamp) {
	b.Supersedes = append(b.Supersedes[:len(b.Supersedes):len(b.Supersedes)], b.Version.parts()...)
	slices.Sort(b.Supersedes)
	b.Version = st.New()
}

// A Disposition is what we do with an expectation. The zero value is undecided.
type Disposition string

const (
	Meet    Disposition = "meet"
	Exceed  Disposition = "exceed"
	Limit   Disposition = "limit"
	Decline Disposition = "decline"
	Later   Disposition = "later"
)

// Dispositions lists them in the order in which they are offered.
var Dispositions = []Disposition{Meet, Exceed, Limit, Decline, Later}

// An Expectation is what the customer expects, or, when Whose is us, a wish of
// ours: wishes of both sides have the same rank (principle 1).
type Expectation struct {
	Basis
	Whose       Speaker        `json:"whose"`
	Person      ID             `json:"person,omitempty"`
	Rank        int            `json:"rank,omitzero"` // 1 weighs most; 0: not ranked
	Disposition Disposition    `json:"disposition,omitempty"`
	Reason      string         `json:"reason,omitempty"`      // why that disposition
	Alternative string         `json:"alternative,omitempty"` // what is possible instead
	Said        bool           `json:"said,omitzero"`         // our answer was spoken at the table
	Unknown     jsontext.Value `json:",embed"`
}

// A BoundaryState says how far a boundary has come. Typed in the talk it was put
// forward; prepared alone it is not yet said.
type BoundaryState string

const (
	NotRaised  BoundaryState = "not-raised"
	PutForward BoundaryState = "put-forward"
	Discussed  BoundaryState = "discussed"
	Agreed     BoundaryState = "agreed"
	NotAgreed  BoundaryState = "not-agreed"
)

// BoundaryStates lists them from first to last.
var BoundaryStates = []BoundaryState{NotRaised, PutForward, Discussed, Agreed, NotAgreed}

// A Boundary is a limit: ours, theirs, or (empty Whose) of both.
type Boundary struct {
	Basis
	Whose       Speaker        `json:"whose,omitempty"`
	Person      ID             `json:"person,omitempty"`
	State       BoundaryState  `json:"state"`
	Alternative string         `json:"alternative,omitempty"`
	Unknown     jsontext.Value `json:",embed"`
}

// Certainty says how firm a promise is. The zero value is not known, which reads
// as vague: an expectation made by accident.
type Certainty string

const (
	Firm   Certainty = "firm"
	Likely Certainty = "likely"
	Vague  Certainty = "vague"
)

// Certainties lists them from firm to vague.
var Certainties = []Certainty{Firm, Likely, Vague}

// A Promise is what one side undertakes to do. What, when and by whom are texts
// in the words of the talk; an empty one stands out in the closing part.
type Promise struct {
	Basis
	By        Speaker        `json:"by"`
	Who       string         `json:"who,omitempty"`  // the person who does it
	What      string         `json:"what,omitempty"` // empty: the text of the note
	When      string         `json:"when,omitempty"`
	Certainty Certainty      `json:"certainty,omitempty"`
	Unknown   jsontext.Value `json:",embed"`
}

// IsVague says whether nobody could be held to the promise: who or when is open,
// or it was called vague.
func (p *Promise) IsVague() bool {
	return p.Who == "" || p.When == "" || p.Certainty == Vague
}

// An Incident is something that went wrong or went well.
type Incident struct {
	Basis
	Well    bool           `json:"well"`
	Whose   Speaker        `json:"whose"`
	Person  ID             `json:"person,omitempty"`
	Move    string         `json:"move,omitempty"` // who must move next; empty: nobody's move, on something that went wrong
	Unknown jsontext.Value `json:",embed"`
}

// A Feeling is what was felt, in the word of whoever felt it.
type Feeling struct {
	Basis
	Whose   Speaker        `json:"whose"`
	Person  ID             `json:"person,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// An Assumption is what we thought beforehand. Outcome is empty until it was
// settled: "confirmed", "contradicted" or "not-touched".
type Assumption struct {
	Basis
	Outcome string         `json:"outcome,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// A Claim is one of two or more statements that contradict each other; all are
// kept. Against names the other records of the contradiction.
type Claim struct {
	Basis
	Against []ID           `json:"against,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// A Verdict is what the customer says of a line read back to him. The zero value
// is not yet read back.
type Verdict string

const (
	NotReadBack Verdict = ""
	Right       Verdict = "right"
	Different   Verdict = "different"
	NotSaid     Verdict = "not-said"
	LeaveOut    Verdict = "leave-out"
)

// Verdicts lists the five in the order in which they are offered.
var Verdicts = []Verdict{Right, Different, NotSaid, LeaveOut, NotReadBack}

// A ReadBack is one verdict on one line. The newest on a subject counts, as long
// as the version it is about is still the record's version.
type ReadBack struct {
	Subject  ID             `json:"subject"` // a record
	Version  ID             `json:"version"` // of the record, as it was shown
	Shown    string         `json:"shown"`   // what the customer read
	Verdict  Verdict        `json:"verdict,omitempty"`
	Words    string         `json:"words,omitempty"` // his own wording, if he gave one
	At       time.Time      `json:"at"`
	Revision int64          `json:"revision,omitzero"` // of the session, at which it was given
	Unknown  jsontext.Value `json:",embed"`
}
