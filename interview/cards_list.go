package interview

// most is the highest count on a card: contacts, days, times told.
const most = 999

// bothSides is what the card of a boundary says for a boundary of both, which is
// stored as none.
const bothSides = "both"

// Cards has the card of every kind of record, in the order of [Records].
var Cards = []Card{
	card(ExpectationRecord, func(s *Session) *list[Expectation] { return &s.expectations }, expectationFields...),
	card(BoundaryRecord, func(s *Session) *list[Boundary] { return &s.boundaries }, boundaryFields...),
	card(PromiseRecord, func(s *Session) *list[Promise] { return &s.promises }, promiseFields...),
	card(IncidentRecord, func(s *Session) *list[Incident] { return &s.incidents }, incidentFields...),
	card(FeelingRecord, func(s *Session) *list[Feeling] { return &s.feelings },
		textField("word", func(r *Feeling) *string { return &r.Word }),
		choiceField("sign", Signs, func(r *Feeling) *Sign { return &r.Sign }),
		numberField("strength", 3, func(r *Feeling) *Number { return &r.Strength }),
		yesNoField("acknowledged", func(r *Feeling) *YesNo { return &r.Acknowledged }),
	),
	card(AssumptionRecord, func(s *Session) *list[Assumption] { return &s.assumptions },
		choiceField("outcome", Outcomes, func(r *Assumption) *string { return &r.Outcome }),
		textField("found", func(r *Assumption) *string { return &r.Found }),
	),
	card(ClaimRecord, func(s *Session) *list[Claim] { return &s.claims },
		textField("about", func(r *Claim) *string { return &r.About }),
	),
	card(GapRecord, func(s *Session) *list[Gap] { return &s.gaps },
		textField("theirs", func(r *Gap) *string { return &r.Theirs }),
		textField("ours", func(r *Gap) *string { return &r.Ours }),
		textField("taken", func(r *Gap) *string { return &r.Taken }),
		dateField("when", func(r *Gap) *string { return &r.When }),
	),
	card(TreatmentRecord, func(s *Session) *list[Treatment] { return &s.treatments },
		textField("channel", func(r *Treatment) *string { return &r.Channel }),
		textField("pace", func(r *Treatment) *string { return &r.Pace }),
		textField("detail", func(r *Treatment) *string { return &r.Detail }),
		choiceField("address", Addresses, func(r *Treatment) *Address { return &r.Address }),
	),
	card(LoyaltyRecord, func(s *Session) *list[Loyalty] { return &s.loyalties },
		textField("stay", func(r *Loyalty) *string { return &r.Stay }),
		textField("go", func(r *Loyalty) *string { return &r.Go }),
		choiceField("could-leave", Leavings, func(r *Loyalty) *Leaving { return &r.Leaving }),
		textField("to", func(r *Loyalty) *string { return &r.To }),
	),
}

var expectationFields = []CardField{
	textField("least", func(r *Expectation) *string { return &r.Least.Words }),
	placeField("least-place", func(r *Expectation) *Level { return &r.Least }).beside(),
	textField("expected", func(r *Expectation) *string { return &r.Expected.Words }),
	placeField("expected-place", func(r *Expectation) *Level { return &r.Expected }).beside(),
	textField("wanted", func(r *Expectation) *string { return &r.Wanted.Words }),
	placeField("wanted-place", func(r *Expectation) *Level { return &r.Wanted }).beside(),
	textField("received", func(r *Expectation) *string { return &r.Received.Words }),
	placeField("received-place", func(r *Expectation) *Level { return &r.Received }).beside(),
	textField("enough", func(r *Expectation) *string { return &r.Enough.Words }),
	placeField("enough-place", func(r *Expectation) *Level { return &r.Enough }).beside(),
	textField("wants-exactly", func(r *Expectation) *string { return &r.WantsExactly }),
	textField("settles-for", func(r *Expectation) *string { return &r.SettlesFor }),
	numberField("gives-up", 10, func(r *Expectation) *Number { return &r.GivesUp }),
	choiceField("sacrifice", SacrificeKinds, func(r *Expectation) *SacrificeKind { return &r.Sacrifice }),
	choicesField("settles-because", SettlingReasons, func(r *Expectation) *[]SettlingReason { return &r.Settles }),
	choiceField("disposition", Dispositions, func(r *Expectation) *Disposition { return &r.Disposition }).told(),
	textField("reason", func(r *Expectation) *string { return &r.Reason }).told(),
	textField("alternative", func(r *Expectation) *string { return &r.Alternative }).told(),
	boolField("said", func(r *Expectation) *bool { return &r.Said }).told(),
	textField("effort", func(r *Expectation) *string { return &r.Effort }),
	textField("pays", func(r *Expectation) *string { return &r.Pays }),
	momentField("moment", func(r *Expectation) *string { return &r.Moment }),
	choiceField("demand", Demands, func(r *Expectation) *Demand { return &r.Demand }),
	choiceField("origin", Origins, func(r *Expectation) *Origin { return &r.Origin }),
	choiceField("behalf", Behalves, func(r *Expectation) *Behalf { return &r.Behalf }),
	choiceField("when-present", KanoAnswers, func(r *Expectation) *KanoAnswer { return &r.Present }),
	choiceField("when-absent", KanoAnswers, func(r *Expectation) *KanoAnswer { return &r.Absent }),
	textField("feeling", func(r *Expectation) *string { return &r.Feeling }),
	textField("better-elsewhere", func(r *Expectation) *string { return &r.BetterElsewhere }),
	yesNoField("realistic-customer", func(r *Expectation) *YesNo { return &r.RealisticToHim }),
	yesNoField("realistic-us", func(r *Expectation) *YesNo { return &r.RealisticToUs }),
	textField("meaning", func(r *Expectation) *string { return &r.Meaning }),
	yesNoField("fits", func(r *Expectation) *YesNo { return &r.Fits }),
}

