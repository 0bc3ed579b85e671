package interview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// everyText gives every text that stands on a copy.
func everyText(c *Copy) (out []string) {
	add := func(texts ...Told) {
		for _, t := range texts {
			if t != (Told{}) {
				out = append(out, t.String())
			}
		}
	}
	for _, a := range c.Agreed {
		add(a.Who, a.What, a.When, a.Instead, a.InHisWords)
	}
	add(c.Wanted...)
	for _, e := range c.Expectations {
		add(e.What, e.Why, e.Instead)
	}
	for _, w := range c.OurWishes {
		add(w.What, w.InHisWords)
	}
	for _, l := range slices.Concat(c.Disagreed, c.Open) {
		add(l.What, l.Instead, l.Theirs, l.Ours, l.InHisWords)
	}
	for _, w := range c.Complaints {
		add(w.What, w.Move)
	}
	return out
}

// Whatever happens in a talk: on the copy stands only what the customer agreed
// with, in the words he agreed with, and everything else is counted.
func TestCopyHoldsOnlyWhatStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aTalk(t)
		var want []string
		stand := 0
		all := slices.Concat(ReadBackLines(s), MoreReadBackLines(s))
		for _, l := range all {
			switch {
			case !l.Check.Stands():
				continue
			case l.Check.InHisWords && l.Whose == ByUs && l.Record != IncidentRecord: // ours stays, his stands beside it
				stand++
				want = append(want, string(l.Text), string(l.Check.Words))
			case l.Check.InHisWords:
				stand++
				want = append(want, string(l.Check.Words))
			case l.Check.Verdict == Right:
				stand++
				want = append(want, string(l.Text))
			}
		}
		got := everyText(CustomerCopy(s))
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("the copy differs from what stands:\n%s", diff)
		}
		if n := WithheldFromCopy(s).Total(); n+stand != len(all) {
			t.Fatalf("%d lines, %d on the copy, %d counted as left out", len(all), stand, n)
		}
	})
}

func TestReadBackIsShortAndLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aTalk(t)
		first, more := ReadBackLines(s), MoreReadBackLines(s)
		if len(first) > ReadBackMax || len(more) > 0 && len(first) < ReadBackMax {
			t.Fatalf("%d lines at once, %d on demand", len(first), len(more))
		}
		seen := map[ID]bool{}
		for _, l := range slices.Concat(first, more) {
			n, isNote := s.Note(l.Subject)
			switch {
			case seen[l.Subject]:
				t.Fatalf("%s is read back twice", l.Subject)
			case l.Text == "" || l.Version == "":
				t.Fatalf("nothing to read, or no version to judge: %+v", l)
			case isNote && !spoken(n.Content.Voice):
				t.Fatal("the customer would read what was only thought")
			case l.Record == BoundaryRecord && l.State == NotRaised:
				t.Fatal("a limit that was never said would be read back")
			}
			seen[l.Subject] = true
		}
	})
}

// What was settled is read back however much was wished.
func TestReadBackLeavesRoomForWhatWasSettled(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	for i := range 10 {
		var id ID
		s, id = s.AddNote(marked(ExpectationMark, fmt.Sprintf("wish %d", i)), start, st())
		record, _ := recordOf(s, id)
		s = s.ChangeExpectation(record, func(e *Expectation) { e.Rank = 10 - i }, st())
	}
	for _, m := range []Mark{BoundaryMark, PromiseMark, PromiseMark, PromiseMark, HiccupMark} {
		s, _ = s.AddNote(marked(m, string(m)), start, st())
	}
	var got []string
	for _, l := range ReadBackLines(s) {
		got = append(got, string(l.Text))
	}
	want := "wish 9 wish 8 wish 7 wish 6 wish 5 boundary promise promise"
	if strings.Join(got, " ") != want {
		t.Errorf("got %v", got)
	}
}

func recordOf(s *Session, note ID) (ID, bool) {
	for _, p := range Summarize(s).Parts {
		for _, l := range p.Lines {
			if l.IsRecord() && l.Evidence().First().Note() == note {
				return l.Subject, true
			}
		}
	}
	return "", false
}

func TestVerdicts(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	s, note := s.AddNote(marked(PromiseMark, "Karin belt"), start, st())
	record, _ := recordOf(s, note)
	s = s.ChangePromise(record, func(p *Promise) { p.Who, p.When = "Karin", "vrijdag" }, st())
	hear := func(shown string, v Verdict, words string) {
		l := ReadBackLines(s)[0]
		s = s.Heard(ReadBack{Subject: l.Subject, Version: l.Version, Shown: shown, Verdict: v, Words: words}, st())
	}
	on := func() string { return strings.Join(everyText(CustomerCopy(s)), " | ") }
	for _, step := range []struct {
		verdict      Verdict
		shown, words string
		want         string
	}{
		{NotReadBack, "Karin belt", "", ""},
		{Right, "Karin belt", "", "Karin | Karin belt | vrijdag"},
		{LeaveOut, "Karin belt", "", ""},
		{NotSaid, "Karin belt", "", ""},
		{Different, "Karin belt", "", ""},
		{Different, "Karin belt", "Karin belt maandag", "Karin belt maandag"},
		{Right, "Karin belt maandag", "", "Karin belt maandag"},
		{Right, "Karin belt", "", "Karin | Karin belt | vrijdag"},
	} {
		if hear(step.shown, step.verdict, step.words); on() != step.want {
			t.Errorf("%s, %q: on the copy %q, want %q", step.verdict, step.words, on(), step.want)
		}
	}
	s = s.ChangePromise(record, func(p *Promise) { p.When = "zaterdag" }, st())
	if c := ReadBackLines(s)[0].Check; on() != "" || !c.Lapsed || c.Words != "Karin belt maandag" {
		t.Errorf("a change makes the verdict lapse and keeps his words: %+v, on the copy %q", c, on())
	}
}

// What we did not agree on stands there from both sides; what was prepared and
// not agreed to be shown does not.
func TestCopyHasBothPositions(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	s, note := s.AddNote(marked(BoundaryMark, "niet op zondag"), start, st())
	_, b, _ := s.RecordOf(note)
	for _, f := range [][2]string{{"state", "not-agreed"}, {"position-customer", "zondag hoort erbij"}, {"position-us", "zondag is de chauffeur vrij"}, {"interest", "rust"}} {
		var err error
		if s, err = s.SetField(b.ID, f[0], f[1], st()); err != nil {
			t.Fatal(err)
		}
	}
	s = s.GiveConsent(Consent{About: AboutKeeping, Given: ConsentYes, Until: "1-1-2028"}, st())
	if got := everyText(CustomerCopy(s)); len(got) != 0 {
		t.Errorf("before it was read back: %q", got)
	}
	l := ReadBackLines(s)[0]
	s = s.Heard(ReadBack{Subject: l.Subject, Version: l.Version, Verdict: Right}, st())
	got := CustomerCopy(s)
	if want := "niet op zondag | zondag hoort erbij | zondag is de chauffeur vrij"; strings.Join(everyText(got), " | ") != want || len(got.Disagreed) != 1 || got.KeptUntil != "1-1-2028" {
		t.Errorf("%+v", got)
	}
	s, _ = s.SetField(b.ID, "position-us", "anders", st())
	if len(everyText(CustomerCopy(s))) != 0 {
		t.Error("another position makes the verdict lapse")
	}
}
