package clean

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"diepte/data/clean/cleantest"
)

func TestWrapBreaksBetweenWords(t *testing.T) {
	for _, c := range []struct {
		in    Text
		width int
		want  []Text
	}{
		{"", 5, []Text{""}},
		{"brood om tien uur", 8, []Text{"brood om", "tien uur"}},
		{"brood   om", 5, []Text{"brood", "om"}},
		{"een bestelling", 5, []Text{"een", "beste", "lling"}},
		{"a\n\nb", 5, []Text{"a", "", "b"}},
		{"  in", 5, []Text{"  in"}},
		{"     ", 2, []Text{""}},
		{"漢字", 3, []Text{"漢", "字"}},
		{"a漢b", 1, []Text{"a", "▯", "b"}},
		{"x", 0, nil},
	} {
		if got := c.in.Wrap(c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d cells: %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestWrapKeepsEveryWordAndItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := Block(anyText().Draw(t, "s"))
		width := rapid.IntRange(1, 40).Draw(t, "width")
		lines := text.Wrap(width)
		for _, l := range lines {
			if l.Width() > width || strings.Contains(string(l), "\n") || cleantest.Fault(string(l)) != "" {
				t.Fatalf("%q is %d cells in %d", l, l.Width(), width)
			}
		}
		without := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if width > 1 && without(string(Join(lines, ""))) != without(string(text)) {
			t.Fatalf("%q became %q", text, lines)
		}
	})
}

func TestTruncateAndPad(t *testing.T) {
	for _, c := range []struct {
		in    Text
		width int
		want  Text
	}{
		{"bakker", 6, "bakker"}, {"bakkerij", 6, "bakke…"}, {"bakkerij", 1, "…"}, {"bakkerij", 0, ""}, {"漢字", 3, "漢…"},
		{"漢字", 2, "…"}, {"een\ntwee", 9, "een…"}, {"", 3, ""},
	} {
		if got := c.in.Truncate(c.width, "…"); got != c.want {
			t.Errorf("%q in %d cells: %q, want %q", c.in, c.width, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text, width := Line(anyText().Draw(t, "s")), rapid.IntRange(-1, 300).Draw(t, "width")
		if got := text.Truncate(width, "…"); got.Width() > max(width, 0) {
			t.Fatalf("%q is %d cells in %d", got, got.Width(), width)
		}
		if got := text.Pad(width); got.Width() != max(width, text.Width()) {
			t.Fatalf("%q padded to %d is %d", text, width, got.Width())
		}
	})
}

func TestRepeat(t *testing.T) {
	for _, n := range []int{-1, 0, 3, 500} {
		if got := Repeat(" ", n); got.Width() != max(n, 0) || strings.Trim(string(got), " ") != "" {
			t.Errorf("%d spaces: %q", n, got)
		}
		if got := Repeat("─", n); got.Width() != max(n, 0) {
			t.Errorf("%d dashes: %q", n, got)
		}
	}
}

func TestJoin(t *testing.T) {
	if got := Join([]Text{"a", "b", "c"}, " · "); got != "a · b · c" {
		t.Errorf("got %q", got)
	}
	if got := Join(nil, "x"); got != "" {
		t.Errorf("got %q", got)
	}
}

const note = "Bakkerij Jansen wil het brood om tien uur in het schap, ook op zaterdag; één keer te laat is één keer te veel."

func TestOrdinaryTextCostsNothing(t *testing.T) {
	for name, f := range map[string]func(){
		"Line":  func() { Line(note) },
		"Block": func() { Block(note + "") },
		"Width": func() { Text(note).Width() },
		"cut":   func() { Text(note).Truncate(500, "…") },
		"apart": func() { Line("cafe\u0301 👩\u200D🔬") },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

func BenchmarkLine(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(note)))
	for b.Loop() {
		Line(note)
	}
}

func BenchmarkLineHostile(b *testing.B) {
	s := strings.Repeat(note+"\x1b[31m", 100)
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Line(s)
	}
}

func BenchmarkWidth(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Text(note).Width()
	}
}

func BenchmarkWrap(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Text(note).Wrap(40)
	}
}
