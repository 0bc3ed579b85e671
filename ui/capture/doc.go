// Package capture is the conversation under the hands: the session that is being
// held, the one unfinished note, and what each command does to them. It knows no
// terminal; the full-screen face, the line mode and the tests drive the same
// [Talk] by the same [Commands].
//
// # Vocabulary
//
// The [Draft] is the one note being typed, with its chips. A [Chip] is a mark, a
// voice or a speaker set for the draft, by a first character or by Tab. A
// [Reply] is the one line the program says back. What is off the record lives in
// a buffer of its own that no method hands out for keeping.
//
// # The life of a draft
//
// It begins at the first key, under the question that is open at that moment,
// and stays there whatever is asked next. [Talk.Commit] makes a note of it;
// nothing else empties it, but undo of that commit brings it back.
//
// # One line of time
//
// Undo and redo go through drafts, value row and session alike ([Talk.Undo]).
// Typing is undone by the word. What happened (a pause, going off the record) is
// no step: it cannot be made not to have happened.
//
// # Guarantees
//
// Every printable character handed to [Talk.Type] ends in the draft, in a chip
// that turns back into it, in the value row, or in the off-the-record buffer. A
// row that is left takes its value as the answer, and other text as a note. No
// method loses text, none fails. Whoever holds a Talk keeps [Talk.Session] when
// its revision changed, and [Talk.Unfinished] when [Talk.Keys] changed.
//
// # To add a command
//
// Add one value to [Commands] and its words in ui/speech; what a screen must do
// goes into that screen's own table. The completeness tests name what is missing.
package capture
