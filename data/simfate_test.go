package data

import (
	"encoding/binary"
	"hash/maphash"
	"maps"
	"math/rand/v2"
	"slices"
	"syscall"
)

// The errors a disk gives.
var diskErrors = []error{syscall.EIO, syscall.ENOSPC, syscall.EACCES, syscall.EROFS}

// A fate says what a cut takes.
type fate func(d *simDisk) *simDisk

// keepAll is the death of the process alone: the kernel has everything.
func keepAll(d *simDisk) *simDisk {
	return d.reborn(func(n *node) []dirOp { return n.ops }, func(n *node) []byte { return n.data })
}

// loseAll is the worst power cut: what was not synced is gone.
func loseAll(d *simDisk) *simDisk {
	return d.reborn(func(*node) []dirOp { return nil }, func(n *node) []byte { return n.data[:n.synced] })
}

// namesOnly and contentOnly are a disk that writes one of the two first.
func namesOnly(d *simDisk) *simDisk {
	return d.reborn(func(n *node) []dirOp { return n.ops }, func(n *node) []byte { return n.data[:n.synced] })
}

func contentOnly(d *simDisk) *simDisk {
	return d.reborn(func(*node) []dirOp { return nil }, func(n *node) []byte { return n.data })
}

// mangle is a power cut of which anything may be left: any of the operations on
// names, and of file content a part, or its length in zero bytes.
func mangle(seed uint64) fate {
	return func(d *simDisk) *simDisk {
		rng := rand.New(rand.NewPCG(seed, uint64(d.calls)))
		return d.reborn(func(n *node) []dirOp {
			var kept []dirOp
			for _, op := range n.ops {
				if rng.IntN(2) == 0 {
					kept = append(kept, op)
				}
			}
			return kept
		}, func(n *node) []byte {
			tail := n.data[n.synced:]
			if len(tail) == 0 {
				return n.data
			}
			out := slices.Clone(n.data[:n.synced])
			switch keep := rng.IntN(len(tail) + 1); rng.IntN(4) {
			case 0:
				return out
			case 1:
				return append(out, tail[:keep]...)
			case 2:
				return append(out, make([]byte, len(tail))...)
			default:
				return append(append(out, make([]byte, keep)...), tail[keep:]...)
			}
		})
	}
}

// reborn gives the disk as the next start finds it.
func (d *simDisk) reborn(ops func(*node) []dirOp, content func(*node) []byte) *simDisk {
	out := newSimDisk()
	out.clock, out.starts, out.leaps = d.clock, d.starts, d.leaps
	made := map[*node]*node{}
	var copyNode func(n *node) *node
	copyNode = func(n *node) *node {
		if m := made[n]; m != nil {
			return m
		}
		m := &node{dir: n.dir, mtime: n.mtime}
		made[n] = m
		if !n.dir {
			m.data = slices.Clip(content(n)) // appending to it copies it
			m.synced = len(m.data)
			return m
		}
		names := maps.Clone(n.durable)
		for _, op := range ops(n) {
			for name, to := range op {
				if to == nil {
					delete(names, name)
				} else {
					names[name] = to
				}
			}
		}
		m.names = map[string]*node{}
		for _, name := range slices.Sorted(maps.Keys(names)) {
			m.names[name] = copyNode(names[name])
		}
		m.durable = maps.Clone(m.names)
		return m
	}
	out.root = copyNode(d.root)
	return out
}

var imageSeed = maphash.MakeSeed()

// image names what is on a disk that was reborn: disks with one image are one.
func (d *simDisk) image() uint64 {
	var h maphash.Hash
	h.SetSeed(imageSeed)
	var size [8]byte
	put := func(n int, b string) {
		binary.LittleEndian.PutUint64(size[:], uint64(n))
		h.Write(size[:])
		h.WriteString(b)
	}
	var walk func(n *node)
	walk = func(n *node) {
		if !n.dir {
			put(len(n.data), "")
			h.Write(n.data)
			return
		}
		put(len(n.names), "")
		for _, name := range slices.Sorted(maps.Keys(n.names)) {
			put(len(name), name)
			walk(n.names[name])
		}
	}
	walk(d.root)
	return h.Sum64()
}
