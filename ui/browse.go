package ui

import (
	"context"
	"iter"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A browseScreen is the reviewer's: a line to search with that always has the
// keys, and the sessions that match. What the header carries is matched at once;
// the words of the notes are looked for beside it and shown as they come.
type browseScreen struct {
	text    editor.Editor
	all     []shelved // newest first
	hits    []int     // places in all that match
	at, top int
	loading bool
	height  int
	words   wordSearch
	ctx     context.Context
	stop    context.CancelFunc
}

// A shelved session is one row of the list, with what searching needs made ready
// once.
type shelved struct {
	entry data.Entry
	find  string // folded: customer, people, date, interviewer, status, topic, id
}

// A wordSearch looks through the notes for a query, one file after the other.
// What comes in for another query is stale and dropped.
type wordSearch struct {
	number  int          // of the query it answers
	found   map[int]bool // places in all whose notes match
	scanned int
	stop    context.CancelFunc
}

func newBrowse(_ *Model, query string) *browseScreen {
	s := &browseScreen{text: editor.New(query).TextEnd(), loading: true}
	s.ctx, s.stop = context.WithCancel(context.Background())
	return s
}

// browse opens the reviewer's screen.
func (m *Model) browse(query string) tea.Cmd {
	s := newBrowse(m, query)
	m.show(s)
	return s.fetch(m)
}

func (s *browseScreen) which() capture.Screen { return capture.BrowseScreen }
func (s *browseScreen) leave(*Model)          { s.stop() }

func (s *browseScreen) back(m *Model) bool {
	if !s.text.Empty() {
		s.text = editor.Editor{}
		s.filter()
		return true
	}
	s.stop()
	start := newStart(m)
	m.show(start)
	return true
}

func (s *browseScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "new":
		s.stop()
		return m.newTalk(), true
	case "promises":
		return m.promises(s), true
	case "export":
		if e, ok := s.here(); ok {
			if read, err := m.env.Library.Read(e.entry); read != nil {
				m.openExport(read)
			} else {
				m.tell(speech.CannotRead, reason(m.lang, err))
			}
		}
		return nil, true
	}
	return nil, false
}

// shelfMsg brings some of the list; next fetches more, nil when that was all.
type shelfMsg struct {
	screen *browseScreen
	rows   []shelved
	next   tea.Cmd
	err    error
}

// shelfBatch is how many rows come at a time.
const shelfBatch = 500

// fetch reads the list beside the screen, so that typing is never held up.
func (s *browseScreen) fetch(m *Model) tea.Cmd {
	next, stop := iter.Pull2(m.env.Library.Entries(s.ctx))
	lang := m.lang
	var more tea.Cmd
	more = func() tea.Msg {
		out := shelfMsg{screen: s, next: more}
		for len(out.rows) < shelfBatch {
			e, err, ok := next()
			if !ok || err != nil {
				stop()
				out.next, out.err = nil, err
				break
			}
			out.rows = append(out.rows, shelved{e, folded(e, lang)})
		}
		return out
	}
	return more
}

// folded gives what a search is matched against.
func folded(e data.Entry, l interview.Language) string {
	h := e.Head
	parts := []string{h.Customer.Name, h.Interviewer, h.Topic, h.Sector, e.File, h.ID.Short(), h.Created.Format("2006-01-02"), string(speech.Day(h.Created, l))}
	parts = append(parts, speech.Statuses[h.Status].NL, speech.Statuses[h.Status].EN)
	for _, p := range h.Customer.People {
		parts = append(parts, p.Name)
	}
	return capture.Fold(strings.Join(parts, " "))
}

func (s *browseScreen) message(m *Model, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case startMsg:
		return s.fetch(m)
	case shelfMsg:
		if msg.screen != s {
			return nil
		}
		if msg.err != nil {
			m.tell(speech.CannotList, m.env.Library.Dir(), reason(m.lang, msg.err))
		}
		s.arrived(msg.rows)
		s.loading = msg.next != nil
		if !s.loading && !s.text.Empty() {
			return s.scan(m)
		}
		return msg.next
	case scannedMsg:
		if msg.screen == s && msg.number == s.words.number {
			return s.scanned(msg)
		}
	}
	return nil
}

