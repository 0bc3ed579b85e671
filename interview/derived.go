package interview

import "iter"

// Coverage says how far a question has been explored.
type Coverage string

const (
	NotYet   Coverage = "not-yet"
	Touched  Coverage = "touched"  // any note or value
	Explored Coverage = "explored" // three notes, or a rung
)

// exploredAt is the number of notes at which a question counts as explored.
const exploredAt = 3

// Coverages lists them from least to most.
var Coverages = []Coverage{NotYet, Touched, Explored}

// derived is what follows from a session and is kept with it, brought up to date
// at every change instead of computed at every key. It is never modified: a
// change makes a new one.
type derived struct {
	places  []Place
	byID    map[string]int // question id to place
	under   map[string]asked
	notes   int                // that count: not removed
	moments int                // still without text
	apart   int                // edited apart, not chosen yet
	marked  map[Mark]list[int] // places of the notes that count and have the mark
	tally   map[Record]int
	wishes  int // expectations of the customer: ours are no dot of his
	clock   clock
}

// asked is what is known about one question.
type asked struct {
	notes list[int] // places in the session's notes, removed ones too
	live  int
	rungs int // notes that are the reason for another
}

func deriveGuide(g *Guide) derived {
	d := derived{places: g.Places(), under: map[string]asked{}}
	d.byID = make(map[string]int, len(d.places))
	for i, p := range d.places {
		d.byID[p.Question.ID] = i
	}
	return d
}

func (d derived) withGuide(g *Guide) derived {
	fresh := deriveGuide(g)
	d.places, d.byID = fresh.places, fresh.byID
	return d
}

func (d derived) sectionOf(question string) string {
	if i, ok := d.byID[question]; ok {
		return d.places[i].Section.ID
	}
	return ""
}

// update returns d with what is known about one question replaced.
func (d derived) update(question string, change func(asked) asked) derived {
	under := make(map[string]asked, len(d.under)+1)
	for k, v := range d.under {
		under[k] = v
	}
	under[question] = change(under[question])
	d.under = under
	return d
}

func (d derived) added(n *Note, place int) derived {
	d = d.update(n.Content.Question, func(a asked) asked {
		a.notes = a.notes.append(place)
		return a
	})
	return d.counted(n, place, 1)
}

func (d derived) changed(old, now *Note, place int) derived {
	d = d.counted(old, place, -1)
	if old.Content.Question != now.Content.Question {
		d = d.update(old.Content.Question, func(a asked) asked {
			a.notes = without(a.notes, place)
			return a
		})
		d = d.update(now.Content.Question, func(a asked) asked {
			a.notes = with(a.notes, place)
			return a
		})
	}
	d.apart += apartBy(now) - apartBy(old)
	return d.counted(now, place, 1)
}

func apartBy(n *Note) int { return min(len(n.Apart), 1) }

// counted adds a note to the counts, or takes it out with by -1.
func (d derived) counted(n *Note, place, by int) derived {
	if n.Content.Removed {
		return d
	}
	d.notes += by
	if n.IsMoment() {
		d.moments += by
	}
	if m := n.Content.Mark; m != NoMark {
		d.marked = d.remarked(m, place, by)
		if r := m.Record(); r != NoRecord {
			d.tally = plus(d.tally, r, by)
			if isWish(&n.Content) {
				d.wishes += by
			}
		}
	}
	return d.update(n.Content.Question, func(a asked) asked {
		a.live += by
		if n.Content.Because != "" {
			a.rungs += by
		}
		return a
	})
}

func isWish(c *Content) bool { return c.Mark == ExpectationMark && c.Speaker == ByCustomer }

// remarked returns the places by mark with one put in, or taken out with by -1.
func (d derived) remarked(m Mark, place, by int) map[Mark]list[int] {
	out := make(map[Mark]list[int], len(d.marked)+1)
	for have, places := range d.marked {
		out[have] = places
	}
	if by > 0 {
		out[m] = with(out[m], place)
	} else {
		out[m] = without(out[m], place)
	}
	return out
}

// plus returns a copy of counts with by added to one.
func plus[K comparable](counts map[K]int, k K, by int) map[K]int {
	out := make(map[K]int, len(counts)+1)
	for have, n := range counts {
		out[have] = n
	}
	out[k] += by
	return out
}

