package ui

import (
	"strings"
	"unicode"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

func (s *promisesScreen) draw(m *Model, f *frame) {
	count := speech.CountOf.With(m.lang, string(speech.Number(len(s.hits), m.lang)), string(speech.Number(len(s.all), m.lang)))
	right := line{}
	if s.unread > 0 && f.w >= sideW {
		right = right.add(warn, speech.PromisesUnread.With(m.lang, s.unread)+"  ")
	}
	f.put(rule(text(bold, m.word(speech.PromisesTitle)), right.add(plain, count), f.w))
	lay := s.text.Layout(max(1, f.w-5), 1)
	f.cursorAt(3+lay.Col, 0)
	input := line{}.gap(1).add(keyStyle, "› ")
	if s.text.Empty() {
		input = input.add(dim, m.word(speech.PromisesHint))
	} else {
		input = input.add(plain, lay.Rows[0])
	}
	f.put(input.fit(f.w), nil)
	about := s.about(m, f)
	s.height = max(1, f.h-5-len(about))
	if s.at < s.top {
		s.top = s.at
	} else if s.at >= s.top+s.height {
		s.top = s.at - s.height + 1
	}
	shown := s.hits[s.top:min(len(s.hits), s.top+s.height)]
	states := widestState(m.lang, s.all, shown)
	for i, hit := range shown {
		f.put(s.row(m, &s.all[hit], s.top+i == s.at, f.w, states))
	}
	if len(s.hits) == 0 && !s.loading {
		words := speech.NothingFound
		if len(s.all) == 0 {
			words = speech.PromisesNone
		}
		f.put(line{}.gap(3).add(dim, m.word(words)))
	}
	if len(about) > 0 {
		f.fill(2 + len(about))
		f.put(about...)
	}
	m.closeFrame(f, footPromises)
}

// widestState gives the cells of the longest word for a state among the rows that
// are shown.
func widestState(l interview.Language, all []promiseRow, shown []int) int {
	w := 0
	for _, i := range shown {
		w = max(w, speech.PromiseStates[all[i].State].In(l).Width())
	}
	return w
}

// row draws one promise: how it stands, by when, whose customer, who, what.
func (s *promisesScreen) row(m *Model, row *promiseRow, on bool, w, states int) line {
	st, sign := plain, clean.Text(" ")
	if on {
		st, sign = selected, "▸"
	}
	word, style := speech.PromiseStates[row.State].In(m.lang), st
	switch {
	case on:
	case row.State == interview.PromiseOverdue:
		style = warn
	case !row.Stands():
		style = dim
	}
	mark := promiseSigns[row.State] + " "
	what := clean.Line(row.What)
	name := CustomerName(row.Customer, m.lang)
	if w < smallW {
		return line{}.add(st, sign+" ").add(style, mark).add(st, name+": "+what).fit(w)
	}
	l := line{}.add(st, sign+" ").add(style, mark)
	l = append(l, line{{style, word}}.to(states+1)...)
	l = append(l, line{{st, speech.PromiseWhen(&row.Owed, m.lang)}}.to(min(17, w/5))...)
	l = append(l.gap(1), line{{st, name}}.to(min(28, w/4))...)
	if w >= sideW {
		l = append(l.gap(1), line{{st, PromiseWho(&row.Owed, m.lang)}}.to(min(24, w/6))...)
	}
	l = l.gap(1)
	if row.Promise.IsVague() && row.Stands() {
		l = l.add(dim, m.word(speech.PromiseVague)+": ")
	}
	return l.add(st, what).fit(w)
}

// about says the rest of the promise under the cursor, where there is room for it.
func (s *promisesScreen) about(m *Model, f *frame) []line {
	row, ok := s.here()
	if !ok || f.h < 16 || f.w < smallW || m.panel != nil || m.menu || m.pending != "" {
		return nil
	}
	p := &row.Promise
	first := line{}.gap(1).add(chip, PromiseWho(&row.Owed, m.lang))
	if p.To != "" {
		first = first.add(dim, ", "+speech.PromiseTo.With(m.lang, p.To))
	}
	if strings.ContainsFunc(p.When, unicode.IsLetter) { // a date stands in its row
		first = first.add(dim, ", "+speech.PromiseSaidDay.With(m.lang, p.When))
	}
	if p.Action {
		first = first.add(dim, ", "+m.word(speech.PromiseAction))
	}
	first = first.add(dim, ", "+speech.PromiseMade.With(m.lang, string(speech.Day(row.Made, m.lang))))
	if !row.Since.IsZero() {
		first = first.add(plain, ", "+speech.PromiseSince.With(m.lang, speech.PromiseStates[row.State], string(speech.Day(row.Since, m.lang))))
	}
	return append([]line{rule(nil, nil, f.w), first.fit(f.w)}, hung(plain, "   ", clean.Line(row.What), f.w, 2)...)
}
