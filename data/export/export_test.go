package export

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the pages of the cases anew")

func written(t interface{ Fatal(...any) }, f Format, o Options, sessions ...*interview.Session) string {
	var b bytes.Buffer
	if err := f.Write(&b, slices.Values(sessions), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Each case is one txtar with the pages that come out of one talk.
func TestCases(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join("testdata", c.name+".txtar")
			s := c.make()
			got := &txtar.Archive{Files: []txtar.File{
				{Name: "customer.md", Data: []byte(written(t, MarkdownCustomer, Options{}, s))},
				{Name: "internal.md", Data: []byte(written(t, MarkdownInternal, Options{}, s))},
				{Name: "customer.html", Data: []byte(written(t, HTMLCustomer, Options{}, s))},
				{Name: "internal.html", Data: []byte(written(t, HTMLInternal, Options{}, s))},
			}}
			if *update {
				if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(txtar.Format(got))); diff != "" {
				t.Errorf("the pages differ (-update writes them anew):\n%s", diff)
			}
		})
	}
}

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats {
		if f.ID == "" || f.Extension == "" || f.Write == nil || seen[f.ID] {
			t.Errorf("format %q is incomplete or twice in the list", f.ID)
		}
		seen[f.ID] = true
		if again, ok := Find(f.ID); !ok || again.ID != f.ID {
			t.Errorf("format %q is not found", f.ID)
		}
		var b bytes.Buffer
		err := f.Write(&b, slices.Values([]*interview.Session{bakery(), hotel()}), Options{})
		if f.Single != errors.Is(err, ErrOneSession) || f.Single && b.Len() > 0 {
			t.Errorf("%s with two sessions: %v", f.ID, err)
		}
	}
	if _, ok := Find("word-perfect"); ok {
		t.Error("a format that does not exist was found")
	}
}

// Every word is there in each language, and every value of an enumeration has one.
func TestWords(t *testing.T) {
	for id, w := range words {
		if w[dutchU] == "" || w[english] == "" {
			t.Errorf("%s: no words in one of the languages", id)
		}
	}
	has := func(group string, value string) {
		if words[group+"."+value][dutchU] == "" {
			t.Errorf("no words for %s.%s", group, value)
		}
	}
	for _, p := range interview.Parts {
		has("part", string(p.ID))
	}
	for _, v := range interview.Voices {
		has("voice", string(v.Voice))
	}
	for _, v := range interview.Dispositions {
		has("do", string(v))
	}
	for _, v := range interview.BoundaryStates {
		has("state", string(v))
	}
	for _, v := range interview.Certainties {
		has("certainty", string(v))
	}
	for _, v := range interview.Verdicts {
		has("verdict", string(v))
	}
	for _, v := range interview.NonAnswers {
		has("none", string(v))
	}
	for _, v := range interview.Roles {
		has("role", string(v))
	}
	for _, v := range interview.Flags {
		has("flag", string(v))
	}
	for _, v := range interview.LevelIDs {
		has("level", string(v))
	}
	for _, v := range interview.ZoneReadings {
		has("zone", string(v))
	}
	for _, v := range interview.OurReadings {
		has("reading", string(v))
	}
	for _, v := range interview.Quadrants {
		has("quadrant", string(v))
	}
	for _, v := range interview.Behaviours {
		has("behaviour", string(v))
	}
	for _, v := range interview.Grades {
		has("grade", string(v))
	}
	for _, v := range interview.Stops {
		has("stop", string(v))
	}
	for _, v := range interview.TallyIDs {
		has("count", string(v))
	}
	for _, v := range interview.Standings {
		has("consent", string(v))
	}
	for _, v := range interview.ConsentAbout {
		has("about", v)
	}
	for _, v := range interview.KanoAnswers {
		has("kano", string(v))
	}
	for _, card := range interview.Cards {
		for _, f := range card.Fields {
			if !strings.Contains(shownElsewhere[card.Record], " "+f.ID+" ") || strings.HasPrefix(f.ID, "when-") {
				has("field."+string(card.Record), f.ID)
			}
			for _, choice := range f.Choices {
				if strings.Contains(shownElsewhere[card.Record], " "+f.ID+" ") || strings.HasPrefix(f.ID, "when-") {
					continue
				}
				has("choice", choice)
			}
		}
	}
}

