package demo

import (
	"strings"
	"time"

	"diepte/interview"
)

// player holds a talk: it types what was composed into a session, at times a
// consultant would have typed it.
type player struct {
	*composer
	session *interview.Session
	now     time.Time
	pace    time.Duration // from one note to the next, on the whole
	left    int           // notes until the talk is broken off; negative: it is not
	lead    interview.ID  // the person who speaks when a line does not say who
	last    string        // text of the note before
	lastID  interview.ID
	cards   []card
}

// A card is a record whose fields can be filled in, known by its note.
type card struct {
	note   interview.ID
	mark   interview.Mark
	fields map[string]string
	done   bool
}

// stamp is what a change made now carries.
func (p *player) stamp() interview.Stamp {
	return interview.Stamp{At: p.now, New: func() interview.ID { return newID(p.now, p.Rand) }}
}

// pass lets time go by, in whole seconds.
func (p *player) pass(d time.Duration) { p.now = p.now.Add(d.Truncate(time.Second)) }

// seconds lets lo to hi seconds go by.
func (p *player) seconds(lo, hi int) { p.pass(time.Duration(p.between(lo, hi)) * time.Second) }

// over says whether the talk was broken off.
func (p *player) over() bool { return p.left == 0 }

// visit goes to a question and takes down what is said there.
func (p *player) visit(v visit, closing bool) {
	q := v.place.Question
	p.seconds(2, 12)
	p.session = p.session.Goto(interview.Position{Question: q.ID}, p.stamp())
	for i, b := range v.blocks {
		if p.over() {
			return
		}
		if closing && b.followUp != "" && b.followUp != "promises" {
			p.settle()
		}
		p.block(q, b, i)
	}
}

func (p *player) block(q *interview.Question, b block, i int) {
	if b.own != "" {
		p.seconds(5, 15)
		p.session = p.session.AddQuestion(b.own, p.stamp())
	} else if i > 0 || b.deep > 0 {
		p.seconds(1, 8)
		p.session = p.session.Goto(interview.Position{Question: q.ID, FollowUp: b.followUp, Deep: b.deep}, p.stamp())
	}
	for _, l := range b.lines {
		if p.over() {
			return
		}
		if l.values != nil {
			p.answer(q, l)
			continue
		}
		p.note(l)
	}
}

// answer gives the value that a row asks for, or the reason why there is none.
func (p *player) answer(q *interview.Question, l line) {
	value := q.Value
	if f := q.FollowUp(l.followUp); f != nil {
		value = f.Value
	}
	g := p.given(l)
	if value == nil && g.NonAnswer == "" {
		return
	}
	if g.Who != "" {
		g.Who = p.value(g.Who)
	}
	p.seconds(4, 20)
	p.session = p.session.GiveAnswer(l.question, l.followUp, value, g, p.stamp())
}

// content gives what a line says here: the speaker depends on the phase.
func (p *player) content(l line) interview.Content {
	c := interview.Content{
		Question: p.session.Position.Question, FollowUp: p.session.Position.FollowUp,
		Mark: l.mark, Voice: l.voice, Speaker: interview.ByCustomer, Text: p.fill(l.text),
	}
	place, ok := p.session.PlaceOf(c.Question)
	ours := ok && place.Section.Phase != interview.Talk
	if ours != l.other {
		c.Speaker = interview.ByUs
	}
	people := p.session.Details.Customer.People
	if c.Speaker == interview.ByCustomer && l.voice != interview.Comment {
		c.Person = p.lead
		if l.person > 0 && l.person <= len(people) && len(people) > 1 {
			c.Person = people[l.person-1].ID
		}
	}
	if l.because {
		c.Because = p.lastID
	}
	return c
}

// note takes one note, in one of the ways in which people do: at once, marked
// afterwards, mistyped and put right, or a moment first and its words later.
func (p *player) note(l line) {
	c := p.content(l)
	if c.Text == p.last {
		return
	}
	p.pass(time.Duration(float64(p.pace) * (0.35 + p.Float64()*0.9)))
	began := p.now
	if p.chance(0.04) {
		c.Moment = began.Add(-10 * time.Second)
	}
	p.pass(time.Duration(2+len(c.Text)/5) * time.Second)
	id := p.take(c, began)
	if l.attach {
		p.attach(id)
	}
	if c.Mark.Record() != interview.NoRecord {
		fields := map[string]string{}
		for _, f := range l.fields {
			fields[f.name] = p.fill(f.text)
		}
		p.cards = append(p.cards, card{note: id, mark: c.Mark, fields: fields})
	}
	p.last, p.lastID = c.Text, id
	p.left--
}

func (p *player) take(c interview.Content, began time.Time) (id interview.ID) {
	first := c
	switch roll := p.Float64(); {
	case roll < 0.05 && c.Mark != interview.NoMark:
		first.Mark = interview.NoMark
	case roll < 0.08:
		first.Text = mistyped(c.Text, p.IntN(1+len(c.Text)))
	case roll < 0.09:
		first.Text, first.Mark = "", interview.NoMark
	case roll < 0.10 && len(c.Text) > 30:
		p.abandon(c, began)
	}
	p.session, id = p.session.AddNote(first, began, p.stamp())
	if first != c {
		p.seconds(2, 20)
		p.session = p.session.ChangeNote(id, c, p.stamp())
	}
	return id
}

// abandon takes half a note by a slip of the Enter key and removes it.
func (p *player) abandon(c interview.Content, began time.Time) {
	half := c.Text[:strings.LastIndexByte(c.Text[:len(c.Text)/2], ' ')+1]
	if half = strings.TrimSpace(half); half == "" {
		return
	}
	c.Text, c.Mark = half, interview.NoMark
	s, id := p.session.AddNote(c, began, p.stamp())
	p.seconds(1, 3)
	p.session = s.RemoveNote(id, p.stamp())
}

// mistyped gives the text as hasty fingers leave it: a letter typed twice.
func mistyped(s string, at int) string {
	for i := range len(s) {
		if k := (at + i) % len(s); s[k] >= 'a' && s[k] <= 'z' {
			return s[:k] + s[k:k+1] + s[k:]
		}
	}
	return s
}
