package interview

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// laterErasure gives the erasure of which both are part; nil: nothing was erased.
// Each of its facts is the later of the two, so that it does not matter in which
// order three meet.
func laterErasure(a, b *Erasure) *Erasure {
	switch {
	case a == nil:
		return b
	case b == nil || a == b:
		return a
	}
	out := *a
	if cmp.Or(cmp.Compare(a.Revision, b.Revision), a.At.Compare(b.At), strings.Compare(keyOf(a), keyOf(b))) < 0 {
		out = *b
	}
	out.Notes = max(a.Notes, b.Notes)
	out.Questions = slices.Concat(a.Questions, b.Questions)
	slices.Sort(out.Questions)
	out.Questions = slices.Compact(out.Questions)
	out.Unknown = uniteMembers(a.Unknown, b.Unknown)
	return &out
}

// wiped gives a document without the words that are older than an erasure made
// elsewhere: what [Session.Erased] does there, here. Older is by revision: of two
// machines nobody knows whose clock is right. A version keeps its name, so that
// the removal that supersedes it still does.
func (d *Document) wiped(e *Erasure) *Document {
	if e == nil {
		return d
	}
	out := *d
	old := func(revision int64) bool { return revision <= e.Revision }
	out.Notes = nil
	gone := map[ID]bool{}
	for _, n := range d.Notes {
		gone[n.ID] = old(n.first().Revision)
		n.Versions = slices.Clone(n.Versions)
		for i := range n.Versions {
			n.Versions[i].wipe(gone[n.ID])
		}
		n.Version.wipe(gone[n.ID])
		out.Notes = append(out.Notes, n)
	}
	out.Answers = wipedAnswers(d.Answers, old)
	out.ReadBack = slices.DeleteFunc(slices.Clone(d.ReadBack), func(r ReadBack) bool { return old(r.Revision) })
	out.SelfCheck = slices.DeleteFunc(slices.Clone(d.SelfCheck), func(c SelfChecked) bool { return old(c.Revision) })
	out.Recoveries = slices.Clone(d.Recoveries)
	for i := range out.Recoveries {
		if r := &out.Recoveries[i]; old(r.Revision) {
			r.Left = ""
		}
	}
	if d.Erased == nil || d.Erased.Revision < e.Revision {
		out.Unknown, out.Counts.Unknown, out.Position.Unknown = nil, nil, nil // they may hold words too
	}
	out.Guide = d.Guide.withoutWords(e.Questions)
	out.Expectations, out.Boundaries, out.Promises = notOf(d.Expectations, gone), notOf(d.Boundaries, gone), notOf(d.Promises, gone)
	out.Incidents, out.Feelings = notOf(d.Incidents, gone), notOf(d.Feelings, gone)
	out.Assumptions, out.Claims, out.Gaps = notOf(d.Assumptions, gone), notOf(d.Claims, gone), notOf(d.Gaps, gone)
	out.Treatments, out.Loyalties = notOf(d.Treatments, gone), notOf(d.Loyalties, gone)
	out.Moments = slices.DeleteFunc(slices.Clone(d.Moments), func(m ContactMoment) bool {
		return !slices.ContainsFunc(out.Expectations, func(e Expectation) bool { return e.Moment == m.ID })
	})
	return &out
}

// first gives the earliest version of a note.
func (n *Note) first() *Version {
	out := &n.Version
	for i := range n.Versions {
		if n.Versions[i].Revision < out.Revision {
			out = &n.Versions[i]
		}
	}
	return out
}

// wipedAnswers gives the answers without those that are old: consents stay, of an
// answer that was given again since only what it was before goes.
func wipedAnswers(answers []Answer, old func(int64) bool) []Answer {
	var out []Answer
	for _, a := range answers {
		if a.Kind != KindConsent {
			if old(a.Revision) {
				continue
			}
			a.Versions = slices.Clone(a.Versions)
			for i := range a.Versions {
				if v := &a.Versions[i]; old(v.Revision) {
					v.Given, v.Unknown = Given{}, nil
				}
			}
		}
		out = append(out, a)
	}
	return out
}

// wipe takes the words from a version of a note that is gone.
func (v *Version) wipe(gone bool) {
	if gone {
		v.Content, v.Unknown = Content{Voice: Paraphrase, Speaker: v.Content.Speaker, Removed: true}, nil
	}
}

// notOf gives the records that were not made of a note that is gone.
func notOf[R based](records []R, gone map[ID]bool) []R {
	return slices.DeleteFunc(slices.Clone(records), func(r R) bool { return gone[basisOf(&r).Evidence[0]] })
}

// mergeSelfCheck keeps the newest word on each behaviour, in the order in which
// they are asked.
func mergeSelfCheck(a, b []SelfChecked) []SelfChecked {
	if keyOf(a) == keyOf(b) {
		return a
	}
	newest := map[Behaviour]SelfChecked{}
	for _, c := range unite(a, b, func(c *SelfChecked) (int64, time.Time) { return c.Revision, c.At }) {
		newest[c.Behaviour] = c
	}
	out := make([]SelfChecked, 0, len(newest))
	for _, c := range newest {
		out = append(out, c)
	}
	slices.SortFunc(out, func(x, y SelfChecked) int {
		return cmp.Or(cmp.Compare(slices.Index(Behaviours, x.Behaviour), slices.Index(Behaviours, y.Behaviour)), strings.Compare(string(x.Behaviour), string(y.Behaviour)))
	})
	return out
}

// mergeMoments gives the contact moments of both: those to begin with first, then
// the others as they were added (their ids tell). Two names of one moment: the one
// that sorts last, so that every machine agrees.
func mergeMoments(a, b []ContactMoment) []ContactMoment {
	if keyOf(a) == keyOf(b) {
		return a
	}
	byID := map[string]ContactMoment{}
	for _, m := range slices.Concat(a, b) {
		if have, ok := byID[m.ID]; !ok || keyOf(have) < keyOf(m) {
			byID[m.ID] = m
		}
	}
	out := make([]ContactMoment, 0, len(byID))
	for _, m := range byID {
		out = append(out, m)
	}
	slices.SortFunc(out, func(x, y ContactMoment) int {
		return cmp.Or(cmp.Compare(defaultPlace(x.ID), defaultPlace(y.ID)), strings.Compare(x.ID, y.ID))
	})
	return out
}

// defaultPlace gives the place in DefaultMoments, after them all for another.
func defaultPlace(id string) int {
	if i := slices.Index(DefaultMoments, id); i >= 0 {
		return i
	}
	return len(DefaultMoments)
}
