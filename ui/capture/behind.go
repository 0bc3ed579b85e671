package capture

import (
	"diepte/interview"
	"diepte/ui/speech"
)

// Behind gives the stairs that the selected or last note is on, and the step that
// a further reason would stand under: the note itself when it is the last of its
// branch, else the last step of all.
func (t *Talk) Behind() (steps []interview.Step, under interview.Note) {
	n, ok := t.Target()
	if !ok {
		return nil, n
	}
	steps = t.Session.Staircase(n.ID)
	for _, s := range steps {
		switch {
		case s.Remark || !s.Last:
		case s.Note.ID == n.ID:
			return steps, s.Note
		default:
			under = s.Note
		}
	}
	return steps, under
}

// ReasonUnder makes the draft (or the next note) the reason for a note: where a
// probe was fetched to go deeper.
func (t *Talk) ReasonUnder(note interview.ID) {
	if t.Off || t.Draft.Because == note {
		return
	}
	t.line.step(t, stepChange)
	t.Draft.Because, t.Selected = note, ""
	t.Keys++
	t.line.settle(t)
}

// StopUnder notes, as a thought of ours under the last step, why we went no
// deeper.
func (t *Talk) StopUnder(note interview.ID, why speech.Text) Reply {
	n, ok := t.Session.Note(note)
	if !ok || t.Off {
		return Reply{}
	}
	t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
		s, _ = s.AddNote(interview.Content{
			Question: n.Content.Question, FollowUp: n.Content.FollowUp, Voice: interview.Comment, Speaker: interview.ByUs,
			Because: note, Text: string(why.In(s.Details.Language)),
		}, st.At, st)
		return s
	})
	return reply(speech.StoppedAt, why)
}

// Probes gives what helps when somebody cannot go deeper: the probes of the
// question, or those that always help.
func (t *Talk) Probes(question string) []interview.Planned {
	if p, ok := t.Session.PlaceOf(question); ok && len(p.Question.Probes) > 0 {
		return p.Question.Probes
	}
	var out []interview.Planned
	for _, probe := range speech.AlwaysProbes {
		out = append(out, interview.Planned(probe.In(t.Session.Details.Language)))
	}
	return out
}
