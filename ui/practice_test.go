package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// practiceLibrary makes a library to practise in, beside the real one.
func (x *hand) practiceLibrary() (*data.Library, func(), error) {
	dir := x.dir + "/practice"
	lib, err := data.Open(dir+"/library", dir+"/state", data.Options{FS: quickDisk{data.OS}, Now: x.now, New: x.id})
	return lib, func() { _ = os.RemoveAll(dir) }, err
}

// practising begins a practice talk from the start screen.
func (x *hand) practising() *hand { return x.command("o") }

// lessons has for each step the keys that a new consultant presses.
var lessons = map[string][]string{
	"note":      {"neemt er de tijd voor", "enter"},
	"consent":   {"down", "1", "enter"},
	"mark":      {"brood om tien uur", "enter", "tab"},
	"next":      {"pgdown"},
	"boundary":  {"!niet bellen in winkeltijd", "enter"},
	"quote":     {">zo hoeft het voor mij niet meer", "enter"},
	"deeper":    {"esc", "w"},
	"reason":    {"esc", "l", "klanten komen niet terug", "enter"},
	"promise":   {"=:wij sturen een bericht als het later wordt, vanaf maandag", "enter"},
	"undo":      {"ctrl+z"},
	"again":     {", behalve zondag", "enter"},
	"menu":      {"esc", "esc", "esc"},
	"read-back": {"esc", "k", "right", "enter", "esc"},
	"summary":   {"esc", "i", "esc"},
}

// TestPracticeIsPlayedToTheEnd plays the whole script: each step is seen to be done
// by its own keys and by nothing before them, the customer waits until then, and
// afterwards nothing of it is left.
func TestPracticeIsPlayedToTheEnd(t *testing.T) {
	for _, lang := range []interview.Language{interview.Dutch, interview.English} {
		t.Run(string(lang), func(t *testing.T) {
			x := newHand(t, lang, 100, 40)
			real := x.m.env.Library
			x.practising()
			for i, step := range speech.PracticeSteps[:len(speech.PracticeSteps)-1] {
				p := x.m.practice
				if p == nil || p.at != i {
					t.Fatalf("%s: practice is not at step %d: %+v", step.ID, i, p)
				}
				x.shows(firstWords(step.Says.In(lang)), firstWords(step.Coach.In(lang)))
				keys := lessons[step.ID]
				for n, k := range keys {
					x.press(k)
					if last := n == len(keys)-1; x.m.practice.at != i && !last && step.ID != "read-back" && step.ID != "summary" {
						t.Errorf("%s: done after %q already", step.ID, k)
					}
				}
			}
			if p := x.m.practice; p == nil || p.at != len(speech.PracticeSteps)-1 {
				t.Fatalf("the script did not come to its end: %+v", p)
			}
			if s := x.talk().Session; s.NoteCount() != 6 || s.Details.Customer.Name != string(speech.PracticeCustomer.In(lang)) {
				t.Errorf("%d notes", s.NoteCount())
			}
			x.command("q").press("enter")
			if x.m.quit || x.m.practice != nil || x.m.env.Library != real {
				t.Fatal("practice is not closed, or the program is")
			}
			x.shows(string(speech.PracticeOver.In(lang)))
			if _, err := os.Stat(x.dir + "/practice"); !os.IsNotExist(err) {
				t.Errorf("something of it is left: %v", err)
			}
			for _, dir := range []string{"/library", "/state"} {
				if files, _ := os.ReadDir(x.dir + dir); len(files) > 0 {
					t.Errorf("the real %s has %v", dir, files)
				}
			}
			if _, found := real.Latest(); found {
				t.Error("the practice talk is in the real library")
			}
		})
	}
}

// firstWords gives the beginning of a sentence, as far as it surely stands on one
// row.
func firstWords(s clean.Text) string {
	words := strings.Fields(string(s))
	return strings.Join(words[:min(4, len(words))], " ")
}

