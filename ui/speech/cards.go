package speech

import "diepte/interview"

// CardTitles names the card of every kind of record.
var CardTitles = map[interview.Record]Text{
	interview.ExpectationRecord: Marks[interview.ExpectationMark],
	interview.BoundaryRecord:    Marks[interview.BoundaryMark],
	interview.PromiseRecord:     Marks[interview.PromiseMark],
	interview.IncidentRecord:    {"ging mis of ging goed", "hiccup or went well"},
	interview.FeelingRecord:     Marks[interview.FeelingMark],
	interview.AssumptionRecord:  {"wat wij dachten", "what we assumed"},
	interview.ClaimRecord:       {"spreekt elkaar tegen", "contradiction"},
	interview.GapRecord:         {"ieder vindt dat de ander aan zet is", "each says the other must act"},
	interview.TreatmentRecord:   {"hoe de klant het graag heeft", "how the customer likes to be treated"},
	interview.LoyaltyRecord:     {"blijven of gaan", "staying or going"},
}

// CardFields labels the fields of every card by their ids, in at most 22
// characters, so that labels and what was filled in fit beside each other.
var CardFields = map[interview.Record]map[string]Text{
	interview.ExpectationRecord: expectationLabels,
	interview.BoundaryRecord:    boundaryLabels,
	interview.PromiseRecord:     promiseLabels,
	interview.IncidentRecord:    incidentLabels,
	interview.FeelingRecord:     feelingLabels,
	interview.AssumptionRecord:  assumptionLabels,
	interview.ClaimRecord:       claimLabels,
	interview.GapRecord:         gapLabels,
	interview.TreatmentRecord:   treatmentLabels,
	interview.LoyaltyRecord:     loyaltyLabels,
}

