package demo

import (
	"strings"

	"diepte/interview"
)

// baseGuide has the ids and values of the base guide, and next to no text.
func baseGuide(l interview.Language, a interview.Address) *interview.Guide {
	g := &interview.Guide{ID: "base", Version: 1, Title: "Base", Language: l, Address: a, Minutes: 60}
	for _, s := range []struct{ id, phase, questions string }{
		{"preparing", "before", "purpose customer assumptions limits role"},
		{"opening", "talk", "worth:frame,cannot,customer-focused"},
		{"who-wish-need", "talk", "who:decides,treated,wants"},
		{"contact-moments", "talk", "last-time:moments,expected,effort went-right:feeling,touched,miss went-wrong:cause,whose-move,told,respect"},
		{"going-deeper", "talk", "weighs-most:three,behind,class put-up-with:nothing-fixed,leave"},
		{"verdict", "talk", "report-mark:why-not-lower,one-higher,price"},
		{"limits", "talk", "limit:only-just,our-limit,instead,agree"},
		{"closing", "talk", "not-asked:promises,different,consent,next"},
		{"writing-up", "after", "write-out dispositions assumptions-found actions self-check"},
	} {
		sec := interview.Section{ID: s.id, Title: interview.Planned(s.id), Phase: interview.Phase(s.phase)}
		for _, q := range strings.Fields(s.questions) {
			id, deep, _ := strings.Cut(q, ":")
			question := interview.Question{ID: id, Text: interview.Planned(id), Value: values[id]}
			for _, f := range strings.Split(deep, ",") {
				if f != "" {
					question.FollowUps = append(question.FollowUps, interview.FollowUp{ID: f, Text: interview.Planned(f), Value: values[f]})
				}
			}
			sec.Questions = append(sec.Questions, question)
		}
		g.Sections = append(g.Sections, sec)
	}
	return g
}

var values = map[string]*interview.Value{
	"worth":       {Kind: interview.KindConsent, Label: "Notes?", About: "notes", Choices: []interview.Choice{{ID: "yes"}, {ID: "no"}}},
	"report-mark": {Kind: interview.KindMark, Label: "Mark"},
	"different":   {Kind: interview.KindMark, Label: "Mark"},
	"consent":     {Kind: interview.KindConsent, Label: "Quote?", About: "quoting", Choices: []interview.Choice{{ID: "by-name"}, {ID: "without-name"}, {ID: "no"}}},
}