// TestPracticeSaysWhatIsAmiss notes the boundary without its sign: the coach says
// so, until the note is taken back or made with it.
func TestPracticeSaysWhatIsAmiss(t *testing.T) {
	x := newHand(t, interview.Dutch, 100, 40).practising()
	for x.m.practice.step().ID != "boundary" {
		x.press(lessons[x.m.practice.step().ID]...)
	}
	amiss := string(speech.PracticeNotYet.In(interview.Dutch))[:24]
	x.press("niet bellen in winkeltijd", "enter").shows(amiss)
	if x.press("ctrl+z"); strings.Contains(x.frame(), amiss) {
		t.Error("the note was taken back, and is still said to be amiss")
	}
	if x.press("ctrl+u", "!niet bellen", "enter"); strings.Contains(x.frame(), amiss) {
		t.Error("the note has its sign, and is still said to be amiss")
	}
	if x.m.practice.step().ID != "quote" {
		t.Errorf("practice is at %s", x.m.practice.step().ID)
	}
}

// TestPracticeWaits: neither time nor typing moves it, only what was asked; arrow
// right skips, and typing it is not.
func TestPracticeWaits(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.practising()
	x.press("nog bezig met typen")
	for range 30 {
		x.m.Update(minuteMsg(x.pass(time.Minute)))
	}
	if x.m.practice.at != 0 {
		t.Fatal("the customer went on by himself")
	}
	x.press("right")
	if x.m.practice.at != 0 || x.talk().Draft.Text.Text() != "nog bezig met typen" {
		t.Fatal("the arrow skipped a step in the middle of a line")
	}
	x.press("enter", "right", "right")
	if x.m.practice.at != 3 {
		t.Errorf("at %d", x.m.practice.at)
	}
	x.press("right", "right", "right", "right", "right", "right", "right", "right", "right", "right", "right", "right", "right", "right")
	if x.m.practice.at != len(speech.PracticeSteps)-1 {
		t.Errorf("at %d", x.m.practice.at)
	}
}

// TestPracticeIsGoneHoweverItEnds: Ctrl+C twice, a signal, the command that has
// nothing else, the wrap-up.
func TestPracticeIsGoneHoweverItEnds(t *testing.T) {
	for name, c := range map[string]struct {
		alone bool
		end   func(x *hand)
		quits bool
	}{
		"ctrl+c":         {false, func(x *hand) { x.press("ctrl+c", "ctrl+c") }, true},
		"a signal":       {false, func(x *hand) { x.send(signalMsg{os.Interrupt}) }, true},
		"alone":          {true, func(x *hand) { x.command("q").press("enter") }, true},
		"from the start": {false, func(x *hand) { x.command("i").key(tea.KeyPressMsg{Code: tea.KeyF2}); x.press("q", "enter") }, false},
	} {
		t.Run(name, func(t *testing.T) {
			x := newHand(t, interview.Dutch, 80, 24)
			real := x.m.env.Library
			x.run(x.m.practise(c.alone))
			x.press("+brood", "enter")
			c.end(x)
			if x.m.quit != c.quits || x.m.practice != nil || x.m.env.Library != real {
				t.Errorf("quit %v, practice %v", x.m.quit, x.m.practice)
			}
			if _, err := os.Stat(x.dir + "/practice"); !os.IsNotExist(err) {
				t.Errorf("something of it is left: %v", err)
			}
			if x.m.quit {
				x.m.begin(Opening{}) // for the harness, which leaves once more
			}
		})
	}
}

// TestEveryPracticeStepHasItsTest joins the script with what counts as done.
func TestEveryPracticeStepHasItsTest(t *testing.T) {
	for _, s := range speech.PracticeSteps {
		if practiceDone[s.ID] == nil {
			t.Errorf("nothing says when %s is done", s.ID)
		}
		if s.Coach.NL == "" || s.Coach.EN == "" || (s.Says.NL == "") != (s.Says.EN == "") || (s.Done.NL == "") != (s.Done.EN == "") {
			t.Errorf("%s lacks words", s.ID)
		}
	}
	if len(practiceDone) != len(speech.PracticeSteps) {
		t.Errorf("%d steps, %d ways to be done", len(speech.PracticeSteps), len(practiceDone))
	}
}
