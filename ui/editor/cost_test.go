package editor

import (
	"fmt"
	"strings"
	"testing"
)

const sentence = "Bakkerij Jansen wil het brood om tien uur in het schap, ook op zaterdag; één keer te laat is er één te veel. "

// shapes are the texts whose cost is held: notes of one and six rows, and pastes.
var shapes = []struct {
	name    string
	text    string
	ceiling float64 // allocations for one typed letter and its layout
}{
	{"one row", sentence[:60], 6},
	{"six rows", strings.Repeat(sentence, 4), 6},
	{"20 kB", strings.Repeat(sentence, 20_000/len(sentence)), 6},
	{"20 kB of lines", strings.Repeat(sentence+"\n", 20_000/len(sentence)), 6},
	{"1 MB", strings.Repeat(sentence, 1_000_000/len(sentence)), 8},
	{"1 MB of one word", strings.Repeat("é", 500_000), 8},
	{"1 MB of emoji", strings.Repeat("👩🏽\u200D🔬", 1_000_000/15), 8},
}

// letters types two letters in turn and lays each out, as a key does: never the
// text that was laid out last.
func letters(e Editor) {
	e.Insert("a").Layout(76, 6)
	e.Insert("b").Layout(76, 6)
}

func TestALetterAllocatesTheSameHoweverLongTheText(t *testing.T) {
	for _, s := range shapes {
		for where, e := range map[string]Editor{"end": New(s.text), "middle": New(s.text).At(len(s.text) / 2)} {
			letters(e)
			if n := testing.AllocsPerRun(20, func() { letters(e) }) / 2; n > s.ceiling {
				t.Errorf("%s, at the %s: %v allocations, at most %v", s.name, where, n, s.ceiling)
			}
		}
	}
}

// TestALetterWrapsAFewRows holds the cost without a clock: of all rows, how many
// were wrapped anew.
func TestALetterWrapsAFewRows(t *testing.T) {
	for _, s := range shapes {
		places := []int{0, len(s.text) / 2, len(s.text)}
		if !strings.Contains(s.text, " ") {
			places = places[2:]
		}
		for _, at := range places {
			e := New(s.text).At(at)
			old := e.wrapped(76)
			text := e.Insert("a").text
			if n := old.wrappedAnew(text); n > 24 {
				t.Errorf("%s, letter at %d: %d rows wrapped anew", s.name, at, n)
			}
		}
	}
}

func (w *wrapping) wrappedAnew(text string) int {
	same := commonPrefix(w.text, text)
	shift := len(text) - len(w.text)
	old := map[int]bool{}
	for _, r := range w.rows {
		if r.start < same {
			old[r.start] = true
		}
		if r.start+shift > same {
			old[r.start+shift] = true
		}
	}
	n := 0
	for _, r := range w.rewrapped(text).rows {
		if !old[r.start] {
			n++
		}
	}
	return n
}

func TestStepsOfUndo(t *testing.T) {
	var e Editor
	var steps []string
	change := func(next Editor) {
		if next.StartsStep(e) {
			steps = append(steps, e.Text())
		}
		e = next
	}
	for _, r := range "brood om tien" {
		change(e.Insert(string(r)))
	}
	change(e.Backspace())
	change(e.Backspace())
	change(e.Left())
	change(e.Right())
	change(e.Backspace())
	change(e.Paste("PASTED"))
	change(e.Paste("AGAIN"))
	change(e.NewLine())
	change(e.Insert("x"))
	change(e.Left())
	change(e.Insert("y"))
	change(e.Delete())
	change(e.Delete())
	change(e.DeleteWordLeft())
	want := []string{
		"", "brood ", "brood om ", "brood om tien", "brood om ti", "brood om t", "brood om tPASTED", "brood om tPASTEDAGAIN",
		"brood om tPASTEDAGAIN\n", "brood om tPASTEDAGAIN\nx", "brood om tPASTEDAGAIN\nyx", "brood om tPASTEDAGAIN\ny",
	}
	if fmt.Sprintf("%q", steps) != fmt.Sprintf("%q", want) {
		t.Errorf("steps %q\nwant  %q", steps, want)
	}
	if next := e.Insert("a"); next.Insert("b").StartsStep(next) || !e.At(e.Cursor()).Insert("b").StartsStep(e.At(e.Cursor())) {
		t.Error("a value brought back goes on with its step")
	}
}

// BenchmarkTwoLetters is the cost of two keys.
func BenchmarkTwoLetters(b *testing.B) {
	for _, s := range shapes {
		for _, where := range []string{"end", "middle"} {
			b.Run(s.name+"/"+where, func(b *testing.B) {
				e := New(s.text)
				if where == "middle" {
					e = e.At(len(s.text) / 2)
				}
				letters(e)
				b.ReportAllocs()
				for b.Loop() {
					letters(e)
				}
			})
		}
	}
}

func BenchmarkBackspaceAndUp(b *testing.B) {
	e := New(strings.Repeat(sentence, 4))
	b.ReportAllocs()
	for b.Loop() {
		up, _ := e.Backspace().Up(76)
		up.Layout(76, 6)
	}
}

func BenchmarkPaste(b *testing.B) {
	for _, s := range shapes[2:] {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Editor{}.Paste(s.text).Layout(76, 6)
			}
		})
	}
}
