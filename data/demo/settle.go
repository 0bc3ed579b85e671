package demo

import (
	"iter"

	"diepte/interview"
)

// attach makes a note further evidence for the record made last.
func (p *player) attach(note interview.ID) {
	if n := len(p.cards); n > 0 {
		if b, ok := p.basis(p.cards[n-1]); ok {
			p.session = p.session.Attach(b.ID, note, p.stamp())
		}
	}
}

// basis gives the record that a card is about, as it stands now.
func (p *player) basis(c card) (b interview.Basis, ok bool) {
	switch c.mark.Record() {
	case interview.ExpectationRecord:
		return restingOn(c.note, p.session.Expectations(), func(r interview.Expectation) interview.Basis { return r.Basis })
	case interview.BoundaryRecord:
		return restingOn(c.note, p.session.Boundaries(), func(r interview.Boundary) interview.Basis { return r.Basis })
	case interview.PromiseRecord:
		return restingOn(c.note, p.session.Promises(), func(r interview.Promise) interview.Basis { return r.Basis })
	case interview.IncidentRecord:
		return restingOn(c.note, p.session.Incidents(), func(r interview.Incident) interview.Basis { return r.Basis })
	}
	return interview.Basis{}, false
}

func restingOn[R any](note interview.ID, all iter.Seq[R], basis func(R) interview.Basis) (interview.Basis, bool) {
	for r := range all {
		if b := basis(r); b.Evidence[0] == note {
			return b, true
		}
	}
	return interview.Basis{}, false
}

// settle fills in the cards that are still blank and reads the lines back that
// were not read back yet.
func (p *player) settle() {
	rank := 0
	var fresh []card
	for i := range p.cards {
		c := &p.cards[i]
		if c.mark == interview.ExpectationMark {
			rank++
		}
		if c.done {
			continue
		}
		c.done = true
		p.fillIn(*c, rank)
		fresh = append(fresh, *c)
	}
	p.readBack(fresh)
}

// fillIn writes a card. One that the story leaves blank stays blank, ranks
// aside: the three that weigh most were put in order with the customer.
func (p *player) fillIn(c card, rank int) {
	b, ok := p.basis(c)
	if !ok || len(c.fields) == 0 && (c.mark != interview.ExpectationMark || rank > 3) {
		return
	}
	p.seconds(2, 10)
	f := c.fields
	switch c.mark.Record() {
	case interview.ExpectationRecord:
		p.session = p.session.ChangeExpectation(b.ID, func(e *interview.Expectation) {
			if rank <= 3 && e.Whose == interview.ByCustomer {
				e.Rank = rank
			}
			e.Disposition, e.Reason, e.Alternative = interview.Disposition(f["do"]), f["why"], f["instead"]
			_, e.Said = f["said"]
		}, p.stamp())
	case interview.BoundaryRecord:
		p.session = p.session.ChangeBoundary(b.ID, func(l *interview.Boundary) {
			if f["state"] != "" {
				l.State = interview.BoundaryState(f["state"])
			}
			l.Alternative = f["instead"]
		}, p.stamp())
	case interview.PromiseRecord:
		p.session = p.session.ChangePromise(b.ID, func(r *interview.Promise) {
			r.Who, r.What, r.When, r.Certainty = f["who"], f["what"], f["when"], interview.Certainty(f["certain"])
		}, p.stamp())
	case interview.IncidentRecord:
		p.session = p.session.ChangeIncident(b.ID, func(r *interview.Incident) { r.Move = f["move"] }, p.stamp())
	}
}

// mostRead is how many lines are read back in one go.
const mostRead = 8

// readBack reads what weighs most back to the customer, once, and takes down
// what he says of it.
func (p *player) readBack(cards []card) {
	if p.session.Status != interview.Live || p.chance(0.12) {
		return
	}
	read := 0
	for _, mark := range []interview.Mark{interview.ExpectationMark, interview.BoundaryMark, interview.PromiseMark, interview.HiccupMark} {
		for _, c := range cards {
			b, ok := p.basis(c)
			if c.mark != mark || !ok || read == mostRead {
				continue
			}
			n, _ := p.session.Note(c.note)
			if place, _ := p.session.PlaceOf(n.Content.Question); place.Section.Phase != interview.Talk || n.Content.Voice == interview.Comment {
				continue // prepared in private, or thought: not said, so not read back
			}
			read++
			p.seconds(8, 25)
			r := interview.ReadBack{Subject: b.ID, Version: p.session.Told(b.ID), Shown: n.Content.Text}
			r.Verdict, r.Words = p.verdict(c)
			p.session = p.session.Heard(r, p.stamp())
		}
	}
}

func (p *player) verdict(c card) (interview.Verdict, string) {
	if words := c.fields["words"]; words != "" && p.chance(0.8) {
		return interview.Different, words
	}
	if v := interview.Verdict(c.fields["verdict"]); v != "" {
		return v, ""
	}
	switch roll := p.Float64(); {
	case roll < 0.02:
		return interview.NotSaid, ""
	case roll < 0.06:
		return interview.LeaveOut, ""
	case roll < 0.10:
		return interview.NotReadBack, ""
	}
	return interview.Right, ""
}
