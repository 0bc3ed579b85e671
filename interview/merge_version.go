package interview

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"time"
)

// versioned is what is kept in versions that name the ones they supersede.
type versioned interface{ Version | AnswerVersion }

// facts are what versions are ordered and compared by.
type facts struct {
	id         *ID
	revision   int64
	at         time.Time
	supersedes []ID
	removed    bool // the note, or the answer taken back
	content    any  // comparable
}

func factsOf[V versioned](v *V) facts {
	switch v := any(v).(type) {
	case *Version:
		return facts{&v.ID, v.Revision, v.At, v.Supersedes, v.Content.Removed, v.Content}
	case *AnswerVersion:
		return facts{&v.ID, v.Revision, v.At, v.Supersedes, v.Given == Given{}, v.Given}
	}
	panic("unreachable: versioned lists the types")
}

// order gives the older first.
func (f facts) order(g facts) int {
	return cmp.Or(cmp.Compare(f.revision, g.revision), f.at.Compare(g.at), cmp.Compare(*f.id, *g.id))
}

// mergeVersions brings all versions of one thing together: the one that is shown,
// the others with the oldest first, and which of them stand beside the shown one.
func mergeVersions[V versioned](a, b []V) (shown V, others []V, apart []ID) {
	all := uniteVersions(a, b)
	slices.SortFunc(all, func(x, y V) int { return factsOf(&x).order(factsOf(&y)) })
	heads := headsOf(all)
	best := heads[0]
	for _, i := range heads[1:] {
		f, g := factsOf(&all[i]), factsOf(&all[best])
		if f.removed == g.removed || g.removed {
			best = i // all is ordered: this one is newer
		}
	}
	shown = all[best]
	f := factsOf(&shown)
	said := map[any]bool{f.content: true}
	for i := range all {
		if i == best {
			continue
		}
		others = append(others, all[i])
		if g := factsOf(&all[i]); slices.Contains(heads, i) && !said[g.content] && !f.removed {
			said[g.content] = true
			apart = append(apart, *g.id)
		}
	}
	return shown, others, apart
}

// headsOf gives the places of the versions that no other supersedes.
func headsOf[V versioned](all []V) []int {
	gone := map[ID]bool{}
	for i := range all {
		f := factsOf(&all[i])
		for _, id := range f.supersedes {
			gone[id] = gone[id] || id != *f.id
		}
	}
	var out []int
	for i := range all {
		if !gone[*factsOf(&all[i]).id] {
			out = append(out, i)
		}
	}
	if len(out) == 0 { // a file that was altered by hand, in a circle
		out = append(out, len(all)-1)
	}
	return out
}

// superseded names what a new version supersedes: every head but those that stay
// apart.
func superseded[V versioned](all []V, apart []ID) (out []ID) {
	for _, i := range headsOf(all) {
		if id := *factsOf(&all[i]).id; !slices.Contains(apart, id) {
			out = append(out, id)
		}
	}
	return out
}

// uniteVersions gives every version once. Of two that bear one id and differ,
// because a file was altered by hand, the lesser gets an id made of its content.
func uniteVersions[V versioned](a, b []V) []V {
	at := map[ID]int{}
	var all []V
	var put func(v V)
	put = func(v V) {
		id := *factsOf(&v).id
		i, ok := at[id]
		if !ok {
			at[id] = len(all)
			all = append(all, v)
			return
		}
		have, now := keyOf(all[i]), keyOf(v)
		if have == now {
			return
		}
		lesser, key := v, now
		if now > have {
			lesser, key = all[i], have
			all[i] = v
		}
		*factsOf(&lesser).id = ID(string(id) + "~" + hashOf(key))
		put(lesser)
	}
	for _, v := range a {
		put(v)
	}
	for _, v := range b {
		put(v)
	}
	return all
}

// hashOf gives a short name for a content.
func hashOf(content string) string {
	h := fnv.New64a()
	h.Write([]byte(content))
	return fmt.Sprintf("%016x", h.Sum64())
}

// mergeNotes gives the notes of both, by the revision at which they were made.
func mergeNotes(a, b []Note) []Note {
	byID := map[ID]Note{}
	for _, n := range slices.Concat(a, b) {
		have, ok := byID[n.ID]
		if !ok {
			byID[n.ID] = n
			continue
		}
		var versions []Version
		have.Version, versions, have.Apart = mergeVersions(have.everyVersion(), n.everyVersion())
		have.Versions = versions
		if n.Began.Before(have.Began) {
			have.Began = n.Began
		}
		byID[n.ID] = have
	}
	return ordered(byID, func(n *Note) (int64, string) { return firstRevision(n.everyVersion()), string(n.ID) })
}

// mergeAnswers gives the answers of both, by the revision at which a question was
// answered first.
func mergeAnswers(a, b []Answer) []Answer {
	type place struct{ question, followUp string }
	byPlace := map[place]Answer{}
	for _, n := range slices.Concat(a, b) {
		p := place{n.Question, n.FollowUp}
		have, ok := byPlace[p]
		if !ok {
			byPlace[p] = n
			continue
		}
		have.AnswerVersion, have.Versions, have.Apart = mergeVersions(have.everyVersion(), n.everyVersion())
		have.Kind = max(have.Kind, n.Kind)
		byPlace[p] = have
	}
	return ordered(byPlace, func(a *Answer) (int64, string) {
		return firstRevision(a.everyVersion()), a.Question + "\x00" + a.FollowUp
	})
}

func firstRevision[V versioned](all []V) int64 {
	first := factsOf(&all[0]).revision
	for i := range all {
		first = min(first, factsOf(&all[i]).revision)
	}
	return first
}

// ordered gives the values of a map by two keys.
func ordered[K comparable, T any](all map[K]T, by func(*T) (int64, string)) []T {
	type item struct {
		revision int64
		key      string
		value    T
	}
	items := make([]item, 0, len(all))
	for _, v := range all {
		revision, key := by(&v)
		items = append(items, item{revision, key, v})
	}
	slices.SortFunc(items, func(a, b item) int {
		return cmp.Or(cmp.Compare(a.revision, b.revision), cmp.Compare(a.key, b.key))
	})
	out := make([]T, len(items))
	for i := range items {
		out[i] = items[i].value
	}
	return out
}

func (n *Note) everyVersion() []Version {
	return append(n.Versions[:len(n.Versions):len(n.Versions)], n.Version)
}

func (a *Answer) everyVersion() []AnswerVersion {
	return append(a.Versions[:len(a.Versions):len(a.Versions)], a.AnswerVersion)
}
