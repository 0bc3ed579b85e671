package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// A readBackScreen reads back what was heard, one line at a time, large, for the
// customer's eyes too. He has the word: nothing of ours that was not said at the
// table is on it.
type readBackScreen struct {
	talk    *capture.Talk
	from    *interviewScreen
	lines   []interview.ReadBackLine
	more    []interview.ReadBackLine // on demand
	at      int                      // len(lines): past the last one
	verdict int                      // among interview.Verdicts; -1: none chosen
	words   editor.Editor            // his own wording
	before  int                      // the verdict before that was typed
	by      interview.ID             // who of the customer says so
}

func newReadBack(t *capture.Talk, from *interviewScreen) *readBackScreen {
	s := &readBackScreen{talk: t, from: from, lines: interview.ReadBackLines(t.Session), more: interview.MoreReadBackLines(t.Session)}
	s.by = t.Person
	s.goTo(0)
	return s
}

func (s *readBackScreen) which() capture.Screen             { return capture.SummaryScreen }
func (s *readBackScreen) leave(m *Model)                    { s.from.leave(m) }
func (s *readBackScreen) message(*Model, tea.Msg) tea.Cmd   { return nil }
func (s *readBackScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }

func (s *readBackScreen) back(m *Model) bool {
	s.putBy()
	s.keep()
	m.show(s.from)
	return true
}

func (s *readBackScreen) paste(_ *Model, text string) {
	s.words = s.words.Paste(text)
	s.keep()
}

func (s *readBackScreen) keep() {
	place := readBackPlace
	if s.at < len(s.lines) {
		place += string(s.lines[s.at].Subject)
	}
	var in []keep.Field
	for i := range s.lines { // in their order, so that nothing new is nothing new
		if words, ok := s.from.wordings[s.lines[i].Subject]; ok {
			in = append(in, keep.Field{Place: readBackPlace + string(s.lines[i].Subject), Text: words})
		}
	}
	s.from.keeper.Keep(s.talk, append(in, keep.Field{Place: place, Text: s.words.Text(), Cursor: s.words.Cursor()})...)
}

// putBy lays a wording that got no verdict aside: it stands there again when its
// line does.
func (s *readBackScreen) putBy() {
	if s.at >= len(s.lines) || s.words.Empty() {
		return
	}
	if s.from.wordings == nil {
		s.from.wordings = map[interview.ID]string{}
	}
	s.from.wordings[s.lines[s.at].Subject] = s.words.Text()
	s.words = editor.Editor{}
}

// typed takes what a key types: his own wording, or with several people a number
// and a colon first, who of them says so.
func (s *readBackScreen) typed(text string) {
	people := s.talk.Session.Details.Customer.People
	if n := s.words.Text(); text == ":" && len(people) > 1 && len(n) == 1 && n[0] >= '1' && int(n[0]-'0') <= len(people) {
		s.by, s.talk.Person = people[n[0]-'1'].ID, people[n[0]-'1'].ID
		s.words, s.verdict = editor.Editor{}, s.before
		return
	}
	if s.words.Empty() {
		s.before = s.verdict
	}
	s.words = s.words.Insert(text)
	s.verdict = 1 // his own wording: slightly different
}

// goTo shows a line, with the verdict it already has.
func (s *readBackScreen) goTo(i int) {
	s.putBy()
	s.at = max(0, min(len(s.lines), i))
	s.verdict, s.words = -1, editor.Editor{}
	if s.at < len(s.lines) {
		if words, ok := s.from.wordings[s.lines[s.at].Subject]; ok {
			delete(s.from.wordings, s.lines[s.at].Subject)
			s.words = editor.New(words).TextEnd()
			s.verdict = 1
			return
		}
		if c := s.lines[s.at].Check; c != nil && !c.Lapsed {
			for k, v := range interview.Verdicts {
				if v == c.Verdict && v != interview.NotReadBack {
					s.verdict = k
				}
			}
		}
	}
}

func (s *readBackScreen) key(m *Model, k keyPress) tea.Cmd {
	switch {
	case k.text != "":
		if s.at < len(s.lines) {
			s.typed(k.text)
		}
	case k.name == "left" && s.words.Empty(), k.name == "shift+tab":
		s.verdict = max(0, s.verdict-1)
	case k.name == "right" && s.words.Empty(), k.name == "tab":
		s.verdict = min(len(interview.Verdicts)-1, s.verdict+1)
	case k.name == "pgdown", k.name == "down":
		s.forward()
	case k.name == "pgup", k.name == "up":
		s.goTo(s.at - 1)
	case k.name == "enter":
		s.take(m)
	case k.name == "backspace":
		s.words = s.words.Backspace()
	default:
		if op, ok := editing.of(k); ok {
			s.words = op(s.words)
		} else if op, ok := moving.of(k); ok {
			s.words = op(s.words)
		}
	}
	s.keep()
	return nil
}

// forward goes on without a verdict; past the last line it brings the ones that
// were left for later.
func (s *readBackScreen) forward() {
	if s.at == len(s.lines) && len(s.more) > 0 {
		s.lines, s.more = append(s.lines, s.more...), nil
		s.goTo(s.at)
		return
	}
	s.goTo(s.at + 1)
}

