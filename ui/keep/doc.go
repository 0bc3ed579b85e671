// Package keep stands between a talk and the writer of its session: whichever
// face holds the talk, full screen or line by line, hands it over here at every
// change, so that both keep the same things in the same order.
//
// # Vocabulary
//
// A [Keeper] remembers what the writer was told last, and tells it what is new. A
// [Field] is a text beside the composer, on a panel or a form of the screen. An [Ending] says where the session was left.
//
// # Guarantees
//
// [Keeper.Keep] writes the unfinished note, with what was committed by the same
// key, before it hands over the new session: the order that data asks for. When
// nothing changed it does nothing. What is off the record is not kept, because
// [capture.Talk.Unfinished] does not hand it out.
//
// # To keep another input
//
// Give its text a place of its own and pass it as a [Field].
package keep
