package speech

import "diepte/interview"

// The words of the conversation's own screen.
var (
	NoCustomerYet  = Text{"klant nog niet genoemd", "customer not named yet"}
	Dots           = [3]Text{{"wie", "who"}, {"wens", "wish"}, {"behoefte", "need"}}
	Until          = Text{"tot %s", "until %s"}
	ClockStands    = Text{"pauze", "paused"}
	Notes          = Text{"Notities", "Notes"}
	NoNotesYet     = Text{"Typ wat u hoort. Enter noteert.", "Type what you hear. Enter notes it."}
	NoNotesAlone   = Text{"Schrijf op wat u weet. Enter noteert.", "Write down what you know. Enter notes it."}
	SkippedLabel   = Text{"geen antwoord: ", "no answer: "}
	OnRecordTells  = Text{"Weer gewoon: wat u onder ons typte verdwijnt", "Back on the record: what you typed off it disappears"}
	NoNotesHere    = Text{"Bij deze vraag staat nog geen notitie.", "There is no note under this question yet."}
	NextUp         = Text{"straks:", "next:"}
	MinutesOf      = Text{"%d van %d min", "%d of %d min"}
	FollowUpCount  = Text{"doorvraag %d/%d", "follow-up %d/%d"}
	ProbeCount     = Text{"verder %d/%d", "further %d/%d"}
	WhyWeAsk       = Text{"Waarom we dit vragen: ", "Why we ask: "}
	ConsentPending = Text{"meeschrijven: nog niet gevraagd", "taking notes: not asked yet"}
	NotesRefused   = Text{"de klant wil geen notities", "the customer wants no notes"}
	OffTheRecord   = Text{"ONDER ONS", "OFF THE RECORD"}
	Editing        = Text{"wijzigen", "editing"}
	ReasonChip     = Text{"reden", "reason"}
	MomentToFill   = Text{"(moment, nog in te vullen)", "(moment, to fill in)"}
	MomentsOpen    = Text{"momenten in te vullen: %d", "moments to fill in: %d"}
	NotesSoFar     = Text{"notities: %d", "notes: %d"}
	RowHint        = Text{"↓ om te antwoorden", "↓ to answer"}
	AnswerIs       = Text{"antwoord: ", "answer: "}
	TooSmall       = Text{"Venster te klein; u kunt doortypen.", "Window too small; you can go on typing."}
	MenuTitle      = Text{"Kies een toets", "Choose a key"}
	MenuHint       = Text{"Esc: alles doorzoeken", "Esc: search everything"}
	CtrlCAgain     = Text{"Nog eens Ctrl+C bewaart en stopt.", "Ctrl+C again saves and leaves."}
	LanguageIs     = Text{"Het scherm spreekt Nederlands.", "The screen speaks English."}
	ThemeIs        = Text{"Kleuren: %s.", "Colours: %s."}
	Themes         = map[string]Text{
		"auto": {"volgens het scherm", "as the terminal has them"}, "dark": {"voor een donkere achtergrond", "for a dark background"},
		"light": {"voor een lichte achtergrond", "for a light background"}, "none": {"zonder kleur", "without colour"},
	}
	MouseOn  = Text{"Muis aan.", "Mouse on."}
	MouseOff = Text{"Muis uit: u kunt weer tekst selecteren.", "Mouse off: you can select text again."}
)

// What each key does now, for the footer.
var (
	KeyNote       = Text{"noteren", "note"}
	KeyMark       = Text{"markeren", "mark"}
	KeyNext       = Text{"volgende", "next"}
	KeyMenu       = Text{"menu", "menu"}
	KeyHelp       = Text{"hulp", "help"}
	KeyEdit       = Text{"wijzigen", "edit"}
	KeyRemove     = Text{"weg", "remove"}
	KeyMoveNote   = Text{"verplaatsen", "move"}
	KeyWhole      = Text{"geheel", "whole"}
	KeyBack       = Text{"terug", "back"}
	KeyKeep       = Text{"bewaren", "keep"}
	KeyLeaveAsWas = Text{"laten zoals het was", "leave as it was"}
	KeyAnswer     = Text{"antwoord", "answer"}
	KeyToNote     = Text{"naar de notitie", "to the note"}
	KeyOnRecord   = Text{"weer gewoon", "back on the record"}
	KeyChoose     = Text{"kiezen", "choose"}
	KeySelect     = Text{"lopen", "move"}
	KeyScroll     = Text{"bladeren", "scroll"}
	KeyOpen       = Text{"openen", "open"}
	KeyField      = Text{"volgend veld", "next field"}
	KeyBegin      = Text{"beginnen", "begin"}
	KeyDone       = Text{"klaar", "done"}
	KeyVerdict    = Text{"kiezen", "choose"}
	KeyTake       = Text{"bewaren", "keep it"}
	KeyOn         = Text{"verder", "on"}
	KeyEvidence   = Text{"waarop dit rust", "what it rests on"}
	KeyWrite      = Text{"naar een bestand", "to a file"}
	KeySummary    = Text{"overzicht", "summary"}
	KeyOther      = Text{"andere weergave", "other view"}
	KeyFinish     = Text{"gesprek afsluiten", "finish the talk"}
	KeyRead       = Text{"lezen", "read"}
)

