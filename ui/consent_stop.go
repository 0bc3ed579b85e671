package ui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// scrubWithin is how long erasing waits for the disk before it says so.
const scrubWithin = 5 * time.Second

// A stopScreen ends the taking of notes, because the customer does not want it or
// does not want it any more. It asks the one thing that the program asks: what is to
// become of what there is. Nothing is chosen yet when it opens, so that a key that
// is held down, or struck twice, erases nothing.
type stopScreen struct {
	from    *interviewScreen
	reader  *readerScreen // nil: the talk was being held
	why     speech.Text
	notes   int
	fields  fields
	outcome []clean.Text // what was done; nil: nothing yet
}

const (
	eraseIt = "erase"
	keepIt  = "keep"
)

func newStop(m *Model, from *interviewScreen, reader *readerScreen, standing interview.Standing) *stopScreen {
	s := &stopScreen{from: from, reader: reader, why: speech.StopRefused, notes: from.talk.Session.NoteCount()}
	if standing == interview.Withdrawn {
		s.why = speech.StopWithdrawn
	}
	s.fields.rows = []*field{{name: "what", label: speech.StopField, at: -1, choices: []choice{
		{eraseIt, m.word(speech.StopErase)}, {keepIt, m.word(speech.StopKeep)},
	}}}
	return s
}

func (s *stopScreen) which() capture.Screen             { return capture.SummaryScreen }
func (s *stopScreen) message(*Model, tea.Msg) tea.Cmd   { return nil }
func (s *stopScreen) do(*Model, string) (tea.Cmd, bool) { return nil, false }
func (s *stopScreen) leave(m *Model)                    { s.from.leave(m) }
func (s *stopScreen) paste(*Model, string)              {}

// back goes back to the talk before anything was done, and to the start after.
func (s *stopScreen) back(m *Model) bool {
	switch {
	case s.reader != nil:
		s.reader.comeBack(m, s.from)
	case s.outcome == nil:
		m.show(s.from)
	default:
		s.from.leave(m)
		m.show(newStart(m))
		m.say, m.farewell = m.farewell, ""
	}
	return true
}

func (s *stopScreen) key(m *Model, k keyPress) tea.Cmd {
	f := s.fields.now()
	switch {
	case s.outcome != nil:
		if k.name == "enter" {
			s.back(m)
		}
	case k.name == "enter" && f.chosen() == "":
		m.tell(speech.StopChoose)
	case k.name == "enter":
		s.carryOut(m, f.chosen() == eraseIt)
	case k.name == "down", k.name == "tab":
		s.fields.key(keyPress{name: "right"})
	case k.name == "up", k.name == "shift+tab":
		s.fields.key(keyPress{name: "left"})
	case !s.fields.key(k) && k.text != "":
		m.tell(speech.ChooseByNumber)
	}
	return nil
}

// carryOut erases what there is or leaves it, and ends the talk either way.
func (s *stopScreen) carryOut(m *Model, erase bool) {
	t, k := s.from.talk, s.from.keeper
	s.outcome = []clean.Text{m.word(speech.StopKept)}
	if erase {
		if k.Writer.State().Conflict {
			t.Joined(k.Writer.Join(t.Session)) // what others wrote of it goes too
		}
		t.Erase()
		s.from.wordings, s.from.rows = nil, noteRows{}
	}
	if s.reader == nil {
		t.Leave(interview.Finished)
	}
	k.Keep(t)
	if erase {
		ctx, stop := context.WithTimeout(context.Background(), scrubWithin)
		defer stop()
		s.outcome = []clean.Text{m.word(speech.StopErased), m.word(speech.StopExports)}
		if err := k.Writer.Scrub(ctx); err != nil {
			s.outcome[0] = speech.StopErasedPart.With(m.lang, string(reason(m.lang, err)))
		}
	}
	if s.reader == nil { // before what can wait: a small screen ends there
		s.outcome = slices.Insert(s.outcome, 1, speech.StopTalkOn.With(m.lang, t.Session.Guide.ID))
	}
}

func (s *stopScreen) draw(m *Model, f *frame) {
	f.put(rule(text(bold, m.word(s.why)), s.from.keeper.sign(m, false), f.w))
	if f.h >= 14 {
		f.put(nil)
	}
	put := func(st style, words clean.Text) {
		for _, row := range words.Wrap(max(1, min(f.w-8, 72))) {
			f.put(line{}.gap(4).add(st, row))
		}
	}
	if s.outcome != nil {
		for _, words := range s.outcome {
			put(plain, words)
			if f.h >= 14 {
				f.put(nil)
			}
		}
		m.closeFrame(f, []hint{{"Enter", s.then()}})
		return
	}
	if f.h >= 12 {
		put(question, m.word(speech.StopAsk))
		f.put(nil)
	}
	put(dim, speech.StopNotes.With(m.lang, s.notes))
	f.put(nil)
	s.fields.draw(m, f)
	m.closeFrame(f, []hint{{"Enter", speech.KeyDoIt}, {"← →", speech.KeyVerdict}, {"Esc", speech.KeyBack}})
}

func (s *stopScreen) then() speech.Text {
	if s.reader != nil {
		return speech.KeyBack
	}
	return speech.KeyToStart
}
