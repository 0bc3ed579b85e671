package speech

// The words of two windows on one talk.
var (
	ReadOnly       = Text{"ALLEEN LEZEN, ander venster schrijft", "READ ONLY, another window writes"}
	ReadOnlyIdle   = Text{"ALLEEN LEZEN, niemand schrijft", "READ ONLY, nobody is writing"}
	AskingOver     = Text{"overname gevraagd …", "asking to take over …"}
	NotNotedHere   = Text{"Niet genoteerd. Esc t Enter: overnemen. Een ander venster schrijft.", "Not noted. Esc t Enter: take over. Another window writes this talk."}
	NotNotedIdle   = Text{"Niet genoteerd. Esc t Enter: hier verder. Niemand schrijft nu.", "Not noted. Esc t Enter: go on here. Nobody is writing now."}
	NothingToWatch = Text{"U leest mee; hier nog geen notitie.", "Reading along; no note here yet."}
	TakenOver      = Text{"Overgenomen: u schrijft hier verder.", "Taken over: you go on here."}
	HandedOver     = Text{"Een ander venster schrijft verder. Esc t Enter: terughalen.", "Another window goes on. Esc t Enter: take it back."}
	HandingOver    = Text{"Niet genoteerd: dit gesprek gaat naar een ander venster.", "Not noted: this talk is going to another window."}
	NoAnswerGiven  = Text{"Geen antwoord: het andere venster houdt het gesprek. Esc t Enter: nog eens.", "No answer: the other window keeps the talk. Esc t Enter: again."}
	CannotTakeOver = Text{"Overnemen lukt niet: %s.", "It cannot be taken over: %s."}
	CannotHandOver = Text{"Gevraagd door een ander venster, maar het blijft hier: %s.", "Another window asked for it, but it stays here: %s."}
	AskedOffRecord = Text{"Een ander venster vraagt dit gesprek; onder ons blijft het hier.", "Another window asks for this talk; off the record it stays here."}
	CannotFollow   = Text{"meelezen lukt nu niet: %s", "cannot follow now: %s"}
	KeyTakeOver    = Text{"overnemen", "take over"}
	ClockLeapt     = Text{"(klok %+d)", "(clock %+d)"} // minutes that the machine slept, or its clock was set
	JoinedTheirs   = Text{"Dit gesprek is ook elders gewijzigd; dat is erbij gezet.", "This talk was changed elsewhere too; that has been brought in."}
)
