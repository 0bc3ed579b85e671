package data

import (
	"context"
	"os"
	"strings"
	"testing"

	"diepte/interview"
)

// Doctor names a review that cannot be read, one whose session is gone and one in
// the fallback folder; with fix it goes on from the .bak. What it does not know as
// a review's is no session's either.
func TestDoctorOnReviews(t *testing.T) {
	dir := t.TempDir()
	l, s := openLibrary(t, dir, Options{}), talk()
	if _, err := l.Put(s); err != nil {
		t.Fatal(err)
	}
	look := func(fix bool) string {
		t.Helper()
		var out []string
		_, err := l.Examine(context.Background(), fix, func(f Finding) {
			if strings.Contains(f.Path, reviewMark) {
				out = append(out, string(f.Kind)+string(f.Fixed))
			}
			if f.Err != nil {
				t.Error(f.Err)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(out, " ")
	}
	add(t, l, s.Head(), "Karin", "p", interview.PromiseKept)
	add(t, l, s.Head(), "Karin", "p", interview.PromiseBroken)
	if got := look(false); got != "" {
		t.Errorf("all well: %s", got)
	}
	path := reviewIn(t, dir, "*.review.karin.json")
	if err := os.WriteFile(path, []byte(`{"schema": 1, "re`), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := look(false); got != "review-damaged" {
		t.Errorf("damaged: %s", got)
	}
	if got := look(true); got != "review-damagedrestored" {
		t.Errorf("mended: %s", got)
	}
	if merged, errs := l.ReviewOf(s.ID); toldOf(merged) != "Karin:kept" || errs != nil {
		t.Errorf("%s %v", toldOf(merged), errs)
	}
	reviewIn(t, dir, "set-aside/*.review.karin.json.*")
	other := s.Head()
	other.ID = "01990f3a-0000-7000-8000-ffffffffffff"
	add(t, l, other, "Karin", "p", interview.PromiseKept)
	if got := look(false); got != "review-alone" {
		t.Errorf("alone: %s", got)
	}
	aside := openLibrary(t, dir, Options{})
	aside.dir = path // no folder
	add(t, aside, s.Head(), "Piet", "p", interview.PromiseKept)
	if got := look(false); got != "review-alone review-aside" && got != "review-aside review-alone" {
		t.Errorf("aside: %s", got)
	}
}
