package export

import (
	"bytes"
	"fmt"
	"io"
	"iter"

	"diepte/data/clean"
	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// JSON is the document of one session, as it stands in its file.
var JSON = Format{ID: "json", Extension: "json", Single: true, Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
	s, err := single(sessions)
	if err != nil {
		return err
	}
	b, err := o.encode(s)
	if err != nil {
		return err
	}
	_, err = w.Write(append(clean.JSON(bytes.TrimSpace(b)), '\n'))
	return err
}}

// JSONLines is the document of each session on one line.
var JSONLines = Format{ID: "jsonl", Extension: "jsonl", Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
	for s := range sessions {
		b, err := o.encode(s)
		if err != nil {
			return err
		}
		v := jsontext.Value(b)
		if err := v.Compact(); err != nil {
			return fmt.Errorf("session %s: %w", s.ID.Short(), err)
		}
		if _, err := w.Write(append(clean.JSON(v), '\n')); err != nil {
			return err
		}
	}
	return nil
}}

func (o Options) encode(s *interview.Session) ([]byte, error) {
	if o.Encode != nil {
		return o.Encode(s)
	}
	b, err := json.Marshal(s.Document(), jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, fmt.Errorf("session %s: %w", s.ID.Short(), err)
	}
	return b, nil
}
