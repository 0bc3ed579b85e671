package export

import (
	"slices"
	"strings"
	"testing"

	"diepte/interview"
)

// rowsOf gives the texts of the summary of a talk in a part, by the number of its
// heading.
func rowsOf(s *interview.Session, reader interview.Language, part string) (out []string) {
	within := false
	for _, r := range SummaryRows(s, reader) {
		if r.Kind == HeadRow {
			within = strings.HasPrefix(string(r.Text), part+". ")
			continue
		}
		if within {
			out = append(out, string(r.Text))
		}
	}
	return out
}

// The self-check stands beside the customer's mark for the talk, or beside why there
// is none.
func TestSelfCheckStandsBesideTheMark(t *testing.T) {
	for _, c := range []struct {
		given interview.Given
		want  string
	}{
		{interview.Given{Mark: 15}, "Beside the customer's mark for this talk (7.5) our own word, 1 of 9 behaviours:"},
		{interview.Given{NonAnswer: interview.RatherNot}, "Beside the customer's mark for this talk (would rather not say) our own word, 1 of 9 behaviours:"},
	} {
		talk := newTalk(interview.Details{Language: interview.English}, englishGuide()).ask("not-asked").under("different").answer(askMark, c.given)
		var err error
		if talk.s, err = talk.s.CheckSelf("warmth", "partly", "", talk.stamp()); err != nil {
			t.Fatal(err)
		}
		rows := rowsOf(talk.s, interview.English, "12")
		i := slices.Index(rows, c.want)
		if i < 0 || !strings.HasPrefix(rows[i+1], "warmth: ") {
			t.Errorf("%+v: %q", c.given, rows)
		}
		talk.s = talk.s.GiveAnswer("not-asked", "different", askMark, interview.Given{}, talk.stamp())
		if rows := rowsOf(talk.s, interview.English, "12"); !slices.Contains(rows, "Beside the customer's mark for this talk (not given) our own word, 1 of 9 behaviours:") {
			t.Errorf("after the mark was taken back: %q", rows)
		}
	}
}

// Expectations stand at their contact moment, in their ranking, and a moment of
// which nothing was said is named.
func TestExpectationsByMoment(t *testing.T) {
	got := rowsOf(printer(), interview.English, "2")
	at := -1
	for _, want := range []string{
		"Contact moment: bestelling", "één vast nummer dat opneemt", "Contact moment: levering", "proefdruk dezelfde dag",
		"At no contact moment:", "vaste prijs per katern", "Nothing was noted at: factuur.",
	} {
		i := slices.Index(got, want)
		if i <= at {
			t.Errorf("%q stands at %d, after %d", want, i, at)
		}
		at = i
	}
	if rows := rowsOf(bakery(), interview.English, "2"); slices.ContainsFunc(rows, func(r string) bool { return strings.Contains(r, "contact moment") }) {
		t.Errorf("without a moment there is one list: %q", rows)
	}
}

// What is our reading says so, and a rule of thumb says that it is one, wherever
// they stand and in either language.
func TestNumbersCarryTheirStanding(t *testing.T) {
	for _, r := range interview.OurReadings {
		if w := words["reading."+string(r)]; !strings.Contains(w[dutchU], "(onze duiding)") || !strings.Contains(w[english], "(our reading)") {
			t.Errorf("%s is not labelled: %q", r, w)
		}
	}
	for reader, wants := range map[interview.Language][]string{
		interview.Dutch:   {"vuistregel zonder onderzoek", "12 op 1", "onze duiding", "onze aanname", "hoofdvragen gesteld: 6 van 7"},
		interview.English: {"rule of thumb without a study", "12 to 1", "our reading", "our assumption", "main questions asked: 6 of 7"},
	} {
		talk := newTalk(interview.Details{Language: interview.Dutch}, dutchGuide(interview.Formal))
		for _, q := range []string{"worth", "last-time", "went-wrong", "report-mark", "limit", "not-asked"} {
			talk.ask(q).note("gezegd bij " + q)
		}
		talk.note("brood om tien", mark(interview.ExpectationMark)).set("when-present=like", "when-absent=dislike").note("anders leeg schap", because)
		talk.note("te laat", mark(interview.HiccupMark))
		rows := ""
		for _, r := range SummaryRows(talk.s, reader) {
			rows += string(r.Text) + "\n"
		}
		for face, page := range map[string]string{
			"the screen": rows, "Markdown": written(t, MarkdownInternal, Options{Language: reader}, talk.s), "HTML": written(t, HTMLInternal, Options{Language: reader}, talk.s),
		} {
			for _, want := range wants {
				if !strings.Contains(page, want) {
					t.Errorf("%s in %s does not say %q", face, reader, want)
				}
			}
		}
	}
}

// The screen is given what the pages are made of: every text of the sheet, in its
// order, with the line that Enter opens.
func TestRowsAreThoseOfTheSheet(t *testing.T) {
	for _, c := range cases {
		s := c.make()
		page := written(t, MarkdownInternal, Options{Language: interview.Dutch}, s)
		lines := 0
		for _, r := range SummaryRows(s, interview.Dutch) {
			if r.Line != nil {
				lines++
			}
			if (r.Kind == HeadRow || r.Kind == IntroRow) && !strings.ContainsAny(string(r.Text), "()*_<>[]#") && !strings.Contains(page, string(r.Text)) {
				t.Errorf("%s: %q is on the screen and not on the page", c.name, r.Text)
			}
		}
		want := 0
		sum := interview.Summarize(s)
		for _, p := range sum.Parts {
			want += len(p.Lines) + len(p.Asides)
		}
		if lines < want {
			t.Errorf("%s: %d rows for %d lines", c.name, lines, want)
		}
	}
}
