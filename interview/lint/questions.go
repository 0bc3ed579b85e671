package lint

import (
	"slices"
	"strings"

	"diepte/interview"
)

// A Finding is a question of a guide that does what a rule looks for.
type Finding struct {
	Rule     string // its id
	Asked    Asked
	Hit      Hit // in Asked.Text; for a run, in the last one
	Previous int // of a run: how many before it belong to it
}

// Asked is one thing that a guide has the consultant say in the talk.
type Asked struct {
	Question string // id of the main question
	FollowUp string // id, when it is a follow-up
	Probe    int    // from 1, when it is a probe
	Text     interview.Planned
}

// AskedOf lists what a guide asks in the talk: each main question, its
// follow-ups, its probes. What the consultant asks himself before and after is
// nobody's leading question.
func AskedOf(g *interview.Guide) []Asked {
	var out []Asked
	for _, s := range g.Sections {
		if s.Phase != interview.Talk {
			continue
		}
		for _, q := range s.Questions {
			out = append(out, Asked{Question: q.ID, Text: q.Text})
			for _, f := range q.FollowUps {
				out = append(out, Asked{Question: q.ID, FollowUp: f.ID, Text: f.Text})
			}
			for i, p := range q.Probes {
				out = append(out, Asked{Question: q.ID, Probe: i + 1, Text: p})
			}
		}
	}
	return out
}

// Questions gives what the rules find in the questions of a guide, in the order
// of the guide and, within a question, of [Rules].
func Questions(g *interview.Guide) []Finding {
	asked := AskedOf(g)
	runs := make([]int, len(Rules))
	var out []Finding
	for _, a := range asked {
		for i, r := range Rules {
			hits := r.hits(i, string(a.Text), g.Language)
			if r.Row == 0 {
				for _, h := range hits {
					out = append(out, Finding{Rule: r.ID, Asked: a, Hit: h})
				}
				continue
			}
			if len(hits) == 0 {
				runs[i] = 0
				continue
			}
			if runs[i]++; runs[i] >= r.Row {
				out = append(out, Finding{Rule: r.ID, Asked: a, Hit: hits[0], Previous: runs[i] - 1})
			}
		}
	}
	return out
}

// Question gives what the rules find in one question: the rules about a run of
// questions take no part.
func Question(text string, l interview.Language) []Finding {
	var out []Finding
	for i, r := range Rules {
		if r.Row > 0 {
			continue
		}
		for _, h := range r.hits(i, text, l) {
			out = append(out, Finding{Rule: r.ID, Asked: Asked{Text: interview.Planned(text)}, Hit: h})
		}
	}
	return out
}

// ruleTables has the words of each rule, in the order of Rules.
var ruleTables = func() (out []map[interview.Language]*table) {
	for _, r := range Rules {
		out = append(out, tables(r.Words))
	}
	return out
}()

// hits gives what the rule in place i of Rules finds in a text.
func (r *Rule) hits(i int, text string, l interview.Language) []Hit {
	hits := ruleTables[i][l].find(text)
	if r.One != nil && len(hits) == 0 {
		hits = r.One(text, l)
	}
	return hits
}

// tagged finds a last word behind a comma that asks for a yes ("that is good,
// right?", not "what went right?"), and an opening that does.
func tagged(text string, l interview.Language) []Hit {
	if hits := opening(openers[l], text, lastSentence(text)); len(hits) > 0 {
		return hits
	}
	ts := tokens(text)
	if len(ts) < 2 || !strings.Contains(text, "?") {
		return nil
	}
	last, before := ts[len(ts)-1], ts[len(ts)-2]
	if slices.Contains(tags[l], last.word) && strings.Contains(text[before.end:last.start], ",") {
		return []Hit{{Start: last.start, End: last.end, Text: text[last.start:last.end]}}
	}
	return nil
}

// firstHalf is how many words stand before a second question at least: "who and
// what do you need?" is one.
const firstHalf = 2

// twice finds a second question mark, or a second question in one sentence.
func twice(text string, l interview.Language) []Hit {
	ts := tokens(text)
	for _, h := range second[l].find(text) {
		if len(ts) > firstHalf && ts[firstHalf].start <= h.Start {
			return []Hit{h}
		}
	}
	first := strings.IndexByte(text, '?')
	if first < 0 {
		return nil
	}
	if next := strings.IndexByte(text[first+1:], '?'); next >= 0 && len(tokens(text[first+1:first+1+next])) > 0 {
		return []Hit{whole(text)}
	}
	return nil
}

func tooLong(text string, _ interview.Language) []Hit {
	if ts := tokens(text); len(ts) > MaxWords {
		over := ts[MaxWords]
		return []Hit{{Start: over.start, End: len(text), Text: text[over.start:]}}
	}
	return nil
}

// closedOpening finds an opening that yes or no answers, in the last sentence:
// what stands before it leads up to the question.
func closedOpening(text string, l interview.Language) []Hit {
	at := lastSentence(text)
	if !strings.Contains(text[at:], "?") || opens(open[l], text[at:]) {
		return nil
	}
	return opening(closing[l], text, at)
}

func whyOpening(text string, l interview.Language) []Hit {
	return opening(whys[l], text, lastSentence(text))
}

func opens(t *table, text string) bool { return len(opening(t, text, 0)) > 0 }

// opening gives the hit with which text[at:] begins, if it does.
func opening(t *table, text string, at int) []Hit {
	ts := tokens(text[at:])
	hits := t.find(text[at:])
	if len(hits) == 0 || hits[0].Start != ts[0].start {
		return nil
	}
	h := hits[0]
	h.Start, h.End = h.Start+at, h.End+at
	return []Hit{h}
}

// lastSentence gives where the last sentence of a text begins, after a colon too.
func lastSentence(text string) int {
	body := strings.TrimRight(text, " ?!.…\"”")
	return strings.LastIndexAny(body, ".!?:") + 1
}

func whole(text string) Hit { return Hit{Start: 0, End: len(text), Text: text} }

// A Share counts what the main questions and follow-ups of a guide are about.
type Share struct {
	World   int // the customer's world: nothing of ours in it
	Offer   int // us: what we do, offer or ask about ourselves
	Neither int // neither side is named
	Of      int // how many there are
}

// us and them are the words by which a question is counted.
var (
	us = tables(map[interview.Language][]Phrase{
		interview.Dutch:   phrases("wij|we|ons|onze"),
		interview.English: phrases("we|us|our|ours|we'll|we're|we've|we'd"),
	})
	them = tables(map[interview.Language][]Phrase{
		interview.Dutch:   phrases("u|uw|uzelf|je|jij|jou|jouw|jezelf|jullie"),
		interview.English: phrases("you|your|yours|yourself|you'd|you're|you've"),
	})
)

// About counts which questions are about the customer's world and which about
// us. It goes by the words: a question that names us is about us, whoever else is in
// it; one that names only the customer is about his world.
func About(g *interview.Guide) Share {
	var s Share
	for _, a := range AskedOf(g) {
		if a.Probe > 0 {
			continue
		}
		s.Of++
		switch text := string(a.Text); {
		case len(us[g.Language].find(text)) > 0:
			s.Offer++
		case len(them[g.Language].find(text)) > 0:
			s.World++
		default:
			s.Neither++
		}
	}
	return s
}

// RuleIDs lists the ids of the rules, for those who need words for each.
func RuleIDs() []string {
	var out []string
	for _, r := range Rules {
		out = append(out, r.ID)
	}
	return slices.Clip(out)
}
