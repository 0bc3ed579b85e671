package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/speech"
)

func (r *run) doctorCommand() *cobra.Command {
	var fix, asJSON bool
	cmd := &cobra.Command{
		Use: "doctor [--fix] [--json]", DisableFlagsInUseLine: true,
		Short: r.word(doctorShort), Long: r.word(doctorLong), Args: r.words(0, 0),
	}
	cmd.Flags().BoolVar(&fix, "fix", false, r.word(fixFlag))
	cmd.Flags().BoolVar(&asJSON, "json", false, r.word(jsonDoctorFlag))
	cmd.RunE = r.does(func(cmd *cobra.Command, _ []string) error {
		lib, err := r.library()
		if err != nil {
			return err
		}
		ctx, stop := untilSignal(cmd.Context())
		defer stop()
		return r.doctor(ctx, lib, fix, asJSON)
	})
	return cmd
}

// doctor prints what is found as it is found, and what it came to.
func (r *run) doctor(ctx context.Context, lib *data.Library, fix, asJSON bool) error {
	d := diagnosis{run: r, asJSON: asJSON}
	health, err := lib.Examine(ctx, fix, d.finding)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err != nil {
		return err
	}
	_, faults := r.guides(lib)
	for _, f := range faults {
		health.Found[data.Warning]++
		d.row(row{Severity: severityNames[data.Warning], Kind: "guide", Path: guideDir(lib), Detail: f.Error()}, data.Warning, guideWords)
	}
	d.summary(lib, health)
	switch {
	case d.err != nil:
		return d.err
	case health.Worst() == data.Damage:
		return sorry(couldNot, speech.Text{}, damageFound, health.Found[data.Damage])
	case health.Worst() == data.Warning:
		return saidAlready
	}
	return nil
}

// A diagnosis prints findings.
type diagnosis struct {
	*run
	asJSON bool
	err    error // of printing: the first
}

// severityNames are for scripts.
var severityNames = map[data.Severity]string{data.Remark: "remark", data.Warning: "warning", data.Damage: "damage"}

// A row is a finding as it is printed as JSON. What and Do are for people, in
// their language; the rest is the same in every language.
type row struct {
	Severity string       `json:"severity"`
	Kind     string       `json:"kind"`
	Path     string       `json:"path"`
	ID       interview.ID `json:"id,omitzero"`
	Detail   string       `json:"detail,omitzero"`
	What     string       `json:"what"`
	Do       string       `json:"do,omitzero"`
	Fixed    string       `json:"fixed,omitzero"`
	To       string       `json:"to,omitzero"`
	Err      string       `json:"error,omitzero"`
}

func (d *diagnosis) finding(f data.Finding) {
	r := row{
		Severity: severityNames[f.Kind.Severity()], Kind: string(f.Kind), Path: f.Path, ID: f.ID, Detail: f.Detail,
		Fixed: string(f.Fixed), To: f.To,
	}
	words := findingWords[f.Kind]
	switch {
	case f.Fixed != "":
		words.do = fixWords[f.Fixed]
	case f.Err != nil:
		r.Err = f.Err.Error()
		words.do = notFixed
	}
	d.row(r, f.Kind.Severity(), words)
}

// row prints one finding on one row: how bad, where, what it is and means, and
// what was or can be done.
func (d *diagnosis) row(r row, s data.Severity, words remedy) {
	what := fill(d.lang, words.what, r)
	do := fill(d.lang, words.do, r)
	if !d.asJSON {
		d.say(clean.Format("%s  %s: %s. %s", severityWords[s].In(d.lang).Pad(d.severityWidth()), r.Path, what, do))
		return
	}
	r.What, r.Do = string(what), string(do)
	d.print(r)
}

// fill puts the parts of a finding into a text: {detail}, {id}, {to}, {error}.
// What is filled in comes from outside and is cleaned.
func fill(l interview.Language, t speech.Text, r row) clean.Text {
	id := r.ID.Short()
	if id == "" {
		id = "ID"
	}
	parts := strings.NewReplacer("{detail}", string(clean.Line(r.Detail)), "{id}", string(clean.Line(id)),
		"{to}", string(clean.Line(r.To)), "{error}", string(clean.Line(r.Err)))
	return clean.Line(parts.Replace(string(t.In(l))))
}

func (d *diagnosis) severityWidth() int {
	width := 0
	for _, w := range severityWords {
		width = max(width, w.In(d.lang).Width())
	}
	return width
}

// say prints a row, unless printing failed before.
func (d *diagnosis) say(t clean.Text) {
	if d.err == nil {
		d.err = d.run.say(t)
	}
}

func (d *diagnosis) print(v any) {
	b, err := json.Marshal(v)
	if err == nil && d.err == nil {
		_, err = d.Out.Write(append(clean.JSON(b), '\n'))
	}
	if d.err == nil {
		d.err = d.wrote(err)
	}
}

// summary prints the last row.
func (d *diagnosis) summary(lib *data.Library, h data.Health) {
	if d.asJSON {
		d.print(struct {
			Library    string `json:"library"`
			State      string `json:"state"`
			Sessions   int    `json:"sessions"`
			Journals   int    `json:"journals"`
			Damage     int    `json:"damage"`
			Warnings   int    `json:"warnings"`
			Remarks    int    `json:"remarks"`
			Fixed      int    `json:"fixed"`
			FileSystem string `json:"file_system,omitzero"`
			Free       uint64 `json:"free_bytes,omitzero"`
			Sync       int64  `json:"fsync_microseconds,omitzero"`
		}{lib.Dir(), lib.State(), h.Sessions, h.Journals, h.Found[data.Damage], h.Found[data.Warning], h.Found[data.Remark], h.Fixed,
			h.Library.FileSystem, h.Library.Free, h.Library.Sync.Microseconds()})
		return
	}
	found := allWell.In(d.lang)
	if n := h.Found; n[data.Damage]+n[data.Warning]+n[data.Remark] > 0 {
		found = foundWords.With(d.lang, n[data.Damage], n[data.Warning], n[data.Remark])
	}
	if h.Fixed > 0 {
		found += ", " + fixedWords.With(d.lang, h.Fixed)
	}
	line := clean.Format("%s: %s. %s", lib.Dir(), lookedAt.With(d.lang, h.Sessions, h.Journals), found)
	if h.Library.FileSystem != "" {
		line += clean.Format(". %s, %s", h.Library.FileSystem, freeWords.With(d.lang, megabytes(h.Library.Free)))
	}
	if h.Library.Sync > 0 {
		line += ", fsync " + clean.Line(h.Library.Sync.Round(10*time.Microsecond).String())
	}
	d.say(line)
}

// megabytes gives a number of bytes as a person reads it.
func megabytes(n uint64) string {
	if n >= 10e9 {
		return fmt.Sprintf("%d GB", n/1e9)
	}
	return fmt.Sprintf("%d MB", n/1e6)
}
