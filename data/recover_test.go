package data

import (
	"testing"

	"diepte/interview"
)

// What was typed at a place that is no longer there is told, and written into the
// session word for word; the rest goes back.
func TestTextOfAPlaceThatIsGone(t *testing.T) {
	dir, st := t.TempDir(), stamps()
	s := newSession(st())
	w, err := openLibrary(t, dir, Options{}).Create(s)
	if err != nil {
		t.Fatal(err)
	}
	w.Draft(Draft{Revision: s.Revision, Position: s.Position, Place: "card:old:when", Texts: map[string]string{"composer": "brood", "card:old:when": "vrijdag"}})
	dead := killed(t, dir)
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	l := openLibrary(t, dead, Options{Place: func(_ *interview.Session, _ Draft, place string) bool { return place == "composer" }})
	e, err := l.Find(string(s.ID))
	if err != nil {
		t.Fatal(err)
	}
	w, r, err := l.Resume(e)
	if err != nil {
		t.Fatal(err)
	}
	if r.Left != "vrijdag" || len(r.Draft.Texts) != 1 || r.Draft.Texts["composer"] != "brood" {
		t.Errorf("recovered %+v", r)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	e, err = l.Find(string(s.ID))
	if err != nil {
		t.Fatal(err)
	}
	r, err = l.Recall(e)
	if err != nil {
		t.Fatal(err)
	}
	if told := r.Session.Document().Recoveries; len(told) != 1 || told[0].Left != "vrijdag" || r.Left != "" || r.Draft.Texts["composer"] != "brood" {
		t.Errorf("at the next start: %+v, recoveries %+v", r, told)
	}
}
