package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"diepte/interview"
)

// says adds that a promise got a state on the day of the test talk.
func says(promise interview.ID, state interview.PromiseState, by string) Adding {
	return func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
		return []interview.ReviewEntry{interview.TellPromise(merged, promise, state, start, by, st)}
	}
}

func add(t testing.TB, l *Library, h interview.Head, by string, promise interview.ID, state interview.PromiseState) []interview.ReviewEntry {
	t.Helper()
	merged, err := l.AddReview(h, by, says(promise, state, by))
	if err != nil {
		t.Fatal(err)
	}
	return merged
}

// told gives what was written down, as states in order.
func toldOf(merged []interview.ReviewEntry) string {
	var out []string
	for _, e := range merged {
		out = append(out, fmt.Sprintf("%s:%s", e.By, e.State))
	}
	return strings.Join(out, " ")
}

func reviewIn(t testing.TB, dir, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "library", pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s: %v %v", pattern, found, err)
	}
	return found[0]
}

// Several persons each have a file of their own beside the session, readable with
// its permissions and schema; the session's file is not touched. They are read
// together, by the id inside, also when session and file were renamed.
func TestReviewsOfSeveral(t *testing.T) {
	dir := t.TempDir()
	l, s := openLibrary(t, dir, Options{}), talk()
	file, err := l.Put(s)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(l.Dir(), file)
	before, _ := os.ReadFile(path)
	add(t, l, s.Head(), "Karin", "p", interview.PromiseKept)
	add(t, l, s.Head(), "Piet Ünal", "q", interview.PromiseBroken)
	merged := add(t, l, s.Head(), "Karin", "q", interview.PromiseWithdrawn)
	const want = "Karin:kept Piet Ünal:broken Karin:withdrawn"
	if got := toldOf(merged); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the session's file was changed")
	}
	karin := reviewIn(t, dir, "*.review.karin.json")
	reviewIn(t, dir, "*.review.piet-unal.json")
	reviewIn(t, dir, "*.review.karin.json.bak")
	if info, err := os.Stat(karin); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	if err := os.Rename(path, filepath.Join(l.Dir(), "jansen.json")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(karin, filepath.Join(l.Dir(), "oud.review.k.json")); err != nil {
		t.Fatal(err)
	}
	if got, errs := l.ReviewOf(s.ID); toldOf(got) != want || errs != nil {
		t.Errorf("renamed: %s %v", toldOf(got), errs)
	}
	add(t, l, s.Head(), "Karin", "p", interview.PromiseOpen)
	all, errs := l.Reviews()
	if got := toldOf(all[s.ID]); got != want+" Karin:open" || errs != nil {
		t.Errorf("all: %s %v", got, errs)
	}
	if entries, err := l.List(); err != nil || len(entries) != 1 || entries[0].Err != nil {
		t.Errorf("the list: %+v %v", entries, err)
	}
	if found, _ := filepath.Glob(filepath.Join(l.Dir(), "*.review.*.json")); len(found) != 2 {
		t.Errorf("files: %v", found)
	}
}

// Members that this version does not know stay, value for value; so does a kind of
// entry. A file of a newer schema is read and not added to.
func TestReviewKeepsWhatIsNew(t *testing.T) {
	dir := t.TempDir()
	l, s := openLibrary(t, dir, Options{}), talk()
	add(t, l, s.Head(), "Karin", "p", interview.PromiseKept)
	path := reviewIn(t, dir, "*.review.karin.json")
	b, _ := os.ReadFile(path)
	b = bytes.Replace(b, []byte(`"entries": [`), []byte(`"colour": 0.10, "entries": [{"id": "z", "revision": 1, "at": "2026-11-22T14:00:00+01:00", "kind": "remark", "note": "n"},`), 1)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	add(t, l, s.Head(), "Karin", "p", interview.PromiseOpen)
	b, _ = os.ReadFile(path)
	for _, want := range []string{`"colour": 0.10`, `"kind": "remark"`, `"note": "n"`} {
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("%s is gone:\n%s", want, b)
		}
	}
	newer := bytes.Replace(b, []byte(`"schema": 1`), []byte(`"schema": 2`), 1)
	if err := os.WriteFile(path, newer, 0o600); err != nil {
		t.Fatal(err)
	}
	merged := add(t, l, s.Head(), "Karin", "p", interview.PromiseBroken)
	if len(merged) != 4 {
		t.Errorf("%s", toldOf(merged))
	}
	if now, _ := os.ReadFile(path); !bytes.Equal(now, newer) {
		t.Error("a newer program's file was written")
	}
	reviewIn(t, dir, "*.review.karin-2.json")
	if _, errs := l.ReviewOf(s.ID); len(errs) != 1 || !errors.Is(errs[0], ErrNewer) {
		t.Errorf("%v", errs)
	}
}

