package export

import "diepte/interview"

// Values that the guide of the tests asks for.
var (
	askNotes = &interview.Value{Kind: interview.KindConsent, About: "notes", Label: "Mag ik aantekeningen maken?",
		Choices: []interview.Choice{{ID: "yes", Text: "ja"}, {ID: "no", Text: "nee"}}}
	askQuote = &interview.Value{Kind: interview.KindConsent, About: "quoting", Label: "Mag ik u citeren?",
		Choices: []interview.Choice{{ID: "by-name", Text: "met naam"}, {ID: "without-name", Text: "zonder naam"}, {ID: "no", Text: "nee"}}}
	askMark = &interview.Value{Kind: interview.KindMark, Label: "cijfer"}
)

// dutchGuide and englishGuide have the ids of the base guide and few words.
func dutchGuide(a interview.Address) *interview.Guide {
	return guideOf(interview.Dutch, a, [9]interview.Planned{
		"Wat kunnen wij niet?", "Wat denken wij?", "Wanneer zegt u straks: dit was de moeite waard?", "Wie bent u?",
		"Vertel eens over de laatste keer.", "Wanneer ging het mis?", "Welk cijfer geeft u ons?", "Waar ligt de grens?", "Wat heb ik niet gevraagd?",
	}, [3]interview.Planned{"Voorbereiden", "Gesprek", "Uitwerken"})
}

func englishGuide() *interview.Guide {
	return guideOf(interview.English, interview.Formal, [9]interview.Planned{
		"What can we not do?", "What do we think?", "When would you say afterwards: that was worth my while?", "Who are you?",
		"Tell me about the last time.", "When did it go wrong?", "Which mark would you give us?", "Where is the limit?", "What did I not ask?",
	}, [3]interview.Planned{"Preparing", "The talk", "Writing up"})
}

// inEnglish is a value whose row is asked in English.
func inEnglish(v interview.Value, label interview.Planned, choices ...interview.Planned) *interview.Value {
	v.Label, v.Choices = label, append([]interview.Choice(nil), v.Choices...)
	for i, text := range choices {
		v.Choices[i].Text = text
	}
	return &v
}

func guideOf(l interview.Language, a interview.Address, q [9]interview.Planned, sections [3]interview.Planned) *interview.Guide {
	notes, quote, mark := askNotes, askQuote, askMark
	if l == interview.English {
		notes = inEnglish(*notes, "May I take notes?", "yes", "no")
		quote = inEnglish(*quote, "May I quote you?", "with your name", "without your name", "no")
		mark = inEnglish(*mark, "mark")
	}
	return &interview.Guide{ID: "test", Version: 1, Language: l, Address: a, Sections: []interview.Section{
		{ID: "preparing", Title: sections[0], Phase: interview.Before, Questions: []interview.Question{{ID: "limits", Text: q[0]}, {ID: "assumptions", Text: q[1]}}},
		{ID: "talk", Title: sections[1], Phase: interview.Talk, Questions: []interview.Question{
			{ID: "worth", Text: q[2], Value: notes}, {ID: "who", Text: q[3]}, {ID: "last-time", Text: q[4]}, {ID: "went-wrong", Text: q[5]},
			{ID: "report-mark", Text: q[6], Value: mark}, {ID: "limit", Text: q[7]},
			{ID: "not-asked", Text: q[8], FollowUps: []interview.FollowUp{{ID: "consent", Value: quote}, {ID: "different", Text: q[6], Value: mark}}},
		}},
		{ID: "writing-up", Title: sections[2], Phase: interview.After, Questions: []interview.Question{{ID: "self-check", Text: q[1]}}},
	}}
}

// cases are the talks that are exported; each has its pages in testdata.
var cases = []struct {
	name string
	make func() *interview.Session
}{
	{"bakery-nl-u", bakery},
	{"hotel-nl-je", hotel},
	{"clinic-en", clinic},
	{"printer-nl-u", printer},
	{"nothing-nl", func() *interview.Session {
		return newTalk(interview.Details{Language: interview.Dutch}, dutchGuide(interview.Formal)).s
	}},
	{"hostile-en", hostile},
}

