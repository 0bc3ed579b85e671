package data

import (
	"errors"
	"io/fs"
	"os"
)

// narrow goes through an open file, so that what is changed is what was looked at.
func (osFS) narrow(path string, perm fs.FileMode) error {
	f, err := os.OpenFile(path, readFlags|nonBlocking|noFollow, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Chmod(perm), f.Close())
}

func (osFS) where(dir string) (fileSystem string, free uint64) { return where(dir) }
