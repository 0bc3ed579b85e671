package line

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestConsent: what the customer allows is noted line by line, and erased when he
// does not want it.
func TestConsent(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, strings.Join([]string{`brood om tien uur`, `\consent notes yes`, `\consent quoting without-name`, `\consent keeping 1 jaar`, `\consent keeping withdrawn`, `\consent keeping no`, `\consent`}, "\n"))
	for _, want := range []string{"quoting: yes, without a name", "kept until: 1 jaar (", "sharing in house: not asked yet"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if c, standing := s.ConsentOn(interview.AboutKeeping); standing != interview.Granted || c.Until != "1 jaar" || c.Wording == "" {
		t.Errorf("%+v", c)
	}
	out, s = laid(t, t.TempDir()).hold(t, strings.Join([]string{`brood om tien uur`, `\consent notes no`, `\consent erase`, `nog een regel`, `\consent erase now`, `te laat`}, "\n"))
	if _, erased := s.Erasure(); !erased || s.NoteCount() != 0 || strings.Contains(out, "te laat") || !strings.Contains(out, "diepte guides sheet base") {
		t.Errorf("%d notes\n%s", s.NoteCount(), out)
	}
}

// TestSelfCheck: it opens with the customer's mark, and each word is kept.
func TestSelfCheck(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, strings.Join([]string{
		`\self-check 1 1`, `\self-check mark 7,5`, `\self-check 1 1`, `\self-check 4 2 te snel weer praten`, `\undo`, `\redo`,
	}, "\n")+"\n")
	if c := s.SelfCheck(); len(c) != 2 || c[0].Grade != "went-well" || c[1].Remark != "te snel weer praten" {
		t.Errorf("%+v\n%s", c, out)
	}
	if g, ok := s.TalkMark(); !ok || g.Mark != 15 || !strings.Contains(out, "score: 7.5") {
		t.Errorf("%+v\n%s", g, out)
	}
}
