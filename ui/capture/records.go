package capture

import "diepte/interview"

// NoteWith makes a note that is further evidence of a record, under the question
// and of the speaker of the note that made the record.
func (t *Talk) NoteWith(record interview.ID, text string) {
	_, b, ok := t.Session.RecordBy(record)
	if !ok {
		return
	}
	maker, _ := t.Session.Note(b.Evidence[0])
	c := maker.Content
	t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
		s, id := s.AddNote(interview.Content{
			Question: c.Question, FollowUp: c.FollowUp, Voice: interview.Paraphrase, Speaker: c.Speaker, Person: c.Person, Text: text,
		}, st.At, st)
		return s.Attach(record, id, st)
	})
}

// Rank moves an expectation by places further down in the ranking of its side, up
// with by negative. With 0 one that was not ranked gets the place it stands in.
func (t *Talk) Rank(id interview.ID, by int) {
	t.applied(func(s *interview.Session, st interview.Stamp) *interview.Session {
		return s.MoveExpectation(id, by, st)
	})
}

// applied makes a change as one step that can be undone, unless it changes
// nothing.
func (t *Talk) applied(change func(*interview.Session, interview.Stamp) *interview.Session) {
	if s := change(t.Session, t.source.stamp()); s != t.Session {
		t.change(s)
	}
}
