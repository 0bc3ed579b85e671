package guides

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diepte/interview"
)

// folder makes a folder of guides out of names and contents.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, src := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// titled gives the plain guide under another id and title.
func titled(id, title string) string {
	return strings.NewReplacer("id: x", "id: "+id, "title: X", "title: "+title).Replace(plain)
}

// ids are the guides of a catalogue, the user's own with a star.
func ids(c *Catalogue) string {
	var out []string
	for _, i := range c.List() {
		if i.Path != "" {
			i.ID += "*"
		}
		out = append(out, i.ID)
	}
	return strings.Join(out, " ")
}

func TestUsersGuideReplacesTheEmbeddedOne(t *testing.T) {
	dir := folder(t, map[string]string{"mine.yaml": titled("base", "Mijn gids"), "other.yml": titled("other", "Nog een"), "notes.txt": "not a guide"})
	c, errs := Load(dir)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if got, want := ids(c), "base* complaint follow-up other* short"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	g, err := c.Guide("base", interview.Dutch, interview.Formal)
	if err != nil {
		t.Fatal(err)
	}
	if g.Title != "Mijn gids" {
		t.Errorf("got %q", g.Title)
	}
	want := Info{
		ID: "base", Title: map[interview.Language]interview.Planned{"nl": "Mijn gids"}, Version: 1,
		Languages: []interview.Language{"nl"}, Questions: 1, Path: filepath.Join(dir, "mine.yaml"),
	}
	if diff := cmp.Diff(want, c.List()[0]); diff != "" {
		t.Error(diff)
	}
}

func TestBrokenGuideIsNamedAndHidesNothing(t *testing.T) {
	dir := folder(t, map[string]string{
		"base.yaml": strings.Replace(titled("base", "Kapot"), "phase: talk", "phase: walk", 1),
		"good.yaml": titled("good", "Goed"),
		"junk.yaml": "\x00\x01",
	})
	c, errs := Load(dir)
	if got, want := ids(c), "base complaint follow-up good* short"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	want := []string{
		filepath.Join(dir, "base.yaml") + ":7:12: section \"s\" has unknown `phase` \"walk\"\n  did you mean `talk`?",
		filepath.Join(dir, "junk.yaml") + ":1:1: control character U+0000\n  take it out; a guide is plain text",
	}
	if diff := cmp.Diff(want, texts(errs)); diff != "" {
		t.Error(diff)
	}
}

func texts(errs []error) []string {
	var out []string
	for _, err := range errs {
		out = append(out, err.Error())
	}
	return out
}

func TestSameIDInTwoFiles(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": titled("mine", "A"), "b.yaml": titled("mine", "B")})
	c, errs := Load(dir)
	want := []string{filepath.Join(dir, "b.yaml") + ":1:1: guide \"mine\" is already in " + filepath.Join(dir, "a.yaml") + "\n  give one of the two another id, or remove it"}
	if diff := cmp.Diff(want, texts(errs)); diff != "" {
		t.Error(diff)
	}
	if g, err := c.Guide("mine", interview.Dutch, interview.Formal); err != nil || g.Title != "A" {
		t.Errorf("got %v, %v", g, err)
	}
}

func TestFolderThatIsNotThereOrNoFolder(t *testing.T) {
	for _, dir := range []string{"", filepath.Join(t.TempDir(), "none")} {
		if c, errs := Load(dir); len(errs) > 0 || ids(c) != "base complaint follow-up short" {
			t.Errorf("%q: %v, %v", dir, ids(c), errs)
		}
	}
	file := filepath.Join(folder(t, map[string]string{"f": ""}), "f")
	if c, errs := Load(file); len(errs) != 1 || ids(c) != "base complaint follow-up short" {
		t.Errorf("%v, %v", ids(c), errs)
	}
}

