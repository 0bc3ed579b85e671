package ui

import tea "charm.land/bubbletea/v2"

// What is brought was asked for by one screen and read beside it. It goes to that
// screen, whatever is shown by then: one that is not shown would ask for ever.
type brought interface {
	arrive(m *Model) tea.Cmd
}

func (msg earlierMsg) arrive(m *Model) tea.Cmd     { msg.screen.earlier.read(m, msg); return nil }
func (msg ledgerMsg) arrive(m *Model) tea.Cmd      { msg.screen.arrived(m, msg); return msg.next }
func (msg promiseToldMsg) arrive(m *Model) tea.Cmd { msg.screen.wasTold(m, msg); return nil }
func (msg behindMsg) arrive(m *Model) tea.Cmd      { return msg.screen.sawBehind(m, msg.behind) }
func (msg tookMsg) arrive(m *Model) tea.Cmd        { return m.took(msg) }
