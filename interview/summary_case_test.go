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
need "dan gaan ze naar de overkant" []
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
ladder "brood om tien" []
ladder "ook op zondag" []
# difference
differ "brood om tien" []
# went-wrong
incident "drie keer te laat" [nobodys-move]
incident "doos kapot" []
incident "altijd vriendelijk" []
# feelings
value "7,5" []
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
