package export

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"diepte/interview"
)

// MarkdownInternal is all that a talk came to, for the reader inside.
var MarkdownInternal = Format{ID: "markdown-internal", Extension: "md",
	Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
		between := ""
		for s := range sessions {
			if _, err := io.WriteString(w, between+internalSheet(s, o).markdown()); err != nil {
				return err
			}
			between = "\n---\n\n"
		}
		return nil
	}}

// An internalCopy is the page while it is made.
type internalCopy struct {
	tongue
	*interview.Summary
}

func internalSheet(s *interview.Session, o Options) *sheet {
	language := o.Language
	if language == "" {
		language = s.Details.Language
	}
	p := &internalCopy{tongue: tongueOf(language, interview.Formal), Summary: interview.Summarize(s)}
	out := &sheet{Language: language, Talk: s.Details.Language, Title: p.title(), Head: p.head(interview.WithheldFromCopy(s))}
	for i := range p.Parts {
		out.Sections = append(out.Sections, p.part(i+1, &p.Parts[i]))
	}
	return out
}

func (p *internalCopy) title() phrase {
	if oneRow(p.Customer.Name) == "" {
		return ours(p.word("title") + ": " + p.word("nobody"))
	}
	return say("%s: %s", ours(p.word("title")), named(p.Customer.Name))
}

func (p *internalCopy) head(w interview.Withheld) []phrase {
	facts := []phrase{ours(p.date(p.Began))}
	var people []phrase
	for _, person := range p.Customer.People {
		people = append(people, say("%s", named(person.Name)))
	}
	if all := between(", ", people...); !all.empty() {
		facts = append(facts, say(p.word("people"), all))
	}
	if oneRow(p.Interviewer) != "" {
		facts = append(facts, say(p.word("by"), named(p.Interviewer)))
	}
	for _, r := range p.Roles {
		facts = append(facts, say(p.word("role"), of(p.tongue, "role", r.Role), r.At.Format(timeOfDay)))
	}
	rows := []phrase{between(" · ", facts...)}
	if left := p.withheld(w); !left.empty() {
		rows = append(rows, left)
	}
	if n := len(p.Unfounded); n > 0 {
		rows = append(rows, say(p.word("unfounded"), n))
	}
	return rows
}

// withheld says what the customer does not get to read, and why.
func (p *internalCopy) withheld(w interview.Withheld) phrase {
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
	if len(facts) == 0 {
		return nil
	}
	return ours(p.word("withheld") + ": " + strings.Join(facts, ", ") + ".")
}

func (p *internalCopy) part(number int, part *interview.SummaryPart) section {
	out := section{Title: ours(fmt.Sprintf("%d. %s", number, of(p.tongue, "part", part.ID)))}
	if part.Empty() && part.ID != interview.ThisTalk {
		out.Blocks = append(out.Blocks, block{Intro: ours(p.word("empty"))})
	}
	if len(part.Lines) > 0 {
		out.Blocks = append(out.Blocks, p.lines(part)...)
	}
	if len(part.NotAsked) > 0 {
		b := block{Intro: p.notAsked(len(part.NotAsked))}
		for _, q := range part.NotAsked {
			b.Items = append(b.Items, item{Text: append(phrase{{Theirs: string(q.Text), Row: true, Asked: true}}, say(" (%s)", named(q.Section))...)})
		}
		out.Blocks = append(out.Blocks, b)
	}
	apart := part.Asides
	if part.ID == interview.ThisTalk {
		out.Blocks = append(out.Blocks, p.selfCheck(part)...)
		apart = slices.DeleteFunc(slices.Clone(apart), func(l *interview.Line) bool { return l.Kind == interview.SelfCheckLine })
	}
	if len(apart) > 0 {
		out.Blocks = append(out.Blocks, block{Intro: ours(p.word("apart")), Items: p.entries(apart)})
	}
	if part.ID == interview.ThisTalk {
		out.Blocks = append(out.Blocks, p.account()...)
	}
	return out
}

// lines gives what was said in a part: expectations by contact moment, as soon as
// one of them has one, everything else in one list.
func (p *internalCopy) lines(part *interview.SummaryPart) []block {
	has := func(l *interview.Line) bool { return l.Kind == interview.ExpectationLine && l.Expectation.Moment != "" }
	if part.ID != interview.Expectations || !slices.ContainsFunc(part.Lines, has) {
		return []block{{Items: p.entries(part.Lines)}}
	}
	var out []block
	var none []phrase
	for _, row := range p.ByMoment() {
		switch {
		case len(row.Lines) == 0:
			none = append(none, say("%s", named(row.Moment.Name)))
		case row.Moment.ID == "":
			out = append(out, block{Intro: ours(p.word("nomoment")), Items: p.entries(row.Lines)})
		default:
			out = append(out, block{Intro: say(p.word("atmoment"), named(row.Moment.Name)), Items: p.entries(row.Lines)})
		}
	}
	if len(none) > 0 {
		out = append(out, block{Intro: say(p.word("momentless"), between(", ", none...))})
	}
	var rest []*interview.Line
	for _, l := range part.Lines {
		if l.Kind != interview.ExpectationLine {
			rest = append(rest, l)
		}
	}
	if len(rest) > 0 {
		out = append(out, block{Intro: ours(p.word("alsosaid")), Items: p.entries(rest)})
	}
	return out
}

func (p *internalCopy) entries(lines []*interview.Line) []item {
	var out []item
	for _, l := range lines {
		one := p.entry(l)
		one.line = l
		out = append(out, one)
	}
	return out
}

// entry gives one line of the summary: what was said, what there is to say of it,
// and what it rests on.
func (p *internalCopy) entry(l *interview.Line) item {
	sources := l.Evidence().Sources()
	if l.Kind == interview.LadderLine {
		return p.ladder(l)
	}
	text := p.text(l)
	if l.Text != "" && l.Text == sources[0].Text() {
		text = quoted(text, sources[0])
	}
	facts := p.facts(l)
	if len(sources) == 1 && len(facts) == 0 {
		return item{Text: say("%s (%s)", text, p.origin(sources[0]))}
	}
	out := item{Text: text, Under: facts}
	for _, src := range sources {
		from := p.origin(src)
		if src.Text() != l.Text && src.Text() != l.Limit && src.Text() != "" {
			from = say("%s: %s", from, quoted(phrase{{Theirs: string(src.Text())}}, src))
		}
		out.Under = append(out.Under, item{Text: from, Kind: sourceItem})
	}
	return out
}

// quoted puts the customer's very words between quotation marks, unless they were
// typed with them.
func quoted(text phrase, src interview.Source) phrase {
	words := strings.TrimSpace(string(src.Text()))
	if src.Voice() != interview.Verbatim || strings.HasPrefix(words, "\"") || strings.HasPrefix(words, "“") {
		return text
	}
	return say("“%s”", text)
}

// origin says when, by whom and in what voice something was said.
func (p *internalCopy) origin(src interview.Source) phrase {
	at := src.When().Format(timeOfDay)
	side, person := src.Speaker()
	who := say("%s", named(p.Name(person)))
	if who.empty() {
		who = ours(p.word("side." + string(side)))
	}
	switch v := src.Voice(); {
	case src.Note() == "":
		return say("%s, %s", at, who)
	case v == interview.Observation || v == interview.Comment:
		return ours(at + ", " + of(p.tongue, "voice", v)) // by us, whoever it is about
	default:
		return say("%s, %s, %s", at, who, of(p.tongue, "voice", v))
	}
}
