package line

import (
	"strings"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/interview/lint"
	"diepte/ui/capture"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// shortWidth is how much of a note is said back, in cells.
const shortWidth = 60

// begin says where the talk stands.
func (c *console) begin(found data.Recovered) {
	d := c.talk.Session.Details
	who := clean.Line(d.Customer.Name)
	if who == "" {
		who = speech.NoCustomerYet.In(c.lang)
	}
	for _, p := range d.Customer.People {
		who += ", " + clean.Line(p.Name)
	}
	c.print(who)
	switch {
	case found.Left != "":
		c.tell(speech.LeftOver, found.Left)
	case found.Partial != nil:
		c.tell(speech.PartlyRead, string(c.env.Reason(c.lang, found.Partial)))
	case found.Damaged != nil:
		c.tell(speech.WasDamaged, string(c.env.Reason(c.lang, found.Damaged)))
	case found.Crash && found.Keystrokes > 0:
		c.print(speech.Recovered(c.lang, speech.RecoveredKeys, found.Keystrokes, found.From, found.To))
	case found.Crash:
		c.say(speech.RecoveredAll)
	}
	c.say(welcome)
	c.question()
	if row := c.talk.Row.Text(); row != "" {
		c.tell(answerUnfinished, row)
	}
	if !c.talk.Draft.IsEmpty() {
		c.waiting()
		c.say(howToFinish)
	}
}

// question prints the question when another one has been opened.
func (c *console) question() {
	s := c.talk.Session
	if s.Position == c.shown {
		return
	}
	same := s.Position.Question == c.shown.Question
	c.shown = s.Position
	p := c.talk.Place()
	if p.Question == nil {
		return
	}
	deep, n, of, probe := c.talk.Deep()
	switch {
	case deep != "" && probe:
		c.tell(probeOf, n, of, deep)
	case deep != "":
		c.tell(followUpOf, n, of, deep)
	}
	if deep == "" || !same {
		c.print("")
		if p.Question.Own {
			c.tell(ownQuestion, p.Question.Text)
		} else {
			c.tell(questionOf, p.Section.Title, p.Number, p.Of)
			c.print(clean.Line(string(p.Question.Text)))
		}
		if p.Question.Hint != "" {
			c.print(clean.Line("(" + string(p.Question.Hint) + ")"))
		}
		if n := s.NotesUnder(p.Question.ID); n > 0 {
			c.tell(notesHere, n)
		}
	}
	c.value()
}

// value says what the question asks for beside notes, and what was given.
func (c *console) value() {
	v := c.talk.Value()
	if v == nil {
		return
	}
	switch v.Kind {
	case interview.KindMark:
		c.tell(answerMark, v.Label)
	case interview.KindDate:
		c.tell(answerDate, v.Label)
	default:
		var choices []string
		for i, ch := range v.Choices {
			choices = append(choices, string(clean.Format("%d %s", i+1, ch.Text)))
		}
		c.tell(answerChoice, v.Label, strings.Join(choices, ", "))
	}
	if g := givenHere(c.talk, c.lang); g != "" {
		c.tell(answerIs, string(g))
	}
}

// givenHere gives the answer to the open question in words; empty: none.
func givenHere(t *capture.Talk, l interview.Language) clean.Text {
	p := t.Session.Position
	a, ok := t.Session.Answer(p.Question, p.FollowUp)
	if !ok {
		return ""
	}
	return given(a.Given, t.Value(), l)
}

// given gives an answer in words.
func given(g interview.Given, v *interview.Value, l interview.Language) clean.Text {
	switch {
	case g.NonAnswer != "":
		words := speech.NonAnswers[g.NonAnswer].In(l)
		if g.Who != "" {
			words += ": " + clean.Line(g.Who)
		}
		return words
	case g.Mark != 0:
		return clean.Line(g.Mark.In(l))
	case g.Date != "":
		return clean.Line(g.Date)
	}
	if v != nil {
		for _, c := range v.Choices {
			if c.ID == g.Choice {
				return clean.Line(string(c.Text))
			}
		}
	}
	return clean.Line(g.Choice)
}

// noted says a note back in one short line.
func (c *console) noted(n *interview.Note) {
	c.print(noteLine(c.talk.Session, n, c.lang).Truncate(shortWidth+20, "…"))
	if hits := lint.Beside(c.talk.Session, n); len(hits) > 0 {
		c.print("  " + speech.Quiet[string(hits[0].Kind)].With(c.lang, hits[0].Text))
	}
}

// noteLine gives a note as one line: its time, what was set, its text.
func noteLine(s *interview.Session, n *interview.Note, l interview.Language) clean.Text {
	set := noteWords(s, n, l)
	line := speech.Clock(n.When()) + "  "
	if k, ok := n.Content.Mark.Kind(); ok {
		line += clean.Line(k.Glyph) + " "
	}
	if set != "" {
		line += set + ": "
	}
	return line + clean.Line(n.Content.Text)
}

// noteWords gives what was set on a note, in words: its mark, voice, who spoke.
func noteWords(s *interview.Session, n *interview.Note, l interview.Language) clean.Text {
	c := &n.Content
	var set []clean.Text
	if c.Mark != interview.NoMark {
		set = append(set, speech.Marked(c.Mark, c.Speaker).In(l))
	}
	if c.Voice != interview.Paraphrase {
		set = append(set, speech.Voices[c.Voice].In(l))
	}
	if c.Because != "" {
		set = append(set, speech.ReasonChip.In(l))
	}
	phase := interview.Talk
	if p, ok := s.PlaceOf(c.Question); ok {
		phase = p.Section.Phase
	}
	people := s.Details.Customer.People
	switch {
	case c.Speaker == interview.ByUs && phase == interview.Talk && c.Voice != interview.Comment,
		c.Speaker == interview.ByCustomer && phase != interview.Talk:
		set = append(set, speech.Speakers[c.Speaker].In(l))
	case len(people) > 1:
		for _, p := range people {
			if p.ID == c.Person {
				set = append(set, clean.Line(p.Name))
			}
		}
	}
	if n.IsMoment() {
		set = append(set, speech.Commands["moment"].Name.In(l))
	}
	return clean.Join(set, ", ")
}

// waiting says what stands in the composer.
func (c *console) waiting() {
	d := &c.talk.Draft
	words := d.Text.Text()
	for i := len(d.Chips) - 1; i >= 0; i-- {
		words = d.Chips[i].Typed + words
	}
	c.tell(stillTyping, words)
}

// farewell says where the session is.
func (c *console) farewell(e keep.Ending) {
	if c.status == interview.Finished {
		c.say(finished)
	} else {
		c.say(paused)
	}
	if e.Err == nil {
		c.tell(speech.SavedIn, e.File)
	}
	if c.status != interview.Finished {
		c.tell(goOn, c.talk.Session.ID.Short())
	}
}

func (c *console) pages(rows []clean.Text) {
	for _, r := range rows {
		c.print(r)
	}
}
