package ui

import (
	"slices"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/interview/lint"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// isLoose says whether a promise still has something to be asked: who or when is
// open, or its wording leaves open whether or what, and nobody said more since.
func isLoose(s *interview.Session, p *interview.Promise) bool {
	if p.IsVague() {
		return true
	}
	if p.NoAction != "" {
		return false
	}
	return slices.ContainsFunc(vagueHits(s, p), func(h lint.Hit) bool {
		return h.Kind == lint.Firmness && p.Certainty == "" || h.Kind == lint.What && p.What == ""
	})
}

// vagueHits gives what the wording of a promise leaves open: of what was filled in
// as what is promised, else of the note itself.
func vagueHits(s *interview.Session, p *interview.Promise) []lint.Hit {
	words := p.What
	if words == "" {
		n, _ := s.Note(p.Evidence[0])
		words = n.Content.Text
	}
	return lint.Vague(words, s.Details.Language)
}

// vagueWord says in a line what a promise leaves open in its wording and in none of
// the fields that settle it.
func vagueWord(s *interview.Session, p *interview.Promise, l interview.Language) clean.Text {
	settled := map[lint.Kind]bool{lint.Firmness: p.Certainty != "", lint.Time: p.When != "", lint.Who: p.Who != "", lint.What: p.What != ""}
	return quietWord(slices.DeleteFunc(vagueHits(s, p), func(h lint.Hit) bool { return settled[h.Kind] }), l)
}

// soundsPromised lists what we said in the talk that sounds like a promise and was
// not marked as one: an expectation made by accident.
func soundsPromised(s *interview.Session, l interview.Language) []looseEnd {
	var out []looseEnd
	for n := range s.Notes() {
		if hits := lint.SoundsPromised(s, n); len(hits) > 0 {
			out = append(out, soundsPromisedEnd(n, quietWord(hits, l)))
		}
	}
	return out
}

func soundsPromisedEnd(n *interview.Note, word clean.Text) looseEnd {
	return looseEnd{
		title: speech.EndSoundsPromised, about: clean.Block(n.Content.Text), word: word,
		fields: fields{rows: []*field{
			textField("who", speech.FieldWho, ""), textField("what", speech.FieldWhat, ""), textField("when", speech.FieldWhen, ""),
		}},
		settle: func(t *capture.Talk, fs *fields) {
			for _, f := range fs.rows {
				if value := fs.text(f.name); value != "" {
					t.Rewrite(n.ID, "", interview.PromiseMark)
					if _, b, ok := t.Session.RecordOf(n.ID); ok {
						_ = t.SetField(b.ID, f.name, value) // a text is always taken
					}
				}
			}
		},
	}
}

// firstEmpty puts the keys into the first text that is still empty, so that what is
// missing is where one begins to type; a form that begins with a choice begins
// there.
func (fs *fields) firstEmpty() {
	fs.at = 0
	for i, f := range fs.rows {
		if f.choices != nil {
			return
		}
		if f.text.Empty() {
			fs.at = i
			return
		}
	}
}
