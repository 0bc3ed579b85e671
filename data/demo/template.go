package demo

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// A template is text with places that differ from talk to talk: {slot} is a
// value chosen once a talk, {a|b} one of several at every use, {2..9} a number.
// Braces may stand inside braces. The zero value is empty text.
type template []part

// A part is a literal, a slot, a range or a choice; exactly one is set.
type part struct {
	text    string
	slot    string
	lo, hi  int
	choices []template
}

// parseTemplate reads a template. Braces that do not match are an error.
func parseTemplate(s string) (template, error) {
	var t template
	for s != "" {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			if strings.IndexByte(s, '}') >= 0 {
				return nil, fmt.Errorf("a brace is closed that was not opened: %q", s)
			}
			return append(t, part{text: s}), nil
		}
		if open > 0 {
			t = append(t, part{text: s[:open]})
		}
		end := matching(s[open:])
		if end < 0 {
			return nil, fmt.Errorf("a brace is not closed: %q", s[open:])
		}
		p, err := parsePart(s[open+1 : open+end])
		if err != nil {
			return nil, err
		}
		t, s = append(t, p), s[open+end+1:]
	}
	return t, nil
}

func parsePart(s string) (part, error) {
	if all := split(s, '|'); len(all) > 1 {
		var p part
		for _, one := range all {
			t, err := parseTemplate(one)
			if err != nil {
				return part{}, err
			}
			p.choices = append(p.choices, t)
		}
		return p, nil
	}
	if from, to, ok := strings.Cut(s, ".."); ok {
		lo, err := strconv.Atoi(from)
		if err != nil {
			return part{}, err
		}
		hi, err := strconv.Atoi(to)
		if err != nil || hi <= lo {
			return part{}, fmt.Errorf("no range: {%s}", s)
		}
		return part{lo: lo, hi: hi}, nil
	}
	return part{slot: s}, nil
}

// matching gives the place of the brace that closes the one s begins with, or -1.
func matching(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// split cuts s at every sep that stands outside braces.
func split(s string, sep byte) []string {
	var out []string
	depth, from := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case sep:
			if depth == 0 {
				out, from = append(out, s[from:i]), i+1
			}
		}
	}
	return append(out, s[from:])
}

// slots gives the values a slot can take.
type slots map[string][]template

// teller fills templates for one talk: what a slot was given once it keeps.
type teller struct {
	*rand.Rand
	known  []slots // the story's, the sector's, the language's: the first that knows a name decides
	chosen map[string]string
}

func (t *teller) chance(p float64) bool { return t.Float64() < p }

// between gives a whole number from lo to hi, both included.
func (t *teller) between(lo, hi int) int { return lo + t.IntN(hi-lo+1) }

// fill gives the text of a template.
func (t *teller) fill(tpl template) string {
	if len(tpl) == 1 && tpl[0].text != "" {
		return tpl[0].text
	}
	var b strings.Builder
	for _, p := range tpl {
		switch {
		case p.slot != "":
			b.WriteString(t.value(p.slot))
		case p.choices != nil:
			b.WriteString(t.fill(p.choices[t.IntN(len(p.choices))]))
		case p.hi != 0:
			b.WriteString(strconv.Itoa(rounded(t.between(p.lo, p.hi), p.hi)))
		default:
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// rounded gives n as people say it when they say numbers up to hi: nobody has 113
// guests. Years stay as they are.
func rounded(n, hi int) int {
	step := 1
	switch {
	case hi > 1900 && hi < 2100:
	case hi >= 1000:
		step = 100
	case hi >= 100:
		step = 10
	}
	return max(step, n/step*step)
}

// value gives what a slot holds in this talk. A name that ends in a digit (day2)
// is another draw from the same list, which differs from those before.
func (t *teller) value(name string) string {
	if v, ok := t.chosen[name]; ok {
		return v
	}
	base := name
	options := t.options(name)
	if options == nil {
		base = strings.TrimRight(name, "0123456789")
		options = t.options(base)
	}
	if options == nil {
		return name // the completeness test finds it
	}
	v := t.fill(options[t.IntN(len(options))])
	for range 12 {
		if !t.taken(base, v) {
			break
		}
		v = t.fill(options[t.IntN(len(options))])
	}
	t.chosen[name] = v
	return v
}

func (t *teller) options(name string) []template {
	for _, s := range t.known {
		if o := s[name]; o != nil {
			return o
		}
	}
	return nil
}

func (t *teller) taken(base, v string) bool {
	for _, name := range [...]string{base, base + "2", base + "3"} {
		if w, ok := t.chosen[name]; ok && w == v {
			return true
		}
	}
	return false
}
