package speech

import "diepte/interview"

// The words of the self-check. It stands beside what the customer says of the talk,
// never before it.
var (
	SelfCheckTitle = Text{"Zelfcheck", "Self-check"}
	SelfCheckFirst = Text{"Eerst het oordeel van de klant over dit gesprek. Daarna kijkt u naar uzelf; dan staan ze naast elkaar.",
		"First what the customer says of this talk. Then you look at yourself, and the two stand side by side."}
	SelfCheckMark     = Text{"cijfer van de klant", "the customer's score"}
	SelfCheckMarkHint = Text{"1 tot 10, halven mogen", "1 to 10, halves allowed"}
	SelfCheckNone     = Text{"of: niet gegeven", "or: not given"}
	SelfCheckTheirs   = Text{"De klant over dit gesprek", "The customer about this talk"}
	SelfCheckOurs     = Text{"Wij over onszelf", "We about ourselves"}
	SelfCheckCount    = Text{"zelfcheck: %d van %d", "self-check: %d of %d"}
	SelfCheckClosed   = Text{"zelfcheck: eerst het cijfer van de klant", "self-check: the customer's score first"}
	SelfCheckRemark   = Text{"Typ er woorden bij als u wilt.", "Type a few words with it if you like."}
	NoMarkGiven       = Text{"geen cijfer: %s", "no score: %s"}
	MarkGiven         = Text{"cijfer: %s", "score: %s"}

	Behaviours = map[interview.Behaviour]Text{
		"open-attitude":       {"open houding", "open attitude"},
		"respect":             {"respect, ook voor mijzelf", "respect, for myself too"},
		"plain-language":      {"gewone taal", "plain language"},
		"listening":           {"laten uitpraten", "letting finish"},
		"summing-up":          {"samenvatten en checken", "summing up, checking"},
		"audible-listening":   {"hoorbaar luisteren", "audible listening"},
		"making-contact":      {"contact maken", "making contact"},
		"pleasant-atmosphere": {"een prettige sfeer", "a pleasant atmosphere"},
		"warmth":              {"warmte", "warmth"},
	}
	Grades = map[interview.Grade]Text{
		"went-well": {"ging goed", "went well"}, "partly": {"deels", "partly"}, "not-this-time": {"deze keer niet", "not this time"},
	}
)
