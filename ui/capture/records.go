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
