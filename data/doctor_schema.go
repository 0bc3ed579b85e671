package data

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"diepte/docs"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// A rule is what the published schema says of one value. It knows the words of
// JSON Schema that the schema uses and no others: a schema that uses another one
// does not decode, and the tests say so.
type rule struct {
	Ref         string           `json:"$ref"`
	Type        string           `json:"type"`
	Const       jsontext.Value   `json:"const"`
	Enum        []string         `json:"enum"`
	Properties  map[string]*rule `json:"properties"`
	Required    []string         `json:"required"`
	Items       *rule            `json:"items"`
	Minimum     *float64         `json:"minimum"`
	Maximum     *float64         `json:"maximum"`
	MultipleOf  float64          `json:"multipleOf"`
	MinLength   int              `json:"minLength"`
	MinItems    int              `json:"minItems"`
	MaxItems    int              `json:"maxItems"`
	Format      string           `json:"format"`
	Description string           `json:"description"` // for people
}

// A schema is the published schema, decoded.
type schema struct {
	rule
	Version string           `json:"$schema"`
	ID      string           `json:"$id"`
	Title   string           `json:"title"`
	Defs    map[string]*rule `json:"$defs"`
}

var published = sync.OnceValues(func() (*schema, error) { return decodeSchema(docs.SessionSchema) })

// decodeSchema fails on a word that a rule does not know.
func decodeSchema(b []byte) (*schema, error) {
	var s schema
	if err := json.Unmarshal(b, &s, json.RejectUnknownMembers(true)); err != nil {
		return nil, fmt.Errorf("the schema of a session: %w", err)
	}
	return &s, nil
}

// depart says where a session file departs from the published schema; nil:
// nowhere. b was read strictly before, so that it is JSON and not too deep.
func depart(b []byte) *Fault {
	s, err := published()
	if err != nil {
		return &Fault{Line: 1, Col: 1, Reason: err.Error()} // the tests read it first
	}
	d := departure{b: b, dec: jsontext.NewDecoder(bytes.NewReader(b)), defs: s.Defs}
	d.value(&s.rule, "")
	return d.fault
}

// A departure reads a file along the rules until it finds the first one broken.
type departure struct {
	b     []byte
	dec   *jsontext.Decoder
	defs  map[string]*rule
	fault *Fault
}

// broken notes the first rule that does not hold. path quotes keys of the file,
// which are cut short where they are shown.
func (d *departure) broken(path, format string, args ...any) {
	if d.fault == nil {
		if path == "" {
			path = "the session"
		}
		d.fault = at(d.b, max(0, d.dec.InputOffset()-1), strings.TrimPrefix(path, ".")+" "+fmt.Sprintf(format, args...))
	}
}

// value reads one value. A nil rule accepts everything.
func (d *departure) value(r *rule, path string) {
	if d.fault != nil {
		return
	}
	for r != nil && r.Ref != "" {
		r = d.defs[strings.TrimPrefix(r.Ref, "#/$defs/")]
	}
	if r == nil {
		_ = d.dec.SkipValue() // it is JSON: the strict reading came first
		return
	}
	switch kind := d.dec.PeekKind(); {
	case kind == '{' && r.takes("object"):
		d.object(r, path)
	case kind == '[' && r.takes("array"):
		d.array(r, path)
	case kind == '{' || kind == '[':
		_, _ = d.dec.ReadToken()
		d.broken(path, "must be %s", r.wanted())
	default:
		v, err := d.dec.ReadValue()
		if err != nil {
			d.broken(path, "cannot be read")
			return
		}
		d.scalar(r, v, path)
	}
}

func (r *rule) takes(kind string) bool {
	return r.Type == kind || r.Type == "" && r.Const == nil && r.Enum == nil
}

// wanted says in a few words what a rule asks for.
func (r *rule) wanted() string {
	switch {
	case r.Enum != nil:
		return "one of " + strings.Join(r.Enum, ", ")
	case r.Const != nil:
		return string(r.Const)
	}
	return strings.NewReplacer("object", "an object", "array", "a list", "string", "text", "integer", "a whole number",
		"number", "a number", "boolean", "true or false").Replace(r.Type)
}

