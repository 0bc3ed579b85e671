package export

// measureWords holds the words of what is measured. What is our reading says so,
// and a rule of thumb says that it is one.
var measureWords = map[string][3]string{
	"level.least":    {"nog net", "", "only just"},
	"level.expected": {"verwacht", "", "counts on"},
	"level.wanted":   {"graag", "", "gladly"},
	"level.received": {"nu", "", "now"},
	"level.enough":   {"genoeg", "", "enough"},
	"level.place":    {"%s: %s (plaats %d)", "", "%s: %s (place %d)"},
	"level.only":     {"%s: plaats %d", "", "%s: place %d"},
	"level.words":    {"%s: %s", "", "%s: %s"},

	"zone.ask-again":      {"nog net ligt boven graag: nog eens vragen", "", "only just lies above gladly: ask again"},
	"zone.below-limit":    {"onder de grens", "", "below the limit"},
	"zone.inside-zone":    {"binnen de speelruimte", "", "inside the room"},
	"zone.wanted-reached": {"op of boven wat graag is", "", "at or above what is wanted"},
	"html.room":           {"Speelruimte, plaats 1 tot 9", "", "Room, place 1 to 9"},
	"html.parts":          {"Onderdelen", "", "Parts"},
	"zone.width":          {"speelruimte (graag − nog net)", "", "room (gladly − only just)"},
	"zone.adequacy":       {"boven de grens (nu − nog net)", "", "above the limit (now − only just)"},
	"zone.superiority":    {"boven graag (nu − graag)", "", "above gladly (now − gladly)"},
	"zone.gap":            {"verschil met verwacht (verwacht − nu)", "", "short of what they count on (counts on − now)"},
	"zone.unknown":        {"niet bekend", "", "not known"},
	"zone.short":          {"%s onder graag", "", "%s below wanted"},

	"sacrifice.wants":   {"wil precies: %s", "", "wants exactly: %s"},
	"sacrifice.settles": {"neemt genoegen met: %s", "", "puts up with: %s"},
	"sacrifice.gives":   {"geeft %s van 10 op", "", "gives up %s of 10"},

	"reading.taken-for-granted":    {"vanzelfsprekend (onze duiding)", "", "taken for granted (our reading)"},
	"reading.makes-the-difference": {"maakt verschil (onze duiding)", "", "makes the difference (our reading)"},
	"reading.the-more-the-better":  {"hoe meer hoe beter (onze duiding)", "", "the more the better (our reading)"},
	"reading.makes-no-difference":  {"maakt niet uit (onze duiding)", "", "makes no difference (our reading)"},
	"reading.would-rather-not":     {"liever niet (onze duiding)", "", "would rather not (our reading)"},
	"reading.ask-again":            {"spreekt zichzelf tegen, nog eens vragen (onze duiding)", "", "contradicts itself, ask again (our reading)"},

	"quadrant.chooses-us":         {"tevreden en vrij om te gaan: kiest voor ons", "", "satisfied and free to leave: chooses us"},
	"quadrant.for-lack-of-better": {"tevreden, maar niet vrij of niets beters: bij gebrek aan beter", "", "satisfied, but not free or nothing better: for lack of better"},
	"quadrant.about-to-go":        {"niet tevreden en vrij om te gaan: staat op het punt te gaan", "", "not satisfied and free to leave: about to go"},
	"quadrant.held":               {"niet tevreden en niet vrij: vastgehouden", "", "not satisfied and not free: held"},

	"balance": {"niet opgelost: %d · ging goed: %d · vuistregel zonder onderzoek: %d goede nodig (12 op 1)", "", "not solved: %d · went well: %d · rule of thumb without a study: %d good ones needed (12 to 1)"},

	"position.customer": {"standpunt van de klant: %s", "", "the customer's position: %s"},
	"position.us":       {"ons standpunt: %s", "", "our position: %s"},

	"behaviour.open-attitude":       {"open houding", "", "open attitude"},
	"behaviour.respect":             {"respect voor de ander en voor mijzelf", "", "respect for them and for myself"},
	"behaviour.plain-language":      {"gewone taal", "", "plain language"},
	"behaviour.listening":           {"luisteren en laten uitpraten", "", "listening and letting finish"},
	"behaviour.summing-up":          {"samenvatten en checken", "", "summing up and checking"},
	"behaviour.audible-listening":   {"hoorbaar luisteren", "", "audible listening"},
	"behaviour.making-contact":      {"contact maken", "", "making contact"},
	"behaviour.pleasant-atmosphere": {"een prettige sfeer", "", "a pleasant atmosphere"},
	"behaviour.warmth":              {"warmte", "", "warmth"},
	"grade.went-well":               {"ging goed", "", "went well"},
	"grade.partly":                  {"deels", "", "partly"},
	"grade.not-this-time":           {"deze keer niet", "", "not this time"},
}
