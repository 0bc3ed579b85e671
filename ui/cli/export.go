package cli

import (
	"bytes"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/speech"
)

func (r *run) exportCommand() *cobra.Command {
	var format, out string
	var ids []string
	for _, f := range export.Formats {
		ids = append(ids, f.ID)
	}
	cmd := &cobra.Command{
		Use: "export QUERY --format F [--out FILE]", DisableFlagsInUseLine: true,
		Short: r.word(exportShort), Long: r.word(exportLong), Args: r.words(1, -1),
		ValidArgsFunction: r.completeIDs,
		Example:           "  diepte export jansen --format markdown-customer\n  diepte export jansen --format html-customer --out jansen.html\n  diepte export 2026 --format jsonl --out - | gzip > 2026.jsonl.gz",
	}
	f := cmd.Flags()
	f.Var(r.choice(&format, ids...), "format", r.word(formatFlag))
	f.StringVar(&out, "out", "", r.word(outFlag))
	complete(cmd, "format", ids...)
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		chosen, ok := export.Find(format)
		if !ok {
			return sorry(misused, seeHelp, noFormat, strings.Join(ids, ", "))
		}
		return r.export(joined(args), chosen, out)
	})
	return cmd
}

// export writes the sessions that match a query to a file, or to standard output
// for "-".
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
	from := &shelf{run: r, lib: lib, entries: entries}
	if out == "-" {
		if err := f.Write(r.Out, from.sessions, r.exporting()); err != nil {
			return r.wrote(err)
		}
		return from.unread
	}
	var b bytes.Buffer
	if err := f.Write(&b, from.sessions, r.exporting()); err != nil {
		return err
	}
	if out, err = from.file(f, out); err != nil {
		return err
	}
	if err := lib.WriteFile(out, b.Bytes()); err != nil {
		return err
	}
	if err := r.say(speech.Written.With(r.lang, out)); err != nil {
		return err
	}
	return from.unread
}

// A shelf is the sessions of an export, read one after the other.
type shelf struct {
	*run
	lib     *data.Library
	entries []data.Entry
	first   *interview.Session // that could be read; nil: none
	unread  error              // the last one that could not be read, already named; nil: all could
}

// sessions ranges over those that can be read, and names the others.
func (f *shelf) sessions(yield func(*interview.Session) bool) {
	for _, e := range f.entries {
		s, err := f.lib.Read(e)
		if s == nil {
			f.warn(clean.Line(err.Error()))
			f.unread = err
			continue
		}
		if f.first == nil {
			f.first = s
		}
		if !yield(s) {
			return
		}
	}
}

// file gives the file to write to: the one that was named, if it is free, or one
// that is.
func (f *shelf) file(format export.Format, named string) (string, error) {
	switch {
	case f.first == nil:
		return "", export.ErrNoSession
	case named == "" && len(f.entries) == 1:
		return ui.FreeFile(ui.ExportName(f.first, format)), nil
	case named == "":
		return ui.FreeFile("diepte-" + format.ID + "." + format.Extension), nil
	}
	if _, err := os.Lstat(named); err == nil {
		return "", sorry(couldNot, otherName, fileExists, named)
	}
	return named, nil
}
