package speech

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"diepte/interview"
)

// worded says that every value of a list has words, and nothing else has.
func worded[K comparable](t *testing.T, what string, values []K, words map[K]Text) {
	t.Helper()
	for _, v := range values {
		if w := words[v]; w.NL == "" || w.EN == "" {
			t.Errorf("%s: %v has no words in both languages: %q", what, v, w)
		}
	}
	for v := range words {
		if !slices.Contains(values, v) {
			t.Errorf("%s: words for %v, which is none", what, v)
		}
	}
}

// TestEveryValueHasWords joins the lists of the method with their words.
func TestEveryValueHasWords(t *testing.T) {
	marks := []interview.Mark{interview.NoMark}
	for _, m := range interview.Marks {
		marks = append(marks, m.Mark)
	}
	var voices []interview.Voice
	for _, v := range interview.Voices {
		voices = append(voices, v.Voice)
	}
	worded(t, "marks", marks, Marks)
	worded(t, "voices", voices, Voices)
	worded(t, "speakers", []interview.Speaker{interview.ByCustomer, interview.ByUs}, Speakers)
	worded(t, "coverages", interview.Coverages, Coverages)
	worded(t, "non-answers", interview.NonAnswers, NonAnswers)
	worded(t, "roles", interview.Roles, Roles)
	worded(t, "dispositions", interview.Dispositions, Dispositions)
	worded(t, "boundary states", interview.BoundaryStates, BoundaryStates)
	worded(t, "certainties", interview.Certainties, Certainties)
	worded(t, "verdicts", interview.Verdicts, Verdicts)
	worded(t, "statuses", []interview.Status{interview.Live, interview.Paused, interview.Finished}, Statuses)
	worded(t, "phases", []interview.Phase{interview.Before, interview.Talk, interview.After}, Phases)
	worded(t, "languages", []interview.Language{interview.Dutch, interview.English}, Languages)
	worded(t, "spoken answers", []interview.SpokenAnswer{interview.AnswerYes, interview.AnswerPartly, interview.AnswerNo, interview.AnswerLater}, SpokenAnswers)
	for m, words := range OurMarks {
		if words == Marks[m] || !slices.Contains(marks, m) {
			t.Errorf("our mark %v says the same as the mark", m)
		}
	}
}

// A source of texts: a package whose Text literals are held to both languages.
var sources = []string{".", "../cli", "../line", ".."}

// TestEveryTextIsWholeInBothLanguages reads the source: a table can hold a text
// that no list names.
func TestEveryTextIsWholeInBothLanguages(t *testing.T) {
	count := 0
	for _, dir := range sources {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Logf("%s: %v", file, err) // the compiler says so better
				continue
			}
			each(tree, func(at token.Pos, nl, en string) {
				count++
				for _, fault := range faults(nl, en) {
					t.Errorf("%s: %s\n\t%q\n\t%q", set.Position(at), fault, nl, en)
				}
			})
		}
	}
	if count < 300 {
		t.Errorf("only %d texts were found", count)
	}
}

// each calls found for every literal of a Text: named so, or an element of a map
// or list of Texts, or a pair of strings where one is expected.
func each(tree ast.Node, found func(at token.Pos, nl, en string)) {
	var walk func(n ast.Node, elem bool)
	walk = func(n ast.Node, elem bool) {
		ast.Inspect(n, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if isText(lit.Type) || lit.Type == nil && elem {
				if nl, en, ok := pair(lit); ok {
					found(lit.Pos(), nl, en)
					return false
				}
			}
			inner := elem
			switch typ := lit.Type.(type) {
			case *ast.MapType:
				inner = isText(typ.Value)
			case *ast.ArrayType:
				inner = isText(typ.Elt)
			}
			for _, e := range lit.Elts {
				walk(e, inner)
			}
			return false
		})
	}
	walk(tree, false)
}

func isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == "Text"
	case *ast.SelectorExpr:
		return e.Sel.Name == "Text" && isNamed(e.X, "speech")
	}
	return false
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// pair reads the two strings of a literal; a missing one is empty.
func pair(lit *ast.CompositeLit) (nl, en string, ok bool) {
	texts := map[string]string{}
	for i, e := range lit.Elts {
		name := [...]string{"NL", "EN", ""}[min(i, 2)]
		if kv, is := e.(*ast.KeyValueExpr); is {
			id, is := kv.Key.(*ast.Ident)
			if !is {
				return "", "", false
			}
			name, e = id.Name, kv.Value
		}
		s, is := literal(e)
		if !is {
			return "", "", false
		}
		texts[name] = s
	}
	return texts["NL"], texts["EN"], len(lit.Elts) > 0
}

