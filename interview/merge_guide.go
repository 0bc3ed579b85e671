package interview

import (
	"slices"
	"strings"
)

// ownPlace is where the questions of one's own stand: under which other question
// each was put, and the question itself. A question was put right after the one
// that was open, so the later of two after the same one stands first; that is
// how the order of a guide tells under which one each was put.
type ownPlace struct {
	under     map[string]string // id to the id it stands under; anchors begin with "!"
	questions map[string]Question
}

const anchor = "!"

// withoutOwn gives the guide as it was before questions of one's own.
func withoutOwn(g *Guide) *Guide {
	out := *g
	out.Sections = slices.Clone(g.Sections)
	for i := range out.Sections {
		s := &out.Sections[i]
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions), func(q Question) bool { return q.Own })
	}
	return &out
}

// uniteGuides gives the newer guide with the questions of one's own of both.
func uniteGuides(newer, older *Guide) *Guide {
	own := ownPlace{map[string]string{}, map[string]Question{}}
	own.add(newer)
	own.add(older)
	if len(own.questions) == 0 {
		return newer
	}
	out := withoutOwn(newer)
	below := own.below(out)
	for i := range out.Sections {
		s := &out.Sections[i]
		all := own.thread(below, anchor+anchor+s.ID)
		for _, q := range s.Questions {
			all = append(append(all, q), own.thread(below, anchor+q.ID)...)
		}
		s.Questions = all
	}
	return out
}

// add notes the questions of one's own of a guide.
func (o *ownPlace) add(g *Guide) {
	for _, s := range g.Sections {
		at := anchor + anchor + s.ID
		var before []string
		for _, q := range s.Questions {
			if !q.Own {
				at, before = anchor+q.ID, nil
				continue
			}
			under := at
			for i := len(before) - 1; i >= 0 && under == at; i-- {
				if before[i] < q.ID {
					under = before[i]
				}
			}
			before = append(before, q.ID)
			o.under[q.ID] = max(o.under[q.ID], under)
			if have, ok := o.questions[q.ID]; !ok || keyOf(have) < keyOf(q) {
				o.questions[q.ID] = q
			}
		}
	}
}

// below gives what stands under each, the newest first. What stood under a
// question that the guide does not have goes to the end of the talk.
func (o *ownPlace) below(g *Guide) map[string][]string {
	known, last := map[string]bool{}, ""
	for _, s := range g.Sections {
		at := anchor + anchor + s.ID
		known[at] = true
		for _, q := range s.Questions {
			at = anchor + q.ID
			known[at] = true
		}
		if s.Phase == Talk || last == "" {
			last = at
		}
	}
	out := map[string][]string{}
	for id, under := range o.under {
		if strings.HasPrefix(under, anchor) && !known[under] {
			under = last
		}
		out[under] = append(out[under], id)
	}
	for _, ids := range out {
		slices.SortFunc(ids, func(a, b string) int { return strings.Compare(b, a) })
	}
	return out
}

// thread gives the questions that stand under one, each followed by its own.
func (o *ownPlace) thread(below map[string][]string, at string) []Question {
	var out []Question
	for _, id := range below[at] {
		out = append(append(out, o.questions[id]), o.thread(below, id)...)
	}
	return out
}
