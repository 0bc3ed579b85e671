package export

// accountWords holds what is told of a talk as a whole, and why a staircase of
// reasons stops.
var accountWords = map[string][3]string{
	"stop":                {"hier gestopt: %s", "", "stopped here: %s"},
	"stop.":               {"waarom het hier stopt, is niet genoteerd", "", "why it stops here was not noted"},
	"stop.said":           {"zelf gezegd", "", "said so themselves"},
	"stop.come-back":      {"komen we op terug", "", "to be taken up again"},
	"stop.not-asked":      {"niet verder gevraagd", "", "not asked further"},
	"stop.no-answer":      {"gevraagd, geen antwoord", "", "asked, no answer"},
	"stop.hard-to-say":    {"lastig te verwoorden", "", "hard to put into words"},
	"stop.rather-not":     {"wil het niet zeggen", "", "would rather not say"},
	"stop.someone-else":   {"iemand anders weet het", "", "someone else knows"},
	"stop.out-of-time":    {"geen tijd meer", "", "ran out of time"},
	"stop.does-not-apply": {"niet van toepassing", "", "does not apply"},

	"self.beside": {"Naast het cijfer van de klant voor dit gesprek (%s) ons eigen oordeel, %d van %d gedragingen:", "", "Beside the customer's mark for this talk (%s) our own word, %d of %d behaviours:"},
	"self.none":   {"niet gegeven", "", "not given"},

	"account.consent": {"Toestemming:", "", "Consent:"},
	"account.course":  {"Hoe het gesprek liep:", "", "How the talk went:"},
	"account.counted": {"Geteld:", "", "Counted:"},

	"about.notes":          {"aantekeningen maken", "", "taking notes"},
	"about.quoting":        {"citeren", "", "quoting"},
	"about.sharing":        {"delen binnen ons huis", "", "sharing inside our house"},
	"about.keeping":        {"bewaren", "", "keeping"},
	"consent.pending":      {"nog niet gevraagd of beantwoord", "", "not asked or not answered yet"},
	"consent.given":        {"gegeven", "", "given"},
	"consent.refused":      {"geweigerd", "", "refused"},
	"consent.withdrawn":    {"ingetrokken", "", "withdrawn"},
	"consent.by-name":      {"met naam", "", "by name"},
	"consent.without-name": {"zonder naam", "", "without a name"},
	"consent.until":        {"tot %s", "", "until %s"},
	"means.oral":           {"mondeling", "", "orally"},
	"means.written":        {"schriftelijk", "", "in writing"},

	"course.ran":    {"het gesprek duurde %d min, zonder pauzes, voorbereiden en uitwerken", "", "the talk took %d min, without pauses, preparing and writing up"},
	"course.role":   {"%s: andere rol: %s", "", "%s: another role: %s"},
	"course.pauses": {"pauzes: %d", "", "pauses: %d"},
	"course.off":    {"%s: onder ons, niet genoteerd wat", "", "%s: off the record, not noted what"},
	"course.gap":    {"%s: de klok versprong (%s); die tijd telt niet mee", "", "%s: the clock leapt (%s); that time does not count"},
	"course.erased": {"gewist op verzoek van de klant op %s: %d notities", "", "erased at the customer's wish on %s: %d notes"},

	"count":                 {"%s: %d van %d", "", "%s: %d of %d"},
	"count.questions-asked": {"hoofdvragen gesteld", "", "main questions asked"},
	"count.lines-heard":     {"samen gecheckt en bevestigd", "", "read back and confirmed"},
	"count.answers-settled": {"verwachtingen waarvan vaststaat wat we ermee doen", "", "expectations with what we do with them"},
	"count.answers-said":    {"daarvan aan tafel gezegd", "", "of these said at the table"},
	"count.limits-said":     {"eigen grenzen uitgesproken", "", "limits of our own said"},
	"count.promises-firm":   {"toezeggingen en acties met wie en wanneer", "", "promises and actions with who and when"},
	"count.moves-known":     {"wat misging waar iemand aan zet is", "", "what went wrong where it is somebody's move"},
	"count.assumed-settled": {"aannames nagegaan", "", "assumptions settled"},
	"count.self-checks":     {"eigen oordeel over gedragingen", "", "own word on behaviours"},
}
