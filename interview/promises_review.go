package interview

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// ReviewSchema is the number of the format in which what was added after the talk
// is written. A higher number is read, not written.
const ReviewSchema = 1

// A ReviewKind says what an entry of a review is about. One that this version
// does not know is kept and passed over.
type ReviewKind string

const (
	PromiseReview ReviewKind = "promise"    // what became of a promise
	TakenBack     ReviewKind = "taken-back" // nothing but that earlier entries no longer count
)

// ReviewKinds lists them.
var ReviewKinds = []ReviewKind{PromiseReview, TakenBack}

// A ReviewEntry is one thing that somebody added to a session after the talk. It
// is never changed: what was wrong is taken back by a later entry.
type ReviewEntry struct {
	ID        ID             `json:"id"`
	Revision  int64          `json:"revision"` // one more than the highest its writer knew: with the id it gives the order
	At        time.Time      `json:"at"`       // for whoever reads it; says nothing about the order
	By        string         `json:"by,omitempty"`
	Kind      ReviewKind     `json:"kind"`
	Promise   ID             `json:"promise,omitempty"`
	State     PromiseState   `json:"state,omitempty"` // one of PromiseEventStates
	Day       string         `json:"day,omitempty"`   // on which it happened: 2006-01-02
	Words     string         `json:"words,omitempty"` // what there is to say of it
	TakesBack []ID           `json:"takes_back,omitempty"`
	Unknown   jsontext.Value `json:",embed"`
}

// A Review is what one person added to one session. Entries stand in the order in
// which they were written; none is ever removed (see [Review.Wiped] for words).
type Review struct {
	Schema   int            `json:"schema"`
	Session  ID             `json:"review_of"`
	Reviewer string         `json:"reviewer"`
	Entries  []ReviewEntry  `json:"entries"`
	Unknown  jsontext.Value `json:",embed"`
}

// Flawed says which entry cannot be read without guessing, and why; reason is
// empty when all can.
func (r *Review) Flawed() (entry int, reason string) {
	for i := range r.Entries {
		e := &r.Entries[i]
		switch {
		case e.ID == "":
			return i, "has no id"
		case e.Revision < 1:
			return i, "has no revision"
		case e.Kind != PromiseReview:
		case e.Promise == "":
			return i, "names no promise"
		case !slices.Contains(PromiseEventStates, e.State):
			return i, "has a state that a promise cannot get"
		default:
			if _, ok := dayWritten(e.Day); !ok {
				return i, "has no day of the form 2006-01-02"
			}
		}
	}
	return 0, ""
}

func dayWritten(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

// MergeReviews brings together what several people, machines and copies of a file
// hold about one session: every entry once, in order. The order of the arguments
// makes no difference.
func MergeReviews(lists ...[]ReviewEntry) []ReviewEntry {
	all := slices.Concat(lists...)
	slices.SortStableFunc(all, func(a, b ReviewEntry) int {
		return cmp.Or(cmp.Compare(a.Revision, b.Revision), cmp.Compare(a.ID, b.ID), cmp.Compare(a.By, b.By),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.State, b.State), cmp.Compare(a.Day, b.Day),
			cmp.Compare(a.Words, b.Words), bytes.Compare(a.Unknown, b.Unknown)) // one without words first: they were erased
	})
	seen := map[ID]bool{}
	return slices.DeleteFunc(all, func(e ReviewEntry) bool {
		again := seen[e.ID]
		seen[e.ID] = true
		return again
	})
}

// StandingEntries gives the merged entries that count: those that no later entry
// takes back, unless that one was taken back itself.
func StandingEntries(merged []ReviewEntry) []ReviewEntry {
	gone := map[ID]bool{}
	var out []ReviewEntry
	for _, e := range slices.Backward(merged) {
		if gone[e.ID] {
			continue
		}
		for _, id := range e.TakesBack {
			gone[id] = true
		}
		out = append(out, e)
	}
	slices.Reverse(out)
	return out
}

// PromiseEvents gives what the merged entries say of promises, as
// [Promise.StateOn] takes it.
func PromiseEvents(merged []ReviewEntry) []PromiseEvent {
	var out []PromiseEvent
	for _, e := range StandingEntries(merged) {
		if day, ok := dayWritten(e.Day); ok && e.Kind == PromiseReview {
			out = append(out, PromiseEvent{Promise: e.Promise, State: e.State, Day: day})
		}
	}
	return out
}

// TellPromise gives the entry by which a promise gets a state on a day. It is the
// last word: what was said of that day or a later one is taken back.
func TellPromise(merged []ReviewEntry, promise ID, state PromiseState, day time.Time, by string, st Stamp) ReviewEntry {
	e := nextEntry(merged, by, st)
	e.Kind, e.Promise, e.State, e.Day = PromiseReview, promise, state, day.Format(time.DateOnly)
	for _, old := range merged { // also one that does not count: what took it back may go now
		if old.Kind == PromiseReview && old.Promise == promise && old.Day >= e.Day {
			e.TakesBack = append(e.TakesBack, old.ID)
		}
	}
	return e
}

// TakeBack gives the entry that takes back an earlier one: undo. Given the id of
// such an entry it takes that back: redo.
func TakeBack(merged []ReviewEntry, id ID, by string, st Stamp) ReviewEntry {
	e := nextEntry(merged, by, st)
	e.Kind, e.TakesBack = TakenBack, []ID{id}
	return e
}

// LastTold gives the newest entry that counts about a promise.
func LastTold(merged []ReviewEntry, promise ID) (e ReviewEntry, ok bool) {
	for _, e := range slices.Backward(StandingEntries(merged)) {
		if e.Kind == PromiseReview && e.Promise == promise {
			return e, true
		}
	}
	return ReviewEntry{}, false
}

func nextEntry(merged []ReviewEntry, by string, st Stamp) ReviewEntry {
	e := ReviewEntry{ID: st.New(), Revision: 1, At: st.At, By: by}
	for i := range merged {
		e.Revision = max(e.Revision, merged[i].Revision+1)
	}
	return e
}
