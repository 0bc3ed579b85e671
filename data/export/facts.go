package export

import (
	"fmt"
	"strings"

	"diepte/interview"
	"diepte/interview/lint"
)

// text gives what stands first in an entry: what was said, or the word for what
// has no text.
func (p *internalCopy) text(l *interview.Line) string {
	standing := p.standing(l)
	switch {
	case standing != "":
		return standing
	case l.Text != "":
		return string(l.Text)
	case l.Limit != "":
		return string(l.Limit)
	case l.Given != nil && l.Given.Choice != "":
		q, f := l.Place()
		if chosen := p.Chosen(q, f, l.Given.Choice); chosen != "" {
			return string(chosen)
		}
		return l.Given.Choice
	case l.Given != nil:
		return of(p.tongue, "none", l.Given.NonAnswer)
	}
	return p.word("moment")
}

// facts gives what there is to say of a line, one row each: what it is, what
// stands out, the customer's verdict.
func (p *internalCopy) facts(l *interview.Line) []string {
	var out, first []string
	if k := p.kind(l); k != "" {
		first = append(first, k)
	}
	first = append(first, p.settled(l)...)
	if len(first) > 0 {
		out = append(out, strings.Join(first, " · "))
	}
	var flags []string
	for _, f := range l.Flags() {
		flags = append(flags, "**"+of(p.tongue, "flag", f)+"**")
	}
	if len(flags) > 0 {
		out = append(out, strings.Join(flags, " · "))
	}
	if h := lint.HedgeOf(l, p.Language); h != "" {
		out = append(out, fmt.Sprintf(p.word("hedge"), within(h)))
	}
	out = append(out, p.further(l)...)
	out = append(out, p.measured(l)...)
	return append(out, p.verdict(l)...)
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
		return p.word("kind.promise") + ": " + p.word("side."+string(l.Whose))
	case interview.NeedLine, interview.FeelingLine, interview.AssumptionLine, interview.ClaimLine,
		interview.GapLine, interview.TreatmentLine, interview.LoyaltyLine,
		interview.SacrificeLine, interview.MetLine, interview.QuadrantLine, interview.BalanceLine, interview.SelfCheckLine,
		interview.ComeBackLine, interview.IdeaLine, interview.SurpriseLine:
		return of(p.tongue, "kind", l.Kind)
	}
	return ""
}

// settled gives what a record says in words of its own enumerations.
func (p *internalCopy) settled(l *interview.Line) []string {
	var out []string
	if e := l.Expectation; e != nil {
		if e.Rank > 0 && l.Kind == interview.ExpectationLine {
			out = append(out, fmt.Sprintf(p.word("rank"), e.Rank))
		}
		if e.Disposition != "" {
			do := of(p.tongue, "do", e.Disposition)
			switch {
			case e.Said:
				do += " (" + p.word("spoken") + ")"
			case !l.Has(interview.NeverSaid):
				do += " (" + p.word("unspoken") + ")"
			}
			out = append(out, do)
		}
	}
	if b := l.Boundary; b != nil && l.Kind == interview.BoundaryLine && !l.Has(interview.NeverSaid) {
		out = append(out, of(p.tongue, "state", b.State))
	}
	if pr := l.Promise; pr != nil && pr.Certainty != "" {
		out = append(out, of(p.tongue, "certainty", pr.Certainty))
	}
	if a := l.Assumption; a != nil {
		out = append(out, p.word("outcome."+a.Outcome))
	}
	return out
}

// further gives the texts of a record besides the one that the line shows.
func (p *internalCopy) further(l *interview.Line) []string {
	var out []string
	add := func(id, text string) {
		if text != "" {
			out = append(out, fmt.Sprintf(p.word(id), said(text, "    ")))
		}
	}
	if e := l.Expectation; e != nil {
		add("whynot", e.Reason)
		add("instead", e.Alternative)
	}
	switch b := l.Boundary; {
	case l.Kind == interview.MeetingLine && b == nil:
		out = append(out, p.word("meetsnone"))
	case l.Kind == interview.MeetingLine:
		if l.Text != "" {
			add("meets", string(l.Limit))
		}
		out = append(out, of(p.tongue, "state", b.State))
		add("instead", b.Alternative)
	case b != nil:
		add("instead", b.Alternative)
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
			out = append(out, of(p.tongue, "none", l.Given.NonAnswer))
		}
	}
	return out
}

// verdict gives the customer's word on a line, and his wording. What is there to
// be read back and never was says so.
func (p *internalCopy) verdict(l *interview.Line) []string {
	c := l.Check
	switch {
	case c != nil:
	case !readable(l):
		return nil
	default:
		return []string{p.word("verdict.")}
	}
	word := p.word("verdict." + string(c.Verdict))
	if c.Lapsed {
		word = p.word("lapsed")
	}
	out := []string{word}
	if c.Words != "" {
		out = append(out, fmt.Sprintf(p.word("ownwords"), said(c.Words, "    ")))
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
	case interview.ExpectationLine, interview.BoundaryLine, interview.PromiseLine:
		return true
	case interview.IncidentLine:
		return !l.Incident.Well
	}
	return false
}
