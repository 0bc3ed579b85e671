package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	maxJournal  = 1 << 30  // bytes of a generation that is read back
	maxForeign  = 1 << 30  // bytes of a file that is set aside by copying
	fullJournal = 8 << 20  // bytes after which a generation is followed by the next
	journalExt  = ".jsonl" // of every generation
)

// errNoJournal stands for a journal that could not be begun yet.
var errNoJournal = errors.New("the journal is not open")

// A journal is the generations that one writer of one session writes. Keys are
// appended by one goroutine; everything else belongs to the saver. Nothing waits
// for the disk while it holds mu, so that a disk that hangs holds up only what
// wants it.
type journal struct {
	disk    FS
	folders *folders
	dir     string
	prefix  string // ID.WRITER.

	// How long the saver waits for the disk; 0: for ever, with no goroutine of its own.
	patience time.Duration
	turn     chan struct{} // capacity one: held while the disk works for the saver

	mu     sync.Mutex
	file   File // the present generation; nil: given up, or never begun
	path   string
	size   int64
	last   []byte // the newest draft line, carried into the next generation
	drawn  int    // how often last was replaced
	broken error  // why the present generation was given up
	stuck  bool   // what the saver wanted last has not come back
	keeps  bool   // the present generation was closed and stays

	carried int64  // bytes with which the present generation began
	known   []byte // the newest line about the document, with which every generation begins

	blind  bool     // it is not known which generations of others there are
	unread []string // generations that could not be read, to be set aside
	number int      // of the newest generation, used or not; never used again
	old    []string // paths of generations before the present one, oldest first
}

// do does what the saver wants of the disk, and gives ErrStalled when it does not
// come back in time. It then goes on beside, and until it is done nothing else is
// begun.
func (j *journal) do(what func() error) error {
	if j.patience == 0 {
		return what()
	}
	limit := time.NewTimer(j.patience)
	defer limit.Stop()
	j.mu.Lock()
	if j.stuck {
		limit.Reset(0)
	}
	j.mu.Unlock()
	select {
	case j.turn <- struct{}{}:
	default:
		select {
		case j.turn <- struct{}{}:
		case <-limit.C:
			return ErrStalled
		}
	}
	limit.Reset(j.patience)
	done := make(chan error, 1)
	go func() {
		err := what()
		j.hangs(false)
		<-j.turn
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-limit.C:
		j.hangs(true)
		return ErrStalled
	}
}

func (j *journal) hangs(yes bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.stuck = yes
}

// append writes one line with one call. After a failure the generation is given
// up: nobody can know what of the line is there.
func (j *journal) append(line []byte, draft bool) error {
	j.mu.Lock()
	if draft {
		j.last = append(j.last[:0:0], line...)
		j.drawn++
	}
	f, err := j.file, j.trouble()
	j.mu.Unlock()
	if err != nil {
		return err
	}
	n, err := f.Write(line)
	if err == nil && n < len(line) {
		err = io.ErrShortWrite
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file != f {
		// Meanwhile the next generation was begun, with this line if it is a draft;
		// or this one was given up, with its reason.
		if draft {
			return j.trouble()
		}
		return err
	}
	if err != nil {
		j.giveUp(err)
		return err
	}
	j.size += int64(n)
	return nil
}

// giveUp leaves the present generation as it is. The caller holds mu.
func (j *journal) giveUp(err error) {
	j.broken = err
	if f := j.file; f != nil {
		go f.Close() // what is in it was reported lost already; a disk that hangs is not waited for
		j.old = append(j.old, j.path)
		j.file, j.path, j.size = nil, "", 0
	}
}

// trouble says why nothing can be appended. The caller holds mu.
func (j *journal) trouble() error {
	if j.file != nil {
		return nil
	}
	if j.broken != nil {
		return j.broken
	}
	return errNoJournal
}

// state gives the size of the present generation, or why there is none.
func (j *journal) state() (size int64, err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.size, j.trouble()
}

// newest gives the newest draft line.
func (j *journal) newest() []byte {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.last)
}

// full says whether a checkpoint should begin the next generation: there is
// none, or it holds more than it began with. After a checkpoint that failed
// altogether the present one goes on, or there would be one a second.
func (j *journal) full(failed bool) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.trouble() != nil || !failed && j.size > j.carried
}

// rotate begins the next generation with the newest draft, sends everything
// that is appended from now on there, and makes the one before it durable.
func (j *journal) rotate() error {
	err := j.do(j.next)
	if err != nil {
		j.mu.Lock()
		defer j.mu.Unlock()
		if j.file == nil {
			j.broken = err // what the screen says
		}
	}
	return err
}

