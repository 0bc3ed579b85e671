package speech

// The words of the card's own screen.
var (
	KeyPlace     = Text{"naar de plaats", "to the place"}
	ClaimAgainst = Text{"daartegenover", "against it"}
	WhichCard    = Text{"Welke kaart?", "Which card?"}
	MoreEvidence = Text{"en nog %d notities", "and %d more notes"}
	RefusedNoted = Text{"“%s” paste niet in het veld; het staat als notitie bij deze kaart.", "“%s” did not fit the field; it stands as a note with this card."}
	NoClassHere  = Text{"Dit is geen verwachting: alleen die krijgt een klasse.", "This is no expectation: only those get a class."}
)
