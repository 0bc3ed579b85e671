package ui

import (
	"context"
	"strings"
	"time"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// EarlierText writes out what earlier talks with the customer of a session left,
// one row each. It reads them.
func EarlierText(lib *data.Library, s *interview.Session, l interview.Language, today time.Time) []clean.Text {
	if data.CustomerKey(s.Details.Customer.Name) == "" {
		return []clean.Text{speech.EarlierNoName.In(l)}
	}
	sessions, reviews, errs := lib.Earlier(context.Background(), s.Details.Customer.Name, s.ID)
	var out []clean.Text
	for _, row := range earlierRows(interview.Leave(sessions, reviews, today), len(errs), l, 1<<20) {
		var b strings.Builder
		for _, part := range row {
			b.WriteString(string(part.text))
		}
		out = append(out, clean.Line(strings.TrimRight(b.String(), " ")))
	}
	return out
}

// An earlierPage is what earlier talks left while it is written out.
type earlierPage struct {
	rows []line
	lang interview.Language
	w    int
}

// head begins a part, with an empty row before it unless it is the first.
func (p *earlierPage) head(t speech.Text) {
	if len(p.rows) > 0 {
		p.rows = append(p.rows, nil)
	}
	p.rows = append(p.rows, text(bold, " "+t.In(p.lang)))
}

func (p *earlierPage) entry(sign clean.Text, st style, words clean.Text) {
	p.rows = append(p.rows, hung(st, "   "+sign+" ", words, p.w, 4)...)
}

func (p *earlierPage) owed(all []interview.Owed, head speech.Text) {
	if len(all) == 0 {
		return
	}
	p.head(head)
	for i := range all {
		o := &all[i]
		words := clean.Line(o.What)
		if o.Promise.IsVague() && o.Stands() {
			words = speech.PromiseVague.In(p.lang) + ": " + words
		}
		st := plain
		if o.State == interview.PromiseOverdue {
			st = warn
		}
		p.entry(promiseSigns[o.State], st, speech.PromiseStates[o.State].In(p.lang)+", "+speech.PromiseWhen(o, p.lang)+", "+PromiseWho(o, p.lang)+": "+words)
	}
}

func (p *earlierPage) notes(all []interview.LeftNote, head speech.Text, quoted bool) {
	if len(all) == 0 {
		return
	}
	p.head(head)
	for i := range all {
		n := &all[i]
		words := clean.Line(n.Note.Content.Text)
		if quoted {
			words = speech.PromiseSaidDay.With(p.lang, n.Note.Content.Text)
		}
		if n.Person != "" {
			words = clean.Line(n.Person) + ": " + words
		}
		p.entry(speech.Day(n.Day, p.lang)+" ", plain, words)
	}
}

// earlierRows writes out what was left, as wide as it may be.
func earlierRows(left interview.Left, unread int, l interview.Language, w int) []line {
	p := &earlierPage{lang: l, w: w}
	if len(left.Talks) == 0 && unread == 0 {
		return hung(plain, " ", speech.EarlierNone.In(l), w, 3)
	}
	p.owed(left.Owed, speech.EarlierOwed)
	p.owed(left.Broken, speech.EarlierBroken)
	p.notes(left.Unfinished, speech.EarlierUnfinished, false)
	if len(left.NotAsked) > 0 {
		p.head(speech.EarlierNotAsked)
		for _, q := range left.NotAsked {
			p.entry("○", plain, clean.Line(string(q.Question.Text)))
		}
	}
	p.notes(left.Words, speech.EarlierWords, true)
	p.treated(left.Treated)
	p.head(speech.EarlierTalks)
	for _, h := range left.Talks {
		words := speech.Day(h.Created, l) + ", " + speech.Statuses[h.Status].In(l)
		if h.Topic != "" {
			words += ": " + clean.Line(h.Topic)
		}
		p.entry("·", dim, words+" ("+clean.Line(h.ID.Short())+")")
	}
	if unread > 0 {
		p.rows = append(p.rows, nil, text(warn, " "+speech.EarlierUnread.With(l, unread)))
	}
	return p.rows
}

// treated says how the customer likes to be treated, in the words that were noted.
func (p *earlierPage) treated(all []interview.Treatment) {
	if len(all) == 0 {
		return
	}
	p.head(speech.EarlierTreated)
	for _, t := range all {
		var parts []clean.Text
		for _, part := range []string{t.Channel, t.Pace, t.Detail, string(t.Address)} {
			if part != "" {
				parts = append(parts, clean.Line(part))
			}
		}
		if len(parts) > 0 {
			p.entry("·", plain, clean.Join(parts, ", "))
		}
	}
}
