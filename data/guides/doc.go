// Package guides reads conversation guides: the embedded ones, and those in the
// user's own folder laid over them.
//
// # Vocabulary
//
// A guide file is YAML and holds one guide in every language and form of address
// it is asked in (docs/guide-format.md). Each text stands in it per language, and
// in Dutch per form of address where u and je differ. A [Catalogue] is what can be
// chosen. Resolving picks one language and one form of address and gives the plain
// [interview.Guide] that a session keeps. A [Fault] is one thing wrong with a file,
// with its place and what to write instead.
//
// # From bytes to a guide
//
// Check and Load go the same way: the guard (guard.go) refuses what is no guide or
// would cost too much, on bytes and on tokens, before the parser builds anything;
// the parser gives a tree with places (syntax.go puts its messages in plain words);
// read.go and text.go walk the tree into the typed source, field by field, and
// say what they do not know; rules.go looks at what only the whole can show.
// Every step but the parser goes on after a fault, so that a file is mended in one
// round. Nothing of a file with a fault is used.
//
// # Guarantees
//
// A file of the user's with a fault is named and left out; it never hides another,
// and an embedded guide with the same id stays in its place. A file in the
// folder is read only when it is a regular file of at most [MaxSize] bytes that
// does not lead out of the folder. Anchors, aliases, tags and nesting deeper than
// 32 are refused, so that the cost of a file grows with its size alone.
//
// Parsing the base guide takes some milliseconds, which is too much for the start
// of a program: an embedded guide is parsed when it is first asked for, and once. A
// Catalogue may be used by several goroutines.
//
// # To add a guide
//
// Put ID.yaml in this folder; it is embedded under that id by itself. Run the tests:
// they hold every embedded guide to the rules of a good question, and write its
// goldens with -update, to be looked at. To add a field, give it a place in
// source.go, read it in read.go, pass it on in resolve.go, and describe it in
// docs/guide-format.md; a test keeps the field tables and that document alike.
package guides
