package capture

import (
	"fmt"
	"runtime"
	"testing"

	"diepte/interview"
)

// A talk with a few notes and one with many whose lists are filled alike to the
// last chunk of 64: 27 notes go once around the questions and marks.
const (
	few  = 36
	many = few + 6*64*27
)

func filled(notes int) *Talk {
	src := source()
	s := interview.New(interview.Details{}, guide(), src.stamp())
	for i := range notes {
		c := interview.Content{
			Question: []string{"worth", "who", "report-mark"}[i%3], Mark: interview.Marks[i/3%len(interview.Marks)].Mark,
			Voice: interview.Paraphrase, Speaker: interview.ByCustomer, Text: fmt.Sprint("notitie ", i),
		}
		s, _ = s.AddNote(c, noon, src.stamp())
	}
	return New(s, source())
}

// doings are what a hand does to a talk, each leaving it as full as it was.
var doings = map[string]func(*Talk){
	"Type":   func(t *Talk) { t.Draft = Draft{}; keys(t, "+brood") },
	"Commit": func(t *Talk) { t.Draft = Draft{}; keys(t, "+brood"); t.Commit() },
	"Tab":    func(t *Talk) { t.NextMark(1) },
	"Step":   func(t *Talk) { t.Step(1); t.Step(-1) },
	"Undo":   func(t *Talk) { t.Draft = Draft{}; keys(t, "+brood"); t.Commit(); t.Undo() },
}

// again runs a doing on the same session, however often.
func again(t *Talk, do func(*Talk)) {
	s := t.Session
	do(t)
	t.Session, t.line = s, timeline{base: s}
}

// TestAKeyAllocatesTheSameHoweverManyNotes counts; it times nothing.
func TestAKeyAllocatesTheSameHoweverManyNotes(t *testing.T) {
	small, large := filled(few), filled(many)
	for name, do := range doings {
		fewer, less := allocated(small, do)
		more, most := allocated(large, do)
		if more > 1.2*fewer || most > 1.2*less {
			t.Errorf("%s: %v allocations and %.0f bytes with %d notes, %v and %.0f with %d", name, more, most, many, fewer, less, few)
		}
	}
}

// allocated gives the allocations and the bytes of one doing.
func allocated(t *Talk, do func(*Talk)) (allocs, bytes float64) {
	const runs = 200
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	allocs = testing.AllocsPerRun(runs-1, func() { again(t, do) }) // and once to warm up
	runtime.ReadMemStats(&after)
	return allocs, float64(after.TotalAlloc-before.TotalAlloc) / runs
}

func BenchmarkTalk(b *testing.B) {
	for _, notes := range []int{0, many} {
		t := filled(notes)
		for name, do := range doings {
			b.Run(fmt.Sprintf("%s/%d", name, notes), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					again(t, do)
				}
			})
		}
	}
}
