package ui

import (
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A looseEnd is one thing that the closing part asks about, with the fields to
// fill in and how what was filled in gets into the session.
type looseEnd struct {
	record interview.ID // that the fields are of, named as on its card; empty: of none
	note   interview.ID // whose text is filled in; empty: none's
	title  speech.Text
	about  clean.Text
	word   clean.Text                  // what its wording leaves open; empty: nothing
	reword func(fs *fields) clean.Text // gives word anew as the fields are filled in; nil: it stays
	fields fields
	adapt  func(fs *fields)                  // adds what a choice asks for; nil: nothing
	settle func(t *capture.Talk, fs *fields) // changes nothing when nothing was filled in
	quiet  func(fs *fields) speech.Text      // what stands out about what is filled in; nil or empty: nothing
}

// place gives the name under which a field's text is journaled.
func (e *looseEnd) place(f *field) string {
	switch {
	case e.record != "":
		return cardPlace + string(e.record) + ":" + f.name
	case e.note != "":
		return notePlace + string(e.note)
	}
	return "answer:" + f.name // comes back as a note
}

// looseEnds lists what is still open, in the order in which it can still be
// mended at the table: what was promised, what we do with what is expected, the
// boundaries, whose move it is, then values and moments.
func looseEnds(s *interview.Session, l interview.Language) []looseEnd {
	var out []looseEnd
	for p := range s.Promises() {
		if isLoose(s, &p) {
			out = append(out, promiseEnd(s, p, l))
		}
	}
	out = append(out, soundsPromised(s, l)...)
	promised := promisedToo(s)
	for e := range s.Expectations() {
		switch {
		case e.Whose == interview.ByUs && !e.Said && !notedInTalk(s, e.Basis):
			out = append(out, wishEnd(s, e, l))
		case e.Whose == interview.ByCustomer && e.Disposition == "":
			out = append(out, expectationEnd(s, e, l, promised[e.ID]))
		}
	}
	for b := range s.Boundaries() {
		if isOpen(&b) {
			out = append(out, boundaryEnd(s, b, l))
		}
	}
	for i := range s.Incidents() {
		if !i.Well && i.Move == "" {
			out = append(out, incidentEnd(s, i))
		}
	}
	out = append(out, valueEnds(s)...)
	out = append(out, closingEnds(s)...)
	for n := range s.Notes() {
		if n.IsMoment() {
			out = append(out, momentEnd(n))
		}
	}
	if p, ok := s.PlaceOf(s.Position.Question); ok && p.Section.Phase == interview.After {
		out = append(out, assumptionEnds(s, l)...) // ours alone, and not for the table
		out = append(out, actionEnds(s, l)...)
	}
	return out
}

// unmarked lists the notes of the talk that were said and have no mark.
func unmarked(s *interview.Session, l interview.Language) []looseEnd {
	var out []looseEnd
	for n := range s.Notes() {
		c := &n.Content
		p, _ := s.PlaceOf(c.Question)
		said := c.Voice == interview.Verbatim || c.Voice == interview.Paraphrase
		if said && !n.IsMoment() && c.Mark == interview.NoMark && c.Because == "" && (p.Section == nil || p.Section.Phase == interview.Talk) {
			out = append(out, unmarkedEnd(n, l))
		}
	}
	return out
}

// notedInTalk says whether a record was noted with the customer there.
func notedInTalk(s *interview.Session, b interview.Basis) bool {
	n, _ := s.Note(b.Evidence[0])
	p, ok := s.PlaceOf(n.Content.Question)
	return !ok || p.Section.Phase == interview.Talk
}

func evidenceText(s *interview.Session, b interview.Basis) clean.Text {
	n, _ := s.Note(b.Evidence[0])
	return clean.Block(n.Content.Text)
}

func textField(name string, label speech.Text, now string) *field {
	return &field{name: name, label: label, hint: speech.Optional, text: editor.New(now).TextEnd()}
}

// choiceField makes a field of the values of an enumeration, in their words.
func choiceField[T ~string](name string, label speech.Text, all []T, words map[T]speech.Text, now T, l interview.Language) *field {
	f := &field{name: name, label: label, at: -1}
	for _, v := range all {
		f.choices = append(f.choices, choice{string(v), words[v].In(l)})
	}
	f.pickID(string(now))
	return f
}

func promiseEnd(s *interview.Session, p interview.Promise, l interview.Language) looseEnd {
	sure := choiceField("certainty", speech.FieldCertainty, interview.Certainties, speech.Certainties, p.Certainty, l)
	return looseEnd{
		record: p.ID,
		title:  pickText(p.By == interview.ByUs, speech.EndOurPromise, speech.EndPromise), about: evidenceText(s, p.Basis),
		word: vagueWord(s, &p, l),
		reword: func(fs *fields) clean.Text {
			now := p
			now.Who, now.What, now.When = fs.text("who"), fs.text("what"), fs.text("when")
			now.Certainty = interview.Certainty(sure.chosen())
			return vagueWord(s, &now, l)
		},
		fields: fields{rows: []*field{
			textField("who", speech.FieldWho, p.Who), textField("what", speech.FieldWhat, p.What),
			textField("when", speech.FieldWhen, p.When), sure,
		}},
		settle: func(t *capture.Talk, fs *fields) {
			now := p
			now.Who, now.What, now.When = fs.text("who"), fs.text("what"), fs.text("when")
			now.Certainty = interview.Certainty(sure.chosen())
			if now.Who == p.Who && now.What == p.What && now.When == p.When && now.Certainty == p.Certainty {
				return
			}
			p = now
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.ChangePromise(p.ID, func(r *interview.Promise) {
					r.Who, r.What, r.When, r.Certainty = now.Who, now.What, now.When, now.Certainty
				}, st)
			})
		},
	}
}

