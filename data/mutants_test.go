package data

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A mutant is the program with one rule of the package comment switched off. It
// sits between the program and the disk: a rule that is not kept is a call that is
// left out, comes too early or goes elsewhere.
type mutant struct {
	*simDisk
	skips func(op, path string) bool // syncs that are left out
	hides bool                       // errors of syncs are not told
	inPlace,
	early, // the journal is removed before the document is durable
	reuses, // a generation gets the name of the one before it
	blind bool // a document that somebody else wrote is not noticed
	known fs.FileInfo
}

func isDocument(path string) bool {
	return strings.HasPrefix(path, "/lib/2") && strings.HasSuffix(path, ".json")
}

func (m *mutant) OpenFile(path string, flag int, perm fs.FileMode) (File, error) {
	create := flag != readFlags
	if create && m.early && strings.HasPrefix(path, "/lib/") && strings.HasSuffix(path, ".tmp") {
		m.forget()
	}
	if create && m.reuses && isJournal(path) {
		path = reused(path)
		if err := ignoreMissing(m.simDisk.Remove(path)); err != nil {
			return nil, err
		}
	}
	f, err := m.simDisk.OpenFile(path, flag, perm)
	if err != nil {
		return nil, err
	}
	return mutantFile{f.(*simFile), m}, nil
}

// forget removes all generations but the newest.
func (m *mutant) forget() {
	entries, _ := m.simDisk.ReadDir("/state/diepte/journal")
	for i, e := range entries {
		if i < len(entries)-1 {
			m.simDisk.Remove(filepath.Join("/state/diepte/journal", e.Name()))
		}
	}
}

// reused gives the name of a generation without its number.
func reused(path string) string {
	return path[:len(path)-len("00000001")-len(journalExt)] + "00000001" + journalExt
}

func (m *mutant) Remove(path string) error {
	if m.reuses && isJournal(path) {
		path = reused(path)
	}
	return m.simDisk.Remove(path)
}

func (m *mutant) Rename(from, to string) error {
	dir, err := m.walk("/lib")
	if !m.inPlace || err != nil || !isDocument(to) || dir.names[filepath.Base(to)] == nil {
		return m.simDisk.Rename(from, to)
	}
	source, target := dir.names[filepath.Base(from)], dir.names[filepath.Base(to)]
	if err := m.call("truncate", to); err != nil {
		return err
	}
	target.data, target.synced = nil, 0
	if err := m.call("write", to); err != nil {
		return err
	}
	target.data = source.data
	m.touch(target)
	if err := m.call("sync", to); err != nil {
		return err
	}
	target.synced = len(target.data)
	return m.simDisk.Remove(from)
}

func (m *mutant) SyncDir(path string) error {
	if m.skips != nil && m.skips("syncdir", path) {
		return nil
	}
	return m.told(m.simDisk.SyncDir(path))
}

// told is what the program hears of a sync.
func (m *mutant) told(err error) error {
	if m.hides {
		return nil
	}
	return err
}

func (m *mutant) Lstat(path string) (fs.FileInfo, error) {
	info, err := m.simDisk.Lstat(path)
	if !m.blind || err != nil || !isDocument(path) {
		return info, err
	}
	if s, ok := info.(simInfo); ok && m.known != nil && len(s.node.data) > 0 && s.node.foreign {
		return m.known, nil
	}
	m.known = info
	return info, nil
}

type mutantFile struct {
	*simFile
	m *mutant
}

func (f mutantFile) Sync() error {
	if f.m.skips != nil && f.m.skips("sync", f.path) {
		return nil
	}
	return f.m.told(f.simFile.Sync())
}

func (f mutantFile) Datasync() error {
	if f.m.skips != nil && f.m.skips("datasync", f.path) {
		return nil
	}
	return f.m.told(f.simFile.Datasync())
}

func skipping(op, where string) func(m *mutant) {
	return func(m *mutant) {
		m.skips = func(o, path string) bool { return o == op && strings.Contains(path, where) }
	}
}

// Every rule is needed: with it switched off the simulation finds words that are
// lost, or a file that is half. A test that cannot fail is no test.
func TestMutants(t *testing.T) {
	const lost = "the session is gone|the screen showed"
	for _, test := range []struct {
		name   string
		off    func(m *mutant)
		errors bool   // what it breaks shows only when syncs fail
		caught string // what the violation says: a pattern
	}{
		{"no sync of the temporary file", skipping("sync", ".tmp"), false, "damaged"},
		{"no sync of the library's folder", skipping("syncdir", "/lib"), false, lost},
		{"no sync of the journal's folder", skipping("syncdir", "/journal"), false, lost},
		{"the document written in place", func(m *mutant) { m.inPlace = true }, false, "damaged"},
		{"the journal removed first", func(m *mutant) { m.early = true }, false, lost},
		{"no sync of the journal", skipping("datasync", "/journal"), false, lost},
		{"errors of syncs ignored", func(m *mutant) { m.hides = true }, true, lost},
		{"the name of a generation used again", func(m *mutant) { m.reuses = true }, false, lost},
		{"somebody else's document not noticed", func(m *mutant) { m.blind = true }, false, "of somebody else"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newCourt(simLibrary)
			c.brief = true
			open := func(d *simDisk) *Library {
				m := &mutant{simDisk: d}
				test.off(m)
				return libraryOn(d, m)
			}
			for _, script := range scripts(telling) {
				if test.errors {
					syncsFail(c, open, script)
				} else {
					r := rehearseOn(newSimDisk(), open)
					c.watch(r, fatesOf(6, 0), script)
					r.play(script)
				}
				if c.condemned() {
					break
				}
			}
			c.adjourn()
			for what := range c.guilty {
				if regexp.MustCompile(test.caught).MatchString(what) {
					t.Logf("caught: %.200s", what)
					return
				}
			}
			t.Errorf("not caught as %q: %v", test.caught, c.guilty)
		})
	}
}

// syncsFail plays a talk once for every sync in it, which fails and drops what was
// not synced.
func syncsFail(c *court, open func(*simDisk) *Library, script string) {
	for at, done := 1, false; !done && !c.condemned(); at++ {
		d := newSimDisk()
		d.drops = true
		syncs := 0
		d.fail = func(call simCall) error {
			if strings.HasSuffix(call.op, "sync") || call.op == "syncdir" {
				if syncs++; syncs == at {
					return diskErrors[0]
				}
			}
			return nil
		}
		r := rehearseOn(d, open)
		r.checked = func() {
			for i, f := range fatesOf(1, 0) {
				c.judge(f(d), r.promises(i > 0), func() string { return fmt.Sprintf("%s, sync %d fails, fate %d", script, at, i) })
			}
		}
		r.play(script)
		done = syncs < at
	}
}
