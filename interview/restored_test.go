package interview

import "testing"

// Undo is a change like any other: an answer, a consent and a record that it takes
// back stay in the file, as what was there before.
func TestUndoKeepsWhatWasThere(t *testing.T) {
	st := stamps()
	before := New(Details{Language: Dutch}, guide(), st())
	mark := &Value{Kind: KindMark, Label: "Cijfer"}
	s := before.GiveAnswer("report-mark", "", mark, Given{Mark: 15}, st())
	s = s.GiveConsent(Consent{About: AboutNotes, Given: ConsentYes, Wording: "Mag het?", Means: "oral", Until: "2027-01-01"}, st())
	s, _ = s.AddNote(Content{Question: "worth", Mark: ExpectationMark, Voice: Verbatim, Speaker: ByCustomer, Text: "om tien uur"}, start, st())
	undone := s.Restored(before, st())
	if _, ok := undone.Answer("report-mark", ""); ok {
		t.Error("the answer still counts")
	}
	if _, standing := undone.ConsentOn(AboutNotes); standing != Pending || undone.KeptUntil() != "" {
		t.Errorf("consent is %s, until %q", standing, undone.KeptUntil())
	}
	for range undone.Expectations() {
		t.Error("the expectation still counts")
	}
	d := undone.Document()
	if len(d.Answers) != 1 || len(d.Answers[0].Versions) != 1 || d.Answers[0].Versions[0].Given.Mark != 15 {
		t.Errorf("answers: %+v", d.Answers)
	}
	if len(d.Consent) != 2 || d.Consent[0].Given != ConsentYes {
		t.Errorf("consent: %+v", d.Consent)
	}
	if len(d.Expectations) != 1 || !d.Expectations[0].Retired {
		t.Errorf("expectations: %+v", d.Expectations)
	}
	again := undone.Restored(s, st())
	if a, ok := again.Answer("report-mark", ""); !ok || a.Given.Mark != 15 || len(a.Versions) != 2 {
		t.Errorf("redone: %+v", a)
	}
	if _, standing := again.ConsentOn(AboutNotes); standing != Granted || again.KeptUntil() != "2027-01-01" {
		t.Errorf("redone: consent is %s until %q", standing, again.KeptUntil())
	}
	n := 0
	for range again.Expectations() {
		n++
	}
	if n != 1 {
		t.Errorf("redone: %d expectations", n)
	}
}
