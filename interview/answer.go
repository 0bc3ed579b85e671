package interview

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// A HalfMark is a Dutch report mark, 1 to 10, counted in halves so that it is
// exact: 15 is a 7.5. The zero value is no mark.
type HalfMark int

// ErrMark says that a text is no report mark. Ask again.
var ErrMark = errors.New("a report mark is a number from 1 to 10, halves allowed")

// ParseMark reads a mark as people type it: 7, 7.5 or 7,5.
func ParseMark(s string) (HalfMark, error) {
	f, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(s), ",", ".", 1), 64)
	if err != nil || f < 1 || f > 10 || f*2 != float64(int(f*2)) {
		return 0, ErrMark
	}
	return HalfMark(f * 2), nil
}

// String gives the mark with a point: "7.5", "8".
func (m HalfMark) String() string { return strconv.FormatFloat(float64(m)/2, 'f', -1, 64) }

// In gives the mark as the language writes it.
func (m HalfMark) In(l Language) string {
	if l == Dutch {
		return strings.Replace(m.String(), ".", ",", 1)
	}
	return m.String()
}

// MarshalJSON writes the mark as a number with its half.
func (m HalfMark) MarshalJSON() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalJSON reads what MarshalJSON wrote.
func (m *HalfMark) UnmarshalJSON(b []byte) error {
	v, err := ParseMark(string(b))
	if err == nil {
		*m = v
	}
	return err
}

// Given is what was answered: a value of the question's kind, or the reason why
// there is none; never both. The zero value is an answer taken back.
type Given struct {
	Mark      HalfMark  `json:"mark,omitzero"`
	Choice    string    `json:"choice,omitempty"` // id of the choice; consent uses it too
	Date      string    `json:"date,omitempty"`   // as typed
	NonAnswer NonAnswer `json:"non_answer,omitempty"`
	Who       string    `json:"who,omitempty"` // with NonAnswer SomeoneElse: who knows
}

// An AnswerVersion is an earlier state of an answer.
type AnswerVersion struct {
	ID         ID             `json:"version"`
	Revision   int64          `json:"revision,omitzero"` // of the session, at which it was given
	At         time.Time      `json:"at"`
	Supersedes []ID           `json:"supersedes,omitempty"`
	Given      Given          `json:",embed"`
	Unknown    jsontext.Value `json:",embed"`
}

// An Answer is the value or the non-answer given to a question or follow-up.
type Answer struct {
	Question string `json:"question"`
	FollowUp string `json:"follow_up,omitempty"`
	Kind     Kind   `json:"kind"`
	AnswerVersion
	Versions []AnswerVersion `json:"versions,omitempty"` // earlier ones, oldest first
	Apart    []ID            `json:"apart,omitempty"`    // those of Versions that stand beside the newest
}

// A Consent is what somebody of the customer allowed, and how it was asked. A
// later entry about the same thing replaces an earlier one: consent can be
// withdrawn.
type Consent struct {
	About    string         `json:"about"`   // one of ConsentAbout
	Given    string         `json:"given"`   // id of the choice
	Wording  string         `json:"wording"` // what was asked
	Means    string         `json:"means"`   // "oral" or "written"
	By       ID             `json:"by,omitempty"`
	At       time.Time      `json:"at"`
	Revision int64          `json:"revision,omitzero"` // of the session, at which it was given
	Until    string         `json:"until,omitempty"`   // how long what was said is kept, as agreed
	Unknown  jsontext.Value `json:",embed"`
}
