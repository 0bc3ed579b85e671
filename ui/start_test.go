//go:build unix

package ui

import (
	"os"
	"path/filepath"
	"testing"

	"diepte/interview"
)

// TestOthersCanRead: a talk that others on this machine can read is reported when
// the program starts, with what to do.
func TestOthersCanRead(t *testing.T) {
	x := newHand(t, interview.English, 80, 24)
	x.shelve(1)
	files, err := filepath.Glob(x.dir + "/library/*.json")
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	start := newStart(x.m)
	x.m.show(start)
	x.run(start.fetch(x.m))
	if x.m.say != "" {
		t.Fatalf("says %q of a private file", x.m.say)
	}
	if err := os.Chmod(files[0], 0o644); err != nil {
		t.Fatal(err)
	}
	x.run(start.fetch(x.m))
	x.shows("(1)", "doctor --fix")
}
