package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A matrixScreen lays the expectations, in their ranking, across the contact
// moments. A mark opens what it rests on. The moments are a list of the talk's own:
// typing adds one, PgUp and PgDn move the one selected, Del takes it off.
type matrixScreen struct {
	talk    *capture.Talk
	from    *interviewScreen
	all     []matrixRow // of the present session; made anew after every change
	moments []interview.ContactMoment
	counts  []int // expectations by column, of no moment first
	row     int
	column  int // 0: of no moment; otherwise the moment before it in the list
	top     int
	left    int
	name    editor.Editor // of a moment that is being added
}

// A matrixRow is one expectation of the customer and where it stands.
type matrixRow struct {
	id     interview.ID
	words  clean.Text
	rank   int
	column int
	notes  int // it rests on
}

// matrixPlace is under what the name of a new contact moment is journaled.
const matrixPlace = "moment"

func newMatrix(t *capture.Talk, from *interviewScreen) *matrixScreen {
	s := &matrixScreen{talk: t, from: from}
	s.lay()
	if s.row < len(s.all) {
		s.column = s.all[s.row].column
	}
	return s
}

func (s *matrixScreen) lay() {
	s.moments, s.all = s.talk.Moments(), nil
	s.counts = make([]int, len(s.moments)+1)
	for _, e := range s.talk.Session.Ranked(interview.ByCustomer) {
		r := matrixRow{id: e.ID, words: evidenceText(s.talk.Session, e.Basis), rank: e.Rank, notes: len(e.Evidence)}
		for i, moment := range s.moments {
			if moment.ID == e.Moment {
				r.column = i + 1
			}
		}
		s.counts[r.column]++
		s.all = append(s.all, r)
	}
	s.row = max(0, min(s.row, len(s.all)-1))
	s.column = max(0, min(s.column, len(s.moments)))
}

func (s *matrixScreen) which() capture.Screen           { return capture.CardScreen }
func (s *matrixScreen) message(*Model, tea.Msg) tea.Cmd { return nil }

func (s *matrixScreen) leave(m *Model) {
	s.add(m)
	s.from.leave(m)
}

func (s *matrixScreen) back(m *Model) bool {
	if s.name.Empty() {
		m.show(s.from)
	}
	s.name = editor.Editor{}
	s.keep()
	return true
}

func (s *matrixScreen) paste(_ *Model, text string) {
	s.name = s.name.Paste(strings.ReplaceAll(strings.TrimSpace(text), "\n", " "))
	s.keep()
}

func (s *matrixScreen) keep() {
	s.from.keeper.Keep(s.talk, keep.Field{Place: matrixPlace, Text: s.name.Text(), Cursor: s.name.Cursor()})
}

// keepPanel journals what stands in the panel over the matrix.
func (s *matrixScreen) keepPanel(p *panel) {
	s.from.keeper.Keep(s.talk, append([]keep.Field{{Place: matrixPlace, Text: s.name.Text(), Cursor: s.name.Cursor()}}, p.kept()...)...)
}

func (s *matrixScreen) again(*Model) { s.lay() }

func (s *matrixScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "undo":
		m.reply(s.talk.Undo())
	case "redo":
		m.reply(s.talk.Redo())
	case "saved":
		m.say = s.from.keeper.account(m)
	case "moments":
		m.openMoments(s.talk, s.lay)
	default:
		return nil, false
	}
	s.lay()
	s.keep()
	return nil, true
}

func (s *matrixScreen) key(m *Model, k keyPress) tea.Cmd {
	defer s.keep()
	typing := !s.name.Empty()
	switch {
	case k.text != "":
		s.name = s.name.Insert(k.text)
	case k.name == "up":
		s.row = max(0, s.row-1)
	case k.name == "down":
		s.row = max(0, min(len(s.all)-1, s.row+1))
	case k.name == "left" && !typing:
		s.column = max(0, s.column-1)
	case k.name == "right" && !typing:
		s.column = min(len(s.moments), s.column+1)
	case k.name == "tab", k.name == "shift+tab":
		s.put(m)
	case k.name == "pgup", k.name == "pgdown":
		s.moveMoment(map[string]int{"pgup": -1, "pgdown": 1}[k.name])
	case k.name == "delete" && !typing:
		s.remove(m)
	case k.name == "enter" && typing:
		s.add(m)
	case k.name == "enter":
		s.open(m)
	case k.name == "backspace", k.name == "shift+backspace", k.name == "ctrl+h":
		s.name = s.name.Backspace()
	default:
		if op, ok := editing.of(k); ok {
			s.name = op(s.name)
		} else if op, ok := moving.of(k); ok {
			s.name = op(s.name)
		}
	}
	return nil
}

// put says that the selected expectation is about the selected moment; where it is
// that already, about none.
func (s *matrixScreen) put(m *Model) {
	if len(s.all) == 0 {
		return
	}
	value := ""
	if s.column > 0 && s.all[s.row].column != s.column {
		value = s.moments[s.column-1].ID
	}
	if err := s.talk.SetField(s.all[s.row].id, "moment", value); err != nil {
		m.tell(speech.FieldRefuses, value, speech.CardFields[interview.ExpectationRecord]["moment"])
	}
	s.lay()
}

// add puts the typed name on the list and the selected expectation at it.
func (s *matrixScreen) add(m *Model) {
	name := strings.TrimSpace(s.name.Text())
	s.name = editor.Editor{}
	if name == "" {
		return
	}
	s.talk.AddMoment(name)
	s.lay()
	for i, moment := range s.moments {
		if strings.EqualFold(moment.Name, name) {
			s.column = i + 1
		}
	}
	m.tell(speech.MomentAdded, name)
}

func (s *matrixScreen) moveMoment(by int) {
	if s.talk.MoveMoment(s.column-1, by) {
		s.column += by
	}
	s.lay()
}

func (s *matrixScreen) remove(m *Model) {
	if s.column == 0 {
		return
	}
	name := s.moments[s.column-1].Name
	s.talk.RemoveMoment(s.moments[s.column-1].ID)
	s.lay()
	m.tell(speech.MomentRemoved, name)
}

// open shows what the mark under the keys rests on.
func (s *matrixScreen) open(m *Model) {
	if len(s.all) == 0 || s.all[s.row].column != s.column {
		m.tell(speech.NoMarkHere)
		return
	}
	_, b, _ := s.talk.Session.RecordBy(s.all[s.row].id)
	session := s.talk.Session
	m.openText(speech.EvidenceTitle, func() (rows []line) {
		for i, id := range b.Evidence {
			if n, ok := session.Note(id); ok {
				if i > 0 {
					rows = append(rows, nil)
				}
				rows = append(rows, notePage(m, session, &n)...)
			}
		}
		return rows
	})
}

// openMoments lets the list of contact moments be written: names with commas
// between, in the order of the columns.
func (m *Model) openMoments(t *capture.Talk, after func()) {
	var names []string
	for _, moment := range t.Moments() {
		names = append(names, moment.Name)
	}
	m.open(&panel{
		title: speech.MomentsTitle, hint: speech.MomentsHint, place: "moments", text: editor.New(strings.Join(names, ", ")).TextEnd(),
		take: func(m *Model, typed string) tea.Cmd {
			t.NameMoments(strings.Split(typed, ","))
			if after != nil {
				after()
			}
			m.keepPanel()
			return nil
		},
	})
}
