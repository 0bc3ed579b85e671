package export

import (
	"diepte/data/clean"
	"diepte/interview"
)

// A RowKind says what a row of the summary is.
type RowKind string

const (
	HeadRow   RowKind = "head"   // of one of the twelve parts
	IntroRow  RowKind = "intro"  // before a list, or on its own
	TextRow   RowKind = "text"   // what was said: a line of the summary
	StepRow   RowKind = "step"   // a reason, Depth steps under the line
	FactRow   RowKind = "fact"   // what there is to say of the line before it
	AlarmRow  RowKind = "alarm"  // and what stands out about it
	SourceRow RowKind = "source" // and what it rests on
)

// A Row is one row of the summary as the internal copy holds it, for a face that
// shows it in its own way.
type Row struct {
	Kind  RowKind
	Depth int
	Text  clean.Text      // may hold newlines
	Line  *interview.Line // that the row is about; nil: none
}

// SummaryRows gives the twelve parts row by row, in the reader's language: the same
// words as the internal copy, so that no face says more than another.
func SummaryRows(s *interview.Session, reader interview.Language) []Row {
	var out []Row
	for _, section := range internalSheet(s, Options{Language: reader}).Sections {
		out = append(out, Row{Kind: HeadRow, Text: section.Title.Plain()})
		for _, b := range section.Blocks {
			if !b.Intro.empty() {
				out = append(out, Row{Kind: IntroRow, Text: b.Intro.Plain()})
			}
			for _, i := range b.Items {
				out = append(out, Row{Kind: TextRow, Text: i.Text.block(), Line: i.line})
				out = rowsUnder(out, &i, i.line, 1)
			}
		}
	}
	return out
}

func rowsUnder(out []Row, i *item, line *interview.Line, depth int) []Row {
	for _, u := range i.Under {
		r := Row{Kind: FactRow, Depth: depth, Text: u.Text.block(), Line: line}
		switch u.Kind {
		case alarmItem:
			r.Kind = AlarmRow
		case sourceItem:
			r.Kind = SourceRow
		case stepItem:
			r.Kind = StepRow
		}
		if u.Bar != nil {
			r.Text = clean.Join(nonEmpty(clean.Line(u.Bar.Row()), r.Text), " · ")
		}
		out = rowsUnder(append(out, r), &u, line, depth+1)
	}
	return out
}

// block gives a phrase with the rows of what was said.
func (p phrase) block() clean.Text {
	var parts []clean.Text
	for _, x := range p {
		parts = append(parts, x.Text())
	}
	return clean.Join(parts, "")
}

func nonEmpty(texts ...clean.Text) (out []clean.Text) {
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}
