package interview

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An older copy of the file does not bring back what was erased, however the
// copies meet; what was said afterwards stays.
func TestErasedStaysErasedOverAMerge(t *testing.T) {
	st := stamps()
	s := oneOfEach(st)
	s = s.GiveAnswer("worth", "", &Value{Kind: KindConsent, About: AboutNotes, Label: "Mag ik?"}, Given{Choice: "yes"}, st())
	s = s.GiveAnswer("limit", "", &Value{Kind: KindDate}, Given{Date: "morgen vroeg"}, st())
	older, _ := s.AddNote(note("iets van elders"), start, st())
	erased := s.Erased(st())
	later, _ := older.AddNote(note("daarna gezegd"), start.AddDate(0, 0, 1), Stamp{At: start.AddDate(0, 0, 1), New: st().New})
	for name, merged := range map[string]*Session{
		"older into erased": Merge(erased, older), "erased into older": Merge(older, erased),
		"three": Merge(Merge(older, later), erased), "three, otherwise": Merge(older, Merge(later, erased)),
	} {
		file := written(t, merged)
		if strings.Contains(file, "iets") || strings.Contains(file, "morgen vroeg") {
			t.Errorf("%s: words came back:\n%s", name, file)
		}
		if _, ok := merged.Erasure(); !ok || merged.ConsentTo(AboutNotes) != "yes" {
			t.Errorf("%s: erasure or consent is gone", name)
		}
		if strings.HasPrefix(name, "three") != strings.Contains(file, "daarna gezegd") {
			t.Errorf("%s: what was said afterwards:\n%s", name, file)
		}
	}
	if diff := cmp.Diff(written(t, Merge(older, erased)), written(t, Merge(erased, older))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(written(t, Merge(Merge(older, later), erased)), written(t, Merge(older, Merge(later, erased)))); diff != "" {
		t.Error(diff)
	}
}

func TestMergeOfWhatIsNew(t *testing.T) {
	st := stamps()
	s := oneOfEach(st)
	s = s.WithContactMoments([]ContactMoment{{ID: "order", Name: "bestellen"}}, st())
	s = s.GiveAnswer(closingQuestion, talkMarkFollowUp, nil, Given{Mark: 15}, st())
	id, _ := theOne(t, s, ExpectationRecord)
	gap, _ := theOne(t, s, GapRecord)
	one, _ := s.SetField(id, "moment", "nazorg", st())
	one, _ = one.CheckSelf("warmth", "partly", "", st())
	other, _ := s.SetField(gap, "taken", "Sam", st())
	other, _ = other.CheckSelf("warmth", "went-well", "", st())
	other, _ = other.CheckSelf("respect", "partly", "", st())
	a, b := Merge(one, other), Merge(other, one)
	if diff := cmp.Diff(written(t, a), written(t, b)); diff != "" {
		t.Fatal(diff)
	}
	taken, _ := a.Field(gap, "taken")
	moment, _ := a.Field(id, "moment")
	if taken != "Sam" || a.MomentName(moment) != "nazorg" || len(a.ContactMoments()) != 2 {
		t.Errorf("%q, %q, %v", taken, moment, a.ContactMoments())
	}
	if c := a.SelfCheck(); len(c) != 2 || c[1].Grade != "went-well" {
		t.Errorf("%+v", c)
	}
}

// Which of two copies is older is told by revision: a clock that was set back, or
// that runs ahead on one machine, takes nothing that was said since and leaves
// nothing that was said before.
func TestErasureGoesByRevisionNotByTheClock(t *testing.T) {
	st := stamps()
	s := oneOfEach(st)
	older, id := s.AddNote(note("vóór het wissen"), start, st())
	older = older.AddQuestion("Wat zei Piet daarover?", st())
	ahead := Stamp{At: start.AddDate(1, 0, 0), New: st().New}
	erased := older.Erased(ahead)
	since, _ := erased.AddNote(note("sindsdien gezegd"), start, Stamp{At: start, New: st().New}) // by a clock set back

	edited := older
	for range 5 { // apart, under higher revisions, by a clock of the year 2030
		edited = edited.ChangeNote(id, note("vóór het wissen, "+string(st().New())), Stamp{At: start.AddDate(4, 0, 0), New: st().New})
	}
	for name, merged := range map[string]*Session{"one way": Merge(since, edited), "the other": Merge(edited, since)} {
		file := written(t, merged)
		if strings.Contains(file, "vóór") || strings.Contains(file, "Piet") {
			t.Errorf("%s: words came back:\n%.900s", name, file)
		}
		if !strings.Contains(file, "sindsdien gezegd") {
			t.Errorf("%s: what was said since is gone", name)
		}
	}
	if diff := cmp.Diff(written(t, Merge(since, edited)), written(t, Merge(edited, since))); diff != "" {
		t.Error(diff)
	}
	twice := Merge(older.Erased(st()), edited).Erased(st())
	for _, all := range [][2]*Session{{Merge(Merge(older, since), twice), Merge(older, Merge(since, twice))}} {
		if diff := cmp.Diff(written(t, all[0]), written(t, all[1])); diff != "" {
			t.Error(diff)
		}
	}
}
