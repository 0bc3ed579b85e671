package guides

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"diepte/interview"
)

// languageNames are the languages of a guide, as messages call them.
var languageNames = map[string]string{"nl": "Dutch", "en": "English"}

// text reads a text that must be there in every language of the guide.
func (r *reader) text(t thing, name string) text {
	f, ok := t.fields[name]
	if !ok {
		r.missing(t, name, "add `"+name+":` with the text in "+r.spoken())
		return text{}
	}
	return r.textOf(f, fmt.Sprintf("`%s` of %s", name, t.name))
}

// optional reads a text that may be left out; where it stands it must be complete.
func (r *reader) optional(t thing, name string) text {
	if _, ok := t.fields[name]; !ok {
		return text{}
	}
	return r.text(t, name)
}

// textOf reads a text: per language, or plain in a guide of one language.
func (r *reader) textOf(f field, what string) text {
	var out text
	if len(r.languages) == 1 && !r.perLanguage(f.value) {
		r.inLanguage(r.languages[0], f, what, &out)
		return out
	}
	entries, ok := mapping(f.value)
	if !ok {
		r.add(r.start(f), "write it below, once for each language: "+r.keys(), "%s is %s", what, withoutLanguage(f.value))
		return out
	}
	seen := map[string]bool{}
	for _, e := range entries {
		key, name := at(e.Key.GetToken()), e.Key.GetToken().Value
		switch {
		case languageNames[name] == "":
			next := "write one of " + r.keys()
			if _, empty := e.Value.(*ast.NullNode); empty {
				next = "put a text with a comma in it between quotes"
			}
			r.add(key, next, "%s has unknown language %s", what, quoted(name))
		case seen[name]:
			r.add(key, "keep one of the two", "%s stands twice in %s", what, languageNames[name])
		case !slices.Contains(r.languages, name):
			if r.unsure {
				continue
			}
			r.add(key, "take it out, or add "+name+" to `languages` at the top", "%s is in %s, the guide is not", what, languageNames[name])
		default:
			r.inLanguage(name, field{key, e.Value}, what, &out)
		}
		seen[name] = true
	}
	for _, l := range r.languages {
		if !seen[l] && !r.unsure {
			r.lacks(l, r.start(f), what)
		}
	}
	return out
}

// lacks says that a text is not there in a language, and the two ways out.
func (r *reader) lacks(language string, at place, what string) {
	var others []string
	for _, l := range r.languages {
		if l != language {
			others = append(others, l)
		}
	}
	next := "write the text"
	if len(others) > 0 {
		next = fmt.Sprintf("add `%s:` beside `%s:`, or set `languages: [%s]` at the top", language, others[0], strings.Join(others, ", "))
	}
	r.add(at, next, "%s is not there in %s", what, languageNames[language])
}

// perLanguage says whether a value has languages in it, in a guide that would not
// need them.
func (r *reader) perLanguage(n ast.Node) bool {
	entries, ok := mapping(n)
	return ok && !slices.ContainsFunc(entries, hasForm)
}

func hasForm(e *ast.MappingValueNode) bool { return isForm(e.Key.GetToken().Value) }

func isForm(s string) bool {
	return s == string(interview.Formal) || s == string(interview.Informal)
}

// inLanguage reads the text of one language: plain, or in Dutch as u and je.
func (r *reader) inLanguage(language string, f field, what string, out *text) {
	what += " in " + languageNames[language]
	entries, forms := mapping(f.value)
	switch {
	case !forms:
		s := r.line(f, what)
		if language == string(interview.English) {
			out.en, out.enAt = s, r.start(f)
		} else {
			out.u, out.je, out.uAt, out.jeAt = s, s, r.start(f), r.start(f)
		}
	case language == string(interview.English):
		r.add(r.start(f), "write the text after `en:`; only Dutch has u and je", "%s is a group of fields", what)
	default:
		r.forms(entries, f, what, out)
	}
}

func (r *reader) forms(entries []*ast.MappingValueNode, f field, what string, out *text) {
	if !slices.ContainsFunc(entries, hasForm) {
		r.add(r.start(f), "write `u:` and `je:`, or put the text between quotes when it has a colon in it", "%s is a group of fields", what)
		return
	}
	seen := map[string]bool{}
	for _, e := range entries {
		key, name := field{at(e.Key.GetToken()), e.Value}, e.Key.GetToken().Value
		switch {
		case !isForm(name):
			r.add(key.at, "write `u:` and `je:`, or one text after `nl:` when they do not differ", "%s has unknown form %s", what, quoted(name))
		case seen[name]:
			r.add(key.at, "keep one of the two", "%s has `%s` twice", what, name)
		case name == string(interview.Formal):
			out.u, out.uAt = r.line(key, what+" (u)"), r.start(key)
		default:
			out.je, out.jeAt = r.line(key, what+" (je)"), r.start(key)
		}
		seen[name] = true
	}
	for _, form := range []interview.Address{interview.Formal, interview.Informal} {
		if !seen[string(form)] {
			r.add(r.start(f), fmt.Sprintf("add `%s:`, or write one text after `nl:` when u and je do not differ", form), "%s has no %s form", what, form)
		}
	}
}

// line reads one text of one line. Numbers and true, false, null are refused: what
// YAML makes of them is seldom what was meant.
func (r *reader) line(f field, what string) string {
	var s string
	switch n := f.value.(type) {
	case *ast.StringNode:
		s = n.Value
	case *ast.LiteralNode:
		s = strings.TrimSuffix(n.Value.Value, "\n")
	case nil, *ast.NullNode:
	case *ast.SequenceNode:
		r.add(r.start(f), "write one text", "%s is a list", what)
		return ""
	case *ast.MappingNode:
		r.add(r.start(f), "put the text between quotes when it has a colon in it", "%s is a group of fields", what)
		return ""
	default:
		r.add(r.start(f), fmt.Sprintf("put it between quotes: %q", n.GetToken().Value), "%s is %s", what, called(n))
		return ""
	}
	s = strings.TrimSpace(s)
	switch i := strings.IndexFunc(s, isControl); {
	case s == "":
		r.add(r.start(f), "write the text, or take the field out", "%s is empty", what)
	case i >= 0 && s[i] == '\n':
		r.add(r.start(f), "write it on one line, or after `>` instead of `|`", "%s runs over several lines", what)
	case i >= 0:
		r.add(r.start(f), "take it out; a guide is plain text", "%s has control character %U", what, []rune(s[i:])[0])
	}
	return s
}

// keys gives the languages for a message: `nl:` and `en:`.
func (r *reader) keys() string { return "`" + strings.Join(r.languages, ":` and `") + ":`" }

// spoken gives the languages by name: Dutch and English.
func (r *reader) spoken() string {
	var names []string
	for _, l := range r.languages {
		names = append(names, languageNames[l])
	}
	return strings.Join(names, " and ")
}

func withoutLanguage(n ast.Node) string {
	if _, ok := n.(*ast.StringNode); ok {
		return "a text without a language"
	}
	return called(n)
}
