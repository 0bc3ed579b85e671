package ui

import (
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// Env is what the face of the program is given from outside.
type Env struct {
	Library  *data.Library
	Guides   *guides.Catalogue
	Language interview.Language // of the interface
	NoColor  bool
	Source   capture.Source
	Name     string                                               // of the interviewer; empty: not known
	Practice func() (lib *data.Library, remove func(), err error) // makes a library to practise in
}

// A Model is the whole face: one screen, at most one panel over it. Every
// message goes through Update, every key there first to the panel and then to
// the screen.
type Model struct {
	env      Env
	lang     interview.Language
	theme    *theme
	behind   background // what the terminal said of its own
	mouse    bool
	w, h     int
	now      time.Time // of the last minute; View reads no clock
	screen   screen
	panel    *panel     // nil: none; only the user opens one
	menu     bool       // the which-key bar is open
	pending  string     // the command that waits for its Enter
	say      clean.Text // the line said back, until the next key
	leaving  bool       // Ctrl+C was pressed once
	handing  bool       // the talk is going to another window: no key is taken
	farewell clean.Text // printed after the screen is gone
	quit     bool
	practice *practice              // a talk with a customer who is not there; nil: none
	held     atomic.Pointer[keeper] // of the session that is being written; nil: none
}

// A screen is one of the screens of the program. It owns what it shows; the
// model owns the size, the language and what lies over it.
type screen interface {
	// which names the screen for the table of commands.
	which() capture.Screen
	// key takes a key that nothing over the screen wanted.
	key(m *Model, k keyPress) tea.Cmd
	// paste takes pasted text.
	paste(m *Model, s string)
	// message takes the results of the screen's own commands; stale ones are its
	// to drop.
	message(m *Model, msg tea.Msg) tea.Cmd
	// do carries out a command of the table that is not the talk's own. It
	// reports whether it knows it.
	do(m *Model, id string) (tea.Cmd, bool)
	// back closes the innermost thing open on the screen, or reports that
	// nothing is.
	back(m *Model) bool
	// draw draws the screen. What stands at the bottom and must not move is
	// drawn here too.
	draw(m *Model, f *frame)
	// leave is called before the program ends: what the screen keeps is closed.
	leave(m *Model)
}

// newModel makes the model on its first screen.
func newModel(env Env) *Model {
	m := &Model{env: env, lang: env.Language, w: 80, h: 24, now: env.Source.Now()}
	m.setTheme(autoTheme)
	return m
}

func (m *Model) setTheme(name themeName) {
	if m.env.NoColor {
		name = noColor
	}
	m.theme = newTheme(name, m.behind)
}

// show puts another screen in the place of the present one, which may come back.
func (m *Model) show(s screen) {
	m.screen, m.panel, m.menu, m.pending, m.say = s, nil, false, "", ""
}

// tell says one line back, until the next key.
func (m *Model) tell(t speech.Text, args ...any) { m.say = t.With(m.lang, args...) }

func (m *Model) reply(r capture.Reply) {
	if r.Text != (speech.Text{}) {
		m.tell(r.Text, r.Args...)
	}
}

// word gives a text in the language of the interface.
func (m *Model) word(t speech.Text) clean.Text { return t.In(m.lang) }

// minuteMsg says that another minute has begun.
type minuteMsg time.Time

func nextMinute() tea.Cmd {
	return tea.Every(time.Minute, func(t time.Time) tea.Msg { return minuteMsg(t) })
}

// startMsg asks a screen that has something to fetch to begin.
type startMsg struct{}

// Init implements tea.Model.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(nextMinute(), tea.RequestBackgroundColor, func() tea.Msg { return startMsg{} })
}

// Update implements tea.Model.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.update(msg)
	if s, ok := m.screen.(*interviewScreen); ok {
		if look := s.lookBehind(m); look != nil {
			cmd = tea.Batch(cmd, look)
		}
	}
	if m.quit && m.staysAfterPractice() {
		m.quit = false
		return m, m.leavePractice()
	}
	if m.quit {
		m.screen.leave(m)
		return m, tea.Quit
	}
	return m, cmd
}

func (m *Model) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		m.panel.resized()
	case tea.BackgroundColorMsg:
		m.behind = lightBackground
		if msg.IsDark() {
			m.behind = darkBackground
		}
		m.setTheme(m.theme.name)
	case minuteMsg:
		m.now = time.Time(msg)
		return nextMinute()
	case tea.KeyPressMsg:
		cmd := m.keyPressed(pressed(msg))
		m.practice.look(m)
		return cmd
	case tea.PasteMsg:
		m.say, m.leaving = "", false
		if m.handing {
			m.tell(speech.HandingOver)
			return nil
		}
		if m.panel != nil {
			m.panel.paste(m, msg.Content)
		} else {
			m.screen.paste(m, msg.Content)
		}
	case savedMsg:
		if msg.keeper == m.held.Load() {
			m.join(msg.keeper)
			return msg.keeper.wait()
		}
	case askedMsg:
		return m.asked(msg.keeper)
	case handedMsg:
		return m.handed(msg)
	case watchedMsg:
		msg.screen.follow(m)
		return msg.screen.wait()
	case brought:
		return msg.arrive(m)
	case wroteMsg:
		m.wrote(msg)
	case signalMsg:
		m.quit, m.leaving = true, true
	case startMsg:
		if k := m.held.Load(); k != nil {
			return k.listen()
		}
		if s, ok := m.screen.(*watchScreen); ok {
			return s.wait()
		}
		return m.screen.message(m, msg)
	default:
		return m.screen.message(m, msg)
	}
	return nil
}