// literal reads a string, also one that is put together of several.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, ok := literal(e.X)
		b, also := literal(e.Y)
		return a + b, ok && also
	}
	return "", false
}

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z%]`)

// faults says what is wrong with a text.
func faults(nl, en string) (out []string) {
	if strings.TrimSpace(nl) == "" || strings.TrimSpace(en) == "" {
		out = append(out, "a language is missing")
	}
	a, b := verb.FindAllString(nl, -1), verb.FindAllString(en, -1)
	if slices.ContainsFunc(append(a, b...), func(v string) bool { return strings.HasPrefix(v, "%[") }) {
		slices.Sort(a)
		slices.Sort(b)
	}
	if !slices.Equal(a, b) {
		out = append(out, "the blanks differ")
	}
	if ends := `.?!:,`; strings.ContainsAny(nl[max(0, len(nl)-1):], ends) != strings.ContainsAny(en[max(0, len(en)-1):], ends) {
		out = append(out, "one ends in a sign, the other does not")
	}
	return out
}

func TestTheTestOfTextsFindsFaults(t *testing.T) {
	for _, c := range []struct {
		nl, en string
		want   int
	}{
		{"ja", "yes", 0}, {"%s van %d", "%s of %d", 0}, {"%[2]s %[1]s", "%[1]s %[2]s", 0}, {"Ja.", "Yes.", 0},
		{"", "yes", 1}, {"ja", " ", 1}, {"%s van %d", "%d of %s", 1}, {"%s", "none", 1}, {"%d %%", "%d", 1}, {"Ja.", "Yes", 1},
	} {
		if got := faults(c.nl, c.en); len(got) != c.want {
			t.Errorf("%q, %q: %v", c.nl, c.en, got)
		}
	}
	tree, err := parser.ParseFile(token.NewFileSet(), "x.go", `package x
		var a = Text{"a", "b"}
		var b = map[K]Text{k: {"c", "d"}}
		var c = [2]speech.Text{{"e", "f"}, {NL: "g"}}
		var d = map[string]Command{"x": {Text{"h", "i"}, Text{"j" + "k", ""}}}
		var e = []string{"no", "text"}
		var f = []KeyTold{{"Enter", Text{"l", "m"}}}
		func g() Text { return Text{"n"} }`, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	each(tree, func(_ token.Pos, nl, en string) { got = append(got, nl+"/"+en) })
	if want := []string{"a/b", "c/d", "e/f", "g/", "h/i", "jk/", "l/m", "n/"}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int][2]string{0: {"0", "0"}, 999: {"999", "999"}, 1000: {"1.000", "1,000"}, 2318: {"2.318", "2,318"}, 1234567: {"1.234.567", "1,234,567"}} {
		if nl, en := Number(n, interview.Dutch), Number(n, interview.English); string(nl) != want[0] || string(en) != want[1] {
			t.Errorf("%d is %s and %s", n, nl, en)
		}
	}
}

func TestPick(t *testing.T) {
	tests := []struct {
		asked, lcAll, lang string
		want               interview.Language
	}{
		{"nl", "", "en_GB.UTF-8", interview.Dutch}, {"en", "", "nl_NL.UTF-8", interview.English},
		{"", "", "nl_NL.UTF-8", interview.Dutch}, {"", "", "nl_BE", interview.Dutch}, {"", "en_US.UTF-8", "nl_NL.UTF-8", interview.English},
		{"", "C", "nl_NL.UTF-8", interview.Dutch}, {"", "", "", interview.English}, {"", "", "de_DE.UTF-8", interview.English}, {"!!", "", "nl", interview.Dutch},
	}
	for _, test := range tests {
		t.Setenv("LC_ALL", test.lcAll)
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANG", test.lang)
		if got := Pick(test.asked); got != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

func TestWhatIsFilledInIsCleaned(t *testing.T) {
	text := Text{"naar %s", "to %s"}
	if got := text.With(interview.English, "a\x1b[31mb"); strings.ContainsRune(string(got), 0x1b) {
		t.Errorf("an escape passes: %q", got)
	}
	if got := text.With(interview.Dutch, Marks[interview.BoundaryMark]); got != "naar grens" {
		t.Errorf("a text in a text: %q", got)
	}
}

// Every state of a promise has its words, and every state that can be given too.
func TestPromiseStatesHaveWords(t *testing.T) {
	for _, s := range interview.PromiseStates {
		if w := PromiseStates[s]; w.NL == "" || w.EN == "" {
			t.Errorf("%s has no words", s)
		}
	}
	for _, s := range interview.PromiseEventStates {
		if w := PromiseChoices[s]; w.NL == "" || w.EN == "" {
			t.Errorf("%s cannot be chosen", s)
		}
	}
}
