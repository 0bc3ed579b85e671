package interview

import (
	"fmt"
	"strings"
	"testing"
)

// TestStaircase: whichever step one stands on, the whole stairs are given, branches
// under their own step; removed notes and stairs that bite their tail do no harm.
func TestStaircase(t *testing.T) {
	st := Stamp{At: start, New: func() func() ID { n := 0; return func() ID { n++; return ID(fmt.Sprintf("a%03d", n)) } }()}
	s := New(Details{Language: Dutch}, guide(), st)
	add := func(text string, because ID, c Content) ID {
		c.Text, c.Because = text, because
		if c.Voice == "" {
			c.Voice, c.Speaker = Paraphrase, ByCustomer
		}
		var id ID
		s, id = s.AddNote(c, start, st)
		return id
	}
	top := add("brood", "", Content{})
	full := add("rek vol", top, Content{})
	stay := add("klanten blijven", full, Content{})
	other := add("minder werk", top, Content{})
	add("vakman", stay, Content{Voice: Paraphrase, Speaker: ByUs})
	add("lastig te verwoorden", other, Content{Voice: Comment, Speaker: ByUs})
	add("los", "", Content{})
	gone := add("weg", stay, Content{})
	s = s.RemoveNote(gone, st)
	want := "0brood 1rek vol 2klanten blijven 3vakman? 1minder werk. 2lastig te verwoorden?!"
	for _, from := range []ID{top, full, stay, other} {
		var got []string
		for _, step := range s.Staircase(from) {
			row := fmt.Sprint(step.Depth, step.Note.Content.Text)
			if step.Last && !step.Ours {
				row += "."
			}
			if step.Ours {
				row += "?"
			}
			if step.Remark {
				row += "!"
			}
			got = append(got, row)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("from %s: %s", from, strings.Join(got, " "))
		}
	}
	n, _ := s.Note(top)
	c := n.Content
	c.Because = stay
	s = s.ChangeNote(top, c, st)
	if steps := s.Staircase(full); len(steps) != 6 {
		t.Errorf("stairs that bite their tail: %d steps", len(steps))
	}
	if s.Staircase("never") != nil {
		t.Error("an unknown note has stairs")
	}
}
