package cli

import "diepte/ui/speech"

// The words of help.
var (
	helpUsage    = speech.Text{NL: "Zo:", EN: "Usage:"}
	helpCommands = speech.Text{NL: "Opdrachten:", EN: "Commands:"}
	helpFlags    = speech.Text{NL: "Opties:", EN: "Flags:"}
	helpGlobal   = speech.Text{NL: "Overal:", EN: "Everywhere:"}
	helpExamples = speech.Text{NL: "Voorbeelden:", EN: "Examples:"}
	chooseFrom   = speech.Text{NL: "kies uit: %s", EN: "choose from: %s"}

	rootShort = speech.Text{NL: "Leidt een diepte-interview met een klant, van de eerste vraag tot het verslag", EN: "Guides an in-depth interview with a customer, from the first question to the account"}
	rootLong  = speech.Text{
		NL: "diepte leidt een diepte-interview met een klant. Zonder opdracht opent het startscherm.\nWat u typt staat op schijf terwijl u typt; niets gaat het netwerk op.",
		EN: "diepte guides an in-depth interview with a customer. Without a command it opens the start screen.\nWhat you type is on disk while you type; nothing goes over a network.",
	}
	libraryFlag = speech.Text{NL: "`MAP` met de gesprekken (of DIEPTE_LIBRARY)", EN: "`DIR` with the talks (or DIEPTE_LIBRARY)"}
	langFlag    = speech.Text{NL: "taal van het programma", EN: "language of the program"}
	colorFlag   = speech.Text{NL: "kleur; auto let op NO_COLOR", EN: "colour; auto minds NO_COLOR"}
	lineFlag    = speech.Text{NL: "regel voor regel, zonder volledig scherm: voor een schermlezer of een pijp", EN: "line by line, without the full screen: for a screen reader or a pipe"}
	helpFlag    = speech.Text{NL: "deze uitleg", EN: "this help"}
	versionFlag = speech.Text{NL: "versie", EN: "version"}

	newShort     = speech.Text{NL: "Begin een gesprek", EN: "Start a talk"}
	newLong      = speech.Text{NL: "Begin een gesprek. Er wordt niets gevraagd: wat u niet opgeeft, blijft open en kan later.\nZonder volledig scherm is elke regel invoer een notitie en elke regel met \\ een opdracht.", EN: "Start a talk. Nothing is asked first: what you do not give stays open and can come later.\nWithout a full screen each line of input is a note and each line with \\ a command."}
	customerFlag = speech.Text{NL: "`NAAM` van de klant", EN: "`NAME` of the customer"}
	contactFlag  = speech.Text{NL: "`NAAM` van wie er van de klant aan tafel zit; mag vaker", EN: "`NAME` of who is at the table for the customer; may be repeated"}
	topicFlag    = speech.Text{NL: "waar het over gaat, in een paar `WOORDEN`", EN: "what it is about, in a few `WORDS`"}
	guideFlag    = speech.Text{NL: "`ID` van de leidraad, zie diepte guides list", EN: "`ID` of the guide, see diepte guides list"}
	languageFlag = speech.Text{NL: "taal van het gesprek", EN: "language of the talk"}
	addressFlag  = speech.Text{NL: "aanspreekvorm in het Nederlands", EN: "form of address, in Dutch"}
	roleFlag     = speech.Text{NL: "uw rol in het gesprek", EN: "your role in the talk"}

	resumeShort = speech.Text{NL: "Ga verder met een gesprek", EN: "Go on with a talk"}
	resumeLong  = speech.Text{NL: "Ga verder met het gesprek dat het laatst is gewijzigd en niet af is, of met dat ene.\nEen ID mag met zijn laatste tekens worden gegeven.", EN: "Go on with the unfinished talk that was changed last, or with that one.\nAn ID may be given by its last characters."}
	browseShort = speech.Text{NL: "Zoek en lees gesprekken", EN: "Search and read talks"}
	browseLong  = speech.Text{NL: "Zoek en lees gesprekken. Zonder volledig scherm: dezelfde rijen als diepte list.", EN: "Search and read talks. Without a full screen: the same rows as diepte list."}
	listShort   = speech.Text{NL: "Noem de gesprekken, één per regel", EN: "List the talks, one a line"}
	listLong    = speech.Text{
		NL: "Noem de gesprekken, het nieuwste eerst: datum, nummer, klant, namen, stand, aantallen\n(notities, + verwachtingen, ! grenzen, = toezeggingen). Van QUERY moeten alle woorden voorkomen in\nklant, namen, datum, interviewer, onderwerp of stand; hoofdletters en accenten doen er niet toe.\nEen beschadigd bestand wordt genoemd op standaardfout; de rest staat er gewoon.",
		EN: "List the talks, the newest first: date, id, customer, people, status, counts\n(notes, + expectations, ! boundaries, = promises). All words of QUERY must occur in customer, people,\ndate, interviewer, topic or status; case and accents do not matter.\nA damaged file is named on standard error; the others are listed all the same.",
	}
	jsonListFlag = speech.Text{NL: "één JSON-object per regel", EN: "one JSON object a line"}

	showShort    = speech.Text{NL: "Lees één gesprek", EN: "Read one talk"}
	showLong     = speech.Text{NL: "Lees één gesprek, vraag voor vraag. Een ID mag met zijn laatste tekens worden gegeven.", EN: "Read one talk, question by question. An ID may be given by its last characters."}
	summaryFlag  = speech.Text{NL: "het overzicht in twaalf delen", EN: "the summary in its twelve parts"}
	copyFlag     = speech.Text{NL: "het verslag voor de klant of het interne, als Markdown", EN: "the copy for the customer or the internal one, as Markdown"}
	jsonShowFlag = speech.Text{NL: "het bestand zelf, als JSON", EN: "the document itself, as JSON"}

	exportShort = speech.Text{NL: "Schrijf gesprekken naar een bestand", EN: "Write talks to a file"}
	exportLong  = speech.Text{NL: "Schrijf de gesprekken die passen bij QUERY (zoals bij list, of het einde van een ID) naar een bestand.\nZonder --out krijgt het een vrije naam in de huidige map; niets wordt overschreven.", EN: "Write the talks that match QUERY (as for list, or the end of an ID) to a file.\nWithout --out it gets a free name in the current folder; nothing is overwritten."}
	formatFlag  = speech.Text{NL: "formaat", EN: "format"}
	outFlag     = speech.Text{NL: "`BESTAND`; - is standaarduitvoer", EN: "`FILE`; - is standard output"}

	yamlFlag = speech.Text{NL: "het bestand van een ingebouwde leidraad, om een eigen mee te beginnen", EN: "the file of an embedded guide, to begin your own from"}

	demoShort    = speech.Text{NL: "Schrijf een bibliotheek met verzonnen gesprekken", EN: "Write a library of made-up talks"}
	demoLong     = speech.Text{NL: "Schrijf een bibliotheek met verzonnen gesprekken in een lege of nieuwe map, om mee te oefenen.\nDezelfde --seed geeft dezelfde bestanden.", EN: "Write a library of made-up talks into an empty or new folder, to practise with.\nThe same --seed gives the same files."}
	sessionsFlag = speech.Text{NL: "`AANTAL` gesprekken", EN: "`NUMBER` of talks"}
	seedFlag     = speech.Text{NL: "begin`GETAL` van het toeval", EN: "`NUMBER` that the randomness begins from"}

	noneReadable = speech.Text{NL: "geen enkel bestand in %s is te lezen", EN: "no file in %s can be read"}
	shellShort   = speech.Text{NL: "Aanvullen met Tab, voor bash, zsh, fish of PowerShell", EN: "Completion with Tab, for bash, zsh, fish or PowerShell"}
	readOnly     = speech.Text{NL: "alleen lezen", EN: "read only"}
	versions     = speech.Text{NL: "%d versies", EN: "%d versions"}
	notInLibrary = speech.Text{NL: "niet in de bibliotheek", EN: "not in the library"}
)
