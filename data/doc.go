// Package data keeps the sessions. Its promise:
//
// What has been on the screen is on disk. Process death of any kind (kill -9,
// panic, closed window, out of memory) loses no keystroke. A power cut loses at
// most the last second. A file is always the old session or the new one, never
// half of either. When something cannot be saved the screen says so until it
// can, typing goes on, and another place is used.
//
// The one exception is what was typed off the record: the caller never hands it
// over, so it never reaches a file.
//
// # Vocabulary
//
// A [Library] is a folder of session files (0700), one JSON document per session
// (0600), with the previous generation beside it (.bak). The state folder belongs
// to this machine: journal/ (one file per session, writer and generation), locks/
// and fallback/ (sessions whole, while the library cannot be written). An
// [Entry] is a session in a list: its head, or why it cannot be read. A [Draft]
// is what is on the screen and not yet a note. A [Recovered] is what opening a
// session found. [State] is what the screen says about saving.
//
// # The life of a session here
//
// [Library.Create] or [Library.Resume] gives the one [Writer] of a session; a
// lock keeps others of this machine out ([ErrLocked]). At every key the caller
// hands the screen to [Writer.Draft], which appends one line with a checksum to
// the journal with one write, and at every change the new value of the session
// to [Writer.Keep], which never waits. Beside the keys one goroutine, the saver,
// appends the whole value as a session line, syncs it, and runs checkpoints, one
// at a time, at most one a second, the newest revision first:
//
//  1. begin journal generation n+1 with the newest draft; sync its folder
//  2. sync generation n
//  3. if somebody else wrote the document, take theirs in (interview.Merge)
//  4. write a new temporary file in the library and sync it
//  5. link the document to .bak
//  6. rename the temporary file to the document; sync the folder
//  7. remove the generations up to n
//
// The file of a talk that was begun without a customer has no name in it. The
// first save that knows the customer links the document to its new name before
// step 3 and takes the former name away after step 6, never over a file that is
// not the session's; after that it keeps its name. With both names there it is
// still one session, by the id inside.
//
// [Writer.Close] is the same checkpoint, the last one. After the death of the
// program [Library.Resume] takes the newest whole session by revision (document,
// fallback or journal), adds what the newest draft line holds beyond it, writes
// a recovery into the session and gives the draft back to the screen.
//
// # Rules
//
// A generation name is never used twice. No journal is removed before step 6 is
// durable. Unreadable is never empty: a damaged file is set aside under its name
// with .damaged-…, never saved over; what somebody else wrote is merged, with
// the document and with every conflict copy, told by the id inside. Recovery needs nothing writable. After a failed
// write or sync a journal file is given up and the next one holds everything
// again. Ordering is by revision and key number, never by the clock.
//
// The one thing that is taken away is what the customer asks to have erased
// (interview.Session.Erased): [Writer.Scrub] leaves its words in no file that this
// program made of the talk, the generation before, copies, journals and the reviews
// beside it included; an erasure that a crash cut short is finished at the next opening.
//
// Reading is strict ([Decode]): a duplicate key, a known key in another case, a
// second value, invalid UTF-8, more than 64 levels or 32 MiB is a [Fault] with
// line and column, the file untouched. Members that this version does not know
// are kept and written back. A higher schema number is read only ([ErrNewer]).
//
// # After the talk
//
// What becomes of a promise stands beside the session, in one file a person to
// which entries are only added ([Library.AddReview]); the session never changes by
// it. [Library.ReviewOf] reads all of one session together, whatever its files are
// called. [Library.Promised] is the ledger of all sessions, [Library.Earlier] the
// other sessions of one customer (see [CustomerKey]).
//
// # To add a field to the session
//
// Add it to the type in interview; Decode takes its key from there. Describe it
// in docs/session-format.md and docs/session.schema.json: the schema test
// fails on a key it does not know. The disk is only touched through [FS], so
// that the tests can cut the power before any call; a new way to write goes
// through it too.
package data
