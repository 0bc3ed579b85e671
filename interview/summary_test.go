package interview

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// partOfKind is where the line of each record has its one place.
var partOfKind = map[LineKind]PartID{
	ExpectationLine: Expectations, BoundaryLine: Boundaries, PromiseLine: Promises, IncidentLine: WentWrong,
	FeelingLine: Feelings, AssumptionLine: Assumed, ClaimLine: WentWrong,
	GapLine: WentWrong, TreatmentLine: OwnWords, LoyaltyLine: Feelings,
}

// aTalk draws a session: notes of every mark and voice under every question and
// none, reasons in any direction, changes, removals, attached notes, records
// filled in, answers and verdicts.
func aTalk(t *rapid.T) *Session {
	st := stamps()
	s := New(Details{Language: Dutch, Customer: Customer{Name: "Bakkerij Jansen"}}, guide(), st())
	var ids []ID
	marks := []Mark{NoMark}
	for _, m := range Marks {
		marks = append(marks, m.Mark)
	}
	places := []string{"", "gone", "limits", "worth", "report-mark", "limit"}
	content := func() Content {
		c := Content{
			Question: rapid.SampledFrom(places).Draw(t, "question"), Mark: rapid.SampledFrom(marks).Draw(t, "mark"),
			Voice:   Voices[rapid.IntRange(0, len(Voices)-1).Draw(t, "voice")].Voice,
			Speaker: rapid.SampledFrom([]Speaker{ByCustomer, ByUs}).Draw(t, "speaker"),
			Text:    fmt.Sprintf("said %d", rapid.IntRange(0, 1000).Draw(t, "text")),
		}
		if rapid.IntRange(0, 9).Draw(t, "empty") == 0 {
			c.Text = ""
		}
		if len(ids) > 0 && rapid.Bool().Draw(t, "reason") {
			c.Because = rapid.SampledFrom(ids).Draw(t, "because")
		}
		return c
	}
	record := func() ID {
		var all []ID
		for _, r := range readBackLines(newSumming(s)) {
			all = append(all, r.Subject)
		}
		if len(all) == 0 {
			return ""
		}
		return rapid.SampledFrom(all).Draw(t, "record")
	}
	for range rapid.IntRange(0, 30).Draw(t, "changes") {
		what := rapid.IntRange(0, 9).Draw(t, "change")
		if what < 4 || len(ids) == 0 {
			var id ID
			s, id = s.AddNote(content(), start, st())
			ids = append(ids, id)
			continue
		}
		id := rapid.SampledFrom(ids).Draw(t, "note")
		switch what {
		case 4:
			s = s.ChangeNote(id, content(), st())
		case 5:
			s = s.RemoveNote(id, st())
		case 6:
			s = s.Attach(record(), id, st())
		case 7:
			s = s.ChangeExpectation(record(), func(e *Expectation) {
				e.Rank = rapid.IntRange(0, 3).Draw(t, "rank")
				e.Disposition = rapid.SampledFrom(Dispositions).Draw(t, "disposition")
				e.Said = rapid.Bool().Draw(t, "spoken")
			}, st())
		case 8:
			q := rapid.SampledFrom(places[2:]).Draw(t, "answered")
			g := rapid.SampledFrom([]Given{{}, {Mark: 15}, {NonAnswer: RatherNot}, {Date: "vrijdag"}}).Draw(t, "given")
			s = s.GiveAnswer(q, "", &Value{Kind: KindMark}, g, st())
		case 9:
			for _, l := range readBackLines(newSumming(s)) {
				if rapid.Bool().Draw(t, "heard") {
					v := rapid.SampledFrom(Verdicts).Draw(t, "verdict")
					s = s.Heard(ReadBack{Subject: l.Subject, Version: l.Version, Shown: string(l.Text), Verdict: v,
						Words: rapid.SampledFrom([]string{"", "zoals ik het zeg"}).Draw(t, "words")}, st())
				}
			}
		}
	}
	for range rapid.IntRange(0, 5).Draw(t, "made") {
		if len(ids) == 0 {
			break
		}
		a, b := rapid.SampledFrom(ids).Draw(t, "note"), rapid.SampledFrom(ids).Draw(t, "other note")
		switch rapid.IntRange(0, 5).Draw(t, "make") {
		case 0:
			s, _ = s.MakeAssumption(a, st())
		case 1:
			s, _ = s.MakeClaims(a, b, st())
		case 2:
			s, _ = s.MakeGap(st(), a, b)
		case 3:
			s, _ = s.MakeTreatment(a, st())
		case 4:
			var id ID
			s, id = s.MakeLoyalty(a, st())
			s, _ = s.SetField(id, "could-leave", "no", st())
		case 5:
			s = s.GiveAnswer(closingQuestion, talkMarkFollowUp, nil, Given{Mark: 15}, st())
			s, _ = s.CheckSelf("warmth", "partly", "", st())
		}
	}
	if rapid.Bool().Draw(t, "cards") {
		for e := range s.Expectations() {
			for _, f := range []string{"least-place", "expected-place", "wanted-place", "received-place", "gives-up", "settles-because", "when-present", "when-absent"} {
				value := rapid.SampledFrom([]string{"", "3", "5", "never-asked", "like", "neutral"}).Draw(t, f)
				if now, err := s.SetField(e.ID, f, value, st()); err == nil {
					s = now
				}
			}
		}
	}
	return s
}

