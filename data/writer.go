package data

import (
	"context"
	"fmt"
	"sync"
	"time"

	"diepte/interview"
)

const (
	stallAfter   = 5 * time.Millisecond   // a key waits so long for its write, then goes on
	syncEvery    = 250 * time.Millisecond // at most, while keys come
	attemptEvery = time.Second            // at most, whole saves
	stallsAfter  = time.Second            // the saver waits so long for the disk of the journal, then saves without it
)

// A Writer keeps one session while it is held. Draft is called by one goroutine;
// everything else by any.
type Writer struct {
	lib *Library
	k   *keeper

	changed chan struct{} // the state changed; capacity one, as the next three
	lines   chan struct{} // a line waits for the appender
	written chan struct{} // the appender wrote
	work    chan struct{} // there is something for the saver
	flush   chan flush
	quit    chan struct{} // closed when the saver has ended

	askedFor chan struct{} // another window asks to take over
	stall    *time.Timer   // of the key's path

	mu      sync.Mutex
	kept    *interview.Session // newest that was kept
	asked   uint64             // lines handed to the appender
	done    uint64             // lines the appender is done with
	line    []byte             // the newest line that waits; earlier ones are void
	spare   []byte
	pending pending
	dirty   bool // lines were written since the journal was last synced
	closed  bool

	// How the keys of the next draft are counted.
	seq     int64
	first   int64
	since   time.Time
	unsaved bool  // the newest draft holds text
	notes   int64 // newest revision that a draft brought notes of

	// What the state is made of.
	durable    int64
	file       string
	stalled    bool
	libraryErr error
	journalErr error
	wordsLeft  error // of an erased session, in another file
	where      string
	conflict   bool
	theirs     *interview.Session // what others wrote, until it is joined
	joined     *interview.Session // what was joined last, until the saver has seen it
	state      State

	// The saver's own.
	patience  time.Duration // how long it waits for a save; 0: for ever
	flight    *flight       // the save that does not come back; nil: none
	journaled int64         // newest revision in a session line
	attempted time.Time
	synced    time.Time
}

// write begins to keep s in the background. d is the draft a recovery found.
func (l *Library) write(k *keeper, s *interview.Session, d Draft) *Writer {
	k.journal.patience = stallsAfter
	w := l.newWriter(k, s, d)
	w.patience = libraryAfter
	go w.appender()
	go w.saver()
	if k.lock != nil {
		go w.porter()
	}
	signal(w.work)
	return w
}

// newWriter gives a writer whose goroutines do not run yet; the first generation
// of its journal stands.
func (l *Library) newWriter(k *keeper, s *interview.Session, d Draft) *Writer {
	w := &Writer{
		lib: l, k: k, kept: s,
		changed: make(chan struct{}, 1), lines: make(chan struct{}, 1), written: make(chan struct{}, 1),
		work: make(chan struct{}, 1), flush: make(chan flush), quit: make(chan struct{}), askedFor: make(chan struct{}, 1),
		stall: time.NewTimer(time.Hour),
		seq:   d.Seq, first: d.First, since: d.Since, unsaved: !d.Empty(),
		durable: k.durable, file: k.library.name, state: State{Revision: k.durable},
	}
	if d.Seq > 0 {
		w.pending.add(&d)
		k.journal.last = sealLine(appendDraft(newLine(nil), &d, &w.pending))
	}
	k.journal.known = k.documentLine()
	w.journalErr = k.journal.rotate()
	w.keepSession(s)
	return w
}

// File gives the name of the session's document. It changes once, at the first
// save that knows the customer, if the session was begun without.
func (w *Writer) File() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.file
}

// Draft puts what is on the screen into the journal. It is called at every key,
// before the frame is drawn, and returns when the kernel has the line, so that
// the death of the process cannot take it back; or after five milliseconds, with
// the line still on its way and the state saying so. At a key that commits
// something it is called before Keep, with what was committed. It does not fail:
// see State.
func (w *Writer) Draft(d Draft) {
	if mine, ok := w.hand(&d); ok {
		signal(w.lines)
		w.await(mine)
	}
}

// hand makes the line of a draft and leaves it to the appender. It gives the
// line's number; ok is false when the writer was closed.
func (w *Writer) hand(d *Draft) (mine uint64, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return 0, false
	}
	w.number(d)
	w.pending.add(d)
	w.line = appendDraft(newLine(w.line), d, &w.pending)
	w.asked++
	return w.asked, true
}

