package interview

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A talk in which most things happen, and what stands where.
func TestSummarize(t *testing.T) {
	st := stamps()
	s := New(Details{Language: Dutch}, guide(), st())
	var last ID
	add := func(c Content) ID { s, last = s.AddNote(c, start, st()); return last }
	under := func(q string, m Mark, by Speaker, text string) Content {
		return Content{Question: q, Mark: m, Voice: Paraphrase, Speaker: by, Text: text}
	}
	why := func(c Content) Content { c.Because = last; return c }
	add(under("limits", BoundaryMark, ByUs, "op zondag rijden wij niet"))
	add(under("worth", NoMark, ByCustomer, "weten waar ik aan toe ben"))
	late := add(under("", ExpectationMark, ByCustomer, "brood om tien"))
	add(why(under("", NoMark, ByCustomer, "anders leeg schap")))
	add(why(under("", NoMark, ByCustomer, "dan gaan ze naar de overkant")))
	first := add(under("", ExpectationMark, ByCustomer, "ook op zondag"))
	sunday, _ := recordOf(s, first)
	s = s.ChangeExpectation(sunday, func(e *Expectation) { e.Rank, e.Disposition = 1, Decline }, st())
	add(why(under("", BoundaryMark, ByUs, "zondag is de chauffeur vrij")))
	add(why(under("", PromiseMark, ByUs, "wij zoeken iemand voor de zondag")))
	exceed, _ := recordOf(s, late)
	s = s.ChangeExpectation(exceed, func(e *Expectation) { e.Disposition, e.Said = Exceed, true }, st())
	add(under("", HiccupMark, ByCustomer, "drie keer te laat"))
	settled := add(under("", HiccupMark, ByCustomer, "doos kapot"))
	incident, _ := recordOf(s, settled)
	s = s.ChangeIncident(incident, func(i *Incident) { i.Move = "Sam" }, st())
	add(under("", WentWellMark, ByCustomer, "altijd vriendelijk"))
	add(under("", IdeaMark, ByCustomer, "een app"))
	add(under("limit", NoMark, ByCustomer, ""))
	c := under("", FeelingMark, ByCustomer, "zucht")
	c.Voice = Observation
	add(c)
	gone := add(under("", NoMark, ByCustomer, "weg ermee"))
	s = s.RemoveNote(gone, st())
	s = s.GiveAnswer("report-mark", "", s.Guide.Sections[2].Questions[0].Value, Given{Mark: 15}, st())
	want := `
# own-words
need "dan gaan ze naar de overkant" [unconfirmed]
note "weten waar ik aan toe ben" []
# expectations
expectation "ook op zondag" [no-alternative never-said]
expectation "brood om tien" []
# boundaries
boundary "op zondag rijden wij niet" [no-alternative never-said]
boundary "zondag is de chauffeur vrij" [no-alternative]
# meetings
meeting "ook op zondag" []
# promises
promise "wij zoeken iemand voor de zondag" [vague beyond-limit]
# behind
ladder "brood om tien" [no-step]
ladder "ook op zondag" []
# difference
differ "brood om tien" []
# went-wrong
incident "drie keer te laat" [nobodys-move]
incident "doos kapot" []
incident "altijd vriendelijk" []
# feelings
value "7,5" []
balance "" []
(feeling "zucht" [])
# assumed
# still-open
idea "een app" []
moment "" [no-text]
# this-talk`
	if diff := cmp.Diff(want[1:], strings.Join(outline(Summarize(s)), "\n")); diff != "" {
		t.Error(diff)
	}
	meeting := Summarize(s).Part(Meetings).Lines[0]
	if meeting.Limit != "zondag is de chauffeur vrij" || meeting.Evidence().Len() != 2 {
		t.Errorf("a meeting shows both and rests on both: %q, %d notes", meeting.Limit, meeting.Evidence().Len())
	}
}

// Reasons that run in a circle, as two edits can make them, lose no note.
func TestLadderThatBitesItsTail(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	s, a := s.AddNote(note("a"), start, st())
	c := note("b")
	c.Because = a
	s, b := s.AddNote(c, start, st())
	c = note("a")
	c.Because = b
	s = s.ChangeNote(a, c, st())
	ladders := Summarize(s).Part(Behind).Lines
	if len(ladders) != 1 || len(ladders[0].Rungs) != 2 {
		t.Fatalf("%+v", ladders)
	}
}

