package export

import (
	"fmt"
	"strings"
)

// markdown writes a sheet as Markdown.
func (s *sheet) markdown() string {
	p := &page{}
	p.heading(1, s.Title.markdown(""))
	for i, row := range s.Head {
		if i > 0 {
			p.line("")
		}
		p.line("%s", row.markdown(""))
	}
	for _, section := range s.Sections {
		p.heading(2, section.Title.markdown(""))
		for i, b := range section.Blocks {
			if i > 0 {
				p.line("")
			}
			if !b.Intro.empty() {
				p.line("%s", b.Intro.markdown(""))
				if len(b.Items) > 0 {
					p.line("")
				}
			}
			p.items(b.Items, "")
		}
	}
	return p.String()
}

// items writes a list, and what stands under each of its items further in.
func (p *page) items(items []item, indent string) {
	for _, i := range items {
		text := i.Text.markdown(indent + "  ")
		if i.Bar != nil {
			text = strings.TrimSuffix("`"+i.Bar.Row()+"` · "+text, " · ")
		}
		p.line("%s- %s", indent, text)
		p.items(i.Under, indent+"  ")
	}
}

// markdown writes a phrase; further rows of a text from outside follow with indent.
func (p phrase) markdown(indent string) string {
	var b strings.Builder
	strong := false
	for i, x := range p {
		text := x.Ours
		switch {
		case x.Theirs == "":
		case x.Row && i == 0:
			text = row(x.Theirs)
		case x.Row:
			text = within(x.Theirs)
		default:
			text = said(x.Theirs, indent)
		}
		if text == "" {
			continue
		}
		if x.Strong != strong {
			b.WriteString("**")
			strong = x.Strong
		}
		if x.Asked {
			text = "*" + text + "*"
		}
		b.WriteString(text)
	}
	if strong {
		b.WriteString("**")
	}
	return b.String()
}

// A page collects the lines of a Markdown document.
type page struct{ strings.Builder }

func (p *page) line(format string, a ...any) { fmt.Fprintf(&p.Builder, format+"\n", a...) }

// heading starts a section, a blank line before and after it.
func (p *page) heading(level int, text string) {
	if p.Len() > 0 {
		p.line("")
	}
	p.line("%s %s", strings.Repeat("#", level), text)
	p.line("")
}
