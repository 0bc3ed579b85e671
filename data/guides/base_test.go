package guides

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"

	"diepte/interview"
)

// forms are the ways in which every embedded guide can be asked.
var forms = []struct {
	name     string
	language interview.Language
	address  interview.Address
}{
	{"nl-u", interview.Dutch, interview.Formal},
	{"nl-je", interview.Dutch, interview.Informal},
	{"en", interview.English, interview.Formal},
}

// each runs a test on every embedded guide in every form.
func each(t *testing.T, test func(t *testing.T, g *interview.Guide)) {
	t.Helper()
	c, _ := Load("")
	infos := c.List()
	if len(infos) < 2 {
		t.Fatalf("%d guides", len(infos))
	}
	for _, info := range infos {
		for _, f := range forms {
			t.Run(info.ID+"-"+f.name, func(t *testing.T) {
				g, err := c.Guide(info.ID, f.language, f.address)
				if err != nil {
					t.Fatal(err)
				}
				test(t, g)
			})
		}
	}
}

func TestEmbeddedGuidesHaveNoFault(t *testing.T) {
	files, err := embedded.ReadDir(".")
	if err != nil || len(files) == 0 {
		t.Fatalf("no embedded guides: %v", err)
	}
	for _, file := range files {
		src, err := embedded.ReadFile(file.Name())
		if err != nil {
			t.Fatal(err)
		}
		s, faults := read(file.Name(), src)
		for _, f := range faults {
			t.Error(f)
		}
		if s != nil && s.id+".yaml" != file.Name() {
			t.Errorf("guide %q is in file %s; a guide is looked up by the name of its file", s.id, file.Name())
		}
	}
}

func TestEmbeddedGuidesGolden(t *testing.T) {
	each(t, func(t *testing.T, g *interview.Guide) { golden.RequireEqual(t, page(g)) })
}

// page is a guide as one reads it aloud.
func page(g *interview.Guide) string {
	var b strings.Builder
	p := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	p("%s (%s %d, %s %s, %d min)", g.Title, g.ID, g.Version, g.Language, g.Address, g.Minutes)
	val := func(v *interview.Value) {
		if v == nil {
			return
		}
		p("      = %s %s: %s", v.Kind, v.About, v.Label)
		for _, c := range v.Choices {
			p("        %s: %s", c.ID, c.Text)
		}
	}
	for _, s := range g.Sections {
		p("\n%s [%s] %s, %d min", s.Title, s.ID, s.Phase, s.Minutes)
		for _, q := range s.Questions {
			p("\n  %s [%s] %s, %d min", q.Text, q.ID, q.Short, q.Minutes)
			p("      ! %s\n      ? %s", q.Hint, q.Why)
			val(q.Value)
			for _, f := range q.FollowUps {
				p("    › %s [%s]\n      ! %s", f.Text, f.ID, f.Hint)
				val(f.Value)
			}
			for _, probe := range q.Probes {
				p("    · %s", probe)
			}
		}
	}
	return b.String()
}

// asked are the texts that are said aloud: questions, follow-ups and probes.
func asked(g *interview.Guide) []string {
	var out []string
	for _, place := range g.Places() {
		q := place.Question
		out = append(out, string(q.Text))
		for _, f := range q.FollowUps {
			out = append(out, string(f.Text))
		}
		for _, p := range q.Probes {
			out = append(out, string(p))
		}
	}
	return out
}

// planned are all texts of a guide, those to the consultant too.
func planned(g *interview.Guide) []string {
	out := append(asked(g), string(g.Title))
	val := func(v *interview.Value) {
		if v == nil {
			return
		}
		out = append(out, string(v.Label))
		for _, c := range v.Choices {
			out = append(out, string(c.Text))
		}
	}
	for _, s := range g.Sections {
		out = append(out, string(s.Title))
		for _, q := range s.Questions {
			out = append(out, string(q.Short), string(q.Hint), string(q.Why))
			val(q.Value)
			for _, f := range q.FollowUps {
				out = append(out, string(f.Hint))
				val(f.Value)
			}
		}
	}
	return out
}

var leading = regexp.MustCompile(`(?i)\b(toch|nietwaar|natuurlijk|uiteraard|don't you|isn't it|of course|obviously|de meeste klanten|most customers|wij bieden|we offer)\b`)

func TestEmbeddedQuestionsAreGoodQuestions(t *testing.T) {
	each(t, func(t *testing.T, g *interview.Guide) {
		for _, s := range planned(g) {
			if strings.TrimSpace(s) == "" || s != strings.TrimSpace(s) {
				t.Errorf("a text is empty or has space around it: %q", s)
			}
			if m := leading.FindString(s); m != "" {
				t.Errorf("%q leads or sells: %q", s, m)
			}
		}
		for _, s := range asked(g) {
			if n := len(strings.Fields(s)); n > 25 {
				t.Errorf("%d words are more than one can listen to: %q", n, s)
			}
			if strings.Count(s, "?") > 1 {
				t.Errorf("two questions in one: %q", s)
			}
		}
	})
}

