package data

import (
	"bytes"
	"hash/crc32"
	"strconv"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// linePrefix is the room for `{"c":4294967295,"e":` in front of an event.
const linePrefix = 20

// newLine gives a buffer to append an event to; sealLine makes a line of it.
func newLine(b []byte) []byte {
	return append(b[:0], make([]byte, linePrefix)...)
}

// sealLine puts the checksum in front of the event in b, in the room that
// newLine left, and closes the line. The result shares memory with b.
func sealLine(b []byte) []byte {
	var scratch [linePrefix]byte
	p := append(scratch[:0], `{"c":`...)
	p = strconv.AppendUint(p, uint64(crc32.Checksum(b[linePrefix:], castagnoli)), 10)
	p = append(p, `,"e":`...)
	b = append(b, '}', '\n')
	start := linePrefix - len(p)
	copy(b[start:], p)
	return b[start:]
}

// sessionLine gives the journal line that holds a whole session.
func sessionLine(s *interview.Session) ([]byte, error) {
	b := append(newLine(nil), `{"kind":"session","session":`...)
	doc, err := json.Marshal(s.Document(), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, err
	}
	return sealLine(append(append(b, doc...), '}')), nil
}

// aDocument is what a writer knows of the file of its session: by it a later
// start tells a file that the program wrote from one that somebody else did.
type aDocument struct {
	Known []string `json:"known"`         // hashes of what it read there or is about to write
	Lift  int64    `json:"lift,omitzero"` // what the revisions of its drafts are behind those it writes
}

// documentLine gives the journal line about the document.
func documentLine(d aDocument) []byte {
	b := append(newLine(nil), `{"kind":"document","document":`...)
	return sealLine(append(append(b, encodeLoose(d)...), '}'))
}

// closedLine is the last line of a talk that was left on purpose.
func closedLine() []byte { return sealLine(append(newLine(nil), `{"kind":"closed"}`...)) }

// event is one line of a journal. One of its parts is set.
type event struct {
	draft    *Draft
	session  jsontext.Value
	document *aDocument
	closed   bool
}

// parseLine reads one line without its newline. ok is false for a line that is
// torn, altered or of an unknown kind: it is passed over.
func parseLine(line []byte) (e event, ok bool) {
	rest, found := bytes.CutPrefix(line, []byte(`{"c":`))
	number, rest, comma := bytes.Cut(rest, []byte(`,"e":`))
	if !found || !comma || len(rest) < 2 || rest[len(rest)-1] != '}' {
		return e, false
	}
	sum, err := strconv.ParseUint(string(number), 10, 32)
	body := rest[:len(rest)-1]
	if err != nil || uint32(sum) != crc32.Checksum(body, castagnoli) {
		return e, false
	}
	var kind struct {
		Kind     string         `json:"kind"`
		Session  jsontext.Value `json:"session"`
		Document *aDocument     `json:"document"`
	}
	if json.Unmarshal(body, &kind) != nil {
		return e, false
	}
	switch kind.Kind {
	case "draft":
		var l draftLine
		if json.Unmarshal(body, &l) != nil {
			return e, false
		}
		d := l.draft()
		return event{draft: &d}, true
	case "session":
		return event{session: kind.Session}, len(kind.Session) > 0
	case "document":
		return event{document: kind.Document}, kind.Document != nil
	case "closed":
		return event{closed: true}, true
	}
	return e, false
}
