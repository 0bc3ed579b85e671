package export

import (
	"fmt"
	"maps"
	"time"

	"diepte/interview"
)

// A tongue is a column of the table of words: Dutch to someone who is addressed
// with u, Dutch with je, English. The internal copy uses the first and the last.
type tongue int

const (
	dutchU tongue = iota
	dutchJe
	english
)

func tongueOf(l interview.Language, a interview.Address) tongue {
	switch {
	case l == interview.English:
		return english
	case a == interview.Informal:
		return dutchJe
	}
	return dutchU
}

// word gives what the table has for an id. An id that is not in the table is
// shown as it is: a kind of the future, or of a damaged file.
func (t tongue) word(id string) string {
	if w, ok := words[id]; ok {
		if t == dutchJe && w[dutchJe] == "" {
			return w[dutchU]
		}
		return w[t]
	}
	return string(row(id))
}

// of gives the word for a value of an enumeration, as of("verdict", v).
func of[T ~string](t tongue, group string, value T) string {
	if w, ok := words[group+"."+string(value)]; ok && w[dutchU] != "" {
		return t.word(group + "." + string(value))
	}
	return row(value)
}

var (
	dutchDays   = [...]string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}
	dutchMonths = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
)

// timeOfDay is how a time stands beside a line.
const timeOfDay = "15:04"

// date gives the day in full, in the zone in which the talk was held.
func (t tongue) date(d time.Time) string {
	if t == english {
		return d.Format("Monday 2 January 2006")
	}
	return fmt.Sprintf("%s %d %s %d", dutchDays[d.Weekday()], d.Day(), dutchMonths[d.Month()-1], d.Year())
}

// words holds every word of the copies: Dutch with u, Dutch with je where it
// differs, English. Those of the summary are the ones of the interface.
var words = joined(copyWords, measureWords, cardWords, accountWords)

func joined(tables ...map[string][3]string) map[string][3]string {
	out := map[string][3]string{}
	for _, t := range tables {
		maps.Copy(out, t)
	}
	return out
}

