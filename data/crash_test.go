package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

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
	lib     *Library
	w       *Writer
	session *interview.Session
	stamp   func() interview.Stamp
	text    string
	history []screen // after every key, the newest last; the first is nothing
	durable int      // place in history up to which the program said it is durable
	begun   bool
	checked func() // after every step; nil: nothing
}

// script is the talk: a letter is a key, and
//
//	⏎ commits a note, and the saver has not come round yet
//	s the saver writes the session line and syncs
//	y the journal is synced
//	c a checkpoint
//	Q the end; R the session is opened again
const script = "abc y⏎sdeCfg⏎hi⏎cjkysQRlm⏎sn cQRQ"

func rehearse(d *simDisk) *rehearsal {
	r := &rehearsal{disk: d, stamp: stamps(), history: []screen{{}}}
	r.lib = simLibrary(d)
	return r
}

func simLibrary(d *simDisk) *Library {
	next := stamps()
	d.starts++ // ids are never used twice, whoever starts
	l, err := Open("/lib", "/state/diepte", Options{FS: d, Now: next0(next), New: numbered(0x10000 * d.starts)})
	if err != nil {
		panic(err)
	}
	return l
}

// play runs the script until its end or until the power is off.
func (r *rehearsal) play(script string) *rehearsal {
	r.session = newSession(r.stamp())
	r.create()
	for _, c := range script {
		if r.disk.off() != nil {
			return r
		}
		r.step(c)
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
	k.name = r.lib.freeName(r.session.Head())
	r.w = r.lib.newWriter(k, r.session, Draft{})
	r.begun = r.disk.off() == nil && r.w.State().Err == nil && r.w.journalErr == nil
}

func (r *rehearsal) step(c rune) {
	switch c {
	case '⏎':
		r.enter()
	case 's':
		r.w.keepSession(r.w.Session())
		r.synced()
	case 'y':
		r.w.syncJournal()
		r.synced()
	case 'c':
		r.w.step(true, false)
		r.synced()
	case 'Q':
		r.w.closed = true
		r.w.step(true, true)
		r.w.k.unlock()
		r.synced()
		r.w = nil
	case 'R':
		r.reopen()
	default:
		r.text += string(c)
		r.draft(Draft{Revision: r.session.Revision})
	}
}

// synced notes that the program says that all is durable.
func (r *rehearsal) synced() {
	if r.disk.off() == nil && r.w.State().Err == nil {
		r.durable = len(r.history) - 1
	}
}

func (r *rehearsal) draft(d Draft) {
	d.Position, d.Place, d.Texts = r.session.Position, "composer", map[string]string{"composer": r.text}
	r.history = append(r.history, r.screen())
	r.w.hand(&d)
	r.w.appendLine()
}

func (r *rehearsal) enter() {
	s, id := r.session.AddNote(said(interview.NoMark, r.text), start, r.stamp())
	n, _ := s.Note(id)
	r.session, r.text = s, ""
	r.draft(Draft{Revision: s.Revision, Notes: []interview.Note{n}})
	r.w.Keep(s)
}

func (r *rehearsal) screen() screen { return screen{r.text, notesOf(r.session)} }

func notesOf(s *interview.Session) []string {
	var out []string
	for n := range s.Notes() {
		out = append(out, n.Content.Text)
	}
	return out
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

// recoverFrom is what the next start of the program finds on a disk.
func recoverFrom(d *simDisk) (got screen, found bool, err error) {
	l := simLibrary(d)
	entries, err := l.List()
	if err != nil || len(entries) == 0 {
		return got, false, err
	}
	if len(entries) > 1 || entries[0].Err != nil || len(entries[0].Copies) > 0 {
		return got, false, fmt.Errorf("the list has %+v", entries)
	}
	k, r, err := l.reopen(entries[0])
	if err != nil {
		return got, false, err
	}
	if r.Damaged != nil {
		return got, false, r.Damaged
	}
	got = screen{r.Draft.Texts["composer"], notesOf(r.Session)}
	w := l.newWriter(k, r.Session, r.screen)
	w.step(true, false)
	if d.off() != nil {
		return got, true, nil
	}
	if st := w.State(); st.Err != nil || st.Conflict {
		return got, true, fmt.Errorf("after the recovery: %+v", st)
	}
	return got, true, nil
}

// violation says what is wrong with a disk after a cut, or nothing.
func (r *rehearsal) violation(d *simDisk, power bool) string {
	got, found, err := recoverFrom(d)
	if err != nil {
		return err.Error()
	}
	from := len(r.history) - 2 // the last key may have been under way
	if power {
		from = min(from, r.durable)
	}
	window := r.history[max(0, from):]
	if !found {
		if r.begun && !power || r.durable > 0 {
			return "the session is gone"
		}
		return ""
	}
	text := slices.ContainsFunc(window, func(s screen) bool { return s.text == got.text })
	notes := slices.ContainsFunc(window, func(s screen) bool { return slices.Equal(s.notes, got.notes) })
	if !power {
		text = slices.ContainsFunc(window, func(s screen) bool { return s.text == got.text && slices.Equal(s.notes, got.notes) })
	}
	if !text || !notes {
		return fmt.Sprintf("found %v, the screen showed %v", got, window)
	}
	again, _, err := recoverFrom(keepAll(d))
	if err != nil || again.String() != got.String() {
		return fmt.Sprintf("found %v, and at the next start %v, %v", got, again, err)
	}
	return ""
}

// fates are what is tried at every cut. The first is the death of the process.
func fates(mangled int) []fate {
	out := []fate{keepAll, loseAll}
	for i := range mangled {
		out = append(out, mangle(uint64(i)))
	}
	return out
}

// cuts plays the script with the power going before every call in turn (every
// stride-th), gives each disk to judge, and says how many there were.
func cuts(setup func(*simDisk), stride, mangled int, judge func(r *rehearsal, d *simDisk, power bool, at string)) int {
	states := 0
	for at := 1; ; at += stride {
		d := newSimDisk()
		if setup != nil {
			setup(d)
		}
		d.cutAt = at
		r := rehearse(d).play(script)
		for i, f := range fates(mangled) {
			states++
			judge(r, f(d), i > 0, fmt.Sprintf("cut before call %d, fate %d", at, i))
		}
		if d.off() == nil {
			return states
		}
	}
}

// Wherever the process dies or the power goes, nothing is lost that was on the
// screen (of the last second, after a power cut).
func TestCutBeforeEveryCall(t *testing.T) {
	states := cuts(nil, 1, 12, func(r *rehearsal, d *simDisk, power bool, at string) {
		if v := r.violation(d, power); v != "" {
			t.Errorf("%s: %s", at, v)
		}
	})
	t.Logf("%d states", states)
}

// The same while the program recovers from a cut.
func TestCutDuringRecovery(t *testing.T) {
	states := 0
	cuts(nil, 7, 1, func(r *rehearsal, d *simDisk, power bool, where string) {
		want, found, err := recoverFrom(keepAll(d))
		if err != nil || !found {
			return // the other test speaks about these
		}
		for at := 1; ; at++ {
			second := keepAll(d)
			second.cutAt = at
			if _, _, err := recoverFrom(second); err != nil && second.off() == nil {
				t.Fatalf("%s: %v", where, err)
			}
			for i, f := range fates(1) {
				states++
				got, _, err := recoverFrom(f(second))
				if err != nil || got.String() != want.String() {
					t.Fatalf("%s, then before call %d, fate %d: found %v instead of %v, %v", where, at, i, got, want, err)
				}
			}
			if second.off() == nil {
				return
			}
		}
	})
	t.Logf("%d states", states)
}

// Each call fails in turn, once or from then on: as long as the program does not
// say that something is not saved, the death of the process loses nothing, and
// once the disk works again all is saved.
func TestFailEachCall(t *testing.T) {
	states := 0
	for _, ever := range []bool{false, true} {
		for _, drops := range []bool{false, true} {
			for at, done := 1, false; !done; at++ {
				d := newSimDisk()
				d.torn, d.drops = true, drops
				healed := false
				d.fail = func(c simCall) error {
					if healed || c.n < at || c.n > at && !ever {
						return nil
					}
					return diskErrors[at%len(diskErrors)]
				}
				r := rehearse(d)
				r.checked = func() {
					if r.w.State().Err != nil {
						return
					}
					states++
					if v := r.violation(keepAll(d), false); v != "" {
						t.Fatalf("call %d fails, for ever %t: after %q the screen says saved, and %s", at, ever, r.text, v)
					}
				}
				r.play(strings.ReplaceAll(script[:strings.Index(script, "Q")], "Q", ""))
				r.checked = nil
				healed = true
				r.step('c')
				r.step('c')
				if st := r.w.State(); st.Err != nil || !st.Saved || st.Where != "" {
					t.Fatalf("call %d failed, for ever %t: healed, and still %+v", at, ever, st)
				}
				states++
				if v := r.violation(loseAll(d), true); v != "" {
					t.Fatalf("call %d failed, for ever %t: %s", at, ever, v)
				}
				done = d.calls < at
			}
		}
	}
	t.Logf("%d states", states)
}

// The simulation sees what it is there to see: a disk that acknowledges a sync
// without doing it is caught.
func TestSimulationCatchesLostSyncs(t *testing.T) {
	for _, op := range []string{"sync", "datasync", "syncdir"} {
		caught := 0
		cuts(func(d *simDisk) { d.lies = func(o string) bool { return o == op } }, 1, 4, func(r *rehearsal, d *simDisk, power bool, _ string) {
			if r.violation(d, power) != "" {
				caught++
			}
		})
		if caught == 0 {
			t.Errorf("%s left out: nothing noticed", op)
		}
	}
}
