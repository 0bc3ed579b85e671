package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// openPalette lists every command of the screen with its keys, the rare ones too.
func (m *Model) openPalette() tea.Cmd {
	var all []pick
	for _, c := range capture.On(m.screen.which()) {
		if c.ID == "palette" || c.ID == "mark" {
			continue
		}
		words := speech.Commands[c.ID]
		all = append(all, pick{
			label: m.word(words.Tells), detail: commandKeys(c),
			find:   capture.Fold(words.Tells.NL + " " + words.Tells.EN + " " + words.Name.NL + " " + words.Name.EN + " " + c.ID),
			choose: func(m *Model) tea.Cmd { return m.do(c) },
		})
	}
	if s, ok := m.screen.(*interviewScreen); ok {
		all = append(all, markPicks(m, s.talk)...)
		all = append(all, makePicks(m, s.talk)...)
	}
	m.open(&panel{title: speech.PaletteTitle, hint: speech.TypeToFind, offers: matching(all)})
	return nil
}

func markPicks(m *Model, t *capture.Talk) []pick {
	var out []pick
	for i, k := range interview.Marks {
		out = append(out, pick{
			label:  speech.MarkAs.With(m.lang, speech.Marks[k.Mark]),
			detail: clean.Format("Esc %d", i+1),
			choose: func(m *Model) tea.Cmd {
				m.reply(t.Mark(k.Mark))
				m.keepPanel()
				return nil
			},
		})
	}
	return out
}

// commandKeys gives the keys of a command as people write them.
func commandKeys(c capture.Command) clean.Text {
	var keys []string
	if c.Leader != "" {
		keys = append(keys, "Esc "+c.Leader)
	}
	for _, k := range c.Keys {
		keys = append(keys, keyName(k))
	}
	return clean.Line(strings.Join(keys, ", "))
}

var keyNames = strings.NewReplacer("pgdown", "PgDn", "pgup", "PgUp", "ctrl+", "Ctrl+", "alt+", "Alt+", "enter", "Enter", "f1", "F1")

func keyName(k string) string {
	name := keyNames.Replace(k)
	if i := strings.LastIndexByte(name, '+'); i >= 0 && i == len(name)-2 {
		return name[:i+1] + strings.ToUpper(name[i+1:])
	}
	return name
}

// placeNumber gives the number of a question of the talk; what is asked alone and
// questions of one's own have a sign instead.
func placeNumber(p interview.Place) clean.Text {
	switch {
	case p.Section.Phase != interview.Talk:
		return " ·  "
	case p.Question.Own:
		return " +  "
	}
	return clean.Format("%2d  ", p.Number)
}

// openGoto lists the questions; typing a number or words finds one.
func (m *Model) openGoto(t *capture.Talk) {
	m.open(&panel{title: speech.GotoTitle, hint: speech.GotoHint, place: listPlace + "go", offers: func(query string) []pick {
		var out []pick
		for _, p := range t.Matches(query) {
			label := clean.Line(string(p.Question.Text))
			out = append(out, pick{
				label: placeNumber(p) + label, detail: coverageGlyph(t.Session.Coverage(p.Question.ID)),
				choose: func(m *Model) tea.Cmd { t.GoTo(p.Question.ID); m.keepPanel(); return nil },
			})
		}
		for _, deep := range t.FollowUps(query) {
			out = append(out, pick{
				label:  "    › " + clean.Line(string(deep.Text)),
				choose: func(m *Model) tea.Cmd { m.reply(t.GoDeep(deep)); m.keepPanel(); return nil },
			})
		}
		return out
	}})
}

func (m *Model) openAdd(t *capture.Talk) {
	m.open(&panel{title: speech.AddTitle, hint: speech.AddHint, place: "question", take: func(m *Model, s string) tea.Cmd {
		m.reply(t.AddQuestion(s))
		m.keepPanel()
		return nil
	}})
}

// openSkip lists the seven reasons for having no answer.
func (m *Model) openSkip(t *capture.Talk) {
	var all []pick
	for i, why := range interview.NonAnswers {
		all = append(all, pick{
			label: clean.Format("%d  ", i+1) + m.word(speech.NonAnswers[why]),
			choose: func(m *Model) tea.Cmd {
				if why == interview.SomeoneElse {
					m.openWho(t)
					return nil
				}
				m.reply(t.Skip(why, ""))
				m.keepPanel()
				return nil
			},
		})
	}
	m.open(&panel{title: speech.SkipTitle, hint: speech.NumberHint, place: listPlace + "skip", offers: matching(all)})
}

func (m *Model) openWho(t *capture.Talk) {
	m.open(&panel{title: speech.WhoTitle, hint: speech.WhoHint, place: "who", take: func(m *Model, s string) tea.Cmd {
		m.reply(t.Skip(interview.SomeoneElse, strings.TrimSpace(s)))
		m.keepPanel()
		return nil
	}})
}

func (m *Model) openPeople(t *capture.Talk) {
	var names []string
	for _, p := range t.Session.Details.Customer.People {
		names = append(names, p.Name)
	}
	m.open(&panel{
		title: speech.PeopleTitle, hint: speech.PeopleHint, place: "people", text: editor.New(strings.Join(names, ", ")).TextEnd(),
		take: func(m *Model, s string) tea.Cmd {
			t.NamePeople(strings.Split(s, ","))
			m.keepPanel()
			return nil
		},
	})
}

