package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"diepte/docs"
	"diepte/interview"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// quietPlace is the disk without what depends on the machine of the test.
type quietPlace struct{ osFS }

func (quietPlace) where(string) (string, uint64) { return "ext4", 1 << 40 }

// examine gives what doctor finds, as "kind path detail" with paths from dir.
func examine(t *testing.T, l *Library, fix bool) ([]string, Health, []Finding) {
	t.Helper()
	var lines []string
	var all []Finding
	h, err := l.Examine(t.Context(), fix, func(f Finding) {
		all = append(all, f)
		line := string(f.Kind) + " " + filepath.Base(f.Path)
		if f.Fixed != "" {
			line += " " + string(f.Fixed)
		}
		if f.Err != nil {
			line += " " + f.Err.Error()
		}
		lines = append(lines, line)
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines, h, all
}

func doctorLibrary(t *testing.T) *Library {
	t.Helper()
	return openLibrary(t, t.TempDir(), Options{FS: quietPlace{}})
}

// put writes a file beside the sessions.
func put(t *testing.T, path, content string, perm fs.FileMode) string {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600), os.Chmod(path, perm)); err != nil {
		t.Fatal(err)
	}
	return path
}

// tree gives every file under a folder with its content.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || strings.HasSuffix(path, ".lock") {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[rel] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAHealthyLibrary(t *testing.T) {
	l := doctorLibrary(t)
	if lines, h, _ := examine(t, l, false); len(lines) > 0 || h.Sessions > 0 {
		t.Errorf("an empty library: %q, %+v", lines, h)
	}
	saved(t, l, talk())
	lines, h, _ := examine(t, l, true)
	if len(lines) > 0 || h.Sessions != 1 || h.Worst() != Remark || h.Library.FileSystem != "ext4" || h.Library.Sync <= 0 {
		t.Errorf("%q, %+v", lines, h)
	}
}

