package interview

import "testing"

// TestVerdictLapses says which changes of a record, or of what it rests on, make
// the customer's word on it lapse: those of what he was told, and no other.
func TestVerdictLapses(t *testing.T) {
	type parts struct {
		s              *Session
		st             func() Stamp
		note, other    ID
		record         ID
		noted, further Content
	}
	change := func(p parts, f func(*Content)) *Session {
		c := p.noted
		f(&c)
		return p.s.ChangeNote(p.note, c, p.st())
	}
	expectation := func(f func(*Expectation)) func(parts) *Session {
		return func(p parts) *Session { return p.s.ChangeExpectation(p.record, f, p.st()) }
	}
	promise := func(f func(*Promise)) func(parts) *Session {
		return func(p parts) *Session { return p.s.ChangePromise(p.record, f, p.st()) }
	}
	boundary := func(f func(*Boundary)) func(parts) *Session {
		return func(p parts) *Session { return p.s.ChangeBoundary(p.record, f, p.st()) }
	}
	incident := func(f func(*Incident)) func(parts) *Session {
		return func(p parts) *Session { return p.s.ChangeIncident(p.record, f, p.st()) }
	}
	content := func(f func(*Content)) func(parts) *Session {
		return func(p parts) *Session { return change(p, f) }
	}
	said := func(e *Expectation) {
		e.Said, e.Disposition, e.Reason, e.Alternative = true, Limit, "geen auto", "woensdag"
	}
	tests := []struct {
		name   string
		mark   Mark
		before func(parts) *Session // made before the read-back
		after  func(parts) *Session // made after it
		lapses bool
	}{
		{"text", ExpectationMark, nil, content(func(c *Content) { c.Text = "om elf uur" }), true},
		{"voice", ExpectationMark, nil, content(func(c *Content) { c.Voice = Verbatim }), true},
		{"speaker", ExpectationMark, nil, content(func(c *Content) { c.Speaker = ByUs }), true},
		{"person", FeelingMark, nil, content(func(c *Content) { c.Person = "p2" }), true},
		{"question", ExpectationMark, nil, content(func(c *Content) { c.Question, c.FollowUp = "limit", "x" }), false},
		{"moment", PromiseMark, nil, content(func(c *Content) { c.Moment = start }), false},
		{"reason for", BoundaryMark, nil, content(func(c *Content) { c.Because = "a9999" }), false},
		{"went well after all", HiccupMark, nil, content(func(c *Content) { c.Mark = WentWellMark }), true},
		{"mark away and back", ExpectationMark, nil, func(p parts) *Session {
			p.s = change(p, func(c *Content) { c.Mark = IdeaMark })
			return change(p, func(*Content) {})
		}, false},
		{"other text while the mark was away", ExpectationMark, nil, func(p parts) *Session {
			p.s = change(p, func(c *Content) { c.Mark, c.Text = NoMark, "om elf uur" })
			return change(p, func(c *Content) { c.Text = "om elf uur" })
		}, true},
		{"attached", ExpectationMark, nil, func(p parts) *Session { return p.s.Attach(p.record, p.other, p.st()) }, true},
		{"text of what was attached", ExpectationMark, func(p parts) *Session { return p.s.Attach(p.record, p.other, p.st()) },
			func(p parts) *Session {
				p.further.Text = "anders"
				return p.s.ChangeNote(p.other, p.further, p.st())
			}, true},
		{"text of another note", ExpectationMark, nil, func(p parts) *Session {
			p.further.Text = "anders"
			return p.s.ChangeNote(p.other, p.further, p.st())
		}, false},
		{"rank", ExpectationMark, expectation(said), expectation(func(e *Expectation) { e.Rank = 1 }), false},
		{"unspoken disposition", ExpectationMark, nil, expectation(func(e *Expectation) { e.Disposition, e.Reason, e.Alternative = Decline, "r", "a" }), false},
		{"said", ExpectationMark, nil, expectation(said), true},
		{"no longer said", ExpectationMark, expectation(said), expectation(func(e *Expectation) { e.Said = false }), true},
		{"spoken disposition", ExpectationMark, expectation(said), expectation(func(e *Expectation) { e.Disposition = Decline }), true},
		{"spoken reason", ExpectationMark, expectation(said), expectation(func(e *Expectation) { e.Reason = "te duur" }), true},
		{"spoken alternative", ExpectationMark, expectation(said), expectation(func(e *Expectation) { e.Alternative = "donderdag" }), true},
		{"who", PromiseMark, nil, promise(func(p *Promise) { p.Who = "Sam" }), true},
		{"what", PromiseMark, nil, promise(func(p *Promise) { p.What = "bellen" }), true},
		{"when", PromiseMark, nil, promise(func(p *Promise) { p.When = "vrijdag" }), true},
		{"certainty", PromiseMark, nil, promise(func(p *Promise) { p.Certainty = Vague }), false},
		{"state", BoundaryMark, nil, boundary(func(b *Boundary) { b.State = Agreed }), true},
		{"possible instead", BoundaryMark, nil, boundary(func(b *Boundary) { b.Alternative = "mail" }), true},
		{"nothing", BoundaryMark, nil, boundary(func(*Boundary) {}), false},
		{"move", HiccupMark, nil, incident(func(i *Incident) { i.Move = "wij" }), true},
		{"well", HiccupMark, nil, incident(func(i *Incident) { i.Well = true }), true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			st := stamps()
			p := parts{st: st, noted: marked(test.mark, "om tien uur"), further: note("iets anders")}
			p.s = New(Details{}, guide(), st())
			p.s, p.note = p.s.AddNote(p.noted, start, st())
			p.s, p.other = p.s.AddNote(p.further, start, st())
			p.record = onlyRecord(t, p.s).ID
			if test.before != nil {
				p.s = test.before(p)
			}
			p.s = p.s.Heard(ReadBack{Subject: p.record, Version: p.s.Told(p.record), Verdict: Right}, st())
			p.s = test.after(p)
			r, lapsed := p.s.Verdict(onlyRecord(t, p.s).ID)
			if lapsed != test.lapses || (r.Verdict == Right) == test.lapses {
				t.Errorf("lapsed %v (verdict %q), want %v", lapsed, r.Verdict, test.lapses)
			}
		})
	}
}

