package ui

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// openExport lists the formats; choosing one asks where to write.
func (m *Model) openExport(s *interview.Session) {
	var all []pick
	for i, f := range export.Formats {
		all = append(all, pick{
			label: clean.Format("%d  ", i+1) + m.word(speech.Formats[f.ID]), detail: clean.Line("." + f.Extension),
			choose: func(m *Model) tea.Cmd { m.openWhere(s, f); return nil },
		})
	}
	m.open(&panel{title: speech.ExportTitle, hint: speech.NumberHint, offers: matching(all)})
}

// openWhere asks for the file, with a free name in the current folder proposed.
func (m *Model) openWhere(s *interview.Session, f export.Format) {
	name := freeFile(exportName(s, f))
	m.open(&panel{
		title: speech.ExportWhere, hint: speech.ExportWhereHint, text: editor.New(name).TextEnd(),
		take: func(m *Model, path string) tea.Cmd {
			if path == "" {
				return nil
			}
			return m.write(s, f, path)
		},
	})
}

// exportName gives a name after that of the session's file, and for a copy whose
// it is in the language of the talk: nothing from inside the session gets in but
// plain letters.
func exportName(s *interview.Session, f export.Format) string {
	name := data.Stem(s.Head())
	if whose, ok := speech.CopyNames[f.ID]; ok {
		name += "-" + string(whose.In(s.Details.Language))
	}
	return name + "." + f.Extension
}

// freeFile gives the path, with a number when there is such a file already.
func freeFile(path string) string {
	ext := filepath.Ext(path)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = path[:len(path)-len(ext)]
		if n > 2 {
			path = path[:len(path)-len(fmt.Sprintf("-%d", n-1))]
		}
		path += fmt.Sprintf("-%d%s", n, ext)
	}
}

// wroteMsg tells how an export ended.
type wroteMsg struct {
	path string
	err  error
}

// exporting gives what an export cannot find in the session.
func (m *Model) exporting() export.Options {
	return export.Options{Language: m.lang, Encode: data.Encode, Today: m.now}
}

// write writes the export beside the screen's own work. It never overwrites.
func (m *Model) write(s *interview.Session, f export.Format, path string) tea.Cmd {
	lib, o := m.env.Library, m.exporting()
	return func() tea.Msg {
		var b bytes.Buffer
		if err := f.Write(&b, one(s), o); err != nil {
			return wroteMsg{path, err}
		}
		abs, err := filepath.Abs(path)
		if err != nil {
			return wroteMsg{path, err}
		}
		if _, err := os.Lstat(abs); err == nil {
			return wroteMsg{abs, os.ErrExist}
		}
		return wroteMsg{abs, lib.WriteFile(abs, b.Bytes())}
	}
}

func (m *Model) wrote(msg wroteMsg) {
	if msg.err != nil {
		m.tell(speech.NotWritten, msg.path, reason(m.lang, msg.err))
		return
	}
	m.tell(speech.Written, msg.path)
}