// bakery is a talk in which most things happened.
func bakery() *interview.Session {
	t := newTalk(interview.Details{Language: interview.Dutch, Address: interview.Formal, Interviewer: "Karin", Role: "process-guide",
		Customer: interview.Customer{Name: "Bakkerij Jansen", People: []interview.Person{{Name: "K. van den Berg"}, {Name: "Els Jansen"}}}}, dutchGuide(interview.Formal))
	els, berg := by("Els Jansen"), by("K. van den Berg")
	t.ask("limits").note("op zondag rijden wij niet", us, mark(interview.BoundaryMark))
	t.note("voor achten zijn wij niet te bereiken", us, mark(interview.BoundaryMark))
	t.ask("assumptions").note("zij willen vooral een lagere prijs", us)
	t.ask("worth").answer(askNotes, interview.Given{Choice: "yes"})
	t.note("als ik straks weet waar ik op maandag op kan rekenen", berg)
	t.ask("who").note("derde generatie, twee winkels, vier man in de bakkerij", berg)
	t.ask("last-time").note("brood om tien uur in het schap", berg, mark(interview.ExpectationMark))
	t.expectation(func(e *interview.Expectation) {
		e.Rank, e.Disposition, e.Said, e.Reason = 1, interview.Meet, true, "de route kan een uur eerder"
	})
	first := "brood om tien uur in het schap"
	t.note("anders staan de eerste klanten voor een leeg schap", berg, because)
	t.note("dan gaan ze naar de overkant en komen ze misschien niet meer terug", els, voice(interview.Verbatim), because)
	t.note("de chauffeur belt een uur van tevoren", els, mark(interview.ExpectationMark))
	t.expectation(func(e *interview.Expectation) {
		e.Rank, e.Disposition, e.Said, e.Alternative = 2, interview.Limit, true, "een bericht zodra hij vertrekt"
	})
	call := "de chauffeur belt een uur van tevoren"
	t.note("ook op zondag vers", berg, mark(interview.ExpectationMark))
	t.expectation(func(e *interview.Expectation) { e.Disposition = interview.Decline })
	t.note("er gaat een zucht door de zaak als het over maandag gaat", voice(interview.Observation))
	t.note("ik denk dat het om erkenning gaat", us, voice(interview.Comment), mark(interview.ExpectationMark))
	t.ask("went-wrong").note("drie maandagen te laat, niemand belde", els, mark(interview.HiccupMark))
	t.note("een andere keer stond alles er al om negen uur", berg, mark(interview.WentWellMark))
	t.note("boos", els, voice(interview.Verbatim), mark(interview.FeelingMark))
	t.note("zij wisten niet dat wij op maandag met één auto rijden", berg, mark(interview.SurpriseMark))
	t.ask("report-mark").answer(askMark, interview.Given{Mark: 13}).note("een half punt eraf voor de maandagen", berg)
	t.ask("limit").note("niet bellen onder winkeltijd", berg, mark(interview.BoundaryMark))
	t.boundary(func(b *interview.Boundary) { b.State = interview.Agreed })
	t.note("na half elf hoeft het niet meer", berg, mark(interview.BoundaryMark))
	t.boundary(func(b *interview.Boundary) { b.State = interview.NotAgreed })
	t.ask("not-asked").note("Karin belt de planning over de maandagroute", us, mark(interview.PromiseMark))
	t.promise(func(p *interview.Promise) {
		p.Who, p.When, p.Certainty = "Karin", "donderdag 26 november", interview.Firm
	})
	t.note("wij kijken ernaar", us, mark(interview.PromiseMark))
	t.note("zet de emballage klaar bij de achterdeur", berg, mark(interview.PromiseMark))
	t.note("app voor bestellingen", els, mark(interview.IdeaMark))
	t.note("de rekening van september", berg, mark(interview.ComeBackMark))
	t.note("")
	t.under("consent").answer(askQuote, interview.Given{Choice: "without-name"})
	t.under("different").answer(askMark, interview.Given{NonAnswer: interview.RatherNot})
	t.ask("self-check").note("te snel over de rekening heen gegaan", us)
	t.hears("als ik straks weet waar ik op maandag op kan rekenen", interview.Right, "")
	t.hears(first, interview.Right, "")
	t.hears(call, interview.Different, "een berichtje als de chauffeur eraan komt, bellen hoeft niet")
	t.hears("niet bellen onder winkeltijd", interview.Right, "")
	t.hears("na half elf hoeft het niet meer", interview.Right, "")
	t.hears("Karin belt de planning over de maandagroute", interview.Right, "")
	t.hears("wij kijken ernaar", interview.NotSaid, "")
	t.hears("drie maandagen te laat, niemand belde", interview.Right, "")
	return t.s
}

