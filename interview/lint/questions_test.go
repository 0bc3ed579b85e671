package lint

import (
	"slices"
	"testing"

	"diepte/interview"
)

// cases has for each rule and language what it finds and what looks like it and
// is right. Of a rule about a run each text is a question by itself.
var cases = map[string]map[interview.Language]struct{ hits, misses []string }{
	"leading": {
		interview.Dutch: {
			[]string{"Dat was wel goed, toch?", "Het brood is vers, nietwaar?", "U komt morgen weer, hè?", "Vindt u ook niet dat het beter kan?", "Was het goed, of niet?",
				"Dus u wilt vaker bezorgd worden?", "Bent u het met mij eens?", "Zou u niet liever vroeger leveren?"},
			[]string{"Wat deed u toch maar zelf?", "Wat wilt u liever niet?", "Waarover bent u het met uw collega oneens?", "Wat vindt u niet goed?", "Wat gebeurde er toch nog?", "Wanneer lukte het niet?"},
		},
		interview.English: {
			[]string{"It was fine, wasn't it?", "Don't you think it could be better?", "You come back, right?", "Would you agree?", "So you want it earlier?", "Surely that hurt?", "You like it, don't you?"},
			[]string{"What went right?", "When did it go exactly right for you?", "What don't you like?", "What do you agree on with them?", "What is the right moment?", "What would you rather not have?"},
		},
	},
	"assumption": {
		interview.Dutch: {
			[]string{"Wat vindt u natuurlijk belangrijk?", "Uiteraard wilt u snelheid; hoe snel?", "Zoals u weet kan dat niet; wat dan?", "U zult wel boos zijn geweest?"},
			[]string{"Wat is voor u vanzelfsprekend?", "Wat is er in de natuur te zien?", "Hoe weet u dat?", "Wat weet iedereen bij u?"},
		},
		interview.English: {
			[]string{"Of course you want speed; how fast?", "What is obviously wrong?", "As you know, we close at five. What then?", "You must be angry about that?"},
			[]string{"What takes its natural course?", "What do you know about it?", "What must be right on the day?", "What was clear to you?"},
		},
	},
	"two-in-one": {
		interview.Dutch: {
			[]string{"Wat ging er mis? En wie belde u?", "Wat ging er mis en wie hebt u gebeld?", "Hoe gaat het nu en wat wilt u anders?", "Wat gebeurde er en waarom was dat?"},
			[]string{"Wat hebben we elkaar toegezegd: wie, wat en wanneer?", "Wat had ik moeten vragen en heb ik niet gevraagd?", "Wie en wat hebt u nodig?", "Wat ging er mis, en goed?"},
		},
		interview.English: {
			[]string{"What went wrong? And whom did you call?", "What went wrong and who did you call?", "How is it now, and what would you change?", "What happened and how long did it take?"},
			[]string{"What have we promised each other: who, what and by when?", "What should I have asked and did not?", "Who and what do you need?", "What went wrong, and right?"},
		},
	},
	"closed-run": {
		interview.Dutch: {
			[]string{"Bent u tevreden?", "Hebt u daar last van?", "Kunt u weg?", "Dat was lastig. Vindt u dat erg?", "Even terug: gaat het nu goed?"},
			[]string{"Wat vindt u?", "Kunt u daar iets over vertellen?", "Wilt u mij meenemen langs de laatste keer?", "Vertel eens over de laatste keer.", "Is dat zo.", "Wanneer bent u tevreden?"},
		},
		interview.English: {
			[]string{"Are you satisfied?", "Did that bother you?", "Could you leave?", "That was hard. Is it better now?"},
			[]string{"What do you think?", "Could you tell me about the last time?", "Would you walk me through it?", "Tell me about the last time.", "Is that so.", "When are you satisfied?"},
		},
	},
	"average-customer": {
		interview.Dutch: {
			[]string{"De meeste klanten willen snelheid. En u?", "Wat wil de gemiddelde klant?", "Klanten zoals u bellen vaak; wanneer belt u?", "Hoe gaat het gemiddeld?"},
			[]string{"Hoe lossen anderen dat op?", "Wat is het meeste dat u kwijt was?", "Wie zijn uw klanten?", "Wat doet u het meest?"},
		},
		interview.English: {
			[]string{"Most customers want speed. And you?", "What does the average customer want?", "Customers like you call often; when do you?", "How is it on average?"},
			[]string{"How do others solve that?", "What matters most?", "Who are your customers?", "What do the most important people say?"},
		},
	},
	"pitch": {
		interview.Dutch: {
			[]string{"Wij bieden ook avondlevering; wat vindt u daarvan?", "Wist u dat wij nu een app hebben?", "Wat vindt u van onze nieuwe oven?", "Wat zou korting voor u betekenen?", "Hoe bevalt ons aanbod?"},
			[]string{"Wat krijgt u voor uw geld?", "Waar hebt u ons voor nodig?", "Wat bieden anderen u?", "Als wij ermee ophielden, wat zou u missen?", "Wat is er nieuw bij u?"},
		},
		interview.English: {
			[]string{"We offer evening delivery; what do you think?", "Did you know we have an app now?", "What do you think of our new oven?", "What would a discount mean to you?", "How do you like our products?"},
			[]string{"What do you get for your money?", "What do you need us for?", "What do others offer you?", "If we stopped tomorrow, what would you miss?", "What is new on your side?"},
		},
	},
	"too-long": {
		interview.Dutch: {
			[]string{"Als u terugdenkt aan de laatste keer dat wij bij u waren en u ons vertelde dat het allemaal een stuk sneller moest, wat dacht u toen eigenlijk over ons?"},
			[]string{"Als u terugdenkt aan de laatste keer dat wij bij u waren en u ons vertelde dat het sneller moest, wat dacht u toen?", "Wat nog meer?"},
		},
		interview.English: {
			[]string{"When you think back to the last time that we were here and you told us that it all had to go much faster, what did you think of us then?"},
			[]string{"When you think back to the last time that we were here and you told us to go faster, what did you think of us?", "What else?"},
		},
	},
	"why-run": {
		interview.Dutch:   {[]string{"Waarom is dat?", "En waarom niet?", "Dat is duidelijk. Waarom juist dan?"}, []string{"Wat maakt dat belangrijk?", "Weet u waarom?", "Daarom vraag ik het."}},
		interview.English: {[]string{"Why is that?", "And why not?", "I see. Why then?"}, []string{"What makes that matter?", "Do you know why?", "That is the reason why."}},
	},
}

