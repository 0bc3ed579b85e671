package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/ui/speech"
)

// askedMsg says that another window asks for the talk that is held here.
type askedMsg struct{ keeper *keeper }

// handedMsg says whether the talk was given up to it.
type handedMsg struct {
	keeper  *keeper
	watcher *data.Watcher
	err     error
}

// listen gives the commands that tell what happens to a session beside the keys.
func (k *keeper) listen() tea.Cmd { return tea.Batch(k.wait(), k.waitAsked()) }

// waitAsked gives the command that tells when another window asks to take over.
func (k *keeper) waitAsked() tea.Cmd {
	asked := k.Writer.Asked()
	return func() tea.Msg {
		if _, open := <-asked; !open {
			return nil
		}
		return askedMsg{k}
	}
}

// asked gives the talk to the window that asks for it. Off the record it stays:
// what stands there is in no file and would be lost. Until it is handed over no key
// is taken.
func (m *Model) asked(k *keeper) tea.Cmd {
	if k != m.held.Load() || m.handing {
		return nil
	}
	if k.talk.Off {
		m.tell(speech.AskedOffRecord)
		return k.waitAsked()
	}
	m.handing = true
	lib := m.env.Library
	e := data.Entry{File: k.Writer.File(), Source: data.FromDocument, Head: k.talk.Session.Head()}
	return func() tea.Msg {
		ctx, stop := context.WithTimeout(context.Background(), closeWithin)
		defer stop()
		out := handedMsg{keeper: k, err: k.Writer.HandOver(ctx)}
		if out.err == nil || k.Writer.IsClosed() { // saved, if not in the library
			out.watcher, out.err = lib.Watch(e)
		}
		return out
	}
}

// handed follows the talk in the window that has it now.
func (m *Model) handed(msg handedMsg) tea.Cmd {
	m.handing = false
	switch {
	case msg.watcher != nil:
		m.held.CompareAndSwap(msg.keeper, nil)
		cmd := m.watching(msg.watcher)
		m.tell(speech.HandedOver)
		return cmd
	case msg.keeper.Writer.IsClosed():
		m.held.CompareAndSwap(msg.keeper, nil)
		start := newStart(m)
		m.show(start)
		m.tell(speech.CannotResume, reason(m.lang, msg.err))
		return start.fetch(m)
	}
	m.tell(speech.CannotHandOver, reason(m.lang, msg.err))
	return msg.keeper.waitAsked()
}

// join takes into the open talk what somebody else wrote into its file. The
// composer stays as it is.
func (m *Model) join(k *keeper) {
	if !k.Writer.State().Conflict || k.talk == nil {
		return
	}
	if k.Join(k.talk) && m.say == "" {
		m.tell(speech.JoinedTheirs)
	}
}
