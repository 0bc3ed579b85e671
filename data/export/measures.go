package export

import (
	"fmt"
	"strings"

	"diepte/interview"
)

// measured gives what the cards say of a line and what follows from it: the bar of
// the zone, the sacrifice, the class, and what goes with the lines of the talk as
// a whole.
func (p *internalCopy) measured(l *interview.Line) []string {
	var out []string
	add := func(id, text string) {
		if text != "" {
			out = append(out, fmt.Sprintf(p.word(id), said(text, "    ")))
		}
	}
	switch l.Kind {
	case interview.ExpectationLine, interview.SacrificeLine, interview.DifferLine, interview.MetLine:
		out = append(out, p.zone(l.Expectation)...)
		add("sacrifice.wants", l.Expectation.WantsExactly)
		add("sacrifice.settles", l.Expectation.SettlesFor)
		add("sacrifice.gives", l.Expectation.GivesUp.String())
		if r := l.Expectation.Class().Reading(); r != "" {
			out = append(out, of(p.tongue, "reading", r))
		}
	case interview.BoundaryLine, interview.MeetingLine:
		if l.Boundary != nil {
			add("position.customer", l.Boundary.TheirPosition)
			add("position.us", l.Boundary.OurPosition)
		}
	case interview.ClaimLine:
		add("disagree", l.Claim().About)
	case interview.GapLine:
		add("gap.theirs", l.Gap().Theirs)
		add("gap.ours", l.Gap().Ours)
		add("gap.taken", l.Gap().Taken)
		add("when", l.Gap().When)
	case interview.TreatmentLine:
		t := l.Treatment()
		add("treat.channel", t.Channel)
		add("treat.pace", t.Pace)
		add("treat.detail", t.Detail)
		add("treat.address", string(t.Address))
	case interview.LoyaltyLine:
		add("loyal.stay", l.Loyalty().Stay)
		add("loyal.go", l.Loyalty().Go)
		add("loyal.to", l.Loyalty().To)
	case interview.QuadrantLine:
		out = append(out, of(p.tongue, "quadrant", l.Quadrant()))
	case interview.SelfCheckLine:
		if l.Self().Remark != "" {
			out = append(out, of(p.tongue, "grade", l.Self().Grade))
		}
	}
	return out
}

// zone gives the bar of an expectation and, under it, each level in his words.
func (p *internalCopy) zone(e *interview.Expectation) []string {
	bar, ok := e.Zone().Bar()
	if !ok {
		return nil
	}
	var out, levels []string
	if bar.Placed() {
		facts := []string{"`" + bar.Row() + "`"}
		if bar.Reading != interview.ZoneNotKnown {
			facts = append(facts, of(p.tongue, "zone", bar.Reading))
		}
		if n, known := bar.Short.Value(); known && n > 0 {
			facts = append(facts, fmt.Sprintf(p.word("zone.short"), bar.Short))
		}
		out = append(out, strings.Join(facts, " · "))
	}
	for _, label := range bar.Labels {
		name, text := of(p.tongue, "level", label.Level), within(label.Words)
		switch {
		case label.Words == "":
			levels = append(levels, fmt.Sprintf(p.word("level.only"), name, label.Place))
		case label.Place == 0:
			levels = append(levels, fmt.Sprintf(p.word("level.words"), name, text))
		default:
			levels = append(levels, fmt.Sprintf(p.word("level.place"), name, text, label.Place))
		}
	}
	return append(out, strings.Join(levels, " · "))
}

// standing gives what stands first in a line that has no text of its own; empty
// for a line that is not of that kind.
func (p *internalCopy) standing(l *interview.Line) string {
	switch l.Kind {
	case interview.BalanceLine:
		r := l.Repair()
		return fmt.Sprintf(p.word("balance"), r.Bad, r.Good, r.Needed())
	case interview.SelfCheckLine:
		text := of(p.tongue, "behaviour", l.Self().Behaviour) + ": "
		if l.Self().Remark != "" {
			return text + l.Self().Remark
		}
		return text + of(p.tongue, "grade", l.Self().Grade)
	}
	return ""
}