// A damaged file is named and hides neither the session nor what others wrote. It
// is set aside before its name is used again, and what its .bak holds goes on.
func TestDamagedReview(t *testing.T) {
	dir := t.TempDir()
	l, s := openLibrary(t, dir, Options{}), talk()
	if _, err := l.Put(s); err != nil {
		t.Fatal(err)
	}
	add(t, l, s.Head(), "Karin", "p", interview.PromiseKept)
	add(t, l, s.Head(), "Karin", "p", interview.PromiseBroken)
	add(t, l, s.Head(), "Piet", "p", interview.PromiseOpen)
	path := reviewIn(t, dir, "*.review.karin.json")
	b, _ := os.ReadFile(path)
	damaged := b[:len(b)/2]
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	merged, errs := l.ReviewOf(s.ID)
	if got := toldOf(merged); got != "Karin:kept Piet:open" || len(errs) != 1 || !errors.Is(errs[0], ErrDamaged) || !strings.Contains(errs[0].Error(), ".review.karin.json:") {
		t.Errorf("%s %v", got, errs)
	}
	if entries, err := l.List(); err != nil || len(entries) != 1 || entries[0].Err != nil {
		t.Errorf("the list: %+v %v", entries, err)
	}
	if got := toldOf(add(t, l, s.Head(), "Karin", "p", interview.PromiseWithdrawn)); got != "Karin:kept Piet:open Karin:withdrawn" {
		t.Error(got)
	}
	aside := reviewIn(t, dir, "*.review.karin.json.damaged-*")
	if now, _ := os.ReadFile(aside); !bytes.Equal(now, damaged) {
		t.Error("what was set aside is not what was there")
	}
	if merged, errs := l.ReviewOf(s.ID); toldOf(merged) != "Karin:kept Piet:open Karin:withdrawn" || errs != nil {
		t.Errorf("%s %v", toldOf(merged), errs)
	}
}

