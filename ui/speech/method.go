package speech

import "diepte/interview"

// The words of the method, keyed by what is stored.
var (
	Marks = map[interview.Mark]Text{
		interview.NoMark:          {"geen markering", "no mark"},
		interview.ExpectationMark: {"verwachting", "expectation"},
		interview.BoundaryMark:    {"grens", "boundary"},
		interview.PromiseMark:     {"toezegging", "promise"},
		interview.FeelingMark:     {"gevoel", "feeling"},
		interview.HiccupMark:      {"ging mis", "hiccup"},
		interview.WentWellMark:    {"ging goed", "went well"},
		interview.ComeBackMark:    {"terugkomen op", "come back to"},
		interview.IdeaMark:        {"idee", "idea"},
		interview.SurpriseMark:    {"verrassing", "surprise"},
	}
	// OurMarks are the words for a mark on a note of ours, where they differ.
	OurMarks = map[interview.Mark]Text{
		interview.ExpectationMark: {"eigen wens", "our wish"},
		interview.BoundaryMark:    {"eigen grens", "our limit"},
	}
	Voices = map[interview.Voice]Text{
		interview.Verbatim:    {"letterlijk", "word for word"},
		interview.Paraphrase:  {"in mijn woorden", "in my words"},
		interview.Observation: {"gezien", "seen"},
		interview.Comment:     {"eigen gedachte", "my own thought"},
	}
	Speakers = map[interview.Speaker]Text{
		interview.ByCustomer: {"klant", "customer"},
		interview.ByUs:       {"wij", "we"},
	}
	Coverages = map[interview.Coverage]Text{
		interview.NotYet:   {"nog niet", "not yet"},
		interview.Touched:  {"aangestipt", "touched on"},
		interview.Explored: {"uitgediept", "explored"},
	}
	NonAnswers = map[interview.NonAnswer]Text{
		interview.NotAsked:     {"niet gevraagd", "not asked"},
		interview.NoAnswer:     {"gevraagd, geen antwoord", "asked, no answer"},
		interview.HardToSay:    {"lastig te verwoorden", "hard to put into words"},
		interview.RatherNot:    {"wil het niet zeggen", "would rather not say"},
		interview.SomeoneElse:  {"iemand anders weet het", "someone else knows"},
		interview.OutOfTime:    {"geen tijd meer", "ran out of time"},
		interview.DoesNotApply: {"niet van toepassing", "does not apply"},
	}
	Roles = map[interview.Role]Text{
		"expert":          {"specialist", "expert"},
		"diagnostician":   {"diagnosesteller", "diagnostician"},
		"process-guide":   {"procesbegeleider", "process guide"},
		"pair-of-hands":   {"uitvoerder", "pair of hands"},
		"working-partner": {"samenwerkingspartner", "working partner"},
	}
	Dispositions = map[interview.Disposition]Text{
		interview.Meet:    {"waarmaken", "meet"},
		interview.Exceed:  {"overtreffen", "exceed"},
		interview.Limit:   {"begrenzen", "limit"},
		interview.Decline: {"niet doen", "decline"},
		interview.Later:   {"later beslissen", "decide later"},
	}
	BoundaryStates = map[interview.BoundaryState]Text{
		interview.NotRaised:  {"nog niet genoemd", "not raised"},
		interview.PutForward: {"voorgelegd", "put forward"},
		interview.Discussed:  {"besproken", "discussed"},
		interview.Agreed:     {"afgesproken", "agreed"},
		interview.NotAgreed:  {"niet eens", "not agreed"},
	}
	Certainties = map[interview.Certainty]Text{
		interview.Firm:   {"vast", "firm"},
		interview.Likely: {"waarschijnlijk", "likely"},
		interview.Vague:  {"nog vaag", "still vague"},
	}
	Verdicts = map[interview.Verdict]Text{
		interview.Right:       {"klopt", "that's right"},
		interview.Different:   {"net anders", "slightly different"},
		interview.NotSaid:     {"niet zo gezegd", "not what I said"},
		interview.LeaveOut:    {"klopt, niet in het verslag", "right, but leave it out"},
		interview.NotReadBack: {"nog niet voorgelegd", "not yet read back"},
	}
	Statuses = map[interview.Status]Text{
		interview.Live:     {"bezig", "live"},
		interview.Paused:   {"gepauzeerd", "paused"},
		interview.Finished: {"afgerond", "finished"},
	}
	Phases = map[interview.Phase]Text{
		interview.Before: {"vooraf", "before"},
		interview.Talk:   {"het gesprek", "the talk"},
		interview.After:  {"na afloop", "afterwards"},
	}
	Languages = map[interview.Language]Text{
		interview.Dutch:   {"Nederlands", "Dutch"},
		interview.English: {"Engels", "English"},
	}
)

// Marked gives the word for a mark on a note of that speaker.
func Marked(m interview.Mark, by interview.Speaker) Text {
	if by == interview.ByUs {
		if t, ok := OurMarks[m]; ok {
			return t
		}
	}
	return Marks[m]
}
