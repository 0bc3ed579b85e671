package capture

import (
	"reflect"
	"slices"
	"strings"

	"diepte/interview"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// Value gives what the open question asks for beside notes, or the follow-up that
// is open, if that asks for something itself; nil: nothing.
func (t *Talk) Value() *interview.Value {
	v, _ := t.ValueAt()
	return v
}

// ValueAt gives the value that is asked for and the follow-up that asks it, empty
// for the question itself: a follow-up without a value leaves its question's in
// sight.
func (t *Talk) ValueAt() (v *interview.Value, followUp string) {
	q := t.Place().Question
	if q == nil {
		return nil, ""
	}
	if f := q.FollowUp(t.Session.Position.FollowUp); f != nil && f.Value != nil {
		return f.Value, f.ID
	}
	return q.Value, ""
}

// IntoRow gives the keys to the value row. It reports whether there is one.
func (t *Talk) IntoRow() bool {
	if t.Value() == nil || t.Off {
		return false
	}
	t.line.settle(t)
	t.InRow, t.Selected = true, ""
	return true
}

// OutOfRow gives the keys back to the composer; what was typed in the row stays.
func (t *Talk) OutOfRow() {
	t.line.settle(t)
	t.InRow = false
}

// leaveRow takes what stands in the row when its question is left: a value as
// the answer, other text as a note, since nothing typed is lost.
func (t *Talk) leaveRow() {
	p, text := t.Session.Position, strings.TrimSpace(t.Row.Text())
	g, ok := t.Proposed()
	switch {
	case ok:
		v, followUp := t.ValueAt()
		t.change(t.answer(p.Question, followUp, v, g))
	case text != "":
		st := t.source.stamp()
		by := t.Speaker()
		c := interview.Content{Question: p.Question, FollowUp: p.FollowUp, Voice: interview.Paraphrase, Speaker: by, Text: text}
		if by == interview.ByCustomer {
			c.Person = t.Person
		}
		s, _ := t.Session.AddNote(c, st.At, st)
		t.change(s)
	}
	t.InRow, t.Row = false, editor.Editor{}
}

// Proposed reads what stands in the row: the value Enter would take, in words.
func (t *Talk) Proposed() (g interview.Given, ok bool) {
	v, text := t.Value(), strings.TrimSpace(t.Row.Text())
	if v == nil || text == "" {
		return g, false
	}
	switch v.Kind {
	case interview.KindMark:
		m, err := interview.ParseMark(text)
		return interview.Given{Mark: m}, err == nil
	case interview.KindDate:
		return interview.Given{Date: text}, true
	}
	for i, c := range v.Choices {
		if text == string(rune('1'+i)) || strings.HasPrefix(Fold(string(c.Text)), Fold(text)) {
			return interview.Given{Choice: c.ID}, true
		}
	}
	return g, false
}

// takeRow takes the value that stands in the row as the answer.
func (t *Talk) takeRow() Reply {
	v, followUp := t.ValueAt()
	g, ok := t.Proposed()
	switch {
	case strings.TrimSpace(t.Row.Text()) == "":
		t.InRow = false
		return Reply{}
	case !ok && v.Kind == interview.KindMark:
		return reply(speech.NoMark, t.Row.Text())
	case !ok:
		return reply(speech.NoChoice, t.Row.Text())
	}
	p := t.Session.Position
	t.change(t.answer(p.Question, followUp, v, g))
	t.InRow, t.Row = false, editor.Editor{}
	if v.Kind == interview.KindConsent && v.About == "notes" && g.Choice == "no" {
		return reply(speech.NotesNo)
	}
	return Reply{}
}

// ToggleOff goes off the record, or back on. What was typed off the record is
// gone when it ends; that it happened is kept.
func (t *Talk) ToggleOff() Reply {
	if t.Off {
		t.endOff()
		return reply(speech.BackOnRecord)
	}
	t.Off, t.InRow, t.Selected = true, false, ""
	t.happened(t.Session.Happened(interview.OffRecordEvent, t.source.stamp()))
	return Reply{}
}

func (t *Talk) endOff() {
	if !t.Off {
		return
	}
	t.Off, t.OffText = false, editor.Editor{}
	t.happened(t.Session.Happened(interview.OnRecordEvent, t.source.stamp()))
}

// TogglePause stops the clock or starts it again.
func (t *Talk) TogglePause() Reply {
	if t.Session.Running() {
		t.happened(t.Session.Happened(interview.PauseEvent, t.source.stamp()))
		return reply(speech.ClockStopped)
	}
	t.happened(t.Session.Happened(interview.ResumeEvent, t.source.stamp()))
	return reply(speech.ClockRuns)
}

// TakeRole notes the role in this talk.
func (t *Talk) TakeRole(r interview.Role) Reply {
	t.change(t.Session.TakeRole(r, t.source.stamp()))
	return reply(speech.RoleTaken, speech.Roles[r])
}

// Describe changes what is known about the talk besides what is said in it.
func (t *Talk) Describe(d interview.Details) {
	t.change(t.Session.Describe(d, t.source.stamp()))
	people := d.Customer.People
	if !slices.ContainsFunc(people, func(p interview.Person) bool { return p.ID == t.Person }) {
		t.Person = ""
	}
	if len(people) == 1 {
		t.Person = people[0].ID
	}
}

// NamePeople names the people of the customer, in the order of their numbers.
func (t *Talk) NamePeople(names []string) { t.Configure(t.Session.Details, names) }

// Configure changes the details and the names of the people as one step, if
// anything is different. Who was there before keeps his id, by name, and who got
// another name by place, so that his notes stay his.
func (t *Talk) Configure(d interview.Details, names []string) {
	old := d.Customer.People
	taken := make([]bool, len(old))
	var people []interview.Person
	for _, name := range names {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		p := interview.Person{Name: name}
		if i := slices.IndexFunc(old, func(o interview.Person) bool { return o.Name == name }); i >= 0 && !taken[i] {
			p, taken[i] = old[i], true
		}
		people = append(people, p)
	}
	for i := range people {
		p := &people[i]
		switch {
		case p.ID != "":
		case i < len(old) && !taken[i]:
			taken[i] = true
			p.ID, p.Unknown = old[i].ID, old[i].Unknown
		default:
			p.ID = t.source.NewID()
		}
	}
	d.Customer.People = people
	if !reflect.DeepEqual(d, t.Session.Details) {
		t.Describe(d)
	}
}

// Reguide makes another guide the one that is asked, while nothing was yet.
func (t *Talk) Reguide(g *interview.Guide) {
	if now := t.Session.Guide; g.ID != now.ID || g.Language != now.Language || g.Address != now.Address {
		t.change(t.Session.WithGuide(g, t.source.stamp()))
	}
}

// Overrule sets the coverage of the open question by hand: the next of the three
// in turn.
func (t *Talk) Overrule() Reply {
	q := t.Session.Position.Question
	at := 0
	for i, c := range interview.Coverages {
		if c == t.Session.Coverage(q) {
			at = i
		}
	}
	c := interview.Coverages[(at+1)%len(interview.Coverages)]
	t.change(t.Session.Overrule(q, c, t.source.stamp()))
	return reply(speech.CoverageIs, speech.Coverages[c])
}
