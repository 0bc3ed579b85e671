package cli

import "diepte/ui/speech"

// What the guides commands are for.
var (
	guidesShort      = speech.Text{NL: "Leidraden: noemen, lezen, nakijken", EN: "Guides: list, read, check"}
	guidesLong       = speech.Text{NL: "Leidraden: noemen, lezen, nakijken. Uw eigen leidraden staan in de map guides van de bibliotheek.", EN: "Guides: list, read, check. Your own guides are in the folder guides of the library."}
	guidesListShort  = speech.Text{NL: "Noem de leidraden", EN: "List the guides"}
	guidesShowShort  = speech.Text{NL: "Lees een leidraad", EN: "Read a guide"}
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
