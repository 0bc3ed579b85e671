package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"diepte/interview"
)

// apart gives a conversation in which another machine said a note differently and
// removed a second one.
func (x *hand) apart() *hand {
	x.conversation().press("pgup", "+brood om tien uur in het schap", "enter", "niet bellen onder winkeltijd", "enter")
	t := x.talk()
	stamp := func() interview.Stamp { return interview.Stamp{At: x.pass(0), New: x.id} }
	theirs := t.Session
	var notes []interview.Note
	for n := range t.Session.Notes() {
		notes = append(notes, *n)
	}
	notes = notes[len(notes)-2:]
	words := notes[0].Content
	words.Text = "brood om elf uur, de winkel gaat om half twaalf open"
	theirs = theirs.ChangeNote(notes[0].ID, words, stamp())
	theirs = theirs.RemoveNote(notes[1].ID, stamp())
	x.press("up", "up", "enter").press("end", ", elke dag", "enter")
	x.press("up", "enter").press("end", ", ook niet op zaterdag", "enter")
	t.Joined(interview.Merge(t.Session, theirs))
	x.send(tea.WindowSizeMsg{Width: x.m.w, Height: x.m.h}) // draw
	return x
}

// Of a note that was edited in two places one choice is enough; what was not chosen
// stays among its versions, and undo asks again.
func TestChoosingBetweenVersions(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24).apart()
	if n := x.talk().Session.ApartCount(); n != 2 {
		t.Fatalf("%d notes are apart, want 2\n%s", n, x.frame())
	}
	x.press("up", "up", "right").shows("brood om elf uur", "brood om tien uur in het schap, elke dag")
	x.press("down", "enter")
	if n := x.talk().Session.ApartCount(); n != 1 {
		t.Fatalf("%d notes are apart after a choice, want 1\n%s", n, x.frame())
	}
	x.press("ctrl+z")
	if n := x.talk().Session.ApartCount(); n != 2 {
		t.Fatalf("%d notes are apart after undo, want 2\n%s", n, x.frame())
	}
}
