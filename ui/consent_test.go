package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diepte/interview"
)

// grepped lists the files of library and state folder in which words stand.
func (x *hand) grepped(words string) (found []string) {
	x.Helper()
	err := filepath.WalkDir(x.dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		if strings.Contains(string(b), words) {
			found = append(found, path)
		}
		return err
	})
	if err != nil {
		x.Fatal(err)
	}
	return found
}

// consent opens the screen of consent from where the hand is.
func (x *hand) consent() *hand { return x.press("esc", "esc", "consent", "enter") }

// TestRefusedAndErased: the answer no stops the taking of notes; nothing is erased
// by a key that is held down, and after the choice nothing of the words is left in
// any file, what was being typed included; undo does not bring them back.
func TestRefusedAndErased(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("Bakkerij Jansen", "K. van den Berg")
	x.press("GEHEIM brood", "enter", "+GEHEIM om tien uur", "enter").saved()
	x.press("GEHEIM onaf", "down", "2", "enter")
	x.shows("De klant wil geen notities", "wissen", "bewaren")
	x.press("enter", "enter", "enter")
	if talk := x.m.screen.(*stopScreen).from.talk; talk.Session.NoteCount() != 2 {
		t.Fatal("a key held down erased")
	}
	if len(x.grepped("GEHEIM")) == 0 {
		t.Fatal("the words stood nowhere")
	}
	x.press("right", "enter").shows("Gewist", "sheet base")
	if found := x.grepped("GEHEIM"); len(found) > 0 {
		t.Errorf("the words still stand in %q", found)
	}
	s := x.m.screen.(*stopScreen).from.talk
	s.Undo()
	if s.Session.NoteCount() != 0 || s.Draft.Text.Text() != "" {
		t.Error("undo brought words back")
	}
	x.press("enter").shows("Nieuw gesprek")
	if found := x.grepped("GEHEIM"); len(found) > 0 {
		t.Errorf("after leaving the words stand in %q", found)
	}
}

// TestRefusedByMistake: back from there everything is as it was, and undo takes
// the answer back.
func TestRefusedByMistake(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.newTalk("", "").press("bread", "enter", "down", "2", "enter").shows("The customer wants no notes")
	x.press("esc").shows("bread", "the customer wants no notes").press("ctrl+z")
	if _, standing := x.talk().Session.ConsentOn(interview.AboutNotes); standing != interview.Pending {
		t.Errorf("%s", standing)
	}
	x.press("down", "enter", "2", "enter").shows("Kept as it was", "sheet base").press("enter")
	if len(x.grepped("bread")) == 0 {
		t.Error("what was to be kept is gone")
	}
}

// TestConsentInTwoSteps: pending does not block typing; each consent is kept with
// its words, how, when and by whom; the date is typed as people say it.
func TestConsentInTwoSteps(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("Bakkerij Jansen", "K. van den Berg").press("brood", "enter").shows("meeschrijven: nog niet gevraagd")
	x.consent().shows("Wat mag van de klant", "Mag ik aantekeningen maken?")
	x.press("1", "enter", "enter", "2", "enter", "enter", "1", "enter", "enter", "1 jaar", "enter", "enter", "2", "esc")
	x.consent().shows("● ja", "● ja, zonder naam", "1 jaar").press("esc")
	s := x.talk().Session
	for about, want := range map[string]string{interview.AboutNotes: "yes", interview.AboutQuoting: "without-name", interview.AboutSharing: "yes", interview.AboutKeeping: "yes"} {
		c, standing := s.ConsentOn(about)
		if c.Given != want || standing != interview.Granted || c.Wording == "" || c.Means != interview.Written || c.By != s.Details.Customer.People[0].ID {
			t.Errorf("%s: %+v", about, c)
		}
	}
	if day, ok := s.KeptUntilDay(); !ok || day.Year() != 2027 {
		t.Errorf("kept until %v", day)
	}
	for range 8 {
		x.press("ctrl+z")
	}
	if _, standing := x.talk().Session.ConsentOn(interview.AboutNotes); standing != interview.Pending {
		t.Errorf("undo left it %s", standing)
	}
}

// TestWithdrawnLater: from the reader consent can be taken back, and what was said
// is then in no file any more.
func TestWithdrawnLater(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.newTalk("Lifts & Co", "").press("down", "1", "enter", "SECRET bread", "enter", "esc", "q", "enter")
	x.m.quit = false
	x.m.show(newStart(x.m))
	x.press("down", "enter").press("enter").shows("SECRET bread")
	x.press("f2", "esc", "consent", "enter").press("3", "enter").shows("takes the consent back").press("1", "enter").shows("Erased.")
	x.press("enter").shows("nothing left; it was erased")
	if found := x.grepped("SECRET"); len(found) > 0 {
		t.Errorf("the words still stand in %q", found)
	}
}
