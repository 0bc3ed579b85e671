package ui

import (
	"bytes"
	"io/fs"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// A promiseStep is something that was written down here and can be taken back, or
// brought back: the entry to take back.
type promiseStep struct {
	head    interview.Head
	promise interview.ID
	entry   interview.ID
}

// promiseToldMsg says how writing down went.
type promiseToldMsg struct {
	screen *promisesScreen
	step   promiseStep
	redo   bool // the step brings something back when it is undone
	undo   bool // the step took something back
	merged []interview.ReviewEntry
	err    error
}

// openState lists what can be said of the promise under the cursor. What is typed
// finds a state, or names the day on which it happened.
func (s *promisesScreen) openState(m *Model) {
	row, ok := s.here()
	if !ok {
		return
	}
	owed, head := row.Owed, row.given.Entry.Head
	choose := func(state interview.PromiseState, day time.Time) func(*Model) tea.Cmd {
		return func(m *Model) tea.Cmd {
			return s.write(m, head, owed.Promise.ID, func(merged []interview.ReviewEntry, st interview.Stamp) interview.ReviewEntry {
				return interview.TellPromise(merged, owed.Promise.ID, state, day, m.env.Name, st)
			}, promiseToldMsg{})
		}
	}
	m.open(&panel{title: speech.PromiseState, hint: speech.PromiseDayHint, offers: func(query string) []pick {
		day, named := interview.PastDay(query, m.now)
		var all []pick
		for i, state := range interview.PromiseEventStates {
			on := day
			if !named {
				on = PromiseDay(&owed, state, m.now)
			}
			all = append(all, pick{
				label:  clean.Format("%d  ", i+1) + m.word(speech.PromiseChoices[state]),
				detail: speech.PromiseOn.With(m.lang, string(speech.Day(on, m.lang))),
				choose: choose(state, on),
			})
		}
		if named {
			return all
		}
		return matching(all)(query)
	}})
}

// write adds one entry beside the screen. One at a time: a later one must know it.
func (s *promisesScreen) write(m *Model, head interview.Head, promise interview.ID, entry func([]interview.ReviewEntry, interview.Stamp) interview.ReviewEntry, out promiseToldMsg) tea.Cmd {
	if s.saving {
		m.tell(speech.PromiseBusy)
		return nil
	}
	s.saving = true
	lib, by := m.env.Library, m.env.Name
	out.screen = s
	return func() tea.Msg {
		out.merged, out.err = lib.AddReview(head, by, func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
			e := entry(merged, st)
			out.step = promiseStep{head, promise, e.ID}
			return []interview.ReviewEntry{e}
		})
		return out
	}
}

// wasTold shows what was written down, or that it could not be.
func (s *promisesScreen) wasTold(m *Model, msg promiseToldMsg) {
	s.saving = false
	if msg.err != nil {
		m.tell(speech.PromiseNotSet, string(reason(m.lang, msg.err)))
		return
	}
	switch step := msg.step; {
	case msg.undo:
		s.done, s.undone = s.done[:max(0, len(s.done)-1)], append(s.undone, step)
	case msg.redo:
		s.done, s.undone = append(s.done, step), s.undone[:max(0, len(s.undone)-1)]
	default:
		s.done, s.undone = append(s.done, step), nil
	}
	s.told[msg.step.head.ID] = msg.merged
	s.restate(m, msg.step.head.ID)
	for i := range s.all {
		if row := &s.all[i]; row.Promise.ID == msg.step.promise {
			m.tell(speech.PromiseTold, speech.PromiseStates[row.State], row.What)
		}
	}
}

// restate brings the rows of a session up to date. They keep their places: what was
// under the cursor stays there until the list is looked for anew.
func (s *promisesScreen) restate(m *Model, session interview.ID) {
	events := interview.PromiseEvents(s.told[session])
	for i := range s.all {
		if row := &s.all[i]; row.Session == session {
			row.Owed = row.On(events, m.now)
			row.find = PromiseSearchText(&row.Owed)
		}
	}
}

func (s *promisesScreen) undo(m *Model) tea.Cmd {
	if len(s.done) == 0 {
		m.tell(speech.PromiseNoUndo)
		return nil
	}
	return s.takeBack(m, s.done[len(s.done)-1], promiseToldMsg{undo: true})
}

func (s *promisesScreen) redo(m *Model) tea.Cmd {
	if len(s.undone) == 0 {
		m.tell(speech.PromiseNoUndo)
		return nil
	}
	return s.takeBack(m, s.undone[len(s.undone)-1], promiseToldMsg{redo: true})
}

func (s *promisesScreen) takeBack(m *Model, step promiseStep, out promiseToldMsg) tea.Cmd {
	return s.write(m, step.head, step.promise, func(merged []interview.ReviewEntry, st interview.Stamp) interview.ReviewEntry {
		return interview.TakeBack(merged, step.entry, m.env.Name, st)
	}, out)
}

// export asks for the file to write what is listed and has a day to, for a
// calendar.
func (s *promisesScreen) export(m *Model) {
	m.open(&panel{
		title: speech.ExportWhere, hint: speech.ExportWhereHint, text: editor.New(FreeFile("diepte-promises.ics")).TextEnd(),
		take: func(m *Model, path string) tea.Cmd {
			if path == "" {
				return nil
			}
			return s.writeCalendar(m, path)
		},
	})
}

func (s *promisesScreen) writeCalendar(m *Model, path string) tea.Cmd {
	var days []export.Appointment
	for _, hit := range s.hits {
		row := &s.all[hit]
		review := row.given.Review
		if told, ok := s.told[row.Session]; ok {
			review = told
		}
		if a, ok := PromiseAppointment(&row.Owed, review, m.lang); ok {
			days = append(days, a)
		}
	}
	lib := m.env.Library
	return func() tea.Msg {
		if _, err := os.Lstat(path); err == nil {
			return wroteMsg{path, fs.ErrExist}
		}
		var b bytes.Buffer
		err := export.WriteCalendar(&b, days)
		if err == nil {
			err = lib.WriteFile(path, b.Bytes())
		}
		return wroteMsg{path, err}
	}
}

// promiseSigns has the sign of a state, beside its word.
var promiseSigns = map[interview.PromiseState]clean.Text{
	interview.PromiseOverdue: "!", interview.PromiseOpen: "○", interview.PromiseBroken: "✗",
	interview.PromiseKept: "✓", interview.PromiseKeptLate: "✓", interview.PromiseWithdrawn: "–",
}
