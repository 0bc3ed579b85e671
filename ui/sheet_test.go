package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"diepte/data/clean"
	"diepte/data/guides"
	"diepte/interview"
)

// sheetText gives a sheet as it is printed.
func sheetText(rows []SheetRow) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimRight(string(r.Text), " ") + "\n")
	}
	return b.String()
}

// Every guide that comes along fits on one page, in each language and form of
// address, with every main question and every follow-up on it.
func TestEverySheetFitsOnePage(t *testing.T) {
	c, _ := guides.Load("")
	for _, info := range c.List() {
		for _, f := range []struct {
			name string
			l    interview.Language
			a    interview.Address
		}{{"nl-u", interview.Dutch, interview.Formal}, {"nl-je", interview.Dutch, interview.Informal}, {"en", interview.English, interview.Formal}} {
			t.Run(info.ID+"-"+f.name, func(t *testing.T) {
				g, err := c.Guide(info.ID, f.l, f.a)
				if err != nil {
					t.Fatal(err)
				}
				rows, fits := Sheet(g)
				if !fits || len(rows) > SheetRows {
					t.Errorf("it takes %d rows", len(rows))
				}
				for _, r := range rows {
					if r.Text.Width() > SheetColumns {
						t.Errorf("%d columns: %q", r.Text.Width(), r.Text)
					}
				}
				page := strings.Join(strings.Fields(sheetText(rows)), " ")
				for _, p := range g.Places() {
					if p.Section.Phase != interview.Talk {
						continue
					}
					for _, text := range asked(p.Question) {
						if !strings.Contains(page, strings.Join(strings.Fields(string(clean.Line(text))), " ")) {
							t.Errorf("%q is not on the sheet", text)
						}
					}
				}
				golden.RequireEqual(t, []byte(sheetText(rows)))
			})
		}
	}
}

// asked gives a main question and its follow-ups.
func asked(q *interview.Question) []string {
	out := []string{string(q.Text)}
	for _, f := range q.FollowUps {
		out = append(out, string(f.Text))
	}
	return out
}

// A guide that is too long for a page says so and is printed whole: no main
// question is left out.
func TestASheetThatIsTooLongSaysSo(t *testing.T) {
	g := &interview.Guide{Title: "Lang", Language: interview.Dutch, Sections: []interview.Section{{ID: "s", Phase: interview.Talk}}}
	for range 70 {
		g.Sections[0].Questions = append(g.Sections[0].Questions, interview.Question{Text: "Wat gebeurde er?", FollowUps: []interview.FollowUp{{Text: "En toen?"}}})
	}
	rows, fits := Sheet(g)
	if n := strings.Count(sheetText(rows), "Wat gebeurde er?"); fits || n != 70 {
		t.Errorf("fits: %v, %d questions", fits, n)
	}
}

// TestTextsFollowTheScreen opens the texts that are read over the whole screen and
// makes the screen narrow: they are written anew, and no row is cut.
func TestTextsFollowTheScreen(t *testing.T) {
	x := newHand(t, interview.Dutch, 120, 40).conversation()
	for _, open := range []func(){x.m.openHelp, x.m.openEvidence} {
		open()
		x.m.panel.at = len(x.m.panel.pages) / 2
		before := len(x.m.panel.pages)
		x.send(tea.WindowSizeMsg{Width: 40, Height: 12})
		if len(x.m.panel.pages) <= before || x.m.panel.at <= before/2 {
			t.Errorf("the text has %d rows, at %d, as on a wide screen", len(x.m.panel.pages), x.m.panel.at)
		}
		for _, row := range x.m.panel.pages {
			if row.width() > 40 {
				t.Errorf("a row of %d cells: %v", row.width(), row)
			}
		}
		x.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		if len(x.m.panel.pages) != before {
			t.Errorf("%d rows, and %d after a narrow screen", before, len(x.m.panel.pages))
		}
		x.press("esc")
	}
}
