package data

import (
	"fmt"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Encode gives the session as it stands in a file: two-space indented, LF, keys
// in the order of docs/session-format.md, a final newline. Text that is no valid
// UTF-8 gets replacement characters; nothing else of a session can make it fail.
func Encode(s *interview.Session) ([]byte, error) {
	b, err := json.Marshal(s.Document(), jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, fmt.Errorf("encode session %s: %w", s.ID.Short(), err)
	}
	return append(b, '\n'), nil
}

// Decode reads what Encode wrote, strictly (see the package comment). It fails
// with a [Fault]. A session of a higher schema number comes with an [ErrNewer]
// beside it when it can be read, and alone with that error when it cannot.
func Decode(b []byte) (*interview.Session, error) {
	if f := check(b); f != nil {
		return nil, f
	}
	var number struct {
		Schema int `json:"schema"`
	}
	if err := json.Unmarshal(b, &number); err != nil {
		return nil, faultAt(b, err, 0)
	}
	s, err := decodeChecked(b)
	switch {
	case number.Schema > interview.Schema:
		return s, newer(number.Schema)
	case err != nil:
		return nil, err
	case number.Schema < 1:
		return nil, &Fault{Line: 1, Col: 1, Reason: "no schema number: not a session of this program"}
	}
	return s, nil
}

func decodeChecked(b []byte) (*interview.Session, error) {
	var d interview.Document
	if err := json.Unmarshal(b, &d); err != nil {
		return nil, faultAt(b, err, 0)
	}
	s, err := interview.FromDocument(&d)
	if err != nil {
		return nil, &Fault{Line: 1, Col: 1, Reason: err.Error()}
	}
	return s, nil
}
