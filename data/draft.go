package data

import (
	"strconv"
	"time"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// A Draft is what is on the screen and not yet a note: the text of every input
// that holds some, with the chips as fields, and what was committed a moment ago
// and is not yet in a session line. The zero value is an empty screen. What is
// typed off the record is never put in one.
type Draft struct {
	// Set by the caller.
	Revision int64              // of the session the draft belongs to, after the change of this key
	Position interview.Position // at which the unfinished note was begun
	Open     interview.Position // that is open now; zero: Position
	Place    string             // the input that has the focus: "composer", "card:…"; the caller's names
	Cursor   int                // in it, in bytes
	Texts    map[string]string  // the text of every input that holds some, by place
	Mark     interview.Mark     // chips; empty: none was typed
	Voice    interview.Voice
	Speaker  interview.Speaker
	Person   interview.ID
	Because  interview.ID       // the next note is the reason for this one
	Note     interview.ID       // the note being edited; empty: a new one
	Began    time.Time          // when the unfinished note was begun
	Notes    []interview.Note   // made or changed by this key; the writer repeats them until a session line holds them
	Answers  []interview.Answer // given by this key; likewise

	// Set by the writer.
	Seq   int64     // number of the key; goes on after a recovery
	At    time.Time // of the key
	First int64     // number of the first key that is in no document
	Since time.Time // when that was
}

// Empty says whether nothing would be missed if the draft were.
func (d *Draft) Empty() bool {
	for _, t := range d.Texts {
		if t != "" {
			return false
		}
	}
	return d.Mark == "" && d.Voice == "" && d.Speaker == "" && d.Person == "" && d.Because == "" && d.Note == ""
}

// appendDraft appends d as JSON. It is written by hand because it runs at every
// key: [draftLine] reads it back. committed holds notes and answers already
// encoded.
func appendDraft(b []byte, d *Draft, committed *pending) []byte {
	b = append(b, `{"kind":"draft","seq":`...)
	b = strconv.AppendInt(b, d.Seq, 10)
	b = appendTime(b, "at", d.At)
	b = append(b, `,"first":`...)
	b = strconv.AppendInt(b, d.First, 10)
	b = appendTime(b, "since", d.Since)
	b = append(b, `,"revision":`...)
	b = strconv.AppendInt(b, d.Revision, 10)
	b = appendString(b, "question", d.Position.Question)
	b = appendString(b, "follow_up", d.Position.FollowUp)
	b = append(b, `,"deep":`...)
	b = strconv.AppendInt(b, int64(d.Position.Deep), 10)
	if d.Open != d.Position && d.Open.Question != "" {
		b = appendString(b, "open", d.Open.Question)
		b = appendString(b, "open_follow_up", d.Open.FollowUp)
		b = append(b, `,"open_deep":`...)
		b = strconv.AppendInt(b, int64(d.Open.Deep), 10)
	}
	b = appendString(b, "place", d.Place)
	b = append(b, `,"cursor":`...)
	b = strconv.AppendInt(b, int64(d.Cursor), 10)
	b = appendString(b, "mark", string(d.Mark))
	b = appendString(b, "voice", string(d.Voice))
	b = appendString(b, "speaker", string(d.Speaker))
	b = appendString(b, "person", string(d.Person))
	b = appendString(b, "because", string(d.Because))
	b = appendString(b, "note", string(d.Note))
	b = appendTime(b, "began", d.Began)
	b = append(b, `,"texts":{`...)
	first := true
	for place, text := range d.Texts {
		if text == "" {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = quote(b, place)
		b = append(b, ':')
		b = quote(b, text)
	}
	b = append(b, '}')
	b = committed.append(b)
	return append(b, '}')
}

func appendString(b []byte, key, s string) []byte {
	if s == "" {
		return b
	}
	b = append(b, ',', '"')
	b = append(b, key...)
	b = append(b, '"', ':')
	return quote(b, s)
}

func appendTime(b []byte, key string, t time.Time) []byte {
	if t.IsZero() {
		return b
	}
	b = append(b, ',', '"')
	b = append(b, key...)
	b = append(b, '"', ':', '"')
	b = t.AppendFormat(b, time.RFC3339Nano)
	return append(b, '"')
}

// quote appends s as a JSON string; invalid UTF-8 becomes replacement characters.
func quote(b []byte, s string) []byte {
	b, _ = jsontext.AppendQuote(b, s)
	return b
}

// draftLine is how a draft reads in the journal.
type draftLine struct {
	Seq      int64              `json:"seq"`
	At       time.Time          `json:"at"`
	First    int64              `json:"first"`
	Since    time.Time          `json:"since"`
	Revision int64              `json:"revision"`
	Question string             `json:"question"`
	FollowUp string             `json:"follow_up"`
	Deep     int                `json:"deep"`
	Open     string             `json:"open"`
	OpenUp   string             `json:"open_follow_up"`
	OpenDeep int                `json:"open_deep"`
	Place    string             `json:"place"`
	Cursor   int                `json:"cursor"`
	Mark     interview.Mark     `json:"mark"`
	Voice    interview.Voice    `json:"voice"`
	Speaker  interview.Speaker  `json:"speaker"`
	Person   interview.ID       `json:"person"`
	Because  interview.ID       `json:"because"`
	Note     interview.ID       `json:"note"`
	Began    time.Time          `json:"began"`
	Texts    map[string]string  `json:"texts"`
	Notes    []interview.Note   `json:"notes"`
	Answers  []interview.Answer `json:"answers"`
}

func (l *draftLine) draft() Draft {
	position := interview.Position{Question: l.Question, FollowUp: l.FollowUp, Deep: l.Deep}
	open := position
	if l.Open != "" {
		open = interview.Position{Question: l.Open, FollowUp: l.OpenUp, Deep: l.OpenDeep}
	}
	return Draft{
		Seq: l.Seq, At: l.At, First: l.First, Since: l.Since, Revision: l.Revision,
		Position: position, Open: open,
		Place: l.Place, Cursor: l.Cursor, Mark: l.Mark, Voice: l.Voice, Speaker: l.Speaker, Person: l.Person,
		Because: l.Because, Note: l.Note, Began: l.Began, Texts: l.Texts, Notes: l.Notes, Answers: l.Answers,
	}
}

// pending holds what was committed and stands in no session line yet, encoded.
type pending struct {
	notes, answers []committed
}

type committed struct {
	revision int64
	json     []byte
}

// add keeps what a draft brought.
func (p *pending) add(d *Draft) {
	for i := range d.Notes {
		p.notes = append(p.notes, committed{d.Revision, encodeLoose(&d.Notes[i])})
	}
	for i := range d.Answers {
		p.answers = append(p.answers, committed{d.Revision, encodeLoose(&d.Answers[i])})
	}
}

// settle forgets what a session line of that revision holds.
func (p *pending) settle(revision int64) {
	p.notes = after(p.notes, revision)
	p.answers = after(p.answers, revision)
}

func after(list []committed, revision int64) []committed {
	out := list[:0]
	for _, c := range list {
		if c.revision > revision {
			out = append(out, c)
		}
	}
	return out
}

func (p *pending) append(b []byte) []byte {
	b = appendList(b, "notes", p.notes)
	return appendList(b, "answers", p.answers)
}

func appendList(b []byte, key string, list []committed) []byte {
	if len(list) == 0 {
		return b
	}
	b = append(b, ',', '"')
	b = append(b, key...)
	b = append(b, `":[`...)
	for i, c := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, c.json...)
	}
	return append(b, ']')
}

// encodeLoose encodes a value whose text may be anything.
func encodeLoose(v any) []byte {
	b, err := json.Marshal(v, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return []byte("null") // unreachable: the types hold nothing that cannot be encoded
	}
	return b
}
