package line

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestCardsInLineMode: a card is read and filled in by number, the class by two
// numbers, and what a field does not take becomes a note with the card.
func TestCardsInLineMode(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, strings.Join([]string{
		"+bread on the shelf", `\card`, `\card 1 by eleven`, `\card 2 3`, `\card 6 8`, `\card 8 5`, `\class`, `\class 1 5`, `\card 2 three or so`,
	}, "\n")+"\n")
	for _, want := range []string{
		"1 only just: ", "only just: by eleven", "1 2 [3 ▒ ● ▒ ▒ 8] 9", "inside the room", "room 5", "3 below gladly", "1 I like it",
		"O: the more the better (our reading)", "“three or so” does not fit", "stands as a note",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	for e := range s.Expectations() {
		if e.Least.Words != "by eleven" || e.Least.Place != 3 || e.Class() != interview.OneDimension || len(e.Evidence) != 2 {
			t.Errorf("%+v", e)
		}
	}
}

func TestRankingInLineMode(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, "+bread\n+milk\n+cheese\n\\ranking 3 1\n")
	if !strings.Contains(out, "1 cheese") {
		t.Error(out)
	}
	order := s.Ranked(interview.ByCustomer)
	if first, _ := s.Note(order[0].Evidence[0]); first.Content.Text != "cheese" || order[0].Rank != 1 {
		t.Errorf("%+v", order[0])
	}
}

// TestRecordsInLineMode: records that have no mark are made of the last note, and a
// note is laid with a record and taken off again.
func TestRecordsInLineMode(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, strings.Join([]string{
		"+the bread must be fresh", "the driver must call us", "you must call the driver", `\make`, `\make 3 1`, `\make 2`, `\make 2 1`, `\make 4`, `\make 4`,
		"fresh bread sells", `\attach`, `\attach 1`, `\detach`, `\detach 1`, `\attach 1`,
	}, "\n")+"\n")
	for _, want := range []string{"Now also: contradiction", "No longer: how the customer likes", "Attached to: the bread must be fresh", "Taken off: the bread must be fresh"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	gaps, claims, fresh := 0, 0, 0
	for g := range s.Gaps() {
		gaps += len(g.Evidence)
	}
	for range s.Claims() {
		claims++
	}
	for e := range s.Expectations() {
		fresh = len(e.Evidence)
	}
	for range s.Treatments() {
		t.Error("it is still there")
	}
	if gaps != 2 || claims != 2 || fresh != 2 {
		t.Errorf("%d, %d, %d\n%s", gaps, claims, fresh, out)
	}
}

func TestContactMomentsInLineMode(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, "+bread\n\\moments order, delivery\n\\card 22 2\n\\matrix\n")
	for _, want := range []string{"contact moment: delivery", "none: 0 of 1", "delivery: 1 of 1", "\n  bread"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	for e := range s.Expectations() {
		if s.MomentName(e.Moment) != "delivery" {
			t.Errorf("%q", e.Moment)
		}
	}
}

func TestBehindInLineMode(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, "+bread at ten\n\\reason\nthe shelf is full\n\\behind\n\\behind 2\n")
	for _, want := range []string{"1 14:", "2 14:", "the shelf is full", "ask: ", "2 hard to put into words", "Noted: hard to put into words"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	last, _ := s.LastNote()
	if steps := s.Staircase(last.ID); len(steps) != 3 || !steps[2].Remark {
		t.Errorf("%+v", steps)
	}
}
