package export

import (
	"fmt"
	"strings"

	"diepte/data/clean"
	"diepte/interview"
)

// A sheet is a page to read before it has a form: what stands on it and in which
// order. Markdown and HTML are written from the same sheet, so that a page says
// the same in both. Its fields are exported for html/template, not for others.
type sheet struct {
	Language interview.Language // of the words around
	Talk     interview.Language // of what was said
	Title    phrase
	Head     []phrase // under the title, a row each
	Sections []section
}

// A section has a heading and blocks.
type section struct {
	Title  phrase
	Blocks []block
}

// A block is a list, with what introduces it or on its own; without items it is a
// row of text.
type block struct {
	Intro phrase
	Items []item
}

// An item of a list has what there is to say of it under it.
type item struct {
	Text  phrase
	Kind  itemKind
	Bar   *interview.Bar // drawn before the text
	Under []item

	line *interview.Line // of the summary, that the item shows; nil: none
}

// An itemKind says how an item is shown; the text says the same without it.
type itemKind string

const (
	factItem   itemKind = ""
	alarmItem  itemKind = "alarm"  // stands out
	sourceItem itemKind = "source" // what a line rests on
	stepItem   itemKind = "step"   // a reason under what it is the reason for
)

// A phrase is words of ours around text from outside, in pieces, so that each form
// can make the latter harmless in its own way.
type phrase []piece

// A piece is words of ours or text from outside; one of the two is empty.
type piece struct {
	Ours   string
	Theirs string
	Row    bool // of Theirs: one row, whatever it holds
	Strong bool
	Asked  bool // text of the guide, which is no line: set apart
}

// Text from outside: several rows of it, or one row whatever it holds.
type (
	told  string
	named string
)

// say gives the words of a format with its arguments filled in. Those of type told
// and named stay apart as text from outside, phrases keep their pieces; the others
// are ours.
func say(format string, args ...any) phrase {
	apart := make([]any, len(args))
	for i, a := range args {
		switch a.(type) {
		case told, named, phrase:
			a = fmt.Sprintf("\x00%d\x00", i)
		}
		apart[i] = a
	}
	var out phrase
	for i, words := range strings.Split(fmt.Sprintf(format, apart...), "\x00") {
		switch {
		case i%2 == 0 && words != "":
			out = append(out, piece{Ours: words})
		case i%2 == 1:
			var n int
			fmt.Sscan(words, &n)
			switch a := args[n].(type) {
			case told:
				out = append(out, piece{Theirs: string(a)})
			case named:
				out = append(out, piece{Theirs: string(a), Row: true})
			case phrase:
				out = append(out, a...)
			}
		}
	}
	return out
}

// ours gives words of ours.
func ours(words string) phrase { return phrase{{Ours: words}} }

// strong gives the phrase with more weight.
func (p phrase) strong() phrase {
	out := append(phrase(nil), p...)
	for i := range out {
		out[i].Strong = true
	}
	return out
}

// between joins phrases that say something, with words of ours between them.
func between(sep string, parts ...phrase) phrase {
	var out phrase
	for _, p := range parts {
		if p.empty() {
			continue
		}
		if len(out) > 0 {
			out = append(out, piece{Ours: sep})
		}
		out = append(out, p...)
	}
	return out
}

// empty says that nobody would read anything.
func (p phrase) empty() bool {
	for _, x := range p {
		if x.Ours != "" || strings.TrimSpace(x.Theirs) != "" {
			return false
		}
	}
	return true
}

// Text gives a piece cleaned, ready for a place where nothing but text can stand.
func (x piece) Text() clean.Text {
	switch {
	case x.Theirs == "":
		return clean.Line(x.Ours)
	case x.Row:
		return clean.Line(oneRow(x.Theirs))
	}
	var rows []clean.Text
	for row := range strings.SplitSeq(string(clean.Block(x.Theirs)), "\n") {
		if row = strings.TrimSpace(row); row != "" {
			rows = append(rows, clean.Line(row))
		}
	}
	return clean.Join(rows, "\n")
}

// Plain gives a phrase as text on one row.
func (p phrase) Plain() clean.Text {
	var b strings.Builder
	for _, x := range p {
		b.WriteString(string(x.Text()))
	}
	return clean.Line(oneRow(b.String()))
}

// list adds an item for each phrase that says something.
func list(kind itemKind, rows ...phrase) []item {
	var out []item
	for _, r := range rows {
		if !r.empty() {
			out = append(out, item{Text: r, Kind: kind})
		}
	}
	return out
}
