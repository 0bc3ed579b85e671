package capture

import (
	"strings"
	"testing"
	"time"

	"diepte/interview"
	"diepte/ui/speech"
)

// latest gives the note made last.
func latest(t *testing.T, talk *Talk) interview.Note {
	t.Helper()
	n, ok := talk.Session.LastNote()
	if !ok {
		t.Fatal("there is no note")
	}
	return n
}

func TestMoment(t *testing.T) {
	talk := talk("Anna")
	press(talk, "moment")
	n := latest(t, talk)
	if n.Content.Text != "" || !n.When().Equal(n.Began) || n.Content.Person != "p-Anna" {
		t.Errorf("a moment is %+v", n)
	}
	press(talk, "moment")
	press(talk, "moment")
	back := latest(t, talk)
	if back.ID != n.ID || n.When().Sub(back.When()) != 20*time.Second || talk.Session.MomentCount() != 1 {
		t.Errorf("set back by %v, %d moments", n.When().Sub(back.When()), talk.Session.MomentCount())
	}
	for _, between := range []string{"x⟨enter⟩", "y", "⟨next⟩", "⟨undo⟩"} {
		keys(talk, between)
		before := talk.Session.MomentCount()
		if press(talk, "moment"); talk.Session.MomentCount() != before+1 {
			t.Errorf("after %s the moment is no new one", between)
		}
	}
	keys(talk, "⟨up⟩⟨enter⟩+vul in⟨enter⟩")
}

func TestFillingInAMoment(t *testing.T) {
	talk := talk()
	keys(talk, "⟨moment⟩⟨moment⟩")
	n := latest(t, talk)
	keys(talk, "⟨up⟩⟨enter⟩+tien uur⟨enter⟩")
	now := latest(t, talk)
	if now.ID != n.ID || told(now.Content) != `expectation "tien uur"` || !now.When().Equal(n.When()) || talk.Session.MomentCount() != 0 {
		t.Errorf("got %+v", now)
	}
}

func TestReason(t *testing.T) {
	talk := talk()
	if r := press(talk, "reason"); r.Text != speech.NoNoteYet {
		t.Errorf("without a note: %v", r)
	}
	keys(talk, "een⟨enter⟩")
	first := latest(t, talk)
	keys(talk, "⟨reason⟩want twee⟨enter⟩")
	second := latest(t, talk)
	if second.Content.Because != first.ID {
		t.Errorf("because of %q", second.Content.Because)
	}
	keys(talk, "⟨reason⟩⟨reason⟩los⟨enter⟩")
	if latest(t, talk).Content.Because != "" {
		t.Error("the same key again does not take it back")
	}
	keys(talk, "drie⟨reason⟩⟨home⟩⟨back⟩⟨end⟩⟨enter⟩")
	if latest(t, talk).Content.Because != "" {
		t.Error("Backspace at the start does not take it back")
	}
	keys(talk, "vier⟨reason⟩ want⟨enter⟩") // also in the middle of a note
	fourth := latest(t, talk)
	if fourth.Content.Because == "" {
		t.Error("a note begun cannot become a reason")
	}
	keys(talk, "⟨up⟩⟨enter⟩⟨reason⟩⟨enter⟩") // taken back while editing
	if n := latest(t, talk); n.ID != fourth.ID || n.Content.Because != "" {
		t.Errorf("editing: because of %q", n.Content.Because)
	}
	keys(talk, "⟨up⟩⟨enter⟩⟨reason⟩⟨enter⟩")
	if n := latest(t, talk); n.Content.Because == fourth.ID || n.Content.Because == "" {
		t.Errorf("a note is its own reason: %q", n.Content.Because)
	}
	talk.SelectNote(first.ID)
	keys(talk, "⟨reason⟩vijf⟨enter⟩")
	if n := latest(t, talk); n.Content.Because != first.ID || talk.Selected != "" {
		t.Errorf("of the selected note: %q", n.Content.Because)
	}
}

