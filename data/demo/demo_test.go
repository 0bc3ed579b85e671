package demo

import (
	"slices"
	"testing"
	"time"

	"diepte/interview"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
)

func library200(t *testing.T, seed uint64) []*interview.Session {
	t.Helper()
	return slices.Collect(Sessions(200, seed, Until, baseGuide))
}

func bytesOf(t *testing.T, s *interview.Session) string {
	t.Helper()
	b, err := json.Marshal(s.Document(), jsontext.WithIndent("  "))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestSameSeedSameBytes(t *testing.T) {
	a, b, other := library200(t, 7), library200(t, 7), library200(t, 8)
	for i := range a {
		x := bytesOf(t, a[i])
		if diff := cmp.Diff(x, bytesOf(t, b[i])); diff != "" {
			t.Fatalf("session %d differs from itself:\n%s", i, diff)
		}
		if x == bytesOf(t, other[i]) {
			t.Errorf("session %d is the same under another seed", i)
		}
	}
}

func TestEverySessionComesBackFromItsDocument(t *testing.T) {
	for _, s := range library200(t, 1) {
		text := bytesOf(t, s)
		var d interview.Document
		if err := json.Unmarshal([]byte(text), &d); err != nil {
			t.Fatal(err)
		}
		back, err := interview.FromDocument(&d)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, bytesOf(t, back)); diff != "" {
			t.Fatal(diff)
		}
	}
}

// TestIDs holds that every name is a UUIDv7 and that no two things share one;
// people are the same in each of their talks.
func TestIDs(t *testing.T) {
	seen := map[interview.ID]string{}
	people := map[interview.ID]string{}
	check := func(id interview.ID, what string) {
		u, err := uuid.Parse(string(id))
		if err != nil || u.Version() != 7 || u.Variant() != uuid.RFC4122 || u.String() != string(id) {
			t.Fatalf("%s: %q is no UUIDv7", what, id)
		}
		if other, ok := seen[id]; ok {
			t.Fatalf("%s and %s are both named %s", what, other, id)
		}
		seen[id] = what
	}
	for s := range Sessions(2000, 3, Until, baseGuide) {
		check(s.ID, "session")
		for n := range s.AllNotes() {
			check(n.ID, "note")
			check(n.Version.ID, "version")
		}
		for e := range s.Expectations() {
			check(e.ID, "expectation")
		}
		for p := range s.Promises() {
			check(p.ID, "promise")
		}
		for _, p := range s.Details.Customer.People {
			who := s.Details.Customer.Name + p.Name
			if known, ok := people[p.ID]; ok && known != who {
				t.Fatalf("%s and %s are one person", known, who)
			} else if !ok {
				check(p.ID, "person")
			}
			people[p.ID] = who
		}
	}
}

// TestTheWholeMethodOccurs holds that browsing two hundred talks shows all there
// is to see.
func TestTheWholeMethodOccurs(t *testing.T) {
	seen := map[string]int{}
	sectors := map[string]bool{}
	for _, s := range library200(t, 1) {
		d := s.Document()
		seen["status "+string(s.Status)]++
		seen["language "+string(s.Details.Language)]++
		seen["address "+string(s.Details.Address)]++
		seen["consent "+s.ConsentTo("notes")]++
		seen["quoting "+s.ConsentTo("quoting")]++
		flag(seen, "own question", slices.ContainsFunc(s.Places(), func(p interview.Place) bool { return p.Question.Own }))
		flag(seen, "overruled", len(d.Overrules) > 0)
		sectors[s.Details.Sector] = true
		countNotes(seen, d)
		countRecords(seen, d)
	}
	want := []string{"reason", "person", "moment", "removed", "edited", "who knows", "own words", "whole promise", "nobody's move", "somebody's move", "own question", "overruled",
		"status live", "status paused", "status finished", "language nl", "language en", "address u", "address je", "speaker us", "speaker customer",
		"event question", "event pause", "event resume", "event role", "event off-record", "event on-record",
		"consent yes", "consent ", "quoting by-name", "quoting without-name", "quoting no"}
	for _, m := range interview.Marks {
		want = append(want, "mark "+string(m.Mark))
	}
	for _, v := range interview.Voices {
		want = append(want, "voice "+string(v.Voice))
	}
	want = add(want, "non-answer ", interview.NonAnswers)
	want = add(want, "verdict ", interview.Verdicts)
	want = add(want, "disposition ", interview.Dispositions)
	want = add(want, "state ", interview.BoundaryStates)
	want = add(want, "certainty ", interview.Certainties)
	for _, w := range want {
		if seen[w] == 0 {
			t.Errorf("nowhere in 200 talks: %s", w)
		}
	}
	if n := seen["language nl"]; n < 120 || n > 160 {
		t.Errorf("%d of 200 talks are Dutch, want about 140", n)
	}
	if len(sectors) < 12 {
		t.Errorf("%d sectors, want at least 12", len(sectors))
	}
	t.Log(seen)
}

func countNotes(seen map[string]int, d *interview.Document) {
	for _, n := range d.Notes {
		c := n.Content
		seen["mark "+string(c.Mark)]++
		seen["voice "+string(c.Voice)]++
		seen["speaker "+string(c.Speaker)]++
		flag(seen, "reason", c.Because != "")
		flag(seen, "person", c.Person != "")
		flag(seen, "moment", !c.Moment.IsZero())
		flag(seen, "removed", c.Removed)
		flag(seen, "edited", len(n.Versions) > 0)
	}
	for _, a := range d.Answers {
		seen["non-answer "+string(a.Given.NonAnswer)]++
		flag(seen, "who knows", a.Given.Who != "")
	}
	for _, e := range d.Timeline {
		seen["event "+string(e.Event)]++
	}
}

