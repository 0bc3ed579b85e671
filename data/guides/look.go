package guides

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"diepte/interview"
	"diepte/interview/lint"
)

// A Look is what there is to say of a guide file. Only a file without a fault has
// the rest: questions of a guide that cannot be used are not looked at.
type Look struct {
	Faults  []Fault  // in the order of the file; none: it can be used
	Remarks []Remark // in the order of the file
	Shares  []Share  // one for each language of the guide
}

// A Remark is a place in a guide file where a question does what a good one does
// not. The guide can be used all the same: rules go by the words, and the author
// knows better what is meant.
type Remark struct {
	File string
	Line int // from 1
	Col  int // in characters, from 1
	Rule string
	Text string // the words it is about, as they stand there
	Run  int    // of a rule about questions that follow each other: how many there are by now; otherwise 0
}

// Place gives where the remark is about, as in "base.yaml:14:7".
func (r Remark) Place() string { return fmt.Sprintf("%s:%d:%d", r.File, r.Line, r.Col) }

// A Share counts what the questions of a guide in one language are about.
type Share struct {
	Language interview.Language
	lint.Share
}

// LookAt gives what there is to say of a guide file: its faults, or what its
// questions do. name is how messages call the file.
func LookAt(name string, src []byte) Look {
	s, faults := read(name, src)
	if len(faults) > 0 {
		return Look{Faults: faults}
	}
	out := Look{}
	lines := rows(src)
	for _, l := range s.languages {
		for _, a := range addresses(l) {
			g := resolver{l, a}.guide(s)
			for _, f := range lint.Questions(g) {
				at := s.asked(f.Asked).where(l, a)
				out.Remarks = append(out.Remarks, remark(name, lines, at, f))
			}
			if a == interview.Formal {
				out.Shares = append(out.Shares, Share{l, lint.About(g)})
			}
		}
	}
	slices.SortStableFunc(out.Remarks, func(a, b Remark) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col), cmp.Compare(a.Rule, b.Rule))
	})
	out.Remarks = slices.Compact(out.Remarks) // u and je may be one text
	return out
}

// LookAtFile is LookAt for a file on disk. The error says that it could not be
// read.
func LookAtFile(path string) (Look, error) {
	src, err := contents(anywhere{}, path)
	if err != nil {
		return Look{}, fmt.Errorf("%s: %w", path, err)
	}
	return LookAt(path, src), nil
}

// addresses lists the forms of address that a language has.
func addresses(l interview.Language) []interview.Address {
	if l == interview.English {
		return interview.Addresses[:1]
	}
	return interview.Addresses
}

// asked gives the text of something that is asked in the talk.
func (s *source) asked(a lint.Asked) text {
	for _, sec := range s.sections {
		for _, q := range sec.questions {
			switch {
			case q.id != a.Question:
			case a.Probe > 0:
				return q.probes[a.Probe-1]
			case a.FollowUp == "":
				return q.text
			default:
				for _, f := range q.followUps {
					if f.id == a.FollowUp {
						return f.text
					}
				}
			}
		}
	}
	return text{}
}

func remark(file string, lines []string, at place, f lint.Finding) Remark {
	out := Remark{File: file, Line: at.line, Col: at.col, Rule: f.Rule, Text: f.Hit.Text}
	if f.Previous > 0 {
		out.Run = f.Previous + 1
	}
	if at.line < 1 || at.line > len(lines) {
		return out
	}
	// Only where the line has the text as it is read, without signs that stand for
	// others, can the words be pointed at; elsewhere the text as a whole is.
	line := []rune(lines[at.line-1])
	from := at.col - 1
	if from < len(line) && (line[from] == '"' || line[from] == '\'') {
		from++
	}
	if from < len(line) && strings.HasPrefix(string(line[from:]), string(f.Asked.Text[:f.Hit.End])) {
		out.Col = from + 1 + utf8.RuneCountInString(string(f.Asked.Text[:f.Hit.Start]))
	}
	return out
}

// rows gives the lines of a file as places count them.
func rows(src []byte) []string {
	s := strings.TrimPrefix(string(src), "\uFEFF")
	return strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
}
