package interview

// A Mark says what a note is about. The zero value is no mark.
type Mark string

const (
	NoMark          Mark = ""
	ExpectationMark Mark = "expectation"
	BoundaryMark    Mark = "boundary"
	PromiseMark     Mark = "promise"
	FeelingMark     Mark = "feeling"
	HiccupMark      Mark = "hiccup"
	WentWellMark    Mark = "went-well"
	ComeBackMark    Mark = "come-back"
	IdeaMark        Mark = "idea"
	SurpriseMark    Mark = "surprise"
)

// A MarkKind describes a mark to everyone who offers or shows it.
type MarkKind struct {
	Mark   Mark
	Key    rune   // first character of a note that sets it; 0: Tab or the menu only
	Glyph  string // one cell wide; never shown without the word
	Record Record // the record it makes; NoRecord: none
}

// Marks lists the marks in order of use: the order of Tab and of Esc 1 to 9. An
// expectation of ours is our wish and a boundary of ours our limit; they have no
// marks of their own.
var Marks = []MarkKind{
	{ExpectationMark, '+', "+", ExpectationRecord},
	{BoundaryMark, '!', "!", BoundaryRecord},
	{PromiseMark, '=', "=", PromiseRecord},
	{FeelingMark, '&', "&", FeelingRecord},
	{HiccupMark, '%', "%", IncidentRecord},
	{WentWellMark, 0, "^", IncidentRecord},
	{ComeBackMark, '?', "?", NoRecord},
	{IdeaMark, 0, "~", NoRecord},
	{SurpriseMark, 0, "#", NoRecord},
}

// Kind gives the description of a mark; ok is false for none or an unknown one.
func (m Mark) Kind() (k MarkKind, ok bool) {
	for _, k := range Marks {
		if k.Mark == m {
			return k, true
		}
	}
	return MarkKind{}, false
}

// Record gives the record a mark makes.
func (m Mark) Record() Record { k, _ := m.Kind(); return k.Record }

// Next gives the mark after m in order of use, none included; step is 1 or -1.
func (m Mark) Next(step int) Mark {
	at := 0
	for i, k := range Marks {
		if k.Mark == m {
			at = i + 1
		}
	}
	n := len(Marks) + 1
	at = ((at+step)%n + n) % n
	if at == 0 {
		return NoMark
	}
	return Marks[at-1].Mark
}

// A Voice says whose words a note holds. The zero value is Paraphrase.
type Voice string

const (
	Paraphrase  Voice = "paraphrase"
	Verbatim    Voice = "verbatim"
	Observation Voice = "observation"
	Comment     Voice = "comment"
)

// A VoiceKind describes a voice to everyone who offers or shows it.
type VoiceKind struct {
	Voice Voice
	Key   rune   // first character of a note that sets it; 0: the default
	Glyph string // one cell wide; never shown without the word
}

// Voices lists the voices, the default first.
var Voices = []VoiceKind{
	{Paraphrase, 0, ""},
	{Verbatim, '>', ">"},
	{Observation, '(', "("},
	{Comment, '/', "/"},
}

// Kind gives the description of a voice; an unknown one is a paraphrase.
func (v Voice) Kind() VoiceKind {
	for _, k := range Voices {
		if k.Voice == v {
			return k
		}
	}
	return Voices[0]
}

// A Speaker says which side spoke.
type Speaker string

const (
	ByCustomer Speaker = "customer"
	ByUs       Speaker = "us"
)

// A Role is the consultant's part in this talk. The zero value is not chosen.
type Role string

// Roles lists the roles in the order in which they are offered.
var Roles = []Role{"expert", "diagnostician", "process-guide", "pair-of-hands", "working-partner"}

// A NonAnswer says why a question has no answer. Non-answers are data: a blank
// is never taken for "no". The zero value means there is none.
type NonAnswer string

const (
	NotAsked     NonAnswer = "not-asked"
	NoAnswer     NonAnswer = "no-answer"
	HardToSay    NonAnswer = "hard-to-say"
	RatherNot    NonAnswer = "rather-not"
	SomeoneElse  NonAnswer = "someone-else"
	OutOfTime    NonAnswer = "out-of-time"
	DoesNotApply NonAnswer = "does-not-apply"
)

// NonAnswers lists the seven reasons in the order in which they are offered.
var NonAnswers = []NonAnswer{NotAsked, NoAnswer, HardToSay, RatherNot, SomeoneElse, OutOfTime, DoesNotApply}
