package line

import (
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// The words of laying notes together in line mode.
var (
	detachWhich = speech.Text{NL: `\detach met een nummer:`, EN: `\detach with a number:`}
	stopWhich   = speech.Text{NL: `\behind met een nummer noteert waarom u hier stopt:`, EN: `\behind with a number notes why you stop here:`}
	makeWhich   = speech.Text{NL: `\make met een nummer; bij 2 en 3 het nummer van de andere notitie erachter:`, EN: `\make with a number; for 2 and 3 the number of the other note after it:`}
)

// attachMost is how many records are listed to lay a note with: the likeliest.
const attachMost = 20

// target gives the note that a command is about, or says that there is none.
func (c *console) target() (interview.Note, bool) {
	n, ok := c.talk.Target()
	if !ok {
		c.say(speech.NoNoteYet)
	}
	return n, ok
}

// recordRow gives the note that made a record, as one line.
func (c *console) recordRow(r interview.Resting) clean.Text {
	first, _ := c.talk.Session.Note(r.Basis.Evidence[0])
	row := noteLine(c.talk.Session, &first, c.lang)
	if !r.Record.HasMark() {
		row += " (" + speech.CardTitles[r.Record].In(c.lang) + ")"
	}
	return row
}

// attach lays the last note with a record, the likeliest first.
func (c *console) attach(arg string) {
	note, ok := c.target()
	if !ok {
		return
	}
	all := c.talk.Fitting(note.ID)
	all = all[:min(len(all), attachMost)]
	var rows []clean.Text
	for _, r := range all {
		rows = append(rows, c.recordRow(r))
	}
	i, _, ok := chosen(arg, len(all))
	switch {
	case len(all) == 0:
		c.say(speech.NothingToAttach)
	case !ok:
		c.offer(attachWhich, rows)
	default:
		c.reply(c.talk.Attach(all[i].Basis.ID, note.ID))
	}
}

// detach takes the last note off a record that it was laid with.
func (c *console) detach(arg string) {
	note, ok := c.target()
	if !ok {
		return
	}
	var all []interview.Resting
	var rows []clean.Text
	for _, r := range c.talk.Session.RecordsOn(note.ID) {
		if !r.Made {
			all, rows = append(all, r), append(rows, c.recordRow(r))
		}
	}
	i, _, ok := chosen(arg, len(all))
	switch {
	case len(all) == 0:
		c.say(speech.NotAttached)
	case !ok:
		c.offer(detachWhich, rows)
	default:
		c.reply(c.talk.Detach(all[i].Basis.ID, note.ID))
	}
}

// make makes a record that has no mark of the last note; what it was already, it
// is no longer.
func (c *console) make(arg string) {
	note, ok := c.target()
	if !ok {
		return
	}
	i, rest, ok := chosen(arg, len(capture.Makable))
	if !ok {
		var rows []clean.Text
		for _, kind := range capture.Makable {
			rows = append(rows, speech.CardTitles[kind].In(c.lang)+": "+speech.MakeTells[kind].In(c.lang))
		}
		c.offer(makeWhich, rows)
		return
	}
	kind := capture.Makable[i]
	for _, r := range c.talk.Session.RecordsOn(note.ID) {
		if r.Made && r.Record == kind && rest == "" {
			c.reply(c.talk.Unmake(r.Basis.ID))
			return
		}
	}
	var other interview.ID
	if kind == interview.ClaimRecord || kind == interview.GapRecord {
		alike := c.talk.Alike(note.ID)
		k, _, ok := chosen(rest, len(alike))
		switch {
		case ok:
			other = alike[k].ID
		case kind == interview.ClaimRecord && len(alike) == 0:
			c.say(speech.NoOther)
			return
		case kind == interview.ClaimRecord || rest != "":
			var rows []clean.Text
			for _, n := range alike[:min(len(alike), attachMost)] {
				rows = append(rows, noteLine(c.talk.Session, &n, c.lang))
			}
			c.offer(makeWhich, rows)
			return
		}
	}
	c.reply(c.talk.Make(kind, note.ID, other))
}

// behind lists the steps of the question behind the question and what helps to go
// on; with a number it notes why we stopped.
func (c *console) behind(arg string) {
	steps, under := c.talk.Behind()
	if len(steps) == 0 {
		c.say(speech.NoNoteYet)
		return
	}
	if i, _, ok := chosen(arg, len(speech.StopReasons)); ok && len(steps) > 1 {
		c.reply(c.talk.StopUnder(under.ID, speech.StopReasons[i]))
		return
	}
	for _, step := range steps {
		row := clean.Format("  %d ", step.Depth+1) + noteLine(c.talk.Session, &step.Note, c.lang)
		if step.Ours && !step.Remark {
			row += " (" + speech.StepOurs.In(c.lang) + ")"
		}
		c.print(row)
	}
	for _, probe := range c.talk.Probes(under.Content.Question) {
		c.print("  " + speech.ProbeIs.With(c.lang, string(clean.Line(string(probe)))))
	}
	if len(steps) > 1 {
		var rows []clean.Text
		for _, why := range speech.StopReasons {
			rows = append(rows, why.In(c.lang))
		}
		c.offer(stopWhich, rows)
	}
}