// The words of saving.
var (
	Saving         = Text{"bewaren …", "saving …"}
	SavedAt        = Text{"opgeslagen %s", "saved %s"}
	NotSaved       = Text{"NIET OPGESLAGEN: %s, sinds %s", "NOT SAVED: %s, since %s"}
	SavedElsewhere = Text{"BEWAARD OP ANDERE PLEK sinds %s (Ctrl+S)", "KEPT ELSEWHERE since %s (Ctrl+S)"}
	TwoVersions    = Text{"twee versies bewaard", "two versions kept"}
	AllSaved       = Text{"Alles is opgeslagen, %s.", "Everything is saved, %s."}
	AllSavedAt     = Text{"Alles is bewaard in %s, omdat de bibliotheek niet kan: %s.", "Everything is kept in %s, because the library cannot: %s."}
	SavedIn        = Text{"Bewaard: %s", "Saved: %s"}
	NotSavedAtEnd  = Text{"Niet alles kon worden bewaard: %s. Wat u typte staat in het journaal; start diepte opnieuw om het terug te halen.", "Not everything could be saved: %s. What you typed is in the journal; start diepte again to get it back."}
	WasDamaged     = Text{"Het bestand was beschadigd (%s); het is opzijgezet en de vorige versie is teruggehaald.", "The file was damaged (%s); it was set aside and the version before it brought back."}
	RecoveredField = Text{"Wat u typte staat er weer: %d toetsaanslagen hersteld, getypt %s.", "What you typed is back: %d keystrokes recovered, typed %s."}
	RecoveredLoose = Text{"Wat u typte paste nergens en staat er als notitie: %d toetsaanslagen, getypt %s.", "What you typed fitted nowhere and is a note now: %d keystrokes, typed %s."}
	RecoveredKeys  = Text{"Uw onaffe zin staat er weer: %d toetsaanslagen hersteld, getypt %s.", "Your unfinished line is back: %d keystrokes recovered, typed %s."}
	RecoveredSpan  = Text{"%s tot %s", "%s to %s"}
	LeftOver       = Text{"Dit stond er nog en past nergens meer: %s", "This was still there and has no place any more: %s"}
	PartlyRead     = Text{"Niet alles was te lezen (%s); wat er staat is gelaten zoals het is.", "Not everything could be read (%s); what is there was left as it is."}
	OthersCanRead  = Text{"Anderen op deze computer kunnen hier bij (%d): diepte doctor --fix herstelt dat.", "Others on this machine can read some of this (%d): diepte doctor --fix mends that."}
	RecoveredAll   = Text{"Het programma was onverwacht gestopt; er is niets verloren.", "The program had ended unexpectedly; nothing was lost."}
	CannotResume   = Text{"Dit gesprek kan nu niet verder: %s.", "This talk cannot go on now: %s."}
	CannotStart    = Text{"Het gesprek kan niet beginnen: %s.", "The talk cannot begin: %s."}
	CannotRead     = Text{"Niet te lezen: %s.", "Cannot be read: %s."}
	CannotList     = Text{"De map %s is niet te lezen: %s.", "The folder %s cannot be read: %s."}

	NoSpace       = Text{"de schijf is vol", "the disk is full"}
	NoPermission  = Text{"geen toestemming om te schrijven", "no permission to write"}
	ReadOnlyDisk  = Text{"de schijf is alleen-lezen", "the disk is read-only"}
	FolderGone    = Text{"de map bestaat niet meer", "the folder is gone"}
	DiskStalls    = Text{"de schijf antwoordt niet", "the disk does not answer"}
	DiskFails     = Text{"de schijf geeft een fout", "the disk reports an error"}
	ThereAlready  = Text{"er is al een bestand met die naam", "there is already a file with that name"}
	OpenElsewhere = Text{"het staat open in een ander venster", "it is open in another window"}
	NewerProgram  = Text{"het is gemaakt met een nieuwere versie van diepte; werk diepte bij om het te wijzigen", "it was made with a newer diepte; update diepte to change it"}
)

