package export

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"iter"
	"strings"
	"sync"

	"diepte/data/clean"
	"diepte/interview"
)

// HTMLCustomer is the page that the customer takes home, to open in a browser or to
// print on one A4.
var HTMLCustomer = Format{ID: "html-customer", Extension: "html", Single: true, Outside: true,
	Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
		s, err := single(sessions)
		if err != nil {
			return err
		}
		return customerSheet(interview.CustomerCopy(s), o).html(w, "customer")
	}}

// HTMLInternal is all that a talk came to, with the zones drawn.
var HTMLInternal = Format{ID: "html-internal", Extension: "html", Single: true,
	Write: func(w io.Writer, sessions iter.Seq[*interview.Session], o Options) error {
		s, err := single(sessions)
		if err != nil {
			return err
		}
		return internalSheet(s, o).html(w, "internal")
	}}

//go:embed page.gohtml
var pageSource string

// htmlPage parses the template when a page is first written: not at every start.
var htmlPage = sync.OnceValue(func() *template.Template {
	print := sha256.Sum256([]byte(pageStyle()))
	source := strings.Replace(pageSource, "sha256-STYLE", "sha256-"+base64.StdEncoding.EncodeToString(print[:]), 1)
	return template.Must(template.New("page").Parse(source))
})

// html writes a sheet as one page that needs nothing beside it: no script, no
// image, no font, and a policy that lets a browser fetch none.
func (s *sheet) html(w io.Writer, kind string) error {
	view := htmlSheet{
		Kind: kind, Language: string(s.Language), Title: string(s.Title.Plain()), Heading: s.phrase(s.Title),
		Nav: tongueOf(s.Language, interview.Formal).word("html.parts"),
	}
	for _, h := range s.Head {
		view.Head = append(view.Head, s.phrase(h))
	}
	for _, section := range s.Sections {
		out := htmlSection{Title: string(section.Title.Plain()), Heading: s.phrase(section.Title)}
		for _, b := range section.Blocks {
			out.Blocks = append(out.Blocks, htmlBlock{Intro: s.phrase(b.Intro), Items: s.items(b.Items, &view)})
		}
		view.Sections = append(view.Sections, out)
	}
	return htmlPage().Execute(w, view)
}

// The view of the template: a sheet whose text has been cleaned.
type (
	htmlSheet struct {
		Kind, Language, Title, Nav string
		Heading                    []htmlPiece
		Head                       [][]htmlPiece
		Sections                   []htmlSection
		bars                       int
	}
	htmlSection struct {
		Title   string
		Heading []htmlPiece
		Blocks  []htmlBlock
	}
	htmlBlock struct {
		Intro []htmlPiece
		Items []htmlItem
	}
	htmlItem struct {
		Kind  string
		Text  []htmlPiece
		Bar   *drawing
		Under []htmlItem
	}
	htmlPiece struct {
		Text          clean.Text
		Lang          string // of the text, where it is not that of the page
		Strong, Asked bool
	}
)

func (s *sheet) phrase(p phrase) []htmlPiece {
	var out []htmlPiece
	for _, x := range p {
		h := htmlPiece{Text: x.Text(), Strong: x.Strong, Asked: x.Asked}
		if x.Theirs != "" && s.Talk != "" && s.Talk != s.Language {
			h.Lang = string(s.Talk)
		}
		out = append(out, h)
	}
	return out
}

func (s *sheet) items(items []item, view *htmlSheet) []htmlItem {
	var out []htmlItem
	for _, i := range items {
		h := htmlItem{Kind: string(i.Kind), Text: s.phrase(i.Text)}
		if i.Bar != nil {
			view.bars++
			h.Bar = drawn(i.Bar, view.bars, tongueOf(s.Language, interview.Formal), i.Text.Plain())
		}
		h.Under = s.items(i.Under, view)
		out = append(out, h)
	}
	return out
}

// pageStyle gives what stands in the style element of the template, to hold its
// fingerprint in the policy to it.
func pageStyle() string {
	_, rest, _ := strings.Cut(pageSource, "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	return style
}
