package interview

import (
	"strings"
	"testing"
)

// full is a session with something in every list of its document.
func full(st func() Stamp) (s *Session, note ID) {
	s = New(Details{Language: Dutch, Customer: Customer{Name: "Bakkerij Jansen", People: []Person{{ID: "p1", Name: "Els"}}}}, guide(), st())
	for _, m := range Marks {
		s, note = s.AddNote(marked(m.Mark, string(m.Mark)), start, st())
	}
	s = s.ChangeNote(note, marked(SurpriseMark, "dat wist ik niet"), st())
	s = s.GiveAnswer("report-mark", "", &Value{Kind: KindMark}, Given{Mark: 15}, st())
	s = s.GiveAnswer("report-mark", "", &Value{Kind: KindMark}, Given{Mark: 16}, st())
	s = s.GiveAnswer("worth", "", &Value{Kind: KindConsent, About: "notes"}, Given{Choice: "yes"}, st())
	s = s.Overrule("limit", Explored, st())
	s = s.Goto(Position{Question: "limit"}, st())
	s = s.Heard(ReadBack{Subject: bases(s)[0].ID, Verdict: Right}, st())
	s = s.Recovered(Recovery{At: start, Keystrokes: 1}, st())
	first, _ := s.LastNote()
	other := s.Document().Notes[0].ID
	s, _ = s.MakeAssumption(first.ID, st())
	s, _ = s.MakeClaims(first.ID, other, st())
	s, _ = s.MakeGap(st(), first.ID)
	s, _ = s.MakeTreatment(first.ID, st())
	s, _ = s.MakeLoyalty(first.ID, st())
	s = s.WithContactMoments([]ContactMoment{{ID: "order", Name: "bestellen"}}, st())
	s = s.GiveAnswer(closingQuestion, talkMarkFollowUp, nil, Given{Mark: 15}, st())
	s, _ = s.CheckSelf("warmth", "partly", "", st())
	s.erased = &Erasure{At: start, Notes: 1}
	for e := range s.Expectations() {
		for _, id := range LevelIDs {
			s, _ = s.SetField(e.ID, string(id), "twee dagen", st())
		}
	}
	return s, note
}

// TestUnknownMembersAreKept puts a member of a later version into every object of
// a file and expects it back, digit for digit, also after changes.
func TestUnknownMembersAreKept(t *testing.T) {
	st := stamps()
	s, note := full(st)
	const later = `"later":{"digits":1.50,"list":[1e2,null]}`
	file := strings.ReplaceAll(written(t, s), "{", "{"+later+",")
	if strings.Contains(file, ",}") {
		t.Fatal("an empty object: fill it, so that the test can put a member into it")
	}
	s = read(t, file)
	if want, have := strings.Count(file, later), strings.Count(written(t, s), later); have != want {
		t.Errorf("%d of %d objects kept their member", have, want)
	}
	now := s.ChangeNote(note, marked(HiccupMark, "toch mis"), st())
	now = now.GiveAnswer("report-mark", "", &Value{Kind: KindMark}, Given{Mark: 14}, st())
	for _, b := range bases(now) {
		now = now.ChangeExpectation(b.ID, func(e *Expectation) { e.Rank = 1 }, st())
		now = now.ChangeBoundary(b.ID, func(e *Boundary) { e.State = Agreed }, st())
		now = now.ChangePromise(b.ID, func(e *Promise) { e.Who = "Els" }, st())
		now = now.ChangeIncident(b.ID, func(e *Incident) { e.Move = "wij" }, st())
		if kind, _, _ := now.RecordBy(b.ID); kind == ExpectationRecord {
			now, _ = now.SetField(b.ID, "least-place", "3", st())
		}
	}
	now, _ = now.CheckSelf("warmth", "went-well", "", st())
	now = now.Overrule("limit", Touched, st()).Goto(Position{Question: "worth"}, st()).AddQuestion("en toen?", st()).Describe(now.Details, st())
	if want, have := strings.Count(file, later), strings.Count(written(t, now), later); have < want {
		t.Errorf("after changes %d of %d members are left", have, want)
	}
}
