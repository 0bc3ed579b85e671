package guides

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

// MaxSize is the size in bytes of the largest file that is read as a guide.
const MaxSize = 1 << 20

// maxDepth is how deep lists and fields may lie in one another. A guide needs
// twelve; the parser's time grows with the square of the depth.
const maxDepth = 32

// maxTokens is how many names, texts and signs a guide may have; the base guide
// has two and a half thousand. The parser's time grows with the square of the fields
// that stand side by side: a file of MaxSize full of them would take minutes.
const maxTokens = 20_000

// guardBytes refuses what is no text or too large, before anything reads it. It
// gives the text without byte order mark and with plain line ends; false when
// nothing can be made of it.
func guardBytes(src []byte, f *faults) (string, bool) {
	if len(src) > MaxSize {
		f.add(place{1, 1}, "take out what is not part of the guide", "the file is larger than 1 MiB")
		return "", false
	}
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	line, col := 1, 1
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			f.add(place{line, col}, "save the file as UTF-8", "byte %#02x is not UTF-8", src[i])
			return "", false
		case r == '\n':
			line, col = line+1, 0
		case isControl(r) && r != '\t':
			f.add(place{line, col}, "take it out; a guide is plain text", "control character %U", r)
			return "", false
		}
		col++
		i += n
	}
	if len(bytes.TrimSpace(src)) == 0 {
		f.add(place{1, 1}, nextEmpty, "the file is empty")
		return "", false
	}
	return string(src), true
}

const nextEmpty = "begin with `id:`; docs/guide-format.md has a complete example"

// isControl says whether a character steers a terminal or turns the direction of
// what follows, instead of being seen.
func isControl(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xa0 || // C0, DEL, C1
		r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || // direction
		r == 0x2028 || r == 0x2029 || r == 0xfeff
}

// refused gives, for what YAML has and a guide has not, its name and what to do.
var refused = map[token.Type]struct{ what, next string }{
	token.AnchorType:     {"an anchor (&)", "write the text out, or put it between quotes when it begins with &"},
	token.AliasType:      {"an alias (*)", "write the text out, or put it between quotes when it begins with *"},
	token.TagType:        {"a tag (!)", "leave the tag out, or put the text between quotes when it begins with !"},
	token.MergeKeyType:   {"a merge key (<<)", "write the fields out"},
	token.DirectiveType:  {"a directive (%)", "leave the line out, or put the text between quotes when it begins with %"},
	token.MappingKeyType: {"a complex key (?)", "write `field: text`, or put the text between quotes when it begins with ?"},
}

// guardTokens refuses what a guide has no use for and what would cost the parser
// too much. Unlike the parser it goes on after a fault. false: do not parse.
func guardTokens(tokens token.Tokens, f *faults) bool {
	if len(tokens) > maxTokens {
		f.add(at(tokens[maxTokens]), "split the guide into several", "a guide of more than %d names, texts and signs", maxTokens)
		return false
	}
	ok, document := true, false
	var (
		flow  []*token.Token // the brackets and braces that are open
		block []int          // the columns at which lists and fields begin, outermost first
	)
	for _, t := range tokens {
		if r, bad := refused[t.Type]; bad {
			f.add(at(t), r.next, "%s does not belong in a guide", r.what)
			ok = false
			if t.Type == token.DirectiveType {
				return false // what follows is another language
			}
		}
		opens := false
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow = append(flow, t)
			opens = true
		case token.SequenceEndType, token.MappingEndType:
			flow = flow[:max(0, len(flow)-1)]
		case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
			opens = len(flow) == 0
			if opens {
				block = indented(block, t)
			}
		case token.DocumentHeaderType:
			if document {
				f.add(at(t), "put the second guide into a file of its own", "a second document begins here")
				return false
			}
		}
		document = document || t.Type != token.CommentType
		if opens && len(flow)+len(block) > maxDepth {
			f.add(at(t), "bring it back to the form of docs/guide-format.md", "lists and fields lie deeper than %d in one another", maxDepth)
			return false
		}
	}
	if len(flow) > 0 {
		open := flow[len(flow)-1]
		f.add(at(open), "close it, or put the text between quotes when it begins with "+open.Value, "a %s that is never closed", open.Value)
		return false
	}
	return ok
}

// indented gives the open columns after a list entry or a field. A field begins
// at its name, the token before the colon.
func indented(block []int, t *token.Token) []int {
	col := t.Position.Column
	if t.Type == token.MappingValueType && t.Prev != nil && t.Prev.Position.Line == t.Position.Line {
		col = t.Prev.Position.Column
	}
	for len(block) > 0 && block[len(block)-1] > col {
		block = block[:len(block)-1]
	}
	if len(block) == 0 || block[len(block)-1] < col {
		block = append(block, col)
	}
	return block
}

func at(t *token.Token) place {
	if t == nil || t.Position == nil {
		return place{1, 1}
	}
	return place{t.Position.Line, t.Position.Column}
}

// quoted gives a text of the file for use in a message, short and on one line.
func quoted(s string) string {
	if utf8.RuneCountInString(s) > 40 {
		s = strings.TrimSpace(string([]rune(s)[:39])) + "…"
	}
	return fmt.Sprintf("%q", s)
}