// A page for the customer never speaks of him as a third person.
func TestCustomerIsAddressed(t *testing.T) {
	for id, w := range words {
		if strings.HasPrefix(id, "copy.") && (strings.Contains(strings.ToLower(w[dutchU]+w[dutchJe]), "klant") || strings.Contains(strings.ToLower(w[english]), "customer")) {
			t.Errorf("%s speaks of the customer", id)
		}
		if strings.HasPrefix(id, "copy.") && strings.Contains(" "+strings.ToLower(w[dutchJe])+" ", " u ") {
			t.Errorf("%s says u to someone who is addressed with je", id)
		}
	}
}

// What nobody may read outside is not on the page, whatever was noted.
func TestCustomerCopyLeavesOut(t *testing.T) {
	page := written(t, MarkdownCustomer, Options{}, bakery())
	for _, secret := range []string{
		"zucht", "erkenning", "te snel over", "op zondag", "lagere prijs", "procesbegeleider", "wij kijken ernaar", "id-", "6,5",
		"belt een uur van tevoren", "app voor", "september", "klant",
	} {
		if strings.Contains(page, secret) {
			t.Errorf("%q is on the page of the customer", secret)
		}
	}
}

func TestCustomerCopyOptions(t *testing.T) {
	page := written(t, MarkdownCustomer, Options{Contact: "+31 6 12345678", TellBy: "1 december", KeptTill: "1 mei 2027", SeenBy: "Karin en Sam"}, bakery())
	for _, want := range []string{"Laat het vóór 1 december weten aan Karin (+31 6 12345678).", "tot 1 mei 2027", "Karin en Sam"} {
		if !strings.Contains(page, want) {
			t.Errorf("not on the page: %s", want)
		}
	}
	for _, c := range []struct {
		after int // days after the talk on which the page is written
		want  string
	}{{0, "Laat het vóór zondag 29 november 2026 weten aan Karin."}, {6, "vóór zondag 29 november"}, {8, "Laat het weten aan Karin."}} {
		page := written(t, MarkdownCustomer, Options{Today: began.AddDate(0, 0, c.after)}, bakery())
		if !strings.Contains(page, c.want) {
			t.Errorf("%d days later the page does not say: %s", c.after, c.want)
		}
	}
}

// What we keep, until when, who sees it: as it was agreed, and what was not settled
// says so.
func TestCustomerCopySaysWhatWeKeep(t *testing.T) {
	talk := newTalk(interview.Details{Language: interview.English}, englishGuide())
	give := func(about, given, until string) {
		talk.s = talk.s.GiveConsent(interview.Consent{About: about, Given: given, Until: until}, talk.stamp())
	}
	for _, step := range []struct{ about, given, until, want string }{
		{interview.AboutNotes, "yes", "", "You agreed that we took notes"},
		{interview.AboutQuoting, "no", "", "We do not quote you."},
		{interview.AboutSharing, "yes", "", "Colleagues of ours may read it"},
		{interview.AboutKeeping, "yes", "1 May 2027", "We keep this until 1 May 2027."},
		{interview.AboutKeeping, "yes", "1 year", "We keep this until Monday 22 November 2027."},
		{interview.AboutSharing, "withdrawn", "", "We no longer share it"},
		{interview.AboutNotes, "withdrawn", "", "You no longer want us to keep notes."},
		{interview.AboutQuoting, "of another version", "", "We do not quote you without asking first."},
	} {
		if before := written(t, MarkdownCustomer, Options{}, talk.s); strings.Contains(before, step.want) {
			t.Errorf("before it was settled: %s", step.want)
		}
		give(step.about, step.given, step.until)
		if page := written(t, MarkdownCustomer, Options{}, talk.s); !strings.Contains(page, step.want) {
			t.Errorf("%s %s: the page does not say %q", step.about, step.given, step.want)
		}
	}
}

