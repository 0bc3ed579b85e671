package editor

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// An Editor is a text with a cursor in it. The zero value is empty and ready.
// Operations return a new value; none modifies its receiver.
type Editor struct {
	text   string
	cursor int     // byte offset, between two clusters
	wanted int     // column that Up and Down aim at, plus one; 0: the cursor's own
	last   change  // what made this value
	memory *memory // wrapped last; nil until there is text
}

// A change is what made an Editor from the one before.
type change uint8

const (
	otherwise change = iota // moved, pasted, new: the next change starts a step
	typed
	deletedLeft
	deletedRight
)

// New gives an Editor that holds text as it is, newlines and validity aside (see
// Guarantees), with the cursor at its end.
func New(text string) Editor {
	text = received(text)
	return Editor{text: text, cursor: len(text), memory: new(memory)}
}

// Text gives the whole text.
func (e Editor) Text() string { return e.text }

// Cursor gives the byte offset of the cursor, which stands between two clusters.
func (e Editor) Cursor() int { return e.cursor }

// Empty says whether there is no text.
func (e Editor) Empty() bool { return e.text == "" }

// At gives the Editor with its cursor at that byte offset, or at the nearest
// place before it where one can stand.
func (e Editor) At(cursor int) Editor {
	cursor = min(max(cursor, 0), len(e.text))
	if end := boundaryFrom(e.text, cursor); end != cursor {
		cursor = boundaryBefore(e.text, end)
	}
	return e.moved(cursor)
}

// Insert puts typed text at the cursor.
func (e Editor) Insert(s string) Editor { return e.inserted(received(s), typed) }

// Paste puts pasted text at the cursor, in normal form C.
func (e Editor) Paste(s string) Editor {
	return e.inserted(norm.NFC.String(received(s)), otherwise)
}

// NewLine starts a new line at the cursor.
func (e Editor) NewLine() Editor { return e.inserted("\n", otherwise) }

// Backspace deletes the cluster before the cursor.
func (e Editor) Backspace() Editor {
	return e.without(boundaryBefore(e.text, e.cursor), e.cursor, deletedLeft)
}

// Delete deletes the cluster after the cursor.
func (e Editor) Delete() Editor {
	return e.without(e.cursor, boundaryAfter(e.text, e.cursor), deletedRight)
}

// DeleteWordLeft deletes back to where WordLeft goes.
func (e Editor) DeleteWordLeft() Editor { return e.without(e.WordLeft().cursor, e.cursor, otherwise) }

// DeleteWordRight deletes up to where WordRight goes.
func (e Editor) DeleteWordRight() Editor {
	return e.without(e.cursor, e.WordRight().cursor, otherwise)
}

// DeleteToLineStart deletes what stands before the cursor on its line.
func (e Editor) DeleteToLineStart() Editor {
	return e.without(e.LineStart().cursor, e.cursor, otherwise)
}

// DeleteToLineEnd deletes what stands after the cursor on its line.
func (e Editor) DeleteToLineEnd() Editor { return e.without(e.cursor, e.LineEnd().cursor, otherwise) }

// StartsStep says whether the change that made e from prev begins a new step of
// undo, so that prev is worth keeping. Letters typed one after another are one
// step for each word; so are clusters deleted one after another in one direction;
// anything else is a step of its own. A mere move of the cursor is none.
func (e Editor) StartsStep(prev Editor) bool {
	switch {
	case e.text == prev.text:
		return false
	case e.last == otherwise || e.last != prev.last:
		return true
	case e.last != typed:
		return false
	}
	if prev.cursor > e.cursor {
		return true // not made from prev
	}
	first, _ := utf8.DecodeRuneInString(e.text[prev.cursor:])
	before, _ := utf8.DecodeLastRuneInString(e.text[:prev.cursor])
	return class(before) == space && class(first) != space
}

// received gives text as an Editor holds it: valid UTF-8, lines ended by \n.
func received(s string) string {
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s { // one sign for each byte: ToValidUTF8 would join them
		b.WriteRune(r)
	}
	return b.String()
}

// inserted gives the Editor with s at the cursor and the cursor after it, or
// after the cluster that the end of s became part of.
func (e Editor) inserted(s string, by change) Editor {
	if s == "" {
		return e
	}
	at := e.cursor + len(s)
	e.text = e.text[:e.cursor] + s + e.text[e.cursor:]
	e.cursor = boundaryFrom(e.text, at)
	e.wanted, e.last = 0, by
	if e.memory == nil {
		e.memory = new(memory)
	}
	return e
}

// without gives the Editor without the bytes from start to end. What then meets
// there may become one cluster; the cursor stands after it.
func (e Editor) without(start, end int, by change) Editor {
	if start == end {
		return e
	}
	e.text = e.text[:start] + e.text[end:]
	e.cursor = boundaryFrom(e.text, start)
	e.wanted, e.last = 0, by
	return e
}
