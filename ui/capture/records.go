package capture

import (
	"diepte/interview"
	"diepte/ui/speech"
)

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

// Makable lists the records that have no mark and are made by hand, in the order
// in which they are offered.
var Makable = []interview.Record{
	interview.AssumptionRecord, interview.ClaimRecord, interview.GapRecord, interview.TreatmentRecord, interview.LoyaltyRecord,
}

// Make makes a record that has no mark of a note. Other is the note that
// contradicts it, or in which the other side says who must act; a gap can do
// without.
func (t *Talk) Make(kind interview.Record, note, other interview.ID) Reply {
	t.applied(func(s *interview.Session, st interview.Stamp) *interview.Session {
		switch kind {
		case interview.AssumptionRecord:
			s, _ = s.MakeAssumption(note, st)
		case interview.ClaimRecord:
			s, _ = s.MakeClaims(note, other, st)
		case interview.GapRecord:
			notes := []interview.ID{note}
			if other != "" && other != note {
				notes = append(notes, other)
			}
			s, _ = s.MakeGap(st, notes...)
		case interview.TreatmentRecord:
			s, _ = s.MakeTreatment(note, st)
		case interview.LoyaltyRecord:
			s, _ = s.MakeLoyalty(note, st)
		}
		return s
	})
	return reply(speech.MadeInto, speech.CardTitles[kind])
}

// Unmake makes a record that has no mark no longer count. Its fields stay, for
// when it is made again.
func (t *Talk) Unmake(record interview.ID) Reply {
	kind, _, _ := t.Session.RecordBy(record)
	t.applied(func(s *interview.Session, st interview.Stamp) *interview.Session { return s.Unmake(record, true, st) })
	return reply(speech.Unmade, speech.CardTitles[kind])
}