func rule(t *testing.T, id string) (int, Rule) {
	t.Helper()
	i := slices.Index(RuleIDs(), id)
	if i < 0 {
		t.Fatalf("there is no rule %s", id)
	}
	return i, Rules[i]
}

func TestRules(t *testing.T) {
	for _, id := range RuleIDs() {
		i, r := rule(t, id)
		for _, l := range languages {
			c := cases[id][l]
			if len(c.hits) == 0 || len(c.misses) == 0 {
				t.Errorf("%s %s: no hits or no near misses", id, l)
			}
			for _, text := range c.hits {
				hits := r.hits(i, text, l)
				if len(hits) == 0 {
					t.Errorf("%s %s does not find %q", id, l, text)
				}
				for _, h := range hits {
					if text[h.Start:h.End] != h.Text {
						t.Errorf("%s %s points at %q in %q", id, l, h.Text, text)
					}
				}
			}
			for _, text := range c.misses {
				if hits := r.hits(i, text, l); len(hits) > 0 {
					t.Errorf("%s %s finds %q in %q", id, l, hits[0].Text, text)
				}
			}
		}
	}
	for id := range cases {
		rule(t, id)
	}
}

// talk is a guide with these questions, and one of before the talk that breaks
// every rule.
func talk(l interview.Language, texts ...interview.Planned) *interview.Guide {
	g := &interview.Guide{ID: "test", Language: l, Sections: []interview.Section{
		{ID: "before", Phase: interview.Before, Questions: []interview.Question{{ID: "b", Text: "Natuurlijk willen de meeste klanten dat, of course, right?"}}},
		{ID: "talk", Phase: interview.Talk, Questions: []interview.Question{{ID: "q", Text: texts[0]}}},
	}}
	q := &g.Sections[1].Questions[0]
	for i, text := range texts[1:] {
		if i < 2 {
			q.FollowUps = append(q.FollowUps, interview.FollowUp{ID: "f", Text: text})
		} else {
			q.Probes = append(q.Probes, text)
		}
	}
	return g
}

func rulesFound(g *interview.Guide) (out []string) {
	for _, f := range Questions(g) {
		out = append(out, f.Rule)
	}
	return out
}

func TestRuns(t *testing.T) {
	closed := []interview.Planned{"Bent u tevreden?", "Hebt u last?", "Kunt u weg?", "Gaat het?"}
	for _, c := range []struct {
		name  string
		texts []interview.Planned
		want  []string
	}{
		{"two closed ones are no run", closed[:2], nil},
		{"three are", closed[:3], []string{"closed-run"}},
		{"the fourth still is", closed, []string{"closed-run", "closed-run"}},
		{"an open one between", []interview.Planned{closed[0], closed[1], "Wat nog meer?", closed[2]}, nil},
		{"three whys", []interview.Planned{"Waarom?", "En waarom dat?", "Waarom dan?"}, []string{"why-run"}},
		{"varied", []interview.Planned{"Waarom?", "Wat geeft u dat?", "Waarom dan?"}, nil},
	} {
		if got := rulesFound(talk(interview.Dutch, c.texts...)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestAFindingSaysWhere(t *testing.T) {
	g := talk(interview.English, "What matters?", "Of course?", "What else?", "Most customers?")
	got := Questions(g)
	if len(got) != 2 || got[0].Asked.FollowUp != "f" || got[0].Hit.Text != "Of course" || got[1].Asked.Probe != 1 || got[1].Asked.Question != "q" {
		t.Errorf("%+v", got)
	}
	if one := Question("Of course, right?", interview.English); len(one) != 2 {
		t.Errorf("%+v", one)
	}
}

func TestAbout(t *testing.T) {
	got := About(talk(interview.English, "What do you need us for?", "What is your week like?", "What else?", "What do you think of us?"))
	if got != (Share{World: 1, Offer: 1, Neither: 1, Of: 3}) {
		t.Errorf("%+v", got)
	}
}
