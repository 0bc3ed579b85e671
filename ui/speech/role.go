package speech

import "diepte/interview"

// The words of the hint about the role: three short questions, each with the answer
// that calls for each role.
var (
	RoleHelp      = Text{"welke past? drie korte vragen", "which one fits? three short questions"}
	RoleSuggested = Text{"past het best: %s", "fits best: %s"}
	RoleAgainst   = Text{"wijst ergens anders heen: %s; bespreek dat", "points elsewhere: %s; talk about it"}
	RoleQuestions = map[string]Text{
		interview.FromScope:       {"Wat is er nu al duidelijk?", "What is clear by now?"},
		interview.FromAssignment:  {"Wat is u gevraagd?", "What were you asked to do?"},
		interview.FromExpectation: {"Wat verwacht de klant van u?", "What does the customer expect of you?"},
	}
	RoleReasons = map[string]Text{
		interview.FromScope: {"wat al duidelijk is", "what is clear"}, interview.FromAssignment: {"de opdracht", "the assignment"},
		interview.FromExpectation: {"wat de klant verwacht", "what the customer expects"},
	}
	RoleAnswers = map[string]map[interview.Role]Text{
		interview.FromScope: {
			"expert":          {"het probleem is duidelijk, de oplossing niet", "the problem is clear, the solution is not"},
			"diagnostician":   {"er speelt iets, maar wat is niet duidelijk", "something is the matter, but what is not clear"},
			"process-guide":   {"het antwoord zit bij de klant zelf", "the answer is with the customer"},
			"pair-of-hands":   {"wat er moet gebeuren staat al vast", "what has to be done is settled"},
			"working-partner": {"het is te groot voor één van beide", "it is too large for either alone"},
		},
		interview.FromAssignment: {
			"expert":          {"een oplossing brengen", "bring a solution"},
			"diagnostician":   {"uitzoeken wat er is", "find out what it is"},
			"process-guide":   {"hen helpen er zelf uit te komen", "help them work it out"},
			"pair-of-hands":   {"uitvoeren wat zij besloten", "carry out what they decided"},
			"working-partner": {"het samen doen", "do it together"},
		},
		interview.FromExpectation: {
			"expert":          {"dat u het weet", "that you know"},
			"diagnostician":   {"dat u vraagt en onderzoekt", "that you ask and look into it"},
			"process-guide":   {"dat u het gesprek leidt, niet de uitkomst", "that you lead the talk, not the outcome"},
			"pair-of-hands":   {"dat u doet wat er gevraagd is", "that you do what was asked"},
			"working-partner": {"dat u naast hen staat", "that you stand beside them"},
		},
	}
)
