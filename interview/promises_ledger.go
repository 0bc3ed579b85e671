package interview

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A Promised is a promise as it was made in a talk, with what a list of promises
// of many talks says of it.
type Promised struct {
	Session  ID
	Customer string    // as the talk names the customer
	Made     time.Time // when it was said
	Note     ID        // that made it
	Question string    // under which it was made
	What     string    // in the words of the talk
	Promise  Promise
}

// Promised lists the promises of a session for a ledger. Where the reason why
// nothing is done was noted, nothing is owed and the promise is left out.
func (s *Session) Promised() []Promised {
	var out []Promised
	for p := range s.Promises() {
		if p.NoAction != "" {
			continue
		}
		n, _ := s.Note(p.Evidence[0])
		out = append(out, Promised{
			Session: s.ID, Customer: s.Details.Customer.Name, Made: madeAt(n.When(), s.Created), Note: n.ID, Question: n.Content.Question,
			What: PromisedWhat(&p, n.Content.Text), Promise: p,
		})
	}
	return out
}

// madeAt gives the day from which the words of a promise count.
func madeAt(said, created time.Time) time.Time {
	if said.IsZero() {
		return created
	}
	return said
}

// PromisedWhat gives what was promised: what its card says, else the text of its
// note.
func PromisedWhat(p *Promise, note string) string {
	if strings.TrimSpace(p.What) != "" {
		return p.What
	}
	return note
}

// An Owed is a line of the ledger: a promise and how it stands on a day.
type Owed struct {
	Promised
	State PromiseState
	Due   time.Time // zero: its words name no day
	Since time.Time // of what gave the state; zero: nothing has happened yet
}

// On gives how the promise stands on a day, after what happened.
func (p Promised) On(events []PromiseEvent, day time.Time) Owed {
	o := Owed{Promised: p, State: p.Promise.StateOn(p.Made, events, day)}
	o.Due, _ = p.Promise.Due(p.Made)
	for _, e := range events {
		if e.Promise == p.Promise.ID && !dayAfter(e.Day, day) && !e.Day.Before(o.Since) {
			o.Since = e.Day
		}
	}
	return o
}

// Stands says whether there is still something to do: open or overdue.
func (o *Owed) Stands() bool { return o.State == PromiseOpen || o.State == PromiseOverdue }

// SortOwed orders a ledger: overdue first, then what is open, then the rest (see
// [PromiseStates]); within a state by day, those without one last, then by when it
// was promised.
func SortOwed(all []Owed) {
	order := map[PromiseState]int{}
	for i, s := range PromiseStates {
		order[s] = i
	}
	slices.SortStableFunc(all, func(a, b Owed) int {
		return cmp.Or(
			cmp.Compare(order[a.State], order[b.State]), compareDays(a.Due, b.Due), a.Made.Compare(b.Made),
			cmp.Compare(a.Session, b.Session), cmp.Compare(a.Promise.ID, b.Promise.ID),
		)
	})
}

// compareDays orders days, the one that is not known last.
func compareDays(a, b time.Time) int {
	switch {
	case a.IsZero() || b.IsZero():
		return cmp.Compare(zeroFirst(b), zeroFirst(a))
	case dayAfter(a, b):
		return 1
	case dayAfter(b, a):
		return -1
	}
	return 0
}

func zeroFirst(t time.Time) int {
	if t.IsZero() {
		return 0
	}
	return 1
}

// daysGone are the words for a day that is not ahead.
var daysGone = map[string]int{"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2}

// PastDay gives the day that a text names when it is about what has happened: the
// last such day up to and including the one on which it is said. ok is false when
// it names none, more than one, or one that is ahead.
func PastDay(text string, said time.Time) (day time.Time, ok bool) {
	said = time.Date(said.Year(), said.Month(), said.Day(), 0, 0, 0, 0, said.Location())
	word := strings.ToLower(strings.TrimSpace(text))
	if back, ok := daysGone[word]; ok {
		return said.AddDate(0, 0, -back), true
	}
	if _, ahead := nearDays[word]; ahead {
		return time.Time{}, false
	}
	// The day that a word names is the first after the one it is said on.
	for _, from := range []time.Time{said.AddDate(0, 0, -7), said.AddDate(-1, 0, 1)} {
		if day, ok = DayOf(text, from); ok && !dayAfter(day, said) {
			return day, true
		}
	}
	return time.Time{}, false
}