func (d *departure) object(r *rule, path string) {
	_, _ = d.dec.ReadToken()
	missing := slices.Clone(r.Required)
	for d.fault == nil && d.dec.PeekKind() == '"' {
		t, err := d.dec.ReadToken()
		if err != nil {
			d.broken(path, "cannot be read")
			return
		}
		key := t.String()
		if i := slices.Index(missing, key); i >= 0 {
			missing = slices.Delete(missing, i, i+1)
		}
		d.value(r.Properties[key], path+"."+key)
	}
	if d.fault != nil {
		return
	}
	_, _ = d.dec.ReadToken()
	if len(missing) > 0 {
		d.broken(path, "lacks %s", missing[0])
	}
}

func (d *departure) array(r *rule, path string) {
	_, _ = d.dec.ReadToken()
	n := 0
	for ; d.fault == nil; n++ {
		if kind := d.dec.PeekKind(); kind == ']' || kind == 0 {
			break
		}
		d.value(r.Items, path+"["+strconv.Itoa(n)+"]")
	}
	if d.fault != nil {
		return
	}
	_, _ = d.dec.ReadToken()
	switch {
	case n < r.MinItems:
		d.broken(path, "must hold at least %d", r.MinItems)
	case r.MaxItems > 0 && n > r.MaxItems:
		d.broken(path, "must hold at most %d", r.MaxItems)
	}
}

// scalar checks what is no object and no list.
func (d *departure) scalar(r *rule, v jsontext.Value, path string) {
	text := ""
	if v.Kind() == '"' {
		text = string(unquoted(v))
	}
	switch {
	case r.Const != nil && !alike(r.Const, v),
		r.Enum != nil && (v.Kind() != '"' || !slices.Contains(r.Enum, text)):
		d.broken(path, "must be %s", r.wanted())
		return
	case r.Enum != nil || r.Const != nil:
		return
	}
	switch r.Type {
	case "string":
		d.text(r, v, text, path)
	case "integer", "number":
		d.number(r, v, path)
	case "boolean":
		if v.Kind() != 't' && v.Kind() != 'f' {
			d.broken(path, "must be %s", r.wanted())
		}
	case "object", "array":
		d.broken(path, "must be %s", r.wanted())
	}
}

// alike says whether two values that are no lists and no objects are the same.
func alike(a, b jsontext.Value) bool {
	x, errX := strconv.ParseFloat(string(a), 64)
	y, errY := strconv.ParseFloat(string(b), 64)
	return string(a) == string(b) || errX == nil && errY == nil && x == y
}

func (d *departure) text(r *rule, v jsontext.Value, text, path string) {
	switch {
	case v.Kind() != '"':
		d.broken(path, "must be text")
	case len([]rune(text)) < r.MinLength:
		d.broken(path, "must not be empty")
	case r.Format == "date-time" && !isTime(text):
		d.broken(path, "must be a time like 2026-11-22T14:01:07+01:00")
	}
}

// number checks within what a float64 holds; a larger number does not decode.
func (d *departure) number(r *rule, v jsontext.Value, path string) {
	f, err := strconv.ParseFloat(string(v), 64)
	switch {
	case v.Kind() != '0' || err != nil || r.Type == "integer" && f != math.Trunc(f):
		d.broken(path, "must be %s", r.wanted())
	case r.Minimum != nil && f < *r.Minimum:
		d.broken(path, "must be at least %v", *r.Minimum)
	case r.Maximum != nil && f > *r.Maximum:
		d.broken(path, "must be at most %v", *r.Maximum)
	case r.MultipleOf > 0 && f/r.MultipleOf != math.Trunc(f/r.MultipleOf):
		d.broken(path, "must be a multiple of %v", r.MultipleOf)
	}
}

// isTime says whether a text is a time as RFC 3339 has it.
func isTime(s string) bool {
	_, err := time.Parse(time.RFC3339, strings.ToUpper(s))
	return err == nil
}

func unquoted(v jsontext.Value) []byte {
	b, _ := jsontext.AppendUnquote(nil, v)
	return b
}
