package interview

import "slices"

// ReadBackMax is how many lines the read-back shows by itself.
const ReadBackMax = 8

// reserved is how many of those lines are kept for boundaries, and for promises,
// when there are more expectations than fit: what was settled has to be checked
// however much was wished.
const reserved = 2

// hourQuestion is the question whose first answer says what the customer wanted
// from the hour: the one note that is read back without being a record.
const hourQuestion = "worth"

// A ReadBackLine is one line to read back, made for the customer's eyes: it
// holds nothing that was only seen or thought or was not said at the table. The
// words that join its texts belong to those who show it; what they showed goes
// into [ReadBack].Shown, Subject and Version with it.
type ReadBackLine struct {
	Subject                    ID     // the record; of what he wanted from the hour, the note
	Version                    ID     // the version that a verdict is about
	Record                     Record // NoRecord: what he wanted from the hour
	Whose                      Speaker
	Text                       Said
	Who, When                  Said          // of a promise
	Answer                     SpokenAnswer  // of an expectation: what we said we do with it
	Alternative                Said          // of a boundary, or of our answer
	State                      BoundaryState // of a boundary
	TheirPosition, OurPosition Said          // of a boundary that was not agreed on or not yet, in neutral words
	Move                       Said          // of what went wrong: who must move next
	Check                      *Check        // nil: not yet read back
	reason                     Said
	question                   string
}

// A SpokenAnswer is what we said at the table to an expectation. The zero value
// is that nothing was said.
type SpokenAnswer string

const (
	AnswerYes    SpokenAnswer = "yes"
	AnswerPartly SpokenAnswer = "partly"
	AnswerNo     SpokenAnswer = "no"
	AnswerLater  SpokenAnswer = "later" // we come back to it
)

// spokenAnswer gives what was said of an expectation.
func spokenAnswer(e *Expectation) SpokenAnswer {
	if !e.Said {
		return ""
	}
	return map[Disposition]SpokenAnswer{
		Meet: AnswerYes, Exceed: AnswerYes, Limit: AnswerPartly, Decline: AnswerNo, Later: AnswerLater,
	}[e.Disposition]
}

// ReadBackLines gives the lines of the read-back, at most [ReadBackMax]: what the
// customer wanted from the hour, his expectations by rank, our wishes, the
// boundaries and the promises of both sides, what went wrong. When there are
// more, the lowest in rank wait in [MoreReadBackLines].
func ReadBackLines(s *Session) []ReadBackLine {
	first, _ := chosen(readBackLines(newSumming(s)))
	return first
}

// MoreReadBackLines gives the lines that did not fit, to be read back on demand.
func MoreReadBackLines(s *Session) []ReadBackLine {
	_, more := chosen(readBackLines(newSumming(s)))
	return more
}

// chosen takes the lines that are read back without asking. Each kind takes in
// the order of the lines; expectations leave room for what was settled.
func chosen(all []ReadBackLine) (first, more []ReadBackLine) {
	count := map[Record]int{}
	for i := range all {
		count[all[i].Record]++
	}
	room := ReadBackMax - min(count[NoRecord], 1)
	quota := map[Record]int{NoRecord: min(count[NoRecord], 1)}
	quota[BoundaryRecord] = min(count[BoundaryRecord], reserved)
	quota[PromiseRecord] = min(count[PromiseRecord], reserved)
	room -= quota[BoundaryRecord] + quota[PromiseRecord]
	for _, kind := range []Record{ExpectationRecord, BoundaryRecord, PromiseRecord, IncidentRecord} {
		extra := min(count[kind]-quota[kind], room)
		quota[kind] += extra
		room -= extra
	}
	for _, l := range all {
		if quota[l.Record] > 0 {
			quota[l.Record]--
			first = append(first, l)
		} else {
			more = append(more, l)
		}
	}
	return first, more
}

// readBackLines gives everything that may be read back, in its order.
func readBackLines(b *summing) []ReadBackLine {
	var out []ReadBackLine
	if n := b.hour; n != nil {
		out = append(out, ReadBackLine{
			Subject: n.ID, Version: toldBy(n).version(), Whose: ByCustomer, Text: Said(n.Content.Text),
			Check: b.check(n.ID, toldBy(n)), question: n.Content.Question,
		})
	}
	for _, l := range slices.Concat(b.expected, b.bounds, b.promised, b.wrong) {
		if !b.isReadBack(l) {
			continue
		}
		question, _ := l.Place()
		r := ReadBackLine{Subject: l.Subject, Whose: l.Whose, Text: l.Text, Check: l.Check, question: question}
		switch {
		case l.Expectation != nil:
			e := l.Expectation
			r.Record, r.Version, r.Answer = ExpectationRecord, b.version(toldOf(e), e.Evidence...), spokenAnswer(e)
			if e.Said {
				r.Alternative, r.reason = Said(e.Alternative), Said(e.Reason)
			}
		case l.Boundary != nil:
			r.Record, r.Version = BoundaryRecord, b.version(toldOf(l.Boundary), l.Boundary.Evidence...)
			r.State, r.Alternative = l.Boundary.State, Said(l.Boundary.Alternative)
			if l.Boundary.State != Agreed {
				r.TheirPosition, r.OurPosition = Said(l.Boundary.TheirPosition), Said(l.Boundary.OurPosition)
			}
		case l.Promise != nil:
			r.Record, r.Version = PromiseRecord, b.version(toldOf(l.Promise), l.Promise.Evidence...)
			r.Who, r.When = Said(l.Promise.Who), Said(l.Promise.When)
		default:
			r.Record, r.Version = IncidentRecord, b.version(toldOf(l.Incident), l.Incident.Evidence...)
			r.Move = Said(l.Incident.Move)
		}
		out = append(out, r)
	}
	return out
}

// wantedFromTheHour gives the first thing the customer said about what would make
// the hour worth his while, unless that became a record.
func (b *summing) wantedFromTheHour() *Note {
	for i, n := range b.notes {
		c := &n.Content
		if c.Question == hourQuestion && c.FollowUp == "" && !c.Removed && c.Text != "" && !b.covered[i] &&
			c.Mark == NoMark && c.Speaker == ByCustomer && spoken(c.Voice) {
			return n
		}
	}
	return nil
}

// atTheTable says that a record was spoken of in the talk: not noted alone
// before or after it, unless it was raised since.
func (b *summing) atTheTable(l *Line) bool {
	phase := Talk
	question, _ := l.Place()
	if p, ok := b.s.PlaceOf(question); ok {
		phase = p.Section.Phase
	}
	switch {
	case l.Boundary != nil && l.Boundary.State == NotRaised:
		return false
	case l.Boundary != nil && l.Boundary.State != PutForward:
		return true
	case l.Boundary != nil:
		return phase != After
	case l.Expectation != nil && l.Expectation.Said:
		return true
	}
	return phase == Talk
}

// isReadBack says that the line of a record is one of those that are read back.
func (b *summing) isReadBack(l *Line) bool {
	return l.Text != "" && spoken(l.evidence.first.Voice()) && b.atTheTable(l) && l.promises() && (l.Incident == nil || !l.Incident.Well)
}

// promises says of a promise that it is one: an action, or a reason why nothing is
// done, is for us, and reading it back would make a promise of it.
func (l *Line) promises() bool {
	return l.Promise == nil || !l.Promise.Action && l.Promise.NoAction == ""
}
