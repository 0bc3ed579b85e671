package data

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"
	"unicode"

	"diepte/interview"

	"golang.org/x/text/unicode/norm"
)

const (
	slugLen  = 40
	idEndLen = 6
)

// fileName gives the name of a session's file: date, slug of the customer's
// name, end of the id. It is made of a-z, 0-9 and hyphens alone and begins with
// a digit, so that no system reserves it; longer takes more of the id.
func fileName(h interview.Head, idLen int) string {
	parts := []string{h.Created.Format("2006-01-02")}
	if s := slug(h.Customer.Name); s != "" {
		parts = append(parts, s)
	}
	return strings.Join(append(parts, idEnd(h.ID, idLen)), "-") + ".json"
}

// idEnd gives the last n letters and digits of an id.
func idEnd(id interview.ID, n int) string {
	s := plain(string(id))
	if s == "" {
		return "0"
	}
	return s[max(0, len(s)-n):]
}

// slug gives a name as a-z, 0-9 and single hyphens, accents dropped.
func slug(name string) string {
	var b strings.Builder
	hyphen := false
	for _, r := range norm.NFD.String(name) {
		r = unicode.ToLower(r)
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if hyphen && b.Len() > 0 {
				b.WriteByte('-')
			}
			hyphen = false
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		default:
			hyphen = true
		}
		if b.Len() >= slugLen {
			break
		}
	}
	return b.String()
}

// plain keeps the letters and digits of an id.
func plain(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(id))
}

// idName gives the name under which the journal and the lock of a session go.
// A UUID stands for itself; any other id, which only a foreign file can have, is
// replaced by its hash, because it may hold anything.
func idName(id interview.ID) string {
	s := string(id)
	if len(s) == 36 && strings.Trim(s, "0123456789abcdef-") == "" {
		return s
	}
	sum := sha256.Sum256([]byte(s))
	return "x" + hex.EncodeToString(sum[:16])
}

// isSessionName says whether a name in the library can be that of a session.
// What reviewers add, temporary files and files set aside are not.
func isSessionName(name string) bool {
	return strings.HasSuffix(name, ".json") && !strings.HasPrefix(name, ".") && !strings.Contains(name, ".review.")
}

// stem gives a file's name without .json.
func stem(name string) string { return strings.TrimSuffix(name, ".json") }

// within joins a folder and the name of something in it, never a path.
func within(dir, name string) string { return filepath.Join(dir, filepath.Base(name)) }

// Stem gives what the name of a session's file begins with: its date, the
// customer's name in plain letters and the end of its id. Exports are named after
// it.
func Stem(h interview.Head) string { return stem(fileName(h, idEndLen)) }
