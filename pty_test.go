//go:build unix

package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// rounds is how often a running program is ended at a random key, per way of
// ending.
var rounds = flag.Int("rounds", 2, "how often to end the running program, in each way")

// program builds the real program, once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "diepte-test-")
	if err != nil {
		return "", err
	}
	builtIn = dir
	path := filepath.Join(dir, "diepte")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

// patience is how long a screen may take to show what is waited for: long enough
// for a machine that does a hundred things at once.
const patience = 20 * time.Second

// A desk is the real program in a terminal of 80 by 24, and its folders.
type desk struct {
	t       *testing.T
	home    string
	environ []string // over what every program gets
	cmd     *exec.Cmd
	tty     *os.File

	mu     sync.Mutex
	screen *vt.Emulator
	raw    bytes.Buffer
	read   chan struct{} // closed when the terminal gave its last byte
}

func newDesk(t *testing.T) *desk { return &desk{t: t, home: t.TempDir()} }

func (d *desk) command(args ...string) *exec.Cmd {
	d.t.Helper()
	path, err := program()
	if err != nil {
		d.t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = d.home
	cmd.Env = []string{
		"HOME=" + d.home, "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "LANG=nl_NL.UTF-8", "DIEPTE_NAME=Karin",
		"DIEPTE_LIBRARY=" + filepath.Join(d.home, "lib"), "XDG_STATE_HOME=" + filepath.Join(d.home, "state"),
		"XDG_DATA_HOME=" + filepath.Join(d.home, "data"),
	}
	cmd.Env = append(cmd.Env, d.environ...)
	return cmd
}

// run runs the program without a terminal and gives what it prints.
func (d *desk) run(args ...string) string {
	d.t.Helper()
	out, err := d.command(args...).CombinedOutput()
	if err != nil {
		d.t.Fatalf("diepte %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// start starts the program in the terminal and waits until it shows what it
// begins with.
func (d *desk) start(shows string, args ...string) {
	d.t.Helper()
	d.cmd = d.command(args...)
	tty, err := pty.StartWithSize(d.cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		d.t.Fatal(err)
	}
	d.tty, d.screen, d.read = tty, vt.NewEmulator(80, 24), make(chan struct{})
	d.raw.Reset()
	screen, read := d.screen, d.read
	go func() { // the answers of the terminal to the questions of the program
		b := make([]byte, 1024)
		for {
			n, err := screen.Read(b)
			if err != nil {
				return
			}
			_, _ = tty.Write(b[:n])
		}
	}()
	go func() {
		defer close(read)
		b := make([]byte, 32<<10)
		for {
			n, err := tty.Read(b)
			d.mu.Lock()
			_, _ = screen.Write(b[:n])
			d.raw.Write(b[:n])
			d.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	d.t.Cleanup(func() {
		_ = d.cmd.Process.Kill() // it has ended, unless the test failed
		_ = tty.Close()
		_ = screen.Close()
	})
	d.sees(shows)
}

func (d *desk) shown() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.screen.String()
}

// sees waits until the screen shows a text.
func (d *desk) sees(want string) {
	d.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		shown := d.shown()
		if strings.Contains(shown, want) {
			return
		}
		if time.Now().After(end) {
			d.t.Fatalf("the screen never showed %q:\n%s", want, shown)
		}
	}
}

func (d *desk) types(keys string) {
	d.t.Helper()
	if _, err := d.tty.WriteString(keys); err != nil {
		d.t.Fatal(err)
	}
}

// ends waits for the program to end and gives its exit status; a signal that
// killed it counts from 1000.
func (d *desk) ends() int {
	d.t.Helper()
	killed := time.AfterFunc(patience, func() { _ = d.cmd.Process.Kill() })
	defer killed.Stop()
	err := d.cmd.Wait()
	<-d.read
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		d.t.Fatal(err)
	}
	status := d.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if status.Signaled() {
		return 1000 + int(status.Signal())
	}
	return status.ExitStatus()
}

const (
	enter    = "\r"
	pageDown = "\x1b[6~"
	ctrlC    = "\x03"
)

// The program starts in a terminal, takes a talk, and ends where the user says,
// with the screen given back and the place of the file said.
func TestProgramInATerminal(t *testing.T) {
	d := newDesk(t)
	d.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	d.types("+brood om tien uur" + enter)
	d.sees("verwachting")
	d.types(pageDown)
	d.sees("waar hebt u ons voor nodig")
	d.types(">dan hoeft het niet meer" + enter)
	d.sees("letterlijk")
	d.types("half af")
	d.sees("half af")
	d.types(ctrlC)
	d.types(ctrlC)
	if got := d.ends(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	end := d.raw.String()
	for _, want := range []string{"\x1b[?1049l", "lib/2"} { // the screen is given back, the file is named
		if !strings.Contains(end, want) {
			t.Errorf("at the end there is no %q in what was sent: …%q", want, end[max(0, len(end)-300):])
		}
	}
	if got := d.run("list"); !strings.Contains(got, "Bakkerij Jansen") || !strings.Contains(got, "2 notities, +1") {
		t.Errorf("list gives %q", got)
	}
	d.start("half af", "resume")
	d.sees("waar hebt u ons voor nodig")
}

// Whatever ends the program, the next start shows the same unfinished line at the
// same question, with the notes before it.
func TestResumeAfterEachWayOfEnding(t *testing.T) {
	for _, way := range []struct {
		signal syscall.Signal
		status int
	}{
		{syscall.SIGTERM, 128 + int(syscall.SIGTERM)},
		{syscall.SIGHUP, 128 + int(syscall.SIGHUP)},
		{syscall.SIGINT, 128 + int(syscall.SIGINT)},
		{syscall.SIGKILL, 1000 + int(syscall.SIGKILL)},
	} {
		t.Run(way.signal.String(), func(t *testing.T) {
			d := newDesk(t)
			d.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
			d.types(pageDown)
			d.sees("waar hebt u ons voor nodig")
			const words = "de chauffeur belt een uur van tevoren, ook bij kleine orders"
			notes := 0
			random := rand.New(rand.NewPCG(uint64(way.signal), 1))
			for round := range *rounds {
				d.types(fmt.Sprintf("notitie %d", notes) + enter)
				notes++
				d.sees(fmt.Sprintf("notitie %d", notes-1))
				// What the screen shows is what must come back: one key at a time.
				line := words[:1+random.IntN(len(words)-1)]
				for _, r := range line {
					d.types(string(r))
				}
				line = strings.TrimSpace(line)
				d.sees(line)
				if err := d.cmd.Process.Signal(way.signal); err != nil {
					t.Fatal(err)
				}
				if got := d.ends(); got != way.status {
					t.Fatalf("round %d: exit status %d, want %d", round, got, way.status)
				}
				d.start(line, "resume")
				d.sees("waar hebt u ons voor nodig")
				d.sees(fmt.Sprintf("notitie %d", notes-1))
				d.types("\x15") // the line is erased for the next round
			}
			if got := d.run("list"); !strings.Contains(got, "Bakkerij Jansen") {
				t.Errorf("list gives %q", got)
			}
		})
	}
}

// The talk that one window holds is not opened in a second; it says why, and it
// can be read there.
func TestSecondWindowIsRefused(t *testing.T) {
	d := newDesk(t)
	d.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	d.types("+op tijd" + enter)
	d.sees("verwachting")
	cmd := d.command("resume")
	out, err := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != 2 {
		t.Errorf("exit status %d (%v), want 2", code, err)
	}
	if !strings.Contains(string(out), "ander venster") || !strings.Contains(string(out), "diepte show") {
		t.Errorf("it says %q", out)
	}
}

// A talk held line by line is paused and kept at a signal too.
func TestLineModeSavesAtASignal(t *testing.T) {
	d := newDesk(t)
	d.start("Elke regel is een notitie", "--line", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	d.types("+op tijd\n")
	d.sees("+ verwachting: op tijd")
	if err := d.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if got, want := d.ends(), 128+int(syscall.SIGTERM); got != want {
		t.Errorf("exit status %d, want %d", got, want)
	}
	if got := d.run("list"); !strings.Contains(got, "gepauzeerd  1 notitie") {
		t.Errorf("list gives %q", got)
	}
}

// A terminal that cannot draw gets lines, with no escape sequence among them.
func TestDumbTerminalGetsLines(t *testing.T) {
	d := newDesk(t)
	d.environ = []string{"TERM=dumb"}
	d.start("Elke regel is een notitie", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	d.types("+op tijd\n")
	d.sees("+ verwachting: op tijd")
	d.types("\\quit\n")
	if got := d.ends(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	if strings.Contains(d.raw.String(), "\x1b") {
		t.Errorf("an escape sequence was sent: %q", d.raw.String())
	}
}
