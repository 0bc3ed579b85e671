package speech

// What is said about saving where there is little room, and why something fails.
var (
	NotSavedShort       = Text{"NIET OPGESLAGEN: %s", "NOT SAVED: %s"}
	SavedElsewhereShort = Text{"ELDERS BEWAARD (Ctrl+S)", "KEPT ELSEWHERE (Ctrl+S)"}
	InReserve           = Text{"Bewaard in de reservemap; bibliotheek: %s.", "Kept in the reserve folder; library: %s."}
	ElsewhereShort      = Text{"Elders bewaard: %s.", "Kept elsewhere: %s."}

	NoSpaceShort      = Text{"schijf vol", "disk full"}
	NoPermissionShort = Text{"geen toestemming", "no permission"}
	ReadOnlyDiskShort = Text{"schijf alleen-lezen", "read-only disk"}
	FolderGoneShort   = Text{"map weg", "folder gone"}
	DiskStallsShort   = Text{"schijf hangt", "disk hangs"}
	DiskFailsShort    = Text{"schijffout", "disk error"}
	UnknownShort      = Text{"onbekende fout", "unknown error"}

	DamagedFrom     = Text{"beschadigd vanaf regel %d", "damaged from line %d"}
	NoFolder        = Text{"op de plek van de map staat een bestand", "a file stands where the folder should be"}
	NoSuchTalk      = Text{"dat gesprek is er niet meer", "that talk is not there any more"}
	WasClosed       = Text{"het gesprek is hier al gesloten", "the talk has been closed here"}
	NoSuchGuide     = Text{"die gids is er niet", "there is no such guide"}
	NotInThisTongue = Text{"die gids is er niet in deze taal of aanspreekvorm", "that guide is not there in this language or form of address"}
	UnknownReason   = Text{"een fout die diepte niet kent; diepte doctor kijkt alles na", "an error that diepte does not know; diepte doctor checks everything"}
)
