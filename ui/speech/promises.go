package speech

import (
	"diepte/data/clean"
	"diepte/interview"
)

// PromiseStates says how a promise stands on a day.
var PromiseStates = map[interview.PromiseState]Text{
	interview.PromiseOpen:      {"open", "open"},
	interview.PromiseOverdue:   {"te laat", "overdue"},
	interview.PromiseKept:      {"nagekomen", "kept"},
	interview.PromiseKeptLate:  {"alsnog nagekomen", "kept late"},
	interview.PromiseBroken:    {"niet nagekomen", "broken"},
	interview.PromiseWithdrawn: {"ingetrokken", "withdrawn"},
}

// PromiseChoices says what a promise can be given as its state, in the ledger.
var PromiseChoices = map[interview.PromiseState]Text{
	interview.PromiseKept:      {"nagekomen", "kept"},
	interview.PromiseKeptLate:  {"alsnog nagekomen, te laat", "kept, but late"},
	interview.PromiseBroken:    {"niet nagekomen", "broken"},
	interview.PromiseWithdrawn: {"ingetrokken", "withdrawn"},
	interview.PromiseOpen:      {"weer open", "open again"},
}

// The ledger of promises.
var (
	PromisesTitle  = Text{"Toezeggingen", "Promises"}
	PromisesHint   = Text{"klant, wie, wat, stand", "customer, who, what, state"}
	PromisesNone   = Text{"Er is nog niets toegezegd.", "Nothing has been promised yet."}
	PromisesAll    = Text{"ook wat is afgehandeld", "settled ones too"}
	PromisesOpen   = Text{"alleen wat nog open is", "only what still stands"}
	PromisesUnread = Text{"%d niet te lezen; diepte doctor zegt wat", "%d cannot be read; diepte doctor says what"}
	PromiseNoDay   = Text{"geen dag", "no day"}
	PromiseSaidDay = Text{"„%s”", "“%s”"}
	PromiseMade    = Text{"toegezegd %s", "promised %s"}
	PromiseSince   = Text{"%s op %s", "%s on %s"}
	PromiseUs      = Text{"wij", "us"}
	PromiseThem    = Text{"klant", "customer"}
	PromiseVague   = Text{"nog vaag", "still vague"}
	PromiseAction  = Text{"actie", "action"}
	PromiseTo      = Text{"aan %s", "to %s"}
	PromiseTold    = Text{"%s: %s", "%s: %s"}
	PromiseNoUndo  = Text{"Er is hier niets om terug te nemen.", "There is nothing to take back here."}
	PromiseNotSet  = Text{"Niet bewaard: %s", "Not saved: %s"}
	PromiseBusy    = Text{"Even wachten: het vorige wordt nog bewaard.", "One moment: the last one is still being saved."}
	PromiseState   = Text{"Hoe staat het ermee", "How does it stand"}
	PromiseDayHint = Text{"typ een dag: gisteren, vrijdag, 26-11", "type a day: yesterday, friday, 26-11"}
	PromiseOn      = Text{"op %s", "on %s"}
	StartPromises  = Text{"Toezeggingen", "Promises"}
	StartDue       = Text{"%s te laat, %s open", "%s overdue, %s open"}
	StartNothing   = Text{"niets open", "nothing open"}
	KeyState       = Text{"stand", "state"}
)

// PromiseSide says who promised it.
func PromiseSide(by interview.Speaker) Text {
	if by == interview.ByUs {
		return PromiseUs
	}
	return PromiseThem
}

// PromiseWhen gives the day of a promise, or in the words of the talk what stands
// for one.
func PromiseWhen(o *interview.Owed, l interview.Language) clean.Text {
	switch {
	case !o.Due.IsZero():
		return Day(o.Due, l)
	case o.Promise.When != "":
		return PromiseSaidDay.With(l, o.Promise.When)
	}
	return PromiseNoDay.In(l)
}
