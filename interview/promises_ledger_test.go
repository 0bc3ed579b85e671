package interview

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// A talk with promises of either side, one of them with a card, one taken away
// and one about which nothing is done.
func TestPromisedOfASession(t *testing.T) {
	st := stamps()
	s := New(Details{Customer: Customer{Name: "Bakkerij Jansen"}}, guide(), st())
	add := func(by Speaker, text string) ID {
		c := marked(PromiseMark, text)
		c.Speaker = by
		var id ID
		s, id = s.AddNote(c, start.Add(time.Hour), st())
		_, b, _ := s.RecordOf(id)
		return b.ID
	}
	ours := add(ByUs, "wij bellen vrijdag")
	s = s.ChangePromise(ours, func(p *Promise) { p.What, p.When, p.Who = "bellen over de levering", "27-11", "Karin" }, st())
	add(ByCustomer, "ik stuur de lijst")
	nothing := add(ByUs, "wij kijken ernaar")
	s = s.ChangePromise(nothing, func(p *Promise) { p.NoAction = "het is al opgelost" }, st())
	n, _ := s.LastNote()
	gone := add(ByUs, "weg")
	last, _ := s.LastNote()
	s = s.RemoveNote(last.ID, st())
	all := s.Promised()
	if len(all) != 2 || all[0].Promise.ID != ours || slices.ContainsFunc(all, func(p Promised) bool { return p.Promise.ID == gone || p.Note == n.ID }) {
		t.Fatalf("%+v", all)
	}
	if p := all[0]; p.What != "bellen over de levering" || p.Customer != "Bakkerij Jansen" || p.Session != s.ID || !p.Made.Equal(start.Add(time.Hour)) {
		t.Errorf("%+v", p)
	}
	if p := all[1]; p.What != "ik stuur de lijst" || p.Promise.By != ByCustomer || !p.Promise.IsVague() {
		t.Errorf("%+v", p)
	}
	o := all[0].On([]PromiseEvent{{Promise: ours, State: PromiseKept, Day: today}, {Promise: "other", State: PromiseBroken, Day: today.AddDate(0, 0, 1)}}, today)
	if o.State != PromiseKeptLate || o.Due.Format(time.DateOnly) != "2026-11-27" || !o.Since.Equal(today) || o.Stands() {
		t.Errorf("%+v", o)
	}
	if o := all[1].On(nil, today); !o.Due.IsZero() || !o.Since.IsZero() || !o.Stands() {
		t.Errorf("%+v", o)
	}
}

// A ledger has one order, whatever order its lines came in: overdue before open
// before the rest, within a state by day, without a day last.
func TestLedgerOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := stamps()().New
		var all []Owed
		for range rapid.IntRange(0, 20).Draw(t, "lines") {
			o := Owed{State: rapid.SampledFrom(PromiseStates).Draw(t, "state")}
			o.Promise.ID = ids()
			o.Made = start.AddDate(0, 0, rapid.IntRange(0, 3).Draw(t, "made"))
			if d := rapid.IntRange(-1, 3).Draw(t, "due"); d >= 0 {
				o.Due = start.AddDate(0, 0, d)
			}
			all = append(all, o)
		}
		want := slices.Clone(all)
		SortOwed(want)
		rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)).Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		SortOwed(all)
		names := func(all []Owed) string {
			var b strings.Builder
			for _, o := range all {
				b.WriteString(string(o.Promise.ID) + " ")
			}
			return b.String()
		}
		if names(all) != names(want) {
			t.Fatalf("%s\nwant %s", names(all), names(want))
		}
		for i := 1; i < len(all); i++ {
			a, b := all[i-1], all[i]
			if x, y := slices.Index(PromiseStates, a.State), slices.Index(PromiseStates, b.State); x > y || x == y && a.Due.IsZero() && !b.Due.IsZero() {
				t.Fatalf("%s %v before %s %v", a.State, a.Due, b.State, b.Due)
			} else if x == y && !b.Due.IsZero() && a.Due.After(b.Due) {
				t.Fatalf("%v before %v", a.Due, b.Due)
			}
		}
	})
}
