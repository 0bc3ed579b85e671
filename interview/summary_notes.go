package interview

import "slices"

// askedAt names a question of the base guide, or one follow-up under it.
type askedAt struct{ question, followUp string }

// questionParts says in which part the notes stand that made no record. A
// follow-up without a line goes where its question goes. Guides that share the
// ids of the base guide share this table; what stands under any other question,
// or under none, is the customer's own words when he said it and about this
// conversation when we did.
var questionParts = map[askedAt]PartID{
	{"purpose", ""}:            ThisTalk,
	{"customer", ""}:           ThisTalk,
	{"assumptions", ""}:        Assumed,
	{"limits", ""}:             Boundaries,
	{"role", ""}:               ThisTalk,
	{"worth", ""}:              OwnWords,
	{"worth", "frame"}:         ThisTalk,
	{"worth", "cannot"}:        Boundaries,
	{"who", ""}:                OwnWords,
	{"last-time", ""}:          Expectations,
	{"went-right", ""}:         WentWrong,
	{"went-right", "feeling"}:  Feelings,
	{"went-right", "touched"}:  Feelings,
	{"went-right", "miss"}:     Difference,
	{"went-wrong", ""}:         WentWrong,
	{"weighs-most", ""}:        Expectations,
	{"weighs-most", "behind"}:  Behind,
	{"weighs-most", "class"}:   Difference,
	{"put-up-with", ""}:        Difference,
	{"put-up-with", "leave"}:   Feelings,
	{"report-mark", ""}:        Feelings,
	{"limit", ""}:              Boundaries,
	{"limit", "agree"}:         Meetings,
	{"not-asked", ""}:          StillOpen,
	{"not-asked", "promises"}:  Promises,
	{"not-asked", "different"}: ThisTalk,
	{"not-asked", "consent"}:   ThisTalk,
	{"not-asked", "next"}:      Promises,
	{"write-out", ""}:          ThisTalk,
	{"dispositions", ""}:       Expectations,
	{"assumptions-found", ""}:  Assumed,
	{"actions", ""}:            Promises,
	{"self-check", ""}:         ThisTalk,
}

// markParts says where a marked note stands that made no record.
var markParts = map[Mark]PartID{ComeBackMark: StillOpen, IdeaMark: StillOpen, SurpriseMark: Assumed}

// partOf gives the part for what was said under a question.
func partOf(question, followUp string, by Speaker) PartID {
	if p, ok := questionParts[askedAt{question, followUp}]; ok {
		return p
	}
	if p, ok := questionParts[askedAt{question, ""}]; ok {
		return p
	}
	if by == ByUs {
		return ThisTalk
	}
	return OwnWords
}

// placeNotes gives every note that no record and no ladder shows a part.
func (b *summing) placeNotes() {
	for i, n := range b.notes {
		c := &n.Content
		if c.Removed || b.covered[i] {
			continue
		}
		part, marked := markParts[c.Mark]
		switch {
		case n.IsMoment():
			part = StillOpen
		case !marked:
			part = partOf(c.Question, c.FollowUp, c.Speaker)
		}
		b.under[part] = append(b.under[part], i)
	}
}

// placed adds the notes of a part that made no record, after its records.
func (b *summing) placed(p *SummaryPart) {
	at := b.under[p.ID]
	if len(at) == 0 {
		return
	}
	if len(p.Lines) == 0 {
		p.Lines = make([]*Line, 0, len(at))
	}
	for _, i := range at {
		n, kind := b.notes[i], NoteLine
		switch {
		case n.IsMoment():
			kind = MomentLine
		case n.Content.Mark == ComeBackMark:
			kind = ComeBackLine
		case n.Content.Mark == IdeaMark:
			kind = IdeaLine
		case n.Content.Mark == SurpriseMark:
			kind = SurpriseLine
		}
		l := b.line(kind, restsOn(Source{note: n, at: int32(i)}))
		l.flag(NoText, kind == MomentLine)
		l.Check = b.check(n.ID, toldBy(n))
		p.add(l)
	}
}

// parent gives the place of the nearest note that was said and still counts and
// that note i is a reason for, climbing over what was removed, seen or thought;
// or -1.
func (b *summing) parent(i int) int {
	for steps := 0; steps < len(b.notes); steps++ {
		up := int(b.because[i])
		if up < 0 || up == i {
			return -1
		}
		if b.onLadder(up) {
			return up
		}
		i = up
	}
	return -1
}

func (b *summing) onLadder(i int) bool {
	c := &b.notes[i].Content
	return !c.Removed && c.Text != "" && spoken(c.Voice)
}

// A chain is the notes that are reasons for one another: the reasons of each, and
// how each stands in it.
type chain struct {
	reasons chains
	kind    []byte

	todo  []step // room that every ladder uses again
	below []int32
	rungs []Rung
}

type step struct{ at, depth int32 }

// How a note stands in its chain.
const (
	unchained byte = iota
	root           // has reasons and is none
	rung           // is a reason
	seen
)

// findLadders chains the notes that are reasons for others. A ladder that bites
// its own tail is cut at its oldest note.
func (b *summing) findLadders() {
	c := &chain{reasons: chainsFor(len(b.notes)), kind: make([]byte, len(b.notes))}
	for i := range b.notes {
		if b.because[i] < 0 || !b.onLadder(i) {
			continue
		}
		up := b.parent(i)
		if up < 0 || up == i {
			continue
		}
		c.reasons.add(int32(up), int32(i))
		c.kind[i] = rung
		if c.kind[up] == unchained {
			c.kind[up] = root
		}
	}
	for _, from := range []byte{root, rung} {
		for i := range b.notes {
			if c.kind[i] == from {
				b.ladder(i, c)
			}
		}
	}
}

// ladder makes one ladder, with a need at the end of each of its branches.
func (b *summing) ladder(from int, c *chain) {
	rungs, todo := c.rungs[:0], append(c.todo[:0], step{at: int32(from)})
	for len(todo) > 0 {
		now := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c.kind[now.at] == seen {
			continue
		}
		c.kind[now.at] = seen
		if _, elsewhere := markParts[b.notes[now.at].Content.Mark]; !elsewhere {
			b.covered[now.at] = true
		}
		src := Source{note: b.notes[now.at], at: int32(now.at)}
		rungs = append(rungs, Rung{Depth: int(now.depth), Source: src})
		below := len(todo)
		c.below = c.reasons.of(now.at, c.below[:0])
		for _, next := range c.below {
			todo = append(todo, step{next, now.depth + 1})
		}
		slices.Reverse(todo[below:])
		if len(todo) == below && src.note.Content.Speaker == ByCustomer {
			b.needs = append(b.needs, b.line(NeedLine, restsOn(src)))
		}
	}
	more := make([]Source, 0, len(rungs)-1)
	for _, r := range rungs[1:] {
		more = append(more, r.Source)
	}
	l := b.line(LadderLine, restsOn(rungs[0].Source, more...))
	l.Rungs = slices.Clone(rungs)
	c.rungs, c.todo = rungs, todo
	b.ladders = append(b.ladders, l)
}
