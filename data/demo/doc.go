// Package demo makes a realistic library of talks for tests, benchmarks,
// screenshots, and for a reviewer who learns to browse. It writes nothing: it
// gives sessions, and the caller keeps them.
//
// # Vocabulary
//
// A sector is a trade seen from its supplier, who is us in its talks. It has
// clients, a pool of fragments (what any client of that trade may say at a
// question) and stories. A story hangs together: what happened the last time,
// what it led to, the reasons behind what is wanted, whose move it is, where
// the limits lie and what is agreed. The general sector of a language holds
// what can be said in any talk. A talk is composed of one story with fragments
// around it, and then played: typed note by note into a session.
//
// # Guarantees
//
// The same count, seed, moment and guides give the same sessions, ids and times
// included, on every machine: no clock, no system randomness, no zone tables.
// Sessions are made by interview's own methods only, so records, versions,
// timeline and counts are as true as in a talk that was typed. What the guide
// does not ask is not said. Names are made up.
//
// # The files
//
// stories/LANGUAGE/SECTOR.txt holds a sector, written as a consultant types:
//
//	sector: Dental laboratory
//	customer: {surname} Dental Care
//	slot shade: A2 | A3 | B1
//	== pool
//	[who]                              a question, or question/follow-up
//	- three dentists, five chairs      a fragment
//	--                                 and one that may be said instead
//	- taken over last year
//	== story: shade wrong twice
//	[last-time/expected]
//	+ a front tooth the right shade first time
//	  do: limit ; why: … ; instead: … ; said
//	<- patient takes half a day off each time
//	[who ? Who notices first?]         a question of one's own, asked after who
//
// Before the first space stand the glyphs of marks and voices (see
// [interview.Marks]), : for the side that does not speak there by default, 1 or 2
// for a person, < for a reason for the line before, _ for further evidence, a
// point for what may be left out, - for nothing. A line x lists values, one of
// which is answered. Indented fields fill in the record's card; words are the
// customer's own at the read-back. In texts {slot} is drawn once a talk, {a|b} and
// {2..9} at every use.
//
// # To add a sector
//
// Write one file. The tests name what does not parse, a slot that does not exist
// and a question that the base guide does not ask.
package demo
