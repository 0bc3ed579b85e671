package capture

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diepte/interview"
	"diepte/ui/speech"
)

// Fitting lists the records that a note can be laid with, the likeliest first: by
// the words they share, then those from the same question or section, then the
// newest. The records it rests on already are left out.
func (t *Talk) Fitting(note interview.ID) []interview.Resting {
	s := t.Session
	n, ok := s.Note(note)
	if !ok {
		return nil
	}
	words := stems(n.Content.Text)
	section := func(question string) string {
		if p, ok := s.PlaceOf(question); ok {
			return p.Section.ID
		}
		return ""
	}
	at := section(n.Content.Question)
	type fit struct {
		interview.Resting
		score, order int
	}
	var all []fit
	for i, r := range s.AllRecords() {
		if slices.Contains(r.Basis.Evidence, note) {
			continue
		}
		f := fit{r, 0, i}
		for k, id := range r.Basis.Evidence {
			have, _ := s.Note(id)
			for stem := range stems(have.Content.Text) {
				if words[stem] {
					f.score += 4
				}
			}
			switch {
			case k > 0:
			case have.Content.Question == n.Content.Question:
				f.score += 2
			case section(have.Content.Question) == at:
				f.score++
			}
		}
		all = append(all, f)
	}
	made := func(f fit) int64 {
		first, _ := s.Note(f.Basis.Evidence[0])
		return first.Began.UnixNano()
	}
	slices.SortStableFunc(all, func(a, b fit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(made(b), made(a)), cmp.Compare(b.order, a.order))
	})
	out := make([]interview.Resting, len(all))
	for i, f := range all {
		out[i] = f.Resting
	}
	return out
}

// Alike lists the other notes that hold words, the likeliest to be about the same
// first: by the words they share, then the newest.
func (t *Talk) Alike(note interview.ID) []interview.Note {
	n, ok := t.Session.Note(note)
	if !ok {
		return nil
	}
	words := stems(n.Content.Text)
	type fit struct {
		interview.Note
		score int
	}
	var all []fit
	for other := range t.Session.Notes() {
		if other.ID == note || other.IsMoment() {
			continue
		}
		f := fit{*other, 0}
		for stem := range stems(other.Content.Text) {
			if words[stem] {
				f.score++
			}
		}
		all = append(all, f)
	}
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b fit) int { return cmp.Compare(b.score, a.score) })
	out := make([]interview.Note, len(all))
	for i, f := range all {
		out[i] = f.Note
	}
	return out
}

// stemLength is how much of a word two forms of it share: lever-en, lever-ing.
const stemLength = 5

// stems gives the beginnings of the longer words of a text, folded.
func stems(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(w) < stemLength-1 {
			continue
		}
		r := []rune(w)
		out[string(r[:min(len(r), stemLength)])] = true
	}
	return out
}

// Attach lays a note with a record as further evidence.
func (t *Talk) Attach(record, note interview.ID) Reply {
	t.applied(func(s *interview.Session, st interview.Stamp) *interview.Session { return s.Attach(record, note, st) })
	return reply(speech.Attached, t.firstWords(record))
}

// Detach takes a note off a record that it was laid with.
func (t *Talk) Detach(record, note interview.ID) Reply {
	t.applied(func(s *interview.Session, st interview.Stamp) *interview.Session { return s.Detach(record, note, st) })
	return reply(speech.Detached, t.firstWords(record))
}

func (t *Talk) firstWords(record interview.ID) string {
	_, b, ok := t.Session.RecordBy(record)
	if !ok {
		return ""
	}
	n, _ := t.Session.Note(b.Evidence[0])
	return short(n.Content.Text)
}
