package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A selfCheckScreen is our own look at the nine behaviours. It is closed until the
// customer's word on the talk is in, or it is noted why there is none (method,
// principle 10); then the two stand side by side.
type selfCheckScreen struct {
	from   *interviewScreen
	open   bool
	fields fields
}

func newSelfCheck(m *Model, from *interviewScreen) *selfCheckScreen {
	s := &selfCheckScreen{from: from}
	s.begin(m)
	return s
}

// begin makes the form that there is to fill in now: the customer's mark, or the
// nine.
func (s *selfCheckScreen) begin(m *Model) {
	now := s.from.talk.Session
	if s.open = now.CanSelfCheck(); !s.open {
		s.fields = fields{rows: []*field{
			{name: "mark", label: speech.SelfCheckMark, hint: speech.SelfCheckMarkHint},
			choiceField("none", speech.SelfCheckNone, interview.NonAnswers, speech.NonAnswers, "", m.lang),
		}}
		return
	}
	s.fields = fields{}
	said := map[interview.Behaviour]interview.SelfChecked{}
	for _, c := range now.SelfCheck() {
		said[c.Behaviour] = c
	}
	for _, b := range interview.Behaviours {
		f := choiceField(string(b), speech.Behaviours[b], interview.Grades, speech.Grades, said[b].Grade, m.lang)
		f.noted, f.text = true, editor.New(said[b].Remark).TextEnd()
		s.fields.rows = append(s.fields.rows, f)
	}
}

func (s *selfCheckScreen) which() capture.Screen             { return capture.SummaryScreen }
func (s *selfCheckScreen) message(*Model, tea.Msg) tea.Cmd   { return nil }
func (s *selfCheckScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }

func (s *selfCheckScreen) leave(m *Model) {
	s.settle()
	s.from.leave(m)
}

func (s *selfCheckScreen) back(m *Model) bool {
	s.settle()
	m.show(s.from)
	return true
}

func (s *selfCheckScreen) paste(_ *Model, text string) {
	s.fields.now().paste(text)
	s.keep()
}

// keep journals what stands in the text that has the keys.
func (s *selfCheckScreen) keep() {
	f := s.fields.now()
	s.from.keeper.Keep(s.from.talk, keep.Field{Place: selfCheckPlace + f.name, Text: f.text.Text(), Cursor: f.text.Cursor()})
}

// settle takes the row that has the keys into the session.
func (s *selfCheckScreen) settle() {
	t, f := s.from.talk, s.fields.now()
	remark := strings.TrimSpace(f.text.Text())
	switch {
	case !s.open && f.name == "none" && f.chosen() != "":
		t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
			return s.JudgeTalk(interview.Given{NonAnswer: interview.NonAnswer(f.chosen())}, st)
		})
	case !s.open && f.name == "mark":
		if mark, err := interview.ParseMark(remark); err == nil {
			t.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
				return s.JudgeTalk(interview.Given{Mark: mark}, st)
			})
		}
	case s.open:
		s.from.checkSelf(interview.Behaviour(f.name), interview.Grade(f.chosen()), remark)
	}
	s.keep()
}

// checkSelf takes our own word on a behaviour, if it says something new.
func (s *interviewScreen) checkSelf(b interview.Behaviour, g interview.Grade, remark string) {
	for _, c := range s.talk.Session.SelfCheck() {
		if c.Behaviour == b && c.Grade == g && c.Remark == remark {
			return
		}
	}
	was := false
	for _, c := range s.talk.Session.SelfCheck() {
		was = was || c.Behaviour == b
	}
	if g == "" && remark == "" && !was {
		return
	}
	s.talk.Apply(func(now *interview.Session, st interview.Stamp) *interview.Session {
		out, err := now.CheckSelf(b, g, remark, st)
		if err != nil {
			return now // closed again meanwhile: the mark was taken back
		}
		return out
	})
}

