// Package ui is the full-screen face of the program: one model of Bubble Tea, a
// few screens, at most one panel over them. What a talk is and what each command
// does to it stands in ui/capture; here is what it looks like and which key
// reaches it.
//
// # Vocabulary
//
// The [Model] owns size, language, theme and the way of a key. A screen (start,
// form, interview, card, ranking, matrix, read-back, wrap-up, self-check, consent,
// summary, promises, browsing, reader, and one that reads along with another
// window) owns what it shows. What takes long is read beside the screen and brought
// to the one that asked, whatever is shown by then. A panel (palette, go to, skip, one note, help) lies over a screen; only
// the user opens one. A line is a row of spans, cleaned text with a style, and a
// frame is the rows of one screen. The keeper hands a talk to the writer of its
// session and says what has become durable.
//
// # The way of a key
//
// First the panel, then a command that waits for its Enter, then the which-key
// bar, then the direct keys of [capture.Commands], then the screen, where a
// printable key types. A command of the talk is carried out by capture; one that
// shows something by the screen; the few that every screen has by the model. On
// the interview screen every key ends in the keeper, which writes the unfinished
// line to the journal before the frame with that key is drawn.
//
// # Guarantees
//
// The composer has the focus whenever nothing is open and stands at the bottom;
// nothing opens by itself. A printable key always types, the one after Esc aside.
// A row is never wider than the screen, and only cleaned text gets on it
// (data/clean). View sorts nothing, reads no clock and touches no disk. Colour
// never says anything alone. The title of the window names no customer.
//
// Signals are taken here and not by the toolkit, which would lose the last of
// them: whatever ends the program, [Run] returns after what was kept is durable.
//
// # To add a screen
//
// Write a type with the methods of screen in a file of its own, give it a name
// among capture's Screens, list that name with the commands it answers, and put
// its words in ui/speech. To add a panel, make a value of panel.
package ui
