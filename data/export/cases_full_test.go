package export

import (
	"strings"

	"diepte/interview"
)

// set fills in fields of the record that the last note made, written "field=value".
func (t *talk) set(fields ...string) *talk { return t.fill(t.record(), fields...) }

func (t *talk) fill(record interview.ID, fields ...string) *talk {
	for _, f := range fields {
		id, value, _ := strings.Cut(f, "=")
		s, err := t.s.SetField(record, id, value, t.stamp())
		if err != nil {
			panic(err)
		}
		t.s = s
	}
	return t
}

// printer is a talk in which the cards were filled in: zones, sacrifices, classes,
// what went wrong and what it took, and each of the further records.
func printer() *interview.Session {
	t := newTalk(interview.Details{Language: interview.Dutch, Address: interview.Formal, Interviewer: "Karin, 06 12 34 56 78", Role: "diagnostician",
		Customer: interview.Customer{Name: "Drukkerij De Pers", People: []interview.Person{{Name: "Mira Smit"}}}}, dutchGuide(interview.Formal))
	mira := by("Mira Smit")
	t.s = t.s.WithContactMoments([]interview.ContactMoment{{ID: "order", Name: "bestelling"}, {ID: "delivery", Name: "levering"}, {ID: "invoice", Name: "factuur"}}, t.stamp())
	t.ask("limits").note("'s nachts is er niemand bereikbaar", us, mark(interview.BoundaryMark))
	t.set("strength=fixed", "about=capacity", "state=discussed", "alternative=een storingsdienst van de fabrikant", "interest=drie mensen, en die slapen ook")
	t.ask("assumptions").note("ze vinden ons te duur", us).set("outcome=contradicted", "found=de prijs kwam niet één keer ter sprake")
	t.ask("worth").answer(askNotes, interview.Given{Choice: "yes"}).note("weten wie ik bel als de pers stilstaat", mira)
	t.ask("last-time").note("één vast nummer dat opneemt", mira, mark(interview.ExpectationMark))
	t.set("least=binnen een uur", "least-place=3", "expected=binnen een kwartier", "expected-place=5", "wanted=meteen", "wanted-place=8", "received=na twee uur", "received-place=2",
		"enough=een kwartier is ook goed", "enough-place=9", "wants-exactly=één nummer", "settles-for=de algemene wachtrij", "gives-up=7", "sacrifice=telling-it-again", "settles-because=habit,never-asked",
		"when-present=like", "when-absent=dislike", "moment=order", "demand=ease", "origin=past-experience", "behalf=both", "feeling=machteloos", "better-elsewhere=de papierleverancier neemt altijd op",
		"realistic-customer=yes", "realistic-us=no", "meaning=een tweede lijn bemannen", "fits=yes", "disposition=limit", "reason=wij zijn met drie mensen", "alternative=een vast nummer op werkdagen", "said=yes",
		"effort=een halve dag in de week", "pays=wij")
	call := t.record()
	t.note("anders leg ik vier keer uit wat er stuk is", mira, because)
	t.note("dan sta ik voor gek bij mijn eigen klanten", mira, voice(interview.Verbatim), because)
	t.ask("last-time").note("proefdruk dezelfde dag", mira, mark(interview.ExpectationMark))
	t.set("least-place=6", "wanted-place=4", "received-place=5", "moment=delivery", "when-present=like", "when-absent=neutral", "disposition=exceed", "effort=één uur per order", "pays=samen")
	t.note("vaste prijs per katern", mira, mark(interview.ExpectationMark))
	t.set("least=geen verrassing", "expected-place=4", "received-place=6", "when-present=must-be", "when-absent=dislike", "disposition=meet", "said=yes")
	price := t.record()
	t.s = t.s.MoveExpectation(price, -1, t.stamp())
	t.s = t.s.MoveExpectation(call, -9, t.stamp())
	t.ask("went-wrong").note("twee dagen stil en niemand belde terug", mira, mark(interview.HiccupMark))
	t.set("move=Karin, met de fabrikant", "happened=de pers liep vast op vrijdag", "done=een monteur op maandag", "cause=versleten lager", "handling=niemand wist ervan", "contacts=6", "days=3", "tellings=4",
		"consequence=een folder te laat", "told-to=haar vakgroep", "touched=trust,attention", "settled=compensated", "named-aloud=yes", "acknowledged=no")
	t.note("het rooster is al drie keer zoek", mira, mark(interview.HiccupMark))
	t.note("de monteur bleef tot het liep", mira, mark(interview.WentWellMark))
	t.note("machteloos", mira, voice(interview.Verbatim), mark(interview.FeelingMark)).set("word=machteloos", "sign=negative", "strength=3", "acknowledged=yes")
	t.note("de fabrikant moet bellen, niet ik", mira)
	theirs := t.last
	t.note("het onderhoud is van de klant", us)
	var gap interview.ID
	t.s, gap = t.s.MakeGap(t.stamp(), theirs, t.last)
	t.fill(gap, "theirs=de fabrikant", "ours=de klant")
	t.note("er belt altijd iemand terug", us)
	one := t.last
	t.note("er heeft nooit iemand teruggebeld", mira)
	var claims [2]interview.ID
	t.s, claims = t.s.MakeClaims(one, t.last, t.stamp())
	t.fill(claims[0], "about=of er wordt teruggebeld")
	t.ask("who").note("liever een appje dan een telefoontje", mira)
	var id interview.ID
	t.s, id = t.s.MakeTreatment(t.last, t.stamp())
	t.fill(id, "channel=app", "pace=rustig", "detail=kort", "address=u")
	t.ask("report-mark").answer(askMark, interview.Given{Mark: 15}).note("omdat de kwaliteit altijd klopt", mira)
	t.note("ik zou weg kunnen, maar ik weet niets beters", mira)
	t.s, id = t.s.MakeLoyalty(t.last, t.stamp())
	t.fill(id, "stay=de kwaliteit", "go=nog zo'n weekend", "could-leave=nothing-better", "to=de online drukker")
	t.ask("limit").note("geen bezoek in de persweek", mira, mark(interview.BoundaryMark)).set("state=not-agreed", "position-customer=in de persweek is er geen tijd", "position-us=onderhoud moet elke maand")
	t.ask("not-asked").note("wij sturen het nummer van de storingsdienst", us, mark(interview.PromiseMark), because)
	t.set("who=Karin", "to=Mira Smit", "what=het nummer van de storingsdienst sturen", "when=dinsdag 24 november", "certainty=firm", "inner-date=maandag")
	t.note("wij kijken naar het rooster", us, mark(interview.PromiseMark)).set("action=yes")
	t.note("een eigen monteur komt er niet", us, mark(interview.PromiseMark)).set("no-action=te duur voor drie klanten")
	t.under("different").answer(askMark, interview.Given{Mark: 16})
	for _, c := range []struct {
		behaviour interview.Behaviour
		grade     interview.Grade
		remark    string
	}{{"listening", "partly", "twee keer in de rede gevallen"}, {"warmth", "went-well", ""}} {
		t.s, _ = t.s.CheckSelf(c.behaviour, c.grade, c.remark, t.stamp())
	}
	for _, about := range []string{interview.AboutSharing, interview.AboutKeeping} {
		t.s = t.s.GiveConsent(interview.Consent{About: about, Given: "yes", Until: map[string]string{interview.AboutKeeping: "1 mei 2028"}[about]}, t.stamp())
	}
	for _, l := range append(interview.ReadBackLines(t.s), interview.MoreReadBackLines(t.s)...) {
		t.hears(string(l.Text), interview.Right, "")
	}
	return t.s
}
