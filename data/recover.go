package data

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"slices"
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

	// screen is Draft with what it brought into Session: until that stands in a
	// session line of the new writer, no line may go without it.
	screen Draft
}

// FromBackup: the document is damaged and its .bak was read.
const FromBackup Source = "backup"

// An identity tells whether a file is still what we last read or wrote.
type identity struct {
	info fs.FileInfo
	hash [sha256.Size]byte
}

// found is everything that disk and journal know about one session.
type found struct {
	session *interview.Session
	source  Source
	id      interview.ID
	newer   error // ErrNewer: read-only
	damaged *Fault
	err     error // why there is no session
	told    told

	seen, seenFallback identity // of the two files, as they were read
}

// find gathers what there is about an entry. It writes nothing.
func (l *Library) find(e Entry) found {
	out := found{id: e.Head.ID, err: e.Err}
	if e.File != "" {
		path := within(l.dir, e.File)
		s, seen, err := l.load(path)
		switch {
		case errors.Is(err, ErrNewer):
			return found{session: s, id: e.Head.ID, newer: err, source: FromDocument}
		case err == nil:
			if out.take(s, FromDocument) {
				out.seen = seen
			}
		case !missing(err):
			out.err = err
			if errors.As(err, &out.damaged) {
				if s, _, err := l.load(path + bakExt); err == nil {
					out.take(s, FromBackup)
				}
			}
		}
		if s, seen, err := l.load(within(l.fallbackDir(), e.File)); err == nil && out.take(s, FromFallback) {
			out.seenFallback = seen
		}
	}
	if out.id == "" {
		return out
	}
	out.told = l.tell(l.journalNames()[idName(out.id)])
	if h := out.told.head; out.told.session != nil && h.ID == out.id && (out.session == nil || h.Revision > out.session.Revision) {
		s, err := Decode(out.told.session)
		switch {
		case errors.Is(err, ErrNewer):
			out.newer = err
		case err == nil:
			out.take(s, FromJournal)
		}
	}
	if out.session == nil && out.err == nil {
		out.err = ErrNotFound
	}
	return out
}

// take keeps s if it is newer than what is there. It says whether s is of the
// session looked for at all.
func (f *found) take(s *interview.Session, source Source) bool {
	if f.id == "" {
		f.id = s.ID
	}
	if s.ID != f.id {
		return false
	}
	if f.session == nil || s.Revision > f.session.Revision {
		f.session, f.source = s, source
	}
	return true
}

// load reads one session file.
func (l *Library) load(path string) (*interview.Session, identity, error) {
	b, info, err := readFile(l.fs, path, maxSize)
	if err != nil {
		if missing(err) {
			return nil, identity{}, err
		}
		return nil, identity{}, l.named(base(path), err)
	}
	s, err := Decode(b)
	if err != nil && !errors.Is(err, ErrNewer) {
		err = l.named(base(path), err)
	}
	return s, identity{info, sha256.Sum256(b)}, err
}

// recovered brings what the newest draft holds into the session and counts what
// came back.
func (f *found) recovered(st interview.Stamp) Recovered {
	r := Recovered{Session: f.session, Source: f.source, Damaged: f.damaged}
	r.Crash = len(f.told.paths) > 0 && !f.told.closed
	if d := f.told.draft; d != nil {
		base := r.Session.Revision
		for _, n := range d.Notes {
			r.putNote(n, d.Revision > base, st)
		}
		for _, a := range d.Answers {
			if d.Revision > base {
				r.putAnswer(a, st)
			}
		}
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
	if r.Damaged != nil || r.Crash && (r.Keystrokes > 0 || r.Session != f.session || f.source != FromDocument) {
		line := interview.Recovery{At: st.At, Keystrokes: r.Keystrokes, From: r.From, To: r.To}
		r.Session = r.Session.Recovered(line, st)
	}
}

// putNote adds a note that the session lacks, or the content that a note got
// after the session was last written.
func (r *Recovered) putNote(n interview.Note, later bool, st interview.Stamp) {
	have, ok := r.Session.Note(n.ID)
	switch {
	case n.ID == "":
	case !ok:
		r.Session = r.Session.AddNoteNamed(n.ID, n.Content, n.Began, st)
		r.Notes++
	case later && have.Content != n.Content && !hasVersion(have, n.Version.ID):
		r.Session = r.Session.ChangeNote(n.ID, n.Content, st)
		r.Notes++
	}
}

// hasVersion says whether a note is or was in that version.
func hasVersion(n interview.Note, id interview.ID) bool {
	return n.Version.ID == id || slices.ContainsFunc(n.Versions, func(v interview.Version) bool { return v.ID == id })
}

// putAnswer gives an answer that the session lacks.
func (r *Recovered) putAnswer(a interview.Answer, st interview.Stamp) {
	have, _ := r.Session.Answer(a.Question, a.FollowUp)
	known := func(v interview.AnswerVersion) bool { return v.ID == a.AnswerVersion.ID }
	if !known(have.AnswerVersion) && !slices.ContainsFunc(have.Versions, known) {
		r.Session = r.Session.GiveAnswer(a.Question, a.FollowUp, valueOf(r.Session, a), a.Given, st)
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
