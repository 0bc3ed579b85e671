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
	behind screen // where Esc goes; nil: from
}

// openCard opens the card of the record that the selected or last note made, or
// was laid with; of several the user chooses one. Field is the one to begin at;
// empty: the first.
func (m *Model) openCard(t *capture.Talk, from *interviewScreen, at string) {
	n, ok := t.Target()
	if !ok {
		m.tell(speech.NoNoteYet)
		return
	}
	var cards []interview.Resting
	for _, r := range t.Session.RecordsOn(n.ID) {
		if card, has := interview.CardOf(r.Record); has {
			if _, has = card.Field(at); has || at == "" {
				cards = append(cards, r)
			}
		}
	}
	switch {
	case len(cards) == 0 && at != "":
		m.tell(speech.NoClassHere)
	case len(cards) == 0:
		m.tell(speech.NoCard)
	case len(cards) == 1 || cards[0].Made && !cards[1].Made:
		m.showCard(t, from, cards[0].Basis.ID, at)
	default:
		var all []pick
		for _, r := range cards {
			all = append(all, pick{
				label: m.word(speech.CardTitles[r.Record]), detail: evidenceText(t.Session, r.Basis),
				choose: func(m *Model) tea.Cmd { m.showCard(t, from, r.Basis.ID, at); return nil },
			})
		}
		m.open(&panel{title: speech.WhichCard, hint: speech.TypeToFind, place: listPlace + "card", offers: matching(all)})
	}
}

// showCard shows the card of a record, the keys in the field at.
func (m *Model) showCard(t *capture.Talk, from *interviewScreen, record interview.ID, at string) {
	kind, _, _ := t.Session.RecordBy(record)
	card, _ := interview.CardOf(kind)
	s := &cardScreen{talk: t, from: from, record: record, kind: kind, card: card}
	s.fill(m)
	s.fields.to(at)
	m.show(s)
}

// fill makes the rows of the card anew, from what the record holds.
func (s *cardScreen) fill(m *Model) {
	s.fields.rows = nil
	for _, f := range s.card.Fields {
		s.fields.rows = append(s.fields.rows, s.field(m, f))
	}
	s.fields.at = max(0, min(s.fields.at, len(s.fields.rows)-1))
}

