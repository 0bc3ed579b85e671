package data

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diepte/interview"
)

// large gives a session whose file is about size bytes.
func large(size int) *interview.Session {
	st := stamps()
	s := newSession(st())
	for i := 0; i*520 < size; i++ {
		s, _ = s.AddNote(said(interview.NoMark, fmt.Sprintf("notitie %d: brood om tien uur in het schap, en niet bellen onder winkeltijd", i)), start, st())
	}
	return s
}

// A percentile times each round of a benchmark for itself: a budget is for the
// worst that people meet, not for the mean.
type percentile struct {
	b    *testing.B
	took []time.Duration
}

func newPercentile(b *testing.B) *percentile {
	return &percentile{b: b, took: make([]time.Duration, 0, 1<<16)}
}

func (p *percentile) time(round func()) {
	begun := time.Now()
	round()
	p.took = append(p.took, time.Since(begun))
}

// report tells the 99th percentile, and what part of the budget it is.
func (p *percentile) report(budget time.Duration) {
	slices.Sort(p.took)
	at := p.took[len(p.took)*99/100]
	p.b.ReportMetric(float64(at.Nanoseconds()), "p99-ns")
	p.b.ReportMetric(100*float64(at)/float64(budget), "%budget")
}

// The journal of one key: budget 1 ms, p99.
func BenchmarkDraft(b *testing.B) {
	l := openLibrary(b, b.TempDir(), Options{})
	s := newSession(stamps()())
	w, err := l.Create(s)
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close(soon(b))
	d := Draft{Revision: s.Revision, Position: s.Position, Place: "composer", Cursor: 60, Began: start, Mark: interview.ExpectationMark,
		Texts: map[string]string{"composer": strings.Repeat("brood om tien uur ", 10)}}
	b.ReportAllocs()
	p := newPercentile(b)
	for b.Loop() {
		p.time(func() { w.Draft(d) })
	}
	p.report(time.Millisecond)
}

// A checkpoint of a session of 100 kB: budget 50 ms, p99, beside the keys.
func BenchmarkSave100kB(b *testing.B) {
	l, st := openLibrary(b, b.TempDir(), Options{}), stamps()
	s := large(100_000)
	w, err := l.Create(s)
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close(soon(b))
	b.SetBytes(int64(len(encoded(b, s))))
	p := newPercentile(b)
	for b.Loop() {
		s = s.Goto(interview.Position{Question: "limit", Deep: int(s.Revision)}, st())
		p.time(func() {
			w.Keep(s)
			if err := w.Sync(soon(b)); err != nil {
				b.Fatal(err)
			}
		})
	}
	p.report(50 * time.Millisecond)
}

func BenchmarkDecode100kB(b *testing.B) {
	content := []byte(encoded(b, large(100_000)))
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		if _, err := Decode(content); err != nil {
			b.Fatal(err)
		}
	}
}

// Ten thousand sessions, from the folder, nothing cached by this program.
func BenchmarkList10000(b *testing.B) {
	l := openLibrary(b, b.TempDir(), Options{})
	if err := os.MkdirAll(l.Dir(), 0o700); err != nil {
		b.Fatal(err)
	}
	content := encoded(b, large(10_000))
	for i := range 10_000 {
		id := fmt.Sprintf("%012x", 0x500000+i)
		name := filepath.Join(l.Dir(), fmt.Sprintf("2026-%02d-%02d-bakkerij-jansen-%s.json", i%12+1, i%28+1, id[6:]))
		if err := os.WriteFile(name, []byte(strings.Replace(content, "000000001001", id, 1)), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.ResetTimer()
	for b.Loop() {
		if entries, err := l.List(); err != nil || len(entries) != 10_000 {
			b.Fatal(len(entries), err)
		}
	}
}

// A key allocates next to nothing, so that it never waits for the collector.
func TestDraftAllocations(t *testing.T) {
	d := Draft{Revision: 3, Position: interview.Position{Question: "worth"}, Place: "composer", Began: start, At: start, Since: start,
		Texts: map[string]string{"composer": strings.Repeat("brood ", 40), "card:when": "morgen"}}
	var p pending
	d.Notes = []interview.Note{{ID: "n", Version: interview.Version{ID: "v", Content: said(interview.IdeaMark, "een idee")}}}
	p.add(&d)
	buf := make([]byte, 0, 4096)
	if n := testing.AllocsPerRun(200, func() { sealLine(appendDraft(newLine(buf), &d, &p)) }); n > 0 {
		t.Errorf("%v allocations to encode a key", n)
	}
	l := openLibrary(t, t.TempDir(), Options{})
	w, err := l.Create(newSession(stamps()()))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close(soon(t))
	d.Notes = nil
	w.Draft(d)
	if n := testing.AllocsPerRun(200, func() { w.Draft(d) }); n > 20 {
		t.Errorf("%v allocations for a key, the saver beside it included", n)
	}
}
