package guides

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// known lists the fields of everything that can stand in a guide, in the order in
// which they are best written. Whatever else stands there is a fault.
var known = map[string][]string{
	"guide":     {"id", "version", "languages", "title", "sections"},
	"section":   {"id", "phase", "minutes", "title", "questions"},
	"question":  {"id", "minutes", "text", "short", "hint", "why", "value", "follow_ups", "probes"},
	"follow-up": {"id", "text", "hint", "value"},
	"value":     {"kind", "about", "label", "choices"},
	"choice":    {"id", "text"},
}

// reader walks the tree of one file and says what it does not understand.
type reader struct {
	*faults
	languages []string
	unsure    bool // the list of languages has a fault: say nothing of texts too few or too many
}

// thing is one mapping of the file: a guide, a section, a question, ….
type thing struct {
	kind   string // key of known
	name   string // how messages call it: `question "worth"`
	at     place  // where it begins
	fields map[string]field
}

type field struct {
	at    place // of its name
	value ast.Node
}

// thing reads a mapping. what names it as long as no id does: "question 2 of
// section "opening"". false when it is no mapping.
func (r *reader) thing(kind string, n ast.Node, start place, what string) (thing, bool) {
	t := thing{kind: kind, name: what, at: start, fields: map[string]field{}}
	entries, ok := mapping(n)
	if !ok {
		r.add(start, "write the fields of a "+kind+" here: "+list(known[kind]), "%s is %s", what, called(n))
		return t, false
	}
	var unknown, twice []field
	for i, e := range entries {
		key := field{at(e.Key.GetToken()), e.Value}
		name := e.Key.GetToken().Value
		if i == 0 {
			t.at = key.at
		}
		switch _, seen := t.fields[name]; {
		case !slices.Contains(known[kind], name):
			unknown = append(unknown, field{key.at, e.Key})
		case seen:
			twice = append(twice, field{key.at, e.Key})
		default:
			t.fields[name] = key
		}
	}
	t.name = r.named(t)
	for _, f := range unknown {
		name := f.value.GetToken().Value
		next := "known here: " + list(known[kind])
		if near := nearest(name, known[kind]); near != "" {
			next = "did you mean `" + near + "`?"
		}
		r.add(f.at, next, "unknown field %s in %s", quoted(name), t.name)
	}
	for _, f := range twice {
		r.add(f.at, "keep one of the two", "field %s stands twice in %s", quoted(f.value.GetToken().Value), t.name)
	}
	return t, true
}

// named gives a thing the name its id gives it, if it has one.
func (r *reader) named(t thing) string {
	if s, ok := t.fields["id"].value.(*ast.StringNode); ok && s.Value != "" && t.kind != "guide" {
		return t.kind + " " + quoted(s.Value)
	}
	return t.name
}

// missing says that a field is not there.
func (r *reader) missing(t thing, name, next string) {
	r.add(t.at, next, "%s has no `%s`", t.name, name)
}

// word gives the plain text of a field that is the same in every language.
func (r *reader) word(t thing, name string) (string, bool) {
	f, ok := t.fields[name]
	if !ok {
		return "", false
	}
	switch n := f.value.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.BoolNode, *ast.IntegerNode, *ast.FloatNode:
		return n.GetToken().Value, true
	}
	r.add(r.start(f), fmt.Sprintf("write `%s: …` on one line", name), "`%s` of %s is %s", name, t.name, called(f.value))
	return "", false
}

// number gives a whole number from 1 up; 0 when the field is not there or no such
// number.
func (r *reader) number(t thing, name string) int {
	f, ok := t.fields[name]
	if !ok {
		return 0
	}
	if n, whole := f.value.(*ast.IntegerNode); whole {
		v, err := strconv.Atoi(n.Token.Value)
		if err == nil && v >= 1 && v <= 1_000_000 {
			return v
		}
	}
	r.add(r.start(f), fmt.Sprintf("write a whole number from 1 up, as in `%s: 5`", name), "`%s` of %s is %s", name, t.name, shown(f.value))
	return 0
}

// items gives the entries of a list; nil when the field is not there or no list.
func (r *reader) items(t thing, name string) []field {
	f, ok := t.fields[name]
	if !ok {
		return nil
	}
	seq, ok := f.value.(*ast.SequenceNode)
	if !ok {
		r.add(r.start(f), fmt.Sprintf("write a list: below `%s:` one line with `- ` for each", name), "`%s` of %s is %s", name, t.name, called(f.value))
		return nil
	}
	out := make([]field, len(seq.Values))
	for i, v := range seq.Values {
		out[i] = field{at(seq.Start), v}
		if tk := startOf(v); tk != nil {
			out[i].at = at(tk)
		}
	}
	return out
}

// start gives where the value of a field begins, or its name when it has none.
func (r *reader) start(f field) place {
	if _, empty := f.value.(*ast.NullNode); empty || f.value == nil {
		return f.at
	}
	return at(startOf(f.value))
}

// startOf gives the first token of a node: of a block mapping that is its first
// key, where the parser names the colon.
func startOf(n ast.Node) *token.Token {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		return m.Values[0].Key.GetToken()
	}
	return n.GetToken()
}

func mapping(n ast.Node) ([]*ast.MappingValueNode, bool) {
	if m, ok := n.(*ast.MappingNode); ok {
		return m.Values, true
	}
	return nil, false
}

// called says what a node is, for a message.
func called(n ast.Node) string {
	switch n.(type) {
	case nil, *ast.NullNode:
		return "empty"
	case *ast.MappingNode:
		return "a group of fields"
	case *ast.SequenceNode:
		return "a list"
	case *ast.StringNode, *ast.LiteralNode:
		return "a text"
	case *ast.BoolNode:
		return "true or false"
	}
	return "a number"
}

// shown gives a short value itself, anything else by what it is.
func shown(n ast.Node) string {
	switch n.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return quoted(n.GetToken().Value)
	}
	return called(n)
}

// list gives names for a message: `id`, `text`, `hint`.
func list(names []string) string { return "`" + strings.Join(names, "`, `") + "`" }
