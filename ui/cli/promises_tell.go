package cli

import (
	"time"

	"github.com/spf13/cobra"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/speech"
)

// promiseVerbs lists what can be said of a promise from the command line. The one
// without a state takes back what was said last.
var promiseVerbs = []struct {
	name  string
	short speech.Text
	state interview.PromiseState
}{
	{"keep", keepShort, interview.PromiseKept},
	{"break", breakShort, interview.PromiseBroken},
	{"withdraw", withdrawShort, interview.PromiseWithdrawn},
	{"reopen", reopenShort, interview.PromiseOpen},
	{"undo", undoShort, ""},
}

// promiseVerb makes the command that says what became of one promise.
func (r *run) promiseVerb(name string, short speech.Text, state interview.PromiseState) *cobra.Command {
	var day, words string
	cmd := &cobra.Command{
		Use: name + " ID", Short: r.word(short), Args: r.words(1, 1), ValidArgsFunction: r.completePromises,
	}
	if state != "" {
		cmd.Flags().StringVar(&day, "day", "", r.word(dayFlag))
		cmd.Flags().StringVar(&words, "words", "", r.word(wordsFlag))
	}
	cmd.RunE = r.does(func(_ *cobra.Command, args []string) error {
		return r.tellPromise(args[0], state, day, words)
	})
	return cmd
}

func (r *run) tellPromise(id string, state interview.PromiseState, day, words string) error {
	lib, err := r.library()
	if err != nil {
		return err
	}
	today := time.Now()
	on := today
	if day != "" {
		ok := false
		if on, ok = interview.PastDay(day, today); !ok {
			return sorry(misused, whichDay, noDay, day)
		}
	}
	l, err := r.promise(r.ledger(lib), id)
	if err != nil {
		return err
	}
	var merged []interview.ReviewEntry
	taken := true
	if state == "" {
		merged, taken, err = ui.TakeBackPromise(lib, l.from.Entry.Head, name(), l.Promise.ID)
	} else {
		merged, err = ui.TellPromise(lib, l.from.Entry.Head, name(), l.Promise.ID, state, on, words)
	}
	switch {
	case err != nil:
		return err
	case !taken:
		return sorry(no, speech.Text{}, nothingTold, id)
	}
	now := l.On(interview.PromiseEvents(merged), today)
	said := speech.PromiseStates[now.State].In(r.lang)
	if !now.Since.IsZero() {
		said = speech.PromiseSince.With(r.lang, string(said), string(speech.Day(now.Since, r.lang)))
	}
	return r.say(said + ": " + ui.CustomerName(now.Customer, r.lang) + ", " + clean.Line(now.What))
}

// promise gives the promise whose id ends so.
func (r *run) promise(all []ledgerLine, id string) (ledgerLine, error) {
	var found []ledgerLine
	for _, l := range all {
		if string(l.Promise.ID) == id || l.Promise.ID.HasSuffix(id) {
			found = append(found, l)
		}
	}
	switch len(found) {
	case 0:
		return ledgerLine{}, sorry(no, tryPromises, promiseNotFound, id)
	case 1:
		return found[0], nil
	}
	return ledgerLine{}, sorry(no, moreOfPromise, promiseAmbiguous, id)
}

// completePromises offers the ids of the promises to a shell.
func (r *run) completePromises(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	lib, err := r.library()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var out []string
	for _, l := range r.ledger(lib) {
		out = append(out, string(clean.Line(l.Promise.ID.Short())+"\t"+ui.CustomerName(l.Customer, r.lang)+", "+clean.Line(l.What)))
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}
