package ui

import (
	"strings"
	"time"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// settleCard takes the rows of a loose end into the fields of its record that have
// the same names, as one step; a row that says nothing new changes nothing.
func settleCard(record interview.ID) func(*capture.Talk, *fields) {
	return func(t *capture.Talk, fs *fields) {
		t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
			for _, f := range fs.rows {
				value := strings.TrimSpace(f.value())
				if is, _ := s.Field(record, f.name); value == string(interview.No) && f.name == "said" {
					value = "" // not said is not filled in
				} else if is == value {
					continue
				}
				if out, err := s.SetField(record, f.name, value, st); err == nil {
					s = out
				}
			}
			return s
		})
	}
}

// newEnds goes through some loose ends and back to the talk.
func newEnds(from *interviewScreen, ends []looseEnd) *wrapUpScreen {
	s := &wrapUpScreen{talk: from.talk, from: from, ends: ends, brief: true}
	s.goTo(0)
	return s
}

// writingEnds lists what is only half written: moments without words, and notes
// without a mark.
func writingEnds(s *interview.Session, l interview.Language) []looseEnd {
	var out []looseEnd
	for n := range s.Notes() {
		if n.IsMoment() {
			out = append(out, momentEnd(n))
		}
	}
	return append(out, unmarked(s, l)...)
}

// answerEnds lists what the customer expects and has no answer of ours yet, or is
// to be exceeded without anybody saying what that takes.
func answerEnds(s *interview.Session, l interview.Language) []looseEnd {
	var out []looseEnd
	promised := promisedToo(s)
	for e := range s.Expectations() {
		dear := e.Disposition == interview.Exceed && (e.Effort == "" || e.Pays == "")
		if e.Whose == interview.ByCustomer && (e.Disposition == "" || dear) {
			end := expectationEnd(s, e, l, promised[e.ID])
			end.fields.rows = append(end.fields.rows, textField("effort", speech.FieldEffort, e.Effort), textField("pays", speech.FieldPays, e.Pays))
			out = append(out, end)
		}
	}
	return out
}

// promisedToo gives the expectations that a promise of ours is tied to: what is
// promised cannot also count as exceeding.
func promisedToo(s *interview.Session) map[interview.ID]bool {
	st := interview.Stamp{At: time.Time{}, New: func() interview.ID { return "" }}
	supposed := s
	for e := range s.Expectations() {
		if e.Disposition != interview.Exceed {
			supposed = supposed.ChangeExpectation(e.ID, func(e *interview.Expectation) { e.Disposition = interview.Exceed }, st)
		}
	}
	out := map[interview.ID]bool{}
	for _, ln := range interview.Summarize(supposed).Part(interview.Expectations).Lines {
		for _, f := range ln.Flags() {
			out[ln.Subject] = out[ln.Subject] || f == interview.AlsoPromised
		}
	}
	return out
}

// sayPromised says quietly of an expectation that is promised already and is meant
// to be exceeded that the two do not go together.
func sayPromised(fs *fields) speech.Text {
	if fs.named("disposition").chosen() == string(interview.Exceed) {
		return speech.PromisedToo
	}
	return speech.Text{}
}

// assumptionEnds lists what we thought beforehand and have not settled.
func assumptionEnds(s *interview.Session, l interview.Language) []looseEnd {
	var out []looseEnd
	for a := range s.Assumptions() {
		if a.Outcome == "" {
			out = append(out, looseEnd{
				record: a.ID, title: speech.EndAssumption, about: evidenceText(s, a.Basis),
				fields: fields{rows: []*field{
					choiceField("outcome", speech.FieldOutcome, interview.Outcomes, speech.CardChoices[interview.AssumptionRecord]["outcome"], a.Outcome, l),
					textField("found", speech.FieldFound, a.Found),
				}},
				settle: settleCard(a.ID),
			})
		}
	}
	return out
}

