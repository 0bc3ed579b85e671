package interview

// What each part holds before the notes that made no record: see Parts.

func (b *summing) ownWords(p *SummaryPart) {
	p.add(b.needs...)
	p.add(b.treated...)
}

func (b *summing) expectations(p *SummaryPart) { p.add(b.expected...) }
func (b *summing) boundaries(p *SummaryPart)   { p.add(b.bounds...) }
func (b *summing) promises(p *SummaryPart)     { p.add(b.promised...) }

// behind holds the ladders: what each comes to should have a step that follows
// from it, or a reason why none does.
func (b *summing) behind(p *SummaryPart) {
	var steps ties
	if len(b.ladders) > 0 && len(b.promised) > 0 {
		steps = b.ties(b.promised, func(*Line) bool { return true })
	}
	for _, l := range b.ladders {
		l.flag(NoStep, steps.b == nil || len(steps.to(l)) == 0)
	}
	p.add(b.ladders...)
}

// meetings joins the expectations and the boundaries that are about one thing.
// An expectation that we limit or decline has met a limit even if nobody noted
// which, and a boundary that was settled belongs here even if it met nothing.
func (b *summing) meetings(p *SummaryPart) {
	bounds := b.ties(b.bounds, func(*Line) bool { return true })
	met := map[ID]bool{}
	for i := range b.expected {
		e := b.expected[i]
		against := bounds.to(e)
		for _, bound := range against {
			met[bound.Subject] = true
			p.add(b.meeting(e, bound))
		}
		if d := e.Expectation.Disposition; len(against) == 0 && (d == Limit || d == Decline) {
			p.add(b.meeting(e, nil))
		}
	}
	for i := range b.bounds {
		bound := b.bounds[i]
		if state := bound.Boundary.State; !met[bound.Subject] && (state == Agreed || state == NotAgreed) {
			p.add(b.meeting(nil, bound))
		}
	}
}

// meeting makes the line of an expectation and a boundary, one of which may be
// missing. It rests on both, and on an aside as soon as one of them does.
func (b *summing) meeting(e, bound *Line) *Line {
	if e == nil {
		l := b.again(bound, MeetingLine)
		l.Limit, l.Text, l.flags = bound.Text, "", 0
		return l
	}
	l := b.again(e, MeetingLine)
	l.flags = 0
	if bound == nil {
		return l
	}
	l.Boundary, l.Limit, l.Check = bound.Boundary, bound.Text, bound.Check
	first, more := e.evidence, bound.evidence
	if spoken(first.first.Voice()) && !spoken(more.first.Voice()) {
		first, more = more, first
	}
	l.evidence = restsOn(first.first, append(append([]Source(nil), first.more...), more.Sources()...)...)
	return l
}

// difference holds what we mean to exceed, what makes the difference (our
// reading), and what the customer gives up that is ours to change: no limit of
// ours that is fixed stands in the way, and we have not declined it.
func (b *summing) difference(p *SummaryPart) {
	var fixed ties
	for _, l := range b.expected {
		switch e := l.Expectation; {
		case e.Disposition == Exceed, e.Class() == Attractive:
			p.add(b.again(l, DifferLine))
		case e.HasSacrifice() && l.Whose == ByCustomer && e.Disposition != Decline:
			if fixed.b == nil {
				fixed = b.ties(b.bounds, func(l *Line) bool { return l.Whose == ByUs && l.Boundary.Strength == Fixed })
			}
			if len(fixed.to(l)) == 0 {
				p.add(b.again(l, SacrificeLine))
			}
		}
	}
}

// wentWrong puts the ownership gaps and nobody's move first, then what else went
// wrong, then what contradicts, then what went well.
func (b *summing) wentWrong(p *SummaryPart) {
	p.add(b.gaps...)
	well := len(b.wrong)
	for i := range b.wrong {
		if b.wrong[i].Incident.Well {
			well = i
			break
		}
	}
	p.add(b.wrong[:well]...)
	p.add(b.claimed...)
	p.add(b.wrong[well:]...)
}