func countRecords(seen map[string]int, d *interview.Document) {
	for _, r := range d.ReadBack {
		seen["verdict "+string(r.Verdict)]++
		flag(seen, "own words", r.Verdict == interview.Different && r.Words != "")
	}
	for _, e := range d.Expectations {
		seen["disposition "+string(e.Disposition)]++
	}
	for _, b := range d.Boundaries {
		seen["state "+string(b.State)]++
	}
	for _, p := range d.Promises {
		seen["certainty "+string(p.Certainty)]++
		flag(seen, "whole promise", p.Who != "" && p.What != "" && p.When != "")
	}
	for _, i := range d.Incidents {
		flag(seen, "nobody's move", !i.Well && i.Move == "")
		flag(seen, "somebody's move", !i.Well && i.Move != "")
	}
}

func flag(seen map[string]int, what string, is bool) {
	if is {
		seen[what]++
	}
}

func add[T ~string](want []string, what string, all []T) []string {
	for _, v := range all {
		want = append(want, what+string(v))
	}
	return want
}

// TestNotesReadAsTyped holds the size of a talk and that nobody repeats himself.
func TestNotesReadAsTyped(t *testing.T) {
	for i, s := range slices.Concat(library200(t, 1), library200(t, 5), library200(t, 9)) {
		var last string
		notes := 0
		for n := range s.Notes() {
			if n.Content.Text == last || n.Content.Text == "" {
				t.Errorf("session %d: %q after %q", i, n.Content.Text, last)
			}
			last = n.Content.Text
			notes++
		}
		if notes < 10 || notes > 60 {
			t.Errorf("session %d (%s) has %d notes, want 10 to 60", i, s.Status, notes)
		}
		for r := range s.Notes() {
			if b := r.Content.Because; b != "" {
				if n, ok := s.Note(b); !ok || n.Content.Removed || n.Content.Question != r.Content.Question {
					t.Errorf("session %d: %q is a reason for nothing that was said there", i, r.Content.Text)
				}
			}
		}
	}
}

// TestTalksAreHeldInWorkingHours holds the calendar: before until, in order, on
// working days, an hour more or less, time never going back.
func TestTalksAreHeldInWorkingHours(t *testing.T) {
	from := Until.AddDate(0, -months, -1)
	var before time.Time
	for i, s := range library200(t, 2) {
		d := s.Document()
		if s.Created.Before(from) || !s.Updated.Before(Until) {
			t.Errorf("session %d: held from %v to %v", i, s.Created, s.Updated)
		}
		if h := s.Created.Hour(); !workday(s.Created) || h < 7 || h > 14 {
			t.Errorf("session %d begins at %v", i, s.Created)
		}
		if _, offset := s.Created.Zone(); offset != 3600 && offset != 7200 {
			t.Errorf("session %d: offset %d", i, offset)
		}
		if s.Created.Before(before.Add(-time.Hour)) {
			t.Errorf("session %d was held before the one before it", i)
		}
		before = s.Created
		for k := 1; k < len(d.Timeline); k++ {
			if a, b := d.Timeline[k-1], d.Timeline[k]; b.At.Before(a.At) || b.Elapsed < a.Elapsed {
				t.Errorf("session %d: time goes back at event %d", i, k)
			}
		}
		length := s.Elapsed(s.Updated)
		if s.Status == interview.Finished && (length < 20*time.Minute || length > 90*time.Minute) {
			t.Errorf("session %d (%d notes) lasted %v", i, s.NoteCount(), length)
		}
		for n := range s.AllNotes() {
			if n.Version.At.Before(n.Began) || n.Began.Before(s.Created) {
				t.Errorf("session %d: a note began at %v and came at %v", i, n.Began, n.Version.At)
			}
		}
	}
}

func TestLargeHasExactlyThatManyNotes(t *testing.T) {
	for _, n := range []int{1, 100, 10_000} {
		s := Large(n, 1, Until, baseGuide)
		if s.NoteCount() != n {
			t.Errorf("%d notes, want %d", s.NoteCount(), n)
		}
	}
	strange := func(l interview.Language, a interview.Address) *interview.Guide {
		return &interview.Guide{ID: "strange", Language: l, Address: a, Sections: []interview.Section{
			{ID: "s", Phase: interview.Talk, Questions: []interview.Question{{ID: "weather"}}},
		}}
	}
	if n := Large(5, 1, Until, strange).NoteCount(); n != 0 {
		t.Errorf("%d notes under a question that no story answers", n)
	}
	if a, b := bytesOf(t, Large(300, 1, Until, baseGuide)), bytesOf(t, Large(300, 1, Until, baseGuide)); a != b {
		t.Error("the same seed gives another large session")
	}
}

func TestFewSessions(t *testing.T) {
	for _, n := range []int{-1, 0, 1, 2, 5, 13} {
		if got := len(slices.Collect(Sessions(n, 1, Until, baseGuide))); got != max(0, n) {
			t.Errorf("Sessions(%d) gives %d", n, got)
		}
	}
}

func BenchmarkSessions(b *testing.B) {
	for b.Loop() {
		for range Sessions(1000, 1, Until, baseGuide) {
		}
	}
}