// Of what stays open or apart both positions are there, and when there is more to
// hear, once a promise that he agreed with says so.
func TestCustomerCopyHasBothSides(t *testing.T) {
	for _, state := range []interview.BoundaryState{interview.NotAgreed, interview.Discussed} {
		talk := newTalk(interview.Details{Language: interview.English}, englishGuide()).ask("limit")
		talk.note("no deliveries on Sunday", us, mark(interview.BoundaryMark)).boundary(func(b *interview.Boundary) {
			b.State, b.TheirPosition, b.OurPosition = state, "Sunday is the busiest day", "the driver is free on Sunday"
			b.Interest = "he has small children"
		})
		talk.note("we look for somebody for Sundays", us, mark(interview.PromiseMark), because).promise(func(p *interview.Promise) {
			p.Who, p.When, p.InnerDate = "Ruth", "Friday", "Wednesday"
		})
		talk.hears("no deliveries on Sunday", interview.Right, "").hears("we look for somebody for Sundays", interview.Right, "")
		page := written(t, MarkdownCustomer, Options{}, talk.s)
		wants := []string{"Your side: Sunday is the busiest day", "Our side: the driver is free on Sunday"}
		if state == interview.Discussed {
			wants = append(wants, "You will hear from us: Friday")
		}
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page does not say %q:\n%s", state, want, page)
			}
		}
		for _, secret := range []string{"children", "Wednesday"} {
			if strings.Contains(page, secret) {
				t.Errorf("%s: %q is on the page", state, secret)
			}
		}
	}
}

func TestInternalCopyInAnotherLanguage(t *testing.T) {
	page := written(t, MarkdownInternal, Options{Language: interview.English}, bakery())
	if !strings.Contains(page, "## 1. The customer in their own words") || !strings.Contains(page, "brood om tien uur") {
		t.Error("the reader's language is for the words around, not for what was said")
	}
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"brood om 10:00, zo'n 7,5 kilo (vers)!", "brood om 10:00, zo'n 7,5 kilo (vers)!"},
		{"# kop", `\# kop`},
		{"- punt", `\- punt`},
		{"12. twaalf", `12\. twaalf`},
		{"1) een", `1\) een`},
		{"a [b](c) <i>", `a \[b\](c) \<i\>`},
		{"https://x.nl www.x.nl a@x.nl", `https\://x.nl www\.x.nl a\@x.nl`},
		{":smile: 14:02", `\:smile: 14:02`},
		{`\`, `\\`},
		{"één\n\n  # twee", "één\\\n  \\# twee"},
	} {
		if got := said(c.in, "  "); got != c.want {
			t.Errorf("%q became %q, want %q", c.in, got, c.want)
		}
	}
}

// hidden says that a terminal might obey the character, or a reader not see it.
func hidden(r rune) bool {
	return r != '\n' && unicode.IsControl(r) || r == '\u202e' || r == '\u2028' || r == '\u2029' || r == '\ufeff'
}

func TestNoRawControlCharacters(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("a\x00\x07\x1b\r\n\t\u0085\u009b\u202e\u2028\ufeff[]<>#*`|-")), 0, 20, -1))
		d := interview.Details{Language: interview.Dutch, Interviewer: text.Draw(rt, "interviewer"), Customer: interview.Customer{Name: text.Draw(rt, "customer")}}
		talk := newTalk(d, dutchGuide(interview.Formal)).ask("last-time")
		for _, m := range interview.Marks[:5] {
			talk.note(text.Draw(rt, "note"), mark(m.Mark))
		}
		for _, l := range interview.ReadBackLines(talk.s) {
			talk.hears(string(l.Text), interview.Different, text.Draw(rt, "words"))
		}
		o := Options{Contact: text.Draw(rt, "contact"), KeptTill: text.Draw(rt, "kept")}
		for _, f := range Formats {
			if at := strings.IndexFunc(written(rt, f, o, talk.s), hidden); at >= 0 {
				rt.Fatalf("%s holds a raw control character at %d", f.ID, at)
			}
		}
	})
}

// JSON is the document to the letter, escapes or not.
func TestJSONIsTheDocument(t *testing.T) {
	for _, c := range cases {
		s := c.make()
		want, err := Options{}.encode(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range []Format{JSON, JSONLines} {
			var a, b any
			if err := json.Unmarshal(want, &a); err != nil {
				t.Fatal(err)
			}
			out := written(t, f, Options{}, s)
			if err := json.Unmarshal([]byte(out), &b); err != nil {
				t.Fatalf("%s of %s: %v", f.ID, c.name, err)
			}
			if diff := cmp.Diff(a, b); diff != "" {
				t.Errorf("%s of %s:\n%s", f.ID, c.name, diff)
			}
			if f.ID == "jsonl" && strings.Count(out, "\n") != 1 {
				t.Errorf("%s is on more than one line", c.name)
			}
		}
	}
}
