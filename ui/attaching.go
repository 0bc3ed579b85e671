package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// openAttach lists the records that the selected or last note can be laid with,
// the likeliest first.
func (m *Model) openAttach(t *capture.Talk) {
	note, ok := t.Target()
	if !ok {
		m.tell(speech.NoNoteYet)
		return
	}
	var all []pick
	for _, r := range t.Fitting(note.ID) {
		all = append(all, recordPick(m, t, r, func(m *Model) { m.reply(t.Attach(r.Basis.ID, note.ID)) }))
	}
	if len(all) == 0 {
		m.tell(speech.NothingToAttach)
		return
	}
	m.open(&panel{title: speech.AttachTitle, hint: speech.TypeToFind, place: listPlace + "attach", offers: matching(all)})
}

// openDetach lists the records that the note was laid with, to take it off one.
func (m *Model) openDetach(t *capture.Talk) {
	note, ok := t.Target()
	if !ok {
		m.tell(speech.NoNoteYet)
		return
	}
	var all []pick
	for _, r := range t.Session.RecordsOn(note.ID) {
		if !r.Made {
			all = append(all, recordPick(m, t, r, func(m *Model) { m.reply(t.Detach(r.Basis.ID, note.ID)) }))
		}
	}
	if len(all) == 0 {
		m.tell(speech.NotAttached)
		return
	}
	m.open(&panel{title: speech.DetachTitle, hint: speech.TypeToFind, place: listPlace + "detach", offers: matching(all)})
}

// recordPick offers a record by the note that made it.
func recordPick(m *Model, t *capture.Talk, r interview.Resting, does func(m *Model)) pick {
	first, _ := t.Session.Note(r.Basis.Evidence[0])
	sign, what := clean.Text("· "), m.word(speech.CardTitles[r.Record])
	if k, ok := first.Content.Mark.Kind(); ok && k.Record == r.Record {
		sign, what = clean.Line(k.Glyph)+" ", speech.Marked(first.Content.Mark, first.Content.Speaker).In(m.lang)
	}
	return pick{label: sign + clean.Line(first.Content.Text), detail: what, choose: func(m *Model) tea.Cmd {
		does(m)
		m.keepPanel()
		return nil
	}}
}

// detach lists the notes that were laid with the record of the card.
func (s *cardScreen) detach(m *Model) {
	s.settle(m)
	_, b, _ := s.talk.Session.RecordBy(s.record)
	var all []pick
	for _, id := range b.Evidence[1:] {
		n, _ := s.talk.Session.Note(id)
		all = append(all, pick{label: clean.Line(n.Content.Text), detail: speech.Clock(n.When()), choose: func(m *Model) tea.Cmd {
			m.reply(s.talk.Detach(s.record, id))
			s.keep()
			return nil
		}})
	}
	if len(all) == 0 {
		m.tell(speech.NotAttached)
		return
	}
	m.open(&panel{title: speech.DetachNote, hint: speech.TypeToFind, offers: matching(all)})
}

// openMake offers to make a record that has no mark of the selected or last note,
// or to make it no longer one.
func (m *Model) openMake(t *capture.Talk) {
	note, ok := t.Target()
	if !ok {
		m.tell(speech.NoNoteYet)
		return
	}
	var all []pick
	for i, kind := range capture.Makable {
		all = append(all, pick{
			label: clean.Format("%d  ", i+1) + m.word(speech.CardTitles[kind]), detail: m.word(speech.MakeTells[kind]),
			choose: func(m *Model) tea.Cmd { m.makeInto(t, kind, note.ID); return nil },
		})
	}
	for _, r := range t.Session.RecordsOn(note.ID) {
		if r.Record.HasMark() {
			continue
		}
		all = append(all, pick{
			label:  "   " + speech.MakeNoLonger.With(m.lang, speech.CardTitles[r.Record]),
			choose: func(m *Model) tea.Cmd { m.reply(t.Unmake(r.Basis.ID)); m.keepPanel(); return nil },
		})
	}
	m.open(&panel{title: speech.MakeTitle, hint: speech.NumberHint, place: listPlace + "make", offers: matching(all)})
}

// makeInto makes the record, or asks first which note stands beside it.
func (m *Model) makeInto(t *capture.Talk, kind interview.Record, note interview.ID) {
	made := func(other interview.ID) func(m *Model) tea.Cmd {
		return func(m *Model) tea.Cmd { m.reply(t.Make(kind, note, other)); m.keepPanel(); return nil }
	}
	if kind != interview.ClaimRecord && kind != interview.GapRecord {
		made("")(m)
		return
	}
	title := speech.MakeAgainst
	var all []pick
	if kind == interview.GapRecord {
		title = speech.MakeGapWith
		all = append(all, pick{label: m.word(speech.OnlyThis), choose: made("")})
	}
	for _, n := range t.Alike(note) {
		all = append(all, pick{label: clean.Line(n.Content.Text), detail: speech.Clock(n.When()), choose: made(n.ID)})
	}
	if len(all) == 0 {
		m.tell(speech.NoOther)
		return
	}
	m.open(&panel{title: title, hint: speech.TypeToFind, place: listPlace + "make", offers: matching(all)})
}

// makePicks offers the records without a mark in the palette itself.
func makePicks(m *Model, t *capture.Talk) []pick {
	note, ok := t.Target()
	if !ok {
		return nil
	}
	var out []pick
	for _, kind := range capture.Makable {
		out = append(out, pick{
			label:  speech.MakeAs.With(m.lang, speech.CardTitles[kind]),
			choose: func(m *Model) tea.Cmd { m.makeInto(t, kind, note.ID); return nil },
		})
	}
	return out
}
