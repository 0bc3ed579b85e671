package speech

// A PracticeStep is one step of the practice talk: what the customer says, which
// key it is for, and what is said when it was done.
type PracticeStep struct {
	ID    string
	Says  Text // empty: nothing new, the last words stand
	Coach Text
	Done  Text
}

// PracticeCustomer and PracticePerson are who sits at the table in practice.
var (
	PracticeCustomer = Text{"Bakkerij De Korenaar (oefening)", "Harbour Bakery (practice)"}
	PracticePerson   = Text{"Anneke de Wit", "Anna Reed"}
)

// PracticeSteps lists the steps in their order. What counts as done stands beside
// each id in ui; a test joins the two.
var PracticeSteps = []PracticeStep{
	{"note",
		Text{"Fijn dat u er bent. Het is druk, maar hier wil ik echt even voor zitten.", "Good of you to come. It is busy, but this is worth sitting down for."},
		Text{"Typ wat u hoort, in eigen woorden. Enter noteert het.", "Type what you hear, in your own words. Enter notes it."},
		Text{"Genoteerd en bewaard.", "Noted, and saved."}},
	{"consent",
		Text{"Schrijft u gerust mee, hoor.", "Do take notes, I don't mind."},
		Text{"Boven de regel staat een vraag. Pijl omlaag gaat erin; 1 is ja; Enter.", "Above the line is a question. Arrow down goes into it; 1 is yes; Enter."},
		Text{"Toestemming staat erbij.", "Consent is on record."}},
	{"mark",
		Text{"Weet u wat het is: het brood moet er om tien uur zijn. Dan komen de klanten.", "You see, the bread has to be here by ten. That is when people come in."},
		Text{"Noteer dit en druk dan op Tab: de notitie wordt een verwachting.", "Note this, then press Tab: the note becomes an expectation."},
		Text{"Een verwachting, met dit als bewijs.", "An expectation, with this to show for it."}},
	{"next",
		Text{"Vraagt u maar verder.", "Go on, ask away."},
		Text{"PgDn gaat naar de volgende vraag. Lees die hardop voor.", "PgDn goes to the next question. Read it out loud."},
		Text{"PgUp gaat terug; elke volgorde mag.", "PgUp goes back; any order will do."}},
	{"boundary",
		Text{"Wij bakken 's nachts en overdag sta ik in de winkel. Dan bellen, dat moet u echt niet doen.", "We bake at night, and by day I am in the shop. Ringing me then is really not on."},
		Text{"Begin de notitie met een uitroepteken: dan is het een grens.", "Begin the note with an exclamation mark: that makes it a boundary."},
		Text{"Grens. De andere tekens staan in F1.", "A boundary. The other signs are in F1."}},
	{"quote",
		Text{"Laatst zei ik nog: zo hoeft het voor mij niet meer.", "The other day I said: I am about done with this."},
		Text{"Dit is het onthouden waard. Begin met > en typ het letterlijk.", "This is worth keeping. Begin with > and type it word for word."},
		Text{"Letterlijk, dus tussen aanhalingstekens.", "Word for word, so it stands in quotes."}},
	{"deeper",
		Text{"Ja, zo voelde het wel.", "Yes, that is how it felt."},
		Text{"Vraag door: Esc en dan w. Er komt een doorvraag boven.", "Go deeper: Esc, then w. A follow-up comes up."},
		Text{"Alleen als u erom vraagt.", "Only when you ask for it."}},
	{"reason",
		Text{"Als er niets in het schap ligt, lopen ze naar de overkant. En die zie je niet meer terug.", "With nothing on the shelf they cross the road. And they do not come back."},
		Text{"De reden achter de vorige notitie: Esc l, dan typen en Enter.", "The reason behind the last note: Esc l, then type, then Enter."},
		Text{"Zo komt u bij de vraag achter de vraag.", "That is how you reach the question behind the question."}},
	{"promise",
		Text{"Kunt u dan een berichtje sturen als het later wordt?", "Could you send me a message, then, when it will be late?"},
		Text{"U zegt ja. Begin met = (toezegging) en : (wij), en typ wie, wat en wanneer.", "You say yes. Begin with = (promise) and : (we), and type who, what and by when."},
		Text{"Beloofd door ons. Wees er zuinig mee.", "Promised by us. Go easy on these."}},
	{"undo",
		Text{"O wacht, op zondag hoeft het niet, dan zijn we dicht.", "Oh wait, not on Sundays, we are closed then."},
		Text{"De toezegging moet dus anders. Ctrl+Z, of Esc z, neemt de laatste stap terug.", "So the promise must change. Ctrl+Z, or Esc z, takes back the last step."},
		Text{"Alles kan terug.", "Everything can be undone."}},
	{"again",
		Text{},
		Text{"De notitie staat weer in de regel. Typ erachter: niet op zondag. Dan Enter.", "The note is back in the line. Type behind it: not on Sundays. Then Enter."},
		Text{"Zo gaat verbeteren. De dag zet u op de kaart: Esc c.", "That is how to correct. The day goes on its card: Esc c."}},
	{"menu",
		Text{"Wat hebt u daar allemaal op dat scherm?", "What is all that on your screen?"},
		Text{"Esc toont het menu, met één toets per opdracht. Nog eens Esc en de lijst komt; sluit die met Esc.", "Esc shows the menu, one key a command. Esc again brings the list; close it with Esc."},
		Text{"Daar staat alles.", "Everything is in there."}},
	{"read-back",
		Text{"Vat u het eens samen?", "Could you sum it up for me?"},
		Text{"Esc k vat samen. Lees voor, kies het oordeel met de pijlen, Enter. Esc als u klaar bent.", "Esc k sums up. Read it out, choose the verdict with the arrows, Enter. Esc when you are done."},
		Text{"De klant heeft het laatste woord.", "The customer has the last word."}},
	{"summary",
		Text{"Zo, u hebt goed geluisterd.", "Well, you did listen."},
		Text{"Esc i is het verslag tot nu toe. Esc gaat terug.", "Esc i is the summary so far. Esc goes back."},
		Text{"Elke regel met het bewijs erbij.", "Each line with what it rests on."}},
	{"end",
		Text{"Dit was de moeite waard. Tot ziens!", "That was worth my while. Goodbye!"},
		Text{"Klaar. Kijk gerust rond; Esc q Enter sluit de oefening. Er wordt niets van bewaard.", "Done. Look around as you like; Esc q Enter closes practice. Nothing of it is kept."},
		Text{}},
}

// The words of practice.
var (
	StartPractice      = Text{"Oefenen", "Practise"}
	StartPracticeTells = Text{"een klant die antwoordt", "a customer who answers"}
	PracticeSays       = Text{"%s zegt", "%s says"}
	PracticeCount      = Text{"oefenen %d van %d", "practice %d of %d"}
	PracticeSkip       = Text{"→ verder", "→ on"}
	PracticeOver       = Text{"De oefening is gesloten; er is niets van bewaard.", "Practice is closed; nothing of it was kept."}
	PracticeNotYet     = Text{"Genoteerd, maar nog niet zo. Ctrl+Z neemt de notitie terug.", "Noted, but not that way yet. Ctrl+Z takes the note back."}
	PracticeQuit       = Text{"oefening sluiten", "close practice"}
	PracticeQuitTells  = Text{"Sluit de oefening; er wordt niets van bewaard", "Close practice; nothing of it is kept"}
	CannotPractise     = Text{"Oefenen lukt nu niet: %s", "Practice is not possible now: %s"}
)
