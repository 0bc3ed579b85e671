package data

import (
	"context"
	"slices"
	"strings"
	"time"
)

// Latest gives the unfinished session that was changed last; ok is false when
// there is none. It looks at the files that were written last first, so that it
// reads few heads of a large library.
func (l *Library) Latest() (latest Entry, ok bool) {
	for _, part := range l.byTime() {
		for e := range l.readAll(context.Background(), part.source, part.names) {
			if e.Unfinished() && (!ok || e.Head.Updated.After(latest.Head.Updated)) {
				latest, ok = e, true
			}
		}
		if ok {
			break
		}
	}
	// The journals are few: those of talks that are going on or ended badly.
	for id, names := range l.journalNames() {
		if ok && idName(latest.Head.ID) == id {
			latest.Journal = true
			continue
		}
		e, found := l.journalEntry(names)
		if !found || !e.Unfinished() || ok && !e.Head.Updated.After(latest.Head.Updated) {
			continue
		}
		latest, ok = l.withFile(e), true
	}
	return latest, ok
}

// withFile gives the entry of the file that belongs to a session of which the
// journal told, or e itself when there is none. Names end like ids.
func (l *Library) withFile(e Entry) Entry {
	end := idEnd(e.Head.ID, idEndLen) + ".json"
	for _, source := range []Source{FromDocument, FromFallback} {
		names, _ := l.sessionNames(l.folder(source))
		best, ok := e, false
		for _, name := range names {
			if !strings.HasSuffix(name, end) {
				continue
			}
			file := l.entry(l.folder(source), name, source, nil)
			if file.Err == nil && file.Head.ID == e.Head.ID && (!ok || stands(file, best)) {
				best, ok = file, true
			}
		}
		if ok {
			best.Journal = true
			return best
		}
	}
	return e
}

// A part is some files of one folder.
type part struct {
	source Source
	names  []string
}

// byTime gives the session files in parts, those written last first; the
// fallback folder, which is small, before all.
func (l *Library) byTime() []part {
	const size = 64
	var out []part
	if names, _ := l.sessionNames(l.fallbackDir()); len(names) > 0 {
		out = append(out, part{FromFallback, names})
	}
	names, _ := l.sessionNames(l.dir) // what can be read is still worth offering
	written := make(map[string]time.Time, len(names))
	for _, name := range names {
		if info, err := l.fs.Lstat(within(l.dir, name)); err == nil {
			written[name] = info.ModTime()
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return written[b].Compare(written[a]) })
	for names := range slices.Chunk(names, size) {
		out = append(out, part{FromDocument, names})
	}
	return out
}
