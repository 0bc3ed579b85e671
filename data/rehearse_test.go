package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"syscall"
	"time"

	"diepte/interview"
)

// A screen is what the consultant sees of his own words.
type screen struct {
	text  string   // in the composer
	notes []string // committed
}

func (s screen) String() string { return fmt.Sprintf("%q %q", s.text, s.notes) }

// A rehearsal plays a talk on a simulated disk, one call after the other.
type rehearsal struct {
	disk    *simDisk
	open    func(*simDisk) *Library // the next start of the program
	lib     *Library
	w       *Writer
	session *interview.Session
	stamp   func() interview.Stamp
	text    string
	history []screen // after every key, the newest last; the first is nothing
	safe    int      // place in history up to which the program last said that nothing is wrong
	durable int      // and up to which it said that all is durable
	begun   bool
	stalls  bool     // the disk of the journal hangs: keys wait
	theirs  []string // notes that somebody else wrote into the file, durable
	refuse  func(path string) bool
	checked func() // after every step; nil: nothing
}

// A script is a talk: a letter is a key, and
//
//	⏎ commits a note, and the saver has not come round yet
//	s the saver writes the session line and syncs
//	y the journal is synced
//	c a checkpoint
//	L the library refuses to be written; J the journal; H both work again
//	Z the disk of the journal hangs; H ends that too
//	X somebody else writes the document
//	N the customer is named, in a talk that was begun without: the document is too
//	Q the end; R the session is opened again
const script = "abc y⏎sdeCfg⏎hi⏎cjkysQRlm⏎sn cQRQ"

// telling is how many of the scripts tell a kind of trouble.
const telling = 13

// scripts gives the talk above, talks in which each kind of trouble comes, and
// talks made up by a seed.
func scripts(n int) []string {
	out := []string{
		script,
		"ab⏎cde⏎Lf⏎cgscHhcQR", // the library cannot be written: fallback and back
		"ab⏎LcdQRe⏎cHfcQ",     // it ends and begins again while it cannot
		"ab⏎cJd⏎scHesc",       // the journal cannot be written: rotation, all again from memory
		"ab⏎JcdeHsf⏎cQR",
		"ab⏎cZd⏎csHe⏎scQR",  // the journal's disk hangs
		"ab⏎cXd⏎sceXf⏎cgQR", // somebody else writes
		"a⏎cXbXLc⏎cHdcQRXe⏎cQ",
		"aLJb⏎cHcdQRe",
		"ab⏎cdNe⏎scf⏎cQR", // the document gets its name: after a save, before one, while none is possible
		"abNe⏎LcHfcQR",
		"ab⏎LcNd⏎cHe⏎cQR",
		"ab⏎cXNd⏎cXeQRf⏎cQ",
	}
	rng := rand.New(rand.NewPCG(7, 7))
	for len(out) < n {
		var b strings.Builder
		for range 14 + rng.IntN(14) {
			b.WriteRune([]rune("abcd  ⏎⏎⏎ssyccccQLJHHHXZ")[rng.IntN(24)])
		}
		out = append(out, strings.ReplaceAll(b.String(), "Q", "QR"))
	}
	return out[:n]
}

func rehearse(d *simDisk) *rehearsal { return rehearseOn(d, simLibrary) }

func rehearseOn(d *simDisk, open func(*simDisk) *Library) *rehearsal {
	r := &rehearsal{disk: d, open: open, stamp: stamps(), history: []screen{{}}}
	if d.leaps {
		r.stamp = leaps()
	}
	r.lib = open(d)
	return r
}

func simLibrary(d *simDisk) *Library { return libraryOn(d, d) }

// leaps gives stamps of a clock that is set forward and back by hours, in zones
// that change: nothing may depend on it.
func leaps() func() interview.Stamp {
	n := 0
	ids := numbered(0x1000)
	zones := []*time.Location{time.UTC, time.FixedZone("CET", 3600), time.FixedZone("CEST", 7200), time.FixedZone("", -11*3600)}
	return func() interview.Stamp {
		n++
		at := start.Add(time.Duration(n*7919%23-11) * time.Hour).In(zones[n%len(zones)])
		return interview.Stamp{At: at, Ran: time.Duration(n) * time.Second, New: ids}
	}
}

// libraryOn opens the library on a disk that may break a rule.
func libraryOn(d *simDisk, disk FS) *Library {
	next := stamps()
	if d.leaps {
		next = leaps()
	}
	d.starts++ // ids are never used twice, whoever starts
	l, err := Open("/lib", "/state/diepte", Options{FS: disk, Now: next0(next), New: numbered(0x10000 * d.starts)})
	if err != nil {
		panic(err)
	}
	return l
}