var boundaryFields = []CardField{
	stateField(),
	textField("alternative", func(r *Boundary) *string { return &r.Alternative }).told(),
	whoseField(),
	choiceField("about", Subjects, func(r *Boundary) *Subject { return &r.About }),
	choiceField("strength", Strengths, func(r *Boundary) *Strength { return &r.Strength }),
	textField("interest", func(r *Boundary) *string { return &r.Interest }),
	textField("position-customer", func(r *Boundary) *string { return &r.TheirPosition }).told(),
	textField("position-us", func(r *Boundary) *string { return &r.OurPosition }).told(),
}

// stateField says how far a boundary has come; emptied, it was not raised.
func stateField() CardField {
	f := choiceField("state", BoundaryStates, func(r *Boundary) *BoundaryState { return &r.State }).told()
	set := f.set
	f.set = func(r any, v string) error {
		if v == "" {
			v = string(NotRaised)
		}
		return set(r, v)
	}
	return f
}

// whoseField says whose a boundary is; emptied, it is of both.
func whoseField() CardField {
	sides := []Speaker{ByCustomer, ByUs, bothSides}
	f := choiceField("whose", sides, func(r *Boundary) *Speaker { return &r.Whose }).told()
	get, set := f.get, f.set
	f.get = func(r any) string {
		if v := get(r); v != "" {
			return v
		}
		return bothSides
	}
	f.set = func(r any, v string) error {
		if v == bothSides {
			v = ""
		}
		return set(r, v)
	}
	return f
}

var promiseFields = []CardField{
	textField("who", func(r *Promise) *string { return &r.Who }).told(),
	textField("what", func(r *Promise) *string { return &r.What }).told(),
	dateField("when", func(r *Promise) *string { return &r.When }).told(),
	choiceField("certainty", Certainties, func(r *Promise) *Certainty { return &r.Certainty }),
	textField("to", func(r *Promise) *string { return &r.To }),
	dateField("inner-date", func(r *Promise) *string { return &r.InnerDate }),
	boolField("action", func(r *Promise) *bool { return &r.Action }),
	textField("no-action", func(r *Promise) *string { return &r.NoAction }),
}

var incidentFields = []CardField{
	textField("move", func(r *Incident) *string { return &r.Move }).told(),
	textField("happened", func(r *Incident) *string { return &r.Happened }),
	textField("done", func(r *Incident) *string { return &r.Done }),
	textField("cause", func(r *Incident) *string { return &r.Cause }),
	textField("handling", func(r *Incident) *string { return &r.Handling }),
	numberField("contacts", most, func(r *Incident) *Number { return &r.Contacts }),
	numberField("days", most, func(r *Incident) *Number { return &r.Days }),
	numberField("tellings", most, func(r *Incident) *Number { return &r.Tellings }),
	textField("consequence", func(r *Incident) *string { return &r.Consequence }),
	textField("told-to", func(r *Incident) *string { return &r.ToldTo }),
	choicesField("touched", Touches, func(r *Incident) *[]Touch { return &r.Touched }),
	choiceField("settled", Settlements, func(r *Incident) *Settlement { return &r.Settled }),
	yesNoField("named-aloud", func(r *Incident) *YesNo { return &r.NamedAloud }),
	yesNoField("acknowledged", func(r *Incident) *YesNo { return &r.Acknowledged }),
}
