package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean/cleantest"
	"diepte/interview"
)

// promised puts a talk with promises of both sides into the library, held that many
// days ago.
func (x *hand) promised(customer string, daysAgo int) *interview.Session {
	x.Helper()
	at := start.AddDate(0, 0, -daysAgo)
	stamp := func() interview.Stamp { at = at.Add(time.Second); return interview.Stamp{At: at, New: x.id} }
	s := interview.New(interview.Details{Language: interview.Dutch, Customer: interview.Customer{Name: customer, People: []interview.Person{{ID: x.id(), Name: "K. van den Berg"}}}}, x.guideFor(interview.Dutch, interview.Formal), stamp())
	add := func(m interview.Mark, v interview.Voice, by interview.Speaker, text string) {
		s, _ = s.AddNote(interview.Content{Question: "last-time", Mark: m, Voice: v, Speaker: by, Text: text}, at, stamp())
	}
	add(interview.PromiseMark, interview.Paraphrase, interview.ByUs, "een uur van tevoren bellen")
	add(interview.PromiseMark, interview.Paraphrase, interview.ByCustomer, "de lijst sturen")
	add(interview.NoMark, interview.Verbatim, interview.ByCustomer, "dan hoeft het voor mij niet meer")
	add(interview.ComeBackMark, interview.Paraphrase, interview.ByCustomer, "de prijs van zaterdag")
	for p := range s.Promises() {
		s = s.ChangePromise(p.ID, func(p *interview.Promise) {
			if p.By == interview.ByUs {
				p.Who, p.When, p.Certainty = "Karin", at.AddDate(0, 0, 3).Format("2-1-2006"), interview.Firm
			}
		}, stamp())
	}
	if _, err := x.m.env.Library.Put(s); err != nil {
		x.Fatal(err)
	}
	return s
}

// returning begins a second talk with a customer, after one that left something.
func (x *hand) returning() *hand {
	x.promised("bakkerij  JANSEN", 10)
	x.promised("Slagerij Smit", 5)
	return x.newTalk("Bakkerij Jansen", "K. van den Berg")
}

func (x *hand) ledger() *promisesScreen {
	x.Helper()
	s, ok := x.m.screen.(*promisesScreen)
	if !ok {
		x.Fatalf("not in the ledger but on %T", x.m.screen)
	}
	return s
}

// The ledger from the start screen: overdue first; typing filters, every printable
// key; Enter reads the talk at the promise and Esc comes back.
func TestPromisesScreen(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 30)
	x.promised("Bakkerij Jansen", 10)
	x.promised("Slagerij Smit", 1)
	start := newStart(x.m)
	x.m.show(start)
	x.run(start.fetch(x.m))
	x.shows("Toezeggingen", "1 te laat, 3 open")
	x.command("p")
	s := x.ledger()
	if len(s.hits) != 4 || s.all[s.hits[0]].State != interview.PromiseOverdue {
		t.Fatalf("%d rows:\n%s", len(s.hits), x.frame())
	}
	x.shows("te laat", "do 12 nov 2026"[3:], "Slagerij Smit", "nog vaag: de lijst sturen", "4 van 4")
	x.press("smit aznp")
	if got := s.text.Text(); got != "smit aznp" || len(s.hits) != 0 {
		t.Errorf("%q finds %d", got, len(s.hits))
	}
	x.press("esc")
	if len(s.hits) != 4 {
		t.Errorf("Esc leaves %d rows", len(s.hits))
	}
	x.press("klant smit", "enter")
	r, ok := x.m.screen.(*readerScreen)
	if !ok || r.session.Details.Customer.Name != "Slagerij Smit" {
		t.Fatalf("Enter opens %T", x.m.screen)
	}
	if n, _ := r.session.Note(r.pager.here().(interview.ID)); n.Content.Text != "de lijst sturen" {
		t.Errorf("the cursor is on %q", n.Content.Text)
	}
	x.press("esc")
	if x.ledger() != s || s.text.Text() != "klant smit" {
		t.Error("Esc did not come back")
	}
}

// Tab says what became of a promise, on the day that is typed; it stands beside
// the talk, whose file stays as it was; undo and redo go through it.
func TestPromiseStateOnScreen(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 30)
	x.promised("Bakkerij Jansen", 10) // by the 15th; it is the 22nd
	files := func(pattern string) []string {
		found, _ := filepath.Glob(filepath.Join(x.dir, "library", pattern))
		return found
	}
	before, _ := os.ReadFile(files("*.json")[0])
	x.command("p")
	s := x.ledger()
	state := func() string {
		return fmt.Sprint(s.all[0].State, " ", s.all[0].Since.Format("2-1"))
	}
	x.press("tab").shows("op zo 15 nov 2026", "op zo 22 nov 2026").press("1", "enter")
	if got := state(); got != "kept 15-11" {
		t.Errorf("kept: %s", got)
	}
	x.shows("nagekomen: een uur van tevoren bellen")
	x.press("tab", "18-11").shows("op wo 18 nov 2026").press("enter")
	if got := state(); got != "kept-late 18-11" {
		t.Errorf("kept on the 18th: %s", got)
	}
	x.press("tab", "ingetrokken", "enter")
	if got := state(); got != "withdrawn 22-11" {
		t.Errorf("withdrawn: %s", got)
	}
	for _, want := range []string{"kept-late 18-11", "kept 15-11", "overdue 1-1", "overdue 1-1"} {
		if x.press("ctrl+z"); state() != want {
			t.Errorf("undo: %s, want %s", state(), want)
		}
	}
	for _, want := range []string{"kept 15-11", "kept-late 18-11", "withdrawn 22-11", "withdrawn 22-11"} {
		if x.press("ctrl+y"); state() != want {
			t.Errorf("redo: %s, want %s", state(), want)
		}
	}
	reviews := files("*.review.karin.json")
	if len(reviews) != 1 {
		t.Fatalf("%v", reviews)
	}
	for _, f := range files("*.json") {
		if now, _ := os.ReadFile(f); !strings.Contains(f, ".review.") && string(now) != string(before) {
			t.Error("the talk's file was changed")
		}
	}
	again := newPromises(nil)
	x.m.show(again)
	x.run(again.fetch(x.m))
	if len(again.hits) != 1 {
		t.Errorf("%d stand", len(again.hits))
	}
	x.press("alt+a").shows("ingetrokken")
	if len(again.hits) != 2 {
		t.Errorf("%d with the settled ones", len(again.hits))
	}
}

