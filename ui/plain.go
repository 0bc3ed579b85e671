package ui

import (
	"strings"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
)

// What the screens show, for the commands and the line mode: as text without a
// screen.

// SummaryText writes out the twelve parts of the summary, one row each.
func SummaryText(s *interview.Session, l interview.Language) []clean.Text {
	const wide = 1 << 20 // rows end where their text ends
	var out []clean.Text
	for _, row := range summaryLines(s, l, wide) {
		var b strings.Builder
		for _, part := range row.line {
			b.WriteString(string(part.text))
		}
		out = append(out, clean.Line(strings.TrimRight(b.String(), " ")))
	}
	return out
}

// SearchText gives what a search is matched against, folded.
func SearchText(e data.Entry, l interview.Language) string { return folded(e, l) }

// ExportName gives the name of the file that a session is exported to when
// nobody names one.
func ExportName(s *interview.Session, f export.Format) string { return exportName(s, f) }

// FreeFile gives the path, with a number when there is such a file already.
func FreeFile(path string) string { return freeFile(path) }

// Reason says in plain words, where there are any, why something failed.
func Reason(l interview.Language, err error) clean.Text { return reason(l, err) }
