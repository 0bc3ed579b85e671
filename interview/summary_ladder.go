package interview

// A Stop says why a ladder goes no further than its last reason: one of the
// reasons of [NonAnswers], or one of those below. The zero value is that nobody
// noted why.
type Stop string

const (
	StopSaid     Stop = "said"      // the customer said it himself: word for word, or when it was read back
	StopComeBack Stop = "come-back" // to be taken up again
)

// Stops lists every reason, for those who need a word for each.
var Stops = func() []Stop {
	out := []Stop{StopSaid, StopComeBack}
	for _, n := range NonAnswers {
		out = append(out, Stop(n))
	}
	return out
}()

// stops says of each last reason of a customer on the ladders why it is the last,
// and flags the needs that nobody checked: what lies behind a wish is our
// assumption until he has said it himself.
func (b *summing) stops() {
	if len(b.ladders) == 0 {
		return
	}
	heard := map[ID]bool{}
	for _, lines := range [][]*Line{b.expected, b.bounds, b.promised, b.wrong, b.felt} {
		for _, l := range lines {
			if l.Check.Stands() {
				heard[l.evidence.first.Note()] = true
			}
		}
	}
	unanswered := map[askedAt]NonAnswer{}
	for _, a := range b.s.answers.all() {
		if a.Given.NonAnswer != "" {
			unanswered[askedAt{a.Question, a.FollowUp}] = a.Given.NonAnswer
		}
	}
	unconfirmed, remarks := map[ID]bool{}, b.remarks()
	for _, l := range b.ladders {
		for i := range l.Rungs {
			r := &l.Rungs[i]
			if by, _ := r.Speaker(); by != ByCustomer || i+1 < len(l.Rungs) && l.Rungs[i+1].Depth > r.Depth {
				continue
			}
			r.Last, r.Stop = true, b.stop(r.note, heard, unanswered)
			unconfirmed[r.Note()] = r.Stop != StopSaid
			if i, ok := remarks[r.Note()]; ok {
				r.Why, b.covered[i] = Said(b.notes[i].Content.Text), true
				l.evidence.more = append(l.evidence.more, Source{note: b.notes[i], at: int32(i)})
			}
		}
	}
	for _, need := range b.needs {
		need.flag(Unconfirmed, unconfirmed[need.evidence.first.Note()])
	}
}

// remarks gives, by the reason it is about, the place of the newest thought of ours
// on why we went no deeper.
func (b *summing) remarks() map[ID]int {
	out := map[ID]int{}
	for i, n := range b.notes {
		if c := &n.Content; c.Because != "" && c.Voice == Comment && !c.Removed && c.Text != "" && c.Mark == NoMark {
			out[c.Because] = i
		}
	}
	return out
}

// stop gives why the reason in a note is the last.
func (b *summing) stop(n *Note, heard map[ID]bool, unanswered map[askedAt]NonAnswer) Stop {
	c := &n.Content
	if c.Voice == Verbatim || heard[n.ID] {
		return StopSaid
	}
	if _, ok := b.checks[n.ID]; ok && b.check(n.ID, toldBy(n)).Stands() {
		return StopSaid
	}
	if c.Mark == ComeBackMark {
		return StopComeBack
	}
	if why, ok := unanswered[askedAt{c.Question, c.FollowUp}]; ok {
		return Stop(why)
	}
	return Stop(unanswered[askedAt{c.Question, ""}])
}
