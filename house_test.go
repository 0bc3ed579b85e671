// Package main_test holds the promises that no single room can hold: which room
// may know which, how long a file and a function may be, and that the documents
// tell what the program does.
package main_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// A room is what a package may import: of ours, from elsewhere, and further of
// ours in its tests. The standard library is free, but for the packages in
// closed.
type room struct{ ours, theirs, tests []string }

const (
	jsonCode  = "github.com/go-json-experiment/json"
	graphemes = "github.com/clipperhouse/uax29/v2"
	toolkit   = "charm.land/"
)

// rooms has a line for every package; a package without one fails the test. A
// new arrow belongs here together with its reason, in the same commit.
var rooms = map[string]room{
	"diepte":         {ours: list("ui/cli"), tests: list("interview", "ui/capture", "ui/speech")},
	"docs":           {},                       // the schema, for whoever holds files to it
	"interview":      {theirs: list(jsonCode)}, // only what it takes to carry members of a file that this version does not know
	"interview/lint": {ours: list("interview"), tests: list("data/guides")},

	"data":                 {ours: list("interview", "data/clean", "docs"), theirs: list(jsonCode, "github.com/adrg/xdg", "github.com/gofrs/flock", "github.com/google/uuid", "golang.org/x/text")},
	"data/clean":           {theirs: list(graphemes, "github.com/charmbracelet/x/ansi"), tests: list("data/clean/cleantest")},
	"data/clean/cleantest": {},
	"data/demo":            {ours: list("interview"), theirs: list("github.com/google/uuid"), tests: list("data/guides", "data")},
	"data/export":          {ours: list("interview", "interview/lint", "data/clean"), theirs: list(jsonCode), tests: list("data/clean/cleantest", "data/demo", "data/guides")},
	// Checking a guide looks at how its questions ask, and at their place in the file.
	"data/guides": {ours: list("interview", "interview/lint", "data/clean"), theirs: list("github.com/goccy/go-yaml"), tests: list("data/clean/cleantest")},

	"ui/editor":  {ours: list("data/clean"), theirs: list(graphemes, "golang.org/x/text"), tests: list("data/clean/cleantest")},
	"ui/speech":  {ours: list("interview", "data/clean"), theirs: list("golang.org/x/text"), tests: list("data/export", "data/guides", "ui/capture")},
	"ui/capture": {ours: list("interview", "ui/editor", "ui/speech"), theirs: list("golang.org/x/text"), tests: list("data", "data/clean", "data/guides")},
	"ui/keep":    {ours: list("interview", "data", "ui/capture"), tests: list("data/guides", "ui/editor")},
	"ui/line": {
		ours:  list("interview", "interview/lint", "data", "data/clean", "ui/capture", "ui/editor", "ui/keep", "ui/speech"), // lint: the quiet word beside a note
		tests: list("data/clean/cleantest", "data/demo", "data/guides"),
	},
	"ui": {
		ours:   list("interview", "interview/lint", "data", "data/clean", "data/export", "data/guides", "ui/capture", "ui/editor", "ui/keep", "ui/speech"),
		theirs: list(toolkit, "github.com/charmbracelet/x/", "github.com/mattn/go-runewidth"),
		tests:  list("data/clean/cleantest", "data/demo"),
	},
	"ui/cli": {
		ours: list("interview", "data", "data/clean", "data/demo", "data/export", "data/guides",
			"ui", "ui/capture", "ui/keep", "ui/line", "ui/speech"),
		theirs: list("github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/charmbracelet/x/term", "github.com/google/uuid", jsonCode),
		tests:  list("data/clean/cleantest", "interview/lint"),
	},
}

// closed has what a package of ours does not import, and who may all the same.
var closed = map[string]struct {
	reason string
	except []string
}{
	"net":          {"nothing goes over a network", nil},
	"net/http":     {"nothing goes over a network", nil},
	"unsafe":       {"a wrong byte here is a lost word", nil},
	"math/rand":    {"ids are UUIDs; the demo library draws from math/rand/v2, by a seed", nil},
	"math/rand/v2": {"only the demo library draws lots, by a seed", list("data/demo")},
	"log":          {"a log could hold what a customer said", nil},
	"log/slog":     {"a log could hold what a customer said", nil},
}

// pure has the rooms that are given time and ids, and touch no disk.
var pure = map[string][]string{
	"interview":      list("os", "io/fs", "os/exec", "os/signal", "syscall"),
	"interview/lint": list("os", "io/fs", "os/exec", "os/signal", "syscall"),
	"data/clean":     list("os", "io/fs", "os/exec", "os/signal", "syscall"),
	"data/demo":      list("os", "os/exec", "os/signal", "syscall"),
	"ui/editor":      list("os", "io/fs", "os/exec", "os/signal", "syscall"),
	"ui/capture":     list("os", "io/fs", "os/exec", "os/signal", "syscall"),
}

