package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A wrapUpScreen goes through the loose ends one by one, all skippable, and then
// finishes the session.
type wrapUpScreen struct {
	talk   *capture.Talk
	from   *interviewScreen
	ends   []looseEnd
	plain  []looseEnd // notes without a mark: many, so only on demand
	lapsed int        // lines that changed since they were read back
	brief  bool       // only these ends, and then back to the talk
	at     int        // len(ends): the last page
}

func newWrapUp(m *Model, t *capture.Talk, from *interviewScreen) *wrapUpScreen {
	s := &wrapUpScreen{talk: t, from: from, ends: looseEnds(t.Session, m.lang), plain: unmarked(t.Session, m.lang)}
	s.goTo(0)
	return s
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
		s.adapt()
	}
	s.keep()
}

// keep journals what stands in the form under the loose end's own places.
func (s *wrapUpScreen) keep() {
	var in []keep.Field
	if s.at < len(s.ends) {
		for _, f := range s.ends[s.at].fields.rows {
			if f.choices == nil {
				in = append(in, keep.Field{Place: s.ends[s.at].place(f), Text: f.text.Text(), Cursor: f.text.Cursor()})
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

// goTo takes what was filled in and opens a loose end at its first field.
func (s *wrapUpScreen) goTo(i int) {
	s.settle()
	s.at = max(0, min(len(s.ends), i))
	if s.at < len(s.ends) {
		s.adapt()
		s.ends[s.at].fields.firstEmpty()
		return
	}
	s.lapsed = 0
	for _, l := range append(interview.ReadBackLines(s.talk.Session), interview.MoreReadBackLines(s.talk.Session)...) {
		if l.Check != nil && l.Check.Lapsed {
			s.lapsed++
		}
	}
}

func (s *wrapUpScreen) key(m *Model, k keyPress) tea.Cmd {
	defer s.keep()
	if next := k.name == "pgdown" || k.name == "enter" && s.at < len(s.ends) && s.ends[s.at].fields.at == len(s.ends[s.at].fields.rows)-1; s.brief && next && s.at >= len(s.ends)-1 {
		s.back(m)
		return nil
	}
	switch {
	case k.name == "pgdown" && s.at < len(s.ends):
		s.goTo(s.at + 1)
	case k.name == "pgup":
		s.goTo(s.at - 1)
	case s.at == len(s.ends):
		return s.lastKey(m, k)
	case s.ends[s.at].fields.key(k):
		s.adapt()
	case k.name == "enter":
		s.goTo(s.at + 1)
	case k.text != "":
		m.tell(speech.ChooseByNumber)
	}
	return nil
}

// adapt shows the fields that what was chosen asks for, and says what is left open
// by what stands in them now.
func (s *wrapUpScreen) adapt() {
	e := &s.ends[s.at]
	if e.adapt != nil {
		e.adapt(&e.fields)
	}
	if e.reword != nil {
		e.word = e.reword(&e.fields)
	}
}

// lastKey takes a key on the last page: finish, read back once more what changed,
// or go through the notes without a mark.
func (s *wrapUpScreen) lastKey(m *Model, k keyPress) tea.Cmd {
	switch k.name {
	case "enter":
		s.talk.Leave(interview.Finished)
		s.keep()
		m.show(newSummary(m, s.talk.Session, s.from))
	case "tab":
		if s.lapsed > 0 {
			m.show(newReadBack(s.talk, s.from))
		}
	case "down":
		if len(s.plain) > 0 {
			at := len(s.ends)
			s.ends, s.plain = append(s.ends, s.plain...), nil
			s.goTo(at)
		}
	}
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
		s.drawLast(m, f)
		return
	}
	e := &s.ends[s.at]
	f.put(line{}.gap(4).add(dim, m.word(e.title)))
	rows := e.about.Wrap(max(1, min(f.w-8, 72)))
	for _, row := range rows[:min(len(rows), max(1, f.h/3))] {
		f.put(line{}.gap(4).add(question, row))
	}
	if e.word != "" {
		f.put(line{}.gap(4).add(dim, e.word).fit(f.w))
	}
	f.put(nil)
	e.fields.draw(m, f)
	if e.quiet != nil && f.left() > belowFields+1 {
		f.put(nil, line{}.gap(4).add(dim, m.word(e.quiet(&e.fields))).fit(f.w))
	}
	m.closeFrame(f, footWrapUp)
}

func (s *wrapUpScreen) drawLast(m *Model, f *frame) {
	w := max(1, min(f.w-8, 72))
	put := func(st style, words clean.Text) {
		for _, row := range words.Wrap(w) {
			f.put(line{}.gap(4).add(st, row))
		}
	}
	if len(s.ends) == 0 {
		put(question, m.word(speech.WrapUpNothing))
	} else {
		put(question, m.word(speech.WrapUpDone))
	}
	hints := []hint{{"Enter", speech.KeyFinish}}
	if s.lapsed > 0 {
		f.put(nil)
		put(warn, speech.WrapUpLapsed.With(m.lang, s.lapsed))
		hints = append(hints, hint{"Tab", speech.KeyReadAgain})
	}
	if len(s.plain) > 0 {
		f.put(nil)
		put(plain, speech.WrapUpUnmarked.With(m.lang, len(s.plain)))
		hints = append(hints, hint{"↓", speech.KeyGoThrough})
	}
	m.closeFrame(f, append(hints, hint{"PgUp", speech.KeyBack}, hint{"Esc", speech.KeyDone}))
}
