// Package interview is the conversation as values: the guide that is asked, what
// is said, and what follows from it. It does no input or output, reads no clock
// and makes up no numbers: time and ids are arguments (see [Stamp]). It knows
// nothing of terminals or files and would serve a web page as well.
//
// # Vocabulary
//
// A [Guide] has sections, a [Section] has main questions, a [Question] has
// follow-ups ([FollowUp]) and, under them, probes. A [Note] is one thing said,
// seen or thought, taken under a question (and a follow-up) or under none. It
// has a [Voice] (whose words they are), a [Speaker], and at most one [Mark]. A
// mark that makes a record ([Expectation], [Boundary], [Promise], [Incident],
// [Feeling]) does so at once, with the note as its evidence. A note that is the
// reason for another is a rung under it; the notes so chained answer the
// question behind the question.
//
// # The life of a session
//
// A [Session] is an immutable value with a revision. [New] makes the first one;
// every change is a method that returns a new value with the next revision and
// shares nothing with the old one that either will modify. So saves can be
// ordered (the newest revision wins), a value can be handed to another
// goroutine without a lock, and the last value survives a panic elsewhere.
//
// Nothing that was noted disappears: a note keeps every earlier [Version] of
// itself, a removal is a version, and undo ([Session.Restored]) is a change like
// any other, which brings earlier content back under the next revision. The one
// exception is the customer's own: [Session.Erased].
//
// [Session.Document] gives the plain form that is stored; [FromDocument] is the
// way back. What is derived (counts, coverage, the notes under a question) is
// kept with the value it derives from, so that asking for it costs nothing.
//
// # Records and measures
//
// What a record can hold beyond its notes stands on its [Card]: one visible list
// of fields, each optional, filled in by [Session.SetField]. What follows from the
// fields (zone, class, quadrant, repair balance, how a promise stands on a day) is
// a pure function with its source in the comment, and never a mean. What we make
// of it is an [OurReading], another type than what was [Said].
//
// # Guarantees
//
// No method modifies its receiver. No method fails because of content: text is
// kept as it was typed. No function here computes a mean (method, principle 8).
// A summary line cannot be built without evidence, and text of the guide is of
// another type than what was said, so that planned never reads as discussed.
//
// # To add a mark, a voice, a question kind
//
// Add one value to [Marks], [Voices] or [Kinds], and its words in ui/speech; the
// completeness tests name what is missing. A field of a record is a member of its
// type, a line in its list in cards_list.go and one in docs/session.schema.json; a
// kind of record begins at kinds.go.
package interview
