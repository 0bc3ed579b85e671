package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diepte/interview"
)

const methodPage = "docs/method.md"

// methodRows gives the rows of the tables of docs/method.md.
func methodRows(t *testing.T) [][]string {
	t.Helper()
	var rows [][]string
	for line := range strings.SplitSeq(read(t, methodPage), "\n") {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| principle or construct") {
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	if len(rows) < 50 {
		t.Fatalf("only %d rows in %s", len(rows), methodPage)
	}
	return rows
}

// TestMethodIsHeld holds docs/method.md to the program: no row is empty, each names
// a file and tests that exist. That the links lead somewhere is held with those of
// the other documents.
func TestMethodIsHeld(t *testing.T) {
	tests := everyTest(t)
	name := regexp.MustCompile(`\bTest[A-Z][A-Za-z0-9]*`)
	for _, cells := range methodRows(t) {
		if len(cells) != 3 || slices.Contains(cells, "") {
			t.Errorf("a row of three cells is wanted, none empty: %q", cells)
			continue
		}
		if !strings.Contains(cells[1], "](") {
			t.Errorf("%q names no file", cells[0])
		}
		named := name.FindAllString(cells[2], -1)
		if len(named) == 0 || strings.Join(named, ", ") != cells[2] {
			t.Errorf("%q is held by %q, which is no list of tests", cells[0], cells[2])
		}
		for _, n := range named {
			if !tests[n] {
				t.Errorf("%q is held by %s, which does not exist", cells[0], n)
			}
		}
	}
}

// TestMethodIsWhole looks for a row for each principle, mark, record and part.
func TestMethodIsWhole(t *testing.T) {
	var first strings.Builder
	for _, cells := range methodRows(t) {
		first.WriteString(cells[0] + "\n")
	}
	var wanted []string
	for _, p := range list("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12") {
		wanted = append(wanted, "\n"+p+" ")
	}
	for _, m := range interview.Marks {
		wanted = append(wanted, "`"+string(m.Mark)+"`")
	}
	for _, r := range interview.Records {
		wanted = append(wanted, "Record `"+string(r)+"`")
	}
	for _, p := range interview.Parts {
		wanted = append(wanted, " `"+string(p.ID)+"` ")
	}
	for _, w := range wanted {
		if !strings.Contains("\n"+first.String(), w) {
			t.Errorf("%s has no row for %q", methodPage, strings.TrimSpace(w))
		}
	}
}

// everyTest gives the names of the tests of the repository.
func everyTest(t *testing.T) map[string]bool {
	t.Helper()
	form := regexp.MustCompile(`(?m)^func (Test[A-Za-z0-9]+)\(t \*testing\.T\)`)
	found := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, "_test.go") {
			for _, m := range form.FindAllStringSubmatch(read(t, path), -1) {
				found[m[1]] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 200 {
		t.Fatalf("only %d tests were found", len(found))
	}
	return found
}

// fractions has the functions that calculate with them, with the reason.
var fractions = map[string]string{
	"interview/ParseMark": "a mark is read with its half, and kept as whole halves",
	"interview/String":    "and written so",
}

// TestNothingIsAveraged: a mean needs a fraction, and where customers are told of
// there is none; nor is anything called one.
func TestNothingIsAveraged(t *testing.T) {
	looked := 0
	eachFile(t, func(where string, p listed, files *token.FileSet, f *ast.File) {
		if !slices.ContainsFunc(list("interview", "data/export", "data/index", "ui"), func(room string) bool {
			return p.room() == room || strings.HasPrefix(p.room(), room+"/")
		}) {
			return
		}
		looked++
		for _, why := range means(f) {
			if fractions[p.room()+"/"+why.in] == "" {
				t.Errorf("%s: %s", files.Position(why.at), why.what)
			}
		}
	})
	if looked < 100 {
		t.Fatalf("only %d files were looked at", looked)
	}
}

func TestMeansAreFound(t *testing.T) {
	const src = `package p
func meanOf(a []int) int { return 0 }
func share(a, b int) float64 { return float64(a) / float64(b) }
func meaning(what string) string { return what }
func averageMark() {}`
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(means(f)); n != 5 {
		t.Errorf("%d findings, want 5", n)
	}
}

// A suspicion is a place where a mean could be computed.
type suspicion struct {
	at       token.Pos
	in, what string
}

// called is how a function of a mean would be called.
var called = regexp.MustCompile(`^(mean|average|avg)([A-Z_]|$)|(Mean|Average|Avg)([A-Z_]|$)`)

func means(f *ast.File) (found []suspicion) {
	for _, d := range f.Decls {
		in := ""
		if fn, ok := d.(*ast.FuncDecl); ok {
			in = fn.Name.Name
			if called.MatchString(in) {
				found = append(found, suspicion{fn.Pos(), in, in + " is called a mean"})
			}
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && (id.Name == "float64" || id.Name == "float32") {
				found = append(found, suspicion{id.Pos(), in, "a fraction, and so a mean"})
			}
			return true
		})
	}
	return found
}
