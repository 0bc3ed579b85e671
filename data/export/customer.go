package export

import (
	"io"
	"iter"
	"slices"
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
		_, err = io.WriteString(w, customerSheet(interview.CustomerCopy(s), o).markdown())
		return err
	}}

// A customerCopy is the page while it is made.
type customerCopy struct {
	tongue
	*interview.Copy
	Options
}

// customerSheet makes the page, in the order of the fields of the copy. It is given
// nothing else of the talk, so that nothing else can get on it.
func customerSheet(c *interview.Copy, o Options) *sheet {
	p := &customerCopy{tongue: tongueOf(c.Language, c.Address), Copy: c, Options: o}
	out := &sheet{Language: c.Language, Talk: c.Language, Title: ours(p.word("copy.title")), Head: p.head()}
	out.Sections = append(out.Sections, p.agreed())
	for _, section := range []section{
		p.section("copy.wanted", each(c.Wanted, func(t interview.Told) item { return item{Text: phrase{theirs(t)}} })),
		p.section("copy.expect", each(c.Expectations, p.answered)),
		p.section("copy.ours", each(c.OurWishes, func(w interview.Wish) item {
			return item{Text: phrase{theirs(w.What)}, Under: list(factItem, p.under("copy.yourwords", w.InHisWords))}
		})),
		p.section("copy.disagreed", each(c.Disagreed, p.limitation)),
		p.section("copy.wrong", each(c.Complaints, p.complaint)),
		p.section("copy.open", each(c.Open, p.open)),
	} {
		if len(section.Blocks[0].Items) > 0 { // nobody needs an account of what did not come up
			out.Sections = append(out.Sections, section)
		}
	}
	out.Sections = append(out.Sections, p.rows("copy.notright", p.notRight()), p.section("copy.kept", p.kept()))
	return out
}

func (p *customerCopy) section(title string, items []item) section {
	return section{Title: ours(p.word(title)), Blocks: []block{{Items: items}}}
}

func (p *customerCopy) rows(title string, text phrase) section {
	return section{Title: ours(p.word(title)), Blocks: []block{{Intro: text}}}
}

func each[T any](all []T, one func(T) item) []item {
	var out []item
	for _, x := range all {
		out = append(out, one(x))
	}
	return out
}

// theirs gives what the customer agreed with.
func theirs(t interview.Told) piece { return piece{Theirs: t.String()} }

// under gives one more row in the item of a list, when there is text for it.
func (p *customerCopy) under(id string, t interview.Told) phrase {
	if strings.TrimSpace(t.String()) == "" {
		return nil
	}
	return say(p.word(id), told(t.String()))
}

func (p *customerCopy) head() []phrase {
	day := between(" · ", say("%s", named(p.Customer)), ours(p.date(p.Held)))
	var names []phrase
	for _, n := range p.People {
		names = append(names, say("%s", named(n)))
	}
	if len(names) == 0 {
		return []phrase{day}
	}
	taking := between(", ", names...)
	if us := oneRow(nameOf(p.Interviewer)); us != "" {
		taking = between(p.word("copy.and"), taking, say("%s", named(us)))
	}
	return []phrase{day, say(p.word("copy.with"), taking)}
}

// nameOf gives the name without how to reach the person, which the field asks for
// as well: that stands at the end of the page, where it is needed.
func nameOf(interviewer string) string {
	if i := strings.IndexAny(interviewer, ",;(0123456789"); i > 0 {
		return strings.TrimRight(interviewer[:i], " +-–·:")
	}
	return interviewer
}

// agreed always stands there: that nothing was agreed is worth knowing too.
func (p *customerCopy) agreed() section {
	c := p.Copy
	switch {
	case len(c.Agreed) > 0:
		return p.section("copy.agreed", each(c.Agreed, p.agreement))
	case len(c.Wanted)+len(c.Expectations)+len(c.OurWishes)+len(c.Disagreed)+len(c.Complaints)+len(c.Open) == 0:
		return p.rows("copy.agreed", ours(p.word("copy.none")))
	}
	return p.rows("copy.agreed", ours(p.word("copy.noagreed")))
}