var (
	informalWords = regexp.MustCompile(`(?i)\b(je|jij|jou|jouw|jullie)\b`)
	formalWords   = regexp.MustCompile(`(?i)\b(u|uw)\b`)
)

// Hints may name both forms; they are said to nobody.
func TestEmbeddedGuidesKeepTheFormOfAddress(t *testing.T) {
	each(t, func(t *testing.T, g *interview.Guide) {
		wrong := formalWords
		if g.Address == interview.Formal {
			wrong = informalWords
		}
		for _, s := range asked(g) {
			if m := wrong.FindString(s); m != "" {
				t.Errorf("%q has %q in the %s form", s, m, g.Address)
			}
		}
	})
}

func TestEmbeddedQuestionsAreComplete(t *testing.T) {
	each(t, func(t *testing.T, g *interview.Guide) {
		for _, p := range g.Places() {
			q := p.Question
			if n := len(q.Probes); n < 3 || n > 5 {
				t.Errorf("%s has %d probes", q.ID, n)
			}
			if n := len(strings.Fields(string(q.Short))); n > 4 {
				t.Errorf("%s has a short of %d words", q.ID, n)
			}
			if n := len(q.FollowUps); p.Section.Phase == interview.Talk && (n < 2 || n > 4) {
				t.Errorf("%s has %d follow-ups", q.ID, n)
			}
			for _, text := range []string{string(q.Hint), string(q.Why)} {
				if len([]rune(text)) > 110 {
					t.Errorf("%s has a hint or why of %d characters: %q", q.ID, len([]rune(text)), text)
				}
			}
		}
	})
}

// TestBaseGuideIDs keeps the ids: sessions, reviewers and searches count on them.
func TestBaseGuideIDs(t *testing.T) {
	want := []string{
		"preparing before 0: purpose[] customer[] assumptions[] limits[] role[]",
		"opening talk 5: worth[frame cannot customer-focused]",
		"who-wish-need talk 6: who[decides treated wants]",
		"contact-moments talk 16: last-time[moments expected effort] went-right[feeling touched miss] went-wrong[cause whose-move told respect]",
		"going-deeper talk 16: weighs-most[three behind class class-present] put-up-with[nothing-fixed leave]",
		"verdict talk 3: report-mark[why-not-lower one-higher price]",
		"limits talk 8: limit[only-just our-limit instead agree]",
		"closing talk 6: not-asked[promises different consent next]",
		"writing-up after 15: write-out[] dispositions[] assumptions-found[] actions[] self-check[]",
	}
	c, _ := Load("")
	for _, f := range forms {
		g, err := c.Guide("base", f.language, f.address)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range g.Sections {
			line := fmt.Sprintf("%s %s %d:", s.ID, s.Phase, s.Minutes)
			for _, q := range s.Questions {
				var ids []string
				for _, f := range q.FollowUps {
					ids = append(ids, f.ID)
				}
				line += fmt.Sprintf(" %s%v", q.ID, ids)
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		values := map[string]*interview.Value{"worth": g.Sections[1].Questions[0].Value, "report-mark": g.Sections[5].Questions[0].Value}
		last := g.Sections[7].Questions[0]
		values["different"], values["consent"] = last.FollowUp("different").Value, last.FollowUp("consent").Value
		for id, v := range values {
			if v == nil {
				t.Fatalf("%s has no value", id)
			}
		}
		if values["worth"].About != "notes" || values["consent"].About != "quoting" || values["report-mark"].Kind != interview.KindMark || values["different"].Kind != interview.KindMark {
			t.Errorf("values are %v", values)
		}
	}
}

// TestShortIsPartOfBase holds the questions of the short guide to ids that mean
// the same in the base guide, so that talks of either kind can be compared.
func TestShortIsPartOfBase(t *testing.T) {
	c, _ := Load("")
	base, err := c.Guide("base", interview.Dutch, interview.Formal)
	if err != nil {
		t.Fatal(err)
	}
	short, err := c.Guide("short", interview.Dutch, interview.Formal)
	if err != nil {
		t.Fatal(err)
	}
	if short.Minutes != 20 {
		t.Errorf("the short guide takes %d minutes", short.Minutes)
	}
	for _, p := range short.Places() {
		at := slices.IndexFunc(base.Places(), func(b interview.Place) bool { return b.Question.ID == p.Question.ID })
		if at < 0 {
			t.Errorf("%s is not in the base guide", p.Question.ID)
			continue
		}
		for _, f := range p.Question.FollowUps {
			if base.Places()[at].Question.FollowUp(f.ID) == nil {
				t.Errorf("%s of %s is not in the base guide", f.ID, p.Question.ID)
			}
		}
	}
}

func BenchmarkLoadBase(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, _ := Load("")
		if _, err := c.Guide("base", interview.Dutch, interview.Formal); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Load("")
	}
}
