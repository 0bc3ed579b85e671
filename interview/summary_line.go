package interview

import (
	"iter"
	"slices"
	"time"
)

// Said is text that came from the talk or its preparation: of a note, a value,
// the field of a record. Text of the guide is [Planned], another type.
type Said string

// A LineKind says what a line of the summary is.
type LineKind string

const (
	NoteLine        LineKind = "note"        // a note that made no record
	ExpectationLine LineKind = "expectation" // a record, in its own part; so are the next nine
	BoundaryLine    LineKind = "boundary"
	PromiseLine     LineKind = "promise"
	IncidentLine    LineKind = "incident"
	FeelingLine     LineKind = "feeling"
	AssumptionLine  LineKind = "assumption"
	ClaimLine       LineKind = "claim"
	GapLine         LineKind = "ownership-gap"
	TreatmentLine   LineKind = "treatment"
	LoyaltyLine     LineKind = "loyalty"
	NeedLine        LineKind = "need"       // the last reason of a ladder: what lies behind a wish
	MeetingLine     LineKind = "meeting"    // an expectation and the boundary it meets; either may be missing
	LadderLine      LineKind = "ladder"     // a note and its reasons, in Rungs
	DifferLine      LineKind = "differ"     // an expectation that we mean to exceed, or that makes the difference (our reading)
	SacrificeLine   LineKind = "sacrifice"  // an expectation whose sacrifice is ours to change
	MetLine         LineKind = "met"        // an expectation that is met and stirs nothing
	QuadrantLine    LineKind = "quadrant"   // the report mark beside whether he could leave, see Quadrant
	BalanceLine     LineKind = "balance"    // what went wrong and is not solved beside what went well, see Repair
	SelfCheckLine   LineKind = "self-check" // our own word on a behaviour, see Self
	ValueLine       LineKind = "value"      // a mark, choice, date or consent, in Given
	NonAnswerLine   LineKind = "non-answer" // the reason why there is none, in Given
	ComeBackLine    LineKind = "come-back"
	IdeaLine        LineKind = "idea"
	SurpriseLine    LineKind = "surprise"
	MomentLine      LineKind = "moment" // a marked moment without text
)

// LineKinds lists every kind, for those who need a word for each.
var LineKinds = []LineKind{
	NoteLine, ExpectationLine, BoundaryLine, PromiseLine, IncidentLine, FeelingLine, AssumptionLine, ClaimLine,
	GapLine, TreatmentLine, LoyaltyLine,
	NeedLine, MeetingLine, LadderLine, DifferLine, SacrificeLine, MetLine, QuadrantLine, BalanceLine, SelfCheckLine,
	ValueLine, NonAnswerLine, ComeBackLine, IdeaLine, SurpriseLine, MomentLine,
}

// A Flag is something about a line that should stand out.
type Flag string

const (
	IsVague       Flag = "vague"          // a promise that nobody can be held to: who or when is open
	NoAlternative Flag = "no-alternative" // a limit of ours, or a no, without what is possible instead
	NeverSaid     Flag = "never-said"     // a limit of ours, or a no, that was not spoken at the table
	NobodysMove   Flag = "nobodys-move"   // something went wrong and nobody has the next step
	NoText        Flag = "no-text"        // a moment whose text was never filled in
	Undecided     Flag = "undecided"      // an expectation of the customer without what we do with it
	BeyondLimit   Flag = "beyond-limit"   // a promise of ours tied to a limit of ours
	AlsoPromised  Flag = "also-promised"  // meant to exceed, and promised: then it cannot count as exceeding
	AskAgain      Flag = "ask-again"      // what was said contradicts itself: the zone is the wrong way round, or the class questionable
	BelowLimit    Flag = "below-limit"    // he gets less than he just accepts
	NothingFelt   Flag = "nothing-felt"   // met, and no feeling anywhere near it
	NeverAsked    Flag = "never-asked"    // he settles for it because nobody ever asked
	NoStep        Flag = "no-step"        // a need that no promise or action follows from, nor a reason why not
	Unconfirmed   Flag = "unconfirmed"    // a need that he has not said himself: our assumption
)

// Flags lists every flag, for those who need a word for each.
var Flags = []Flag{IsVague, NoAlternative, NeverSaid, NobodysMove, NoText, Undecided, BeyondLimit, AlsoPromised,
	AskAgain, BelowLimit, NothingFelt, NeverAsked, NoStep, Unconfirmed}

// A Line is one line of the summary. Only this package makes one, and only out
// of [Evidence]. Text is what was said; the words around it belong to those who
// show it. What a record adds stands in the record itself, a copy; the pointers
// that do not go with the kind are nil.
type Line struct {
	Kind    LineKind
	Text    Said     // empty: a moment without text, a choice
	Subject ID       // the record, or for a note the note; empty for an answer
	Whose   Speaker  // whose line it is; empty: of both
	Check   *Check   // what the customer said of it; nil: never read back
	Rungs   []Rung   // of a ladder, the root first
	Against []Source // of a claim: what it contradicts

	Expectation *Expectation
	Boundary    *Boundary
	Promise     *Promise
	Incident    *Incident
	Assumption  *Assumption
	Given       *Given
	Limit       Said // of a meeting: the text of the boundary

	further  any    // what few lines have: see Feeling and the methods after it
	flags    uint16 // a bit for each place in Flags
	evidence Evidence
}

