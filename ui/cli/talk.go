package cli

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/line"
	"diepte/ui/speech"
)

// start opens the start screen; without a terminal it says what there is.
func (r *run) start(cmd *cobra.Command, _ []string) error {
	lib, err := r.library()
	if err != nil {
		return err
	}
	if r.fullScreen() {
		return r.open(cmd, lib, ui.Opening{})
	}
	if e, ok := lib.Latest(); ok {
		h := e.Head
		if err := r.say(lastOne.With(r.lang, r.customer(h), string(speech.Day(h.Created, r.lang)), speech.Statuses[h.Status], h.ID.Short())); err != nil {
			return err
		}
	}
	return r.say(howToStart.In(r.lang))
}

func (r *run) newCommand() *cobra.Command {
	var customer, guide, language, address, role, topic string
	var people []string
	cmd := &cobra.Command{
		Use: "new [--customer NAME] [--contact NAME]... [--guide ID]", DisableFlagsInUseLine: true,
		Short: r.word(newShort), Long: r.word(newLong), Args: r.words(0, 0),
		Example: "  diepte new --customer 'Bakkerij Jansen' --contact 'K. van den Berg'\n" +
			`  printf '+brood om tien uur\n\\next\n' | diepte new --customer 'Bakkerij Jansen'`,
	}
	f := cmd.Flags()
	f.StringVar(&customer, "customer", "", r.word(customerFlag))
	f.StringArrayVar(&people, "contact", nil, r.word(contactFlag))
	f.StringVar(&topic, "topic", "", r.word(topicFlag))
	f.StringVar(&guide, "guide", "base", r.word(guideFlag))
	f.Var(r.choice(&language, "nl", "en"), "language", r.word(languageFlag))
	f.Var(r.choice(&address, "u", "je"), "address", r.word(addressFlag))
	var roles []string
	for _, known := range interview.Roles {
		roles = append(roles, string(known))
	}
	f.Var(r.choice(&role, roles...), "role", r.word(roleFlag))
	complete(cmd, "language", "nl", "en")
	complete(cmd, "address", "u", "je")
	complete(cmd, "role", roles...)
	_ = cmd.RegisterFlagCompletionFunc("guide", r.completeGuides)
	cmd.RunE = r.does(func(cmd *cobra.Command, _ []string) error {
		lib, err := r.library()
		if err != nil {
			return err
		}
		d := interview.Details{
			Language: interview.Language(language), Address: interview.Address(address), Interviewer: name(),
			Customer: interview.Customer{Name: customer}, Topic: topic, Role: interview.Role(role),
		}
		if d.Language == "" {
			d.Language = r.lang
		}
		if d.Address == "" {
			d.Address = interview.Formal
		}
		src := source()
		for _, p := range people {
			d.Customer.People = append(d.Customer.People, interview.Person{ID: src.NewID(), Name: p})
		}
		catalogue, faults := r.guides(lib)
		g, err := catalogue.Guide(guide, d.Language, d.Address)
		if err != nil {
			r.faults(faults) // the one asked for may be among them
			return err
		}
		s := interview.New(d, g, src.Stamp())
		w, err := lib.Create(s)
		if err != nil {
			return err
		}
		return r.hold(cmd, lib, w, data.Recovered{Session: s})
	})
	return cmd
}

func (r *run) resumeCommand() *cobra.Command {
	return &cobra.Command{
		Use: "resume [ID]", Short: r.word(resumeShort), Long: r.word(resumeLong), Args: r.words(0, 1),
		ValidArgsFunction: r.completeIDs,
		RunE: r.does(func(cmd *cobra.Command, args []string) error {
			lib, err := r.library()
			if err != nil {
				return err
			}
			e, ok := lib.Latest()
			if len(args) > 0 {
				e, err = r.find(lib, args[0])
				ok = err == nil
			}
			switch {
			case err != nil:
				return err
			case !ok:
				return sorry(no, tryNew, noUnfinished)
			}
			w, found, err := lib.Resume(e)
			if errors.Is(err, data.ErrLocked) && r.fullScreen() {
				return r.open(cmd, lib, ui.Opening{Watch: &e})
			}
			if err != nil {
				return err
			}
			return r.hold(cmd, lib, w, found)
		}),
	}
}

func (r *run) browseCommand() *cobra.Command {
	return &cobra.Command{
		Use: "browse [QUERY]", Short: r.word(browseShort), Long: r.word(browseLong), Args: r.words(0, -1),
		RunE: r.does(func(cmd *cobra.Command, args []string) error {
			lib, err := r.library()
			if err != nil {
				return err
			}
			if !r.fullScreen() {
				return r.list(lib, joined(args), false)
			}
			return r.open(cmd, lib, ui.Opening{Browse: true, Query: joined(args)})
		}),
	}
}

// hold holds the talk of a session that w keeps.
func (r *run) hold(cmd *cobra.Command, lib *data.Library, w *data.Writer, found data.Recovered) error {
	if r.fullScreen() {
		return r.open(cmd, lib, ui.Opening{Writer: w, Found: found})
	}
	signal.Ignore(syscall.SIGPIPE) // when nobody reads what we say, what comes in is still noted
	ctx, stop := untilSignal(cmd.Context())
	defer stop()
	end, err := line.Hold(ctx, line.Env{
		Library: lib, Language: r.lang, Source: source(), In: r.In, Out: r.Out, Summary: ui.SummaryText, Earlier: ui.EarlierText, Reason: ui.Reason,
	}, w, found)
	switch {
	case end.Err != nil && end.Where != "":
		r.warn("diepte: " + savedApart.With(r.lang, string(ui.Reason(r.lang, end.Err)), end.Where))
		r.warn("  " + mendLibrary.In(r.lang))
	case end.Err != nil:
		return sorry(couldNot, speech.Text{}, speech.NotSavedAtEnd, string(ui.Reason(r.lang, end.Err)))
	}
	return err
}

// open shows the full screen until the user leaves it.
func (r *run) open(cmd *cobra.Command, lib *data.Library, o ui.Opening) error {
	env := r.env(lib)
	practice, remove := practising()
	defer remove() // whatever ended the program, even in the middle of a practice
	env.Practice = practice
	farewell, err := ui.Run(cmd.Context(), env, o, ui.Terminal{})
	if farewell != "" {
		// The terminal may be gone, and then there is nobody to tell.
		_, _ = fmt.Fprintln(os.Stdout, string(farewell))
	}
	return err
}

// customer gives the name that a session goes by in a sentence.
func (r *run) customer(h interview.Head) string {
	if h.Customer.Name == "" {
		return string(noName.In(r.lang))
	}
	return h.Customer.Name
}

// faults names on standard error what is wrong with the user's guides.
func (r *run) faults(faults []error) {
	for _, f := range faults {
		r.warn(clean.Block(f.Error()))
	}
}
