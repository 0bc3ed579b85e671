// Diepte guides an in-depth interview with a customer and keeps every word.
package main

import (
	"context"
	"os"
	"runtime/debug"

	"diepte/ui/cli"
)

// version is set by a release build.
var version = ""

func main() { os.Exit(run()) }

// run gives the program the process it runs in. Signals and the last save are
// the business of whoever holds the talk: ui and ui/line.
func run() int {
	return cli.Process{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Version: built(),
	}.Run(context.Background())
}

// built says which version this is.
func built() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
