// Package cli holds the commands: what stands behind `diepte list` and its
// sisters, and the choice between the full screen and the line mode.
//
// # Vocabulary
//
// A [Process] is what the program is given by the system: arguments, streams,
// environment. A command is a value of cobra made by a function of its own, all
// listed in root.go. The place is where a command works: the library and the
// language, resolved from the flags when it starts.
//
// # What a script can count on
//
// Exit status 0: done. 1: the answer is no (nothing found, a guide with faults).
// 2: could not. 64: wrong use, whatever of it cobra or a command found. A signal
// that ends the program: 128 and its number, after everything was saved.
//
// Standard output carries the answer and nothing else; errors go to standard
// error: what, where, what next. One damaged file never hides the others: it is
// named on standard error and the rest is shown.
//
// Everything that shows stored text goes through data/clean, JSON included, where
// characters that a terminal might obey stand as escapes.
//
// # Where there is no screen
//
// The full screen needs a terminal on both sides. With a pipe on either, with
// TERM=dumb or with --line, talks are held in line mode, and browse and the start
// screen print what they would show.
//
// # To add a command
//
// Write its function in a file of its own and add it to the list in root.go, its
// words to words.go, and a script to testdata/script that reads like a manual.
// The completion of the shells and the man page come from that list.
package cli
