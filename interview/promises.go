package interview

import (
	"slices"
	"time"
)

// A PromiseState is how a promise stands on a day.
type PromiseState string

const (
	PromiseOpen      PromiseState = "open"
	PromiseOverdue   PromiseState = "overdue"
	PromiseKept      PromiseState = "kept"
	PromiseKeptLate  PromiseState = "kept-late"
	PromiseBroken    PromiseState = "broken"
	PromiseWithdrawn PromiseState = "withdrawn"
)

// PromiseStates lists them in the order of a ledger: what is due first.
var PromiseStates = []PromiseState{PromiseOverdue, PromiseOpen, PromiseBroken, PromiseKeptLate, PromiseKept, PromiseWithdrawn}

// A PromiseEvent says what became of a promise, after the talk or in a later one.
// It stands outside the session: what was said then does not change.
type PromiseEvent struct {
	Promise ID           `json:"promise"`
	State   PromiseState `json:"state"` // one of PromiseEventStates
	Day     time.Time    `json:"day"`   // on which it happened
}

// PromiseEventStates lists what an event can say. That a promise was kept late
// follows from its day, and is said where no day was named; open: it stands again.
var PromiseEventStates = []PromiseState{PromiseKept, PromiseKeptLate, PromiseBroken, PromiseWithdrawn, PromiseOpen}

// Due gives the day by which a promise made on a day is to be kept, when its words
// name one. It is over when that day is.
func (p *Promise) Due(made time.Time) (day time.Time, ok bool) { return DayOf(p.When, made) }

// InnerDue gives the day that we set ourselves.
func (p *Promise) InnerDue(made time.Time) (day time.Time, ok bool) { return DayOf(p.InnerDate, made) }

// StateOn gives how a promise made on a day stands on another, after what
// happened up to and including that day. Events may be of other promises and in
// any order; of two on one day the later in the list counts. A promise that is
// kept after its day, or after it was broken, is kept late. One without a day is
// never overdue: it stands out as vague instead.
func (p *Promise) StateOn(made time.Time, events []PromiseEvent, on time.Time) PromiseState {
	due, hasDue := p.Due(made)
	var own []PromiseEvent
	for _, e := range events {
		if e.Promise == p.ID && !dayAfter(e.Day, on) {
			own = append(own, e)
		}
	}
	slices.SortStableFunc(own, func(a, b PromiseEvent) int { return a.Day.Compare(b.Day) })
	state, broken := PromiseOpen, false
	for _, e := range own {
		switch state = e.State; e.State {
		case PromiseBroken:
			broken = true
		case PromiseKept:
			if broken || hasDue && dayAfter(e.Day, due) {
				state = PromiseKeptLate
			}
		}
	}
	if state == PromiseOpen && hasDue && dayAfter(on, due) {
		return PromiseOverdue
	}
	return state
}

// dayAfter says that a lies on a later day than b, each in its own zone.
func dayAfter(a, b time.Time) bool {
	ay, am, ad := a.Date()
	by, bm, bd := b.Date()
	return time.Date(ay, am, ad, 0, 0, 0, 0, time.UTC).After(time.Date(by, bm, bd, 0, 0, 0, 0, time.UTC))
}
