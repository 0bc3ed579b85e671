package cli

import "diepte/ui/speech"

// The words of the ledger of promises.
var (
	promisesShort = speech.Text{NL: "Wat is toegezegd, aan wie, en hoe het staat", EN: "What was promised, to whom, and how it stands"}
	promisesLong  = speech.Text{
		NL: "Noem de toezeggingen uit alle gesprekken, wat te laat is eerst, dan op dag: stand, dag, nummer, klant, wie,\nwat. Zonder --all alleen wat nog open staat. Van QUERY moeten alle woorden voorkomen in klant, wie, wat, dag of\nstand. Met een nummer legt u vast wat ervan is geworden; dat staat naast het gesprek, dat zelf niet verandert.",
		EN: "List the promises of all talks, overdue first, then by day: state, day, id, customer, who, what. Without --all\nonly what still stands. All words of QUERY must occur in customer, who, what, day or state. With an id you\nwrite down what became of one; that stands beside the talk, which itself does not change.",
	}
	promisesAllFlag  = speech.Text{NL: "ook wat is nagekomen, niet nagekomen of ingetrokken", EN: "also what was kept, broken or withdrawn"}
	jsonPromisesFlag = speech.Text{NL: "één JSON-object per regel", EN: "one JSON object a line"}
	icsFlag          = speech.Text{NL: "schrijf ze als hele dagen voor een agenda naar `BESTAND`; - is standaarduitvoer", EN: "write them as whole days for a calendar to `FILE`; - is standard output"}
	keepShort        = speech.Text{NL: "De toezegging is nagekomen; na haar dag: alsnog nagekomen", EN: "The promise was kept; after its day: kept late"}
	breakShort       = speech.Text{NL: "De toezegging is niet nagekomen", EN: "The promise was broken"}
	withdrawShort    = speech.Text{NL: "De toezegging is ingetrokken", EN: "The promise was withdrawn"}
	reopenShort      = speech.Text{NL: "De toezegging staat weer open", EN: "The promise stands again"}
	undoShort        = speech.Text{NL: "Neem terug wat het laatst is vastgelegd", EN: "Take back what was written down last"}
	dayFlag          = speech.Text{NL: "op welke `DAG`: gisteren, vrijdag, 26-11, 2026-11-26; zonder: vandaag", EN: "on which `DAY`: yesterday, friday, 26-11, 2026-11-26; without: today"}
	wordsFlag        = speech.Text{NL: "wat erover te zeggen is, in uw eigen `WOORDEN`", EN: "what there is to say of it, in `WORDS` of your own"}

	noPromise        = speech.Text{NL: "geen toezegging past daarbij; --all zoekt ook in wat is afgehandeld", EN: "no promise matches; --all searches the settled ones too"}
	noPromises       = speech.Text{NL: "er staat geen toezegging open; --all noemt ook wat is afgehandeld", EN: "no promise stands open; --all lists the settled ones too"}
	withoutDay       = speech.Text{NL: "zonder dag, en dus niet in de agenda: %d", EN: "without a day, and so not in the calendar: %d"}
	otherFile        = speech.Text{NL: "kies een andere naam, of - voor standaarduitvoer", EN: "choose another name, or - for standard output"}
	noDay            = speech.Text{NL: "geen dag die al geweest is: %s", EN: "no day that has been: %s"}
	whichDay         = speech.Text{NL: "noem er een als gisteren, vrijdag, 26-11 of 2026-11-26", EN: "name one such as yesterday, friday, 26-11 or 2026-11-26"}
	nothingTold      = speech.Text{NL: "over die toezegging is niets vastgelegd om terug te nemen: %s", EN: "nothing was written down about that promise to take back: %s"}
	promiseNotFound  = speech.Text{NL: "die toezegging is er niet: %s", EN: "there is no such promise: %s"}
	tryPromises      = speech.Text{NL: "`diepte promises --all` noemt ze, met hun nummer", EN: "`diepte promises --all` names them, with their ids"}
	promiseAmbiguous = speech.Text{NL: "er is meer dan één toezegging met dat einde: %s", EN: "more than one promise has an id that ends so: %s"}
	moreOfPromise    = speech.Text{NL: "geef meer van de laatste tekens; `diepte promises --json` toont ze geheel", EN: "give more of its last characters; `diepte promises --json` shows them whole"}
)
