package ui

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// reasons says in plain words why a disk or a file does not do what is asked;
// the first that fits counts.
var reasons = []struct {
	err   error
	words speech.Text
}{
	{data.ErrLocked, speech.OpenElsewhere},
	{data.ErrNewer, speech.NewerProgram},
	{data.ErrStalled, speech.DiskStalls},
	{syscall.ENOSPC, speech.NoSpace},
	{syscall.EROFS, speech.ReadOnlyDisk},
	{syscall.EIO, speech.DiskFails},
	{os.ErrExist, speech.ThereAlready},
	{fs.ErrPermission, speech.NoPermission},
	{fs.ErrNotExist, speech.FolderGone},
}

// reason says why something failed, in plain words where there are any.
func reason(l interview.Language, err error) clean.Text {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.words.In(l)
		}
	}
	return clean.Line(err.Error())
}
