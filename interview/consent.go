package interview

import (
	"slices"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// What consent is asked about: at the start whether we may take notes, at the
// end, when the customer knows what he said, the rest.
const (
	AboutNotes   = "notes"   // may we take notes: yes or no
	AboutQuoting = "quoting" // by-name, without-name or no
	AboutSharing = "sharing" // inside our house: yes or no
	AboutKeeping = "keeping" // what is there, until a day: yes or no
)

// ConsentAbout lists them in the order in which they are asked.
var ConsentAbout = []string{AboutNotes, AboutQuoting, AboutSharing, AboutKeeping}

// What is given: the ids of the choices that every guide shares.
const (
	ConsentYes       = "yes"
	ConsentNo        = "no"
	ConsentWithdrawn = "withdrawn" // given before, and taken back
)

// How consent was asked and given.
const (
	Oral    = "oral"
	Written = "written"
)

// ConsentMeans lists them.
var ConsentMeans = []string{Oral, Written}

// A Standing says how consent to something stands.
type Standing string

const (
	Pending   Standing = "pending" // not asked yet, or not answered
	Granted   Standing = "given"
	Refused   Standing = "refused"
	Withdrawn Standing = "withdrawn"
)

// Standings lists them.
var Standings = []Standing{Pending, Granted, Refused, Withdrawn}

// Standing gives how this consent stands.
func (c *Consent) Standing() Standing {
	switch c.Given {
	case "":
		return Pending
	case ConsentNo:
		return Refused
	case ConsentWithdrawn:
		return Withdrawn
	}
	return Granted
}

// ConsentOn gives the newest consent about something and how it stands. Nothing
// asked yet is pending: typing goes on and is kept as that.
func (s *Session) ConsentOn(about string) (Consent, Standing) {
	i := s.consent.findLast(func(c *Consent) bool { return c.About == about })
	if i < 0 {
		return Consent{About: about}, Pending
	}
	c := s.consent.at(i)
	return c, c.Standing()
}

// GiveConsent returns the session with one more consent: how it was asked, orally
// or in writing, by whom and until when is for the caller to fill in; when is now.
func (s *Session) GiveConsent(c Consent, st Stamp) *Session {
	out := s.next(st)
	c.At, c.Revision = st.At, out.Revision
	out.consent = s.consent.append(c)
	return out
}

// WithdrawConsent returns the session in which what was allowed no longer is.
// wording is how the customer said so, means "oral" or "written". Consent that was
// not given cannot be withdrawn: that changes nothing.
func (s *Session) WithdrawConsent(about, wording, means string, by ID, st Stamp) *Session {
	if _, standing := s.ConsentOn(about); standing != Granted {
		return s
	}
	return s.GiveConsent(Consent{About: about, Given: ConsentWithdrawn, Wording: wording, Means: means, By: by}, st)
}

// KeptUntil gives until when what was said is kept, as it was agreed; empty when
// that was not settled.
func (s *Session) KeptUntil() string {
	until, about := "", ""
	for _, c := range s.consent.all() {
		switch {
		case c.Until != "":
			until, about = c.Until, c.About
		case c.Standing() == Pending && c.About == about:
			until = "" // it was taken back
		}
	}
	return until
}

// An Erasure says that what was noted is gone, at the customer's wish.
type Erasure struct {
	At        time.Time      `json:"at"`
	Revision  int64          `json:"revision"`            // of the session, at which it was erased: what is older is gone
	Notes     int            `json:"notes"`               // how many notes there were
	Questions []string       `json:"questions,omitempty"` // own questions that lost their words; sorted
	Unknown   jsontext.Value `json:",embed"`
}

// erasedText stands where an own question had its words.
const erasedText = "…"

// withoutWords gives the guide with the own questions of those ids emptied.
func (g *Guide) withoutWords(ids []string) *Guide {
	if len(ids) == 0 {
		return g
	}
	out := *g
	out.Sections = slices.Clone(g.Sections)
	for i := range out.Sections {
		questions := slices.Clone(out.Sections[i].Questions)
		for j := range questions {
			if q := &questions[j]; q.Own && slices.Contains(ids, q.ID) {
				*q = Question{ID: q.ID, Text: erasedText, Own: true}
			}
		}
		out.Sections[i].Questions = questions
	}
	return &out
}

// ownQuestions gives the ids of the questions that were added in the talk.
func (g *Guide) ownQuestions() (ids []string) {
	for _, p := range g.Places() {
		if p.Question.Own {
			ids = append(ids, p.Question.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// Erased returns the session without anything that was said, noted or thought: every
// text of every note and its versions, every answer but consent, every record, what
// was read back and the words of own questions. That there were notes and when they
// were erased stays, and so do the guide, the timeline, the details and the consent. The notes stay as removals that
// supersede all their versions, so that an older copy of the file does not bring
// them back. Undo does not either ([Session.Restored]).
func (s *Session) Erased(st Stamp) *Session {
	out := s.next(st)
	e := Erasure{At: st.At, Revision: out.Revision, Notes: s.notes.len(), Questions: s.Guide.ownQuestions()}
	if s.erased != nil {
		e.Notes, e.Unknown = max(e.Notes, s.erased.Notes), s.erased.Unknown
	}
	out.erased = &e
	out.Guide = s.Guide.withoutWords(e.Questions)
	out.kept = kept{} // what this version does not know may hold words too
	notes := make([]Note, 0, s.notes.len())
	for _, n := range s.notes.all() {
		gone := Version{ID: st.New(), Revision: out.Revision, At: st.At, Content: Content{Voice: Paraphrase, Speaker: n.Content.Speaker, Removed: true}}
		for _, v := range n.Versions {
			gone.Supersedes = append(gone.Supersedes, v.ID)
		}
		gone.Supersedes = append(gone.Supersedes, n.Version.ID)
		notes = append(notes, Note{ID: n.ID, Began: n.Began, Version: gone})
	}
	out.notes = listOf(notes)
	var answers []Answer
	for _, a := range s.answers.all() {
		if a.Kind == KindConsent {
			answers = append(answers, a)
		}
	}
	out.answers = listOf(answers)
	for _, k := range kinds {
		k.clear(out)
	}
	var recoveries []Recovery
	for _, r := range s.recoveries.all() {
		r.Left = ""
		recoveries = append(recoveries, r)
	}
	out.recoveries = listOf(recoveries)
	out.readback, out.selfCheck, out.overrules = list[ReadBack]{}, list[SelfChecked]{}, nil
	out.moments = list[ContactMoment]{} // their names are of the talk
	out.derived = derive(out)
	return out
}

// Erasure gives when and how much was erased; ok is false when nothing was.
func (s *Session) Erasure() (e Erasure, ok bool) {
	if s.erased == nil {
		return Erasure{}, false
	}
	return *s.erased, true
}
