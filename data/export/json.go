package export

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"unicode"
	"unicode/utf8"

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
	_, err = w.Write(append(escaped(bytes.TrimSpace(b)), '\n'))
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
		if _, err := w.Write(append(escaped(v), '\n')); err != nil {
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

// escaped writes every character that a terminal might obey or hide as a \u
// escape. In valid JSON such characters stand in strings only, so the value
// stays what it was; the newlines of the layout stay too.
func escaped(b []byte) []byte {
	out := make([]byte, 0, len(b)+64)
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == '\n':
			out = append(out, '\n')
		case !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) && r != '\u2028' && r != '\u2029':
			out = append(out, b[:size]...)
		case r > 0xFFFF:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		b = b[size:]
	}
	return out
}
