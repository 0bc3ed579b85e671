package clean

import (
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const (
	vs15   = 0xFE0E // text, please
	vs16   = 0xFE0F // emoji, please
	joiner = 0x200D
)

// tagFlags are the flags spelled in tags that are recommended for use.
var tagFlags = []string{
	"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
	"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
	"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F",
}

// alwaysOrdinary says whether r, above ASCII, is shown as it is whatever stands
// beside it. It covers what is mostly written; the rest takes the longer way.
func alwaysOrdinary(r rune) bool {
	switch {
	case r < 0x300:
		return r >= 0xA0 && r != 0xAD
	case r < 0x2000:
		return r >= 0x370 && r < 0x483 || r >= 0x48A && r < 0x530 || r >= 0x1E00
	case r < 0x3000:
		return r >= 0x2010 && r < 0x2028 || r >= 0x202F && r < 0x205F || r >= 0x20A0 && r < 0x20D0 || r >= 0x2100 && r < 0x2C00
	case r < 0x10000:
		return r >= 0x4E00 && r < 0xA000 || r >= 0xAC00 && r < 0xD7A4 || r >= 0x3041 && r < 0x3097 || r >= 0x30A0 && r < 0x3100 ||
			r >= 0x3001 && r < 0x302A || r >= 0xFF01 && r < 0xFF61
	}
	return r >= 0x1F300 && r < 0x1FB00 && !isSkinTone(r)
}

// hidden says whether r steers or hides text instead of showing as something.
func hidden(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) ||
		r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r < 0xFDF0 || isPrepended(r)
}

// isPrepended says whether r, a letter, makes one cluster with whatever follows
// it, a symbol of ours too. (Those that are no letters are hidden as Cf.)
func isPrepended(r rune) bool {
	switch r {
	case 0x0D4E, 0x111C2, 0x111C3, 0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11D46, 0x11F02:
		return true
	}
	return r >= 0x11A84 && r <= 0x11A89
}

// leans says whether r makes one cluster with what stands before it.
func leans(r rune) bool {
	switch r {
	case 0x0E33, 0x0EB3, 0xFF9E, 0xFF9F:
		return true
	}
	if !unicode.IsMark(r) {
		return isSkinTone(r)
	}
	on := circle + string(r) // some vowels of Burmese are marks and yet stand alone
	return len(graphemes.FromString(on).First()) == len(on)
}

func isSkinTone(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }

// isSymbol says whether r may be the base of an emoji. The segmentation decides
// whether it is one: a joiner between other symbols does not join a cluster.
func isSymbol(r rune) bool {
	switch r {
	case 0x203C, 0x2049, 0x2139, 0x3030, 0x303D:
		return true
	}
	if r < 0xA0 || r >= 0x1F1E6 && r <= 0x1F1FF || isSkinTone(r) {
		return false
	}
	return r >= 0x1F000 && r < 0x1FB00 || unicode.In(r, unicode.So, unicode.Sm)
}

func isKeycapBase(r rune) bool { return r >= '0' && r <= '9' || r == '#' || r == '*' }

// isJamoTail says whether r is a vowel or final consonant of Hangul, which fills
// no cell unless a syllable stands before it. The vowel that only holds a place
// (U+1160) is hidden even there.
func isJamoTail(r rune) bool { return r > 0x1160 && r <= 0x11FF || r >= 0xD7B0 && r <= 0xD7FB }

func isHangul(r rune) bool {
	return r >= 0x1100 && r <= 0x11FF || r >= 0xA960 && r <= 0xA97C || r >= 0xAC00 && r <= 0xD7FB
}
