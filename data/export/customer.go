package export

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"diepte/interview"
)

// MarkdownCustomer is the page that the customer takes home.
var MarkdownCustomer = Format{ID: "markdown-customer", Extension: "md", Single: true, Outside: true,
	Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
		s, err := single(sessions)
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, customerPage(interview.CustomerCopy(s), o))
		return err
	}}

// A customerCopy is the page while it is written.
type customerCopy struct {
	page
	tongue
	*interview.Copy
	Options
}

// customerPage writes the page, in the order of the fields of the copy.
func customerPage(c *interview.Copy, o Options) string {
	p := &customerCopy{tongue: tongueOf(c.Language, c.Address), Copy: c, Options: o}
	p.heading(1, p.word("copy.title"))
	day := p.date(c.Held)
	if c.Customer != "" {
		day = row(c.Customer) + " · " + day
	}
	p.line("%s", day)
	if len(c.People) > 0 {
		p.line("")
		p.line(p.word("copy.with"), p.taking())
	}
	p.agreed()
	list(p, "copy.wanted", c.Wanted, func(t interview.Told) { p.line("- %s", p.told(t)) })
	list(p, "copy.expect", c.Expectations, p.answered)
	list(p, "copy.ours", c.OurWishes, func(w interview.Wish) {
		p.line("- %s", p.told(w.What))
		p.under("copy.yourwords", w.InHisWords)
	})
	list(p, "copy.disagreed", c.Disagreed, p.limitation)
	list(p, "copy.wrong", c.Complaints, p.complaint)
	list(p, "copy.open", c.Open, p.limitation)
	p.closing()
	return p.String()
}

// list writes a section, unless there is nothing in it: the customer needs no
// account of what did not come up.
func list[T any](p *customerCopy, title string, items []T, item func(T)) {
	if len(items) == 0 {
		return
	}
	p.heading(2, p.word(title))
	for _, i := range items {
		item(i)
	}
}

func (p *customerCopy) taking() string {
	var names []string
	for _, n := range p.People {
		names = append(names, within(n))
	}
	us := within(nameOf(p.Interviewer))
	if us == "" {
		return strings.Join(names, ", ")
	}
	return strings.Join(names, ", ") + p.word("copy.and") + us
}

// nameOf gives the name without how to reach the person, which the field asks for
// as well: that stands at the end of the page, where it is needed.
func nameOf(interviewer string) string {
	if i := strings.IndexAny(interviewer, ",;(0123456789"); i > 0 {
		return strings.TrimRight(interviewer[:i], " +-–·:")
	}
	return interviewer
}

func (p *customerCopy) told(t interview.Told) string { return said(t.String(), "  ") }

// under writes one more line in the item of a list, when there is text for it.
func (p *customerCopy) under(id string, t interview.Told) {
	if text := said(t.String(), "    "); text != "" {
		p.line("  - "+p.word(id), text)
	}
}

// agreed always stands there: that nothing was agreed is worth knowing too.
func (p *customerCopy) agreed() {
	p.heading(2, p.word("copy.agreed"))
	c := p.Copy
	if len(c.Agreed) > 0 {
		for _, a := range c.Agreed {
			p.agreement(a)
		}
		return
	}
	if len(c.Wanted)+len(c.Expectations)+len(c.OurWishes)+len(c.Disagreed)+len(c.Complaints)+len(c.Open) == 0 {
		p.line("%s", p.word("copy.none"))
		return
	}
	p.line("%s", p.word("copy.noagreed"))
}

func (p *customerCopy) agreement(a interview.Agreement) {
	by := p.word("copy.by." + string(a.By))
	if a.Limit {
		by = p.word("copy.limit." + string(a.By))
	}
	who, what := within(a.Who.String()), within(a.What.String())
	if who != "" && !strings.HasPrefix(strings.ToLower(what), strings.ToLower(who)) {
		by += " (" + who + ")"
	}
	p.line("- **%s:** %s", by, p.told(a.What))
	p.under("copy.when", a.When)
	p.under("copy.instead", a.Instead)
	p.under("copy.yourwords", a.InHisWords)
}

func (p *customerCopy) answered(a interview.Answered) {
	p.line("- %s", p.told(a.What))
	if a.Answer != "" {
		p.line("  - %s", of(p.tongue, "copy.answer", a.Answer))
	}
	p.under("copy.why", a.Why)
	p.under("copy.instead", a.Instead)
}

func (p *customerCopy) limitation(l interview.Limitation) {
	p.line("- **%s:** %s", p.word("copy.pos."+string(l.Whose)), p.told(l.What))
	p.under("copy.instead", l.Instead)
	p.under("copy.yourwords", l.InHisWords)
}

func (p *customerCopy) complaint(c interview.Complaint) {
	p.line("- %s", p.told(c.What))
	if row(c.Move.String()) == "" {
		p.line("  - %s", p.word("copy.nomove"))
		return
	}
	p.under("copy.move", c.Move)
}

// closing says whom to tell what is not right, and what is kept. What nobody has
// said (a number, a date) is left out rather than made up.
func (p *customerCopy) closing() {
	p.heading(2, p.word("copy.notright"))
	whom := within(p.Interviewer)
	if whom == "" {
		whom = p.word("copy.someone")
	}
	if contact := within(p.Contact); contact != "" {
		whom += " (" + contact + ")"
	}
	if by := within(p.TellBy); by != "" {
		p.line("%s", fmt.Sprintf(p.word("copy.tellby"), whom, by))
	} else {
		p.line("%s", fmt.Sprintf(p.word("copy.tell"), whom))
	}
	p.heading(2, p.word("copy.kept"))
	var kept []string
	if id, ok := map[string]string{"yes": "copy.notes.yes", "no": "copy.notes.no"}[p.Notes]; ok {
		kept = append(kept, p.word(id))
	}
	if id, ok := map[string]string{"by-name": "copy.quote.name", "without-name": "copy.quote.anon", "no": "copy.quote.no"}[p.Quoting]; ok {
		kept = append(kept, p.word(id))
	}
	if until := within(p.KeptTill); until != "" {
		kept = append(kept, fmt.Sprintf(p.word("copy.kepttill"), until))
	}
	if by := within(p.SeenBy); by != "" {
		kept = append(kept, fmt.Sprintf(p.word("copy.seenby"), by))
	}
	p.line("%s", strings.Join(append(kept, p.word("copy.stop")), " "))
}
