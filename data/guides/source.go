package guides

import "diepte/interview"

// source is a guide as its file has it: every text in every language.
type source struct {
	id        string
	version   int
	languages []interview.Language
	title     text
	sections  []section
}

type section struct {
	at        place
	id        string
	phase     interview.Phase
	minutes   int
	title     text
	questions []question
}

type question struct {
	at        place
	id        string
	text      text
	short     text
	hint      text
	why       text
	minutes   int
	value     *value
	followUps []followUp
	probes    []text
}

type followUp struct {
	at    place
	id    string
	text  text
	hint  text
	value *value
}

type value struct {
	at      place
	kind    interview.Kind
	about   string
	label   text
	choices []choice
}

type choice struct {
	at   place
	id   string
	text text
}

// text is one text in each form it is asked in; a form the guide does not have is
// empty. Where u and je do not differ they hold the same, from the same place.
type text struct {
	u, je, en       string
	uAt, jeAt, enAt place
}

// where gives the place of the text that in gives.
func (t text) where(l interview.Language, a interview.Address) place {
	switch {
	case l == interview.English:
		return t.enAt
	case a == interview.Informal:
		return t.jeAt
	}
	return t.uAt
}

func (t text) in(l interview.Language, a interview.Address) interview.Planned {
	switch {
	case l == interview.English:
		return interview.Planned(t.en)
	case a == interview.Informal:
		return interview.Planned(t.je)
	}
	return interview.Planned(t.u)
}
