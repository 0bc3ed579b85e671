package data

import (
	"fmt"
	"syscall"
)

// fsNames has the numbers by which Linux knows the file systems that people use.
var fsNames = map[int64]string{
	0xEF53: "ext4", 0x58465342: "xfs", 0x9123683E: "btrfs", 0xF2F52010: "f2fs", 0x2FC12FC1: "zfs", 0xCA451A4E: "bcachefs",
	0x794C7630: "overlay", 0x65735546: "fuse", 0x01021994: "tmpfs", 0x858458F6: "ramfs", 0x4D44: "vfat", 0x2011BAB0: "exfat",
	0x5346544E: "ntfs", 0x7366746E: "ntfs", 0x6969: "nfs", 0x517B: "smb", 0xFE534D42: "smb2", 0xFF534D42: "cifs",
	0x5346414F: "afs", 0x01021997: "9p", 0x00C36400: "ceph", 0x564C: "ncp", 0x73757245: "coda",
}

// where asks Linux for the kind of file system and the room that is left.
func where(dir string) (fileSystem string, free uint64) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return "", 0
	}
	name := fsNames[int64(uint32(s.Type))]
	if name == "" {
		name = fmt.Sprintf("%#x", uint32(s.Type))
	}
	return name, s.Bavail * uint64(s.Bsize)
}
