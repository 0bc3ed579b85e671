package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A readerScreen reads one saved session: question by question what was
// answered and noted. Typing leaves only the notes with those words.
type readerScreen struct {
	entry   data.Entry
	session *interview.Session
	from    screen // where Esc goes back to
	text    editor.Editor
	pager   pager
	found   int
	width   int
	lang    interview.Language
	height  int
}

func newReader(m *Model, e data.Entry, s *interview.Session, from screen) *readerScreen {
	out := &readerScreen{entry: e, session: s, from: from}
	out.lay(m)
	return out
}

func (s *readerScreen) which() capture.Screen                 { return capture.ReaderScreen }
func (s *readerScreen) leave(*Model)                          {}
func (s *readerScreen) message(m *Model, msg tea.Msg) tea.Cmd { return s.from.message(m, msg) }

func (s *readerScreen) back(m *Model) bool {
	if !s.text.Empty() {
		s.search(m, editor.Editor{})
		return true
	}
	m.show(s.from)
	return true
}

func (s *readerScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "summary":
		m.show(newSummary(m, s.session, s))
	case "promises":
		return m.promises(s), true
	case "export":
		m.openExport(s.session)
	case "consent":
		return s.openConsent(m), true
	case "resume":
		cmd := m.resumeTalk(s.entry)
		if m.screen != screen(s) {
			s.from.leave(m)
		}
		return cmd, true
	default:
		return nil, false
	}
	return nil, true
}

func (s *readerScreen) paste(m *Model, text string) {
	s.search(m, s.text.Paste(strings.ReplaceAll(text, "\n", " ")))
}

func (s *readerScreen) search(m *Model, text editor.Editor) {
	s.text, s.width = text, 0
	s.lay(m)
}

func (s *readerScreen) key(m *Model, k keyPress) tea.Cmd {
	switch {
	case k.text != "":
		s.search(m, s.text.Insert(k.text))
	case k.name == "backspace":
		s.search(m, s.text.Backspace())
	case k.name == "tab":
		m.show(newSummary(m, s.session, s))
	case k.name == "enter":
		if id, ok := s.pager.here().(interview.ID); ok {
			if n, ok := s.session.Note(id); ok {
				m.openText(speech.NoteTitle, func() []line { return notePage(m, s.session, &n) })
			}
		}
	default:
		s.pager.key(k.name, s.height)
	}
	return nil
}

// lay writes the session out, as far as it matches what was typed.
func (s *readerScreen) lay(m *Model) {
	w := min(m.w-1, 110)
	s.height = max(1, m.h-5)
	if s.pager.lines != nil && s.width == w && s.lang == m.lang {
		return
	}
	s.width, s.lang = w, m.lang
	words := strings.Fields(capture.Fold(s.text.Text()))
	// The screen of the talk knows how a note is drawn.
	drawer := &interviewScreen{talk: capture.New(s.session, m.env.Source)}
	drawer.tag(m)
	under := map[string][]pageLine{}
	s.found = 0
	for n := range s.session.Notes() {
		if !containsAll(capture.Fold(n.Content.Text), words) {
			continue
		}
		s.found++
		for _, row := range drawer.note(m, n, w) {
			under[n.Content.Question] = append(under[n.Content.Question], pageLine{row, n.ID})
		}
	}
	out := erasedLines(m, s.session)
	section := ""
	for _, p := range s.session.Places() {
		rows := under[p.Question.ID]
		answer := s.answers(m, drawer, p)
		if len(rows) == 0 && (len(words) > 0 || len(answer) == 0 && p.Section.Phase != interview.Talk) {
			continue
		}
		if p.Section.ID != section {
			section = p.Section.ID
			out = append(out, pageLine{}, pageLine{line: rule(text(bold, clean.Line(string(p.Section.Title))), nil, w)})
		}
		for _, row := range hung(question, placeNumber(p), clean.Line(string(p.Question.Text)), w, 3) {
			out = append(out, pageLine{line: row})
		}
		out = append(out, answer...)
		if len(rows) == 0 && len(answer) == 0 {
			rows = []pageLine{{line: line{}.gap(4).add(dim, m.word(speech.NothingHere))}}
		}
		out = append(out, rows...)
	}
	if rows := under[""]; len(rows) > 0 {
		out = append(out, pageLine{}, pageLine{line: rule(text(bold, m.word(speech.NoQuestion)), nil, w)})
		out = append(out, rows...)
	}
	s.pager.set(out)
}

// answers writes out the values and non-answers of a question.
func (s *readerScreen) answers(m *Model, drawer *interviewScreen, p interview.Place) []pageLine {
	var out []pageLine
	put := func(followUp string, v *interview.Value) {
		a, ok := s.session.Answer(p.Question.ID, followUp)
		if !ok {
			return
		}
		l := line{}.gap(4).add(chip, drawer.givenWords(m, v, a.Given))
		if v != nil {
			l = l.add(dim, "  "+clean.Line(string(v.Label)))
		}
		out = append(out, pageLine{line: l})
	}
	put("", p.Question.Value)
	for _, f := range p.Question.FollowUps {
		put(f.ID, f.Value)
	}
	return out
}

func (s *readerScreen) draw(m *Model, f *frame) {
	s.lay(m)
	d := s.session.Details
	name := clean.Line(d.Customer.Name)
	if name == "" {
		name = m.word(speech.NoCustomerYet)
	}
	left := text(bold, name)
	for _, p := range d.Customer.People {
		left = left.add(dim, " · "+clean.Line(p.Name))
	}
	right := keptSign(m, s.session).add(dim, speech.Day(s.session.Created, m.lang)+"  "+speech.Statuses[s.session.Status].In(m.lang))
	f.put(rule(left, right, f.w))
	lay := s.text.Layout(max(1, f.w-5), 1)
	f.cursorAt(3+lay.Col, 0)
	input := line{}.gap(1).add(keyStyle, "› ")
	if s.text.Empty() {
		input = input.add(dim, m.word(speech.ReaderHint))
	} else {
		input = input.add(plain, lay.Rows[0])
	}
	count := speech.CountOf.With(m.lang, string(speech.Number(s.found, m.lang)), string(speech.Number(s.session.NoteCount(), m.lang)))
	f.put(spread(input, text(dim, count+" "), f.w))
	s.pager.draw(f, f.h-4)
	m.closeFrame(f, footReader)
}
