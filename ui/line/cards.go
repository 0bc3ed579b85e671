package line

import (
	"strconv"
	"strings"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// The words of cards in line mode.
var (
	cardHow    = speech.Text{NL: `Invullen: \card nummer waarde; bij een keuze het nummer ervan. Alleen het nummer maakt het veld leeg.`, EN: `To fill in: \card number value; of a choice its number. The number alone empties the field.`}
	classHow   = speech.Text{NL: `\class met twee nummers: als het er is, als het er niet is:`, EN: `\class with two numbers: when it is there, when it is not:`}
	fieldIs    = speech.Text{NL: "%s: %s", EN: "%s: %s"}
	fieldNone  = speech.Text{NL: "%s: leeg", EN: "%s: empty"}
	rankHow    = speech.Text{NL: `\ranking 3 1 zet de derde op de eerste plaats:`, EN: `\ranking 3 1 puts the third in the first place:`}
	momentsHow = speech.Text{NL: `\moments met de namen, komma's ertussen, schrijft de lijst:`, EN: `\moments with the names, commas between, writes the list:`}
)

// onCard gives the record of the last note that has a card with that field;
// empty: any card.
func (c *console) onCard(field string) (record interview.ID, card interview.Card, ok bool) {
	n, ok := c.talk.Target()
	if !ok {
		c.say(speech.NoNoteYet)
		return "", card, false
	}
	for _, r := range c.talk.Session.RecordsOn(n.ID) {
		if card, ok = interview.CardOf(r.Record); ok {
			if _, has := card.Field(field); field == "" || has {
				return r.Basis.ID, card, true
			}
		}
	}
	if field != "" {
		c.say(speech.NoClassHere)
	} else {
		c.say(speech.NoCard)
	}
	return "", card, false
}

// card lists the fields of the last note's card, or fills one in.
func (c *console) card(arg string) {
	record, card, ok := c.onCard("")
	if !ok {
		return
	}
	i, value, ok := chosen(arg, len(card.Fields))
	if !ok {
		c.cardRows(record, &card)
		return
	}
	f := &card.Fields[i]
	label := speech.CardFields[card.Record][f.ID]
	if c.talk.SetField(record, f.ID, choiceNamed(f, value)) != nil {
		c.tell(speech.FieldRefuses, value, label)
		c.talk.NoteWith(record, string(label.In(c.lang))+": "+value)
		c.tell(speech.RefusedNoted, value)
		return
	}
	if words := c.fieldWords(record, &card, f); words == "" {
		c.tell(fieldNone, label)
	} else {
		c.tell(fieldIs, label, string(words))
	}
	c.measures(record)
}

// choiceNamed gives the choices that numbers name, with commas or blanks between;
// any other value as it is.
func choiceNamed(f *interview.CardField, value string) string {
	if len(f.Choices) == 0 {
		return value
	}
	var out []string
	for _, part := range strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > len(f.Choices) {
			return value
		}
		out = append(out, f.Choices[n-1])
	}
	return strings.Join(out, ",")
}

func (c *console) cardRows(record interview.ID, card *interview.Card) {
	c.print(speech.CardTitles[card.Record].In(c.lang))
	for i := range card.Fields {
		f := &card.Fields[i]
		row := clean.Format("  %d ", i+1) + speech.CardFields[card.Record][f.ID].In(c.lang) + ": " + c.fieldWords(record, card, f)
		if len(f.Choices) > 0 {
			var offered []clean.Text
			for k, choice := range f.Choices {
				offered = append(offered, clean.Format("%d ", k+1)+speech.CardChoices[card.Record][f.ID][choice].In(c.lang))
			}
			row += " (" + clean.Join(offered, ", ") + ")"
		}
		c.print(row)
	}
	c.measures(record)
	c.say(cardHow)
}

