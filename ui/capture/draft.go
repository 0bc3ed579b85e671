package capture

import (
	"strings"
	"time"

	"diepte/interview"
	"diepte/ui/editor"
)

// A ChipKind says what a chip sets.
type ChipKind int

const (
	MarkChip ChipKind = iota
	VoiceChip
	SpeakerChip
	PersonChip
)

// A Chip is something set for the draft. Typed holds the characters that made
// it, so that Backspace can turn it back into them; empty when Tab or the menu
// did.
type Chip struct {
	Kind  ChipKind
	Typed string
}

// A Draft is the unfinished note. The zero value is empty, in the customer's
// voice as the question has it.
type Draft struct {
	Text     editor.Editor
	Chips    []Chip // in the order in which they were set; never modified in place
	Mark     interview.Mark
	Voice    interview.Voice // empty: paraphrase
	Turned   bool            // the other side speaks than the question's default
	Person   interview.ID    // of the customer; empty: whoever spoke last
	Began    time.Time       // of its first key; zero: not begun
	Question string          // under which it began
	FollowUp string
	Because  interview.ID // the note it is a reason for
	Editing  interview.ID // the note it will replace the text of; empty: a new one

	named  bool         // its person chip was typed here
	before interview.ID // who spoke before that
}

// isComposed says whether the draft is what a mark is for, rather than the note
// made last.
func (d *Draft) isComposed() bool {
	return !d.Text.Empty() || len(d.Chips) > 0 || d.Editing != ""
}

// IsEmpty says whether there is neither text nor chip.
func (d *Draft) IsEmpty() bool {
	return d.Text.Empty() && len(d.Chips) == 0 && d.Because == "" && d.Editing == ""
}

func (d *Draft) has(k ChipKind) bool {
	for _, c := range d.Chips {
		if c.Kind == k {
			return true
		}
	}
	return false
}

func (d *Draft) with(c Chip) {
	d.Chips = append(append([]Chip(nil), d.Chips...), c)
}

// without takes away the chip of a kind and what it set.
func (d *Draft) without(k ChipKind) {
	var chips []Chip
	for _, c := range d.Chips {
		if c.Kind != k {
			chips = append(chips, c)
		}
	}
	d.Chips = chips
	switch k {
	case MarkChip:
		d.Mark = interview.NoMark
	case VoiceChip:
		d.Voice = ""
	case SpeakerChip:
		d.Turned = false
	case PersonChip:
		d.Person = ""
	}
}

// chipFor says what a first character sets.
func chipFor(r rune) (kind ChipKind, mark interview.Mark, voice interview.Voice, ok bool) {
	if r == 0 {
		return
	}
	for _, m := range interview.Marks {
		if m.Key == r {
			return MarkChip, m.Mark, "", true
		}
	}
	for _, v := range interview.Voices {
		if v.Key == r {
			return VoiceChip, "", v.Voice, true
		}
	}
	if r == ':' {
		return SpeakerChip, "", "", true
	}
	return
}

// backBefore lists the characters that turn back into text before a digit: a
// telephone number, a sum, "more than three".
const backBefore = "+=>"

// typeChip takes a first character as a chip. It reports false when the character
// is text; the draft may then have had a chip turned back into text before it.
func (d *Draft) typeChip(r rune, people []interview.Person) bool {
	text, rest := d.Text.Text()[:d.Text.Cursor()], d.Text.Text()[d.Text.Cursor():]
	if len(text) > longestSign {
		return false // too far in to be a first character
	}
	last := len(d.Chips) - 1
	if last >= 0 && d.Chips[last].Typed != "" {
		typed := d.Chips[last].Typed
		switch {
		case text == "" && typed == string(r): // twice is the character itself
			d.without(d.Chips[last].Kind)
			return false
		case text == "" && typed == ":" && r == ')',
			strings.TrimLeft(text, " ") == "" && strings.Contains(backBefore, typed) && r >= '0' && r <= '9':
			d.turnBack()
			return false
		}
	}
	if r == ':' {
		if n := personTyped(text); n > 0 && len(people) > 1 && n <= len(people) {
			before, was := strings.TrimSpace(text[:len(text)-1]), d.Text
			d.Text = editor.New(rest).At(0)
			if before != "" && !d.typeChip(rune(before[0]), people) { // the sign that had turned back into text
				d.Text = was
				return false
			}
			d.without(PersonChip) // somebody else
			d.Person = people[n-1].ID
			d.with(Chip{PersonChip, text[len(text)-1:] + ":"})
			return true
		}
	}
	if strings.TrimLeft(text, " ") != "" || text != "" && (last < 0 || r != ':' && r != '>') {
		return false // only these two are signs after a sign and a blank, as in "= : we call"
	}
	kind, mark, voice, ok := chipFor(r)
	if !ok || d.has(kind) {
		return false
	}
	if text != "" {
		d.Text = editor.New(rest).At(0)
	}
	d.Mark, d.Voice = first(mark, d.Mark), first(voice, d.Voice)
	if kind == SpeakerChip {
		d.Turned = true
	}
	d.with(Chip{kind, string(r)})
	return true
}

