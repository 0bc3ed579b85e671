package data

import (
	"time"

	"diepte/interview"
)

// libraryAfter is how long the saver waits for a save. Then it goes on keeping the
// journal, says that nothing is saved, and waits for the library beside that. The
// fallback folder is not written meanwhile: the save that hangs may fail at any
// moment and go there itself, and the journal, on the same disk, holds every value
// of the session whole.
const libraryAfter = 3 * time.Second

// A flight is a checkpoint that is under way. While it has not come back nothing of
// the keeper is touched but its journal.
type flight struct {
	of     *interview.Session
	final  bool
	broken error // why the journal was given up before it
	stuck  bool  // the appender hung before it
	mix    mixture
	done   chan result
}

// save runs a checkpoint and tells the state how it went, or that it does not come
// back.
func (w *Writer) save(s *interview.Session, final bool) {
	f := &flight{of: s, final: final, done: make(chan result, 1)}
	_, f.broken = w.k.journal.state()
	w.mu.Lock()
	w.dirty = false // a line that comes while the checkpoint runs is not covered by its sync
	w.mu.Unlock()
	// The next generation begins with the newest line, which must hold no words of
	// what was erased.
	f.stuck = w.k.unscrubbed(s) && !w.drain()
	if w.patience == 0 {
		w.landed(f, w.k.checkpoint(s, final))
		return
	}
	f.mix = w.k.mixture
	go func() { f.done <- w.k.checkpoint(s, final) }()
	if !w.landsWithin(f) {
		w.flight = f
		w.mu.Lock()
		w.libraryErr, w.dirty = ErrStalled, true
		w.refresh()
		w.mu.Unlock()
	}
}

// landsWithin waits for a checkpoint as long as the saver may.
func (w *Writer) landsWithin(f *flight) bool {
	limit := time.NewTimer(w.patience)
	defer limit.Stop()
	select {
	case r := <-f.done:
		w.landed(f, r)
		return true
	case <-limit.C:
		return false
	}
}

// flown gives the channel on which the checkpoint comes back that hangs.
func (w *Writer) flown() <-chan result {
	if w.flight == nil {
		return nil
	}
	return w.flight.done
}

// landsLast waits once more for the checkpoint that hangs, at the end.
func (w *Writer) landsLast() bool {
	f := w.flight
	if !w.landsWithin(f) {
		return false
	}
	w.flight, w.journaled = nil, 0
	return true
}

// back ends the flight that hung. What was written to the journal meanwhile is
// written again: the file may have become another one under it.
func (w *Writer) back(r result) {
	f := w.flight
	w.flight, w.journaled = nil, 0
	w.landed(f, r)
}

// stepBeside does what is due in the journal while the library hangs. The notes of
// the keys stay in their lines until the library is back.
func (w *Writer) stepBeside(s *interview.Session, force bool) time.Duration {
	if s.Revision > w.journaled {
		line, err := sessionLine(w.flight.mix.onDisk(s))
		if err == nil {
			err = w.k.journal.do(func() error { return w.k.journal.append(line, false) })
		}
		w.mu.Lock()
		w.journalErr, w.dirty = err, true
		w.refresh()
		w.mu.Unlock()
		if err == nil {
			w.journaled, force = s.Revision, true
		}
	}
	w.mu.Lock()
	dirty := w.dirty
	w.mu.Unlock()
	wait := syncEvery - time.Since(w.synced)
	switch {
	case !dirty:
		return 0
	case force || wait <= 0:
		w.syncJournal()
		return attemptEvery
	}
	return wait
}

// landed tells the state how a checkpoint went.
func (w *Writer) landed(f *flight, r result) {
	if f.stuck {
		r.words, w.k.scrubbed = ErrStalled, 0
	}
	w.mu.Lock()
	w.libraryErr, w.journalErr, w.wordsLeft = r.library, r.journal, r.words
	w.durable, w.file = w.k.durable, w.k.library.name
	w.theirs = w.k.foreign
	w.conflict = w.k.setAside > 0 || w.theirs != nil
	w.where = ""
	if r.library != nil && w.k.durable > 0 && !w.k.inside {
		w.where = within(w.k.fallback.path, w.k.fallback.name)
	}
	if r.journal != nil {
		w.dirty = true
	}
	w.refresh()
	w.mu.Unlock()
	if f.broken != nil && r.journal == nil && !f.final {
		// The generation that was given up may have taken session lines along.
		w.journaled = 0
		w.keepSession(f.of)
	}
}
