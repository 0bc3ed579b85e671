package cli

import (
	"html"
	"strings"

	"github.com/spf13/cobra"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui"
)

func (r *run) guidesSheetCommand() *cobra.Command {
	var language, address string
	var asHTML bool
	cmd := &cobra.Command{
		Use: "sheet ID [--language nl|en] [--address u|je] [--html]", DisableFlagsInUseLine: true,
		Short: r.word(guidesSheetShort), Long: r.word(guidesSheetLong), Args: r.words(1, 1), ValidArgsFunction: r.completeGuides,
		Example: "  diepte guides sheet base --language nl | lp\n  diepte guides sheet complaint --html > complaint.html",
	}
	f := cmd.Flags()
	f.Var(r.choice(&language, "nl", "en"), "language", r.word(languageFlag))
	f.Var(r.choice(&address, "u", "je"), "address", r.word(addressFlag))
	f.BoolVar(&asHTML, "html", false, r.word(sheetHTMLFlag))
	complete(cmd, "language", "nl", "en")
	complete(cmd, "address", "u", "je")
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		g, err := r.guideNamed(args[0], language, address)
		if err != nil {
			return err
		}
		rows, fits := ui.Sheet(g)
		if !fits {
			r.warn(sheetTooLong.With(r.lang, len(rows)))
		}
		if asHTML {
			return r.print(sheetPage(g, rows))
		}
		var out []clean.Text
		for _, row := range rows {
			out = append(out, clean.Line(strings.TrimRight(string(row.Text), " ")))
		}
		return r.print(out)
	})
	return cmd
}

// guideNamed gives a guide in the language that was asked for, or in that of the
// program when none was.
func (r *run) guideNamed(id, language, address string) (*interview.Guide, error) {
	lib, err := r.library()
	if err != nil {
		return nil, err
	}
	catalogue, faults := r.guides(lib)
	l := interview.Language(language)
	if l == "" {
		l = r.lang
	}
	g, err := catalogue.Guide(id, l, interview.Address(address))
	if err != nil {
		r.faults(faults) // the one asked for may be among them
	}
	return g, err
}

// sheetStyle prints the rows on one page of A4: 66 rows of 11.5 points are 268
// millimetres, 80 columns of 6 points 169.
const sheetStyle = "@page{size:A4;margin:12mm 15mm}body{margin:0}" +
	"pre{font:10pt/1.15 'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',monospace;margin:0;white-space:pre}" +
	"@media screen{body{overflow-x:auto}pre{width:80ch;margin:2rem auto;padding:0 1rem}}"

// sheetPage gives a crib sheet as a page of its own, to be printed by a browser.
func sheetPage(g *interview.Guide, rows []ui.SheetRow) []clean.Text {
	escaped := func(t clean.Text) clean.Text { return clean.Line(html.EscapeString(string(t))) }
	out := []clean.Text{
		"<!DOCTYPE html>",
		clean.Format("<html lang=\"%s\">", string(g.Language)),
		"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
		"<title>" + escaped(clean.Line(string(g.Title))) + "</title>",
		"<style>" + sheetStyle + "</style></head>",
	}
	for i, row := range rows {
		text := escaped(clean.Line(strings.TrimRight(string(row.Text), " ")))
		if row.Loud {
			text = "<b>" + text + "</b>"
		}
		if i == 0 {
			text = "<body><pre>" + text
		}
		out = append(out, text)
	}
	return append(out, "</pre></body></html>")
}
