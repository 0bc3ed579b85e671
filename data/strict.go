package data

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"sync"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

const (
	maxSize  = 32 << 20 // bytes of a session file
	maxDepth = 64       // of nesting
)

// endsEarly is the reason given for a file that was cut off.
const endsEarly = "the file ends too early"

// check reads b token by token and refuses what could mislead: a duplicate key,
// a known key in another case, a second value, invalid UTF-8, too deep nesting,
// too many bytes. It does not look at what the values mean.
func check(b []byte) *Fault { return checkAs(b, documentShape()) }

// checkAs is check for a file of another kind, whose keys top knows.
func checkAs(b []byte, top *shape) *Fault {
	if len(b) > maxSize {
		return &Fault{Line: 1, Col: 1, Reason: errTooLong.Error()}
	}
	if f := checkStart(b); f != nil {
		return f
	}
	dec := jsontext.NewDecoder(bytes.NewReader(b))
	// known[i] describes the container at depth i+1; nil is of an unknown kind.
	known := []*shape{top}
	var stack []*shape
	for {
		before := dec.InputOffset()
		t, err := dec.ReadToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return faultAt(b, err, before)
		}
		depth := dec.StackDepth()
		switch k := t.Kind(); {
		case k == '{' || k == '[':
			if depth > maxDepth {
				return at(b, dec.InputOffset()-1, "nested more than 64 deep")
			}
			stack = append(stack, known[len(known)-1].inside(k))
			known = append(known, nil)
			if k == '[' {
				known[len(known)-1] = stack[len(stack)-1]
			}
		case k == '}' || k == ']':
			stack, known = stack[:len(stack)-1], known[:len(known)-1]
		case k == '"' && depth > 0:
			if kind, n := dec.StackIndex(depth); kind == '{' && n%2 == 1 {
				member, reason := stack[len(stack)-1].member(t.String())
				if reason != "" {
					return at(b, dec.InputOffset()-1, reason)
				}
				known[len(known)-1] = member
			}
		}
		if depth == 0 {
			if rest := bytes.TrimLeft(b[dec.InputOffset():], " \t\r\n"); len(rest) > 0 {
				return at(b, int64(len(b)-len(rest)), "something stands after the end of the session")
			}
		}
	}
}

// checkStart refuses what the first bytes give away.
func checkStart(b []byte) *Fault {
	switch {
	case len(b) == 0:
		return &Fault{Line: 1, Col: 1, Reason: "the file is empty"}
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return &Fault{Line: 1, Col: 1, Reason: "the file begins with a byte order mark; remove it"}
	}
	return nil
}

// faultAt turns an error of the JSON library into a fault; off is where the
// token began, for errors that do not say.
func faultAt(b []byte, err error, off int64) *Fault {
	var syntactic *jsontext.SyntacticError
	var semantic *json.SemanticError
	switch {
	case errors.As(err, &syntactic):
		off = syntactic.ByteOffset
		if syntactic.Err != nil {
			err = syntactic.Err
		}
	case errors.As(err, &semantic):
		off = semantic.ByteOffset
		if semantic.Err != nil {
			err = semantic.Err
		} else {
			err = errors.New("a value of the wrong kind")
		}
	}
	reason := strings.TrimPrefix(err.Error(), "jsontext: ")
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		reason, off = endsEarly, int64(len(b))
	case errors.Is(err, jsontext.ErrDuplicateName):
		reason = "the same key stands twice"
	}
	if off < int64(len(b)) && b[off] == 0 {
		reason = "the file holds zero bytes instead of text"
	}
	return at(b, off, reason)
}

// at makes a fault for a place in b.
func at(b []byte, off int64, reason string) *Fault {
	off = max(0, min(off, int64(len(b))))
	line := bytes.Count(b[:off], []byte("\n")) + 1
	return &Fault{Line: line, Col: int(off) - bytes.LastIndexByte(b[:off], '\n'), Reason: reason}
}

// A shape says which keys a JSON object has and what stands under them. A nil
// shape knows nothing and accepts everything.
type shape struct {
	keys   map[string]*shape // exact
	folded map[string]string // lower case without separators, to exact
	items  *shape            // for an array
}

func (s *shape) inside(kind jsontext.Kind) *shape {
	switch {
	case s == nil:
		return nil
	case kind == '[':
		return s.items
	default:
		return s
	}
}

func (s *shape) member(key string) (*shape, string) {
	if s == nil || s.keys == nil {
		return nil, ""
	}
	if m, ok := s.keys[key]; ok {
		return m, ""
	}
	if exact, ok := s.folded[fold(key)]; ok {
		return nil, "the key must be written " + exact
	}
	return nil, ""
}

func fold(key string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(key))
}

var documentShape = sync.OnceValue(func() *shape {
	return shapeOf(reflect.TypeFor[interview.Document](), map[reflect.Type]*shape{})
})

// shapeOf reads the keys off the types themselves, so that a new field needs no
// entry here.
func shapeOf(t reflect.Type, seen map[reflect.Type]*shape) *shape {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if s, ok := seen[t]; ok {
		return s
	}
	switch {
	case t == reflect.TypeFor[jsontext.Value]() || t.PkgPath() == "time":
		return nil
	case t.Kind() == reflect.Slice:
		return &shape{items: shapeOf(t.Elem(), seen)}
	case t.Kind() != reflect.Struct:
		return nil
	}
	s := &shape{keys: map[string]*shape{}, folded: map[string]string{}}
	seen[t] = s
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := shapeOf(f.Type, seen)
		if f.Anonymous || options == "embed" {
			if inner != nil {
				for k, v := range inner.keys {
					s.keys[k], s.folded[fold(k)] = v, k
				}
			}
			continue
		}
		s.keys[name], s.folded[fold(name)] = inner, name
	}
	return s
}
