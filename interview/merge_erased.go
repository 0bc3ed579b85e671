package interview

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// laterErasure gives the erasure that counts; nil: nothing was erased.
func laterErasure(a, b *Erasure) *Erasure {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	if c := cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Notes, b.Notes), strings.Compare(keyOf(a), keyOf(b))); c < 0 {
		return b
	}
	return a
}

// wiped gives a document without the words that are older than an erasure made
// elsewhere: what [Session.Erased] does there, here. A version keeps its name, so
// that the removal that supersedes it still does.
func (d *Document) wiped(e *Erasure) *Document {
	if e == nil {
		return d
	}
	out := *d
	old := func(at time.Time) bool { return !at.After(e.At) }
	out.Notes = nil
	gone := map[ID]bool{}
	for _, n := range d.Notes {
		gone[n.ID] = old(n.Began) || old(n.At)
		n.Versions = slices.Clone(n.Versions)
		for i := range n.Versions {
			n.Versions[i].wipe(old)
		}
		n.Version.wipe(old)
		out.Notes = append(out.Notes, n)
	}
	out.Answers = slices.DeleteFunc(slices.Clone(d.Answers), func(a Answer) bool { return a.Kind != KindConsent && old(a.At) })
	out.ReadBack = slices.DeleteFunc(slices.Clone(d.ReadBack), func(r ReadBack) bool { return old(r.At) })
	out.SelfCheck = slices.DeleteFunc(slices.Clone(d.SelfCheck), func(c SelfChecked) bool { return old(c.At) })
	out.Recoveries = slices.Clone(d.Recoveries)
	for i := range out.Recoveries {
		if r := &out.Recoveries[i]; old(r.At) {
			r.Left = ""
		}
	}
	out.Expectations, out.Boundaries, out.Promises = notOf(d.Expectations, gone), notOf(d.Boundaries, gone), notOf(d.Promises, gone)
	out.Incidents, out.Feelings = notOf(d.Incidents, gone), notOf(d.Feelings, gone)
	out.Assumptions, out.Claims, out.Gaps = notOf(d.Assumptions, gone), notOf(d.Claims, gone), notOf(d.Gaps, gone)
	out.Treatments, out.Loyalties = notOf(d.Treatments, gone), notOf(d.Loyalties, gone)
	out.Moments = slices.DeleteFunc(slices.Clone(d.Moments), func(m ContactMoment) bool {
		return !slices.ContainsFunc(out.Expectations, func(e Expectation) bool { return e.Moment == m.ID })
	})
	return &out
}

// wipe takes the words from a version that is old.
func (v *Version) wipe(old func(time.Time) bool) {
	if old(v.At) {
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
