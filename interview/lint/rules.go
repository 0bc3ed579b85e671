package lint

import "diepte/interview"

// A Rule is something that a question to the customer should not do. It looks at
// one question by its words (Words) or by a function (One), or at how questions
// follow each other (Row).
type Rule struct {
	ID    string // kebab-case; its words are for those who show it
	Words map[interview.Language][]Phrase
	One   func(text string, l interview.Language) []Hit
	Row   int // so many in a row that Words or One finds; 0: each by itself
}

// Rules lists what questions are looked at for: leading tags, an assumption, two
// questions in one, a run of closed openings, the average customer, a pitch, too
// many words, a run of whys.
var Rules = []Rule{
	{ID: "leading", Words: leading, One: tagged},
	{ID: "assumption", Words: assuming},
	{ID: "two-in-one", One: twice},
	{ID: "closed-run", One: closedOpening, Row: 3},
	{ID: "average-customer", Words: average},
	{ID: "pitch", Words: pitch},
	{ID: "too-long", One: tooLong},
	{ID: "why-run", One: whyOpening, Row: 3},
}

// MaxWords is how many words a question may have.
const MaxWords = 25

func phrases(words ...string) []Phrase {
	out := make([]Phrase, 0, len(words))
	for _, w := range words {
		out = append(out, Phrase{Words: w})
	}
	return out
}

// leading has what asks for agreement instead of an answer.
var leading = map[interview.Language][]Phrase{
	interview.Dutch: phrases(
		"nietwaar", "of niet $", "is het niet (zo) $", "vindt u ook niet", "vind je ook niet", "vinden jullie ook niet",
		"vindt u niet dat|ook", "vind je niet dat|ook",
		"bent|ben u|je het (er) (niet|ook) (met) (mij|me|ons) (er) (mee) eens", "u|je|jullie bent|hebt|wilt|vindt|zult|zou|hebben|willen|vinden toch",
		"zou u|je niet liever", "klopt het niet dat", "denkt u ook niet", "denk je ook niet", "dus u|je|jullie bent|hebt|wilt|vindt|bedoelt",
	),
	interview.English: phrases(
		"don't|didn't you $", "don't|wouldn't|didn't you think|agree|say|feel|find|want|prefer", "isn't it", "isn't that", "aren't you|they|we", "wasn't it",
		"doesn't it", "wouldn't it", "won't you", "can't we|you", "surely", "so you want|mean|think|are|have",
	),
}

// tags are last words that ask for a yes, openers first words that do.
var (
	tags = map[interview.Language][]string{
		interview.Dutch:   {"toch", "hè", "hé", "he", "ja", "nee", "niet"},
		interview.English: {"right", "correct", "yes", "no", "ok", "okay"},
	}
	openers = tables(map[interview.Language][]Phrase{
		interview.Dutch:   phrases("zegt|zeg u|je ook|niet"),
		interview.English: phrases("do|would you (not) agree"),
	})
)

// assuming has what takes the answer for granted.
var assuming = map[interview.Language][]Phrase{
	interview.Dutch: phrases("natuurlijk", "uiteraard", "vanzelf", "logischerwijs", "ongetwijfeld", "allicht", "zoals u|je|jullie (al) weet|weten",
		"zoals bekend", "iedereen weet", "het spreekt voor zich", "u|je zult|zal wel|vast|ongetwijfeld"),
	interview.English: phrases("of course", "obviously", "naturally", "clearly", "undoubtedly", "no doubt", "as you know", "as we (all) know",
		"everybody|everyone knows", "needless to say", "it goes without saying", "you must be|have|feel|think"),
}

// average has the customer who does not exist.
var average = map[interview.Language][]Phrase{
	interview.Dutch: phrases("meeste klanten|mensen|bedrijven|afnemers|patiënten|gasten", "gemiddelde klant|afnemer|bedrijf|gast|patiënt",
		"een normale|gewone klant", "onze (andere) klanten", "andere klanten", "klanten zoals u|jij|jullie", "in het algemeen", "over het algemeen", "gemiddeld (genomen)"),
	interview.English: phrases("most|many customers|people|clients|companies|guests|patients", "average|typical customer|client|company|guest|patient|person",
		"our (other) customers|clients", "other customers|clients", "customers|clients like you", "a normal customer|client", "in general", "generally (speaking)", "on average"),
}

// pitch has what sells.
var pitch = map[interview.Language][]Phrase{
	interview.Dutch: phrases("wij|we bieden|leveren|garanderen", "bieden|leveren|garanderen wij|we", "ons (nieuwe) aanbod|product|pakket", "onze (nieuwe) oplossing|oplossingen|producten|diensten",
		"onze nieuwe", "wist u|je dat (wij|we)", "korting", "aanbieding", "unieke", "marktleider", "als (de) beste"),
	interview.English: phrases("we offer|provide|deliver|guarantee", "we can offer|provide", "our (new) offer|offering|product|products|package|solution|solutions|range", "our new",
		"did you know (that) (we)", "discount", "special offer", "unique", "market leader", "best in class", "state of the art"),
}

// second has a second question behind the first: a joining word, one that asks,
// and a clause of its own. "Who, what and when?" is one question.
var second = tables(map[interview.Language][]Phrase{
	interview.Dutch: phrases("en|of|maar waarom|wat|hoe|wanneer|wie|waar|welke|hoeveel|waarmee|waaraan bent|ben|is|zijn|was|hebt|heb|heeft|hebben|doet|doe|wilt|wil|zou|zou|kan|kunt|kun|gaat|ga|gebeurt|gebeurde|vindt|vind|komt|merkt|merk|moet|mag|krijgt|krijg|deed|had|ging"),
	interview.English: phrases("and|or|but why|what|how|when|who|where|which is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|happens|happened",
		"and|or how much|many|often|long is|are|do|does|did|would|have"),
})

// open has openings that look closed and are an invitation to tell.
var open = tables(map[interview.Language][]Phrase{
	interview.Dutch: phrases("kunt|kun|wilt|wil|zou|mag u|je|jij|jullie|ik .. vertellen|beschrijven|zien|noemen|uitleggen|meenemen|vragen",
		"kunt|kun u|je|jullie iets|meer"),
	interview.English: phrases("can|could|would|will|may you|i (please) tell|describe|show|walk|take|give|explain|ask"),
})

// closing has the words with which a question begins that yes or no answers.
var closing = tables(map[interview.Language][]Phrase{
	interview.Dutch:   phrases("bent|ben|is|zijn|was|waren|hebt|heb|heeft|hebben|had|hadden|kunt|kun|kan|kunnen|kon|wilt|wil|willen|zou|zouden|zal|zult|zullen|gaat|ga|doet|doe|deed|vindt|vind|krijgt|krijg|moet|mag|komt|kom|wordt|werd|werkt|werk|ziet|zie|denkt|denk|weet|klopt|lukt|merkt|merk|gebruikt|gebruik|past|helpt|hoort"),
	interview.English: phrases("are|is|was|were|am|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|don't|doesn't|didn't|won't|wouldn't"),
})

var whys = tables(map[interview.Language][]Phrase{
	interview.Dutch:   phrases("waarom", "en|maar waarom", "hoezo"),
	interview.English: phrases("why", "and|but|so why", "how come"),
})
