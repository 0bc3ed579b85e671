// Package speech holds the words of the interface in Dutch and English, one
// table a subject. A [Text] is one thing the program can say, in both; the
// compiler finds a missing name, the completeness test a missing language.
//
// The words of the method (marks, voices, states) are keyed by the values of
// package interview, so that a new value without words fails the test rather
// than showing its stored name. What a command is called stands beside its key
// in ui/capture's table of commands and here under its id.
//
// Dutch speaks to the consultant as "u"; what the customer may read in a copy
// is not here but in data/export, in the language of the talk.
//
// To add words: put a Text where its kind stands. Use %s and %d for what is
// filled in; [Text.With] cleans what is put there, since it may come from
// outside.
package speech
