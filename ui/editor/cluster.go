package editor

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// boundaryAfter gives the end of the cluster that starts at offset at.
func boundaryAfter(text string, at int) int {
	if at == len(text) {
		return at
	}
	if text[at] < utf8.RuneSelf && (at+1 == len(text) || text[at+1] < utf8.RuneSelf) {
		return at + 1
	}
	clusters := graphemes.FromString(text[at:])
	clusters.Next()
	return at + clusters.End()
}

// boundaryBefore gives the start of the cluster that ends at offset at.
func boundaryBefore(text string, at int) int {
	if at == 0 {
		return 0
	}
	_, size := utf8.DecodeLastRuneInString(text[:at])
	start := certain(text, at-size)
	for {
		next := boundaryAfter(text, start)
		if next >= at {
			return start
		}
		start = next
	}
}

// boundaryFrom gives the first place from offset at on where a cursor can stand.
func boundaryFrom(text string, at int) int {
	i := certain(text, at)
	for i < at {
		i = boundaryAfter(text, i)
	}
	return i
}

// certain gives a place at or before offset at where a cluster surely starts,
// judged by its neighbours alone, so that a long text is not read from its start.
func certain(text string, at int) int {
	for at > 0 && at < len(text) {
		if utf8.RuneStart(text[at]) && parts(text, at) {
			break
		}
		at--
	}
	return at
}

// parts says whether a cluster surely starts at offset at, inside the text: the
// runes on both sides do not join, and the one before is none for which it
// matters what stands before it (a mark, a joiner, a regional indicator).
func parts(text string, at int) bool {
	if text[at-1] < utf8.RuneSelf && text[at] < utf8.RuneSelf {
		return true
	}
	before, left := utf8.DecodeLastRuneInString(text[:at])
	regional := before >= 0x1F1E6 && before <= 0x1F1FF
	if regional || unicode.In(before, unicode.M, unicode.Cf, unicode.Sk, unicode.Lm) {
		return false
	}
	_, right := utf8.DecodeRuneInString(text[at:])
	pair := graphemes.FromString(text[at-left : at+right])
	pair.Next()
	return pair.End() == left
}

// The classes of clusters that moving by word tells apart.
type wordClass uint8

const (
	space wordClass = iota
	word
	sign
)

func classAt(text string, at int) wordClass {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return class(r)
}

func class(r rune) wordClass {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_':
		return word
	}
	return sign
}
