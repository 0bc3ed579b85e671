package data

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"diepte/interview"
)

// maxLine is how long a line of a journal may be: a session line holds a whole
// session.
const maxLine = maxSize + 1<<20

// state looks at what belongs to this machine alone.
func (x *examination) state() error {
	for _, dir := range []string{x.Library.state, x.journalDir(), x.lockDir()} {
		x.wide(dir, 0o700)
	}
	entries, err := x.fs.ReadDir(x.journalDir())
	if err != nil && !missing(err) {
		x.found(Finding{Kind: FileUnreadable, Path: x.journalDir(), Detail: err.Error()})
	}
	for _, e := range entries {
		path := filepath.Join(x.journalDir(), e.Name())
		id, _, _ := strings.Cut(e.Name(), ".")
		switch {
		case e.Type()&fs.ModeSymlink != 0:
			x.found(Finding{Kind: Link, Path: path})
		case !e.Type().IsRegular():
			x.found(Finding{Kind: NotRegular, Path: path, Detail: e.Type().String()})
		case !slices.Contains(x.journals[id], e.Name()):
			if _, err := x.fs.Lstat(path); err == nil && !strings.HasSuffix(e.Name(), journalExt) {
				x.found(Finding{Kind: JournalForeign, Path: path})
			}
		default:
			x.wide(path, 0o600)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(x.journals)) {
		if x.ctx.Err() == nil && !x.busy[id] {
			x.journalsOf(id)
		}
	}
	return nil
}

// A tale is what the journals of one session tell, read a line at a time.
type tale struct {
	head  interview.Head // of the newest session line
	draft *Draft         // the newest
	lines int            // whole ones
}

// journalsOf looks at the journals of one session.
func (x *examination) journalsOf(id string) {
	var t tale
	for _, name := range x.journals[id] {
		x.health.Journals++
		x.readJournal(filepath.Join(x.journalDir(), name), &t)
	}
	first := filepath.Join(x.journalDir(), x.journals[id][0])
	known := t.head.ID
	if known == "" {
		known = interview.ID(id)
	}
	newest, inFile := int64(0), false
	for _, d := range x.copies[known] {
		newest, inFile = max(newest, d.revision), true
	}
	if t.lines == 0 {
		return // a generation that was begun and never written to
	}
	f := Finding{Path: first, ID: known, Detail: known.Short()}
	switch {
	case !inFile && t.head.ID != "":
		f.Kind = JournalAlone // it may belong to another library of this machine: whoever resumes it says where to
	case !inFile:
		f.Kind = JournalForeign // lines of a talk of which nothing else is left here
	case t.head.Revision > newest || t.draft != nil && (!t.draft.Empty() || t.draft.Revision > newest):
		f.Kind = JournalWaits
		if d := t.draft; d != nil && !d.Since.IsZero() && d.Seq >= d.First {
			f.Detail = fmt.Sprintf("%s, %d, %s–%s", known.Short(), d.Seq-d.First+1, d.Since.Format("15:04"), d.At.Format("15:04"))
		}
	default:
		return // all that it tells is in the file
	}
	x.found(f)
}

// readJournal reads one generation line by line and tells of lines that are not
// as they were written.
func (x *examination) readJournal(path string, t *tale) {
	f, _, err := openRegular(x.fs, path)
	if missing(err) {
		return // it was taken over meanwhile
	}
	if err != nil {
		x.found(Finding{Kind: FileUnreadable, Path: path, Detail: err.Error()})
		return
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 64<<10)
	number, wrong, first := 0, 0, 0
	for {
		line, err := readLine(r)
		whole := bytes.HasSuffix(line, []byte("\n"))
		if len(line) == 0 && err != nil {
			break
		}
		number++
		e, ok := parseLine(bytes.TrimSuffix(line, []byte("\n")))
		switch {
		case whole && ok:
			t.take(e)
		case !whole && err == io.EOF:
			x.found(Finding{Kind: JournalTorn, Path: path, Detail: fmt.Sprint(number)})
		default:
			if wrong++; wrong == 1 {
				first = number
			}
		}
		if err != nil {
			break
		}
	}
	if wrong > 0 {
		x.found(Finding{Kind: JournalDamaged, Path: path, Detail: fmt.Sprintf("%d:1: %d", first, wrong)})
	}
}

// take keeps what is newest.
func (t *tale) take(e event) {
	t.lines++
	switch {
	case e.draft != nil:
		if t.draft == nil || e.draft.Seq >= t.draft.Seq {
			t.draft = e.draft
		}
	case len(e.session) > 0:
		if h, _, fault := decodeHead(e.session, true); fault == nil && h.Revision > t.head.Revision {
			t.head = h
		}
	}
}

// readLine gives the next line with its newline. Of a line that is too long it
// gives the beginning and passes over the rest.
func readLine(r *bufio.Reader) (line []byte, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) <= maxLine {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}
