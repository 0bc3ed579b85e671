package capture

import (
	"slices"
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

// AddMoment puts a contact moment at the end of the list, unless it is there.
func (t *Talk) AddMoment(name string) {
	list := moments(t.Session)
	for _, m := range list {
		if strings.EqualFold(m.Name, name) {
			return
		}
	}
	t.listed(append(list, interview.ContactMoment{ID: string(t.source.NewID()), Name: name}))
}

// MoveMoment moves a contact moment by places down the list and reports whether it
// went anywhere.
func (t *Talk) MoveMoment(at, by int) bool {
	list := moments(t.Session)
	to := at + by
	if at < 0 || at >= len(list) || to < 0 || to >= len(list) {
		return false
	}
	m := list[at]
	t.listed(slices.Insert(slices.Delete(list, at, at+1), to, m))
	return true
}

// RemoveMoment takes a contact moment off the list; the expectations that were
// about it are about none, in the same step.
func (t *Talk) RemoveMoment(id string) {
	s, st := t.Session, t.source.stamp()
	list := slices.DeleteFunc(moments(s), func(m interview.ContactMoment) bool { return m.ID == id })
	for e := range t.Session.Expectations() {
		if e.Moment == id {
			s, _ = s.SetField(e.ID, "moment", "", st)
		}
	}
	t.change(s.WithContactMoments(list, st))
}

// NameMoments writes the list anew. A name that is there already keeps its
// moment; as many names as before rename those that changed.
func (t *Talk) NameMoments(names []string) {
	old := moments(t.Session)
	var list []interview.ContactMoment
	used := map[string]bool{}
	var wanted []string
	for _, name := range names {
		if name = strings.TrimSpace(name); name != "" {
			wanted = append(wanted, name)
		}
	}
	for i, name := range wanted {
		m := interview.ContactMoment{Name: name}
		if k := slices.IndexFunc(old, func(o interview.ContactMoment) bool { return strings.EqualFold(o.Name, name) }); k >= 0 {
			m = old[k]
			m.Name = name
		} else if len(wanted) == len(old) && !slices.ContainsFunc(wanted, func(n string) bool { return strings.EqualFold(n, old[i].Name) }) {
			m = old[i]
			m.Name = name
		}
		if m.ID == "" || used[m.ID] {
			m.ID = string(t.source.NewID())
		}
		used[m.ID] = true
		list = append(list, m)
	}
	if len(list) > 0 && !slices.EqualFunc(list, old, func(a, b interview.ContactMoment) bool { return a.ID == b.ID && a.Name == b.Name }) {
		t.listed(list)
	}
}

func (t *Talk) listed(list []interview.ContactMoment) {
	t.change(t.Session.WithContactMoments(list, t.source.stamp()))
}
