package main_test

import (
	"go/ast"
	"go/token"
	"maps"
	"slices"
	"strings"
	"testing"
)

// sinks has every place of the program where something goes to a terminal, with
// what makes it clean and the test that leads hostile text through it. A new one
// belongs here together with such a test.
var sinks = map[string]string{
	"ui/View: tea.NewView":                                    "rows of clean.Text; ui/hostile_test.go",
	"ui/View: v.WindowTitle =":                                "a constant; ui/hostile_test.go",
	"ui/Run: tea.WithOutput is given a stream":                "what View gives, through the toolkit",
	"ui/cli/print: d.Out.Write":                               "clean.JSON; ui/cli/hostile_test.go, doctor --json",
	"ui/cli/export: f.Write is given a stream":                "data/export cleans; ui/cli/hostile_test.go, export --out -",
	"ui/cli/guidesShowCommand: r.Out.Write":                   "an embedded guide, which is ours",
	"ui/cli/table: fmt.Fprint is given a stream":              "cells of clean.Text; ui/cli/hostile_test.go, list",
	"ui/cli/promiseJSON: r.Out.Write":                         "clean.JSON; ui/cli/hostile_test.go, promises --json",
	"ui/cli/calendar: export.WriteCalendar is given a stream": "data/export cleans and escapes; ui/cli/hostile_test.go, promises --ics -",
	"ui/cli/jsonRow: r.Out.Write":                             "clean.JSON; ui/cli/hostile_test.go, list --json",
	"ui/cli/Run: cmd.SetOut is given a stream":                "help and completion; ui/cli/hostile_test.go, help and __complete",
	"ui/cli/Run: cmd.SetErr is given a stream":                "what completion says beside; ui/cli/hostile_test.go",
	"ui/cli/say: fmt.Fprintln is given a stream":              "clean.Text by its type; ui/cli/hostile_test.go",
	"ui/cli/warn: fmt.Fprintln is given a stream":             "clean.Text by its type; ui/cli/hostile_test.go, errors",
	"ui/cli/print: r.Out.WriteString":                         "rows of clean.Text; ui/cli/hostile_test.go, show",
	"ui/cli/write: r.Out.Write":                               "data/export cleans; ui/cli/hostile_test.go, show --copy and --json",
	"ui/cli/open: fmt.Fprintln is given a stream":             "clean.Text by its type: the last line of the full screen; ui/hostile_test.go",
	"ui/line/Hold: bufio.NewWriter is given a stream":         "what print gives",
	"ui/line/print: c.out.WriteString":                        "clean.Text by its type; ui/cli/hostile_test.go, line mode",
}

// outward says whether an expression sends text to a terminal, and how.
func outward(n ast.Node) string {
	switch n := n.(type) {
	case *ast.CallExpr:
		s, ok := n.Fun.(*ast.SelectorExpr)
		if !ok {
			if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "print" || id.Name == "println") {
				return id.Name
			}
			return ""
		}
		on, method := text(s.X), s.Sel.Name
		switch {
		case on == "clean":
		case slices.ContainsFunc(n.Args, handedOn):
			return on + "." + method + " is given a stream"
		case on == "fmt" && (method == "Print" || method == "Println" || method == "Printf"),
			on == "tea" && slices.Contains(list("NewView", "Println", "Printf", "SetClipboard", "SetPrimaryClipboard", "Raw", "SetWindowTitle", "Exec", "ExecProcess"), method),
			slices.Contains(list("Print", "Println", "Printf", "PrintErr", "PrintErrln", "PrintErrf"), method) && strings.Contains(on, "cmd"),
			stream(on) && slices.Contains(list("Write", "WriteString"), method):
			return on + "." + method
		}
	case *ast.AssignStmt:
		for _, l := range n.Lhs {
			if s, ok := l.(*ast.SelectorExpr); ok && slices.Contains(list("WindowTitle", "Content"), s.Sel.Name) && strings.Contains(strings.ToLower(text(s.X)), "v") {
				return text(s) + " ="
			}
		}
	}
	return ""
}

// handedOn says whether an argument is a stream of the process.
func handedOn(arg ast.Expr) bool {
	s, selected := arg.(*ast.SelectorExpr)
	if !selected || !stream(text(arg)) {
		return false
	}
	// Many a value has an error called Err; a process has a stream.
	return s.Sel.Name != "Err" || slices.Contains(list("r", "p", "d", "os"), text(s.X))
}

// stream says whether an expression is one of the streams of the process.
func stream(on string) bool {
	last := on[strings.LastIndex(on, ".")+1:]
	return slices.Contains(list("Stdout", "Stderr", "Out", "Err", "OutOrStdout", "ErrOrStderr", "out", "stdout", "stderr"), strings.TrimSuffix(last, "()"))
}

// text gives a selector as it is written.
func text(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return text(e.X) + "." + e.Sel.Name
	case *ast.CallExpr:
		return text(e.Fun) + "()"
	}
	return "?"
}

func TestEverySinkIsKnown(t *testing.T) {
	found := map[string]bool{}
	eachFile(t, func(where string, p listed, files *token.FileSet, f *ast.File) {
		if _, ok := pure[p.room()]; ok {
			return // it touches no system
		}
		for _, d := range f.Decls {
			name := "var"
			if d, ok := d.(*ast.FuncDecl); ok {
				name = d.Name.Name
			}
			ast.Inspect(d, func(n ast.Node) bool {
				if how := outward(n); how != "" {
					at := where[:strings.LastIndex(where, "/")+1] + name + ": " + how
					found[at] = true
					if sinks[at] == "" {
						t.Errorf("%s: %q: a sink that is not in the list", files.Position(n.Pos()), at)
					}
				}
				return true
			})
		}
	})
	for _, at := range slices.Sorted(maps.Keys(sinks)) {
		if !found[at] {
			t.Errorf("%q is in the list and not in the program", at)
		}
	}
}