// Reviews are read as strictly as sessions: what could mislead is refused, with
// its place.
func TestStrictReview(t *testing.T) {
	good, err := EncodeReview(&interview.Review{Schema: 1, Session: "s", Reviewer: "Karin", Entries: []interview.ReviewEntry{
		{ID: "a", Revision: 1, At: start, By: "Karin", Kind: interview.PromiseReview, Promise: "p", State: interview.PromiseKept, Day: "2026-11-22"},
		{ID: "b", Revision: 2, At: start, By: "Karin", Kind: interview.TakenBack, TakesBack: []interview.ID{"a"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := DecodeReview(good); err != nil || len(r.Entries) != 2 || r.Entries[1].TakesBack[0] != "a" {
		t.Fatalf("%+v %v", r, err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"schema": 1`, `"schema": 1, "schema": 1`, "twice"},
		{`"review_of"`, `"Review_Of"`, "must be written review_of"},
		{`"review_of": "s"`, `"review_of": ""`, "of which session"},
		{`"schema": 1`, `"schema": 0`, "no schema number"},
		{`"state": "kept"`, `"state": "overdue"`, "6:5: the entry has a state"},
		{`"day": "2026-11-22"`, `"day": "22-11-2026"`, "has no day"},
		{`"revision": 2`, `"revision": 0`, "16:5: the entry has no revision"},
		{`"revision": 2`, `"revision": "two"`, "18:19"},
		{"\n}\n", "\n}{}\n", "after the end"},
		{"Karin", "\xff", "UTF-8"},
	} {
		bad := strings.Replace(string(good), c.old, c.new, 1)
		if _, err := DecodeReview([]byte(bad)); err == nil || !strings.Contains(err.Error(), c.want) || !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v, want %q", c.new, err, c.want)
		}
	}
}

// Two windows that write at the same time both are heard.
func TestReviewsAtOnce(t *testing.T) {
	dir, s := t.TempDir(), talk()
	var all sync.WaitGroup
	for i := range 8 {
		l := openLibrary(t, dir, Options{})
		all.Go(func() {
			if _, err := l.AddReview(s.Head(), "Karin", says(interview.ID(fmt.Sprint(i)), interview.PromiseKept, "Karin")); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	merged, errs := openLibrary(t, dir, Options{}).ReviewOf(s.ID)
	var revisions []int64
	for _, e := range merged {
		revisions = append(revisions, e.Revision)
	}
	if !slices.Equal(revisions, []int64{1, 2, 3, 4, 5, 6, 7, 8}) || errs != nil {
		t.Errorf("%v %v", revisions, errs)
	}
}

// While the library cannot be written the fallback folder is; what lay there goes
// into the library with the next entry.
func TestReviewElsewhere(t *testing.T) {
	d := newSimDisk()
	l, s := simLibrary(d), talk()
	if _, err := l.Put(s); err != nil {
		t.Fatal(err)
	}
	d.fail = func(c simCall) error {
		if strings.HasPrefix(c.path, "/lib") {
			return diskErrors[0]
		}
		return nil
	}
	if got := toldOf(add(t, l, s.Head(), "Karin", "p", interview.PromiseKept)); got != "Karin:kept" {
		t.Fatal(got)
	}
	if merged, _ := simLibrary(loseAll(d)).ReviewOf(s.ID); toldOf(merged) != "Karin:kept" {
		t.Fatalf("%s", toldOf(merged))
	}
	d.fail = nil
	if got := toldOf(add(t, l, s.Head(), "Karin", "p", interview.PromiseBroken)); got != "Karin:kept Karin:broken" {
		t.Fatal(got)
	}
	files, err := simLibrary(loseAll(d)).reviewFiles(s.ID)
	if err != nil || len(files) < 1 || files[0].source != FromDocument || toldOf(files[0].review.Entries) != "Karin:kept Karin:broken" {
		t.Errorf("%+v %v", files, err)
	}
	d.fail = func(simCall) error { return diskErrors[1] }
	if _, err := l.AddReview(s.Head(), "Karin", says("p", interview.PromiseOpen, "Karin")); err == nil {
		t.Error("nothing could be written and nobody was told")
	}
}

// The ledger reads the same out of the files as the sessions say, and goes on to
// what lies beside a file that cannot be read.
func TestLedgerReadsAsSessionsSay(t *testing.T) {
	dir := t.TempDir()
	l, s := openLibrary(t, dir, Options{}), talk()
	if _, err := l.Put(s); err != nil {
		t.Fatal(err)
	}
	add(t, l, s.Head(), "Karin", s.Promised()[0].Promise.ID, interview.PromiseKept)
	if err := os.WriteFile(filepath.Join(l.Dir(), "2026-11-20-bad-000000.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []Given
	errs := 0
	for g, err := range l.Promised(context.Background()) {
		if err != nil {
			errs++
			continue
		}
		got = append(got, g)
	}
	want := s.Promised()
	if len(got) != 1 || errs != 1 || len(got[0].Promises) != len(want) || len(want) == 0 {
		t.Fatalf("%+v, %d errors", got, errs)
	}
	for i, p := range got[0].Promises {
		w := want[i]
		if p.Promise.ID != w.Promise.ID || p.What != w.What || !p.Made.Equal(w.Made) || p.Note != w.Note || p.Customer != w.Customer || p.Question != w.Question || p.Session != w.Session {
			t.Errorf("%+v\nwant %+v", p, w)
		}
	}
	if o := got[0].Promises[0].On(got[0].Events, start); o.State != interview.PromiseKept {
		t.Error(o.State)
	}
}

func TestCustomerKey(t *testing.T) {
	same := [][]string{
		{"Bakkerij Jansen", "bakkerij  JANSEN", " Bakkerij Jansen ", "Bakkerij-Jansen"},
		{"Café 't Hoekje B.V.", "cafe t hoekje bv", "CAFE\u0301 ’T HOEKJE BV"},
		{"日本", "日本"}, {"", "  ", "-"},
	}
	keys := map[string]int{}
	for i, names := range same {
		for _, name := range names {
			k := CustomerKey(name)
			if was, ok := keys[k]; ok && was != i {
				t.Errorf("%q is taken for %q", name, same[was][0])
			}
			keys[k] = i
		}
	}
	if len(keys) != len(same) {
		t.Errorf("%v", keys)
	}
}
