// Package editor is the text of the composer: one note while it is being typed,
// as a value. It draws nothing and knows no keys; it says what the text becomes
// and which rows of it are visible.
//
// # Vocabulary
//
// An [Editor] is a text with a cursor. The cursor is a byte offset and always
// stands between two clusters: what a reader takes for one character (é, a flag,
// a family of four) is moved over and deleted as one. A line is what newlines
// separate; a row is what the screen shows of a line, which wraps softly at the
// width given. A word is a run of letters and digits, or of other signs; spaces
// only separate.
//
// # The life of an Editor
//
// The zero value is empty and ready. Every operation returns a new Editor and
// leaves the old one as it was, for ever: an undo step is simply an old value
// kept. There is no undo in here, because undo spans drafts and session; the
// caller keeps a value whenever [Editor.StartsStep] says so:
//
//	next := e.Insert("a")
//	if next.StartsStep(e) {
//		steps = append(steps, e)
//	}
//
// and brings one back with [Editor.At] its own cursor, so that what is typed
// then starts a step of its own.
//
// # Rows
//
// A line wraps between words; a word wider than a row is broken between
// clusters. A row that is full swallows the one space after it; further spaces
// begin the next row, so that the cursor is seen to move. A cursor after a full
// row stands at the start of the next one, and a line whose last row is full has
// an empty row after it for that. What is shown is cleaned (diepte/data/clean, by
// cluster): a pasted control character shows as a symbol while the text keeps it.
// Shown wider than a whole row it is ▯.
//
// # Guarantees
//
// The text is valid UTF-8 (a byte that is not becomes �, since no session file
// could hold it) and has no carriage return: \r\n and \r are newlines. Otherwise
// nothing is dropped. No operation fails. No row is wider than the width, and the
// cursor is always inside.
//
// # Cost
//
// A typed letter copies the text once and wraps a few rows around it: what was
// wrapped before and after the change is taken over, found by comparing texts
// with the one wrapped last. (Where no space lets the rows fall into step again,
// as within a very long word, the rest of its line is wrapped too.) Values of one
// origin share that memory, which is safe between goroutines.
package editor
