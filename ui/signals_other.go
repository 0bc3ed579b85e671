//go:build !unix

package ui

import (
	"os"
	"syscall"
)

// endingSignals are those that end the program after everything is saved.
var endingSignals = []os.Signal{os.Interrupt, syscall.SIGTERM}
