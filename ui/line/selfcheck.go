package line

import (
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// The words of the self-check that only the line mode needs.
var (
	selfCheckHow = speech.Text{
		NL: `\self-check met een nummer, dan 1 ging goed, 2 deels of 3 deze keer niet, dan wat u erbij wilt zeggen:`,
		EN: `\self-check with a number, then 1 went well, 2 partly or 3 not this time, then what you want to say with it:`,
	}
	selfCheckMark = speech.Text{
		NL: `\self-check mark 7,5 geeft het cijfer van de klant; \self-check none met een nummer zegt waarom het er niet is:`,
		EN: `\self-check mark 7.5 gives the customer's score; \self-check none with a number says why there is none:`,
	}
)

// selfCheck takes the customer's word on the talk and then our own on the nine.
func (c *console) selfCheck(arg string) {
	word, rest, _ := strings.Cut(arg, " ")
	given := interview.Given{}
	switch word {
	case "mark":
		mark, err := interview.ParseMark(rest)
		if err != nil {
			c.tell(speech.NoMark, rest)
			return
		}
		given.Mark = mark
	case "none":
		if i, _, ok := chosen(strings.TrimSpace(rest), len(interview.NonAnswers)); ok {
			given.NonAnswer = interview.NonAnswers[i]
		}
	}
	if given != (interview.Given{}) {
		c.talk.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session { return s.JudgeTalk(given, st) })
	} else if i, rest, ok := chosen(arg, len(interview.Behaviours)); ok && c.talk.Session.CanSelfCheck() {
		g, remark, graded := chosen(rest, len(interview.Grades))
		grade := interview.Grade("")
		if graded {
			grade = interview.Grades[g]
		} else {
			remark = rest
		}
		c.talk.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
			out, err := s.CheckSelf(interview.Behaviours[i], grade, remark, st)
			if err != nil {
				return s
			}
			return out
		})
	}
	c.showSelfCheck()
}

// showSelfCheck prints the customer's word and ours under it, or how to open it.
func (c *console) showSelfCheck() {
	s := c.talk.Session
	mark, open := s.TalkMark()
	if !open {
		c.say(speech.SelfCheckFirst)
		var rows []clean.Text
		for _, why := range interview.NonAnswers {
			rows = append(rows, speech.NonAnswers[why].In(c.lang))
		}
		c.offer(selfCheckMark, rows)
		return
	}
	c.say(speech.SelfCheckTheirs)
	if mark.NonAnswer != "" {
		c.print("  " + speech.NoMarkGiven.With(c.lang, speech.NonAnswers[mark.NonAnswer]))
	} else {
		c.print("  " + speech.MarkGiven.With(c.lang, mark.Mark.In(c.lang)))
	}
	for n := range s.AboutTalk() {
		c.print("  " + noteLine(s, n, c.lang))
	}
	ours := map[interview.Behaviour]clean.Text{}
	for _, own := range s.SelfCheck() {
		words := clean.Text("")
		if own.Grade != "" {
			words = speech.Grades[own.Grade].In(c.lang)
		}
		if own.Remark != "" {
			words += "  " + clean.Line(own.Remark)
		}
		ours[own.Behaviour] = ": " + words
	}
	var rows []clean.Text
	for _, b := range interview.Behaviours {
		rows = append(rows, speech.Behaviours[b].In(c.lang)+ours[b])
	}
	c.offer(selfCheckHow, rows)
}
