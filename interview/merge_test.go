package interview

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// apartly gives three values of one session that were changed apart on as many
// machines, with a merge between two of them now and then. Ids of the machines
// do not follow each other in time.
func apartly(t *rapid.T) [3]*Session {
	machines := machinesApart(t)
	return [3]*Session{machines[0].s, machines[1].s, machines[2].s}
}

// machinesApart are the machines of apartly. What was read to the customer on one
// of them all of them know.
func machinesApart(t *rapid.T) [3]*history {
	h := &history{T: t, now: start, said: map[string]bool{}, read: map[string]bool{}}
	h.s = New(Details{Language: Dutch}, guide(), h.stamp())
	var machines [3]*history
	for i := range machines {
		m := *h
		m.ids, m.past = 1000*rapid.SampledFrom([]int{1, 4, 7}).Draw(t, "ids")+1000*i, []*Session{h.s}
		m.said = map[string]bool{}
		machines[i] = &m
	}
	if rapid.Bool().Draw(t, "forked late") {
		first := machines[0]
		first.run(rapid.IntRange(1, 12).Draw(t, "together"))
		for _, m := range machines[1:] {
			m.s, m.notes, m.past = first.s, slices.Clone(first.notes), slices.Clone(first.past)
		}
	}
	for range rapid.IntRange(1, 6).Draw(t, "turns") {
		m := rapid.SampledFrom(machines[:]).Draw(t, "machine")
		m.run(rapid.IntRange(0, 8).Draw(t, "steps"))
		if other := rapid.SampledFrom(machines[:]).Draw(t, "other"); rapid.IntRange(0, 3).Draw(t, "sync") == 0 {
			m.join(other)
		}
	}
	return machines
}

func (h *history) run(steps int) {
	for range steps {
		h.s = theSteps[rapid.SampledFrom(stepNames).Draw(h.T, "step")](h)
		h.past = append(h.past, h.s)
	}
}

// join takes over what another machine has, as a program does that finds it.
func (h *history) join(other *history) {
	merged := *Merge(h.s, other.s)
	merged.Revision++
	h.s, h.past = &merged, []*Session{&merged}
	h.notes = append(h.notes, other.notes...)
}

// theSteps are the steps and what only a merge gives reason for.
var theSteps, stepNames = func() (map[string]func(*history) *Session, []string) {
	all := map[string]func(*history) *Session{
		"Settle": func(h *history) *Session { return h.s.Settle(h.aNote(), h.content(), h.stamp()) },
		"verdict": func(h *history) *Session {
			lines := slices.Concat(ReadBackLines(h.s), MoreReadBackLines(h.s))
			if len(lines) == 0 {
				return h.s
			}
			l := rapid.SampledFrom(lines).Draw(h.T, "line")
			h.read[keyOf(readAloud(l))] = true
			return h.s.Heard(ReadBack{Subject: l.Subject, Version: l.Version, Verdict: Right}, h.stamp())
		},
	}
	for name, step := range steps {
		all[name] = step
	}
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return all, names
}()

// readAloud gives everything that a line of the read-back says.
func readAloud(l ReadBackLine) []any {
	return []any{l.Subject, l.Text, l.Who, l.When, l.Answer, l.reason, l.Alternative, l.State, l.TheirPosition, l.OurPosition, l.Move, l.Whose}
}

// Merging is commutative, associative and idempotent, and stays so through the
// file.
func TestMergeIsTheSameWhicheverWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := apartly(t)
		a, b, c := s[0], s[1], s[2]
		ab := Merge(a, b)
		same := func(law string, x, y *Session) {
			t.Helper()
			if wx, wy := written(t, x), written(t, y); wx != wy {
				t.Fatalf("%s:\n%s", law, cmp.Diff(x.Document(), y.Document()))
			}
		}
		same("a+b is not b+a", ab, Merge(b, a))
		same("(a+b)+c is not a+(b+c)", Merge(ab, c), Merge(a, Merge(b, c)))
		same("(a+c)+b is not (a+b)+c", Merge(Merge(a, c), b), Merge(ab, c))
		same("(a+b)+a is not a+b", Merge(ab, a), ab)
		same("b+(a+b) is not a+b", Merge(b, ab), ab)
		same("(a+b)+(a+b) is not a+b", Merge(ab, read(t, written(t, ab))), ab)
		if ab.Revision != max(a.Revision, b.Revision) {
			t.Fatalf("revision %d of %d and %d", ab.Revision, a.Revision, b.Revision)
		}
	})
}

