package interview

import (
	"testing"
	"time"
)

func TestUntilDay(t *testing.T) {
	for text, want := range map[string]string{
		"1 jaar": "2027-11-22", "één jaar": "2027-11-22", "two years": "2028-11-22", "zes maanden": "2027-05-22", "6 months.": "2027-05-22",
		"31-12-2027": "2027-12-31", "tot 1 maart 2027": "2027-03-01", "eind 2027": "2027-12-31", "until the end of 2028": "2028-12-31",
		"4 weken": "2026-12-20", "a year": "2027-11-22", "30 days": "2026-12-22",
		"": "", "zolang u klant bent": "", "1 of 2 jaar, hooguit 3 jaar": "", "2019": "", "jaar": "", "0 jaar": "",
	} {
		day, ok := UntilDay(text, start)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Consent given beside the question counts as its answer, and back.
func TestConsentedAnswersTheQuestion(t *testing.T) {
	st := stamps()
	g := guide()
	g.Sections[1].Questions[0].Value = &Value{Kind: KindConsent, About: AboutNotes, Label: "Mag ik?", Choices: []Choice{{ID: "yes"}, {ID: "no"}}}
	s := New(Details{Language: Dutch}, g, st())
	said := Consent{About: AboutNotes, Given: ConsentYes, Wording: "Vindt u het goed als ik meeschrijf?", Means: "written", By: "p1"}
	s = s.Consented(said, st())
	a, ok := s.Answer("worth", "")
	c, standing := s.ConsentOn(AboutNotes)
	if !ok || a.Given.Choice != "yes" || standing != Granted || c.Wording != said.Wording || c.Means != "written" || c.By != "p1" {
		t.Errorf("%+v, %+v, %s", a, c, standing)
	}
	s = s.Consented(Consent{About: AboutKeeping, Given: ConsentYes, Until: "1 jaar"}, st())
	if day, ok := s.KeptUntilDay(); !ok || day.Year() != 2027 || len(s.Document().Answers) != 1 {
		t.Errorf("%v %v", day, s.Document().Answers)
	}
	s = s.Consented(Consent{About: AboutNotes, Given: ConsentWithdrawn}, st())
	a, _ = s.Answer("worth", "")
	if _, standing := s.ConsentOn(AboutNotes); standing != Withdrawn || a.Given.Choice != ConsentNo || len(a.Versions) != 1 {
		t.Errorf("%s, %+v", standing, a)
	}
}
