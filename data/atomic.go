package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// WriteFile puts content into the file at path so that a reader, and a power
// cut, finds the old content or the new, never half of either. The file is
// private (0600); its folder must exist. What an export writes goes through it.
func (l *Library) WriteFile(path string, content []byte) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	dir, name := filepath.Split(path)
	temp := filepath.Join(dir, "."+name+"."+l.writerName()+".tmp")
	if err := writeNew(l.fs, temp, content); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := l.fs.Rename(temp, path); err != nil {
		return fmt.Errorf("write %s: %w", path, errors.Join(err, l.fs.Remove(temp)))
	}
	if err := l.fs.SyncDir(filepath.Clean(dir)); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// writerName gives a name that no other writer has.
func (l *Library) writerName() string {
	id := plain(string(l.new()))
	return id[max(0, len(id)-12):]
}

// writeNew writes a file that must not exist and makes its content durable. What
// it began it takes away again when it fails.
func writeNew(disk FS, path string, content []byte) error {
	f, err := disk.OpenFile(path, createFlags, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return errors.Join(err, ignoreMissing(disk.Remove(path)))
	}
	return nil
}

// link gives a file a second name, by a copy where links fail. The copy is
// durable; the name is so after SyncDir.
func link(disk FS, from, to string) error {
	err := disk.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	b, _, err := readFile(disk, from, maxForeign)
	if err != nil {
		return err
	}
	return writeNew(disk, to, b)
}

func ignoreMissing(err error) error {
	if missing(err) {
		return nil
	}
	return err
}
