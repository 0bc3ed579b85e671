package data

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"diepte/interview"
)

// Whatever is read is refused with a place, or comes back as it was written.
func FuzzDecode(f *testing.F) {
	good := encoded(f, talk())
	f.Add([]byte(good))
	f.Add([]byte(strings.Replace(good, `"schema": 1`, `"schema": 2`, 1)))
	f.Add([]byte(good[:300]))
	f.Add([]byte(`{"schema":1,"id":"a","counts":{},"guide":{"sections":[{"questions":[{"id":"q"}]}]},"x":1e999}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		decodeHead(b, true)
		s, err := Decode(b)
		if err != nil {
			var fault *Fault
			if !errors.Is(err, ErrNewer) && (!errors.As(err, &fault) || fault.Line < 1 || fault.Col < 1) {
				t.Fatalf("an error without a place: %v", err)
			}
			return
		}
		first := encoded(t, s)
		again, err := Decode([]byte(first))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, first)
		}
		if second := encoded(t, again); second != first {
			t.Fatalf("not the same twice:\n%s\n%s", first, second)
		}
	})
}

// No content of a journal stops reading, and a line of ours after it is found.
func FuzzJournal(f *testing.F) {
	s := talk()
	d := Draft{Seq: 7, First: 1, At: start, Since: start, Revision: 3, Place: "composer", Cursor: 2, Texts: map[string]string{"composer": "brood\n✓"}}
	for n := range s.Notes() {
		d.Notes = append(d.Notes, *n)
	}
	var p pending
	p.add(&d)
	line := sealLine(appendDraft(newLine(nil), &d, &p))
	session, err := sessionLine(s)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(line), "brood")
	f.Add(append(session, line...), "x")
	f.Add(append(line[:40:40], session...), "\x00\"\\")
	f.Add(closedLine(), "\xb5\xff")
	f.Fuzz(func(t *testing.T, before []byte, text string) {
		d := Draft{Seq: 1 << 40, First: 1 << 40, At: start, Since: start, Texts: map[string]string{"composer": text}, Mark: interview.IdeaMark}
		ours := sealLine(appendDraft(newLine(nil), &d, &pending{}))
		t1 := told{known: map[string]bool{}, lift: map[string]int64{}}
		t1.read(append(append(append([]byte{}, before...), '\n'), ours...), "w")
		if t1.draft == nil || t1.draft.Seq < d.Seq {
			t.Fatal("our line was not found")
		}
		if got := t1.draft.Texts["composer"]; t1.draft.Seq == d.Seq && utf8.ValidString(text) && got != text {
			t.Fatalf("got %q, want %q", got, text)
		}
	})
}
