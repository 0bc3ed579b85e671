package data

import (
	"time"

	"diepte/interview"
)

// saver is the one goroutine that syncs and saves. The newest value wins.
func (w *Writer) saver() {
	next := time.NewTimer(time.Hour)
	for {
		select {
		case <-w.work:
		case <-next.C:
		case r := <-w.flown():
			w.back(r)
		case f := <-w.flush:
			w.drain()
			if f.final {
				w.mu.Lock()
				w.closed = true
				w.mu.Unlock()
			}
			w.step(true, f.final)
			err := w.ended()
			if f.final {
				if uerr := w.k.unlock(); err == nil {
					err = uerr
				}
				close(w.quit)
				f.done <- err
				return
			}
			f.done <- err
		}
		if wait := w.step(false, false); wait > 0 {
			next.Reset(wait)
		}
	}
}

// drain waits until the appender has what was drafted, or is known to hang: then
// it gives false.
func (w *Writer) drain() bool {
	w.mu.Lock()
	mine := w.asked
	w.mu.Unlock()
	for range 200 {
		w.mu.Lock()
		done := w.done >= mine
		w.mu.Unlock()
		if done {
			return true
		}
		time.Sleep(stallAfter)
	}
	return false
}

// step does what is due and says how long nothing will be; zero: until there is
// work. force does everything now.
func (w *Writer) step(force, final bool) time.Duration {
	if w.flight != nil {
		select {
		case r := <-w.flight.done:
			w.back(r)
		default:
			if !final || !w.landsLast() {
				return w.stepBeside(w.Session(), force)
			}
		}
	}
	w.mu.Lock()
	s := w.kept
	if w.joined != nil && w.joined == w.k.foreign {
		w.k.foreign = nil // s holds it
	}
	w.joined = nil
	w.mu.Unlock()
	w.keepSession(s)

	size, broken := w.k.journal.state()
	w.mu.Lock()
	due := broken != nil || force && w.wordsLeft != nil || w.libraryErr != nil || s.Revision > w.durable || size > fullJournal || w.k.former.name != ""
	w.mu.Unlock()
	now := time.Now()
	if wait := attemptEvery - now.Sub(w.attempted); final || due && (force || wait <= 0) {
		w.attempted = now
		w.save(s, final)
	}
	if final {
		return 0
	}
	w.mu.Lock()
	dirty := w.dirty
	w.mu.Unlock()
	if wait := syncEvery - time.Since(w.synced); dirty && (force || wait <= 0) {
		w.syncJournal()
	}
	return w.wait(due)
}

// wait says when the next step is due.
func (w *Writer) wait(due bool) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	var out time.Duration
	if w.libraryErr != nil || w.journalErr != nil || due && w.kept.Revision > w.durable {
		out = max(time.Millisecond, attemptEvery-time.Since(w.attempted))
	}
	if w.dirty {
		if d := max(time.Millisecond, syncEvery-time.Since(w.synced)); out == 0 || d < out {
			out = d
		}
	}
	return out
}

// keepSession writes the session line of a value that has none, and makes it
// durable: this is the sync at Enter.
func (w *Writer) keepSession(s *interview.Session) {
	if s.Revision <= w.journaled {
		return
	}
	line, err := sessionLine(w.k.onDisk(s))
	if err == nil {
		err = w.k.journal.do(func() error { return w.k.journal.append(line, false) })
	}
	if err != nil {
		w.mu.Lock()
		w.journalErr = err
		w.refresh()
		w.mu.Unlock()
		return
	}
	w.journaled = s.Revision
	w.mu.Lock()
	w.pending.settle(s.Revision)
	w.dirty = true
	w.mu.Unlock()
	w.syncJournal()
}

// syncJournal makes the journal durable. What comes while it works is dirty
// again.
func (w *Writer) syncJournal() {
	w.mu.Lock()
	w.dirty = false
	w.mu.Unlock()
	err := w.k.journal.sync()
	w.synced = time.Now()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.journalErr = err
	if err != nil {
		w.dirty = true
	}
	w.refresh()
}
