package interview

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Why a ladder stops, and that what he did not say himself is our assumption.
func TestLadderStops(t *testing.T) {
	for _, c := range []struct {
		name  string
		last  Content
		then  func(s *Session, st Stamp) *Session
		want  Stop
		sound bool // more than our assumption
	}{
		{"in our words", Content{Voice: Paraphrase}, nil, "", false},
		{"word for word", Content{Voice: Verbatim}, nil, StopSaid, true},
		{"to come back to", Content{Voice: Paraphrase, Mark: ComeBackMark}, nil, StopComeBack, false},
		{"would rather not say", Content{Voice: Paraphrase, Question: "last-time"}, func(s *Session, st Stamp) *Session {
			return s.GiveAnswer("last-time", "", nil, Given{NonAnswer: RatherNot}, st)
		}, Stop(RatherNot), false},
		{"read back and right", Content{Voice: Paraphrase, Mark: ExpectationMark}, func(s *Session, st Stamp) *Session {
			for _, l := range readBackLines(newSumming(s)) {
				if l.Text == "dan gaan ze weg" {
					s = s.Heard(ReadBack{Subject: l.Subject, Version: l.Version, Shown: string(l.Text), Verdict: Right}, st)
				}
			}
			return s
		}, StopSaid, true},
		{"read back and not so", Content{Voice: Paraphrase, Mark: ExpectationMark}, func(s *Session, st Stamp) *Session {
			for _, l := range readBackLines(newSumming(s)) {
				if l.Text == "dan gaan ze weg" {
					s = s.Heard(ReadBack{Subject: l.Subject, Version: l.Version, Shown: string(l.Text), Verdict: NotSaid}, st)
				}
			}
			return s
		}, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := stamps()
			s := New(Details{}, guide(), st())
			s, root := s.AddNote(marked(ExpectationMark, "brood om tien"), start, st())
			c.last.Speaker, c.last.Text, c.last.Because = ByCustomer, "dan gaan ze weg", root
			s, _ = s.AddNote(c.last, start, st())
			if c.then != nil {
				s = c.then(s, st())
			}
			sum := Summarize(s)
			rungs := sum.Part(Behind).Lines[0].Rungs
			if len(rungs) != 2 || rungs[0].Last || !rungs[1].Last || rungs[1].Stop != c.want {
				t.Errorf("%+v, want the last to stop with %q", rungs, c.want)
			}
			need := sum.Part(OwnWords).Lines[slices.IndexFunc(sum.Part(OwnWords).Lines, func(l *Line) bool { return l.Kind == NeedLine })]
			if need.Has(Unconfirmed) == c.sound {
				t.Errorf("labelled an assumption: %v, want %v", need.Has(Unconfirmed), !c.sound)
			}
		})
	}
}

