package ui

import (
	"fmt"
	"math"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/demo"
	"diepte/interview"
)

// holding opens a talk with that many notes, on a screen of 120×40.
func holding(t testing.TB, notes int) *hand {
	x := newHand(t, interview.Dutch, 120, 40)
	var s *interview.Session
	if notes == 0 {
		s = interview.New(interview.Details{Language: interview.Dutch}, x.guideFor(interview.Dutch, interview.Formal),
			interview.Stamp{At: x.now(), New: x.id})
	} else {
		s = demo.Large(notes, 1, demo.Until, x.guideFor)
	}
	w, err := x.m.env.Library.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	x.m.hold(w, data.Recovered{Session: s})
	x.saved()
	return x
}

// letter types one letter and draws the frame; sentence does so for a short note
// and its Enter, the work of the disk aside.
func (x *hand) letter(i int) {
	r := rune('a' + i%26)
	x.m.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	x.m.View()
	if i%40 == 39 {
		x.m.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		x.m.View()
	}
}

// BenchmarkKey is a key in the interview screen, every fortieth an Enter, Update
// and View, the journal's write included. Budget: 300 µs, and at 10,000 notes at
// most 1.2 times what it is with none.
func BenchmarkKey(b *testing.B) {
	for _, notes := range []int{0, 10_000} {
		b.Run(fmt.Sprint(notes), func(b *testing.B) {
			x := holding(b, notes)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				x.letter(i)
				if i%40 == 39 { // the save goes on beside the key: wait for it outside the measure
					b.StopTimer()
					x.saved()
					b.StartTimer()
				}
			}
		})
	}
}

// BenchmarkView is a frame on which nothing changed.
func BenchmarkView(b *testing.B) {
	for _, size := range sizes {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			x := newHand(b, interview.Dutch, size[0], size[1])
			x.conversation()
			b.ReportAllocs()
			for b.Loop() {
				x.m.View()
			}
		})
	}
}

// BenchmarkPaste is a paste of 20 kB. Budget: 15 ms.
func BenchmarkPaste(b *testing.B) {
	text := strings.Repeat("een zin van de klant, en nog een. ", 600)
	x := newHand(b, interview.Dutch, 120, 40)
	x.newTalk("", "")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		x.m.Update(tea.PasteMsg{Content: text})
		x.m.View()
		x.m.Update(tea.KeyPressMsg{Code: 'z', Mod: tea.ModCtrl})
	}
}

// BenchmarkSearchLetter is one more letter in the search over 10,000 sessions.
// Budget: 10 ms.
func BenchmarkSearchLetter(b *testing.B) {
	x := newHand(b, interview.Dutch, 120, 40)
	s := newBrowse(x.m, "")
	s.loading = false
	i := 0
	for session := range demo.Sessions(500, 3, demo.Until, x.guideFor) {
		e := data.Entry{Head: session.Head(), File: fmt.Sprint(i)}
		for range 20 {
			s.all = append(s.all, shelved{e, folded(e, interview.Dutch)})
		}
		i++
	}
	x.m.screen = s
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%8 == 7 {
			x.m.Update(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
		} else {
			x.m.Update(tea.KeyPressMsg{Code: 'e', Text: "e"})
		}
		x.m.View()
	}
}

// TestKeyDoesNotGrow holds what a key costs by what it allocates: the same after
// ten thousand notes as with a screenful. The least of some rounds counts: what
// the saver allocates beside the keys is counted with them.
func TestKeyDoesNotGrow(t *testing.T) {
	cost := func(notes int) float64 {
		x := holding(t, notes)
		for i := range 200 {
			x.letter(i)
		}
		i, least := 0, math.Inf(1)
		for range 4 {
			least = min(least, testing.AllocsPerRun(100, func() { x.letter(i); i++ }))
		}
		return least
	}
	few, many := cost(600), cost(10_000) // six hundred fill the screen as ten thousand do
	if many > 1.2*few+10 {
		t.Errorf("a key allocates %.0f times with 600 notes and %.0f with 10,000", few, many)
	}
	if many > 900 {
		t.Errorf("a key allocates %.0f times", many)
	}
}
