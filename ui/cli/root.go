package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"diepte/interview"
	"diepte/ui/speech"
)

// root makes the tree of commands.
func (r *run) root() *cobra.Command {
	root := &cobra.Command{
		Use: "diepte", Short: r.word(rootShort), Long: r.word(rootLong), Version: r.Version,
		Args: r.words(0, 0), RunE: r.does(r.start),
		SuggestionsMinimumDistance: 2, SilenceErrors: true, SilenceUsage: true, DisableAutoGenTag: true,
	}
	f := root.PersistentFlags()
	f.StringVar(&r.flags.library, "library", "", r.word(libraryFlag))
	f.Var(r.choice(&r.flags.lang, "nl", "en"), "lang", r.word(langFlag))
	r.flags.color = "auto"
	f.Var(r.choice(&r.flags.color, "auto", "always", "never"), "color", r.word(colorFlag))
	f.BoolVar(&r.flags.line, "line", false, r.word(lineFlag))
	f.BoolP("help", "h", false, r.word(helpFlag))
	root.Flags().Bool("version", false, r.word(versionFlag))
	root.SetVersionTemplate("diepte {{.Version}}\n")
	_ = root.MarkPersistentFlagDirname("library") // fails only for a flag that is not there
	complete(root, "lang", "nl", "en")
	complete(root, "color", "auto", "always", "never")
	root.AddCommand(
		r.newCommand(), r.resumeCommand(), r.browseCommand(), r.listCommand(), r.showCommand(), r.exportCommand(),
		r.promisesCommand(), r.guidesCommand(), r.practiceCommand(), r.doctorCommand(), r.demoCommand(),
	)
	root.SetFlagErrorFunc(r.flagError)
	root.InitDefaultCompletionCmd() // with its words in both languages
	if c, _, err := root.Find([]string{"completion"}); err == nil {
		c.Short, c.Long = r.word(shellShort), r.word(shellShort)
	}
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, Args: cobra.ArbitraryArgs, Run: func(cmd *cobra.Command, args []string) {
		about, _, err := cmd.Root().Find(args)
		if err != nil {
			about = cmd.Root()
		}
		_ = about.Help()
	}})
	root.SetHelpFunc(r.help)
	return root
}

// word gives a text as cobra takes it.
func (r *run) word(t speech.Text) string { return string(t.In(r.lang)) }

// words asks for at least min words after a command and at most max; -1 is any
// number.
func (r *run) words(min, max int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < min:
			return sorry(misused, seeHelp, missingWord, strings.TrimSuffix(cmd.UseLine(), " [flags]"))
		case max < 0 || len(args) <= max:
			return nil
		case !cmd.HasAvailableSubCommands():
			return sorry(misused, seeHelp, tooMany, strings.Join(args[max:], " "))
		}
		if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
			return &failure{status: misused, text: unknownCommand, args: []any{args[0]}, next: didYouMean, nextArgs: []any{near[0]}}
		}
		return sorry(misused, seeHelp, unknownCommand, args[0])
	}
}

// flagError puts what is wrong with a flag in words of ours.
func (r *run) flagError(_ *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		return sorry(misused, seeHelp, unknownFlag, unknown.GetSpecifiedName())
	case errors.As(err, &valueless):
		return sorry(misused, seeHelp, flagNeeds, valueless.GetSpecifiedName())
	}
	return &failure{status: misused, err: err, next: seeHelp}
}

// does makes what a command does one of ours: whatever fails in it is no wrong
// use of the command line, unless it says so.
func (r *run) does(do func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		return failed(do(cmd, args))
	}
}

// complete lets the shells complete the values of a flag.
func complete(cmd *cobra.Command, flag string, values ...string) {
	// Fails only for a flag that is not there, or is registered twice.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// A choice is a flag with a few values.
type choice struct {
	value  *string
	values []string
	lang   interview.Language
}

func (r *run) choice(value *string, values ...string) *choice { return &choice{value, values, r.lang} }

func (c *choice) String() string { return *c.value }
func (c *choice) Type() string   { return strings.Join(c.values, "|") }

// Set refuses what is not among the values.
func (c *choice) Set(s string) error {
	if !slices.Contains(c.values, s) {
		return fmt.Errorf("%s", chooseFrom.With(c.lang, strings.Join(c.values, ", ")))
	}
	*c.value = s
	return nil
}
