package clean

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A Text is cleaned text: safe for every sink. The zero value is empty. Only
// this package makes one from a string that is not a constant.
type Text string

const (
	newlineShown = "↵"
	tabInLine    = " "
	tabInBlock   = "    "
	damaged      = "\uFFFD" // a byte that is not UTF-8
	circle       = "◌"      // what a mark with no letter stands on
)

// Line gives s as one row: a newline is shown as ↵, a tab as a space.
func Line(s string) Text { return cleaned(s, false) }

// Block gives s with its newlines; a tab becomes four spaces.
func Block(s string) Text { return cleaned(s, true) }

func cleaned(s string, block bool) Text {
	if ordinary(s, block) {
		return Text(s)
	}
	var out []byte // nil as long as nothing had to change
	var scratch [64]byte
	clusters := graphemes.FromString(s)
	for clusters.Next() {
		c := clusters.Value()
		shown := appendCluster(scratch[:0], c, block)
		switch {
		case out != nil:
			out = append(out, shown...)
		case string(shown) != c:
			out = make([]byte, 0, len(s)+len(shown)+32)
			out = append(out, s[:clusters.Start()]...)
			out = append(out, shown...)
		}
	}
	if out == nil {
		return Text(s)
	}
	return Text(out)
}

// ordinary says whether s holds only what never changes, whatever stands beside
// it. False means: look closer.
func ordinary(s string, block bool) bool {
	i := 0
	for i < len(s) && (s[i] >= ' ' && s[i] < 0x7F || block && s[i] == '\n') {
		i++
	}
	for i < len(s) {
		if b := s[i]; b < utf8.RuneSelf {
			if b < ' ' && (!block || b != '\n') || b == 0x7F {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size < 2 || !alwaysOrdinary(r) {
			return false
		}
		i += size
	}
	return true
}

// What stands before a rune in its cluster decides whether a joiner or a
// variation selector after it belongs to an emoji.
const (
	afterOther  = iota
	afterSymbol // may take a variation selector, a skin tone or a joiner
	afterStyled // has one; may take a joiner
)

// appendCluster appends the form in which one cluster is shown. It decides by
// what it has already written, so that its own output stays as it is.
func appendCluster(dst []byte, c string, block bool) []byte {
	if len(c) == 1 && c[0] >= ' ' && c[0] < 0x7F {
		return append(dst, c[0])
	}
	if c == "\r\n" {
		c = "\n"
	}
	after, before := afterOther, rune(0) // before: the rune last kept
	for i := 0; i < len(c); {
		r, size := utf8.DecodeRuneInString(c[i:])
		rest := c[i+size:]
		if flag := tagFlag(c[i:]); flag > 0 {
			dst = append(dst, c[i:i+flag]...)
			i += flag
			after, before = afterOther, r
			continue
		}
		keep, then := kept(r, size, before, after, rest)
		if keep {
			if i == 0 && leans(r) {
				dst, then = append(dst, circle...), afterOther
			}
			dst = append(dst, c[i:i+size]...)
			after, before = then, r
		} else {
			dst = appendVisible(dst, r, size, block)
			after, before = afterOther, 0
		}
		i += size
	}
	return dst
}

// kept says whether r is shown as it is, and what then stands before the next.
func kept(r rune, size int, before rune, after int, rest string) (bool, int) {
	switch {
	case r == utf8.RuneError && size < 2, unicode.IsControl(r):
		return false, afterOther
	case r == vs15 || r == vs16:
		keycap := isKeycapBase(before) && strings.HasPrefix(rest, "\u20E3")
		return after == afterSymbol || keycap, afterStyled
	case r == joiner:
		return after != afterOther && joins(rest), afterOther
	case isSkinTone(r):
		if after == afterSymbol {
			return true, afterStyled
		}
		return true, afterOther
	case isJamoTail(r):
		return isHangul(before), afterOther
	case hidden(r):
		return false, afterOther
	case isSymbol(r):
		return true, afterSymbol
	}
	return true, afterOther
}

// joins says whether what follows a joiner in the same cluster is a pictograph.
func joins(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	return size > 1 && isSymbol(r)
}

// tagFlag gives the length of the flag of England, Scotland or Wales at the start
// of s, or 0. Other tags could carry a hidden message.
func tagFlag(s string) int {
	if !strings.HasPrefix(s, "\U0001F3F4") {
		return 0
	}
	for _, f := range tagFlags {
		if strings.HasPrefix(s, f) {
			return len(f)
		}
	}
	return 0
}

// appendVisible appends a symbol for what must not be passed on.
func appendVisible(dst []byte, r rune, size int, block bool) []byte {
	switch {
	case r == utf8.RuneError && size < 2:
		return append(dst, damaged...)
	case r == '\n' && block:
		return append(dst, '\n')
	case r == '\n':
		return append(dst, newlineShown...)
	case r == '\t' && block:
		return append(dst, tabInBlock...)
	case r == '\t':
		return append(dst, tabInLine...)
	case r < ' ':
		return utf8.AppendRune(dst, 0x2400+r)
	case r == 0x7F:
		return utf8.AppendRune(dst, 0x2421)
	}
	return fmt.Appendf(dst, "⟨U+%04X⟩", r)
}
