package export

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diepte/data/clean/cleantest"
	"diepte/interview"

	"pgregory.net/rapid"
)

// The elements and attributes that a page may have; nothing else is let through,
// so no script, no image, no style of its own, no link outward.
var (
	elements = map[string]string{
		"html": "lang", "head": "", "meta": "charset http-equiv content name", "title": "id", "style": "", "body": "class", "main": "", "header": "",
		"h1": "", "h2": "", "p": "class", "section": "id", "nav": "aria-label", "ol": "", "ul": "", "li": "class", "a": "href",
		"span": "class lang", "strong": "lang", "em": "lang", "desc": "id",
		"svg": "xmlns viewBox role aria-labelledby", "rect": "class x y width height rx", "text": "class x y", "line": "class x1 y1 x2 y2",
		"path": "class d", "circle": "class cx cy r",
	}
	void = []string{"meta"} // and what closes itself, in a drawing

	tagForm  = regexp.MustCompile(`^<(/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)(/?)>`)
	attrForm = regexp.MustCompile(` ([a-zA-Z][a-zA-Z0-9-]*)="([^"<>]*)"`)
	entity   = regexp.MustCompile(`^&(amp|lt|gt|quot|#[0-9]+|#x[0-9A-Fa-f]+);`)
)

// A parsed is what a page consists of.
type parsed struct {
	tags  []string            // as they open
	attrs map[string][]string // by name of the attribute
	text  string              // of all elements but style
	style string
}

// parse reads a page as strictly as we write it: every element of the list, closed
// in its order, every attribute of the list and in quotes, no & or < in text that is
// not one.
func parse(page string) (*parsed, error) {
	rest, ok := strings.CutPrefix(page, "<!DOCTYPE html>\n")
	if !ok {
		return nil, errors.New("the page does not begin with its type")
	}
	p := &parsed{attrs: map[string][]string{}}
	var open []string
	var text strings.Builder
	for rest != "" {
		switch {
		case len(open) > 0 && open[len(open)-1] == "style":
			p.style, rest, ok = strings.Cut(rest, "</style>")
			if !ok || strings.Contains(p.style, "<") {
				return nil, errors.New("the style never ends")
			}
			open = open[:len(open)-1]
		case rest[0] == '<':
			m := tagForm.FindStringSubmatch(rest)
			if m == nil {
				return nil, fmt.Errorf("no tag: %.60q", rest)
			}
			rest = rest[len(m[0]):]
			if m[1] != "" {
				if len(open) == 0 || open[len(open)-1] != m[2] {
					return nil, fmt.Errorf("</%s> closes %v", m[2], open)
				}
				open = open[:len(open)-1]
				continue
			}
			allowed, known := elements[m[2]]
			if !known {
				return nil, fmt.Errorf("the element %s", m[2])
			}
			p.tags = append(p.tags, m[2])
			for _, a := range attrForm.FindAllStringSubmatch(m[3], -1) {
				if !slices.Contains(strings.Fields(allowed), a[1]) {
					return nil, fmt.Errorf("%s has the attribute %s", m[2], a[1])
				}
				p.attrs[a[1]] = append(p.attrs[a[1]], html.UnescapeString(a[2]))
			}
			if m[4] == "" && !slices.Contains(void, m[2]) {
				open = append(open, m[2])
			}
		case rest[0] == '&' && !entity.MatchString(rest):
			return nil, fmt.Errorf("a bare &: %.40q", rest)
		default:
			next := strings.IndexAny(rest[1:], "<&") + 1
			if next == 0 {
				next = len(rest)
			}
			text.WriteString(html.UnescapeString(rest[:next]))
			rest = rest[next:]
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("never closed: %v", open)
	}
	p.text = text.String()
	return p, p.refers()
}

// refers says what is named twice, or named and not there.
func (p *parsed) refers() error {
	ids := p.attrs["id"]
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			return fmt.Errorf("two elements are called %s", id)
		}
	}
	var named []string
	for _, refs := range p.attrs["aria-labelledby"] {
		named = append(named, strings.Fields(refs)...)
	}
	for _, to := range p.attrs["href"] {
		id, inside := strings.CutPrefix(to, "#")
		if !inside {
			return fmt.Errorf("a link leads out of the page: %s", to)
		}
		named = append(named, id)
	}
	for _, id := range named {
		if !slices.Contains(ids, id) {
			return fmt.Errorf("nothing is called %s", id)
		}
	}
	return nil
}

var htmlFormats = []Format{HTMLCustomer, HTMLInternal}

func TestPagesAreWellFormed(t *testing.T) {
	for _, c := range cases {
		for _, f := range htmlFormats {
			for _, reader := range []interview.Language{interview.Dutch, interview.English} {
				s := c.make()
				page := written(t, f, Options{Language: reader}, s)
				p, err := parse(page)
				if err != nil {
					t.Fatalf("%s of %s: %v", f.ID, c.name, err)
				}
				want := reader
				if f.Outside {
					want = s.Details.Language // the customer reads his own
				}
				if p.attrs["lang"][0] != string(want) {
					t.Errorf("%s of %s is in %q, want %q", f.ID, c.name, p.attrs["lang"][0], want)
				}
				other := slices.ContainsFunc(p.attrs["lang"][1:], func(l string) bool { return l == string(s.Details.Language) })
				if other != (want != s.Details.Language) {
					t.Errorf("%s of %s: what was said is marked as another language: %v", f.ID, c.name, other)
				}
			}
		}
	}
}

