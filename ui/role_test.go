package ui

import (
	"testing"

	"diepte/interview"
)

// TestRoleHint: three answers lead to a role with its reasons, what points
// elsewhere is said, and nothing is taken until it is chosen; a switch has its time.
func TestRoleHint(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.newTalk("", "").command("r").press("6", "enter").shows("Wat is er nu al duidelijk?")
	x.press("2", "enter").shows("Wat is u gevraagd?").press("2", "enter").shows("Wat verwacht de klant van u?").press("4", "enter")
	x.shows("diagnosesteller", "past het best: wat al duidelijk is, de opdracht", "wijst ergens anders heen: wat de klant verwacht")
	if r := x.m.screen.(*interviewScreen).talk.Session.Details.Role; r != "" {
		t.Errorf("%s was taken", r)
	}
	x.press("enter").command("r").press("uitvoerder", "enter")
	var roles []interview.Role
	for _, e := range x.talk().Session.Document().Timeline {
		if e.Event == interview.RoleEvent && !e.At.IsZero() {
			roles = append(roles, e.Role)
		}
	}
	if len(roles) != 2 || roles[0] != "diagnostician" || roles[1] != "pair-of-hands" {
		t.Errorf("%v", roles)
	}
}
