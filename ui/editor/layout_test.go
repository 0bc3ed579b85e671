package editor

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"diepte/data/clean"
	"diepte/data/clean/cleantest"
)

func equal(a, b Layout) bool {
	return slices.Equal(a.Rows, b.Rows) && a.Row == b.Row && a.Col == b.Col && a.Above == b.Above && a.Below == b.Below && a.Total == b.Total
}

func TestRows(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []clean.Text
	}{
		{"", 5, []clean.Text{""}},
		{"abc", 5, []clean.Text{"abc"}},
		{"abcde", 5, []clean.Text{"abcde", ""}},
		{"abcde ", 5, []clean.Text{"abcde", ""}},
		{"abcde  f", 5, []clean.Text{"abcde", " f"}},
		{"abcde\nf", 5, []clean.Text{"abcde", "", "f"}},
		{"abc def", 5, []clean.Text{"abc ", "def"}},
		{"brood om tien", 5, []clean.Text{"brood", "om ", "tien"}},
		{"een bestelling", 5, []clean.Text{"een ", "beste", "lling", ""}},
		{"a\n\nb\n", 5, []clean.Text{"a", "", "b", ""}},
		{"漢字か", 5, []clean.Text{"漢字", "か"}},
		{"a漢b", 1, []clean.Text{"a", "▯", "b", ""}},
		{"a\x1b[31mb", 20, []clean.Text{"a␛[31mb"}},
		{"a\u202Eb", 5, []clean.Text{"a▯b"}},
		{"a\tb", 20, []clean.Text{"a b"}},
	} {
		if got := New(c.text).Layout(c.width, 99).Rows; !slices.Equal(got, c.want) {
			t.Errorf("%q in %d cells: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestCursorIsWhereTheNextLetterAppears(t *testing.T) {
	for _, c := range []struct {
		text             string
		at, width        int
		wantRow, wantCol int
	}{
		{"", 0, 5, 0, 0}, {"abc", 3, 5, 0, 3}, {"abcde", 5, 5, 1, 0}, {"abcde ", 5, 5, 1, 0}, {"abcde ", 6, 5, 1, 0}, {"abcde  ", 7, 5, 1, 1},
		{"abc def", 4, 5, 1, 0}, {"abc def", 3, 5, 0, 3}, {"漢字", 3, 9, 0, 2}, {"a\nb", 1, 5, 0, 1}, {"a\nb", 2, 5, 1, 0}, {"abcde\nf", 5, 5, 1, 0},
		{"a\x1bb", 2, 9, 0, 2}, {"a\u202Eb", 4, 20, 0, 9},
	} {
		l := New(c.text).At(c.at).Layout(c.width, 99)
		if l.Row != c.wantRow || l.Col != c.wantCol {
			t.Errorf("%q at %d in %d cells: row %d column %d, want %d, %d", c.text, c.at, c.width, l.Row, l.Col, c.wantRow, c.wantCol)
		}
	}
}

func TestLayoutShowsRowsAroundTheCursor(t *testing.T) {
	e := New("1\n2\n3\n4\n5\n6\n7\n8\n9")
	for _, c := range []struct {
		at, maxRows, row, above, below int
		first                          clean.Text
	}{
		{17, 4, 3, 5, 0, "6"}, {0, 4, 0, 0, 5, "1"}, {8, 4, 2, 2, 3, "3"}, {8, 1, 0, 4, 4, "5"}, {8, 0, 0, 4, 4, "5"}, {8, 99, 4, 0, 0, "1"},
	} {
		l := e.At(c.at).Layout(10, c.maxRows)
		if l.Row != c.row || l.Above != c.above || l.Below != c.below || l.Rows[0] != c.first || l.Total != 9 {
			t.Errorf("at %d, %d rows: %+v", c.at, c.maxRows, l)
		}
	}
}

// fits checks what doc.go promises of a layout.
func fits(t interface {
	Helper()
	Fatalf(string, ...any)
}, e Editor, width int) {
	t.Helper()
	l := e.Layout(width, 1<<30)
	if len(l.Rows) != l.Total || l.Above != 0 || l.Below != 0 {
		t.Fatalf("%+q: not all rows: %+v", e.Text(), l)
	}
	for _, r := range l.Rows {
		if r.Width() > width || strings.Contains(string(r), "\n") || cleantest.Fault(string(r)) != "" {
			t.Fatalf("%+q: row %+q is %d cells in %d", e.Text(), r, r.Width(), width)
		}
	}
	if l.Row < 0 || l.Row >= l.Total || l.Col < 0 || l.Col >= width {
		t.Fatalf("%+q at %d: cursor at row %d column %d of %d × %d", e.Text(), e.Cursor(), l.Row, l.Col, width, l.Total)
	}
	w := e.wrapped(width)
	at := 0
	for i, r := range w.rows { // every byte on a row, or swallowed at its end
		if swallowed := e.Text()[at:r.start]; i > 0 && swallowed != "" && swallowed != "\n" && swallowed != " " && swallowed != "\t" {
			t.Fatalf("%+q in %d: %+q is on no row", e.Text(), width, swallowed)
		}
		at = r.end
	}
	if at != len(e.Text()) && e.Text()[at:] != "\n" {
		t.Fatalf("%+q in %d: %+q is on no row", e.Text(), width, e.Text()[at:])
	}
	fresh := New(e.Text()).At(e.Cursor()).Layout(width, 1<<30)
	if !equal(fresh, l) {
		t.Fatalf("%+q in %d: rows taken over %q, wrapped anew %q", e.Text(), width, l.Rows, fresh.Rows)
	}
}

func TestLayoutFitsAtEveryWidth(t *testing.T) {
	long := strings.Repeat("Bakkerij Jansen wil het brood om tien uur in het schap, één keer te laat is één keer te veel. 漢字 ", 3)
	for _, c := range append(cleantest.Hostile, cleantest.Case{Name: "long", Text: long}) {
		e := Editor{}.Paste(c.Text)
		for width := 1; width <= 200; width++ {
			fits(t, e, width)
			fits(t, e.TextStart(), width)
		}
	}
}

func TestRowsTakenOverAreThoseWrappedAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 30).Draw(t, "width")
		e := Editor{}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			s := anyText().Draw(t, "s")
			e = rapid.SampledFrom(operations(s, rapid.IntRange(0, len(e.Text())).Draw(t, "at"))).Draw(t, "op").real(e)
			fits(t, e, width)
		}
	})
}

func TestCursorMapsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := Editor{}.Paste(strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 40).Draw(t, "bits"), ""))
		width := rapid.IntRange(1, 30).Draw(t, "width")
		w := e.wrapped(width)
		for at := 0; ; at = boundaryAfter(e.Text(), at) {
			r, col := w.position(at)
			back := w.offset(r, col)
			if before := at < back && back == boundaryAfter(e.Text(), at) && isBlank(e.Text()[at:back]) && col == 0; back != at && !before {
				t.Fatalf("%+q in %d: offset %d is row %d column %d, which is offset %d", e.Text(), width, at, r, col, back)
			}
			if at == len(e.Text()) {
				break
			}
		}
	})
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	e := New("een lange regel\nkort\nnog een lange regel").At(12)
	down, ok := e.Down(40)
	if !ok || down.Cursor() != len("een lange regel\nkort") {
		t.Fatalf("down to %d", down.Cursor())
	}
	down, ok = down.Down(40)
	if !ok || down.Cursor() != len("een lange regel\nkort\n")+12 {
		t.Fatalf("down again to %d", down.Cursor())
	}
	if _, ok := down.Down(40); ok {
		t.Fatal("down from the last row")
	}
	if same, ok := e.Up(40); ok || same.Cursor() != 12 || !e.AtFirstRow(40) || down.AtFirstRow(40) {
		t.Fatal("up from the first row")
	}
	rapid.Check(t, func(t *rapid.T) {
		e := Editor{}.Paste(strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 30).Draw(t, "bits"), ""))
		width := rapid.IntRange(1, 20).Draw(t, "width")
		e = e.At(rapid.IntRange(0, len(e.Text())).Draw(t, "at"))
		from := e.Layout(width, 1<<30)
		for e, n := e, from.Row; ; n++ {
			l := e.Layout(width, 1<<30)
			if l.Row != n || l.Col > from.Col {
				t.Fatalf("%+q in %d: row %d column %d, want row %d and at most column %d", e.Text(), width, l.Row, l.Col, n, from.Col)
			}
			next, ok := e.Down(width)
			if ok == (n == l.Total-1) {
				t.Fatalf("%+q in %d: moved %v on row %d of %d", e.Text(), width, ok, n, l.Total)
			}
			if !ok {
				break
			}
			if back, _ := next.Up(width); back.Layout(width, 1<<30).Row != n {
				t.Fatalf("%+q in %d: up is not back on row %d", e.Text(), width, n)
			}
			e = next
		}
	})
}

// TestValuesOfOneOriginAreLaidOutTogether is for the race detector too: a screen
// and whoever reads an old value share the memory of what was wrapped.
func TestValuesOfOneOriginAreLaidOutTogether(t *testing.T) {
	e := New(strings.Repeat("brood om tien uur ", 50))
	values := []Editor{e, e.Insert("a"), e.At(40).Paste("één\ntwee"), e.DeleteWordLeft()}
	var want []Layout
	for _, v := range values {
		want = append(want, New(v.Text()).At(v.Cursor()).Layout(20, 6))
	}
	var all sync.WaitGroup
	for i, v := range values {
		all.Go(func() {
			for range 50 {
				if got := v.Layout(20, 6); !equal(got, want[i]) {
					t.Errorf("value %d: %q, want %q", i, got.Rows, want[i].Rows)
				}
			}
		})
	}
	all.Wait()
}

func FuzzPasteAndLayout(f *testing.F) {
	for _, c := range cleantest.Hostile {
		f.Add(c.Text, "x", 3, 20)
	}
	f.Fuzz(func(t *testing.T, pasted, typed string, at, width int) {
		width = min(max(width, 1), 200)
		e := Editor{}.Paste(pasted)
		fits(t, e, width)
		fits(t, e.At(at).Insert(typed), width)
		fits(t, e.At(at).Backspace(), width)
	})
}
