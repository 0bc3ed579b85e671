package clean

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// JSON gives valid JSON with every character that a terminal might obey or hide
// as a \u escape. Such characters stand in strings only, so the value stays what
// it was; the newlines of the layout stay too.
func JSON(b []byte) []byte {
	out := make([]byte, 0, len(b)+64)
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			out = append(out, `\ufffd`...)
		case r == '\n' || !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) && !hidden(r):
			out = append(out, b[:size]...)
		case r > 0xFFFF:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		b = b[size:]
	}
	return out
}
