package speech

// What earlier talks with a customer left.
var (
	EarlierTitle      = Text{"Eerdere gesprekken", "Earlier talks"}
	EarlierReading    = Text{"Even kijken wat er ligt…", "Looking at what there is…"}
	EarlierNone       = Text{"Er ligt geen eerder gesprek met deze klant.", "There is no earlier talk with this customer."}
	EarlierNoName     = Text{"Zonder naam van de klant is niet te zien wat er eerder was.", "Without the customer's name there is no telling what came before."}
	EarlierTalks      = Text{"Gesprekken", "Talks"}
	EarlierOwed       = Text{"Wat nog openstaat", "What still stands"}
	EarlierBroken     = Text{"Niet nagekomen", "Broken"}
	EarlierWords      = Text{"In hun eigen woorden", "In their own words"}
	EarlierUnfinished = Text{"Om op terug te komen", "To come back to"}
	EarlierNotAsked   = Text{"De vorige keer niet aan toegekomen", "Not reached last time"}
	EarlierTreated    = Text{"Hoe zij graag bediend worden", "How they like to be treated"}
	EarlierUnread     = Text{"%d niet te lezen; diepte doctor zegt wat", "%d cannot be read; diepte doctor says what"}
	EarlierLies       = Text{"eerder: %d, toezeggingen open: %d (Esc j)", "earlier talks: %d, promises open: %d (Esc j)"}
	NoOwnLimits       = Text{"Er staat nog geen grens van uzelf bij; PgUp gaat naar de voorbereiding.", "No limit of your own is noted yet; PgUp goes to preparing."}
)
