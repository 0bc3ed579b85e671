package data

import (
	"context"
	"iter"
	"time"

	"diepte/interview"

	"github.com/go-json-experiment/json"
)

// A Given is what one session promised, and what came of it.
type Given struct {
	Entry    Entry
	Promises []interview.Promised
	Events   []interview.PromiseEvent
	Review   []interview.ReviewEntry // merged
}

// Promised ranges over the sessions in which something was promised, the newest
// talk first, while they are read. A session that cannot be read is an error
// without a Given, and so is a review; neither hides the others.
func (l *Library) Promised(ctx context.Context) iter.Seq2[Given, error] {
	return func(yield func(Given, error) bool) {
		reviews, errs := l.Reviews()
		entries, err := l.List()
		if err != nil {
			errs = append(errs, err)
		}
		for _, err := range errs {
			if !yield(Given{}, err) {
				return
			}
		}
		for _, e := range entries {
			if ctx.Err() != nil {
				return
			}
			if e.Err == nil && e.Head.Counts.Promises == 0 && !e.Journal && len(e.Copies) == 0 {
				continue
			}
			promises, err := l.promisesOf(e)
			if err != nil && !yield(Given{}, err) {
				return
			}
			if len(promises) == 0 {
				continue
			}
			g := Given{Entry: e, Promises: promises, Review: reviews[e.Head.ID]}
			g.Events = interview.PromiseEvents(g.Review)
			if !yield(g, nil) {
				return
			}
		}
	}
}

// promisesOf reads the promises of a session: of its file alone, and of no more
// than what a ledger shows, unless there is more of the session elsewhere.
func (l *Library) promisesOf(e Entry) ([]interview.Promised, error) {
	if e.Err != nil {
		return nil, e.Err
	}
	if !e.Journal && len(e.Copies) == 0 && e.Source == FromDocument && !e.Newer() {
		b, _, err := readFile(l.fs, within(l.dir, e.File), maxSize)
		if err != nil {
			return nil, l.named(e.File, err)
		}
		if promises, ok := promisesIn(b); ok {
			return promises, nil
		}
	}
	s, err := l.Read(e) // which says why it cannot be read, and finds what lies beside it
	if s == nil {
		return nil, err
	}
	return s.Promised(), nil
}

// promisesIn reads the promises out of a session's file without making a session
// of it: a tenth of the time. ok is false for a file that cannot be read so.
func promisesIn(b []byte) (out []interview.Promised, ok bool) {
	var s struct {
		ID       interview.ID       `json:"id"`
		Created  time.Time          `json:"created"`
		Customer interview.Customer `json:"customer"`
		Notes    []struct {
			ID       interview.ID `json:"id"`
			Began    time.Time    `json:"began"`
			Moment   time.Time    `json:"moment"`
			Question string       `json:"question"`
			Text     string       `json:"text"`
		} `json:"notes"`
		Promises []interview.Promise `json:"promises"`
	}
	if json.Unmarshal(b, &s) != nil || s.ID == "" {
		return nil, false
	}
	for i := range s.Promises {
		p := &s.Promises[i]
		if p.Retired || p.NoAction != "" {
			continue
		}
		if len(p.Evidence) == 0 {
			return nil, false
		}
		one := interview.Promised{Session: s.ID, Customer: s.Customer.Name, Made: s.Created, Note: p.Evidence[0], Promise: *p}
		for k := range s.Notes {
			n := &s.Notes[k]
			if n.ID != one.Note {
				continue
			}
			one.Question = n.Question
			switch {
			case !n.Moment.IsZero():
				one.Made = n.Moment
			case !n.Began.IsZero():
				one.Made = n.Began
			}
			one.What = interview.PromisedWhat(p, n.Text)
		}
		out = append(out, one)
	}
	return out, true
}
