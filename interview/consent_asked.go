package interview

import (
	"strconv"
	"strings"
	"time"
)

// Asks gives where the guide asks for consent about something and how; v is nil
// when it does not.
func (g *Guide) Asks(about string) (question, followUp string, v *Value) {
	is := func(v *Value) bool { return v != nil && v.Kind == KindConsent && v.About == about }
	for _, p := range g.Places() {
		if is(p.Question.Value) {
			return p.Question.ID, "", p.Question.Value
		}
		for i := range p.Question.FollowUps {
			if f := &p.Question.FollowUps[i]; is(f.Value) {
				return p.Question.ID, f.ID, f.Value
			}
		}
	}
	return "", "", nil
}

// Consented is [Session.GiveConsent] for what the guide may ask too: then the
// question counts as answered. Consent withdrawn leaves it answered with no.
func (s *Session) Consented(c Consent, st Stamp) *Session {
	question, followUp, v := s.Guide.Asks(c.About)
	given := c.Given
	if given == ConsentWithdrawn {
		given = ConsentNo
	}
	a, _ := s.Answer(question, followUp)
	if v == nil || a.Given == (Given{Choice: given}) {
		return s.GiveConsent(c, st)
	}
	out := s.answered(question, followUp, KindConsent, Given{Choice: given}, st)
	c.At, c.Revision = st.At, out.Revision
	out.consent = s.consent.append(c)
	return out
}

// spans are the lengths of time in which people say how long something is kept, by
// what they begin with.
var spans = []struct {
	names []string
	ahead func(t time.Time, n int) time.Time
}{
	{[]string{"jaar", "jaren", "year", "years"}, func(t time.Time, n int) time.Time { return t.AddDate(n, 0, 0) }},
	{[]string{"maand", "maanden", "month", "months"}, func(t time.Time, n int) time.Time { return t.AddDate(0, n, 0) }},
	{[]string{"week", "weken", "weeks"}, func(t time.Time, n int) time.Time { return t.AddDate(0, 0, 7*n) }},
	{[]string{"dag", "dagen", "day", "days"}, func(t time.Time, n int) time.Time { return t.AddDate(0, 0, n) }},
}

// countWords are the small numbers that people write out.
var countWords = map[string]int{
	"een": 1, "één": 1, "one": 1, "a": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4,
	"vijf": 5, "five": 5, "zes": 6, "six": 6, "tien": 10, "ten": 10, "twaalf": 12, "twelve": 12,
}

// UntilDay gives the last day of a time that is said as people do, from the day on
// which it was said: "1 jaar", "six months", "31-12-2027", "eind 2027". ok is false
// when it names none, or more than one: "zolang u klant bent".
func UntilDay(text string, said time.Time) (day time.Time, ok bool) {
	if day, ok := DayOf(text, said); ok {
		return day, true
	}
	var found []time.Time
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words {
		w = strings.Trim(w, ".,;:()")
		if y, err := strconv.Atoi(w); err == nil && len(w) == 4 && y >= said.Year() {
			found = append(found, time.Date(y, time.December, 31, 0, 0, 0, 0, said.Location()))
			continue
		}
		n, counted := 0, false
		if i > 0 {
			n, counted = countOf(strings.Trim(words[i-1], ".,;:()"))
		}
		for _, span := range spans {
			for _, name := range span.names {
				if counted && w == name {
					d := span.ahead(said, n)
					found = append(found, time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, said.Location()))
				}
			}
		}
	}
	if len(found) != 1 {
		return time.Time{}, false
	}
	return found[0], true
}

func countOf(w string) (n int, ok bool) {
	if n, ok := countWords[w]; ok {
		return n, true
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n > 0 && n < 1000
}

// KeptUntilDay gives the last day on which what was said is kept, where the words
// of [Session.KeptUntil] name one.
func (s *Session) KeptUntilDay() (day time.Time, ok bool) {
	for _, c := range s.consent.slice() {
		if c.Until != "" {
			day, ok = UntilDay(c.Until, c.At)
		}
	}
	return day, ok
}
