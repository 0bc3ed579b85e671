//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What a real disk does when it is full, cannot be written or is gone: the screen
// says so, typing goes on, nothing is lost, and it is saved again when it can be.

// A ward is a talk on the real program whose library, state or both lie on a disk
// of their own in memory.
type ward struct {
	*desk
	disk string // where it is mounted
	said int
}

// mounted mounts a small disk, which takes rights that not everybody has.
func mounted(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "mode=0700,size="+size, "diepte-test", dir).CombinedOutput(); err != nil {
		t.Skipf("NOT PROVED HERE: a disk that is full or read-only needs the right to mount one (run as root on Linux): %v: %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", "-l", dir).CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, out)
		}
	})
	return dir
}

// remount makes a disk read-only or takes that back.
func remount(t *testing.T, dir, how string) {
	t.Helper()
	if out, err := exec.Command("mount", "-o", "remount,"+how, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// newWard begins a talk whose folders of these names lie on the disk.
func newWard(t *testing.T, disk string, onDisk ...string) *ward {
	t.Helper()
	w := &ward{desk: newDesk(t), disk: disk}
	for _, name := range onDisk {
		there := filepath.Join(disk, name)
		if err := os.Mkdir(there, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(there, filepath.Join(w.home, name)); err != nil {
			t.Fatal(err)
		}
	}
	w.start("Openen", "new", "--customer", "Bakkerij Jansen", "--language", "nl")
	w.say()
	w.sees("opgeslagen")
	return w
}

// say types one more note and waits until the screen has it.
func (w *ward) say() {
	w.t.Helper()
	note := fmt.Sprintf("woord nummer %d.", w.said)
	w.said++
	w.types(note)
	w.sees(note)
	w.types(enter)
}

// fill writes a file that takes all the room there is.
func (w *ward) fill() string {
	w.t.Helper()
	path := filepath.Join(w.disk, "filler")
	f, err := os.Create(path)
	if err != nil {
		w.t.Fatal(err)
	}
	defer f.Close()
	for _, size := range []int{64 << 10, 4 << 10, 1} {
		for err = nil; err == nil; {
			_, err = f.Write(make([]byte, size))
		}
	}
	return path
}

// ended leaves the talk and wants every note back, by the file in the library.
func (w *ward) ended() {
	w.t.Helper()
	w.types(ctrlC)
	w.types(ctrlC)
	if got := w.ends(); got != 0 {
		w.t.Errorf("exit status %d", got)
	}
	w.holdsAll()
}

func (w *ward) holdsAll() {
	w.t.Helper()
	found, err := filepath.Glob(filepath.Join(w.home, "lib", "*.json"))
	if err != nil || len(found) != 1 {
		w.t.Fatalf("files in the library: %v, %v", found, err)
	}
	b, err := os.ReadFile(found[0])
	if err != nil {
		w.t.Fatal(err)
	}
	for n := range w.said {
		if note := fmt.Sprintf(`"text": "woord nummer %d."`, n); strings.Count(string(b), note) != 1 {
			w.t.Errorf("the file has %q %d times", note, strings.Count(string(b), note))
		}
	}
}

// mended waits until the document has the last note, which is when nothing of
// the trouble is left.
func (w *ward) mended() {
	w.t.Helper()
	last := fmt.Sprintf(`"text": "woord nummer %d."`, w.said-1)
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		found, _ := filepath.Glob(filepath.Join(w.home, "lib", "*.json"))
		if len(found) == 1 {
			if b, err := os.ReadFile(found[0]); err == nil && strings.Contains(string(b), last) {
				break
			}
		}
		if time.Now().After(end) {
			w.t.Fatalf("the library never had %s; the screen shows:\n%s", last, w.shown())
		}
	}
	w.sees("opgeslagen")
	if shown := w.shown(); strings.Contains(shown, "NIET OPGESLAGEN") || strings.Contains(shown, "ANDERE PLEK") {
		w.t.Errorf("the screen still shows trouble:\n%s", shown)
	}
}

func TestTheLibraryIsOnADiskThatFillsUp(t *testing.T) {
	w := newWard(t, mounted(t, "1m"), "lib")
	filler := w.fill()
	w.say()
	w.sees("ANDERE PLEK")
	for range 5 {
		w.say()
	}
	if found, _ := filepath.Glob(filepath.Join(w.home, "state", "diepte", "fallback", "*.json")); len(found) != 1 {
		t.Errorf("kept elsewhere: %v", found)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	w.mended()
	w.say()
	w.ended()
}

// Nothing can be written anywhere: the words are in memory, the screen says for
// how long, and the first moment there is room they are on disk, keys included.
func TestEverythingIsOnADiskThatFillsUp(t *testing.T) {
	w := newWard(t, mounted(t, "1m"), "lib", "state")
	filler := w.fill()
	for range 3 {
		w.say()
	}
	w.sees("NIET OPGESLAGEN: de schijf is vol, sinds")
	w.types("en dit is half")
	w.sees("en dit is half")
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	w.mended()
	w.types(" af")
	w.sees("en dit is half af")
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	w.ends()
	w.holdsAll()
	w.start("en dit is half af", "resume")
}

func TestTheLibraryBecomesReadOnly(t *testing.T) {
	disk := mounted(t, "1m")
	w := newWard(t, disk, "lib")
	remount(t, disk, "ro")
	w.say()
	w.sees("ANDERE PLEK")
	w.say()
	w.types("\x13") // Ctrl+S: where
	w.sees("Bewaard in de reservemap; bibliotheek: ")
	remount(t, disk, "rw")
	w.mended()
	w.say()
	w.ended()
}

// A program that dies while its library cannot be written has kept the words in
// the other place, and finds them there.
func TestKilledWhileTheLibraryIsReadOnly(t *testing.T) {
	disk := mounted(t, "1m")
	w := newWard(t, disk, "lib")
	remount(t, disk, "ro")
	w.say()
	w.sees("ANDERE PLEK")
	w.types("half af")
	w.sees("half af")
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	w.ends()
	w.start("half af", "resume")
	w.sees("ANDERE PLEK")
	w.sees(fmt.Sprintf("woord nummer %d.", w.said-1))
	remount(t, disk, "rw")
	w.types("\x15")
	w.say()
	w.mended()
	w.ended()
}

// The folder of the library is taken away while somebody types. It is made again
// with the talk in it; while something else stands in its place, the talk is kept
// elsewhere.
func TestTheLibraryIsRemovedWhileTyping(t *testing.T) {
	w := newWard(t, "")
	lib := filepath.Join(w.home, "lib")
	if err := os.RemoveAll(lib); err != nil {
		t.Fatal(err)
	}
	w.say()
	w.mended()
	if err := os.Rename(lib, lib+".away"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(lib, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w.say()
	w.sees("ANDERE PLEK")
	w.say()
	if err := os.Remove(lib); err != nil {
		t.Fatal(err)
	}
	w.mended()
	w.say()
	w.ended()
}