func (j *journal) next() error {
	if err := j.folders.make(j.dir); err != nil {
		return err
	}
	if err := j.look(); err != nil {
		return err
	}
	j.number++
	path := filepath.Join(j.dir, fmt.Sprintf("%s%08d%s", j.prefix, j.number, journalExt))
	f, err := j.disk.OpenFile(path, appendFlags, 0o600)
	if err != nil {
		return err
	}
	if err := j.disk.SyncDir(j.dir); err != nil {
		return errors.Join(err, f.Close(), j.disk.Remove(path))
	}
	before, err := j.swap(f, path)
	if err != nil {
		return errors.Join(err, f.Close(), j.disk.Remove(path))
	}
	if before == nil {
		return nil
	}
	// A failure here loses nothing: whoever rotates saves what it held from
	// memory, and keeps the file until that is durable.
	before.Datasync()
	before.Close()
	return nil
}

// look finds the generations that could not be listed when the session was opened.
// Nobody knows what they hold, so that they are set aside before any other is begun.
func (j *journal) look() error {
	if !j.blind {
		return nil
	}
	entries, err := j.disk.ReadDir(j.dir)
	if err != nil && !missing(err) {
		return err
	}
	id, _, _ := strings.Cut(j.prefix, ".")
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), id+".") && strings.HasSuffix(e.Name(), journalExt) && !strings.HasPrefix(e.Name(), j.prefix) {
			j.unread = append(j.unread, filepath.Join(j.dir, e.Name()))
		}
	}
	j.blind = false
	return nil
}

// swap makes f the present generation, once it holds the newest draft, and gives
// the one before it.
func (j *journal) swap(f File, path string) (before File, err error) {
	size := int64(0)
	write := func(line []byte) {
		n := 0
		if len(line) > 0 && err == nil {
			n, err = f.Write(line)
		}
		if err == nil && n < len(line) {
			err = io.ErrShortWrite
		}
		size += int64(n)
	}
	write(j.known)
	for drawn := -1; ; {
		j.mu.Lock()
		if drawn == j.drawn || err != nil {
			break
		}
		line := j.last // never modified, only replaced
		drawn = j.drawn
		j.mu.Unlock()
		write(line)
	}
	defer j.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if before = j.file; before != nil {
		j.old = append(j.old, j.path)
	}
	j.file, j.path, j.size, j.carried, j.broken = f, path, size, size, nil
	return before, nil
}

// know appends a line about the document, with which every generation from now on
// begins.
func (j *journal) know(line []byte) error {
	if bytes.Equal(line, j.known) {
		return nil
	}
	j.known = line
	return j.do(func() error { return j.append(line, false) })
}

// setAside takes generations that could not be read out of the way, so that they
// are never taken for newer than what came after them. It deletes nothing.
func (j *journal) setAside(by string) {
	_ = j.do(func() error {
		j.unread = slices.DeleteFunc(j.unread, func(path string) bool {
			return ignoreMissing(j.disk.Rename(path, path+damagedExt+by)) == nil
		})
		return nil
	})
}

// sync makes what was appended durable. The key's path does not wait for it.
func (j *journal) sync() error { return j.do(j.syncNow) }

func (j *journal) syncNow() error {
	j.mu.Lock()
	f, err := j.file, j.trouble()
	j.mu.Unlock()
	if err != nil {
		return err
	}
	if err := f.Datasync(); err != nil {
		j.mu.Lock()
		defer j.mu.Unlock()
		if j.file == f {
			j.giveUp(err)
		}
		return err
	}
	return nil
}

// forget removes the generations before the present one, the oldest first: what
// is newer must outlive what is older, so it stops at the first failure. The last
// of all goes when the removals before it are durable, and the end waits for its own.
func (j *journal) forget() {
	_ = j.do(func() error {
		j.mu.Lock()
		old, last := j.old, j.file == nil
		j.mu.Unlock()
		n := 0
		for i, path := range old {
			if last && i == len(old)-1 && j.disk.SyncDir(j.dir) != nil {
				break
			}
			if ignoreMissing(j.disk.Remove(path)) != nil {
				break
			}
			n++
		}
		if last && n > 0 {
			_ = j.disk.SyncDir(j.dir) // what comes back after a cut is older than the document
		}
		j.mu.Lock()
		j.old = slices.Clone(j.old[n:])
		j.mu.Unlock()
		return nil
	})
}

// end closes the present generation. Without keep it is removed like the others.
func (j *journal) end(keep bool) {
	j.mu.Lock()
	f := j.file
	if f != nil && !keep {
		j.old = append(j.old, j.path)
	}
	j.file, j.keeps = nil, keep
	j.mu.Unlock()
	if f != nil {
		_ = j.do(f.Close) // synced before, if it is kept
	}
}
