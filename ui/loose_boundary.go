package ui

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// isOpen says whether a boundary still has something to be said about it while the
// customer is there: it was not raised or not talked over, it is a limit of ours
// without an alternative, or nobody agreed and a position is missing.
func isOpen(b *interview.Boundary) bool {
	switch {
	case b.State == interview.NotRaised, b.State == interview.PutForward:
		return true
	case b.Whose == interview.ByUs && b.Alternative == "":
		return true
	}
	return b.State == interview.NotAgreed && (b.TheirPosition == "" || b.OurPosition == "")
}

// boundaryWord says what stands out: a limit of ours that was never said aloud, or
// one without an alternative.
func boundaryWord(b *interview.Boundary, l interview.Language) clean.Text {
	var out []clean.Text
	if b.Whose == interview.ByUs && b.State == interview.NotRaised {
		out = append(out, "▲ "+speech.LimitNeverSaid.In(l))
	}
	if b.Whose == interview.ByUs && b.Alternative == "" {
		out = append(out, "▲ "+speech.LimitNoAlternative.In(l))
	}
	return clean.Join(out, "   ")
}

// boundaryEnd asks how far a boundary has come, what is possible instead, and,
// where the two sides stay apart, both positions in neutral words.
func boundaryEnd(s *interview.Session, b interview.Boundary, l interview.Language) looseEnd {
	state := choiceField("state", speech.FieldState, interview.BoundaryStates, speech.BoundaryStates, b.State, l)
	labels := speech.CardFields[interview.BoundaryRecord]
	positions := []*field{
		textField("position-customer", labels["position-customer"], b.TheirPosition), textField("position-us", labels["position-us"], b.OurPosition),
	}
	return looseEnd{
		record: b.ID,
		title:  pickText(b.Whose == interview.ByUs, speech.EndOurBoundary, speech.EndBoundary), about: evidenceText(s, b.Basis),
		word: boundaryWord(&b, l), fields: fields{rows: []*field{state, textField("alternative", speech.FieldAlternative, b.Alternative)}},
		reword: func(fs *fields) clean.Text {
			now := b
			now.Alternative = fs.text("alternative")
			if at := interview.BoundaryState(state.chosen()); at != "" {
				now.State = at
			}
			return boundaryWord(&now, l)
		},
		adapt: func(fs *fields) {
			if state.chosen() == string(interview.NotAgreed) && len(fs.rows) == 2 {
				fs.rows = append(fs.rows, positions...)
			}
		},
		settle: func(t *capture.Talk, fs *fields) {
			at := interview.BoundaryState(state.chosen())
			if at == "" {
				at = b.State
			}
			now := b
			now.State, now.Alternative = at, fs.text("alternative")
			if len(fs.rows) > 2 {
				now.TheirPosition, now.OurPosition = fs.text("position-customer"), fs.text("position-us")
			}
			if now.State == b.State && now.Alternative == b.Alternative && now.TheirPosition == b.TheirPosition && now.OurPosition == b.OurPosition {
				return
			}
			b = now
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.ChangeBoundary(b.ID, func(r *interview.Boundary) {
					r.State, r.Alternative, r.TheirPosition, r.OurPosition = now.State, now.Alternative, now.TheirPosition, now.OurPosition
				}, st)
			})
		},
	}
}
