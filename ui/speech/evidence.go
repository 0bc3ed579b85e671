package speech

// An EvidenceCard is a number that people quote about customers, and what it is
// worth: who measured it, how, and what has been found against it.
type EvidenceCard struct {
	Claim    Text // as it is quoted
	Standing Text // in a word or two: where it comes from
	Tells    Text
}

// Evidence lists the numbers that are quoted most, with their standing, and what
// follows from them all.
var Evidence = []EvidenceCard{
	{
		Text{"“86 % koopt niet meer na een slechte ervaring.”", "“86% stop buying after a bad experience.”"},
		Text{"onderzoek van een leverancier", "a vendor's survey"},
		Text{
			"RightNow en Harris, 2009; een jaar later kwam dezelfde vraag op 82 %. Wat mensen zeggen te doen, gevraagd namens wie er iets aan verkocht.",
			"RightNow and Harris, 2009; a year later the same question gave 82%. What people say they do, asked for a party that had something to sell.",
		},
	},
	{
		Text{"“81 % van de bedrijven die uitblinken, doet het beter dan de concurrent.”", "“81% of firms that excel outperform their competitors.”"},
		Text{"geen bron gevonden", "no source found"},
		Text{
			"Het getal gaat rond zonder dat iemand zegt wie het mat, bij wie en wanneer. Liever niet aanhalen.",
			"The number goes round without anyone saying who measured it, where or when. Better not to quote it.",
		},
	},
	{
		Text{"“Twaalf goede ervaringen wegen op tegen één slechte.”", "“It takes twelve good experiences to outweigh one bad one.”"},
		Text{"vuistregel", "a rule of thumb"},
		Text{
			"Toegeschreven aan Newell-Legner; er zit geen onderzoek achter. Het verslag toont daarom alleen hoeveel er was, goed en slecht, met dit erbij.",
			"Ascribed to Newell-Legner; there is no study behind it. So the summary only shows how many there were, good and bad, and says this with it.",
		},
	},
	{
		Text{"“Wie verwachtingen overtreft, krijgt trouwe klanten.”", "“Exceed expectations and customers stay loyal.”"},
		Text{"tegengesproken", "contradicted"},
		Text{
			"CEB, in Harvard Business Review, 2010, 75.000 klanten: in servicecontact voegt overtreffen weinig toe aan trouw. Weinig moeite kosten doet dat wel.",
			"CEB, in Harvard Business Review, 2010, 75,000 customers: in service contacts exceeding adds little to loyalty. Costing the customer little effort does.",
		},
	},
	{
		Text{"Wat daaruit volgt", "What follows from it"},
		Text{"zo werkt deze methode", "how this method works"},
		Text{
			"Maak wat vanzelfsprekend is elke keer waar. Overtreffen doet u met opzet, waar het verschil maakt. En wie begrenst, zegt erbij wat er wel kan.",
			"Meet what is taken for granted, every time. Exceed on purpose, where it makes the difference. And when you limit, say what is possible instead.",
		},
	},
}

// The words around them.
var (
	QuotedTitle = Text{"Wat die getallen waard zijn", "What those numbers are worth"}
	QuotedIntro = Text{
		"Getallen die vaak worden aangehaald, met waar ze vandaan komen. Over deze klant zegt geen ervan iets; daarvoor is het gesprek.",
		"Numbers that people like to quote, with where they come from. None of them says anything about this customer; that is what the talk is for.",
	}
)
