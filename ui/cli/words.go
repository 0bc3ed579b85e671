package cli

import "diepte/ui/speech"

// What goes wrong, and what to do about it.
var (
	seeHelp          = speech.Text{NL: "`diepte --help` en `diepte OPDRACHT --help` zeggen hoe het moet", EN: "`diepte --help` and `diepte COMMAND --help` show how"}
	sessionNotFound  = speech.Text{NL: "dat gesprek is er niet: %s", EN: "there is no such talk: %s"}
	tryList          = speech.Text{NL: "`diepte list` noemt ze, met hun nummer", EN: "`diepte list` names them, with their ids"}
	sessionAmbiguous = speech.Text{NL: "er is meer dan één gesprek met dat einde: %s", EN: "more than one talk has an id that ends so: %s"}
	moreOfID         = speech.Text{NL: "geef meer van de laatste tekens; `diepte list --json` toont ze geheel", EN: "give more of its last characters; `diepte list --json` shows them whole"}
	sessionLocked    = speech.Text{NL: "het gesprek is open in een ander venster: %s", EN: "the talk is open in another window: %s"}
	closeOther       = speech.Text{NL: "sluit het daar, of lees het hier met `diepte show`", EN: "close it there, or read it here with `diepte show`"}
	sessionNewer     = speech.Text{NL: "een nieuwere versie van diepte schreef dit gesprek: %s", EN: "a newer diepte wrote this talk: %s"}
	updateUs         = speech.Text{NL: "lezen kan met `diepte show`; werk diepte bij om verder te gaan", EN: "`diepte show` reads it; update diepte to go on with it"}
	sessionDamaged   = speech.Text{NL: "het bestand is niet te lezen: %s", EN: "the file cannot be read: %s"}
	tryBackup        = speech.Text{NL: "het is gelaten zoals het is; `diepte resume` met het eind van de naam gaat verder met de vorige versie, als die er is (.bak)", EN: "it was left as it is; `diepte resume` with the end of its name goes on with the version before it, if there is one (.bak)"}
	oneSession       = speech.Text{NL: "dit formaat bevat één gesprek, en er passen er meer", EN: "this format holds one talk, and more than one matches"}
	nameOne          = speech.Text{NL: "noem er één met het nummer uit `diepte list`, of kies markdown-internal of jsonl", EN: "name one by its id from `diepte list`, or choose markdown-internal or jsonl"}
	nothingMatches   = speech.Text{NL: "geen gesprek past daarbij", EN: "no talk matches"}
	guideNotFound    = speech.Text{NL: "die leidraad is er niet: %s", EN: "there is no such guide: %s"}
	tryGuides        = speech.Text{NL: "`diepte guides list` noemt ze, met hun talen", EN: "`diepte guides list` names them, with their languages"}
	guideLanguage    = speech.Text{NL: "die leidraad is er niet in deze taal: %s", EN: "the guide is not there in that language: %s"}
	notThere         = speech.Text{NL: "bestaat niet: %s", EN: "does not exist: %s"}
	noUnfinished     = speech.Text{NL: "er is geen gesprek om mee verder te gaan", EN: "there is no talk to go on with"}
	tryNew           = speech.Text{NL: "`diepte new` begint er een", EN: "`diepte new` starts one"}
	noSessions       = speech.Text{NL: "geen gesprekken in %s", EN: "no talks in %s"}
	noFormat         = speech.Text{NL: "geef aan hoe: --format %s", EN: "say how: --format %s"}
	fileExists       = speech.Text{NL: "er is al een bestand %s", EN: "there is a file already: %s"}
	otherName        = speech.Text{NL: "kies een andere naam, of laat --out weg: dan wordt er een gekozen die vrij is", EN: "choose another name, or leave --out away: one that is free is chosen"}
	notEmpty         = speech.Text{NL: "de map is niet leeg: %s", EN: "the folder is not empty: %s"}
	emptyFolder      = speech.Text{NL: "kies een lege of nieuwe map; voorbeelden horen niet tussen echte gesprekken", EN: "choose an empty or new folder; examples do not belong among real talks"}
	tooFew           = speech.Text{NL: "%s moet minstens 1 zijn", EN: "%s must be at least 1"}
	savedApart       = speech.Text{NL: "niet in de bibliotheek bewaard (%s), wel in %s", EN: "not saved in the library (%s), but in %s"}
	mendLibrary      = speech.Text{NL: "`diepte list` vindt het ook daar; maak de bibliotheek schrijfbaar en ga ermee verder om het terug te zetten", EN: "`diepte list` finds it there too; make the library writable and resume it to put it back"}
	oneCopy          = speech.Text{NL: "kies er één: --summary, --copy of --json", EN: "choose one: --summary, --copy or --json"}
	unknownCommand   = speech.Text{NL: "geen opdracht: %s", EN: "no such command: %s"}
	unknownFlag      = speech.Text{NL: "geen optie: %s", EN: "no such flag: %s"}
	flagNeeds        = speech.Text{NL: "hier hoort een waarde achter: %s", EN: "this needs a value: %s"}
	tooMany          = speech.Text{NL: "te veel: %s", EN: "too many words: %s"}
	missingWord      = speech.Text{NL: "er ontbreekt iets: %s", EN: "something is missing: %s"}
	didYouMean       = speech.Text{NL: "bedoelde u %s?", EN: "did you mean %s?"}
)

// What is said on the way.
var (
	wroteDemo  = speech.Text{NL: "%d gesprekken in %s. Bekijk ze met: diepte browse --library %[2]s", EN: "%d talks in %s. Look at them with: diepte browse --library %[2]s"}
	guideRow   = speech.Text{NL: "%d vragen", EN: "%d questions"}
	minutesRow = speech.Text{NL: "%d min", EN: "%d min"}
	notesRow   = speech.Text{NL: "%d notities", EN: "%d notes"}
	noteRow    = speech.Text{NL: "1 notitie", EN: "1 note"}
	noName     = speech.Text{NL: "(geen naam)", EN: "(no name)"}
	lastOne    = speech.Text{NL: "Laatste gesprek: %s, %s, %s. Verder: diepte resume %s", EN: "Last talk: %s, %s, %s. To go on: diepte resume %s"}
	howToStart = speech.Text{NL: "Nieuw gesprek: diepte new --customer NAAM. Gesprekken: diepte list. Meer: diepte --help", EN: "New talk: diepte new --customer NAME. Talks: diepte list. More: diepte --help"}
)
