package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A rankingScreen shows the expectations in the order in which they weigh, and
// moves them. PgUp and PgDn move, as they do with a selected note; Shift with an
// arrow does too, where the terminal delivers it. Typing finds, or gives a place
// by its number.
type rankingScreen struct {
	talk *capture.Talk
	from *interviewScreen
	all  []rankedRow // of the present session; made anew after every change
	at   int
	top  int
	find editor.Editor
}

// A rankedRow is one expectation in the ranking of its side.
type rankedRow struct {
	id    interview.ID
	whose interview.Speaker
	rank  int // 0: not ranked
	words clean.Text
	notes clean.Text // what else is known that weighs
}

// rankingPlace is under what the typed line is journaled: what was typed to find
// something.
const rankingPlace = listPlace + "ranking"

func newRanking(m *Model, t *capture.Talk, from *interviewScreen) *rankingScreen {
	s := &rankingScreen{talk: t, from: from}
	s.lay(m)
	if n, ok := t.Target(); ok {
		for _, r := range t.Session.RecordsOn(n.ID) {
			s.to(r.Basis.ID)
		}
	}
	return s
}

// lay makes the rows anew: the customer's expectations, then our wishes.
func (s *rankingScreen) lay(m *Model) {
	s.all = nil
	for _, whose := range []interview.Speaker{interview.ByCustomer, interview.ByUs} {
		for _, e := range s.talk.Session.Ranked(whose) {
			row := rankedRow{id: e.ID, whose: whose, rank: e.Rank, words: evidenceText(s.talk.Session, e.Basis)}
			if r := e.Class().Reading(); r != "" {
				row.notes = speech.ReadingIs.With(m.lang, speech.OurReadings[r])
			}
			s.all = append(s.all, row)
		}
	}
	s.at = max(0, min(s.at, len(s.all)-1))
}

// to selects an expectation, if it is there.
func (s *rankingScreen) to(id interview.ID) {
	for i, r := range s.all {
		if r.id == id {
			s.at = i
		}
	}
}

func (s *rankingScreen) which() capture.Screen           { return capture.CardScreen }
func (s *rankingScreen) message(*Model, tea.Msg) tea.Cmd { return nil }
func (s *rankingScreen) leave(m *Model)                  { s.from.leave(m) }

func (s *rankingScreen) back(m *Model) bool {
	if !s.find.Empty() {
		s.find = editor.Editor{}
		s.keep()
		return true
	}
	m.show(s.from)
	return true
}

func (s *rankingScreen) paste(_ *Model, text string) {
	s.find = s.find.Paste(strings.ReplaceAll(strings.TrimSpace(text), "\n", " "))
	s.found()
	s.keep()
}

func (s *rankingScreen) keep() {
	s.from.keeper.Keep(s.talk, keep.Field{Place: rankingPlace, Text: s.find.Text(), Cursor: s.find.Cursor()})
}

// keepPanel journals what stands in the panel over the ranking.
func (s *rankingScreen) keepPanel(p *panel) { s.from.keeper.Keep(s.talk, p.kept()...) }

func (s *rankingScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "undo":
		m.reply(s.talk.Undo())
	case "redo":
		m.reply(s.talk.Redo())
	case "moments":
		m.openMoments(s.talk, nil)
	case "saved":
		m.say = s.from.keeper.account(m)
	default:
		return nil, false
	}
	s.again(m)
	return nil, true
}

// again lays the rows after a change and keeps it; the selected one stays so.
func (s *rankingScreen) again(m *Model) {
	var id interview.ID
	if s.at < len(s.all) {
		id = s.all[s.at].id
	}
	s.lay(m)
	s.to(id)
	s.keep()
}

func (s *rankingScreen) key(m *Model, k keyPress) tea.Cmd {
	defer s.keep()
	switch k.name {
	case "up", "shift+tab":
		s.at = max(0, s.at-1)
	case "down", "tab":
		s.at = max(0, min(len(s.all)-1, s.at+1))
	case "home":
		s.at = 0
	case "end":
		s.at = max(0, len(s.all)-1)
	case "pgup", "shift+up":
		s.move(m, -1)
	case "pgdown", "shift+down":
		s.move(m, 1)
	case "enter":
		s.enter(m)
	case "backspace", "shift+backspace", "ctrl+h":
		s.find = s.find.Backspace()
		s.found()
	default:
		switch op, ok := editing.of(k); {
		case k.text != "":
			s.find = s.find.Insert(k.text)
			s.found()
		case ok:
			s.find = op(s.find)
			s.found()
		default:
			if op, ok := moving.of(k); ok {
				s.find = op(s.find)
			}
		}
	}
	return nil
}

