package interview

import (
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A ContactMoment is a point at which the customer meets us: first contact,
// order, delivery, invoice, complaint. The list belongs to the session and is
// edited there; an expectation names the moment by its id.
type ContactMoment struct {
	ID      string         `json:"id"`   // of the default list in kebab-case; otherwise an [ID]
	Name    string         `json:"name"` // in the language of the talk
	Unknown jsontext.Value `json:",embed"`
}

// DefaultMoments lists the ids of the contact moments to begin with. Their names
// are for the caller to give, in the language of the talk.
var DefaultMoments = []string{"first-contact", "order", "delivery", "invoice", "complaint"}

// ContactMoments gives the list of the session; it is empty until one is given.
func (s *Session) ContactMoments() []ContactMoment { return s.moments.slice() }

// WithContactMoments returns the session with that list: added to, renamed, in
// another order, or the one to begin with.
func (s *Session) WithContactMoments(moments []ContactMoment, st Stamp) *Session {
	out := s.next(st)
	out.moments = listOf(moments)
	return out
}

// MomentName gives the name of a contact moment. One that is no longer on the
// list is called by its id.
func (s *Session) MomentName(id string) string {
	for _, m := range s.moments.all() {
		if m.ID == id {
			return m.Name
		}
	}
	return id
}

// momentNamed gives the id of the moment that a text names, by id or by name in
// either case; a new name is put on the list. It modifies s, which must be a
// value nobody else has seen yet.
func (s *Session) momentNamed(text string, st Stamp) string {
	if text = strings.TrimSpace(text); text == "" || slices.Contains(DefaultMoments, text) {
		return text
	}
	for _, m := range s.moments.all() {
		if m.ID == text || strings.EqualFold(m.Name, text) {
			return m.ID
		}
	}
	m := ContactMoment{ID: string(st.New()), Name: text}
	s.moments = s.moments.append(m)
	return m.ID
}
