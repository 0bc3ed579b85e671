package guides

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// What a caller of [Catalogue.Guide] can meet; what to do follows the name.
var (
	ErrNotFound = errors.New("no such guide")             // choose one of those the message lists
	ErrLanguage = errors.New("guide lacks this language") // choose another guide, or another language
)

// A Fault is one thing that is wrong with a guide file. Line and Col count from 1,
// Col in characters.
type Fault struct {
	File string
	Line int
	Col  int
	What string // what is wrong
	Next string // what to write or do; never empty
}

// String gives the fault in two lines: the place and what is wrong, then, indented,
// what to do about it.
func (f Fault) String() string {
	return fmt.Sprintf("%s:%d:%d: %s\n  %s", f.File, f.Line, f.Col, f.What, f.Next)
}

// Error is String, so that a fault can be handed on as an error.
func (f Fault) Error() string { return f.String() }

// place is where something stands in a file.
type place struct{ line, col int }

// faults gathers what is wrong with one file.
type faults struct {
	file string
	all  []Fault
}

func (f *faults) add(at place, next, what string, args ...any) {
	f.all = append(f.all, Fault{File: f.file, Line: at.line, Col: at.col, What: fmt.Sprintf(what, args...), Next: next})
}

// sorted gives the faults in the order in which they stand in the file.
func (f *faults) sorted() []Fault {
	slices.SortStableFunc(f.all, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return f.all
}
