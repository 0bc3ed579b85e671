package interview

import (
	"testing"
	"time"
)

// What two talks left: what still stands and what was broken, by what was written
// down afterwards; quotes of the customer alone; what to come back to; and of the
// newest talk what was not asked.
func TestLeave(t *testing.T) {
	st := stamps()
	make := func() *Session {
		return New(Details{Customer: Customer{Name: "Bakkerij Jansen", People: []Person{{ID: "k", Name: "K. van den Berg"}}}}, guide(), st())
	}
	note := func(s *Session, c Content) (*Session, ID) { return s.AddNote(c, start, st()) }
	older := make()
	c := marked(PromiseMark, "wij bellen")
	c.Speaker = ByUs
	older, _ = note(older, c)
	c.Text = "wij komen langs"
	older, _ = note(older, c)
	q := marked(NoMark, "dan hoeft het niet meer")
	q.Voice, q.Person = Verbatim, "k"
	older, quoted := note(older, q)
	q.Speaker = ByUs
	older, _ = note(older, q)
	newer := make()
	newer, back := note(newer, marked(ComeBackMark, "de prijs"))
	newer, gone := note(newer, marked(ComeBackMark, "weg"))
	newer = newer.RemoveNote(gone, st())
	newer, treated := newer.AddNote(marked(NoMark, "liever bellen"), start, st())
	newer, _ = newer.MakeTreatment(treated, st())
	promises := older.Promised()
	reviews := map[ID][]ReviewEntry{older.ID: {TellPromise(nil, promises[1].Promise.ID, PromiseBroken, today, "Karin", st())}}
	left := Leave([]*Session{newer, older}, reviews, today.AddDate(0, 0, 1))
	if len(left.Talks) != 2 || left.Talks[0].ID != newer.ID {
		t.Errorf("talks %+v", left.Talks)
	}
	if len(left.Owed) != 1 || left.Owed[0].What != "wij bellen" || len(left.Broken) != 1 || left.Broken[0].What != "wij komen langs" {
		t.Errorf("owed %+v broken %+v", left.Owed, left.Broken)
	}
	if len(left.Words) != 1 || left.Words[0].Note.ID != quoted || left.Words[0].Person != "K. van den Berg" || left.Words[0].Session != older.ID {
		t.Errorf("words %+v", left.Words)
	}
	if len(left.Unfinished) != 1 || left.Unfinished[0].Note.ID != back {
		t.Errorf("unfinished %+v", left.Unfinished)
	}
	if len(left.Treated) != 1 {
		t.Errorf("treated %+v", left.Treated)
	}
	for _, p := range left.NotAsked {
		if p.Section.Phase != Talk || newer.Coverage(p.Question.ID) != NotYet {
			t.Errorf("not asked: %s", p.Question.ID)
		}
	}
	if n := len(left.NotAsked); n == 0 || n >= len(newer.Places()) {
		t.Errorf("%d questions were not asked", n)
	}
	skipped := newer.GiveAnswer(left.NotAsked[0].Question.ID, "", nil, Given{NonAnswer: DoesNotApply}, st())
	late := skipped.GiveAnswer(left.NotAsked[0].Question.ID, "", nil, Given{NonAnswer: OutOfTime}, st())
	if a, b := Leave([]*Session{skipped}, nil, today), Leave([]*Session{late}, nil, today); len(a.NotAsked) != len(left.NotAsked)-1 || len(b.NotAsked) != len(left.NotAsked) {
		t.Errorf("%d does not apply, %d out of time, %d at first", len(a.NotAsked), len(b.NotAsked), len(left.NotAsked))
	}
	if empty := Leave(nil, nil, time.Time{}); len(empty.Talks) != 0 {
		t.Error("something came of nothing")
	}
}
