package ui

import (
	"testing"

	"diepte/interview"
)

// TestReadBackByWhom: with several people of the customer a number and a colon
// name who says so, for this line and the next; a wording that starts with a digit
// stays a wording.
func TestReadBackByWhom(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.conversation().command("k").shows("dit zegt", "1: K. van den Berg")
	x.press("right", "2", ":", "enter")
	x.press("1", "0 uur, niet later", "enter")
	x.press("esc")
	people := x.talk().Session.Details.Customer.People
	all := x.talk().Session.Document().ReadBack
	if len(all) != 2 || all[0].By != people[1].ID || all[0].Verdict != interview.Right || all[0].Words != "" {
		t.Fatalf("%+v", all)
	}
	if all[1].By != people[1].ID || all[1].Words != "10 uur, niet later" || all[1].Verdict != interview.Different {
		t.Errorf("%+v", all[1])
	}
}

// TestWordingWithoutAVerdictStays: what was typed and left stands there again.
func TestWordingWithoutAVerdictStays(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.conversation().command("k").press("half past ten", "pgdown", "pgup").shows("half past ten")
	x.press("esc").command("k").shows("half past ten").press("enter", "esc")
	if all := x.talk().Session.Document().ReadBack; len(all) != 1 || all[0].Words != "half past ten" {
		t.Errorf("%+v", all)
	}
}
