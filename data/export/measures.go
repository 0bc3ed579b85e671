package export

import (
	"fmt"
	"strings"

	"diepte/interview"
)

// measured gives what follows from the card of a line: the bar of the zone with its
// measures, the sacrifice, the class.
func (p *internalCopy) measured(l *interview.Line) []item {
	switch l.Kind {
	case interview.ExpectationLine:
		e := l.Expectation
		return append(p.zone(e), list(factItem, p.sacrifice(e), p.reading(e))...)
	case interview.SacrificeLine, interview.DifferLine, interview.MetLine: // once more: the measures stand with the expectation
		out := p.zone(l.Expectation)
		return append(out[:min(1, len(out))], list(factItem, p.sacrifice(l.Expectation), p.reading(l.Expectation))...)
	case interview.QuadrantLine:
		return list(factItem, ours(of(p.tongue, "quadrant", l.Quadrant())))
	case interview.SelfCheckLine:
		if l.Self().Remark != "" && l.Self().Grade != "" {
			return list(factItem, say("%s", told(l.Self().Remark)))
		}
	}
	return nil
}

// zone gives the bar of an expectation, under it each level in his words, and the
// measures.
func (p *internalCopy) zone(e *interview.Expectation) []item {
	z := e.Zone()
	bar, ok := z.Bar()
	if !ok {
		return nil
	}
	var out []item
	if bar.Placed() {
		out = append(out, item{Text: p.barReading(&bar), Bar: &bar})
	}
	var levels []phrase
	for _, label := range bar.Labels {
		levels = append(levels, p.level(&label))
	}
	out = append(out, item{Text: between(" · ", levels...)})
	if bar.Placed() {
		out = append(out, item{Text: p.zoneMeasures(z)})
	}
	return out
}

// barReading says where what he gets lies.
func (p *internalCopy) barReading(bar *interview.Bar) phrase {
	var reading, short phrase
	if bar.Reading != interview.ZoneNotKnown {
		reading = ours(of(p.tongue, "zone", bar.Reading))
	}
	if n, known := bar.Short.Value(); known && n > 0 {
		short = say(p.word("zone.short"), bar.Short)
	}
	return between(" · ", reading, short)
}

func (p *internalCopy) level(label *interview.BarLabel) phrase {
	name := of(p.tongue, "level", label.Level)
	switch {
	case label.Words == "":
		return say(p.word("level.only"), name, label.Place)
	case label.Place == 0:
		return say(p.word("level.words"), name, named(label.Words))
	}
	return say(p.word("level.place"), name, named(label.Words), label.Place)
}

// zoneMeasures gives the four measures, each as it follows from the places; one
// that lacks a place is not known, and says so.
func (p *internalCopy) zoneMeasures(z interview.Zone) phrase {
	var out []phrase
	for _, m := range []struct {
		id      string
		measure func() (int, bool)
	}{
		{"zone.width", z.Width}, {"zone.adequacy", z.Adequacy}, {"zone.superiority", z.Superiority}, {"zone.gap", z.Shortfall},
	} {
		if n, known := m.measure(); known {
			out = append(out, ours(p.word(m.id)+" "+signed(n)))
		} else {
			out = append(out, ours(p.word(m.id)+" "+p.word("zone.unknown")))
		}
	}
	return between(" · ", out...)
}

// signed gives a number with its sign; nothing has none.
func signed(n int) string {
	if n == 0 {
		return "0"
	}
	return strings.Replace(fmt.Sprintf("%+d", n), "-", "−", 1)
}

func (p *internalCopy) sacrifice(e *interview.Expectation) phrase {
	var out []phrase
	add := func(id, text string) {
		if text != "" {
			out = append(out, say(p.word(id), named(text)))
		}
	}
	add("sacrifice.wants", e.WantsExactly)
	add("sacrifice.settles", e.SettlesFor)
	add("sacrifice.gives", e.GivesUp.String())
	return between(" · ", out...)
}

// reading gives the class, labelled as our reading, with the two answers from which
// it follows.
func (p *internalCopy) reading(e *interview.Expectation) phrase {
	r := e.Class().Reading()
	if r == "" {
		return nil
	}
	return say("%s · %s", ours(of(p.tongue, "reading", r)).strong(), ours(p.word("kano.there")+": "+of(p.tongue, "kano", e.Present)+
		" · "+p.word("kano.away")+": "+of(p.tongue, "kano", e.Absent)))
}

// shownElsewhere has the fields of a card that a line already shows in words of
// their own.
var shownElsewhere = map[interview.Record]string{
	interview.ExpectationRecord: " least expected wanted received enough least-place expected-place wanted-place received-place enough-place" +
		" wants-exactly settles-for gives-up disposition reason alternative said when-present when-absent moment ",
	interview.BoundaryRecord:   " state alternative whose position-customer position-us ",
	interview.PromiseRecord:    " who what when certainty action ",
	interview.IncidentRecord:   " move ",
	interview.AssumptionRecord: " outcome ",
}

// card gives what else was filled in on the card of a line: texts a row each, and
// before them what was chosen, together.
func (p *internalCopy) card(l *interview.Line) []phrase {
	kind, fields := l.Card()
	var chosen, texts []phrase
	for _, f := range fields {
		if strings.Contains(shownElsewhere[kind], " "+f.Field.ID+" ") {
			if e := l.Expectation; e == nil || e.Class() != "" || !strings.HasPrefix(f.Field.ID, "when-") {
				continue // an answer that gives no class yet stands on its own
			}
		}
		if f.Value == string(l.Text) {
			continue
		}
		label := of(p.tongue, "field."+string(kind), f.Field.ID)
		switch f.Field.Kind {
		case interview.TextField, interview.DateField:
			texts = append(texts, say("%s: %s", label, told(f.Value)))
		case interview.NumberField:
			chosen = append(chosen, ours(label+": "+f.Value))
		default:
			var values []string
			for v := range strings.SplitSeq(f.Value, ",") {
				values = append(values, p.choice(f.Field.ID, v))
			}
			chosen = append(chosen, ours(label+": "+strings.Join(values, ", ")))
		}
	}
	return append([]phrase{between(" · ", chosen...)}, texts...)
}

// choice gives the word for a choice of a card. One that no table has (a later
// version's) is shown as it is stored.
func (p *internalCopy) choice(field, value string) string {
	group := "choice"
	if strings.HasPrefix(field, "when-") {
		group = "kano"
	}
	if _, ok := words[group+"."+value]; ok {
		return p.word(group + "." + value)
	}
	return string(row(value))
}

// standing gives what stands first in a line that has no text of its own; empty
// for a line that is not of that kind.
func (p *internalCopy) standing(l *interview.Line) phrase {
	switch l.Kind {
	case interview.BalanceLine:
		r := l.Repair()
		return say(p.word("balance"), r.Bad, r.Good, r.Needed())
	case interview.SelfCheckLine:
		does := of(p.tongue, "behaviour", l.Self().Behaviour)
		if l.Self().Grade == "" {
			return say("%s: %s", does, told(l.Self().Remark))
		}
		return ours(does + ": " + of(p.tongue, "grade", l.Self().Grade))
	}
	return nil
}
