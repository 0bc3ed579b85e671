//go:build unix

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"
)

// kills is how often the real program is ended while somebody types on it, a
// third by each of three signals.
var kills = flag.Int("kills", 6, "how often to end the program in the middle of typing, a third each by KILL, TERM and HUP")

// ways are the signals and the exit status that each must give; 1000 and more is
// a program that was killed by it.
var ways = []struct {
	signal syscall.Signal
	status int
}{
	{syscall.SIGKILL, 1000 + int(syscall.SIGKILL)},
	{syscall.SIGTERM, 128 + int(syscall.SIGTERM)},
	{syscall.SIGHUP, 128 + int(syscall.SIGHUP)},
}

// TestNoKeystrokeOnTheScreenIsLost types on the real program in a terminal, ends
// it at a random moment between two keys or in the middle of one, and compares
// what the next start and the file have with what the screen had shown until
// then. One talk a processor goes on at the same time.
func TestNoKeystrokeOnTheScreenIsLost(t *testing.T) {
	var next, ended, keys, lost atomic.Int64
	t.Run("talks", func(t *testing.T) {
		for n := range runtime.GOMAXPROCS(0) {
			t.Run(fmt.Sprint(n), func(t *testing.T) {
				t.Parallel()
				random := rand.New(rand.NewPCG(uint64(n), 7))
				var v *victim
				for {
					round := int(next.Add(1)) - 1
					if round >= *kills {
						break
					}
					if v == nil || len(v.lines) > 60 { // a new talk now and then
						v.end()
						v = newVictim(t)
					}
					v.round(round, random)
					ended.Add(1)
					keys.Add(int64(v.keys))
					lost.Add(int64(v.lost))
					v.keys, v.lost = 0, 0
				}
				v.end()
			})
		}
	})
	t.Logf("ended %d times while typing on %d processors: %d keystrokes had been on the screen, %d were lost",
		ended.Load(), runtime.GOMAXPROCS(0), keys.Load(), lost.Load())
	if keys.Load() < int64(*kills) {
		t.Errorf("only %d keystrokes were on the screen: nothing was proved", keys.Load())
	}
}

// A victim is a talk on the real program, and what was typed into it.
type victim struct {
	*desk
	id    string
	lines []typed
	keys  int // that had been on the screen in this round
	lost  int
}

// A typed line begins with a tag that no other line has.
type typed struct {
	tag, text string
	seen      int // bytes of text that were on the screen at some time
}

func newVictim(t *testing.T) *victim {
	t.Helper()
	v := &victim{desk: newDesk(t)}
	v.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	v.id = strings.TrimSuffix(filepath.Base(v.file()), ".json")
	v.id = v.id[strings.LastIndex(v.id, "-")+1:]
	return v
}

// file waits for the document and gives its path.
func (v *victim) file() string {
	v.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if found, _ := filepath.Glob(filepath.Join(v.home, "lib", "*.json")); len(found) == 1 {
			return found[0]
		}
	}
	v.t.Fatal("no file was made")
	return ""
}

// round types until the program is ended, starts it again and compares.
func (v *victim) round(n int, random *rand.Rand) {
	v.t.Helper()
	way := ways[n%len(ways)]
	first := len(v.lines)
	ended := make(chan error, 1)
	wait := time.Duration(10+random.IntN(600)) * time.Millisecond
	go func() {
		time.Sleep(wait)
		ended <- v.cmd.Process.Signal(way.signal)
	}()
	v.typeUntil(ended, n, random)
	if got := v.ends(); got != way.status {
		v.t.Fatalf("round %d: %v ended it with status %d, want %d", n, way.signal, got, way.status)
	}
	v.look(first)
	v.start("Jansen", "resume", v.id)
	v.compare(n, first)
}

// typeUntil types lines of words at an uneven pace until the signal was sent.
func (v *victim) typeUntil(ended chan error, n int, random *rand.Rand) {
	v.t.Helper()
	words := []string{"brood", "om", "tien", "uur", "bellen", "één", "klant", "wacht", "nooit", "'s ochtends"}
	first := len(v.lines)
	for {
		line := typed{tag: fmt.Sprintf("q%dx%d. ", n, len(v.lines))}
		v.lines = append(v.lines, line)
		at := &v.lines[len(v.lines)-1]
		text := line.tag
		for range 1 + random.IntN(4) {
			text += words[random.IntN(len(words))] + " "
		}
		for _, r := range strings.TrimSpace(text) + enter {
			select {
			case err := <-ended:
				if err != nil {
					v.t.Fatal(err)
				}
				return
			default:
			}
			if r != '\r' {
				at.text += string(r)
			}
			if _, err := v.tty.WriteString(string(r)); err != nil {
				return // it has ended
			}
			if random.IntN(4) == 0 { // in between come bursts
				time.Sleep(time.Duration(random.IntN(12)) * time.Millisecond)
				v.look(first)
			}
		}
		if random.IntN(6) == 0 {
			page := []string{pageDown, "\x1b[5~"}[random.IntN(2)]
			_, _ = v.tty.WriteString(page) // it may have ended
		}
	}
}

