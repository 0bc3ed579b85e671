package guides

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diepte/interview"
)

// A new guide can be used as it is written: no fault, no remark, every part that a
// guide can have is in it, explained in one language.
func TestABeginningIsAGuideWithoutAFault(t *testing.T) {
	for _, l := range []interview.Language{interview.Dutch, interview.English} {
		dir := filepath.Join(t.TempDir(), "guides")
		path, err := Begin(dir, "my-own", l)
		if err != nil {
			t.Fatal(err)
		}
		look, err := LookAtFile(path)
		if err != nil || len(look.Faults)+len(look.Remarks) > 0 {
			t.Fatalf("%v %v %+v", err, look.Faults, look.Remarks)
		}
		c, errs := Load(dir)
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		for _, f := range forms {
			g, err := c.Guide("my-own", f.language, f.address)
			if err != nil || len(g.Places()) < 5 {
				t.Errorf("%s: %v", f.name, err)
			}
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		src := string(b)
		for kind, fields := range known {
			for _, name := range fields {
				if !strings.Contains(src, name+":") {
					t.Errorf("`%s` of a %s is not shown", name, kind)
				}
			}
		}
		other := map[interview.Language]string{interview.Dutch: "Raise this", interview.English: "Verhoog dit"}[l]
		if strings.Contains(src, "#nl") || strings.Contains(src, "#en") || strings.Contains(src, "@ID@") || strings.Contains(src, other) || strings.Count(src, "\n# ")+strings.Count(src, " # ") < 15 {
			t.Errorf("the explanations are not in %s:\n%s", l, src)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%v %v", info.Mode(), err)
		}
	}
}

func TestABeginningReplacesNothing(t *testing.T) {
	dir := folder(t, map[string]string{"other.yml": titled("mine", "Van mij"), "broken.yaml": "id: ["})
	for id, want := range map[string]error{
		"mine": ErrTaken, "broken": ErrTaken, "base": ErrTaken,
		"": ErrID, "Mijn gids": ErrID, "../out": ErrID, "é": ErrID, strings.Repeat("a", 41): ErrID,
	} {
		if _, err := Begin(dir, id, interview.Dutch); !errors.Is(err, want) {
			t.Errorf("%q: %v", id, err)
		}
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "broken.yaml")); string(b) != "id: [" {
		t.Errorf("a file was written over: %q", b)
	}
	if files, _ := os.ReadDir(dir); len(files) != 2 {
		t.Errorf("%v", files)
	}
}
