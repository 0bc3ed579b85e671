package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A loose end is one thing that the closing part asks about: a note without a
// mark, a moment without text, an expectation without what we do with it, a
// promise nobody could be held to.
type looseEnd struct {
	title  speech.Text
	about  clean.Text
	fields fields
	settle func(t *capture.Talk, fs *fields) // takes what was filled in; called once, at going on
}

// A wrapUpScreen goes through the loose ends one by one, all skippable, and then
// finishes the session.
type wrapUpScreen struct {
	talk *capture.Talk
	from *interviewScreen
	ends []looseEnd
	at   int // len(ends): the last page
}

func newWrapUp(m *Model, t *capture.Talk, from *interviewScreen) *wrapUpScreen {
	return &wrapUpScreen{talk: t, from: from, ends: looseEnds(t.Session, m.lang)}
}

func (s *wrapUpScreen) which() capture.Screen             { return capture.SummaryScreen }
func (s *wrapUpScreen) message(*Model, tea.Msg) tea.Cmd   { return nil }
func (s *wrapUpScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }

func (s *wrapUpScreen) leave(m *Model) {
	s.settle()
	s.from.leave(m)
}

func (s *wrapUpScreen) back(m *Model) bool {
	s.settle()
	m.show(s.from)
	return true
}

func (s *wrapUpScreen) paste(_ *Model, text string) {
	if s.at < len(s.ends) {
		s.ends[s.at].fields.now().paste(text)
	}
	s.keep()
}

// keep journals what stands in the form under the loose end's own places.
func (s *wrapUpScreen) keep() {
	var in []keep.Field
	if s.at < len(s.ends) {
		for _, f := range s.ends[s.at].fields.rows {
			if f.choices == nil {
				in = append(in, keep.Field{Place: "wrap-up:" + f.name, Text: f.text.Text(), Cursor: f.text.Cursor()})
			}
		}
	}
	s.from.keeper.Keep(s.talk, in...)
}

func (s *wrapUpScreen) settle() {
	if s.at < len(s.ends) {
		e := &s.ends[s.at]
		e.settle(s.talk, &e.fields)
		s.keep()
	}
}

func (s *wrapUpScreen) key(m *Model, k keyPress) tea.Cmd {
	defer s.keep()
	switch {
	case s.at == len(s.ends):
		switch k.name {
		case "enter":
			return s.finish(m)
		case "pgup", "up":
			s.at = max(0, s.at-1)
		}
	case k.name == "pgdown":
		s.settle()
		s.at++
	case k.name == "pgup":
		s.settle()
		s.at = max(0, s.at-1)
	case !s.ends[s.at].fields.key(k) && k.name == "enter":
		s.settle()
		s.at++
	}
	return nil
}

// finish ends the session and shows its summary.
func (s *wrapUpScreen) finish(m *Model) tea.Cmd {
	s.talk.Leave(interview.Finished)
	s.keep()
	m.show(newSummary(m, s.talk.Session, s.from))
	return nil
}

func (s *wrapUpScreen) draw(m *Model, f *frame) {
	count := clean.Text("")
	if s.at < len(s.ends) {
		count = clean.Format("%d / %d", s.at+1, len(s.ends))
	}
	right := text(dim, count+"  ")
	f.put(rule(text(bold, m.word(speech.WrapUpTitle)), append(right, s.from.keeper.sign(m, false)...), f.w))
	if f.h >= 14 {
		f.put(nil)
	}
	if s.at == len(s.ends) {
		words := speech.WrapUpDone
		if len(s.ends) == 0 {
			words = speech.WrapUpNothing
		}
		for _, row := range m.word(words).Wrap(max(1, min(f.w-8, 72))) {
			f.put(line{}.gap(4).add(question, row))
		}
		m.closeFrame(f, footFinish)
		return
	}
	e := &s.ends[s.at]
	f.put(line{}.gap(4).add(dim, m.word(e.title)))
	rows := e.about.Wrap(max(1, min(f.w-8, 72)))
	for _, row := range rows[:min(len(rows), max(1, f.h/3))] {
		f.put(line{}.gap(4).add(question, row))
	}
	f.put(nil)
	e.fields.draw(m, f)
	m.closeFrame(f, footWrapUp)
}

