package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/go-json-experiment/json"
	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

func (r *run) listCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "list [QUERY]", Short: r.word(listShort), Long: r.word(listLong), Args: r.words(0, -1),
		RunE: r.does(func(_ *cobra.Command, args []string) error {
			lib, err := r.library()
			if err != nil {
				return err
			}
			return r.list(lib, joined(args), asJSON)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, r.word(jsonListFlag))
	return cmd
}

// joined makes one query of the arguments, so that it needs no quotes.
func joined(args []string) string { return strings.Join(args, " ") }

// list prints the sessions that match, and names on standard error what cannot
// be read.
func (r *run) list(lib *data.Library, query string, asJSON bool) error {
	entries, damaged, err := r.matching(lib, query)
	if err != nil && len(entries) == 0 {
		return err
	}
	if err != nil {
		r.warn("diepte: " + clean.Line(err.Error()))
	}
	if len(entries) == 0 {
		switch {
		case damaged > 0 && query == "":
			return &failure{status: couldNot, text: noneReadable, args: []any{lib.Dir()}, next: tryBackup}
		case query != "":
			return sorry(no, speech.Text{}, nothingMatches)
		}
		r.warn(noSessions.With(r.lang, lib.Dir()))
		return nil
	}
	if asJSON {
		for _, e := range entries {
			if err := r.jsonRow(e); err != nil {
				return err
			}
		}
		return nil
	}
	return r.rows(entries)
}

// matching gives the sessions that match a query, the newest first, and names
// the files that cannot be read. All words of the query must occur, in any case
// and with or without accents; the end of an id matches too.
func (r *run) matching(lib *data.Library, query string) (found []data.Entry, damaged int, err error) {
	entries, err := lib.List()
	words := strings.Fields(capture.Fold(query))
	for _, e := range entries {
		if e.Err != nil && !e.Newer() {
			damaged++
			r.warn(clean.Line(e.Err.Error()))
			continue
		}
		if matches(e, words, r.lang) || len(words) == 1 && e.Head.ID.HasSuffix(words[0]) {
			found = append(found, e)
		}
	}
	return found, damaged, err
}

func matches(e data.Entry, words []string, l interview.Language) bool {
	hay := ui.SearchText(e, l)
	for _, w := range words {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// rows prints one aligned row a session, cut to the width of a terminal.
func (r *run) rows(entries []data.Entry) error {
	var table [][]clean.Text
	for _, e := range entries {
		h := e.Head
		var people []string
		for _, p := range h.Customer.People {
			people = append(people, p.Name)
		}
		table = append(table, []clean.Text{
			clean.Line(h.Created.Format("2006-01-02")), clean.Line(h.ID.Short()), clean.Line(r.customer(h)),
			clean.Line(strings.Join(people, ", ")), r.state(e), r.counts(h.Counts),
		})
	}
	return r.table(table)
}

// table prints rows with their columns under each other.
func (r *run) table(table [][]clean.Text) error {
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], cell.Width())
		}
	}
	limit := 0
	if term.IsTerminal(r.Out.Fd()) {
		limit, _, _ = term.GetSize(r.Out.Fd())
	}
	var b strings.Builder
	for _, row := range table {
		text := clean.Text("")
		for i, cell := range row {
			if widths[i] == 0 {
				continue // nobody has anything there
			}
			if text != "" {
				text += "  "
			}
			if i < len(row)-1 {
				cell = cell.Pad(widths[i])
			}
			text += cell
		}
		if limit > 0 {
			text = text.Truncate(limit, "…")
		}
		b.WriteString(strings.TrimRight(string(text), " ") + "\n")
	}
	_, err := fmt.Fprint(r.Out, b.String())
	return r.wrote(err)
}

// state gives the status of a session, and what else there is to say of it.
func (r *run) state(e data.Entry) clean.Text {
	words := speech.Statuses[e.Head.Status].In(r.lang)
	if words == "" {
		words = clean.Line(string(e.Head.Status))
	}
	switch {
	case e.Newer():
		words += ", " + readOnly.In(r.lang)
	case len(e.Copies) > 0:
		words += ", " + versions.With(r.lang, len(e.Copies)+1)
	case e.Source == data.FromFallback || e.Source == data.FromJournal:
		words += ", " + notInLibrary.In(r.lang)
	}
	return words
}

// counts says how much a session holds, by glyph after the notes.
func (r *run) counts(c interview.Counts) clean.Text {
	notes := notesRow.With(r.lang, c.Notes)
	if c.Notes == 1 {
		notes = noteRow.In(r.lang)
	}
	return clean.Format("%s, +%d !%d =%d", notes, c.Expectations, c.Boundaries, c.Promises)
}

// jsonRow prints the head of a session as one line: the names of its fields are
// those of the session file, with the file beside them.
func (r *run) jsonRow(e data.Entry) error {
	b, err := json.Marshal(struct {
		interview.Head `json:",embed"`
		File           string `json:"file"`
	}{e.Head, e.File})
	if err != nil {
		return err
	}
	_, err = r.Out.Write(append(clean.JSON(b), '\n'))
	return r.wrote(err)
}

// find gives the session whose id ends so. A file that cannot be read goes by the
// end of the id in its name: its session may be found in what lies beside it.
func (r *run) find(lib *data.Library, id string) (data.Entry, error) {
	e, err := lib.Find(id)
	if err == nil {
		return e, nil
	}
	if entries, _ := lib.List(); id != "" && errors.Is(err, data.ErrNotFound) {
		for _, e := range entries {
			if e.Err != nil && strings.HasSuffix(e.File, "-"+strings.ToLower(id)+".json") {
				return e, nil
			}
		}
	}
	for _, known := range knownErrors[:2] { // it quotes what was typed, not a place
		if errors.Is(err, known.is) {
			return e, &failure{status: no, text: known.text, args: []any{id}, next: known.next, err: err}
		}
	}
	return e, err
}

// completeIDs offers the ids of the sessions to a shell.
func (r *run) completeIDs(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	lib, err := r.library()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	entries, _ := lib.List() // what could be read is still worth offering
	var out []string
	for _, e := range entries {
		if e.Err == nil {
			out = append(out, string(clean.Line(e.Head.ID.Short())+"\t"+clean.Line(r.customer(e.Head))+", "+speech.Day(e.Head.Created, r.lang)))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}
