// Package line is the face of the program for where there is no full screen: a
// pipe, a dumb terminal, a screen reader. It prints and never redraws, and
// records the same session through the same [capture.Talk] and the same
// [capture.Commands] as the full screen.
//
// # Vocabulary
//
// A line of input is a note, noted as if it had been typed key by key: its first
// characters set mark, voice and speaker. A line that begins with a backslash is
// a command: the id of one of capture's commands or its key (\next, \1), or one
// that only this face needs, because there is no row or list to go into
// ([Actions]). Two backslashes are one, and text.
//
// # What is printed
//
// The question when it changes, and for each note one short line: its time, what
// was set, and how it begins. What was said back by a command is one line too.
// Everything goes through data/clean.
//
// # Guarantees
//
// No line is lost: one that names no command is noted as it stands, and the
// program says so. Each is on disk before the next one is read. The end of the
// input pauses the session, so does a signal; where it is kept is said last. A
// note that a recovery found unfinished stands in the composer: an empty line
// notes it, a line of text goes on with it. Another window that asks for the talk
// gets it, except off the record; the line that comes after that is given back,
// said not to be noted, and the program ends.
//
// # To add a command
//
// One that only changes the talk comes by itself from capture's table. For one
// that a screen carries out, add its action to Actions; the completeness test
// names it.
package line