// field makes the row of a field with the value it has.
func (s *cardScreen) field(m *Model, f interview.CardField) *field {
	value, _ := s.talk.Session.Field(s.record, f.ID)
	out := &field{name: f.ID, label: speech.CardFields[s.kind][f.ID], at: -1, beside: f.Beside, onward: f.ID == "when-present"}
	switch f.Kind {
	case interview.MomentField:
		value = s.talk.Session.MomentName(value)
		out.hint = momentsHint(s.talk)
	case interview.PlaceField:
		out.hint = speech.PlaceHint
	}
	if len(f.Choices) == 0 {
		out.text = editor.New(value).TextEnd()
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

// momentsHint names the contact moments by number.
func momentsHint(t *capture.Talk) speech.Text {
	var names []clean.Text
	for i, moment := range t.Moments() {
		names = append(names, clean.Format("%d ", i+1)+clean.Line(moment.Name))
	}
	hint := string(clean.Join(names, "  "))
	return speech.Text{NL: hint, EN: hint}
}

func (s *cardScreen) which() capture.Screen           { return capture.CardScreen }
func (s *cardScreen) message(*Model, tea.Msg) tea.Cmd { return nil }

func (s *cardScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "undo", "redo":
		s.settle(m)
		by := s.talk.Undo
		if id == "redo" {
			by = s.talk.Redo
		}
		m.reply(by())
		if _, b, ok := s.talk.Session.RecordBy(s.record); !ok || b.Retired { // it goes back to before there was a card
			say := m.say
			m.show(s.from)
			m.say = say
			return s.from.keep(m), true
		}
		s.fill(m)
		s.keep()
	case "detach":
		s.detach(m)
	case "moments":
		s.settle(m)
		m.openMoments(s.talk, func() { s.fill(m) })
	case "saved":
		m.say = s.from.keeper.account(m)
	default:
		return nil, false
	}
	return nil, true
}

func (s *cardScreen) leave(m *Model) {
	s.settle(m)
	s.noteRefused(m)
	s.from.leave(m)
}

func (s *cardScreen) back(m *Model) bool {
	s.settle(m)
	s.noteRefused(m)
	say := m.say
	m.show(s.from)
	if s.behind != nil {
		m.show(s.behind)
		if again, ok := s.behind.(interface{ again(m *Model) }); ok {
			again.again(m)
		}
	}
	m.say = say
	return true
}

func (s *cardScreen) paste(_ *Model, text string) {
	s.fields.now().paste(text)
	s.keep()
}

// keepPanel journals what stands in the panel over the card. The field under it is
// in the record by then.
func (s *cardScreen) keepPanel(p *panel) { s.from.keeper.Keep(s.talk, p.kept()...) }

// keep journals what stands in the field that has the keys, and in those whose
// text the record did not take.
func (s *cardScreen) keep() {
	var in []keep.Field
	for i, f := range s.fields.rows {
		if f.refused && i != s.fields.at {
			in = append(in, s.place(f))
		}
	}
	s.from.keeper.Keep(s.talk, append(in, s.place(s.fields.now()))...)
}

func (s *cardScreen) place(f *field) keep.Field {
	return keep.Field{Place: cardPlace + string(s.record) + ":" + f.name, Text: f.text.Text(), Cursor: f.text.Cursor()}
}

// settle takes the field that has the keys into the record. What the field cannot
// take stays on the card as it was typed, and the screen says so; leaving never
// blocks.
func (s *cardScreen) settle(m *Model) {
	f := s.fields.now()
	value := strings.TrimSpace(f.value())
	now, _ := s.talk.Session.Field(s.record, f.name)
	f.refused = false
	if value == now || value == s.talk.Session.MomentName(now) && now != "" {
		return
	}
	if s.talk.SetField(s.record, f.name, value) != nil {
		f.refused = true
		m.tell(speech.FieldRefuses, value, f.label)
	} else if at, _ := s.card.Field(f.name); at.Kind == interview.MomentField {
		id, _ := s.talk.Session.Field(s.record, f.name)
		f.text = editor.New(s.talk.Session.MomentName(id)).TextEnd()
	}
	s.keep()
}

// noteRefused makes notes of the texts that their fields did not take, laid with
// the record: what was typed stays.
func (s *cardScreen) noteRefused(m *Model) {
	for _, f := range s.fields.rows {
		if text := strings.TrimSpace(f.text.Text()); f.refused && text != "" {
			s.talk.NoteWith(s.record, string(m.word(f.label))+": "+text)
			f.refused, f.text = false, editor.Editor{}
			m.tell(speech.RefusedNoted, text)
		}
	}
	s.from.keeper.Keep(s.talk)
}

func (s *cardScreen) key(m *Model, k keyPress) tea.Cmd {
	defer s.keep()
	switch k.name {
	case "up", "down", "tab", "shift+tab", "enter", "pgup", "pgdown":
		s.settle(m)
		by := map[string]int{"pgup": -8, "pgdown": 8}[k.name]
		switch {
		case by != 0:
			s.fields.at = s.fields.head(max(0, min(len(s.fields.rows)-1, s.fields.at+by)))
		case !s.fields.walk(k.name) && k.name == "enter":
			s.back(m)
		}
		return nil
	}
	before := s.fields.at
	if !s.fields.key(k) && k.text != "" {
		m.tell(speech.ChooseByNumber)
	}
	now := s.fields.at
	if s.fields.at = before; before != now || s.fields.now().choices != nil {
		s.settle(m)
	}
	s.fields.at = now
	return nil
}

func (s *cardScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(speech.CardTitles[s.kind])), s.from.keeper.sign(m, false), f.w))
	f.put(s.evidence(m, f.w, max(1, f.h/6))...)
	most := 6
	if f.h < 14 {
		most = max(1, f.h/5)
	}
	f.put(s.measures(m, f.w, most)...)
	if f.h >= 24 {
		f.put(s.classTable(m, f.w)...)
	}
	if f.h >= 14 {
		f.put(nil)
	}
	s.fields.draw(m, f)
	if s.kind == interview.ExpectationRecord {
		m.closeFrame(f, footExpectation)
		return
	}
	m.closeFrame(f, footCard)
}

// evidence draws the notes a record rests on, in at most most rows: the one that
// made it, then those that were laid with it, the rest as a number.
func (s *cardScreen) evidence(m *Model, w, most int) []line {
	_, b, _ := s.talk.Session.RecordBy(s.record)
	var rows []line
	for _, row := range firstRows(evidenceText(s.talk.Session, b).Wrap(max(1, w-8)), most) {
		rows = append(rows, line{}.gap(4).add(question, row))
	}
	for i, id := range b.Evidence[1:] {
		left := len(b.Evidence) - 1 - i
		if len(rows) == most-1 && left > 1 || len(rows) >= most {
			more := line{}.gap(4).add(dim, speech.MoreEvidence.With(m.lang, left))
			if len(rows) < most {
				rows = append(rows, more.fit(w))
			}
			break
		}
		n, _ := s.talk.Session.Note(id)
		rows = append(rows, line{}.gap(4).add(dim, speech.Clock(n.When())+"  ").add(plain, clean.Line(n.Content.Text)).fit(w))
	}
	return append(rows, s.against(m, w)...)
}

// against draws what a claim contradicts: both stay.
func (s *cardScreen) against(m *Model, w int) []line {
	var rows []line
	if s.kind != interview.ClaimRecord {
		return rows
	}
	for c := range s.talk.Session.Claims() {
		if c.ID != s.record {
			continue
		}
		for _, id := range c.Against {
			if _, b, ok := s.talk.Session.RecordBy(id); ok && !b.Retired {
				words := clean.Line(string(evidenceText(s.talk.Session, b)))
				rows = append(rows, line{}.gap(4).add(dim, m.word(speech.ClaimAgainst)+"  ").add(question, words).fit(w))
			}
		}
	}
	return rows
}

func firstRows(rows []clean.Text, most int) []clean.Text { return rows[:min(len(rows), most)] }
