package cli

import (
	"bytes"
	"errors"
	"iter"
	"os"
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
		Use: "show ID", Short: r.word(showShort), Long: r.word(showLong), Args: cobra.ExactArgs(1),
		ValidArgsFunction: r.completeIDs,
	}
	f := cmd.Flags()
	f.BoolVar(&summary, "summary", false, r.word(summaryFlag))
	f.Var(r.choice(&which, "customer", "internal"), "copy", r.word(copyFlag))
	f.BoolVar(&asJSON, "json", false, r.word(jsonShowFlag))
	cmd.MarkFlagsMutuallyExclusive("summary", "copy", "json")
	complete(cmd, "copy", "customer", "internal")
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
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
	return export.Options{Language: r.lang, Encode: data.Encode}
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

func (r *run) exportCommand() *cobra.Command {
	var format, out string
	var ids []string
	for _, f := range export.Formats {
		ids = append(ids, f.ID)
	}
	cmd := &cobra.Command{
		Use: "export QUERY --format F [--out FILE]", DisableFlagsInUseLine: true,
		Short: r.word(exportShort), Long: r.word(exportLong), Args: cobra.MinimumNArgs(1),
		ValidArgsFunction: r.completeIDs,
		Example:           "  diepte export jansen --format markdown-customer\n  diepte export 2026 --format jsonl --out - | gzip > 2026.jsonl.gz",
	}
	f := cmd.Flags()
	f.Var(r.choice(&format, ids...), "format", r.word(formatFlag))
	f.StringVar(&out, "out", "", r.word(outFlag))
	_ = cmd.MarkFlagRequired("format")
	complete(cmd, "format", ids...)
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		chosen, _ := export.Find(format)
		return r.export(joined(args), chosen, out)
	})
	return cmd
}

// export writes the sessions that match a query to a file, or to standard output
// for "-". Sessions are read one after the other, so that a whole library fits.
func (r *run) export(query string, f export.Format, out string) error {
	lib, err := r.library()
	if err != nil {
		return err
	}
	entries, _, err := r.matching(lib, query)
	switch {
	case len(entries) == 0 && err != nil:
		return err
	case len(entries) == 0:
		return sorry(no, tryList, nothingMatches)
	case len(entries) > 1 && f.Single:
		return export.ErrOneSession
	}
	var first *interview.Session
	var unread error
	sessions := func(yield func(*interview.Session) bool) {
		for _, e := range entries {
			s, err := lib.Read(e)
			if s == nil {
				r.warn(clean.Line(err.Error()))
				unread = err
				continue
			}
			if first == nil {
				first = s
			}
			if !yield(s) {
				return
			}
		}
	}
	if out == "-" {
		if err := f.Write(r.Out, sessions, r.exporting()); err != nil {
			return r.wrote(err)
		}
		return unread
	}
	var b bytes.Buffer
	if err := f.Write(&b, sessions, r.exporting()); err != nil {
		return err
	}
	if first == nil {
		return export.ErrNoSession
	}
	switch {
	case out != "":
		if _, err := os.Lstat(out); err == nil {
			return sorry(couldNot, otherName, fileExists, out)
		}
	case len(entries) == 1:
		out = ui.FreeFile(ui.ExportName(first, f))
	default:
		out = ui.FreeFile("diepte-" + f.ID + "." + f.Extension)
	}
	if err := lib.WriteFile(out, b.Bytes()); err != nil {
		return err
	}
	if err := r.say(wroteFile.With(r.lang, out)); err != nil {
		return err
	}
	return unread
}
