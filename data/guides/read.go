package guides

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"diepte/interview"
)

// read gives the guide of a file, or every fault that it has, in order of place.
func read(file string, src []byte) (*source, []Fault) {
	f := &faults{file: file}
	root := parse(src, f)
	if root == nil {
		return nil, f.sorted()
	}
	s := (&reader{faults: f}).guide(root)
	if len(f.all) > 0 {
		return nil, f.sorted()
	}
	return s, nil
}

func (r *reader) guide(root ast.Node) *source {
	t, ok := r.thing("guide", root, at(startOf(root)), "the guide")
	if !ok {
		return nil
	}
	r.readLanguages(t)
	s := &source{id: r.id(t), version: r.number(t, "version"), title: r.text(t, "title")}
	for _, l := range r.languages {
		s.languages = append(s.languages, interview.Language(l))
	}
	if _, ok := t.fields["version"]; !ok {
		r.missing(t, "version", "add `version: 1`, and raise it at every change")
	}
	if _, ok := t.fields["sections"]; !ok {
		r.missing(t, "sections", "add `sections:` with a list of sections below it")
		return s
	}
	for i, item := range r.items(t, "sections") {
		if sec, ok := r.section(item, i+1); ok {
			s.sections = append(s.sections, sec)
		}
	}
	r.rules(t, s)
	return s
}

// readLanguages sets the languages of the guide: those of the field, or both.
func (r *reader) readLanguages(t thing) {
	before := len(r.all)
	for _, item := range r.items(t, "languages") {
		l := item.value.GetToken().Value
		switch {
		case languageNames[l] == "":
			r.add(item.at, "write nl, en, or both: `languages: [nl, en]`", "unknown language %s", quoted(l))
		case slices.Contains(r.languages, l):
			r.add(item.at, "keep one of the two", "language %s stands twice", quoted(l))
		default:
			r.languages = append(r.languages, l)
		}
	}
	r.unsure = len(r.all) > before
	if len(r.languages) == 0 {
		r.languages = []string{"nl", "en"}
	}
}

// id reads an id and holds it to kebab-case.
func (r *reader) id(t thing) string {
	if _, ok := t.fields["id"]; !ok {
		r.missing(t, "id", "add `id:`, a short name in kebab-case, as in `last-time`")
		return ""
	}
	id, ok := r.word(t, "id")
	if !ok {
		return ""
	}
	switch {
	case len(id) > maxID:
		r.add(r.start(t.fields["id"]), "make it shorter; it is never shown", "id %s is longer than %d characters", quoted(id), maxID)
	case id != kebab(id) || id == "":
		next := "write lower-case letters, digits and hyphens, as in `last-time`"
		if k := kebab(id); k != "" {
			next = "write `id: " + k + "`"
		}
		r.add(r.start(t.fields["id"]), next, "id %s is not in kebab-case", quoted(id))
	}
	return id
}

// maxID is how long an id may be, so that it fits in file names and messages.
const maxID = 40

// kebab gives the name nearest to s in lower-case letters, digits and hyphens, at
// most maxID long.
func kebab(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	k := strings.Join(words, "-")
	return strings.TrimSuffix(k[:min(len(k), maxID)], "-")
}

func (r *reader) section(item field, n int) (section, bool) {
	t, ok := r.thing("section", item.value, item.at, fmt.Sprintf("section %d", n))
	if !ok {
		return section{}, false
	}
	s := section{at: t.at, id: r.id(t), minutes: r.number(t, "minutes"), title: r.text(t, "title"), phase: r.phase(t)}
	items := r.items(t, "questions")
	if _, ok := t.fields["questions"]; !ok || len(items) == 0 && isList(t.fields["questions"].value) {
		r.missing(t, "questions", "add at least one question below `questions:`, or take the section out")
	}
	for i, q := range items {
		if q, ok := r.question(q, i+1, t.name); ok {
			s.questions = append(s.questions, q)
		}
	}
	return s, true
}

func isList(n ast.Node) bool { _, ok := n.(*ast.SequenceNode); return ok }

var phases = []string{string(interview.Before), string(interview.Talk), string(interview.After)}

func (r *reader) phase(t thing) interview.Phase {
	if _, ok := t.fields["phase"]; !ok {
		r.missing(t, "phase", "add `phase:` with one of "+list(phases))
		return ""
	}
	return interview.Phase(r.oneOf(t, "phase", phases))
}

// oneOf gives a word out of a list, or "" with a fault.
func (r *reader) oneOf(t thing, name string, words []string) string {
	w, ok := r.word(t, name)
	if !ok || slices.Contains(words, w) {
		return w
	}
	next := "write one of " + list(words)
	if near := nearest(w, words); near != "" {
		next = "did you mean `" + near + "`?"
	}
	r.add(r.start(t.fields[name]), next, "%s has unknown `%s` %s", t.name, name, quoted(w))
	return ""
}

func (r *reader) question(item field, n int, of string) (question, bool) {
	t, ok := r.thing("question", item.value, item.at, fmt.Sprintf("question %d of %s", n, of))
	if !ok {
		return question{}, false
	}
	q := question{
		at: t.at, id: r.id(t), text: r.text(t, "text"), short: r.optional(t, "short"), hint: r.optional(t, "hint"),
		why: r.optional(t, "why"), minutes: r.number(t, "minutes"), value: r.value(t),
	}
	for i, item := range r.items(t, "follow_ups") {
		what := fmt.Sprintf("follow-up %d of %s", i+1, t.name)
		if ft, ok := r.thing("follow-up", item.value, item.at, what); ok {
			q.followUps = append(q.followUps, followUp{
				at: ft.at, id: r.id(ft), text: r.text(ft, "text"), hint: r.optional(ft, "hint"), value: r.value(ft),
			})
		}
	}
	for i, item := range r.items(t, "probes") {
		q.probes = append(q.probes, r.textOf(item, fmt.Sprintf("probe %d of %s", i+1, t.name)))
	}
	return q, true
}