// What is no plain file in the folder is named, and never waited for.
func TestOnlyRegularFilesInsideTheFolder(t *testing.T) {
	dir := folder(t, nil)
	outside := filepath.Join(folder(t, map[string]string{"out.yaml": titled("out", "Buiten")}), "out.yaml")
	if err := os.Symlink(outside, filepath.Join(dir, "link.yaml")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := pipe(filepath.Join(dir, "pipe.yaml")); err != nil {
		t.Fatal(err)
	}
	c, errs := Load(dir)
	if ids(c) != "base complaint follow-up short" {
		t.Errorf("got %s", ids(c))
	}
	for i, name := range []string{"folder.yaml", "link.yaml", "pipe.yaml"}[:len(errs)] {
		if !strings.HasPrefix(errs[i].Error(), filepath.Join(dir, name)+": ") {
			t.Errorf("got %v, want something about %s", errs[i], name)
		}
	}
	if len(errs) < 2 {
		t.Errorf("got %v", errs)
	}
	if l, err := LookAtFile(filepath.Join(dir, "link.yaml")); err != nil || len(l.Faults) > 0 {
		t.Errorf("a file that is named may lie anywhere: %v %v", l.Faults, err)
	}
	if _, err := LookAtFile(filepath.Join(dir, "folder.yaml")); !errors.Is(err, errNotRegular) {
		t.Errorf("got %v", err)
	}
	if _, err := LookAtFile(filepath.Join(dir, "none.yaml")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestGuideErrorsNameWhatExists(t *testing.T) {
	c, _ := Load(folder(t, map[string]string{"mine.yaml": titled("mine", "Mijn gids")}))
	_, err := c.Guide("bsae\x1b", interview.Dutch, interview.Formal)
	if want := `no such guide: "bsae\x1b"; choose one of: base, complaint, follow-up, mine, short`; !errors.Is(err, ErrNotFound) || err.Error() != want {
		t.Errorf("got %v", err)
	}
	_, err = c.Guide("mine", interview.English, interview.Formal)
	if want := `guide lacks this language: mine is not in "en"; choose one of: nl`; !errors.Is(err, ErrLanguage) || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func TestAddressFollowsTheLanguage(t *testing.T) {
	c, _ := Load("")
	for _, x := range []struct {
		language    interview.Language
		asked, want interview.Address
	}{
		{interview.Dutch, "", interview.Formal},
		{interview.Dutch, interview.Informal, interview.Informal},
		{interview.English, interview.Informal, interview.Formal},
	} {
		g, err := c.Guide("base", x.language, x.asked)
		if err != nil {
			t.Fatal(err)
		}
		if g.Address != x.want || g.Language != x.language {
			t.Errorf("%s, %q: got %s, %q", x.language, x.asked, g.Language, g.Address)
		}
	}
}

// A guide is the caller's own: what one session does to it no other sees.
func TestGuidesAreNotShared(t *testing.T) {
	c, _ := Load("")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			g, err := c.Guide("base", interview.Dutch, interview.Formal)
			if err != nil {
				t.Error(err)
				return
			}
			g.Sections[1].Questions[0].Probes[0] = "gewijzigd"
			g.Sections[1].Questions[0].Value.Choices[0].Text = "gewijzigd"
		})
	}
	wg.Wait()
	g, _ := c.Guide("base", interview.Dutch, interview.Formal)
	if s := fmt.Sprint(g.Sections[1].Questions[0].Probes, g.Sections[1].Questions[0].Value); strings.Contains(s, "gewijzigd") {
		t.Error(s)
	}
}

func TestSourceOfAnEmbeddedGuideCanBeUsed(t *testing.T) {
	c, _ := Load("")
	src, err := c.Source("base")
	if err != nil {
		t.Fatal(err)
	}
	own, errs := Load(folder(t, map[string]string{"base.yaml": string(src)}))
	if len(errs) > 0 || ids(own) != "base* complaint follow-up short" {
		t.Errorf("%s %v", ids(own), errs)
	}
	if _, err := c.Source("../base"); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
}
