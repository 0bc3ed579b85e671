package data

import (
	"errors"
	"io/fs"
	"path/filepath"
	"sync"
)

// folders makes folders, private and durable. A folder that was made and whose
// name could not be made durable is remembered: that it is there the next time
// says nothing.
type folders struct {
	disk FS

	mu   sync.Mutex
	owed map[string]bool // folders still to be synced
}

// make makes a folder and those above it.
func (f *folders) make(path string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.ensure(path); err != nil {
		return err
	}
	for dir := range f.owed {
		if err := f.disk.SyncDir(dir); err != nil {
			return err
		}
		delete(f.owed, dir)
	}
	return nil
}

func (f *folders) ensure(path string) error {
	info, err := f.disk.Lstat(path)
	if err == nil && (info.IsDir() || info.Mode()&fs.ModeSymlink != 0) {
		return nil
	}
	parent := filepath.Dir(path)
	if parent == path {
		return &fs.PathError{Op: "mkdir", Path: path, Err: fs.ErrNotExist}
	}
	if err := f.ensure(parent); err != nil {
		return err
	}
	if err := f.disk.Mkdir(path, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if f.owed == nil {
		f.owed = map[string]bool{}
	}
	f.owed[parent] = true
	return nil
}