// The panels.
var (
	PaletteTitle = Text{"Alles wat u kunt doen", "Everything you can do"}
	TypeToFind   = Text{"typ om te zoeken", "type to find"}
	NumberHint   = Text{"nummer of woord, dan Enter", "number or word, then Enter"}
	NothingFound = Text{"Niets gevonden.", "Nothing found."}
	MarkAs       = Text{"Markeer als %s", "Mark as %s"}
	GotoTitle    = Text{"Ga naar", "Go to"}
	GotoHint     = Text{"nummer of woorden", "number or words"}
	AddTitle     = Text{"Eigen vraag", "Your own question"}
	AddHint      = Text{"Enter voegt hem hier toe", "Enter adds it here"}
	SkipTitle    = Text{"Waarom geen antwoord?", "Why no answer?"}
	WhoTitle     = Text{"Wie weet het wel?", "Who does know?"}
	WhoHint      = Text{"mag leeg blijven", "may stay empty"}
	RoleTitle    = Text{"Uw rol in dit gesprek", "Your role in this talk"}
	RoleTells    = map[interview.Role]Text{
		"expert":          {"u brengt de oplossing", "you bring the solution"},
		"diagnostician":   {"u zoekt uit wat er is", "you find out what it is"},
		"process-guide":   {"u helpt de klant het te vinden", "you help the customer find it"},
		"pair-of-hands":   {"u voert uit", "you carry it out"},
		"working-partner": {"u deelt het werk", "you share the work"},
	}
	PeopleTitle     = Text{"Wie zitten er aan tafel?", "Who is at the table?"}
	PeopleHint      = Text{"namen, met komma's ertussen", "names, with commas between"}
	AttachTitle     = Text{"Waar hoort deze notitie bij?", "What does this note belong to?"}
	SearchTitle     = Text{"Zoek in dit gesprek", "Search this talk"}
	NoCard          = Text{"Deze notitie heeft geen kaart: markeer haar eerst, met Tab.", "This note has no card: mark it first, with Tab."}
	FieldRefuses    = Text{"“%s” past niet bij %s; het staat er nog.", "“%s” does not fit %s; it is still there."}
	VersionsApart   = Text{"(%d versies, → kiest)", "(%d versions, → chooses)"}
	VersionsTitle   = Text{"Welke versie klopt?", "Which version is right?"}
	VersionRemoved  = Text{"(verwijderd)", "(removed)"}
	VersionChosen   = Text{"Gekozen. De andere versie blijft bewaard bij de notitie.", "Chosen. The other version stays with the note."}
	NotesApart      = Text{"notities met twee versies: %d", "notes with two versions: %d"}
	NoteTitle       = Text{"Notitie", "Note"}
	EvidenceTitle   = Text{"Waarop dit rust", "What this rests on"}
	ExportTitle     = Text{"Exporteren", "Export"}
	ExportWhere     = Text{"In welk bestand?", "To which file?"}
	ExportWhereHint = Text{"Enter schrijft", "Enter writes"}
	Written         = Text{"Geschreven: %s", "Written: %s"}
	NotWritten      = Text{"Niet geschreven, %[2]s: %[1]s", "Not written, %[2]s: %[1]s"}
	Formats         = map[string]Text{
		"markdown-customer": {"Verslag voor de klant, één pagina (Markdown)", "Customer copy, one page (Markdown)"},
		"markdown-internal": {"Intern verslag, volledig (Markdown)", "Internal copy, all of it (Markdown)"},
		"html-customer":     {"Verslag voor de klant, om te openen of te printen (HTML)", "Customer copy, to open or to print (HTML)"},
		"html-internal":     {"Intern verslag, met de speelruimte getekend (HTML)", "Internal copy, with the room drawn (HTML)"},
		"json":              {"Het gesprek zelf (JSON)", "The session itself (JSON)"},
		"jsonl":             {"Het gesprek op één regel (JSON Lines)", "The session on one line (JSON Lines)"},
	}
	// CopyNames stand at the end of the name of an exported copy.
	CopyNames = map[string]Text{"markdown-customer": {"klant", "customer"}, "markdown-internal": {"intern", "internal"},
		"html-customer": {"klant", "customer"}, "html-internal": {"intern", "internal"}}
	FactText      = Text{"tekst", "text"}
	FactMark      = Text{"markering", "mark"}
	FactVoice     = Text{"stem", "voice"}
	FactSpeaker   = Text{"wie sprak", "who spoke"}
	FactWhen      = Text{"wanneer", "when"}
	FactQuestion  = Text{"bij de vraag", "under"}
	FactFollowUp  = Text{"doorvraag", "follow-up"}
	FactReasonFor = Text{"is de reden van", "is the reason for"}
	FactBefore    = Text{"eerder", "before"}
)

