package interview

import (
	"fmt"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A history drives a session through every method that changes it, in any order,
// with a clock that stands still, runs, leaps and is set back.
type history struct {
	*rapid.T
	s     *Session
	past  []*Session // every value there ever was
	now   time.Time
	ids   int
	notes []ID
	said  map[string]bool // every text ever noted
	read  map[string]bool // every line of the read-back that got a verdict
}

func (h *history) stamp() Stamp {
	h.now = h.now.Add(rapid.SampledFrom([]time.Duration{0, 300 * time.Millisecond, 1700 * time.Millisecond, 61 * time.Second,
		-30 * time.Second, 3 * time.Hour, -26 * time.Hour}).Draw(h.T, "time"))
	return Stamp{At: h.now, New: func() ID {
		h.ids++
		return ID(fmt.Sprintf("a%04d", h.ids))
	}}
}

func (h *history) content() Content {
	marks := []Mark{NoMark}
	for _, m := range Marks {
		marks = append(marks, m.Mark)
	}
	c := Content{
		Question: rapid.SampledFrom([]string{"", "gone", "limits", "worth", "report-mark", "limit"}).Draw(h.T, "question"),
		FollowUp: rapid.SampledFrom([]string{"", "frame"}).Draw(h.T, "follow-up"),
		Mark:     rapid.SampledFrom(marks).Draw(h.T, "mark"),
		Voice:    rapid.SampledFrom(Voices).Draw(h.T, "voice").Voice,
		Speaker:  rapid.SampledFrom([]Speaker{ByCustomer, ByUs}).Draw(h.T, "speaker"),
		Person:   rapid.SampledFrom([]ID{"", "p1", "p2"}).Draw(h.T, "person"),
		Text:     rapid.SampledFrom([]string{"", "kort", "brood\nom tien uur", "“é́” 👩‍👩‍👧 \u0000"}).Draw(h.T, "text"),
	}
	if len(h.notes) > 0 && rapid.Bool().Draw(h.T, "reason") {
		c.Because = h.aNote()
	}
	if rapid.Bool().Draw(h.T, "set back") {
		c.Moment = h.now.Add(-10 * time.Second)
	}
	return c
}

// aNote draws a note that there once was, or one that never was.
func (h *history) aNote() ID {
	return rapid.SampledFrom(append([]ID{"never"}, h.notes...)).Draw(h.T, "note")
}

func (h *history) aRecord() ID {
	ids := []ID{"never"}
	for _, b := range bases(h.s) {
		ids = append(ids, b.ID)
	}
	return rapid.SampledFrom(ids).Draw(h.T, "record")
}

func (h *history) aQuestion() string {
	ids := []string{"gone"}
	for _, p := range h.s.Places() {
		ids = append(ids, p.Question.ID)
	}
	return rapid.SampledFrom(ids).Draw(h.T, "at")
}

func word(t *rapid.T, name string) string {
	return rapid.SampledFrom([]string{"", "wij", "vrijdag"}).Draw(t, name)
}

// steps are the methods that change a session.
var steps = map[string]func(*history) *Session{
	"AddNote": func(h *history) *Session {
		c := h.content()
		h.said[c.Text] = true
		out, id := h.s.AddNote(c, h.now, h.stamp())
		h.notes = append(h.notes, id)
		return out
	},
	"AddNoteNamed": func(h *history) *Session {
		c := h.content()
		h.said[c.Text] = true
		st := h.stamp()
		id := st.New()
		h.notes = append(h.notes, id)
		return h.s.AddNoteNamed(id, c, h.now, st)
	},
	"ChangeNote": func(h *history) *Session {
		id, c := h.aNote(), h.content()
		if id != "never" {
			h.said[c.Text] = true
		}
		return h.s.ChangeNote(id, c, h.stamp())
	},
	"remark": func(h *history) *Session { // as Tab does: only the mark
		n, ok := h.s.Note(h.aNote())
		if !ok {
			return h.s
		}
		n.Content.Mark = n.Content.Mark.Next(1)
		return h.s.ChangeNote(n.ID, n.Content, h.stamp())
	},
	"RemoveNote": func(h *history) *Session { return h.s.RemoveNote(h.aNote(), h.stamp()) },
	"GiveAnswer": func(h *history) *Session {
		v := rapid.SampledFrom([]*Value{nil, {Kind: KindMark}, {Kind: KindDate}, {Kind: KindConsent, About: "notes", Label: "Mag ik?"}}).Draw(h.T, "value")
		g := rapid.SampledFrom([]Given{{}, {Mark: 15}, {Choice: "yes"}, {Date: "vrijdag"}, {NonAnswer: SomeoneElse, Who: "Els"}}).Draw(h.T, "given")
		return h.s.GiveAnswer(h.aQuestion(), rapid.SampledFrom([]string{"", "frame"}).Draw(h.T, "follow-up"), v, g, h.stamp())
	},
	"Goto": func(h *history) *Session {
		return h.s.Goto(Position{Question: h.aQuestion(), Deep: rapid.IntRange(0, 2).Draw(h.T, "deep")}, h.stamp())
	},
	"Happened": func(h *history) *Session {
		return h.s.Happened(rapid.SampledFrom([]EventKind{PauseEvent, ResumeEvent, OffRecordEvent, OnRecordEvent}).Draw(h.T, "event"), h.stamp())
	},
	"Overrule": func(h *history) *Session {
		return h.s.Overrule(h.aQuestion(), rapid.SampledFrom(append([]Coverage{""}, Coverages...)).Draw(h.T, "coverage"), h.stamp())
	},
	"AddQuestion": func(h *history) *Session { return h.s.AddQuestion("En waarom dan?", h.stamp()) },
	"Attach":      func(h *history) *Session { return h.s.Attach(h.aRecord(), h.aNote(), h.stamp()) },
	"Detach":      func(h *history) *Session { return h.s.Detach(h.aRecord(), h.aNote(), h.stamp()) },
	"ChangeExpectation": func(h *history) *Session {
		return h.s.ChangeExpectation(h.aRecord(), func(e *Expectation) {
			e.ID, e.Evidence = "other", nil // what a record is and rests on is not the caller's
			e.Rank, e.Reason = rapid.IntRange(0, 3).Draw(h.T, "rank"), word(h.T, "reason")
			e.Disposition, e.Said = rapid.SampledFrom(Dispositions).Draw(h.T, "disposition"), rapid.Bool().Draw(h.T, "spoken")
		}, h.stamp())
	},
	"ChangeBoundary": func(h *history) *Session {
		return h.s.ChangeBoundary(h.aRecord(), func(b *Boundary) {
			b.State, b.Alternative = rapid.SampledFrom(BoundaryStates).Draw(h.T, "state"), word(h.T, "instead")
		}, h.stamp())
	},
	"ChangePromise": func(h *history) *Session {
		return h.s.ChangePromise(h.aRecord(), func(p *Promise) {
			p.Who, p.When, p.Certainty = word(h.T, "who"), word(h.T, "when"), rapid.SampledFrom(Certainties).Draw(h.T, "certainty")
		}, h.stamp())
	},
	"ChangeIncident": func(h *history) *Session {
		return h.s.ChangeIncident(h.aRecord(), func(i *Incident) { i.Move = word(h.T, "move") }, h.stamp())
	},
	"SetField": func(h *history) *Session {
		id := h.aRecord()
		kind, _, _ := h.s.RecordBy(id)
		card, ok := CardOf(kind)
		if !ok {
			return h.s
		}
		f := rapid.SampledFrom(card.Fields).Draw(h.T, "field")
		values := append([]string{"", "vrijdag", "3", "yes"}, f.Choices...)
		if f.ID == "whose" {
			values = []string{string(ByCustomer)}
		}
		out, _ := h.s.SetField(id, f.ID, rapid.SampledFrom(values).Draw(h.T, "filled in"), h.stamp())
		return out
	},
	"make": func(h *history) *Session {
		a, b := h.aNote(), h.aNote()
		var out *Session
		switch rapid.IntRange(0, 4).Draw(h.T, "kind") {
		case 0:
			out, _ = h.s.MakeAssumption(a, h.stamp())
		case 1:
			out, _ = h.s.MakeClaims(a, b, h.stamp())
		case 2:
			out, _ = h.s.MakeGap(h.stamp(), a, b)
		case 3:
			out, _ = h.s.MakeTreatment(a, h.stamp())
		case 4:
			out, _ = h.s.MakeLoyalty(a, h.stamp())
		}
		return out
	},
	"Unmake": func(h *history) *Session {
		return h.s.Unmake(h.aRecord(), rapid.Bool().Draw(h.T, "away"), h.stamp())
	},
	"MoveExpectation": func(h *history) *Session {
		return h.s.MoveExpectation(h.aRecord(), rapid.IntRange(-2, 2).Draw(h.T, "by"), h.stamp())
	},
	"WithContactMoments": func(h *history) *Session {
		return h.s.WithContactMoments([]ContactMoment{{ID: "order", Name: word(h.T, "name")}}, h.stamp())
	},
	"GiveConsent": func(h *history) *Session {
		return h.s.GiveConsent(Consent{About: AboutQuoting, Given: rapid.SampledFrom([]string{"by-name", "no"}).Draw(h.T, "given")}, h.stamp()).
			WithdrawConsent(AboutQuoting, "", "oral", "", h.stamp())
	},
	"CheckSelf": func(h *history) *Session {
		out, _ := h.s.GiveAnswer(closingQuestion, talkMarkFollowUp, nil, Given{Mark: 15}, h.stamp()).
			CheckSelf(rapid.SampledFrom(Behaviours).Draw(h.T, "behaviour"), rapid.SampledFrom(Grades).Draw(h.T, "grade"), word(h.T, "remark"), h.stamp())
		return out
	},
	"Heard": func(h *history) *Session {
		return h.s.Heard(ReadBack{Subject: h.aRecord(), Version: "a0001", Verdict: rapid.SampledFrom(Verdicts).Draw(h.T, "verdict"), Words: word(h.T, "words")}, h.stamp())
	},
	"WithStatus": func(h *history) *Session {
		return h.s.WithStatus(rapid.SampledFrom([]Status{Live, Paused, Finished}).Draw(h.T, "status"), h.stamp())
	},
	"TakeRole": func(h *history) *Session { return h.s.TakeRole(rapid.SampledFrom(Roles).Draw(h.T, "role"), h.stamp()) },
	"Describe": func(h *history) *Session {
		return h.s.Describe(Details{Language: Dutch, Topic: word(h.T, "topic"), Customer: Customer{Name: word(h.T, "customer"), People: []Person{{ID: "p1", Name: "Els"}}}}, h.stamp())
	},
	"WithGuide": func(h *history) *Session {
		if !h.s.IsUntouched() {
			return h.s
		}
		return h.s.WithGuide(guide(), h.stamp())
	},
	"Recovered": func(h *history) *Session {
		return h.s.Recovered(Recovery{At: h.now, Keystrokes: 3, Left: "een half woo"}, h.stamp())
	},
	"Restored": func(h *history) *Session {
		return h.s.Restored(rapid.SampledFrom(h.past).Draw(h.T, "earlier"), h.stamp())
	},
}

// histories runs check after every step of many histories.
func histories(t *testing.T, check func(h *history, step string, before *Session)) {
	var names []string
	for name := range steps {
		names = append(names, name)
	}
	rapid.Check(t, func(t *rapid.T) {
		h := &history{T: t, now: start, said: map[string]bool{}}
		h.s = New(Details{Language: Dutch}, guide(), h.stamp())
		h.past = []*Session{h.s}
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			step := rapid.SampledFrom(names).Draw(t, "step")
			before := h.s
			h.s = steps[step](h)
			h.past = append(h.past, h.s)
			check(h, step, before)
		}
	})
}

