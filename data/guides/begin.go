package guides

import (
	_ "embed" // the guide that one's own begins from
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"diepte/interview"
)

// What a caller of [Begin] can meet; what to do follows the name.
var (
	ErrID    = errors.New("no id for a guide")             // write lower-case letters, digits and hyphens; the error has a proposal
	ErrTaken = errors.New("there is a guide of that name") // choose another id; nothing was written
)

//go:embed begin/guide.yaml
var beginning string

// Beginning gives a small guide under an id, to be edited: it shows every part that
// a guide can have, explained in comments in that language.
func Beginning(id string, l interview.Language) []byte {
	var b strings.Builder
	for _, line := range strings.SplitAfter(beginning, "\n") {
		text := strings.TrimLeft(line, " ")
		if tag, comment, ok := strings.Cut(strings.TrimPrefix(text, "#"), " "); strings.HasPrefix(text, "#") && ok {
			if tag != string(l) {
				continue
			}
			line = line[:len(line)-len(text)] + "# " + comment
		}
		b.WriteString(strings.ReplaceAll(line, "@ID@", id))
	}
	return []byte(b.String())
}

// Begin writes [Beginning] into the folder of the user's own guides, which it makes
// when it is not there, and gives the path of the file. It never writes over a file,
// and never beside a guide with the same id: the error is then [ErrTaken], for a name
// that cannot be an id [ErrID].
func Begin(dir, id string, l interview.Language) (path string, err error) {
	switch k := kebab(id); {
	case id == "" || k == "":
		return "", fmt.Errorf("%w: %s", ErrID, quoted(id))
	case id != k:
		return "", fmt.Errorf("%w: %s; write %s", ErrID, quoted(id), k)
	}
	c, _ := Load(dir)
	if e, err := c.entry(id); err == nil {
		if e.path == "" {
			return "", fmt.Errorf("%w: %s comes with the program", ErrTaken, id)
		}
		return "", fmt.Errorf("%w: %s", ErrTaken, e.path)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("folder of guides: %w", err)
	}
	path = filepath.Join(dir, id+".yaml")
	return path, writeNew(path, Beginning(id, l))
}

// writeNew writes a file that must not be there.
func writeNew(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%w: %s", ErrTaken, path)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(path)) // half a guide would only be a fault to be named
	}
	return nil
}
