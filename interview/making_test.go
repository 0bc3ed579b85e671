package interview

import (
	"errors"
	"iter"
	"strings"
	"testing"
)

// A note under the prompt for assumptions is one, as long as it stands there.
func TestNotesOfThePromptAreAssumptions(t *testing.T) {
	st := stamps()
	g := guide()
	g.Sections[0].Questions = append(g.Sections[0].Questions, Question{ID: "assumptions", Text: "Wat denk ik te weten?"})
	s := New(Details{}, g, st())
	c := Content{Question: "assumptions", Voice: Paraphrase, Speaker: ByUs, Text: "zij willen een lagere prijs"}
	s, id := s.AddNote(c, start, st())
	count := func() (n int) {
		for range s.Assumptions() {
			n++
		}
		return n
	}
	kind, b, ok := s.RecordOf(id)
	if !ok || kind != AssumptionRecord || count() != 1 {
		t.Fatalf("%v %s %d", ok, kind, count())
	}
	s, err := s.SetField(b.ID, "outcome", Contradicted, st())
	if err != nil {
		t.Fatal(err)
	}
	c.Question = "limit"
	if s = s.ChangeNote(id, c, st()); count() != 0 {
		t.Error("moved away it still is one")
	}
	c.Question = "assumptions"
	s = s.ChangeNote(id, c, st())
	if outcome, _ := s.Field(b.ID, "outcome"); count() != 1 || outcome != Contradicted {
		t.Errorf("moved back: %d, %q", count(), outcome)
	}
	if s = s.RemoveNote(id, st()); count() != 0 {
		t.Error("removed it still is one")
	}
	moment := c
	moment.Text = ""
	if s, id = s.AddNote(moment, start, st()); count() != 0 {
		t.Error("a moment without text is one")
	}
	if s = s.ChangeNote(id, c, st()); count() != 1 {
		t.Error("filled in it is none")
	}
}

func TestMadeRecords(t *testing.T) {
	st := stamps()
	s := oneOfEach(st)
	for kind, n := range map[string]int{
		"claims": counted(s.Claims), "gaps": counted(s.Gaps), "treatments": counted(s.Treatments), "loyalties": counted(s.Loyalties), "assumptions": counted(s.Assumptions),
	} {
		if want := map[bool]int{true: 2, false: 1}[kind == "claims"]; n != want {
			t.Errorf("%d %s", n, kind)
		}
	}
	for c := range s.Claims() {
		if len(c.Against) != 1 || c.Against[0] == c.ID {
			t.Errorf("a claim against %v", c.Against)
		}
	}
	note, _ := s.LastNote()
	if now, id := s.MakeTreatment(note.ID, st()); counted(now.Treatments) != 1 || id == "" {
		t.Error("there is one treatment for the talk")
	}
	for what, now := range map[string]*Session{
		"assumption": first(s.MakeAssumption("never", st())), "gap": first(s.MakeGap(st())), "gap of nothing": first(s.MakeGap(st(), "never")), "loyalty": first(s.MakeLoyalty("never", st())),
		"attach": s.Attach("never", note.ID, st()), "unmake": s.Unmake("never", true, st()),
	} {
		if now != s {
			t.Errorf("%s of what is not there is a change", what)
		}
	}
	if now, ids := s.MakeClaims(note.ID, note.ID, st()); now != s || ids != [2]ID{} {
		t.Error("a note contradicts itself")
	}
	for gap := range s.Gaps() {
		away := s.Unmake(gap.ID, true, st())
		if counted(away.Gaps) != 0 || counted(away.Unmake(gap.ID, false, st()).Gaps) != 1 {
			t.Error("a gap that was taken away, and back")
		}
	}
	for e := range s.Expectations() {
		if s.Unmake(e.ID, true, st()) != s {
			t.Error("a record of a mark goes with its mark")
		}
	}
	if again := read(t, written(t, s)); written(t, again) != written(t, s) {
		t.Error("a session changed on its way through the file")
	}
}

func first(s *Session, _ ID) *Session { return s }

func counted[R any](all func() iter.Seq[R]) (n int) {
	for range all() {
		n++
	}
	return n
}

// The boundary of both stays that when its note is edited.
func TestBoundaryOfBothStays(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	c := marked(BoundaryMark, "niet op zondag")
	s, id := s.AddNote(c, start, st())
	_, b, _ := s.RecordOf(id)
	whose := func() string { v, _ := s.Field(b.ID, "whose"); return v }
	s, _ = s.SetField(b.ID, "whose", "both", st())
	c.Text = "nooit op zondag"
	if s = s.ChangeNote(id, c, st()); whose() != "both" {
		t.Error(whose())
	}
	c.Speaker = ByUs
	if s = s.ChangeNote(id, c, st()); whose() != "us" {
		t.Error(whose())
	}
}

