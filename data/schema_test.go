package data

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"diepte/interview"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaFile = "../docs/session.schema.json"

func compiled(t *testing.T) (*jsonschema.Schema, any) {
	t.Helper()
	b, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("session.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("session.json")
	if err != nil {
		t.Fatal(err)
	}
	return s, doc
}

// What Encode writes is what the published schema describes.
func TestSchemaHolds(t *testing.T) {
	schema, _ := compiled(t)
	validate := func(content string) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	for _, s := range []*interview.Session{newSession(stamps()()), talk()} {
		if err := validate(encoded(t, s)); err != nil {
			t.Error(err)
		}
	}
	good := encoded(t, talk())
	for _, c := range [][2]string{
		{`"status": "live"`, `"status": "Live"`},
		{`"mark": 7.5`, `"mark": 7.25`},
		{`"voice": "verbatim"`, `"voice": "loud"`},
		{`"created": "2026`, `"created": "26`},
		{`"evidence": [`, `"proof": [`},
	} {
		if !strings.Contains(good, c[0]) {
			t.Fatalf("the sample holds no %s", c[0])
		}
		if validate(strings.Replace(good, c[0], c[1], 1)) == nil {
			t.Errorf("%s passed", c[1])
		}
	}
}

// Every key that the program knows is described, and no other.
func TestSchemaIsComplete(t *testing.T) {
	_, doc := compiled(t)
	defs := doc.(map[string]any)["$defs"].(map[string]any)
	var compare func(path string, known *shape, described map[string]any)
	compare = func(path string, known *shape, described map[string]any) {
		for described["$ref"] != nil {
			described = defs[strings.TrimPrefix(described["$ref"].(string), "#/$defs/")].(map[string]any)
		}
		if known == nil {
			return
		}
		if known.keys == nil {
			items, ok := described["items"].(map[string]any)
			if !ok {
				t.Errorf("%s: the schema has no items", path)
				return
			}
			compare(path+"[]", known.items, items)
			return
		}
		properties, _ := described["properties"].(map[string]any)
		for key, inner := range known.keys {
			p, ok := properties[key].(map[string]any)
			if !ok {
				t.Errorf("%s.%s is not in the schema", path, key)
				continue
			}
			compare(path+"."+key, inner, p)
		}
		for key := range properties {
			if _, ok := known.keys[key]; !ok {
				t.Errorf("%s.%s is in the schema only", path, key)
			}
		}
	}
	compare("", documentShape(), doc.(map[string]any))
}

// The file as it is written by this version: it must decode for ever, so a
// changed golden file is a changed format.
func TestGoldenSession(t *testing.T) {
	content := encoded(t, talk())
	golden.RequireEqual(t, content)
	s, err := Decode([]byte(content))
	if err != nil {
		t.Fatal(err)
	}
	if again := encoded(t, s); again != content {
		t.Error("reading and writing changed the file")
	}
}

// The example in the documentation is a session.
func TestDocumentedExample(t *testing.T) {
	b, err := os.ReadFile("../docs/session-format.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, found := strings.Cut(string(b), "```json\n")
	example, _, closed := strings.Cut(example, "```")
	if !found || !closed {
		t.Fatal("docs/session-format.md has no example")
	}
	s, err := Decode([]byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if got := encoded(t, s); got != example {
		t.Errorf("the example is not as the program writes it:\n%s", got)
	}
	schema, _ := compiled(t)
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(example))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(v); err != nil {
		t.Error(err)
	}
}

// What EncodeReview writes is what the published schema of a review describes, key
// for key.
func TestReviewSchemaHolds(t *testing.T) {
	b, err := os.ReadFile("../docs/review.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("review.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("review.json")
	if err != nil {
		t.Fatal(err)
	}
	st := stamps()()
	first := interview.TellPromise(nil, "p", interview.PromiseKept, start, "Karin", st)
	first.Words = "gebracht"
	r := &interview.Review{Schema: 1, Session: "s", Reviewer: "Karin", Entries: []interview.ReviewEntry{first, interview.TakeBack([]interview.ReviewEntry{first}, first.ID, "Karin", st)}}
	validate := func(change ...string) error {
		b, err := EncodeReview(r)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.NewReplacer(change...).Replace(string(b))))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	if err := validate(); err != nil {
		t.Error(err)
	}
	for _, change := range [][]string{{`"kept"`, `"overdue"`}, {`"2026-11-22"`, `"22 november"`}, {`"review_of"`, `"session"`}, {`"revision": 1`, `"revision": 0`}, {`"schema": 1`, `"schema": 2`}} {
		if validate(change...) == nil {
			t.Errorf("%s passed", change[1])
		}
	}
	object := func(in any) map[string]any { return in.(map[string]any)["properties"].(map[string]any) }
	described := object(doc)
	entry := object(doc.(map[string]any)["$defs"].(map[string]any)["entry"])
	known := reviewShape()
	if len(described) != len(known.keys) || len(entry) != len(known.keys["entries"].items.keys) {
		t.Errorf("%d and %d keys are described, %d and %d known", len(described), len(entry), len(known.keys), len(known.keys["entries"].items.keys))
	}
	for key := range known.keys["entries"].items.keys {
		if entry[key] == nil {
			t.Errorf("%s is not described", key)
		}
	}
}