// Counts go with their denominators, and what there was nothing of is not counted.
func TestTallies(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	talk := 0
	for _, p := range s.Places() {
		if p.Section.Phase == Talk {
			talk++
		}
	}
	if got := Summarize(s).Tallies; !cmp.Equal(got, []Tally{{QuestionsAsked, 0, talk}}) {
		t.Errorf("of an empty talk: %+v", got)
	}
	add := func(c Content, fields ...[2]string) {
		var note ID
		s, note = s.AddNote(c, start, st())
		_, b, _ := s.RecordOf(note)
		for _, f := range fields {
			var err error
			if s, err = s.SetField(b.ID, f[0], f[1], st()); err != nil {
				t.Fatal(err)
			}
		}
	}
	under := func(c Content, by Speaker, q string) Content { c.Speaker, c.Question = by, q; return c }
	add(under(marked(ExpectationMark, "brood om tien"), ByCustomer, "last-time"), [2]string{"disposition", "meet"}, [2]string{"said", "yes"})
	add(marked(ExpectationMark, "ook op zondag"), [2]string{"disposition", "decline"})
	add(marked(ExpectationMark, "bellen"))
	add(under(marked(BoundaryMark, "niet op zondag"), ByUs, "limits"))
	add(under(marked(BoundaryMark, "niet 's nachts"), ByUs, ""))
	add(under(marked(PromiseMark, "wij kijken ernaar"), ByUs, ""))
	add(under(marked(PromiseMark, "Sam belt"), ByUs, ""), [2]string{"who", "Sam"}, [2]string{"when", "vrijdag"})
	add(marked(HiccupMark, "te laat"), [2]string{"move", "Sam"})
	add(marked(HiccupMark, "kapot"))
	s, thought := s.AddNote(under(Content{Voice: Paraphrase, Text: "ze vinden ons duur"}, ByUs, ""), start, st())
	s, assumption := s.MakeAssumption(thought, st())
	s, err := s.SetField(assumption, "outcome", "confirmed", st())
	if err != nil {
		t.Fatal(err)
	}
	lines := readBackLines(newSumming(s))
	s = s.Heard(ReadBack{Subject: lines[0].Subject, Version: lines[0].Version, Shown: string(lines[0].Text), Verdict: Right}, st())
	s = s.GiveAnswer(closingQuestion, talkMarkFollowUp, nil, Given{Mark: 16}, st())
	s, _ = s.CheckSelf("warmth", "partly", "", st())
	want := []Tally{
		{LinesHeard, 1, len(lines)}, {AnswersSettled, 2, 3}, {AnswersSaid, 1, 2}, {LimitsSaid, 1, 2},
		{PromisesFirm, 1, 2}, {MovesKnown, 1, 2}, {AssumedSettled, 1, 1}, {SelfChecks, 1, len(Behaviours)},
	}
	got := Summarize(s).Tallies
	if diff := cmp.Diff(want, got[1:]); diff != "" {
		t.Error(diff)
	}
	if got[0] != (Tally{QuestionsAsked, talk - len(Summarize(s).Part(StillOpen).NotAsked), talk}) || got[0].N == 0 {
		t.Errorf("asked: %+v", got[0])
	}
}

// The count of what was read back is of the lines of the read-back.
func TestTallyOfTheReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aTalk(t)
		want := Tally{What: LinesHeard}
		for _, l := range slices.Concat(ReadBackLines(s), MoreReadBackLines(s)) {
			want.Of++
			want.N += one(l.Check.Stands())
		}
		var got Tally
		for _, c := range Summarize(s).Tallies {
			if c.What == LinesHeard {
				got = c
			}
		}
		if got != want && want.Of > 0 || got.Of != want.Of {
			t.Fatalf("counted %+v, want %+v", got, want)
		}
	})
}

// How a talk went: pauses and what was off the record counted, leaps of the clock
// shown, consent as it stands.
func TestSummaryHasTheCourse(t *testing.T) {
	st := stamps()
	s := New(Details{Role: "expert"}, guide(), st())
	s = s.Goto(Position{Question: "worth"}, st()).Happened(PauseEvent, st()).Happened(ResumeEvent, st()).Happened(OffRecordEvent, st())
	s = s.GiveConsent(Consent{About: AboutNotes, Given: ConsentYes, Means: "oral"}, st()).WithdrawConsent(AboutNotes, "", "oral", "", st())
	one := st()
	one.Ran = time.Minute
	s = s.TakeRole("diagnostician", one)
	late := st()
	late.At, late.Ran = one.At.Add(time.Hour), 2*time.Minute
	s = s.Noticed(late)
	sum := Summarize(s)
	if c := sum.Course; c.Pauses != 1 || len(c.OffRecord) != 1 || len(c.Leaps) != 1 || c.Leaps[0].Gap < 3000 {
		t.Errorf("the course: %+v", c)
	}
	if len(sum.Consents) != len(ConsentAbout) || sum.Consents[0].Standing() != Withdrawn || sum.Consents[1].Standing() != Pending {
		t.Errorf("consents: %+v", sum.Consents)
	}
	if s = s.Erased(st()); Summarize(s).Erasure == nil || sum.Erasure != nil {
		t.Error("an erasure is told, and only when there was one")
	}
}

