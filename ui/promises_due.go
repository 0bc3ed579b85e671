package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// A promisesDue counts for the start screen what stands in the ledger, beside it,
// after everything else that the screen waits for. The zero value has not begun.
type promisesDue struct {
	counted *promisesCounted // nil: not known yet
	stop    context.CancelFunc
}

// A promisesCounted is how many promises stand.
type promisesCounted struct{ open, overdue int }

// dueMsg brings the count.
type dueMsg struct {
	screen  *startScreen
	counted *promisesCounted
}

func (d *promisesDue) count(m *Model, s *startScreen) tea.Cmd {
	d.end()
	ctx, stop := context.WithCancel(context.Background())
	d.stop = stop
	lib, today := m.env.Library, m.now
	return func() tea.Msg {
		var n promisesCounted
		for g, err := range lib.Promised(ctx) {
			if err != nil {
				continue // the ledger tells of it
			}
			for i := range g.Promises {
				switch p := &g.Promises[i]; p.Promise.StateOn(p.Made, g.Events, today) {
				case interview.PromiseOpen:
					n.open++
				case interview.PromiseOverdue:
					n.overdue++
				}
			}
		}
		if ctx.Err() != nil {
			return nil
		}
		return dueMsg{s, &n}
	}
}

// end stops counting: the screen is left.
func (d *promisesDue) end() {
	if d.stop != nil {
		d.stop()
	}
}

func (d *promisesDue) words(l interview.Language) clean.Text {
	switch n := d.counted; {
	case n == nil:
		return ""
	case n.open+n.overdue == 0:
		return speech.StartNothing.In(l)
	default:
		return speech.StartDue.With(l, string(speech.Number(n.overdue, l)), string(speech.Number(n.open, l)))
	}
}
