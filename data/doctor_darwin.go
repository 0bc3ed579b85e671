package data

import "syscall"

// where asks macOS for the kind of file system and the room that is left.
func where(dir string) (fileSystem string, free uint64) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return "", 0
	}
	var name []byte
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name = append(name, byte(c))
	}
	return string(name), s.Bavail * uint64(s.Bsize)
}
