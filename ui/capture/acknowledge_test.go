package capture

import (
	"testing"

	"diepte/interview"
	"diepte/ui/speech"
)

func complaining(t *testing.T) *Talk {
	t.Helper()
	src := source()
	g := &interview.Guide{ID: "test", Version: 1, Language: interview.Dutch, Sections: []interview.Section{{ID: "c", Phase: interview.Talk, Questions: []interview.Question{
		{ID: "acknowledge", Text: "Wat zit u dwars?", FollowUps: []interview.FollowUp{{ID: "heard", Text: "Wat miste ik?"}}, Value: &interview.Value{
			Kind: interview.KindChoice, About: interview.AboutAcknowledged, Label: "Erkend?",
			Choices: []interview.Choice{{ID: interview.AcknowledgedYes, Text: "ja"}, {ID: interview.AcknowledgedNotYet, Text: "nog niet"}}}},
		{ID: "facts", Text: "Wat gebeurde er?", FollowUps: []interview.FollowUp{{ID: "cause", Text: "Hoe kwam dat?"}}},
	}}}}
	return New(interview.New(interview.Details{Language: interview.Dutch}, g, src.stamp()), src)
}

// Going deeper into a complaint says first what comes first. It never stands in
// the way of a note; the same key once more is the word that it was done.
func TestDeeperWaitsForAcknowledgement(t *testing.T) {
	talk := complaining(t)
	if r := talk.Deeper(); r.Text == speech.AcknowledgeFirst || talk.Session.Position.FollowUp != "heard" {
		t.Fatalf("the question that acknowledges has its own follow-ups: %v", r.Text)
	}
	talk.GoTo("facts")
	if r := talk.Deeper(); r.Text != speech.AcknowledgeFirst || talk.Session.Position.Deep != 0 {
		t.Fatalf("it went deeper: %v %v", r.Text, talk.Session.Position)
	}
	keys(talk, "drie keer gebeld⟨enter⟩")
	if talk.Session.NoteCount() != 1 {
		t.Fatal("typing was kept away")
	}
	if r := talk.Deeper(); r.Text != speech.AcknowledgeFirst {
		t.Fatalf("what was typed in between is no word that it was acknowledged: %v", r.Text)
	}
	if r := talk.Deeper(); r.Text != (speech.Text{}) || talk.Session.Position.FollowUp != "cause" {
		t.Fatalf("once more did not go deeper: %v %v", r.Text, talk.Session.Position)
	}
	a, ok := talk.Session.Answer("acknowledge", "")
	if !ok || a.Given.Choice != interview.AcknowledgedYes {
		t.Fatalf("it is not kept that it was acknowledged: %+v", a)
	}
	talk.Undo()
	talk.Undo()
	if a, _ := talk.Session.Answer("acknowledge", ""); a.Given.Choice == interview.AcknowledgedYes {
		t.Error("it cannot be undone")
	}
}

func TestAFollowUpThatWaitsOpensItsQuestion(t *testing.T) {
	talk := complaining(t)
	found := talk.FollowUps("kwam")
	if len(found) != 1 {
		t.Fatal(found)
	}
	if r := talk.GoDeep(found[0]); r.Text != speech.AcknowledgeFirst || talk.Session.Position.Question != "facts" || talk.Session.Position.FollowUp != "" {
		t.Errorf("%v %v", r.Text, talk.Session.Position)
	}
	if talk.Deeper(); talk.Session.Position.FollowUp != "cause" {
		t.Errorf("at once again: %v", talk.Session.Position)
	}
	if r := talk.GoDeep(found[0]); r.Text != (speech.Text{}) {
		t.Errorf("acknowledged, it still waits: %v", r.Text)
	}
}
