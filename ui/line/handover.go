package line

import (
	"context"

	"diepte/data/clean"
	"diepte/ui/speech"
)

// The words of giving the talk to another window that only the line mode needs.
var (
	handedOver = speech.Text{
		NL: "Een ander venster schrijft verder; hier wordt niets meer genoteerd. Enter sluit af.",
		EN: "Another window goes on; nothing is noted here any more. Enter ends this.",
	}
	notNoted = speech.Text{NL: "Niet genoteerd: %s", EN: "Not noted: %s"}
)

// handOver gives the talk to the window that asks for it, and reports whether it
// did. The line that is being typed at this moment is not here yet: so that it does
// not go to whatever reads the terminal after us, ending waits for it.
func (c *console) handOver(ctx context.Context) bool {
	if c.talk.Off {
		c.keeps(speech.AskedOffRecord)
		return false
	}
	ctx, stop := context.WithTimeout(ctx, closeWithin)
	defer stop()
	err := c.keeper.Writer.HandOver(ctx)
	if c.handed = c.keeper.Writer.IsClosed(); !c.handed {
		c.keeps(speech.CannotHandOver, string(c.env.Reason(c.lang, err)))
		return false
	}
	c.say(handedOver)
	return true
}

// keeps says why the talk stays here: once, however often the other window asks.
func (c *console) keeps(why speech.Text, args ...any) {
	if !c.refused {
		c.tell(why, args...)
	}
	c.refused = true
}

// giveBack repeats a line that came after the talk was given away.
func (c *console) giveBack(s string) {
	if s != "" {
		c.tell(notNoted, string(clean.Line(s)))
	}
}