// fieldWords gives what a field holds, in words.
func (c *console) fieldWords(record interview.ID, card *interview.Card, f *interview.CardField) clean.Text {
	value, _ := c.talk.Session.Field(record, f.ID)
	switch {
	case f.Kind == interview.MomentField:
		return clean.Line(c.talk.Session.MomentName(value))
	case len(f.Choices) == 0 || value == "":
		return clean.Line(value)
	}
	var words []clean.Text
	for part := range strings.SplitSeq(value, ",") {
		words = append(words, speech.CardChoices[card.Record][f.ID][part].In(c.lang))
	}
	return clean.Join(words, ", ")
}

// measures says what an expectation comes to: its bar and its class.
func (c *console) measures(record interview.ID) {
	for e := range c.talk.Session.Expectations() {
		if e.ID != record {
			continue
		}
		if bar, ok := e.Zone().Bar(); ok && bar.Placed() {
			facts := []clean.Text{clean.Line(bar.Row())}
			if words, known := speech.ZoneReadings[bar.Reading]; known {
				facts = append(facts, words.In(c.lang))
			}
			c.print("  " + clean.Join(append(facts, speech.ZoneFacts(e.Zone(), c.lang)...), "  "))
		}
		if class := e.Class(); class != "" {
			c.print("  " + speech.ClassCell.With(c.lang, string(rune(class.Letter())), speech.OurReadings[class.Reading()]))
		}
	}
}

// class settles the class of the last expectation by two numbers.
func (c *console) class(arg string) {
	record, card, ok := c.onCard("when-present")
	if !ok {
		return
	}
	there, rest, ok := chosen(arg, len(interview.KanoAnswers))
	not, _, also := chosen(rest, len(interview.KanoAnswers))
	if !ok || !also {
		var rows []clean.Text
		for _, a := range interview.KanoAnswers {
			rows = append(rows, speech.CardChoices[card.Record]["when-present"][string(a)].In(c.lang))
		}
		c.offer(classHow, rows)
		return
	}
	_ = c.talk.SetField(record, "when-present", string(interview.KanoAnswers[there]))
	_ = c.talk.SetField(record, "when-absent", string(interview.KanoAnswers[not])) // both are among the choices
	c.measures(record)
}

// ranking lists the customer's expectations in their order, or puts one in another
// place: its number, then the place.
func (c *console) ranking(arg string) {
	order := c.talk.Session.Ranked(interview.ByCustomer)
	if len(order) == 0 {
		c.say(speech.NothingToRank)
		return
	}
	from, rest, ok := chosen(arg, len(order))
	if to, _, also := chosen(rest, len(order)); ok && also {
		c.talk.Rank(order[from].ID, to-from)
		order = c.talk.Session.Ranked(interview.ByCustomer)
	}
	var rows []clean.Text
	for _, e := range order {
		n, _ := c.talk.Session.Note(e.Evidence[0])
		rows = append(rows, clean.Line(n.Content.Text))
	}
	c.offer(rankHow, rows)
}

// moments lists the contact moments, or writes the list anew.
func (c *console) moments(arg string) {
	if arg != "" {
		c.talk.NameMoments(strings.Split(arg, ","))
	}
	var rows []clean.Text
	for _, m := range c.talk.Moments() {
		rows = append(rows, clean.Line(m.Name))
	}
	c.offer(momentsHow, rows)
}

// matrix lists the expectations by contact moment, with how many there are of all.
func (c *console) matrix(string) {
	all := c.talk.Session.Ranked(interview.ByCustomer)
	if len(all) == 0 {
		c.say(speech.NothingToRank)
		return
	}
	list := append([]interview.ContactMoment{{Name: string(speech.NoMoment.In(c.lang))}}, c.talk.Moments()...)
	for _, m := range list {
		var rows []clean.Text
		for _, e := range all {
			if e.Moment == m.ID {
				n, _ := c.talk.Session.Note(e.Evidence[0])
				rows = append(rows, "  "+clean.Line(n.Content.Text))
			}
		}
		c.print(clean.Line(m.Name) + ": " + speech.CountOf.With(c.lang, strconv.Itoa(len(rows)), strconv.Itoa(len(all))))
		c.pages(rows)
	}
}
