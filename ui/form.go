package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A formScreen asks what is known about a talk: before a new one, or later from
// within it. Everything can be left open.
type formScreen struct {
	fields  fields
	details interview.Details
	over    *interviewScreen // nil: a new talk
	started *interviewScreen // a new talk that came to be because something was typed
}

func newForm(m *Model, d interview.Details, over *interviewScreen) *formScreen {
	s := &formScreen{details: d, over: over}
	var names []string
	for _, p := range d.Customer.People {
		names = append(names, p.Name)
	}
	end := ""
	if !d.AgreedEnd.IsZero() {
		end = d.AgreedEnd.Format("15:04")
	}
	typed := func(name string, label, hint speech.Text, now string) {
		s.fields.rows = append(s.fields.rows, &field{name: name, label: label, hint: hint, text: editor.New(now).TextEnd()})
	}
	typed("customer", speech.FormCustomer, speech.Optional, d.Customer.Name)
	typed("people", speech.FormPeople, speech.FormPeopleHint, strings.Join(names, ", "))
	typed("topic", speech.FormTopic, speech.Optional, d.Topic)
	typed("end", speech.FormEnd, speech.FormEndHint, end)
	typed("interviewer", speech.FormInterviewer, speech.FormInterviewerHint, d.Interviewer)
	chosen := func(name string, label speech.Text, now string, choices ...choice) {
		f := &field{name: name, label: label, choices: choices}
		f.pickID(now)
		s.fields.rows = append(s.fields.rows, f)
	}
	if over == nil {
		var all []choice
		for _, g := range m.env.Guides.List() {
			all = append(all, choice{g.ID, clean.Line(string(guideTitle(g.Title, m.lang)))})
		}
		chosen("guide", speech.FormGuide, baseGuide, all...)
		chosen("language", speech.FormLanguage, string(d.Language),
			choice{"nl", speech.Languages[interview.Dutch].In(m.lang)}, choice{"en", speech.Languages[interview.English].In(m.lang)})
		chosen("address", speech.FormAddress, string(d.Address), choice{"u", "u"}, choice{"je", "je"})
	}
	var roles []choice
	for _, r := range interview.Roles {
		roles = append(roles, choice{string(r), speech.Roles[r].In(m.lang)})
	}
	chosen("role", speech.FormRole, string(d.Role), roles...)
	if over == nil {
		chosen("begin", speech.FormBegin, string(interview.Talk),
			choice{string(interview.Before), m.word(speech.FormBeginBefore)}, choice{string(interview.Talk), m.word(speech.FormBeginTalk)})
	}
	return s
}

// baseGuide is the guide that a new talk asks unless another is chosen.
const baseGuide = "base"

func guideTitle(titles map[interview.Language]interview.Planned, l interview.Language) interview.Planned {
	if t, ok := titles[l]; ok {
		return t
	}
	for _, t := range titles {
		return t
	}
	return ""
}

// newTalk opens the form for a new talk.
func (m *Model) newTalk() tea.Cmd {
	m.show(newForm(m, interview.Details{Language: m.lang, Address: interview.Formal, Interviewer: m.env.Name}, nil))
	return nil
}

func (s *formScreen) which() capture.Screen { return capture.StartScreen }

func (s *formScreen) talk() *interviewScreen {
	if s.over != nil {
		return s.over
	}
	return s.started
}

func (s *formScreen) leave(m *Model) {
	if t := s.talk(); t != nil {
		s.apply(m, t)
		t.leave(m)
	}
}

func (s *formScreen) back(m *Model) bool {
	switch t := s.talk(); {
	case s.over != nil:
		s.apply(m, t)
		m.show(t)
	default:
		s.leave(m)
		start := newStart(m)
		m.show(start)
		m.say, m.farewell = m.farewell, ""
	}
	return true
}

func (s *formScreen) message(*Model, tea.Msg) tea.Cmd { return nil }

func (s *formScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }

func (s *formScreen) paste(m *Model, text string) {
	s.fields.now().paste(text)
	s.keep(m)
}

func (s *formScreen) key(m *Model, k keyPress) tea.Cmd {
	before := s.fields.at
	if s.fields.key(k) {
		cmd := s.keep(m)
		if f := s.fields.rows[before]; f.name == "end" && s.fields.at != before {
			s.checkEnd(m)
		}
		if t := s.talk(); t != nil && s.fields.at != before {
			s.apply(m, t)
		}
		return cmd
	}
	switch {
	case k.name == "enter" || k.name == "pgdown":
		return s.begin(m)
	case k.text != "":
		m.tell(speech.ChooseByNumber)
	}
	return nil
}

// checkEnd says at once when what was typed is no time. It stays as it was typed.
func (s *formScreen) checkEnd(m *Model) {
	if end := s.fields.text("end"); end != "" {
		if _, ok := endTime(end, m.env.Source.Now()); !ok {
			m.tell(speech.NoTime, end)
		}
	}
}

