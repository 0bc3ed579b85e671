package export

import (
	"diepte/interview"
	"diepte/interview/lint"
)

// text gives what stands first in an entry: what was said, or the word for what
// has no text.
func (p *internalCopy) text(l *interview.Line) phrase {
	standing := p.standing(l)
	switch {
	case !standing.empty():
		return standing
	case l.Text != "":
		return phrase{{Theirs: string(l.Text)}}
	case l.Limit != "":
		return phrase{{Theirs: string(l.Limit)}}
	case l.Given != nil && l.Given.Choice != "":
		q, f := l.Place()
		if chosen := p.Chosen(q, f, l.Given.Choice); chosen != "" {
			return phrase{{Theirs: string(chosen)}}
		}
		return phrase{{Theirs: l.Given.Choice}}
	case l.Given != nil:
		return ours(of(p.tongue, "none", l.Given.NonAnswer))
	}
	return ours(p.word("moment"))
}

// facts gives what there is to say of a line, one row each: what it is, what
// stands out, what was filled in and measured, the customer's verdict.
func (p *internalCopy) facts(l *interview.Line) []item {
	out := list(factItem, between(" · ", append([]phrase{ours(p.kind(l))}, p.settled(l)...)...))
	out = append(out, p.flags(l)...)
	if h := lint.HedgeOf(l, p.Language); h != "" {
		out = append(out, item{Text: say(p.word("hedge"), named(h))})
	}
	out = append(out, list(factItem, p.further(l)...)...)
	out = append(out, p.measured(l)...)
	out = append(out, list(factItem, p.card(l)...)...)
	return append(out, list(factItem, p.verdict(l)...)...)
}

// kind gives the word for what a line is, where the part does not already say so.
func (p *internalCopy) kind(l *interview.Line) string {
	switch l.Kind {
	case interview.ExpectationLine:
		if l.Whose == interview.ByUs {
			return p.word("kind.wish")
		}
	case interview.BoundaryLine:
		if l.Whose == interview.ByUs {
			return p.word("kind.ourlimit")
		}
		return p.word("kind.boundary") + ": " + p.word("side."+string(l.Whose))
	case interview.IncidentLine:
		if l.Incident.Well {
			return p.word("kind.well")
		}
		return p.word("kind.incident")
	case interview.PromiseLine:
		kind := "kind.promise"
		switch {
		case l.Promise.NoAction != "":
			kind = "kind.noaction"
		case l.Promise.Action:
			kind = "kind.action"
		}
		return p.word(kind) + ": " + p.word("side."+string(l.Whose))
	case interview.NeedLine, interview.FeelingLine, interview.AssumptionLine, interview.ClaimLine,
		interview.GapLine, interview.TreatmentLine, interview.LoyaltyLine, interview.DifferLine,
		interview.SacrificeLine, interview.MetLine, interview.QuadrantLine, interview.BalanceLine, interview.SelfCheckLine,
		interview.ComeBackLine, interview.IdeaLine, interview.SurpriseLine:
		return of(p.tongue, "kind", l.Kind)
	}
	return ""
}

// settled gives what a record says in words of its own enumerations.
func (p *internalCopy) settled(l *interview.Line) []phrase {
	var out []phrase
	if e := l.Expectation; e != nil {
		if e.Rank > 0 && l.Kind == interview.ExpectationLine {
			out = append(out, say(p.word("rank"), e.Rank))
		}
		if e.Disposition != "" {
			do := of(p.tongue, "do", e.Disposition)
			switch {
			case e.Said:
				do += " (" + p.word("spoken") + ")"
			case !l.Has(interview.NeverSaid):
				do += " (" + p.word("unspoken") + ")"
			}
			out = append(out, ours(do))
		}
	}
	if b := l.Boundary; b != nil && l.Kind == interview.BoundaryLine && !l.Has(interview.NeverSaid) {
		out = append(out, ours(of(p.tongue, "state", b.State)))
	}
	if pr := l.Promise; pr != nil && pr.Certainty != "" {
		out = append(out, ours(of(p.tongue, "certainty", pr.Certainty)))
	}
	if a := l.Assumption; a != nil {
		out = append(out, ours(p.word("outcome."+a.Outcome)))
	}
	return out
}

// further gives the texts of a record besides the one that the line shows.
func (p *internalCopy) further(l *interview.Line) []phrase {
	var out []phrase
	add := func(id, text string) {
		if text != "" {
			out = append(out, say(p.word(id), told(text)))
		}
	}
	if e := l.Expectation; e != nil {
		add("whynot", e.Reason)
		add("instead", e.Alternative)
	}
	switch b := l.Boundary; {
	case l.Kind == interview.MeetingLine && b == nil:
		out = append(out, ours(p.word("meetsnone")))
	case l.Kind == interview.MeetingLine:
		if l.Text != "" {
			add("meets", string(l.Limit))
		}
		out = append(out, ours(of(p.tongue, "state", b.State)))
		add("instead", b.Alternative)
	case b != nil:
		add("instead", b.Alternative)
	}
	if b := l.Boundary; b != nil {
		add("position.customer", b.TheirPosition)
		add("position.us", b.OurPosition)
	}
	if pr := l.Promise; pr != nil {
		add("who", pr.Who)
		add("when", pr.When)
	}
	if i := l.Incident; i != nil {
		add("move", i.Move)
	}
	for _, other := range l.Against {
		add("against", string(other.Text()))
	}
	if l.Given != nil {
		q, f := l.Place()
		asked := p.Asked(q, f)
		if label := p.Label(q, f); asked == "" || l.Given.Choice != "" && label != "" {
			asked = label
		}
		add("asked", string(asked))
		if l.Given.NonAnswer != "" && l.Text != "" {
			out = append(out, ours(of(p.tongue, "none", l.Given.NonAnswer)))
		}
	}
	return out
}

// verdict gives the customer's word on a line, and his wording. What is there to
// be read back and never was says so.
func (p *internalCopy) verdict(l *interview.Line) []phrase {
	c := l.Check
	switch {
	case c != nil:
	case !readable(l):
		return nil
	default:
		return []phrase{ours(p.word("verdict."))}
	}
	word := p.word("verdict." + string(c.Verdict))
	if c.Lapsed {
		word = p.word("lapsed")
	}
	out := []phrase{ours(word)}
	if c.Words != "" {
		out = append(out, say(p.word("ownwords"), told(c.Words)))
	}
	return out
}

// readable says that a line is one of those that are read back: settled between
// two people, spoken of, and not merely seen or thought.
func readable(l *interview.Line) bool {
	if v := l.Evidence().First().Voice(); v == interview.Observation || v == interview.Comment || l.Has(interview.NeverSaid) {
		return false
	}
	switch l.Kind {
	case interview.ExpectationLine, interview.BoundaryLine:
		return true
	case interview.PromiseLine:
		return !l.Promise.Action && l.Promise.NoAction == ""
	case interview.IncidentLine:
		return !l.Incident.Well
	}
	return false
}
