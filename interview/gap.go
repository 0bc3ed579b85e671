package interview

import "time"

// leapAt is from how much on a leap of the clock is shown: what a clock gains or
// loses by being kept right is less.
const leapAt = 30 * time.Second

// leap gives the event that tells how far the wall clock moved away from the
// running one since the last event, if it leapt; ok is false when it did not, or
// when that cannot be told.
func (s *Session) leap(now time.Time) (gap Event, ok bool) {
	c := s.derived.clock
	if !c.started || c.ran == 0 || s.ran == 0 {
		return Event{}, false
	}
	ran := max(0, s.ran-c.ran)
	by := now.Round(0).Sub(c.at.Round(0)) - ran
	if by > -leapAt && by < leapAt {
		return Event{}, false
	}
	elapsed := c.elapsed
	if c.running {
		elapsed += ran
	}
	return Event{
		At: now, Elapsed: int(elapsed / time.Second), Event: GapEvent, Gap: int(by / time.Second), Revision: s.Revision,
	}, true
}

// Noticed returns the session with a gap on its timeline if the clock leapt since
// the last event (see [Stamp].Ran), and the session itself if it did not. It is
// for a talk that goes on after the machine slept, before anything else is noted.
func (s *Session) Noticed(st Stamp) *Session {
	out := s.next(st)
	gap, ok := out.leap(st.At)
	if !ok {
		return s
	}
	out.put(gap)
	return out
}

// Leaps lists the leaps of the clock on the timeline, first to last.
func (s *Session) Leaps() []Event {
	var out []Event
	for _, e := range s.timeline.all() {
		if e.Event == GapEvent {
			out = append(out, e)
		}
	}
	return out
}