func (b *summing) feelings(p *SummaryPart) {
	p.add(b.felt...)
	b.values(p)
	b.quadrants(p)
	p.add(b.loyal...)
	for _, l := range b.expected {
		if l.Has(NothingFelt) {
			met := b.again(l, MetLine)
			met.flags = 0
			met.flag(NothingFelt, true)
			p.add(met)
		}
	}
	b.balance(p)
}

// reportMark is the question of the base guide that asks for the report mark.
const reportMark = "report-mark"

// quadrants sets the report mark beside whether each of those who said so could
// leave.
func (b *summing) quadrants(p *SummaryPart) {
	a, ok := b.s.Answer(reportMark, "")
	if !ok {
		return
	}
	for _, loyal := range b.loyal {
		if LackOfBetter(a.Given.Mark, loyal.Loyalty().Leaving) != "" {
			l := b.line(QuadrantLine, restsOn(Source{other: &unnoted{answer: &a}}, loyal.evidence.Sources()...))
			l.Text, l.Given, l.further = Said(a.Given.Mark.In(b.s.Details.Language)), &a.Given, loyal.Loyalty()
			p.add(l)
		}
	}
}

// balance sets what went wrong for the customer and is not solved beside what
// went well for him. Without anything unsolved there is nothing to outweigh.
func (b *summing) balance(p *SummaryPart) {
	var r Repair
	var said, apart []Source
	for _, l := range b.wrong {
		if !r.take(l.Incident) {
			continue
		}
		if first := l.evidence.first; spoken(first.Voice()) {
			said = append(said, first)
		} else {
			apart = append(apart, first)
		}
	}
	if r.Bad == 0 {
		return
	}
	all := append(said, apart...)
	l := b.line(BalanceLine, restsOn(all[0], all[1:]...))
	l.Text, l.Subject, l.further = "", "", &r
	p.add(l)
}

func (b *summing) assumed(p *SummaryPart) { p.add(b.thought...) }

// stillOpen holds what has no answer: the main questions of the talk that were
// not asked, and every non-answer.
func (b *summing) stillOpen(p *SummaryPart) {
	b.values(p)
	answered := map[string]bool{}
	for _, a := range b.s.answers.all() {
		if a.Given != (Given{}) {
			answered[a.Question] = true
		}
	}
	for _, place := range b.s.Places() {
		q := place.Question
		if place.Section.Phase == Talk && !answered[q.ID] && b.s.NotesUnder(q.ID) == 0 && b.s.Coverage(q.ID) == NotYet {
			p.NotAsked = append(p.NotAsked, OpenQuestion{Question: q.ID, Section: place.Section.Title, Text: q.Text})
		}
	}
}

// thisTalk holds the customer's verdict on the talk and, apart from it, our own
// word on the nine behaviours.
func (b *summing) thisTalk(p *SummaryPart) {
	b.values(p)
	for _, c := range b.s.SelfCheck() {
		l := b.line(SelfCheckLine, restsOn(Source{other: &unnoted{self: &c}}))
		l.further = &c
		p.add(l)
	}
}

// values adds the answers that belong to a part: non-answers to what is still
// open, all but the customer's verdict on the talk, which stands beside our own;
// consents to this talk; other values to where the notes of their question go
// or, when that is a part without values, to feelings and marks.
func (b *summing) values(p *SummaryPart) {
	for _, a := range b.s.answers.all() {
		if a.Given == (Given{}) {
			continue
		}
		home := partOf(a.Question, a.FollowUp, ByCustomer)
		kind := ValueLine
		switch {
		case a.Given.NonAnswer != "":
			kind = NonAnswerLine
			if home != ThisTalk {
				home = StillOpen
			}
		case a.Kind == KindConsent:
			home = ThisTalk
		case home != ThisTalk:
			home = Feelings
		}
		if home != p.ID {
			continue
		}
		l := b.line(kind, restsOn(Source{other: &unnoted{answer: &a}}))
		l.Given = &a.Given
		switch {
		case a.Given.Mark != 0:
			l.Text = Said(a.Given.Mark.In(b.s.Details.Language))
		case a.Given.Date != "":
			l.Text = Said(a.Given.Date)
		case a.Given.Who != "":
			l.Text = Said(a.Given.Who)
		}
		p.add(l)
	}
}
