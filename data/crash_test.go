package data

import (
	"flag"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

// crashStates is how many states of a disk are judged at least. The proof is
//
//	go test ./data -run Crash -crash.states 250000 -v
var crashStates = flag.Int("crash.states", 8_000, "states of the simulated disk to judge")

// A court judges disks beside each other. A disk with the image of one that was
// seen is not started again.
type court struct {
	open func(*simDisk) *Library

	brief bool // the first violation is enough

	states   atomic.Int64
	mu       sync.Mutex
	seen     map[uint64]*verdict
	guilty   map[string]int // violations, and how often
	first    string
	cases    chan func()
	sessions sync.WaitGroup
}

// A verdict is what two starts on a disk found.
type verdict struct {
	once        sync.Once
	got, second finding
}

func newCourt(open func(*simDisk) *Library) *court {
	c := &court{open: open, seen: map[uint64]*verdict{}, guilty: map[string]int{}, cases: make(chan func(), 64)}
	for range runtime.GOMAXPROCS(0) {
		c.sessions.Go(func() {
			for judge := range c.cases {
				judge()
			}
		})
	}
	return c
}

// close waits for the judgements and fails the test for what broke a promise.
func (c *court) close(t *testing.T) {
	t.Helper()
	c.adjourn()
	t.Logf("%d states of the disk, %d of them different", c.states.Load(), len(c.seen))
	for what, n := range c.guilty {
		t.Errorf("%d times: %s", n, what)
	}
}

func (c *court) adjourn() {
	close(c.cases)
	c.sessions.Wait()
}

// judge has a disk that was reborn judged by a promise.
func (c *court) judge(d *simDisk, p promise, where func() string) {
	if c.brief && c.condemned() {
		return
	}
	c.states.Add(1)
	image := d.image()
	c.mu.Lock()
	v, ok := c.seen[image]
	if !ok {
		v = &verdict{}
		c.seen[image] = v
	}
	c.mu.Unlock()
	c.cases <- func() {
		v.once.Do(func() {
			v.got = recoverFrom(c.open(d), d)
			after := keepAll(d)
			v.second = recoverFrom(c.open(after), after)
		})
		broken := p.broken(v.got)
		if broken == "" && (v.second.err != nil || v.second.screen.String() != v.got.screen.String()) {
			broken = fmt.Sprintf("found %v, and at the next start %v, %v", v.got.screen, v.second.screen, v.second.err)
		}
		if broken != "" {
			c.condemn(broken, where())
		}
	}
}

func (c *court) condemn(broken, where string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.guilty) < 5 {
		c.guilty[where+": "+broken]++
	}
	if c.first == "" {
		c.first = broken
	}
}

func (c *court) condemned() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.first != ""
}

// watch has the disk judged before every call of a rehearsal, with each fate.
func (c *court) watch(r *rehearsal, fates []fate, name string) {
	r.disk.trace = func(call simCall) {
		for i, f := range fates {
			c.judge(f(r.disk), r.promises(i > 0), func() string {
				return fmt.Sprintf("%s, cut before call %d (%s %s), fate %d", name, call.n, call.op, call.path, i)
			})
		}
	}
}

// fatesOf are what is tried at every cut. The first is the death of the process.
func fatesOf(mangled int, from uint64) []fate {
	out := []fate{keepAll, loseAll, namesOnly, contentOnly}
	for i := range mangled {
		out = append(out, mangle(from+uint64(i)))
	}
	return out
}

// Wherever the process dies or the power goes, nothing is lost that was on the
// screen (of the last second, after a power cut): while the disk works, while it
// refuses or hangs, at the end, with somebody else at the file, and with a clock
// that leaps.
func TestCrash(t *testing.T) {
	c := newCourt(simLibrary)
	want := int64(*crashStates) * 6 / 10
	for i := 0; c.states.Load() < want; i++ {
		script := scripts(i + 1)[i] // the first ones tell each trouble, the others are made up
		d := newSimDisk()
		d.leaps = i%2 == 1
		r := rehearse(d)
		c.watch(r, fatesOf(min(60, *crashStates/2500), uint64(1000*i)), script)
		r.play(script)
	}
	c.close(t)
}