// looseEnds lists what is still open, in the order in which it can still be
// mended at the table: promises and limits first.
func looseEnds(s *interview.Session, lang interview.Language) []looseEnd {
	var out []looseEnd
	for p := range s.Promises() {
		if p.IsVague() {
			out = append(out, promiseEnd(s, p, lang))
		}
	}
	for e := range s.Expectations() {
		if e.Disposition == "" && e.Whose == interview.ByCustomer {
			out = append(out, expectationEnd(s, e, lang))
		}
	}
	for n := range s.Notes() {
		c := &n.Content
		p, _ := s.PlaceOf(c.Question)
		switch {
		case n.IsMoment():
			out = append(out, momentEnd(n))
		case c.Mark == interview.NoMark && c.Voice != interview.Comment && (p.Section == nil || p.Section.Phase == interview.Talk):
			out = append(out, untaggedEnd(n, lang))
		}
	}
	return out
}

func evidenceText(s *interview.Session, b interview.Basis) clean.Text {
	n, _ := s.Note(b.Evidence[0])
	return clean.Block(n.Content.Text)
}

func textField(name string, label speech.Text, now string) *field {
	return &field{name: name, label: label, hint: speech.Optional, text: editor.New(now).TextEnd()}
}

func promiseEnd(s *interview.Session, p interview.Promise, lang interview.Language) looseEnd {
	sure := &field{name: "certainty", label: speech.FieldCertainty, at: -1}
	for _, c := range interview.Certainties {
		sure.choices = append(sure.choices, choice{string(c), speech.Certainties[c].In(lang)})
	}
	sure.pickID(string(p.Certainty))
	return looseEnd{
		title: pickText(p.By == interview.ByUs, speech.EndOurPromise, speech.EndPromise), about: evidenceText(s, p.Basis),
		fields: fields{rows: []*field{
			textField("who", speech.FieldWho, p.Who), textField("what", speech.FieldWhat, p.What),
			textField("when", speech.FieldWhen, p.When), sure,
		}},
		settle: func(t *capture.Talk, fs *fields) {
			who, what, when, certainty := fs.text("who"), fs.text("what"), fs.text("when"), interview.Certainty(sure.chosen())
			if who == p.Who && what == p.What && when == p.When && certainty == p.Certainty {
				return
			}
			p.Who, p.What, p.When, p.Certainty = who, what, when, certainty
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.ChangePromise(p.ID, func(now *interview.Promise) {
					now.Who, now.What, now.When, now.Certainty = who, what, when, certainty
				}, st)
			})
		},
	}
}

func expectationEnd(s *interview.Session, e interview.Expectation, lang interview.Language) looseEnd {
	do := &field{name: "disposition", label: speech.FieldDisposition, at: -1}
	for _, d := range interview.Dispositions {
		do.choices = append(do.choices, choice{string(d), speech.Dispositions[d].In(lang)})
	}
	said := &field{name: "said", label: speech.FieldSaid, at: -1, choices: []choice{
		{"yes", speech.Yes.In(lang)}, {"no", speech.No.In(lang)},
	}}
	return looseEnd{
		title: speech.EndExpectation, about: evidenceText(s, e.Basis),
		fields: fields{rows: []*field{
			do, textField("reason", speech.FieldReason, e.Reason), textField("alternative", speech.FieldAlternative, e.Alternative), said,
		}},
		settle: func(t *capture.Talk, fs *fields) {
			d, why, instead, told := interview.Disposition(do.chosen()), fs.text("reason"), fs.text("alternative"), said.chosen() == "yes"
			if d == e.Disposition && why == e.Reason && instead == e.Alternative && told == e.Said {
				return
			}
			e.Disposition, e.Reason, e.Alternative, e.Said = d, why, instead, told
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.ChangeExpectation(e.ID, func(now *interview.Expectation) {
					now.Disposition, now.Reason, now.Alternative, now.Said = d, why, instead, told
				}, st)
			})
		},
	}
}

func momentEnd(n *interview.Note) looseEnd {
	return looseEnd{
		title: speech.EndMoment, about: clean.Line(n.When().Format("15:04:05")),
		fields: fields{rows: []*field{textField("moment", speech.FieldMoment, "")}},
		settle: func(t *capture.Talk, fs *fields) { t.Rewrite(n.ID, fs.text("moment"), "") },
	}
}

func untaggedEnd(n *interview.Note, lang interview.Language) looseEnd {
	mark := &field{name: "mark", label: speech.FieldMark, at: -1}
	for _, k := range interview.Marks {
		mark.choices = append(mark.choices, choice{string(k.Mark), speech.Marked(k.Mark, n.Content.Speaker).In(lang)})
	}
	return looseEnd{
		title: speech.EndUntagged, about: clean.Block(n.Content.Text),
		fields: fields{rows: []*field{mark}},
		settle: func(t *capture.Talk, _ *fields) { t.Rewrite(n.ID, "", interview.Mark(mark.chosen())) },
	}
}
