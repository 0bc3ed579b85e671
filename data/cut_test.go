package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diepte/interview"
)

// A file that was cut off or filled with zeros behind its head is not listed as if
// it were whole; one that another editor ended otherwise is.
func TestListKnowsACutFile(t *testing.T) {
	s := newSession(stamps()())
	for range 60 {
		s, _ = s.AddNote(said(interview.NoMark, strings.Repeat("brood ", 40)), start, stamps()())
	}
	whole := []byte(encoded(t, s))
	if len(whole) < 3*headFirst {
		t.Fatalf("only %d bytes", len(whole))
	}
	for name, test := range map[string]struct {
		content []byte
		fine    bool
	}{
		"whole":                 {whole, true},
		"without a last line":   {bytes.TrimSpace(whole), true},
		"with lines of Windows": {bytes.ReplaceAll(whole, []byte("\n"), []byte("\r\n")), true},
		"cut behind its head":   {whole[:2*headFirst], false},
		"cut at the end":        {whole[:len(whole)-2], false},
		"filled with zeros":     {append(bytes.Clone(whole[:2*headFirst]), make([]byte, len(whole)-2*headFirst)...), false},
	} {
		dir := t.TempDir()
		l := openLibrary(t, dir, Options{})
		if err := os.MkdirAll(l.Dir(), 0o700); err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(l.Dir(), fileName(s.Head(), idEndLen)), string(test.content), 0o600)
		entries, err := l.List()
		if err != nil || len(entries) != 1 {
			t.Fatalf("%s: %v, %v", name, entries, err)
		}
		if fine := entries[0].Err == nil; fine != test.fine || !fine && !errors.Is(entries[0].Err, ErrDamaged) {
			t.Errorf("%s: listed with %v", name, entries[0].Err)
		}
	}
}
