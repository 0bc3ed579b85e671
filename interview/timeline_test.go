package interview

import (
	"testing"
	"time"
)

// at gives a stamp some time after the start of the talk.
func at(d time.Duration) Stamp {
	return Stamp{At: start.Add(d), New: func() ID { return "id" }}
}

// TestClock tells what the clock says after what happened, also when the session
// went through a file in between.
func TestClock(t *testing.T) {
	const m = time.Minute
	goTo := func(q string) func(*Session, Stamp) *Session {
		return func(s *Session, st Stamp) *Session { return s.Goto(Position{Question: q}, st) }
	}
	event := func(e EventKind) func(*Session, Stamp) *Session {
		return func(s *Session, st Stamp) *Session { return s.Happened(e, st) }
	}
	status := func(to Status) func(*Session, Stamp) *Session {
		return func(s *Session, st Stamp) *Session { return s.WithStatus(to, st) }
	}
	type step struct {
		at time.Duration
		do func(*Session, Stamp) *Session
	}
	tests := []struct {
		name       string
		steps      []step
		now        time.Duration
		elapsed    time.Duration
		open, mark time.Duration // spent in the two sections of the talk
		running    bool
	}{
		{"just begun", nil, 0, 0, 0, 0, true},
		{"runs by itself", nil, 7 * m, 7 * m, 7 * m, 0, true},
		{"pauses do not count", []step{{5 * m, event(PauseEvent)}, {15 * m, event(ResumeEvent)}}, 17 * m, 7 * m, 7 * m, 0, true},
		{"stands while paused", []step{{5 * m, event(PauseEvent)}}, 60 * m, 5 * m, 5 * m, 0, false},
		{"a pause twice is one", []step{{5 * m, event(PauseEvent)}, {6 * m, event(PauseEvent)}, {8 * m, event(ResumeEvent)}, {9 * m, event(ResumeEvent)}}, 10 * m, 7 * m, 7 * m, 0, true},
		{"each section its own", []step{{4 * m, goTo("limit")}, {6 * m, goTo("report-mark")}, {9 * m, goTo("worth")}}, 10 * m, 10 * m, 5 * m, 5 * m, true},
		{"going on to another question while paused", []step{{4 * m, event(PauseEvent)}, {5 * m, goTo("limit")}, {8 * m, event(ResumeEvent)}}, 9 * m, 5 * m, 4 * m, 1 * m, true},
		{"time at no question is in no section", []step{{4 * m, goTo("")}, {6 * m, goTo("limit")}}, 7 * m, 7 * m, 4 * m, 1 * m, true},
		{"off the record still runs", []step{{4 * m, event(OffRecordEvent)}, {6 * m, event(OnRecordEvent)}}, 7 * m, 7 * m, 7 * m, 0, true},
		{"a role still runs", []step{{4 * m, func(s *Session, st Stamp) *Session { return s.TakeRole(Roles[0], st) }}}, 7 * m, 7 * m, 7 * m, 0, true},
		{"left and resumed", []step{{5 * m, status(Paused)}, {500 * m, status(Live)}}, 501 * m, 6 * m, 6 * m, 0, true},
		{"finished stands", []step{{5 * m, status(Finished)}}, 90 * m, 5 * m, 5 * m, 0, false},
		{"paused, then left: one pause", []step{{5 * m, event(PauseEvent)}, {6 * m, status(Paused)}, {7 * m, status(Live)}}, 8 * m, 6 * m, 6 * m, 0, true},
		{"the clock set back", []step{{5 * m, goTo("limit")}, {-60 * m, goTo("worth")}}, -57 * m, 8 * m, 8 * m, 0, true},
		{"the clock set back before now", []step{{5 * m, goTo("limit")}}, -60 * m, 5 * m, 5 * m, 0, true},
		{"the clock set back while paused", []step{{5 * m, event(PauseEvent)}, {-60 * m, event(ResumeEvent)}}, -57 * m, 8 * m, 8 * m, 0, true},
		{"half seconds are not lost", []step{{1500 * time.Millisecond, goTo("limit")}, {3 * time.Second, goTo("worth")}, {4500 * time.Millisecond, goTo("limit")}},
			6 * time.Second, 6 * time.Second, 3 * time.Second, 3 * time.Second, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := New(Details{}, guide(), at(0))
			for _, step := range test.steps {
				s = step.do(s, at(step.at))
			}
			for from, s := range map[string]*Session{"kept": s, "from the file": read(t, written(t, s))} {
				now := start.Add(test.now)
				if got := s.Elapsed(now); got != test.elapsed {
					t.Errorf("%s: elapsed %v, want %v", from, got, test.elapsed)
				}
				if open, mark := s.SpentIn("open", now), s.SpentIn("mark", now); open != test.open || mark != test.mark {
					t.Errorf("%s: spent %v and %v, want %v and %v", from, open, mark, test.open, test.mark)
				}
				if s.Running() != test.running {
					t.Errorf("%s: running is %v", from, s.Running())
				}
			}
		})
	}
}

// TestClockBelievesTheFileWhereTheWallClockLeapt reads a timeline whose events
// lie further apart than the talk ran between them: the machine slept, or its
// clock was put right.
func TestClockBelievesTheFileWhereTheWallClockLeapt(t *testing.T) {
	d := New(Details{}, guide(), at(0)).Document()
	d.Timeline = []Event{
		{At: start, Event: QuestionEvent, Question: "worth"},
		{At: start.Add(3 * time.Hour), Elapsed: 300, Event: QuestionEvent, Question: "limit"},
		{At: start.Add(time.Hour), Elapsed: 360, Event: QuestionEvent, Question: "worth"},
	}
	s, err := FromDocument(d)
	if err != nil {
		t.Fatal(err)
	}
	now := start.Add(time.Hour + 30*time.Second)
	if got := s.Elapsed(now); got != 390*time.Second {
		t.Errorf("elapsed %v, want 6m30s", got)
	}
	if open, mark := s.SpentIn("open", now), s.SpentIn("mark", now); open != 330*time.Second || mark != 60*time.Second {
		t.Errorf("spent %v and %v, want 5m30s and 1m", open, mark)
	}
}

func TestParseMark(t *testing.T) {
	for text, want := range map[string]HalfMark{
		"1": 2, "7": 14, "7.5": 15, "7,5": 15, " 8 ": 16, "10": 20, "10.0": 20, "7,": 14, "6,0": 12,
		"": 0, "0": 0, "0,5": 0, "10,5": 0, "11": 0, "-7": 0, "7,3": 0, "7.25": 0, "zeven": 0, "7,5,5": 0, "7 5": 0, "NaN": 0, "Inf": 0, "7-": 0, "1e400": 0,
	} {
		got, err := ParseMark(text)
		if got != want || (err == nil) != (want != 0) {
			t.Errorf("ParseMark(%q) = %d, %v; want %d", text, got, err, want)
		}
	}
	for m := HalfMark(2); m <= 20; m++ {
		for _, text := range []string{m.String(), m.In(Dutch), m.In(English)} {
			if got, err := ParseMark(text); got != m || err != nil {
				t.Errorf("%q was written for %d and reads as %d, %v", text, m, got, err)
			}
		}
	}
	if nl, en := HalfMark(15).In(Dutch), HalfMark(15).In(English); nl != "7,5" || en != "7.5" {
		t.Errorf("a 7.5 is written %q and %q", nl, en)
	}
}
