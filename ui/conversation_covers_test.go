package ui

import (
	"maps"
	"slices"

	"diepte/interview"
	"diepte/interview/lint"
	"diepte/ui/speech"
)

// used counts what a conversation uses of the method, by name. The names of [wanted]
// are the ones that count.
type used map[string]int

// wanted lists what each conversation must use, and how often at least: every kind
// of record and every field of its card, every answer that a card and the method
// tell apart, every measure, and every kind of line that a summary can hold. It is
// made from the lists of the domain, so that what is new there is asked for here.
func wanted() used {
	want := used{
		"note": 55, "reason": 4, "moment": 1, "edited": 3, "laid with a record": 3, "own question": 1, "coverage overruled": 1,
		"verdict right": 8, "verdict different": 2, "his wording": 2, "verdict of a person": 8,
		"claim": 2, "ranked": 3, "contact moments used": 3, "three steps deep": 1, "last step said": 1,
		"limit of customer": 1, "limit of us": 2, "limit of both": 1, "promise by customer": 1, "promise by us": 2,
		"action": 1, "no action because": 1, "incident well": 1, "incident wrong": 2,
		"state agreed": 1, "state not-agreed": 1, "state discussed": 1,
		"zone inside-zone": 1, "zone below-limit": 1, "quadrant": 1, "repair balance, bad": 1, "repair balance, good": 1,
		"class must-be": 1, "class attractive": 1, "report mark": 1, "report mark, why": 1, "report mark, what makes it higher": 1,
		"event off-record": 1, "event pause": 1, "roles": 2, "kept until": 1, "consent by a person": 3,
		"hedge": 2, "vague promise": 1, "remark in the self-check": 1, "mark for the talk": 1,
	}
	for _, k := range interview.Marks {
		want["mark "+string(k.Mark)] = 1
	}
	for _, v := range interview.Voices {
		want["voice "+string(v.Voice)] = 1
	}
	for _, by := range []interview.Speaker{interview.ByCustomer, interview.ByUs} {
		want[string(by)+": expectation"], want[string(by)+": boundary"], want[string(by)+": promise"] = 1, 1, 1
	}
	for _, c := range interview.Cards {
		want["record "+string(c.Record)] = 1
		for _, f := range c.Fields {
			want["field "+string(c.Record)+" "+f.ID] = 1
		}
	}
	for field, choices := range map[string][]string{
		"expectation disposition": strs(interview.Dispositions), "assumption outcome": {interview.Confirmed, interview.Contradicted},
		"feeling sign": strs(interview.Signs), "incident settled": {string(interview.Unsolved)},
	} {
		for _, c := range choices {
			want["choice "+field+" "+c] = 1
		}
	}
	for _, v := range interview.Verdicts {
		want["verdict "+string(v)] = max(1, want["verdict "+string(v)])
	}
	for _, n := range interview.NonAnswers {
		want["not given "+string(n)] = 1
	}
	delete(want, "not given "+string(interview.NotAsked)) // what is not asked is nothing that is typed
	for _, about := range interview.ConsentAbout {
		want["consent to "+about] = 1
	}
	for _, b := range interview.Behaviours {
		want["self-check "+string(b)] = 1
	}
	for _, g := range interview.Grades {
		want["grade "+string(g)] = 1
	}
	for _, k := range interview.LineKinds {
		want["line "+string(k)] = 1
	}
	delete(want, "line "+string(interview.MomentLine)) // every moment is filled in by the end
	return want
}

func strs[T ~string](all []T) (out []string) {
	for _, v := range all {
		out = append(out, string(v))
	}
	return out
}

// uses counts all that a session uses.
func uses(s *interview.Session, l interview.Language) used {
	have := used{}
	have.notes(s, l)
	have.records(s)
	have.answers(s)
	have.measures(s)
	have.summary(s, l)
	return have
}

// notes counts the notes by everything that they are.
func (have used) notes(s *interview.Session, l interview.Language) {
	for n := range s.Notes() {
		c := &n.Content
		have["note"]++
		have["mark "+string(c.Mark)]++
		have["voice "+string(c.Voice)]++
		have["person "+string(c.Person)]++
		have[string(c.Speaker)+": "+string(c.Mark)]++
		if c.Because != "" {
			have["reason"]++
		}
		if !c.Moment.IsZero() {
			have["moment"]++
		}
		if len(n.Versions) > 0 {
			have["edited"]++
		}
		if c.Mark == interview.PromiseMark && len(lint.Vague(c.Text, l)) > 0 {
			have["vague promise"]++
		}
		if p, ok := s.PlaceOf(c.Question); ok && p.Question.Own {
			have["own question"]++
		}
		if c.Question == "report-mark" && c.FollowUp != "" {
			have[map[string]string{"why-not-lower": "report mark, why", "one-higher": "report mark, what makes it higher"}[c.FollowUp]]++
		}
	}
}