// hotel is a short talk in the je form in which everything was changed after it
// was read back.
func hotel() *interview.Session {
	t := newTalk(interview.Details{Language: interview.Dutch, Address: interview.Informal, Interviewer: "Sam",
		Customer: interview.Customer{Name: "Hotel aan Zee", People: []interview.Person{{Name: "Noor"}}}}, dutchGuide(interview.Informal))
	t.ask("worth").answer(askNotes, interview.Given{Choice: "yes"}).note("een uur zonder verkooppraatje", mark(interview.ExpectationMark))
	t.ask("last-time").note("handdoeken voor twaalf uur", mark(interview.ExpectationMark)).hears("handdoeken voor twaalf uur", interview.Right, "")
	t.expectation(func(e *interview.Expectation) { e.Disposition, e.Said = interview.Exceed, true })
	t.ask("not-asked").note("stuurt het nieuwe rooster", us, mark(interview.PromiseMark))
	t.promise(func(p *interview.Promise) { p.Who, p.When = "Sam", "vrijdag" })
	t.hears("stuurt het nieuwe rooster", interview.Right, "").hears("een uur zonder verkooppraatje", interview.Right, "")
	t.under("consent").answer(askQuote, interview.Given{Choice: "by-name"})
	return t.s
}

// clinic is a talk in English with a complaint whose next move is settled.
func clinic() *interview.Session {
	t := newTalk(interview.Details{Language: interview.English, Interviewer: "Ruth",
		Customer: interview.Customer{Name: "Northside Clinic", People: []interview.Person{{Name: "Dr Patel"}}}}, englishGuide())
	p := by("Dr Patel")
	t.ask("worth").answer(askNotes, interview.Given{Choice: "yes"}).note("knowing who picks up the phone at night", p)
	t.ask("last-time").note("one number that is always answered", p, mark(interview.ExpectationMark))
	t.expectation(func(e *interview.Expectation) {
		e.Rank, e.Disposition, e.Said, e.Reason, e.Alternative = 1, interview.Decline, true, "nobody of us is awake after midnight", "the duty desk of the maker, at our expense"
	})
	t.note("maybe I should have said so sooner", p, voice(interview.Verbatim))
	t.ask("went-wrong").note("the pump stood still for two nights", p, mark(interview.HiccupMark))
	t.incident(func(i *interview.Incident) { i.Move = "Ruth, with the maker" })
	t.ask("limit").note("no visits during rounds", p, mark(interview.BoundaryMark))
	t.note("we cannot hold spare pumps for everyone", us, mark(interview.BoundaryMark))
	t.boundary(func(b *interview.Boundary) {
		b.State, b.Alternative = interview.Agreed, "one spare pump on loan, within a day"
	})
	t.ask("not-asked").note("send the numbers of the duty desk", us, mark(interview.PromiseMark))
	t.promise(func(pr *interview.Promise) {
		pr.Who, pr.When, pr.Certainty = "Ruth", "tomorrow before noon", interview.Firm
	})
	for _, l := range interview.ReadBackLines(t.s) {
		t.hears(string(l.Text), interview.Right, "")
	}
	return t.s
}

// hostile is a talk in which every text tries to be more than text.
func hostile() *interview.Session {
	t := newTalk(interview.Details{Language: interview.English, Interviewer: "<b>Ruth</b>",
		Customer: interview.Customer{Name: "# Evil\n\x1b]0;title\x07 & sons", People: []interview.Person{{Name: "[me](javascript:x)"}}}}, englishGuide())
	for i, text := range hostileTexts {
		t.ask("last-time").note(text, mark(interview.Marks[i%5].Mark))
	}
	for _, l := range append(interview.ReadBackLines(t.s), interview.MoreReadBackLines(t.s)...) {
		t.hears(string(l.Text), interview.Right, "")
	}
	return t.s
}

var hostileTexts = []string{
	"# heading", "- item\n- item", "1. one\n2) two", "> quoted", "```\ncode\n```", "    indented", "<script>alert(1)</script>", "![x](http://evil.example/p.png)",
	"[click](https://evil.example)", "https://evil.example and www.evil.example", "me@evil.example", "a | b\n--- | ---", "*bold* _it_ ~~gone~~ `code`",
	"line\n\n\n# after a gap", "&lt;b&gt; &amp;", "\x1b[31mred\x1b[0m \x9b31m", "\u202egnp.exe", "setext\n===", "trailing \\", "[ref]: https://evil.example", "$x$ :smile: @someone #12",
	"+ plus", "---", "<!-- hidden", "\r\rgone", "e\u0301 👩‍👩‍👧 ok", "\xff\xfe",
}
