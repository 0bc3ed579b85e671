package cli

import "diepte/ui/speech"

// What the guides commands are for.
var (
	guidesShort      = speech.Text{NL: "Leidraden: noemen, lezen, afdrukken, nakijken, een eigen beginnen", EN: "Guides: list, read, print, check, begin one of your own"}
	guidesLong       = speech.Text{NL: "Leidraden: noemen, lezen, afdrukken, nakijken, een eigen beginnen. Uw eigen leidraden staan in de map guides van de bibliotheek.", EN: "Guides: list, read, print, check, begin one of your own. Your own guides are in the folder guides of the library."}
	guidesListShort  = speech.Text{NL: "Noem de leidraden", EN: "List the guides"}
	guidesShowShort  = speech.Text{NL: "Lees een leidraad", EN: "Read a guide"}
	guidesSheetShort = speech.Text{NL: "Zet een leidraad op één blad papier", EN: "Put a guide on one sheet of paper"}
	guidesSheetLong  = speech.Text{
		NL: "Zet een leidraad op één blad, voor wie liever zonder laptop aan tafel zit: 80 kolommen, hooguit 66 regels, dus één A4 in 10 punts.\nWat er niet op past valt weg, de hoofdvragen nooit. In de kantlijn dezelfde tekens als in het programma: zo is het over te typen.",
		EN: "Put a guide on one sheet, for rooms where a laptop is wrong: 80 columns, 66 rows at most, so one A4 page at 10 points.\nWhat does not fit is left out, never a main question. In the margin go the signs of the program, so that it can be typed over.",
	}
	sheetHTMLFlag  = speech.Text{NL: "als pagina om met een browser af te drukken", EN: "as a page to print from a browser"}
	sheetTooLong   = speech.Text{NL: "dit past niet op één blad: %d regels", EN: "this does not fit on one sheet: %d rows"}
	guidesNewShort = speech.Text{NL: "Begin een eigen leidraad", EN: "Begin a guide of your own"}
	guidesNewLong  = speech.Text{
		NL: "Schrijf een kleine leidraad met uitleg in de map guides van de bibliotheek, om er een eigen van te maken.\nEen leidraad die er al is, blijft zoals die is.",
		EN: "Write a small guide with explanations into the folder guides of the library, to make one of your own.\nA guide that is there already stays as it is.",
	}
	guidesCheckShort = speech.Text{NL: "Kijk een leidraad na, en de vragen erin", EN: "Check a guide, and how its questions ask"}
	guidesCheckLong  = speech.Text{
		NL: "Kijk een leidraad na: elke fout met bestand:regel:kolom, wat er mis is en wat er moet staan. Daarna de vragen: sturende\nwoorden, aannames, twee vragen in één, gesloten vragen op een rij, de gemiddelde klant, verkooppraat, te lang, drie keer\nwaarom. En hoeveel vragen over de wereld van de klant gaan, en hoeveel over ons.\nEen leidraad met opmerkingen is te gebruiken, een met fouten niet. Uitgang 1 als er een van beide is.",
		EN: "Check a guide: every fault with file:line:column, what is wrong and what to write. Then its questions: leading words,\nassumptions, two questions in one, closed questions in a row, the average customer, selling, too long, three times why.\nAnd how many questions are about the customer's world, and how many about us.\nA guide with remarks can be used, one with faults cannot. Exit status 1 when there is either.",
	}
)

// What checking a guide says.
var (
	guideIsFine  = speech.Text{NL: "%s: in orde", EN: "%s: all right"}
	guideUsable  = speech.Text{NL: "%s: te gebruiken; opmerkingen: %d", EN: "%s: can be used; remarks: %d"}
	guideFaulty  = speech.Text{NL: "%s: zo niet te gebruiken; fouten: %d", EN: "%s: cannot be used like this; faults: %d"}
	sharesRow    = speech.Text{NL: "  %s: van de %d vragen gaan er %d over de wereld van de klant, %d over ons, %d over geen van beide", EN: "  %s: of %d questions %d are about the customer's world, %d about us, %d about neither"}
	inARow       = speech.Text{NL: ", nu %d op een rij", EN: ", now %d in a row"}
	remarkOfText = speech.Text{NL: "%s: \"%s\"", EN: "%s: \"%s\""}
)

