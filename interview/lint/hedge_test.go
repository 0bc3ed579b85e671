package lint

import (
	"fmt"
	"testing"
	"time"

	"diepte/interview"
)

// A hedge is the customer's own or it is none.
func TestHedgeOf(t *testing.T) {
	start := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	ids := 0
	st := interview.Stamp{At: start, New: func() interview.ID { ids++; return interview.ID(fmt.Sprint("a", ids)) }}
	guide := talk(interview.Dutch, "Wat?")
	said := func(c interview.Content) *interview.Line {
		c.Question = "q"
		s, _ := interview.New(interview.Details{}, guide, st).AddNote(c, start, st)
		for _, p := range interview.Summarize(s).Parts {
			for _, l := range append(p.Lines, p.Asides...) {
				return l
			}
		}
		t.Fatal("no line")
		return nil
	}
	for _, c := range []struct {
		text  string
		voice interview.Voice
		by    interview.Speaker
		l     interview.Language
		want  string
	}{
		{"Dan komen ze misschien niet meer, denk ik", interview.Paraphrase, interview.ByCustomer, interview.Dutch, "misschien"},
		{"Ik vind het, Eigenlijk, wel goed", interview.Verbatim, interview.ByCustomer, interview.Dutch, "Eigenlijk"},
		{"I don’t know", interview.Verbatim, interview.ByCustomer, interview.English, "I don’t know"},
		{"misschien", interview.Verbatim, interview.ByCustomer, interview.English, ""},
		{"misschien", interview.Verbatim, interview.ByUs, interview.Dutch, ""},
		{"misschien", interview.Observation, interview.ByCustomer, interview.Dutch, ""},
		{"misschien", interview.Comment, interview.ByCustomer, interview.Dutch, ""},
	} {
		if got := HedgeOf(said(interview.Content{Text: c.text, Voice: c.voice, Speaker: c.by}), c.l); got != c.want {
			t.Errorf("%q %s %s: %q", c.text, c.voice, c.by, got)
		}
	}
}
