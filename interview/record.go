package interview

import (
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

	// These have no mark; see the methods that make them.
	AssumptionRecord Record = "assumption"
	ClaimRecord      Record = "claim"
	GapRecord        Record = "ownership-gap"
	TreatmentRecord  Record = "treatment"
	LoyaltyRecord    Record = "loyalty"
)

// Records lists the kinds of record, those with a mark first.
var Records = []Record{
	ExpectationRecord, BoundaryRecord, PromiseRecord, IncidentRecord, FeelingRecord,
	AssumptionRecord, ClaimRecord, GapRecord, TreatmentRecord, LoyaltyRecord,
}

// Basis is what every record has: its name, its evidence and whether it still
// counts. Evidence holds ids of notes, the one that made the record first.
type Basis struct {
	ID       ID   `json:"id"`
	Evidence []ID `json:"evidence"`
	Retired  bool `json:"retired,omitzero"` // its mark was taken away; the fields stay for when it comes back

	// How states of one record that came about apart are brought together.
	Revision int64            `json:"revision,omitzero"` // of the session, at which its fields were last changed
	Apart    []jsontext.Value `json:"apart,omitempty"`   // other states of its fields, that a merge did not take
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
// ours: wishes of both sides have the same rank (principle 1). All but the first
// three fields are optional.
type Expectation struct {
	Basis
	Whose  Speaker `json:"whose"`
	Person ID      `json:"person,omitempty"`
	Rank   int     `json:"rank,omitzero"` // 1 weighs most; 0: not ranked

	Moment string `json:"moment,omitempty"` // id of a contact moment, see [ContactMoment]
	Demand Demand `json:"demand,omitempty"`
	Origin Origin `json:"origin,omitempty"`
	Behalf Behalf `json:"behalf,omitempty"` // for whom the one who says it speaks

	Least    Level `json:"least,omitzero"`    // least acceptable: "only just"
	Expected Level `json:"expected,omitzero"` // what he counts on
	Wanted   Level `json:"wanted,omitzero"`   // what he would like: "gladly"
	Received Level `json:"received,omitzero"` // what he gets now
	Enough   Level `json:"enough,omitzero"`   // from here on more adds nothing

	WantsExactly string           `json:"wants_exactly,omitempty"`
	SettlesFor   string           `json:"settles_for,omitempty"`
	GivesUp      Number           `json:"gives_up,omitzero"` // 0 to 10
	Sacrifice    SacrificeKind    `json:"sacrifice,omitempty"`
	Settles      []SettlingReason `json:"settles_because,omitempty"`

	Present         KanoAnswer `json:"when_present,omitempty"`
	Absent          KanoAnswer `json:"when_absent,omitempty"`
	Feeling         string     `json:"feeling,omitempty"` // in his word
	BetterElsewhere string     `json:"better_elsewhere,omitempty"`
	RealisticToHim  YesNo      `json:"realistic_customer,omitempty"`
	RealisticToUs   YesNo      `json:"realistic_us,omitempty"`
	Meaning         string     `json:"meaning,omitempty"` // what it means for us
	Fits            YesNo      `json:"fits,omitempty"`    // whether it then still fits him

	Disposition Disposition    `json:"disposition,omitempty"`
	Reason      string         `json:"reason,omitempty"`      // why that disposition
	Alternative string         `json:"alternative,omitempty"` // what is possible instead
	Effort      string         `json:"effort,omitempty"`      // what exceeding takes
	Pays        string         `json:"pays,omitempty"`        // who pays for that
	Said        bool           `json:"said,omitzero"`         // our answer, or our wish, was spoken at the table
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

// A Boundary is a limit: ours, theirs, or (empty Whose) of both. The two
// positions are in neutral words, for the case that they stay apart.
type Boundary struct {
	Basis
	Whose         Speaker        `json:"whose,omitempty"`
	Person        ID             `json:"person,omitempty"`
	State         BoundaryState  `json:"state"`
	About         Subject        `json:"about,omitempty"`
	Strength      Strength       `json:"strength,omitempty"`
	Alternative   string         `json:"alternative,omitempty"` // what is possible instead
	Interest      string         `json:"interest,omitempty"`    // what lies behind it
	TheirPosition string         `json:"position_customer,omitempty"`
	OurPosition   string         `json:"position_us,omitempty"`
	Unknown       jsontext.Value `json:",embed"`
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
// in the words of the talk; an empty one stands out in the closing part. An
// action is the same without a promise in it: every need ends in one, or in the
// reason why nothing is done.
type Promise struct {
	Basis
	By        Speaker        `json:"by"`
	Who       string         `json:"who,omitempty"` // the person who does it
	To        string         `json:"to,omitempty"`
	What      string         `json:"what,omitempty"` // empty: the text of the note
	When      string         `json:"when,omitempty"`
	InnerDate string         `json:"inner_date,omitempty"` // for ourselves; never on the customer copy
	Certainty Certainty      `json:"certainty,omitempty"`
	Action    bool           `json:"action,omitzero"`     // something we do, not promised to anyone
	NoAction  string         `json:"no_action,omitempty"` // why nothing is done
	Unknown   jsontext.Value `json:",embed"`
}

// IsVague says whether nobody could be held to the promise: who or when is open,
// or it was called vague. Where nothing is done there is nothing to hold to.
func (p *Promise) IsVague() bool {
	if p.NoAction != "" {
		return false
	}
	return p.Who == "" || p.When == "" || p.Certainty == Vague
}

// An Incident is something that went wrong or went well. What caused it and how
// it was handled are judged apart.
type Incident struct {
	Basis
	Well         bool           `json:"well"`
	Whose        Speaker        `json:"whose"`
	Person       ID             `json:"person,omitempty"`
	Happened     string         `json:"happened,omitempty"`
	Done         string         `json:"done,omitempty"`     // what was done about it
	Cause        string         `json:"cause,omitempty"`    // his judgement of the cause
	Handling     string         `json:"handling,omitempty"` // his judgement of how it was handled
	Contacts     Number         `json:"contacts,omitzero"`  // effort it took him: how often he got in touch
	Days         Number         `json:"days,omitzero"`      // how long it took
	Tellings     Number         `json:"tellings,omitzero"`  // how often he told the story
	Consequence  string         `json:"consequence,omitempty"`
	ToldTo       string         `json:"told_to,omitempty"` // whom he told
	Touched      []Touch        `json:"touched,omitempty"`
	Move         string         `json:"move,omitempty"` // who must move next; empty: nobody's move, on something that went wrong
	Settled      Settlement     `json:"settled,omitempty"`
	NamedAloud   YesNo          `json:"named_aloud,omitempty"`
	Acknowledged YesNo          `json:"acknowledged,omitempty"` // the feeling that came with it
	Unknown      jsontext.Value `json:",embed"`
}

// A Feeling is what was felt, in the word of whoever felt it.
type Feeling struct {
	Basis
	Whose        Speaker        `json:"whose"`
	Person       ID             `json:"person,omitempty"`
	Word         string         `json:"word,omitempty"` // empty: the text of the note
	Sign         Sign           `json:"sign,omitempty"`
	Strength     Number         `json:"strength,omitzero"` // 0 to 3
	Acknowledged YesNo          `json:"acknowledged,omitempty"`
	Unknown      jsontext.Value `json:",embed"`
}

// An Assumption is what we thought beforehand. Outcome is empty until it was
// settled: one of [Outcomes].
type Assumption struct {
	Basis
	Outcome string         `json:"outcome,omitempty"`
	Found   string         `json:"found,omitempty"` // what shows it
	Unknown jsontext.Value `json:",embed"`
}

// A Claim is one of two or more statements that contradict each other; all are
// kept. Against names the other records of the contradiction.
type Claim struct {
	Basis
	Against []ID           `json:"against,omitempty"`
	About   string         `json:"about,omitempty"` // what they disagree on
	Unknown jsontext.Value `json:",embed"`
}

// A Gap is an ownership gap: each says the other must act (principle 9). It is
// closed as soon as somebody takes it.
type Gap struct {
	Basis
	Theirs  string         `json:"theirs,omitempty"` // who must act, says the customer
	Ours    string         `json:"ours,omitempty"`   // who must act, say we
	Taken   string         `json:"taken,omitempty"`  // who takes it after all; empty: nobody yet
	When    string         `json:"when,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// A Treatment is how the customer likes to be treated.
type Treatment struct {
	Basis
	Channel string         `json:"channel,omitempty"`
	Pace    string         `json:"pace,omitempty"`
	Detail  string         `json:"detail,omitempty"`
	Address Address        `json:"address,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// A Loyalty is what would make the customer stay or go, and whether he could.
type Loyalty struct {
	Basis
	Stay    string         `json:"stay,omitempty"`
	Go      string         `json:"go,omitempty"`
	Leaving Leaving        `json:"could_leave,omitempty"`
	To      string         `json:"to,omitempty"` // where he would go
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
	Subject  ID             `json:"subject"` // a record, or the note that says what he wanted from the hour
	Version  ID             `json:"version"` // of what he was told of it, see [Session.Told]
	Shown    string         `json:"shown"`   // what the customer read
	Verdict  Verdict        `json:"verdict,omitempty"`
	Words    string         `json:"words,omitempty"` // his own wording, if he gave one
	By       ID             `json:"by,omitempty"`    // who of the customer said so; empty: not said, or all of them
	At       time.Time      `json:"at"`
	Revision int64          `json:"revision,omitzero"` // of the session, at which it was given
	Unknown  jsontext.Value `json:",embed"`
}
