// Package lint knows what makes a promise vague, a remark hedged and a question
// leading, in Dutch and in English. It only finds and points: nothing here
// changes a text, refuses one or asks anything. A note is looked at after it was
// committed and gets a quiet word beside it; a guide is looked at when its author
// asks for it.
//
// # Vocabulary
//
// A [Phrase] is a few words that give something away, written as data: see its
// comment for the little there is to write. A [Hit] is where a text holds one. A
// [Rule] is something that a question of a guide should not do, and a [Finding]
// is a place where one does. [Share] counts which questions are about the
// customer's world and which about what we offer.
//
// # What it looks at
//
// Words, not meaning: whole words in a row, in either case, whatever stands
// between them in the way of commas. That misses what nobody thought of and it is
// wrong now and then, which is why nothing depends on it. Each phrase carries a
// sentence that it fires on, each table has near misses that it must not fire on,
// and tests hold both.
//
// A vague word for a time ("soon") does not fire where the same text names a day
// or an hour: "as soon as possible, Friday at the latest" can be held to.
//
// # To add a phrase or a rule
//
// A phrase is one line in [VaguePhrases] or [HedgePhrases], with its sentence. A
// rule is one line in [Rules], with its words or its function, and a row of hits and
// near misses in the tests. Its words for the user belong to those who show it.
package lint
