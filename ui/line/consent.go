package line

import (
	"context"
	"slices"
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// The words of consent that only the line mode needs.
var (
	consentHow = speech.Text{
		NL: `\consent notes yes of no, quoting by-name, without-name of no, sharing yes of no, keeping 1 jaar; withdrawn neemt terug; erase wist wat er staat:`,
		EN: `\consent notes yes or no, quoting by-name, without-name or no, sharing yes or no, keeping 1 year; withdrawn takes back; erase erases what is there:`,
	}
	consentErase = speech.Text{
		NL: `\consent erase now wist wat er staat, voorgoed: notities %d. \quit bewaart het zoals het is.`,
		EN: `\consent erase now erases what is there, for good: notes %d. \quit keeps it as it is.`,
	}
)

// notTimes are the answers to other consents, which say of no time how long it is.
var notTimes = []string{interview.ConsentYes, interview.ConsentNo, interview.ConsentWithdrawn}

// consent shows or notes what the customer allows, and erases what there is when he
// does not want it.
func (c *console) consent(arg string) {
	about, given, _ := strings.Cut(arg, " ")
	given = strings.TrimSpace(given)
	switch {
	case about == "erase" && given == "now":
		c.erase()
	case about == "erase":
		c.tell(consentErase, c.talk.Session.NoteCount())
	case about == interview.AboutKeeping && given != "" && !slices.Contains(notTimes, given):
		c.allow(interview.Consent{About: about, Given: interview.ConsentYes, Until: given})
	case slices.Contains(c.choicesOf(about), given):
		c.allow(interview.Consent{About: about, Given: given})
		if about == interview.AboutNotes && given != interview.ConsentYes {
			c.say(speech.NotesNo)
			c.tell(consentErase, c.talk.Session.NoteCount())
		}
	default:
		c.say(consentHow)
		for _, about := range interview.ConsentAbout {
			c.print("  " + c.standing(about))
		}
	}
}

// choicesOf gives what can be given of a consent.
func (c *console) choicesOf(about string) []string {
	out := []string{interview.ConsentYes, interview.ConsentNo}
	if about == interview.AboutQuoting {
		out = []string{"by-name", "without-name", interview.ConsentNo}
	}
	if _, standing := c.talk.Session.ConsentOn(about); standing == interview.Granted {
		out = append(out, interview.ConsentWithdrawn)
	}
	if !slices.Contains(interview.ConsentAbout, about) || about == interview.AboutKeeping {
		return nil
	}
	return out
}

// allow notes a consent, asked aloud in the words of the guide or our own.
func (c *console) allow(given interview.Consent) {
	s := c.talk.Session
	given.Means, given.By = interview.Oral, c.talk.Person
	given.Wording = speech.ConsentWording(given.About, s.Details.Language, s.Details.Address)
	if _, _, v := s.Guide.Asks(given.About); v != nil && v.Label != "" {
		given.Wording = string(v.Label)
	}
	c.talk.Consent(given)
	c.print(c.standing(given.About))
}

// standing says how one consent stands.
func (c *console) standing(about string) clean.Text {
	s := c.talk.Session
	given, is := s.ConsentOn(about)
	words := speech.ConsentOpen.In(c.lang)
	switch t, known := speech.ConsentGiven[given.Given]; {
	case is == interview.Pending:
	case about == interview.AboutKeeping && s.KeptUntil() != "":
		words = speech.KeptUntil(s, c.lang)
	case known:
		words = t.In(c.lang)
	default:
		words = clean.Line(given.Given)
	}
	return speech.ConsentSubjects[about].In(c.lang) + ": " + words
}

// erase takes away what there is and leaves the talk.
func (c *console) erase() {
	if w := c.keeper.Writer; w.State().Conflict {
		c.talk.Joined(w.Join(c.talk.Session))
	}
	c.talk.Erase()
	c.keep()
	ctx, stop := context.WithTimeout(context.Background(), closeWithin)
	defer stop()
	if err := c.keeper.Writer.Scrub(ctx); err != nil {
		c.tell(speech.StopErasedPart, string(c.env.Reason(c.lang, err)))
	} else {
		c.say(speech.StopErased)
		c.say(speech.StopExports)
	}
	c.tell(speech.StopTalkOn, c.talk.Session.Guide.ID)
	c.status, c.left = interview.Finished, true
}