var (
	expectationLabels = map[string]Text{
		"least":              {"nog net", "only just"},
		"expected":           {"verwacht", "counts on"},
		"wanted":             {"graag", "gladly"},
		"received":           {"nu", "now"},
		"enough":             {"genoeg", "enough"},
		"least-place":        {"nog net, plaats 1–9", "only just, place 1–9"},
		"expected-place":     {"verwacht, plaats 1–9", "counts on, place 1–9"},
		"wanted-place":       {"graag, plaats 1–9", "gladly, place 1–9"},
		"received-place":     {"nu, plaats 1–9", "now, place 1–9"},
		"enough-place":       {"genoeg, plaats 1–9", "enough, place 1–9"},
		"wants-exactly":      {"wil precies", "wants exactly"},
		"settles-for":        {"neemt genoegen met", "puts up with"},
		"gives-up":           {"levert in, 0–10", "gives up, 0–10"},
		"sacrifice":          {"waar het wringt", "where it pinches"},
		"settles-because":    {"neemt genoegen omdat", "puts up with it, as"},
		"disposition":        {"wat we ermee doen", "what we do with it"},
		"reason":             {"omdat", "because"},
		"alternative":        {"wat wel kan", "possible instead"},
		"said":               {"gezegd aan tafel", "said at the table"},
		"effort":             {"wat het ons kost", "what it takes of us"},
		"pays":               {"wie betaalt", "who pays"},
		"moment":             {"contactmoment", "contact moment"},
		"demand":             {"gaat over", "is about"},
		"origin":             {"waar het vandaan komt", "where it comes from"},
		"behalf":             {"spreekt voor", "speaks for"},
		"when-present":       {"als het er is", "when it is there"},
		"when-absent":        {"als het er niet is", "when it is not there"},
		"feeling":            {"gevoel", "feeling"},
		"better-elsewhere":   {"elders beter", "better elsewhere"},
		"realistic-customer": {"haalbaar, zeggen zij", "realistic, they say"},
		"realistic-us":       {"haalbaar, zeggen wij", "realistic, we say"},
		"meaning":            {"betekent voor ons", "means for us"},
		"fits":               {"past het dan nog", "does it still fit"},
	}
	boundaryLabels = map[string]Text{
		"state":             {"hoe ver we zijn", "how far we are"},
		"alternative":       {"wat wel kan", "possible instead"},
		"whose":             {"van wie", "whose"},
		"about":             {"gaat over", "is about"},
		"strength":          {"hoe vast", "how fixed"},
		"interest":          {"wat erachter zit", "what lies behind it"},
		"position-customer": {"hun standpunt", "their position"},
		"position-us":       {"ons standpunt", "our position"},
	}
	promiseLabels = map[string]Text{
		"who":        {"wie", "who"},
		"what":       {"wat", "what"},
		"when":       {"wanneer", "by when"},
		"certainty":  {"hoe vast", "how firm"},
		"to":         {"aan wie", "to whom"},
		"inner-date": {"datum voor onszelf", "date for ourselves"},
		"action":     {"actie, niet toegezegd", "action, not promised"},
		"no-action":  {"geen actie, want", "no action because"},
	}
	incidentLabels = map[string]Text{
		"move":         {"wie aan zet is", "whose move"},
		"happened":     {"wat er gebeurde", "what happened"},
		"done":         {"wat eraan is gedaan", "what was done"},
		"cause":        {"waardoor het kwam", "what caused it"},
		"handling":     {"hoe het is opgepakt", "how it was handled"},
		"contacts":     {"hoe vaak contact", "how often in touch"},
		"days":         {"hoeveel dagen", "how many days"},
		"tellings":     {"hoe vaak verteld", "how often told"},
		"consequence":  {"gevolg", "consequence"},
		"told-to":      {"aan wie verteld", "told to whom"},
		"touched":      {"wat het raakte", "what it touched"},
		"settled":      {"hoe het afliep", "how it ended"},
		"named-aloud":  {"hardop benoemd", "named aloud"},
		"acknowledged": {"gevoel erkend", "feeling acknowledged"},
	}
	feelingLabels = map[string]Text{
		"word":         {"in welk woord", "in what word"},
		"sign":         {"prettig of niet", "pleasant or not"},
		"strength":     {"hoe sterk, 0–3", "how strong, 0–3"},
		"acknowledged": {"erkend", "acknowledged"},
	}
	assumptionLabels = map[string]Text{
		"outcome": {"wat bleek", "how it turned out"},
		"found":   {"waaruit dat bleek", "what shows it"},
	}
	claimLabels = map[string]Text{
		"about": {"oneens over", "at odds over"},
	}
	gapLabels = map[string]Text{
		"theirs": {"aan zet, zeggen zij", "whose move, they say"},
		"ours":   {"aan zet, zeggen wij", "whose move, we say"},
		"taken":  {"wie het oppakt", "who takes it"},
		"when":   {"wanneer", "by when"},
	}
	treatmentLabels = map[string]Text{
		"channel": {"kanaal", "channel"},
		"pace":    {"tempo", "pace"},
		"detail":  {"hoe uitgebreid", "how much detail"},
		"address": {"u of je", "form of address"},
	}
	loyaltyLabels = map[string]Text{
		"stay":        {"blijft om", "would stay for"},
		"go":          {"gaat weg om", "would leave over"},
		"could-leave": {"kan weg", "could leave"},
		"to":          {"zou gaan naar", "would go to"},
	}
)

// CardChoices has the words for every choice of the fields that offer them, by
// the id of the field and the choice as it is stored.
var CardChoices = map[interview.Record]map[string]map[string]Text{
	interview.ExpectationRecord: {
		"sacrifice":          sacrificeKinds,
		"settles-because":    settlingReasons,
		"disposition":        stored(Dispositions),
		"said":               yesNo,
		"demand":             demands,
		"origin":             origins,
		"behalf":             behalves,
		"when-present":       kanoAnswers,
		"when-absent":        kanoAnswers,
		"realistic-customer": yesNo,
		"realistic-us":       yesNo,
		"fits":               yesNo,
	},
	interview.BoundaryRecord: {
		"state":    stored(BoundaryStates),
		"whose":    sides,
		"about":    subjects,
		"strength": strengths,
	},
	interview.PromiseRecord:    {"certainty": stored(Certainties), "action": yesNo},
	interview.IncidentRecord:   {"touched": touches, "settled": settlements, "named-aloud": yesNo, "acknowledged": yesNo},
	interview.FeelingRecord:    {"sign": signs, "acknowledged": yesNo},
	interview.AssumptionRecord: {"outcome": outcomes},
	interview.TreatmentRecord:  {"address": addresses},
	interview.LoyaltyRecord:    {"could-leave": leavings},
}

// stored keys a table of the method by what is stored.
func stored[K ~string](words map[K]Text) map[string]Text {
	out := make(map[string]Text, len(words))
	for k, t := range words {
		out[string(k)] = t
	}
	return out
}