// The start screen, the form, browsing and reading.
var (
	StartTagline     = Text{"een gesprek in de diepte, van gelijke tot gelijke", "a conversation in depth, between equals"}
	GoOnWith         = Text{"Verder met %s", "Go on with %s"}
	StartNew         = Text{"Nieuw gesprek", "New talk"}
	StartNewTells    = Text{"de klant zit voor u", "the customer is with you"}
	StartBrowse      = Text{"Gesprekken bekijken", "Browse the talks"}
	StartBrowseTells = Text{"zoeken, lezen, exporteren", "search, read, export"}
	StartHelp        = Text{"Hulp", "Help"}
	StartLeave       = Text{"Stoppen", "Leave"}
	StartType        = Text{"Typ om in de gesprekken te zoeken.", "Type to search the talks."}

	FormNew             = Text{"Nieuw gesprek", "New talk"}
	FormDetails         = Text{"Gegevens", "Details"}
	FormAllOptional     = Text{"Niets is verplicht. Alles kan later nog.", "Nothing is required. All of it can wait."}
	Optional            = Text{"mag open blijven", "may stay open"}
	FormCustomer        = Text{"klant", "customer"}
	FormPeople          = Text{"aan tafel", "at the table"}
	FormPeopleHint      = Text{"namen, met komma's ertussen", "names, with commas between"}
	FormTopic           = Text{"onderwerp", "topic"}
	FormInterviewer     = Text{"uw naam", "your name"}
	FormInterviewerHint = Text{"en hoe u bereikbaar bent; de klant leest dit", "and how to reach you; the customer reads this"}
	ChooseByNumber      = Text{"Kies met ← en →, of met het nummer.", "Choose with ← and →, or by the number."}
	FormEnd             = Text{"tot hoe laat", "until"}
	FormEndHint         = Text{"zoals 15:00", "such as 15:00"}
	FormGuide           = Text{"leidraad", "guide"}
	FormLanguage        = Text{"taal van het gesprek", "language of the talk"}
	FormAddress         = Text{"u of je", "u or je (Dutch)"}
	FormRole            = Text{"uw rol", "your role"}
	FormBegin           = Text{"beginnen bij", "begin with"}
	FormBeginBefore     = Text{"voorbereiden, alleen", "preparing, alone"}
	FormBeginTalk       = Text{"het gesprek", "the talk"}
	NoTime              = Text{"“%s” is geen tijd: typ bijvoorbeeld 15:00.", "“%s” is no time: type 15:00, say."}

	BrowseTitle    = Text{"Gesprekken", "Talks"}
	BrowseHint     = Text{"zoek op klant, naam, datum of een woord uit de notities", "search by customer, name, date or a word from the notes"}
	CountOf        = Text{"%s van %s", "%s of %s"}
	LookingThrough = Text{"notities doorzocht: %s", "notes looked through: %s"}
	NoSessions     = Text{"Er zijn nog geen gesprekken. Esc n begint er een.", "There are no talks yet. Esc n starts one."}
	CountsShort    = Text{"verw %d · grens %d · toez %d", "exp %d · bound %d · prom %d"}
	Damaged        = Text{"beschadigd", "damaged"}
	ReaderHint     = Text{"typ om in dit gesprek te zoeken", "type to search this talk"}
	NothingHere    = Text{"niets genoteerd", "nothing noted"}
	NoQuestion     = Text{"Bij geen vraag", "Under no question"}
)

