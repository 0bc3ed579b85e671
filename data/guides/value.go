package guides

import (
	"fmt"
	"slices"

	"diepte/interview"
)

// maxChoices is how many choices have a digit to choose them with.
const maxChoices = 9

// abouts lists what a value can be about, each with its kind and the ids that may
// answer it, so that the program knows what was answered and a session can be
// read without its guide.
var abouts = []struct {
	kind    interview.Kind
	about   string
	choices []string
}{
	{interview.KindConsent, interview.AboutNotes, []string{interview.ConsentYes, interview.ConsentNo}},
	{interview.KindConsent, interview.AboutQuoting, []string{"by-name", "without-name", interview.ConsentNo}},
	{interview.KindChoice, interview.AboutAcknowledged, []string{interview.AcknowledgedYes, interview.AcknowledgedNotYet}},
}

// value reads what is answered beside notes; nil when nothing is.
func (r *reader) value(owner thing) *value {
	f, ok := owner.fields["value"]
	if !ok {
		return nil
	}
	t, ok := r.thing("value", f.value, f.at, "`value` of "+owner.name)
	if !ok {
		return nil
	}
	v := &value{at: t.at}
	if _, ok := t.fields["kind"]; !ok {
		r.missing(t, "kind", "add `kind:` with one of "+list(kinds()))
		return v
	}
	v.kind = interview.Kind(r.oneOf(t, "kind", kinds()))
	if v.kind == interview.KindText {
		for _, name := range []string{"about", "label", "choices"} {
			r.notFor(t, name, v.kind)
		}
		return v
	}
	v.label = r.text(t, "label")
	v.about = r.about(t, v.kind)
	v.choices = r.choices(t, v.kind)
	r.knownChoices(t, v)
	return v
}

func kinds() []string {
	var out []string
	for _, k := range interview.Kinds {
		out = append(out, string(k))
	}
	return out
}

// notFor says that a field has no meaning for a kind.
func (r *reader) notFor(t thing, name string, k interview.Kind) {
	if f, ok := t.fields[name]; ok && k != "" {
		r.add(f.at, "take `"+name+":` out, or choose another kind", "%s is of kind %s, which has no `%s`", t.name, k, name)
	}
}

func (r *reader) about(t thing, k interview.Kind) string {
	var names []string
	for _, a := range abouts {
		if a.kind == k {
			names = append(names, a.about)
		}
	}
	if len(names) == 0 {
		r.notFor(t, "about", k)
		return ""
	}
	if _, ok := t.fields["about"]; !ok {
		if k == interview.KindConsent {
			r.missing(t, "about", "add `about:` with one of "+list(names))
		}
		return ""
	}
	return r.oneOf(t, "about", names)
}

func (r *reader) choices(t thing, k interview.Kind) []choice {
	if k != interview.KindChoice && k != interview.KindConsent {
		r.notFor(t, "choices", k)
		return nil
	}
	items := r.items(t, "choices")
	if f, ok := t.fields["choices"]; !ok || isList(f.value) && len(items) < 2 {
		r.add(t.at, "add `choices:` with two to nine, each with `id` and `text`", "%s is of kind %s and has fewer than two choices", t.name, k)
	}
	if len(items) > maxChoices {
		r.add(items[maxChoices].at, "keep nine at most: each has a digit to choose it with", "%s has %d choices", t.name, len(items))
	}
	var out []choice
	seen := map[string]place{}
	for i, item := range items {
		ct, ok := r.thing("choice", item.value, item.at, fmt.Sprintf("choice %d of %s", i+1, t.name))
		if !ok {
			continue
		}
		c := choice{at: ct.at, id: r.id(ct), text: r.text(ct, "text")}
		r.once(seen, c.id, c.at, ct.name, "in "+t.name)
		out = append(out, c)
	}
	return out
}

// knownChoices holds the ids of a value that the program acts on to those that it
// knows.
func (r *reader) knownChoices(t thing, v *value) {
	for _, a := range abouts {
		if a.about != v.about || a.kind != v.kind {
			continue
		}
		yes := false
		for _, c := range v.choices {
			yes = yes || c.id == interview.AcknowledgedYes
			if c.id != "" && !slices.Contains(a.choices, c.id) {
				r.add(c.at, "write one of "+list(a.choices), "%s about %s has unknown choice %s", v.kind, a.about, quoted(c.id))
			}
		}
		if a.about == interview.AboutAcknowledged && !yes && len(v.choices) > 0 {
			r.add(v.at, "add a choice with `id: yes` in quotes: without it nothing could ever go deeper", "%s about %s has no choice %s", v.kind, a.about, quoted("yes"))
		}
	}
}