// onlyRecord gives the basis of the one record a session has.
func onlyRecord(t *testing.T, s *Session) Basis {
	t.Helper()
	all := bases(s)
	if len(all) != 1 {
		t.Fatalf("%d records, want one", len(all))
	}
	return all[0]
}

// bases gives the basis of every record, the retired ones too.
func bases(s *Session) (out []Basis) {
	d := s.Document()
	for _, list := range [][]*Basis{
		basesIn(d.Expectations), basesIn(d.Boundaries), basesIn(d.Promises), basesIn(d.Incidents), basesIn(d.Feelings),
		basesIn(d.Assumptions), basesIn(d.Claims), basesIn(d.Gaps), basesIn(d.Treatments), basesIn(d.Loyalties),
	} {
		for _, b := range list {
			out = append(out, *b)
		}
	}
	return out
}

// TestVerdictOnTheHourLapses does the same for the one note that is read back
// without being a record.
func TestVerdictOnTheHourLapses(t *testing.T) {
	said := Content{Question: hourQuestion, Voice: Paraphrase, Speaker: ByCustomer, Text: "dat het een keer klopt"}
	for name, test := range map[string]struct {
		change func(*Content)
		lapses bool
	}{
		"a moment set back":    {func(c *Content) { c.Moment = start }, false},
		"a reason for another": {func(c *Content) { c.Because = "a9999" }, false},
		"other words":          {func(c *Content) { c.Text = "dat het altijd klopt" }, true},
		"another voice":        {func(c *Content) { c.Voice = Verbatim }, true},
		"somebody else":        {func(c *Content) { c.Person = "p2" }, true},
	} {
		st := stamps()
		s, id := New(Details{Language: Dutch}, guide(), st()).AddNote(said, start, st())
		line := ReadBackLines(s)[0]
		s = s.Heard(ReadBack{Subject: line.Subject, Version: line.Version, Verdict: Right}, st())
		now := said
		test.change(&now)
		s = s.ChangeNote(id, now, st())
		if c := ReadBackLines(s)[0].Check; c == nil || c.Lapsed != test.lapses {
			t.Errorf("%s: %+v", name, c)
		}
		s = s.ChangeNote(id, said, st())
		if c := ReadBackLines(s)[0].Check; c.Lapsed {
			t.Errorf("%s, and back: %+v", name, c)
		}
		if s.Told(id) != line.Version || s.Told("never") != "" {
			t.Errorf("%s: told in version %q, want %q; of nothing %q", name, s.Told(id), line.Version, s.Told("never"))
		}
	}
}
