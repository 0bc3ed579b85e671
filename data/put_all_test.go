package data_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"diepte/data"
	"diepte/interview"
)

// PutAll writes every session under a name of its own, the same each time, and never
// over a file that is there.
func TestPutAllNamesAndKeeps(t *testing.T) {
	var all []*interview.Session
	for _, id := range []interview.ID{
		"0199c1f0-0000-7000-8000-000000abcdef", "0199c1f0-0000-7000-8000-111111abcdef", "0199c1f0-0000-7000-8000-000000123456",
	} {
		at := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
		d := interview.Details{Customer: interview.Customer{Name: "Bakkerij Jansen"}}
		g := &interview.Guide{ID: "g", Sections: []interview.Section{{ID: "s", Phase: interview.Talk, Questions: []interview.Question{{ID: "q", Text: "?"}}}}}
		all = append(all, interview.New(d, g, interview.Stamp{At: at, New: func() interview.ID { return id }}))
	}
	want := []string{
		"2026-11-22-bakkerij-jansen-0199c1f0000070008000111111abcdef.json",
		"2026-11-22-bakkerij-jansen-123456.json", "2026-11-22-bakkerij-jansen-abcdef.json",
	}
	dir := t.TempDir()
	lib, err := data.Open(filepath.Join(dir, "lib"), filepath.Join(dir, "state"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := lib.PutAll(slices.Values(all)); err != nil {
		t.Fatal(err)
	}
	entries, err := lib.List()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		if e.Err != nil {
			t.Error(e.Err)
		}
		got = append(got, e.File)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("files %q, want %q", got, want)
	}
	before, err := os.ReadFile(filepath.Join(lib.Dir(), want[1]))
	if err != nil {
		t.Fatal(err)
	}
	if err := lib.PutAll(slices.Values(all[2:])); !errors.Is(err, os.ErrExist) {
		t.Errorf("a second time: %v, want that the file is there", err)
	}
	if after, err := os.ReadFile(filepath.Join(lib.Dir(), want[1])); err != nil || string(after) != string(before) {
		t.Errorf("the file was written over (%v)", err)
	}
}
