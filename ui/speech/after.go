package speech

// The words of what is done after the talk, and of the doors to it.
var (
	DoorHint      = Text{"↓ openen", "↓ to open"}
	EndsLeft      = Text{"nog na te lopen: %d", "still to go through: %d"}
	RoleIs        = Text{"rol: %s", "role: %s"}
	RoleOpen      = Text{"rol: nog niet gekozen", "role: not chosen yet"}
	PromisedToo   = Text{"Dit is ook toegezegd: dan telt het niet als overtreffen.", "This was promised too: then it does not count as exceeding."}
	EndAssumption = Text{"Dit dachten wij vooraf. Wat bleek?", "This is what we thought. What did we find?"}
	FieldOutcome  = Text{"bleek", "turned out"}
	FieldFound    = Text{"waaruit blijkt dat", "what shows it"}
	EndAction     = Text{"Wat volgt er uit deze behoefte?", "What follows from this need?"}
	FieldAction   = Text{"wat wij doen", "what we will do"}
	FieldNoAction = Text{"of: niets, omdat", "or: nothing, because"}
	FieldEffort   = Text{"wat het kost", "what it takes"}
	FieldPays     = Text{"wie dat betaalt", "who pays for that"}
	EndWhyMark    = Text{"Waarom dat cijfer voor dit gesprek?", "Why that score for this talk?"}
	WhoSaysSo     = Text{"dit zegt", "said by"}
	EndNext       = Text{"Wat gebeurt er nu?", "What happens next?"}
)
