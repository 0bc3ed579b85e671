package interview

import (
	"iter"
	"slices"
)

// Heads gives what a note says, and what it says as well where it was edited
// apart and nobody has chosen yet: versions that no later one supersedes. The one
// that is shown stands first; mostly it stands alone.
func (n *Note) Heads() []Version {
	return append([]Version{n.Version}, beside(n.Versions, n.Apart)...)
}

// Heads gives the answer, and the others where it was given apart.
func (a *Answer) Heads() []AnswerVersion {
	return append([]AnswerVersion{a.AnswerVersion}, beside(a.Versions, a.Apart)...)
}

func beside[V versioned](all []V, apart []ID) (out []V) {
	for i := range all {
		if len(apart) > 0 && slices.Contains(apart, *factsOf(&all[i]).id) {
			out = append(out, all[i])
		}
	}
	return out
}

// IsApart says whether the note was edited apart and nobody has chosen yet.
func (n *Note) IsApart() bool { return len(n.Apart) > 0 }

// ApartCount gives how many notes were edited apart and wait for a choice.
func (s *Session) ApartCount() int { return s.derived.apart }

// NotesApart ranges over the notes that were edited apart and wait for a choice,
// the oldest first.
func (s *Session) NotesApart() iter.Seq[*Note] {
	return func(yield func(*Note) bool) {
		if s.derived.apart == 0 {
			return
		}
		for _, n := range s.notes.all() {
			if n.IsApart() && !yield(&n) {
				return
			}
		}
	}
}

// Settle returns the session in which a note that was edited apart says c: one of
// its heads, or something new. All of them stay among its versions. A note that
// was not edited apart is changed as by [Session.ChangeNote].
func (s *Session) Settle(id ID, c Content, st Stamp) *Session {
	i := s.notePlace(id)
	if i < 0 {
		return s
	}
	old := s.notes.at(i)
	if !old.IsApart() {
		return s.ChangeNote(id, c, st)
	}
	out := s.next(st)
	n := old.changed(c, out.Revision, st)
	n.Supersedes = append(n.Supersedes, old.Apart...)
	n.Apart = nil
	out.notes = s.notes.set(i, n)
	out.derived = s.derived.changed(&old, &n, i)
	out.noteMarked(&old, &n, st)
	return out
}

// still gives which versions stand beside a note that now says c.
func (n *Note) still(c Content) (apart []ID) {
	for _, v := range n.Heads()[1:] {
		if v.Content != c && !c.Removed {
			apart = append(apart, v.ID)
		}
	}
	return apart
}
