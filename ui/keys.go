package ui

import (
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"
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

// String gives the name of the key, for matching with bindings.
func (k keyPress) String() string { return k.name }

// A stroke is what some keys do to the text they are in.
type stroke struct {
	keys key.Binding
	does func(editor.Editor) editor.Editor
}

func on(does func(editor.Editor) editor.Editor, keys ...string) stroke {
	return stroke{key.NewBinding(key.WithKeys(keys...)), does}
}

// editing lists the keys that change text.
var editing = strokes{
	on(editor.Editor.Delete, "delete", "ctrl+d"),
	on(editor.Editor.DeleteWordLeft, "ctrl+w", "alt+backspace"),
	on(editor.Editor.DeleteWordRight, "alt+d"),
	on(editor.Editor.DeleteToLineStart, "ctrl+u"),
	on(editor.Editor.DeleteToLineEnd, "ctrl+k"),
}

// moving lists the keys that only move the cursor.
var moving = strokes{
	on(editor.Editor.Left, "left", "ctrl+b"),
	on(editor.Editor.Right, "right", "ctrl+f"),
	on(editor.Editor.WordLeft, "ctrl+left", "alt+left", "alt+b"),
	on(editor.Editor.WordRight, "ctrl+right", "alt+right", "alt+f"),
	on(editor.Editor.LineStart, "home", "ctrl+a"),
	on(editor.Editor.LineEnd, "end", "ctrl+e"),
	on(editor.Editor.TextStart, "ctrl+home"),
	on(editor.Editor.TextEnd, "ctrl+end"),
}

type strokes []stroke

// of gives what a key does; ok is false when it is none of them.
func (all strokes) of(k keyPress) (does func(editor.Editor) editor.Editor, ok bool) {
	for _, s := range all {
		if key.Matches(k, s.keys) {
			return s.does, true
		}
	}
	return nil, false
}