// everyLine gives the lines of a summary with the part of each.
func everyLine(sum *Summary) (lines []*Line, parts []PartID) {
	for _, p := range sum.Parts {
		for _, l := range slices.Concat(p.Lines, p.Asides) {
			lines, parts = append(lines, l), append(parts, p.ID)
		}
	}
	return lines, parts
}

// countingRecords gives the records that count and rest on a note that counts.
func countingRecords(s *Session) map[ID]LineKind {
	out := map[ID]LineKind{}
	take := func(kind LineKind, b Basis) {
		for _, id := range b.Evidence {
			if n, ok := s.Note(id); ok && !n.Content.Removed {
				out[b.ID] = kind
			}
		}
	}
	for r := range s.Expectations() {
		take(ExpectationLine, r.Basis)
	}
	for r := range s.Boundaries() {
		take(BoundaryLine, r.Basis)
	}
	for r := range s.Promises() {
		take(PromiseLine, r.Basis)
	}
	for r := range s.Incidents() {
		take(IncidentLine, r.Basis)
	}
	for r := range s.Feelings() {
		take(FeelingLine, r.Basis)
	}
	for r := range counting(s.assumptions) {
		take(AssumptionLine, r.Basis)
	}
	for r := range counting(s.claims) {
		take(ClaimLine, r.Basis)
	}
	for r := range s.Gaps() {
		take(GapLine, r.Basis)
	}
	for r := range s.Treatments() {
		take(TreatmentLine, r.Basis)
	}
	for r := range s.Loyalties() {
		take(LoyaltyLine, r.Basis)
	}
	return out
}

func TestSummaryHasEveryRecordOnceInItsPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aTalk(t)
		sum := Summarize(s)
		want := countingRecords(s)
		lines, parts := everyLine(sum)
		for i, l := range lines {
			if !l.IsRecord() {
				continue
			}
			if want[l.Subject] != l.Kind {
				t.Fatalf("%s %s stands in the summary more than once, or does not count", l.Kind, l.Subject)
			}
			if parts[i] != partOfKind[l.Kind] {
				t.Fatalf("%s stands in %s", l.Kind, parts[i])
			}
			delete(want, l.Subject)
		}
		if len(want) > 0 {
			t.Fatalf("not in the summary: %v", want)
		}
	})
}

func TestSummaryRestsOnWhatWasSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aTalk(t)
		sum := Summarize(s)
		shown := map[ID]bool{}
		planned := map[Said]bool{}
		for _, p := range s.Places() {
			planned[Said(p.Question.Text)] = true
		}
		lines, _ := everyLine(sum)
		for _, l := range lines {
			for _, src := range l.Evidence().Sources() {
				if src.Note() == "" && l.Self() == nil {
					q, f := src.Place()
					if _, ok := s.Answer(q, f); !ok {
						t.Fatalf("%s rests on an answer that is not there", l.Kind)
					}
					continue
				}
				if l.Self() != nil {
					continue
				}
				n, ok := s.Note(src.Note())
				if !ok || n.Content.Removed {
					t.Fatalf("%s rests on a note that is gone", l.Kind)
				}
				shown[n.ID] = true
			}
			if planned[l.Text] || planned[l.Limit] {
				t.Fatalf("text of the guide is a line: %q", l.Text)
			}
		}
		for n := range s.Notes() {
			if !shown[n.ID] {
				t.Fatalf("a note is nowhere in the summary: %+v", n)
			}
		}
	})
}

func TestSummaryKeepsWhatWasThoughtApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, p := range Summarize(aTalk(t)).Parts {
			for _, l := range p.Lines {
				if v := l.Evidence().First().Voice(); !spoken(v) {
					t.Fatalf("a %s in voice %s stands among what was said", l.Kind, v)
				}
				for _, r := range l.Rungs {
					if !spoken(r.Voice()) {
						t.Fatalf("a rung in voice %s", r.Voice())
					}
				}
			}
			for _, l := range p.Asides {
				if spoken(l.Evidence().First().Voice()) {
					t.Fatalf("a %s that was said stands apart", l.Kind)
				}
			}
		}
	})
}

func TestSummaryIsTheSameAfterTheFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aTalk(t)
		back, err := FromDocument(s.Document())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(outline(Summarize(s)), outline(Summarize(back))); diff != "" {
			t.Fatalf("the file changed the summary:\n%s", diff)
		}
	})
}

// outline writes a summary down, one line a line.
func outline(sum *Summary) (out []string) {
	for _, p := range sum.Parts {
		out = append(out, "# "+string(p.ID))
		for _, l := range p.Lines {
			out = append(out, fmt.Sprintf("%s %q %v", l.Kind, l.Text, l.Flags()))
		}
		for _, l := range p.Asides {
			out = append(out, fmt.Sprintf("(%s %q %v)", l.Kind, l.Text, l.Flags()))
		}
		for _, q := range p.NotAsked {
			out = append(out, "? "+q.Question)
		}
	}
	return out
}

// reaches gives every type that can be reached from t through fields, elements
// and pointers.
func reaches(t reflect.Type, seen map[reflect.Type]bool) map[reflect.Type]bool {
	if seen[t] {
		return seen
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		reaches(t.Elem(), seen)
	case reflect.Struct:
		if t.PkgPath() == reflect.TypeFor[Copy]().PkgPath() {
			for i := range t.NumField() {
				reaches(t.Field(i).Type, seen)
			}
		}
	}
	return seen
}

// What a type cannot hold needs no care: no fraction, so no mean; in a copy, none
// of what the customer must not see.
func TestSummaryTypes(t *testing.T) {
	for typ := range reaches(reflect.TypeFor[Summary](), map[reflect.Type]bool{}) {
		if k := typ.Kind(); k == reflect.Float64 || k == reflect.Float32 {
			t.Error("a summary can hold a fraction, and so a mean")
		}
	}
	allowed := []reflect.Type{
		reflect.TypeFor[Copy](), reflect.TypeFor[Told](), reflect.TypeFor[Agreement](), reflect.TypeFor[Answered](),
		reflect.TypeFor[Limitation](), reflect.TypeFor[Complaint](), reflect.TypeFor[SpokenAnswer](), reflect.TypeFor[Wish](),
		reflect.TypeFor[Speaker](), reflect.TypeFor[Language](), reflect.TypeFor[Address](), reflect.TypeFor[string](),
		reflect.TypeFor[bool](), reflect.TypeFor[time.Time](), reflect.TypeFor[[]Told](), reflect.TypeFor[[]Agreement](), reflect.TypeFor[[]Answered](),
		reflect.TypeFor[[]Limitation](), reflect.TypeFor[[]Wish](), reflect.TypeFor[[]Complaint](), reflect.TypeFor[[]string](),
	}
	for typ := range reaches(reflect.TypeFor[Copy](), map[reflect.Type]bool{}) {
		if !slices.Contains(allowed, typ) {
			t.Errorf("the customer copy can hold a %s", typ)
		}
	}
	// What is no Told is a word of ours or a name: each is listed, so that no inner
	// date, comment or reading slips in as a text.
	free := map[string]bool{"Copy.Customer": true, "Copy.People": true, "Copy.Interviewer": true, "Copy.Notes": true, "Copy.Quoting": true, "Copy.Sharing": true,
		"Copy.KeptUntil": true, "Told.text": true}
	for typ := range reaches(reflect.TypeFor[Copy](), map[reflect.Type]bool{}) {
		if typ.Kind() != reflect.Struct || typ == reflect.TypeFor[time.Time]() {
			continue
		}
		for i := range typ.NumField() {
			f := typ.Field(i)
			if at := typ.Name() + "." + f.Name; (f.Type == reflect.TypeFor[string]() || f.Type == reflect.TypeFor[[]string]()) && !free[at] {
				t.Errorf("the customer copy can hold any text in %s", at)
			}
		}
	}
	for i := range reflect.TypeFor[Line]().NumField() {
		if f := reflect.TypeFor[Line]().Field(i); f.Type == reflect.TypeFor[Planned]() {
			t.Errorf("a line can hold text of the guide: %s", f.Name)
		}
	}
}
