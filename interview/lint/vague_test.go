package lint

import (
	"strings"
	"testing"

	"diepte/interview"
)

var languages = []interview.Language{interview.Dutch, interview.English}

// Every phrase fires on its own sentence, and in it on itself: not only a
// neighbour in the table.
func TestEveryPhraseFires(t *testing.T) {
	for name, by := range map[string]map[interview.Language][]Phrase{"vague": VaguePhrases, "hedges": HedgePhrases} {
		for l, phrases := range by {
			seen := map[string]bool{}
			for _, p := range phrases {
				if seen[p.Words] {
					t.Errorf("%s %s: %q is twice in the table", name, l, p.Words)
				}
				seen[p.Words] = true
				hits := tableOf([]Phrase{p}).find(p.Example)
				if len(hits) == 0 {
					t.Errorf("%s %s: %q does not fire on %q", name, l, p.Words, p.Example)
					continue
				}
				if h := hits[0]; p.Example[h.Start:h.End] != h.Text || h.Kind != p.Kind {
					t.Errorf("%s %s: %q points at %q as %s", name, l, p.Words, p.Example[h.Start:h.End], h.Kind)
				}
				if name == "vague" && len(Vague(p.Example, l)) == 0 {
					t.Errorf("%s: %q is not called vague", l, p.Example)
				}
			}
		}
	}
}

func TestAtLeastFortyPhrases(t *testing.T) {
	for _, l := range languages {
		if n, h := len(VaguePhrases[l]), len(HedgePhrases[l]); n < 40 || h < 40 {
			t.Errorf("%s: %d vague phrases, %d hedges", l, n, h)
		}
	}
}

// What looks like a vague promise and is none.
func TestVagueNearMisses(t *testing.T) {
	for l, texts := range map[interview.Language][]string{
		interview.Dutch: {
			"Karin belt vrijdag om tien uur",
			"Wij hebben het geprobeerd en het werkte niet",
			"U probeert het eerst zelf",
			"Het brood staat om tien uur in het schap",
			"Ons beste brood komt mee",
			"De klant kijkt naar de kleur",
			"We nemen de kratten mee terug",
			"We pakken de dozen bij u op",
			"Drie keer per week rijden wij",
			"Eén keer per week belt Sam",
			"Wij bellen zo snel mogelijk, uiterlijk vrijdag",
			"Binnenkort: op 27 november staat de nieuwe oven er",
			"We komen er maandag op terug",
			"U hoort het binnen twee dagen, zsm dus",
			"Het brood wordt gebakken en geleverd door Sam",
			"Mijn collega Sam brengt de sleutel",
			"De termijn is dertig dagen",
			"Wij sturen de factuur op de eerste van de maand",
			"Op zondag rijden wij niet",
			"De chauffeur zet de kratten binnen",
			"Het is de beste oven",
			"Na de levering tekent u",
			"Daarmee stoppen wij",
			"We spreken af: maximaal vier dozen",
			"De meesterbakker proeft mee",
		},
		interview.English: {
			"Karin calls on Friday at ten",
			"We tried that and it did not work",
			"They try it themselves first",
			"Our best bread comes along",
			"The bread is on the shelf by ten",
			"We start in May",
			"On 5 May we bring the new oven",
			"We will call as soon as possible, by Friday at the latest",
			"You will have the figures within two days, so soon",
			"We will get back to you on Monday",
			"The sooner the better, says the customer",
			"Sam, my colleague, brings the key",
			"The invoice goes out on the first of the month",
			"We do not drive on Sundays",
			"The driver looks after the crates",
			"The board meets on Tuesday",
			"We agreed on four boxes at most",
			"Her mind is made up",
			"The plan is on the table",
			"Possible dates are 3 and 4 June",
			"The meeting room has a fine view",
			"We raise the price on 1 January",
			"Sorting takes place at the depot",
			"The line runs down to the road",
		},
	} {
		for _, text := range texts {
			if hits := Vague(text, l); len(hits) > 0 {
				t.Errorf("%s: %q is called vague for %q (%s)", l, text, hits[0].Text, hits[0].Kind)
			}
		}
	}
}

// A day takes the vagueness from a time, from nothing else.
func TestADayIsNoCertainty(t *testing.T) {
	for l, text := range map[interview.Language]string{
		interview.Dutch: "We proberen vrijdag zo snel mogelijk te komen", interview.English: "We'll try to come soon, on Friday",
	} {
		hits := Vague(text, l)
		if len(hits) != 1 || hits[0].Kind != Firmness {
			t.Errorf("%q: %+v", text, hits)
		}
	}
}

func TestHedgeNearMisses(t *testing.T) {
	for l, texts := range map[interview.Language][]string{
		interview.Dutch: {
			"de eigenlijke vraag", "een onmogelijke klus", "wij denken na", "in het principe zit het", "wel de beste", "nergens",
			"wij bellen zo snel mogelijk", "het is niet mogelijk", "de echte reden", "een redelijke prijs", "het lijkt op brood",
			"wat denkt u", "wij nemen de kratten aan", "de zekere weg", "ik zeg het u", "zeg het maar", "het idee van Sam",
			"een beter brood", "dat gaat goed", "de hoop in de hoek", "hij weet het niet", "geloof me", "de helft van de theorie",
			"op zichzelf wonen", "een algemene klacht", "wij hebben het helemaal gehad",
		},
		interview.English: {
			"the actual question", "it is impossible", "I know why", "a bite to eat", "mighty fine", "we surely are", "kind people",
			"the general manager", "a fair price", "it was said on Monday", "an unlikely story", "the whole shelf", "we hope so",
			"he believes in it", "it depends on nobody", "to the full extent", "in the way", "rather not", "a reasonable price",
			"I quite like it", "exactly at ten", "more bread or less milk", "the idea is good", "they know who called", "someone who knows the building", "little bread",
		},
	} {
		for _, text := range texts {
			if hits := Hedges(text, l); len(hits) > 0 {
				t.Errorf("%s: %q is called a hedge in %q", l, hits[0].Text, text)
			}
		}
	}
}

func TestHitsPointIntoTheTextAsTyped(t *testing.T) {
	const text = "Nou … MISSCHIEN wel; ik  wéét niet,\tdenk ik, 👩‍👩‍👧 misschien"
	var got []string
	for _, h := range Hedges(text, interview.Dutch) {
		got = append(got, text[h.Start:h.End])
	}
	if strings.Join(got, "|") != "MISSCHIEN|denk ik|misschien" {
		t.Errorf("%q", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("we kijken er even naar")
	f.Add("é’'\xff")
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range languages {
			at := 0
			for _, h := range append(Vague(text, l), Hit{Start: len(text), End: len(text)}) {
				if h.Start < at || h.End < h.Start || h.End > len(text) || text[h.Start:h.End] != h.Text {
					t.Fatalf("%q: %+v after %d", text, h, at)
				}
				at = h.End
			}
		}
	})
}
