package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A consentScreen holds what the customer allows: taking notes, asked at the start,
// and quoting, sharing and keeping, asked at the end when he knows what he said;
// each with the words in which it was asked. Nothing on it has to be filled in.
type consentScreen struct {
	from   *interviewScreen
	reader *readerScreen // that it was opened from; nil: from the talk itself
	fields fields
	given  map[string]bool // settled on this screen
}

func newConsent(m *Model, from *interviewScreen, reader *readerScreen) *consentScreen {
	s := &consentScreen{from: from, reader: reader, given: map[string]bool{}}
	now := from.talk.Session
	for _, about := range interview.ConsentAbout {
		c, standing := now.ConsentOn(about)
		s.fields.rows = append(s.fields.rows, consentField(m, now, about, c, standing))
		wording := c.Wording
		if wording == "" {
			wording = askedAs(now, about)
		}
		s.fields.rows = append(s.fields.rows, &field{name: about + "-asked", label: speech.ConsentAsked, text: editor.New(wording).TextEnd()})
	}
	means := choiceField("means", speech.ConsentMeansField, interview.ConsentMeans, speech.ConsentMeans, interview.Oral, m.lang)
	s.fields.rows = append(s.fields.rows, means)
	if people := now.Details.Customer.People; len(people) > 0 {
		by := &field{name: "by", label: speech.ConsentByField, at: -1}
		for _, p := range people {
			by.choices = append(by.choices, choice{string(p.ID), clean.Line(p.Name)})
		}
		by.pickID(string(from.talk.Person))
		s.fields.rows = append(s.fields.rows, by)
	}
	return s
}

// consentField makes the row of one consent. What was given can be taken back.
func consentField(m *Model, s *interview.Session, about string, c interview.Consent, standing interview.Standing) *field {
	f := &field{name: about, label: speech.ConsentSubjects[about], at: -1}
	if about == interview.AboutKeeping {
		f.hint, f.text = speech.ConsentUntilHint, editor.New(s.KeptUntil()).TextEnd()
		return f
	}
	ids := []string{interview.ConsentYes, interview.ConsentNo}
	if _, _, v := s.Guide.Asks(about); v != nil {
		ids = nil
		for _, c := range v.Choices {
			ids = append(ids, c.ID)
		}
	} else if about == interview.AboutQuoting {
		ids = []string{"by-name", "without-name", interview.ConsentNo}
	}
	if standing == interview.Granted || standing == interview.Withdrawn {
		ids = append(ids, interview.ConsentWithdrawn)
	}
	for _, id := range ids {
		f.choices = append(f.choices, choice{id, consentWords(m.lang, s, about, id)})
	}
	f.pickID(c.Given)
	return f
}

// consentWords gives a choice as people say it; one that only a guide knows in the
// guide's words.
func consentWords(l interview.Language, s *interview.Session, about, id string) clean.Text {
	if t, ok := speech.ConsentGiven[id]; ok {
		return t.In(l)
	}
	if _, _, v := s.Guide.Asks(about); v != nil {
		for _, c := range v.Choices {
			if c.ID == id {
				return clean.Line(string(c.Text))
			}
		}
	}
	return clean.Line(id)
}

// askedAs gives the words in which consent is asked, in the language of the talk.
func askedAs(s *interview.Session, about string) string {
	if _, _, v := s.Guide.Asks(about); v != nil && v.Label != "" {
		return string(v.Label)
	}
	return speech.ConsentWording(about, s.Details.Language, s.Details.Address)
}

func (s *consentScreen) which() capture.Screen             { return capture.SummaryScreen }
func (s *consentScreen) message(*Model, tea.Msg) tea.Cmd   { return nil }
func (s *consentScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }

func (s *consentScreen) leave(m *Model) {
	s.settle()
	s.from.leave(m)
}

func (s *consentScreen) back(m *Model) bool {
	s.settle()
	if s.stops(m) {
		return true
	}
	if s.reader != nil {
		s.reader.comeBack(m, s.from)
	} else {
		m.show(s.from)
	}
	return true
}

func (s *consentScreen) paste(_ *Model, text string) {
	s.fields.now().paste(text)
	s.keep()
}

// keep journals what stands in the texts of the form.
func (s *consentScreen) keep() {
	var in []keep.Field
	for _, f := range s.fields.rows {
		if f.choices == nil && s.changed(f) {
			in = append(in, keep.Field{Place: consentPlace + f.name, Text: f.text.Text(), Cursor: f.text.Cursor()})
		}
	}
	s.from.keeper.Keep(s.from.talk, in...)
}

// changed says whether a text is not what the session has.
func (s *consentScreen) changed(f *field) bool {
	now, text := s.from.talk.Session, strings.TrimSpace(f.text.Text())
	if f.name == interview.AboutKeeping {
		return text != now.KeptUntil()
	}
	about := strings.TrimSuffix(f.name, "-asked")
	c, _ := now.ConsentOn(about)
	return text != c.Wording && text != askedAs(now, about)
}

// settle takes what was filled in into the session: a consent that says something
// else than before, or was given on this screen and asked in another way.
func (s *consentScreen) settle() {
	t := s.from.talk
	for _, about := range interview.ConsentAbout {
		f := s.fields.named(about)
		was, _ := t.Session.ConsentOn(about)
		c := interview.Consent{About: about, Given: f.chosen(), Wording: s.fields.text(about + "-asked"), Means: s.means(), By: s.by()}
		if about == interview.AboutKeeping {
			if c.Until = s.fields.text(about); c.Until != "" {
				c.Given = interview.ConsentYes
			}
		}
		other := c.Given != was.Given || c.Until != was.Until
		if c.Given == "" && was.Given == "" || !other && c.Wording == was.Wording && (!s.given[about] || c.Means == was.Means && c.By == was.By) {
			continue
		}
		if other && c.Given == "" {
			continue // what was said is not unsaid by emptying a field
		}
		s.given[about] = true
		t.Consent(c)
	}
	s.keep()
}

