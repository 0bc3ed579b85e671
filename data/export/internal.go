package export

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"diepte/interview"
)

// MarkdownInternal is all that a talk came to, for the reader inside.
var MarkdownInternal = Format{ID: "markdown-internal", Extension: "md",
	Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
		between := ""
		for s := range sessions {
			if _, err := io.WriteString(w, between+internalPage(s, o)); err != nil {
				return err
			}
			between = "\n---\n\n"
		}
		return nil
	}}

// An internalCopy is the page while it is written.
type internalCopy struct {
	page
	tongue
	*interview.Summary
}

func internalPage(s *interview.Session, o Options) string {
	language := o.Language
	if language == "" {
		language = s.Details.Language
	}
	p := &internalCopy{tongue: tongueOf(language, interview.Formal), Summary: interview.Summarize(s)}
	p.head()
	p.withheld(interview.WithheldFromCopy(s))
	for i := range p.Parts {
		p.part(i+1, &p.Parts[i])
	}
	return p.String()
}

func (p *internalCopy) head() {
	name := row(p.Customer.Name)
	if name == "" {
		name = p.word("nobody")
	}
	p.heading(1, p.word("title")+": "+name)
	facts := []string{p.date(p.Began)}
	var people []string
	for _, person := range p.Customer.People {
		if n := row(person.Name); n != "" {
			people = append(people, n)
		}
	}
	if len(people) > 0 {
		facts = append(facts, fmt.Sprintf(p.word("people"), strings.Join(people, ", ")))
	}
	if p.Interviewer != "" {
		facts = append(facts, fmt.Sprintf(p.word("by"), row(p.Interviewer)))
	}
	for _, r := range p.Roles {
		facts = append(facts, fmt.Sprintf(p.word("role"), of(p.tongue, "role", r.Role), r.At.Format(timeOfDay)))
	}
	p.line("%s", strings.Join(facts, " · "))
}

// withheld says what the customer does not get to read, and why.
func (p *internalCopy) withheld(w interview.Withheld) {
	var facts []string
	for _, c := range []struct {
		id string
		n  int
	}{
		{"withheld.nrb", w.NotReadBack}, {"withheld.lap", w.Lapsed}, {"withheld.not", w.NotSaid},
		{"withheld.out", w.LeaveOut}, {"withheld.wrd", w.NoWording},
	} {
		if c.n > 0 {
			facts = append(facts, fmt.Sprintf(p.word(c.id), c.n))
		}
	}
	if len(facts) > 0 {
		p.line("")
		p.line("%s: %s.", p.word("withheld"), strings.Join(facts, ", "))
	}
	if n := len(p.Unfounded); n > 0 {
		p.line("")
		p.line(p.word("unfounded"), n)
	}
}

func (p *internalCopy) part(number int, part *interview.SummaryPart) {
	p.heading(2, fmt.Sprintf("%d. %s", number, of(p.tongue, "part", part.ID)))
	if part.Empty() {
		p.line("%s", p.word("empty"))
	}
	for _, l := range part.Lines {
		p.entry(l)
	}
	gap := ""
	if len(part.Lines) > 0 {
		gap = "\n"
	}
	if len(part.NotAsked) > 0 {
		p.line("%s%s\n", gap, p.word("notasked"))
		gap = "\n"
		for _, q := range part.NotAsked {
			p.line("- *%s* (%s)", row(q.Text), row(q.Section))
		}
	}
	if len(part.Asides) > 0 {
		p.line("%s%s\n", gap, p.word("apart"))
		for _, l := range part.Asides {
			p.entry(l)
		}
	}
}

// entry writes one line of the summary: what was said, what there is to say of
// it, and what it rests on.
func (p *internalCopy) entry(l *interview.Line) {
	sources := l.Evidence().Sources()
	if l.Kind == interview.LadderLine {
		for _, r := range l.Rungs {
			text := quoted(said(r.Text(), strings.Repeat("  ", r.Depth+1)), r.Source)
			if r.Depth > 0 {
				text = fmt.Sprintf(p.word("why"), text)
			}
			p.line("%s- %s (%s)", strings.Repeat("  ", r.Depth), text, p.origin(r.Source))
		}
		return
	}
	text := said(p.text(l), "  ")
	if l.Text != "" && l.Text == sources[0].Text() {
		text = quoted(text, sources[0])
	}
	facts := p.facts(l)
	if len(sources) == 1 && len(facts) == 0 {
		p.line("- %s (%s)", text, p.origin(sources[0]))
		return
	}
	p.line("- %s", text)
	for _, f := range facts {
		p.line("  - %s", f)
	}
	for _, src := range sources {
		own := src.Text() == l.Text || src.Text() == l.Limit || src.Text() == ""
		if own {
			p.line("  - %s", p.origin(src))
		} else {
			p.line("  - %s: %s", p.origin(src), quoted(said(src.Text(), "    "), src))
		}
	}
}

// quoted puts the customer's very words between quotation marks, unless they were
// typed with them.
func quoted(text string, src interview.Source) string {
	if src.Voice() != interview.Verbatim || strings.HasPrefix(text, "\"") || strings.HasPrefix(text, "“") {
		return text
	}
	return "“" + text + "”"
}

// origin says when, by whom and in what voice something was said.
func (p *internalCopy) origin(src interview.Source) string {
	at := src.When().Format(timeOfDay)
	side, person := src.Speaker()
	who := p.Name(person)
	if who == "" {
		who = p.word("side." + string(side))
	} else {
		who = row(who)
	}
	if src.Note() == "" {
		return at + ", " + who
	}
	if v := src.Voice(); v == interview.Observation || v == interview.Comment {
		return at + ", " + of(p.tongue, "voice", v) // by us, whoever it is about
	}
	return at + ", " + who + ", " + of(p.tongue, "voice", src.Voice())
}
