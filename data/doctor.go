package data

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"diepte/interview"
)

// A Severity says how bad a finding is.
type Severity int

const (
	Remark  Severity = iota // good to know; nothing to do
	Warning                 // nothing is lost, but something should be done
	Damage                  // something cannot be read
)

// A Finding is one thing that [Library.Examine] has to say about what is kept.
type Finding struct {
	Kind   FindingKind
	Path   string // of the file or folder
	Detail string // what exactly: the place in the file, another file, a number; from outside, so not clean
	ID     interview.ID
	Fixed  Fix    // what was done about it
	To     string // the file that it is now
	Err    error  // why nothing could be done, although it was asked for
}

// A FindingKind says what was found. FindingKinds has them all.
type FindingKind string

// The kinds of finding.
const (
	FileDamaged    FindingKind = "damaged"         // cannot be read, and nothing beside it helps
	FileRestorable FindingKind = "restorable"      // cannot be read; its .bak or the journal can
	FileUnreadable FindingKind = "unreadable"      // the system does not let it be read
	FileNewer      FindingKind = "newer"           // written by a newer program
	FileDeparts    FindingKind = "departs"         // can be read but is not as the schema says
	FileDisagrees  FindingKind = "disagrees"       // can be read but contradicts itself
	BackupDamaged  FindingKind = "backup-damaged"  // a .bak that cannot be read
	BackupAlone    FindingKind = "backup-alone"    // a .bak whose session is gone
	LeftOver       FindingKind = "left-over"       // a temporary file that nobody finished
	SetAside       FindingKind = "set-aside"       // a damaged file that was set aside earlier
	Copies         FindingKind = "copies"          // the same session in more than one file
	Link           FindingKind = "link"            // a symbolic link; not followed
	NotRegular     FindingKind = "not-regular"     // a pipe, a device, a folder under the name of a session
	Wide           FindingKind = "wide"            // others may read or write it
	ReviewDamaged  FindingKind = "review-damaged"  // what somebody added to a session cannot be read
	ReviewAlone    FindingKind = "review-alone"    // its session is not there
	ReviewAside    FindingKind = "review-aside"    // in the fallback folder
	JournalTorn    FindingKind = "journal-torn"    // the last line is not whole
	JournalDamaged FindingKind = "journal-damaged" // lines whose checksum is wrong
	JournalForeign FindingKind = "journal-foreign" // a file among the journals that is none
	JournalAlone   FindingKind = "journal-alone"   // a talk that only the journal has
	JournalWaits   FindingKind = "journal-waits"   // words that were typed and are in no file yet
	Elsewhere      FindingKind = "elsewhere"       // a talk in the fallback folder
	InUse          FindingKind = "in-use"          // a talk that is open now
	NoSpace        FindingKind = "no-space"        // little room is left
	OnNetwork      FindingKind = "on-network"      // a share: locks do not reach other machines
	NoProtection   FindingKind = "no-protection"   // FAT: neither permissions nor links
	InMemory       FindingKind = "in-memory"       // gone when the machine is switched off
	SlowDisk       FindingKind = "slow-disk"       // one sync takes long
	NotWritable    FindingKind = "not-writable"    // nothing can be saved there
)

// FindingKinds has every kind with how bad it is. A new one stands here, and
// with its words in ui/cli.
var FindingKinds = []struct {
	Kind     FindingKind
	Severity Severity
}{
	{FileDamaged, Damage}, {FileRestorable, Damage}, {FileUnreadable, Damage}, {FileNewer, Remark}, {FileDeparts, Warning},
	{FileDisagrees, Warning}, {BackupDamaged, Warning}, {BackupAlone, Warning}, {LeftOver, Warning}, {SetAside, Warning},
	{Copies, Warning}, {Link, Warning}, {NotRegular, Warning}, {Wide, Warning},
	{ReviewDamaged, Damage}, {ReviewAlone, Warning}, {ReviewAside, Warning}, {JournalTorn, Remark},
	{JournalDamaged, Warning}, {JournalForeign, Warning}, {JournalAlone, Warning}, {JournalWaits, Remark},
	{Elsewhere, Warning}, {InUse, Remark}, {NoSpace, Warning}, {OnNetwork, Warning}, {NoProtection, Warning},
	{InMemory, Warning}, {SlowDisk, Warning}, {NotWritable, Warning},
}

// Severity says how bad a finding of this kind is.
func (k FindingKind) Severity() Severity {
	for _, f := range FindingKinds {
		if f.Kind == k {
			return f.Severity
		}
	}
	return Damage
}

// A Fix is what was done about a finding. The zero value is nothing.
type Fix string

const (
	Restored Fix = "restored"  // the session was saved again from what lay beside it; the damaged file is set aside
	Narrowed Fix = "narrowed"  // the permissions are as they should be
	PutAside Fix = "put-aside" // the file was given the name To in the folder set-aside
)

// Health is what Examine came to.
type Health struct {
	Sessions int // files that were read, conflict copies included
	Journals int
	Found    [Damage + 1]int // findings that nothing was done about, by severity
	Fixed    int
	Library  Place
}

// A Place is what the system tells about where a folder is.
type Place struct {
	FileSystem string        // as the system calls it; empty: it does not tell
	Free       uint64        // bytes; 0 with an empty FileSystem: it does not tell
	Sync       time.Duration // that making one small file durable took; 0: it could not be done
}

