package interview

import (
	"errors"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A Number is a whole number from 0 on that may be unknown. The zero value is
// unknown: none given is not the same as nought given. Kept one higher, so that
// it needs no pointer.
type Number int

// ErrNumber says that a text is no whole number from 0 on. Ask again.
var ErrNumber = errors.New("a whole number from 0 on is wanted")

// maxNumber is the highest that is believed: days, contacts, points.
const maxNumber = 999_999

// NumberOf gives the number n; a negative one is unknown.
func NumberOf(n int) Number { return Number(max(n, -1) + 1) }

// Value gives the number; ok is false when it is unknown.
func (n Number) Value() (value int, ok bool) { return max(int(n)-1, 0), n > 0 }

// String gives the number, or the empty text when it is unknown.
func (n Number) String() string {
	if v, ok := n.Value(); ok {
		return strconv.Itoa(v)
	}
	return ""
}

// ParseNumber reads a number as people type it. The empty text is unknown.
func ParseNumber(s string) (Number, error) {
	if s = strings.TrimSpace(s); s == "" {
		return 0, nil
	}
	v, err := strconv.Atoi(s)
	if err != nil || v < 0 || v > maxNumber {
		return 0, ErrNumber
	}
	return NumberOf(v), nil
}

// MarshalJSON writes the number itself.
func (n Number) MarshalJSON() ([]byte, error) {
	if n <= 0 {
		return []byte("null"), nil
	}
	return []byte(n.String()), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (n *Number) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = 0
		return nil
	}
	v, err := ParseNumber(string(b))
	if err == nil {
		*n = v
	}
	return err
}

// A Level is one point of the room in which a customer accepts what he gets:
// first in his own words and unit ("two days"), then, where wanted, a place on a
// line from 1 to 9. The zero value is not known.
type Level struct {
	Words   string         `json:"words,omitempty"`
	Place   int            `json:"place,omitzero"` // 1 to 9; 0: none
	Unknown jsontext.Value `json:",embed"`
}

// MaxPlace is the highest place of a level.
const MaxPlace = 9

// known gives the place, if it is one.
func (l Level) known() (place int, ok bool) { return l.Place, l.Place >= 1 && l.Place <= MaxPlace }
