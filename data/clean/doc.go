// Package clean makes text from outside safe to show. What a customer's system
// pasted, what a file says, what a path is called: on its way to a screen, a
// window title, an error or an export it passes here once, at the door.
//
// # Vocabulary
//
// A [Text] is cleaned text. Foreign text becomes one by [Line] (one row: a
// newline is shown as ↵, a tab as a space) or by [Block] (newlines stay, a tab
// is four spaces). Words written in the program are constants, which the
// language converts by itself. Everything else a screen needs, [Text.Width],
// [Text.Truncate], [Text.Pad], [Text.Wrap], [Join], [Repeat] and [Format], gives a Text
// again, and a slice of a Text is a Text; so a sink that asks for Text cannot be
// reached by anything that was not cleaned. Elsewhere Text(s) is written only
// around words of the program itself (ui/speech); around anything else it would
// go round the door, and Line costs no more.
//
// A cluster is what a reader takes for one character (a grapheme cluster of
// Unicode): é in one or two code points, a family of four, a flag. A cell is one
// column of a terminal. Widths are those of lipgloss and of Bubble Tea on a
// terminal with mode 2027: by cluster.
//
// # What becomes visible
//
//   - C0 and DEL: their control picture, ESC is ␛. A sequence therefore cannot
//     start, whether CSI, OSC or DCS, terminated or not: its letters stay as text.
//   - C1, bidirectional and zero-width controls, soft hyphens, fillers, variation
//     selectors and joiners outside an emoji, tags, line separators, prepended
//     marks and noncharacters: their code, ⟨U+202E⟩.
//   - A byte that is not UTF-8: �.
//   - A combining mark with nothing to stand on: on a dotted circle, so that it
//     cannot creep onto what the program drew before it.
//
// An emoji stays whole: joiners between pictographs, skin tones, VS16, keycaps,
// flags of countries and the three flags made of tags.
//
// # Guarantees
//
// A Text is valid UTF-8, has no control character but the newline of a Block, and
// every cluster of it fills at least one cell. Cleaning again changes nothing.
// Cleaning cluster by cluster gives the same as cleaning the whole, and the widths
// add up; ui/editor rests on that. Text with nothing to show differently comes
// back as the same string without an allocation. Nothing is dropped, except that
// \r\n counts as one newline.
//
// # To make something else visible
//
// Add it to hidden (shown as its code) in rune.go, and a line to
// [diepte/data/clean/cleantest.Hostile], which the tests of every sink range
// over.
package clean
