package interview

import (
	"fmt"
	"runtime"
	"testing"
)

// filled is a session that already holds so many notes, under the questions in
// turn, half of them marked.
func filled(notes int) (*Session, func() Stamp) {
	st := stamps()
	s := New(Details{Language: Dutch}, guide(), st())
	for i := range notes {
		s, _ = s.AddNote(filling(i), start, st())
	}
	return s, st
}

func filling(i int) Content {
	c := note(fmt.Sprint("notitie ", i))
	c.Question = []string{"worth", "report-mark", "limit"}[i%3]
	if i%2 == 0 {
		c.Mark = Marks[i/2%len(Marks)].Mark
	}
	return c
}

// A session with a few notes and one with many whose lists are filled alike to
// the last chunk: what a change copies depends on how full that one is.
const (
	few  = 36
	many = few + 9*chunkLen*18 // 18 notes go once around the questions and marks
)

// keys are the changes that a key makes.
var keys = map[string]func(s *Session, st Stamp) *Session{
	"AddNote": func(s *Session, st Stamp) *Session {
		s, _ = s.AddNote(marked(ExpectationMark, "brood om tien uur"), start, st)
		return s
	},
	"remark": func(s *Session, st Stamp) *Session { // Tab on the note made last
		n, _ := s.LastNote()
		n.Content.Mark = n.Content.Mark.Next(1)
		return s.ChangeNote(n.ID, n.Content, st)
	},
	"Goto": func(s *Session, st Stamp) *Session {
		return s.Goto(Position{Question: "limit"}, st).Goto(Position{Question: "worth"}, st)
	},
}

// TestAKeyAllocatesTheSameHoweverManyNotes counts what a change allocates.
func TestAKeyAllocatesTheSameHoweverManyNotes(t *testing.T) {
	small, smallStamps := filled(few)
	large, largeStamps := filled(many)
	for name, key := range keys {
		fewer, less := allocated(small, smallStamps(), key)
		more, most := allocated(large, largeStamps(), key)
		if more > 1.2*fewer || most > 1.2*less {
			t.Errorf("%s: %v allocations and %v bytes with %d notes, %v and %v with %d", name, more, most, many, fewer, less, few)
		}
	}
}

// allocated gives the allocations and the bytes of one change.
func allocated(s *Session, st Stamp, key func(*Session, Stamp) *Session) (allocs, bytes float64) {
	const runs = 200
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	allocs = testing.AllocsPerRun(runs-1, func() { key(s, st) }) // and once to warm up
	runtime.ReadMemStats(&after)
	return allocs, float64(after.TotalAlloc-before.TotalAlloc) / runs
}

// run makes the same change again and again to the same value.
func run(b *testing.B, s *Session, st func() Stamp, key func(*Session, Stamp) *Session) {
	b.ReportAllocs()
	stamp := st()
	for b.Loop() {
		key(s, stamp)
	}
}

func BenchmarkKey(b *testing.B) {
	for _, notes := range []int{few, many} {
		s, st := filled(notes)
		for name, key := range keys {
			b.Run(fmt.Sprintf("%s/%d", name, notes), func(b *testing.B) { run(b, s, st, key) })
		}
	}
}
