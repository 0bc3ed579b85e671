package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"diepte/data/clean"
	"diepte/data/guides"
)

func (r *run) guidesNewCommand() *cobra.Command {
	return &cobra.Command{
		Use: "new ID", Short: r.word(guidesNewShort), Long: r.word(guidesNewLong), Args: r.words(1, 1),
		RunE: r.does(func(_ *cobra.Command, args []string) error {
			lib, err := r.library()
			if err != nil {
				return err
			}
			path, err := guides.Begin(guideDir(lib), args[0], r.lang)
			switch {
			case errors.Is(err, guides.ErrID):
				return sorry(misused, guideIDForm, noGuideID, args[0])
			case errors.Is(err, guides.ErrTaken):
				return sorry(couldNot, guideOtherID, guideTaken, args[0])
			case err != nil:
				return err
			}
			r.warn(guideBegun.With(r.lang, path, args[0]))
			return r.say(clean.Line(path))
		}),
	}
}
