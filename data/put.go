package data

import (
	"errors"
	"fmt"

	"diepte/interview"
)

// Put writes a session that is not being held as a file of the library, whole or
// not at all, and gives the name of the file. A file that is there already is
// never replaced. A session that somebody goes on with is for [Library.Create].
func (l *Library) Put(s *interview.Session) (file string, err error) {
	name := l.freeName(s.Head())
	if err := l.put(s, name); err != nil {
		return "", fmt.Errorf("write %s: %w", name, err)
	}
	return name, nil
}

func (l *Library) put(s *interview.Session, name string) error {
	b, err := Encode(s)
	if err != nil {
		return err
	}
	if err := l.folders.make(l.dir); err != nil {
		return err
	}
	temp := within(l.dir, "."+name+"."+l.writerName()+".tmp")
	if err := writeNew(l.fs, temp, b); err != nil {
		return err
	}
	// A link fails where a rename would replace.
	err = link(l.fs, temp, within(l.dir, name))
	return errors.Join(err, l.fs.Remove(temp), l.fs.SyncDir(l.dir))
}
