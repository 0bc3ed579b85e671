package speech

// The words of the ranking of expectations.
var (
	RankingTitle  = Text{"Wat weegt het zwaarst", "What weighs most"}
	RankingHint   = Text{"typ een plaats of een woord", "type a place or a word"}
	RankingTheirs = Text{"Verwachtingen van de klant", "What the customer expects"}
	RankingOurs   = Text{"Onze eigen wensen", "Our own wishes"}
	NothingToRank = Text{"Er is nog geen verwachting om op volgorde te zetten.", "There is no expectation yet to put in order."}
	RankedAt      = Text{"Nu op plaats %d. Ctrl+Z zet het terug.", "Now in place %d. Ctrl+Z puts it back."}
	RankEnd       = Text{"Verder kan niet.", "That is as far as it goes."}
	KeyMove       = Text{"verplaatsen", "move it"}
	KeyCard       = Text{"kaart", "card"}
)
