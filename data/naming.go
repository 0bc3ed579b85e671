package data

import (
	"strings"

	"diepte/interview"
)

// A talk that is begun before anybody is named gets a file without a name in it.
// The first save that knows the customer gives the document its name: the new name
// is linked to the document as it stands, the save goes there, and only when that
// is durable the former name is taken away. In between both hold the session, told
// by the id inside. A document that has a name keeps it.

// nameless says whether a file name is the one that a session has without a
// customer.
func nameless(name string, h interview.Head) bool {
	h.Customer.Name = ""
	return name == fileName(h, idEndLen) || name == fileName(h, 36)
}

// named says whether a file name is one that this program gives to a session with
// a customer: it is not told by what stands between the day and the id.
func named(name string, h interview.Head) bool {
	s := stem(name)
	ours := strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && strings.HasPrefix(s, h.Created.Format("2006-01-02")+"-")
	return ours && !nameless(name, h) && (strings.HasSuffix(s, "-"+idEnd(h.ID, idEndLen)) || strings.HasSuffix(s, "-"+idEnd(h.ID, 36)))
}

// related says whether a file can be one of a session whose file is called name:
// whatever a sync service makes of a name, it begins like the name; with and
// without a customer it has the day and the end of the id.
func related(other, name string, h interview.Head) bool {
	a, b := stem(other), stem(name)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) ||
		strings.HasPrefix(a, h.Created.Format("2006-01-02")+"-") && strings.Contains(a, idEnd(h.ID, idEndLen))
}

// nameDocument gives the document of a session the customer's name, if it has none
// yet and the customer is known. Where that cannot be done now it keeps the name it
// has. It never takes the name of a file that is not the session's.
func (k *keeper) nameDocument(s *interview.Session) {
	in, h := &k.library, s.Head()
	if k.former.name != "" || slug(h.Customer.Name) == "" || !nameless(in.name, h) {
		return
	}
	from := within(in.path, in.name)
	for _, name := range []string{fileName(h, idEndLen), fileName(h, 36)} {
		to := within(in.path, name)
		if id := k.holds(to); id != k.id && (id != "" || link(k.disk, from, to) != nil && !k.begins(from, to)) {
			continue
		}
		k.former = folder{path: in.path, name: in.name, seen: in.seen}
		in.name = name
		if info, err := k.disk.Lstat(to); err == nil && in.seen.info != nil && k.disk.SameFile(info, in.seen.info) {
			in.seen.info = info
		}
		return
	}
}

// begins says whether a document can begin under its new name: there is none under
// either.
func (k *keeper) begins(from, to string) bool {
	_, errFrom := k.disk.Lstat(from)
	_, errTo := k.disk.Lstat(to)
	return missing(errFrom) && missing(errTo)
}

// unknownID stands for a file that is there and tells no id.
const unknownID interview.ID = "?"

// holds gives the id of the session in a file; empty when there is no file.
func (k *keeper) holds(path string) interview.ID {
	f, _, err := openRegular(k.disk, path)
	if missing(err) {
		return ""
	}
	if err != nil {
		return unknownID
	}
	defer f.Close()
	h, err := readHead(f, nil)
	if err != nil {
		return unknownID
	}
	return h.ID
}

// retire takes the former name of a document away, once what it holds is durable
// under the new one. What somebody else wrote there meanwhile is taken in first:
// more says that it must be saved before the name can go.
func (k *keeper) retire(revision int64) (more bool) {
	in := &k.former
	if in.name == "" {
		return false
	}
	path := within(in.path, in.name)
	info, err := k.disk.Lstat(path)
	switch {
	case missing(err):
	case err != nil:
		return false
	case !k.unchanged(in, info):
		b, info, err := readFile(k.disk, path, maxSize)
		if err != nil {
			return false
		}
		theirs, err := Decode(b)
		if err != nil || theirs.ID != k.id {
			k.former = folder{} // no longer ours
			return false
		}
		k.takeIn(theirs, revision)
		in.seen.info = info
		return true
	case k.disk.SyncDir(in.path) != nil || k.disk.Remove(path) != nil:
		return false
	}
	if ignoreMissing(k.disk.Remove(path+bakExt)) == nil && k.disk.SyncDir(in.path) == nil {
		k.former = folder{}
	}
	return false
}
