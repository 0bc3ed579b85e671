package guides

// pipe makes none: Windows has no pipes among files.
func pipe(string) error { return nil }
