package speech

// What the program says back, in one line.
var (
	NothingToUndo    = Text{"Er is niets om terug te draaien.", "There is nothing to undo."}
	Undone           = Text{"Ongedaan gemaakt. Esc y doet het opnieuw.", "Undone. Esc y does it again."}
	Redone           = Text{"Opnieuw gedaan.", "Done again."}
	NothingToRedo    = Text{"Er is niets om opnieuw te doen.", "There is nothing to redo."}
	NoUndoOffRecord  = Text{"Onder ons wordt niets onthouden, ook geen stappen.", "Off the record nothing is remembered, not even steps."}
	FirstQuestion    = Text{"Dit is het begin.", "This is the beginning."}
	LastQuestion     = Text{"Dit was de laatste vraag. Esc k leest terug, Esc e rondt af.", "That was the last question. Esc k reads back, Esc e wraps up."}
	NothingUntouched = Text{"Alle vragen zijn aangeraakt.", "Every question has been touched on."}
	NoFollowUps      = Text{"Bij deze vraag staan geen doorvragen.", "This question has no follow-ups."}
	NoNoteYet        = Text{"Er is nog geen notitie.", "There is no note yet."}
	NotesNo          = Text{"De klant wil geen notities: sluit de laptop en praat door.", "The customer wants no notes: close the laptop and talk on."}
	SkippedAs        = Text{"Overgeslagen: %s.", "Skipped: %s."}
	MarkedAs         = Text{"%s: %s", "%s: %s"}
	MomentMarked     = Text{"Moment gemarkeerd, %s. Esc m nog eens: 10 seconden terug.", "Moment marked, %s. Esc m again: 10 seconds back."}
	MomentSetBack    = Text{"Moment teruggezet naar %s.", "Moment set back to %s."}
	ReasonFor        = Text{"Wat u nu noteert is de reden van: %s", "What you note now is the reason for: %s"}
	NoReason         = Text{"De notitie staat weer op zichzelf.", "The note stands on its own again."}
	NoteRemoved      = Text{"Verwijderd: %s. Esc z haalt het terug.", "Removed: %s. Esc z brings it back."}
	NoteMoved        = Text{"Verplaatst naar: %s", "Moved to: %s"}
	NoMark           = Text{"“%s” is geen rapportcijfer: typ 1 tot 10, halven mogen.", "“%s” is no report mark: type 1 to 10, halves allowed."}
	NoChoice         = Text{"“%s” staat er niet bij: typ het nummer of de eerste letters.", "“%s” is not among them: type the number or the first letters."}
	BackOnRecord     = Text{"Weer gewoon. Wat u onder ons typte is weg.", "Back on the record. What you typed off it is gone."}
	ClockStopped     = Text{"De klok staat stil. Esc t laat hem weer lopen.", "The clock has stopped. Esc t starts it again."}
	ClockRuns        = Text{"De klok loopt weer.", "The clock runs again."}
	RoleTaken        = Text{"Uw rol: %s.", "Your role: %s."}
	CoverageIs       = Text{"Deze vraag staat nu op: %s.", "This question now counts as: %s."}
	Attached         = Text{"Gelegd bij: %s", "Attached to: %s"}
	NothingToAttach  = Text{"Er is nog geen verwachting, grens of toezegging om het bij te leggen.", "There is no expectation, boundary or promise yet to attach it to."}
	NoKey            = Text{"%s is hier geen opdrachttoets; het staat in uw notitie.", "%s is no command here; it is in your note."}
)