// The read-back and the closing part.
var (
	ReadBackTitle     = Text{"Samenvatten en checken", "Summing up and checking"}
	ReadHour          = Text{"Wat u van dit gesprek wilde", "What you wanted from this talk"}
	ReadExpectation   = Text{"Wat u verwacht", "What you expect"}
	ReadOurWish       = Text{"Wat wij graag willen", "What we would like"}
	ReadLimit         = Text{"Waar voor u de grens ligt", "Where the limit is for you"}
	ReadOurLimit      = Text{"Waar voor ons de grens ligt", "Where the limit is for us"}
	ReadPromise       = Text{"Wat u doet", "What you will do"}
	ReadOurPromise    = Text{"Wat wij doen", "What we will do"}
	ReadIncident      = Text{"Wat er misging", "What went wrong"}
	ReadMove          = Text{"Aan zet: %s.", "Whose move: %s."}
	ReadInstead       = Text{"Wel kan: %s", "Possible instead: %s"}
	InYourWords       = Text{"In uw woorden: %s", "In your words: %s"}
	OtherWords        = Text{"Of in uw eigen woorden", "Or in your own words"}
	ChooseVerdict     = Text{"Kies met ← en →, of typ andere woorden.", "Choose with ← and →, or type other words."}
	ReadBackDone      = Text{"Dat was wat ik hoorde. Wat mist er nog?", "That is what I heard. What is still missing?"}
	NothingToReadBack = Text{"Er is nog niets om terug te lezen.", "There is nothing to read back yet."}
	MoreToReadBack    = Text{"PgDn: nog %d regels", "PgDn: %d more lines"}
	SpokenAnswers     = map[interview.SpokenAnswer]Text{
		interview.AnswerYes: {"Ons antwoord: ja.", "Our answer: yes."}, interview.AnswerPartly: {"Ons antwoord: voor een deel.", "Our answer: partly."},
		interview.AnswerNo: {"Ons antwoord: nee.", "Our answer: no."}, interview.AnswerLater: {"Wij komen erop terug.", "We will come back to it."},
	}

	WrapUpTitle      = Text{"Afronden", "Wrapping up"}
	WrapUpDone       = Text{"Dat waren de losse eindjes. Enter sluit het gesprek af; het overzicht volgt.", "Those were the loose ends. Enter finishes the talk; the summary follows."}
	WrapUpNothing    = Text{"Er zijn geen losse eindjes. Enter sluit het gesprek af; het overzicht volgt.", "There are no loose ends. Enter finishes the talk; the summary follows."}
	WrapUpLapsed     = Text{"Veranderd sinds u het voorlas: %d. Wat de klant niet nog eens hoort, komt niet in zijn verslag.", "Changed since you read it back: %d. What the customer does not hear again stays out of their copy."}
	WrapUpUnmarked   = Text{"Notities zonder markering: %d. Dat mag zo blijven.", "Notes without a mark: %d. They may stay that way."}
	KeyReadAgain     = Text{"nog eens voorleggen", "read back again"}
	KeyGoThrough     = Text{"nalopen", "go through them"}
	EndBoundary      = Text{"Hoe staat het met deze grens van de klant?", "How do we stand with this boundary of theirs?"}
	EndOurBoundary   = Text{"Hoe staat het met deze grens van ons?", "How do we stand with this limit of ours?"}
	EndOurWish       = Text{"Is deze wens van ons uitgesproken?", "Did we say this wish of ours out loud?"}
	EndIncident      = Text{"Wie is nu aan zet?", "Whose move is it now?"}
	EndValue         = Text{"Nog niet beantwoord", "Not answered yet"}
	FieldState       = Text{"hoe ver", "how far"}
	FieldMove        = Text{"aan zet", "whose move"}
	FieldAnswer      = Text{"antwoord", "answer"}
	FieldReasonHint  = Text{"als het gezegd is, leest de klant dit ook", "if it was said, the customer reads this too"}
	TypeTheirWords   = Text{"Typ hoe de klant het zegt; anders blijft deze regel uit het verslag", "Type how they put it; otherwise this line stays out of their copy"}
	EndPromise       = Text{"De klant zegde toe: wie, wat, wanneer?", "The customer promised: who, what, when?"}
	EndOurPromise    = Text{"Wij zegden toe: wie, wat, wanneer?", "We promised: who, what, when?"}
	EndExpectation   = Text{"Wat doen we met deze verwachting?", "What do we do with this expectation?"}
	EndMoment        = Text{"Wat was er op dit moment?", "What was there at this moment?"}
	EndUnmarked      = Text{"Is dit een verwachting, een grens, een toezegging?", "Is this an expectation, a boundary, a promise?"}
	FieldWho         = Text{"wie", "who"}
	FieldWhat        = Text{"wat", "what"}
	FieldWhen        = Text{"wanneer", "when"}
	FieldCertainty   = Text{"hoe vast", "how firm"}
	FieldDisposition = Text{"wat we doen", "what we do"}
	FieldReason      = Text{"omdat", "because"}
	FieldAlternative = Text{"wat wel kan", "possible instead"}
	FieldSaid        = Text{"gezegd aan tafel", "said at the table"}
	FieldMoment      = Text{"tekst", "text"}
	FieldMark        = Text{"markering", "mark"}
	Yes              = Text{"ja", "yes"}
	No               = Text{"nee", "no"}
)

