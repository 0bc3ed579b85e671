package line

import "diepte/ui/speech"

// The words that only the line mode needs.
var (
	welcome       = speech.Text{NL: `Elke regel is een notitie. \help noemt de opdrachten, \quit bewaart en stopt.`, EN: `Each line is a note. \help names the commands, \quit saves and leaves.`}
	noCommand     = speech.Text{NL: `%s is geen opdracht (\help noemt ze); de regel is genoteerd. \undo haalt hem weg.`, EN: `%s is no command (\help names them); the line was noted. \undo takes it away.`}
	speechOff     = speech.Text{NL: `Onder ons: niet bewaard. \off-record: weer gewoon.`, EN: `Off the record: not kept. \off-record: back on it.`}
	stillTyping   = speech.Text{NL: "Onaf: %s", EN: "Unfinished: %s"}
	howToFinish   = speech.Text{NL: "Een lege regel noteert het; wat u typt komt erachter.", EN: "An empty line notes it; what you type goes on after it."}
	questionOf    = speech.Text{NL: "%s, vraag %d van %d", EN: "%s, question %d of %d"}
	followUpOf    = speech.Text{NL: "Doorvraag %d van %d: %s", EN: "Follow-up %d of %d: %s"}
	probeOf       = speech.Text{NL: "Verder vragen %d van %d: %s", EN: "Probe %d of %d: %s"}
	ownQuestion   = speech.Text{NL: "Eigen vraag: %s", EN: "Own question: %s"}
	notesHere     = speech.Text{NL: "Hier al genoteerd: %d", EN: "Noted here so far: %d"}
	answerMark    = speech.Text{NL: `%s: \answer met een cijfer van 1 tot 10, halven mogen`, EN: `%s: \answer with a mark from 1 to 10, halves allowed`}
	answerDate    = speech.Text{NL: `%s: \answer met een datum`, EN: `%s: \answer with a date`}
	answerChoice  = speech.Text{NL: `%s: \answer met een nummer: %s`, EN: `%s: \answer with a number: %s`}
	answerIs      = speech.Text{NL: "Antwoord: %s", EN: "Answer: %s"}
	noValueHere   = speech.Text{NL: "Deze vraag heeft geen waarde om in te vullen. Typ het als notitie: %s", EN: "This question takes no value. Type it as a note: %s"}
	answerWhat    = speech.Text{NL: `Zet het antwoord achter de opdracht: \answer 7,5`, EN: `Put the answer after the command: \answer 7.5`}
	whichQuestion = speech.Text{NL: `Er zijn er meer. \go met het nummer of meer woorden:`, EN: `There are several. \go with the number or more words:`}
	noQuestion    = speech.Text{NL: "Geen vraag past bij “%s”.", EN: "No question matches “%s”."}
	addWhat       = speech.Text{NL: `Zet de vraag achter de opdracht: \add Wie beslist er mee?`, EN: `Put the question after the command: \add Who else decides?`}
	skipWhich     = speech.Text{NL: `\skip met een nummer; 5 mag met een naam erachter:`, EN: `\skip with a number; 5 may have a name after it:`}
	roleWhich     = speech.Text{NL: `\role met een nummer:`, EN: `\role with a number:`}
	peopleHow     = speech.Text{NL: `Namen met komma's ertussen: \people K. van den Berg, S. Jansen`, EN: `Names with commas between: \people K. van den Berg, S. Jansen`}
	detailsHow    = speech.Text{NL: `Wijzigen: \details customer …, topic …, sector … of interviewer …`, EN: `To change: \details customer …, topic …, sector … or interviewer …`}
	attachWhich   = speech.Text{NL: `\attach met een nummer:`, EN: `\attach with a number:`}
	searchWhat    = speech.Text{NL: `Zet de woorden achter de opdracht: \search levertijd`, EN: `Put the words after the command: \search delivery`}
	onScreenOnly  = speech.Text{NL: "Dat kan alleen op het volle scherm.", EN: "That only works on the full screen."}
	exportHow     = speech.Text{NL: "Na afloop: `diepte export %s --format markdown-internal` (of markdown-customer, json).", EN: "Afterwards: `diepte export %s --format markdown-internal` (or markdown-customer, json)."}
	offRecord     = speech.Text{NL: `Onder ons: wat u typt wordt nergens bewaard. \off-record: weer gewoon.`, EN: `Off the record: what you type is kept nowhere. \off-record: back on it.`}
	goOn          = speech.Text{NL: "Verder: diepte resume %s", EN: "To go on: diepte resume %s"}
	finished      = speech.Text{NL: "Het gesprek is afgerond.", EN: "The talk is finished."}
	paused        = speech.Text{NL: "Gepauzeerd.", EN: "Paused."}
	notAsked      = speech.Text{NL: "Niet gevraagd: %s", EN: "Not asked: %s"}
	readHow       = speech.Text{NL: `Per regel het nummer van het oordeel, met eigen woorden erachter; alleen woorden: net anders. Leeg: verder. \previous terug, \quit stopt:`, EN: `For each line the number of the verdict, their own words after it; only words: slightly different. Empty: on. \previous back, \quit stops:`}
	readLineOf    = speech.Text{NL: "%d van %d, %s: %s", EN: "%d of %d, %s: %s"}
	readVerdict   = speech.Text{NL: "Genoteerd: %s", EN: "Noted: %s"}
)

// detailNames lists the details that can be changed here, detailWords what they
// are called.
var (
	detailNames = []string{"customer", "topic", "sector", "interviewer"}
	detailWords = map[string]speech.Text{
		"customer":    speech.FormCustomer,
		"topic":       speech.FormTopic,
		"sector":      {NL: "branche", EN: "sector"},
		"interviewer": {NL: "interviewer", EN: "interviewer"},
	}
)

// The words of the commands that only the line mode has, and of the list of
// first characters under them.
var (
	answerTells = speech.Text{NL: `Geef de waarde die de vraag vraagt: \answer 7,5`, EN: `Give the value the question asks for: \answer 7.5`}
	notesTells  = speech.Text{NL: `Noem de notities bij deze vraag, met hun nummer`, EN: `List the notes of this question, with their numbers`}
	changeTells = speech.Text{NL: `Geef een notitie andere tekst: \change 2 nieuwe tekst`, EN: `Give a note another text: \change 2 new text`}
	removeTells = speech.Text{NL: `Verwijder een notitie: \remove 2`, EN: `Remove a note: \remove 2`}
	markWhich   = speech.Text{NL: `De laatste notitie markeren, \1 tot \9:`, EN: `To mark the last note, \1 to \9:`}
	signs       = speech.Text{
		NL: "Eerste teken van een notitie: + verwachting, ! grens, = toezegging, & gevoel, % ging mis, ? terugkomen op; > letterlijk, ( gezien, / eigen gedachte; : wij.",
		EN: "First character of a note: + expectation, ! boundary, = promise, & feeling, % hiccup, ? come back to; > word for word, ( seen, / my own thought; : we.",
	}
)

var answerUnfinished = speech.Text{NL: `Niet afgemaakt antwoord: %s (\answer geeft het)`, EN: `Unfinished answer: %s (\answer gives it)`}