// Nothing that either value holds is missing from what they are merged to.
func TestMergeLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := apartly(t)
		m := Merge(s[0], s[1])
		have := holdings(m)
		for i, side := range s[:2] {
			for what := range holdings(side) {
				if !have[what] {
					t.Fatalf("of value %d this is missing: %s\nfrom %s", i, what, written(t, m))
				}
			}
		}
		for n := range m.AllNotes() {
			heads := map[Content]bool{}
			for _, side := range s[:2] {
				if have, ok := side.Note(n.ID); ok {
					for _, v := range have.Heads() {
						heads[v.Content] = true
					}
				}
			}
			shown := n.Heads()
			for _, v := range shown {
				if !heads[v.Content] {
					t.Fatalf("note %s shows version %s, whose words neither showed", n.ID, v.ID)
				}
			}
			if n.IsApart() != (len(shown) > 1) || len(shown) > len(heads) {
				t.Fatalf("note %s has heads %v of %v", n.ID, shown, heads)
			}
		}
	})
}

// holdings names everything that must not be lost.
func holdings(s *Session) map[string]bool {
	out := map[string]bool{}
	d := s.Document()
	put := func(what string, v any) { out[what+" "+keyOf(v)] = true }
	for _, n := range d.Notes {
		for _, v := range n.everyVersion() {
			put("version of "+string(n.ID), v)
		}
	}
	for _, a := range d.Answers {
		for _, v := range a.everyVersion() {
			put("answer to "+a.Question+"/"+a.FollowUp, v)
		}
	}
	for _, e := range d.Timeline {
		put("event", e)
	}
	for _, c := range d.Consent {
		put("consent", c)
	}
	for _, r := range d.ReadBack {
		put("verdict", r)
	}
	for _, r := range d.Recoveries {
		put("recovery", r)
	}
	for _, p := range s.Places() {
		put("question", p.Question.ID)
	}
	for _, p := range d.Customer.People {
		put("person", p.ID)
	}
	for _, o := range d.Overrules {
		put("overrule", o.Question)
	}
	m := newRecordMerge(d.Notes)
	fieldsIn(put, m, d.Expectations)
	fieldsIn(put, m, d.Boundaries)
	fieldsIn(put, m, d.Promises)
	fieldsIn(put, m, d.Incidents)
	fieldsIn(put, m, d.Feelings)
	return out
}

func fieldsIn[R based](put func(string, any), m recordMerge, records []R) {
	for _, r := range records {
		b := *basisOf(&r)
		put("fields of a record", fieldsOf(m, r))
		for _, v := range b.Apart {
			put("fields of a record", string(v))
		}
	}
}

// Nothing is called right that the customer was not shown in these very words,
// on whichever machine, and whatever was changed, undone and merged since.
func TestMergeLetsNoVerdictStandForOtherWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		machines := machinesApart(t)
		all := append(machines[:], &history{s: Merge(machines[0].s, machines[1].s), read: map[string]bool{}})
		for _, h := range all {
			for _, l := range slices.Concat(ReadBackLines(h.s), MoreReadBackLines(h.s)) {
				line := keyOf(readAloud(l))
				if l.Check.Stands() && !machines[0].read[line] {
					t.Fatalf("stands: %s\nread to him: %v", line, slices.Sorted(maps.Keys(machines[0].read)))
				}
			}
		}
	})
}

