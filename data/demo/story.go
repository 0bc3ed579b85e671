package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"diepte/interview"
)

//go:embed stories
var files embed.FS

// A line is one thing said, seen or thought in a story, or one value given.
type line struct {
	question, followUp string
	own                string // an own question, asked under question, that the line answers
	mark               interview.Mark
	voice              interview.Voice
	other              bool // spoken by the side that is not the default there
	person             int  // 1 or 2 of the customer's people; 0: not said who
	because            bool // a reason for the line before
	attach             bool // further evidence for the last record
	optional           bool // may be left out without harm to the story
	text               template
	fields             []field  // of the record, as its card would be filled in
	values             []string // answers to draw from; then there is no text
}

// A field is one line of a record's card. A list of them, not a map: the order in
// which texts are filled decides what they become.
type field struct {
	name string
	text template
}

// A fragment is a few lines that belong together under one question or follow-up.
type fragment []line

// A story hangs together: what happened, what it did, what is agreed.
type story struct {
	topic template
	slots slots
	lines []line
}

// twoPeople says whether somebody besides the first person speaks.
func (s *story) twoPeople() bool {
	for _, l := range s.lines {
		if l.person > 1 {
			return true
		}
	}
	return false
}

// A sector is a trade seen from its supplier, who is us. The general one of a
// language holds what can be said in any talk.
type sector struct {
	lang      interview.Language
	name      string
	customers []template
	slots     slots
	pool      map[string][]fragment // by heading: question or question/follow-up
	headings  []string              // of the pool, in the order of the file
	stories   []story
}

// library holds the sectors of a language, in the order of their files.
type library struct {
	general *sector
	sectors []*sector
}

// stories gives the parsed files; a fault in them is a fault in the program, and
// a test finds it.
var stories = sync.OnceValue(func() map[interview.Language]*library {
	out := map[interview.Language]*library{}
	for _, lang := range []interview.Language{interview.Dutch, interview.English} {
		lib, err := read(files, lang)
		if err != nil {
			panic(err)
		}
		out[lang] = lib
	}
	return out
})

func read(fsys fs.FS, lang interview.Language) (*library, error) {
	dir := "stories/" + string(lang)
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	lib := &library{}
	for _, e := range entries {
		b, err := fs.ReadFile(fsys, dir+"/"+e.Name())
		if err != nil {
			return nil, err
		}
		s, err := parseSector(lang, string(b))
		if err != nil {
			return nil, fmt.Errorf("%s/%s:%w", dir, e.Name(), err)
		}
		if e.Name() == "general.txt" {
			lib.general = s
		} else {
			lib.sectors = append(lib.sectors, s)
		}
	}
	return lib, nil
}

// parser reads one file line by line.
type parser struct {
	sector  *sector
	story   *story // nil: in the head or the pool
	heading line   // place of the lines that follow
	fresh   bool   // the next line of the pool begins a fragment
}

func parseSector(lang interview.Language, text string) (*sector, error) {
	p := &parser{sector: &sector{lang: lang, slots: slots{}, pool: map[string][]fragment{}}}
	for i, l := range strings.Split(text, "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		if err := p.line(l); err != nil {
			return nil, fmt.Errorf("%d: %w", i+1, err)
		}
	}
	return p.sector, nil
}

func (p *parser) line(l string) error {
	switch {
	case strings.HasPrefix(l, "== story: "):
		t, err := parseTemplate(l[len("== story: "):])
		p.sector.stories = append(p.sector.stories, story{topic: t, slots: slots{}})
		p.story = &p.sector.stories[len(p.sector.stories)-1]
		return err
	case l == "== pool":
		p.story = nil
		return nil
	case l == "--":
		p.fresh = true
		return nil
	case strings.HasPrefix(l, "sector: "):
		p.sector.name = l[len("sector: "):]
		return nil
	case strings.HasPrefix(l, "customer: "):
		t, err := parseTemplate(l[len("customer: "):])
		p.sector.customers = append(p.sector.customers, t)
		return err
	case strings.HasPrefix(l, "slot "):
		return p.slot(l[len("slot "):])
	case strings.HasPrefix(l, "["):
		return p.place(strings.Trim(l, "[]"))
	case strings.HasPrefix(l, "  "):
		return p.fields(l)
	}
	return p.said(l)
}