// look notes how much of each line of this round the screen shows.
func (v *victim) look(first int) {
	shown := v.shown()
	for i := range v.lines[first:] {
		l := &v.lines[first+i]
		at := strings.Index(shown, l.tag)
		if at < 0 {
			continue
		}
		n := 0
		for rest := shown[at:]; n < len(l.text) && n < len(rest) && l.text[n] == rest[n]; n++ {
		}
		l.seen = max(l.seen, len(strings.TrimRight(l.text[:n], " ")))
	}
}

// compare wants every line that was seen as a note of the talk or in the
// composer, and every earlier line as the note that it was.
func (v *victim) compare(n, first int) {
	v.t.Helper()
	for _, l := range v.lines[first:] {
		if l.seen > 0 && !v.isNote(l.text[:l.seen]) && !v.comes(l.text[:l.seen]) { // the one that was not finished
			v.t.Errorf("round %d: the screen had shown %q; the next start shows\n%s", n, l.text[:l.seen], v.shown())
		}
	}
	v.types(enter) // it becomes a note as it is
	notes := v.settled(first)
	kept := v.lines[:first]
	for i, l := range v.lines {
		if i >= first {
			v.keys += utf8.RuneCountInString(l.text[:l.seen])
		}
		var found []string
		for _, text := range notes {
			if strings.HasPrefix(text, strings.TrimSpace(l.tag)) {
				found = append(found, text)
			}
		}
		switch {
		case i < first && (len(found) != 1 || found[0] != l.text):
			v.lost += l.seen
			v.t.Errorf("round %d: %q is %q now", n, l.text, found)
		case i < first:
		case len(found) == 0 && l.seen == 0: // it never was on the screen
		case len(found) != 1 || !strings.HasPrefix(found[0], l.text[:l.seen]):
			v.lost += l.seen - alike(found, l.text[:l.seen])
			v.t.Errorf("round %d: the screen had shown %q; there is %q", n, l.text[:l.seen], found)
		default:
			kept = append(kept, typed{tag: l.tag, text: found[0], seen: l.seen})
		}
	}
	v.lines = kept
}

// isNote says whether the talk has a note that begins so.
func (v *victim) isNote(text string) bool {
	return v.begins(v.notes(), text)
}

func (*victim) begins(notes []string, text string) bool {
	return slices.ContainsFunc(notes, func(n string) bool { return strings.HasPrefix(n, text) })
}

// notes gives the texts of the talk, as another process reads them.
func (v *victim) notes() []string {
	v.t.Helper()
	var s struct {
		Notes []struct{ Text string }
	}
	if err := json.Unmarshal([]byte(v.run("show", v.id, "--json")), &s); err != nil {
		v.t.Fatal(err)
	}
	var out []string
	for _, n := range s.Notes {
		out = append(out, n.Text)
	}
	return out
}

// comes says whether the screen shows a text, now or soon.
func (v *victim) comes(text string) bool {
	for end := time.Now().Add(patience / 4); !strings.Contains(v.shown(), text); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			return false
		}
	}
	return true
}

// alike gives how many bytes of a text some note begins with.
func alike(notes []string, text string) (most int) {
	for _, note := range notes {
		n := 0
		for n < len(note) && n < len(text) && note[n] == text[n] {
			n++
		}
		most = max(most, n)
	}
	return most
}

// settled waits until what was seen of each line of this round is a note, or
// gives up, and gives the notes.
func (v *victim) settled(first int) []string {
	for end := time.Now().Add(patience / 4); ; time.Sleep(5 * time.Millisecond) {
		notes, all := v.notes(), true
		for _, l := range v.lines[first:] {
			all = all && (l.seen == 0 || v.begins(notes, l.text[:l.seen]))
		}
		if all || time.Now().After(end) {
			return notes
		}
	}
}

// end ends a talk whose lines were all compared.
func (v *victim) end() {
	if v != nil && v.cmd.ProcessState == nil {
		_ = v.cmd.Process.Kill() // it may have ended
		v.ends()
	}
}
