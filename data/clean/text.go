package clean

import (
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// spaces is cut, not built, when spaces are asked for.
const spaces Text = "                                                                                                                                "

// Width gives the number of cells of the widest line.
func (t Text) Width() int {
	width := 0
	for rest, more := t, true; more; {
		var line Text
		line, rest, more = cut(rest)
		width = max(width, lineWidth(line))
	}
	return width
}

// lineWidth gives the cells of a text without newlines.
func lineWidth(t Text) int {
	width := 0
	for i := 0; i < len(t); {
		if t[i] < utf8.RuneSelf && (i+1 == len(t) || t[i+1] < utf8.RuneSelf) {
			i, width = i+1, width+1
			continue
		}
		size, cells := first(t[i:])
		width += cells
		i += size
	}
	return width
}

// cut splits off the first line; more says whether a newline followed.
func cut(t Text) (line, rest Text, more bool) {
	if i := strings.IndexByte(string(t), '\n'); i >= 0 {
		return t[:i], t[i+1:], true
	}
	return t, "", false
}

// Cluster gives the bytes of the first cluster of foreign text, which must not be
// empty, and the cells that Line fills with it.
func Cluster(s string) (size, cells int) {
	if size, cells = plain(s); size > 0 {
		return size, cells
	}
	clusters := graphemes.FromString(s)
	clusters.Next()
	c := clusters.Value()
	return len(c), ansi.StringWidth(string(Line(c)))
}

// first gives the bytes and the cells of the first cluster of a line that is not
// empty.
func first(t Text) (size, cells int) {
	if size, cells = plain(string(t)); size > 0 {
		return size, cells
	}
	clusters := graphemes.FromString(string(t))
	clusters.Next()
	c := clusters.Value()
	return len(c), ansi.StringWidth(c)
}

// plain gives the bytes and the cells of the first rune when it is one of the
// many that neither join nor hide anything, and the next one is too; else 0.
func plain(s string) (size, cells int) {
	size, cells = plainRune(s)
	if size == 0 || size == len(s) || s[size] < utf8.RuneSelf {
		return size, cells
	}
	if next, _ := plainRune(s[size:]); next == 0 {
		return 0, 0
	}
	return size, cells
}

func plainRune(s string) (size, cells int) {
	if b := s[0]; b < utf8.RuneSelf {
		if b < ' ' || b == 0x7F {
			return 0, 0
		}
		return 1, 1
	}
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r >= 0xA0 && r < 0x300 && r != 0xAD, r >= 0x2013 && r < 0x2027, r == '€':
		return size, 1
	case r >= 0x4E00 && r < 0xA000, r >= 0x3041 && r < 0x3097, r >= 0x30A1 && r < 0x30FB:
		return size, 2
	}
	return 0, 0
}

// Truncate gives the first line of t, cut to at most width cells. Where
// something was cut off it ends in tail, itself cut when width is smaller.
func (t Text) Truncate(width int, tail Text) Text {
	line, _, more := cut(t)
	if !more && lineWidth(line) <= width {
		return line
	}
	tail = tail.head(width)
	return line.head(width-lineWidth(tail)) + tail
}

// head gives as many clusters from the start of a line as fit into width cells.
func (t Text) head(width int) Text {
	i := 0
	for i < len(t) {
		size, cells := first(t[i:])
		if cells > width {
			break
		}
		width -= cells
		i += size
	}
	return t[:i]
}

// Pad gives t with spaces after it up to width cells; a wider one stays as it is.
func (t Text) Pad(width int) Text {
	missing := width - t.Width()
	if missing <= 0 {
		return t
	}
	return t + Repeat(" ", missing)
}

// Repeat gives t n times; none for a negative n. Spaces cost nothing.
func Repeat(t Text, n int) Text {
	switch {
	case n <= 0:
		return ""
	case t == " " && n <= len(spaces):
		return spaces[:n]
	}
	return Text(strings.Repeat(string(t), n))
}

// Join puts sep between the parts.
func Join(parts []Text, sep Text) Text {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteString(string(sep))
		}
		b.WriteString(string(p))
	}
	return Text(b.String())
}

// Format is fmt.Sprintf whose result is clean: strings, named ones too, and
// errors among the arguments are cleaned as a line; a Text keeps its newlines;
// what other values print is cleaned as a block.
func Format(format Text, args ...any) Text {
	safe := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case Text:
			safe[i] = a
		case string:
			safe[i] = Line(a)
		case error:
			safe[i] = Line(a.Error())
		default:
			safe[i] = a
			if v := reflect.ValueOf(a); v.Kind() == reflect.String && !prints(a) {
				safe[i] = Line(v.String())
			}
		}
	}
	return Block(fmt.Sprintf(string(format), safe...))
}

// prints says whether a value has its own way to be printed.
func prints(a any) bool {
	switch a.(type) {
	case fmt.Stringer, fmt.Formatter:
		return true
	}
	return false
}