// actionEnds lists the needs that no promise or action follows from, nor a reason
// why not.
func actionEnds(s *interview.Session, _ interview.Language) []looseEnd {
	var out []looseEnd
	for _, ln := range interview.Summarize(s).Part(interview.Behind).Lines {
		about := clean.Block(string(ln.Text))
		if n := len(ln.Rungs); n > 1 { // what was asked, and what lies behind it
			about = clean.Line(string(ln.Rungs[0].Text())) + " → " + clean.Line(string(ln.Rungs[n-1].Text()))
		}
		for _, f := range ln.Flags() {
			if f == interview.NoStep {
				out = append(out, actionEnd(ln.Evidence().First().Note(), about))
			}
		}
	}
	return out
}

// actionsPrompt is the prompt after the talk under which actions are noted.
const actionsPrompt = "actions"

func actionEnd(need interview.ID, about clean.Text) looseEnd {
	var made interview.ID // of the note that was made here
	return looseEnd{
		title: speech.EndAction, about: about,
		fields: fields{rows: []*field{
			textField("what", speech.FieldAction, ""), textField("who", speech.FieldWho, ""), textField("when", speech.FieldWhen, ""),
			textField("no-action", speech.FieldNoAction, ""),
		}},
		settle: func(t *capture.Talk, fs *fields) {
			what := fs.text("what")
			if what == "" {
				what = fs.text("no-action")
			}
			if what == "" {
				return
			}
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				if _, ok := s.Note(made); !ok {
					s, made = s.AddNote(interview.Content{
						Question: actionsPrompt, Mark: interview.PromiseMark, Voice: interview.Paraphrase, Speaker: interview.ByUs, Text: what,
					}, st.At, st)
				} else if n, _ := s.Note(made); n.Content.Text != what {
					n.Content.Text = what
					s = s.ChangeNote(made, n.Content, st)
				}
				_, b, ok := s.RecordOf(made)
				if !ok {
					return s
				}
				if len(b.Evidence) == 1 {
					s = s.Attach(b.ID, need, st)
				}
				for field, value := range map[string]string{
					"action": string(interview.Yes), "who": fs.text("who"), "when": fs.text("when"), "no-action": fs.text("no-action"),
				} {
					if is, _ := s.Field(b.ID, field); is != value {
						if out, err := s.SetField(b.ID, field, value, st); err == nil {
							s = out
						}
					}
				}
				return s
			})
		},
	}
}

// Where the guides ask how the talk was and what happens next.
const (
	closingQuestion  = "not-asked"
	nextFollowUp     = "next"
	talkMarkFollowUp = "different"
)

// closingEnds lists what belongs to the end of a talk at the table: why that mark,
// and what happens next.
func closingEnds(s *interview.Session) []looseEnd {
	p, ok := s.PlaceOf(closingQuestion)
	if !ok {
		return nil
	}
	noted := map[string]bool{}
	for n := range s.Notes() {
		if n.Content.Question == closingQuestion {
			noted[n.Content.FollowUp] = true
		}
	}
	var out []looseEnd
	if g, in := s.TalkMark(); in && g.Mark != 0 && !noted[talkMarkFollowUp] {
		out = append(out, notedEnd(talkMarkFollowUp, speech.EndWhyMark, clean.Line(g.Mark.In(s.Details.Language)), interview.ByCustomer))
	}
	if f := p.Question.FollowUp(nextFollowUp); f != nil && !noted[nextFollowUp] {
		out = append(out, notedEnd(nextFollowUp, speech.EndNext, clean.Line(string(f.Text)), interview.ByUs))
	}
	return out
}

// notedEnd asks for a note under a follow-up of the closing question.
func notedEnd(followUp string, title speech.Text, about clean.Text, by interview.Speaker) looseEnd {
	var made interview.ID
	return looseEnd{
		title: title, about: about,
		fields: fields{rows: []*field{textField(followUp, speech.FieldMoment, "")}},
		settle: func(t *capture.Talk, fs *fields) {
			words := fs.text(followUp)
			if n, ok := t.Session.Note(made); ok && !n.Content.Removed {
				t.Rewrite(made, words, "")
				return
			}
			if words == "" {
				return
			}
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				c := interview.Content{Question: closingQuestion, FollowUp: followUp, Voice: interview.Paraphrase, Speaker: by, Text: words}
				if by == interview.ByCustomer {
					c.Person = t.Person
				}
				s, made = s.AddNote(c, st.At, st)
				return s
			})
		},
	}
}
