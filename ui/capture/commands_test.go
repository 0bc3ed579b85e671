package capture

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diepte/interview"
	"diepte/ui/speech"
)

func TestCommitOfNothingDoesNothing(t *testing.T) {
	for _, typed := range []string{"", "⟨enter⟩", "   ⟨enter⟩", "+⟨enter⟩", "⟨new line⟩⟨enter⟩"} {
		talk := talk()
		keys(talk, typed+"⟨enter⟩⟨enter⟩")
		if got := noted(talk); len(got) != 0 {
			t.Errorf("%q made %v", typed, got)
		}
	}
	talk := talk()
	keys(talk, "x⟨enter⟩⟨enter⟩⟨enter⟩")
	if got := noted(talk); len(got) != 1 {
		t.Errorf("a double Enter made %v", got)
	}
}

func TestANoteIsOfItsFirstKey(t *testing.T) {
	talk := talk()
	keys(talk, "brood")
	began := talk.Draft.Began
	keys(talk, " om tien uur⟨deeper⟩⟨enter⟩")
	n := latest(t, talk)
	if !n.Began.Equal(began) || n.Content.FollowUp != "" {
		t.Errorf("began %v under %q, want %v under the question itself", n.Began, n.Content.FollowUp, began)
	}
	keys(talk, "x⟨word back⟩") // emptied: the next one begins anew
	keys(talk, "⟨deeper⟩tien⟨enter⟩")
	if n := latest(t, talk); n.Content.FollowUp != "score" || !n.Began.After(began) {
		t.Errorf("an emptied draft left its follow-up %q", n.Content.FollowUp)
	}
}

func TestGoingOnCommitsTheDraftWhereItWasTyped(t *testing.T) {
	talk := talk()
	keys(talk, "+brood⟨next⟩vier man⟨previous⟩")
	got := map[string]string{}
	for n := range talk.Session.Notes() {
		got[n.Content.Text] = n.Content.Question
	}
	if got["brood"] != "worth" || got["vier man"] != "who" || len(got) != 2 {
		t.Errorf("got %v", got)
	}
	keys(talk, " ⟨next⟩vijf⟨enter⟩") // a stray blank is no draft
	if n := latest(t, talk); n.Content.Question != "who" || n.Content.Text != "vijf" {
		t.Errorf("after a stray blank %q is under %s", n.Content.Text, n.Content.Question)
	}
	before := talk.Keys
	keys(talk, "+")
	talk.GoTo("who")
	if !talk.Draft.IsEmpty() || talk.Keys < before+2 {
		t.Error("a chip without text stayed, or its going was not told")
	}
}

func TestMovingThroughTheGuide(t *testing.T) {
	talk := talk()
	var got []string
	for range 5 {
		got = append(got, talk.Session.Position.Question)
		press(talk, "next")
	}
	if want := []string{"worth", "who", "report-mark", "when", "actions"}; !slices.Equal(got, want) {
		t.Errorf("PgDn goes to %v, want %v", got, want)
	}
	if r := press(talk, "next"); r.Text != speech.LastQuestion {
		t.Errorf("after the last: %v", r)
	}
	talk.GoTo("limits")
	if r := press(talk, "previous"); r.Text != speech.FirstQuestion {
		t.Errorf("before the first: %v", r)
	}
}

func TestMatches(t *testing.T) {
	talk := talk()
	for query, want := range map[string]string{
		"1": "worth", " 3 ": "report-mark", "9": "", "0": "", "CIJFER": "report-mark", "wanneer moeite": "worth", "moeite wanneer": "worth",
		"oordeel": "report-mark when", "voorbereiden": "limits", "zzz": "", "": "limits worth who report-mark when actions", "wíe": "who",
	} {
		var got []string
		for _, p := range talk.Matches(query) {
			got = append(got, p.Question.ID)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q finds %q, want %q", query, s, want)
		}
	}
}

func TestUntouched(t *testing.T) {
	talk := talk()
	keys(talk, "x⟨enter⟩⟨untouched⟩")
	if q := talk.Session.Position.Question; q != "who" {
		t.Fatalf("from worth to %s", q)
	}
	talk.Skip(interview.RatherNot, "") // who; goes on to report-mark
	keys(talk, "⟨next⟩een⟨enter⟩⟨untouched⟩")
	if q := talk.Session.Position.Question; q != "report-mark" {
		t.Fatalf("back to what was passed over: %s", q)
	}
	talk.Skip(interview.NotAsked, "")
	if press(talk, "untouched"); talk.Session.Position.Question != "report-mark" {
		t.Error("not asked is still to be asked")
	}
	keys(talk, "x⟨enter⟩")
	if r := press(talk, "untouched"); r.Text != speech.NothingUntouched || talk.Session.Position.Question != "report-mark" {
		t.Errorf("nothing left: %v", r)
	}
}

