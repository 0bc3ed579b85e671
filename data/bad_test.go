package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var writeBad = flag.Bool("write-bad", false, "write the .want files of testdata/bad anew; look at them")

// A bad file is one that may lie in a library. What doctor calls it and what is
// seen of it stands in the .want file of its group.
type bad struct {
	name    string
	content []byte
	size    int64 // the file is as long as this, with zeros after content; 0: as content
}

const (
	badDir   = "testdata/bad"
	badFile  = "2026-11-22-bakkerij-jansen-0000aa.json"
	leastBad = 200
)

// TestBadFiles lays every bad file into a library of its own, and holds what the
// list, the reader and doctor say of it to what is written down. The file stays
// as it is, and a large one is not read.
func TestBadFiles(t *testing.T) {
	archives, err := filepath.Glob(badDir + "/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	count := 0
	for _, path := range archives {
		group := strings.TrimSuffix(filepath.Base(path), ".txtar")
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var files []bad
		for _, f := range a.Files {
			files = append(files, bad{name: strings.TrimSuffix(f.Name, ".json"), content: f.Data})
		}
		count += len(files)
		t.Run(group, func(t *testing.T) { holdToWant(t, group, files) })
	}
	made := madeBad(t)
	count += len(made)
	t.Run("made", func(t *testing.T) { holdToWant(t, "made", made) })
	if count < leastBad {
		t.Errorf("only %d bad files, want at least %d", count, leastBad)
	}
	t.Logf("%d files", count)
}

// What this version does not know is written back value for value, numbers digit
// for digit.
func TestUnknownMembersOfBadFilesAreKept(t *testing.T) {
	a, err := txtar.ParseFile(badDir + "/unknown.txtar")
	if err != nil || len(a.Files) < 10 {
		t.Fatal(a, err)
	}
	for _, f := range a.Files {
		s, err := Decode(f.Data)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		back := strings.NewReplacer(" ", "", "\n", "").Replace(encoded(t, s))
		if !strings.Contains(back, `"x_later":[1.10,1e400,123456789012345678901234567890,{"b":1,"a":null}]`) {
			t.Errorf("%s: the member was not kept", f.Name)
		}
	}
}

// holdToWant compares what is seen of files with the .want file of their group.
func holdToWant(t *testing.T, group string, files []bad) {
	t.Helper()
	var rows []string
	for _, f := range files {
		rows = append(rows, f.name+": "+seen(t, f))
	}
	got := strings.Join(rows, "\n") + "\n"
	path := filepath.Join(badDir, group+".want")
	if *writeBad {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s: run with -write-bad and look:\n%s", path, diff)
	}
}

// seen gives what doctor finds in a file and what the user is told who opens it:
// "KIND, MESSAGE".
func seen(t *testing.T, f bad) string {
	t.Helper()
	l := doctorLibrary(t)
	path := put(t, filepath.Join(l.Dir(), badFile), string(f.content), 0o600)
	if f.size > 0 {
		if err := os.Truncate(path, f.size); err != nil {
			t.Fatal(err)
		}
	}
	before, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	told, cost := tellOf(t, l)
	limit := uint64(16<<20 + 40*len(f.content))
	if f.size > maxSize {
		limit = 1 << 20 // it is not read at all
	} else if f.size > 0 {
		limit = uint64(4 * f.size)
	}
	if cost > limit {
		t.Errorf("%s: reading it took %d bytes, at most %d", f.name, cost, limit)
	}
	after, err := os.Lstat(path)
	if err != nil || after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("%s was touched: %v", f.name, err)
	}
	if f.size == 0 {
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, f.content) {
			t.Errorf("%s was changed: %v", f.name, err)
		}
	}
	return told
}

// tellOf lists, reads and examines the one file of a library. cost is how many
// bytes were taken from memory for that.
func tellOf(t *testing.T, l *Library) (told string, cost uint64) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	entries, err := l.List()
	if err != nil || len(entries) != 1 {
		t.Fatalf("list: %+v, %v", entries, err)
	}
	err = entries[0].Err
	if err == nil {
		_, err = l.Read(entries[0])
	}
	_, _, found := examine(t, l, true)
	runtime.ReadMemStats(&after)
	told = "nothing"
	for _, f := range found {
		if f.Fixed != "" {
			t.Errorf("%s was mended, without anything to mend it with", f.Kind)
		}
		told = string(f.Kind)
		if f.Kind != FileDamaged && f.Kind != FileNewer {
			place, _, _ := strings.Cut(f.Detail, " of ") // what can be chosen from grows
			told += " (" + place + ")"
		}
	}
	var fault *Fault
	switch {
	case err == nil:
		told += ", it is read"
	case errors.As(err, &fault) && (fault.File != badFile || fault.Line < 1 || fault.Col < 1):
		t.Errorf("a fault without a place: %+v", fault)
	default:
		told += ", " + strings.ReplaceAll(err.Error(), badFile, "FILE")
	}
	return told, after.TotalAlloc - before.TotalAlloc
}

// whole gives the good file that the bad ones are made from.
func whole(t *testing.T) []byte {
	t.Helper()
	a, err := txtar.ParseFile(badDir + "/good.txtar")
	if err != nil || len(a.Files) != 1 {
		t.Fatal(a, err)
	}
	return a.Files[0].Data
}

