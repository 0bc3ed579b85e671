// Package export writes sessions in other forms than their own file: pages to
// read and data to take along. It is given sessions, one after another, and
// knows neither where they are kept nor who asked.
//
// # Vocabulary
//
// A [Format] is one form, a value in the visible list [Formats]; the command
// line, the export screen, help and the tests range over that list. [Options]
// are what a format cannot find in the session: the language of the reader, and
// what the customer must know that nobody says in a talk (a number to call).
//
// # The two copies
//
// The customer copy is written from [interview.Copy], a type that can hold only
// what the customer agreed with; nothing in this package can add to it. It is in
// the language and the form of address of the talk, and is always one session:
// a page with two customers on it is refused with [ErrOneSession]. The internal
// copy is written from [interview.Summary], in the language of its reader: all
// twelve parts, each line with what it rests on, what the customer said of it
// and what stands out. A part in which nothing was noted says so, because a
// missing heading would read as a part that nobody thought of.
//
// Either is first made as a sheet, which says what stands on the page and in which
// order and keeps what was said apart from the words around it; Markdown and HTML
// are written from the same sheet. [SummaryRows] gives the rows of the internal one
// to the screens.
//
// # Guarantees
//
// What was said is text from outside. In Markdown it is cleaned (data/clean) and
// escaped by one function, [said], so that it makes no heading, list, link,
// image, table or HTML. In HTML it goes through html/template, and the page itself
// lets a browser fetch and run nothing. In JSON it is kept to the letter, as data; characters that
// a terminal would obey stand there as \u escapes. No export holds a raw control
// character other than the newlines of the format itself.
//
// # To add a format
//
// Write a file with its Format value, add it to Formats, its words to words.go,
// and a case to testdata. The tests over the list do the rest.
package export
