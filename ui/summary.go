package ui

import (
	"bytes"
	"iter"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// A summaryView is one of the three faces of what a talk came to.
type summaryView int

const (
	wholeSummary summaryView = iota
	customerView
	internalView
	viewCount
)

// A summaryScreen shows what a talk came to: twelve parts, each line with its
// evidence one key away, and the two copies as they would be written.
type summaryScreen struct {
	session *interview.Session
	from    screen
	view    summaryView
	pager   pager
	width   int
	lang    interview.Language
	drawn   summaryView
	height  int
}

func newSummary(m *Model, s *interview.Session, from screen) *summaryScreen {
	out := &summaryScreen{session: s, from: from}
	out.lay(m)
	return out
}

func (s *summaryScreen) which() capture.Screen           { return capture.SummaryScreen }
func (s *summaryScreen) leave(m *Model)                  { s.from.leave(m) }
func (s *summaryScreen) paste(*Model, string)            {}
func (s *summaryScreen) message(*Model, tea.Msg) tea.Cmd { return nil }

func (s *summaryScreen) back(m *Model) bool {
	if t, ok := s.from.(*interviewScreen); ok && t.talk.Session.Status == interview.Finished {
		t.leave(m)
		start := newStart(m)
		m.show(start)
		m.say, m.farewell = m.farewell, ""
		return true
	}
	m.show(s.from)
	return true
}

func (s *summaryScreen) do(m *Model, id string) (tea.Cmd, bool) {
	switch id {
	case "export":
		m.openExport(s.session)
	case "resume":
		if t, ok := s.from.(*interviewScreen); ok {
			t.talk.Go()
			m.show(t)
			return t.keep(m), true
		}
		return nil, false
	default:
		return nil, false
	}
	return nil, true
}

func (s *summaryScreen) key(m *Model, k keyPress) tea.Cmd {
	switch k.name {
	case "tab", "right":
		s.view = (s.view + 1) % viewCount
	case "shift+tab", "left":
		s.view = (s.view + viewCount - 1) % viewCount
	case "enter":
		switch s.view {
		case customerView:
			m.openWhere(s.session, export.MarkdownCustomer)
			return nil
		case internalView:
			m.openWhere(s.session, export.MarkdownInternal)
			return nil
		}
		if l, ok := s.pager.here().(*interview.Line); ok {
			m.openText(speech.EvidenceTitle, func() []line { return s.evidence(m, l) })
		}
	default:
		s.pager.key(k.name, s.height)
	}
	s.lay(m)
	return nil
}

// lay makes the rows again when what they depend on has changed.
func (s *summaryScreen) lay(m *Model) {
	w := min(m.w, 100)
	s.height = max(1, m.h-3)
	if s.pager.lines != nil && s.width == w && s.lang == m.lang && s.drawn == s.view {
		return
	}
	s.width, s.lang, s.drawn = w, m.lang, s.view
	switch s.view {
	case customerView:
		s.pager.set(copyLines(s.session, export.MarkdownCustomer, m.exporting(), w))
	case internalView:
		s.pager.set(copyLines(s.session, export.MarkdownInternal, m.exporting(), w))
	default:
		s.pager.set(summaryLines(s.session, m.lang, w))
	}
}

func (s *summaryScreen) draw(m *Model, f *frame) {
	s.lay(m)
	name := clean.Line(s.session.Details.Customer.Name)
	if name == "" {
		name = m.word(speech.NoCustomerYet)
	}
	tabs := line{}
	for i, t := range []speech.Text{speech.ViewSummary, speech.ViewCustomer, speech.ViewInternal} {
		if i > 0 {
			tabs = tabs.add(dim, " · ")
		}
		if summaryView(i) == s.view {
			tabs = tabs.add(bold, "["+m.word(t)+"]")
		} else {
			tabs = tabs.add(dim, m.word(t))
		}
	}
	f.put(rule(text(bold, name), tabs, f.w))
	s.pager.draw(f, f.h-3)
	if s.view == wholeSummary {
		m.closeFrame(f, footSummary)
	} else {
		m.closeFrame(f, footCopy)
	}
}

// summaryLines writes out the twelve parts: what was said with its sign, what stands
// out, and under it what is known of it, all in the words of the internal copy.
func summaryLines(s *interview.Session, l interview.Language, w int) []pageLine {
	var out []pageLine
	put := func(of any, rows ...line) {
		for _, r := range rows {
			out = append(out, pageLine{r, of})
		}
	}
	rows := export.SummaryRows(s, l)
	for at := 0; at < len(rows); {
		r := rows[at]
		at++
		switch r.Kind {
		case export.HeadRow:
			put(nil, nil, text(bold, r.Text))
			continue
		case export.IntroRow:
			put(nil, hung(dim, "   ", r.Text, w-1, 4)...)
			continue
		}
		var of any
		sign := clean.Text("   · ")
		if r.Line != nil {
			of, sign = r.Line, "   "+lineSign(r.Line)
		}
		if r.Kind == export.StepRow {
			sign = clean.Repeat("  ", r.Depth) + "   └ "
		}
		put(of, hung(plain, sign, r.Text, w-1, 6)...)
		at = under(put, of, rows, at, w)
	}
	return out
}

// under writes out what there is to say of a line: what stands out a row each, the
// rest together. It gives the place of the row after it.
func under(put func(any, ...line), of any, rows []export.Row, at, w int) int {
	var facts []clean.Text
loop:
	for ; at < len(rows); at++ {
		switch rows[at].Kind {
		case export.AlarmRow:
			put(of, hung(warn, clean.Repeat("  ", rows[at].Depth-1)+"     ▲ ", rows[at].Text, w-1, 4)...)
		case export.FactRow:
			facts = append(facts, clean.Line(string(rows[at].Text)))
		case export.SourceRow: // one key away
		default:
			break loop
		}
	}
	if len(facts) > 0 {
		put(of, hung(dim, "     ", clean.Join(facts, " · "), w-1, 24)...)
	}
	return at
}

func lineSign(ln *interview.Line) clean.Text {
	if ln.Kind == interview.MeetingLine && ln.Text == "" {
		return "! " // the boundary alone
	}
	switch ln.Kind {
	case interview.ExpectationLine, interview.MeetingLine, interview.DifferLine:
		return "+ "
	case interview.BoundaryLine:
		return "! "
	case interview.PromiseLine:
		return "= "
	case interview.FeelingLine:
		return "& "
	case interview.IncidentLine:
		if ln.Incident != nil && ln.Incident.Well {
			return "^ "
		}
		return "% "
	case interview.ComeBackLine:
		return "? "
	case interview.IdeaLine:
		return "~ "
	case interview.SurpriseLine:
		return "# "
	}
	return "· "
}

// lineWords gives what was said, in quotes when word for word.
func lineWords(sum *interview.Summary, ln *interview.Line, l interview.Language) clean.Text {
	words := clean.Block(string(ln.Text))
	if ln.Evidence().First().Voice() == interview.Verbatim && words != "" && !strings.ContainsAny(string(words[:1]), "\"'“„") {
		words = "“" + words + "”"
	}
	if ln.Given != nil {
		q, f := ln.Place()
		asked := clean.Line(string(sum.Label(q, f)))
		if asked == "" {
			asked = clean.Line(string(sum.Asked(q, f)))
		}
		switch g := ln.Given; {
		case g.NonAnswer != "":
			words = speech.NonAnswers[g.NonAnswer].In(l)
			if g.Who != "" {
				words += ": " + clean.Line(g.Who)
			}
		case g.Mark != 0:
			words = clean.Line(g.Mark.In(l))
		case g.Choice != "":
			words = clean.Line(string(sum.Chosen(q, f, g.Choice)))
		default:
			words = clean.Line(g.Date)
		}
		words += "  (" + asked + ")"
	}
	if c := ln.Self(); c != nil {
		words = selfCheckWords(c, l)
	}
	if ln.Kind == interview.MomentLine {
		words = clean.Line(ln.Evidence().First().When().Format("15:04:05"))
	}
	if ln.Limit != "" {
		limit := "! " + clean.Line(string(ln.Limit))
		if words == "" {
			return limit
		}
		words += "  ↔  " + limit
	}
	return words
}

// evidence writes out the notes and answers a line rests on.
func (s *summaryScreen) evidence(m *Model, ln *interview.Line) []line {
	var rows []line
	for i, src := range ln.Evidence().Sources() {
		if i > 0 {
			rows = append(rows, nil)
		}
		if n, ok := s.session.Note(src.Note()); ok {
			rows = append(rows, notePage(m, s.session, &n)...)
			continue
		}
		q, f := src.Place()
		sum := interview.Summarize(s.session)
		rows = append(rows, hung(plain, " ", lineWords(sum, ln, m.lang), min(m.w, 90), 4)...)
		if p, ok := s.session.PlaceOf(q); ok && f == "" {
			rows = append(rows, hung(dim, " ", clean.Line(string(p.Question.Text)), min(m.w, 90), 3)...)
		}
		rows = append(rows, line{}.gap(1).add(dim, clean.Line(src.When().Format("15:04:05"))))
	}
	return rows
}

// one ranges over a single session.
func one(s *interview.Session) iter.Seq[*interview.Session] {
	return func(yield func(*interview.Session) bool) { yield(s) }
}

// copyLines writes out a copy as it would stand in its file, headings in bold.
func copyLines(s *interview.Session, format export.Format, o export.Options, w int) []pageLine {
	var b bytes.Buffer
	if err := format.Write(&b, one(s), o); err != nil {
		return []pageLine{{line: text(warn, clean.Line(err.Error()))}}
	}
	var out []pageLine
	for row := range strings.SplitSeq(strings.TrimRight(b.String(), "\n"), "\n") {
		st := plain
		if trimmed := strings.TrimLeft(row, "#"); trimmed != row {
			st, row = bold, strings.TrimSpace(trimmed)
		}
		indent := clean.Repeat(" ", len(row)-len(strings.TrimLeft(row, " "))+1)
		for _, wrapped := range clean.Line(unescape.Replace(strings.TrimLeft(row, " "))).Wrap(max(1, w-4-len(indent))) {
			out = append(out, pageLine{line: line{{plain, indent}, {st, wrapped}}})
		}
	}
	return out
}

// unescape takes away what Markdown needs and a reader of the screen does not.
var unescape = strings.NewReplacer(`\\`, `\`, `\*`, "*", `\_`, "_", `\#`, "#", `\[`, "[", `\]`, "]", `\(`, "(", `\)`, ")", `\.`, ".",
	`\-`, "-", `\+`, "+", `\!`, "!", `\>`, ">", `\<`, "<", "\\`", "`", `\|`, "|", `\~`, "~", `\&`, "&", `\=`, "=", `\{`, "{", `\}`, "}",
	"&lt;", "<", "&gt;", ">", "&amp;", "&", "**", "")
