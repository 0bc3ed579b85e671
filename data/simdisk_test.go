package data

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"time"
)

// errPower is what every call gives after the power went: the process is dead.
var errPower = errors.New("the power is off")

// A simDisk is a disk that remembers what is durable and what a power cut may
// still take: file content since the last sync, names since the last sync of
// their folder.
type simDisk struct {
	root   *node
	calls  int // that change or sync something, so far
	reads  int // that read something, so far
	clock  int64
	locks  map[string]bool
	leaps  bool // the clock of the machine is set forward and back
	starts int  // of the program, on this disk and those it came from

	cutAt int                   // the power goes before this call; 0: never
	fail  func(c simCall) error // gives the error of a call; nil: none
	blur  func(c simCall) error // gives the error of a call that reads; nil: none
	trace func(c simCall)       // sees every call
	lies  func(op string) bool  // syncs that are acknowledged and not done
	torn  bool                  // a write that fails leaves half of it
	drops bool                  // a sync that fails drops what was not synced
}

// A simCall is one call: its number, its name and its path.
type simCall struct {
	n        int
	op, path string
}

// A node is a file or a folder.
type node struct {
	dir     bool
	data    []byte
	synced  int // bytes of data that are durable
	names   map[string]*node
	durable map[string]*node
	ops     []dirOp // since the last sync of the folder, in order
	mtime   int64
	foreign bool // written by somebody else
}

// A dirOp is what one call did to a folder: names that now lead to a node, nil
// for names that are gone. It is kept or lost as one.
type dirOp map[string]*node

func newSimDisk() *simDisk {
	return &simDisk{root: newDir(), locks: map[string]bool{}}
}

func newDir() *node { return &node{dir: true, names: map[string]*node{}, durable: map[string]*node{}} }

// call counts one call and gives the error it fails with.
func (d *simDisk) call(op, path string) error {
	d.calls++
	c := simCall{d.calls, op, path}
	if d.trace != nil {
		d.trace(c)
	}
	if d.cutAt > 0 && d.calls >= d.cutAt {
		return errPower
	}
	if d.fail != nil {
		if err := d.fail(c); err != nil {
			return &fs.PathError{Op: op, Path: path, Err: err}
		}
	}
	return nil
}

// read counts one call that reads and gives the error it fails with.
func (d *simDisk) read(op, path string) error {
	d.reads++
	if err := d.off(); err != nil {
		return err
	}
	if d.blur != nil {
		if err := d.blur(simCall{d.reads, op, path}); err != nil {
			return &fs.PathError{Op: op, Path: path, Err: err}
		}
	}
	return nil
}

// off says whether reading fails too, because nobody is there to read.
func (d *simDisk) off() error {
	if d.cutAt > 0 && d.calls >= d.cutAt {
		return errPower
	}
	return nil
}

func (d *simDisk) walk(path string) (*node, error) {
	n := d.root
	if path == "/" {
		return n, d.off()
	}
	for part := range splitPath(path) {
		next := n.names[part]
		if next == nil {
			return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
		}
		n = next
	}
	return n, d.off()
}

func splitPath(path string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for rest := path[1:]; rest != ""; {
			i := 0
			for i < len(rest) && rest[i] != '/' {
				i++
			}
			if !yield(rest[:i]) {
				return
			}
			rest = rest[min(i+1, len(rest)):]
		}
	}
}

// change does one operation on the names of a folder.
func (d *simDisk) change(dir *node, op dirOp) {
	for name, n := range op {
		if n == nil {
			delete(dir.names, name)
		} else {
			dir.names[name] = n
		}
	}
	dir.ops = append(dir.ops, op)
}

