package speech

import "diepte/interview"

// The words of laying a note with a record, and of the records that have no mark.
var (
	Detached     = Text{"Losgemaakt van: %s", "Taken off: %s"}
	DetachTitle  = Text{"Waarvan losmaken?", "Take it off which?"}
	DetachNote   = Text{"Welke notitie losmaken van deze kaart?", "Which note to take off this card?"}
	NotAttached  = Text{"Er is niets bij gelegd.", "Nothing was attached here."}
	MakeTitle    = Text{"Wat zegt deze notitie nog meer?", "What else does this note say?"}
	MakeAgainst  = Text{"Welke notitie spreekt dit tegen?", "Which note contradicts this?"}
	MakeGapWith  = Text{"En waar zegt de ander dat? (mag alleen deze)", "And where does the other say so? (this one alone will do)"}
	OnlyThis     = Text{"alleen deze notitie", "this note alone"}
	NoOther      = Text{"Er is geen andere notitie om naast te leggen.", "There is no other note to lay beside it."}
	MadeInto     = Text{"Nu ook: %s. Esc c opent de kaart.", "Now also: %s. Esc c opens the card."}
	Unmade       = Text{"Niet meer: %s.", "No longer: %s."}
	MakeNoLonger = Text{"niet meer: %s", "no longer: %s"}
	MakeAs       = Text{"Maak ervan: %s", "Make it: %s"}
)

// MakeTells says what each record that has no mark is for.
var MakeTells = map[interview.Record]Text{
	interview.AssumptionRecord: {"vooraf gedacht, nog te toetsen", "thought beforehand, to be tested"},
	interview.ClaimRecord:      {"met een andere notitie; beide blijven", "with another note; both stay"},
	interview.GapRecord:        {"niemand pakt het op", "nobody takes it"},
	interview.TreatmentRecord:  {"kanaal, tempo, u of je", "channel, pace, form of address"},
	interview.LoyaltyRecord:    {"waarom de klant blijft of gaat", "why they would stay or go"},
}
