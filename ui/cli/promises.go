package cli

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// A ledgerLine is one promise with the session it was made in.
type ledgerLine struct {
	interview.Owed
	from data.Given
}

func (r *run) promisesCommand() *cobra.Command {
	var all, asJSON bool
	var calendar string
	cmd := &cobra.Command{
		Use: "promises [QUERY]", Short: r.word(promisesShort), Long: r.word(promisesLong), Args: r.words(0, -1),
		Example: "  diepte promises\n  diepte promises jansen --all\n  diepte promises --ics promises.ics\n  diepte promises keep 4f7a2c --day friday",
		RunE: r.does(func(_ *cobra.Command, args []string) error {
			lib, err := r.library()
			if err != nil {
				return err
			}
			return r.promises(lib, joined(args), all, asJSON, calendar)
		}),
	}
	f := cmd.Flags()
	f.BoolVar(&all, "all", false, r.word(promisesAllFlag))
	f.BoolVar(&asJSON, "json", false, r.word(jsonPromisesFlag))
	f.StringVar(&calendar, "ics", "", r.word(icsFlag))
	for _, c := range promiseVerbs {
		cmd.AddCommand(r.promiseVerb(c.name, c.short, c.state))
	}
	return cmd
}

// ledger gives the promises of all sessions as they stand now, in order, and names
// on standard error what cannot be read.
func (r *run) ledger(lib *data.Library) []ledgerLine {
	today := time.Now()
	from := map[interview.ID]data.Given{}
	var all []interview.Owed
	for g, err := range lib.Promised(context.Background()) {
		if err != nil {
			r.warn(clean.Line(err.Error()))
			continue
		}
		for _, p := range g.Promises {
			all = append(all, p.On(g.Events, today))
			from[p.Promise.ID] = g
		}
	}
	interview.SortOwed(all)
	out := make([]ledgerLine, len(all))
	for i, o := range all {
		out[i] = ledgerLine{o, from[o.Promise.ID]}
	}
	return out
}

// promises prints the ledger, or writes it to a calendar.
func (r *run) promises(lib *data.Library, query string, all, asJSON bool, calendar string) error {
	words := strings.Fields(capture.Fold(query))
	found := slices.DeleteFunc(r.ledger(lib), func(l ledgerLine) bool {
		if !all && !l.Stands() {
			return true
		}
		hay := ui.PromiseSearchText(&l.Owed)
		return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(hay, w) })
	})
	if len(found) == 0 && query != "" {
		return sorry(no, speech.Text{}, noPromise)
	}
	switch {
	case calendar != "":
		return r.calendar(lib, found, calendar)
	case asJSON:
		for _, l := range found {
			if err := r.promiseJSON(&l); err != nil {
				return err
			}
		}
		return nil
	case len(found) == 0:
		r.warn(noPromises.In(r.lang))
		return nil
	}
	var table [][]clean.Text
	for i := range found {
		table = append(table, r.promiseRow(&found[i]))
	}
	return r.table(table)
}

// promiseRow gives the columns of one promise.
func (r *run) promiseRow(l *ledgerLine) []clean.Text {
	kind := clean.Text("")
	switch p := &l.Promise; {
	case p.IsVague() && l.Stands():
		kind = speech.PromiseVague.In(r.lang)
	case p.Action:
		kind = speech.PromiseAction.In(r.lang)
	}
	return []clean.Text{
		speech.PromiseStates[l.State].In(r.lang), speech.PromiseWhen(&l.Owed, r.lang), clean.Line(l.Promise.ID.Short()),
		ui.CustomerName(l.Customer, r.lang), ui.PromiseWho(&l.Owed, r.lang), kind, clean.Line(l.What),
	}
}

// promiseJSON prints one promise as one line.
func (r *run) promiseJSON(l *ledgerLine) error {
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.DateOnly)
	}
	p := &l.Promise
	b, err := json.Marshal(struct {
		ID        interview.ID           `json:"id"`
		Session   interview.ID           `json:"session"`
		File      string                 `json:"file,omitempty"`
		Customer  string                 `json:"customer"`
		State     interview.PromiseState `json:"state"`
		Since     string                 `json:"since,omitempty"`
		By        interview.Speaker      `json:"by"`
		Who       string                 `json:"who,omitempty"`
		To        string                 `json:"to,omitempty"`
		What      string                 `json:"what"`
		When      string                 `json:"when,omitempty"`
		Due       string                 `json:"due,omitempty"`
		InnerDate string                 `json:"inner_date,omitempty"`
		Certainty interview.Certainty    `json:"certainty,omitempty"`
		Vague     bool                   `json:"vague"`
		Action    bool                   `json:"action"`
		Made      time.Time              `json:"made"`
	}{
		p.ID, l.Session, l.from.Entry.File, l.Customer, l.State, day(l.Since), p.By, p.Who, p.To, l.What, p.When, day(l.Due),
		p.InnerDate, p.Certainty, p.IsVague(), p.Action, l.Made,
	})
	if err != nil {
		return err
	}
	_, err = r.Out.Write(append(clean.JSON(b), '\n'))
	return r.wrote(err)
}

// calendar writes those with a day to a file, or to standard output for "-".
func (r *run) calendar(lib *data.Library, found []ledgerLine, out string) error {
	var days []export.Appointment
	for i := range found {
		if a, ok := ui.PromiseAppointment(&found[i].Owed, found[i].from.Review, r.lang); ok {
			days = append(days, a)
		}
	}
	if n := len(found) - len(days); n > 0 {
		r.warn(withoutDay.With(r.lang, n))
	}
	if out == "-" {
		return r.wrote(export.WriteCalendar(r.Out, days))
	}
	if _, err := os.Lstat(out); err == nil {
		return sorry(couldNot, otherFile, fileExists, out)
	}
	var b bytes.Buffer
	if err := export.WriteCalendar(&b, days); err != nil {
		return err
	}
	if err := lib.WriteFile(out, b.Bytes()); err != nil {
		return err
	}
	return r.say(speech.Written.With(r.lang, out))
}
