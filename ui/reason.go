package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"syscall"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui/speech"
)

// reasons says in plain words why a disk or a file does not do what is asked, and
// in fewer where there is little room; the first that fits counts.
var reasons = []struct {
	err   error
	words speech.Text
	short speech.Text // zero: words is short enough, or never stands in a short place
}{
	{data.ErrLocked, speech.OpenElsewhere, speech.Text{}},
	{data.ErrNewer, speech.NewerProgram, speech.Text{}},
	{data.ErrStalled, speech.DiskStalls, speech.DiskStallsShort},
	{context.DeadlineExceeded, speech.DiskStalls, speech.DiskStallsShort},
	{data.ErrNotFound, speech.NoSuchTalk, speech.Text{}},
	{data.ErrClosed, speech.WasClosed, speech.Text{}},
	{guides.ErrNotFound, speech.NoSuchGuide, speech.Text{}},
	{guides.ErrLanguage, speech.NotInThisTongue, speech.Text{}},
	{syscall.ENOSPC, speech.NoSpace, speech.NoSpaceShort},
	{syscall.EROFS, speech.ReadOnlyDisk, speech.ReadOnlyDiskShort},
	{syscall.EIO, speech.DiskFails, speech.DiskFailsShort},
	{syscall.ENOTDIR, speech.NoFolder, speech.FolderGoneShort},
	{os.ErrExist, speech.ThereAlready, speech.Text{}},
	{fs.ErrPermission, speech.NoPermission, speech.NoPermissionShort},
	{fs.ErrNotExist, speech.FolderGone, speech.FolderGoneShort},
}

// reason says why something failed, in our own words: what a library of the
// language says is no sentence for a consultant.
func reason(l interview.Language, err error) clean.Text {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.words.In(l)
		}
	}
	if fault := (*data.Fault)(nil); errors.As(err, &fault) {
		return speech.DamagedFrom.With(l, fault.Line)
	}
	return speech.UnknownReason.In(l)
}

// brief is reason in as few words as there are.
func brief(l interview.Language, err error) clean.Text {
	for _, r := range reasons {
		if errors.Is(err, r.err) && r.short != (speech.Text{}) {
			return r.short.In(l)
		}
	}
	return speech.UnknownShort.In(l)
}

// fitting gives the first of the texts that is not wider than w, else the last.
func fitting(w int, texts ...clean.Text) clean.Text {
	for _, t := range texts {
		if t.Width() <= w {
			return t
		}
	}
	return texts[len(texts)-1]
}