// without returns a sorted list of places without one.
func without(l list[int], place int) list[int] {
	if l.n > 0 && l.at(l.n-1) == place {
		return l.pop()
	}
	items := l.slice()
	out := items[:0]
	for _, p := range items {
		if p != place {
			out = append(out, p)
		}
	}
	return listOf(out)
}

// with returns a sorted list of places with one more in its place.
func with(l list[int], place int) list[int] {
	if l.n == 0 || l.at(l.n-1) < place {
		return l.append(place)
	}
	items := l.slice()
	at := len(items)
	for at > 0 && items[at-1] > place {
		at--
	}
	items = append(items, 0)
	copy(items[at+1:], items[at:])
	items[at] = place
	return listOf(items)
}

// Places lists the questions in the order of the guide. Do not modify it.
func (s *Session) Places() []Place { return s.derived.places }

// PlaceOf gives where a question stands. ok is false for an unknown id.
func (s *Session) PlaceOf(question string) (p Place, ok bool) {
	i, ok := s.derived.byID[question]
	if ok {
		p = s.derived.places[i]
	}
	return p, ok
}

// Step gives the question by steps after the one with that id (before it when by
// is negative); ok is false at either end.
func (s *Session) Step(question string, by int) (p Place, ok bool) {
	i, known := s.derived.byID[question]
	if !known {
		i, by = 0, 0
	}
	if i+by < 0 || i+by >= len(s.derived.places) {
		return Place{}, false
	}
	return s.derived.places[i+by], true
}

// NoteCount gives how many notes count: those that were not removed.
func (s *Session) NoteCount() int { return s.derived.notes }

// MomentCount gives how many moments still wait for their text.
func (s *Session) MomentCount() int { return s.derived.moments }

// NotesUnder gives how many notes a question has. The empty id stands for notes
// that belong to no question.
func (s *Session) NotesUnder(question string) int { return s.derived.under[question].live }

// Notes ranges over the notes that count, in the order in which they were made.
func (s *Session) Notes() iter.Seq[*Note] {
	return func(yield func(*Note) bool) {
		for _, n := range s.notes.all() {
			if !n.Content.Removed && !yield(&n) {
				return
			}
		}
	}
}

// AllNotes ranges over every note, the removed ones too.
func (s *Session) AllNotes() iter.Seq[*Note] {
	return func(yield func(*Note) bool) {
		for _, n := range s.notes.all() {
			if !yield(&n) {
				return
			}
		}
	}
}

// Latest ranges over the notes that count under a question, the newest first:
// a screen takes as many as it has rows for.
func (s *Session) Latest(question string) iter.Seq[*Note] {
	return s.backwards(s.derived.under[question].notes)
}

// LatestMarked ranges over the notes that count and have a mark, the newest
// first.
func (s *Session) LatestMarked(m Mark) iter.Seq[*Note] {
	return s.backwards(s.derived.marked[m])
}

func (s *Session) backwards(places list[int]) iter.Seq[*Note] {
	return func(yield func(*Note) bool) {
		for i := places.len() - 1; i >= 0; i-- {
			n := s.notes.at(places.at(i))
			if !n.Content.Removed && !yield(&n) {
				return
			}
		}
	}
}

// LastNote gives the note made last that still counts.
func (s *Session) LastNote() (Note, bool) {
	for i := s.notes.len() - 1; i >= 0; i-- {
		if n := s.notes.at(i); !n.Content.Removed {
			return n, true
		}
	}
	return Note{}, false
}

// Coverage gives how far a question has been explored; what the consultant said
// of it himself goes first.
func (s *Session) Coverage(question string) Coverage {
	if o, ok := s.overrules[question]; ok {
		return o.Coverage
	}
	a := s.derived.under[question]
	switch {
	case a.live >= exploredAt || a.rungs > 0:
		return Explored
	case a.live > 0:
		return Touched
	}
	for _, answer := range s.answers.all() {
		if answer.Question == question && answer.Given != (Given{}) && answer.Given.NonAnswer == "" {
			return Touched
		}
	}
	return NotYet
}

// Overrule returns the session in which the consultant's own word on a question
// counts; empty gives the word back to the notes.
func (s *Session) Overrule(question string, c Coverage, st Stamp) *Session {
	out := s.next(st)
	out.overrules = make(map[string]Overruled, len(s.overrules)+1)
	for k, v := range s.overrules {
		out.overrules[k] = v
	}
	if c == "" {
		delete(out.overrules, question)
	} else {
		out.overrules[question] = Overruled{question, c, out.Revision, s.overrules[question].Unknown}
	}
	return out
}