func (s *consentScreen) means() string {
	if m := s.fields.named("means").chosen(); m != "" {
		return m
	}
	return interview.Oral
}

func (s *consentScreen) by() interview.ID {
	if f := s.fields.named("by"); f != nil {
		return interview.ID(f.chosen())
	}
	return ""
}

// stops says whether taking notes was refused or taken back here, and asks then
// what is to become of what there is.
func (s *consentScreen) stops(m *Model) bool {
	_, standing := s.from.talk.Session.ConsentOn(interview.AboutNotes)
	_, erased := s.from.talk.Session.Erasure()
	if !s.given[interview.AboutNotes] || erased || standing != interview.Refused && standing != interview.Withdrawn {
		return false
	}
	delete(s.given, interview.AboutNotes)
	m.show(newStop(m, s.from, s.reader, standing))
	return true
}

func (s *consentScreen) key(m *Model, k keyPress) tea.Cmd {
	switch k.name {
	case "pgdown", "enter":
		if k.name == "pgdown" || s.fields.at == len(s.fields.rows)-1 {
			s.back(m)
			return nil
		}
	}
	at := s.fields.at
	if !s.fields.key(k) && k.text != "" {
		m.tell(speech.ChooseByNumber)
	}
	if s.fields.at != at {
		s.settle()
		s.stops(m)
		return nil
	}
	s.keep()
	return nil
}

func (s *consentScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(speech.ConsentTitle)), s.from.keeper.sign(m, false), f.w))
	if f.h >= 16 {
		f.put(nil)
	}
	inner := *f
	inner.h -= 2
	s.fields.draw(m, &inner)
	f.rows, f.cursor = inner.rows, inner.cursor
	if f.left() > 3 {
		f.put(nil, line{}.gap(3).add(dim, s.standing(m)).fit(f.w))
	}
	m.closeFrame(f, footCard)
}

// standing says of the consent that has the keys how and when it was given.
func (s *consentScreen) standing(m *Model) clean.Text {
	about := strings.TrimSuffix(s.fields.now().name, "-asked")
	subject, ok := speech.ConsentSubjects[about]
	if !ok {
		return m.word(speech.FormAllOptional)
	}
	now := s.from.talk.Session
	c, standing := now.ConsentOn(about)
	if standing == interview.Pending {
		return speech.ConsentSays.With(m.lang, subject, speech.ConsentOpen)
	}
	parts := []clean.Text{consentWords(m.lang, now, about, c.Given)}
	if about == interview.AboutKeeping {
		parts = []clean.Text{speech.KeptUntil(now, m.lang)}
	}
	if means, ok := speech.ConsentMeans[c.Means]; ok {
		parts = append(parts, means.In(m.lang))
	}
	parts = append(parts, speech.Day(c.At, m.lang)+" "+speech.Clock(c.At))
	if who := personName(s.from.talk, c.By); who != "" {
		parts = append(parts, who)
	}
	return m.word(subject) + ": " + clean.Join(parts, ", ")
}

// openConsent opens the screen on a talk that is only read: it is held meanwhile.
func (s *readerScreen) openConsent(m *Model) tea.Cmd {
	w, found, err := m.env.Library.Resume(s.entry)
	if err != nil {
		m.say = speech.CannotResume.With(m.lang, string(reason(m.lang, err)))
		return nil
	}
	held := m.without(w, found)
	m.show(newConsent(m, held, s))
	return held.keeper.listen()
}

// without makes the screen of a talk that is held without going on with it.
func (m *Model) without(w *data.Writer, found data.Recovered) *interviewScreen {
	t := capture.New(found.Session, m.env.Source)
	held := &interviewScreen{talk: t, keeper: m.keeping(w, t)}
	keep.Restore(t, found.Draft)
	held.restore(found.Draft)
	return held
}

// comeBack gives the talk up again and reads it as it is now.
func (s *readerScreen) comeBack(m *Model, held *interviewScreen) {
	held.leave(m)
	m.show(s)
	m.say, m.farewell = m.farewell, ""
	s.session, s.width = held.talk.Session, 0
	s.lay(m)
}

// keptSign says until when a talk is kept, and stands out once that is past; nothing
// when it was not settled.
func keptSign(m *Model, s *interview.Session) line {
	until := speech.KeptUntil(s, m.lang)
	if until == "" {
		return nil
	}
	if day, ok := s.KeptUntilDay(); ok && m.now.After(day.AddDate(0, 0, 1)) {
		return text(warn, speech.KeptUntilPast.With(m.lang, string(until))+"  ")
	}
	return text(dim, speech.KeptUntilIs.With(m.lang, string(until))+"  ")
}

// erasedLines says of a talk that was erased that it was, and when.
func erasedLines(m *Model, s *interview.Session) []pageLine {
	e, ok := s.Erasure()
	if !ok {
		return nil
	}
	return []pageLine{
		{}, {line: text(warn, " "+m.word(speech.NothingErased))},
		{line: text(dim, " "+speech.ErasedOn.With(m.lang, string(speech.Day(e.At, m.lang)+" "+speech.Clock(e.At))))},
	}
}
