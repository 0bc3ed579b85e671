package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"diepte/interview"
)

const (
	watchEvery   = 250 * time.Millisecond // how often a watcher, and an owner, looks
	answerWithin = 5 * time.Second        // how long who asks to take over waits for an answer
	askEvery     = 50 * time.Millisecond
)

// A Watcher follows a session that another window writes. It writes nothing, and
// may ask to take over. Its methods may be called from any goroutine.
type Watcher struct {
	lib     *Library
	changed chan struct{}
	quit    chan struct{}
	once    sync.Once
	patient time.Duration // answerWithin

	mu    sync.Mutex
	entry Entry
	now   Recovered
	err   error
	seen  string // what the files looked like when they were read
}

// Watch begins to follow a session. It fails when nothing of it can be read; a
// session of a newer program is followed as well, and cannot be taken over.
func (l *Library) Watch(e Entry) (*Watcher, error) {
	w := &Watcher{lib: l, entry: e, changed: make(chan struct{}, 1), quit: make(chan struct{}), patient: answerWithin}
	w.look()
	if w.now.Session == nil {
		return nil, w.err
	}
	w.entry.Head = w.now.Session.Head()
	go w.follow()
	return w, nil
}

// Session gives the session as it was when it was last looked at.
func (w *Watcher) Session() *interview.Session {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now.Session
}

// Draft gives what stood on the other screen then and was not yet a note.
func (w *Watcher) Draft() Draft {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now.Draft
}

// Err says why the files could not be read when they were last looked at; Session
// is then older. nil: they could.
func (w *Watcher) Err() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

// Changed gives the channel that receives when Session, Draft or Err has changed
// since it was last received from.
func (w *Watcher) Changed() <-chan struct{} { return w.changed }

// Close ends following. It may be called again.
func (w *Watcher) Close() { w.once.Do(func() { close(w.quit) }) }

func (w *Watcher) follow() {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if w.look() {
				signal(w.changed)
			}
		case <-w.quit:
			return
		}
	}
}

// of gives the session that is followed, under the name that its file has now.
func (w *Watcher) of() Entry {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.entry
}

// look reads the session if its files are not as they were. It says whether
// anything is new.
func (w *Watcher) look() bool {
	e := w.of()
	seen := w.lib.traces(e)
	w.mu.Lock()
	same := seen == w.seen
	w.mu.Unlock()
	if same {
		return false
	}
	r, err := w.lib.Recall(e)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.seen, w.err = seen, err
	if r.file != "" {
		w.entry.File = r.file // it may have got another name
	}
	if r.Session != nil {
		w.now = r
	}
	return true
}

// traces says in one text what there is of a session on disk: names, sizes and
// times, nothing that was written.
func (l *Library) traces(e Entry) string {
	var b strings.Builder
	name := e.File
	if name == "" {
		name = fileName(e.Head, idEndLen)
	}
	for _, dir := range []string{l.dir, l.fallbackDir()} {
		if info, err := l.fs.Lstat(within(dir, name)); err == nil {
			fmt.Fprintln(&b, dir, name, info.Size(), info.ModTime().UnixNano())
		}
	}
	for _, name := range l.journalNames()[idName(e.Head.ID)] {
		if info, err := l.fs.Lstat(within(l.journalDir(), name)); err == nil {
			fmt.Fprintln(&b, name, info.Size())
		}
	}
	return b.String()
}

// TakeOver asks the window that writes the session to give it up, and goes on with
// it as [Library.Resume] does. It waits some seconds for the other window to save
// everything and let go; then it fails with [ErrNoAnswer]: a lock is never stolen.
// Where nobody writes the session any more it has it at once. After success the
// watcher is closed.
func (w *Watcher) TakeOver(ctx context.Context) (*Writer, Recovered, error) {
	limit := time.NewTimer(w.patient)
	defer limit.Stop()
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	var asking io.Closer
	defer func() {
		if asking != nil {
			asking.Close()
		}
	}()
	for {
		writer, r, err := w.lib.Resume(w.of())
		if !errors.Is(err, ErrLocked) {
			if err == nil {
				w.Close()
			}
			return writer, r, err
		}
		if asking == nil {
			// Who looks whether somebody asks holds it for a moment, and so does
			// another window that asks.
			asking, err = w.lib.fs.Lock(w.lib.askPath(w.of().Head.ID))
			if err != nil && !errors.Is(err, ErrLocked) {
				return nil, Recovered{}, fmt.Errorf("ask to take over: %w", err)
			}
		}
		select {
		case <-tick.C:
		case <-limit.C:
			return nil, Recovered{}, ErrNoAnswer
		case <-ctx.Done():
			return nil, Recovered{}, ctx.Err()
		}
	}
}

// askPath gives the file whose lock is held by who asks to take over: a program
// that dies asks no longer.
func (l *Library) askPath(id interview.ID) string {
	return filepath.Join(l.lockDir(), idName(id)+".ask")
}

// Asked gives the channel that receives while another window asks to take over
// the session, and is closed when the session was given up. The answer is
// [Writer.HandOver]; no answer refuses.
func (w *Writer) Asked() <-chan struct{} { return w.askedFor }

// HandOver saves everything, the unfinished text too, and gives the session up to
// the window that asks. It fails, and keeps the session, when what there is could
// be saved nowhere: another window would find less than this one has.
func (w *Writer) HandOver(ctx context.Context) error {
	if err := w.Sync(ctx); err != nil && w.State().Where == "" {
		return fmt.Errorf("hand over: %w", err)
	}
	return w.Close(ctx)
}

// porter looks whether another window asks to take over.
func (w *Writer) porter() {
	defer close(w.askedFor)
	path := w.lib.askPath(w.k.id)
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if w.isAsked(path) {
				signal(w.askedFor)
				continue
			}
			select {
			case <-w.askedFor: // who asked has gone, before anybody heard
			default:
			}
		case <-w.quit:
			return
		}
	}
}

func (w *Writer) isAsked(path string) bool {
	if _, err := w.lib.fs.Lstat(path); err != nil {
		return false
	}
	lock, err := w.lib.fs.Lock(path)
	if err != nil {
		return errors.Is(err, ErrLocked)
	}
	lock.Close()
	return false
}
