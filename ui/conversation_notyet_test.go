package ui

// notYet lists, in order, what a script does not use yet.
var notYet = map[string][]string{
	"nl.keys": {"roles"},
}
