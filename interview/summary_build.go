package interview

import (
	"slices"
	"strings"
)

// A summing is the work of one call of Summarize: everything is looked up in
// maps made once, so that ten thousand notes cost ten thousand steps.
type summing struct {
	s         *Session
	notes     []*Note      // every note, removed ones too, in the order made
	place     map[ID]int32 // note to place
	because   []int32      // by place: the place of the note that it is a reason for, or -1
	covered   []bool       // by place: shown by a record or a ladder
	checks    map[ID]heard // by subject
	ladders   []*Line
	needs     []*Line
	under     map[PartID][]int // notes that go to a part by mark or question
	unfounded []ID
	hour      *Note  // what he wanted from the hour; nil: no such note
	slab      []Line // room for the next lines

	expected []*Line // lines of the records, in the order in which they are shown
	bounds   []*Line
	promised []*Line
	wrong    []*Line
	felt     []*Line
	thought  []*Line
	claimed  []*Line
	gaps     []*Line
	treated  []*Line
	loyal    []*Line
}

// heard is what the read-back holds about one subject.
type heard struct {
	last  ReadBack
	words string // his newest wording of that version
}

func newSumming(s *Session) *summing {
	b := &summing{
		s: s, notes: make([]*Note, 0, s.notes.len()), place: make(map[ID]int32, s.notes.len()),
		covered: make([]bool, s.notes.len()), checks: make(map[ID]heard, s.readback.len()),
		under: map[PartID][]int{},
	}
	for i := range s.notes.n {
		n := s.notes.ref(i)
		b.notes = append(b.notes, n)
		b.place[n.ID] = int32(i)
	}
	b.because = make([]int32, len(b.notes))
	for i, n := range b.notes {
		b.because[i] = -1
		if n.Content.Because != "" {
			if at, ok := b.place[n.Content.Because]; ok {
				b.because[i] = at
			}
		}
	}
	for _, r := range s.readback.all() {
		h := heard{last: r, words: r.Words}
		if before := b.checks[r.Subject]; h.words == "" && before.last.Version == r.Version {
			h.words = before.words
		}
		b.checks[r.Subject] = h
	}
	b.recordLines()
	b.hour = b.wantedFromTheHour()
	return b
}

// spoken says that words are of the talk, not seen or thought by us alone.
func spoken(v Voice) bool { return v != Observation && v != Comment }

// check gives what the customer said of a subject of which he would now be told
// this; nil: it was never read back.
func (b *summing) check(subject ID, now telling, notes ...ID) *Check {
	h, ok := b.checks[subject]
	if !ok {
		return nil
	}
	c := &Check{Verdict: h.last.Verdict, Words: Said(h.words), At: h.last.At, By: h.last.By}
	switch {
	case h.last.Version != b.version(now, notes...):
		c.Verdict, c.Lapsed = NotReadBack, true
	case h.last.Verdict == Different, h.last.Verdict == Right && strings.Contains(h.last.Shown, h.words):
		c.InHisWords = h.words != ""
	}
	return c
}

// version gives the version of what the customer is told; see [Session.Told].
func (b *summing) version(t telling, notes ...ID) ID {
	var room [4]telling
	told := room[:0]
	for _, id := range notes {
		if i, known := b.place[id]; known {
			told = append(told, toldBy(b.notes[i]))
		}
	}
	return t.version(told...)
}

// recordLine makes the line of a record out of those of its notes that still
// count. ok is false when none does: nothing can be shown then. The text is that
// of the first note that has one and is in the voice of the first.
func recordLine[R based](b *summing, kind LineKind, r *R, whose Speaker) (line *Line, ok bool) {
	basis := basisOf(r)
	var room [4]Source
	sources := room[:0]
	for _, id := range basis.Evidence {
		i, known := b.place[id]
		if known && !b.notes[i].Content.Removed {
			b.covered[i] = true
			sources = append(sources, Source{note: b.notes[i], at: i})
		}
	}
	if len(sources) == 0 {
		b.unfounded = append(b.unfounded, basis.ID)
		return nil, false
	}
	line = b.line(kind, restsOn(sources[0], slices.Clone(sources[1:])...))
	line.Subject, line.Whose, line.Check = basis.ID, whose, b.check(basis.ID, toldOf(r), basis.Evidence...)
	for _, src := range sources {
		if line.Text == "" && spoken(src.Voice()) == spoken(sources[0].Voice()) {
			line.Text = src.Text()
		}
	}
	return line, true
}