// Place gives the ids of the question and follow-up under which the line came
// up; empty for none.
func (l *Line) Place() (question, followUp string) { return l.evidence.first.Place() }

// Evidence gives what the line rests on.
func (l *Line) Evidence() Evidence { return l.evidence }

// Flags gives what stands out about the line, in the order of [Flags].
func (l *Line) Flags() []Flag {
	var out []Flag
	for i, f := range Flags {
		if l.flags&(1<<i) != 0 {
			out = append(out, f)
		}
	}
	return out
}

// Has says whether a flag is on the line.
func (l *Line) Has(f Flag) bool {
	i := slices.Index(Flags, f)
	return i >= 0 && l.flags&(1<<i) != 0
}

// flag puts a flag on the line if it holds.
func (l *Line) flag(f Flag, holds bool) {
	if holds {
		l.flags |= 1 << slices.Index(Flags, f)
	}
}

// IsRecord says that the line is a record in its own part, rather than one more
// place where a record plays a role.
func (l *Line) IsRecord() bool {
	switch l.Kind {
	case ExpectationLine, BoundaryLine, PromiseLine, IncidentLine, FeelingLine, AssumptionLine, ClaimLine,
		GapLine, TreatmentLine, LoyaltyLine:
		return true
	}
	return false
}

// A Check is the customer's word on a line that was read back to him.
type Check struct {
	Verdict Verdict // not yet read back when the verdict has lapsed
	Words   Said    // his own wording, if he ever gave one; it stays when the verdict lapses
	At      time.Time
	By      ID   // who of the customer said so; empty: not known
	Lapsed  bool // the record changed since: read it back again

	InHisWords bool // what he agreed with is Words, not the line's text
}

// Stands says that the customer agreed with the line, in these words or his own.
func (c *Check) Stands() bool {
	return c != nil && !c.Lapsed && (c.Verdict == Right || c.Verdict == Different)
}

// A Rung is one step of a ladder. Depth is 0 for the note at its root and one
// more for every why.
type Rung struct {
	Depth int
	Last  bool // a reason of the customer's under which there is none
	Stop  Stop // of the last: why; only with StopSaid it is more than our assumption
	Why   Said // of the last: our own note on why we went no deeper; empty: none
	Source
}

// A Source is a note, an answer or our own word in the self-check that a line
// rests on. The zero value is none and never stands in a summary.
type Source struct {
	note  *Note
	other *unnoted
	at    int32 // place of the note in the session
}

// An unnoted is what a line can rest on besides a note; one of the two is nil. They
// are few: apart, so that a source of a long talk is small.
type unnoted struct {
	answer *Answer
	self   *SelfChecked
}

// Note gives the id of the note, or the empty one for another source.
func (s Source) Note() ID {
	if s.note == nil {
		return ""
	}
	return s.note.ID
}

// Place gives the ids of the question and follow-up it was taken under.
func (s Source) Place() (question, followUp string) {
	switch {
	case s.note != nil:
		return s.note.Content.Question, s.note.Content.FollowUp
	case s.other == nil:
		return "", ""
	case s.other.answer != nil:
		return s.other.answer.Question, s.other.answer.FollowUp
	}
	return selfCheckPrompt, ""
}

// Text gives what was typed; an answer has none.
func (s Source) Text() Said {
	switch {
	case s.note != nil:
		return Said(s.note.Content.Text)
	case s.isOurs():
		return Said(s.other.self.Remark)
	}
	return ""
}

// isOurs says that the source is our own word in the self-check.
func (s Source) isOurs() bool { return s.other != nil && s.other.self != nil }

// When gives the moment it stands for.
func (s Source) When() time.Time {
	switch {
	case s.note != nil:
		return s.note.When()
	case s.isOurs():
		return s.other.self.At
	case s.other != nil:
		return s.other.answer.At
	}
	return time.Time{}
}

// Voice gives whose words they are; an answer is in the customer's, the self-check
// is our own thought.
func (s Source) Voice() Voice {
	switch {
	case s.isOurs():
		return Comment
	case s.note == nil || s.note.Content.Voice == "":
		return Paraphrase
	}
	return s.note.Content.Voice
}

// Speaker gives who spoke, and which person of the customer if that is known.
func (s Source) Speaker() (Speaker, ID) {
	switch {
	case s.note != nil:
		return s.note.Content.Speaker, s.note.Content.Person
	case s.isOurs():
		return ByUs, ""
	}
	return ByCustomer, ""
}

// Evidence is what a line rests on: at least one note or answer. The only way to
// make one asks for the first.
type Evidence struct {
	first Source
	more  []Source
}

func restsOn(first Source, more ...Source) Evidence { return Evidence{first: first, more: more} }

// First gives the source from which the line was made.
func (e Evidence) First() Source { return e.first }

// Len gives the number of sources; it is never 0.
func (e Evidence) Len() int { return 1 + len(e.more) }

// all ranges over the sources without a slice for them.
func (e *Evidence) all() iter.Seq2[int, Source] {
	return func(yield func(int, Source) bool) {
		if !yield(0, e.first) {
			return
		}
		for i, src := range e.more {
			if !yield(i+1, src) {
				return
			}
		}
	}
}

// Sources gives them all, the first one first.
func (e Evidence) Sources() []Source { return append([]Source{e.first}, e.more...) }
