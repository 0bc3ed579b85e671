package ui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"

	"diepte/interview"
)

// A style is one way in which text can look. Colour is never alone: everything
// that has one has a word or a glyph as well.
type style int

const (
	plain style = iota
	dim
	bold
	question // what is asked: the first thing seen
	accent
	key      // a key in the footer
	chip     // a mark, voice or speaker set for the draft
	selected // the row that has the keys
	quote
	good
	warn
	loud // the one thing that may shout: not saved
	offRecord
	markExpectation
	markBoundary
	markPromise
	markFeeling
	markHiccup
	markWell
	markOther
	styleCount
)

// A themeName is a choice of colours. Auto follows the terminal's background.
type themeName string

const (
	autoTheme  themeName = "auto"
	darkTheme  themeName = "dark"
	lightTheme themeName = "light"
	noColor    themeName = "none"
)

// A theme holds what a terminal must be sent before text of each style. Styles
// are rendered once, since a frame is drawn at every key.
type theme struct {
	name themeName
	open [styleCount]string
}

const closeStyle = "\x1b[m"

// newTheme makes the theme for a background. The sixteen colours of the terminal
// are used, as its owner has set them; bright ones only on dark.
func newTheme(name themeName, dark bool) *theme {
	if name == darkTheme {
		dark = true
	} else if name == lightTheme {
		dark = false
	}
	base := lipgloss.NewStyle()
	fg := func(light, onDark color.Color) lipgloss.Style {
		switch {
		case name == noColor:
			return base
		case dark:
			return base.Foreground(onDark)
		}
		return base.Foreground(light)
	}
	styles := [styleCount]lipgloss.Style{
		plain:           base,
		dim:             base.Faint(true),
		bold:            base.Bold(true),
		question:        base.Bold(true),
		accent:          fg(lipgloss.Blue, lipgloss.BrightBlue),
		key:             fg(lipgloss.Blue, lipgloss.BrightCyan).Bold(true),
		chip:            fg(lipgloss.Blue, lipgloss.BrightCyan).Bold(true),
		selected:        base.Reverse(true),
		quote:           base.Italic(true),
		good:            fg(lipgloss.Green, lipgloss.BrightGreen),
		warn:            fg(lipgloss.Red, lipgloss.BrightYellow),
		loud:            fg(lipgloss.Red, lipgloss.BrightRed).Bold(true).Reverse(true),
		offRecord:       fg(lipgloss.Magenta, lipgloss.BrightMagenta).Bold(true).Reverse(true),
		markExpectation: fg(lipgloss.Blue, lipgloss.BrightBlue),
		markBoundary:    fg(lipgloss.Magenta, lipgloss.BrightMagenta),
		markPromise:     fg(lipgloss.Green, lipgloss.BrightGreen),
		markFeeling:     fg(lipgloss.Cyan, lipgloss.BrightCyan),
		markHiccup:      fg(lipgloss.Red, lipgloss.BrightRed),
		markWell:        fg(lipgloss.Green, lipgloss.BrightGreen),
		markOther:       base.Faint(true),
	}
	t := &theme{name: name}
	for i, s := range styles {
		open, _, _ := strings.Cut(s.Render("x"), "x")
		t.open[i] = open
	}
	return t
}

// markStyle gives the style of a mark.
func markStyle(m interview.Mark) style {
	switch m {
	case interview.ExpectationMark:
		return markExpectation
	case interview.BoundaryMark:
		return markBoundary
	case interview.PromiseMark:
		return markPromise
	case interview.FeelingMark:
		return markFeeling
	case interview.HiccupMark:
		return markHiccup
	case interview.WentWellMark:
		return markWell
	}
	return markOther
}
