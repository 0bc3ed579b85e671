package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// manyWhys is how deep the stairs are when asking why again sounds like a
// judgement.
const manyWhys = 3

// openBehind shows the stairs that the selected or last note is on, step by step,
// then what helps to go deeper, then the reasons to stop. Nothing of it has to be
// taken: Esc leaves all as it was.
func (m *Model) openBehind(t *capture.Talk) {
	steps, under := t.Behind()
	if len(steps) == 0 {
		m.tell(speech.NoNoteYet)
		return
	}
	var all []pick
	deepest := 0
	for _, step := range steps {
		if !step.Remark {
			deepest = max(deepest, step.Depth)
		}
		all = append(all, stepPick(m, t, &step))
	}
	for _, probe := range t.Probes(under.Content.Question) {
		words := clean.Line(string(probe))
		all = append(all, pick{label: "    " + speech.ProbeIs.With(m.lang, string(words)), choose: func(m *Model) tea.Cmd {
			t.ReasonUnder(under.ID)
			m.tell(speech.AskAndNote, string(words))
			m.keepPanel()
			return nil
		}})
	}
	if deepest > 0 {
		for _, why := range speech.StopReasons {
			all = append(all, pick{label: "    " + speech.StopIs.With(m.lang, why), choose: func(m *Model) tea.Cmd {
				m.reply(t.StopUnder(under.ID, why))
				m.keepPanel()
				return nil
			}})
		}
	}
	hint := speech.BehindHint
	if deepest >= manyWhys {
		hint = speech.VaryWhy
	}
	m.open(&panel{title: speech.BehindTitle, hint: hint, place: listPlace + "behind", offers: matching(all), full: true})
	for i, step := range steps {
		if step.Note.ID == under.ID {
			m.panel.at = i
		}
	}
}

// stepPick shows one step, lower on the screen and further in the deeper it is.
func stepPick(m *Model, t *capture.Talk, step *interview.Step) pick {
	level := speech.StepGives
	switch {
	case step.Remark:
		level = speech.StepRemark
	case step.Ours:
		level = speech.StepOurs
	case step.Depth == 0:
		level = speech.StepAsked
	case step.Last && step.Depth > 1:
		level = speech.StepAbout
	}
	sign := clean.Text("")
	if step.Depth > 0 {
		sign = clean.Repeat("  ", min(step.Depth, 10)) + "└ "
	}
	id, question := step.Note.ID, step.Note.Content.Question
	return pick{
		label: sign + noteWords(m.lang, &step.Note.Content), detail: m.word(level),
		choose: func(m *Model) tea.Cmd {
			t.GoTo(question)
			t.SelectNote(id)
			m.keepPanel()
			return nil
		},
	}
}
