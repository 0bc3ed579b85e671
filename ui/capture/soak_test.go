package capture

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"diepte/interview"
	"diepte/ui/editor"
)

// A hand types at random and knows which characters it typed.
type hand struct {
	*rapid.T
	talk  *Talk
	typed map[rune]int // how often each letter was typed, and not erased
}

// letters are what the hand types: each letter is of use as a witness, the signs
// make chips.
var letters = []rune("abcdefgäé漢😀 0123456789+!=&%?>(/:)-*,.")

func (h *hand) key() {
	r := rapid.SampledFrom(letters).Draw(h.T, "key")
	if !h.talk.Off && unicode.IsLetter(r) {
		h.typed[r]++
	}
	h.talk.Type(string(r))
}

// commands are what the hand does. None but the typing of signs and digits
// consumes a character (a chip, a mark, a choice), so letters are the witnesses.
var commands = map[string]func(*hand){
	"key": (*hand).key, "key2": (*hand).key, "key3": (*hand).key, "key4": (*hand).key, "key5": (*hand).key,
	"paste": func(h *hand) {
		if !h.talk.Off {
			h.typed['p']++
		}
		h.talk.Paste("+p\n")
	},
	"enter": func(h *hand) { h.talk.Commit() }, "enter2": func(h *hand) { h.talk.Commit() },
	"back": func(h *hand) { h.erased(func() { h.talk.Backspace() }) },
	"home": func(h *hand) { h.talk.Move(editor.Editor.TextStart) }, "end": func(h *hand) { h.talk.Move(editor.Editor.TextEnd) },
	"new line": func(h *hand) { h.talk.Edit(editor.Editor.NewLine) },
	"word":     func(h *hand) { h.erased(func() { h.talk.Edit(editor.Editor.DeleteWordLeft) }) },
	"tab":      func(h *hand) { h.talk.NextMark(1) }, "shift tab": func(h *hand) { h.talk.NextMark(-1) },
	"next": func(h *hand) { h.talk.Step(1) }, "previous": func(h *hand) { h.talk.Step(-1) }, "untouched": func(h *hand) { h.talk.Untouched() },
	"deeper": func(h *hand) { h.talk.Deeper() }, "moment": func(h *hand) { h.talk.Moment() }, "reason": func(h *hand) { h.talk.Reason() },
	"mark": func(h *hand) { h.talk.MarkNumber(rapid.IntRange(0, 10).Draw(h.T, "number")) },
	"up":   func(h *hand) { h.talk.Select(-1) }, "down": func(h *hand) { h.talk.Select(1) },
	"remove": func(h *hand) { h.talk.RemoveSelected() }, "move": func(h *hand) { h.talk.MoveSelected(rapid.SampledFrom([]int{1, -1}).Draw(h.T, "by")) },
	"row": func(h *hand) { h.talk.IntoRow() }, "out": func(h *hand) { h.talk.OutOfRow() },
	"skip":     func(h *hand) { h.talk.Skip(rapid.SampledFrom(interview.NonAnswers).Draw(h.T, "why"), "") },
	"coverage": func(h *hand) { h.talk.Overrule() }, "pause": func(h *hand) { h.talk.TogglePause() }, "off": func(h *hand) { h.talk.ToggleOff() },
	"role": func(h *hand) { h.talk.TakeRole("expert") }, "add": func(h *hand) { h.talk.AddQuestion("En toen?") },
	"people": func(h *hand) { h.talk.NamePeople(strings.Split("Anna,Bob,Cas", ",")) },
}

// erased does something that erases and takes what went out of the account.
func (h *hand) erased(do func()) {
	before := count(h.talk.Text().Text())
	do()
	after := count(h.talk.Text().Text())
	if h.talk.Off {
		return
	}
	for r, n := range before {
		if h.typed[r] -= n - after[r]; h.typed[r] < 0 {
			h.typed[r] = 0 // it came out of a note that was edited
		}
	}
}

func count(text string) map[rune]int {
	out := map[rune]int{}
	for _, r := range text {
		out[r]++
	}
	return out
}

