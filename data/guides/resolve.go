package guides

import "diepte/interview"

// resolver picks one language and form of address out of a source.
type resolver struct {
	language interview.Language
	address  interview.Address
}

func (r resolver) planned(t text) interview.Planned { return t.in(r.language, r.address) }

func (r resolver) guide(s *source) *interview.Guide {
	g := &interview.Guide{
		ID: s.id, Version: s.version, Title: r.planned(s.title),
		Language: r.language, Address: r.address, Minutes: s.talkMinutes(),
	}
	for _, sec := range s.sections {
		out := interview.Section{ID: sec.id, Title: r.planned(sec.title), Phase: sec.phase, Minutes: sec.planned()}
		for _, q := range sec.questions {
			out.Questions = append(out.Questions, r.question(q))
		}
		g.Sections = append(g.Sections, out)
	}
	return g
}

func (r resolver) question(q question) interview.Question {
	out := interview.Question{
		ID: q.id, Text: r.planned(q.text), Short: r.planned(q.short), Hint: r.planned(q.hint),
		Why: r.planned(q.why), Minutes: q.minutes, Value: r.value(q.value),
	}
	for _, f := range q.followUps {
		out.FollowUps = append(out.FollowUps, interview.FollowUp{
			ID: f.id, Text: r.planned(f.text), Hint: r.planned(f.hint), Value: r.value(f.value),
		})
	}
	for _, p := range q.probes {
		out.Probes = append(out.Probes, r.planned(p))
	}
	return out
}

// value gives nil for a question that is answered by notes alone.
func (r resolver) value(v *value) *interview.Value {
	if v == nil || v.kind == interview.KindText {
		return nil
	}
	out := &interview.Value{Kind: v.kind, Label: r.planned(v.label), About: v.about}
	for _, c := range v.choices {
		out.Choices = append(out.Choices, interview.Choice{ID: c.id, Text: r.planned(c.text)})
	}
	return out
}

// planned gives the minutes of a section: its own, or those of its questions.
func (s section) planned() int {
	if s.minutes > 0 {
		return s.minutes
	}
	return s.ofQuestions()
}

func (s section) ofQuestions() int {
	sum := 0
	for _, q := range s.questions {
		sum += q.minutes
	}
	return sum
}

func (s *source) talkMinutes() int {
	sum := 0
	for _, sec := range s.sections {
		if sec.phase == interview.Talk {
			sum += sec.planned()
		}
	}
	return sum
}

// talkQuestions counts the main questions of the talk.
func (s *source) talkQuestions() int {
	n := 0
	for _, sec := range s.sections {
		if sec.phase == interview.Talk {
			n += len(sec.questions)
		}
	}
	return n
}
