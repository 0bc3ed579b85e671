package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

// guideDir gives the folder of the user's own guides.
func guideDir(lib *data.Library) string { return filepath.Join(lib.Dir(), "guides") }

func (r *run) guidesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "guides", Short: r.word(guidesShort), Long: r.word(guidesLong),
		// Without a word after it, it is help; with a wrong one, wrong use.
		Args: r.words(0, 0), RunE: r.does(func(cmd *cobra.Command, _ []string) error { return cmd.Help() }),
	}
	cmd.AddCommand(r.guidesListCommand(), r.guidesShowCommand(), r.guidesSheetCommand(), r.guidesCheckCommand(), r.guidesNewCommand())
	return cmd
}

func (r *run) guidesListCommand() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: r.word(guidesListShort), Args: r.words(0, 0),
		RunE: r.does(func(*cobra.Command, []string) error {
			lib, err := r.library()
			if err != nil {
				return err
			}
			catalogue, faults := r.guides(lib)
			var table [][]clean.Text
			for _, g := range catalogue.List() {
				title, ok := g.Title[r.lang]
				if !ok {
					title = g.Title[g.Languages[0]]
				}
				var languages []string
				for _, l := range g.Languages {
					languages = append(languages, string(l))
				}
				table = append(table, []clean.Text{
					clean.Line(g.ID), clean.Line(string(title)), clean.Line(strings.Join(languages, ", ")),
					guideRow.With(r.lang, g.Questions), minutesRow.With(r.lang, g.Minutes), clean.Line(g.Path),
				})
			}
			r.faults(faults)
			return r.table(table)
		}),
	}
}

func (r *run) guidesShowCommand() *cobra.Command {
	var language, address string
	var source bool
	cmd := &cobra.Command{
		Use: "show ID [--language nl|en] [--yaml]", DisableFlagsInUseLine: true, Short: r.word(guidesShowShort), Args: r.words(1, 1), ValidArgsFunction: r.completeGuides,
	}
	f := cmd.Flags()
	f.Var(r.choice(&language, "nl", "en"), "language", r.word(languageFlag))
	f.Var(r.choice(&address, "u", "je"), "address", r.word(addressFlag))
	f.BoolVar(&source, "yaml", false, r.word(yamlFlag))
	complete(cmd, "language", "nl", "en")
	complete(cmd, "address", "u", "je")
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		if source {
			lib, err := r.library()
			if err != nil {
				return err
			}
			catalogue, _ := r.guides(lib)
			b, err := catalogue.Source(args[0])
			if err != nil {
				return err
			}
			_, err = r.Out.Write(b)
			return r.wrote(err)
		}
		g, err := r.guideNamed(args[0], language, address)
		if err != nil {
			return err
		}
		return r.print(guidePage(g, r.lang))
	})
	return cmd
}

// guidePage writes a guide out to read.
func guidePage(g *interview.Guide, l interview.Language) []clean.Text {
	rows := []clean.Text{clean.Line(string(g.Title)), ""}
	section := ""
	for _, p := range g.Places() {
		if section != p.Section.ID {
			if section != "" {
				rows = append(rows, "")
			}
			section = p.Section.ID
			title := clean.Line(string(p.Section.Title))
			if p.Section.Phase != interview.Talk {
				title += " (" + speech.Phases[p.Section.Phase].In(l) + ")"
			}
			if p.Section.Minutes > 0 {
				title += ", " + minutesRow.With(l, p.Section.Minutes)
			}
			rows = append(rows, title)
		}
		q := p.Question
		rows = append(rows, clean.Format("%3d  %s", p.Number, string(q.Text)))
		if q.Value != nil {
			rows = append(rows, "       ["+clean.Line(string(q.Value.Label))+"]")
		}
		for _, f := range q.FollowUps {
			rows = append(rows, "     › "+clean.Line(string(f.Text)))
		}
		for _, probe := range q.Probes {
			rows = append(rows, "       · "+clean.Line(string(probe)))
		}
	}
	return rows
}

// completeGuides offers the ids of the guides to a shell.
func (r *run) completeGuides(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	lib, err := r.library()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	catalogue, _ := r.guides(lib)
	var out []string
	for _, g := range catalogue.List() {
		out = append(out, string(clean.Line(g.ID)))
	}
	slices.Sort(out)
	return out, cobra.ShellCompDirectiveNoFileComp
}
