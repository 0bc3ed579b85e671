package data

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/gofrs/flock"
)

// OS is the real disk.
var OS FS = osFS{}

type osFS struct{}

const (
	readFlags   = os.O_RDONLY
	createFlags = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	appendFlags = createFlags | os.O_APPEND
)

func (osFS) OpenFile(path string, flag int, perm fs.FileMode) (File, error) {
	if flag == readFlags {
		flag |= nonBlocking
	}
	f, err := os.OpenFile(path, flag|noFollow, perm)
	if err != nil {
		return nil, err
	}
	return osFile{f}, nil
}

func (osFS) Rename(from, to string) error               { return os.Rename(from, to) }
func (osFS) Link(from, to string) error                 { return os.Link(from, to) }
func (osFS) Remove(path string) error                   { return os.Remove(path) }
func (osFS) ReadDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }
func (osFS) Mkdir(path string, perm fs.FileMode) error  { return os.Mkdir(path, perm) }
func (osFS) Lstat(path string) (fs.FileInfo, error)     { return os.Lstat(path) }
func (osFS) SameFile(a, b fs.FileInfo) bool             { return os.SameFile(a, b) }
func (osFS) SyncDir(path string) error                  { return syncDir(path) }

func (osFS) Lock(path string) (io.Closer, error) {
	l := flock.New(path, flock.SetPermissions(0o600), flock.SetFlag(os.O_CREATE|os.O_RDWR|noFollow))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	if !ok {
		return nil, ErrLocked
	}
	return l, nil
}

type osFile struct{ *os.File }

func (f osFile) Datasync() error { return datasync(f.File) }
