package speech

import "diepte/interview"

// AcknowledgeFirst is said instead of going deeper into a complaint that is not
// acknowledged yet.
var AcknowledgeFirst = Text{"Eerst hardop erkennen. Gedaan? Vraag dan nog eens door.", "Acknowledge it out loud first. Done? Then go deeper once more."}

// What stands on a crib sheet, in the language of its guide.
var (
	SheetMinutes = Text{"%d minuten", "%d minutes"}
	SheetBlanks  = Text{
		"Klant ________________________________  Datum ______________  Klaar om _________",
		"Customer _____________________________  Date _______________  Done by __________",
	}
	SheetPhases = map[interview.Phase]Text{
		interview.Before: {"Vooraf", "Before"},
		interview.After:  {"Erna, binnen een kwartier", "After, within fifteen minutes"},
	}
	SheetSigns   = Text{"In de kantlijn", "In the margin"}
	SheetConsent = Text{
		"Toezeggingen: wie, wat, wanneer; hardop. Samenvatten, en laten verbeteren.",
		"Promises: who, what, by when; aloud. Sum up, and let them correct it.",
	}
)
