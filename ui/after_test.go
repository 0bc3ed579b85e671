package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"diepte/interview"
)

// TestAfter goes through the doors after the talk: each is filled in with a few
// keys, undone in one step, and gone once nothing is left behind it.
func TestAfter(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("Bakkerij Jansen", "")
	x.command("g").press("aannames", "enter", "ze kijken naar de prijs", "enter")
	x.command("g").press("1", "enter", "+brood om tien uur", "enter", "=:brood om tien uur, elke dag", "enter").command("l")
	x.press("backspace")

	x.command("g").press("bleek anders", "enter").shows("nog na te lopen: 1").press("down", "2", "down", "hij begon er niet over", "pgdown")
	for a := range x.talk().Session.Assumptions() {
		if a.Outcome != interview.Contradicted || a.Found != "hij begon er niet over" {
			t.Errorf("%+v", a)
		}
	}
	x.press("down") // nothing is left behind the door
	if _, ok := x.m.screen.(*interviewScreen); !ok {
		t.Fatalf("on %T", x.m.screen)
	}

	x.command("g").press("elke verwachting", "enter", "down", "3", "down", "geen chauffeur", "down", "om half elf", "down", "1", "down", "niets", "down", "niemand", "pgdown")
	for e := range x.talk().Session.Expectations() {
		if e.Disposition != interview.Limit || e.Reason != "geen chauffeur" || e.Alternative != "om half elf" || !e.Said || e.Effort != "niets" || e.Pays != "niemand" {
			t.Errorf("%+v", e)
		}
	}
	x.press("ctrl+z")
	for e := range x.talk().Session.Expectations() {
		if e.Disposition != "" || e.Said {
			t.Errorf("after one undo %+v", e)
		}
	}
}

// TestPromisedIsNotExceeding: what is promised and meant to be exceeded is said,
// quietly, and kept as it was filled in.
func TestPromisedIsNotExceeding(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.newTalk("", "").press("=:we call an hour before", "enter", "+a call before the delivery", "enter").command("l").press("backspace")
	talk := x.talk()
	var promise, note interview.ID
	for p := range talk.Session.Promises() {
		promise = p.ID
	}
	n, _ := talk.Session.LastNote()
	note = n.ID
	talk.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session { return s.Attach(promise, note, st) })
	x.command("g").press("each expectation", "enter", "down", "2").shows("This was promised too")
	x.press("1")
	if e := x.m.screen.(*wrapUpScreen).ends[0]; e.quiet(&e.fields).EN != "" {
		t.Error("said of what is met too")
	}
}

// TestNeedEndsInAnActionOrAReason: a need without a step is asked for one; either
// is kept as a record that rests on the need.
func TestNeedEndsInAnActionOrAReason(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").press("+brood om tien uur", "enter").command("l").press("dan wachten er geen klanten", "enter")
	x.talk().GoTo(actionsPrompt)
	x.send(tea.WindowSizeMsg{Width: 80, Height: 24}) // what is behind the door is looked for between the keys
	x.shows("nog na te lopen: 1").press("down").shows("brood om tien uur → dan wachten er geen klanten")
	x.press("down", "down", "down", "de bakker wil dit zelf houden", "pgdown")
	found := false
	for p := range x.talk().Session.Promises() {
		found = found || p.Action && p.NoAction == "de bakker wil dit zelf houden" && len(p.Evidence) == 2
	}
	if !found || len(actionEnds(x.talk().Session, interview.Dutch)) != 0 {
		t.Errorf("no reason was kept: %v", found)
	}
}
