package data

import (
	"io/fs"
	"path/filepath"
	"runtime"
)

// An Exposure is a file or folder that others on this machine may read or write.
type Exposure struct {
	Path string
	Have fs.FileMode // its permissions
	Most fs.FileMode // what they should be at most: 0600, a folder 0700
}

// Exposed lists what has wider permissions than it should: the library, its
// files, and the state folder with what is in it. It looks at names and
// permissions alone, so that every start can ask; [Library.Examine] says more, and
// narrows them. Where the system has no such permissions there is nothing to list.
// What cannot be looked at is passed over: reading it says why.
func (l *Library) Exposed() []Exposure {
	if runtime.GOOS == "windows" {
		return nil
	}
	var out []Exposure
	look := func(path string, info fs.FileInfo) {
		most := fs.FileMode(0o600)
		if info.IsDir() {
			most = 0o700
		}
		if have := info.Mode().Perm(); have&^most != 0 && info.Mode()&fs.ModeSymlink == 0 {
			out = append(out, Exposure{path, have, most})
		}
	}
	for _, dir := range []string{l.dir, l.state, l.journalDir(), l.lockDir(), l.fallbackDir()} {
		info, err := l.fs.Lstat(dir)
		if err != nil {
			continue
		}
		look(dir, info)
		entries, err := l.fs.ReadDir(dir)
		if err != nil || dir == l.state {
			continue
		}
		for _, e := range entries {
			if info, err := e.Info(); err == nil && !e.IsDir() {
				look(filepath.Join(dir, e.Name()), info)
			}
		}
	}
	return out
}
