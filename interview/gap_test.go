package interview

import (
	"testing"
	"time"
)

// A suspend, and a clock that is put right, are shown and not counted; a zone
// that changes is neither.
func TestGaps(t *testing.T) {
	const m, h = time.Minute, time.Hour
	zone := time.FixedZone("elsewhere", -5*3600)
	tests := []struct {
		name      string
		wall, ran time.Duration // from the last event to the next
		in        *time.Location
		gap       int // seconds; 0: none
	}{
		{"nothing", 5 * m, 5 * m, time.UTC, 0},
		{"a clock that is kept right", 5*m + 20*time.Second, 5 * m, time.UTC, 0},
		{"a suspend", 3*h + 5*m, 5 * m, time.UTC, 3 * 3600},
		{"the clock set back", -1 * h, 5 * m, time.UTC, -3900},
		{"another zone", 5 * m, 5 * m, zone, 0},
		{"no such reading", 3 * h, 0, time.UTC, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			stamp := func(wall, ran time.Duration, in *time.Location) Stamp {
				return Stamp{At: start.Add(wall).In(in), Ran: ran, New: func() ID { return "id" }}
			}
			first := h
			then := first + test.ran
			if test.ran == 0 {
				first, then = 0, 0
			}
			s := New(Details{}, guide(), stamp(0, first, time.UTC))
			noticed := s.Noticed(stamp(test.wall, then, test.in))
			if (noticed != s) != (test.gap != 0) {
				t.Errorf("noticed: %+v", noticed.Leaps())
			}
			for how, s := range map[string]*Session{
				"at the next event": s.Goto(Position{Question: "limit"}, stamp(test.wall, then, test.in)),
				"noticed before it": noticed.Goto(Position{Question: "limit"}, stamp(test.wall, then, test.in)),
			} {
				gaps := s.Leaps()
				if test.gap == 0 && len(gaps) != 0 || test.gap != 0 && (len(gaps) != 1 || gaps[0].Gap != test.gap) {
					t.Errorf("%s: gaps %+v, want %d", how, gaps, test.gap)
				}
				if test.ran == 0 {
					continue
				}
				for from, s := range map[string]*Session{"kept": s, "from the file": read(t, written(t, s))} {
					if got := s.Elapsed(start.Add(test.wall)).Round(time.Minute); got != test.ran {
						t.Errorf("%s, %s: elapsed %v, want %v", how, from, got, test.ran)
					}
				}
			}
		})
	}
}
