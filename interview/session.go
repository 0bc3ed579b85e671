package interview

import (
	"slices"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// Status says where a session is in its life.
type Status string

const (
	Live     Status = "live"     // being held, or left behind by a crash
	Paused   Status = "paused"   // left on purpose, to go on later
	Finished Status = "finished" // read back and wrapped up
)

// A Person is somebody of the customer who takes part.
type Person struct {
	ID       ID             `json:"id"`
	Name     string         `json:"name"`
	Revision int64          `json:"revision,omitzero"` // of the session, at which it was described
	Unknown  jsontext.Value `json:",embed"`
}

// A Customer is who the talk is with. The zero value is not named yet.
type Customer struct {
	Name    string         `json:"name"`
	People  []Person       `json:"people,omitempty"`
	Unknown jsontext.Value `json:",embed"`
}

// Details are what is known about the talk besides what is said in it. All are
// optional and can be changed later.
type Details struct {
	Language    Language
	Address     Address
	Customer    Customer
	Interviewer string
	Topic       string
	Role        Role
	AgreedEnd   time.Time // zero: not agreed
	Sector      string    // a tag, free text
}

// A Position is where in the guide the talk is. Deep counts into what lies under
// the question: 0 is the question itself, then its follow-ups, then its probes.
type Position struct {
	Question string `json:"question,omitempty"`
	FollowUp string `json:"follow_up,omitempty"`
	Deep     int    `json:"deep,omitzero"`
}

// A Session is one conversation, immutable: see the package comment. The zero
// value is not useful; use [New] or [FromDocument].
type Session struct {
	ID       ID
	Revision int64 // raised by one at every change; orders saves
	Status   Status
	Created  time.Time
	Updated  time.Time
	Details  Details
	Guide    *Guide
	Position Position

	notes        list[Note]
	answers      list[Answer]
	timeline     list[Event]
	consent      list[Consent]
	readback     list[ReadBack]
	overrules    map[string]Overruled
	expectations list[Expectation]
	boundaries   list[Boundary]
	promises     list[Promise]
	incidents    list[Incident]
	feelings     list[Feeling]
	assumptions  list[Assumption]
	claims       list[Claim]
	gaps         list[Gap]
	treatments   list[Treatment]
	loyalties    list[Loyalty]
	moments      list[ContactMoment]
	selfCheck    list[SelfChecked]
	erased       *Erasure
	recoveries   list[Recovery]
	kept         kept
	ran          time.Duration // of the stamp that made it

	derived derived
}

// New makes the first value of a session that asks guide, at its first question
// of the talk.
func New(d Details, guide *Guide, st Stamp) *Session {
	s := &Session{
		ID: st.New(), Revision: 1, Status: Live, Created: st.At, Updated: st.At,
		Details: d, Guide: guide,
	}
	s.ran = st.Ran
	s.derived = deriveGuide(guide)
	s.Position = Position{Question: firstOfTalk(s.derived.places)}
	s.record(Event{At: st.At, Event: QuestionEvent, Question: s.Position.Question})
	return s
}

// next copies the session for a change made at st.
func (s *Session) next(st Stamp) *Session {
	out := *s
	out.Revision++
	out.Updated = st.At
	out.ran = st.Ran
	return &out
}

// Describe returns the session with other details.
func (s *Session) Describe(d Details, st Stamp) *Session {
	out := s.next(st)
	d.Customer.People = append([]Person(nil), d.Customer.People...)
	for i, p := range d.Customer.People {
		same := func(q Person) bool { return q.ID == p.ID && q.Name == p.Name }
		if !slices.ContainsFunc(s.Details.Customer.People, same) {
			d.Customer.People[i].Revision = out.Revision
		}
	}
	if d.Role != s.Details.Role && d.Role != "" {
		out.record(Event{At: st.At, Elapsed: s.elapsedSeconds(st.At), Event: RoleEvent, Role: d.Role})
	}
	out.Details = d
	return out
}

// IsUntouched says that nothing was noted or answered yet, ever.
func (s *Session) IsUntouched() bool { return s.notes.len() == 0 && s.answers.len() == 0 }

// WithGuide returns the session with another guide, at its first question. It is
// for a session that is still untouched: others keep the guide that was asked.
func (s *Session) WithGuide(g *Guide, st Stamp) *Session {
	out := s.next(st)
	out.Guide = g
	out.derived = s.derived.withGuide(g).reclocked(s.timeline)
	return out.Goto(Position{Question: firstOfTalk(out.derived.places)}, st)
}

func firstOfTalk(places []Place) string {
	for _, p := range places {
		if p.Section.Phase == Talk {
			return p.Question.ID
		}
	}
	return ""
}

// WithStatus returns the session with another status. Leaving stops the clock,
// coming back starts it.
func (s *Session) WithStatus(status Status, st Stamp) *Session {
	out := s.next(st)
	if (status == Live) != s.Running() {
		event := PauseEvent
		if status == Live {
			event = ResumeEvent
		}
		out.record(Event{At: st.At, Elapsed: s.elapsedSeconds(st.At), Event: event})
	}
	out.Status = status
	return out
}

// Note gives the note with that id.
func (s *Session) Note(id ID) (Note, bool) {
	if i := s.notePlace(id); i >= 0 {
		return s.notes.at(i), true
	}
	return Note{}, false
}

func (s *Session) notePlace(id ID) int {
	if id == "" {
		return -1
	}
	return s.notes.findLast(func(n *Note) bool { return n.ID == id })
}

// AddNote returns the session with one more note, and the note's id. A mark that
// makes a record makes it at once.
func (s *Session) AddNote(c Content, began time.Time, st Stamp) (*Session, ID) {
	return s.addNote(st.New(), c, began, st)
}

// AddNoteNamed is AddNote with an id that was given out before: recovery uses it
// for notes that reached the journal and not the session.
func (s *Session) AddNoteNamed(id ID, c Content, began time.Time, st Stamp) *Session {
	out, _ := s.addNote(id, c, began, st)
	return out
}

func (s *Session) addNote(id ID, c Content, began time.Time, st Stamp) (*Session, ID) {
	out := s.next(st)
	n := Note{ID: id, Began: began, Version: Version{ID: st.New(), Revision: out.Revision, At: st.At, Content: c}}
	out.notes = s.notes.append(n)
	out.derived = s.derived.added(&n, s.notes.len())
	out.noteMarked(nil, &n, st)
	return out, n.ID
}

// ChangeNote returns the session in which the note has other content, its
// present state kept as an earlier version. An unknown id changes nothing.
func (s *Session) ChangeNote(id ID, c Content, st Stamp) *Session {
	i := s.notePlace(id)
	if i < 0 {
		return s
	}
	old := s.notes.at(i)
	if old.Content == c {
		return s
	}
	out := s.next(st)
	n := old.changed(c, out.Revision, st)
	out.notes = s.notes.set(i, n)
	out.derived = s.derived.changed(&old, &n, i)
	out.noteMarked(&old, &n, st)
	return out
}

// RemoveNote returns the session in which the note no longer counts. It stays in
// the file, as a version.
func (s *Session) RemoveNote(id ID, st Stamp) *Session {
	n, ok := s.Note(id)
	if !ok {
		return s
	}
	c := n.Content
	c.Removed = true
	return s.ChangeNote(id, c, st)
}

// Goto returns the session at another place of the guide.
func (s *Session) Goto(p Position, st Stamp) *Session {
	if p == s.Position {
		return s
	}
	out := s.next(st)
	out.record(Event{At: st.At, Elapsed: s.elapsedSeconds(st.At), Event: QuestionEvent, Question: p.Question, FollowUp: p.FollowUp})
	out.Position = p
	return out
}

// Happened returns the session with one more event on its timeline.
func (s *Session) Happened(event EventKind, st Stamp) *Session {
	out := s.next(st)
	out.record(Event{At: st.At, Elapsed: s.elapsedSeconds(st.At), Event: event})
	return out
}

// TakeRole returns the session with the consultant in another role, the switch
// on the timeline.
func (s *Session) TakeRole(r Role, st Stamp) *Session {
	out := s.next(st)
	out.Details.Role = r
	out.record(Event{At: st.At, Elapsed: s.elapsedSeconds(st.At), Event: RoleEvent, Role: r})
	return out
}

// AddQuestion returns the session with a question of the consultant's own after
// the present one, and the session's position at it.
func (s *Session) AddQuestion(text string, st Stamp) *Session {
	id := string(st.New())
	out := s.next(st)
	out.Guide = s.Guide.withOwn(s.Position.Question, Question{ID: id, Text: Planned(text), Own: true})
	out.derived = s.derived.withGuide(out.Guide)
	return out.Goto(Position{Question: id}, st)
}

// Answer gives the newest answer to a question or, with a follow-up's id, to
// that follow-up. ok is false when there was none or it was taken back.
func (s *Session) Answer(question, followUp string) (a Answer, ok bool) {
	if i := s.answerPlace(question, followUp); i >= 0 {
		a = s.answers.at(i)
	}
	return a, a.Given != Given{}
}

func (s *Session) answerPlace(question, followUp string) int {
	return s.answers.findLast(func(a *Answer) bool { return a.Question == question && a.FollowUp == followUp })
}

// GiveAnswer returns the session with a value or a non-answer for a question;
// what was answered before is kept as an earlier version. A non-answer and a
// value exclude each other because Given holds one. Consent asked about
// something is kept as a [Consent] as well.
func (s *Session) GiveAnswer(question, followUp string, value *Value, g Given, st Stamp) *Session {
	kind := KindText
	if value != nil {
		kind = value.Kind
	}
	out := s.answered(question, followUp, kind, g, st)
	if kind == KindConsent {
		out.consent = s.consent.append(Consent{About: value.About, Given: g.Choice, Wording: string(value.Label), Means: "oral", At: st.At, Revision: out.Revision})
	}
	return out
}

// answered returns the session with one more answer and nothing that follows from
// it.
func (s *Session) answered(question, followUp string, kind Kind, g Given, st Stamp) *Session {
	out := s.next(st)
	v := AnswerVersion{ID: st.New(), Revision: out.Revision, At: st.At, Given: g}
	if i := s.answerPlace(question, followUp); i >= 0 {
		out.answers = s.answers.set(i, s.answers.at(i).changed(v))
	} else {
		out.answers = s.answers.append(Answer{Question: question, FollowUp: followUp, Kind: kind, AnswerVersion: v})
	}
	return out
}

// ConsentTo gives the newest answer to what was asked about ("notes",
// "quoting"): the id of a choice. Empty means pending.
func (s *Session) ConsentTo(about string) string {
	i := s.consent.findLast(func(c *Consent) bool { return c.About == about })
	if i < 0 {
		return ""
	}
	return s.consent.at(i).Given
}

// Heard returns the session with one more verdict of the read-back.
func (s *Session) Heard(r ReadBack, st Stamp) *Session {
	out := s.next(st)
	r.At, r.Revision = st.At, out.Revision
	out.readback = s.readback.append(r)
	return out
}

// Verdict gives the newest verdict on a subject. lapsed says that the customer
// would be told something else by now, so that the verdict no longer counts and is
// not given.
func (s *Session) Verdict(subject ID) (r ReadBack, lapsed bool) {
	i := s.readback.findLast(func(r *ReadBack) bool { return r.Subject == subject })
	if i < 0 {
		return ReadBack{}, false
	}
	if r = s.readback.at(i); r.Version != s.Told(subject) {
		return ReadBack{}, true
	}
	return r, false
}

// Recovered returns the session with a line about what a recovery brought back.
func (s *Session) Recovered(r Recovery, st Stamp) *Session {
	out := s.next(st)
	r.Revision = out.Revision
	out.recoveries = s.recoveries.append(r)
	return out
}
