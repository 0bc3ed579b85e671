package guides

import "testing"

func TestEmbeddedGuidesHaveNoFault(t *testing.T) {
	for _, name := range embeddedNames(t) {
		src, err := embedded.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range Check(name, src) {
			t.Error(f)
		}
	}
}

func embeddedNames(t *testing.T) []string {
	t.Helper()
	files, err := embedded.ReadDir(".")
	if err != nil || len(files) == 0 {
		t.Fatalf("no embedded guides: %v", err)
	}
	var out []string
	for _, f := range files {
		out = append(out, f.Name())
	}
	return out
}
