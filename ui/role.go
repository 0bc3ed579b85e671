package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// openRole lists the roles; the last row asks three short questions that hint at
// one.
func (m *Model) openRole(t *capture.Talk) {
	all := rolePicks(m, t, interview.RoleHint{})
	all = append(all, pick{
		label:  clean.Format("%d  ? ", len(all)+1) + m.word(speech.RoleHelp),
		choose: func(m *Model) tea.Cmd { m.askRole(t, map[string]interview.Role{}); return nil },
	})
	m.open(&panel{title: speech.RoleTitle, hint: speech.NumberHint, place: listPlace + "role", offers: matching(all)})
}

// rolePicks lists the roles, the one that is hinted at first and with its reasons.
func rolePicks(m *Model, t *capture.Talk, hint interview.RoleHint) []pick {
	var all []pick
	put := func(r interview.Role, tells clean.Text) {
		all = append(all, pick{
			label: clean.Format("%d  ", len(all)+1) + roleSign(t, r) + m.word(speech.Roles[r]), detail: tells,
			choose: func(m *Model) tea.Cmd { m.reply(t.TakeRole(r)); m.keepPanel(); return nil },
		})
	}
	if hint.Role != "" {
		put(hint.Role, speech.RoleSuggested.With(m.lang, string(reasonsFor(m, hint.Because))))
	}
	for _, r := range interview.Roles {
		if r != hint.Role {
			put(r, m.word(speech.RoleTells[r]))
		}
	}
	return all
}

func reasonsFor(m *Model, questions []string) clean.Text {
	var out []clean.Text
	for _, q := range questions {
		out = append(out, m.word(speech.RoleReasons[q]))
	}
	return clean.Join(out, ", ")
}

// askRole asks the next of the three questions, and after the last offers the roles
// with the hint. Esc leaves the role as it was.
func (m *Model) askRole(t *capture.Talk, answers map[string]interview.Role) {
	if len(answers) == len(interview.RoleQuestions) {
		hint := interview.HintRole(answers)
		m.open(&panel{title: speech.RoleTitle, hint: speech.NumberHint, place: listPlace + "role", offers: matching(rolePicks(m, t, hint))})
		if len(hint.Against) > 0 {
			m.tell(speech.RoleAgainst, string(reasonsFor(m, hint.Against)))
		}
		return
	}
	q := interview.RoleQuestions[len(answers)]
	var all []pick
	for i, r := range interview.Roles {
		all = append(all, pick{
			label: clean.Format("%d  ", i+1) + m.word(speech.RoleAnswers[q][r]),
			choose: func(m *Model) tea.Cmd {
				answers[q] = r
				m.askRole(t, answers)
				return nil
			},
		})
	}
	m.open(&panel{title: speech.RoleQuestions[q], hint: speech.NumberHint, place: listPlace + "role", offers: matching(all)})
}

// roleSign shows which role was taken.
func roleSign(t *capture.Talk, r interview.Role) clean.Text {
	if t.Session.Details.Role == r {
		return "● "
	}
	return "○ "
}
