package data

import "time"

// State is what the screen says about saving. The zero value is a session of
// which nothing is durable yet.
type State struct {
	Saved    bool      // all that was kept and drafted is durable in the library or the journal
	At       time.Time // when that was last so
	Revision int64     // newest revision that is durable as a whole file
	Err      error     // what cannot be done at present; nil: no trouble
	Since    time.Time // since when Err stands
	Where    string    // the file that holds the session while the library does not; empty: the library does
	Conflict bool      // somebody else changed the document: theirs is saved with ours and waits for Join, or was set aside
}

// State gives the present state of saving. It costs no disk access.
func (w *Writer) State() State {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.state
}

// Changed gives the channel that receives when State has changed since it was
// last received from. Changes in between are one.
func (w *Writer) Changed() <-chan struct{} { return w.changed }

// refresh brings the state up to date. The caller holds mu.
func (w *Writer) refresh() {
	s := w.state
	s.Err = w.trouble()
	s.Saved = s.Err == nil && w.durable >= w.kept.Revision && w.done >= w.asked && !w.dirty
	switch {
	case s.Err == nil:
		s.Since = time.Time{}
	case w.state.Err == nil:
		s.Since = w.lib.now()
	}
	if s.Saved {
		s.At = w.lib.now()
	}
	s.Revision = w.durable
	s.Where = w.where
	s.Conflict = w.conflict
	if s.Saved == w.state.Saved && s.Revision == w.state.Revision && same(s.Err, w.state.Err) &&
		s.Where == w.state.Where && s.Conflict == w.state.Conflict {
		w.state.At = s.At
		return
	}
	w.state = s
	signal(w.changed)
}

// trouble says what is wrong, the document first. The caller holds mu.
func (w *Writer) trouble() error {
	switch {
	case w.libraryErr != nil:
		return w.libraryErr
	case w.stalled:
		return ErrStalled
	}
	return w.journalErr
}

func same(a, b error) bool {
	return a == nil && b == nil || a != nil && b != nil && a.Error() == b.Error()
}

// signal sends without waiting: one signal that waits already says it all.
func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