// Without fix nothing is touched; with it nothing that was there is gone.
func TestDoctorFindsAndFixes(t *testing.T) {
	l := doctorLibrary(t)
	e := saved(t, l, talk())
	w, _, err := l.Resume(e) // a second save, so that there is a .bak
	if err != nil {
		t.Fatal(err)
	}
	s, _ := w.Session().AddNote(said(interview.NoMark, "nog iets"), start, interview.Stamp{At: start, New: numbered(0x900000)})
	w.Keep(s)
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	path := l.Path(e)
	good := encoded(t, s)
	put(t, path, good[:len(good)/2], 0o600)
	put(t, filepath.Join(l.Dir(), ".2026-11-22-x-000001.json.abc-7.tmp"), good[:100], 0o600)
	put(t, filepath.Join(l.Dir(), "2026-11-20-gone-000009.json.bak"), good, 0o600)
	put(t, filepath.Join(l.Dir(), "2026-11-20-bad-00000a.json"), "", 0o600)
	put(t, filepath.Join(l.Dir(), "2026-11-20-old-00000b.json.damaged-x-1"), "{", 0o600)
	put(t, filepath.Join(l.Dir(), "boodschappen.txt"), "brood", 0o644)
	put(t, filepath.Join(l.journalDir(), "notes.txt"), "brood", 0o600)
	if err := os.Mkdir(filepath.Join(l.Dir(), "folder.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	before := tree(t, filepath.Dir(l.Dir()))
	want := []string{
		"left-over .2026-11-22-x-000001.json.abc-7.tmp", "damaged 2026-11-20-bad-00000a.json", "backup-alone 2026-11-20-gone-000009.json.bak",
		"set-aside 2026-11-20-old-00000b.json.damaged-x-1", "restorable " + e.File, "not-regular folder.json", "journal-foreign notes.txt",
	}
	lines, h, _ := examine(t, l, false)
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	if h.Worst() != Damage || h.Found != [3]int{0, 5, 2} {
		t.Errorf("%+v", h)
	}
	if diff := cmp.Diff(before, tree(t, filepath.Dir(l.Dir()))); diff != "" {
		t.Errorf("looking changed something:\n%s", diff)
	}
	_, h, all := examine(t, l, true)
	if h.Fixed != 2 {
		t.Errorf("%+v", h)
	}
	after := tree(t, filepath.Dir(l.Dir()))
	for name, content := range before {
		if after[name] != content && !holds(after, content) {
			t.Errorf("%s is in no file any more", name)
		}
	}
	back, err := l.Read(e)
	if err != nil || back.NoteCount() != talk().NoteCount() {
		t.Errorf("what was restored: %v, %v", back, err)
	}
	for _, f := range all {
		if f.Fixed != "" && !exists(OS, f.To) {
			t.Errorf("%s went to %s, which is not there", f.Path, f.To)
		}
	}
	lines, _, _ = examine(t, l, true)
	if strings.Contains(strings.Join(lines, "\n"), "restor") || strings.Contains(strings.Join(lines, "\n"), "left-over") {
		t.Errorf("once more: %q", lines)
	}
}

func holds(files map[string]string, content string) bool {
	for _, c := range files {
		if c == content {
			return true
		}
	}
	return false
}

// A talk that is open is left alone; after a crash its words wait, and a damaged
// document without a .bak comes back from a session line of the journal.
func TestDoctorRestoresFromTheJournal(t *testing.T) {
	l := doctorLibrary(t)
	w, err := l.Create(talk())
	if err != nil {
		t.Fatal(err)
	}
	if lines, _, _ := examine(t, l, true); len(lines) != 1 || !strings.HasPrefix(lines[0], "in-use") {
		t.Errorf("while it is open: %q", lines)
	}
	if err := w.Close(soon(t)); err != nil {
		t.Fatal(err)
	}
	session, err := sessionLine(talk())
	if err != nil {
		t.Fatal(err)
	}
	d := Draft{Seq: 7, First: 3, At: start, Since: start, Revision: talk().Revision, Place: "composer", Texts: map[string]string{"composer": "half af"}}
	line := sealLine(appendDraft(newLine(nil), &d, &pending{}))
	journal := put(t, filepath.Join(l.journalDir(), idName(talk().ID)+".abc.00000001.jsonl"), string(session)+string(line), 0o600)
	lines, _, all := examine(t, l, true)
	if len(lines) != 1 || lines[0] != "journal-waits "+filepath.Base(journal) || !strings.Contains(all[0].Detail, "5, 14:01–14:01") {
		t.Errorf("after a crash: %q, %+v", lines, all)
	}
	put(t, filepath.Join(l.Dir(), w.File()), "\x00\x00\x00\x00", 0o600)
	lines, h, _ := examine(t, l, true)
	if want := "restorable " + w.File() + " restored"; len(lines) == 0 || lines[0] != want || h.Worst() == Damage {
		t.Fatalf("got %q, want %q", lines, want)
	}
	e, err := l.Find(string(talk().ID))
	if err != nil {
		t.Fatal(err)
	}
	r, err := l.Recall(e)
	if err != nil || r.Draft.Texts["composer"] != "half af" || r.Session.NoteCount() != talk().NoteCount() {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestDoctorOnThePlace(t *testing.T) {
	for _, c := range []struct{ system, want string }{{"nfs", "on-network"}, {"vfat", "no-protection"}, {"tmpfs", "in-memory"}, {"exfat", "no-protection"}} {
		dir := t.TempDir()
		l := openLibrary(t, dir, Options{FS: placed{system: c.system, free: 1 << 40}})
		saved(t, l, talk())
		lines, h, _ := examine(t, l, false)
		if len(lines) != 2 || !strings.HasPrefix(lines[0], c.want) || h.Worst() != Warning {
			t.Errorf("%s: %q", c.system, lines)
		}
	}
	l := openLibrary(t, t.TempDir(), Options{FS: placed{system: "ext4", free: 1000}})
	saved(t, l, talk())
	if lines, _, _ := examine(t, l, false); len(lines) != 2 || !strings.HasPrefix(lines[0], "no-space") {
		t.Errorf("full: %q", lines)
	}
	l = openLibrary(t, t.TempDir(), Options{FS: quietPlace{}})
	put(t, l.Dir(), "a file where the folder should be", 0o600)
	if lines, h, _ := examine(t, l, true); len(lines) != 2 || lines[0] != "not-writable library" || h.Worst() != Damage {
		t.Errorf("no folder: %q", lines)
	}
}

type placed struct {
	osFS
	system string
	free   uint64
}

func (p placed) where(string) (string, uint64) { return p.system, p.free }

func TestDoctorOnPermissionsAndLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are something else there")
	}
	l := doctorLibrary(t)
	e := saved(t, l, talk())
	outside := put(t, filepath.Join(t.TempDir(), "outside.json"), "{}", 0o666)
	if err := errors.Join(os.Chmod(l.Path(e), 0o664), os.Chmod(l.Dir(), 0o755), os.Symlink(outside, filepath.Join(l.Dir(), "a.json")), os.Chmod(outside, 0o666)); err != nil {
		t.Fatal(err)
	}
	if err := fifo(filepath.Join(l.Dir(), "b.json")); err != nil {
		t.Fatal(err)
	}
	lines, _, _ := examine(t, l, true)
	want := []string{"wide library narrowed", "wide " + e.File + " narrowed", "link a.json", "not-regular b.json"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	for path, want := range map[string]fs.FileMode{l.Path(e): 0o600, l.Dir(): 0o700, outside: 0o666} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has %v, want %v", path, info.Mode().Perm(), want)
		}
	}
}

func TestDoctorOnContent(t *testing.T) {
	good := encoded(t, talk())
	for _, c := range []struct{ name, old, new, want, detail string }{
		{"a mark of another kind", `"voice": "verbatim"`, `"voice": "loud"`, "departs", "notes[0].voice must be one of"},
		{"a count that is wrong", `"notes": 9`, `"notes": 99`, "disagrees", "counts says 99 notes"},
		{"evidence that is gone", `"evidence": [` + "\n" + `        "`, `"evidence": [` + "\n" + `        "x`, "disagrees", "rests on a note that is not there"},
		{"a time that is none", `"agreed_end"`, `"agreed_end"`, "", ""},
		{"a newer program", `"schema": 1`, `"schema": 2`, "newer", "schema 2"},
		{"a newer program, with what we cannot read", `"schema": 1`, `"schema": 2, "topic": 7`, "newer", "schema 2"},
	} {
		l := doctorLibrary(t)
		if c.want != "" && !strings.Contains(good, c.old) {
			t.Fatalf("%s: the sample holds no %s", c.name, c.old)
		}
		put(t, filepath.Join(l.Dir(), "2026-11-22-a-000001.json"), strings.Replace(good, c.old, c.new, 1), 0o600)
		_, _, all := examine(t, l, true)
		if c.want == "" {
			if len(all) > 0 {
				t.Errorf("%s: %+v", c.name, all)
			}
			continue
		}
		if len(all) != 1 || string(all[0].Kind) != c.want || !strings.Contains(all[0].Detail, c.detail) {
			t.Errorf("%s: %+v", c.name, all)
		}
	}
	l := doctorLibrary(t)
	for i, name := range []string{"2026-11-22-a-000001.json", "2026-11-22-a-000001 (conflicted copy).json"} {
		put(t, filepath.Join(l.Dir(), name), strings.Replace(good, `"revision": `, fmt.Sprintf(`"revision": %d`, 1+i), 1), 0o600)
	}
	lines, _, all := examine(t, l, true)
	if len(lines) != 1 || lines[0] != "copies 2026-11-22-a-000001 (conflicted copy).json" || all[0].Detail != "2026-11-22-a-000001.json" {
		t.Errorf("copies: %+v", all)
	}
}

func TestDoctorOnJournals(t *testing.T) {
	l := doctorLibrary(t)
	line, err := sessionLine(talk())
	if err != nil {
		t.Fatal(err)
	}
	name := idName(talk().ID) + ".abc.00000001.jsonl"
	put(t, filepath.Join(l.journalDir(), name), "rubbish\n"+string(line)+string(line[:len(line)/2]), 0o600)
	lines, _, all := examine(t, l, true)
	if diff := cmp.Diff([]string{"journal-torn " + name, "journal-damaged " + name, "journal-alone " + name}, lines); diff != "" {
		t.Error(diff)
	}
	if all[1].Detail != "1:1: 1" || all[2].ID != talk().ID {
		t.Errorf("%+v", all)
	}
	altered := bytes.Replace(line, []byte("brood"), []byte("graan"), 1)
	l = doctorLibrary(t)
	put(t, filepath.Join(l.journalDir(), name), string(altered), 0o600)
	if lines, _, _ := examine(t, l, true); len(lines) != 1 || lines[0] != "journal-damaged "+name {
		t.Errorf("altered: %q", lines)
	}
}

// What Go says of a file is what the published schema says: on what the program
// writes, and on every value of it replaced by every other kind of value.
func TestDepartAgreesWithTheSchema(t *testing.T) {
	schema, _ := compiled(t)
	if _, err := decodeSchema(docs.SessionSchema); err != nil {
		t.Fatal(err)
	}
	agree := func(content string) bool {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		theirs, ours := schema.Validate(v), depart([]byte(content))
		if (theirs == nil) != (ours == nil) {
			t.Errorf("the schema says %v, we say %v", theirs, ours)
			return false
		}
		return theirs == nil
	}
	good := encoded(t, talk())
	if !agree(good) {
		t.Error("what the program writes departs from the schema")
	}
	valid, invalid := 0, 0
	lines := strings.SplitAfter(good, "\n")
	for i, line := range lines {
		key, value, ok := strings.Cut(line, `": `)
		if !ok || strings.HasSuffix(value, "[\n") || strings.HasSuffix(value, "{\n") {
			continue
		}
		comma := ""
		if strings.HasSuffix(value, ",\n") {
			comma = ","
		}
		for _, other := range []string{`""`, `"x"`, `"nl"`, `"2026-11-22T14:01:07Z"`, `0`, `-1`, `1.5`, `1.0`, `7.25`, `11`, `true`, `null`, `[]`, `{}`, `[[1]]`} {
			lines[i] = key + `": ` + other + comma + "\n"
			if agree(strings.Join(lines, "")) {
				valid++
			} else {
				invalid++
			}
			if t.Failed() {
				t.Fatal(lines[i])
			}
		}
		if lines[i] = strings.Replace(line, key, key+"_not", 1); !strings.Contains(line, "{") {
			agree(strings.Join(lines, ""))
		}
		lines[i] = line
	}
	if valid < 100 || invalid < 1000 {
		t.Errorf("only %d values were valid and %d were not", valid, invalid)
	}
}

func TestASchemaWithAnotherWordIsRefused(t *testing.T) {
	changed := bytes.Replace(docs.SessionSchema, []byte(`"minItems": 1`), []byte(`"uniqueItems": true`), 1)
	if _, err := decodeSchema(changed); err == nil {
		t.Error("a word that no rule knows was passed over")
	}
}
