package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// builtIn is the folder that the real program was built in; empty: it was not.
var builtIn string

func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){"diepte": main})
}

// tidy takes away what the tests built when they are done.
type tidy struct{ *testing.M }

func (m tidy) Run() int {
	status := m.M.Run()
	if builtIn != "" {
		_ = os.RemoveAll(builtIn) // what is left stands in the folder for temporary files
	}
	return status
}

// TestScripts runs the manual: each file of testdata/script holds one promise of
// the real program.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("DIEPTE_LIBRARY", filepath.Join(e.WorkDir, "lib"))
			e.Setenv("DIEPTE_NAME", "Karin")
			e.Setenv("XDG_STATE_HOME", filepath.Join(e.WorkDir, "state"))
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("ESC", "\x1b")
			e.Setenv("BEL", "\a")
			e.Setenv("CSI", "\u009b")
			e.Setenv("BIDI", "\u202e")
			e.Setenv("LANG", "en_GB.UTF-8")
			e.Setenv("LC_ALL", "")
			e.Setenv("TZ", "Europe/Amsterdam")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"session": session, "line": line, "replace": replace, "absent": absent, "status": status, "grab": grab,
		},
	})
}

// session FILE ID PATTERN sets two variables to the only file that matches and
// to the end of the id in its name.
func session(ts *testscript.TestScript, _ bool, args []string) {
	found, err := filepath.Glob(ts.MkAbs(args[2]))
	ts.Check(err)
	if len(found) != 1 {
		ts.Fatalf("%d files match %s", len(found), args[2])
	}
	ts.Setenv(args[0], found[0])
	stem := strings.TrimSuffix(filepath.Base(found[0]), ".json")
	ts.Setenv(args[1], stem[strings.LastIndex(stem, "-")+1:])
}

// line FILE N TEXT writes a file of one line: TEXT, N times.
func line(ts *testscript.TestScript, _ bool, args []string) {
	n := 0
	for _, d := range args[1] {
		n = n*10 + int(d-'0')
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(args[2], n)+"\n"), 0o600))
}

// replace FILE OLD NEW changes the first OLD in a file.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	b := ts.ReadFile(args[0])
	if !strings.Contains(b, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(b, args[1], args[2], 1)), 0o600))
}

// grab NAME FILE PATTERN sets a variable to what the pattern's group holds, where
// it matches first.
func grab(ts *testscript.TestScript, _ bool, args []string) {
	found := regexp.MustCompile(args[2]).FindStringSubmatch(ts.ReadFile(args[1]))
	if len(found) != 2 {
		ts.Fatalf("%s holds nothing like %s", args[1], args[2])
	}
	ts.Setenv(args[0], found[1])
}

// absent DIR TEXT fails when any file under a folder holds the text.
func absent(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		if err == nil && strings.Contains(string(b), args[1]) {
			ts.Fatalf("%s holds %q", path, args[1])
		}
		return err
	}))
}

// status N COMMAND... runs a command that has to end with that exit status.
func status(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}
