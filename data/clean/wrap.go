package clean

// tooWide stands for a cluster that does not fit even on a row of its own.
const tooWide = "▯"

// Wrap gives t as lines of at most width cells: broken at newlines, else between
// words, else, where a word is wider than a line, between clusters. Spaces at a
// break are left out. A cluster wider than width is replaced. The empty text is
// one empty line; a width below one gives none.
func (t Text) Wrap(width int) []Text {
	if width < 1 {
		return nil
	}
	var out []Text
	for more := true; more; {
		var line Text
		line, t, more = cut(t)
		out = wrapLine(out, line, width)
	}
	return out
}

func wrapLine(out []Text, line Text, width int) []Text {
	before := len(out)
	for line != "" {
		end, next := breakAt(line, width)
		switch {
		case end > 0:
			out = append(out, line[:end])
		case next == 0: // not even one cluster fits
			next, _ = first(line)
			out = append(out, tooWide)
		}
		line = line[next:]
	}
	if len(out) == before {
		out = append(out, "")
	}
	return out
}

// breakAt gives where the first row of line ends and where the next one starts.
// An end of 0 means that only spaces, or nothing, came before the break.
func breakAt(line Text, width int) (end, next int) {
	cells, wordEnd, wordNext := 0, -1, -1 // the last run of spaces
	for i := 0; i < len(line); {
		size, w := first(line[i:])
		space := line[i] == ' ' && size == 1
		if space && wordNext != i {
			wordEnd = i
		}
		if space {
			wordNext = i + size
		}
		if cells+w > width {
			switch {
			case space:
				return wordEnd, skipSpaces(line, i)
			case wordEnd >= 0:
				return wordEnd, wordNext
			}
			return i, i
		}
		cells += w
		i += size
	}
	return len(line), len(line)
}

func skipSpaces(line Text, i int) int {
	for i < len(line) && line[i] == ' ' {
		if size, _ := first(line[i:]); size > 1 {
			break // a space that carries a mark
		}
		i++
	}
	return i
}
