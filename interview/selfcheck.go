package interview

import (
	"errors"
	"iter"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// A Behaviour is one of the nine of the self-check.
type Behaviour string

// Behaviours lists the nine, in the order of the method.
var Behaviours = []Behaviour{
	"open-attitude", "respect", "plain-language", "listening", "summing-up",
	"audible-listening", "making-contact", "pleasant-atmosphere", "warmth",
}

// A Grade is how a behaviour went, in our own eyes. It is a word and no number:
// there is nothing to add up.
type Grade string

// Grades lists them in the order in which they are offered.
var Grades = []Grade{"went-well", "partly", "not-this-time"}

// A SelfChecked is our own word on one behaviour. A later one on the same
// behaviour replaces it.
type SelfChecked struct {
	Behaviour Behaviour      `json:"behaviour"`
	Grade     Grade          `json:"grade,omitempty"` // empty: only a remark, or taken back
	Remark    string         `json:"remark,omitempty"`
	At        time.Time      `json:"at"`
	Revision  int64          `json:"revision,omitzero"` // of the session, at which it was said
	Unknown   jsontext.Value `json:",embed"`
}

// ErrTooEarly says that the customer's verdict on the talk is neither in nor noted
// as not given (principle 10). Ask for it, or note why there is none.
var ErrTooEarly = errors.New("the self-check opens when the customer's mark for the talk is in, or noted as not given")

// Where the base guide asks the customer for his mark for the talk.
const (
	closingQuestion  = "not-asked"
	talkMarkFollowUp = "different"
)

// selfCheckPrompt is the prompt after the talk under which the self-check stands.
const selfCheckPrompt = "self-check"

// CanSelfCheck says whether the self-check is open: the customer's mark for this
// talk is in, or noted as not given. A guide that never asks for it leaves it
// closed until a non-answer is noted there.
func (s *Session) CanSelfCheck() bool {
	a, ok := s.Answer(closingQuestion, talkMarkFollowUp)
	return ok && (a.Given.Mark != 0 || a.Given.NonAnswer != "")
}

// CheckSelf returns the session with our own word on a behaviour. While the
// self-check is closed it changes nothing and gives [ErrTooEarly].
func (s *Session) CheckSelf(b Behaviour, g Grade, remark string, st Stamp) (*Session, error) {
	if !s.CanSelfCheck() {
		return s, ErrTooEarly
	}
	out := s.next(st)
	now := SelfChecked{Behaviour: b, Grade: g, Remark: remark, At: st.At, Revision: out.Revision}
	if i := s.selfCheck.findLast(func(c *SelfChecked) bool { return c.Behaviour == b }); i >= 0 {
		now.Unknown = s.selfCheck.at(i).Unknown
		out.selfCheck = s.selfCheck.set(i, now)
	} else {
		out.selfCheck = s.selfCheck.append(now)
	}
	return out, nil
}

// SelfCheck gives our own word on each behaviour that has one, in the order of
// [Behaviours]; those of a later version of the program come last.
func (s *Session) SelfCheck() []SelfChecked {
	var out []SelfChecked
	for _, b := range Behaviours {
		for _, c := range s.selfCheck.all() {
			if c.Behaviour == b && (c.Grade != "" || c.Remark != "") {
				out = append(out, c)
			}
		}
	}
	return out
}

// TalkMark gives the customer's mark for this talk, or why there is none; ok is
// false while neither is in.
func (s *Session) TalkMark() (g Given, ok bool) {
	a, _ := s.Answer(closingQuestion, talkMarkFollowUp)
	return a.Given, s.CanSelfCheck()
}

// JudgeTalk returns the session with the customer's mark for this talk, or the
// reason why there is none, whatever its guide asks.
func (s *Session) JudgeTalk(g Given, st Stamp) *Session {
	v := &Value{Kind: KindMark}
	if p, ok := s.PlaceOf(closingQuestion); ok {
		if f := p.Question.FollowUp(talkMarkFollowUp); f != nil && f.Value != nil {
			v = f.Value
		}
	}
	return s.GiveAnswer(closingQuestion, talkMarkFollowUp, v, g, st)
}

// AboutTalk ranges over what the customer said of the talk itself.
func (s *Session) AboutTalk() iter.Seq[*Note] {
	return func(yield func(*Note) bool) {
		for n := range s.Notes() {
			c := &n.Content
			if c.Question == closingQuestion && c.FollowUp == talkMarkFollowUp && c.Speaker == ByCustomer && c.Text != "" && spoken(c.Voice) && !yield(n) {
				return
			}
		}
	}
}