// keyPressed gives a key to the innermost thing that is open.
func (m *Model) keyPressed(k keyPress) tea.Cmd {
	m.say = ""
	if k.name == "alt+esc" { // two in one reading of the terminal
		m.keyPressed(keyPress{name: "esc"})
		return m.keyPressed(keyPress{name: "esc"})
	}
	if k.name == "ctrl+c" {
		return m.interrupted()
	}
	m.leaving = false
	switch {
	case m.handing:
		m.tell(speech.HandingOver)
		return nil
	case m.panel != nil:
		return m.panel.key(m, k)
	case m.pending != "":
		return m.confirmed(k)
	case m.menu:
		return m.menuKey(k)
	}
	if s, ok := m.screen.(*interviewScreen); ok && s.takesFirst(k) {
		return s.key(m, k)
	}
	if c, ok := capture.ByKey(m.screen.which(), k.name); ok {
		return m.do(c)
	}
	if k.name == "f2" { // where Esc goes back, this is the way to the menu
		m.menu = true
		return nil
	}
	if leader, ok := k.alt(); ok {
		return m.leaderKey(leader, k)
	}
	if k.name == "esc" {
		if !m.screen.back(m) {
			m.menu = true
		}
		return nil
	}
	return m.screen.key(m, k)
}

// interrupted answers Ctrl+C: the first only says what the second does.
func (m *Model) interrupted() tea.Cmd {
	if m.leaving {
		m.quit = true
		return nil
	}
	m.leaving = true
	m.tell(speech.CtrlCAgain)
	return nil
}

// menuKey takes the one key after Esc.
func (m *Model) menuKey(k keyPress) tea.Cmd {
	m.menu = false
	switch {
	case k.name == "esc":
		return m.openPalette()
	case k.name == "enter":
		return m.screen.key(m, keyPress{name: "shift+enter"})
	case k.text == "":
		return m.keyPressed(k) // a key that does not type does what it always does
	}
	return m.leaderKey(k.text, k)
}

// leaderKey carries out the command with that leader; a key that is none types
// itself.
func (m *Model) leaderKey(leader string, k keyPress) tea.Cmd {
	c, mark, ok := capture.ByLeader(m.screen.which(), leader)
	if !ok {
		m.tell(speech.NoKey, leader)
		return m.screen.key(m, keyPress{text: leader})
	}
	if c.ID == "mark" {
		if s, ok := m.screen.(*interviewScreen); ok {
			m.reply(s.talk.Mark(mark))
			return s.keep(m)
		}
	}
	if c.Enter {
		m.pending = c.ID
		return nil
	}
	return m.do(c)
}

// confirmed takes the Enter that a command waits for; any other key lets it go.
func (m *Model) confirmed(k keyPress) tea.Cmd {
	id := m.pending
	m.pending = ""
	if k.name != "enter" {
		if k.name == "esc" {
			return nil
		}
		return m.keyPressed(k)
	}
	c, _ := capture.ByID(id)
	return m.do(c)
}

// do carries out a command of the table, whichever key or list it came from.
func (m *Model) do(c capture.Command) tea.Cmd {
	if s, ok := m.screen.(*interviewScreen); ok && c.Do != nil {
		m.reply(c.Do(s.talk))
		return s.keep(m)
	}
	if cmd, ok := m.screen.do(m, c.ID); ok {
		return cmd
	}
	return m.doAnywhere(c.ID)
}

// doAnywhere carries out the commands that every screen has.
func (m *Model) doAnywhere(id string) tea.Cmd {
	switch id {
	case "help":
		m.openHelp()
	case "evidence":
		m.openEvidence()
	case "palette":
		return m.openPalette()
	case "quit":
		m.quit = true
	case "language":
		if m.lang == interview.Dutch {
			m.lang = interview.English
		} else {
			m.lang = interview.Dutch
		}
		m.tell(speech.LanguageIs)
	case "theme":
		m.nextTheme()
	case "mouse":
		m.mouse = !m.mouse
		if m.mouse {
			m.tell(speech.MouseOn)
		} else {
			m.tell(speech.MouseOff)
		}
	}
	return nil
}

var themes = []themeName{autoTheme, darkTheme, lightTheme, noColor}

func (m *Model) nextTheme() {
	for i, name := range themes {
		if name == m.theme.name {
			m.setTheme(themes[(i+1)%len(themes)])
			break
		}
	}
	m.tell(speech.ThemeIs, speech.Themes[string(m.theme.name)])
}

// View implements tea.Model. It draws what Update decided: no clock, no disk, no
// sorting.
func (m *Model) View() tea.View {
	f := &frame{w: max(1, m.w), h: max(1, m.h)}
	m.screen.draw(m, f)
	if m.panel != nil && m.panel.full {
		*f = frame{w: f.w, h: f.h}
		m.panel.drawFull(m, f)
	}
	v := tea.NewView(f.render(m.theme))
	v.AltScreen = true
	v.WindowTitle = "diepte" // never a customer's name: others see it
	v.Cursor = f.cursor
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}
