package interview

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestPromiseStates(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 11, d, 9, 0, 0, 0, start.Location()) }
	ev := func(s PromiseState, d int) PromiseEvent { return PromiseEvent{Promise: "p", State: s, Day: day(d)} }
	events := func(e ...PromiseEvent) []PromiseEvent { return e }
	for _, c := range []struct {
		name   string
		when   string // made on the 22nd
		events []PromiseEvent
		on     int
		want   PromiseState
	}{
		{"not due yet", "27-11", nil, 23, PromiseOpen},
		{"on its day", "27-11", nil, 27, PromiseOpen},
		{"the day after", "27-11", nil, 28, PromiseOverdue},
		{"no day", "", nil, 30, PromiseOpen},
		{"words without a day", "snel", nil, 30, PromiseOpen},
		{"kept in time", "27-11", events(ev(PromiseKept, 26)), 30, PromiseKept},
		{"kept on its day", "27-11", events(ev(PromiseKept, 27)), 30, PromiseKept},
		{"kept late", "27-11", events(ev(PromiseKept, 28)), 30, PromiseKeptLate},
		{"kept, no day named", "", events(ev(PromiseKept, 30)), 30, PromiseKept},
		{"seen before it was kept", "27-11", events(ev(PromiseKept, 29)), 28, PromiseOverdue},
		{"broken", "27-11", events(ev(PromiseBroken, 25)), 30, PromiseBroken},
		{"broken and then kept in time", "27-11", events(ev(PromiseBroken, 24), ev(PromiseKept, 26)), 30, PromiseKeptLate},
		{"in any order", "27-11", events(ev(PromiseKept, 26), ev(PromiseBroken, 24)), 30, PromiseKeptLate},
		{"withdrawn", "27-11", events(ev(PromiseWithdrawn, 24)), 30, PromiseWithdrawn},
		{"withdrawn and made again", "27-11", events(ev(PromiseWithdrawn, 24), ev(PromiseOpen, 25)), 26, PromiseOpen},
		{"made again and overdue", "27-11", events(ev(PromiseWithdrawn, 24), ev(PromiseOpen, 25)), 28, PromiseOverdue},
		{"of one day the later counts", "27-11", events(ev(PromiseKept, 25), ev(PromiseOpen, 25)), 26, PromiseOpen},
		{"of another promise", "27-11", events(PromiseEvent{Promise: "q", State: PromiseKept, Day: day(25)}), 26, PromiseOpen},
	} {
		p := &Promise{Basis: Basis{ID: "p"}, When: c.when}
		if got := p.StateOn(start, c.events, day(c.on)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	p := &Promise{InnerDate: "26-11"}
	if inner, ok := p.InnerDue(start); !ok || inner.Day() != 26 {
		t.Errorf("inner date %v %v", inner, ok)
	}
}

// Moving an expectation is moving it in the list, and nothing else in the list
// changes places; verdicts stand.
func TestMoveExpectation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		st := stamps()
		s := New(Details{}, guide(), st())
		for range rapid.IntRange(1, 8).Draw(t, "expectations") {
			c := marked(ExpectationMark, "wens")
			c.Speaker = rapid.SampledFrom([]Speaker{ByCustomer, ByCustomer, ByUs}).Draw(t, "by")
			var id ID
			s, id = s.AddNote(c, start, st())
			if rapid.IntRange(0, 4).Draw(t, "gone") == 0 {
				s = s.RemoveNote(id, st())
			}
		}
		for range rapid.IntRange(1, 8).Draw(t, "moves") {
			all := s.expectations.slice()
			e := rapid.SampledFrom(all).Draw(t, "moved")
			by := rapid.IntRange(-4, 4).Draw(t, "by")
			order := func(s *Session, w Speaker) (ids []ID) {
				for _, e := range s.Ranked(w) {
					ids = append(ids, e.ID)
				}
				return ids
			}
			want := order(s, e.Whose)
			if !e.Retired {
				from := slices.Index(want, e.ID)
				to := max(0, min(from+by, len(want)-1))
				want = append(append([]ID(nil), want[:from]...), want[from+1:]...)
				want = append(append(append([]ID(nil), want[:to]...), e.ID), want[to:]...)
			}
			moved := s.MoveExpectation(e.ID, by, st())
			if got := order(moved, e.Whose); !slices.Equal(got, want) {
				t.Fatalf("%s by %d: %v, want %v", e.ID, by, got, want)
			}
			other := map[Speaker]Speaker{ByCustomer: ByUs, ByUs: ByCustomer}[e.Whose]
			if !slices.Equal(order(s, other), order(moved, other)) {
				t.Fatal("the other side was ranked")
			}
			for _, before := range all {
				if moved.Told(before.ID) != s.Told(before.ID) {
					t.Fatal("a rank made a verdict lapse")
				}
			}
			s = moved
		}
		if s.MoveExpectation("never", 1, st()) != s {
			t.Fatal("what is not there was moved")
		}
	})
}
