package capture

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"diepte/interview"
	"diepte/ui/speech"
)

// goTo opens a question. A draft is committed first, under the question at which
// it was typed; off the record ends.
func (t *Talk) goTo(p interview.Position) {
	t.endOff()
	t.leaveRow()
	t.Selected, t.moment = "", ""
	t.Commit()
	if !t.Draft.IsEmpty() && strings.TrimSpace(t.Draft.Text.Text()) == "" {
		t.line.step(t, stepChange)
		t.Keys++
		t.Draft = Draft{} // chips without text say nothing
	}
	if p != t.Session.Position {
		// Where one looks is no step of its own: undoing what was done there goes
		// there.
		t.happened(t.Session.Goto(p, t.source.stamp()))
		t.line.settle(t)
		t.Keys++
	}
}

// GoTo opens the question with that id.
func (t *Talk) GoTo(question string) { t.goTo(interview.Position{Question: question}) }

// Step goes to the next main question, or the one before with by -1.
func (t *Talk) Step(by int) Reply {
	p, ok := t.Session.Step(t.Session.Position.Question, by)
	if !ok {
		t.goTo(t.Session.Position)
		if by < 0 {
			return reply(speech.FirstQuestion)
		}
		return reply(speech.LastQuestion)
	}
	t.GoTo(p.Question.ID)
	return Reply{}
}

// Untouched goes to the next main question of the talk that has nothing yet.
func (t *Talk) Untouched() Reply {
	places := t.Session.Places()
	at := 0
	for i, p := range places {
		if p.Question.ID == t.Session.Position.Question {
			at = i
		}
	}
	for k := 1; k <= len(places); k++ {
		p := places[(at+k)%len(places)]
		if p.Section.Phase != interview.Talk || t.Session.Coverage(p.Question.ID) != interview.NotYet {
			continue
		}
		if a, ok := t.Session.Answer(p.Question.ID, ""); ok && a.Given.NonAnswer != "" && a.Given.NonAnswer != interview.NotAsked {
			continue
		}
		if p.Question.ID == t.Session.Position.Question {
			break
		}
		t.GoTo(p.Question.ID)
		return Reply{}
	}
	return reply(speech.NothingUntouched)
}

// Deeper goes to the next follow-up of the question, then to its probes, then
// back to the question itself. The draft stays. In a complaint that is not
// acknowledged yet it only says so; again, at once, it is the word that it was.
func (t *Talk) Deeper() Reply {
	q := t.Place().Question
	if q == nil {
		return Reply{}
	}
	if t.acknowledging(q.ID) {
		return reply(speech.AcknowledgeFirst)
	}
	n := len(q.FollowUps) + len(q.Probes)
	if n == 0 {
		return reply(speech.NoFollowUps)
	}
	p := t.Session.Position
	p.Deep = (p.Deep + 1) % (n + 1)
	p.FollowUp = ""
	if p.Deep >= 1 && p.Deep <= len(q.FollowUps) {
		p.FollowUp = q.FollowUps[p.Deep-1].ID
	}
	t.leaveRow()
	t.change(t.Session.Goto(p, t.source.stamp()))
	return Reply{}
}

// Deep gives the follow-up or probe that is open, which one it is and of how
// many; text is empty at the main question itself.
func (t *Talk) Deep() (text interview.Planned, n, of int, probe bool) {
	q := t.Place().Question
	d := t.Session.Position.Deep
	if q == nil || d == 0 {
		return "", 0, 0, false
	}
	if d <= len(q.FollowUps) {
		return q.FollowUps[d-1].Text, d, len(q.FollowUps), false
	}
	if i := d - len(q.FollowUps) - 1; i < len(q.Probes) {
		return q.Probes[i], i + 1, len(q.Probes), true
	}
	return "", 0, 0, false
}

// Fold takes case and accents away, for searching. A byte that is no text is
// U+FFFD from the start: the normal forms fold it in two ways, by what follows it.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	// A transformer keeps state, so each call has its own.
	out, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), s)
	if err != nil {
		out = s
	}
	return strings.ToLower(out)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Matches lists the questions that a number or words name, best first. An empty
// query names them all.
func (t *Talk) Matches(query string) []interview.Place {
	query = Fold(strings.TrimSpace(query))
	var out []interview.Place
	if n, err := strconv.Atoi(query); err == nil {
		for _, p := range t.Session.Places() {
			if p.Number == n && p.Section.Phase == interview.Talk {
				out = append(out, p)
			}
		}
		return out
	}
	words := strings.Fields(query)
	for _, p := range t.Session.Places() {
		hay := Fold(string(p.Question.Short + " " + p.Question.Text + " " + p.Section.Title))
		ok := true
		for _, w := range words {
			ok = ok && strings.Contains(hay, w)
		}
		if ok {
			out = append(out, p)
		}
	}
	return out
}

// A Depth is a follow-up of a question.
type Depth struct {
	Question string
	Text     interview.Planned
	deep     int // which of the question's follow-ups, from 1
	id       string
}

// FollowUps lists the follow-ups in which every word of the query stands. An
// empty query and a number name none: they are for the main questions.
func (t *Talk) FollowUps(query string) []Depth {
	words := strings.Fields(Fold(query))
	if _, err := strconv.Atoi(strings.TrimSpace(query)); err == nil || len(words) == 0 {
		return nil
	}
	var out []Depth
	for _, p := range t.Session.Places() {
	next:
		for i, f := range p.Question.FollowUps {
			hay := Fold(string(f.Text))
			for _, w := range words {
				if !strings.Contains(hay, w) {
					continue next
				}
			}
			out = append(out, Depth{p.Question.ID, f.Text, i + 1, f.ID})
		}
	}
	return out
}

// GoDeep opens a question at one of its follow-ups; one that waits until a
// complaint is acknowledged, at the question itself.
func (t *Talk) GoDeep(d Depth) Reply {
	if _, waits := t.Session.AcknowledgeFirst(d.Question); waits {
		t.GoTo(d.Question)
		t.acknowledging(d.Question)
		return reply(speech.AcknowledgeFirst)
	}
	t.goTo(interview.Position{Question: d.Question, FollowUp: d.id, Deep: d.deep})
	return Reply{}
}

// AddQuestion adds a question of one's own after the open one and opens it.
func (t *Talk) AddQuestion(text string) Reply {
	if text = strings.TrimSpace(text); text == "" {
		return Reply{}
	}
	t.goTo(t.Session.Position)
	t.change(t.Session.AddQuestion(text, t.source.stamp()))
	return Reply{}
}

// Skip notes why the open question (or follow-up) has no answer. At a main
// question the talk goes on to the next.
func (t *Talk) Skip(why interview.NonAnswer, who string) Reply {
	p := t.Session.Position
	t.goTo(p)
	value, asks := t.ValueAt()
	if asks != p.FollowUp {
		value = nil // the follow-up's own, not its question's
	}
	t.change(t.Session.GiveAnswer(p.Question, p.FollowUp, withoutConsent(value), interview.Given{NonAnswer: why, Who: who}, t.source.stamp()))
	if p.FollowUp == "" {
		t.Step(1)
	}
	return reply(speech.SkippedAs, speech.NonAnswers[why])
}

// withoutConsent keeps a skipped consent from counting as one that was given.
func withoutConsent(v *interview.Value) *interview.Value {
	if v != nil && v.Kind == interview.KindConsent {
		return nil
	}
	return v
}