// The words of the choices that stand on cards only.
var (
	yesNo          = map[string]Text{string(interview.Yes): Yes, string(interview.No): No}
	sacrificeKinds = map[string]Text{
		"forced-choice":      {"moet kiezen", "forced to choose"},
		"too-much-to-search": {"moet te veel zoeken", "too much to search"},
		"wrong-form":         {"past net niet", "wrong form"},
		"telling-it-again":   {"moet het steeds opnieuw vertellen", "telling it again"},
	}
	settlingReasons = map[string]Text{
		"nothing-else":                  {"er is niets anders", "there is nothing else"},
		"habit":                         {"gewoonte", "habit"},
		string(interview.NeverAskedFor): {"nooit om gevraagd", "never asked for it"},
		"told-impossible":               {"kon niet, werd gezegd", "was told it cannot be done"},
		"made-for-average":              {"gemaakt voor het gemiddelde", "made for the average"},
	}
	demands = map[string]Text{
		"ease":        {"gemak", "ease"},
		"quality":     {"kwaliteit", "quality"},
		"flexibility": {"flexibiliteit", "flexibility"},
		"service":     {"service", "service"},
		"price":       {"prijs", "price"},
		"other":       {"iets anders", "something else"},
	}
	origins = map[string]Text{
		"our-promise":     {"onze toezegging", "our promise"},
		"word-of-mouth":   {"wat anderen zeggen", "what others say"},
		"past-experience": {"eerdere ervaring", "past experience"},
		"personal-need":   {"eigen behoefte", "own need"},
		"other-suppliers": {"andere leveranciers", "other suppliers"},
		"our-image":       {"het beeld van ons", "our image"},
	}
	behalves = map[string]Text{
		"himself": {"zichzelf", "themselves"},
		"others":  {"anderen", "others"},
		"both":    {"allebei", "both"},
	}
	kanoAnswers = stored(map[interview.KanoAnswer]Text{
		interview.Likes:     {"vind ik fijn", "I like it"},
		interview.MustBe:    {"moet zo zijn", "it has to be so"},
		interview.Neutral:   {"maakt niet uit", "I don't mind"},
		interview.LivesWith: {"kan ermee leven", "I can live with it"},
		interview.Dislikes:  {"vind ik vervelend", "it bothers me"},
	})
	sides = map[string]Text{
		string(interview.ByCustomer): Speakers[interview.ByCustomer],
		string(interview.ByUs):       Speakers[interview.ByUs],
		"both":                       {"allebei", "both"},
	}
	subjects = map[string]Text{
		"scope":    {"wat erbij hoort", "what is included"},
		"time":     {"tijd", "time"},
		"money":    {"geld", "money"},
		"conduct":  {"omgang", "conduct"},
		"capacity": {"capaciteit", "capacity"},
		"other":    {"iets anders", "something else"},
	}
	strengths = stored(map[interview.Strength]Text{
		interview.Fixed:            {"staat vast", "fixed"},
		interview.OpenToDiscussion: {"bespreekbaar", "open to discussion"},
		interview.Preference:       {"voorkeur", "preference"},
	})
	touches = map[string]Text{
		"trust":     {"vertrouwen", "trust"},
		"respect":   {"respect", "respect"},
		"attention": {"aandacht", "attention"},
	}
	settlements = stored(map[interview.Settlement]Text{
		interview.Solved:      {"opgelost", "solved"},
		interview.Compensated: {"alleen goedgemaakt", "only made up for"},
		interview.Unsolved:    {"niet opgelost", "not solved"},
	})
	signs = stored(map[interview.Sign]Text{
		interview.Positive: {"prettig", "pleasant"},
		interview.Negative: {"vervelend", "unpleasant"},
	})
	outcomes = map[string]Text{
		interview.Confirmed:    {"bleek zo te zijn", "turned out to be so"},
		interview.Contradicted: {"bleek anders", "turned out otherwise"},
		interview.NotTouched:   {"niet ter sprake gekomen", "did not come up"},
	}
	addresses = stored(map[interview.Address]Text{
		interview.Formal:   {"u", "formal"},
		interview.Informal: {"je", "informal"},
	})
	leavings = stored(map[interview.Leaving]Text{
		interview.CouldLeave:    Yes,
		interview.CouldNotLeave: No,
		interview.NothingBetter: {"ja, maar weet niets beters", "yes, but knows nothing better"},
	})
)