// number gives the draft its place among the keys. The caller holds mu.
func (w *Writer) number(d *Draft) {
	d.At = w.lib.now()
	w.seq++
	if w.first == 0 || !w.unsaved && w.durable >= w.notes {
		w.first, w.since = w.seq, d.At
	}
	d.Seq, d.First, d.Since = w.seq, w.first, w.since
	w.unsaved = !d.Empty()
	if len(d.Notes)+len(d.Answers) > 0 {
		w.notes = d.Revision
	}
}

// await waits until line number mine was written, not longer than a key may.
func (w *Writer) await(mine uint64) {
	w.stall.Reset(stallAfter)
	defer w.stall.Stop()
	for {
		w.mu.Lock()
		done := w.done >= mine
		w.mu.Unlock()
		if done {
			return
		}
		select {
		case <-w.written:
		case <-w.stall.C:
			w.mu.Lock()
			if w.done < mine {
				w.stalled = true
				w.refresh()
			}
			w.mu.Unlock()
			return
		case <-w.quit:
			return
		}
	}
}

// appender writes the lines of the keys. It is a goroutine of its own so that a
// disk that hangs holds up this one and not the screen.
func (w *Writer) appender() {
	for {
		select {
		case <-w.lines:
			w.appendLine()
			signal(w.written)
		case <-w.quit:
			return
		}
	}
}

// appendLine writes the newest line that waits, if one does.
func (w *Writer) appendLine() {
	w.mu.Lock()
	n, line := w.asked, w.line
	if n == w.done {
		w.mu.Unlock()
		return
	}
	w.line, w.spare = w.spare, nil
	w.mu.Unlock()
	err := w.k.journal.append(sealLine(line), true)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.spare, w.done = line, n
	w.stalled = false
	w.journalErr = err
	if !w.dirty || err != nil {
		w.dirty = true
		signal(w.work)
	}
	w.refresh()
}

// Keep hands over a new value of the session. It never waits: the newest one is
// written when the disk is ready for it.
func (w *Writer) Keep(s *interview.Session) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed || s.Revision <= w.kept.Revision {
		return
	}
	w.forgetWords(s)
	w.kept = s
	w.refresh()
	signal(w.work)
}

// Join returns s with what somebody else wrote into the document while the session
// was open here (State says Conflict then), and keeps that. With nothing to join
// it returns s. Undo cannot go back behind it: what others wrote is not ours to
// undo. Until it is called every save holds both all the same.
func (w *Writer) Join(s *interview.Session) *interview.Session {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.theirs == nil || w.closed {
		return s
	}
	m := *interview.Merge(s, w.theirs)
	m.Revision = max(m.Revision, w.kept.Revision) + 1
	w.kept, w.joined, w.theirs, w.conflict = &m, w.theirs, nil, false
	w.refresh()
	signal(w.work)
	return &m
}

// IsClosed says whether the session was given up, by Close or by HandOver.
func (w *Writer) IsClosed() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.closed
}

// Session gives the newest value that was kept: the last state when the rest of
// the program has died.
func (w *Writer) Session() *interview.Session {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.kept
}

// Sync waits until everything kept and drafted so far is durable, and gives the
// reason when it is not, or not in the library. After Close it gives ErrClosed.
func (w *Writer) Sync(ctx context.Context) error { return w.ask(ctx, false) }

// Close saves everything, gives the session up and removes the journal, unless
// it still holds the text of an unfinished note: that is found by the next
// Resume. It may be called again; later calls wait for the first.
func (w *Writer) Close(ctx context.Context) error { return w.ask(ctx, true) }

// flush is a request to the saver.
type flush struct {
	final bool
	done  chan error
}

func (w *Writer) ask(ctx context.Context, final bool) error {
	f := flush{final: final, done: make(chan error, 1)}
	select {
	case w.flush <- f:
	case <-w.quit:
		if !final {
			return ErrClosed
		}
		return w.ended()
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-f.done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// ended gives what the last save came to.
func (w *Writer) ended() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	err := w.trouble()
	if err != nil && w.where != "" {
		return fmt.Errorf("%w; the session is kept in %s until it can be saved", err, w.where)
	}
	return err
}