// Worst gives the worst that was found and is still so.
func (h *Health) Worst() Severity {
	for s := Damage; s > Remark; s-- {
		if h.Found[s] > 0 {
			return s
		}
	}
	return Remark
}

// An examination looks at everything once.
type examination struct {
	*Library
	ctx    context.Context
	fix    bool
	tell   func(Finding)
	health Health

	busy     map[string]bool // by idName: sessions that are open now
	journals map[string][]string
	copies   map[interview.ID][]document
	reviews  []reviewFile // that can be read
}

// A document is a session file that was read.
type document struct {
	path     string
	revision int64
	source   Source
}

// Examine looks at every file of the library and of the state folder and tells
// what it finds, a file at a time. It reads at most one session file at a time
// and no file that is larger than a session may be. With fix it repairs what can
// be repaired without a loss: it restores what is damaged from .bak or journal,
// narrows permissions and puts aside what was left over. It deletes nothing and
// overwrites nothing; what is open in another window it leaves alone, and what
// only the state folder has, which may belong to another library, it only names.
func (l *Library) Examine(ctx context.Context, fix bool, tell func(Finding)) (Health, error) {
	x := &examination{Library: l, ctx: ctx, fix: fix, tell: tell, copies: map[interview.ID][]document{}}
	x.findBusy()
	x.place()
	x.journals = l.journalNames()
	err := x.files(l.dir, FromDocument)
	err = errors.Join(err, x.files(l.fallbackDir(), FromFallback))
	x.twice()
	x.reviewsAlone()
	err = errors.Join(err, x.state())
	return x.health, errors.Join(err, ctx.Err())
}

// found tells a finding and counts it.
func (x *examination) found(f Finding) {
	if f.Fixed != "" {
		x.health.Fixed++
	} else {
		x.health.Found[f.Kind.Severity()]++
	}
	x.tell(f)
}

// findBusy finds the sessions that are open now, by asking for their locks.
func (x *examination) findBusy() {
	x.busy = map[string]bool{}
	locks, _ := x.fs.ReadDir(x.lockDir()) // no folder: no session was ever open
	for _, e := range locks {
		name, ok := strings.CutSuffix(e.Name(), ".lock")
		if !ok || !e.Type().IsRegular() {
			continue
		}
		path := filepath.Join(x.lockDir(), e.Name())
		lock, err := x.fs.Lock(path)
		switch {
		case errors.Is(err, ErrLocked):
			x.busy[name] = true
			x.found(Finding{Kind: InUse, Path: path, Detail: name, ID: interview.ID(name)})
		case err == nil:
			_ = lock.Close() // nothing was done under it
		}
	}
}

// files looks at every file of a folder of sessions.
func (x *examination) files(dir string, source Source) error {
	entries, err := x.fs.ReadDir(dir)
	if missing(err) {
		return nil
	}
	if err != nil {
		x.found(Finding{Kind: FileUnreadable, Path: dir, Detail: err.Error()})
	}
	x.wide(dir, 0o700)
	for _, e := range entries {
		if x.ctx.Err() != nil {
			return nil
		}
		x.file(dir, e, source, entries)
	}
	return nil
}

// file looks at one of them. What is no file of ours is left unsaid: people keep
// what they like beside their talks.
func (x *examination) file(dir string, e fs.DirEntry, source Source, all []fs.DirEntry) {
	name, path := e.Name(), filepath.Join(dir, e.Name())
	ours := isSessionName(name) || strings.HasSuffix(name, ".json"+bakExt) || strings.Contains(name, ".json"+damagedExt) ||
		isTemporary(name) || strings.Contains(name, reviewMark)
	switch {
	case !ours:
		return
	case e.Type()&fs.ModeSymlink != 0:
		x.found(Finding{Kind: Link, Path: path})
		return
	case e.IsDir() || !e.Type().IsRegular() && e.Type()&fs.ModeIrregular == 0:
		x.found(Finding{Kind: NotRegular, Path: path, Detail: e.Type().String()})
		return
	}
	x.wide(path, 0o600)
	switch {
	case isTemporary(name):
		x.leftOver(dir, name)
	case isReviewName(name):
		x.review(name, source)
	case strings.HasSuffix(name, bakExt) && strings.Contains(name, reviewMark):
	case strings.HasSuffix(name, bakExt):
		x.backup(dir, name, all)
	case strings.Contains(name, ".json"+damagedExt):
		x.found(Finding{Kind: SetAside, Path: path})
	case isSessionName(name):
		x.session(dir, name, source)
	}
}

// isTemporary says whether a name is that of a file that was being written.
func isTemporary(name string) bool {
	return strings.HasPrefix(name, ".") && strings.HasSuffix(name, ".tmp") && strings.Contains(name, ".json.")
}

// twice tells which sessions stand in more than one file, by the id inside.
func (x *examination) twice() {
	var ids []interview.ID
	for id, files := range x.copies {
		inLibrary := slices.DeleteFunc(slices.Clone(files), func(d document) bool { return d.source != FromDocument })
		x.copies[id] = inLibrary
		if len(inLibrary) > 1 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		files := x.copies[id]
		slices.SortFunc(files, func(a, b document) int {
			if a.revision != b.revision {
				return int(b.revision - a.revision)
			}
			return len(a.path) - len(b.path)
		})
		var others []string
		for _, d := range files[1:] {
			others = append(others, base(d.path))
		}
		x.found(Finding{Kind: Copies, Path: files[0].path, Detail: strings.Join(others, ", "), ID: id})
	}
}