// madeBad makes the files that cannot stand in an archive of text, or are too
// large to be kept.
func madeBad(t *testing.T) []bad {
	good := whole(t)
	text := string(good)
	out := []bad{
		{name: "empty"}, {name: "zeros", content: make([]byte, 4096)}, {name: "100 MB of zeros", size: 100_000_000},
		{name: "a session and 100 MB of zeros", content: good, size: 100_000_000}, {name: "one byte more than is read", content: good, size: maxSize + 1},
		{name: "32 MiB of zeros", content: good, size: maxSize},
		{name: "byte order mark", content: append([]byte("\xef\xbb\xbf"), good...)}, {name: "only a byte order mark", content: []byte("\xef\xbb\xbf")},
		{name: "CRLF", content: bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n"))}, {name: "CR", content: bytes.ReplaceAll(good, []byte("\n"), []byte("\r"))},
		{name: "no newline at the end", content: bytes.TrimSpace(good)}, {name: "UTF-16, little end first", content: wide16(text, binary.LittleEndian, true)},
		{name: "UTF-16, big end first", content: wide16(text, binary.BigEndian, true)}, {name: "UTF-16 without a mark", content: wide16(text, binary.LittleEndian, false)},
		{name: "Latin-1", content: []byte(strings.Replace(text, "Bakkerij", "Caf\xe9", 1))}, {name: "a Ctrl+Z at the end", content: append(slices.Clone(good), 0x1a)},
		{name: "gzip", content: []byte("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff")}, {name: "a picture", content: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")},
		{name: "a program", content: []byte("\x7fELF\x02\x01\x01\x00")}, {name: "a database", content: []byte("SQLite format 3\x00")},
	}
	for _, one := range []string{"{", "[", `"`, "n", "1", "-", " ", "\n", "}", "\x00", "\xff", "\x1b"} {
		out = append(out, bad{name: fmt.Sprintf("one byte %+q", one), content: []byte(one)})
	}
	for i := range 40 {
		n := (i + 1) * len(good) / 41
		out = append(out, bad{name: fmt.Sprintf("cut off after %d of %d bytes", n, len(good)), content: good[:n]})
	}
	for i := range 12 {
		n := (i + 1) * len(good) / 13
		filled := append(slices.Clone(good[:n]), make([]byte, len(good)-n)...)
		out = append(out, bad{name: fmt.Sprintf("zeros after %d of %d bytes", n, len(good)), content: filled})
	}
	for _, b := range []string{"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\x80"} {
		out = append(out, bad{name: fmt.Sprintf("%+q in a text", b), content: []byte(strings.Replace(text, "brood", b, 1))},
			bad{name: fmt.Sprintf("%+q in the name", b), content: []byte(strings.Replace(text, "Bakkerij", b, 1))},
			bad{name: fmt.Sprintf("%+q between the values", b), content: []byte(strings.Replace(text, `,"consent"`, b+`,"consent"`, 1))})
	}
	return append(out, bombs(text)...)
}

// bombs are small files that are large to whoever reads them without a limit.
func bombs(text string) []bad {
	var out []bad
	in := func(before, value string) []byte {
		return []byte(strings.Replace(text, before, `"x":`+value+","+before, 1))
	}
	for _, depth := range []int{62, 63, 64, 1000, 9_000, 100_000, 4_000_000} {
		lists := strings.Repeat("[", depth)
		objects := strings.Repeat(`{"x":`, depth)
		name := func(what string) string { return fmt.Sprintf("%s, %d deep", what, depth) }
		out = append(out,
			bad{name: name("lists in the head"), content: in(`"revision"`, lists+strings.Repeat("]", depth))},
			bad{name: name("lists after the head"), content: in(`"consent"`, lists+strings.Repeat("]", depth))},
			bad{name: name("objects after the head"), content: in(`"consent"`, objects+"1"+strings.Repeat("}", depth))},
			bad{name: name("lists that do not end"), content: []byte(lists)},
		)
	}
	digits := strings.Repeat("9", 1_000_000)
	return append(out,
		bad{name: "a revision of a million digits", content: []byte(strings.Replace(text, `"revision":1`, `"revision":`+digits, 1))},
		bad{name: "an unknown number of a million digits", content: in(`"consent"`, digits)},
		bad{name: "an unknown number with a million digits after the point", content: in(`"consent"`, "0."+digits)},
		bad{name: "a mark with a large exponent", content: []byte(strings.Replace(text, `"mark":7.5`, `"mark":75e999999999`, 1))},
		bad{name: "a mark with a small exponent", content: []byte(strings.Replace(text, `"mark":7.5`, `"mark":75e-1`, 1))},
		bad{name: "a text of 10 MB", content: []byte(strings.Replace(text, "brood", strings.Repeat("brood ", 10_000_000/6), 1))},
		bad{name: "a key of 1 MB", content: []byte(strings.Replace(text, `"consent"`, `"`+strings.Repeat("k", 1<<20)+`":1,"consent"`, 1))},
		bad{name: "a million empty lists", content: in(`"consent"`, "["+strings.Repeat("[],", 999_999)+"[]]")},
		bad{name: "8 MB of spaces", content: []byte(strings.Replace(text, `"consent"`, strings.Repeat(" ", 8<<20)+`"consent"`, 1))},
		bad{name: "8 MB of spaces in front", content: []byte(strings.Repeat(" ", 8<<20) + text)},
	)
}

// wide16 gives a text as UTF-16.
func wide16(s string, order binary.AppendByteOrder, mark bool) []byte {
	var out []byte
	if mark {
		out = order.AppendUint16(out, 0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}
