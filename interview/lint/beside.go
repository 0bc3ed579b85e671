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
	case c.Mark == interview.PromiseMark, SoundsPromised(s, c):
		return Vague(c.Text, l)
	case c.Speaker == interview.ByCustomer:
		return Hedges(c.Text, l)
	}
	return nil
}

// SoundsPromised says that a note could hold a promise that nobody marked: we said
// it to the customer, in the talk.
func SoundsPromised(s *interview.Session, c *interview.Content) bool {
	if c.Mark != interview.NoMark || c.Speaker != interview.ByUs || c.Voice == interview.Observation || c.Voice == interview.Comment {
		return false
	}
	p, ok := s.PlaceOf(c.Question)
	return !ok || p.Section.Phase == interview.Talk
}
