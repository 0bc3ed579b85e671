//go:build unix

package data

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What others may read is reported; a private library is not.
func TestExposed(t *testing.T) {
	l := openLibrary(t, t.TempDir(), Options{})
	if got := l.Exposed(); len(got) != 0 {
		t.Errorf("of nothing at all: %+v", got)
	}
	e := saved(t, l, newSession(stamps()()))
	if got := l.Exposed(); len(got) != 0 {
		t.Errorf("of a library just made: %+v", got)
	}
	file, lock := l.Path(e), filepath.Join(l.lockDir(), idName(e.Head.ID)+".lock")
	for path, mode := range map[string]os.FileMode{l.Dir(): 0o755, file: 0o640, l.State(): 0o770, lock: 0o666} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	want := []Exposure{{l.Dir(), 0o755, 0o700}, {file, 0o640, 0o600}, {l.State(), 0o770, 0o700}, {lock, 0o666, 0o600}}
	if diff := cmp.Diff(want, l.Exposed()); diff != "" {
		t.Errorf("exposed:\n%s", diff)
	}
}
