package ui

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"diepte/ui/editor"
)

// A keyPress is a key as the screens know it: a name for what does not type,
// the text for what does.
type keyPress struct {
	name string // "enter", "pgdown", "ctrl+n", "alt+w"; for a key that types, the toolkit's name
	text string // empty: it does not type
}

// pressed reads a key of the toolkit.
func pressed(k tea.KeyPressMsg) keyPress {
	out := keyPress{name: tea.Key(k).Keystroke()}
	if k.Mod&^(tea.ModShift|tea.ModCapsLock|tea.ModNumLock) == 0 && k.Text != "" && printable(k.Text) {
		out.text = k.Text
	}
	return out
}

func printable(s string) bool {
	for _, r := range s {
		if unicode.IsControl(r) {
			return false
		}
	}
	return true
}

// alt gives the letter of an Alt chord: a multiplexer delivers Esc and a letter
// in that form. The word moves keep theirs.
func (k keyPress) alt() (letter string, ok bool) {
	letter, ok = strings.CutPrefix(k.name, "alt+")
	if s, shifted := strings.CutPrefix(letter, "shift+"); shifted && len([]rune(s)) == 1 {
		letter = strings.ToUpper(s)
	}
	if !ok || len([]rune(letter)) != 1 || strings.Contains("bfd", letter) {
		return "", false
	}
	return letter, true
}

// editing lists what the keys do that change the text they are in.
var editing = map[string]func(editor.Editor) editor.Editor{
	"delete":        editor.Editor.Delete,
	"ctrl+d":        editor.Editor.Delete,
	"ctrl+w":        editor.Editor.DeleteWordLeft,
	"alt+backspace": editor.Editor.DeleteWordLeft,
	"alt+d":         editor.Editor.DeleteWordRight,
	"ctrl+u":        editor.Editor.DeleteToLineStart,
	"ctrl+k":        editor.Editor.DeleteToLineEnd,
}

// moving lists what the keys do that only move the cursor.
var moving = map[string]func(editor.Editor) editor.Editor{
	"left":       editor.Editor.Left,
	"ctrl+b":     editor.Editor.Left,
	"right":      editor.Editor.Right,
	"ctrl+f":     editor.Editor.Right,
	"ctrl+left":  editor.Editor.WordLeft,
	"alt+left":   editor.Editor.WordLeft,
	"alt+b":      editor.Editor.WordLeft,
	"ctrl+right": editor.Editor.WordRight,
	"alt+right":  editor.Editor.WordRight,
	"alt+f":      editor.Editor.WordRight,
	"home":       editor.Editor.LineStart,
	"ctrl+a":     editor.Editor.LineStart,
	"end":        editor.Editor.LineEnd,
	"ctrl+e":     editor.Editor.LineEnd,
	"ctrl+home":  editor.Editor.TextStart,
	"ctrl+end":   editor.Editor.TextEnd,
}
