package line

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestConsent: what the customer allows is noted line by line, and erased when he
// does not want it.
func TestConsent(t *testing.T) {
	out, s := laid(t, t.TempDir()).hold(t, strings.Join([]string{`brood om tien uur`, `\consent notes yes`, `\consent quoting without-name`, `\consent keeping 1 jaar`, `\consent`}, "\n"))
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
