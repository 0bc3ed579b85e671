package interview

// A Step is one note of the question behind the question, as it stands on the
// stairs: each the reason for the one above it (attribute, consequence, value).
type Step struct {
	Depth  int // 0: what was asked for
	Note   Note
	Last   bool // no reason for it was given
	Ours   bool // we put it so or only thought it: an assumption until the customer says it
	Remark bool // a thought of ours about the step, such as why we went no deeper
}

// Staircase gives the stairs that a note is on, from the top: what was asked for,
// and under each step its reasons in the order in which they were given. A note
// that is no reason and has none is the only step. An unknown note has no stairs.
func (s *Session) Staircase(note ID) []Step {
	n, ok := s.Note(note)
	if !ok {
		return nil
	}
	below := map[ID][]Note{}
	for n := range s.Notes() {
		if because := n.Content.Because; because != "" {
			below[because] = append(below[because], *n)
		}
	}
	seen := map[ID]bool{n.ID: true}
	for n.Content.Because != "" && !seen[n.Content.Because] {
		up, ok := s.Note(n.Content.Because)
		if !ok || up.Content.Removed {
			break
		}
		seen[up.ID] = true
		n = up
	}
	var out []Step
	walked := map[ID]bool{}
	var walk func(n Note, depth int)
	walk = func(n Note, depth int) {
		if walked[n.ID] {
			return // stairs that bite their own tail
		}
		walked[n.ID] = true
		c := &n.Content
		at := len(out)
		out = append(out, Step{
			Depth: depth, Note: n, Last: true,
			Ours:   depth > 0 && (c.Speaker == ByUs || !spoken(c.Voice)),
			Remark: depth > 0 && c.Voice == Comment,
		})
		for _, reason := range below[n.ID] {
			if reason.Content.Voice != Comment {
				out[at].Last = false
			}
			walk(reason, depth+1)
		}
	}
	walk(n, 0)
	return out
}