// line makes a line that says what its first source says.
func (b *summing) line(kind LineKind, e Evidence) *Line {
	l := b.room()
	l.Kind, l.Text, l.Subject, l.evidence = kind, e.first.Text(), e.first.Note(), e
	l.Whose, _ = e.first.Speaker()
	return l
}

// again gives a copy of a line, for a second place in the summary.
func (b *summing) again(l *Line, kind LineKind) *Line {
	out := b.room()
	*out = *l
	out.Kind = kind
	return out
}

// room gives the place for one line; a slab of them costs one allocation.
func (b *summing) room() *Line {
	if len(b.slab) == 0 {
		b.slab = make([]Line, min(64+len(b.notes)/8, 512))
	}
	l := &b.slab[0]
	b.slab = b.slab[1:]
	return l
}

// add puts lines into a part: what was said with the lines, what was seen or
// thought apart.
func (p *SummaryPart) add(lines ...*Line) {
	for _, l := range lines {
		if spoken(l.evidence.first.Voice()) {
			p.Lines = append(p.Lines, l)
		} else {
			p.Asides = append(p.Asides, l)
		}
	}
}

// side orders speakers: the customer, then us, then both.
func side(w Speaker) int {
	switch w {
	case ByCustomer:
		return 0
	case ByUs:
		return 1
	}
	return 2
}

// sorted orders lines by keys, those with equal keys as they were made.
func sorted(lines []*Line, key func(*Line) int) {
	slices.SortStableFunc(lines, func(x, y *Line) int { return key(x) - key(y) })
}

// A ties finds the lines of one kind that are about the same thing as another
// line: they share a note, or a note of one is the reason for a note of the other.
type ties struct {
	b               *summing
	lines           []*Line
	resting, reason chains // by note: the lines that rest on it, that give a reason for it
}

// chains keeps a short list of numbers for each note, in the order added, without
// a map or a slice of its own for each. Places in it count from 1; 0 is none.
type chains struct {
	first, last []int32
	items       []link
}

type link struct{ value, next int32 }

func chainsFor(notes int) chains {
	return chains{first: make([]int32, notes), last: make([]int32, notes), items: make([]link, 1, 64)}
}

func (c *chains) add(note, value int32) {
	c.items = append(c.items, link{value: value})
	at := int32(len(c.items) - 1)
	if last := c.last[note]; last != 0 {
		c.items[last].next = at
	} else {
		c.first[note] = at
	}
	c.last[note] = at
}

// of appends the list of a note to out.
func (c *chains) of(note int32, out []int32) []int32 {
	for at := c.first[note]; at != 0; at = c.items[at].next {
		out = append(out, c.items[at].value)
	}
	return out
}

func (b *summing) ties(lines []*Line, take func(*Line) bool) ties {
	t := ties{b: b, lines: lines, resting: chainsFor(len(b.notes)), reason: chainsFor(len(b.notes))}
	for i, l := range lines {
		if !take(l) {
			continue
		}
		for _, src := range l.evidence.all() {
			t.resting.add(src.at, int32(i))
			if because := b.because[src.at]; because >= 0 {
				t.reason.add(because, int32(i))
			}
		}
	}
	return t
}

// to gives the lines tied to l, each once, in their order.
func (t *ties) to(l *Line) []*Line {
	var room [8]int32
	at := room[:0]
	for _, src := range l.evidence.all() {
		at = t.reason.of(src.at, t.resting.of(src.at, at))
		if because := t.b.because[src.at]; because >= 0 {
			at = t.resting.of(because, at)
		}
	}
	slices.Sort(at)
	var out []*Line
	for _, i := range slices.Compact(at) {
		out = append(out, t.lines[i])
	}
	return out
}