// What the reader of pages above refuses: a test of the test.
func TestWrongPagesAreRefused(t *testing.T) {
	good := written(t, HTMLInternal, Options{}, printer())
	for _, c := range []struct{ what, old, new string }{
		{"a script", "<main>", "<main><script></script>"},
		{"an image", "<main>", `<main><img src="x">`},
		{"a handler", "<main>", `<main onclick="x">`},
		{"a style of an element", "<main>", `<main style="x">`},
		{"a link outward", `href="#part-0"`, `href="https://evil.example"`},
		{"a bare &", "<main>", "<main>&nosuch;"},
		{"a bare <", "<main>", "<main>1 < 2"},
		{"an element that never closes", "</main>", ""},
		{"one that closes too soon", "</main>", "</body>"},
		{"an attribute without quotes", `<section id="part-0">`, `<section id=part-0>`},
		{"a name twice", `id="part-1"`, `id="part-0"`},
		{"a drawing that is named by nothing", `id="bar-1-told"`, `id="bar-9-told"`},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good {
			t.Fatalf("%s: the page has no %s", c.what, c.old)
		}
		if _, err := parse(bad); err == nil {
			t.Errorf("%s is let through", c.what)
		}
	}
}

// The policy lets a browser fetch nothing, and use the one style by its fingerprint.
func TestPolicyNamesTheStyle(t *testing.T) {
	for _, f := range htmlFormats {
		p, err := parse(written(t, f, Options{}, bakery()))
		if err != nil {
			t.Fatal(err)
		}
		print := sha256.Sum256([]byte(p.style))
		want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(print[:]) + "'; base-uri 'none'; form-action 'none'"
		if !slices.Contains(p.attrs["content"], want) {
			t.Errorf("%s: the policy is %q, want %q", f.ID, p.attrs["content"], want)
		}
		for _, never := range []string{"url(", "@import", "expression", "script"} {
			if strings.Contains(p.style, never) {
				t.Errorf("the style has %s", never)
			}
		}
		if strings.Contains(p.style, "/*") {
			t.Error("a comment in the style is dropped by the template, and the fingerprint with it")
		}
	}
}

// Hostile text makes no element, wherever it stands, and acts on no terminal.
func TestHostileTextMakesNoPage(t *testing.T) {
	hostile := append(slices.Clone(hostileTexts), `"><script>alert(1)</script>`, `' onload='alert(1)`, "</title><script>", "</style><script>", "</desc></svg><script>",
		"{{.}}", "<!--", "]]>", "javascript:alert(1)", "&#60;script&#62;", "<svg onload=alert(1)>", "\x00<b>", "`${1}`")
	for _, c := range cleantest.Hostile {
		hostile = append(hostile, c.Text)
	}
	for _, text := range hostile {
		s := everywhere(text)
		for _, f := range htmlFormats {
			o := Options{Contact: text, TellBy: text, KeptTill: text, SeenBy: text}
			page := written(t, f, o, s)
			if _, err := parse(page); err != nil {
				t.Fatalf("%s of %q: %v", f.ID, text, err)
			}
			if fault := cleantest.Fault(page); fault != "" {
				t.Fatalf("%s of %q: %s", f.ID, text, fault)
			}
		}
	}
}

// everywhere is a talk with a text in every place that takes one.
func everywhere(text string) *interview.Session {
	g := englishGuide()
	t := newTalk(interview.Details{Language: interview.English, Interviewer: text,
		Customer: interview.Customer{Name: text, People: []interview.Person{{Name: text}}}}, g)
	t.s = t.s.WithContactMoments([]interview.ContactMoment{{ID: "m", Name: text}}, t.stamp())
	t.ask("last-time")
	var first interview.ID
	for _, m := range interview.Marks[:5] {
		t.note(text+"x", mark(m.Mark), by(text))
		if first == "" {
			first = t.last
		}
		t.everyField(t.record(), text)
	}
	t.note(text, because)
	t.s, _ = t.s.MakeClaims(first, t.last, t.stamp())
	t.s = t.s.AddQuestion(text, t.stamp())
	t.s = t.s.GiveConsent(interview.Consent{About: interview.AboutKeeping, Given: text, Wording: text, Means: text, Until: text}, t.stamp())
	for _, l := range append(interview.ReadBackLines(t.s), interview.MoreReadBackLines(t.s)...) {
		t.hears(string(l.Text), interview.Right, "")
	}
	return t.s
}

