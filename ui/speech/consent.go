package speech

import (
	"diepte/data/clean"
	"diepte/interview"
)

// The words of consent: what is asked at the start and at the end, and what
// happens when the customer does not want it.
var (
	ConsentTitle    = Text{"Wat mag van de klant", "What the customer allows"}
	ConsentSubjects = map[string]Text{
		interview.AboutNotes: {"meeschrijven", "taking notes"}, interview.AboutQuoting: {"citeren", "quoting"},
		interview.AboutSharing: {"delen met collega's", "sharing in house"}, interview.AboutKeeping: {"bewaren tot", "kept until"},
	}
	ConsentGiven = map[string]Text{
		interview.ConsentYes: {"ja", "yes"}, interview.ConsentNo: {"nee", "no"}, interview.ConsentWithdrawn: {"ingetrokken", "withdrawn"},
		"by-name": {"ja, met naam", "yes, by name"}, "without-name": {"ja, zonder naam", "yes, without a name"},
	}
	ConsentMeans = map[string]Text{
		interview.Oral: {"mondeling", "by word of mouth"}, interview.Written: {"schriftelijk", "in writing"},
	}
	ConsentMeansField = Text{"hoe", "how"}
	ConsentByField    = Text{"door wie", "by whom"}
	ConsentAsked      = Text{"zo gevraagd", "as asked"}
	ConsentUntilHint  = Text{"zoals 1 jaar, of 31-12-2027", "such as 1 year, or 31-12-2027"}
	ConsentOpen       = Text{"nog niet gevraagd", "not asked yet"}
	ConsentSays       = Text{"%s: %s", "%s: %s"}
	KeptUntilIs       = Text{"bewaren tot %s", "kept until %s"}
	KeptUntilPast     = Text{"bewaartermijn voorbij: %s", "was to be kept until %s"}

	StopRefused    = Text{"De klant wil geen notities", "The customer wants no notes"}
	StopWithdrawn  = Text{"De klant trekt de toestemming in", "The customer takes the consent back"}
	StopAsk        = Text{"Wat doen we met wat er staat? Wissen is voorgoed: ook een kopie of een vorige versie blijft er niet van.", "What do we do with what is there? Erasing is for good: no copy and no earlier version of it stays."}
	StopNotes      = Text{"notities: %d", "notes: %d"}
	StopField      = Text{"wat er staat", "what is there"}
	StopErase      = Text{"wissen", "erase it"}
	StopKeep       = Text{"bewaren", "keep it"}
	StopChoose     = Text{"Kies eerst met → of het nummer; Enter doet het dan.", "Choose first with → or the number; Enter then does it."}
	StopErased     = Text{"Gewist. Alleen dat er een gesprek was, en wat de klant erover zei, is nog bewaard.", "Erased. Only that there was a talk, and what the customer said about that, is still kept."}
	StopKept       = Text{"Bewaard zoals het was. Er komt niets meer bij.", "Kept as it was. Nothing is added."}
	StopErasedPart = Text{"Gewist, maar niet overal: %s. Haal dat bestand zelf weg.", "Erased, but not everywhere: %s. Remove that file yourself."}
	StopTalkOn     = Text{"Sluit de laptop en praat door. De leidraad op één blad papier: diepte guides sheet %s", "Close the laptop and talk on. The guide on one sheet of paper: diepte guides sheet %s"}
	StopExports    = Text{"Wat u eerder exporteerde, staat nog waar u het schreef.", "What you exported earlier is still where you wrote it."}
	KeyDoIt        = Text{"zo doen", "do it"}
	KeyToStart     = Text{"naar het begin", "to the start"}
	NothingErased  = Text{"Er staat niets meer; het is gewist.", "There is nothing left; it was erased."}
	ErasedOn       = Text{"op verzoek van de klant gewist, %s", "erased at the customer's wish, %s"}
)

// ConsentWording gives how consent is asked where the guide has no words for it, in
// the language and form of address of the talk.
func ConsentWording(about string, l interview.Language, a interview.Address) string {
	words := map[string][3]string{ // u, je, English
		interview.AboutNotes:   {"Mag ik aantekeningen maken?", "Mag ik aantekeningen maken?", "May I take notes?"},
		interview.AboutQuoting: {"Mag ik u citeren?", "Mag ik je citeren?", "May I quote you?"},
		interview.AboutSharing: {"Mogen mijn collega's lezen wat u hebt gezegd?", "Mogen mijn collega's lezen wat je hebt gezegd?", "May my colleagues read what you have said?"},
		interview.AboutKeeping: {"Tot wanneer mogen wij dit bewaren?", "Tot wanneer mogen we dit bewaren?", "Until when may we keep this?"},
	}[about]
	switch {
	case l == interview.English:
		return words[2]
	case a == interview.Informal:
		return words[1]
	}
	return words[0]
}

// KeptUntil says until when a talk is kept, with the day where its words name one;
// empty when that was not settled.
func KeptUntil(s *interview.Session, l interview.Language) clean.Text {
	words := s.KeptUntil()
	if words == "" {
		return ""
	}
	out := clean.Line(words)
	if day, ok := s.KeptUntilDay(); ok {
		if told := Day(day, l); told != out {
			out += " (" + told + ")"
		}
	}
	return out
}