// place reads the number of a place among those of the selected one's side.
func (s *rankingScreen) place() (by int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s.find.Text()))
	first := s.at
	for first > 0 && s.all[first-1].whose == s.all[s.at].whose {
		first--
	}
	return n - 1 - (s.at - first), err == nil && n >= 1
}

// enter takes a number as the place of the selected one, lets go of words that
// found something, and with nothing typed opens the card.
func (s *rankingScreen) enter(m *Model) {
	switch {
	case len(s.all) == 0:
	case s.find.Empty():
		m.showCard(s.talk, s.from, s.all[s.at].id, "")
		m.screen.(*cardScreen).behind = s
	default:
		if by, ok := s.place(); ok {
			s.move(m, by)
		}
		s.find = editor.Editor{}
	}
}

// found selects the first expectation in which every typed word stands.
func (s *rankingScreen) found() {
	words := strings.Fields(capture.Fold(s.find.Text()))
	if len(words) == 0 {
		return
	}
	if _, err := strconv.Atoi(words[0]); err == nil {
		return
	}
	for i, r := range s.all {
		if containsAll(capture.Fold(string(r.words)), words) {
			s.at = i
			return
		}
	}
}

// move moves the selected expectation by places down its side's ranking.
func (s *rankingScreen) move(m *Model, by int) {
	if len(s.all) == 0 {
		return
	}
	id := s.all[s.at].id
	before := s.talk.Session
	s.talk.Rank(id, by)
	s.again(m)
	if r := s.all[s.at]; s.talk.Session != before && r.rank > 0 {
		m.tell(speech.RankedAt, r.rank)
	} else if s.talk.Session == before {
		m.tell(speech.RankEnd)
	}
}

func (s *rankingScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(speech.RankingTitle)), s.from.keeper.sign(m, false), f.w))
	lay := s.find.Layout(max(1, f.w-4), 1)
	input := line{}.add(keyStyle, " › ")
	if s.find.Empty() {
		input = input.add(dim, m.word(speech.RankingHint))
	} else {
		input = input.add(plain, lay.Rows[0])
	}
	f.cursorAt(3+lay.Col, 0)
	f.put(input.fit(f.w))
	free := max(1, f.left()-belowFields)
	if len(s.all) == 0 {
		f.put(text(dim, "   "+m.word(speech.NothingToRank)))
		m.closeFrame(f, footRanking)
		return
	}
	rows, at := s.rows(m, f.w)
	s.top = max(0, min(s.top, len(rows)-free))
	if at < s.top+1 {
		s.top = max(0, at-1)
	} else if at >= s.top+free {
		s.top = at - free + 1
	}
	f.put(rows[s.top:min(len(rows), s.top+free)]...)
	m.closeFrame(f, footRanking)
}

// rows draws every row, with a heading for each side, and says where the selected
// one stands.
func (s *rankingScreen) rows(m *Model, w int) (rows []line, at int) {
	var whose interview.Speaker
	for i, r := range s.all {
		if r.whose != whose {
			whose = r.whose
			head := pickText(whose == interview.ByUs, speech.RankingOurs, speech.RankingTheirs)
			rows = append(rows, text(dim, " "+m.word(head)))
		}
		st, sign := plain, clean.Text("   ")
		if i == s.at {
			st, sign, at = selected, " ▸ ", len(rows)
		}
		number := clean.Text(" –  ")
		if r.rank > 0 {
			number = clean.Format("%2d  ", r.rank)
		}
		l := line{}.add(st, sign+number).add(st, clean.Line(string(r.words)))
		if r.notes != "" && w >= smallW {
			rows = append(rows, spread(l, text(dim, r.notes+" "), w))
		} else {
			rows = append(rows, l.fit(w))
		}
	}
	return rows, at
}