// take takes the verdict and goes on. A new line begins without one, so that a
// key that is held down counts once.
func (s *readBackScreen) take(m *Model) {
	switch {
	case s.at == len(s.lines):
		m.show(s.from)
		return
	case s.verdict < 0:
		m.tell(speech.ChooseVerdict)
		return
	}
	l := &s.lines[s.at]
	v := interview.Verdicts[s.verdict]
	given := l.Check
	if given != nil && !given.Lapsed && given.Verdict == v && s.words.Empty() {
		s.goTo(s.at + 1) // it stands already
		return
	}
	words, shown := s.words.Text(), string(l.Text)
	if given != nil && given.Words != "" {
		shown += "\n" + string(given.Words) // his own wording stood below it
		if words == "" {
			words = string(given.Words)
		}
	}
	s.talk.Apply(func(now *interview.Session, st interview.Stamp) *interview.Session {
		return now.Heard(interview.ReadBack{
			Subject: l.Subject, Version: l.Version, Shown: shown, Verdict: v, Words: words, By: s.by,
		}, st)
	})
	l.Check = &interview.Check{Verdict: v, Words: interview.Said(words), By: s.by}
	s.words = editor.Editor{}
	s.goTo(s.at + 1)
	for s.at < len(s.lines) && s.verdict >= 0 { // those that stand are not asked again
		s.goTo(s.at + 1)
	}
}

func (s *readBackScreen) draw(m *Model, f *frame) {
	lang := s.talk.Session.Details.Language // the customer reads along
	count := clean.Text("")
	if s.at < len(s.lines) {
		count = clean.Format("%d / %d", s.at+1, len(s.lines))
	}
	f.put(rule(text(bold, speech.ReadBackTitle.In(lang)), text(dim, count), f.w))
	if f.h >= 20 {
		f.put(nil, nil)
	}
	w := max(1, min(f.w-8, 72))
	if s.at == len(s.lines) {
		s.drawEnd(lang, f, w)
		m.closeFrame(f, footReadBackEnd)
		return
	}
	label, words, extra := speech.ReadAloud(&s.lines[s.at], lang)
	f.put(line{}.gap(4).add(dim, label.In(lang)))
	if f.h >= 14 {
		f.put(nil)
	}
	for _, row := range words.Wrap(w) {
		f.put(line{}.gap(4).add(question, row))
	}
	if extra != "" {
		for _, row := range extra.Wrap(w) {
			f.put(line{}.gap(4).add(plain, row))
		}
	}
	if c := s.lines[s.at].Check; c != nil && c.Words != "" {
		f.put(nil)
		for _, row := range speech.InYourWords.With(lang, string(c.Words)).Wrap(w) {
			f.put(line{}.gap(4).add(quote, row))
		}
	}
	if f.h >= 14 {
		f.put(nil)
	}
	s.drawVerdicts(lang, f)
	f.put(nil)
	lay := s.words.Layout(w, 3)
	f.cursorAt(6+lay.Col, lay.Row)
	for i, row := range lay.Rows {
		sign := clean.Text("› ")
		if i > 0 {
			sign = "  "
		}
		if s.words.Empty() {
			hint := speech.OtherWords
			if s.verdict >= 0 && interview.Verdicts[s.verdict] == interview.Different && (s.lines[s.at].Check == nil || s.lines[s.at].Check.Words == "") {
				hint = speech.TypeTheirWords
			}
			f.put(line{}.gap(4).add(keyStyle, sign).add(dim, hint.In(lang)))
			break
		}
		f.put(line{}.gap(4).add(keyStyle, sign).add(plain, row))
	}
	m.closeFrame(f, footReadBack)
}

// whoSays names the people of the customer by number; who says so has a sign.
func (s *readBackScreen) whoSays(lang interview.Language, w int) line {
	l := line{}.gap(4).add(dim, speech.WhoSaysSo.In(lang)).gap(2)
	for i, p := range s.talk.Session.Details.Customer.People {
		st, sign := dim, clean.Text("")
		if p.ID == s.by {
			st, sign = bold, "▸"
		}
		l = l.add(st, sign).add(keyStyle, clean.Format("%d:", i+1)).add(st, " "+clean.Line(p.Name)).gap(3)
	}
	return l.fit(w)
}

// drawVerdicts draws the five, on as many rows as they need.
func (s *readBackScreen) drawVerdicts(lang interview.Language, f *frame) {
	l := line{}.gap(1)
	for i, v := range interview.Verdicts {
		st, sign := dim, clean.Text("○ ")
		if i == s.verdict {
			st, sign = bold, "● "
		}
		words := sign + speech.Verdicts[v].In(lang)
		if i > 0 && l.width()+3+words.Width() > f.w {
			f.put(l)
			l = line{}.gap(1)
		}
		l = l.gap(3).add(st, words)
	}
	f.put(l)
	if len(s.talk.Session.Details.Customer.People) > 1 && f.h >= 14 {
		f.put(s.whoSays(lang, f.w))
	}
}

func (s *readBackScreen) drawEnd(lang interview.Language, f *frame, w int) {
	words := speech.ReadBackDone.In(lang)
	if len(s.lines) == 0 {
		words = speech.NothingToReadBack.In(lang)
	}
	for _, row := range words.Wrap(w) {
		f.put(line{}.gap(4).add(question, row))
	}
	if len(s.more) > 0 {
		f.put(nil, line{}.gap(4).add(plain, speech.MoreToReadBack.With(lang, len(s.more))))
	}
}
