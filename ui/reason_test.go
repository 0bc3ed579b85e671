package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"diepte/data"
	"diepte/interview"
)

// Whatever is wrong with the disk, the row that says so and the answer to Ctrl+S fit
// on the smallest screen and on the usual one, with the first words of the warning
// and the reason whole.
func TestWordsAboutSavingFit(t *testing.T) {
	where := "/home/karin.van.den.berg/.local/state/diepte/fallback/2026-11-22-bakkerij-jansen-k7f3q9.json"
	errs := []error{errors.New("something that no table knows")}
	for _, r := range reasons {
		errs = append(errs, &fs.PathError{Op: "open", Path: where, Err: r.err})
	}
	for _, l := range []interview.Language{interview.Dutch, interview.English} {
		for _, err := range errs {
			st := data.State{Err: err, Since: start, At: start}
			for _, w := range []int{38, 64, 78} {
				for _, in := range []string{"", where} {
					st.Where = in
					if got := accounted(l, w, st, err); got.Width() > w || strings.Contains(string(got), "…") {
						t.Errorf("%d cells: %d: %s", w, got.Width(), got)
					}
				}
				if got := notSaved(l, w, st); got.Width() > w {
					t.Errorf("%d cells: %d: %s", w, got.Width(), got)
				}
			}
			if got := accounted(l, 200, data.State{Where: where, At: start}, err); !strings.Contains(string(got), where) {
				t.Errorf("with room for it the place is not said: %s", got)
			}
		}
		if got := accounted(l, 38, data.State{At: start.Add(3 * time.Second)}, nil); got.Width() > 38 || !strings.Contains(string(got), "14:00:03") {
			t.Errorf("all is well: %s", got)
		}
	}
}

// No sentence on the screen is one of the language the program is written in.
func TestReasonsAreOurs(t *testing.T) {
	for _, err := range []error{
		errors.New("json: cannot unmarshal"), &data.Fault{File: "x.json", Line: 12, Reason: "cannot unmarshal"}, fmt.Errorf("wrapped: %w", data.ErrNoAnswer),
		&fs.PathError{Op: "open", Path: "/x", Err: errors.New("bad file descriptor")},
	} {
		for _, l := range []interview.Language{interview.Dutch, interview.English} {
			got := string(reason(l, err))
			for _, foreign := range []string{"json", "unmarshal", "descriptor", "open", "/x"} {
				if strings.Contains(got, foreign) {
					t.Errorf("%v is told as %q", err, got)
				}
			}
		}
	}
	if got := string(reason(interview.Dutch, &data.Fault{File: "x.json", Line: 12})); !strings.Contains(got, "12") {
		t.Errorf("where a file is damaged is not told: %s", got)
	}
}
