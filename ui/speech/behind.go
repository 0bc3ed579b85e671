package speech

// The words of the question behind the question.
var (
	BehindTitle = Text{"De vraag achter de vraag", "The question behind the question"}
	BehindHint  = Text{"Enter: erheen, of doorvragen", "Enter: go there, or ask on"}
	StepAsked   = Text{"gevraagd", "asked for"}
	StepGives   = Text{"wat dat geeft", "what that gives"}
	StepAbout   = Text{"waar het om gaat", "what it is about"}
	StepOurs    = Text{"onze aanname, niet bevestigd", "our assumption, not confirmed"}
	StepRemark  = Text{"eigen gedachte", "my own thought"}
	ProbeIs     = Text{"vraag: %s", "ask: %s"}
	StopIs      = Text{"hier stoppen: %s", "stop here: %s"}
	StoppedAt   = Text{"Genoteerd: %s.", "Noted: %s."}
	VaryWhy     = Text{"Al drie treden diep: vraag eens iets anders dan waarom.", "Three steps down already: ask something else than why."}
	AskAndNote  = Text{"%s  Wat u nu noteert komt een trede lager.", "%s  What you note now stands a step lower."}
	// StopReasons are why one goes no deeper, in the order in which they are offered.
	StopReasons = []Text{
		{"hier gaat het om", "this is what it is about"},
		{"lastig te verwoorden", "hard to put into words"},
		{"wil het niet zeggen", "would rather not say"},
		{"iemand anders weet het", "someone else knows"},
		{"komt steeds op hetzelfde uit", "keeps coming back to the same"},
		{"geen tijd meer", "ran out of time"},
	}
	// AlwaysProbes help with any question that has none of its own.
	AlwaysProbes = []Text{
		{"Herhaal de laatste woorden en wacht.", "Repeat the last words and wait."},
		{"Stel dat het er niet was?", "Suppose it were not there?"},
		{"Wat gaat er dan verloren?", "What would be lost?"},
		{"Wanneer was dat het laatst zo?", "When was it last like that?"},
		{"Maak de zin af: het gaat mij om …", "Finish the sentence: what matters to me is …"},
	}
)
