package export

import "diepte/interview"

// ladder gives a note with its reasons as a staircase: each under what it is the
// reason for, and under the last of them why it goes no further.
func (p *internalCopy) ladder(l *interview.Line) item {
	var root item
	at := []*item{&root}
	for _, r := range l.Rungs {
		text := quoted(phrase{{Theirs: string(r.Text())}}, r.Source)
		if r.Depth > 0 {
			text = say(p.word("why"), text)
		}
		step := item{Text: say("%s (%s)", text, p.origin(r.Source)), Kind: stepItem, Under: p.stop(&r)}
		if r.Depth == 0 {
			step.Kind = factItem
			step.Under = append(step.Under, p.flags(l)...)
			root = step
			continue
		}
		at = at[:min(r.Depth, len(at))]
		above := at[len(at)-1]
		above.Under = append(above.Under, step)
		at = append(at, &above.Under[len(above.Under)-1])
	}
	return root
}

// stop says of the last reason whether it is more than our assumption, and why it
// is the last.
func (p *internalCopy) stop(r *interview.Rung) []item {
	var why phrase
	if r.Why != "" {
		why = say(p.word("stop"), told(r.Why))
	}
	switch {
	case !r.Last:
		return nil
	case r.Stop == interview.StopSaid:
		return list(factItem, why)
	case r.Why != "":
		return list(alarmItem, between(" · ", ours(p.word("flag.unconfirmed")).strong(), why))
	case r.Stop == "":
		return list(alarmItem, between(" · ", ours(p.word("flag.unconfirmed")).strong(), ours(p.word("stop."))))
	}
	return list(alarmItem, between(" · ", ours(p.word("flag.unconfirmed")).strong(), say(p.word("stop"), of(p.tongue, "stop", r.Stop))))
}

// flags gives what stands out about a line, together on a row.
func (p *internalCopy) flags(l *interview.Line) []item {
	var flags []phrase
	for _, f := range l.Flags() {
		if f == interview.NothingFelt && l.Kind == interview.MetLine {
			continue // that is what the line is
		}
		flags = append(flags, ours(of(p.tongue, "flag", f)).strong())
	}
	return list(alarmItem, between(" · ", flags...))
}
