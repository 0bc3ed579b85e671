package line

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// Account writes a session out as it was held, one row each: who, the questions
// that something stands under, their answers and notes.
func Account(s *interview.Session, l interview.Language) []clean.Text {
	rows := append(accountHead(s, l), "")
	notes := map[string][]*interview.Note{}
	for n := range s.Notes() {
		notes[n.Content.Question] = append(notes[n.Content.Question], n)
	}
	section := ""
	for _, p := range s.Places() {
		q := p.Question
		answers := accountAnswers(s, q, l)
		if len(notes[q.ID]) == 0 && len(answers) == 0 {
			continue
		}
		if section != p.Section.ID {
			section = p.Section.ID
			rows = append(rows, clean.Line(string(p.Section.Title)))
		}
		rows = append(rows, "  "+clean.Line(string(q.Text)))
		rows = append(rows, answers...)
		rows = append(rows, accountNotes(s, notes[q.ID], l)...)
		delete(notes, q.ID)
	}
	rows = append(rows, accountNotes(s, notes[""], l)...)
	return rows
}

func accountHead(s *interview.Session, l interview.Language) []clean.Text {
	d := s.Details
	who := clean.Line(d.Customer.Name)
	if who == "" {
		who = speech.NoCustomerYet.In(l)
	}
	for _, p := range d.Customer.People {
		who += ", " + clean.Line(p.Name)
	}
	day := speech.Day(s.Created, l) + " " + speech.Clock(s.Created) + ", " + speech.Statuses[s.Status].In(l) + ", " + clean.Line(s.ID.Short())
	rows := []clean.Text{who, day}
	for _, more := range []string{d.Topic, d.Interviewer} {
		if more != "" {
			rows = append(rows, clean.Line(more))
		}
	}
	return rows
}

// accountAnswers gives the values and non-answers of a question and its
// follow-ups.
func accountAnswers(s *interview.Session, q *interview.Question, l interview.Language) []clean.Text {
	var rows []clean.Text
	add := func(followUp string, v *interview.Value) {
		a, ok := s.Answer(q.ID, followUp)
		if !ok {
			return
		}
		label := answerIs.With(l, string(given(a.Given, v, l)))
		if v != nil {
			label = clean.Line(string(v.Label)) + ": " + given(a.Given, v, l)
		}
		rows = append(rows, "    "+label)
	}
	add("", q.Value)
	for i := range q.FollowUps {
		add(q.FollowUps[i].ID, q.FollowUps[i].Value)
	}
	return rows
}

// accountNotes gives the notes of a question; a reason stands under what it is a
// reason for.
func accountNotes(s *interview.Session, notes []*interview.Note, l interview.Language) []clean.Text {
	under := map[interview.ID]bool{}
	reasons := map[interview.ID][]*interview.Note{}
	for _, n := range notes {
		under[n.ID] = true
		if because := n.Content.Because; because != "" {
			reasons[because] = append(reasons[because], n)
		}
	}
	var rows []clean.Text
	var put func(n *interview.Note, depth int)
	put = func(n *interview.Note, depth int) {
		rows = append(rows, clean.Repeat(" ", 4+2*min(depth, 8))+noteLine(s, n, l))
		under[n.ID] = false // once, whatever a foreign file says
		for _, r := range reasons[n.ID] {
			if under[r.ID] {
				put(r, depth+1)
			}
		}
	}
	for _, n := range notes {
		if under[n.ID] && !under[n.Content.Because] {
			put(n, 0)
		}
	}
	for _, n := range notes {
		if under[n.ID] {
			put(n, 0)
		}
	}
	return rows
}
