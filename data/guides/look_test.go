package guides

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diepte/interview"
	"diepte/interview/lint"
)

// asking gives a Dutch guide with one question and whatever lines come under it.
func asking(lines ...string) string {
	head := strings.SplitAfter(plain, "      - id: q\n")[0]
	return head + strings.Join(lines, "\n") + "\n"
}

// A remark points at the very words, wherever YAML lets the text stand.
func TestRemarksPointAtTheWords(t *testing.T) {
	for _, c := range []struct {
		name string
		src  string
		want []string
	}{
		{"plain", asking(`        text: Dat ging goed, toch?`), []string{"g:11:30 leading toch"}},
		{"in quotes", asking(`        text: "Eén ding: dat ging goed, toch?"`), []string{"g:11:41 leading toch"}},
		{"in single quotes", asking(`        text: 'Dat ging goed, toch?'`), []string{"g:11:31 leading toch"}},
		{"with a sign written otherwise the text as a whole", asking(`        text: "Dat \"ging\" goed, toch?"`), []string{"g:11:15 leading toch"}},
		{"folded", asking(`        text: >`, `          Dat ging goed, toch?`), []string{"g:11:15 leading toch"}},
		{"u and je apart", asking(`        text:`, `          u: U vindt het goed, toch?`, `          je: Je vindt het goed, toch?`),
			[]string{"g:12:32 leading toch", "g:13:34 leading toch"}},
		{"a follow-up and a probe", asking(`        text: Wat nog meer?`, `        follow_ups:`, `          - id: f`, `            text: Wat wilt u natuurlijk?`, `        probes: [Uiteraard?]`),
			[]string{"g:14:30 assumption natuurlijk", "g:15:18 assumption Uiteraard"}},
		{"a run tells how long it is", asking(`        text: Bent u blij?`, `        probes:`, `          - Hebt u last?`, `          - Kunt u weg?`, `          - Gaat het?`),
			[]string{"g:14:13 closed-run Kunt (3)", "g:15:13 closed-run Gaat (4)"}},
		{"byte order mark and line ends", "\uFEFF" + strings.ReplaceAll(asking(`        text: Dat ging goed, toch?`), "\n", "\r\n"), []string{"g:11:30 leading toch"}},
		{"nothing to say", plain, nil},
		{"what is asked alone is nobody's question", strings.Replace(asking(`        text: Dat ging goed, toch?`), "phase: talk", "phase: before", 1) +
			"  - id: t\n    phase: talk\n    title: T\n    questions:\n      - {id: r, text: Wat nu?}\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := LookAt("g", []byte(c.src))
			if len(l.Faults) > 0 {
				t.Fatal(said(l.Faults))
			}
			var got []string
			for _, r := range l.Remarks {
				row := fmt.Sprintf("%s %s %s", r.Place(), r.Rule, r.Text)
				if r.Run > 0 {
					row += fmt.Sprintf(" (%d)", r.Run)
				}
				got = append(got, row)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSharesCountPerLanguage(t *testing.T) {
	src := strings.NewReplacer("languages: [nl]", "languages: [nl, en]", "title: X", "title: {nl: X, en: X}", "title: S", "title: {nl: S, en: S}",
		"text: Waar ligt de grens?", "text: {nl: {u: Wat doet u?, je: Wat doe je?}, en: What do you need us for?}").Replace(plain)
	l := LookAt("g", []byte(src))
	want := []Share{{interview.Dutch, lint.Share{World: 1, Of: 1}}, {interview.English, lint.Share{Offer: 1, Of: 1}}}
	if diff := cmp.Diff(want, l.Shares); diff != "" || len(l.Faults) > 0 {
		t.Error(diff, l.Faults)
	}
}

// A guide that cannot be used is not judged: its questions may not be what they
// seem.
func TestFaultsComeBeforeRemarks(t *testing.T) {
	l := LookAt("g", []byte(strings.Replace(asking(`        text: Dat ging goed, toch?`), "version: 1", "version: x", 1)))
	if len(l.Faults) != 1 || l.Remarks != nil || l.Shares != nil {
		t.Errorf("%+v", l)
	}
}

// The guides that come along pass their own check, places and all.
func TestEmbeddedGuidesPassTheirCheck(t *testing.T) {
	c, _ := Load("")
	for _, info := range c.List() {
		src, err := c.Source(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		l := LookAt(info.ID, src)
		for _, f := range l.Faults {
			t.Error(f)
		}
		for _, r := range l.Remarks {
			t.Errorf("%s: %s: %q", r.Place(), r.Rule, r.Text)
		}
		if len(l.Shares) != 2 {
			t.Errorf("%s: %+v", info.ID, l.Shares)
		}
	}
}
