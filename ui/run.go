package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
)

// An Opening says where the program begins. The zero value is the start screen.
type Opening struct {
	Writer   *data.Writer   // of the session to hold, created or resumed; nil: none
	Found    data.Recovered // what resuming found; for a new session only Session
	Watch    *data.Entry    // a session that another window writes, to follow; nil: none
	Browse   bool           // begin on the reviewer's screen
	Query    string         // what to search for there
	Practice bool           // begin with a practice talk, and end with it
}

// Terminal is where the program shows itself. The zero value is the process's
// own; tests give theirs.
type Terminal struct {
	In  io.Reader
	Out io.Writer
}

// ErrSignal says that a signal ended the program: everything was saved first.
type ErrSignal struct{ Signal os.Signal }

// Error names the signal.
func (e ErrSignal) Error() string { return "ended by " + e.Signal.String() }

// Status gives the exit status by convention: 128 and the number of the signal.
func (e ErrSignal) Status() int {
	if n, ok := e.Signal.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return 2
}

// signalMsg says that the program has to end.
type signalMsg struct{ os.Signal }

// Run shows the program until the user leaves it, and gives the line to print
// when the screen is gone: where the session is. Whatever ends it, a signal or a
// panic, what was kept is made durable before Run returns.
func Run(ctx context.Context, env Env, o Opening, term Terminal) (farewell clean.Text, err error) {
	m := newModel(env)
	m.begin(o)
	// Signals are ours: the toolkit's own handling ends the program without a
	// word to Update on some of them, and without saving on SIGHUP.
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithFilter(filter)}
	if term.In != nil {
		options = append(options, tea.WithInput(term.In))
	}
	if term.Out != nil {
		options = append(options, tea.WithOutput(term.Out))
	}
	p := tea.NewProgram(m, options...)

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, endingSignals...)
	defer signal.Stop(signals)
	ended := make(chan struct{})
	defer close(ended)
	var by os.Signal
	go func() {
		select {
		case s := <-signals:
			by = s
			m.syncLast() // at once: the screen may be gone already
			p.Send(signalMsg{s})
		case <-ended:
		}
	}()
	_, err = p.Run()
	// The model may have died in the middle of a key; the writer has not.
	if last := m.flushLast(); m.farewell == "" {
		m.farewell = last
	}
	if by != nil {
		return m.farewell, ErrSignal{by}
	}
	if errors.Is(err, tea.ErrInterrupted) {
		err = nil
	}
	return m.farewell, err
}

// filter mends what comes in: some terminals report a size of nothing at all
// when they start, which would leave a blank screen.
func filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if size, ok := msg.(tea.WindowSizeMsg); ok && (size.Width <= 0 || size.Height <= 0) {
		return tea.WindowSizeMsg{Width: 80, Height: 24}
	}
	return msg
}

// begin opens the first screen.
func (m *Model) begin(o Opening) {
	switch {
	case o.Writer != nil:
		m.hold(o.Writer, o.Found)
	case o.Watch != nil:
		m.show(newStart(m)) // for when it cannot be followed
		m.watch(*o.Watch)
	case o.Practice:
		m.show(newStart(m)) // where one is when practice is not possible
		m.practise(true)
	case o.Browse:
		m.show(newBrowse(m, o.Query))
	default:
		m.show(newStart(m))
	}
}

// syncLast makes durable what was handed over so far. The writer stays open: keys
// that come in before the model hears of the signal are still drawn, so they are
// still kept.
func (m *Model) syncLast() {
	if k := m.held.Load(); k != nil {
		ctx, stop := context.WithTimeout(context.Background(), closeWithin)
		defer stop()
		_ = k.Writer.Sync(ctx) // what could not be saved, the close says
	}
}
