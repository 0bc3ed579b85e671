package interview

import (
	"slices"
	"testing"
)

// zone gives a zone of places; 0 is none.
func zone(least, expected, wanted, received, enough int) Zone {
	return Zone{Level{Place: least}, Level{Place: expected}, Level{Place: wanted}, Level{Place: received}, Level{Place: enough}}
}

func TestZone(t *testing.T) {
	const none = -99
	for _, c := range []struct {
		name                                    string
		z                                       Zone
		width, adequacy, superiority, shortfall int
		reading                                 ZoneReading
	}{
		{"nothing", Zone{}, none, none, none, none, ZoneNotKnown},
		{"below his limit", zone(4, 6, 8, 2, 0), 4, -2, -6, 4, BelowTheLimit},
		{"at his limit", zone(4, 6, 8, 4, 0), 4, 0, -4, 2, InsideTheZone},
		{"inside", zone(4, 6, 8, 6, 0), 4, 2, -2, 0, InsideTheZone},
		{"just under wanted", zone(4, 6, 8, 7, 0), 4, 3, -1, -1, InsideTheZone},
		{"wanted reached", zone(4, 6, 8, 8, 9), 4, 4, 0, -2, WantedReached},
		{"more than wanted", zone(4, 6, 8, 9, 0), 4, 5, 1, -3, WantedReached},
		{"no room at all, below", zone(5, 5, 5, 4, 0), 0, -1, -1, 1, BelowTheLimit},
		{"no room at all, reached", zone(5, 5, 5, 5, 0), 0, 0, 0, 0, WantedReached},
		{"least above wanted", zone(8, 6, 4, 5, 0), -4, -3, 1, 1, ZoneAskAgain},
		{"least above wanted, nothing received", zone(8, 0, 4, 0, 0), -4, none, none, none, ZoneAskAgain},
		{"only least", zone(4, 0, 0, 0, 0), none, none, none, none, ZoneNotKnown},
		{"no wanted, below", zone(4, 0, 0, 3, 0), none, -1, none, none, BelowTheLimit},
		{"no wanted, above", zone(4, 0, 0, 5, 0), none, 1, none, none, ZoneNotKnown},
		{"no least, reached", zone(0, 0, 8, 8, 0), none, none, 0, none, WantedReached},
		{"no least, under", zone(0, 0, 8, 7, 0), none, none, -1, none, ZoneNotKnown},
		{"only expected and received", zone(0, 6, 0, 5, 0), none, none, none, 1, ZoneNotKnown},
		{"a place of 10 is none", zone(10, 0, 8, 8, 0), none, none, 0, none, WantedReached},
		{"words alone measure nothing", Zone{Least: Level{Words: "two days"}, Wanted: Level{Words: "today"}}, none, none, none, none, ZoneNotKnown},
	} {
		for what, m := range map[string]struct {
			get  func() (int, bool)
			want int
		}{
			"width": {c.z.Width, c.width}, "adequacy": {c.z.Adequacy, c.adequacy},
			"superiority": {c.z.Superiority, c.superiority}, "shortfall": {c.z.Shortfall, c.shortfall},
		} {
			if got, ok := m.get(); ok != (m.want != none) || ok && got != m.want {
				t.Errorf("%s: %s %d %v, want %d", c.name, what, got, ok, m.want)
			}
		}
		if got := c.z.Reading(); got != c.reading {
			t.Errorf("%s: reading %q, want %q", c.name, got, c.reading)
		}
		if c.z.AskAgain() != (c.reading == ZoneAskAgain) {
			t.Errorf("%s: ask again %v", c.name, c.z.AskAgain())
		}
	}
}

func TestBar(t *testing.T) {
	for _, c := range []struct {
		z     Zone
		row   string
		short string
	}{
		{zone(4, 0, 8, 0, 0), "1 2 3 [4 ▒ ▒ ▒ 8] 9", ""},
		{zone(4, 6, 8, 5, 9), "1 2 3 [4 ● : ▒ 8] |", "3"},
		{zone(4, 6, 8, 6, 0), "1 2 3 [4 ▒ ● ▒ 8] 9", "2"},
		{zone(1, 0, 9, 9, 9), "[1 ▒ ▒ ▒ ▒ ▒ ▒ ▒ ●]", "0"},
		{zone(5, 5, 5, 2, 5), "1 ● 3 4 [:] 6 7 8 9", "3"},
		{zone(8, 0, 4, 5, 0), "1 2 3 4 ● 6 7 8 9", ""},
		{zone(0, 0, 0, 5, 7), "1 2 3 4 ● 6 | 8 9", ""},
	} {
		b, ok := c.z.Bar()
		if !ok || !b.Placed() || b.Row() != c.row || b.Short.String() != c.short {
			t.Errorf("%+v: %q, short %q; want %q, %q", c.z, b.Row(), b.Short, c.row, c.short)
		}
	}
	if _, ok := (Zone{}).Bar(); ok {
		t.Error("a zone of nothing is drawn")
	}
	b, ok := (Zone{Expected: Level{Words: "vandaag", Place: 6}, Least: Level{Words: "twee dagen"}}).Bar()
	want := []BarLabel{{LeastLevel, "twee dagen", 0}, {ExpectedLevel, "vandaag", 6}}
	if !ok || !slices.Equal(b.Labels, want) || !slices.Equal(b.Cells[5].At, []LevelID{ExpectedLevel}) {
		t.Errorf("%+v", b)
	}
	if b, ok := (Zone{Least: Level{Words: "nooit"}}).Bar(); !ok || b.Placed() {
		t.Errorf("words without a place are shown, and not as a bar: %+v", b)
	}
}