func TestOlderNotes(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩twee⟨enter⟩drie⟨enter⟩⟨up⟩⟨up⟩")
	if n, _ := talk.Target(); n.Content.Text != "twee" {
		t.Fatalf("selected %q", n.Content.Text)
	}
	for i, want := range []interview.Mark{interview.ExpectationMark, interview.BoundaryMark} {
		press(talk, "tab")
		if n, _ := talk.Target(); n.Content.Text != "twee" || n.Content.Mark != want {
			t.Errorf("Tab %d: %s %q", i, n.Content.Mark, n.Content.Text)
		}
	}
	for range len(interview.Marks) + 1 { // once around
		press(talk, "shift tab")
	}
	if n, _ := talk.Target(); n.Content.Mark != interview.BoundaryMark {
		t.Errorf("once around the marks: %q", n.Content.Mark)
	}
	keys(talk, "⟨enter⟩ en een half⟨enter⟩")
	if got := strings.Join(noted(talk), " · "); got != `"een" · boundary "twee en een half" · "drie"` {
		t.Errorf("edited: %s", got)
	}
	keys(talk, "⟨up⟩⟨up⟩⟨enter⟩⟨word back⟩weg")
	if !talk.StopEditing() || talk.StopEditing() {
		t.Error("Esc leaves a note once")
	}
	if got := strings.Join(noted(talk), " · "); got != `"een" · boundary "twee en een half" · "drie"` || !talk.Draft.IsEmpty() {
		t.Errorf("left as it was: %s", got)
	}
	keys(talk, "⟨up⟩⟨up⟩⟨up⟩⟨up⟩")
	if n, _ := talk.Target(); n.Content.Text != "een" {
		t.Errorf("above the oldest: %q", n.Content.Text)
	}
	keys(talk, "⟨down⟩⟨down⟩⟨down⟩")
	if talk.Selected != "" {
		t.Error("below the newest is the composer")
	}
}

func TestRemoving(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩twee⟨enter⟩drie⟨enter⟩")
	for range 3 {
		keys(talk, "⟨up⟩")
		talk.RemoveSelected()
		if talk.Selected != "" {
			t.Error("a note is still selected: Esc would only let it go")
		}
	}
	if len(noted(talk)) != 0 || len(talk.Session.Document().Notes) != 3 {
		t.Errorf("left %v of %d", noted(talk), len(talk.Session.Document().Notes))
	}
	keys(talk, "⟨undo⟩⟨undo⟩⟨undo⟩")
	if got := strings.Join(noted(talk), " "); got != `"een" "twee" "drie"` {
		t.Errorf("undo brings back %s", got)
	}
}

func TestMovingANote(t *testing.T) {
	talk := talk()
	keys(talk, "⟨deeper⟩een⟨enter⟩⟨up⟩")
	r := talk.MoveSelected(1)
	n, _ := talk.Target()
	if n.Content.Question != "who" || n.Content.FollowUp != "" || talk.Session.Position.Question != "who" || r.Args[0] != interview.Planned("wie") {
		t.Errorf("moved to %+v, at %+v, %v", n.Content, talk.Session.Position, r)
	}
	press(talk, "undo")
	if n := latest(t, talk); n.Content.Question != "worth" || talk.Session.Position.FollowUp != "frame" {
		t.Errorf("one undo: %+v at %+v", n.Content, talk.Session.Position)
	}
	press(talk, "up")
	talk.MoveSelected(-1)
	if r := talk.MoveSelected(-1); r.Text != speech.FirstQuestion {
		t.Errorf("before the first: %v", r)
	}
	for range 9 {
		r = talk.MoveSelected(1)
	}
	if r.Text != speech.LastQuestion || latest(t, talk).Content.Question != "actions" {
		t.Errorf("after the last: %v", r)
	}
}

func TestADraftIsCommittedBeforeAnOlderNoteTakesItsPlace(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩half af")
	for n := range talk.Session.Notes() {
		talk.SelectNote(n.ID)
	}
	keys(talk, "⟨enter⟩ en meer")
	talk.GoTo("who") // and so is what was being edited
	if got := strings.Join(noted(talk), " "); got != `"een en meer" "half af"` {
		t.Errorf("got %s", got)
	}
}

// TestARecoveredReasonBeginsAtItsFirstKey recovers a draft in which only the
// reason was set: it is under no question yet.
func TestARecoveredReasonBeginsAtItsFirstKey(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩")
	first := latest(t, talk)
	talk.Recover(talk.DraftOf(Found{Because: first.ID, Question: "worth"}))
	keys(talk, "⟨deeper⟩twee⟨enter⟩")
	if n := latest(t, talk); n.Content.Because != first.ID || n.Content.FollowUp != "frame" {
		t.Errorf("recovered as %+v", n.Content)
	}
}