func list(names ...string) []string { return names }

// A listed is a package as the go command tells it.
type listed struct {
	Dir, ImportPath, Name                          string
	GoFiles, IgnoredGoFiles                        []string
	Imports, TestImports, XTestImports, EmbedFiles []string
}

func (p listed) room() string { return strings.TrimPrefix(p.ImportPath, "diepte/") }

// packages gives every package of the module.
var packages = sync.OnceValues(func() ([]listed, error) {
	var out, errors bytes.Buffer
	cmd := exec.Command("go", "list", "-json", "./...")
	cmd.Stdout, cmd.Stderr = &out, &errors
	if err := cmd.Run(); err != nil {
		return nil, &exec.Error{Name: "go list: " + errors.String(), Err: err}
	}
	var all []listed
	for d := json.NewDecoder(&out); ; {
		var p listed
		switch err := d.Decode(&p); err {
		case nil:
			all = append(all, p)
		case io.EOF:
			return all, nil
		default:
			return nil, err
		}
	}
})

func everyPackage(t *testing.T) []listed {
	t.Helper()
	all, err := packages()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("the go command lists only %d packages", len(all))
	}
	return all
}

func TestArrows(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range everyPackage(t) {
		name := p.room()
		seen[name] = true
		r, ok := rooms[name]
		if !ok {
			t.Errorf("%s has no line in rooms: say there what it may import", name)
			continue
		}
		for _, i := range p.Imports {
			if why := refused(name, r, i, nil); why != "" {
				t.Errorf("%s imports %s: %s", name, i, why)
			}
		}
		for _, i := range append(p.TestImports, p.XTestImports...) {
			if ours, ok := strings.CutPrefix(i, "diepte/"); ok && ours != name && refused(name, r, i, r.tests) != "" {
				t.Errorf("the tests of %s import %s: no arrow of ours", name, i)
			}
		}
	}
	for name := range rooms {
		if !seen[name] && name != "docs" {
			t.Errorf("rooms has a line for %s, which does not exist", name)
		}
	}
}

// refused says why a package may not import another, or nothing.
func refused(name string, r room, path string, further []string) string {
	if ours, ok := strings.CutPrefix(path, "diepte/"); ok {
		if slices.Contains(r.ours, ours) || slices.Contains(further, ours) {
			return ""
		}
		return "no arrow of ours"
	}
	if c, ok := closed[path]; ok && !slices.Contains(c.except, name) {
		return c.reason
	}
	if slices.Contains(pure[name], path) {
		return "this room touches no disk and no system"
	}
	first, _, _ := strings.Cut(path, "/")
	if !strings.Contains(first, ".") { // the standard library
		return ""
	}
	for _, t := range r.theirs {
		if path == t || strings.HasPrefix(path, strings.TrimSuffix(t, "/")+"/") {
			return ""
		}
	}
	return "this library is not among those of the room"
}

func TestArrowsAreRefused(t *testing.T) {
	for _, c := range []struct{ from, to string }{
		{"interview", "diepte/data"}, {"interview", "os"}, {"interview", "charm.land/bubbletea/v2"},
		{"data", "diepte/ui/speech"}, {"data/export", "diepte/data"}, {"ui/line", "diepte/ui"}, {"ui/capture", "charm.land/bubbletea/v2"},
		{"ui/speech", "math/rand/v2"}, {"data", "net/http"}, {"diepte", "diepte/data"},
	} {
		if refused(c.from, rooms[c.from], c.to, nil) == "" {
			t.Errorf("%s may import %s", c.from, c.to)
		}
	}
}

func TestNothingOfTheProgramSpeaksHTTP(t *testing.T) {
	for _, system := range list("linux", "darwin", "windows") {
		cmd := exec.Command("go", "list", "-deps", ".")
		cmd.Env = append(cmd.Environ(), "GOOS="+system)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		deps := strings.Fields(string(out))
		if !slices.Contains(deps, "diepte/interview") {
			t.Fatalf("%s: go list -deps does not list the program", system)
		}
		for _, never := range list("net/http", "crypto/tls", "net/smtp", "net/rpc") {
			if slices.Contains(deps, never) {
				t.Errorf("%s: the program links %s; README promises that nothing goes over a network", system, never)
			}
		}
	}
}

const (
	maxFile = 500 // lines
	maxFunc = 60
)

// long has the functions that are longer, with the reason.
var long = map[string]string{}

