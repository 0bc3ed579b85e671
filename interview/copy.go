package interview

import (
	"slices"
	"time"
)

// A Copy is what the customer takes home. It is a type of its own that can hold
// only what he may see: no note, voice, mark, role or id fits into it, and what
// was said in the talk fits only as [Told], which asks for his verdict. Its
// fields stand in the order of the page.
type Copy struct {
	Language    Language
	Address     Address
	Customer    string   // the name
	People      []string // of the customer, who took part
	Interviewer string
	Held        time.Time

	Agreed       []Agreement
	Wanted       []Told // from this hour
	Expectations []Answered
	OurWishes    []Wish
	Disagreed    []Limitation
	Complaints   []Complaint
	Open         []Limitation // spoken of, not settled
	Notes        string       // consent to taking notes: id of the choice; empty: not asked
	Quoting      string       // consent to quoting: id of the choice; empty: not asked
	Sharing      string       // consent to sharing inside our house: id of the choice; empty: not asked
	KeptUntil    string       // as agreed; empty: not settled
	KeptTo       time.Time    // the last day of that, when it was agreed as a period ("1 jaar"); zero: it was not
	TellBefore   time.Time    // the day before which to say that something is not right: a week after the talk
}

// Told is a text that the customer has agreed with, in our words or his. The
// zero value is no text. Only the read-back makes one.
type Told struct{ text string }

// String gives the text as it was typed.
func (t Told) String() string { return t.text }

// An Agreement is a promise, or a boundary that both sides agreed on.
type Agreement struct {
	By      Speaker // who is held to it; empty: both
	Limit   bool    // a boundary rather than a promise
	Who     Told    // the person; empty: not said, or in What
	What    Told
	When    Told
	Instead Told // of a boundary: what is possible

	InHisWords Told // of what is ours: what the customer said of it; empty: nothing
}

// A Wish is a wish of ours that was said at the table.
type Wish struct {
	What       Told
	InHisWords Told // what the customer said of it; empty: nothing
}

// Answered is an expectation of the customer and what we said to it.
type Answered struct {
	What    Told
	Answer  SpokenAnswer
	Why     Told
	Instead Told
	Hears   Told // of what we come back to: when, as a promise of ours about it says; empty: not settled
}

// A Limitation is a boundary that was not agreed on, or not yet.
type Limitation struct {
	Whose   Speaker // empty: of both
	What    Told
	Instead Told
	Theirs  Told // where it stays apart: his position, in neutral words
	Ours    Told // and ours
	Hears   Told // of what is not settled: when there is more to hear, as a promise of ours about it says

	InHisWords Told // of a limit of ours: what the customer said of it; empty: nothing
}

// A Complaint is what went wrong for the customer and who moves next.
type Complaint struct {
	What Told
	Move Told // empty: not settled
}

// Withheld counts what the customer copy leaves out, for the reader inside.
type Withheld struct {
	NotReadBack int // no verdict yet
	Lapsed      int // changed since it was read back
	NotSaid     int // the customer says he did not say it
	LeaveOut    int // right, but he wants it left out
	NoWording   int // slightly different, without his wording
}

// Total gives how many lines were left out in all.
func (w Withheld) Total() int { return w.NotReadBack + w.Lapsed + w.NotSaid + w.LeaveOut + w.NoWording }

// CustomerCopy gives what the customer takes home: only what he called right or
// slightly different, the latter in his own wording.
func CustomerCopy(s *Session) *Copy {
	c, _ := customerCopy(s)
	return c
}

// WithheldFromCopy counts what [CustomerCopy] leaves out and why.
func WithheldFromCopy(s *Session) Withheld {
	_, w := customerCopy(s)
	return w
}

func customerCopy(s *Session) (*Copy, Withheld) {
	d := s.Details
	c := &Copy{
		Language: d.Language, Address: d.Address, Customer: d.Customer.Name, Interviewer: d.Interviewer,
		Held: s.Created, Notes: s.ConsentTo(AboutNotes), Quoting: s.ConsentTo(AboutQuoting),
		Sharing: s.ConsentTo(AboutSharing), KeptUntil: s.KeptUntil(), TellBefore: s.Created.AddDate(0, 0, daysToTell),
	}
	if _, isDay := DayOf(c.KeptUntil, s.Created); !isDay {
		c.KeptTo, _ = s.KeptUntilDay()
	}
	for _, p := range d.Customer.People {
		if p.Name != "" {
			c.People = append(c.People, p.Name)
		}
	}
	var w Withheld
	var standing []told
	b := newSumming(s)
	for _, l := range readBackLines(b) {
		if t, ok := w.agreed(&l); ok {
			standing = append(standing, t)
		}
	}
	hears := b.hears(standing)
	for _, t := range standing {
		t.hears = hears[t.line.Subject]
		c.put(t)
	}
	return c, w
}

