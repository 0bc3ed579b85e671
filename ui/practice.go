package ui

import (
	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// practiceGuide is the guide that is asked in practice: the short one.
const practiceGuide = "short"

// A practice is a talk with a customer who is not there: what he says stands above
// the composer, and under it which key is next. He goes on when that was done, or
// when the consultant skips it; never by himself. It is kept in a library of its
// own, which is removed afterwards.
type practice struct {
	on     *interviewScreen
	real   *data.Library // the user's own, meanwhile
	remove func()        // the library of the practice, with all in it
	alone  bool          // the program is here for nothing else
	at     int           // the step, of speech.PracticeSteps
	says   speech.Text   // what the customer said last
	done   speech.Text   // of the step before; empty: it was skipped
	since  glance        // when the step began
	seen   sights        // since then
	amiss  bool          // a note was made in it, without the sign it is about
}

// signed lists the steps that ask for a note with a sign.
var signed = map[string]bool{"boundary": true, "quote": true, "reason": true, "promise": true}

// A glance is what a step is measured against.
type glance struct {
	notes    int
	question string
}

// sights is what was on the screen during a step.
type sights struct{ menu, readBack, summary bool }

// practise begins a practice talk.
func (m *Model) practise(alone bool) tea.Cmd {
	p, w, s, err := m.newPractice(alone)
	if err != nil {
		m.tell(speech.CannotPractise, err)
		return nil
	}
	talk := capture.New(s, m.env.Source)
	p.on = newInterview(talk, m.keeping(w, talk))
	m.practice = p
	p.begin()
	p.on.keep(m)
	m.show(p.on)
	return p.on.keeper.listen()
}

func (m *Model) newPractice(alone bool) (*practice, *data.Writer, *interview.Session, error) {
	lib, remove, err := m.env.Practice()
	if err != nil {
		return nil, nil, nil, err
	}
	p := &practice{real: m.env.Library, remove: remove, alone: alone}
	st := interview.Stamp{At: m.env.Source.Now(), New: m.env.Source.NewID}
	d := interview.Details{Language: m.lang, Address: interview.Formal, Interviewer: m.env.Name, Customer: interview.Customer{
		Name:   string(speech.PracticeCustomer.In(m.lang)),
		People: []interview.Person{{ID: st.New(), Name: string(speech.PracticePerson.In(m.lang))}},
	}}
	s, err := m.newSession(d, practiceGuide)
	if err == nil {
		var w *data.Writer
		if w, err = lib.Create(s); err == nil {
			m.env.Library = lib
			return p, w, s, nil
		}
	}
	remove()
	return nil, nil, nil, err
}

// over ends the practice after its talk was left: nothing of it stays.
func (p *practice) over(m *Model) {
	m.practice, m.env.Library = nil, p.real
	m.held.Store(nil)
	p.remove()
	m.farewell = m.word(speech.PracticeOver)
}

// leavePractice goes back to the start screen from wherever one is in practice.
func (m *Model) leavePractice() tea.Cmd {
	m.screen.leave(m)
	start := newStart(m)
	m.show(start)
	m.say, m.farewell = m.farewell, ""
	return start.fetch(m)
}

// staysAfterPractice says whether leaving means the practice only: the program was
// opened for more, and is not being ended from outside or by Ctrl+C twice.
func (m *Model) staysAfterPractice() bool {
	return m.practice != nil && !m.practice.alone && !m.leaving
}

// begin begins the step that is open.
func (p *practice) begin() {
	t := p.on.talk
	p.since = glance{t.Session.NoteCount(), t.Session.Position.Question}
	p.seen, p.amiss = sights{}, false
	if s := p.step(); s.Says != (speech.Text{}) {
		p.says = s.Says
	}
}

func (p *practice) step() speech.PracticeStep { return speech.PracticeSteps[p.at] }

// look sees after every key whether the step was done.
func (p *practice) look(m *Model) {
	if p == nil {
		return
	}
	p.seen.menu = p.seen.menu || m.menu
	switch m.screen.(type) {
	case *readBackScreen:
		p.seen.readBack = true
	case *summaryScreen:
		p.seen.summary = true
	}
	if m.screen != screen(p.on) {
		return
	}
	if practiceDone[p.step().ID](p, m) {
		p.done = p.step().Done
		p.next()
		return
	}
	_, p.amiss = p.noted()
	p.amiss = p.amiss && signed[p.step().ID]
}

// skip goes on to the next step without this one.
func (p *practice) skip() {
	p.done = speech.Text{}
	p.next()
}

func (p *practice) next() {
	if p.at < len(speech.PracticeSteps)-1 {
		p.at++
		p.begin()
	}
}

// noted says whether a new note was made in this step, and which one is the last.
func (p *practice) noted() (c interview.Content, ok bool) {
	n, _ := p.on.talk.Session.LastNote()
	return n.Content, p.on.talk.Session.NoteCount() > p.since.notes
}

// practiceDone says for each step when it was done, by its id. It is asked while the
// talk is on the screen.
var practiceDone = map[string]func(*practice, *Model) bool{
	"note":    func(p *practice, _ *Model) bool { _, ok := p.noted(); return ok },
	"consent": func(p *practice, _ *Model) bool { return p.on.talk.Session.ConsentTo(interview.AboutNotes) != "" },
	"mark": func(p *practice, _ *Model) bool {
		c, ok := p.noted()
		return ok && c.Mark == interview.ExpectationMark
	},
	"next": func(p *practice, _ *Model) bool { return p.on.talk.Session.Position.Question != p.since.question },
	"boundary": func(p *practice, _ *Model) bool {
		c, ok := p.noted()
		return ok && c.Mark == interview.BoundaryMark
	},
	"quote":  func(p *practice, _ *Model) bool { c, ok := p.noted(); return ok && c.Voice == interview.Verbatim },
	"deeper": func(p *practice, _ *Model) bool { return p.on.talk.Session.Position.Deep > 0 },
	"reason": func(p *practice, _ *Model) bool { c, ok := p.noted(); return ok && c.Because != "" },
	"promise": func(p *practice, _ *Model) bool {
		c, ok := p.noted()
		return ok && c.Mark == interview.PromiseMark && c.Speaker == interview.ByUs
	},
	"undo":      func(p *practice, _ *Model) bool { return p.on.talk.Session.NoteCount() < p.since.notes },
	"again":     func(p *practice, _ *Model) bool { _, ok := p.noted(); return ok },
	"menu":      func(p *practice, m *Model) bool { return p.seen.menu && !m.menu && m.panel == nil },
	"read-back": func(p *practice, _ *Model) bool { return p.seen.readBack },
	"summary":   func(p *practice, _ *Model) bool { return p.seen.summary },
	"end":       func(*practice, *Model) bool { return false },
}

// lines draws what the customer said and which key is next, in at most most rows;
// where there is little room the key stays.
func (p *practice) lines(m *Model, w, most int, small bool) []line {
	var rows []line
	if !small {
		count := speech.PracticeCount.With(m.lang, p.at+1, len(speech.PracticeSteps))
		if p.at < len(speech.PracticeSteps)-1 {
			count += "  " + m.word(speech.PracticeSkip)
		}
		rows = append(rows, rule(text(bold, speech.PracticeSays.With(m.lang, string(m.word(speech.PracticePerson)))), text(dim, count), w))
	}
	rows = append(rows, hung(plain, "    ", "“"+m.word(p.says)+"”", w, 2)...)
	coach := m.word(p.step().Coach)
	if p.amiss {
		coach = m.word(speech.PracticeNotYet) + " " + coach
	} else if done := m.word(p.done); done != "" && !small {
		coach = "✓ " + done + " " + coach
	}
	rows = append(rows, hung(accent, "  ▸ ", coach, w, 3)...)
	return rows[max(0, len(rows)-most):]
}