// written gives the document of a session as it goes to a file.
func written(t rapid.TB, s *Session) string {
	t.Helper()
	b, err := json.Marshal(s.Document())
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// read gives the session that a file holds.
func read(t rapid.TB, file string) *Session {
	t.Helper()
	var d Document
	if err := json.Unmarshal([]byte(file), &d); err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	s, err := FromDocument(&d)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNoStepModifiesAnEarlierValueAndRevisionsRise(t *testing.T) {
	var files map[*Session]string
	histories(t, func(h *history, step string, before *Session) {
		if len(h.past) == 2 {
			files = map[*Session]string{before: written(h, before)}
		}
		for s, file := range files {
			if now := written(h, s); now != file {
				h.Fatalf("%s modified an earlier value:\n%s", step, cmp.Diff(file, now))
			}
		}
		files[h.s] = written(h, h.s)
		if h.s != before && h.s.Revision <= before.Revision {
			h.Fatalf("%s made revision %d of %d", step, h.s.Revision, before.Revision)
		}
	})
}

func TestNoNoteIsEverLost(t *testing.T) {
	histories(t, func(h *history, step string, _ *Session) {
		kept := map[string]bool{}
		ids := map[ID]bool{}
		for _, n := range h.s.Document().Notes {
			ids[n.ID] = true
			for _, v := range append(n.Versions, n.Version) {
				kept[v.Content.Text] = true
			}
		}
		for text := range h.said {
			if !kept[text] {
				h.Fatalf("after %s the text %q is nowhere", step, text)
			}
		}
		for _, id := range h.notes {
			if !ids[id] {
				h.Fatalf("after %s the note %s is gone", step, id)
			}
		}
	})
}

func TestVersionsNameWhatTheySupersede(t *testing.T) {
	histories(t, func(h *history, step string, _ *Session) {
		seen := map[ID]bool{}
		chain := func(what string, ids []ID, supersedes [][]ID) {
			for i, id := range ids {
				if seen[id] {
					h.Fatalf("after %s two versions are called %s", step, id)
				}
				seen[id] = true
				if i == 0 && len(supersedes[0]) != 0 || i > 0 && (len(supersedes[i]) != 1 || supersedes[i][0] != ids[i-1]) {
					h.Fatalf("after %s version %d of %s supersedes %v, of %v", step, i, what, supersedes[i], ids)
				}
			}
		}
		d := h.s.Document()
		for _, n := range d.Notes {
			var ids []ID
			var over [][]ID
			for _, v := range append(n.Versions, n.Version) {
				ids, over = append(ids, v.ID), append(over, v.Supersedes)
			}
			chain(string(n.ID), ids, over)
		}
		for _, a := range d.Answers {
			var ids []ID
			var over [][]ID
			for _, v := range append(a.Versions, a.AnswerVersion) {
				ids, over = append(ids, v.ID), append(over, v.Supersedes)
			}
			chain(a.Question, ids, over)
		}
	})
}

func TestRecordsAndMarksAreOneToOne(t *testing.T) {
	histories(t, func(h *history, step string, _ *Session) {
		want, have := map[string]int{}, map[string]int{}
		for n := range h.s.Notes() {
			if r := n.Content.Mark.Record(); r != NoRecord {
				want[fmt.Sprint(r, " of ", n.ID, " by ", n.Content.Speaker, n.Content.Mark == WentWellMark)]++
			}
		}
		counted := func(r Record, b Basis, by Speaker, well bool) {
			have[fmt.Sprint(r, " of ", b.Evidence[0], " by ", by, well)]++
		}
		for r := range h.s.Expectations() {
			counted(ExpectationRecord, r.Basis, r.Whose, false)
		}
		for r := range h.s.Boundaries() {
			n, _ := h.s.Note(r.Evidence[0]) // whose it is may have been said on its card
			counted(BoundaryRecord, r.Basis, n.Content.Speaker, false)
		}
		for r := range h.s.Promises() {
			counted(PromiseRecord, r.Basis, r.By, false)
		}
		for r := range h.s.Incidents() {
			counted(IncidentRecord, r.Basis, r.Whose, r.Well)
		}
		for r := range h.s.Feelings() {
			counted(FeelingRecord, r.Basis, r.Whose, false)
		}
		if diff := cmp.Diff(want, have); diff != "" {
			h.Fatalf("after %s marks and records differ:\n%s", step, diff)
		}
	})
}

func TestWhatIsDerivedIsWhatTheDocumentSays(t *testing.T) {
	histories(t, func(h *history, step string, _ *Session) {
		file := written(h, h.s)
		back := read(h, file)
		if again := written(h, back); again != file {
			h.Fatalf("after %s a session changed on its way through the file:\n%s", step, cmp.Diff(file, again))
		}
		if diff := cmp.Diff(derivedOf(back, h.now), derivedOf(h.s, h.now)); diff != "" {
			h.Fatalf("after %s, - is derived from scratch, + was kept:\n%s\n%s", step, diff, file)
		}
	})
}

// derivedOf gives everything that is derived, in a form that compares. Running
// times are in whole seconds, as people see them.
func derivedOf(s *Session, now time.Time) map[string]any {
	ids := func(seq func(func(*Note) bool)) (out []ID) {
		for n := range seq {
			out = append(out, n.ID)
		}
		return out
	}
	out := map[string]any{
		"notes": s.NoteCount(), "moments": s.MomentCount(), "dots": s.Dots(), "running": s.Running(),
		"elapsed": s.Elapsed(now).Truncate(time.Second), "head": s.Head().Counts,
	}
	for _, q := range append(s.Places(), Place{Section: &Section{}, Question: &Question{}}, Place{Section: &Section{}, Question: &Question{ID: "gone"}}) {
		id := q.Question.ID
		out["under "+id] = []any{s.NotesUnder(id), ids(s.Latest(id)), s.Coverage(id), q.Number, q.Of, q.Section.ID}
		out["spent "+q.Section.ID] = s.SpentIn(q.Section.ID, now).Truncate(time.Second)
	}
	for _, m := range Marks {
		out["marked "+string(m.Mark)] = []any{s.MarkCount(m.Mark), ids(s.LatestMarked(m.Mark)), s.Tally(m.Record)}
	}
	return out
}

// TestUndoRestoresContent goes back to any value there was and forward again.
func TestUndoRestoresContent(t *testing.T) {
	histories(t, func(h *history, step string, _ *Session) {
		earlier := rapid.SampledFrom(h.past).Draw(h.T, "undo to")
		undone := h.s.Restored(earlier, h.stamp())
		if diff := cmp.Diff(contentOf(earlier), contentOf(undone)); diff != "" {
			h.Fatalf("undo of %s:\n%s", step, diff)
		}
		redone := undone.Restored(h.s, h.stamp())
		if diff := cmp.Diff(contentOf(h.s), contentOf(redone)); diff != "" {
			h.Fatalf("redo of %s:\n%s", step, diff)
		}
		if undone.Revision <= h.s.Revision || redone.Revision <= undone.Revision {
			h.Fatal("undo or redo did not raise the revision")
		}
	})
}

// contentOf gives what undo brings back: all but revision, status, what happened,
// what does not count, and how notes, answers and consent came to be what they are.
func contentOf(s *Session) *Document {
	d := s.Document()
	d.Revision, d.Updated, d.Status, d.Timeline, d.Recoveries = 0, time.Time{}, "", nil, nil
	notes := []Note{}
	for n := range s.Notes() {
		notes = append(notes, Note{ID: n.ID, Began: n.Began, Version: Version{Content: n.Content}})
	}
	d.Notes = notes
	answers := []Answer{}
	for _, a := range d.Answers {
		if a.Given != (Given{}) {
			answers = append(answers, Answer{Question: a.Question, FollowUp: a.FollowUp, Kind: a.Kind, AnswerVersion: AnswerVersion{Given: a.Given}})
		}
	}
	d.Answers = answers
	consent := []Consent{}
	for _, about := range ConsentAbout {
		if c, standing := s.ConsentOn(about); standing != Pending {
			c.At, c.Revision = time.Time{}, 0
			consent = append(consent, c)
		}
	}
	d.Consent = consent
	countingOnly(d)
	for _, b := range bookkeeping(d) {
		b.Revision, b.Apart = 0, nil
	}
	return d
}

// countingOnly leaves out the records that do not count.
func countingOnly(d *Document) {
	d.Expectations, d.Boundaries, d.Promises = countingIn(d.Expectations), countingIn(d.Boundaries), countingIn(d.Promises)
	d.Incidents, d.Feelings, d.Assumptions = countingIn(d.Incidents), countingIn(d.Feelings), countingIn(d.Assumptions)
	d.Claims, d.Gaps, d.Treatments, d.Loyalties = countingIn(d.Claims), countingIn(d.Gaps), countingIn(d.Treatments), countingIn(d.Loyalties)
}

func countingIn[R based](records []R) []R {
	out := []R{}
	for i := range records {
		if !basisOf(&records[i]).Retired {
			out = append(out, records[i])
		}
	}
	return out
}

// bookkeeping gives the bases of all records, to be modified.
func bookkeeping(d *Document) (out []*Basis) {
	out = append(out, basesIn(d.Expectations)...)
	out = append(out, basesIn(d.Boundaries)...)
	out = append(out, basesIn(d.Promises)...)
	out = append(out, basesIn(d.Incidents)...)
	out = append(out, basesIn(d.Feelings)...)
	out = append(out, basesIn(d.Assumptions)...)
	out = append(out, basesIn(d.Claims)...)
	out = append(out, basesIn(d.Gaps)...)
	out = append(out, basesIn(d.Treatments)...)
	return append(out, basesIn(d.Loyalties)...)
}

func basesIn[R based](records []R) (out []*Basis) {
	for i := range records {
		out = append(out, basisOf(&records[i]))
	}
	return out
}
