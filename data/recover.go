package data

import (
	"maps"
	"slices"
	"strings"
	"time"

	"diepte/interview"
)

// Recovered is what was found when a session was opened.
type Recovered struct {
	Session    *interview.Session
	Draft      Draft     // what stood on the screen; its Texts go back into the inputs
	Crash      bool      // the program did not end the talk itself
	Keystrokes int       // that were in no file but the journal
	From, To   time.Time // when they were typed
	Notes      int       // notes that only a draft line had
	Source     Source    // where Session was newest
	Damaged    *Fault    // why the document itself could not be read; it is set aside, not saved over
	Merged     bool      // files of the session that were changed apart were brought together
	Partial    error     // why something that there is of the session could not be read; it is not removed or saved over
	Left       string    // what of the draft could not be put in its place; it stands in the session's recoveries

	file string // the document in the library

	// screen is Draft with what it brought into Session: until that stands in a
	// session line of the new writer, no line may go without it.
	screen Draft
}

// FromBackup: the document is damaged and its .bak was read.
const FromBackup Source = "backup"

// recovered brings what the newest draft holds into the session and counts what
// came back.
func (f *found) recovered(st interview.Stamp, fits func(*interview.Session, Draft, string) bool) Recovered {
	r := Recovered{Session: f.session, Source: f.source, Damaged: f.damaged, Merged: f.merged, Partial: f.partial, file: f.name}
	r.Crash = len(f.told.paths) > 0 && !f.told.closed
	if d := f.told.draft; d != nil {
		base := r.Session.Revision
		for _, n := range d.Notes {
			r.putNote(n, st)
		}
		for _, a := range d.Answers {
			if d.Revision > base {
				r.putAnswer(a, st)
			}
		}
		if _, known := r.Session.PlaceOf(d.Open.Question); known && d.Revision > base {
			r.Session = r.Session.Goto(d.Open, st)
		}
		r.leave(d, fits)
		r.Draft, r.screen = *d, *d
		r.Draft.Notes, r.Draft.Answers = nil, nil
		lost := !d.Empty() || r.Session != f.session || f.source == FromJournal
		if r.Crash && lost && d.Seq >= d.First && d.First > 0 {
			r.Keystrokes, r.From, r.To = int(d.Seq-d.First+1), d.Since, d.At
		}
	}
	return r
}

// account writes into the session what came back, if something did.
func (f *found) account(r *Recovered, st interview.Stamp) {
	if r.Damaged != nil || r.Left != "" || r.Crash && (r.Keystrokes > 0 || r.Session != f.session || f.source != FromDocument) {
		line := interview.Recovery{At: st.At, Keystrokes: r.Keystrokes, From: r.From, To: r.To, Left: r.Left}
		r.Session = r.Session.Recovered(line, st)
	}
}

// leave takes the texts out of a draft that cannot go back to their place: it is
// gone, or the note that was being changed is.
func (r *Recovered) leave(d *Draft, fits func(*interview.Session, Draft, string) bool) {
	var left []string
	for _, place := range slices.Sorted(maps.Keys(d.Texts)) {
		if text := d.Texts[place]; text != "" && !fits(r.Session, *d, place) {
			left = append(left, text)
		}
	}
	if len(left) == 0 {
		return
	}
	texts := maps.Clone(d.Texts)
	maps.DeleteFunc(texts, func(place, text string) bool { return !fits(r.Session, *d, place) })
	d.Texts = texts
	r.Left = strings.Join(left, "\n")
}

// putNote adds a note that the session lacks, or the content that a note got
// after the session was last written. It keeps the name of its version, so that
// a second recovery knows it.
func (r *Recovered) putNote(n interview.Note, st interview.Stamp) {
	have, ok := r.Session.Note(n.ID)
	switch {
	case n.ID == "":
	case !ok:
		r.Session = r.Session.AddNoteNamed(n.ID, n.Content, n.Began, as(n.Version.ID, st))
		r.Notes++
	case have.Content != n.Content && !hasVersion(have, n.Version.ID):
		r.Session = r.Session.ChangeNote(n.ID, n.Content, as(n.Version.ID, st))
		r.Notes++
	}
}

// as gives a stamp that gives out the id of a version first.
func as(id interview.ID, st interview.Stamp) interview.Stamp {
	next := st.New
	st.New = func() interview.ID {
		if out := id; out != "" {
			id = ""
			return out
		}
		return next()
	}
	return st
}

// hasVersion says whether a note is or was in that version, or in one that
// superseded it.
func hasVersion(n interview.Note, id interview.ID) bool {
	knows := func(v interview.Version) bool { return v.ID == id || slices.Contains(v.Supersedes, id) }
	return knows(n.Version) || slices.ContainsFunc(n.Versions, knows)
}

// putAnswer gives an answer that the session lacks.
func (r *Recovered) putAnswer(a interview.Answer, st interview.Stamp) {
	have, _ := r.Session.Answer(a.Question, a.FollowUp)
	known := func(v interview.AnswerVersion) bool { return v.ID == a.AnswerVersion.ID }
	if !known(have.AnswerVersion) && !slices.ContainsFunc(have.Versions, known) {
		r.Session = r.Session.GiveAnswer(a.Question, a.FollowUp, valueOf(r.Session, a), a.Given, as(a.AnswerVersion.ID, st))
	}
}

// valueOf gives the value that a question or follow-up of the guide asks for.
func valueOf(s *interview.Session, a interview.Answer) *interview.Value {
	p, ok := s.PlaceOf(a.Question)
	if !ok {
		return nil
	}
	if a.FollowUp == "" {
		return p.Question.Value
	}
	if f := p.Question.FollowUp(a.FollowUp); f != nil {
		return f.Value
	}
	return nil
}
