package capture

import (
	"diepte/interview"
	"diepte/ui/editor"
)

// Consent notes what the customer allows, as one step. What the guide asks too
// counts as answered.
func (t *Talk) Consent(c interview.Consent) {
	t.change(t.Session.Consented(c, t.source.stamp()))
}

// Erase takes away everything that was said, noted or thought, at the customer's
// wish, with what is being typed and every step that could be undone: the one thing
// that cannot be made not to have happened.
func (t *Talk) Erase() {
	t.endOff()
	t.Draft, t.Row, t.InRow, t.Selected, t.moment = Draft{}, editor.Editor{}, false, "", ""
	t.Session = t.Session.Erased(t.source.stamp())
	t.line.start(t)
	t.Keys++
}

// answer gives the answer that a value row proposes; consent is noted with who gave
// it.
func (t *Talk) answer(question, followUp string, v *interview.Value, g interview.Given) *interview.Session {
	if v.Kind != interview.KindConsent {
		return t.Session.GiveAnswer(question, followUp, v, g, t.source.stamp())
	}
	return t.Session.Consented(interview.Consent{
		About: v.About, Given: g.Choice, Wording: string(v.Label), Means: interview.Oral, By: t.Person,
	}, t.source.stamp())
}
