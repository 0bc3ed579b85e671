package interview

import "testing"

// complaint is a guide with a question in which a complaint is acknowledged, two
// that wait for it, and one in another section that does not.
func complaint() *Guide {
	v := &Value{Kind: KindChoice, About: AboutAcknowledged, Label: "Erkend?", Choices: []Choice{{ID: AcknowledgedYes, Text: "ja"}, {ID: AcknowledgedNotYet, Text: "nog niet"}}}
	return &Guide{ID: "test", Version: 1, Language: Dutch, Sections: []Section{
		{ID: "open", Phase: Talk, Questions: []Question{{ID: "worth", Text: "Wanneer?"}}},
		{ID: "complaint", Phase: Talk, Questions: []Question{
			{ID: "acknowledge", Text: "Wat zit u dwars?", Value: v}, {ID: "facts", Text: "Wat gebeurde er?"}, {ID: "behind", Text: "Wat maakt het zwaar?"},
		}},
	}}
}

func TestNothingGoesDeeperBeforeItIsAcknowledged(t *testing.T) {
	st := stamps()
	v := complaint().Sections[1].Questions[0].Value
	answered := func(g Given) func(*Session) *Session {
		return func(s *Session) *Session { return s.GiveAnswer("acknowledge", "", v, g, st()) }
	}
	card := func(m Mark) func(*Session) *Session {
		return func(s *Session) *Session {
			s, note := s.AddNote(Content{Question: "acknowledge", Mark: m, Text: "boos"}, start, st())
			_, b, _ := s.RecordOf(note)
			s, err := s.SetField(b.ID, "acknowledged", string(Yes), st())
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
	}
	for _, c := range []struct {
		name  string
		does  func(*Session) *Session
		waits bool
	}{
		{"nothing yet", func(s *Session) *Session { return s }, true},
		{"not yet", answered(Given{Choice: AcknowledgedNotYet}), true},
		{"taken back", func(s *Session) *Session {
			return answered(Given{})(answered(Given{Choice: AcknowledgedYes})(s))
		}, true},
		{"yes", answered(Given{Choice: AcknowledgedYes}), false},
		{"skipped with a reason", answered(Given{NonAnswer: DoesNotApply}), false},
		{"the card of what went wrong says so", card(HiccupMark), false},
		{"the card of a feeling says so", card(FeelingMark), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := c.does(New(Details{Language: Dutch}, complaint(), st()))
			for question, mayWait := range map[string]bool{"facts": true, "behind": true, "acknowledge": false, "worth": false, "none": false} {
				first, waits := s.AcknowledgeFirst(question)
				if waits != (mayWait && c.waits) || waits && first.Question.ID != "acknowledge" {
					t.Errorf("%s: %v, %v", question, waits, first.Question)
				}
			}
		})
	}
}
