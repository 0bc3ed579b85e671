package guides

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
)

// parse gives the root of the tree, or nil with the faults that stood in the way.
func parse(src []byte, f *faults) ast.Node {
	text, ok := guardBytes(src, f)
	if !ok {
		return nil
	}
	tokens := lexer.Tokenize(text)
	if !guardTokens(tokens, f) {
		return nil
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		f.syntax(err)
		return nil
	}
	for _, d := range file.Docs {
		if d.Body != nil && d.Body.Type() != ast.CommentType {
			return d.Body
		}
	}
	f.add(place{1, 1}, nextEmpty, "the file has no guide in it")
	return nil
}

// sayings puts what the parser says into the words of somebody who writes a
// guide. The first that fits a part of the message counts.
var sayings = []struct{ part, what, next string }{
	{"mapping value is not allowed", "a colon inside a text", "put the whole text between quotes, or mend the indentation"},
	{"map key-value is pre-defined", "text after the closing quote", "put the whole text between quotes, and \\\" where it has a quote itself"},
	{"cannot start any token", "a tab where spaces belong", "indent with spaces, two for each level"},
	{"could not find end character", "a quote that is never closed", "close the text with the same quote it begins with"},
	{"must be specified", "this does not belong between the braces or brackets above", "put a text with a comma, a brace or a quote in it between quotes"},
	{"could not find '", "a bracket or brace that was never opened", "take it out, or put the text between quotes"},
	{"reserved character", "a text cannot begin with @ or `", "put the whole text between quotes"},
	{"unexpected key name", "a line that is neither a field nor a text", "write `field: text`"},
	{"non-map value", "a line that is neither a field nor a text", "write `field: text`, indented like the fields above it"},
	{"block sequence entries", "a list that begins on the line of its field", "begin the list on the next line"},
	{"value is not allowed in this context", "this line does not belong to what stands above it", "mend the indentation: fields of one thing begin in the same column"},
}

func (f *faults) syntax(err error) {
	var e yaml.Error
	if !errors.As(err, &e) {
		f.add(place{1, 1}, "compare with the example in docs/guide-format.md", "not YAML: %v", err)
		return
	}
	for _, s := range sayings {
		if strings.Contains(e.GetMessage(), s.part) {
			f.add(at(e.GetToken()), s.next, "%s", s.what)
			return
		}
	}
	f.add(at(e.GetToken()), "compare this line and the one above it with docs/guide-format.md", "not YAML: %s", e.GetMessage())
}
