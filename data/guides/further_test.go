package guides

import (
	"slices"
	"testing"

	"diepte/interview"
)

// reworded has what a guide asks in other words than the base guide under the same
// id, and why: the length of the talk is in it.
var reworded = []string{"worth/frame"}

// TestTheSameIDAsksTheSame holds every guide to the words of the base guide where
// it uses its ids, so that talks by different guides can be laid side by side.
func TestTheSameIDAsksTheSame(t *testing.T) {
	c, _ := Load("")
	for _, f := range forms {
		base, err := c.Guide("base", f.language, f.address)
		if err != nil {
			t.Fatal(err)
		}
		texts := map[string]interview.Planned{}
		for _, p := range base.Places() {
			texts[p.Question.ID] = p.Question.Text
			for _, fu := range p.Question.FollowUps {
				texts[p.Question.ID+"/"+fu.ID] = fu.Text
			}
		}
		for _, info := range c.List() {
			g, err := c.Guide(info.ID, f.language, f.address)
			if err != nil {
				t.Fatal(err)
			}
			same := 0
			check := func(id string, text interview.Planned) {
				if was, ok := texts[id]; ok && was != text && !slices.Contains(reworded, id) {
					t.Errorf("%s %s asks %q under %s, base asks %q", info.ID, f.name, text, id, was)
				} else if ok {
					same++
				}
			}
			for _, p := range g.Places() {
				check(p.Question.ID, p.Question.Text)
				for _, fu := range p.Question.FollowUps {
					check(p.Question.ID+"/"+fu.ID, fu.Text)
				}
			}
			if same < 10 {
				t.Errorf("%s shares only %d questions with the base guide", info.ID, same)
			}
		}
	}
}

func guideIn(t *testing.T, id string, i int) *interview.Guide {
	t.Helper()
	c, _ := Load("")
	g, err := c.Guide(id, forms[i].language, forms[i].address)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestComplaintComesInTheOrderOfTheMethod: acknowledge, facts, behind, wish, next
// step, in place of questions three to seven; nothing goes deeper before it is
// acknowledged.
func TestComplaintComesInTheOrderOfTheMethod(t *testing.T) {
	for i := range forms {
		g := guideIn(t, "complaint", i)
		var talk []string
		for _, p := range g.Places() {
			if p.Section.Phase == interview.Talk {
				talk = append(talk, p.Question.ID)
			}
		}
		want := []string{"worth", "who", "acknowledge", "facts", "behind", "wish", "next-step", "report-mark", "limit", "not-asked"}
		if !slices.Equal(talk, want) {
			t.Fatalf("got %v", talk)
		}
		s := interview.New(interview.Details{Language: g.Language, Address: g.Address}, g, interview.Stamp{New: func() interview.ID { return "id" }})
		for n, id := range want {
			first, waits := s.AcknowledgeFirst(id)
			if track := n >= 3 && n <= 6; waits != track || waits && first.Question.ID != "acknowledge" {
				t.Errorf("%s waits: %v", id, waits)
			}
		}
	}
}

// TestFollowUpTalkAsksWhatTheLastLeft: what was open comes first, then what has
// changed, the promises and what was put up with.
func TestFollowUpTalkAsksWhatTheLastLeft(t *testing.T) {
	for i := range forms {
		g := guideIn(t, "follow-up", i)
		var talk []string
		for _, p := range g.Places() {
			if p.Section.Phase == interview.Talk {
				talk = append(talk, p.Question.ID)
			}
		}
		want := []string{"left-open", "changed", "promises-kept", "last-time", "put-up-with", "weighs-most", "report-mark", "limit", "not-asked"}
		if !slices.Equal(talk, want) {
			t.Errorf("got %v", talk)
		}
		q := g.Places()[5].Question
		if q.Value == nil || q.Value.About != interview.AboutNotes {
			t.Errorf("the first question of the talk does not ask for consent: %+v", q)
		}
	}
}

// TestEveryGuideClosesAsTheMethodWants: consent in two steps, promises aloud, the
// mark for this talk and what happens next.
func TestEveryGuideClosesAsTheMethodWants(t *testing.T) {
	each(t, func(t *testing.T, g *interview.Guide) {
		about := map[string]bool{}
		for _, p := range g.Places() {
			if v := p.Question.Value; v != nil {
				about[v.About] = true
			}
			for _, f := range p.Question.FollowUps {
				if f.Value != nil {
					about[f.Value.About] = true
				}
			}
		}
		if !about[interview.AboutNotes] || !about[interview.AboutQuoting] {
			t.Errorf("consent is asked about %v", about)
		}
		for _, p := range g.Places() {
			if p.Question.ID != "not-asked" {
				continue
			}
			for _, id := range []string{"promises", "different", "consent", "next"} {
				if p.Question.FollowUp(id) == nil {
					t.Errorf("the close lacks %s", id)
				}
			}
			if f := p.Question.FollowUp("different"); f != nil && (f.Value == nil || f.Value.Kind != interview.KindMark) {
				t.Errorf("there is no mark for this talk")
			}
			return
		}
		t.Error("there is no close")
	})
}