// TestKano writes the 25 cells down once more, as the method gives them.
func TestKano(t *testing.T) {
	for _, row := range []struct {
		present KanoAnswer
		want    [5]Class
	}{
		{Likes, [5]Class{Questionable, Attractive, Attractive, Attractive, OneDimension}},
		{MustBe, [5]Class{Reverse, Indifferent, Indifferent, Indifferent, MustHave}},
		{Neutral, [5]Class{Reverse, Indifferent, Indifferent, Indifferent, MustHave}},
		{LivesWith, [5]Class{Reverse, Indifferent, Indifferent, Indifferent, MustHave}},
		{Dislikes, [5]Class{Reverse, Reverse, Reverse, Reverse, Questionable}},
	} {
		for i, absent := range []KanoAnswer{Likes, MustBe, Neutral, LivesWith, Dislikes} {
			if got := ClassOf(row.present, absent); got != row.want[i] {
				t.Errorf("%s when there, %s when not: %s, want %s", row.present, absent, got, row.want[i])
			}
		}
	}
	for _, half := range [][2]KanoAnswer{{}, {Likes, ""}, {"", Likes}, {"later", Likes}} {
		if got := ClassOf(half[0], half[1]); got != "" || got.Reading() != "" {
			t.Errorf("%v: %s", half, got)
		}
	}
	for class, want := range map[Class]OurReading{
		Attractive: MakesTheDifference, OneDimension: TheMoreTheBetter, MustHave: TakenForGranted,
		Indifferent: MakesNoDifference, Reverse: WouldRatherNot, Questionable: ContradictsAskAgain,
	} {
		if class.Reading() != want || !slices.Contains(Classes, class) {
			t.Errorf("%s reads %s, want %s", class, class.Reading(), want)
		}
	}
}

func TestLackOfBetter(t *testing.T) {
	for _, c := range []struct {
		mark    HalfMark
		leaving Leaving
		want    Quadrant
	}{
		{14, CouldLeave, ChoosesUs}, {20, CouldLeave, ChoosesUs},
		{14, CouldNotLeave, ForLackOfBetter}, {15, NothingBetter, ForLackOfBetter},
		{13, CouldLeave, AboutToGo}, {2, CouldLeave, AboutToGo},
		{13, CouldNotLeave, Held}, {13, NothingBetter, Held},
		{14, "", ""}, {13, "", ""}, {0, CouldLeave, ""}, {0, CouldNotLeave, ""}, {0, "", ""}, {14, "later", ""},
	} {
		if got := LackOfBetter(c.mark, c.leaving); got != c.want {
			t.Errorf("a %s, leaving %q: %q, want %q", c.mark, c.leaving, got, c.want)
		}
	}
}

func TestRepairBalance(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	add := func(m Mark, by Speaker, settled Settlement) {
		c := marked(m, "iets")
		c.Speaker = by
		var id ID
		s, id = s.AddNote(c, start, st())
		_, b, _ := s.RecordOf(id)
		s = s.ChangeIncident(b.ID, func(i *Incident) { i.Settled = settled }, st())
	}
	add(HiccupMark, ByCustomer, "")
	add(HiccupMark, ByCustomer, Unsolved)
	add(HiccupMark, ByCustomer, Compensated)
	add(HiccupMark, ByCustomer, Solved)
	add(HiccupMark, ByUs, "")
	add(WentWellMark, ByCustomer, "")
	add(WentWellMark, ByUs, "")
	if got := RepairBalance(s); got != (Repair{Bad: 3, Good: 1}) || got.Needed() != 36 {
		t.Errorf("%+v, %d needed", got, got.Needed())
	}
}

func TestMetAndNothingFelt(t *testing.T) {
	e := func(z Zone, feeling string) *Expectation {
		return &Expectation{Expected: z.Expected, Received: z.Received, Feeling: feeling}
	}
	for _, c := range []struct {
		name string
		e    *Expectation
		felt bool
		want bool
	}{
		{"met", e(zone(0, 5, 0, 5, 0), ""), false, true},
		{"more than met", e(zone(0, 5, 0, 6, 0), ""), false, true},
		{"not met", e(zone(0, 5, 0, 4, 0), ""), false, false},
		{"not known", e(zone(0, 5, 0, 0, 0), ""), false, false},
		{"a feeling on the card", e(zone(0, 5, 0, 5, 0), "blij"), false, false},
		{"a feeling near it", e(zone(0, 5, 0, 5, 0), ""), true, false},
	} {
		if got := c.e.IsInterchangeable(c.felt); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestSacrificeSince(t *testing.T) {
	given := func(n int) *Expectation { return &Expectation{SettlesFor: "de wachtrij", GivesUp: NumberOf(n)} }
	for _, c := range []struct {
		name        string
		before, now *Expectation
		want        SacrificeNow
	}{
		{"there was none", &Expectation{WantsExactly: "een vast nummer"}, given(3), ""},
		{"as much", given(7), given(7), SacrificeOpen},
		{"more", given(3), given(7), SacrificeOpen},
		{"less", given(7), given(3), SacrificeSmaller},
		{"nothing any more", given(7), given(0), SacrificeGone},
		{"how much is not known now", given(7), given(-1), SacrificeOpen},
		{"how much was not known", given(-1), given(3), SacrificeOpen},
		{"not asked this time", given(7), &Expectation{}, ""},
	} {
		if got := SacrificeSince(c.before, c.now); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
