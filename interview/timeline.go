package interview

import (
	"maps"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// An EventKind names what happened on the timeline.
type EventKind string

const (
	QuestionEvent  EventKind = "question"   // a question was entered
	PauseEvent     EventKind = "pause"      // the clock was stopped
	ResumeEvent    EventKind = "resume"     // and started again
	RoleEvent      EventKind = "role"       // the consultant took another role
	OffRecordEvent EventKind = "off-record" // something was said off the record; never what
	OnRecordEvent  EventKind = "on-record"
	GapEvent       EventKind = "gap" // the machine slept, or its clock was put right: none of that is time of the talk
)

// An Event is something that happened in the talk, with the running time at
// which it did, in whole seconds, pauses not counted.
type Event struct {
	At       time.Time      `json:"at"`
	Elapsed  int            `json:"elapsed"`
	Event    EventKind      `json:"event"`
	Question string         `json:"question,omitempty"`
	FollowUp string         `json:"follow_up,omitempty"`
	Role     Role           `json:"role,omitempty"`
	Gap      int            `json:"gap,omitzero"`      // with GapEvent: seconds by which the clock leapt; less than 0: back
	Revision int64          `json:"revision,omitzero"` // of the session, at which it happened
	Unknown  jsontext.Value `json:",embed"`
}

// A Recovery is the account of what came back after the program ended badly.
type Recovery struct {
	At         time.Time      `json:"at"`
	Keystrokes int            `json:"keystrokes"` // that were in the journal and not in the file
	From       time.Time      `json:"from,omitzero"`
	To         time.Time      `json:"to,omitzero"`
	Left       string         `json:"left,omitempty"`    // what could not be put in its place, word for word
	Revision   int64          `json:"revision,omitzero"` // of the session, at which it was written
	Unknown    jsontext.Value `json:",embed"`
}

// A clock is derived from the timeline: how long the talk ran, in all and in
// each section, up to the last event.
type clock struct {
	started bool
	running bool
	at      time.Time
	ran     time.Duration // of the stamp of the last event; 0: unknown
	section string
	elapsed time.Duration
	spent   map[string]time.Duration // by section; never modified
	leapt   map[string]time.Duration // likewise: what the clock leapt there
}

func (c clock) since(now time.Time) time.Duration {
	if !c.running {
		return 0
	}
	return max(0, now.Sub(c.at))
}

// record puts an event on the timeline. It modifies s, which must be a value
// nobody else has seen yet.
func (s *Session) record(e Event) {
	e.Revision = s.Revision
	if gap, ok := s.leap(e.At); ok {
		e.Elapsed = gap.Elapsed
		s.put(gap)
	}
	s.put(e)
}

func (s *Session) put(e Event) {
	s.timeline = s.timeline.append(e)
	s.derived.clock = s.derived.clock.after(e, s.derived.sectionOf(e.Question))
	s.derived.clock.ran = s.ran
}

func (c clock) after(e Event, section string) clock {
	d := time.Duration(e.Elapsed)*time.Second - c.elapsed
	if exact := c.since(e.At); exact > 0 && exact-d < time.Second && d-exact < time.Second {
		d = exact // the file keeps whole seconds; a running program knows better
	}
	if d > 0 {
		spent := make(map[string]time.Duration, len(c.spent)+1)
		for k, v := range c.spent {
			spent[k] = v
		}
		spent[c.section] += d
		c.spent, c.elapsed = spent, c.elapsed+d
	}
	c.at = e.At
	switch e.Event {
	case QuestionEvent:
		c.running = c.running || !c.started
		if section != "" || e.Question == "" { // a question that was taken back leaves its time where it stood
			c.section = section
		}
	case PauseEvent:
		c.running = false
	case ResumeEvent:
		c.running = true
	case GapEvent:
		c.leapt = maps.Clone(c.leapt)
		if c.leapt == nil {
			c.leapt = map[string]time.Duration{}
		}
		c.leapt[c.section] += time.Duration(e.Gap) * time.Second
	}
	c.started = true
	return c
}

// reclocked returns d with the clock that a timeline gives under its guide.
func (d derived) reclocked(timeline list[Event]) derived {
	d.clock = clock{}
	for _, e := range timeline.all() {
		d.clock = d.clock.after(e, d.sectionOf(e.Question))
	}
	return d
}

// Running says whether the clock runs.
func (s *Session) Running() bool { return s.derived.clock.running }

// Elapsed gives how long the talk has run at now, pauses not counted.
func (s *Session) Elapsed(now time.Time) time.Duration {
	return s.derived.clock.elapsed + s.derived.clock.since(now)
}

func (s *Session) elapsedSeconds(now time.Time) int { return int(s.Elapsed(now) / time.Second) }

// SpentIn gives how long the talk has been in a section at now.
func (s *Session) SpentIn(section string, now time.Time) time.Duration {
	c := s.derived.clock
	d := c.spent[section]
	if section == c.section {
		d += c.since(now)
	}
	return d
}

// LeaptIn gives by how much the clock leapt while the talk was in a section: the
// machine slept, or its clock was put right. SpentIn does not count it. Less than
// 0: back.
func (s *Session) LeaptIn(section string) time.Duration { return s.derived.clock.leapt[section] }

// LastSign gives the latest time at which something is known to have been done in
// the talk: what a recovery added later does not count.
func (s *Session) LastSign() time.Time {
	last := s.Created
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	if s.timeline.len() > 0 {
		later(s.timeline.ref(s.timeline.len() - 1).At)
	}
	if s.notes.len() > 0 {
		later(s.notes.ref(s.notes.len() - 1).Began)
	}
	if s.recoveries.len() > 0 {
		later(s.recoveries.ref(s.recoveries.len() - 1).To)
	}
	return last
}
