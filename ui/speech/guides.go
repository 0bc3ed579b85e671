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

// The list of guides.
var (
	StartGuides      = Text{"Leidraden", "Guides"}
	StartGuidesTells = Text{"elk op één blad", "each on one sheet"}
	GuidesTitle      = Text{"Leidraden", "Guides"}
	GuidesHint       = Text{"typ om te zoeken; Enter toont het blad", "type to find; Enter shows the sheet"}
	GuideTells       = Text{"%d vragen, %d min", "%d questions, %d min"}
	GuideOwn         = Text{"eigen", "own"}
	SheetTitle       = Text{"Op één blad; `diepte guides sheet` drukt het af", "On one sheet; `diepte guides sheet` prints it"}
)