func TestConsent(t *testing.T) {
	st := stamps()
	s := New(Details{}, guide(), st())
	standing := func(about string) Standing { _, now := s.ConsentOn(about); return now }
	if standing(AboutNotes) != Pending || s.WithdrawConsent(AboutNotes, "stop", "oral", "", st()) != s {
		t.Error("nothing asked is pending, and cannot be withdrawn")
	}
	s = s.GiveAnswer("worth", "", &Value{Kind: KindConsent, About: AboutNotes, Label: "Mag ik?"}, Given{Choice: "yes"}, st())
	if c, now := s.ConsentOn(AboutNotes); now != Granted || c.Wording != "Mag ik?" || c.Means != "oral" {
		t.Errorf("%+v %s", c, now)
	}
	s = s.GiveConsent(Consent{About: AboutQuoting, Given: "without-name", Wording: "Mag ik u citeren?", Means: "written", By: "p1", Until: "1-1-2028"}, st())
	s = s.GiveConsent(Consent{About: AboutSharing, Given: ConsentNo, Means: "oral"}, st())
	if standing(AboutQuoting) != Granted || standing(AboutSharing) != Refused || standing(AboutKeeping) != Pending || s.KeptUntil() != "1-1-2028" {
		t.Errorf("%s %s %s %q", standing(AboutQuoting), standing(AboutSharing), standing(AboutKeeping), s.KeptUntil())
	}
	s = s.WithdrawConsent(AboutQuoting, "liever niet meer", "written", "p1", st())
	if standing(AboutQuoting) != Withdrawn || s.ConsentTo(AboutQuoting) != ConsentWithdrawn || standing(AboutNotes) != Granted {
		t.Error("withdrawn, and nothing else with it")
	}
}

// Whatever there was: after the erasing no word of it is in the file.
func TestErasedLeavesNoWord(t *testing.T) {
	histories(t, func(h *history, step string, _ *Session) {
		st := h.stamp()
		before := h.s
		e := before.Erased(st)
		file := written(h, e)
		for _, text := range []string{"kort", "brood", "een half woo", "👩"} {
			if strings.Contains(file, text) {
				h.Fatalf("after %s the erased session holds %q:\n%s", step, text, file)
			}
		}
		if at, ok := e.Erasure(); !ok || at.Notes != len(before.Document().Notes) || e.NoteCount() != 0 || e.Revision <= before.Revision {
			h.Fatalf("%+v %v, %d notes", at, ok, e.NoteCount())
		}
		if back := e.Restored(before, h.stamp()); back != e {
			h.Fatal("undo brings back what was erased")
		}
		superseded := map[ID]bool{}
		for _, n := range e.Document().Notes {
			for _, id := range n.Supersedes {
				superseded[id] = true
			}
		}
		for _, n := range before.Document().Notes {
			for _, v := range append(n.Versions, n.Version) {
				if !superseded[v.ID] {
					h.Fatalf("version %s of an older copy would come back", v.ID)
				}
			}
		}
		if len(e.Document().Consent) != len(before.Document().Consent) {
			h.Fatal("consent is kept")
		}
		if sum := Summarize(e); len(sum.Unfounded) > 0 {
			h.Fatal("a record is left")
		}
	})
}

func TestSelfCheckWaitsForTheCustomer(t *testing.T) {
	st := stamps()
	g := guide()
	g.Sections[2].Questions = append(g.Sections[2].Questions, Question{ID: "not-asked", FollowUps: []FollowUp{{ID: "different"}}})
	fresh := New(Details{}, g, st())
	for _, c := range []struct {
		given Given
		open  bool
	}{{Given{}, false}, {Given{Mark: 15}, true}, {Given{NonAnswer: RatherNot}, true}, {Given{NonAnswer: NotAsked}, true}, {Given{Choice: "x"}, false}} {
		s := fresh.GiveAnswer("not-asked", "different", &Value{Kind: KindMark}, c.given, st())
		now, err := s.CheckSelf("warmth", "partly", "te snel over prijs", st())
		if s.CanSelfCheck() != c.open || (err == nil) != c.open || errors.Is(err, ErrTooEarly) == c.open || (now == s) == c.open {
			t.Errorf("%+v: open %v, %v", c.given, s.CanSelfCheck(), err)
		}
	}
	s := fresh.GiveAnswer("not-asked", "different", &Value{Kind: KindMark}, Given{Mark: 15}, st())
	check := func(b Behaviour, g Grade, remark string) { s, _ = s.CheckSelf(b, g, remark, st()) }
	check("warmth", "partly", "")
	check("respect", "went-well", "")
	check("warmth", "went-well", "toch")
	check("listening", "", "")
	got := s.SelfCheck()
	if len(got) != 2 || got[0].Behaviour != "respect" || got[1].Grade != "went-well" || got[1].Remark != "toch" || len(Behaviours) != 9 {
		t.Errorf("%+v", got)
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string]string{"": "", "0": "0", " 7 ": "7", "999999": "999999"} {
		n, err := ParseNumber(text)
		if err != nil || n.String() != want || (n == 0) != (want == "") {
			t.Errorf("%q: %q %v", text, n, err)
		}
	}
	for _, text := range []string{"-1", "1.5", "x", "1000000", "0x1"} {
		if n, err := ParseNumber(text); !errors.Is(err, ErrNumber) || n != 0 {
			t.Errorf("%q: %q", text, n)
		}
	}
}
