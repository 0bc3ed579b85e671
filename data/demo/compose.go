package demo

import (
	"strings"

	"diepte/interview"
)

// A visit is what happens at one question, in the order in which it happens.
type visit struct {
	place  interview.Place
	blocks []block
}

// A block is what was taken under the question itself, under one follow-up of
// it, or under a question of one's own.
type block struct {
	followUp string
	deep     int
	own      string
	lines    []line
}

func (v *visit) notes() int {
	n := 0
	for _, b := range v.blocks {
		for _, l := range b.lines {
			if l.values == nil {
				n++
			}
		}
	}
	return n
}

// composer puts a talk together from a story and the pools around it.
type composer struct {
	*teller
	lib     *library
	sector  *sector
	story   *story
	density float64 // 0 to 1: how much beside the story is said
	spare   int     // how many lines the pools may still add
}

// mostSpare keeps a talk under sixty notes: the longest stories have thirty.
const mostSpare = 27

// visits gives the talk question by question, in the order of the guide; what
// the guide does not ask is not said.
func (c *composer) visits(g *interview.Guide, phase interview.Phase) []visit {
	var out []visit
	for _, p := range g.Places() {
		if p.Section.Phase != phase {
			continue
		}
		v := visit{place: p, blocks: c.blocks(p.Question)}
		if len(v.blocks) > 0 || phase == interview.Talk {
			out = append(out, v)
		}
	}
	return out
}

func (c *composer) blocks(q *interview.Question) []block {
	var out []block
	add := func(followUp string, deep int) {
		key := q.ID
		if followUp != "" {
			key += "/" + followUp
		}
		lines := c.told(q.ID, followUp)
		lines = append(lines, c.drawn(c.sector, key, len(lines) > 0, 0.8)...)
		lines = append(lines, c.drawn(c.lib.general, key, len(lines) > 0, 0.75)...)
		if len(lines) > 0 {
			out = append(out, block{followUp: followUp, deep: deep, lines: lines})
		}
	}
	add("", 0)
	if c.chosen["previous"] != "" {
		if lines := c.drawn(c.lib.general, q.ID+"/again", false, 1); len(lines) > 0 {
			out = append(out, block{lines: lines})
		}
	}
	for i := range q.FollowUps {
		add(q.FollowUps[i].ID, i+1)
	}
	return append(out, c.owned(q.ID)...)
}

// told gives the story's own lines for a place.
func (c *composer) told(question, followUp string) []line {
	var out []line
	for _, l := range c.story.lines {
		if l.question != question || l.followUp != followUp || l.own != "" {
			continue
		}
		if l.optional && !c.chance(c.density) {
			continue
		}
		out = append(out, l)
	}
	return out
}

// owned gives the questions of one's own that the story asks after a question.
func (c *composer) owned(question string) []block {
	var out []block
	for _, l := range c.story.lines {
		if l.question != question || l.own == "" {
			continue
		}
		if n := len(out); n == 0 || out[n-1].own != l.own {
			out = append(out, block{own: l.own})
		}
		last := &out[len(out)-1]
		last.lines = append(last.lines, l)
	}
	return out
}

// drawn gives one fragment of a pool, or none; less often where the story has
// spoken already. A line that offers a value always comes along, since the
// question has a row that asks for it; a reason for having none goes with the
// words around it.
func (c *composer) drawn(s *sector, key string, spoken bool, p float64) []line {
	all := s.pool[key]
	if len(all) == 0 {
		return nil
	}
	p *= c.density
	if spoken {
		p *= 0.55
	}
	f := all[c.IntN(len(all))]
	if spoken && f[0].values != nil && !f[0].offersValue() {
		return nil // what was just answered has an answer
	}
	said := c.chance(p) && len(f) <= c.spare
	var out []line
	for _, l := range f {
		if l.offersValue() || said && (!l.optional || c.chance(c.density)) {
			out = append(out, l)
		}
		if said && l.values == nil {
			c.spare--
		}
	}
	return out
}

// offersValue says whether a line answers a value row, and not only by a reason
// for having no answer.
func (l *line) offersValue() bool {
	for _, v := range l.values {
		if _, err := interview.ParseMark(v); err == nil || v == "yes" || v == "by-name" {
			return true
		}
	}
	return false
}

// given reads one of the answers a line offers: a mark, a choice, or a reason
// why there is none, with who knows after a colon.
func (c *composer) given(l line) interview.Given {
	v := l.values[c.IntN(len(l.values))]
	if m, err := interview.ParseMark(v); err == nil {
		return interview.Given{Mark: m}
	}
	reason, who, _ := strings.Cut(v, ":")
	for _, n := range interview.NonAnswers {
		if string(n) == reason {
			return interview.Given{NonAnswer: n, Who: who}
		}
	}
	return interview.Given{Choice: v}
}