// keep journals what stands in the form. The first thing typed makes the
// session, so that from then on there is one to keep it in.
func (s *formScreen) keep(m *Model) tea.Cmd {
	var cmd tea.Cmd
	t := s.talk()
	if t == nil {
		if s.fields.now().text.Empty() {
			return nil
		}
		if t, cmd = s.create(m); t == nil {
			return nil
		}
	}
	var in []keep.Field
	for _, f := range s.fields.rows {
		if f.choices == nil {
			in = append(in, keep.Field{Place: formPlace + f.name, Text: f.text.Text(), Cursor: f.text.Cursor()})
		}
	}
	t.keeper.Keep(t.talk, in...)
	return cmd
}

// create makes the session of a new talk and begins to keep it.
func (s *formScreen) create(m *Model) (*interviewScreen, tea.Cmd) {
	session, err := m.newSession(s.details, s.fields.named("guide").chosen())
	if err != nil {
		m.tell(speech.CannotStart, reason(m.lang, err))
		return nil, nil
	}
	w, err := m.env.Library.Create(session)
	if err != nil {
		m.tell(speech.CannotStart, reason(m.lang, err))
		return nil, nil
	}
	t := capture.New(session, m.env.Source)
	s.started = &interviewScreen{talk: t, keeper: m.keeping(w, t)}
	return s.started, s.started.keeper.listen()
}

// newSession makes the first value of a session with one of the guides.
func (m *Model) newSession(d interview.Details, guideID string) (*interview.Session, error) {
	if guideID == "" {
		guideID = baseGuide
	}
	g, err := m.env.Guides.Guide(guideID, d.Language, d.Address)
	if err != nil {
		return nil, err
	}
	return interview.New(d, g, m.env.Source.Stamp()), nil
}

// begin starts the talk, or goes back to it.
func (s *formScreen) begin(m *Model) tea.Cmd {
	if s.over != nil {
		s.back(m)
		return nil
	}
	t, cmd := s.started, tea.Cmd(nil)
	if t == nil {
		if t, cmd = s.create(m); t == nil {
			return nil
		}
	}
	s.apply(m, t)
	if s.fields.named("begin").chosen() == string(interview.Before) {
		for _, p := range t.talk.Session.Places() {
			if p.Section.Phase == interview.Before {
				t.talk.GoTo(p.Question.ID)
				break
			}
		}
	}
	t.talk.Go()
	read := t.keep(m)
	say := m.say
	m.show(t)
	m.say = say
	t.mentionLimits(m)
	return tea.Batch(cmd, read)
}

// apply takes what stands in the form into the session.
func (s *formScreen) apply(m *Model, t *interviewScreen) {
	d := t.talk.Session.Details
	s.describe(m, &d)
	t.talk.Configure(d, strings.Split(s.fields.text("people"), ","))
	if s.over == nil && t.talk.Session.IsUntouched() {
		if g, err := m.env.Guides.Guide(s.fields.named("guide").chosen(), d.Language, d.Address); err == nil {
			t.talk.Reguide(g)
		} else {
			m.tell(speech.CannotStart, reason(m.lang, err))
		}
	}
	t.keep(m)
}

func (s *formScreen) describe(m *Model, d *interview.Details) {
	d.Customer.Name, d.Topic, d.Interviewer = s.fields.text("customer"), s.fields.text("topic"), s.fields.text("interviewer")
	d.Role = interview.Role(s.fields.named("role").chosen())
	if f := s.fields.named("language"); f != nil && f.chosen() != "" {
		d.Language = interview.Language(f.chosen())
	}
	if f := s.fields.named("address"); f != nil && f.chosen() != "" {
		d.Address = interview.Address(f.chosen())
	}
	switch end := s.fields.text("end"); {
	case end == "":
		d.AgreedEnd = time.Time{}
	default:
		if at, ok := endTime(end, m.env.Source.Now()); ok {
			d.AgreedEnd = at
		} else {
			m.tell(speech.NoTime, end)
		}
	}
}

// endTime reads a time of today as people type it: 15:00, 15.00, 15u, 15.
func endTime(s string, now time.Time) (time.Time, bool) {
	s = strings.NewReplacer(".", ":", "u", ":", "h", ":", " ", "").Replace(strings.ToLower(s))
	s = strings.TrimSuffix(s, ":")
	if !strings.Contains(s, ":") {
		s += ":00"
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return time.Time{}, false
	}
	return time.Date(now.Year(), now.Month(), now.Day(), t.Hour(), t.Minute(), 0, 0, now.Location()), true
}

func (s *formScreen) draw(m *Model, f *frame) {
	title := speech.FormNew
	if s.over != nil {
		title = speech.FormDetails
	}
	f.put(rule(text(bold, m.word(title)), s.saved(m), f.w))
	if f.h >= 14 {
		f.put(nil)
	}
	s.fields.draw(m, f)
	if f.left() > 5 {
		f.put(nil, line{}.gap(3).add(dim, m.word(speech.FormAllOptional)))
	}
	if s.over != nil {
		m.closeFrame(f, footDetails)
	} else {
		m.closeFrame(f, footForm)
	}
}

func (s *formScreen) saved(m *Model) line {
	if t := s.talk(); t != nil {
		return t.keeper.sign(m, false)
	}
	return nil
}