// openSearch lists the notes of this talk; typing finds, Enter goes there with
// the note selected.
func (m *Model) openSearch(t *capture.Talk) {
	var all []pick
	for n := range t.Session.Notes() {
		label, _ := noteLabel(m.lang, &n.Content)
		p, _ := t.Session.PlaceOf(n.Content.Question)
		detail := clean.Text("")
		if p.Question != nil {
			detail = clean.Line(string(p.Question.Short))
		}
		words := clean.Line(n.Content.Text)
		if label != "" {
			words = label + "  " + words
		}
		id, question := n.ID, n.Content.Question
		all = append(all, pick{label: words, detail: detail, choose: func(m *Model) tea.Cmd {
			if s, ok := m.screen.(*interviewScreen); ok {
				s.cameFrom, s.found = t.Session.Position.Question, id
			}
			t.GoTo(question)
			t.SelectNote(id)
			m.keepPanel()
			return nil
		}})
	}
	m.open(&panel{title: speech.SearchTitle, hint: speech.TypeToFind, offers: matching(all), full: true})
}

// openNote shows one note whole: when, who, every earlier version.
func (m *Model) openNote(t *capture.Talk) {
	n, ok := t.Session.Note(t.Selected)
	if !ok {
		return
	}
	if n.IsApart() {
		m.openApart(t, &n)
		return
	}
	m.openText(speech.NoteTitle, func() []line { return notePage(m, t.Session, &n) })
}

// openApart offers the versions of a note that was edited apart, on two machines
// or in two copies. What is not chosen stays among its earlier versions.
func (m *Model) openApart(t *capture.Talk, n *interview.Note) {
	var all []pick
	heads := n.Heads()
	alike := alikeUpTo(heads)
	for _, v := range heads {
		words := clean.Line(v.Content.Text[alike:])
		if alike > 0 {
			words = "…" + words
		}
		if v.Content.Removed {
			words = m.word(speech.VersionRemoved)
		}
		label, _ := noteLabel(m.lang, &v.Content)
		if label != "" {
			words += "  " + label // after them: on a small screen the words count
		}
		when := speech.Clock(v.At)
		if !sameDay(heads) {
			when = speech.Day(v.At, m.lang)
		}
		all = append(all, pick{
			label: words, detail: when,
			choose: func(m *Model) tea.Cmd {
				t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
					return s.Settle(n.ID, v.Content, st)
				})
				m.tell(speech.VersionChosen)
				m.keepPanel()
				return nil
			},
		})
	}
	m.open(&panel{title: speech.VersionsTitle, hint: speech.TypeToFind, offers: matching(all)})
}

func sameDay(heads []interview.Version) bool {
	y, m, d := heads[0].At.Date()
	return !slices.ContainsFunc(heads, func(v interview.Version) bool {
		yy, mm, dd := v.At.Date()
		return yy != y || mm != m || dd != d
	})
}

// alikeUpTo gives how many bytes at the front of versions need not be shown to
// tell them apart: all but the last words that they share, when they share many.
func alikeUpTo(heads []interview.Version) int {
	const shown = 12 // of what they share, at least
	shared := heads[0].Content.Text
	for _, v := range heads[1:] {
		for !strings.HasPrefix(v.Content.Text, shared) {
			_, size := utf8.DecodeLastRuneInString(shared)
			shared = shared[:len(shared)-size]
		}
	}
	if len(shared) <= 2*shown {
		return 0
	}
	return strings.LastIndexByte(shared[:len(shared)-shown], ' ') + 1
}

// notePage writes out one note.
func notePage(m *Model, s *interview.Session, n *interview.Note) []line {
	w := min(m.w, 90)
	var rows []line
	fact := func(what speech.Text, is clean.Text) {
		if is == "" {
			return
		}
		for i, row := range is.Wrap(max(1, w-20)) {
			l := line{}.gap(1)
			if i == 0 {
				l = l.add(dim, m.word(what))
			}
			rows = append(rows, l.gap(18-l.width()).add(plain, row))
		}
	}
	c := &n.Content
	fact(speech.FactText, noteWords(m.lang, c))
	fact(speech.FactMark, speech.Marked(c.Mark, c.Speaker).In(m.lang))
	fact(speech.FactVoice, m.word(speech.Voices[c.Voice]))
	who := m.word(speech.Speakers[c.Speaker])
	for _, p := range s.Details.Customer.People {
		if p.ID == c.Person {
			who = clean.Line(p.Name)
		}
	}
	fact(speech.FactSpeaker, who)
	fact(speech.FactWhen, speech.Day(n.When(), m.lang)+" "+clean.Line(n.When().Format("15:04:05")))
	if p, ok := s.PlaceOf(c.Question); ok {
		fact(speech.FactQuestion, clean.Line(string(p.Question.Text)))
		if f := p.Question.FollowUp(c.FollowUp); f != nil {
			fact(speech.FactFollowUp, clean.Line(string(f.Text)))
		}
	}
	if why, ok := s.Note(c.Because); ok {
		fact(speech.FactReasonFor, clean.Line(why.Content.Text))
	}
	for i := len(n.Versions) - 1; i >= 0; i-- {
		v := &n.Versions[i]
		label, _ := noteLabel(m.lang, &v.Content)
		if label != "" {
			label += "  "
		}
		fact(speech.FactBefore, clean.Line(v.At.Format("15:04:05"))+"  "+label+clean.Line(v.Content.Text))
	}
	return rows
}