// copyWords holds those of the copies as pages, and of what is settled on them.
var copyWords = map[string][3]string{
	// The page of the customer.
	"copy.title":     {"Wat we samen bespraken", "", "What we talked about"},
	"copy.with":      {"In gesprek: %s", "", "Taking part: %s"},
	"copy.agreed":    {"Wat we hebben afgesproken", "", "What we agreed"},
	"copy.none":      {"We hebben nog niets samen nagelopen.", "", "We have not gone through anything together yet."},
	"copy.noagreed":  {"Hier staat nog geen afspraak die we samen hebben nagelopen.", "", "There is no agreement here yet that we went through together."},
	"copy.wanted":    {"Wat u van dit gesprek wilde", "Wat je van dit gesprek wilde", "What you wanted from this talk"},
	"copy.expect":    {"Wat voor u telt, en wat wij daarop zeiden", "Wat voor jou telt, en wat wij daarop zeiden", "What matters to you, and what we said to it"},
	"copy.ours":      {"Wat wij graag willen", "", "What we would like"},
	"copy.disagreed": {"Waar we het niet over eens zijn", "", "Where we do not agree"},
	"copy.wrong":     {"Wat er misging, en wie nu aan zet is", "", "What went wrong, and whose move it is now"},
	"copy.open":      {"Besproken, nog niet afgesproken", "", "Talked about, not settled yet"},
	"copy.notright":  {"Klopt er iets niet?", "", "Something not right?"},
	"copy.kept":      {"Wat wij bewaren", "", "What we keep"},

	"copy.by.customer":    {"U", "Jij", "You"},
	"copy.by.us":          {"Wij", "", "We"},
	"copy.by.":            {"Samen", "", "Together"},
	"copy.limit.customer": {"Uw grens", "Jouw grens", "Your limit"},
	"copy.limit.us":       {"Onze grens", "", "Our limit"},
	"copy.limit.":         {"Onze gezamenlijke grens", "", "A limit for both of us"},
	"copy.pos.customer":   {"U", "Jij", "You"},
	"copy.pos.us":         {"Wij", "", "We"},
	"copy.pos.":           {"Allebei", "", "Both"},
	"copy.when":           {"Wanneer: %s", "", "When: %s"},
	"copy.yourwords":      {"Zoals u het zegt: %s", "Zoals jij het zegt: %s", "As you put it: %s"},
	"copy.instead":        {"Wat wel kan: %s", "", "What is possible: %s"},
	"copy.why":            {"Waarom: %s", "", "Why: %s"},
	"copy.answer.":        {"Een antwoord hebben wij nog niet gegeven.", "", "We have not given you an answer yet."},
	"copy.answer.yes":     {"Ons antwoord: ja.", "", "Our answer: yes."},
	"copy.answer.partly":  {"Ons antwoord: voor een deel.", "", "Our answer: partly."},
	"copy.answer.no":      {"Ons antwoord: nee.", "", "Our answer: no."},
	"copy.answer.later":   {"Daar komen wij op terug.", "", "We will come back to this."},
	"copy.move":           {"Nu aan zet: %s", "", "Whose move: %s"},
	"copy.nomove":         {"Wie nu aan zet is, hebben we nog niet afgesproken.", "", "We have not settled yet whose move it is."},

	"copy.theirs":   {"Uw kant: %s", "Jouw kant: %s", "Your side: %s"},
	"copy.position": {"Onze kant: %s", "", "Our side: %s"},
	"copy.hear":     {"U hoort dit van ons: %s", "Je hoort dit van ons: %s", "You will hear from us: %s"},
	"copy.nohear":   {"Wanneer u hier meer van hoort, hebben we nog niet afgesproken.", "Wanneer je hier meer van hoort, hebben we nog niet afgesproken.", "We have not settled yet when you will hear more about this."},

	"copy.tell":               {"Laat het weten aan %s%s.", "", "Please tell %s%s."},
	"copy.tellby":             {"Laat het vóór %[3]s weten aan %[1]s%[2]s.", "", "Please tell %[1]s%[2]s before %[3]s."},
	"copy.and":                {" en ", "", " and "},
	"copy.someone":            {"ons", "", "us"},
	"copy.notes.":             {"Of wij aantekeningen mogen bewaren, hebben we nog niet gevraagd.", "", "We have not asked yet whether we may keep notes."},
	"copy.notes.yes":          {"U vond het goed dat wij aantekeningen maakten; die bewaren wij.", "Je vond het goed dat wij aantekeningen maakten; die bewaren wij.", "You agreed that we took notes, and we keep them."},
	"copy.notes.no":           {"U wilde niet dat wij aantekeningen maakten.", "Je wilde niet dat wij aantekeningen maakten.", "You did not want us to take notes."},
	"copy.notes.withdrawn":    {"U wilt niet meer dat wij aantekeningen bewaren.", "Je wilt niet meer dat wij aantekeningen bewaren.", "You no longer want us to keep notes."},
	"copy.quote.":             {"Wij citeren u niet zonder het eerst te vragen.", "Wij citeren je niet zonder het eerst te vragen.", "We do not quote you without asking first."},
	"copy.quote.by-name":      {"Wij mogen u citeren, met uw naam erbij.", "Wij mogen je citeren, met je naam erbij.", "We may quote you, with your name."},
	"copy.quote.without-name": {"Wij mogen u citeren, zonder uw naam.", "Wij mogen je citeren, zonder je naam.", "We may quote you, without your name."},
	"copy.quote.no":           {"Wij citeren u niet.", "Wij citeren je niet.", "We do not quote you."},
	"copy.quote.withdrawn":    {"Wij citeren u niet meer.", "Wij citeren je niet meer.", "We no longer quote you."},
	"copy.share.":             {"Wie van ons dit verder mag lezen, hebben we nog niet gevraagd; tot dan blijft het bij wie met u sprak.", "Wie van ons dit verder mag lezen, hebben we nog niet gevraagd; tot dan blijft het bij wie met je sprak.", "We have not asked yet who else of us may read this; until then it stays with whoever spoke with you."},
	"copy.share.yes":          {"Collega's bij ons mogen het lezen; buiten ons bedrijf niemand.", "", "Colleagues of ours may read it; nobody outside our company."},
	"copy.share.no":           {"Alleen wie met u sprak, leest het.", "Alleen wie met je sprak, leest het.", "Only whoever spoke with you reads it."},
	"copy.share.withdrawn":    {"Wij delen het niet meer; alleen wie met u sprak, leest het.", "Wij delen het niet meer; alleen wie met je sprak, leest het.", "We no longer share it; only whoever spoke with you reads it."},
	"copy.keptopen":           {"Hoe lang wij dit bewaren, hebben we nog niet afgesproken.", "", "We have not settled yet how long we keep this."},
	"copy.kepttill":           {"Wij bewaren dit tot %s.", "", "We keep this until %s."},
	"copy.seenby":             {"Wie het ziet: %s.", "", "Who sees it: %s."},
	"copy.stop":               {"Wilt u dat wij iets weghalen of ermee stoppen? Eén bericht is genoeg.", "Wil je dat wij iets weghalen of ermee stoppen? Eén bericht is genoeg.", "If you want us to remove something or to stop, one message is enough."},

	// The internal copy.
	"title":        {"Intern verslag", "", "Internal copy"},
	"nobody":       {"klant zonder naam", "", "customer not named"},
	"people":       {"in gesprek: %s", "", "taking part: %s"},
	"by":           {"gesprek door %s", "", "interviewer: %s"},
	"role":         {"rol: %s (vanaf %s)", "", "role: %s (from %s)"},
	"withheld":     {"Niet in het verslag voor de klant", "", "Not in the customer copy"},
	"withheld.nrb": {"%d nog niet samen gecheckt", "", "%d not yet read back"},
	"withheld.lap": {"%d gewijzigd sinds het checken", "", "%d changed since it was read back"},
	"withheld.not": {"%d niet zo gezegd", "", "%d not what was said"},
	"withheld.out": {"%d op verzoek weggelaten", "", "%d left out on request"},
	"withheld.wrd": {"%d net anders, zonder eigen woorden", "", "%d slightly different, without their wording"},
	"empty":        {"Hierover is niets genoteerd.", "", "Nothing was noted about this."},
	"apart":        {"Gezien of gedacht, niet gezegd:", "", "Seen or thought, not said:"},
	"notasked":     {"Niet gevraagd (%d van %d hoofdvragen):", "", "Not asked (%d of %d main questions):"},
	"atmoment":     {"Contactmoment: %s", "", "Contact moment: %s"},
	"nomoment":     {"Zonder contactmoment:", "", "At no contact moment:"},
	"momentless":   {"Niets genoteerd bij: %s.", "", "Nothing was noted at: %s."},
	"alsosaid":     {"Verder gezegd:", "", "Also said:"},
	"asked":        {"op de vraag: %s", "", "to the question: %s"},
	"unfounded":    {"Zonder notities, dus niet getoond: %d", "", "Without notes, so not shown: %d"},
	"moment":       {"moment zonder tekst", "", "moment without text"},
	"lapsed":       {"nog niet opnieuw gecheckt (gewijzigd sinds het oordeel)", "", "not read back again (changed since the verdict)"},
	"ownwords":     {"in de woorden van de klant: %s", "", "in the customer's words: %s"},
	"why":          {"omdat: %s", "", "because: %s"},
	"whynot":       {"reden: %s", "", "reason: %s"},
	"instead":      {"wat wel kan: %s", "", "possible instead: %s"},
	"rank":         {"weegt als nummer %d", "", "ranks number %d"},
	"who":          {"wie: %s", "", "who: %s"},
	"when":         {"wanneer: %s", "", "when: %s"},
	"move":         {"aan zet: %s", "", "whose move: %s"},
	"hedge":        {"met een slag om de arm: %s", "", "with a hedge: %s"},
	"against":      {"daartegenover: %s", "", "against this: %s"},
	"meets":        {"raakt de grens: %s", "", "meets the limit: %s"},
	"meetsnone":    {"raakt een grens die niet is genoteerd", "", "meets a limit that was not noted"},
	"spoken":       {"aan tafel gezegd", "", "said at the table"},
	"unspoken":     {"nog niet gezegd", "", "not said yet"},

	"side.customer": {"klant", "", "customer"},
	"side.us":       {"wij", "", "we"},
	"side.":         {"beide", "", "both"},

	"part.own-words":    {"De klant in eigen woorden", "", "The customer in their own words"},
	"part.expectations": {"Verwachtingen", "", "Expectations"},
	"part.boundaries":   {"Grenzen", "", "Boundaries"},
	"part.meetings":     {"Waar verwachting en grens elkaar raken", "", "Where expectation meets boundary"},
	"part.promises":     {"Toezeggingen en acties", "", "Promises and actions"},
	"part.behind":       {"De vraag achter de vraag", "", "The question behind the question"},
	"part.difference":   {"Waar wij verschil kunnen maken", "", "Where we can make a difference"},
	"part.went-wrong":   {"Wat misging en wie aan zet is", "", "What went wrong, and whose move it is"},
	"part.feelings":     {"Gevoel en oordeel", "", "Feelings and marks"},
	"part.assumed":      {"Wat wij dachten en wat bleek", "", "What we assumed and what we found"},
	"part.still-open":   {"Nog open", "", "Still open"},
	"part.this-talk":    {"Over dit gesprek", "", "About this conversation"},

	"kind.boundary":      {"grens", "", "boundary"},
	"kind.promise":       {"toezegging", "", "promise"},
	"kind.action":        {"actie, niet toegezegd", "", "action, not promised"},
	"kind.noaction":      {"geen actie", "", "no action"},
	"kind.differ":        {"kan verschil maken", "", "can make a difference"},
	"kind.incident":      {"ging mis", "", "hiccup"},
	"kind.well":          {"ging goed", "", "went well"},
	"kind.feeling":       {"gevoel", "", "feeling"},
	"kind.assumption":    {"wat wij dachten", "", "what we assumed"},
	"kind.claim":         {"spreekt elkaar tegen", "", "contradiction"},
	"kind.ownership-gap": {"ieder vindt dat de ander aan zet is", "", "each says the other must act"},
	"kind.treatment":     {"hoe de klant het graag heeft", "", "how the customer likes to be treated"},
	"kind.loyalty":       {"blijven of gaan", "", "staying or going"},
	"kind.sacrifice":     {"neemt genoegen met", "", "puts up with"},
	"kind.met":           {"waargemaakt, maar het doet niets", "", "met, nothing felt"},
	"kind.quadrant":      {"rapportcijfer en vrijheid om te gaan", "", "report mark and freedom to leave"},
	"kind.balance":       {"herstelbalans", "", "repair balance"},
	"kind.self-check":    {"eigen oordeel", "", "our own word"},

	"kind.need":      {"behoefte", "", "need"},
	"kind.come-back": {"terugkomen op", "", "come back to"},
	"kind.idea":      {"idee", "", "idea"},
	"kind.surprise":  {"verrassing", "", "surprise"},
	"kind.wish":      {"eigen wens", "", "our wish"},
	"kind.ourlimit":  {"eigen grens", "", "our limit"},

	"voice.verbatim":    {"letterlijk", "", "word for word"},
	"voice.paraphrase":  {"in mijn woorden", "", "in my words"},
	"voice.observation": {"gezien", "", "seen"},
	"voice.comment":     {"eigen gedachte", "", "my own thought"},

	"do.meet":    {"waarmaken", "", "meet"},
	"do.exceed":  {"overtreffen", "", "exceed"},
	"do.limit":   {"begrenzen", "", "limit"},
	"do.decline": {"niet doen", "", "decline"},
	"do.later":   {"later beslissen", "", "decide later"},

	"state.not-raised":  {"nog niet genoemd", "", "not raised"},
	"state.put-forward": {"voorgelegd", "", "put forward"},
	"state.discussed":   {"besproken", "", "discussed"},
	"state.agreed":      {"afgesproken", "", "agreed"},
	"state.not-agreed":  {"niet eens", "", "not agreed"},

	"certainty.firm":   {"vast", "", "firm"},
	"certainty.likely": {"waarschijnlijk", "", "likely"},
	"certainty.vague":  {"nog vaag", "", "still vague"},

	"verdict.right":     {"klopt", "", "that's right"},
	"verdict.different": {"net anders", "", "slightly different"},
	"verdict.not-said":  {"niet zo gezegd", "", "not what I said"},
	"verdict.leave-out": {"klopt, niet in het verslag", "", "right, but leave it out"},
	"verdict.":          {"nog niet samen gecheckt", "", "not yet read back"},

	"outcome.confirmed":    {"bleek zo te zijn", "", "turned out to be so"},
	"outcome.contradicted": {"bleek anders", "", "turned out otherwise"},
	"outcome.not-touched":  {"niet ter sprake gekomen", "", "did not come up"},
	"outcome.":             {"nog niet nagegaan", "", "not settled yet"},

	"role.expert":          {"specialist", "", "expert"},
	"role.diagnostician":   {"diagnosesteller", "", "diagnostician"},
	"role.process-guide":   {"procesbegeleider", "", "process guide"},
	"role.pair-of-hands":   {"uitvoerder", "", "pair of hands"},
	"role.working-partner": {"samenwerkingspartner", "", "working partner"},

	"none.not-asked":      {"niet gevraagd", "", "not asked"},
	"none.no-answer":      {"gevraagd, geen antwoord", "", "asked, no answer"},
	"none.hard-to-say":    {"lastig te verwoorden", "", "hard to put into words"},
	"none.rather-not":     {"wil het niet zeggen", "", "would rather not say"},
	"none.someone-else":   {"iemand anders weet het", "", "someone else knows"},
	"none.out-of-time":    {"geen tijd meer", "", "ran out of time"},
	"none.does-not-apply": {"niet van toepassing", "", "does not apply"},

	"flag.vague":          {"nog niet vast: wie, wanneer of hoe zeker staat open", "", "not firm yet: who, when or how certain is open"},
	"flag.no-alternative": {"nog geen alternatief", "", "no alternative yet"},
	"flag.never-said":     {"nog niet uitgesproken", "", "not spoken aloud yet"},
	"flag.nobodys-move":   {"niemand aan zet", "", "nobody's move"},
	"flag.no-text":        {"tekst nog in te vullen", "", "text still to be filled in"},
	"flag.undecided":      {"nog niet bepaald wat we ermee doen", "", "not decided yet what we do with it"},
	"flag.beyond-limit":   {"raakt een grens van onszelf", "", "touches a limit of our own"},
	"flag.also-promised":  {"al toegezegd: telt niet als overtreffen", "", "already promised: does not count as exceeding"},
	"flag.ask-again":      {"spreekt zichzelf tegen: nog eens vragen", "", "contradicts itself: ask again"},
	"flag.below-limit":    {"krijgt minder dan nog net goed genoeg is", "", "gets less than is only just good enough"},
	"flag.nothing-felt":   {"waargemaakt, maar het doet niets", "", "met, nothing felt"},
	"flag.never-asked":    {"kan misschien wel, is nooit gevraagd", "", "may be possible, was never asked for"},
	"flag.unconfirmed":    {"onze aanname: nog niet door de klant bevestigd", "", "our assumption: not confirmed by the customer yet"},
	"flag.no-step":        {"hier volgt nog geen stap uit", "", "no step follows from this yet"},
}
