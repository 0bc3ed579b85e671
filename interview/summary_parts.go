package interview

// What each part holds before the notes that made no record: see Parts.

func (b *summing) ownWords(p *SummaryPart)     { p.add(b.needs...) }
func (b *summing) expectations(p *SummaryPart) { p.add(b.expected...) }
func (b *summing) boundaries(p *SummaryPart)   { p.add(b.bounds...) }
func (b *summing) promises(p *SummaryPart)     { p.add(b.promised...) }
func (b *summing) behind(p *SummaryPart)       { p.add(b.ladders...) }

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

func (b *summing) difference(p *SummaryPart) {
	for _, e := range b.expected {
		if e.Expectation.Disposition == Exceed {
			p.add(b.again(e, DifferLine))
		}
	}
}

// wentWrong puts nobody's move first, then what else went wrong, then what
// contradicts, then what went well.
func (b *summing) wentWrong(p *SummaryPart) {
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

func (b *summing) thisTalk(p *SummaryPart) { b.values(p) }

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
		l := b.line(kind, restsOn(Source{answer: &a}))
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