// play runs the script until its end or until the power is off.
func (r *rehearsal) play(script string) *rehearsal {
	fail := r.disk.fail
	r.disk.fail = func(c simCall) error {
		if r.refuse != nil && r.refuse(c.path) {
			return syscall.EROFS
		}
		if fail != nil {
			return fail(c)
		}
		return nil
	}
	r.session = newSession(r.stamp())
	if strings.Contains(script, "N") {
		r.session.Details.Customer = interview.Customer{}
	}
	r.create()
	for _, c := range script {
		if r.disk.off() != nil {
			return r
		}
		r.step(c)
		if r.w != nil && r.w.State().Err == nil && r.disk.off() == nil && !r.stalls {
			r.safe = len(r.history) - 1
		}
		if r.checked != nil && r.w != nil {
			r.checked()
		}
	}
	return r
}

func (r *rehearsal) create() {
	k, err := r.lib.keeper(r.session.ID)
	if err != nil {
		panic(err)
	}
	k.library.name = r.lib.freeName(r.session.Head())
	r.w = r.lib.newWriter(k, r.session, Draft{})
	r.begun = r.disk.off() == nil && r.w.State().Err == nil && r.w.journalErr == nil
}

func (r *rehearsal) step(c rune) {
	switch c {
	case '⏎':
		r.enter()
	case 's':
		if !r.stalls {
			r.w.keepSession(r.w.Session())
			r.synced()
		}
	case 'y':
		if !r.stalls {
			r.w.syncJournal()
			r.synced()
		}
	case 'c':
		r.checkpoint()
	case 'L', 'J', 'Z', 'H':
		r.trouble(c)
	case 'X':
		r.somebodyElse()
	case 'Q':
		r.trouble('H')
		r.w.closed = true
		r.w.step(true, true)
		r.w.k.unlock()
		r.synced()
		r.w = nil
	case 'R':
		r.reopen()
	case 'N':
		d := r.session.Details
		d.Customer.Name = "Bakkerij Jansen"
		r.session = r.session.Describe(d, r.stamp())
		r.draft(Draft{Revision: r.session.Revision})
		r.w.Keep(r.session)
	default:
		r.text += string(c)
		r.draft(Draft{Revision: r.session.Revision})
	}
}

// checkpoint is one, with a journal that does not come back if it hangs.
func (r *rehearsal) checkpoint() {
	if !r.stalls {
		r.w.step(true, false)
		r.synced()
		return
	}
	j := r.w.k.journal
	j.patience, j.stuck = 1, true
	j.turn <- struct{}{}
	r.w.step(true, false)
	<-j.turn
	j.patience, j.stuck = 0, false
}

func (r *rehearsal) trouble(c rune) {
	switch c {
	case 'L':
		r.refuse = func(path string) bool { return strings.HasPrefix(path, "/lib") }
	case 'J':
		r.refuse = func(path string) bool { return strings.Contains(path, "/journal") }
	case 'Z':
		r.stalls = true
	case 'H':
		r.refuse = nil
		if r.stalls {
			r.stalls = false
			r.w.appendLine()
		}
	}
}

// somebodyElse writes the document as a sync service does that brings what was
// done on another machine, and makes it durable.
func (r *rehearsal) somebodyElse() {
	dir, err := r.disk.walk("/lib")
	if err != nil || r.w == nil || dir.names[r.w.k.library.name] == nil {
		return
	}
	s, err := Decode(dir.names[r.w.k.library.name].data)
	if err != nil {
		panic(err)
	}
	text := fmt.Sprint("+", len(r.theirs))
	st := interview.Stamp{At: start, New: numbered(0x100000 * (len(r.theirs) + 1))}
	for range 3 {
		s = s.Happened(interview.PauseEvent, st)
	}
	s, _ = s.AddNote(said(interview.NoMark, text), start, st)
	b, err := Encode(s)
	if err != nil {
		panic(err)
	}
	n := &node{data: b, synced: len(b), foreign: true}
	r.disk.touch(n)
	dir.names[r.w.k.library.name] = n
	dir.durable, dir.ops = cloneNames(dir.names), nil
	r.theirs = append(r.theirs, text)
}

func cloneNames(names map[string]*node) map[string]*node {
	out := map[string]*node{}
	for name, n := range names {
		out[name] = n
	}
	return out
}

// synced notes that the program says that all is durable.
func (r *rehearsal) synced() {
	if r.disk.off() == nil && r.w.State().Err == nil && !r.w.dirty {
		r.durable = len(r.history) - 1
	}
}

func (r *rehearsal) draft(d Draft) {
	d.Position, d.Place, d.Texts = r.session.Position, "composer", map[string]string{"composer": r.text}
	r.history = append(r.history, r.screen())
	r.w.hand(&d)
	if !r.stalls {
		r.w.appendLine()
	}
}

