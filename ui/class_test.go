package ui

import (
	"fmt"
	"strings"
	"testing"

	"diepte/interview"
	"diepte/ui/speech"
)

// TestTheClassInTwoKeys: from the field, two keys give each of the 25 cells of
// Kano's table, and the card says it at once as our reading; Q asks again.
func TestTheClassInTwoKeys(t *testing.T) {
	for i, there := range interview.KanoAnswers {
		for k, not := range interview.KanoAnswers {
			t.Run(fmt.Sprint(i+1, k+1), func(t *testing.T) {
				t.Parallel()
				x := newHand(t, interview.Dutch, 80, 24)
				x.newTalk("", "").press("+half elf", "enter", "esc", "esc", "klasse", "enter")
				x.press(fmt.Sprint(i+1), fmt.Sprint(k+1))
				class := interview.ClassOf(there, not)
				x.shows("(onze duiding)", string(rune(class.Letter()))+": "+string(speech.OurReadings[class.Reading()].In(interview.Dutch)))
				if class == interview.Questionable {
					x.shows("vraag het nog eens")
				}
				x.press("esc")
				for e := range x.talk().Session.Expectations() {
					if e.Present != there || e.Absent != not || e.Class() != class {
						t.Errorf("%s, %s became %s, %s: %s", there, not, e.Present, e.Absent, e.Class())
					}
				}
			})
		}
	}
}

// TestTheZoneWhileTyping: what the levels come to is said before the field is
// left; the wrong way round is asked again, and kept as it was said.
func TestTheZoneWhileTyping(t *testing.T) {
	for _, c := range []struct {
		least, wanted, received, expected string
		shows                             []string
	}{
		{"3", "8", "5", "6", []string{"binnen de speelruimte", "speelruimte 5", "2 boven nog net", "3 onder graag", "1 minder dan verwacht"}},
		{"3", "8", "2", "2", []string{"onder de grens", "1 onder nog net", "6 onder graag", "zoals verwacht"}},
		{"3", "8", "8", "6", []string{"wat graag gewild is, is bereikt", "5 boven nog net", "precies graag", "2 meer dan verwacht"}},
		{"3", "3", "9", "", []string{"speelruimte 0", "6 boven graag"}},
		{"4", "", "4", "", []string{"speelruimte nog niet bekend", "precies nog net"}},
		{"8", "3", "5", "", []string{"vraag het nog eens", "3 onder nog net"}},
	} {
		x := newHand(t, interview.Dutch, 120, 40)
		x.newTalk("", "").press("+brood", "enter").command("c")
		x.press("tab", c.least, "enter", c.expected, "enter", c.wanted, "enter", c.received)
		x.shows(c.shows...)
		x.press("esc")
		for e := range x.talk().Session.Expectations() {
			z := e.Zone()
			for level, typed := range map[int]string{z.Least.Place: c.least, z.Wanted.Place: c.wanted, z.Received.Place: c.received} {
				if want := strings.TrimLeft(fmt.Sprint(level), "0"); want != typed {
					t.Errorf("%q was kept as %q", typed, want)
				}
			}
		}
	}
}

// TestWhatAFieldDoesNotTakeIsNoted: words in the place of a number stay, as a
// note with the card, and leaving is not blocked.
func TestWhatAFieldDoesNotTakeIsNoted(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("%lekkage", "enter").command("c")
	for x.m.screen.(*cardScreen).fields.now().name != "days" {
		x.press("down")
	}
	x.press("een dag of tien", "down").shows("een dag of tien", "past niet bij")
	x.press("up", "esc").shows("staat als notitie bij deze kaart", "hoeveel dagen: een dag of tien")
	on := x.talk().Session.AllRecords()
	if len(on) != 1 || len(on[0].Basis.Evidence) != 2 {
		t.Errorf("it is not with its record: %+v", on)
	}
	x.press("up", "right").shows("een dag of tien") // selected it made no card itself: its page
	x.press("esc", "esc").command("c").shows("lekkage", "een dag of tien")
}

// TestUndoOnACard: what was filled in is undone and done again where one stands;
// undone to before the card, one is back in the talk with the note as it was typed.
func TestUndoOnACard(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("+brood", "enter").command("c").press("om elf uur", "enter", "om tien uur", "ctrl+z")
	x.shows("om elf uur")
	if strings.Contains(x.frame(), "om tien uur") {
		t.Error("the second field was not undone")
	}
	x.press("ctrl+y").shows("om tien uur").press("ctrl+z", "ctrl+z", "ctrl+z")
	if got := x.talk().Draft.Text.Text(); got != "brood" {
		t.Errorf("the note came back as %q", got)
	}
}