// What earlier talks with the customer left: one quiet line while one prepares, and
// a panel by its key; by the folded name. Nothing opens by itself.
func TestEarlierTalks(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 40)
	x.returning()
	if x.m.panel != nil {
		t.Fatal("something opened by itself")
	}
	x.press("pgup").shows("eerder: 1, toezeggingen open: 2 (Esc j)")
	x.press("een notitie").command("j")
	x.shows("Eerdere gesprekken", "te laat, zo 15 nov 2026, wij: Karin: een uur van tevoren bellen", "nog vaag: de lijst sturen",
		"„dan hoeft het voor mij niet meer”", "Om op terug te komen", "de prijs van zaterdag", "niet aan toegekomen")
	if strings.Contains(x.frame(), "Smit") {
		t.Error("another customer's talk is shown")
	}
	if x.press("esc"); x.talk().Draft.Text.Text() != "een notitie" {
		t.Errorf("the composer holds %q", x.talk().Draft.Text.Text())
	}
}

// Beginning without a limit of our own is said once, as a line; with one it is not.
func TestNoOwnLimitIsMentionedOnce(t *testing.T) {
	said := func(x *hand) bool { return strings.Contains(x.frame(), "geen grens van uzelf") }
	x := newHand(t, interview.Dutch, 100, 30)
	x.newTalk("Bakkerij Jansen", "")
	if !said(x) {
		t.Errorf("it is not said:\n%s", x.frame())
	}
	if x.m.panel != nil || x.press("a").talk().Draft.Text.Text() != "a" {
		t.Error("it takes a key")
	}
	x.press("enter", "pgup", "pgdown")
	if said(x) {
		t.Error("it is said twice")
	}
	y := newHand(t, interview.Dutch, 100, 30)
	y.command("n").press("Bakkerij Jansen", "enter")
	y.press("pgdown")
	y.talk()
	y2 := newHand(t, interview.Dutch, 100, 30)
	y2.newTalk("Slagerij Smit", "")
	y2.press("pgup", "!wij rijden niet op zondag", "enter")
	y2.talk()
	y2.m.screen.(*interviewScreen).earlier.limits = false
	y2.press("pgdown")
	if said(y2) {
		t.Error("there is one, and it is said all the same")
	}
}

// What a file holds is text on these screens too.
func TestHostilePromises(t *testing.T) {
	for _, c := range cleantest.Hostile {
		x := newHand(t, interview.Dutch, 100, 40)
		s := x.hostileFile(c.Text)
		x.command("p")
		x.press("alt+a")
		x.harmless("the ledger", c.Text)
		if len(x.ledger().all) == 0 {
			t.Fatal("no promise is listed")
		}
		x.press("tab", "enter")
		x.harmless("the ledger, told", c.Text)
		x.press("esc")
		talk := x.newTalkWith(s.Details.Customer.Name)
		talk.command("j")
		x.harmless("earlier talks", c.Text)
	}
}

// newTalkWith begins a talk with a customer whose name is pasted.
func (x *hand) newTalkWith(name string) *hand {
	x.m.show(newStart(x.m))
	x.command("n")
	x.send(tea.PasteMsg{Content: name})
	x.press("enter", "enter", "enter", "15:30", "pgdown")
	return x
}

// BenchmarkPromisesLetter is one more letter in the search over 24,000 promises of
// 10,000 sessions. Budget: 10 ms.
func BenchmarkPromisesLetter(b *testing.B) {
	x := newHand(b, interview.Dutch, 120, 40)
	s := newPromises(nil)
	s.loading = false
	session := x.promised("Bakkerij Jansen", 10)
	given := &data.Given{Entry: data.Entry{Head: session.Head()}, Promises: session.Promised()}
	for len(s.all) < 24_000 {
		for _, p := range given.Promises {
			o := p.On(nil, start)
			s.all = append(s.all, promiseRow{o, given, PromiseSearchText(&o)})
		}
	}
	x.m.screen = s
	s.filter()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%8 == 7 {
			x.m.Update(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
		} else {
			x.m.Update(tea.KeyPressMsg{Code: 'e', Text: "e"})
		}
		x.m.View()
	}
}

// What is listed and has a day goes to a file for a calendar, which is asked for
// and never written over.
func TestPromisesToACalendar(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 30)
	x.promised("Bakkerij Jansen", 10)
	x.promised("Slagerij Smit", 1)
	x.command("p").press("jansen")
	path := filepath.Join(x.dir, "agenda.ics")
	x.press("alt+x", "ctrl+u", path, "enter")
	b, err := os.ReadFile(path)
	if err != nil || strings.Count(string(b), "BEGIN:VEVENT") != 1 || !strings.Contains(string(b), "DTSTART;VALUE=DATE:20261115") {
		t.Fatalf("%v\n%s\n%s", err, b, x.frame())
	}
	x.press("esc", "alt+x", "ctrl+u", path, "enter").shows("Niet geschreven")
	if again, _ := os.ReadFile(path); string(again) != string(b) {
		t.Error("it was written over")
	}
}
