package guides

import (
	"slices"

	"diepte/interview"
)

// rules looks at what only the whole guide can show.
func (r *reader) rules(t thing, s *source) {
	sections, questions := map[string]place{}, map[string]place{}
	last := 0
	for _, sec := range s.sections {
		r.once(sections, sec.id, sec.at, "section "+quoted(sec.id), "in the guide")
		if p := slices.Index(phases, string(sec.phase)); p >= 0 {
			if p < last {
				r.add(sec.at, "put the sections in the order before, talk, after", "section %s (%s) stands after a section of phase %s", quoted(sec.id), sec.phase, phases[last])
			}
			last = max(last, p)
		}
		if sum := sec.ofQuestions(); sec.minutes > 0 && sum > 0 {
			r.add(sec.at, "take out `minutes` of the section: its questions add up to them", "section %s and its questions both have minutes", quoted(sec.id))
		}
		for _, q := range sec.questions {
			name := "question " + quoted(q.id)
			r.once(questions, q.id, q.at, name, "in the guide")
			followUps := map[string]place{}
			for _, f := range q.followUps {
				r.once(followUps, f.id, f.at, "follow-up "+quoted(f.id), "in "+name)
			}
		}
	}
	if f := t.fields["sections"]; isList(f.value) && s.talkQuestions() == 0 && !slices.ContainsFunc(s.sections, unreadable) {
		r.add(f.at, "add a section with `phase: talk` and a question in it", "the guide has no question for the talk")
	}
}

// unreadable says whether a section has a fault that would make a count of the
// talk's questions say nothing.
func unreadable(s section) bool {
	return s.phase == "" || s.phase == interview.Talk && len(s.questions) == 0
}

// once says when an id was there before.
func (r *reader) once(seen map[string]place, id string, at place, name, where string) {
	if id == "" {
		return
	}
	if first, again := seen[id]; again {
		r.faults.add(at, "give one of the two another id", "%s stands twice %s, first on line %d", name, where, first.line)
		return
	}
	seen[id] = at
}