func (p *customerCopy) agreement(a interview.Agreement) item {
	by := p.word("copy.by." + string(a.By))
	if a.Limit {
		by = p.word("copy.limit." + string(a.By))
	}
	lead := ours(by)
	who, what := oneRow(a.Who.String()), oneRow(a.What.String())
	if who != "" && !strings.HasPrefix(strings.ToLower(what), strings.ToLower(who)) {
		lead = say("%s (%s)", lead, named(who))
	}
	return item{Text: p.lead(lead, a.What), Under: list(factItem,
		p.under("copy.when", a.When), p.under("copy.instead", a.Instead), p.under("copy.yourwords", a.InHisWords))}
}

// lead gives a text with whose it is before it.
func (p *customerCopy) lead(whose phrase, what interview.Told) phrase {
	return append(say("%s:", whose).strong(), piece{Ours: " "}, theirs(what))
}

func (p *customerCopy) answered(a interview.Answered) item {
	var hears phrase
	answer := ours(of(p.tongue, "copy.answer", a.Answer)) // that there is none yet is told too
	if a.Answer == interview.AnswerLater {
		hears = p.hears(a.Hears)
	}
	return item{Text: phrase{theirs(a.What)}, Under: list(factItem,
		answer, p.under("copy.why", a.Why), p.under("copy.instead", a.Instead), hears)}
}

func (p *customerCopy) limitation(l interview.Limitation) item {
	return item{Text: p.lead(ours(p.word("copy.pos."+string(l.Whose))), l.What), Under: list(factItem,
		p.under("copy.theirs", l.Theirs), p.under("copy.position", l.Ours),
		p.under("copy.instead", l.Instead), p.under("copy.yourwords", l.InHisWords))}
}

// open is a limitation that is not settled yet, with when there is more to hear of
// it.
func (p *customerCopy) open(l interview.Limitation) item {
	i := p.limitation(l)
	i.Under = append(i.Under, item{Text: p.hears(l.Hears)})
	return i
}

func (p *customerCopy) hears(when interview.Told) phrase {
	if when == (interview.Told{}) {
		return ours(p.word("copy.nohear"))
	}
	return p.under("copy.hear", when)
}

func (p *customerCopy) complaint(c interview.Complaint) item {
	move := p.under("copy.move", c.Move)
	if move.empty() {
		move = ours(p.word("copy.nomove"))
	}
	return item{Text: phrase{theirs(c.What)}, Under: list(factItem, move)}
}

// notRight says whom to tell what is not right, and until when.
func (p *customerCopy) notRight() phrase {
	whom := named(oneRow(p.Interviewer))
	if whom == "" {
		whom = named(p.word("copy.someone"))
	}
	var contact phrase
	if oneRow(p.Contact) != "" {
		contact = say(" (%s)", named(p.Contact))
	}
	switch before := oneRow(p.TellBy); {
	case before != "":
		return say(p.word("copy.tellby"), whom, contact, named(before))
	case p.Today.IsZero() || p.TellBefore.After(p.Today):
		return say(p.word("copy.tellby"), whom, contact, phrase{{Ours: p.date(p.TellBefore)}})
	}
	return say(p.word("copy.tell"), whom, contact)
}

// kept says what we keep, until when, who sees it and how to stop it. What was not
// settled says so: nothing is made up.
func (p *customerCopy) kept() []item {
	standing := func(given, group string, known ...string) phrase {
		if !slices.Contains(known, given) {
			given = ""
		}
		if text := p.word(group + "." + given); text != "" {
			return ours(text)
		}
		return nil
	}
	until := ours(p.word("copy.keptopen"))
	switch agreed := oneRow(p.KeptUntil); {
	case oneRow(p.KeptTill) != "":
		until = say(p.word("copy.kepttill"), named(oneRow(p.KeptTill)))
	case agreed != "" && !p.KeptTo.IsZero():
		until = say(p.word("copy.kepttill"), ours(p.date(p.KeptTo)))
	case agreed != "":
		until = say(p.word("copy.kepttill"), named(agreed))
	}
	sees := standing(p.Sharing, "copy.share", "yes", "no", "withdrawn")
	if by := oneRow(p.SeenBy); by != "" {
		sees = say(p.word("copy.seenby"), named(by))
	}
	return list(factItem, standing(p.Notes, "copy.notes", "yes", "no", "withdrawn"),
		standing(p.Quoting, "copy.quote", "by-name", "without-name", "no", "withdrawn"), until, sees, ours(p.word("copy.stop")))
}
