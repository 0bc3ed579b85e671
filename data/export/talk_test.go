package export

import (
	"fmt"
	"time"

	"diepte/interview"
)

// A talk builds a session as it reads: at("worth").says("…").
type talk struct {
	s      *interview.Session
	n      int
	at     string
	follow string
	last   interview.ID // note
	people map[string]interview.ID
}

// began is when every talk of the tests is held.
var began = time.Date(2026, 11, 22, 14, 0, 0, 0, time.FixedZone("CET", 3600))

func (t *talk) stamp() interview.Stamp {
	t.n++
	at, ids := began.Add(time.Duration(t.n)*20*time.Second), 0
	n := t.n
	return interview.Stamp{At: at, New: func() interview.ID {
		ids++
		return interview.ID(fmt.Sprintf("id-%03d-%d", n, ids))
	}}
}

func newTalk(d interview.Details, g *interview.Guide) *talk {
	t := &talk{people: map[string]interview.ID{}}
	for i := range d.Customer.People {
		p := &d.Customer.People[i]
		p.ID = interview.ID(fmt.Sprintf("person-%d", i+1))
		t.people[p.Name] = p.ID
	}
	t.s = interview.New(d, g, t.stamp())
	return t
}

func (t *talk) ask(question string) *talk {
	t.at, t.follow = question, ""
	return t
}

func (t *talk) under(follow string) *talk { t.follow = follow; return t }

// A how changes what a note is besides a paraphrase of the customer.
type how func(*talk, *interview.Content)

func mark(m interview.Mark) how   { return func(_ *talk, c *interview.Content) { c.Mark = m } }
func voice(v interview.Voice) how { return func(_ *talk, c *interview.Content) { c.Voice = v } }
func us(_ *talk, c *interview.Content) {
	c.Speaker = interview.ByUs
}
func by(name string) how { return func(t *talk, c *interview.Content) { c.Person = t.people[name] } }
func because(t *talk, c *interview.Content) {
	c.Because = t.last
}

func (t *talk) note(text string, hows ...how) *talk {
	c := interview.Content{Question: t.at, FollowUp: t.follow, Voice: interview.Paraphrase, Speaker: interview.ByCustomer, Text: text}
	for _, h := range hows {
		h(t, &c)
	}
	st := t.stamp()
	t.s, t.last = t.s.AddNote(c, st.At, st)
	return t
}

// record gives the id of the record that the last note made.
func (t *talk) record() interview.ID {
	for _, p := range interview.Summarize(t.s).Parts {
		for _, l := range append(p.Lines, p.Asides...) {
			if l.IsRecord() && l.Evidence().First().Note() == t.last {
				return l.Subject
			}
		}
	}
	panic("the last note made no record")
}

func (t *talk) expectation(change func(*interview.Expectation)) *talk {
	t.s = t.s.ChangeExpectation(t.record(), change, t.stamp())
	return t
}

func (t *talk) boundary(change func(*interview.Boundary)) *talk {
	t.s = t.s.ChangeBoundary(t.record(), change, t.stamp())
	return t
}

func (t *talk) promise(change func(*interview.Promise)) *talk {
	t.s = t.s.ChangePromise(t.record(), change, t.stamp())
	return t
}

func (t *talk) incident(change func(*interview.Incident)) *talk {
	t.s = t.s.ChangeIncident(t.record(), change, t.stamp())
	return t
}

func (t *talk) answer(v *interview.Value, g interview.Given) *talk {
	t.s = t.s.GiveAnswer(t.at, t.follow, v, g, t.stamp())
	return t
}

// hears gives a verdict on the line whose text that is.
func (t *talk) hears(text string, v interview.Verdict, words string) *talk {
	for _, l := range append(interview.ReadBackLines(t.s), interview.MoreReadBackLines(t.s)...) {
		if string(l.Text) == text {
			t.s = t.s.Heard(interview.ReadBack{Subject: l.Subject, Version: l.Version, Shown: text, Verdict: v, Words: words}, t.stamp())
			return t
		}
	}
	panic("nothing to read back: " + text)
}
