package ui

import (
	"context"
	"iter"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A promisesScreen is the ledger: a line to search with that always has the keys,
// and the promises of all talks under it, overdue first. They are read and put in
// order beside the screen.
type promisesScreen struct {
	text    editor.Editor
	all     []promiseRow
	hits    []int // places in all that are shown
	at, top int
	height  int
	settled bool   // those that are done with too
	from    screen // where Esc goes back to; nil: the start screen
	loading bool
	unread  int                                      // files that could not be read
	told    map[interview.ID][]interview.ReviewEntry // by session: what was written down here since it was read
	done    []promiseStep
	undone  []promiseStep
	saving  bool
	ctx     context.Context
	stop    context.CancelFunc
}

// A promiseRow is one line of the ledger, with what searching needs made ready
// once.
type promiseRow struct {
	interview.Owed
	given *data.Given
	find  string
}

func newPromises(from screen) *promisesScreen {
	s := &promisesScreen{from: from, loading: true, told: map[interview.ID][]interview.ReviewEntry{}}
	s.ctx, s.stop = context.WithCancel(context.Background())
	return s
}

// promises opens the ledger.
func (m *Model) promises(from screen) tea.Cmd {
	s := newPromises(from)
	m.show(s)
	return s.fetch(m)
}

func (s *promisesScreen) which() capture.Screen { return capture.PromisesScreen }

func (s *promisesScreen) leave(m *Model) {
	s.stop()
	if s.from != nil {
		s.from.leave(m)
	}
}

func (s *promisesScreen) back(m *Model) bool {
	if !s.text.Empty() {
		s.text = editor.Editor{}
		s.filter()
		return true
	}
	s.stop()
	if s.from == nil {
		s.from = newStart(m)
	}
	m.show(s.from)
	return true
}

// ledgerMsg brings the ledger as far as it was read, in order; next reads on, nil
// when that was all.
type ledgerMsg struct {
	screen *promisesScreen
	rows   []promiseRow
	unread int
	next   tea.Cmd
}

// ledgerEvery is how long is read before the screen shows more.
const ledgerEvery = 300 * time.Millisecond

// fetch reads the ledger beside the screen. Each message has its own rows, so that
// the screen may change them.
func (s *promisesScreen) fetch(m *Model) tea.Cmd {
	next, stop := iter.Pull2(m.env.Library.Promised(s.ctx))
	today := m.now
	var owed []interview.Owed
	from := map[interview.ID]*data.Given{}
	unread := 0
	var more tea.Cmd
	more = func() tea.Msg {
		out := ledgerMsg{screen: s, next: more}
		for began := time.Now(); time.Since(began) < ledgerEvery; {
			g, err, ok := next()
			if !ok {
				stop()
				out.next = nil
				break
			}
			if err != nil {
				unread++
				continue
			}
			from[g.Entry.Head.ID] = &g
			for _, p := range g.Promises {
				owed = append(owed, p.On(g.Events, today))
			}
		}
		interview.SortOwed(owed)
		out.unread, out.rows = unread, make([]promiseRow, len(owed))
		for i := range owed {
			out.rows[i] = promiseRow{owed[i], from[owed[i].Session], PromiseSearchText(&owed[i])}
		}
		return out
	}
	return more
}

func (s *promisesScreen) message(m *Model, msg tea.Msg) tea.Cmd {
	if _, ok := msg.(startMsg); ok {
		return s.fetch(m)
	}
	if s.from != nil { // it goes on reading meanwhile
		return s.from.message(m, msg)
	}
	return nil
}

// arrived takes the rows, with the cursor on the same promise.
func (s *promisesScreen) arrived(m *Model, msg ledgerMsg) {
	here, had := s.here()
	s.all, s.unread, s.loading = msg.rows, msg.unread, msg.next != nil
	for id := range s.told {
		s.restate(m, id)
	}
	at := s.at
	s.filter()
	if !had || at == 0 {
		return
	}
	for i, hit := range s.hits {
		if s.all[hit].Promise.ID == here.Promise.ID {
			s.at = i
		}
	}
}

// filter matches every row anew.
func (s *promisesScreen) filter() {
	words := strings.Fields(capture.Fold(s.text.Text()))
	s.hits = s.hits[:0]
	for i := range s.all {
		if row := &s.all[i]; (s.settled || row.Stands()) && containsAll(row.find, words) {
			s.hits = append(s.hits, i)
		}
	}
	s.at, s.top = 0, 0
}

func (s *promisesScreen) here() (*promiseRow, bool) {
	if s.at < 0 || s.at >= len(s.hits) {
		return nil, false
	}
	return &s.all[s.hits[s.at]], true
}

func (s *promisesScreen) paste(_ *Model, text string) {
	s.text = s.text.Paste(strings.ReplaceAll(text, "\n", " "))
	s.filter()
}

func (s *promisesScreen) key(m *Model, k keyPress) tea.Cmd {
	switch k.name {
	case "up":
		s.at = max(0, s.at-1)
		return nil
	case "down":
		s.at = max(0, min(len(s.hits)-1, s.at+1))
		return nil
	case "pgup":
		s.at = max(0, s.at-s.height)
		return nil
	case "pgdown":
		s.at = max(0, min(len(s.hits)-1, s.at+s.height))
		return nil
	case "enter":
		return s.read(m)
	case "tab":
		s.openState(m)
		return nil
	}
	before := s.text.Text()
	switch {
	case k.name == "backspace":
		s.text = s.text.Backspace()
	case k.text != "":
		s.text = s.text.Insert(k.text)
	default:
		if op, ok := editing.of(k); ok {
			s.text = op(s.text)
		} else if op, ok := moving.of(k); ok {
			s.text = op(s.text)
		}
	}
	if s.text.Text() != before {
		s.filter()
	}
	return nil
}

// read opens the talk in which the promise was made, at its note.
func (s *promisesScreen) read(m *Model) tea.Cmd {
	row, ok := s.here()
	if !ok {
		return nil
	}
	session, err := m.env.Library.Read(row.given.Entry)
	if session == nil {
		m.tell(speech.CannotRead, err)
		return nil
	}
	reader := newReader(m, row.given.Entry, session, s)
	reader.pager.to(row.Note)
	m.show(reader)
	if err != nil {
		m.tell(speech.CannotRead, err)
	}
	return nil
}

func (s *promisesScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "undo":
		return s.undo(m), true
	case "redo":
		return s.redo(m), true
	case "settled":
		s.settled = !s.settled
		s.filter()
		if s.settled {
			m.tell(speech.PromisesAll)
		} else {
			m.tell(speech.PromisesOpen)
		}
	case "export":
		s.export(m)
	default:
		return nil, false
	}
	return nil, true
}
