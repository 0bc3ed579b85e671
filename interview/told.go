package interview

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
)

// A telling is what the customer is told of a record when it is read back, in a
// form that compares. A verdict is about that and nothing else: what we keep to
// ourselves (a rank, how firm a promise is, what we mean to do and have not said)
// may change under it.
type telling struct {
	whose  Speaker
	person ID
	is     bool // said at the table, or went well, or no longer counts
	texts  [4]string
}

// toldOf gives what the customer is told of a record besides its notes.
func toldOf[R based](r *R) telling {
	switch r := any(r).(type) {
	case *Expectation:
		t := telling{whose: r.Whose, person: r.Person, is: r.Said}
		if r.Said {
			t.texts = [4]string{string(r.Disposition), r.Reason, r.Alternative}
		}
		return t
	case *Boundary:
		return telling{whose: r.Whose, person: r.Person, texts: [4]string{string(r.State), r.Alternative, r.TheirPosition, r.OurPosition}}
	case *Promise:
		return telling{whose: r.By, texts: [4]string{r.Who, r.What, r.When}}
	case *Incident:
		return telling{whose: r.Whose, person: r.Person, is: r.Well, texts: [4]string{r.Move}}
	case *Feeling:
		return telling{whose: r.Whose, person: r.Person}
	}
	return telling{}
}

// toldBy gives what the customer is told of a note: not where it stands, when it
// was said or what it is a reason for.
func toldBy(n *Note) telling {
	c := &n.Content
	return telling{whose: c.Speaker, person: c.Person, is: c.Removed, texts: [4]string{string(c.Voice), c.Text}}
}

// version names what is told: the same words have the same version, on every
// machine and after every change that was taken back, and other words another. So
// a verdict needs no history to be sure that it is about what stands here now.
func (t telling) version(notes ...telling) ID {
	h := sha256.New()
	t.feed(h)
	for _, n := range notes {
		n.feed(h)
	}
	return ID(hex.EncodeToString(h.Sum(nil)[:16]))
}

func (t telling) feed(h hash.Hash) {
	is := "no"
	if t.is {
		is = "yes"
	}
	for _, text := range [...]string{string(t.whose), string(t.person), is, t.texts[0], t.texts[1], t.texts[2], t.texts[3]} {
		var length [8]byte // in front, so that no two tellings run together
		binary.BigEndian.PutUint64(length[:], uint64(len(text)))
		h.Write(length[:])
		h.Write([]byte(text))
	}
}

// Told gives the version of what the customer is told of a subject when it is
// read back: of a record, or of a note that is none. It is what [ReadBack].Version
// holds. Empty: there is no such subject.
func (s *Session) Told(subject ID) ID {
	for _, k := range kinds {
		if t, notes, ok := k.told(s, subject); ok {
			return t.version(s.tellings(notes)...)
		}
	}
	if n, ok := s.Note(subject); ok {
		return toldBy(&n).version()
	}
	return ""
}

// tellings gives what is told of notes, those that are not there left out.
func (s *Session) tellings(notes []ID) (out []telling) {
	for _, id := range notes {
		if n, ok := s.Note(id); ok {
			out = append(out, toldBy(&n))
		}
	}
	return out
}

// amend changes a record; if the customer would be told something else, its
// fields are as new as that.
func amend[R based](r *R, change func(*R), st Stamp) {
	before := toldOf(r)
	change(r)
	if toldOf(r) != before {
		basisOf(r).Revision = st.revision
	}
}