func (p *parser) slot(l string) error {
	name, values, ok := strings.Cut(l, ": ")
	if !ok {
		return fmt.Errorf("a slot is `slot NAME: a | b`: %q", l)
	}
	into := p.sector.slots
	if p.story != nil {
		into = p.story.slots
	}
	for _, v := range split(values, '|') {
		t, err := parseTemplate(strings.TrimSpace(v))
		if err != nil {
			return err
		}
		into[name] = append(into[name], t)
	}
	return nil
}

func (p *parser) place(s string) error {
	at, own, _ := strings.Cut(s, " ? ")
	p.heading = line{own: own}
	p.heading.question, p.heading.followUp, _ = strings.Cut(at, "/")
	p.fresh = true
	return nil
}

// said reads a line as a consultant types it: the characters of the marks and
// voices in front, and a few of our own.
func (p *parser) said(s string) error {
	signs, text, _ := strings.Cut(s, " ")
	l := p.heading
	if signs == "x" {
		l.values = strings.Fields(text)
		return p.add(l)
	}
	l.voice = interview.Paraphrase
	for _, c := range signs {
		switch c {
		case '-':
		case ':':
			l.other = true
		case '1', '2':
			l.person = int(c - '0')
		case '<':
			l.because = true
		case '_':
			l.attach = true
		case '.':
			l.optional = true
		default:
			if !l.sign(string(c)) {
				return fmt.Errorf("unknown sign %q in %q", c, s)
			}
		}
	}
	var err error
	if l.text, err = parseTemplate(text); err != nil {
		return err
	}
	return p.add(l)
}

// sign sets the mark or the voice that has this glyph.
func (l *line) sign(glyph string) bool {
	for _, k := range interview.Marks {
		if k.Glyph == glyph {
			l.mark = k.Mark
			return true
		}
	}
	for _, k := range interview.Voices {
		if k.Glyph == glyph {
			l.voice = k.Voice
			return true
		}
	}
	return false
}

func (p *parser) add(l line) error {
	if l.question == "" {
		return fmt.Errorf("no question above this line")
	}
	if p.story != nil {
		p.story.lines = append(p.story.lines, l)
		return nil
	}
	key := l.key()
	all := p.sector.pool[key]
	if p.fresh || len(all) == 0 {
		if len(all) == 0 {
			p.sector.headings = append(p.sector.headings, key)
		}
		all = append(all, nil)
	}
	p.fresh = false
	all[len(all)-1] = append(all[len(all)-1], l)
	p.sector.pool[key] = all
	return nil
}

// key gives the heading under which a line stands in a pool.
func (l *line) key() string {
	if l.followUp == "" {
		return l.question
	}
	return l.question + "/" + l.followUp
}

// fields reads what the card of the record above is given: `name: text`, with
// ` ; ` between two.
func (p *parser) fields(s string) error {
	l := p.last()
	if l == nil {
		return fmt.Errorf("fields without a line above them")
	}
	for _, one := range strings.Split(strings.TrimSpace(s), " ; ") {
		name, text, _ := strings.Cut(one, ": ")
		if !fieldNames[name] {
			return fmt.Errorf("unknown field %q", name)
		}
		t, err := parseTemplate(text)
		if err != nil {
			return err
		}
		l.fields = append(l.fields, field{name, t})
	}
	return nil
}

// fieldNames are the fields of cards that stories fill in.
var fieldNames = map[string]bool{
	"do": true, "why": true, "instead": true, "said": true, // expectation
	"state": true,                                              // boundary, with instead
	"who":   true, "what": true, "when": true, "certain": true, // promise
	"move":    true,                // incident
	"verdict": true, "words": true, // read-back of any
}

func (p *parser) last() *line {
	if p.story != nil {
		if n := len(p.story.lines); n > 0 {
			return &p.story.lines[n-1]
		}
		return nil
	}
	if all := p.sector.pool[p.heading.key()]; len(all) > 0 {
		f := all[len(all)-1]
		return &f[len(f)-1]
	}
	return nil
}
