package interview

import "testing"

// longTalk is a session of n notes, one in four a record, one in five a reason.
func longTalk(n int) *Session {
	st := stamps()
	s := New(Details{Language: Dutch}, guide(), st())
	var notes []Note
	var expectations []Expectation
	var boundaries []Boundary
	for i := range n {
		c := note("brood om tien uur in het schap, ook op maandag")
		if i%5 == 4 {
			c.Because = notes[i-1].ID
		}
		// Ids of real length: that is what maps are filled with.
		now := Note{ID: "01990f3a-0000-7000-8000-00000" + st().New(), Began: start, Version: Version{ID: st().New(), Content: c}}
		basis := Basis{ID: "01990f3a-1111-7000-8000-00000" + st().New(), Evidence: []ID{now.ID}}
		switch i % 8 {
		case 0:
			now.Content.Mark = ExpectationMark
			expectations = append(expectations, Expectation{Basis: basis, Whose: ByCustomer})
		case 1:
			now.Content.Mark = BoundaryMark
			boundaries = append(boundaries, Boundary{Basis: basis, Whose: ByUs, State: Agreed})
		}
		notes = append(notes, now)
	}
	s.notes, s.expectations, s.boundaries = listOf(notes), listOf(expectations), listOf(boundaries)
	s.derived = derive(s)
	return s
}

func BenchmarkSummarize(b *testing.B) {
	for _, n := range []int{60, 10_000} {
		s := longTalk(n)
		b.Run(map[bool]string{true: "notes=10000", false: "notes=60"}[n == 10_000], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Summarize(s)
			}
		})
	}
}
