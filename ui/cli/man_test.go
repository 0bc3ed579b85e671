package cli

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"diepte/interview"
)

var update = flag.Bool("update", false, "write the man pages anew")

// The man pages are made from the table of commands, here rather than in the
// program, which would grow by a megabyte for them.
func TestManPagesAreCurrent(t *testing.T) {
	const dir = "../../docs/man"
	r := &run{Process: Process{Version: "1"}, lang: interview.English}
	pages := map[string][]byte{}
	var write func(c *cobra.Command)
	write = func(c *cobra.Command) {
		if c.Hidden || c.Name() == "help" {
			return
		}
		c.DisableAutoGenTag = true
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if some, ok := f.Value.(*choice); ok {
				f.DefValue = some.Type() // a page has no room for the values elsewhere
			}
		})
		var b bytes.Buffer
		date := time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
		if err := doc.GenMan(c, &doc.GenManHeader{Section: "1", Manual: "diepte", Source: "diepte", Date: &date}, &b); err != nil {
			t.Fatal(err)
		}
		name := c.Name()
		for p := c.Parent(); p != nil; p = p.Parent() {
			name = p.Name() + "-" + name
		}
		pages[name+".1"] = b.Bytes()
		if c.Name() == "completion" {
			return // its shells speak for themselves
		}
		for _, sub := range c.Commands() {
			write(sub)
		}
	}
	write(r.root())
	if *update {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for name, page := range pages {
			if err := os.WriteFile(filepath.Join(dir, name), page, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, want := range pages {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not current (%v): go test ./ui/cli -update", name, err)
		}
	}
	there, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(there) != len(pages) {
		t.Errorf("%d files in docs/man, want %d (%v)", len(there), len(pages), err)
	}
}
