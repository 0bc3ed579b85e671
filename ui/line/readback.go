package line

import (
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// A reading is a read-back that is going on, in the language of the talk: the
// customer hears or sees it.
type reading struct {
	lines []interview.ReadBackLine
	at    int
	lang  interview.Language
}

// readBack begins to read back what was heard.
func (c *console) readBack(string) {
	s := c.talk.Session
	r := &reading{
		lines: append(interview.ReadBackLines(s), interview.MoreReadBackLines(s)...), lang: s.Details.Language,
	}
	if len(r.lines) == 0 {
		c.say(speech.NothingToReadBack)
		return
	}
	c.reading = r
	c.say(readHow)
	for i, v := range interview.Verdicts {
		c.print(clean.Format("  %d %s", i+1, speech.Verdicts[v].In(r.lang)))
	}
	r.show(c)
}

// show prints the line that is read back now, or ends the read-back.
func (r *reading) show(c *console) {
	if r.at == len(r.lines) {
		c.reading = nil
		c.print(speech.ReadBackDone.In(r.lang))
		return
	}
	l := &r.lines[r.at]
	label, words, extra := speech.ReadAloud(l, r.lang)
	c.print(readLineOf.With(r.lang, r.at+1, len(r.lines), label, string(words)))
	if extra != "" {
		c.print("  " + extra)
	}
	if l.Check != nil && l.Check.Verdict != interview.NotReadBack {
		c.print("  " + speech.Verdicts[l.Check.Verdict].In(r.lang))
		if words := l.Check.Words; words != "" {
			c.print("  " + speech.InYourWords.With(r.lang, string(words)))
		}
	}
}

// do carries out a command of the read-back; it reports false for others, which
// end it.
func (r *reading) do(c *console, id string) bool {
	switch id {
	case "next":
		r.at++
	case "previous":
		r.at = max(0, r.at-1)
	case "quit":
		r.at = len(r.lines)
	default:
		return false
	}
	r.show(c)
	return true
}

// take takes a line as the customer's word on what was read back. Words without
// a number are his own wording.
func (r *reading) take(c *console, s string) {
	s = strings.TrimSpace(s)
	if s == "" {
		r.at++
		r.show(c)
		return
	}
	i, words, ok := chosen(s, len(interview.Verdicts))
	verdict := interview.Different
	if ok {
		verdict = interview.Verdicts[i]
	} else {
		words = s
	}
	l := &r.lines[r.at]
	c.talk.Apply(func(now *interview.Session, st interview.Stamp) *interview.Session {
		return now.Heard(interview.ReadBack{
			Subject: l.Subject, Version: l.Version, Shown: string(l.Text), Verdict: verdict, Words: words, By: c.talk.Person,
		}, st)
	})
	l.Check = &interview.Check{Verdict: verdict, Words: interview.Said(words)}
	c.print(readVerdict.With(r.lang, speech.Verdicts[verdict]))
	r.at++
	r.show(c)
}