func TestFilesAndFunctionsStaySmall(t *testing.T) {
	eachFile(t, func(where string, p listed, files *token.FileSet, f *ast.File) {
		if n := files.Position(f.FileEnd).Line; n > maxFile {
			t.Errorf("%s has %d lines; split it along a seam", where, n)
		}
		for _, d := range f.Decls {
			d, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			n := files.Position(d.End()).Line - files.Position(d.Pos()).Line + 1
			if n <= maxFunc {
				continue
			}
			if long[p.room()+"."+d.Name.Name] == "" {
				t.Errorf("%s: %s has %d lines, at most %d", where, d.Name.Name, n, maxFunc)
			}
		}
	})
}

func TestEveryRoomSaysWhatItIs(t *testing.T) {
	told := map[string]string{}
	eachFile(t, func(where string, p listed, _ *token.FileSet, f *ast.File) {
		if f.Doc == nil {
			return
		}
		if before, ok := told[p.room()]; ok {
			t.Errorf("%s has a package comment, and so has %s", where, before)
		}
		told[p.room()] = where
		begins := "Package " + p.Name + " "
		if p.Name == "main" {
			begins = "Diepte "
		} else if base := filepath.Base(where); base != "doc.go" && p.room() != "data/clean/cleantest" {
			t.Errorf("%s: the package comment belongs in doc.go", where)
		}
		if !strings.HasPrefix(f.Doc.Text(), begins) {
			t.Errorf("%s: the package comment does not begin with %q", where, begins)
		}
	})
	for _, p := range everyPackage(t) {
		if told[p.room()] == "" {
			t.Errorf("%s has no package comment", p.room())
		}
	}
}

// TestTimeIsAnArgument: a session of a fixed clock can be compared, replayed and
// made from a seed.
func TestTimeIsAnArgument(t *testing.T) {
	eachFile(t, func(where string, p listed, files *token.FileSet, f *ast.File) {
		if _, ok := pure[p.room()]; !ok {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(list("Now", "Since", "Until", "Sleep", "After", "Tick", "NewTimer"), s.Sel.Name) {
				t.Errorf("%s: time.%s; time is an argument in this room", files.Position(s.Pos()), s.Sel.Name)
			}
			return true
		})
	})
}

// speaks has the rooms that may write clean.Text(x) around what is no constant:
// the one that cleans, and the one whose words are the program's own.
var speaks = list("data/clean", "ui/speech")

// TestOnlyTheCleanerMakesCleanedText looks for text that goes round the door.
func TestOnlyTheCleanerMakesCleanedText(t *testing.T) {
	eachFile(t, func(where string, p listed, files *token.FileSet, f *ast.File) {
		if slices.Contains(speaks, p.room()) {
			return
		}
		for _, at := range conversions(f) {
			t.Errorf("%s: a string becomes clean.Text without being cleaned; use clean.Line, Block or Format", files.Position(at))
		}
	})
}

func TestConversionsAreFound(t *testing.T) {
	const src = `package p
import "diepte/data/clean"
var a, b, c = clean.Text(s), clean.Text("constant"), clean.Line(s)
var d = []clean.Text{clean.Text(fmt.Sprint(s))}`
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(conversions(f)); n != 2 {
		t.Errorf("found %d conversions, want 2", n)
	}
}

// conversions gives the places where clean.Text(x) stands around anything but a
// literal.
func conversions(f *ast.File) (found []token.Pos) {
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 {
			return true
		}
		fun, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || fun.Sel.Name != "Text" {
			return true
		}
		if pkg, ok := fun.X.(*ast.Ident); !ok || pkg.Name != "clean" {
			return true
		}
		if _, literal := call.Args[0].(*ast.BasicLit); !literal {
			found = append(found, call.Pos())
		}
		return true
	})
	return found
}

// eachFile reads every file of ours that is no test, those for other systems
// included.
func eachFile(t *testing.T, do func(where string, p listed, files *token.FileSet, f *ast.File)) {
	t.Helper()
	read := 0
	for _, p := range everyPackage(t) {
		for _, name := range append(slices.Clone(p.GoFiles), p.IgnoredGoFiles...) {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			files := token.NewFileSet()
			path := filepath.Join(p.Dir, name)
			f, err := parser.ParseFile(files, path, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if !built(f) {
				continue
			}
			where := name
			if p.ImportPath != "diepte" {
				where = p.room() + "/" + name
			}
			do(where, p, files, f)
			read++
		}
	}
	if read < 50 {
		t.Fatalf("only %s files were read", strconv.Itoa(read))
	}
}

// built says whether a file can be part of the program on some system.
func built(f *ast.File) bool {
	for _, g := range f.Comments {
		for _, c := range g.List {
			if c.Text == "//go:build ignore" || c.Text == "//go:build tools" {
				return false
			}
		}
	}
	return true
}
