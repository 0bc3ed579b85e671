package demo

import (
	"time"

	"diepte/interview"
)

// talk goes through the questions. A talk that is not finished is broken off
// somewhere after its first third.
func (p *player) talk(visits []visit, status interview.Status) {
	notes := 0
	for i := range visits {
		notes += visits[i].notes()
	}
	length := time.Duration(p.between(50, 64)+int(12*p.density)) * time.Minute
	p.pace = max(8*time.Second, length/time.Duration(notes+10))
	p.left = -1
	if status != interview.Finished {
		p.left = notes/3 + p.IntN(1+notes/3)
	}
	p.swap(visits)
	pause := -1
	if p.chance(0.25) {
		pause = p.between(2, len(visits))
	}
	for i, v := range visits {
		if p.over() {
			return
		}
		switch {
		case i == pause:
			p.interrupted()
		case i > 2 && p.chance(0.02):
			p.aside()
		case i > 2 && p.chance(0.03) && p.session.Details.Role != "":
			p.session = p.session.TakeRole(interview.Roles[p.IntN(len(interview.Roles))], p.stamp())
		}
		p.ask(v, i, i == len(visits)-1)
	}
}

// swap now and then takes two questions the other way round: the guide is no
// script. The first and the last two keep their places.
func (p *player) swap(visits []visit) {
	if n := len(visits); n > 6 && p.chance(0.25) {
		i := p.between(1, n-4)
		visits[i], visits[i+1] = visits[i+1], visits[i]
	}
}

// ask takes one question, or leaves it out: a short talk has no time for all.
func (p *player) ask(v visit, i int, closing bool) {
	q := v.place.Question.ID
	skippable := i > 1 && !closing && v.place.Section.ID != "limits"
	if skippable && p.chance(0.3*(1-p.density)) {
		if p.chance(0.7) {
			reason := interview.OutOfTime
			if p.chance(0.45) {
				reason = interview.NotAsked
			}
			p.seconds(3, 9)
			p.session = p.session.Goto(interview.Position{Question: q}, p.stamp())
			p.session = p.session.GiveAnswer(q, "", v.place.Question.Value, interview.Given{NonAnswer: reason}, p.stamp())
		}
		return
	}
	p.visit(v, closing)
	if p.session.Coverage(q) == interview.Touched && p.chance(0.06) {
		p.session = p.session.Overrule(q, interview.Explored, p.stamp())
	}
}

// interrupted stops the clock for a telephone, a fetched coffee, a visitor.
func (p *player) interrupted() {
	p.seconds(5, 30)
	p.session = p.session.Happened(interview.PauseEvent, p.stamp())
	p.seconds(90, 780)
	p.session = p.session.Happened(interview.ResumeEvent, p.stamp())
}

// aside goes off the record; that it happened is all that is kept.
func (p *player) aside() {
	p.session = p.session.Happened(interview.OffRecordEvent, p.stamp())
	p.seconds(40, 300)
	p.session = p.session.Happened(interview.OnRecordEvent, p.stamp())
}

// writeUp takes the prompts after the talk with the clock stopped, and sometimes
// a second thought about an expectation, by which its verdict lapses.
func (p *player) writeUp() {
	p.session = p.session.Happened(interview.PauseEvent, p.stamp())
	prompts := p.visits(p.session.Guide, interview.After)
	if len(prompts) == 0 || !p.chance(0.25+0.6*p.density) {
		return
	}
	p.seconds(60, 900)
	p.pace = 25 * time.Second
	for _, v := range prompts {
		p.visit(v, false)
	}
	for e := range p.session.Expectations() {
		if e.Disposition == "" && p.chance(0.3) {
			p.seconds(5, 20)
			p.session = p.session.ChangeExpectation(e.ID, func(e *interview.Expectation) { e.Disposition = interview.Later }, p.stamp())
			break
		}
	}
}