// arrived adds rows, newest first, keeping the cursor on the same session.
func (s *browseScreen) arrived(rows []shelved) {
	before, had := s.here()
	s.all = append(s.all, rows...)
	newest := func(a, b shelved) int { return b.entry.Head.Created.Compare(a.entry.Head.Created) }
	if !slices.IsSortedFunc(s.all, newest) {
		slices.SortStableFunc(s.all, newest)
	}
	s.filter()
	if had && s.at > 0 {
		for i, hit := range s.hits {
			if s.all[hit].entry.File == before.entry.File {
				s.at = i
			}
		}
	}
}

// filter matches every row anew: some ten thousand short texts, about a
// millisecond.
func (s *browseScreen) filter() {
	words := strings.Fields(capture.Fold(s.text.Text()))
	s.hits = s.hits[:0]
	for i := range s.all {
		if containsAll(s.all[i].find, words) || s.words.found[i] {
			s.hits = append(s.hits, i)
		}
	}
	s.at, s.top = 0, 0
}

func (s *browseScreen) here() (shelved, bool) {
	if s.at < 0 || s.at >= len(s.hits) {
		return shelved{}, false
	}
	return s.all[s.hits[s.at]], true
}

func (s *browseScreen) paste(m *Model, text string) {
	s.text = s.text.Paste(strings.ReplaceAll(text, "\n", " "))
	s.forgetWords()
	s.filter()
}

func (s *browseScreen) forgetWords() {
	if s.words.stop != nil {
		s.words.stop()
	}
	s.words = wordSearch{number: s.words.number + 1}
}

func (s *browseScreen) key(m *Model, k keyPress) tea.Cmd {
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
	if s.text.Text() == before {
		return nil
	}
	s.forgetWords()
	s.filter()
	return s.scan(m)
}

// read opens the session under the cursor.
func (s *browseScreen) read(m *Model) tea.Cmd {
	e, ok := s.here()
	if !ok {
		return nil
	}
	session, err := m.env.Library.Read(e.entry)
	if session == nil {
		m.tell(speech.CannotRead, reason(m.lang, err))
		return nil
	}
	m.show(newReader(m, e.entry, session, s))
	if err != nil {
		m.tell(speech.CannotRead, reason(m.lang, err))
	}
	return nil
}

// scannedMsg brings what a stretch of the search through the notes found.
type scannedMsg struct {
	screen *browseScreen
	number int
	found  []int
	upTo   int
	next   tea.Cmd
}

// scanFor is how long one stretch of the search reads before it reports.
const scanFor = 50 * time.Millisecond

// shortest is how many characters a query needs before notes are looked through.
const shortest = 3

// scan looks through the notes of the sessions whose header does not match.
func (s *browseScreen) scan(m *Model) tea.Cmd {
	query := strings.Fields(capture.Fold(s.text.Text()))
	if len(strings.Join(query, "")) < shortest || s.loading {
		return nil
	}
	ctx, stop := context.WithCancel(s.ctx)
	s.words.stop = stop
	number, rows, lib := s.words.number, s.all, m.env.Library
	at := 0
	var more tea.Cmd
	more = func() tea.Msg {
		out := scannedMsg{screen: s, number: number, next: more}
		for began := time.Now(); time.Since(began) < scanFor; at++ {
			if at >= len(rows) || ctx.Err() != nil {
				out.next = nil
				break
			}
			if containsAll(rows[at].find, query) {
				continue
			}
			if session, _ := lib.Read(rows[at].entry); session != nil && saysAll(session, query) {
				out.found = append(out.found, at)
			}
		}
		out.upTo = at
		return out
	}
	return more
}

// saysAll says whether every word stands in the notes of a session.
func saysAll(s *interview.Session, words []string) bool {
	open := slices.Clone(words)
	for n := range s.Notes() {
		hay := capture.Fold(n.Content.Text)
		open = slices.DeleteFunc(open, func(w string) bool { return strings.Contains(hay, w) })
		if len(open) == 0 {
			return true
		}
	}
	return false
}

