package ui

import (
	"slices"

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
	footSelected    = []hint{{"Enter", speech.KeyEdit}, {"Tab", speech.KeyMark}, {"Del", speech.KeyRemove}, {"→", speech.KeyWhole}, {"Esc", speech.KeyBack}, {"PgUp/PgDn", speech.KeyMoveNote}}
	footEditing     = []hint{{"Enter", speech.KeyKeep}, {"Tab", speech.KeyMark}, {"Esc", speech.KeyLeaveAsWas}}
	footRow         = []hint{{"Enter", speech.KeyAnswer}, {"↑", speech.KeyToNote}, {"Esc", speech.KeyBack}}
	footOff         = []hint{{"Esc o Enter", speech.KeyOnRecord}, {"PgDn", speech.KeyNext}}
	footPanel       = []hint{{"Enter", speech.KeyChoose}, {"↑ ↓", speech.KeySelect}, {"Esc", speech.KeyBack}}
	footAsk         = []hint{{"Enter", speech.KeyKeep}, {"Esc", speech.KeyBack}}
	footCard        = []hint{{"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"PgDn", speech.KeyOn}, {"Esc", speech.KeyDone}}
	footExpectation = []hint{{"Enter", speech.KeyField}, {"Tab", speech.KeyPlace}, {"← →", speech.KeyVerdict}, {"PgDn", speech.KeyOn}, {"Esc", speech.KeyDone}}
	footRanking     = []hint{{"PgUp/PgDn", speech.KeyMove}, {"↑ ↓", speech.KeySelect}, {"Enter", speech.KeyCard}, {"Esc", speech.KeyDone}}
	footMatrix      = []hint{{"Enter", speech.KeyEvidence}, {"Tab", speech.KeyPut}, {"PgUp/PgDn", speech.KeyColumn}, {"Del", speech.KeyRemove}, {"Esc", speech.KeyDone}}
	footReading     = []hint{{"↑ ↓", speech.KeyScroll}, {"Esc", speech.KeyBack}}
	footStart       = []hint{{"Enter", speech.KeyOpen}, {"↑ ↓", speech.KeySelect}, {"Esc", speech.KeyMenu}, {"F1", speech.KeyHelp}}
	footForm        = []hint{{"PgDn", speech.KeyBegin}, {"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"Esc", speech.KeyBack}}
	footDetails     = []hint{{"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"Esc", speech.KeyDone}}
	footReadBack    = []hint{{"← →", speech.KeyVerdict}, {"Enter", speech.KeyTake}, {"PgDn", speech.KeyOn}, {"PgUp", speech.KeyBack}, {"Esc", speech.KeyDone}}
	footReadBackEnd = []hint{{"Enter", speech.KeyDone}, {"PgUp", speech.KeyBack}}
	footWrapUp      = []hint{{"PgDn", speech.KeyOn}, {"Enter", speech.KeyField}, {"← →", speech.KeyVerdict}, {"PgUp", speech.KeyBack}, {"Esc", speech.KeyDone}}
	footSummary     = []hint{{"Enter", speech.KeyEvidence}, {"Tab", speech.KeyOther}, {"↑ ↓", speech.KeyScroll}, {"F2", speech.KeyMenu}, {"Esc", speech.KeyBack}}
	footCopy        = []hint{{"Enter", speech.KeyWrite}, {"Tab", speech.KeyOther}, {"↑ ↓", speech.KeyScroll}, {"F2", speech.KeyMenu}, {"Esc", speech.KeyBack}}
	footBrowse      = []hint{{"Enter", speech.KeyRead}, {"↑ ↓", speech.KeySelect}, {"F2", speech.KeyMenu}, {"Esc", speech.KeyBack}, {"F1", speech.KeyHelp}}
	footPromises    = []hint{{"Tab", speech.KeyState}, {"Enter", speech.KeyRead}, {"↑ ↓", speech.KeySelect}, {"F2", speech.KeyMenu}, {"Esc", speech.KeyBack}}
	footReader      = []hint{{"Tab", speech.KeySummary}, {"Enter", speech.KeyWhole}, {"↑ ↓", speech.KeyScroll}, {"F2", speech.KeyMenu}, {"Esc", speech.KeyBack}}
	footWatch       = []hint{{"Esc t", speech.KeyTakeOver}, {"PgDn", speech.KeyNext}, {"Esc", speech.KeyMenu}, {"F1", speech.KeyHelp}}
	footShow        = []hint{{"Enter", speech.KeyNote}, {"PgDn", speech.KeyNext}, {"Esc", speech.KeyBack}}
)

// keysLine draws a footer. What does not fit is left out whole, from the end; but
// the way out, Esc, stays as long as the first key does. The menu shows it all.
func (m *Model) keysLine(w int, hints []hint) line {
	for {
		l := line{}.gap(1)
		out := 0 // the hint to leave out
		for i, h := range hints {
			if i > 0 {
				l = l.gap(3)
				if h.key != "Esc" {
					out = i
				}
			}
			l = l.add(keyStyle, h.key).add(plain, " ").add(dim, m.word(h.does))
		}
		if l.width() <= w || len(hints) <= 1 {
			return l.fit(w)
		}
		if out == 0 {
			out = len(hints) - 1 // only the first key and Esc are left
		}
		hints = slices.Delete(slices.Clone(hints), out, out+1)
	}
}

// menuRows draws the which-key bar: the commands of the screen that have a key
// after Esc, in at most most rows if that can be.
func (m *Model) menuRows(w, most int) []line {
	if m.pending != "" {
		name, tells := speech.Commands[m.pending].Name, speech.Commands[m.pending].Tells
		if s, ok := m.screen.(*interviewScreen); ok && m.pending == "off-record" && s.talk.Off {
			name, tells = speech.KeyOnRecord, speech.OnRecordTells
		}
		if m.pending == "quit" && m.practice != nil {
			name, tells = speech.PracticeQuit, speech.PracticeQuitTells
		}
		rows := []line{rule(text(bold, m.word(name)), nil, w)}
		for i, part := range m.word(tells).Wrap(max(1, w-8)) {
			l := line{}.gap(1).add(keyStyle, "Enter").gap(1)
			if i > 0 {
				l = line{}.gap(7)
			}
			rows = append(rows, l.add(plain, part))
		}
		return append(rows, line{}.gap(1).add(keyStyle, "Esc").gap(3).add(dim, m.word(speech.KeyBack)))
	}
	items := m.menuItems()
	rows := inColumns(items, w)
	if len(rows) > most-1 {
		rows = inFlow(items, w)
	}
	head := rule(text(bold, m.word(speech.MenuTitle)), text(dim, m.word(speech.MenuHint)), w)
	return append([]line{head}, rows...)
}

// menuItems gives the commands of the screen that have a key after Esc, with
// that key.
func (m *Model) menuItems() []line {
	var items []line
	for _, c := range capture.On(m.screen.which()) {
		if c.Leader == "" {
			continue
		}
		k := clean.Line(c.Leader)
		if c.ID == "mark" {
			k = "1-9"
		}
		items = append(items, text(keyStyle, k).add(plain, " ").add(plain, m.word(speech.Commands[c.ID].Name)))
	}
	return items
}

// inColumns lays items under each other in columns of one width.
func inColumns(items []line, w int) []line {
	widest := 0
	for _, it := range items {
		widest = max(widest, it.width())
	}
	cell := widest + 2
	columns := max(1, (w-1)/cell)
	rows := make([]line, (len(items)+columns-1)/columns)
	for i, it := range items {
		r, c := i%len(rows), i/len(rows)
		rows[r] = append(rows[r].gap(1+c*cell-rows[r].width()), it...)
	}
	return rows
}

// inFlow lays items one after the other, for a screen too small for columns.
func inFlow(items []line, w int) []line {
	var rows []line
	l := line{}.gap(1)
	for i, it := range items {
		if i > 0 && l.width()+it.width() > w {
			rows = append(rows, l)
			l = line{}.gap(1)
		}
		l = append(l, it...).gap(1)
	}
	return append(rows, l)
}