// A talk in which the cards were filled in: what the measures add, and where.
func TestSummaryOfFilledCards(t *testing.T) {
	st := stamps()
	s := New(Details{Language: Dutch}, guide(), st())
	add := func(m Mark, by Speaker, text string, fields ...string) (note ID) {
		s, note = s.AddNote(Content{Question: "limit", Mark: m, Voice: Paraphrase, Speaker: by, Text: text}, start, st())
		_, b, _ := s.RecordOf(note)
		for i := 0; i < len(fields); i += 2 {
			var err error
			if s, err = s.SetField(b.ID, fields[i], fields[i+1], st()); err != nil {
				t.Fatal(err)
			}
		}
		return note
	}
	fill := func(record ID, field, value string) {
		var err error
		if s, err = s.SetField(record, field, value, st()); err != nil {
			t.Fatal(err)
		}
	}
	s = s.WithContactMoments([]ContactMoment{{ID: "order", Name: "bestellen"}, {ID: "delivery", Name: "leveren"}}, st())
	add(ExpectationMark, ByCustomer, "snel antwoord", "least-place", "4", "wanted-place", "8", "received-place", "2", "moment", "order", "disposition", "meet")
	add(ExpectationMark, ByCustomer, "brood om tien", "least-place", "8", "wanted-place", "4", "disposition", "meet")
	add(ExpectationMark, ByCustomer, "nette factuur", "expected-place", "5", "received-place", "5", "disposition", "meet")
	add(ExpectationMark, ByCustomer, "een vast nummer", "settles-for", "de wachtrij", "settles-because", "never-asked", "disposition", "later")
	add(ExpectationMark, ByCustomer, "taart bij jubileum", "when-present", "like", "when-absent", "neutral", "disposition", "later")
	fixed := add(BoundaryMark, ByUs, "geen nachtdienst", "strength", "fixed", "state", "discussed", "alternative", "om zes uur")
	night := add(ExpectationMark, ByCustomer, "'s nachts leveren", "settles-for", "overdag", "disposition", "later")
	_, b, _ := s.RecordOf(night)
	s = s.Attach(b.ID, fixed, st())
	wrong := add(HiccupMark, ByCustomer, "niemand belde terug", "settled", "compensated", "move", "Sam")
	add(WentWellMark, ByCustomer, "altijd vriendelijk")
	one := add(NoMark, ByCustomer, "u belt")
	two := add(NoMark, ByUs, "zij bellen")
	s, gap := s.MakeGap(st(), one, two)
	fill(gap, "theirs", "wij")
	s, _ = s.MakeClaims(one, two, st())
	s, _ = s.MakeTreatment(add(NoMark, ByCustomer, "liever bellen"), st())
	s, loyal := s.MakeLoyalty(add(NoMark, ByCustomer, "er is niets beters"), st())
	fill(loyal, "could-leave", "nothing-better")
	s = s.GiveAnswer("report-mark", "", s.Guide.Sections[2].Questions[0].Value, Given{Mark: 15}, st())
	s = s.GiveAnswer(closingQuestion, talkMarkFollowUp, &Value{Kind: KindMark}, Given{Mark: 16}, st())
	s, _ = s.CheckSelf("warmth", "partly", "te zakelijk", st())
	sum := Summarize(s)
	got := strings.Join(outline(sum), "\n")
	for _, line := range []string{
		"# own-words\ntreatment \"liever bellen\" []",
		"expectation \"snel antwoord\" [below-limit]", "expectation \"brood om tien\" [ask-again]", "expectation \"nette factuur\" [nothing-felt]",
		"expectation \"een vast nummer\" [never-asked]",
		"# difference\nsacrifice \"een vast nummer\" [never-asked]\ndiffer \"taart bij jubileum\" []\n# went-wrong",
		"# went-wrong\nownership-gap \"u belt\" [nobodys-move]\nincident \"niemand belde terug\" []\nclaim \"u belt\" []\nclaim \"zij bellen\" []\nincident \"altijd vriendelijk\" []",
		"# feelings\nvalue \"7,5\" []\nquadrant \"7,5\" []\nloyalty \"er is niets beters\" []\nmet \"nette factuur\" [nothing-felt]\nbalance \"\" []",
		"# this-talk\nvalue \"8\" []\n(self-check \"te zakelijk\" [])",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("not in the summary: %s", line)
		}
	}
	for _, l := range sum.Part(Feelings).Lines {
		switch l.Kind {
		case QuadrantLine:
			if l.Quadrant() != ForLackOfBetter || l.Evidence().Len() != 2 {
				t.Errorf("%+v", l)
			}
		case BalanceLine:
			if *l.Repair() != (Repair{Bad: 1, Good: 1}) || l.Evidence().First().Note() != wrong {
				t.Errorf("%+v", l)
			}
		}
	}
	rows := sum.ByMoment()
	if len(rows) != 3 || len(rows[0].Lines) != 1 || rows[0].Moment.Name != "bestellen" || len(rows[1].Lines) != 0 || len(rows[2].Lines) != 5 {
		t.Errorf("%+v", rows)
	}
	if t.Failed() {
		t.Log(got)
	}
}
