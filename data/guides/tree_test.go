package guides

import (
	"os"
	"strings"
	"testing"

	"diepte/interview"
)

// TestDocument keeps docs/guide-format.md true: its example is a guide without a
// fault, and every field that can stand in a guide is in its tables.
func TestDocument(t *testing.T) {
	b, err := os.ReadFile("../../docs/guide-format.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(b)
	examples := 0
	for _, block := range strings.Split(doc, "```yaml\n")[1:] {
		src, _, _ := strings.Cut(block, "```")
		if !strings.HasPrefix(src, "id:") {
			continue
		}
		examples++
		s, faults := read("example", []byte(src))
		if len(faults) > 0 {
			t.Fatal(said(faults))
		}
		if g := (resolver{interview.Dutch, interview.Informal}).guide(s); len(g.Places()) < 3 {
			t.Errorf("an example of %d questions shows too little", len(g.Places()))
		}
		for kind, fields := range known {
			for _, f := range fields {
				if !strings.Contains(src, f+":") {
					t.Errorf("the example does not show `%s` of a %s", f, kind)
				}
			}
		}
	}
	if examples != 1 {
		t.Errorf("%d complete examples", examples)
	}
	for kind, fields := range known {
		_, table, ok := strings.Cut(doc, "### A "+kind+"\n")
		table, _, _ = strings.Cut(table, "\n#")
		if !ok {
			t.Errorf("no part about a %s", kind)
		}
		for _, f := range fields {
			if !strings.Contains(table, "| `"+f+"` |") {
				t.Errorf("`%s` of a %s is not in its table", f, kind)
			}
		}
		if rows := strings.Count(table, "\n| `"); rows != len(fields) {
			t.Errorf("the table of a %s has %d fields, it has %d", kind, rows, len(fields))
		}
	}
	for _, k := range interview.Kinds {
		if !strings.Contains(doc, "`"+string(k)+"`") {
			t.Errorf("kind %s is not in the document", k)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"probe", "probes"}, {"hnit", "hint"}, {"followups", "follow_ups"}, {"Text", "text"}, {"colour", ""}, {"x", ""}, {"", ""}, {"wy", "why"},
	} {
		if got := nearest(c.typed, known["question"]); got != c.want {
			t.Errorf("%q: got %q, want %q", c.typed, got, c.want)
		}
	}
}
