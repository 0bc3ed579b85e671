package data

import (
	"testing"

	"diepte/interview"
)

// reviewing adds to a review until the disk gives up, and gives what was
// acknowledged.
func reviewing(l *Library, s *interview.Session) (told []interview.ID, tried []interview.ID) {
	for i, by := range []string{"Karin", "Karin", "Piet", "Karin"} {
		var id interview.ID
		_, err := l.AddReview(s.Head(), by, func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
			e := interview.TellPromise(merged, "p", interview.PromiseEventStates[i], start, by, st)
			id = e.ID
			return []interview.ReviewEntry{e}
		})
		if id != "" {
			tried = append(tried, id)
		}
		if err == nil {
			told = append(told, id)
		}
	}
	return told, tried
}

// reviewVerdict says what is wrong with what a start finds on a disk, or "".
func reviewVerdict(d *simDisk, s *interview.Session, told, tried []interview.ID) string {
	l := simLibrary(d)
	merged, errs := l.ReviewOf(s.ID)
	if len(errs) > 0 {
		return "it cannot be read: " + errs[0].Error()
	}
	have := map[interview.ID]bool{}
	for _, e := range merged {
		have[e.ID] = true
	}
	for _, id := range told {
		if !have[id] {
			return "what was acknowledged is gone"
		}
	}
	if len(have) > len(tried) {
		return "there is more than was written"
	}
	entries, err := l.List()
	if err != nil || len(entries) != 1 || entries[0].Err != nil {
		return "the session is hidden"
	}
	if got, err := l.Read(entries[0]); err != nil || got.Revision != s.Revision {
		return "the session was changed"
	}
	return ""
}

// judge tries every cut and every failing call, and counts what is wrong.
func judge(t *testing.T, breaks func(*simDisk)) (violations int, states int, first string) {
	s := talk()
	begin := func() (*simDisk, *Library) {
		d := newSimDisk()
		l := simLibrary(d)
		if _, err := l.Put(s); err != nil {
			t.Fatal(err)
		}
		d.calls = 0
		if breaks != nil {
			breaks(d)
		}
		return d, l
	}
	d, l := begin()
	reviewing(l, s)
	calls := d.calls
	if calls < 20 {
		t.Fatalf("only %d calls", calls)
	}
	look := func(d *simDisk, told, tried []interview.ID) {
		for _, f := range append([]fate{keepAll, loseAll, namesOnly, contentOnly}, mangled(8, uint64(states))...) {
			states++
			next := f(d)
			next.cutAt, next.fail, next.lies = 0, nil, nil
			if wrong := reviewVerdict(next, s, told, tried); wrong != "" {
				violations++
				first = wrong
			}
		}
	}
	for cut := 1; cut <= calls+1; cut++ {
		d, l := begin()
		d.cutAt = cut
		told, tried := reviewing(l, s)
		look(d, told, tried)
	}
	for n := 1; n <= calls; n++ {
		for _, forever := range []bool{false, true} {
			for _, err := range diskErrors {
				d, l := begin()
				d.torn, d.drops = n%2 == 0, n%3 == 0
				d.fail = func(c simCall) error {
					if c.n == n || forever && c.n > n {
						return err
					}
					return nil
				}
				told, tried := reviewing(l, s)
				look(d, told, tried)
			}
		}
	}
	return violations, states, first
}

func mangled(n int, from uint64) (out []fate) {
	for i := range n {
		out = append(out, mangle(from+uint64(i)))
	}
	return out
}

// What was acknowledged is there after the power went at any call, after any call
// failed, whatever the disk kept of the rest; the session is as it was.
func TestReviewSurvives(t *testing.T) {
	violations, states, first := judge(t, nil)
	if violations > 0 {
		t.Errorf("%d of %d states, the last: %s", violations, states, first)
	}
	if states < 2000 {
		t.Errorf("only %d states", states)
	}
}

// The same proof with a rule switched off finds it.
func TestReviewMutants(t *testing.T) {
	for name, op := range map[string]string{"the file is not synced": "sync", "the folder is not synced": "syncdir"} {
		if violations, _, _ := judge(t, func(d *simDisk) { d.lies = func(o string) bool { return o == op } }); violations == 0 {
			t.Errorf("%s, and nothing shows it", name)
		}
	}
}
