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
	keyStyle // a key in the footer
	chip     // a mark, voice or speaker set for the draft
	selected // the row that has the keys
	quote
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

// A background is what the terminal said of its own. Multiplexers often say
// nothing.
type background int

const (
	unknownBackground background = iota
	darkBackground
	lightBackground
)

// newTheme makes the theme for a background. The sixteen colours of the terminal
// are used, as its owner has set them: bright ones on dark, dark ones on light,
// and where nobody knows only those that can be read on both.
func newTheme(name themeName, on background) *theme {
	switch name {
	case darkTheme:
		on = darkBackground
	case lightTheme:
		on = lightBackground
	}
	base := lipgloss.NewStyle()
	fg := func(light, dark, either color.Color) lipgloss.Style {
		c := map[background]color.Color{lightBackground: light, darkBackground: dark, unknownBackground: either}[on]
		if name == noColor || c == nil {
			return base
		}
		return base.Foreground(c)
	}
	styles := [styleCount]lipgloss.Style{
		plain:           base,
		dim:             base.Faint(true),
		bold:            base.Bold(true),
		question:        base.Bold(true),
		accent:          fg(lipgloss.Blue, lipgloss.BrightBlue, lipgloss.Cyan),
		keyStyle:        fg(lipgloss.Blue, lipgloss.BrightCyan, nil).Bold(true),
		chip:            fg(lipgloss.Blue, lipgloss.BrightCyan, nil).Bold(true),
		selected:        base.Reverse(true),
		quote:           base.Italic(true),
		warn:            fg(lipgloss.Red, lipgloss.BrightYellow, lipgloss.Red),
		loud:            fg(lipgloss.Red, lipgloss.BrightRed, lipgloss.Red).Bold(true).Reverse(true),
		offRecord:       fg(lipgloss.Magenta, lipgloss.BrightMagenta, lipgloss.Magenta).Bold(true).Reverse(true),
		markExpectation: fg(lipgloss.Blue, lipgloss.BrightBlue, lipgloss.Cyan),
		markBoundary:    fg(lipgloss.Magenta, lipgloss.BrightMagenta, lipgloss.Magenta),
		markPromise:     fg(lipgloss.Green, lipgloss.BrightGreen, lipgloss.Green),
		markFeeling:     fg(lipgloss.Cyan, lipgloss.BrightCyan, nil),
		markHiccup:      fg(lipgloss.Red, lipgloss.BrightRed, lipgloss.Red),
		markWell:        fg(lipgloss.Green, lipgloss.BrightGreen, lipgloss.Green),
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
