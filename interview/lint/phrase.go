package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diepte/interview"
)

// A Phrase is a row of words that a text may hold. Words are separated by a space; a
// word may have alternatives ("ik|we|wij"), a word in brackets may be missing
// ("(even)"), a word that ends in * stands for all that begin so ("geregeld*"), ..
// stands for up to three words, and a last $ for the end of the text.
type Phrase struct {
	Words   string
	Kind    Kind
	Example string // a sentence that it fires on
}

// A Kind says what a phrase leaves open.
type Kind string

const (
	Firmness Kind = "firmness" // whether it will be done at all
	Time     Kind = "time"     // when
	Who      Kind = "who"      // who does it
	What     Kind = "what"     // what is done
	Hedge    Kind = "hedge"    // takes back half of what is said
)

// Kinds lists them.
var Kinds = []Kind{Firmness, Time, Who, What, Hedge}

// A Hit is where a text holds a phrase: text[Start:End], in bytes.
type Hit struct {
	Start, End int
	Text       string // as it was typed
	Kind       Kind   // empty for a question of a guide
}

// A token is a word of a text, in lower case, and where it stands.
type token struct {
	word       string
	start, end int
}

// tokens cuts a text into words. An apostrophe belongs to its word, also the
// curled one.
func tokens(text string) []token {
	var out []token
	start := -1
	end := func(at int) {
		if start >= 0 {
			word := strings.ReplaceAll(strings.ToLower(text[start:at]), "’", "'")
			if trimmed := strings.Trim(word, "'"); trimmed != "" {
				out = append(out, token{word, start, at})
			}
		}
		start = -1
	}
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’'
		switch {
		case inside && start < 0:
			start = i
		case !inside:
			end(i)
		}
	}
	end(len(text))
	return out
}

// gap is how many words .. stands for at most.
const gap = 3

// A pattern is a phrase made ready to be looked for.
type pattern struct {
	parts []part
	kind  Kind
}

type part struct {
	words    []string // alternatives; none: a gap, or the end
	optional bool
	end      bool
}

func compile(p Phrase) pattern {
	out := pattern{kind: p.Kind}
	for _, w := range strings.Fields(p.Words) {
		var next part
		switch {
		case w == "$":
			next.end = true
		case w != "..":
			if strings.HasPrefix(w, "(") {
				next.optional = true
				w = strings.Trim(w, "()")
			}
			next.words = strings.Split(w, "|")
		}
		out.parts = append(out.parts, next)
	}
	return out
}

// at gives how many words of ts the pattern takes from their start, or -1.
func (p *pattern) at(ts []token) int { return match(p.parts, ts) }

func match(parts []part, ts []token) int {
	if len(parts) == 0 {
		return 0
	}
	first, rest := parts[0], parts[1:]
	try := func(skip int) int {
		if n := match(rest, ts[skip:]); n >= 0 {
			return n + skip
		}
		return -1
	}
	switch {
	case first.end:
		if len(ts) > 0 {
			return -1
		}
		return 0
	case first.words == nil:
		for skip := 0; skip <= min(gap, len(ts)); skip++ {
			if n := try(skip); n >= 0 {
				return n
			}
		}
		return -1
	case len(ts) > 0 && first.takes(ts[0].word):
		if n := try(1); n >= 0 {
			return n
		}
	}
	if first.optional {
		return try(0)
	}
	return -1
}

func (p part) takes(word string) bool {
	for _, w := range p.words {
		if stem, ok := strings.CutSuffix(w, "*"); ok && strings.HasPrefix(word, stem) || w == word {
			return true
		}
	}
	return false
}

// A table holds the phrases of one language, by the first word they can begin
// with, so that a text is read once.
type table struct {
	begin map[string][]int // first word to patterns
	other []int            // patterns whose first word has a * or may be missing
	all   []pattern
}

func tableOf(phrases []Phrase) *table {
	t := &table{begin: map[string][]int{}}
	for i, p := range phrases {
		t.all = append(t.all, compile(p))
		first := t.all[i].parts[0]
		open := first.optional || first.words == nil
		for _, w := range first.words {
			open = open || strings.HasSuffix(w, "*")
		}
		if open {
			t.other = append(t.other, i)
			continue
		}
		for _, w := range first.words {
			t.begin[w] = append(t.begin[w], i)
		}
	}
	return t
}

// find gives the phrases that a text holds, first to last; of two that overlap
// the one that begins first, then the longer one.
func (t *table) find(text string) []Hit {
	if t == nil || !utf8.ValidString(text) {
		return nil
	}
	var out []Hit
	ts := tokens(text)
	for i := 0; i < len(ts); i++ {
		best, kind := 0, Kind("")
		for _, list := range [2][]int{t.begin[ts[i].word], t.other} {
			for _, p := range list {
				if n := t.all[p].at(ts[i:]); n > best {
					best, kind = n, t.all[p].kind
				}
			}
		}
		if best > 0 {
			start, end := ts[i].start, ts[i+best-1].end
			out = append(out, Hit{Start: start, End: end, Text: text[start:end], Kind: kind})
			i += best - 1
		}
	}
	return out
}

func tables(by map[interview.Language][]Phrase) map[interview.Language]*table {
	out := map[interview.Language]*table{}
	for l, phrases := range by {
		out[l] = tableOf(phrases)
	}
	return out
}
