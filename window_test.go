//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Two windows on one talk: the second follows the first key by key and loses
// nothing without saying so; it takes over with the unfinished line, and what the
// first has typed until then is in the file once.
func TestTwoWindowsOnOneTalk(t *testing.T) {
	first := newDesk(t)
	first.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	first.types("+brood om tien uur" + enter + "half")
	first.sees("half")

	second := &desk{t: t, home: first.home}
	second.start("ALLEEN LEZEN", "resume")
	second.sees("brood om tien uur")
	second.sees("half")
	first.types(" af")
	second.sees("half af")
	second.types("x")
	second.sees("Niet genoteerd")
	second.types("\x1bt" + enter)
	second.sees("Overgenomen")
	first.sees("ALLEEN LEZEN")
	second.types(" en klaar" + enter)
	first.sees("half af en klaar")
	first.types("y")
	first.sees("Niet genoteerd")

	// The first one takes it back and ends; the second reads on and says so.
	first.types("\x1bt" + enter)
	first.sees("Overgenomen")
	second.sees("ALLEEN LEZEN")
	first.types(ctrlC + ctrlC)
	if got := first.ends(); got != 0 {
		t.Errorf("the first ended with %d", got)
	}
	second.sees("niemand schrijft")
	second.types(ctrlC + ctrlC)
	if got := second.ends(); got != 0 {
		t.Errorf("the second ended with %d", got)
	}
	if got := first.run("list"); strings.Count(got, "Bakkerij Jansen") != 1 || !strings.Contains(got, "2 notities") {
		t.Errorf("list gives %q", got)
	}
	files, err := filepath.Glob(filepath.Join(first.home, "lib", "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("the library has %v, %v", files, err)
	}
	if b, err := os.ReadFile(files[0]); err != nil || strings.Count(string(b), `"half af en klaar"`) != 1 || strings.Contains(string(b), `klaarx`) {
		t.Errorf("in the file: %v, %s", err, b)
	}
}

// A window that was stopped does not answer: the talk stays where it is, and the
// other says so.
func TestTakeOverFromAWindowThatHangs(t *testing.T) {
	first := newDesk(t)
	first.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	first.types("brood" + enter)
	first.sees("brood")
	second := &desk{t: t, home: first.home}
	second.start("ALLEEN LEZEN", "resume")
	signalTo(t, first, syscall.SIGSTOP)
	second.types("\x1bt" + enter)
	second.sees("overname gevraagd")
	second.sees("Geen antwoord: het andere venster houdt het gesprek.")
	signalTo(t, first, syscall.SIGCONT)
	first.types("half af")
	second.sees("half af")
}

func signalTo(t *testing.T, d *desk, s syscall.Signal) {
	t.Helper()
	if err := d.cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}
