package data

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"diepte/interview"

	"github.com/go-json-experiment/json/jsontext"
)

// journalNames lists the generations in the state folder by session. Where the
// folder cannot be read there are none to list; the sessions themselves are
// elsewhere.
func (l *Library) journalNames() map[string][]string {
	names, _ := l.generations()
	return names
}

func (l *Library) generations() (map[string][]string, error) {
	entries, err := l.fs.ReadDir(l.journalDir())
	if err != nil && !missing(err) {
		entries, err = l.fs.ReadDir(l.journalDir()) // what stumbles once may go on
	}
	if missing(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
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
	return out, nil
}

// told is what the journals of one session tell.
type told struct {
	paths   []string         // of the generations, to be removed when all is saved
	session jsontext.Value   // the newest whole session, undecoded
	head    interview.Head   // its head
	draft   *Draft           // the newest
	closed  bool             // the newest draft was left on purpose
	known   map[string]bool  // hashes of the documents that the program wrote or read itself
	lift    map[string]int64 // by writer: what its drafts are behind what it wrote
	by      string           // who wrote the newest draft
	unread  []string         // paths of generations that could not be read
	blind   bool             // it could not be seen which there are
	err     error            // why
}

// tellOf reads the generations of a session.
func (l *Library) tellOf(id interview.ID) told {
	names, err := l.generations()
	t := l.tell(names[idName(id)])
	t.blind = err != nil
	t.err = errors.Join(err, t.err)
	return t
}

// tell reads generations. What is torn, altered or unknown is passed over.
func (l *Library) tell(names []string) told {
	t := told{known: map[string]bool{}, lift: map[string]int64{}}
	for _, name := range names {
		path := within(l.journalDir(), name)
		b, _, err := readFile(l.fs, path, maxJournal)
		if err != nil && !missing(err) {
			b, _, err = readFile(l.fs, path, maxJournal) // what stumbles once may go on
		}
		switch {
		case err == nil:
			t.paths = append(t.paths, path)
			t.read(b, writerOf(name))
		case !missing(err):
			t.unread, t.err = append(t.unread, path), errors.Join(t.err, err)
		}
	}
	if t.draft != nil {
		t.draft.Revision += t.lift[t.by]
	}
	return t
}

// writerOf gives the writer in the name of a generation.
func writerOf(name string) string {
	_, rest, _ := strings.Cut(name, ".")
	writer, _, _ := strings.Cut(rest, ".")
	return writer
}

func (t *told) read(b []byte, writer string) {
	newest := false // the newest draft so far stands in this generation
	for line := range bytes.Lines(b) {
		e, ok := parseLine(bytes.TrimSuffix(line, []byte("\n")))
		switch {
		case !ok || line[len(line)-1] != '\n':
		case e.closed:
			t.closed = t.closed || newest
		case e.draft != nil:
			if t.draft == nil || e.draft.Seq >= t.draft.Seq {
				t.draft, t.closed, newest, t.by = e.draft, false, true, writer
			}
		case e.document != nil:
			for _, hash := range e.document.Known {
				t.known[hash] = true
			}
			t.lift[writer] = max(t.lift[writer], e.document.Lift)
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