// held gives every text that is anywhere: in a note or a version of one, in the
// draft, the row, an answer.
func (h *hand) held() string {
	var b strings.Builder
	d := h.talk.Session.Document()
	for _, n := range d.Notes {
		for _, v := range append(n.Versions, n.Version) {
			b.WriteString(v.Content.Text)
		}
	}
	for _, a := range d.Answers {
		for _, v := range append(a.Versions, a.AnswerVersion) {
			b.WriteString(v.Given.Date)
		}
	}
	draft, row := h.talk.Unfinished()
	b.WriteString(draft.Text.Text() + row)
	return b.String()
}

// soak drives a talk by a random hand; undo and redo are in with travel.
func soak(t *testing.T, travel bool, check func(h *hand, did string)) {
	all := []string{}
	for name := range commands {
		all = append(all, name)
	}
	rapid.Check(t, func(t *rapid.T) {
		h := &hand{T: t, talk: talk("Anna", "Bob"), typed: map[rune]int{}}
		for range rapid.IntRange(1, 80).Draw(t, "length") {
			did := rapid.SampledFrom(all).Draw(t, "command")
			if travel && rapid.IntRange(0, 4).Draw(t, "travel") == 0 {
				did = rapid.SampledFrom([]string{"undo", "redo"}).Draw(t, "way")
				press(h.talk, did)
			} else {
				commands[did](h)
			}
			check(h, did)
		}
	})
}

// TestEveryLetterTypedIsSomewhere is the promise of the composer: what was typed
// is in a note, the draft or the value row, unless it was erased by hand.
func TestEveryLetterTypedIsSomewhere(t *testing.T) {
	soak(t, false, func(h *hand, did string) {
		have := count(h.held())
		for r, n := range h.typed {
			if have[r] < n {
				h.Fatalf("after %s, %q was typed %d times and is there %d times: %q", did, r, n, have[r], h.held())
			}
		}
	})
}

// contents gives all that undo and redo bring back.
func contents(t *Talk) string {
	d := t.Session.Document()
	var b strings.Builder
	for n := range t.Session.Notes() {
		fmt.Fprintf(&b, "%s %+v\n", n.ID, n.Content)
	}
	fmt.Fprintf(&b, "%+v\n%+v\n%+v\n", t.Session.Details, d.Overrules, len(d.Guide.Places()))
	for _, a := range d.Answers {
		if a.Given != (interview.Given{}) { // one taken back stays as a version
			fmt.Fprintf(&b, "%s %s %+v\n", a.Question, a.FollowUp, a.Given)
		}
	}
	draft, row := t.Unfinished()
	fmt.Fprintf(&b, "%q %d %v %s %s %v %s %s %s %s\n%q %s", draft.Text.Text(), 0, draft.Chips, draft.Mark, draft.Voice, draft.Turned, draft.Person, draft.Because, draft.Editing, draft.Question, row, t.Person)
	return b.String()
}

// TestAllTheWayBackAndForward undoes everything and redoes everything.
func TestAllTheWayBackAndForward(t *testing.T) {
	first := contents(talk("Anna", "Bob"))
	soak(t, true, func(h *hand, did string) {
		if h.talk.Off || rapid.IntRange(0, 7).Draw(h.T, "look") > 0 {
			return
		}
		end := contents(h.talk)
		back, forward := len(h.talk.line.before), len(h.talk.line.after)
		var stops []string
		for range back {
			stops = append(stops, contents(h.talk))
			h.talk.Undo()
		}
		if diff := cmp.Diff(first, contents(h.talk)); diff != "" {
			h.Fatalf("after %s, undone to the beginning:\n%s", did, diff)
		}
		for i := range back {
			h.talk.Redo()
			if diff := cmp.Diff(stops[back-1-i], contents(h.talk)); diff != "" {
				h.Fatalf("after %s, redo %d of %d:\n%s", did, i+1, back, diff)
			}
		}
		if contents(h.talk) != end || len(h.talk.line.after) != forward {
			h.Fatalf("after %s, %d redos lead elsewhere", did, back)
		}
	})
}
