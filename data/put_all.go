package data

import (
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"sync"

	"diepte/interview"
)

// putAbreast is how many files are written at a time: a disk makes many durable in
// little more time than one.
const putAbreast = 16

// PutAll is [Library.Put] for many sessions, durable together when it returns. The
// first that cannot be written ends it.
func (l *Library) PutAll(sessions iter.Seq[*interview.Session]) error {
	if err := l.folders.make(l.dir); err != nil {
		return fmt.Errorf("write %s: %w", l.dir, err)
	}
	type file struct {
		name string
		s    *interview.Session
	}
	files := make(chan file)
	failed := make(chan error, putAbreast)
	var writers sync.WaitGroup
	for range putAbreast {
		writers.Go(func() {
			for f := range files {
				b, err := Encode(f.s)
				if err == nil {
					err = writeNew(l.fs, filepath.Join(l.dir, f.name), b)
				}
				if err != nil {
					failed <- fmt.Errorf("write %s: %w", f.name, err)
					return
				}
			}
		})
	}
	// Names are given out in order, so that the same sessions get the same names.
	taken := map[string]bool{}
	var errs []error
	for s := range sessions {
		name := l.freeName(s.Head())
		if taken[name] {
			name = fileName(s.Head(), 36)
		}
		taken[name] = true
		select {
		case files <- file{name, s}:
			continue
		case err := <-failed:
			errs = append(errs, err)
		}
		break
	}
	close(files)
	writers.Wait()
	close(failed)
	for err := range failed {
		errs = append(errs, err)
	}
	if err := l.fs.SyncDir(l.dir); err != nil {
		errs = append(errs, fmt.Errorf("write %s: %w", l.dir, err))
	}
	return errors.Join(errs...)
}
