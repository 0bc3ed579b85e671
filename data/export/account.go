package export

import (
	"fmt"

	"diepte/interview"
)

// notAsked introduces the main questions that were not asked, with how many there
// were.
func (p *internalCopy) notAsked(n int) phrase {
	for _, t := range p.Tallies {
		if t.What == interview.QuestionsAsked {
			return say(p.word("notasked"), n, t.Of)
		}
	}
	return say(p.word("notasked"), n, n)
}

// selfCheck sets our own word on the behaviours beside the customer's mark for the
// talk, or beside the reason why there is none.
func (p *internalCopy) selfCheck(part *interview.SummaryPart) []block {
	var checks []*interview.Line
	for _, l := range part.Asides {
		if l.Kind == interview.SelfCheckLine {
			checks = append(checks, l)
		}
	}
	if len(checks) == 0 {
		return nil
	}
	theirs := ours(p.word("self.none"))
	for _, l := range part.Lines {
		switch {
		case l.Kind == interview.ValueLine && l.Given.Mark != 0:
			theirs = ours(l.Given.Mark.In(p.reader()))
		case l.Kind == interview.NonAnswerLine:
			theirs = ours(of(p.tongue, "none", l.Given.NonAnswer))
		}
	}
	return []block{{Intro: say(p.word("self.beside"), theirs, len(checks), len(interview.Behaviours)), Items: p.entries(checks)}}
}

func (p *internalCopy) reader() interview.Language {
	if p.tongue == english {
		return interview.English
	}
	return interview.Dutch
}

// account tells of the talk as a whole: what was allowed, how it went by the clock,
// and what can be counted, each count with what it is a count of.
func (p *internalCopy) account() []block {
	var consents, course, counted []phrase
	for _, c := range p.Consents {
		consents = append(consents, p.consent(&c))
	}
	if ran := p.Course.Seconds; ran > 0 {
		course = append(course, say(p.word("course.ran"), (ran+30)/60))
	}
	for i, r := range p.Roles {
		if i > 0 {
			course = append(course, say(p.word("course.role"), r.At.Format(timeOfDay), of(p.tongue, "role", r.Role)))
		}
	}
	if n := p.Course.Pauses; n > 0 {
		course = append(course, say(p.word("course.pauses"), n))
	}
	for _, e := range p.Course.OffRecord {
		course = append(course, say(p.word("course.off"), e.At.Format(timeOfDay)))
	}
	for _, e := range p.Course.Leaps {
		course = append(course, say(p.word("course.gap"), e.At.Format(timeOfDay), gap(e.Gap)))
	}
	if e := p.Erasure; e != nil {
		course = append(course, say(p.word("course.erased"), p.date(e.At), e.Notes))
	}
	for _, t := range p.Tallies {
		counted = append(counted, say(p.word("count"), of(p.tongue, "count", t.What), t.N, t.Of))
	}
	var out []block
	for _, b := range []block{
		{Intro: ours(p.word("account.consent")), Items: list(factItem, consents...)},
		{Intro: ours(p.word("account.course")), Items: list(factItem, course...)},
		{Intro: ours(p.word("account.counted")), Items: list(factItem, counted...)},
	} {
		if len(b.Items) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// gap gives a leap of the clock in minutes, or in seconds when it is short.
func gap(seconds int) string {
	if seconds > -60 && seconds < 60 {
		return fmt.Sprintf("%+d s", seconds)
	}
	return fmt.Sprintf("%+d min", seconds/60)
}

// consent gives how consent to something stands, how it was given, by whom, when,
// and in which words.
func (p *internalCopy) consent(c *interview.Consent) phrase {
	facts := []phrase{ours(of(p.tongue, "consent", c.Standing()))}
	switch c.Given {
	case "", interview.ConsentYes, interview.ConsentNo, interview.ConsentWithdrawn:
	default:
		facts = append(facts, ours(of(p.tongue, "consent", c.Given)))
	}
	if c.Given != "" {
		if c.Means != "" {
			facts = append(facts, ours(of(p.tongue, "means", c.Means)))
		}
		facts = append(facts, say("%s", named(p.Name(c.By))), ours(c.At.Format(timeOfDay)))
		if oneRow(c.Until) != "" {
			until := say(p.word("consent.until"), named(c.Until))
			_, isDay := interview.DayOf(c.Until, c.At)
			if day, ok := interview.UntilDay(c.Until, c.At); ok && !isDay { // a period: until which day
				until = say(p.word("consent.until"), say("%s (%s)", ours(p.date(day)), named(c.Until)))
			}
			facts = append(facts, until)
		}
		facts = append(facts, quotedOurs(c.Wording))
	}
	return say("%s: %s", of(p.tongue, "about", c.About), between(" · ", facts...))
}

// quotedOurs gives the wording in which something was asked or withdrawn.
func quotedOurs(wording string) phrase {
	if oneRow(wording) == "" {
		return nil
	}
	return say("“%s”", named(wording))
}