// A judged is what a rule about questions says of one, and what to do instead.
type judged struct{ what, next speech.Text }

// ruleWords has the words of each rule of lint.Rules, by its id.
var ruleWords = map[string]judged{
	"leading": {
		speech.Text{NL: "stuurt het antwoord", EN: "leads to the answer"},
		speech.Text{NL: "laat deze woorden weg; vraag wat er gebeurde, en wacht", EN: "leave these words out; ask what happened, and wait"},
	},
	"assumption": {
		speech.Text{NL: "vult het antwoord al in", EN: "takes the answer for granted"},
		speech.Text{NL: "laat de aanname weg, of vraag ernaar: hoe is dat bij u?", EN: "leave the assumption out, or ask about it: how is that for you?"},
	},
	"two-in-one": {
		speech.Text{NL: "twee vragen in één", EN: "two questions in one"},
		speech.Text{NL: "houd er één over en maak van de tweede een doorvraag", EN: "keep one, and make the second a follow-up"},
	},
	"closed-run": {
		speech.Text{NL: "ja of nee is genoeg als antwoord", EN: "yes or no will do as an answer"},
		speech.Text{NL: "begin met wat, hoe of wanneer, of met \"vertel eens\"", EN: "begin with what, how or when, or with \"tell me about\""},
	},
	"average-customer": {
		speech.Text{NL: "gaat over een klant die niet bestaat", EN: "is about a customer who does not exist"},
		speech.Text{NL: "vraag naar deze klant, en naar één keer", EN: "ask about this customer, and about one time"},
	},
	"pitch": {
		speech.Text{NL: "hier wordt verkocht", EN: "this sells"},
		speech.Text{NL: "vraag wat de klant nodig heeft; wat wij hebben komt later", EN: "ask what the customer needs; what we have comes later"},
	},
	"too-long": {
		speech.Text{NL: "meer dan 25 woorden; hier is de luisteraar het begin kwijt", EN: "more than 25 words; by here the beginning is forgotten"},
		speech.Text{NL: "zeg het hardop en maak er een korte zin van", EN: "say it aloud and make one short sentence of it"},
	},
	"why-run": {
		speech.Text{NL: "waarom klinkt als een oordeel", EN: "why sounds like a judgement"},
		speech.Text{NL: "wissel af: wat geeft dat u, wat raakt u kwijt, hoe kwam dat", EN: "vary: what does that give you, what would be lost, how did that come about"},
	},
}

// What beginning a guide says.
var (
	guideBegun   = speech.Text{NL: "Pas het aan; nakijken: diepte guides check %s; er een gesprek mee voeren: diepte new --guide %s", EN: "Edit it; to check it: diepte guides check %s; to hold a talk by it: diepte new --guide %s"}
	noGuideID    = speech.Text{NL: "zo kan een leidraad niet heten: %s", EN: "a guide cannot be called that: %s"}
	guideIDForm  = speech.Text{NL: "gebruik kleine letters, cijfers en streepjes, hooguit 40, zoals na-levering", EN: "use lower-case letters, digits and hyphens, 40 at most, as in after-delivery"}
	guideTaken   = speech.Text{NL: "die leidraad is er al: %s", EN: "that guide is there already: %s"}
	guideOtherID = speech.Text{NL: "kies een andere naam; `diepte guides list` noemt wat er is, en `diepte guides show ID --yaml` geeft een ingebouwde om mee te beginnen", EN: "choose another name; `diepte guides list` names what there is, and `diepte guides show ID --yaml` gives one that comes along to begin from"}
)
