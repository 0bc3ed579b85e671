package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/demo"
	"diepte/data/guides"
	"diepte/interview"
)

func (r *run) demoCommand() *cobra.Command {
	var sessions int
	var seed uint64
	cmd := &cobra.Command{
		Use: "demo [--sessions N] [--seed S] DIR", DisableFlagsInUseLine: true,
		Short: r.word(demoShort), Long: r.word(demoLong), Args: r.words(1, 1),
		Example: "  diepte demo --sessions 200 voorbeeld && diepte browse --library voorbeeld",
	}
	cmd.Flags().IntVar(&sessions, "sessions", 40, r.word(sessionsFlag))
	cmd.Flags().Uint64Var(&seed, "seed", 1, r.word(seedFlag))
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		if sessions < 1 {
			return sorry(misused, seeHelp, tooFew, "--sessions")
		}
		return r.demo(args[0], sessions, seed)
	})
	return cmd
}

// demo writes a library of made-up talks. The embedded guides are asked, never
// the user's own: the same seed makes the same files on every machine.
func (r *run) demo(dir string, sessions int, seed uint64) error {
	switch there, err := os.ReadDir(dir); {
	case err == nil && len(there) > 0:
		return sorry(couldNot, emptyFolder, notEmpty, dir)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	catalogue, faults := guides.Load("")
	if len(faults) > 0 {
		return errors.Join(faults...)
	}
	var missing error
	ask := func(l interview.Language, a interview.Address) *interview.Guide {
		g, err := catalogue.Guide("base", l, a)
		missing = errors.Join(missing, err)
		return g
	}
	lib, err := data.Open(dir, filepath.Join(dir, ".state"), data.Options{}) // nothing is held, so the state stays empty
	if err != nil {
		return err
	}
	if err := lib.PutAll(demo.Sessions(sessions, seed, demo.Until, ask)); err != nil {
		return err
	}
	if missing != nil {
		return missing
	}
	return r.say(wroteDemo.With(r.lang, sessions, dir))
}
