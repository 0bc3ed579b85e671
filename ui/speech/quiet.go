package speech

// Quiet has the quiet word beside a note, by what its wording leaves open.
var Quiet = map[string]Text{
	"firmness": {"nog vaag, “%s”: vast of niet?", "still vague, “%s”: firm or not?"},
	"time":     {"nog vaag, “%s”: wanneer?", "still vague, “%s”: when?"},
	"who":      {"nog vaag, “%s”: wie?", "still vague, “%s”: who?"},
	"what":     {"nog vaag, “%s”: wat precies?", "still vague, “%s”: what exactly?"},
	"hedge":    {"slag om de arm: “%s”", "hedged: “%s”"},
}

// What the closing part says of vague wording, and of limits of ours.
var (
	LimitNeverSaid     = Text{"niet uitgesproken aan tafel", "not said at the table"}
	LimitNoAlternative = Text{"geen alternatief genoemd", "no alternative named"}
	EndSoundsPromised  = Text{"Klonk dit als een toezegging? Dan: wie, wat, wanneer?", "Did this sound like a promise? Then: who, what, when?"}
)
