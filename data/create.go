package data

import (
	"errors"
	"fmt"
	"path/filepath"

	"diepte/interview"
)

// Create begins to keep a new session. Trouble with the disk does not stop it:
// the session is kept in the fallback folder, or in memory, and the writer's
// State says so. It fails only when the session is being written already.
func (l *Library) Create(s *interview.Session) (*Writer, error) {
	k, err := l.keeper(s.ID)
	if err != nil {
		return nil, err
	}
	k.library.name = l.freeName(s.Head())
	return l.write(k, s, Draft{}), nil
}

// Resume opens a session to go on with it: the newest of what document,
// fallback folder and journal hold, and the draft that stood on the screen. What
// came back after a crash is written into the session as a recovery. It fails
// with ErrLocked while another window writes the session, with ErrNewer when a
// newer program wrote it, and with the reason when nothing of it can be read.
func (l *Library) Resume(e Entry) (*Writer, Recovered, error) {
	k, r, err := l.reopen(e)
	if err != nil {
		return nil, r, err
	}
	return l.write(k, r.Session, r.screen), r, nil
}

// reopen takes the lock of a session and finds what there is of it. It changes
// nothing on disk but the lock.
func (l *Library) reopen(e Entry) (*keeper, Recovered, error) {
	id := e.Head.ID
	if id == "" {
		id = l.find(e).id // a damaged document: its .bak tells
	}
	if id == "" {
		return nil, Recovered{}, fmt.Errorf("resume %s: %w", e.File, e.Err)
	}
	k, err := l.keeper(id)
	if err != nil {
		return nil, Recovered{}, err
	}
	f := l.find(e) // only now that it is ours does it stand still
	if f.newer != nil || f.session == nil {
		return nil, Recovered{Session: f.session}, errors.Join(f.newer, f.err, k.unlock())
	}
	k.library = folder{l.dir, f.name, f.seen}
	if k.library.name == "" {
		k.library.name = l.freeName(f.session.Head())
	}
	k.fallback.name, k.fallback.seen, k.former = f.nameFallback, f.seenFallback, f.former
	k.journal.old, k.journal.unread, k.journal.blind = f.told.paths, f.told.unread, f.told.blind
	r := f.recovered(l.stamp(), l.place)
	f.account(&r, l.stamp())
	if r.Session == f.session && f.source == FromDocument && !f.merged {
		k.durable, k.inside = f.session.Revision, true
	}
	return k, r, nil
}

// keeper takes the lock of a session. Where locks cannot be had at all (a state
// folder that cannot be written) it goes on without: words come first.
func (l *Library) keeper(id interview.ID) (*keeper, error) {
	name, writer := idName(id), l.writerName()
	k := &keeper{
		disk: l.fs, folders: l.folders, id: id, writer: writer, locks: l.lockDir(),
		journal:  &journal{disk: l.fs, folders: l.folders, dir: l.journalDir(), prefix: name + "." + writer + ".", turn: make(chan struct{}, 1)},
		library:  folder{path: l.dir},
		fallback: folder{path: l.fallbackDir()},
	}
	if l.folders.make(l.lockDir()) == nil {
		lock, err := l.fs.Lock(filepath.Join(l.lockDir(), name+".lock"))
		if errors.Is(err, ErrLocked) {
			return nil, fmt.Errorf("session %s: %w", id.Short(), err)
		}
		if err == nil {
			k.lock = lock
		}
	}
	return k, nil
}

func (k *keeper) unlock() error {
	if k.lock == nil {
		return nil
	}
	return k.lock.Close()
}

// freeName gives the name for a document that has none yet: one that no other
// session has. A file that cannot be read does not keep its name: it is set
// aside when ours is saved.
func (l *Library) freeName(h interview.Head) string {
	name := fileName(h, idEndLen)
	for _, dir := range []string{l.dir, l.fallbackDir()} {
		if e := l.entry(dir, name, FromDocument, nil); e.Err == nil && e.Head.ID != h.ID {
			return fileName(h, 36)
		}
	}
	return name
}
