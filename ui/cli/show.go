package cli

import (
	"bytes"
	"errors"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/line"
)

func (r *run) showCommand() *cobra.Command {
	var summary, asJSON bool
	var which string
	cmd := &cobra.Command{
		Use: "show ID [--summary | --copy customer|internal | --json]", DisableFlagsInUseLine: true,
		Short: r.word(showShort), Long: r.word(showLong), Args: r.words(1, 1),
		ValidArgsFunction: r.completeIDs,
	}
	f := cmd.Flags()
	f.BoolVar(&summary, "summary", false, r.word(summaryFlag))
	f.Var(r.choice(&which, "customer", "internal"), "copy", r.word(copyFlag))
	f.BoolVar(&asJSON, "json", false, r.word(jsonShowFlag))
	complete(cmd, "copy", "customer", "internal")
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		if summary && (asJSON || which != "") || asJSON && which != "" {
			return sorry(misused, seeHelp, oneCopy)
		}
		s, err := r.read(args[0])
		if err != nil {
			return err
		}
		switch {
		case asJSON:
			return r.write(export.JSON, s)
		case which == "customer":
			return r.write(export.MarkdownCustomer, s)
		case which == "internal":
			return r.write(export.MarkdownInternal, s)
		case summary:
			return r.print(ui.SummaryText(s, r.lang))
		}
		return r.print(line.Account(s, r.lang))
	})
	return cmd
}

// read reads the session whose id ends so. A newer program's is read as far as it
// goes.
func (r *run) read(id string) (*interview.Session, error) {
	lib, err := r.library()
	if err != nil {
		return nil, err
	}
	e, err := r.find(lib, id)
	if err != nil {
		return nil, err
	}
	s, err := lib.Read(e)
	if s == nil {
		return nil, err
	}
	if err != nil && !errors.Is(err, data.ErrNewer) {
		return nil, err
	}
	return s, nil
}

// print prints rows.
func (r *run) print(rows []clean.Text) error {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(string(row) + "\n")
	}
	_, err := r.Out.WriteString(b.String())
	return r.wrote(err)
}

// write prints sessions in a format.
func (r *run) write(f export.Format, sessions ...*interview.Session) error {
	var b bytes.Buffer
	if err := f.Write(&b, each(sessions), r.exporting()); err != nil {
		return err
	}
	_, err := r.Out.Write(b.Bytes())
	return r.wrote(err)
}

func (r *run) exporting() export.Options {
	return export.Options{Language: r.lang, Encode: data.Encode, Today: source().Now()}
}

func each(sessions []*interview.Session) iter.Seq[*interview.Session] {
	return func(yield func(*interview.Session) bool) {
		for _, s := range sessions {
			if !yield(s) {
				return
			}
		}
	}
}