// daysToTell is how long the customer has to say that something is not right.
const daysToTell = 7

// hears gives, by record, when the customer hears more of it: by when of the first
// promise of ours that is about the same thing and that he agreed with.
func (b *summing) hears(standing []told) map[ID]Told {
	when := map[ID]Told{}
	for _, t := range standing {
		if l := t.line; l.Record == PromiseRecord && l.Whose == ByUs && t.when != (Told{}) {
			when[l.Subject] = t.when
		}
	}
	if len(when) == 0 {
		return nil
	}
	promises := b.ties(b.promised, func(l *Line) bool { return when[l.Subject] != Told{} })
	out := map[ID]Told{}
	for _, l := range slices.Concat(b.expected, b.bounds) {
		if about := promises.to(l); len(about) > 0 {
			out[l.Subject] = when[about[0].Subject]
		}
	}
	return out
}

// told is a line that the customer agreed with. Where he put it in his own words
// these replace what he saw beside it too, all but our answer, which is ours.
type told struct {
	line                                *ReadBackLine
	text, who, when, instead, why, move Told
	theirs, ours                        Told // positions on a limit
	hears                               Told // when there is more to hear of it
	his                                 Told // of a line of ours: what he said of it
}

// agreed gives the line as the customer agreed with it, or counts why he did not.
func (w *Withheld) agreed(l *ReadBackLine) (told, bool) {
	switch c := l.Check; {
	case c != nil && c.Lapsed:
		w.Lapsed++
	case c == nil || c.Verdict == NotReadBack:
		w.NotReadBack++
	case c.Verdict == NotSaid:
		w.NotSaid++
	case c.Verdict == LeaveOut:
		w.LeaveOut++
	case c.InHisWords && l.Whose == ByUs && l.Record != IncidentRecord:
		// What we said stays ours; his words stand beside it as his.
		t := asShown(l)
		t.his = Told{string(c.Words)}
		return t, true
	case c.InHisWords:
		t := told{line: l, text: Told{string(c.Words)}, ours: Told{string(l.OurPosition)}}
		if l.Answer != "" {
			t.instead, t.why = Told{string(l.Alternative)}, Told{string(l.reason)}
		}
		return t, true
	case c.Verdict == Right:
		return asShown(l), true
	default:
		w.NoWording++
	}
	return told{}, false
}

// asShown gives the line as it was read back.
func asShown(l *ReadBackLine) told {
	return told{
		line: l, text: Told{string(l.Text)}, who: Told{string(l.Who)}, when: Told{string(l.When)},
		instead: Told{string(l.Alternative)}, why: Told{string(l.reason)}, move: Told{string(l.Move)},
		theirs: Told{string(l.TheirPosition)}, ours: Told{string(l.OurPosition)},
	}
}

// put adds a line where it belongs on the page.
func (c *Copy) put(t told) {
	l := t.line
	limit := Limitation{Whose: l.Whose, What: t.text, Instead: t.instead, Theirs: t.theirs, Ours: t.ours, InHisWords: t.his}
	switch {
	case l.Record == PromiseRecord:
		c.Agreed = append(c.Agreed, Agreement{By: l.Whose, Who: t.who, What: t.text, When: t.when, InHisWords: t.his})
	case l.Record == BoundaryRecord && l.State == Agreed:
		c.Agreed = append(c.Agreed, Agreement{By: l.Whose, Limit: true, What: t.text, Instead: t.instead, InHisWords: t.his})
	case l.Record == BoundaryRecord && l.State == NotAgreed:
		c.Disagreed = append(c.Disagreed, limit)
	case l.Record == BoundaryRecord:
		limit.Hears = t.hears
		c.Open = append(c.Open, limit)
	case l.Record == IncidentRecord:
		c.Complaints = append(c.Complaints, Complaint{What: t.text, Move: t.move})
	case l.Whose == ByUs:
		c.OurWishes = append(c.OurWishes, Wish{What: t.text, InHisWords: t.his})
	case l.Record == NoRecord, l.question == hourQuestion && l.Answer == "":
		c.Wanted = append(c.Wanted, t.text)
	default:
		c.Expectations = append(c.Expectations, answered(&t))
	}
}

// answered gives an expectation with what we said to it.
func answered(t *told) Answered {
	a := Answered{What: t.text, Answer: t.line.Answer, Why: t.why, Instead: t.instead}
	if a.Answer == AnswerLater {
		a.Hears = t.hears
	}
	return a
}
