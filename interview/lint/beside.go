package lint

import "diepte/interview"

// Beside gives what deserves a quiet word beside a note, first to last: what a
// promise leaves open, whoever makes it; what we said in the talk that sounds like
// one; and the hedges of the customer, which are shown and never polished away.
// What was only seen or thought has none. It is for a note that was committed: the
// caller keeps the answer with the note's version.
func Beside(s *interview.Session, n *interview.Note) []Hit {
	c, l := &n.Content, s.Details.Language
	if c.Removed || c.Voice == interview.Observation || c.Voice == interview.Comment {
		return nil
	}
	switch {
	case c.Mark == interview.PromiseMark:
		return Vague(c.Text, l)
	case c.Speaker == interview.ByCustomer:
		return Hedges(c.Text, l)
	}
	return SoundsPromised(s, n)
}

// SoundsPromised gives what makes a note sound like a promise that nobody marked:
// we said it to the customer, in the talk, and left open whether or when. Without
// that, a vague who or what is only talk.
func SoundsPromised(s *interview.Session, n *interview.Note) []Hit {
	c := &n.Content
	said := c.Voice != interview.Observation && c.Voice != interview.Comment
	if c.Removed || !said || c.Mark != interview.NoMark || c.Speaker != interview.ByUs {
		return nil
	}
	if p, ok := s.PlaceOf(c.Question); ok && p.Section.Phase != interview.Talk {
		return nil
	}
	var out []Hit
	for _, h := range Vague(c.Text, s.Details.Language) {
		if h.Kind == Firmness || h.Kind == Time {
			out = append(out, h)
		}
	}
	return out
}
