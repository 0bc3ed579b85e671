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

	"diepte/interview"

	"github.com/go-json-experiment/json/jsontext"
)

const (
	maxJournal  = 1 << 30  // bytes of a generation that is read back
	maxForeign  = 1 << 30  // bytes of a file that is set aside by copying
	fullJournal = 8 << 20  // bytes after which a generation is followed by the next
	journalExt  = ".jsonl" // of every generation
)

// errNoJournal stands for a journal that could not be begun yet.
var errNoJournal = errors.New("the journal is not open")

// A journal is the generations that one writer of one session writes. Appending
// and rotating exclude each other; everything else belongs to the saver.
type journal struct {
	disk    FS
	folders *folders
	dir     string
	prefix  string // ID.WRITER.

	mu     sync.Mutex
	file   File // the present generation; nil: given up, or never begun
	path   string
	size   int64
	last   []byte // the newest draft line, carried into the next generation
	broken error  // why the present generation was given up

	carried int64 // bytes with which the present generation began

	number int      // of the newest generation, used or not; never used again
	old    []string // paths of generations before the present one, oldest first
}

// append writes one line with one call. After a failure the generation is given
// up: nobody can know what of the line is there.
func (j *journal) append(line []byte, draft bool) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if draft {
		j.last = append(j.last[:0], line...)
	}
	if j.file == nil {
		return j.trouble()
	}
	return j.write(j.file, line)
}

func (j *journal) write(f File, line []byte) error {
	n, err := f.Write(line)
	if err == nil && n < len(line) {
		err = io.ErrShortWrite
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
	if j.file != nil {
		j.file.Close() // what is in it was reported lost already
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

// full says whether a checkpoint should begin the next generation: there is
// none, or it holds more than the draft it began with. After a checkpoint that
// failed altogether the present one goes on, or there would be one a second.
func (j *journal) full(failed bool) bool {
	size, err := j.state()
	return err != nil || !failed && size > j.carried
}

// rotate begins the next generation with the newest draft, sends everything
// that is appended from now on there, and makes the one before it durable.
func (j *journal) rotate() error {
	err := j.next()
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
	if before == nil {
		return err
	}
	// A failure here loses nothing: whoever rotates saves what it held from
	// memory, and keeps the file until that is durable.
	before.Datasync()
	before.Close()
	return err
}

// swap makes f the present generation and gives the one before it.
func (j *journal) swap(f File, path string) (before File, err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if before = j.file; before != nil {
		j.old = append(j.old, j.path)
	}
	j.file, j.path, j.size, j.broken = f, path, 0, nil
	if len(j.last) > 0 {
		err = j.write(f, j.last)
	}
	j.carried = j.size
	return before, err
}

// sync makes what was appended durable. The key's path does not wait for it:
// the file is used outside the lock, and only the saver closes files that are
// not broken.
func (j *journal) sync() error {
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
// is newer must outlive what is older, so it stops at the first failure.
func (j *journal) forget() {
	j.mu.Lock()
	old := j.old
	j.mu.Unlock()
	n := 0
	for _, path := range old {
		if ignoreMissing(j.disk.Remove(path)) != nil {
			break
		}
		n++
	}
	j.mu.Lock()
	j.old = slices.Clone(j.old[n:])
	j.mu.Unlock()
}

// end closes the present generation. Without keep it is removed like the others.
func (j *journal) end(keep bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil {
		return
	}
	j.file.Close()
	if !keep {
		j.old = append(j.old, j.path)
	}
	j.file = nil
}

// journalNames lists the generations in the state folder by session.
func (l *Library) journalNames() map[string][]string {
	entries, err := l.fs.ReadDir(l.journalDir())
	if err != nil {
		return nil // nothing to recover from; the sessions themselves are elsewhere
	}
	out := map[string][]string{}
	for _, e := range entries {
		id, _, ok := strings.Cut(e.Name(), ".")
		if ok && e.Type().IsRegular() && strings.HasSuffix(e.Name(), journalExt) {
			out[id] = append(out[id], e.Name())
		}
	}
	for _, names := range out {
		slices.Sort(names)
	}
	return out
}

// told is what the journals of one session tell.
type told struct {
	paths   []string       // of the generations, to be removed when all is saved
	session jsontext.Value // the newest whole session, undecoded
	head    interview.Head // its head
	draft   *Draft         // the newest
	closed  bool           // the newest draft was left on purpose
}

// tell reads generations. What is torn, altered or unknown is passed over.
func (l *Library) tell(names []string) told {
	var t told
	for _, name := range names {
		path := within(l.journalDir(), name)
		t.paths = append(t.paths, path)
		b, _, err := readFile(l.fs, path, maxJournal)
		if err != nil {
			continue
		}
		t.read(b)
	}
	return t
}

func (t *told) read(b []byte) {
	newest := false // the newest draft so far stands in this generation
	for line := range bytes.Lines(b) {
		e, ok := parseLine(bytes.TrimSuffix(line, []byte("\n")))
		switch {
		case !ok || line[len(line)-1] != '\n':
		case e.closed:
			t.closed = t.closed || newest
		case e.draft != nil:
			if t.draft == nil || e.draft.Seq >= t.draft.Seq {
				t.draft, t.closed, newest = e.draft, false, true
			}
		default:
			h, _, fault := decodeHead(e.session, true)
			if fault == nil && (t.session == nil || h.Revision > t.head.Revision) {
				t.session, t.head = e.session, h
			}
		}
	}
}

// journalEntry gives the entry of a session that only the journal has.
func (l *Library) journalEntry(names []string) (Entry, bool) {
	t := l.tell(names)
	return Entry{Source: FromJournal, Head: t.head, Journal: true}, t.session != nil
}