// records counts the records that count, the fields that are filled in on them and
// the choices made there.
func (have used) records(s *interview.Session) {
	for _, r := range s.AllRecords() {
		have["record "+string(r.Record)]++
		if len(r.Basis.Evidence) > 1 {
			have["laid with a record"]++
		}
		card, _ := interview.CardOf(r.Record)
		for _, f := range card.Fields {
			v, _ := s.Field(r.Basis.ID, f.ID)
			if v == "" || r.Record == interview.BoundaryRecord && (f.ID == "state" && v == string(interview.NotRaised)) {
				continue
			}
			have["field "+string(r.Record)+" "+f.ID]++
			have["choice "+string(r.Record)+" "+f.ID+" "+v]++
		}
	}
	for b := range s.Boundaries() {
		have["state "+string(b.State)]++
		have["limit of "+map[interview.Speaker]string{interview.ByCustomer: "customer", interview.ByUs: "us", "": "both"}[b.Whose]]++
	}
	for p := range s.Promises() {
		switch {
		case p.NoAction != "":
			have["no action because"]++
		case p.Action:
			have["action"]++
		default:
			have["promise by "+map[interview.Speaker]string{interview.ByCustomer: "customer", interview.ByUs: "us"}[p.By]]++
		}
	}
	for i := range s.Incidents() {
		have["incident "+map[bool]string{true: "well", false: "wrong"}[i.Well]]++
	}
	for range s.Claims() {
		have["claim"]++
	}
}

// answers counts what was given besides notes: verdicts, values and why there is
// none, consent, what happened in the talk, the self-check.
func (have used) answers(s *interview.Session) {
	d := s.Document()
	for _, v := range d.ReadBack {
		have["verdict "+string(v.Verdict)]++
		if v.Words != "" {
			have["his wording"]++
		}
		if v.By != "" {
			have["verdict of a person"]++
		}
	}
	roles := map[interview.Role]bool{}
	for _, e := range d.Timeline {
		have["event "+string(e.Event)]++
		if e.Role != "" {
			roles[e.Role] = true
		}
	}
	have["roles"] = len(roles)
	for _, a := range d.Answers {
		have["not given "+string(a.Given.NonAnswer)]++
		if a.Question == "report-mark" && a.Given.Mark != 0 {
			have["report mark"]++
		}
	}
	have["coverage overruled"] = len(d.Overrules)
	for _, about := range interview.ConsentAbout {
		if c, standing := s.ConsentOn(about); standing == interview.Granted && c.Wording != "" && c.Means != "" {
			have["consent to "+about]++
			if c.By != "" {
				have["consent by a person"]++
			}
		}
	}
	if _, ok := s.KeptUntilDay(); ok {
		have["kept until"]++
	}
	if g, ok := s.TalkMark(); ok && g.Mark != 0 {
		have["mark for the talk"]++
	}
	for _, c := range s.SelfCheck() {
		if c.Grade != "" {
			have["self-check "+string(c.Behaviour)]++
			have["grade "+string(c.Grade)]++
		}
		if c.Remark != "" {
			have["remark in the self-check"]++
		}
	}
}

// measures counts the measures that something can be read from.
func (have used) measures(s *interview.Session) {
	moments := map[string]bool{}
	for _, e := range s.Ranked(interview.ByCustomer) {
		if e.Rank > 0 {
			have["ranked"]++
		}
		if e.Moment != "" {
			moments[e.Moment] = true
		}
		have["zone "+string(e.Zone().Reading())]++
		have["class "+string(e.Class())]++
	}
	have["contact moments used"] = len(moments)
	balance := interview.RepairBalance(s)
	have["repair balance, bad"], have["repair balance, good"] = balance.Bad, balance.Good
}

// summary counts the lines of the summary, by kind and by what stands out.
func (have used) summary(s *interview.Session, l interview.Language) {
	for _, part := range interview.Summarize(s).Parts {
		for _, lines := range [][]*interview.Line{part.Lines, part.Asides} {
			for _, ln := range lines {
				have["line "+string(ln.Kind)]++
				if lint.HedgeOf(ln, l) != "" {
					have["hedge"]++
				}
				if ln.Kind == interview.QuadrantLine && ln.Quadrant() != "" {
					have["quadrant"]++
				}
				for i := range ln.Rungs {
					r := &ln.Rungs[i]
					if r.Depth >= 3 {
						have["three steps deep"]++
					}
					if r.Last && r.Stop == interview.StopSaid {
						have["last step said"]++
					}
				}
			}
		}
	}
}

// covers fails unless the script still uses all of the method.
func (p *player) covers(s *interview.Session) {
	p.Helper()
	want, have := wanted(), uses(s, p.lang)
	people := s.Details.Customer.People
	for _, who := range people {
		want["person "+string(who.ID)] = 5
	}
	for _, what := range slices.Sorted(maps.Keys(want)) {
		if have[what] < want[what] {
			p.Errorf("the script does not use: %q, %d of %d", what, have[what], want[what])
		}
	}
	left := slices.DeleteFunc(looseEnds(s, p.lang), func(e looseEnd) bool {
		return e.title == speech.EndOurWish // a wish may stay unsaid
	})
	if len(left) > 0 {
		p.Errorf("%d loose ends were left, such as %q", len(left), left[0].about)
	}
	if s.Status != interview.Finished || len(people) != 2 {
		p.Errorf("the session is %s, with %d people", s.Status, len(people))
	}
}
