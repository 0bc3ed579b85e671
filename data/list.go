package data

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"

	"diepte/interview"
)

// List gives every session, the newest talk first, files that hold the same
// session as one entry. A file that cannot be read is an entry with Err and
// hides nothing. It fails only when the folder itself cannot be read; a missing
// folder is empty.
func (l *Library) List() ([]Entry, error) {
	var out []Entry
	var failed error
	for e, err := range l.Entries(context.Background()) {
		if err != nil {
			failed = err
			continue
		}
		out = append(out, e)
	}
	out = grouped(out)
	slices.SortStableFunc(out, compareEntries)
	return out, failed
}

// Entries ranges over the sessions while they are read, roughly the newest
// first, for a screen that shows rows as they come. Conflict copies are entries
// of their own here. An error stands alone, without an entry.
func (l *Library) Entries(ctx context.Context) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		journals := l.journalNames()
		seen := map[string]bool{}
		for _, source := range []Source{FromDocument, FromFallback} {
			names, err := l.sessionNames(l.folder(source))
			if err != nil && !yield(Entry{}, fmt.Errorf("list the library: %w", err)) {
				return
			}
			for e := range l.readAll(ctx, source, names) {
				if e.Err == nil {
					id := idName(e.Head.ID)
					seen[id] = true
					_, e.Journal = journals[id]
				}
				if !yield(e, nil) {
					return
				}
			}
		}
		for id, names := range journals {
			if seen[id] || ctx.Err() != nil {
				continue
			}
			if e, ok := l.journalEntry(names); ok && !yield(e, nil) {
				return
			}
		}
	}
}

// sessionNames lists the files in a folder that can be sessions, by name the
// newest first.
func (l *Library) sessionNames(dir string) ([]string, error) {
	entries, err := l.fs.ReadDir(dir)
	if missing(err) {
		return nil, nil
	}
	var names []string
	for _, e := range entries {
		// A symbolic link may lead out of the library; a FIFO would hang.
		if t := e.Type(); isSessionName(e.Name()) && (t.IsRegular() || t&fs.ModeIrregular != 0) {
			names = append(names, e.Name())
		}
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(b, a) })
	return names, err
}

// readAll reads the heads of many files side by side and gives them in order.
func (l *Library) readAll(ctx context.Context, source Source, names []string) iter.Seq[Entry] {
	const block = 64
	dir := l.folder(source)
	return func(yield func(Entry) bool) {
		workers := min(2*runtime.GOMAXPROCS(0), len(names)/block+1)
		blocks := make(chan chan []Entry, workers)
		stop := make(chan struct{})
		var running sync.WaitGroup
		defer running.Wait()
		defer close(stop)
		running.Go(func() {
			defer close(blocks)
			for part := range slices.Chunk(names, block) {
				done := make(chan []Entry, 1)
				select {
				case blocks <- done:
				case <-stop:
					return
				case <-ctx.Done():
					return
				}
				running.Go(func() {
					buf := make([]byte, 0, headFirst)
					out := make([]Entry, len(part))
					for i, name := range part {
						out[i] = l.entry(dir, name, source, buf)
					}
					done <- out
				})
			}
		})
		for done := range blocks {
			for _, e := range <-done {
				if !yield(e) {
					return
				}
			}
		}
	}
}

// grouped puts entries of one session together: the highest revision stands for
// it, the others are its copies.
func grouped(entries []Entry) []Entry {
	at := map[interview.ID]int{}
	out := entries[:0]
	for _, e := range entries {
		if e.Err != nil {
			out = append(out, e)
			continue
		}
		i, ok := at[e.Head.ID]
		if !ok {
			at[e.Head.ID] = len(out)
			out = append(out, e)
			continue
		}
		first, second := out[i], e
		if stands(e, out[i]) {
			first, second = e, out[i]
		}
		if first.Source == second.Source {
			first.Copies = append(append(first.Copies, second.File), second.Copies...)
		}
		first.Journal = first.Journal || second.Journal
		out[i] = first
	}
	return out
}

// stands says whether a stands for the session rather than b.
func stands(a, b Entry) bool {
	if a.Head.Revision != b.Head.Revision {
		return a.Head.Revision > b.Head.Revision
	}
	if a.Source != b.Source {
		return a.Source == FromDocument
	}
	return len(a.File) < len(b.File) // a copy has a longer name
}

// Find gives the session whose id ends in suffix. It fails with ErrNotFound or
// ErrAmbiguous.
func (l *Library) Find(suffix string) (Entry, error) {
	entries, err := l.List()
	var found []Entry
	for _, e := range entries {
		if e.Err == nil && (string(e.Head.ID) == suffix || e.Head.ID.HasSuffix(suffix)) {
			found = append(found, e)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return Entry{}, fmt.Errorf("%w: %d end in %q; give more of its last characters", ErrAmbiguous, len(found), suffix)
	case err != nil:
		return Entry{}, err
	}
	return Entry{}, fmt.Errorf("%w: %q; `diepte list` shows them", ErrNotFound, suffix)
}
