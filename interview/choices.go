package interview

// The fixed answers of the records. They are stored as they stand here; the zero
// value of each is "not filled in", and what the user reads comes from those who
// show it.

// A YesNo is an answer that may be missing: a blank is never taken for no.
type YesNo string

const (
	Yes YesNo = "yes"
	No  YesNo = "no"
)

// YesNos lists the two.
var YesNos = []YesNo{Yes, No}

// A Demand says what an expectation is about.
type Demand string

// Demands lists what people ask for, in the order in which it is offered.
var Demands = []Demand{"ease", "quality", "flexibility", "service", "price", "other"}

// An Origin says where an expectation comes from.
type Origin string

// Origins lists them in the order in which they are offered.
var Origins = []Origin{"our-promise", "word-of-mouth", "past-experience", "personal-need", "other-suppliers", "our-image"}

// A SettlingReason says why somebody settles for less than he wants.
type SettlingReason string

// NeverAskedFor is the reason that makes a sacrifice possible to end: nobody
// ever asked.
const NeverAskedFor SettlingReason = "never-asked"

// SettlingReasons lists them in the order in which they are offered; made for
// the average is what a standard does to everybody.
var SettlingReasons = []SettlingReason{"nothing-else", "habit", NeverAskedFor, "told-impossible", "made-for-average"}

// A SacrificeKind says what kind of giving up it is (Gilmore and Pine).
type SacrificeKind string

// SacrificeKinds lists them in the order in which they are offered.
var SacrificeKinds = []SacrificeKind{"forced-choice", "too-much-to-search", "wrong-form", "telling-it-again"}

// A Behalf says for whom somebody speaks when he says what he expects.
type Behalf string

// Behalves lists them.
var Behalves = []Behalf{"himself", "others", "both"}

// A Subject says what a boundary is about.
type Subject string

// Subjects lists them in the order in which they are offered.
var Subjects = []Subject{"scope", "time", "money", "conduct", "capacity", "other"}

// A Strength says how hard a boundary is.
type Strength string

const (
	Fixed            Strength = "fixed"
	OpenToDiscussion Strength = "open-to-discussion"
	Preference       Strength = "preference"
)

// Strengths lists them from hard to soft.
var Strengths = []Strength{Fixed, OpenToDiscussion, Preference}

// A Touch is what an incident touched in the customer.
type Touch string

// Touches lists the three.
var Touches = []Touch{"trust", "respect", "attention"}

// A Settlement says what became of something that went wrong.
type Settlement string

const (
	Solved      Settlement = "solved"
	Compensated Settlement = "compensated" // paid for or made up for, not solved
	Unsolved    Settlement = "unsolved"
)

// Settlements lists them.
var Settlements = []Settlement{Solved, Compensated, Unsolved}

// A Sign says whether a feeling is a good one.
type Sign string

const (
	Positive Sign = "positive"
	Negative Sign = "negative"
)

// Signs lists the two.
var Signs = []Sign{Positive, Negative}

// A Leaving says whether the customer could go elsewhere.
type Leaving string

const (
	CouldLeave    Leaving = "yes"
	CouldNotLeave Leaving = "no"
	NothingBetter Leaving = "nothing-better" // he could, and knows nothing better
)

// Leavings lists them.
var Leavings = []Leaving{CouldLeave, CouldNotLeave, NothingBetter}

// What became of an assumption of ours.
const (
	Confirmed    = "confirmed"
	Contradicted = "contradicted"
	NotTouched   = "not-touched"
)

// Outcomes lists what can become of an assumption.
var Outcomes = []string{Confirmed, Contradicted, NotTouched}

// Addresses lists the forms in which a customer can be spoken to.
var Addresses = []Address{Formal, Informal}
