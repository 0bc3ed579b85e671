package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"diepte/data/clean"
	"diepte/data/guides"
)

func (r *run) guidesCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use: "check FILE...", Short: r.word(guidesCheckShort), Long: r.word(guidesCheckLong), Args: r.words(1, -1),
		RunE: r.does(func(_ *cobra.Command, args []string) error {
			wrong := false
			var unread []error
			for _, path := range args {
				look, err := guides.LookAtFile(path)
				if err != nil {
					unread = append(unread, err)
					continue
				}
				wrong = wrong || len(look.Faults)+len(look.Remarks) > 0
				if err := r.print(r.looked(path, look)); err != nil {
					return err
				}
			}
			switch {
			case len(unread) > 0:
				return errors.Join(unread...)
			case wrong:
				return saidAlready
			}
			return nil
		}),
	}
}

// looked writes out what there is to say of a guide file: fault by fault, remark
// by remark, and what it comes to.
func (r *run) looked(path string, look guides.Look) []clean.Text {
	var rows []clean.Text
	for _, f := range look.Faults {
		rows = append(rows, clean.Block(f.String()))
	}
	for _, m := range look.Remarks {
		words := ruleWords[m.Rule]
		row := clean.Line(m.Place()+": ") + remarkOfText.With(r.lang, words.what, m.Text)
		if m.Run > 0 {
			row += inARow.With(r.lang, m.Run)
		}
		rows = append(rows, row, "  "+words.next.In(r.lang))
	}
	switch {
	case len(look.Faults) > 0:
		return append(rows, guideFaulty.With(r.lang, path, len(look.Faults)))
	case len(look.Remarks) > 0:
		rows = append(rows, guideUsable.With(r.lang, path, len(look.Remarks)))
	default:
		rows = append(rows, guideIsFine.With(r.lang, path))
	}
	for _, s := range look.Shares {
		rows = append(rows, sharesRow.With(r.lang, string(s.Language), s.Of, s.World, s.Offer, s.Neither))
	}
	return rows
}
