//go:build !unix

package data

// Windows opens no symbolic link it was not given by name, has no FIFO in the
// file system and makes names durable with the file that carries them.
const (
	noFollow    = 0
	nonBlocking = 0
)

func syncDir(string) error { return nil }
