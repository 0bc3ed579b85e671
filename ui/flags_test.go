package ui

import (
	"flag"
	"iter"
	"strings"
)

// allSizes makes the sweep go through every size instead of a sample.
var allSizes = flag.Bool("all-sizes", false, "draw every screen at every size up to 220×70")

func splitLines(s string) iter.Seq[string] { return strings.SplitSeq(s, "\n") }