func TestDeeper(t *testing.T) {
	talk := talk()
	var got []string
	for range 5 {
		press(talk, "deeper")
		text, n, of, probe := talk.Deep()
		got = append(got, fmt.Sprint(text, " ", n, "/", of, " ", probe, " ", talk.Session.Position.FollowUp))
	}
	want := []string{"Wat neemt u mee? 1/2 false frame", "En nu? 2/2 false score", "Noem een voorbeeld. 1/1 true ", " 0/0 false ", "Wat neemt u mee? 1/2 false frame"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	talk.GoTo("who")
	if r := press(talk, "deeper"); r.Text != speech.NoFollowUps {
		t.Errorf("without follow-ups: %v", r)
	}
}

func TestSkip(t *testing.T) {
	talk := talk()
	keys(talk, "half")
	talk.Skip(interview.SomeoneElse, "Els")
	if a, ok := talk.Session.Answer("worth", ""); !ok || a.Given.NonAnswer != interview.SomeoneElse || a.Given.Who != "Els" {
		t.Errorf("got %+v", a)
	}
	if talk.Session.ConsentTo("notes") != "" {
		t.Error("a skipped consent counts as one")
	}
	if got := noted(talk); len(got) != 1 || talk.Session.Position.Question != "who" {
		t.Errorf("the draft is %v and the question %s", got, talk.Session.Position.Question)
	}
	keys(talk, "⟨previous⟩⟨deeper⟩")
	talk.Skip(interview.OutOfTime, "")
	if a, _ := talk.Session.Answer("worth", "frame"); a.Given.NonAnswer != interview.OutOfTime || talk.Session.Position.FollowUp != "frame" {
		t.Errorf("a follow-up: %+v at %+v", a, talk.Session.Position)
	}
	keys(talk, "⟨deeper⟩⟨deeper⟩") // a probe is of the question itself
	talk.Skip(interview.NoAnswer, "")
	if talk.Session.Position.Question != "who" {
		t.Error("skipped at a probe the talk stays where it is")
	}
}

var aKey = regexp.MustCompile(`^([a-z1/:]|)$`)

// TestCommandTable holds the table of commands to its own rules.
func TestCommandTable(t *testing.T) {
	ids := map[string]bool{}
	for _, c := range Commands {
		if ids[c.ID] {
			t.Errorf("two commands are called %s", c.ID)
		}
		ids[c.ID] = true
		if len(c.Screens) == 0 {
			t.Errorf("%s is on no screen", c.ID)
		}
		if !aKey.MatchString(c.Leader) || strings.Contains("bfd", c.Leader) && c.Leader != "" {
			t.Errorf("%s has leader %q: b, f and d are word moves with Alt", c.ID, c.Leader)
		}
		for _, k := range c.Keys {
			if len(k) == 1 {
				t.Errorf("%s takes %q, which types", c.ID, k)
			}
		}
		if words, ok := speech.Commands[c.ID]; !ok || words.Name == (speech.Text{}) || words.Tells == (speech.Text{}) {
			t.Errorf("%s has no words in ui/speech", c.ID)
		}
	}
	for id := range speech.Commands {
		if !ids[id] {
			t.Errorf("ui/speech has words for %q, which is no command", id)
		}
	}
	for _, screen := range anywhere {
		leaders, direct := map[string]string{}, map[string]string{}
		for _, c := range On(screen) {
			if other, taken := leaders[c.Leader]; taken && c.Leader != "" {
				t.Errorf("on %s, Esc %s is %s and %s", screen, c.Leader, other, c.ID)
			}
			leaders[c.Leader] = c.ID
			if got, _, ok := ByLeader(screen, c.Leader); c.Leader != "" && (!ok || got.ID != c.ID) {
				t.Errorf("on %s, Esc %s gives %s, not %s", screen, c.Leader, got.ID, c.ID)
			}
			for _, k := range c.Keys {
				if other, taken := direct[k]; taken {
					t.Errorf("on %s, %s is %s and %s", screen, k, other, c.ID)
				}
				direct[k] = c.ID
				if got, ok := ByKey(screen, k); !ok || got.ID != c.ID {
					t.Errorf("on %s, %s gives %s, not %s", screen, k, got.ID, c.ID)
				}
			}
		}
	}
	for i, m := range interview.Marks {
		if c, mark, ok := ByLeader(InterviewScreen, fmt.Sprint(i+1)); !ok || c.ID != "mark" || mark != m.Mark {
			t.Errorf("Esc %d gives %s %q", i+1, c.ID, mark)
		}
	}
}
