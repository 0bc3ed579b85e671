package speech

// MomentNames names the contact moments to begin with, by their ids.
var MomentNames = map[string]Text{
	"first-contact": {"eerste contact", "first contact"},
	"order":         {"bestelling", "order"},
	"delivery":      {"levering", "delivery"},
	"invoice":       {"factuur", "invoice"},
	"complaint":     {"klacht", "complaint"},
}

// The words of the contact moments across the expectations.
var (
	MatrixTitle   = Text{"Verwachtingen per contactmoment", "Expectations by contact moment"}
	MatrixHint    = Text{"typ de naam van nog een contactmoment", "type the name of another contact moment"}
	MatrixCount   = Text{"verwachtingen", "expectations"}
	NoMoment      = Text{"geen", "none"}
	NoMarkHere    = Text{"Hier staat niets; Tab zet de verwachting bij dit moment.", "There is nothing here; Tab puts the expectation at this moment."}
	MomentAdded   = Text{"Toegevoegd: %s. Tab zet de verwachting erbij.", "Added: %s. Tab puts the expectation there."}
	MomentRemoved = Text{"Van de lijst: %s. Ctrl+Z haalt het terug.", "Off the list: %s. Ctrl+Z brings it back."}
	MomentsTitle  = Text{"Contactmomenten", "Contact moments"}
	MomentsHint   = Text{"namen, met komma's ertussen", "names, with commas between"}
	KeyPut        = Text{"hier zetten", "put it here"}
	KeyColumn     = Text{"kolom verplaatsen", "move the column"}
)
