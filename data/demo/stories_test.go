package demo

import (
	"strings"
	"testing"

	"diepte/interview"
)

func allSectors() []*sector {
	var out []*sector
	for _, lib := range stories() {
		out = append(append(out, lib.general), lib.sectors...)
	}
	return out
}

// given by the appointment and not by a file
var fixed = map[string]bool{"us": true, "p1": true, "p2": true, "p3": true, "customer": true, "previous": true}

// TestEverySlotExists finds a slot that would come out as its own name.
func TestEverySlotExists(t *testing.T) {
	for _, s := range allSectors() {
		known := []slots{s.slots, stories()[s.lang].general.slots}
		check := func(where string, tpl template, more slots) {
			walk(tpl, func(name string) {
				tl := teller{known: append([]slots{more}, known...)}
				if !fixed[name] && tl.options(name) == nil && tl.options(strings.TrimRight(name, "0123456789")) == nil {
					t.Errorf("%s %s, %s: no slot {%s}", s.lang, s.name, where, name)
				}
			})
		}
		lines := func(where string, all []line, more slots) {
			for _, l := range all {
				check(where, l.text, more)
				for _, f := range l.fields {
					check(where, f.text, more)
				}
			}
		}
		for key, all := range s.pool {
			for _, f := range all {
				lines(key, f, nil)
			}
		}
		for _, st := range s.stories {
			lines("a story", st.lines, st.slots)
			check("a topic", st.topic, st.slots)
		}
		for _, c := range s.customers {
			check("a customer", c, nil)
		}
		for name, all := range s.slots {
			for _, v := range all {
				check("slot "+name, v, nil)
			}
		}
	}
}

func walk(t template, slot func(string)) {
	for _, p := range t {
		if p.slot != "" {
			slot(p.slot)
		}
		for _, c := range p.choices {
			walk(c, slot)
		}
	}
}

// TestEveryHeadingIsAsked finds lines that no talk would ever hold, because the
// base guide has no such question.
func TestEveryHeadingIsAsked(t *testing.T) {
	asked := map[string]bool{"customer/again": true}
	for _, p := range baseGuide(interview.Dutch, interview.Formal).Places() {
		asked[p.Question.ID] = true
		for _, f := range p.Question.FollowUps {
			asked[p.Question.ID+"/"+f.ID] = true
		}
	}
	for _, s := range allSectors() {
		for key := range s.pool {
			if !asked[key] {
				t.Errorf("%s %s: pool [%s] is never asked", s.lang, s.name, key)
			}
		}
		for _, st := range s.stories {
			for _, l := range st.lines {
				if !asked[l.key()] {
					t.Errorf("%s %s: [%s] is never asked", s.lang, s.name, l.key())
				}
			}
		}
	}
}

// TestStoriesSayWhatTheyMean checks the words of the fields: a disposition, a
// state or a certainty that does not exist would go into files unnoticed.
func TestStoriesSayWhatTheyMean(t *testing.T) {
	known := map[string]string{
		"do": join(interview.Dispositions), "state": join(interview.BoundaryStates),
		"certain": join(interview.Certainties), "verdict": join(interview.Verdicts),
	}
	records := map[string]string{
		"do": "expectation", "why": "expectation", "said": "expectation", "state": "boundary",
		"instead": "expectation boundary", "who": "promise", "what": "promise", "when": "promise", "certain": "promise",
		"move": "incident", "words": "expectation boundary promise incident feeling", "verdict": "expectation boundary promise incident feeling",
	}
	check := func(s *sector, l line) {
		for _, f := range l.fields {
			if words, ok := known[f.name]; ok && (len(f.text) != 1 || !strings.Contains(words, " "+f.text[0].text+" ")) {
				t.Errorf("%s %s [%s]: %s is none of%s", s.lang, s.name, l.key(), f.name, words)
			}
			if !strings.Contains(records[f.name], string(l.mark.Record())) || l.mark.Record() == "" {
				t.Errorf("%s %s [%s]: %s on a line that makes no such record", s.lang, s.name, l.key(), f.name)
			}
		}
	}
	for _, s := range allSectors() {
		for _, st := range s.stories {
			for _, l := range st.lines {
				check(s, l)
			}
		}
		for _, all := range s.pool {
			for _, f := range all {
				for _, l := range f {
					check(s, l)
				}
			}
		}
	}
}

func join[T ~string](all []T) string {
	var b strings.Builder
	for _, v := range all {
		b.WriteString(" " + string(v))
	}
	return b.String() + " "
}

func TestFaultsInAFileAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"[who]\n- a {slot":                "2: a brace is not closed",
		"[who]\n- a }":                    "2: a brace is closed that was not opened",
		"- nowhere":                       "1: no question above this line",
		"[who]\n@ odd":                    "2: unknown sign '@'",
		"[who]\n+ text\n  colour: red":    "3: unknown field \"colour\"",
		"slot broken":                     "1: a slot is",
		"[who]\n- from {9..2} to nothing": "2: no range",
	} {
		if _, err := parseSector(interview.Dutch, text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
