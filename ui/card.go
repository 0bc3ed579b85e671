package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A cardScreen is the card of one record: every field of it, none of which has to
// be filled in. It is drawn and filled from [interview.Cards], so that a new field
// needs no line here.
type cardScreen struct {
	talk   *capture.Talk
	from   *interviewScreen
	record interview.ID
	kind   interview.Record
	card   interview.Card
	fields fields
}

// openCard opens the card of the record that the selected or last note made.
func (m *Model) openCard(t *capture.Talk, from *interviewScreen) {
	n, ok := t.Target()
	if !ok {
		m.tell(speech.NoNoteYet)
		return
	}
	kind, b, ok := t.Session.RecordOf(n.ID)
	card, has := interview.CardOf(kind)
	if !ok || !has {
		m.tell(speech.NoCard)
		return
	}
	s := &cardScreen{talk: t, from: from, record: b.ID, kind: kind, card: card}
	for _, f := range card.Fields {
		s.fields.rows = append(s.fields.rows, s.field(m, f))
	}
	m.show(s)
}

// field makes the row of a field with the value it has.
func (s *cardScreen) field(m *Model, f interview.CardField) *field {
	value, _ := s.talk.Session.Field(s.record, f.ID)
	out := &field{name: f.ID, label: speech.CardFields[s.kind][f.ID], at: -1}
	if f.Kind == interview.MomentField {
		value = s.talk.Session.MomentName(value)
	}
	if len(f.Choices) == 0 {
		out.text = editor.New(value)
		return out
	}
	for _, c := range f.Choices {
		out.choices = append(out.choices, choice{c, m.word(speech.CardChoices[s.kind][f.ID][c])})
	}
	if f.Kind == interview.ChoicesField {
		out.many = map[int]bool{}
		for id := range strings.SplitSeq(value, ",") {
			if i := slices.IndexFunc(out.choices, func(c choice) bool { return c.id == id }); i >= 0 {
				out.many[i] = true
			}
		}
		return out
	}
	out.pickID(value)
	return out
}

func (s *cardScreen) which() capture.Screen             { return capture.SummaryScreen }
func (s *cardScreen) message(*Model, tea.Msg) tea.Cmd   { return nil }
func (s *cardScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }

func (s *cardScreen) leave(m *Model) {
	s.settle(m)
	s.from.leave(m)
}

func (s *cardScreen) back(m *Model) bool {
	s.settle(m)
	say := m.say
	m.show(s.from)
	m.say = say
	return true
}

func (s *cardScreen) paste(_ *Model, text string) {
	s.fields.now().paste(text)
	s.keep()
}

// keep journals what stands in the field that has the keys.
func (s *cardScreen) keep() {
	f := s.fields.now()
	s.from.keeper.Keep(s.talk, keep.Field{Place: cardPlace + string(s.record) + ":" + f.name, Text: f.text.Text(), Cursor: f.text.Cursor()})
}

// settle takes the field that has the keys into the record. What the field cannot
// take stays as it was typed, and the screen says so; leaving never blocks.
func (s *cardScreen) settle(m *Model) {
	f := s.fields.now()
	value := strings.TrimSpace(f.value())
	now, _ := s.talk.Session.Field(s.record, f.name)
	if value == now || value == s.talk.Session.MomentName(now) && now != "" {
		return
	}
	var fault error
	s.talk.Apply(func(session *interview.Session, st interview.Stamp) *interview.Session {
		out, err := session.SetField(s.record, f.name, value, st)
		fault = err
		return out
	})
	if fault != nil {
		m.tell(speech.FieldRefuses, value, f.label)
	}
	s.keep()
}

func (s *cardScreen) key(m *Model, k keyPress) tea.Cmd {
	defer s.keep()
	switch k.name {
	case "up", "down", "tab", "shift+tab", "enter", "pgup", "pgdown":
		s.settle(m)
		if k.name == "enter" && s.fields.at == len(s.fields.rows)-1 {
			s.back(m)
			return nil
		}
		s.move(k.name)
		return nil
	}
	if !s.fields.key(k) && k.text != "" {
		m.tell(speech.ChooseByNumber)
	}
	if s.fields.now().choices != nil {
		s.settle(m)
	}
	return nil
}

func (s *cardScreen) move(name string) {
	by := map[string]int{"up": -1, "shift+tab": -1, "pgup": -8, "pgdown": 8}[name]
	if by == 0 {
		by = 1
	}
	s.fields.at = max(0, min(len(s.fields.rows)-1, s.fields.at+by))
}

func (s *cardScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(speech.CardTitles[s.kind])), s.from.keeper.sign(m, false), f.w))
	_, b, _ := s.talk.Session.RecordBy(s.record)
	for _, row := range firstRows(evidenceText(s.talk.Session, b).Wrap(max(1, f.w-8)), max(1, f.h/6)) {
		f.put(line{}.gap(4).add(question, row))
	}
	for _, row := range s.readings(m) {
		f.put(line{}.gap(4).add(dim, row).fit(f.w))
	}
	if f.h >= 14 {
		f.put(nil)
	}
	s.fields.draw(m, f)
	m.closeFrame(f, footCard)
}

func firstRows(rows []clean.Text, most int) []clean.Text { return rows[:min(len(rows), most)] }

// readings gives what the measures make of an expectation: the bar of its levels
// and its class, labelled as ours.
func (s *cardScreen) readings(m *Model) []clean.Text {
	var out []clean.Text
	for e := range s.talk.Session.Expectations() {
		if e.ID != s.record {
			continue
		}
		if bar, ok := e.Zone().Bar(); ok && bar.Placed() {
			row := clean.Line(bar.Row())
			if words, ok := speech.ZoneReadings[bar.Reading]; ok {
				row += "   " + m.word(words)
				if n, known := bar.Short.Value(); known && n > 0 && bar.Reading != interview.ZoneAskAgain {
					row += speech.ZoneShort.With(m.lang, n)
				}
			}
			out = append(out, row)
		}
		if r := e.Class().Reading(); r != "" {
			out = append(out, speech.ReadingIs.With(m.lang, speech.OurReadings[r]))
		}
	}
	return out
}