func expectationEnd(s *interview.Session, e interview.Expectation, l interview.Language, promised bool) looseEnd {
	said := &field{name: "said", label: speech.FieldSaid, at: -1, choices: []choice{{"yes", speech.Yes.In(l)}, {"no", speech.No.In(l)}}}
	if e.Said {
		said.at = 0
	}
	why := textField("reason", speech.FieldReason, e.Reason)
	why.hint = speech.FieldReasonHint
	out := looseEnd{
		record: e.ID,
		title:  speech.EndExpectation, about: evidenceText(s, e.Basis),
		fields: fields{rows: []*field{
			choiceField("disposition", speech.FieldDisposition, interview.Dispositions, speech.Dispositions, e.Disposition, l),
			why, textField("alternative", speech.FieldAlternative, e.Alternative), said,
		}},
		settle: settleCard(e.ID),
	}
	if promised {
		out.quiet = sayPromised
	}
	return out
}

// wishEnd asks whether a wish of ours was spoken: wishes of both sides have the
// same rank, but only what was said can be read back.
func wishEnd(s *interview.Session, e interview.Expectation, l interview.Language) looseEnd {
	said := &field{name: "said", label: speech.FieldSaid, at: -1, choices: []choice{{"yes", speech.Yes.In(l)}, {"no", speech.No.In(l)}}}
	return looseEnd{
		title: speech.EndOurWish, about: evidenceText(s, e.Basis), fields: fields{rows: []*field{said}},
		settle: func(t *capture.Talk, _ *fields) {
			told := said.chosen() == "yes"
			if told == e.Said {
				return
			}
			e.Said = told
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.ChangeExpectation(e.ID, func(r *interview.Expectation) { r.Said = told }, st)
			})
		},
	}
}

func incidentEnd(s *interview.Session, i interview.Incident) looseEnd {
	return looseEnd{
		record: i.ID,
		title:  speech.EndIncident, about: evidenceText(s, i.Basis),
		fields: fields{rows: []*field{textField("move", speech.FieldMove, i.Move)}},
		settle: func(t *capture.Talk, fs *fields) {
			move := fs.text("move")
			if move == i.Move {
				return
			}
			i.Move = move
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.ChangeIncident(i.ID, func(r *interview.Incident) { r.Move = move }, st)
			})
		},
	}
}

// valueEnds lists the marks, choices and consents of the talk that nobody gave
// and nobody skipped.
func valueEnds(s *interview.Session) []looseEnd {
	var out []looseEnd
	for _, p := range s.Places() {
		if p.Section.Phase != interview.Talk {
			continue
		}
		ask := func(followUp string, text interview.Planned, v *interview.Value) {
			if v == nil {
				return
			}
			if a, ok := s.Answer(p.Question.ID, followUp); ok && a.Given != (interview.Given{}) {
				return
			}
			out = append(out, valueEnd(p.Question.ID, followUp, text, v))
		}
		ask("", p.Question.Text, p.Question.Value)
		for _, f := range p.Question.FollowUps {
			ask(f.ID, f.Text, f.Value)
		}
	}
	return out
}

func valueEnd(question, followUp string, text interview.Planned, v *interview.Value) looseEnd {
	about := clean.Line(string(text))
	if label := clean.Line(string(v.Label)); strings.HasSuffix(string(label), "?") {
		about = label // it asks something of its own, beside the question it stands under
	}
	f := &field{name: "value", label: speech.FieldAnswer, hint: speech.Optional, at: -1}
	for _, c := range v.Choices {
		f.choices = append(f.choices, choice{c.ID, clean.Line(string(c.Text))})
	}
	return looseEnd{
		title: speech.EndValue, about: about, fields: fields{rows: []*field{f}},
		settle: func(t *capture.Talk, fs *fields) {
			g := interview.Given{Choice: f.chosen()}
			if typed := fs.text("value"); f.choices == nil && typed != "" {
				if m, err := interview.ParseMark(typed); v.Kind == interview.KindMark && err == nil {
					g.Mark = m
				} else if v.Kind == interview.KindDate {
					g.Date = typed
				}
			}
			if a, _ := t.Session.Answer(question, followUp); g == (interview.Given{}) || g == a.Given {
				return
			}
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.GiveAnswer(question, followUp, v, g, st)
			})
		},
	}
}

func momentEnd(n *interview.Note) looseEnd {
	return looseEnd{
		note:  n.ID,
		title: speech.EndMoment, about: clean.Line(n.When().Format("15:04:05")),
		fields: fields{rows: []*field{textField("moment", speech.FieldMoment, "")}},
		settle: func(t *capture.Talk, fs *fields) { t.Rewrite(n.ID, fs.text("moment"), "") },
	}
}

func unmarkedEnd(n *interview.Note, l interview.Language) looseEnd {
	mark := &field{name: "mark", label: speech.FieldMark, at: -1}
	for _, k := range interview.Marks {
		mark.choices = append(mark.choices, choice{string(k.Mark), speech.Marked(k.Mark, n.Content.Speaker).In(l)})
	}
	return looseEnd{
		title: speech.EndUnmarked, about: clean.Block(n.Content.Text),
		fields: fields{rows: []*field{mark}},
		settle: func(t *capture.Talk, _ *fields) { t.Rewrite(n.ID, "", interview.Mark(mark.chosen())) },
	}
}

func pickText(first bool, a, b speech.Text) speech.Text {
	if first {
		return a
	}
	return b
}