func (s *browseScreen) scanned(msg scannedMsg) tea.Cmd {
	s.words.scanned = msg.upTo
	if len(msg.found) > 0 {
		if s.words.found == nil {
			s.words.found = map[int]bool{}
		}
		for _, i := range msg.found {
			s.words.found[i] = true
		}
		at := s.at
		s.filter()
		s.at = min(at, max(0, len(s.hits)-1))
	}
	return msg.next
}

func (s *browseScreen) draw(m *Model, f *frame) {
	count := speech.CountOf.With(m.lang, string(speech.Number(len(s.hits), m.lang)), string(speech.Number(len(s.all), m.lang)))
	right := line{}
	if s.words.stop != nil && s.words.scanned < len(s.all) {
		right = right.add(dim, speech.LookingThrough.With(m.lang, string(speech.Number(s.words.scanned, m.lang)))+"  ")
	}
	f.put(rule(text(bold, m.word(speech.BrowseTitle)), right.add(plain, count), f.w))
	lay := s.text.Layout(max(1, f.w-5), 1)
	f.cursorAt(3+lay.Col, 0)
	input := line{}.gap(1).add(keyStyle, "› ")
	if s.text.Empty() {
		input = input.add(dim, m.word(speech.BrowseHint))
	} else {
		input = input.add(plain, lay.Rows[0])
	}
	f.put(input.fit(f.w), nil)
	s.height = max(1, f.h-5)
	if s.at < s.top {
		s.top = s.at
	} else if s.at >= s.top+s.height {
		s.top = s.at - s.height + 1
	}
	for i := s.top; i < min(len(s.hits), s.top+s.height); i++ {
		f.put(s.row(m, &s.all[s.hits[i]], i == s.at, f.w))
	}
	if len(s.hits) == 0 && !s.loading {
		words := speech.NothingFound
		if len(s.all) == 0 {
			words = speech.NoSessions
		}
		f.put(line{}.gap(3).add(dim, m.word(words)))
	}
	m.closeFrame(f, footBrowse)
}

// widestStatus gives the cells of the longest word for a status.
func widestStatus(l interview.Language) int {
	w := 0
	for _, t := range speech.Statuses {
		w = max(w, t.In(l).Width())
	}
	return w
}

// row draws one session of the list.
func (s *browseScreen) row(m *Model, e *shelved, on bool, w int) line {
	st, sign := plain, clean.Text(" ")
	if on {
		st, sign = selected, "▸"
	}
	if e.entry.Err != nil {
		return line{}.add(st, sign+" ").add(warn, m.word(speech.Damaged)+" ").add(st, clean.Line(e.entry.Err.Error())).fit(w)
	}
	h := &e.entry.Head
	name := clean.Line(h.Customer.Name)
	if name == "" {
		name = m.word(speech.NoCustomerYet)
	}
	l := line{}.add(st, sign+" ").add(st, clean.Line(h.Created.Format("2006-01-02"))+"  ")
	l = append(l, line{{st, name}}.to(min(32, max(10, w/3)))...)
	if w >= 100 {
		var names []string
		for _, p := range h.Customer.People {
			names = append(names, string(clean.Line(p.Name)))
		}
		l = append(l.gap(1), line{{dim, clean.Line(strings.Join(names, ", "))}}.to(max(8, w/4))...)
	}
	if w < smallW {
		return spread(line{}.add(st, sign+" ").add(st, clean.Line(h.Created.Format("01-02"))+" ").add(st, name), text(dim, speech.Statuses[h.Status].In(m.lang)), w)
	}
	counts := speech.CountsShort.With(m.lang, h.Counts.Expectations, h.Counts.Boundaries, h.Counts.Promises)
	right := line{}.add(dim, counts+"  ")
	right = append(right, text(dim, speech.Statuses[h.Status].In(m.lang)).to(widestStatus(m.lang)+1)...)
	return spread(l, right, w)
}
