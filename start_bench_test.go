//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A stopwatch runs a program in a terminal and sees what it writes.
type stopwatch struct {
	testing.TB
	cmd  *exec.Cmd
	tty  *os.File
	text chan []byte
}

func watch(t testing.TB, path, home string, args ...string) *stopwatch {
	t.Helper()
	w := &stopwatch{TB: t, cmd: exec.Command(path, args...), text: make(chan []byte, 1000)}
	w.cmd.Env = []string{"HOME=" + home, "TERM=xterm-256color", "LANG=en_GB.UTF-8", "XDG_STATE_HOME=" + home + "/state", "DIEPTE_LIBRARY=" + home + "/lib"}
	tty, err := pty.StartWithSize(w.cmd, &pty.Winsize{Cols: 120, Rows: 40})
	if err != nil {
		t.Fatal(err)
	}
	w.tty = tty
	go func() {
		for {
			b := make([]byte, 32<<10)
			n, err := tty.Read(b)
			if err != nil {
				close(w.text)
				return
			}
			w.text <- b[:n]
		}
	}()
	return w
}

// until reads until the words were written.
func (w *stopwatch) until(words string) {
	w.Helper()
	var seen bytes.Buffer
	for late := time.After(patience); ; {
		select {
		case b := <-w.text:
			seen.Write(b)
			if bytes.Contains(seen.Bytes(), []byte(words)) {
				return
			}
		case <-late:
			w.Fatalf("%q was not written, only %q", words, seen.String())
		}
	}
}

// quiet counts what is written until nothing more comes for a while.
func (w *stopwatch) quiet(while time.Duration) (bytes int) {
	for {
		select {
		case b, ok := <-w.text:
			if !ok {
				return bytes
			}
			bytes += len(b)
		case <-time.After(while):
			return bytes
		}
	}
}

func (w *stopwatch) end() {
	_ = w.cmd.Process.Signal(syscall.SIGKILL)
	_ = w.cmd.Wait()
	_ = w.tty.Close()
}

// BenchmarkStart is from starting the process to its first frame: a program that
// shows one line, diepte, and diepte with a library of twenty thousand names.
// Budgets: 1.5 times the first, and 1.15 times the second.
func BenchmarkStart(b *testing.B) {
	path, err := program()
	if err != nil {
		b.Fatal(err)
	}
	line := filepath.Join(b.TempDir(), "oneline")
	if out, err := exec.Command("go", "build", "-o", line, "./testdata/oneline").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	full := b.TempDir()
	fillLibrary(b, path, full, 20_000)
	for _, c := range []struct{ name, path, home, words string }{
		{"one-line", line, b.TempDir(), "one line"},
		{"empty", path, b.TempDir(), "New talk"},
		{"20000", path, full, "New talk"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				w := watch(b, c.path, c.home)
				w.until(c.words)
				b.StopTimer()
				w.end()
				b.StartTimer()
			}
		})
	}
}

// fillLibrary makes a library with many names of one file: starting lists names
// and looks at times, it opens next to nothing.
func fillLibrary(b *testing.B, path, home string, n int) {
	b.Helper()
	lib := filepath.Join(home, "lib")
	if out, err := exec.Command(path, "demo", "--sessions", "1", lib).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	found, err := filepath.Glob(lib + "/*.json")
	if err != nil || len(found) != 1 {
		b.Fatalf("%v %v", found, err)
	}
	for i := range n {
		if err := os.Link(found[0], fmt.Sprintf("%s/2026-01-01-customer-%06x.json", lib, i)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLetter counts what one typed letter sends to the terminal. Budget: 40
// bytes. It says what an hour of doing nothing sends as well: nothing but the
// minute.
func BenchmarkLetter(b *testing.B) {
	path, err := program()
	if err != nil {
		b.Fatal(err)
	}
	w := watch(b, path, b.TempDir(), "new", "--customer", "Bakery")
	defer w.end()
	w.until("Bakery")
	w.quiet(300 * time.Millisecond)
	sent, keys := 0, 0
	for b.Loop() {
		if keys%60 == 59 { // not to the end of the row
			_, _ = w.tty.WriteString("\x15")
			w.quiet(50 * time.Millisecond)
		}
		_, _ = w.tty.WriteString(string(rune('a' + keys%26)))
		sent += w.quiet(50 * time.Millisecond)
		keys++
	}
	b.ReportMetric(float64(sent)/float64(keys), "bytes/key")
	b.ReportMetric(float64(w.quiet(2*time.Second)), "idle-bytes")
}