// everyField fills in every field of a card: those that take text with the text.
func (t *talk) everyField(record interview.ID, text string) {
	kind, _, _ := t.s.RecordBy(record)
	card, _ := interview.CardOf(kind)
	for _, f := range card.Fields {
		value := text
		switch f.Kind {
		case interview.TextField, interview.DateField:
		case interview.MomentField:
			value = "m"
		case interview.PlaceField, interview.NumberField:
			value = "3"
		default:
			value = f.Choices[0]
		}
		if kind == interview.PromiseRecord && (f.ID == "action" || f.ID == "no-action") {
			continue // it would be no promise any more
		}
		s, err := t.s.SetField(record, f.ID, value, t.stamp())
		if err != nil {
			panic(err)
		}
		t.s = s
	}
}

// Every field of every card stands on the internal copy, in each form; on the page
// of the customer stand only those that he is told.
func TestEveryFieldIsOnTheInternalCopy(t *testing.T) {
	marks := map[string]bool{}
	talk := newTalk(interview.Details{Language: interview.English}, englishGuide()).ask("last-time")
	secret := func(kind interview.Record, f interview.CardField) string {
		return fmt.Sprintf("secret of %s %s", kind, f.ID)
	}
	fill := func(id interview.ID) {
		kind, _, _ := talk.s.RecordBy(id)
		card, _ := interview.CardOf(kind)
		for _, f := range card.Fields {
			if f.Kind != interview.TextField && f.Kind != interview.DateField || f.ID == "no-action" {
				continue
			}
			text := secret(kind, f)
			marks[text] = f.Lapses
			s, err := talk.s.SetField(id, f.ID, text, talk.stamp())
			if err != nil {
				t.Fatal(err)
			}
			talk.s = s
		}
	}
	var notes []interview.ID
	for _, m := range interview.Marks[:5] {
		talk.note("said "+string(m.Mark), mark(m.Mark))
		notes = append(notes, talk.last)
		fill(talk.record())
	}
	talk.note("one more")
	var made [4]interview.ID
	talk.s, made[0] = talk.s.MakeAssumption(talk.last, talk.stamp())
	talk.s, made[1] = talk.s.MakeGap(talk.stamp(), notes...)
	talk.s, made[2] = talk.s.MakeTreatment(talk.last, talk.stamp())
	talk.s, made[3] = talk.s.MakeLoyalty(talk.last, talk.stamp())
	for _, id := range made {
		fill(id)
	}
	s, claims := talk.s.MakeClaims(notes[0], talk.last, talk.stamp())
	talk.s = s
	fill(claims[0])
	talk.s = talk.s.ChangeExpectation(recordOn(talk.s, notes[0]), func(e *interview.Expectation) { e.Said, e.Disposition = true, interview.Limit }, talk.stamp())
	for _, l := range append(interview.ReadBackLines(talk.s), interview.MoreReadBackLines(talk.s)...) {
		talk.hears(string(l.Text), interview.Right, "")
	}
	if len(marks) < 40 {
		t.Fatalf("only %d fields that take text", len(marks))
	}
	for _, f := range []Format{MarkdownInternal, HTMLInternal, MarkdownCustomer, HTMLCustomer} {
		page := written(t, f, Options{}, talk.s)
		for _, text := range slices.Sorted(maps.Keys(marks)) {
			on := strings.Contains(page, text)
			switch {
			case !f.Outside && !on:
				t.Errorf("%s: %q is not on it", f.ID, text)
			case f.Outside && on && !marks[text]:
				t.Errorf("%s: %q is on it", f.ID, text)
			}
		}
	}
}

func recordOn(s *interview.Session, note interview.ID) interview.ID {
	_, b, _ := s.RecordOf(note)
	return b.ID
}

// A drawing says in words what it shows, and no word of it covers another.
func TestDrawnBars(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		z := interview.Zone{}
		for _, l := range []*interview.Level{&z.Least, &z.Expected, &z.Wanted, &z.Received, &z.Enough} {
			l.Place = rapid.IntRange(0, interview.MaxPlace).Draw(rt, "place")
		}
		bar, ok := z.Bar()
		if !ok {
			return
		}
		d := drawn(&bar, 1, tongue(rapid.SampledFrom([]int{int(dutchU), int(english)}).Draw(rt, "tongue")), "reading")
		for _, l := range bar.Labels {
			if !strings.Contains(string(d.Told), fmt.Sprintf(": %d", l.Place)) {
				rt.Fatalf("%q does not tell of place %d", d.Told, l.Place)
			}
		}
		if len(d.Levels) != len(bar.Labels) {
			rt.Fatalf("%d levels are drawn, want %d", len(d.Levels), len(bar.Labels))
		}
		for i, a := range d.Levels {
			if a.Label < 8 || a.Label > d.Height || a.left < 0 || a.right > d.Width {
				rt.Fatalf("%q falls off the drawing", a.Word)
			}
			for _, b := range d.Levels[:i] {
				if a.Under == b.Under && a.Label == b.Label && a.left <= b.right && b.left <= a.right {
					rt.Fatalf("%q covers %q", a.Word, b.Word)
				}
			}
		}
		width, known := z.Width()
		if (d.Zone != nil) != (known && width >= 0) {
			rt.Fatalf("the room is drawn: %v", d.Zone)
		}
		if d.Zone != nil && d.Zone.Width != (width+1)*barStep {
			rt.Fatalf("the room is %d wide for %d places", d.Zone.Width, width)
		}
	})
}