// How long the talk took is the time with the customer.
func TestTheTalkIsTheTimeWithTheCustomer(t *testing.T) {
	at := start
	st := func(after time.Duration) Stamp {
		at = at.Add(after)
		return Stamp{At: at, New: stamps()().New}
	}
	s := New(Details{}, guide(), st(0))
	s = s.Goto(Position{Question: "limits"}, st(0)).Goto(Position{Question: "worth"}, st(20*time.Minute))
	s = s.Happened(PauseEvent, st(6*time.Minute)).Happened(ResumeEvent, st(9*time.Minute))
	s = s.Goto(Position{Question: "limits"}, st(5*time.Minute)).Happened(PauseEvent, st(time.Hour))
	if c := Summarize(s).Course; c.Seconds != 11*60 {
		t.Errorf("%d seconds with the customer, want those of 11 minutes", c.Seconds)
	}
}

// An action is no promise, and neither is a reason why nothing is done: neither is
// read back, so neither can reach the customer.
func TestActionsAreNotReadBack(t *testing.T) {
	for _, field := range [][2]string{{"action", "yes"}, {"no-action", "te duur"}} {
		st := stamps()
		s := New(Details{}, guide(), st())
		s, note := s.AddNote(marked(PromiseMark, "wij bellen de fabrikant"), start, st())
		if len(ReadBackLines(s)) != 1 {
			t.Fatal("a promise is read back")
		}
		_, b, _ := s.RecordOf(note)
		s, err := s.SetField(b.ID, field[0], field[1], st())
		if err != nil {
			t.Fatal(err)
		}
		if lines := ReadBackLines(s); len(lines) != 0 {
			t.Errorf("with %s it is read back: %+v", field[0], lines)
		}
	}
}

// Every field of every card that is filled in can be read from the line of its
// record.
func TestLineGivesItsCard(t *testing.T) {
	rapidTalk := func() (*Session, map[ID]map[string]string) {
		st := stamps()
		s := New(Details{}, guide(), st())
		var notes []ID
		for _, m := range Marks[:5] {
			var id ID
			s, id = s.AddNote(marked(m.Mark, string(m.Mark)), start, st())
			notes = append(notes, id)
		}
		s, _ = s.MakeAssumption(notes[0], st())
		s, _ = s.MakeClaims(notes[0], notes[1], st())
		s, _ = s.MakeGap(st(), notes[0], notes[1])
		s, _ = s.MakeTreatment(notes[0], st())
		s, _ = s.MakeLoyalty(notes[0], st())
		want := map[ID]map[string]string{}
		lines, _ := everyLine(Summarize(s))
		for _, l := range lines {
			if !l.IsRecord() {
				continue
			}
			kind, _, _ := s.RecordBy(l.Subject)
			card, _ := CardOf(kind)
			want[l.Subject] = map[string]string{}
			for _, f := range card.Fields {
				value := "3"
				if len(f.Choices) > 0 {
					value = f.Choices[0]
				}
				var err error
				if s, err = s.SetField(l.Subject, f.ID, value, st()); err != nil {
					t.Fatal(err)
				}
				want[l.Subject][f.ID], _ = s.Field(l.Subject, f.ID)
			}
		}
		return s, want
	}
	s, want := rapidTalk()
	got := map[ID]map[string]string{}
	lines, _ := everyLine(Summarize(s))
	for _, l := range lines {
		kind, fields := l.Card()
		if (kind != NoRecord) != l.IsRecord() {
			t.Errorf("%s has the card of %q", l.Kind, kind)
		}
		if !l.IsRecord() {
			continue
		}
		got[l.Subject] = map[string]string{}
		for _, f := range fields {
			got[l.Subject][f.Field.ID] = f.Value
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(got) < len(Records) {
		t.Errorf("only %d records", len(got))
	}
}
