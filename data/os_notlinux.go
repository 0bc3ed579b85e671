//go:build !linux

package data

import "os"

// datasync is Sync where there is nothing cheaper (macOS: F_FULLFSYNC).
func datasync(f *os.File) error { return f.Sync() }
