package data

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"time"
)

const (
	littleSpace = 64 << 20               // bytes: a few talks with all that is written while they are held
	slowSync    = 250 * time.Millisecond // the journal is synced as often while keys come
)

// place looks at where the library and the state folder are.
func (x *examination) place() {
	x.health.Library = x.placeOf(x.dir)
	x.placeOf(x.Library.state)
}

// placeOf looks at one folder. One that is not there yet is looked at when it is.
func (x *examination) placeOf(dir string) (p Place) {
	if info, err := x.fs.Lstat(dir); missing(err) {
		return p
	} else if err == nil && !info.IsDir() && info.Mode()&fs.ModeSymlink == 0 {
		x.found(Finding{Kind: NotWritable, Path: dir, Detail: "not a folder"})
		return p
	}
	if asker, ok := x.fs.(placeTeller); ok {
		p.FileSystem, p.Free = asker.where(dir)
	}
	switch kindOf(p.FileSystem) {
	case network:
		x.found(Finding{Kind: OnNetwork, Path: dir, Detail: p.FileSystem})
	case fat:
		x.found(Finding{Kind: NoProtection, Path: dir, Detail: p.FileSystem})
	case memory:
		x.found(Finding{Kind: InMemory, Path: dir, Detail: p.FileSystem})
	}
	if p.FileSystem != "" && p.Free < littleSpace {
		x.found(Finding{Kind: NoSpace, Path: dir, Detail: fmt.Sprintf("%d MB", p.Free/1e6)})
	}
	took, err := x.timeSync(dir)
	switch {
	case err != nil:
		x.found(Finding{Kind: NotWritable, Path: dir, Detail: err.Error()})
	case took > slowSync:
		x.found(Finding{Kind: SlowDisk, Path: dir, Detail: took.Round(time.Millisecond).String()})
	}
	p.Sync = took
	return p
}

// timeSync writes a small file of its own, makes it durable and takes it away
// again.
func (x *examination) timeSync(dir string) (time.Duration, error) {
	path := within(dir, ".doctor."+x.writerName()+".tmp")
	begun := time.Now()
	if err := writeNew(x.fs, path, []byte("diepte doctor\n")); err != nil {
		return 0, err
	}
	took := time.Since(begun)
	return max(took, 1), x.fs.Remove(path)
}

// A placeTeller is a disk that knows where a folder is.
type placeTeller interface {
	where(dir string) (fileSystem string, free uint64)
}

// A fsKind is what matters about a file system.
type fsKind int

const (
	local fsKind = iota
	network
	fat
	memory
)

// fsKinds has the names that systems give to file systems that matter.
var fsKinds = map[string]fsKind{
	"nfs": network, "smb": network, "smb2": network, "smbfs": network, "cifs": network, "afs": network, "afpfs": network,
	"ncp": network, "9p": network, "ceph": network, "webdav": network, "coda": network,
	"msdos": fat, "vfat": fat, "exfat": fat,
	"tmpfs": memory, "ramfs": memory,
}

func kindOf(name string) fsKind { return fsKinds[strings.ToLower(name)] }

// A narrower is a disk with permissions.
type narrower interface {
	// narrow sets the permissions of a file or folder, never through a link.
	narrow(path string, perm fs.FileMode) error
}

// wide tells of a file or folder that others than its owner may use, and with
// fix takes that away.
func (x *examination) wide(path string, most fs.FileMode) {
	info, err := x.fs.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink != 0 || runtime.GOOS == "windows" {
		return
	}
	have := info.Mode().Perm()
	if have&^most == 0 {
		return
	}
	f := Finding{Kind: Wide, Path: path, Detail: fmt.Sprintf("%04o > %04o", have, most)}
	if disk, ok := x.fs.(narrower); x.fix && ok {
		if f.Err = disk.narrow(path, have&most); f.Err == nil {
			f.Fixed = Narrowed
		}
	} else if x.fix {
		f.Err = errors.ErrUnsupported
	}
	x.found(f)
}