func (s *selfCheckScreen) key(m *Model, k keyPress) tea.Cmd {
	if last := s.fields.at == len(s.fields.rows)-1; k.name == "pgdown" || last && k.name == "enter" {
		s.settle()
		if !s.open && s.from.talk.Session.CanSelfCheck() {
			s.begin(m)
			return nil
		}
		m.show(s.from)
		return nil
	}
	switch k.name {
	case "up", "down", "tab", "shift+tab", "enter":
		s.settle()
		if f := s.fields.now(); !s.open && s.from.talk.Session.CanSelfCheck() {
			s.begin(m)
			return nil
		} else if !s.open && f.name == "mark" && !f.text.Empty() {
			m.tell(speech.NoMark, f.text.Text())
		}
	}
	if !s.fields.key(k) && k.text != "" {
		m.tell(speech.ChooseByNumber)
	}
	if s.open && s.fields.now().text.Empty() {
		s.settle() // a choice counts at once
	}
	s.keep()
	return nil
}

// wide is from where the two stand side by side; below it one above the other.
const wide = 104

func (s *selfCheckScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(speech.SelfCheckTitle)), s.from.keeper.sign(m, false), f.w))
	if f.h >= 14 {
		f.put(nil)
	}
	if !s.open {
		for _, row := range firstRows(m.word(speech.SelfCheckFirst).Wrap(max(1, min(f.w-8, 72))), max(1, f.h/3)) {
			f.put(line{}.gap(4).add(question, row))
		}
		f.put(nil)
		s.fields.draw(m, f)
		m.closeFrame(f, footCard)
		return
	}
	if f.w < wide {
		f.put(firstLines(s.theirs(m, f.w), max(1, f.h/4))...)
		if f.h >= 20 {
			f.put(nil)
		}
		s.fields.draw(m, f)
	} else {
		inner := &frame{w: f.w - sideColumn - 3, h: f.left()}
		inner.put(line{}.gap(3).add(bold, m.word(speech.SelfCheckOurs)))
		s.fields.draw(m, inner)
		if c := inner.cursor; c != nil {
			c.Y += len(f.rows)
			f.cursor = c
		}
		theirs := s.theirs(m, sideColumn)
		f.put(beside(inner.rows, inner.w, theirs, sideColumn, max(len(inner.rows), min(len(theirs), inner.h-belowFields)))...)
	}
	if f.left() > 4 {
		f.put(nil, line{}.gap(3).add(dim, m.word(speech.SelfCheckRemark)).fit(f.w))
	}
	m.closeFrame(f, footCard)
}

func firstLines(rows []line, most int) []line { return rows[:min(len(rows), most)] }

// theirs writes out what the customer said of the talk.
func (s *selfCheckScreen) theirs(m *Model, w int) []line {
	now := s.from.talk.Session
	rows := []line{line{}.gap(1).add(bold, m.word(speech.SelfCheckTheirs)).fit(w)}
	g, _ := now.TalkMark()
	words := speech.MarkGiven.With(m.lang, g.Mark.In(m.lang))
	if g.NonAnswer != "" {
		words = speech.NoMarkGiven.With(m.lang, speech.NonAnswers[g.NonAnswer])
	}
	rows = append(rows, line{}.gap(1).add(chip, words).fit(w))
	for n := range now.AboutTalk() {
		rows = append(rows, hung(quote, " ", noteWords(m.lang, &n.Content), w, 4)...)
	}
	return rows
}

// selfCheckWords gives our own word on a behaviour as one line.
func selfCheckWords(c *interview.SelfChecked, l interview.Language) clean.Text {
	name := clean.Line(string(c.Behaviour))
	if t, ok := speech.Behaviours[c.Behaviour]; ok {
		name = t.In(l)
	}
	var parts []clean.Text
	if c.Grade != "" {
		parts = append(parts, speech.Grades[c.Grade].In(l))
	}
	if c.Remark != "" {
		parts = append(parts, clean.Line(c.Remark))
	}
	return name + ": " + clean.Join(parts, ", ")
}
