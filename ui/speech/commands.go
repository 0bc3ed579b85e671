package speech

// A Command has the words of one command: a word or two for the bar, and a
// sentence for the palette and help.
type Command struct{ Name, Tells Text }

// Commands holds the words of every command of ui/capture, by its id.
var Commands = map[string]Command{
	"next":       {Text{"volgende", "next"}, Text{"Naar de volgende hoofdvraag", "On to the next main question"}},
	"previous":   {Text{"vorige", "previous"}, Text{"Terug naar de vorige hoofdvraag", "Back to the previous main question"}},
	"go":         {Text{"ga naar", "go to"}, Text{"Ga naar een vraag, met haar nummer of een woord eruit", "Go to a question, by its number or a word from it"}},
	"untouched":  {Text{"nog open", "untouched"}, Text{"Naar de volgende vraag waar nog niets bij staat", "On to the next question that has nothing yet"}},
	"deeper":     {Text{"doorvragen", "go deeper"}, Text{"Haal de volgende doorvraag op", "Fetch the next follow-up"}},
	"add":        {Text{"eigen vraag", "own question"}, Text{"Voeg hier een eigen vraag toe", "Add a question of your own here"}},
	"skip":       {Text{"overslaan", "skip"}, Text{"Sla de vraag over en zeg waarom er geen antwoord is", "Skip the question and say why there is no answer"}},
	"moment":     {Text{"moment", "moment"}, Text{"Markeer dit moment, vul het later in; nog eens: 10 seconden terug", "Mark this moment, fill it in later; again: 10 seconds back"}},
	"reason":     {Text{"reden", "reason"}, Text{"De volgende notitie is de reden van de vorige", "The next note is the reason for the last one"}},
	"mark":       {Text{"markering", "mark"}, Text{"Markeer de laatste notitie: 1 verwachting tot 9 verrassing", "Mark the last note: 1 expectation to 9 surprise"}},
	"card":       {Text{"kaart", "card"}, Text{"De kaart van de laatste verwachting, grens, toezegging: alles wat erbij hoort", "The card of the last expectation, boundary, promise: all that goes with it"}},
	"off-record": {Text{"onder ons", "off the record"}, Text{"Onder ons: handen van de toetsen is het eerlijkst; wat u toch typt wordt nergens bewaard", "Off the record: hands off the keys is the honest way; what you type all the same is kept nowhere"}},
	"show":       {Text{"meekijken", "show"}, Text{"Laat de klant meekijken: alleen de vraag en zijn eigen woorden", "Let the customer look along: only the question and their own words"}},
	"read-back":  {Text{"samenvatten", "read back"}, Text{"Samenvatten en checken: lees terug wat u hoorde", "Sum up and check: read back what you heard"}},
	"summary":    {Text{"overzicht", "summary"}, Text{"Het overzicht tot nu toe", "The summary so far"}},
	"end":        {Text{"afronden", "wrap up"}, Text{"Loop na wat nog open is en sluit het gesprek af", "Go through what is still open and finish"}},
	"role":       {Text{"rol", "role"}, Text{"Kies uw rol in dit gesprek", "Choose your role in this talk"}},
	"pause":      {Text{"pauze", "pause"}, Text{"Zet de klok stil, of weer aan", "Stop the clock, or start it again"}},
	"undo":       {Text{"ongedaan", "undo"}, Text{"Maak de laatste stap ongedaan", "Undo the last step"}},
	"redo":       {Text{"opnieuw", "redo"}, Text{"Doe de stap opnieuw", "Redo the step"}},
	"search":     {Text{"zoeken", "search"}, Text{"Zoek in de notities van dit gesprek", "Search the notes of this talk"}},
	"new":        {Text{"nieuw", "new"}, Text{"Begin een nieuw gesprek", "Start a new talk"}},
	"resume":     {Text{"verder", "resume"}, Text{"Ga verder met dit gesprek", "Go on with this talk"}},
	"take-over":  {Text{"overnemen", "take over"}, Text{"Vraag het andere venster om dit gesprek en schrijf hier verder", "Ask the other window for this talk and go on writing here"}},
	"start":      {Text{"sluiten", "close"}, Text{"Lees niet langer mee en ga naar het begin", "Stop reading along and go to the start"}},
	"export":     {Text{"exporteren", "export"}, Text{"Schrijf het verslag naar een bestand", "Write the account to a file"}},
	"help":       {Text{"hulp", "help"}, Text{"Alle toetsen op een rij", "All the keys in one place"}},
	"palette":    {Text{"alles", "all"}, Text{"Alles wat u kunt doen, doorzoekbaar", "Everything you can do, searchable"}},
	"quit":       {Text{"stoppen", "leave"}, Text{"Bewaar, zeg waar het staat en stop", "Save, say where it is, and leave"}},
	"people":     {Text{"namen", "people"}, Text{"Noem wie er van de klant aan tafel zitten", "Name who is at the table for the customer"}},
	"details":    {Text{"gegevens", "details"}, Text{"Klant, onderwerp, taal, eindtijd", "Customer, topic, language, end time"}},
	"coverage":   {Text{"dekking", "coverage"}, Text{"Bepaal zelf hoe ver deze vraag is uitgediept", "Say yourself how far this question has been explored"}},
	"class":      {Text{"klasse", "class"}, Text{"Vanzelfsprekend of verschil: als het er is, als het er niet is, twee toetsen", "Taken for granted or a difference: when it is there, when it is not, two keys"}},
	"ranking":    {Text{"volgorde", "ranking"}, Text{"Zet de verwachtingen op volgorde: wat weegt het zwaarst", "Put the expectations in order: what weighs most"}},
	"attach":     {Text{"voeg bij", "attach"}, Text{"Leg de notitie bij een eerdere verwachting, grens of toezegging", "Attach the note to an earlier expectation, boundary or promise"}},
	"saved":      {Text{"bewaard?", "saved?"}, Text{"Vraag of alles bewaard is", "Ask whether everything is saved"}},
	"language":   {Text{"taal", "language"}, Text{"Nederlands of Engels op het scherm", "Dutch or English on the screen"}},
	"theme":      {Text{"kleuren", "colours"}, Text{"Licht, donker of zonder kleur", "Light, dark or without colour"}},
	"mouse":      {Text{"muis", "mouse"}, Text{"Muis aan of uit; uit kunt u tekst selecteren", "Mouse on or off; when off you can select text"}},
}
