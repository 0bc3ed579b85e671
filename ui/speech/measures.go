package speech

import (
	"diepte/data/clean"
	"diepte/interview"
)

// What the measures say, in words. All of it is our reading, and shown as that.
var (
	ZoneReadings = map[interview.ZoneReading]Text{
		interview.ZoneAskAgain:  {"nog net ligt boven graag: vraag het nog eens", "only just lies above gladly: ask again"},
		interview.BelowTheLimit: {"onder de grens", "below the limit"},
		interview.InsideTheZone: {"binnen de speelruimte", "inside the room"},
		interview.WantedReached: {"wat graag gewild is, is bereikt", "what is gladly wanted is reached"},
	}
	OurReadings = map[interview.OurReading]Text{
		interview.TakenForGranted:     {"vanzelfsprekend", "taken for granted"},
		interview.MakesTheDifference:  {"maakt verschil", "makes the difference"},
		interview.TheMoreTheBetter:    {"hoe meer hoe beter", "the more the better"},
		interview.MakesNoDifference:   {"maakt niet uit", "makes no difference"},
		interview.WouldRatherNot:      {"liever niet", "would rather not have it"},
		interview.ContradictsAskAgain: {"spreekt zichzelf tegen: vraag het nog eens", "contradicts itself: ask again"},
	}
	ReadingIs = Text{"%s (onze duiding)", "%s (our reading)"}
)

// The words of the bar of an expectation and of its class.
var (
	PlaceHint    = Text{"plaats 1–9", "place 1–9"}
	RoomNotKnown = Text{"speelruimte nog niet bekend", "room not known yet"}
	RoomOf       = Text{"speelruimte %d", "room %d"}
	AboveLeast   = Text{"%d boven nog net", "%d above only just"}
	AtLeast      = Text{"precies nog net", "exactly only just"}
	BelowLeast   = Text{"%d onder nog net", "%d below only just"}
	BelowWanted  = Text{"%d onder graag", "%d below gladly"}
	AtWanted     = Text{"precies graag", "exactly gladly"}
	AboveWanted  = Text{"%d boven graag", "%d above gladly"}
	LessThanHeld = Text{"%d minder dan verwacht", "%d less than counted on"}
	AsHeld       = Text{"zoals verwacht", "as counted on"}
	MoreThanHeld = Text{"%d meer dan verwacht", "%d more than counted on"}
	GivesUpOf    = Text{"levert in %d van 10", "gives up %d of 10"}
	ClassCell    = Text{"%s: %s (onze duiding)", "%s: %s (our reading)"}
	ClassThere   = Text{"als het er is ↓   als het er niet is →", "when it is there ↓   when it is not →"}
	ClassHowTo   = Text{"Twee toetsen: als het er is 1–5, als het er niet is 1–5.", "Two keys: when it is there 1–5, when it is not 1–5."}
)

// ZoneFacts says in words how the levels of a zone lie to each other: the room
// between only just and gladly, and what he gets against each. What is not known
// is left out; when the room is not, that is said.
func ZoneFacts(z interview.Zone, l interview.Language) []clean.Text {
	var out []clean.Text
	switch width, known := z.Width(); {
	case !known:
		out = append(out, RoomNotKnown.In(l))
	case width >= 0:
		out = append(out, RoomOf.With(l, width))
	}
	add := func(n int, known bool, below, at, above Text) {
		switch {
		case !known:
		case n < 0:
			out = append(out, below.With(l, -n))
		case n == 0:
			out = append(out, at.In(l))
		default:
			out = append(out, above.With(l, n))
		}
	}
	n, known := z.Adequacy()
	add(n, known, BelowLeast, AtLeast, AboveLeast)
	n, known = z.Superiority()
	add(n, known, BelowWanted, AtWanted, AboveWanted)
	n, known = z.Shortfall()
	add(-n, known, LessThanHeld, AsHeld, MoreThanHeld)
	return out
}
