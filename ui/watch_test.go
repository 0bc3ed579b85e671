package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/interview"
)

// second opens a second window on the talk that is held, and gives the first one.
func (x *hand) second() (first *Model) {
	x.Helper()
	x.saved()
	first = x.m
	k := first.held.Load()
	env := first.env
	env.Library = x.library()
	e, err := env.Library.Find(string(k.talk.Session.ID))
	if err != nil {
		x.Fatal(err)
	}
	x.m = newModel(env)
	x.m.now = first.now
	x.m.begin(Opening{Watch: &e})
	x.send(tea.WindowSizeMsg{Width: first.w, Height: first.h})
	second := x.m
	x.Cleanup(func() { second.screen.leave(second); second.flushLast() })
	return first
}

// sees waits until the window shows the words, as its own commands bring them.
func (x *hand) sees(words string) *hand {
	x.Helper()
	for end := time.Now().Add(20 * time.Second); !strings.Contains(x.frame(), words); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			x.Fatalf("the screen never showed %q:\n%s", words, x.frame())
		}
		if s, ok := x.m.screen.(*watchScreen); ok {
			select {
			case <-s.watcher.Changed():
				x.m.Update(watchedMsg{s})
			default:
			}
		}
	}
	return x
}

// answering lets a window answer whoever asks for its talk, until the test ends.
func answering(x *hand, m *Model) (handed <-chan struct{}) {
	done := make(chan struct{})
	k := m.held.Load()
	go func() {
		defer close(done)
		select {
		case <-k.Writer.Asked():
		case <-x.Context().Done():
			return
		}
		_, cmd := m.Update(askedMsg{k})
		if cmd == nil {
			return
		}
		m.Update(cmd())
	}()
	return done
}

// A second window shows the talk as it stands in the first, takes no key without
// saying so, and goes on where the first was when it takes over; that one then
// reads along.
func TestSecondWindow(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.conversation().press("pgup", "half af")
	first := x.second()
	x.sees("half af").shows("ALLEEN LEZEN, ander venster schrijft", "een klant die wacht komt niet terug")
	x.press("x").shows("Niet genoteerd. Esc t Enter: overnemen.")
	x.send(tea.PasteMsg{Content: "brood"})
	x.shows("Niet genoteerd.")
	if v := x.m.View(); v.Cursor != nil {
		t.Error("a cursor promises that one can type")
	}
	second := x.m
	x.m = first
	x.press(" en klaar", "enter", "volgende")
	x.m = second
	x.sees("half af en klaar").sees("› volgende")
	x.press("pgdown").shows("2  Vertel eens over uw werk")

	handed := answering(x, first)
	x.command("t").press("enter")
	x.shows("Overgenomen: u schrijft hier verder.", "opgeslagen", "› volgende")
	<-handed
	x.press(" week", "enter")
	x.m = first
	x.sees("volgende week").shows("Een ander venster schrijft verder. Esc t Enter: terughalen.", "ALLEEN LEZEN")
	x.m = second
	x.press("ctrl+c", "ctrl+c")
	x.m = first
	x.sees("ALLEEN LEZEN, niemand schrijft").press("z").shows("Niemand schrijft nu")
	x.command("t").press("enter").shows("Overgenomen", "volgende week").press("en nog iets", "enter").shows("en nog iets")
}

// Until a talk has gone to the other window no key is taken that would be lost; off
// the record it does not go.
func TestAskedForTheTalk(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.conversation().press("half")
	k := x.m.held.Load()
	x.command("o").press("enter", "between us")
	if _, cmd := x.m.Update(askedMsg{k}); cmd == nil || x.m.handing {
		t.Error("off the record the talk was given away")
	}
	x.shows("off the record it stays here").command("o").press("enter")
	_, cmd := x.m.Update(askedMsg{k})
	x.press("lost").shows("Not noted: this talk is going to another window.")
	x.send(tea.PasteMsg{Content: "lost"})
	x.m.Update(cmd())
	x.shows("READ ONLY").shows("› half")
	x.command("t").press("enter").shows("Taken over", "› half")
}

// What a sync service writes into the file comes into the open talk; the composer
// stays, and both versions of a note are shown to choose from.
func TestTheirsComeIn(t *testing.T) {
	x := newHand(t, interview.Dutch, 80, 24)
	x.conversation().press("pgup", "wat ik nu typ").saved()
	k := x.m.held.Load()
	lib := x.m.env.Library
	e := data.Entry{File: k.Writer.File(), Source: data.FromDocument, Head: k.talk.Session.Head()}
	n, _ := k.talk.Session.LastNote()
	st := interview.Stamp{At: x.now(), New: x.id}
	c := n.Content
	c.Text = "van een andere machine"
	theirs := k.talk.Session.ChangeNote(n.ID, c, st)
	b, err := data.Encode(theirs)
	if err != nil {
		t.Fatal(err)
	}
	x.talk().Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
		c.Text = "van deze machine"
		return s.ChangeNote(n.ID, c, st)
	})
	if err := lib.WriteFile(lib.Path(e), b); err != nil {
		t.Fatal(err)
	}
	x.press(" en verder").saved()
	if !k.Writer.State().Conflict {
		t.Fatalf("it was not noticed: %+v", k.Writer.State())
	}
	x.m.Update(savedMsg{k})
	x.shows("dat is erbij gezet", "wat ik nu typ en verder")
	if k.talk.Session.ApartCount() != 1 || k.Writer.State().Conflict {
		t.Errorf("%d notes apart, %+v", k.talk.Session.ApartCount(), k.Writer.State())
	}
	x.press("enter").saved()
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Second)
	defer stop()
	if err := k.Writer.Sync(ctx); err != nil {
		t.Fatal(err)
	}
	if back, err := lib.Read(e); err != nil || back.ApartCount() != 1 || back.NoteCount() != k.talk.Session.NoteCount() {
		t.Errorf("in the file: %v", err)
	}
}
