package guides

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"diepte/interview"
)

//go:embed *.yaml
var embedded embed.FS

// A Catalogue is the guides that can be chosen: the embedded ones, and the user's
// laid over them. The zero value has none.
type Catalogue struct {
	entries []entry // by id
}

// entry is one guide.
type entry struct {
	id   string
	path string                  // of the user's file; "" for an embedded guide
	open func() (*source, error) // reads an embedded guide when it is first asked for
}

// Info is what a list shows of a guide.
type Info struct {
	ID        string
	Title     map[interview.Language]interview.Planned // in each of its languages, in the u form
	Version   int
	Languages []interview.Language
	Minutes   int    // planned for the talk; 0: no plan
	Questions int    // main questions of the talk
	Path      string // of the user's own file; empty for an embedded guide
}

// Load gives the embedded guides with those of the user's folder over them: a
// guide of the user's replaces the embedded one with the same id. What is wrong
// with the folder or its files comes back beside it, file by file, a [Fault] for
// everything wrong inside one. Such a file is left out and hides nothing. An empty
// userDir, or one that does not exist, has no guides.
func Load(userDir string) (*Catalogue, []error) {
	c := &Catalogue{}
	names, _ := fs.Glob(embedded, "*.yaml") // the pattern is fixed and well formed
	for _, name := range names {
		c.entries = append(c.entries, entry{
			id:   strings.TrimSuffix(name, ".yaml"),
			open: sync.OnceValues(func() (*source, error) { return openEmbedded(name) }),
		})
	}
	own, errs := userGuides(userDir)
	for _, o := range own {
		c.entries = slices.DeleteFunc(c.entries, func(e entry) bool { return e.id == o.id })
	}
	c.entries = append(c.entries, own...)
	slices.SortFunc(c.entries, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	return c, errs
}

func openEmbedded(name string) (*source, error) {
	src, err := embedded.ReadFile(name)
	if err != nil {
		return nil, err
	}
	s, faults := read(name, src)
	if len(faults) > 0 {
		return nil, asError(faults)
	}
	return s, nil
}

func asError(faults []Fault) error {
	var errs []error
	for _, f := range faults {
		errs = append(errs, f)
	}
	return errors.Join(errs...)
}

// List gives every guide, by id.
func (c *Catalogue) List() []Info {
	var out []Info
	for _, e := range c.entries {
		s, err := e.open()
		if err != nil {
			continue // an embedded guide with a fault; the tests let none through
		}
		info := Info{
			ID: s.id, Title: map[interview.Language]interview.Planned{}, Version: s.version, Languages: slices.Clone(s.languages),
			Minutes: s.talkMinutes(), Questions: s.talkQuestions(), Path: e.path,
		}
		for _, l := range s.languages {
			info.Title[l] = s.title.in(l, interview.Formal)
		}
		out = append(out, info)
	}
	return out
}

// Guide gives a guide in one language and form of address; the zero address is
// the u form, and English has no other. The guide is the caller's own. The error
// is [ErrNotFound], with the ids that exist, or [ErrLanguage], with the languages
// that the guide has.
func (c *Catalogue) Guide(id string, language interview.Language, address interview.Address) (*interview.Guide, error) {
	e, err := c.entry(id)
	if err != nil {
		return nil, err
	}
	s, err := e.open()
	if err != nil {
		return nil, err
	}
	if !slices.Contains(s.languages, language) {
		return nil, fmt.Errorf("%w: %s is not in %s; choose one of: %s", ErrLanguage, id, quoted(string(language)), joined(s.languages))
	}
	if language == interview.English || address != interview.Informal {
		address = interview.Formal
	}
	return resolver{language, address}.guide(s), nil
}

// Source gives the file of an embedded guide, to begin one's own from. The error
// is [ErrNotFound].
func (c *Catalogue) Source(id string) ([]byte, error) {
	src, err := embedded.ReadFile(id + ".yaml")
	if err != nil {
		return nil, c.notFound(id)
	}
	return src, nil
}

func (c *Catalogue) entry(id string) (entry, error) {
	for _, e := range c.entries {
		if e.id == id {
			return e, nil
		}
	}
	return entry{}, c.notFound(id)
}

func (c *Catalogue) notFound(id string) error {
	var ids []string
	for _, e := range c.entries {
		ids = append(ids, e.id)
	}
	return fmt.Errorf("%w: %s; choose one of: %s", ErrNotFound, quoted(id), joined(ids))
}

func joined[S ~string](items []S) string {
	var out []string
	for _, s := range items {
		out = append(out, string(s))
	}
	return strings.Join(out, ", ")
}
