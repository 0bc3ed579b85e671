package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"sync"

	"diepte/interview"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// reviewMark stands in the name of every file that a reviewer added.
const reviewMark = ".review."

// A reviewFile is a file of a reviewer, or why it cannot be read.
type reviewFile struct {
	name   string
	source Source
	review *interview.Review // of a newer schema too, as far as it can be read; of a damaged file what its .bak holds
	err    error             // a Fault, ErrNewer, or what the system said
}

// isReviewName says whether a name is that of a file that a reviewer added.
func isReviewName(name string) bool {
	return strings.HasSuffix(name, ".json") && !strings.HasPrefix(name, ".") && strings.Contains(name, reviewMark)
}

// reviewName gives the name of the nth file of one person beside a session's.
func reviewName(h interview.Head, by string, n int) string {
	who := slug(by)
	if who == "" {
		who = "0"
	}
	if n > 1 {
		who += fmt.Sprintf("-%d", n)
	}
	return stem(fileName(h, idEndLen)) + reviewMark + who + ".json"
}

var reviewShape = sync.OnceValue(func() *shape {
	return shapeOf(reflect.TypeFor[interview.Review](), map[reflect.Type]*shape{})
})

// EncodeReview gives a review as it stands in a file.
func EncodeReview(r *interview.Review) ([]byte, error) {
	b, err := json.Marshal(r, jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, fmt.Errorf("encode the review of %s: %w", r.Session.Short(), err)
	}
	return append(b, '\n'), nil
}

// DecodeReview reads what EncodeReview wrote, as strictly as [Decode] reads a
// session. It fails with a [Fault]; a review of a higher schema number comes with
// an [ErrNewer] beside it when it can be read.
func DecodeReview(b []byte) (*interview.Review, error) {
	if f := checkAs(b, reviewShape()); f != nil {
		return nil, f
	}
	var r interview.Review
	err := json.Unmarshal(b, &r)
	if r.Schema > interview.ReviewSchema {
		newer := fmt.Errorf("%w: the review has schema %d and this program writes schema %d; update diepte to add to it", ErrNewer, r.Schema, interview.ReviewSchema)
		if err != nil {
			return nil, newer
		}
		return &r, newer
	}
	switch {
	case err != nil:
		return nil, faultAt(b, err, 0)
	case r.Schema < 1:
		return nil, &Fault{Line: 1, Col: 1, Reason: "no schema number: not a review of this program"}
	case r.Session == "":
		return nil, &Fault{Line: 1, Col: 1, Reason: "it does not say of which session it is the review"}
	}
	if i, reason := r.Flawed(); reason != "" {
		return nil, at(b, entryOffset(b, i), "the entry "+reason)
	}
	return &r, nil
}

// entryOffset gives where an entry of a review begins. b can be read.
func entryOffset(b []byte, entry int) int64 {
	dec := jsontext.NewDecoder(bytes.NewReader(b))
	for {
		t, err := dec.ReadToken()
		if err != nil {
			return 0
		}
		if dec.StackDepth() == 1 && t.String() == "entries" && dec.PeekKind() == '[' {
			break
		}
	}
	_, _ = dec.ReadToken()
	for range entry {
		if dec.SkipValue() != nil {
			return 0
		}
	}
	off := dec.InputOffset()
	return off + int64(max(0, bytes.IndexByte(b[off:], '{')))
}

// reviewNames lists the files of reviewers in a folder.
func (l *Library) reviewNames(dir string) ([]string, error) {
	entries, err := l.fs.ReadDir(dir)
	if missing(err) {
		return nil, nil
	}
	var names []string
	for _, e := range entries {
		if t := e.Type(); isReviewName(e.Name()) && (t.IsRegular() || t&fs.ModeIrregular != 0) {
			names = append(names, e.Name())
		}
	}
	return names, err
}

// reviewFiles reads the files of reviewers, of one session or, with an empty id,
// of all. What it is about stands inside: a name may have been changed. A file
// that cannot be read is given with its error when its name fits the session.
func (l *Library) reviewFiles(of interview.ID) (out []reviewFile, err error) {
	for _, source := range []Source{FromDocument, FromFallback} {
		names, lerr := l.reviewNames(l.folder(source))
		if lerr != nil {
			err = errors.Join(err, lerr)
		}
		for _, name := range names {
			if f := l.reviewFile(name, source, of); f.review != nil || f.err != nil {
				out = append(out, f)
			}
		}
	}
	return out, err
}

func (l *Library) reviewFile(name string, source Source, of interview.ID) reviewFile {
	f := reviewFile{name: name, source: source}
	b, _, err := readFile(l.fs, within(l.folder(source), name), maxSize)
	if err == nil {
		if of != "" && !bytes.Contains(b, []byte(of)) && !strings.Contains(name, idEnd(of, idEndLen)) {
			return reviewFile{}
		}
		f.review, err = DecodeReview(b)
	}
	switch {
	case missing(err): // it has just been given another name
		return reviewFile{}
	case err != nil && !errors.Is(err, ErrNewer):
		f.err = l.named(name, err)
		if b, _, err := readFile(l.fs, within(l.folder(source), name+bakExt), maxSize); err == nil {
			f.review, _ = DecodeReview(b) // its entries are added to the others; none is better than guessing
		}
	case err != nil:
		f.err = fmt.Errorf("%s: %w", name, err)
	}
	if of == "" {
		return f
	}
	fits := strings.Contains(name, idEnd(of, idEndLen)+reviewMark)
	if f.review != nil && f.review.Session != of || f.review == nil && !fits {
		return reviewFile{}
	}
	return f
}

// path gives the whole path of the file.
func (l *Library) reviewPath(f reviewFile) string { return filepath.Join(l.folder(f.source), f.name) }
