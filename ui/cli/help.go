package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"diepte/data/clean"
)

// help prints what a command does, in the language of the interface. Cobra's own
// template would bring text/template into the binary.
func (r *run) help(cmd *cobra.Command, _ []string) {
	var b strings.Builder
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintf(&b, "%s\n\n%s\n  %s\n", about, r.word(helpUsage), strings.TrimSuffix(cmd.UseLine(), " [flags]"))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n%s\n", r.word(helpCommands))
		var names, shorts []string
		for _, c := range cmd.Commands() {
			if !c.IsAvailableCommand() {
				continue
			}
			names, shorts = append(names, strings.TrimPrefix(c.UseLine(), cmd.CommandPath()+" ")), append(shorts, c.Short)
		}
		for i := range names {
			fmt.Fprintf(&b, "  %s\n      %s\n", strings.TrimSuffix(names[i], " [flags]"), shorts[i])
		}
	}
	if flags := cmd.LocalFlags(); flags.HasAvailableFlags() {
		fmt.Fprintf(&b, "\n%s\n%s", r.word(helpFlags), flags.FlagUsages())
	}
	if flags := cmd.InheritedFlags(); flags.HasAvailableFlags() {
		fmt.Fprintf(&b, "\n%s\n%s", r.word(helpGlobal), flags.FlagUsages())
	}
	if cmd.Example != "" {
		fmt.Fprintf(&b, "\n%s\n%s\n", r.word(helpExamples), cmd.Example)
	}
	_ = r.say(clean.Block(strings.TrimSuffix(b.String(), "\n")))
}
