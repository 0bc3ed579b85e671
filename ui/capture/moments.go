package capture

import (
	"strconv"
	"strings"

	"diepte/interview"
	"diepte/ui/speech"
)

// Moments lists the contact moments of the talk; until the talk has a list of its
// own, the ones to begin with, in its language.
func (t *Talk) Moments() []interview.ContactMoment { return moments(t.Session) }

func moments(s *interview.Session) []interview.ContactMoment {
	if own := s.ContactMoments(); len(own) > 0 {
		return own
	}
	out := make([]interview.ContactMoment, len(interview.DefaultMoments))
	for i, id := range interview.DefaultMoments {
		out[i] = interview.ContactMoment{ID: id, Name: string(speech.MomentNames[id].In(s.Details.Language))}
	}
	return out
}

// SetField fills in one field of a record as one step. A contact moment may be
// given by its number in the list. What the field does not take changes nothing
// and is the error.
func (t *Talk) SetField(record interview.ID, field, value string) error {
	s, st := t.Session, t.source.stamp()
	kind, _, _ := s.RecordBy(record)
	card, _ := interview.CardOf(kind)
	if f, _ := card.Field(field); f.Kind == interview.MomentField && value != "" {
		list := moments(s)
		if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n >= 1 && n <= len(list) {
			value = list[n-1].ID
		}
		if len(s.ContactMoments()) == 0 {
			s = s.WithContactMoments(list, st)
		}
	}
	out, err := s.SetField(record, field, value, st)
	if err == nil && out != s {
		t.change(out)
	}
	return err
}
