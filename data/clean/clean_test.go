package clean

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"diepte/data/clean/cleantest"
)

func TestHostileTextIsShown(t *testing.T) {
	if len(cleantest.Hostile) < 60 {
		t.Fatalf("only %d hostile strings", len(cleantest.Hostile))
	}
	for _, c := range cleantest.Hostile {
		t.Run(c.Name, func(t *testing.T) {
			holds(t, c.Text)
			if c.Keep && string(Line(c.Text)) != c.Text {
				t.Errorf("%+q was changed into %+q", c.Text, Line(c.Text))
			}
			if !c.Keep && strings.ContainsFunc(c.Text, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' && r != '\r' }) &&
				string(Block(c.Text)) == c.Text {
				t.Errorf("%+q came back as it was", c.Text)
			}
		})
	}
}

// holds checks what doc.go guarantees of one string.
func holds(t interface {
	Helper()
	Errorf(string, ...any)
}, s string) {
	t.Helper()
	for name, clean := range map[string]func(string) Text{"Line": Line, "Block": Block} {
		got := clean(s)
		if fault := cleantest.Fault(string(got)); fault != "" {
			t.Errorf("%s(%+q) = %+q: %s", name, s, got, fault)
		}
		if !utf8.ValidString(string(got)) {
			t.Errorf("%s(%+q) is not UTF-8", name, s)
		}
		if again := clean(string(got)); again != got {
			t.Errorf("%s(%+q) = %+q, and again: %+q", name, s, got, again)
		}
		var parts strings.Builder
		width := 0
		for c := graphemes.FromString(s); c.Next(); {
			part := clean(c.Value())
			if size, cells := Cluster(s[c.Start():]); size != len(c.Value()) || cells != Line(c.Value()).Width() {
				t.Errorf("Cluster(%+q) = %d, %d", s[c.Start():], size, cells)
			}
			parts.WriteString(string(part))
			width += lineWidth(Text(strings.ReplaceAll(string(part), "\n", "")))
			if part != "\n" && part.Width() < 1 {
				t.Errorf("%s(%+q) fills no cell", name, c.Value())
			}
		}
		if parts.String() != string(got) {
			t.Errorf("%s(%+q) = %+q, by cluster %+q", name, s, got, parts.String())
		}
		if flat := strings.ReplaceAll(string(got), "\n", " "); name == "Line" && width != ansi.StringWidth(flat) {
			t.Errorf("%s(%+q): clusters fill %d cells, the whole %d", name, s, width, ansi.StringWidth(flat))
		}
	}
	if strings.Contains(string(Line(s)), "\n") {
		t.Errorf("Line(%+q) has a newline", s)
	}
}

func TestFormsShown(t *testing.T) {
	for _, c := range []struct{ in, line, block string }{
		{"a\nb", "a↵b", "a\nb"},
		{"a\r\nb", "a↵b", "a\nb"},
		{"a\rb", "a␍b", "a␍b"},
		{"a\tb", "a b", "a    b"},
		{"\x1b[31m", "␛[31m", "␛[31m"},
		{"\x00\x7f", "␀␡", "␀␡"},
		{"\u009b", "⟨U+009B⟩", "⟨U+009B⟩"},
		{"a\u202Eb", "a⟨U+202E⟩b", "a⟨U+202E⟩b"},
		{"\U000E0041", "⟨U+E0041⟩", "⟨U+E0041⟩"},
		{"\xff\xfe", "��", "��"},
		{"\u0301", "◌\u0301", "◌\u0301"},
		{"👩\u200Dx", "👩⟨U+200D⟩x", "👩⟨U+200D⟩x"},
	} {
		if got := Line(c.in); string(got) != c.line {
			t.Errorf("Line(%q) = %q, want %q", c.in, got, c.line)
		}
		if got := Block(c.in); string(got) != c.block {
			t.Errorf("Block(%q) = %q, want %q", c.in, got, c.block)
		}
	}
}

func TestEveryRuneIsShown(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		got := Line(string(r))
		if got.Width() < 1 {
			t.Fatalf("%U is shown as %+q, which fills no cell", r, got)
		}
		if Line(string(got)) != got || cleantest.Fault(string(got)) != "" {
			t.Fatalf("%U is shown as %+q", r, got)
		}
		if size, cells := plainRune(string(r)); size > 0 && (!alwaysOrdinary(r) && r >= 0x80 || cells != ansi.StringWidth(string(r))) {
			t.Fatalf("%U is taken for plain, %d cells", r, cells)
		}
		if alwaysOrdinary(r) && r >= 0x80 && string(appendCluster(nil, string(r), false)) != string(r) {
			t.Fatalf("%U is taken for ordinary but shown as %+q", r, appendCluster(nil, string(r), false))
		}
	}
}

func TestFormatCleansItsArguments(t *testing.T) {
	type named string
	got := Format("%s|%v|%s|%d|%v|%q", "a\x1bb\nc", errors.New("e\x07"), named("n\r"), 7, struct{ S string }{"\x1b"}, "q\x01")
	const want = "a␛b↵c|e␇|n␍|7|{␛}|\"q␁\""
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Format("<%s>", Block("a\nb")); got != "<a\nb>" {
		t.Errorf("a Text lost its newline: %q", got)
	}
}

func TestCleanAndFormatAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		holds(t, anyText().Draw(t, "s"))
	})
}

// anyText draws from what makes and breaks clusters.
func anyText() *rapid.Generator[string] {
	bits := []string{
		"a", " ", "  ", "woord", "\n", "\t", "\r", "\r\n", "\x1b[", "\x00", "\x7f", "\u0085", "é", "e\u0301", "\u0301", "\u0902", "\u200D", "\uFE0F",
		"\uFE0E", "👩", "🔬", "🏽", "❤", "🇳", "🇱", "1", "\u20E3", "漢", "한", "\u1112", "\u1161", "\u11AB", "\u115F", "“", "€", "か", "\u3099", "\u202E", "\u200B", "\U000E0067",
		"\U000E007F", "🏴", tagFlags[0], "\u0600", "\u0D4E", "\u0915", "\u094D", "\u0E33", "\uFF9E", "\xff", "\xe2\x82", "\u00AD", "∑", "#", "\uFEFF",
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 24).Draw(t, "bits"), "")
	})
}

func FuzzClean(f *testing.F) {
	for _, c := range cleantest.Hostile {
		f.Add(c.Text)
	}
	f.Fuzz(func(t *testing.T, s string) { holds(t, s) })
}
