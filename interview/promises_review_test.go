package interview

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var today = time.Date(2026, 12, 3, 10, 0, 0, 0, start.Location()) // a Thursday

// reviewed draws what some people wrote about two promises, each knowing some of
// what the others wrote.
func reviewed(t *rapid.T) []ReviewEntry {
	st := stamps()
	var all []ReviewEntry
	for i := range rapid.IntRange(0, 12).Draw(t, "entries") {
		known := rapid.SampledFrom([]int{len(all), len(all) / 2, 0}).Draw(t, "known")
		merged := MergeReviews(all[:known])
		by := rapid.SampledFrom([]string{"Karin", "Piet"}).Draw(t, "by")
		if len(merged) > 0 && rapid.IntRange(0, 3).Draw(t, "kind") == 0 {
			of := rapid.SampledFrom(merged).Draw(t, "of")
			all = append(all, TakeBack(merged, of.ID, by, st()))
			continue
		}
		p := ID(rapid.SampledFrom([]string{"p", "q"}).Draw(t, "promise"))
		state := rapid.SampledFrom(PromiseEventStates).Draw(t, "state")
		all = append(all, TellPromise(merged, p, state, today.AddDate(0, 0, -rapid.IntRange(0, 20).Draw(t, fmt.Sprint("day", i))), by, st()))
	}
	return all
}

func same(a, b []ReviewEntry) bool {
	return slices.EqualFunc(a, b, func(x, y ReviewEntry) bool { return x.ID == y.ID && x.Day == y.Day && x.State == y.State })
}

// Bringing together what several files hold comes to the same in any order, loses
// nothing, and once more changes nothing.
func TestMergeReviews(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := reviewed(t)
		want := MergeReviews(all)
		if len(want) != len(all) {
			t.Fatalf("%d of %d entries are left", len(want), len(all))
		}
		shuffled := slices.Clone(all)
		rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)).Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		cut := rapid.IntRange(0, len(all)).Draw(t, "cut")
		a, b := shuffled[:cut], shuffled[cut/2:]
		for _, got := range [][]ReviewEntry{MergeReviews(a, b), MergeReviews(b, a), MergeReviews(MergeReviews(a), MergeReviews(b, want)), MergeReviews(want, want)} {
			if !same(got, want) {
				t.Fatalf("%v\nwant %v", got, want)
			}
		}
	})
}

// The last word counts, whatever was said before it; undo brings back what was,
// redo the word.
func TestTellAndTakeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		merged := MergeReviews(reviewed(t))
		p := &Promise{Basis: Basis{ID: "p"}, When: rapid.SampledFrom([]string{"", "27-11", "1-12"}).Draw(t, "when")}
		on := func(merged []ReviewEntry) PromiseState { return p.StateOn(start, PromiseEvents(merged), today) }
		before := on(merged)
		st := stamps()
		for range 1000 {
			st().New() // ids of its own
		}
		state := rapid.SampledFrom(PromiseEventStates).Draw(t, "state")
		told := TellPromise(merged, "p", state, today.AddDate(0, 0, -rapid.IntRange(0, 20).Draw(t, "back")), "Karin", st())
		after := MergeReviews(merged, []ReviewEntry{told})
		switch got := on(after); {
		case got == state:
		case state == PromiseKept && got == PromiseKeptLate, state == PromiseOpen && got == PromiseOverdue:
		default:
			t.Fatalf("said %s, is %s", state, got)
		}
		if e, ok := LastTold(after, "p"); !ok || e.ID != told.ID {
			t.Fatalf("the last word is %v", e)
		}
		undo := TakeBack(after, told.ID, "Karin", st())
		undone := MergeReviews(after, []ReviewEntry{undo})
		if got := on(undone); got != before {
			t.Fatalf("undone: %s, was %s", got, before)
		}
		redone := MergeReviews(undone, []ReviewEntry{TakeBack(undone, undo.ID, "Karin", st())})
		if got, want := on(redone), on(after); got != want {
			t.Fatalf("redone: %s, want %s", got, want)
		}
	})
}

func TestFlawed(t *testing.T) {
	good := ReviewEntry{ID: "a", Revision: 1, Kind: PromiseReview, Promise: "p", State: PromiseKept, Day: "2026-11-27"}
	for name, spoil := range map[string]func(*ReviewEntry){
		"":                                      func(*ReviewEntry) {},
		"has no id":                             func(e *ReviewEntry) { e.ID = "" },
		"has no revision":                       func(e *ReviewEntry) { e.Revision = 0 },
		"names no promise":                      func(e *ReviewEntry) { e.Promise = "" },
		"has a state that a promise cannot get": func(e *ReviewEntry) { e.State = PromiseOverdue },
		"has no day of the form 2006-01-02":     func(e *ReviewEntry) { e.Day = "27-11-2026" },
	} {
		e := good
		spoil(&e)
		if i, reason := (&Review{Entries: []ReviewEntry{good, e}}).Flawed(); reason != name || reason != "" && i != 1 {
			t.Errorf("%q: entry %d %q", name, i, reason)
		}
	}
	new := ReviewEntry{ID: "a", Revision: 1, Kind: "remark"}
	if _, reason := (&Review{Entries: []ReviewEntry{new}}).Flawed(); reason != "" {
		t.Errorf("a kind that is not known: %s", reason)
	}
	if got := PromiseEvents([]ReviewEntry{new, {ID: "b", Revision: 2, Kind: PromiseReview, Promise: "p", State: PromiseKept, Day: "2026-11-27"}}); len(got) != 1 {
		t.Errorf("events %v", got)
	}
}

func TestPastDay(t *testing.T) {
	for text, want := range map[string]string{
		"26-11": "2026-11-26", "26 november": "2026-11-26", "2026-11-20": "2026-11-20", "3-12": "2026-12-03", "5/12": "2025-12-05",
		"woensdag": "2026-12-02", "donderdag": "2026-12-03", "friday": "2026-11-27", "gisteren": "2026-12-02", "Yesterday": "2026-12-02",
		"eergisteren": "2026-12-01", "vandaag": "2026-12-03", "2026-12-04": "", "morgen": "", "": "", "nagekomen": "", "26-11 27-11": "",
	} {
		got := ""
		if d, ok := PastDay(text, today); ok {
			got = d.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// An entry whose words were erased on one machine and not yet on another comes
// without them, whichever is met first.
func TestErasedWordsStayErasedInMerge(t *testing.T) {
	with := ReviewEntry{ID: "1", Revision: 1, Kind: PromiseReview, Promise: "p", State: PromiseKept, Day: "2026-11-22", Words: "tevreden"}
	r, changed := (&Review{Entries: []ReviewEntry{with}}).Wiped(&Session{})
	if !changed {
		t.Fatal("nothing was taken away")
	}
	if _, again := r.Wiped(&Session{}); again {
		t.Error("what has no words is taken for something that has")
	}
	for _, lists := range [][][]ReviewEntry{{{with}, r.Entries}, {r.Entries, {with}}} {
		if m := MergeReviews(lists...); len(m) != 1 || m[0].Words != "" || m[0].State != PromiseKept {
			t.Errorf("merged to %+v", m)
		}
	}
}