// After a merge marks and records are one to one, as ever.
func TestMergeKeepsMarksAndRecordsOneToOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := apartly(t)
		m := Merge(s[0], s[1])
		want, have := map[Record]int{}, map[Record]int{}
		for n := range m.Notes() {
			if r := n.Content.Mark.Record(); r != NoRecord {
				want[r]++
			}
		}
		count(have, ExpectationRecord, m.Expectations())
		count(have, BoundaryRecord, m.Boundaries())
		count(have, PromiseRecord, m.Promises())
		count(have, IncidentRecord, m.Incidents())
		count(have, FeelingRecord, m.Feelings())
		if diff := cmp.Diff(want, have); diff != "" {
			t.Fatalf("marks and records differ:\n%s", diff)
		}
	})
}

func count[R any](have map[Record]int, kind Record, all func(func(R) bool)) {
	for range all {
		have[kind]++
	}
}

// Two wordings of one note: the later is shown, both are told, one choice ends it.
func TestEditedApart(t *testing.T) {
	ids := 0
	stamp := func() Stamp {
		ids++
		n := ids * 100
		return Stamp{At: start, New: func() ID { n++; return ID(string(rune('a'+ids%26)) + keyOf(n)) }}
	}
	s := New(Details{}, guide(), stamp())
	s, id := s.AddNote(Content{Question: "worth", Mark: ExpectationMark, Text: "brood om tien"}, start, stamp())
	ours := s.ChangeNote(id, Content{Question: "worth", Mark: ExpectationMark, Text: "brood om tien uur"}, stamp())
	theirs := s.ChangeNote(id, Content{Question: "worth", Mark: ExpectationMark, Text: "brood om elf uur"}, stamp())
	theirs = theirs.ChangeNote(id, Content{Question: "worth", Mark: ExpectationMark, Text: "brood om elf uur!"}, stamp())
	m := Merge(ours, theirs)
	n, _ := m.Note(id)
	var texts []string
	for _, v := range n.Heads() {
		texts = append(texts, v.Content.Text)
	}
	if want := []string{"brood om elf uur!", "brood om tien uur"}; !slices.Equal(texts, want) || m.ApartCount() != 1 {
		t.Fatalf("heads %q, %d apart", texts, m.ApartCount())
	}
	settled := m.Settle(id, n.Heads()[1].Content, stamp())
	n, _ = settled.Note(id)
	if n.IsApart() || n.Content.Text != "brood om tien uur" || len(n.Versions) != 4 || settled.ApartCount() != 0 {
		t.Fatalf("settled: %+v", n)
	}
	if again, _ := Merge(settled, m).Note(id); again.IsApart() {
		t.Error("what was settled is open again")
	}
	// One head is silent, and so is the same said twice.
	if n, _ := Merge(s, theirs).Note(id); n.IsApart() {
		t.Error("a version and the one before it are no two heads")
	}
	alike := s.ChangeNote(id, Content{Question: "worth", Mark: ExpectationMark, Text: "brood om tien uur"}, stamp())
	if n, _ := Merge(ours, alike).Note(id); n.IsApart() {
		t.Error("the same words twice are no two versions to choose from")
	}
	// Who removes and who edits apart: the words stand.
	if n, _ := Merge(ours, s.RemoveNote(id, stamp())).Note(id); n.Content.Removed || len(n.Heads()) != 2 {
		t.Errorf("removed here, edited there: %+v", n)
	}
	// A file that was altered by hand bears the same version with other words.
	d := ours.Document()
	d.Notes[0].Content.Text = "met de hand"
	byHand, err := FromDocument(d)
	if err != nil {
		t.Fatal(err)
	}
	n, _ = Merge(ours, byHand).Note(id)
	if len(n.Heads()) != 2 {
		t.Errorf("altered by hand: %+v", n)
	}
}

// Whose a boundary is may be said on its card, against its note: a merge keeps it.
func TestMergeKeepsWhoseABoundaryIs(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	c := marked(BoundaryMark, "niet na achten")
	c.Speaker = ByUs
	s, _ = s.AddNote(c, start, st())
	id := onlyRecord(t, s).ID
	s = s.ChangeBoundary(id, func(b *Boundary) { b.Whose = ByCustomer }, st())
	m := Merge(s, read(t, written(t, s.WithStatus(Paused, st()))))
	for b := range m.Boundaries() {
		if b.Whose != ByCustomer {
			t.Errorf("whose: %q", b.Whose)
		}
	}
}
