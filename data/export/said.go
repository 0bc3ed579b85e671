package export

import (
	"strings"

	"diepte/data/clean"
)

// said writes text from outside into Markdown as plain words: cleaned, escaped,
// without blank lines. Its further lines, if any, follow after a hard break and
// indent, so that they stay inside the item in which the first one stands.
func said[T ~string](s T, indent string) string {
	var lines []string
	for _, line := range strings.Split(string(clean.Block(string(s))), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, escape(line, true))
		}
	}
	return strings.Join(lines, "\\\n"+indent)
}

// row is said for a place that has one row: a heading, a name.
func row[T ~string](s T) string { return escape(oneRow(string(s)), true) }

// within is row for text that follows other words on its row.
func within[T ~string](s T) string { return escape(oneRow(string(s)), false) }

func oneRow(s string) string {
	return strings.Join(strings.Fields(string(clean.Block(s))), " ")
}

// always is escaped wherever it stands: it can open code, emphasis, links, HTML,
// entities, tables, mathematics, headings or mentions.
const always = "\\`*_[]<>~|&#$^{}@"

// escape takes the meaning that Markdown would give it from one line of text,
// and as little else as possible, because people read the source too. At the
// start of a line, list markers and underlines lose their meaning as well.
func escape(line string, start bool) string {
	var b strings.Builder
	for i, r := range line {
		rest := line[i:]
		switch {
		case strings.ContainsRune(always, r),
			r == ':' && len(rest) > 1 && (rest[1] == '/' || letter(rest[1])), // a link by itself, :emoji:
			r == '.' && i >= 3 && strings.EqualFold(line[i-3:i], "www"),
			start && i == 0 && (r == '-' || r == '+' || r == '='),
			start && (r == '.' || r == ')') && digits(line[:i]) && (len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t'):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// digits says that s is a number and nothing else, as before a list marker.
func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