// longestSign is how many bytes before the cursor can still be part of a sign: a
// "+", some blanks and a digit. More is looked at only for blanks before a
// number, which nobody types so many of.
const longestSign = 16

// personTyped reads the digit in "2", " 2" or "+2", before the colon that makes it
// a person; 0 when it is something else.
func personTyped(text string) int {
	t := strings.TrimLeft(text, " ")
	if t != "" && strings.Contains(backBefore, t[:1]) {
		t = strings.TrimLeft(t[1:], " ")
	}
	if len(t) != 1 || t[0] < '1' || t[0] > '9' {
		return 0
	}
	return int(t[0] - '0')
}

func first[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}

// turnBack makes the last chip the characters it was typed with, at the start of
// the text. A chip that was not typed is just taken away. It reports false when
// there is none.
func (d *Draft) turnBack() bool {
	last := len(d.Chips) - 1
	if last < 0 {
		return false
	}
	c := d.Chips[last]
	d.without(c.Kind)
	text := d.Text.Text()
	at := d.Text.Cursor() + len(c.Typed)
	d.Text = editor.New(c.Typed + text).At(at)
	return true
}

// content gives what the draft says as a note of a session in which by is who
// speaks unless the draft turned it.
func (d *Draft) content(by interview.Speaker, person interview.ID) interview.Content {
	if d.Turned {
		by = other(by)
	}
	if d.Voice == interview.Comment {
		by = interview.ByUs // whoever spoke before it, a thought of our own is ours
	}
	c := interview.Content{
		Question: d.Question, FollowUp: d.FollowUp, Mark: d.Mark, Voice: first(d.Voice, interview.Paraphrase),
		Speaker: by, Text: strings.Trim(d.Text.Text(), " \n\t"), Because: d.Because,
	}
	if by == interview.ByCustomer {
		c.Person = first(d.Person, person)
		if c.Voice == interview.Observation {
			c.Person = d.Person // seen by us: of a person only when that was said
		}
	}
	if c.Voice == interview.Observation && strings.HasSuffix(c.Text, ")") && strings.Count(c.Text, ")") > strings.Count(c.Text, "(") {
		c.Text = first(strings.TrimRight(strings.TrimSuffix(c.Text, ")"), " "), c.Text)
	}
	return c
}

func other(s interview.Speaker) interview.Speaker {
	if s == interview.ByUs {
		return interview.ByCustomer
	}
	return interview.ByUs
}

// Found is a draft as a journal keeps it: what was set, without how.
type Found struct {
	Text     string
	Cursor   int // bytes
	Mark     interview.Mark
	Voice    interview.Voice
	Speaker  interview.Speaker // empty: the question's default
	Person   interview.ID
	Because  interview.ID
	Editing  interview.ID
	Began    time.Time
	Question string
	FollowUp string
}

// DraftOf makes a draft of what a journal kept. Its chips can be taken back into
// their characters as if they had been typed.
func (t *Talk) DraftOf(f Found) Draft {
	d := Draft{
		Text: editor.New(f.Text).At(f.Cursor), Began: f.Began, Question: f.Question, FollowUp: f.FollowUp,
		Because: f.Because, Editing: f.Editing,
	}
	if f.Began.IsZero() {
		d.Question, d.FollowUp = "", "" // nothing was typed yet: it begins where the first key will be
	}
	if f.Mark != interview.NoMark {
		d.Mark = f.Mark
		k, _ := f.Mark.Kind()
		d.with(Chip{MarkChip, typedAs(k.Key)})
	}
	if f.Voice != "" && f.Voice != interview.Paraphrase {
		d.Voice = f.Voice
		d.with(Chip{VoiceChip, typedAs(f.Voice.Kind().Key)})
	}
	if f.Speaker != "" && f.Speaker != t.speakerAt(f.Question) {
		d.Turned = true
		d.with(Chip{SpeakerChip, ":"})
	}
	if f.Person != "" {
		d.Person = f.Person
		d.with(Chip{Kind: PersonChip})
	}
	return d
}

func typedAs(r rune) string {
	if r == 0 {
		return ""
	}
	return string(r)
}
