package editor

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// A model is the plainest editor there is: clusters left and right of the cursor,
// the whole text taken apart anew after every operation.
type model struct{ left, right []string }

func clusters(s string) (out []string) {
	for c := graphemes.FromString(s); c.Next(); {
		out = append(out, c.Value())
	}
	return out
}

func modelOf(text string, cursor int) (m model) {
	at := 0
	for _, c := range clusters(text) {
		if at < cursor {
			m.left = append(m.left, c)
		} else {
			m.right = append(m.right, c)
		}
		at += len(c)
	}
	return m
}

func (m model) text() string { return strings.Join(m.left, "") + strings.Join(m.right, "") }

func (m model) cursor() int { return len(strings.Join(m.left, "")) }

func (m model) cut(left, right int) model {
	l := strings.Join(m.left[:len(m.left)-left], "")
	return modelOf(l+strings.Join(m.right[right:], ""), len(l))
}

func (m model) insert(s string) model {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	s = string([]rune(s))
	l := strings.Join(m.left, "") + s
	return modelOf(l+strings.Join(m.right, ""), len(l))
}

func (m model) move(by int) model {
	return modelOf(m.text(), len(strings.Join(append(append([]string{}, m.left...), m.right...)[:len(m.left)+by], "")))
}

// wordLeft and wordRight count the clusters that moving by a word passes.
func (m model) wordLeft() int {
	n := 0
	at := func() wordClass { return classAt(m.left[len(m.left)-1-n], 0) }
	for n < len(m.left) && at() == space {
		n++
	}
	for first := n; n < len(m.left) && at() != space && at() == classAt(m.left[len(m.left)-1-first], 0); {
		n++
	}
	return n
}

func (m model) wordRight() int {
	n := 0
	at := func() wordClass { return classAt(m.right[n], 0) }
	for n < len(m.right) && at() == space {
		n++
	}
	for first := n; n < len(m.right) && at() != space && at() == classAt(m.right[first], 0); {
		n++
	}
	return n
}

func (m model) toLineStart() int {
	n := 0
	for n < len(m.left) && m.left[len(m.left)-1-n] != "\n" {
		n++
	}
	return n
}

func (m model) toLineEnd() int {
	n := 0
	for n < len(m.right) && m.right[n] != "\n" {
		n++
	}
	return n
}

type operation struct {
	name string
	real func(Editor) Editor
	want func(model) model
}

func operations(s string, at int) []operation {
	one := func(n int) int { return min(n, 1) }
	return []operation{
		{"Insert", func(e Editor) Editor { return e.Insert(s) }, func(m model) model { return m.insert(s) }},
		{"Paste", func(e Editor) Editor { return e.Paste(s) }, func(m model) model { return m.insert(norm.NFC.String(string([]rune(s)))) }},
		{"NewLine", Editor.NewLine, func(m model) model { return m.insert("\n") }},
		{"Backspace", Editor.Backspace, func(m model) model { return m.cut(one(len(m.left)), 0) }},
		{"Delete", Editor.Delete, func(m model) model { return m.cut(0, one(len(m.right))) }},
		{"DeleteWordLeft", Editor.DeleteWordLeft, func(m model) model { return m.cut(m.wordLeft(), 0) }},
		{"DeleteWordRight", Editor.DeleteWordRight, func(m model) model { return m.cut(0, m.wordRight()) }},
		{"DeleteToLineStart", Editor.DeleteToLineStart, func(m model) model { return m.cut(m.toLineStart(), 0) }},
		{"DeleteToLineEnd", Editor.DeleteToLineEnd, func(m model) model { return m.cut(0, m.toLineEnd()) }},
		{"Left", Editor.Left, func(m model) model { return m.move(-one(len(m.left))) }},
		{"Right", Editor.Right, func(m model) model { return m.move(one(len(m.right))) }},
		{"WordLeft", Editor.WordLeft, func(m model) model { return m.move(-m.wordLeft()) }},
		{"WordRight", Editor.WordRight, func(m model) model { return m.move(m.wordRight()) }},
		{"LineStart", Editor.LineStart, func(m model) model { return m.move(-m.toLineStart()) }},
		{"LineEnd", Editor.LineEnd, func(m model) model { return m.move(m.toLineEnd()) }},
		{"TextStart", Editor.TextStart, func(m model) model { return m.move(-len(m.left)) }},
		{"TextEnd", Editor.TextEnd, func(m model) model { return m.move(len(m.right)) }},
		{"At", func(e Editor) Editor { return e.At(at) }, func(m model) model {
			all, n := append(append([]string{}, m.left...), m.right...), 0
			for i := 0; i < len(all) && n+len(all[i]) <= at; i++ {
				n += len(all[i])
			}
			return modelOf(m.text(), n)
		}},
	}
}

var bits = []string{
	"a", "b", " ", "  ", "brood", "één", "\n", "\t", "\r", "\r\n", "\x1b[31m", "\x00", "\u0085", "e\u0301", "\u0301", "\u0902", "\u200D", "\uFE0F",
	"👩", "🔬", "🏽", "❤\uFE0F", "🇳", "🇱", "1\uFE0F\u20E3", "漢", "漢字", "한", "\u1112", "\u1161", "\u202E", "\U000E0067", "\u0600", "\u0D4E",
	"\u0915", "\u094D", "\u0E33", "\uFF9E", "\xff", "\xe2\x82", "-", ".", "klantgericht", "lettergreepverdeling", "👩\u200D👩\u200D👧",
}

func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 12).Draw(t, "bits"), "")
	})
}

func TestEveryOperationFollowsTheModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var e Editor
		var m model
		type kept struct {
			editor Editor
			text   string
			cursor int
			layout Layout
		}
		var olds []kept
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			s := anyText().Draw(t, "s")
			op := rapid.SampledFrom(operations(s, rapid.IntRange(-2, len(e.Text())+2).Draw(t, "at"))).Draw(t, "op")
			olds = append(olds, kept{e, e.Text(), e.Cursor(), e.Layout(9, 4)})
			e, m = op.real(e), op.want(m)
			if e.Text() != m.text() || e.Cursor() != m.cursor() {
				t.Fatalf("%s(%+q): %+q at %d, want %+q at %d", op.name, s, e.Text(), e.Cursor(), m.text(), m.cursor())
			}
			if e.Empty() != (e.Text() == "") || !utf8.ValidString(e.Text()) || strings.Contains(e.Text(), "\r") {
				t.Fatalf("%s(%+q): text %+q", op.name, s, e.Text())
			}
		}
		for _, k := range olds {
			if k.editor.Text() != k.text || k.editor.Cursor() != k.cursor {
				t.Fatalf("an old value changed: %+q", k.text)
			}
			if got := k.editor.Layout(9, 4); !equal(got, k.layout) {
				t.Fatalf("an old value is laid out anew: %+v, was %+v", got, k.layout)
			}
		}
	})
}

func TestBoundariesAreThoseOfTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := received(anyText().Draw(t, "s"))
		starts := map[int]bool{len(text): true}
		at := 0
		for _, c := range clusters(text) {
			starts[at] = true
			at += len(c)
		}
		for i := range len(text) + 1 {
			if c := certain(text, i); !starts[c] || c > i {
				t.Fatalf("%+q: %d is no boundary", text, c)
			}
			want := i
			for !starts[want] {
				want++
			}
			if got := boundaryFrom(text, i); got != want {
				t.Fatalf("%+q: boundary from %d is %d, want %d", text, i, got, want)
			}
		}
	})
}