// The same while the program recovers from a cut, which then happens again.
func TestCrashInRecovery(t *testing.T) {
	c := newCourt(simLibrary)
	want := int64(*crashStates) * 2 / 10
	for seed := uint64(0); c.states.Load() < want; seed++ {
		r := rehearse(newSimDisk())
		every := 0
		script := scripts(telling)[seed%telling]
		r.disk.trace = func(simCall) {
			if every++; every%11 != int(seed%11) {
				return
			}
			for i, f := range []fate{keepAll, mangle(seed)} {
				d := f(r.disk)
				p := r.promises(i > 0)
				first := recoverFrom(c.open(keepAll(d)), d)
				if p.broken(first) != "" {
					return // the other test speaks about these
				}
				// What was found once must be found again.
				again := promise{window: []screen{first.screen}, theirs: first.theirs, must: first.found}
				second := keepAll(d)
				second.trace = func(call simCall) {
					for j, f := range fatesOf(3, seed) {
						c.judge(f(second), again, func() string {
							return fmt.Sprintf("%s, then in the recovery before call %d, fate %d", script, call.n, j)
						})
					}
				}
				recoverFrom(c.open(second), second)
			}
		}
		r.play(script)
	}
	c.close(t)
}

// Each call fails in turn, once or from then on, and a file that fails may lose
// what was not synced: as long as the program does not say that something is not
// saved, a cut loses nothing, and once the disk works again all is saved.
func TestCrashWithErrors(t *testing.T) {
	c := newCourt(simLibrary)
	want := int64(*crashStates) * 2 / 10
	stride := max(1, 120_000/max(1, *crashStates))
	for round := 0; c.states.Load() < want && round < 40; round++ {
		for mode := range 4 {
			for at, done := 1+round%stride, false; !done; at += stride {
				done = failFrom(t, c, at, mode&1 != 0, mode&2 != 0, round)
			}
		}
	}
	c.close(t)
}

// failFrom plays a talk in which the call with number at fails, and from it on if
// it is for ever; done says that the talk has fewer calls.
func failFrom(t *testing.T, c *court, at int, ever, drops bool, round int) (done bool) {
	d := newSimDisk()
	d.torn, d.drops = true, drops
	healed := false
	d.fail = func(c simCall) error {
		if healed || c.n < at || c.n > at && !ever {
			return nil
		}
		return diskErrors[(at+round)%len(diskErrors)]
	}
	r := rehearse(d)
	fates := fatesOf(2, uint64(round*1000+at))
	r.checked = func() {
		for i, f := range fates {
			c.judge(f(d), r.promises(i > 0), func() string {
				return fmt.Sprintf("call %d fails, for ever %t, drops %t, fate %d", at, ever, drops, i)
			})
		}
	}
	r.play("abc y⏎sdefg⏎hi⏎cjkys⏎ln c")
	healed = true
	r.step('c')
	r.step('c')
	if st := r.w.State(); st.Err != nil || !st.Saved || st.Where != "" {
		t.Fatalf("call %d failed, for ever %t: healed, and still %+v", at, ever, st)
	}
	r.safe = len(r.history) - 1
	r.checked()
	return d.calls < at
}

// Reading fails in turn, once or from then on, while the program starts: it finds
// all, or says what it could not read, and destroys nothing: the start after that
// finds all.
func TestCrashWithReadErrors(t *testing.T) {
	states := 0
	for n, script := range scripts(telling) {
		r := rehearse(newSimDisk())
		calls := 0
		r.disk.trace = func(call simCall) {
			if calls++; calls%13 != n {
				return
			}
			for _, ever := range []bool{false, true} {
				states += blurred(t, keepAll(r.disk), r.promises(false), ever, fmt.Sprintf("%s, before call %d", script, call.n))
			}
		}
		r.play(script)
	}
	t.Logf("%d states of the disk", states)
}

func blurred(t *testing.T, d *simDisk, p promise, ever bool, where string) (states int) {
	for at, done := 1, false; !done; at++ {
		bad := keepAll(d)
		bad.blur = func(c simCall) error {
			if c.n == at || ever && c.n > at {
				return diskErrors[0]
			}
			return nil
		}
		states++
		got := recoverFrom(simLibrary(bad), bad)
		where := fmt.Sprintf("%s, reading fails at %d, for ever %t", where, at, ever)
		if got.err == nil && !got.partial && got.found {
			if broken := p.broken(got); broken != "" {
				t.Fatalf("%s: it says nothing, and %s", where, broken)
			}
		}
		done = bad.reads < at
		set := bad.asideJournals()
		good := keepAll(bad)
		again := recoverFrom(simLibrary(good), good)
		if broken := p.broken(again); broken != "" && set == 0 {
			t.Fatalf("%s: at the start after that %s", where, broken)
		}
		if set > 0 && !got.partial {
			t.Fatalf("%s: a journal was set aside, and nothing was said", where)
		}
	}
	return states
}

// asideJournals counts the generations that were set aside.
func (d *simDisk) asideJournals() (n int) {
	entries, _ := keepAll(d).ReadDir("/state/diepte/journal")
	for _, e := range entries {
		if !isJournal(e.Name()) {
			n++
		}
	}
	return n
}
