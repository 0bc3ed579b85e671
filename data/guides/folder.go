package guides

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Check gives every fault of a guide file, in the order in which they stand in it;
// none means that it can be used. name is how messages call the file.
func Check(name string, src []byte) []Fault {
	_, faults := read(name, src)
	return faults
}

// userGuides reads the guides of a folder, and what is wrong with the others.
func userGuides(dir string) ([]entry, []error) {
	if dir == "" {
		return nil, nil
	}
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []error{fmt.Errorf("folder of guides: %w", err)}
	}
	defer root.Close()
	files, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, []error{fmt.Errorf("folder of guides %s: %w", dir, err)}
	}
	var (
		own   []entry
		errs  []error
		owner = map[string]string{} // file that has an id
	)
	for _, f := range files {
		if ext := filepath.Ext(f.Name()); ext != ".yaml" && ext != ".yml" {
			continue
		}
		path := filepath.Join(dir, f.Name())
		src, err := contents(root, f.Name())
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", path, err))
			continue
		}
		s, faults := read(path, src)
		if s != nil && owner[s.id] != "" {
			faults = append(faults, Fault{path, 1, 1, "guide " + quoted(s.id) + " is already in " + owner[s.id], "give one of the two another id, or remove it"})
		}
		for _, f := range faults {
			errs = append(errs, f)
		}
		if len(faults) == 0 {
			owner[s.id] = path
			own = append(own, entry{id: s.id, path: path, open: func() (*source, error) { return s, nil }})
		}
	}
	return own, errs
}

var errNotRegular = errors.New("not a regular file; put a plain file in its place")

// files is where contents reads: an [os.Root], which nothing leads out of, or
// anywhere.
type files interface {
	Stat(name string) (fs.FileInfo, error)
	Open(name string) (*os.File, error)
}

// anywhere reads what the user named himself.
type anywhere struct{}

func (anywhere) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }
func (anywhere) Open(name string) (*os.File, error)    { return os.Open(name) }

// contents reads a file: a regular one, and no more of it than the
// guard needs to refuse it for its size. The kind is looked at before opening,
// since opening a pipe would wait for its other end.
func contents(in files, name string) ([]byte, error) {
	info, err := in.Stat(name)
	if err != nil {
		return nil, reason(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	f, err := in.Open(name)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxSize+1))
}

// reason takes the path out of an error, since the caller puts the whole one there.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
