package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// freshFor is how long an unfinished session is what Enter goes on with.
const freshFor = 24 * time.Hour

// A startScreen offers what one comes for: to go on, to begin, to look back.
type startScreen struct {
	latest data.Entry
	found  bool // an unfinished session
	at     int
	moved  bool // the user chose: what comes in later does not move him
	due    promisesDue
}

func newStart(*Model) *startScreen { return &startScreen{} }

func (s *startScreen) which() capture.Screen    { return capture.StartScreen }
func (s *startScreen) leave(*Model)             { s.due.end() }
func (s *startScreen) back(*Model) bool         { return false }
func (s *startScreen) paste(m *Model, t string) { m.show(newBrowse(m, t)) }

// latestMsg tells which session was left unfinished last.
type latestMsg struct {
	entry   data.Entry
	ok      bool
	exposed int // files and folders that others on this machine can read
}

// fetch looks for the session to go on with.
func (s *startScreen) fetch(m *Model) tea.Cmd {
	lib := m.env.Library
	return func() tea.Msg {
		e, ok := lib.Latest()
		return latestMsg{e, ok, len(lib.Exposed())}
	}
}

func (s *startScreen) message(m *Model, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case startMsg:
		return s.fetch(m)
	case latestMsg:
		s.latest, s.found = msg.entry, msg.ok
		if msg.exposed > 0 {
			m.tell(speech.OthersCanRead, msg.exposed)
		}
		if s.found && (s.moved || m.now.Sub(s.latest.Head.Updated) > freshFor) {
			s.at++ // the row came in above what is selected
		}
		return s.due.count(m, s)
	case dueMsg:
		if msg.screen == s {
			s.due.counted = msg.counted
		}
	}
	return nil
}

// A doorway is one row of the start screen.
type doorway struct {
	words  clean.Text
	detail clean.Text
	open   func(m *Model) tea.Cmd
}

func (s *startScreen) doorways(m *Model) []doorway {
	var out []doorway
	if s.found {
		h := s.latest.Head
		name := clean.Line(h.Customer.Name)
		if name == "" {
			name = m.word(speech.NoCustomerYet)
		}
		out = append(out, doorway{
			speech.GoOnWith.With(m.lang, string(name)),
			speech.Day(h.Updated, m.lang) + " " + speech.Clock(h.Updated),
			func(m *Model) tea.Cmd { return m.resumeTalk(s.latest) },
		})
	}
	return append(out,
		doorway{m.word(speech.StartNew), m.word(speech.StartNewTells), func(m *Model) tea.Cmd { return m.newTalk() }},
		doorway{m.word(speech.StartBrowse), m.word(speech.StartBrowseTells), func(m *Model) tea.Cmd { return m.browse("") }},
		doorway{m.word(speech.StartPromises), s.due.words(m.lang), func(m *Model) tea.Cmd { return m.promises(nil) }},
		doorway{m.word(speech.StartGuides), m.word(speech.StartGuidesTells), func(m *Model) tea.Cmd { m.openGuides(); return nil }},
		doorway{m.word(speech.StartPractice), m.word(speech.StartPracticeTells), func(m *Model) tea.Cmd { return m.practise(false) }},
		doorway{m.word(speech.StartHelp), "F1", func(m *Model) tea.Cmd { m.openHelp(); return nil }},
		doorway{m.word(speech.StartLeave), "Ctrl+C Ctrl+C", func(m *Model) tea.Cmd { m.quit = true; return nil }},
	)
}

func (s *startScreen) key(m *Model, k keyPress) tea.Cmd {
	doors := s.doorways(m)
	switch {
	case k.name == "up", k.name == "shift+tab":
		s.at, s.moved = max(0, s.at-1), true
	case k.name == "down", k.name == "tab":
		s.at, s.moved = min(len(doors)-1, s.at+1), true
	case k.name == "enter":
		cmd := doors[min(s.at, len(doors)-1)].open(m)
		if m.screen != screen(s) {
			s.due.end()
		}
		return cmd
	case k.text != "":
		s.due.end()
		return m.browse(k.text)
	}
	return nil
}

func (s *startScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "new":
		s.due.end()
		return m.newTalk(), true
	case "promises":
		s.due.end()
		return m.promises(nil), true
	case "guides":
		m.openGuides()
	case "practice":
		s.due.end()
		return m.practise(false), true
	default:
		return nil, false
	}
	return nil, true
}

func (s *startScreen) draw(m *Model, f *frame) {
	if f.h >= 12 {
		f.put(nil)
		f.put(line{}.gap(3).add(bold, "diepte").add(dim, "   "+m.word(speech.StartTagline)))
		f.put(nil)
	}
	for i, d := range s.doorways(m) {
		f.put(pick{label: d.words, detail: d.detail}.row(i == s.at, min(f.w, 76)))
	}
	if f.left() > 4 {
		f.put(nil, line{}.gap(3).add(dim, m.word(speech.StartType)))
	}
	m.closeFrame(f, footStart)
}

// closeFrame draws what every screen without a composer ends with: the panel or
// the menu if open, the line said back and the keys.
func (m *Model) closeFrame(f *frame, hints []hint) {
	var over []line
	x, row := 0, -1
	switch {
	case m.panel != nil && !m.panel.full:
		over, x, row = m.panel.draw(m, f.w, max(4, f.h/2))
	case m.menu, m.pending != "":
		over = m.menuRows(f.w, f.h-2)
	}
	if most := f.h - 2; len(over) > most {
		over = over[:max(0, most)]
	}
	keep := f.h - len(over) - 2
	if len(f.rows) > keep {
		f.rows = f.rows[:max(0, keep)]
		if f.cursor != nil && f.cursor.Y >= keep {
			f.cursor = nil
		}
	}
	f.fill(len(over) + 2)
	if row >= 0 {
		f.cursorAt(x, row)
	}
	f.put(over...)
	f.put(line{}.gap(1).add(accent, m.say).fit(f.w))
	switch {
	case m.panel != nil && m.panel.offers == nil:
		hints = footAsk
	case m.panel != nil:
		hints = footPanel
	}
	f.put(m.keysLine(f.w, hints))
}