// The summary.
var (
	ViewSummary  = Text{"overzicht", "summary"}
	ViewCustomer = Text{"verslag voor de klant", "customer copy"}
	ViewInternal = Text{"intern verslag", "internal copy"}
)

// A KeyTold is a key and what it does, for help.
type KeyTold struct {
	Key   string
	Tells Text
}

// Help.
var (
	HelpTitle   = Text{"Hulp", "Help"}
	HelpIntro   = Text{"Typen noteert altijd. Enter legt vast, Tab markeert, PgDn gaat naar de volgende vraag. Al het andere begint met Esc.", "Typing always takes notes. Enter commits, Tab marks, PgDn goes to the next question. Everything else begins with Esc."}
	HelpFirst   = Text{"Als eerste teken van een notitie", "As the first character of a note"}
	HelpColon   = Text{"de ander spreekt: klant of wij (+: eigen wens, !: eigen grens)", "the other side speaks: customer or we (+: our wish, !: our limit)"}
	HelpPerson  = Text{"wie van de klant spreekt", "who of the customer speaks"}
	HelpKeys    = Text{"Toetsen", "Keys"}
	HelpKeyList = []KeyTold{
		{"Enter", Text{"legt de notitie vast; leeg doet het niets", "commits the note; when empty it does nothing"}},
		{"Ctrl+J, Esc Enter", Text{"nieuwe regel in de notitie", "new line inside the note"}},
		{"Tab, Shift+Tab", Text{"volgende of vorige markering; met een leeg veld van de laatste notitie", "next or previous mark; with an empty line, of the last note"}},
		{"Backspace", Text{"vooraan: maakt van de markering weer het teken", "at the start: turns the mark back into its character"}},
		{"↑", Text{"kiest een eerdere notitie: Enter wijzigt, Tab markeert, Del verwijdert, PgUp/PgDn verplaatst, → toont alles", "selects an older note: Enter edits, Tab marks, Del removes, PgUp/PgDn moves it, → shows all of it"}},
		{"↓", Text{"naar het antwoord, als de vraag er een heeft", "to the answer, when the question has one"}},
		{"Esc", Text{"sluit wat open is; anders het menu", "closes what is open; otherwise the menu"}},
		{"F2", Text{"het menu, ook waar Esc teruggaat", "the menu, also where Esc goes back"}},
		{"Alt+…", Text{"Esc en een toets in één greep", "Esc and a key in one stroke"}},
		{"Ctrl+C Ctrl+C", Text{"bewaart en stopt", "saves and leaves"}},
	}
	HelpTwice    = Text{"twee keer hetzelfde teken is het teken zelf", "the same character twice is the character itself"}
	HelpSigns    = Text{"Tekens", "Signs"}
	HelpSignList = []KeyTold{
		{"○ ◐ ●", Text{"nog niet, aangestipt, uitgediept", "not yet, touched on, explored"}},
		{"wie wens behoefte", Text{"hoe ver u bent met wie de klant is, wat hij wenst en wat daarachter zit", "how far you are with who they are, what they wish and what lies behind it"}},
	}
	HelpMenu      = Text{"Opdrachten", "Commands"}
	HelpSafe      = Text{"Wat is bewaard", "What is saved"}
	HelpSafeTells = Text{"Wat op het scherm stond, staat op schijf: elke toets in het journaal, elke notitie in het bestand. De gesprekken staan in %s.", "What has been on the screen is on disk: every key in the journal, every note in the file. The talks are in %s."}
)
