package data

import (
	"io"
	"io/fs"
)

// An FS is everything the package asks of a disk. There are two: [OS], and the
// simulated disk of the tests, which cuts the power before any call and fails
// any of them. Paths are absolute and native.
type FS interface {
	// OpenFile is os.OpenFile that never follows a symbolic link at the end of
	// the path and never waits for a FIFO.
	OpenFile(path string, flag int, perm fs.FileMode) (File, error)
	Rename(from, to string) error
	Link(from, to string) error
	Remove(path string) error
	ReadDir(path string) ([]fs.DirEntry, error)
	Mkdir(path string, perm fs.FileMode) error
	Lstat(path string) (fs.FileInfo, error)
	SameFile(a, b fs.FileInfo) bool
	// SyncDir makes the names in a folder durable.
	SyncDir(path string) error
	// Lock takes the lock file at path, made when there is none, or fails with
	// ErrLocked at once. Closing the result gives the lock up; the file stays.
	Lock(path string) (io.Closer, error)
}

// A File is an open file of an [FS].
type File interface {
	io.Reader
	io.Writer
	io.Closer
	Stat() (fs.FileInfo, error)
	// Sync makes content and size durable.
	Sync() error
	// Datasync makes content durable, and of the rest only what reading the
	// content again needs.
	Datasync() error
}

// readFile reads a regular file whole, up to limit bytes; a longer one fails
// with errTooLong.
func readFile(disk FS, path string, limit int64) ([]byte, fs.FileInfo, error) {
	f, info, err := openRegular(disk, path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	if info.Size() > limit {
		return nil, info, errTooLong
	}
	b := make([]byte, 0, info.Size()+1)
	for {
		n, err := f.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case int64(len(b)) > limit:
			return nil, info, errTooLong
		case err == io.EOF:
			return b, info, nil
		case err != nil:
			return nil, info, err
		case len(b) == cap(b):
			b = append(b, 0)[:len(b)]
		}
	}
}

// openRegular opens a file for reading if it is a regular one: a FIFO or a
// device would hang whoever reads it.
func openRegular(disk FS, path string) (File, fs.FileInfo, error) {
	f, err := disk.OpenFile(path, readFlags, 0)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "read", Path: path, Err: errNotRegular}
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}