func (r *rehearsal) enter() {
	s, id := r.session.AddNote(said(interview.NoMark, r.text), start, r.stamp())
	n, _ := s.Note(id)
	r.session, r.text = s, ""
	r.draft(Draft{Revision: s.Revision, Notes: []interview.Note{n}})
	r.w.Keep(s)
}

func (r *rehearsal) screen() screen { return screen{r.text, oursOf(notesOf(r.session))} }

func notesOf(s *interview.Session) []string {
	var out []string
	for n := range s.Notes() {
		out = append(out, n.Content.Text)
	}
	return out
}

// oursOf leaves out what somebody else wrote.
func oursOf(notes []string) []string {
	return slices.DeleteFunc(slices.Clone(notes), func(text string) bool { return strings.HasPrefix(text, "+") })
}

// reopen is the next start of the program.
func (r *rehearsal) reopen() {
	entries, err := r.lib.List()
	if err != nil || len(entries) != 1 {
		panic(fmt.Sprint("reopen: ", entries, err))
	}
	k, found, err := r.lib.reopen(entries[0])
	if err != nil {
		panic(err)
	}
	r.session, r.text = found.Session, found.Draft.Texts["composer"]
	r.w = r.lib.newWriter(k, found.Session, found.screen)
}

// A finding is what the next start of the program finds on a disk.
type finding struct {
	screen
	theirs  []string
	found   bool
	partial bool // it says that something could not be read
	err     error
}

// recoverFrom starts the program on a disk, and lets it save once.
func recoverFrom(l *Library, d *simDisk) (got finding) {
	entries, err := l.List()
	if err != nil || len(entries) == 0 {
		got.err = err
		return got
	}
	if len(entries) > 1 || entries[0].Err != nil || len(entries[0].Copies) > 0 && !nameless(entries[0].Copies[0], entries[0].Head) && !nameless(entries[0].File, entries[0].Head) {
		got.err = fmt.Errorf("the list has %+v", entries)
		return got
	}
	k, r, err := l.reopen(entries[0])
	if err == nil && r.Damaged != nil {
		err = r.Damaged
	}
	if err != nil {
		got.err = err
		return got
	}
	notes := notesOf(r.Session)
	got = finding{screen: screen{r.Draft.Texts["composer"], oursOf(notes)}, found: true, partial: r.Partial != nil}
	got.theirs = slices.DeleteFunc(notes, func(text string) bool { return !strings.HasPrefix(text, "+") })
	w := l.newWriter(k, r.Session, r.screen)
	w.step(true, false)
	if st := w.State(); d.off() == nil && d.blur == nil && (st.Err != nil || st.Conflict) {
		got.err = fmt.Errorf("after the recovery: %+v", st)
	}
	if entries, err := l.List(); d.off() == nil && d.blur == nil && (err != nil || len(entries) != 1 || len(entries[0].Copies) > 0) {
		got.err = fmt.Errorf("after the recovery the list has %+v, %v", entries, err)
	}
	return got
}

// A promise is what must come back from a disk.
type promise struct {
	loose  bool     // power went, or the screen said that something was not saved
	window []screen // one of these; when loose the text of one and the notes of one
	theirs []string // all of these
	must   bool     // the session must be there
}

// promises gives what the program owes at this moment.
func (r *rehearsal) promises(power bool) promise {
	from := min(len(r.history)-2, r.safe) // the last key may be under way
	if power || r.disk.drops && r.w != nil && r.w.State().Err != nil {
		from = min(from, r.durable) // a sync that failed took what was not durable, and the screen says so
	}
	return promise{power || from < len(r.history)-2, r.history[max(0, from):], slices.Clone(r.theirs), r.begun && !power || r.durable > 0}
}

// broken says how a promise is broken by what was found, or nothing.
func (p promise) broken(got finding) string {
	switch {
	case got.err != nil:
		return got.err.Error()
	case !got.found && p.must:
		return "the session is gone"
	case !got.found:
		return ""
	}
	text := slices.ContainsFunc(p.window, func(s screen) bool { return s.text == got.text })
	notes := slices.ContainsFunc(p.window, func(s screen) bool { return slices.Equal(s.notes, got.notes) })
	if !p.loose {
		text = slices.ContainsFunc(p.window, func(s screen) bool { return s.text == got.text && slices.Equal(s.notes, got.notes) })
	}
	if !text || !notes {
		return fmt.Sprintf("found %v, the screen showed %v", got.screen, p.window)
	}
	for _, text := range p.theirs {
		if !slices.Contains(got.theirs, text) {
			return fmt.Sprintf("found %v of somebody else, there was %v", got.theirs, p.theirs)
		}
	}
	return ""
}

func isJournal(name string) bool { return strings.HasSuffix(name, journalExt) }
