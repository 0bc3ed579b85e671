package interview

import (
	"testing"
	"time"
)

// A role chosen before the talk stays beside the one that was switched to.
func TestRolesTaken(t *testing.T) {
	st := stamps()
	s := New(Details{Language: Dutch}, guide(), st())
	d := s.Details
	d.Role = "diagnostician"
	s = s.Describe(d, st()).Describe(d, st()).TakeRole("working-partner", st())
	var roles []Role
	for _, e := range Summarize(s).Roles {
		roles = append(roles, e.Role)
	}
	if len(roles) != 2 || roles[0] != "diagnostician" || roles[1] != "working-partner" {
		t.Errorf("%v", roles)
	}
}

// A question for which the time ran out was not asked, unless something was noted
// under it all the same; one without an answer was.
func TestAskedIsNotOutOfTime(t *testing.T) {
	for _, c := range []struct {
		why   NonAnswer
		noted bool
		asked int
	}{
		{OutOfTime, false, 0}, {NotAsked, false, 0}, {OutOfTime, true, 1}, {NoAnswer, false, 1}, {DoesNotApply, false, 1},
	} {
		st := stamps()
		s := New(Details{Language: Dutch}, guide(), st())
		s = s.GiveAnswer("worth", "", nil, Given{NonAnswer: c.why}, st())
		if c.noted {
			s, _ = s.AddNote(Content{Question: "worth", Voice: Paraphrase, Speaker: ByCustomer, Text: "een half woord"}, st().At, st())
		}
		if got := Summarize(s).Tallies[0]; got.What != QuestionsAsked || got.N != c.asked {
			t.Errorf("%s, noted %v: %+v", c.why, c.noted, got)
		}
	}
}

// What is kept for a period is on the customer copy until a day; a day that was
// named stays as it was said.
func TestCopyNamesTheLastDay(t *testing.T) {
	for words, day := range map[string]string{"1 jaar": "2027-11-22", "1 mei 2028": "", "": ""} {
		st := stamps()
		s := New(Details{Language: Dutch}, guide(), Stamp{At: time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC), New: st().New})
		s = s.GiveConsent(Consent{About: AboutKeeping, Given: ConsentYes, Until: words}, Stamp{At: s.Created, New: st().New})
		got := ""
		if to := CustomerCopy(s).KeptTo; !to.IsZero() {
			got = to.Format(time.DateOnly)
		}
		if got != day {
			t.Errorf("%q: %q, want %q", words, got, day)
		}
	}
}

// Why we went no deeper stands with the reason where we stopped, not as a loose
// thought of ours; of two the newer one does.
func TestWhyALadderStops(t *testing.T) {
	st := stamps()
	s := New(Details{Language: Dutch}, guide(), st())
	add := func(c Content) ID {
		var id ID
		c.Question = "worth"
		s, id = s.AddNote(c, st().At, st())
		return id
	}
	wish := add(Content{Mark: ExpectationMark, Voice: Paraphrase, Speaker: ByCustomer, Text: "brood om tien uur"})
	reason := add(Content{Because: wish, Voice: Paraphrase, Speaker: ByCustomer, Text: "dan is het rek vol"})
	add(Content{Because: reason, Voice: Comment, Speaker: ByUs, Text: "geen tijd meer"})
	add(Content{Because: reason, Voice: Comment, Speaker: ByUs, Text: "lastig te verwoorden"})
	add(Content{Because: wish, Voice: Comment, Speaker: ByUs, Text: "hij aarzelt"})
	sum := Summarize(s)
	l := sum.Part(Behind).Lines[0]
	if len(l.Rungs) != 2 || l.Rungs[0].Why != "" || l.Rungs[1].Why != "lastig te verwoorden" || l.Rungs[1].Stop != "" || l.Evidence().Len() != 3 {
		t.Errorf("%+v", l.Rungs)
	}
	aside := ""
	for _, p := range sum.Parts {
		for _, l := range p.Asides {
			aside += string(l.Text) + "; "
		}
	}
	if aside != "geen tijd meer; hij aarzelt; " {
		t.Errorf("apart: %s", aside)
	}
}
