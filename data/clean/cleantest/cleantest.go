// Package cleantest holds what a test of a sink needs: a table of hostile
// strings, and an oracle that says what is wrong with what was shown. The oracle
// is written apart from data/clean on purpose, from ranges instead of tables, so
// that a mistake there is not repeated here.
package cleantest

import (
	"fmt"
	"unicode/utf8"
)

// A Case is one string from outside. The zero value is the empty text.
type Case struct {
	Name string
	Text string
	Keep bool // nothing in it may be shown differently
}

// Fault says what a terminal could still be steered by in shown, or gives "".
// A newline is no fault: a row must not hold one, so a test of rows looks itself.
func Fault(shown string) string {
	for i, r := range shown {
		switch {
		case r == utf8.RuneError:
			if _, size := utf8.DecodeRuneInString(shown[i:]); size < 2 {
				return fmt.Sprintf("byte %d is not UTF-8", i)
			}
		case r == '\n':
		case r < 0x20, r >= 0x7F && r < 0xA0:
			return fmt.Sprintf("control character %U at byte %d", r, i)
		case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x206F, r == 0x200E, r == 0x200F, r == 0x061C:
			return fmt.Sprintf("bidirectional control %U at byte %d", r, i)
		case r == 0x200B, r == 0x200C, r >= 0x2060 && r <= 0x2065, r == 0xFEFF, r == 0xAD, r == 0x034F, r == 0x180E,
			r == 0x3164, r == 0x115F, r == 0x1160, r == 0xFFA0, r == 0x2028, r == 0x2029:
			return fmt.Sprintf("invisible %U at byte %d", r, i)
		case r == 0xE0001, r >= 0xE0100 && r <= 0xE01EF:
			return fmt.Sprintf("tag or selector %U at byte %d", r, i)
		}
	}
	return ""
}
