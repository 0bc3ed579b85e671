package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
)

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// Every sentence of the commands and of the line mode is there in both languages,
// with the same blanks in each.
func TestWordsInBothLanguages(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*words*.go", "../line/words.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	sentences := 0
	for _, path := range files {
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			words := map[string]string{}
			for _, e := range lit.Elts {
				kv, ok := e.(*ast.KeyValueExpr)
				if !ok {
					return true
				}
				key, isName := kv.Key.(*ast.Ident)
				value, isText := kv.Value.(*ast.BasicLit)
				if !isName || !isText || key.Name != "NL" && key.Name != "EN" {
					return true
				}
				words[key.Name], _ = strconv.Unquote(value.Value)
			}
			if len(words) == 0 {
				return true
			}
			sentences++
			nl, en := verb.FindAllString(words["NL"], -1), verb.FindAllString(words["EN"], -1)
			slices.Sort(nl)
			slices.Sort(en)
			if words["NL"] == "" || words["EN"] == "" || !slices.Equal(nl, en) {
				t.Errorf("%s: %q", set.Position(lit.Pos()), words)
			}
			return true
		})
	}
	if sentences < 100 {
		t.Errorf("only %d sentences found", sentences)
	}
}
