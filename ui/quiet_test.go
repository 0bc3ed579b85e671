package ui

import (
	"strings"
	"testing"

	"diepte/interview"
)

// TestTheQuietWord: beside a note that was committed and nowhere else; it opens
// nothing, and goes with a firmer wording.
func TestTheQuietWord(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 24)
	x.newTalk("", "").press("=:we bellen zo snel mogelijk")
	if strings.Contains(x.frame(), "nog vaag") {
		t.Error("it is said while one types")
	}
	x.press("enter").shows("nog vaag, “zo snel mogelijk”: wanneer?")
	if x.m.panel != nil || x.m.menu || x.m.say != "" {
		t.Error("it opened or said something")
	}
	x.press("up", "enter", "ctrl+u", "Karin belt vrijdag om tien uur", "enter")
	if strings.Contains(x.frame(), "nog vaag") {
		t.Errorf("it stays with firm words:\n%s", x.frame())
	}
	x.press("+eigenlijk gaat het goed", "enter").shows("slag om de arm: “eigenlijk”")
	for _, none := range []string{"(misschien kijkt hij weg", "/misschien moet ik doorvragen", "+:misschien een vaste dag"} {
		x.press(none, "enter")
	}
	if n := strings.Count(x.frame(), "isschien"); n != 3 {
		t.Errorf("%d times:\n%s", n, x.frame())
	}
}

// TestVagueWordingInTheClosingPart: it comes back as the who, what and when that
// are still empty, with the keys in the first of them; what we said and nobody
// marked becomes a promise as soon as one is filled in.
func TestVagueWordingInTheClosingPart(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press(":binnenkort hoort u van ons", "enter", "=:we zullen iets regelen", "enter")
	x.command("e").press("enter").shows("Wij zegden toe", "nog vaag, “iets regelen”: wat precies?", "wie ", "wat ", "wanneer ")
	x.press("Karin", "enter", "een tweede sleutel", "enter", "vrijdag", "pgdown")
	x.shows("Klonk dit als een toezegging?", "nog vaag, “binnenkort”: wanneer?")
	x.press("Sam", "pgdown", "esc")
	s := x.talk().Session
	who := map[string]string{}
	for p := range s.Promises() {
		n, _ := s.Note(p.Evidence[0])
		who[n.Content.Text] = p.Who + " " + p.What + " " + p.When
	}
	if len(who) != 2 || who["binnenkort hoort u van ons"] != "Sam  " || who["we zullen iets regelen"] != "Karin een tweede sleutel vrijdag" {
		t.Errorf("%q", who)
	}
	x.command("e").press("enter")
	if strings.Contains(x.frame(), "iets regelen") {
		t.Errorf("what was firmed up is asked again:\n%s", x.frame())
	}
}
