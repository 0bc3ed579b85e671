package data

import (
	"bytes"
	"io"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// headFirst is how much of a file is read for its head at first; a file with
// many people, or one written elsewhere in another order, is read on.
const headFirst = 4 << 10

// readHead reads the head of a session from the start of a file.
func readHead(f File, buf []byte) (interview.Head, error) {
	b := buf[:0]
	for want := headFirst; ; want *= 4 {
		if cap(b) < want {
			b = append(make([]byte, 0, want), b...)
		}
		n, err := io.ReadFull(f, b[len(b):want])
		b = b[:len(b)+n]
		whole := err == io.EOF || err == io.ErrUnexpectedEOF
		if err != nil && !whole {
			return interview.Head{}, err
		}
		h, complete, fault := decodeHead(b, whole)
		switch {
		case fault != nil:
			return h, fault
		case complete:
			return h, nil
		case want > maxSize:
			return h, &Fault{Line: 1, Col: 1, Reason: errTooLong.Error()}
		}
	}
}

// decodeHead decodes the members of b up to and with counts. complete is false
// when b ends before that and more may follow.
func decodeHead(b []byte, whole bool) (h interview.Head, complete bool, fault *Fault) {
	if f := checkStart(b); f != nil {
		return h, true, f
	}
	dec := jsontext.NewDecoder(bytes.NewReader(b))
	t, err := dec.ReadToken()
	if err == nil && t.Kind() != '{' {
		return h, true, at(b, 0, "not a session: the file does not begin with {")
	}
	for err == nil {
		if t, err = dec.ReadToken(); err != nil {
			break
		}
		if t.Kind() == '}' {
			return h, true, at(b, dec.InputOffset()-1, "not a session: it has no counts")
		}
		last := t.String() == "counts"
		if err = dec.SkipValue(); err != nil || !last {
			continue
		}
		// What was read so far, closed: an object of its own.
		head := append(b[:dec.InputOffset():dec.InputOffset()], '}')
		if err := json.Unmarshal(head, &h); err != nil {
			return h, true, faultAt(b, err, 0)
		}
		if h.ID == "" || h.Schema < 1 {
			return h, true, at(b, 0, "not a session: it has no id or no schema number")
		}
		return h, true, nil
	}
	if fault = faultAt(b, err, dec.InputOffset()); !whole && fault.Reason == endsEarly {
		return h, false, nil
	}
	return h, true, fault
}
