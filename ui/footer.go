package ui

import (
	"diepte/data/clean"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// A hint is a key and what it does now.
type hint struct {
	key  clean.Text
	does speech.Text
}

// The footers, one for each state in which the keys mean something else.
var (
	footComposer    = []hint{{"Enter", speech.KeyNote}, {"Tab", speech.KeyMark}, {"PgDn", speech.KeyNext}, {"Esc", speech.KeyMenu}, {"F1", speech.KeyHelp}}
	footSelected    = []hint{{"Enter", speech.KeyEdit}, {"Tab", speech.KeyMark}, {"Del", speech.KeyRemove}, {"PgUp/PgDn", speech.KeyMoveNote}, {"→", speech.KeyWhole}, {"Esc", speech.KeyBack}}
	footEditing     = []hint{{"Enter", speech.KeyKeep}, {"Tab", speech.KeyMark}, {"Esc", speech.KeyLeaveAsWas}}
	footRow         = []hint{{"Enter", speech.KeyAnswer}, {"↑", speech.KeyToNote}, {"Esc", speech.KeyBack}}
	footOff         = []hint{{"Esc o Enter", speech.KeyOnRecord}, {"PgDn", speech.KeyNext}}
	footPanel       = []hint{{"Enter", speech.KeyChoose}, {"↑ ↓", speech.KeySelect}, {"Esc", speech.KeyBack}}
	footReading     = []hint{{"↑ ↓", speech.KeyScroll}, {"Esc", speech.KeyBack}}
	footStart       = []hint{{"Enter", speech.KeyOpen}, {"↑ ↓", speech.KeySelect}, {"Esc", speech.KeyMenu}, {"F1", speech.KeyHelp}}
	footForm        = []hint{{"PgDn", speech.KeyBegin}, {"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"Esc", speech.KeyBack}}
	footDetails     = []hint{{"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"Esc", speech.KeyDone}}
	footReadBack    = []hint{{"← →", speech.KeyVerdict}, {"Enter", speech.KeyTake}, {"PgDn", speech.KeyOn}, {"PgUp", speech.KeyBack}, {"Esc", speech.KeyDone}}
	footReadBackEnd = []hint{{"Enter", speech.KeyDone}, {"PgUp", speech.KeyBack}}
	footWrapUp      = []hint{{"PgDn", speech.KeySkip}, {"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"PgUp", speech.KeyBack}, {"Esc", speech.KeyDone}}
	footFinish      = []hint{{"Enter", speech.KeyFinish}, {"PgUp", speech.KeyBack}, {"Esc", speech.KeyDone}}
	footSummary     = []hint{{"Enter", speech.KeyEvidence}, {"Tab", speech.KeyOther}, {"↑ ↓", speech.KeyScroll}, {"Esc", speech.KeyBack}}
	footCopy        = []hint{{"Tab", speech.KeyOther}, {"↑ ↓", speech.KeyScroll}, {"Esc", speech.KeyBack}}
	footBrowse      = []hint{{"Enter", speech.KeyRead}, {"↑ ↓", speech.KeySelect}, {"Esc", speech.KeyBack}, {"F1", speech.KeyHelp}}
	footReader      = []hint{{"Enter", speech.KeyWhole}, {"↑ ↓", speech.KeyScroll}, {"Esc", speech.KeyBack}}
	footShow        = []hint{{"Enter", speech.KeyNote}, {"PgDn", speech.KeyNext}, {"Esc", speech.KeyBack}}
)

// keysLine draws a footer. What does not fit is left out whole, from the end;
// the menu shows it all.
func (m *Model) keysLine(w int, hints []hint) line {
	l := line{}.gap(1)
	for i, h := range hints {
		next := line{}.add(key, h.key).add(plain, " ").add(dim, m.word(h.does))
		if i > 0 {
			next = append(line{}.gap(3), next...)
		}
		if l.width()+next.width() > w {
			break
		}
		l = append(l, next...)
	}
	return l
}

// menuRows draws the which-key bar: the commands of the screen that have a key
// after Esc.
func (m *Model) menuRows(w int) []line {
	if m.pending != "" {
		return []line{
			rule(text(bold, m.word(speech.Commands[m.pending].Name)), nil, w),
			line{}.gap(1).add(key, "Enter").add(plain, " ").add(plain, m.word(speech.Commands[m.pending].Tells)),
			line{}.gap(1).add(key, "Esc").add(plain, " ").add(dim, m.word(speech.KeyBack)),
		}
	}
	type item struct{ key, name clean.Text }
	var items []item
	widest := 0
	for _, c := range capture.On(m.screen.which()) {
		if c.Leader == "" {
			continue
		}
		k := clean.Text(c.Leader)
		if c.ID == "mark" {
			k = "1-9"
		}
		it := item{k, m.word(speech.Commands[c.ID].Name)}
		items = append(items, it)
		widest = max(widest, it.key.Width()+1+it.name.Width())
	}
	cell := widest + 2
	columns := max(1, (w-1)/cell)
	count := (len(items) + columns - 1) / columns
	rows := make([]line, count)
	for i, it := range items {
		r, c := i%count, i/count
		rows[r] = rows[r].gap(1 + c*cell - rows[r].width())
		rows[r] = rows[r].add(key, it.key).add(plain, " ").add(plain, it.name)
	}
	head := rule(text(bold, m.word(speech.MenuTitle)), text(dim, m.word(speech.MenuHint)), w)
	return append([]line{head}, rows...)
}