func (d *simDisk) OpenFile(path string, flag int, _ fs.FileMode) (File, error) {
	if flag == readFlags {
		n, err := d.walk(path)
		if err == nil {
			err = d.read("open", path)
		}
		if err != nil {
			return nil, err
		}
		return &simFile{disk: d, node: n, path: path}, nil
	}
	if err := d.call("create", path); err != nil {
		return nil, err
	}
	dir, err := d.walk(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	if dir.names[filepath.Base(path)] != nil {
		return nil, &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	n := &node{}
	d.touch(n)
	d.change(dir, dirOp{filepath.Base(path): n})
	return &simFile{disk: d, node: n, path: path}, nil
}

func (d *simDisk) touch(n *node) {
	d.clock++
	n.mtime = d.clock
}

func (d *simDisk) Mkdir(path string, _ fs.FileMode) error {
	if err := d.call("mkdir", path); err != nil {
		return err
	}
	dir, err := d.walk(filepath.Dir(path))
	if err != nil {
		return err
	}
	if dir.names[filepath.Base(path)] != nil {
		return fs.ErrExist
	}
	d.change(dir, dirOp{filepath.Base(path): newDir()})
	return nil
}

// Rename and Link work inside one folder: nothing here moves between folders.
func (d *simDisk) Rename(from, to string) error { return d.move("rename", from, to) }
func (d *simDisk) Link(from, to string) error   { return d.move("link", from, to) }

func (d *simDisk) move(op, from, to string) error {
	if err := d.call(op, to); err != nil {
		return err
	}
	dir, err := d.walk(filepath.Dir(from))
	if err != nil {
		return err
	}
	n := dir.names[filepath.Base(from)]
	if n == nil {
		return &fs.PathError{Op: op, Path: from, Err: fs.ErrNotExist}
	}
	change := dirOp{filepath.Base(to): n}
	if op == "rename" {
		change[filepath.Base(from)] = nil
	} else if dir.names[filepath.Base(to)] != nil {
		return &fs.PathError{Op: op, Path: to, Err: fs.ErrExist}
	}
	d.change(dir, change)
	return nil
}

func (d *simDisk) Remove(path string) error {
	dir, err := d.walk(filepath.Dir(path))
	if err != nil {
		return err
	}
	if dir.names[filepath.Base(path)] == nil {
		return &fs.PathError{Op: "remove", Path: path, Err: fs.ErrNotExist}
	}
	if err := d.call("remove", path); err != nil {
		return err
	}
	d.change(dir, dirOp{filepath.Base(path): nil})
	return nil
}

func (d *simDisk) ReadDir(path string) ([]fs.DirEntry, error) {
	n, err := d.walk(path)
	if err == nil {
		err = d.read("readdir", path)
	}
	if err != nil {
		return nil, err
	}
	var out []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(n.names)) {
		out = append(out, fs.FileInfoToDirEntry(simInfo{name, n.names[name], len(n.names[name].data), n.names[name].mtime}))
	}
	return out, nil
}

func (d *simDisk) Lstat(path string) (fs.FileInfo, error) {
	n, err := d.walk(path)
	if err == nil {
		err = d.read("lstat", path)
	}
	if err != nil {
		return nil, err
	}
	return simInfo{filepath.Base(path), n, len(n.data), n.mtime}, nil
}

func (d *simDisk) SameFile(a, b fs.FileInfo) bool { return a.(simInfo).node == b.(simInfo).node }

func (d *simDisk) SyncDir(path string) error {
	if err := d.call("syncdir", path); err != nil {
		return err
	}
	n, err := d.walk(path)
	if err != nil || d.lies != nil && d.lies("syncdir") {
		return err
	}
	n.durable, n.ops = maps.Clone(n.names), nil
	return nil
}

func (d *simDisk) Lock(path string) (io.Closer, error) {
	if d.locks[path] {
		return nil, ErrLocked
	}
	d.locks[path] = true
	return simLock{d, path}, nil
}

type simLock struct {
	disk *simDisk
	path string
}

func (l simLock) Close() error { delete(l.disk.locks, l.path); return nil }

type simInfo struct {
	name  string
	node  *node
	size  int
	mtime int64
}

func (i simInfo) Name() string       { return i.name }
func (i simInfo) Size() int64        { return int64(i.size) }
func (i simInfo) IsDir() bool        { return i.node.dir }
func (i simInfo) ModTime() time.Time { return time.Unix(0, i.mtime) }
func (i simInfo) Sys() any           { return nil }
func (i simInfo) Mode() fs.FileMode {
	if i.node.dir {
		return fs.ModeDir | 0o700
	}
	return 0o600
}

type simFile struct {
	disk *simDisk
	node *node
	path string
	at   int
}

func (f *simFile) Read(b []byte) (int, error) {
	if err := f.disk.read("read", f.path); err != nil {
		return 0, err
	}
	n := copy(b, f.node.data[f.at:])
	f.at += n
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *simFile) Write(b []byte) (int, error) {
	err := f.disk.call("write", f.path)
	n := len(b)
	if err != nil {
		n = 0
		if f.disk.torn && !errors.Is(err, errPower) {
			n = len(b) / 2
		}
	}
	f.node.data = append(f.node.data, b[:n]...)
	f.disk.touch(f.node)
	return n, err
}

func (f *simFile) Sync() error     { return f.sync("sync") }
func (f *simFile) Datasync() error { return f.sync("datasync") }

func (f *simFile) sync(op string) error {
	if err := f.disk.call(op, f.path); err != nil {
		if f.disk.drops && !errors.Is(err, errPower) {
			f.node.data = slices.Clip(f.node.data[:f.node.synced])
		}
		return err
	}
	if f.disk.lies == nil || !f.disk.lies(op) {
		f.node.synced = len(f.node.data)
	}
	return nil
}

func (f *simFile) Stat() (fs.FileInfo, error) {
	return simInfo{filepath.Base(f.path), f.node, len(f.node.data), f.node.mtime}, f.disk.off()
}

func (f *simFile) Close() error { return nil }
