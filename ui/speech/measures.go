package speech

import "diepte/interview"

// What the measures say, in words. All of it is our reading, and shown as that.
var (
	ZoneReadings = map[interview.ZoneReading]Text{
		interview.ZoneAskAgain:  {"nog net ligt boven graag: vraag het nog eens", "only just lies above gladly: ask again"},
		interview.BelowTheLimit: {"onder de grens", "below the limit"},
		interview.InsideTheZone: {"binnen de speelruimte", "inside the room"},
		interview.WantedReached: {"wat graag gewild is, is bereikt", "what is gladly wanted is reached"},
	}
	ZoneShort   = Text{", nog %d onder graag", ", %d below gladly"}
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
