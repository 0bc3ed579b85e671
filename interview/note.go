package interview

import (
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// Content is what a note says: everything about it that can be changed later.
type Content struct {
	Question string    `json:"question,omitempty"`  // id of the main question; empty: belongs to none
	FollowUp string    `json:"follow_up,omitempty"` // id of the follow-up it was taken under
	Mark     Mark      `json:"mark,omitempty"`
	Voice    Voice     `json:"voice"`
	Speaker  Speaker   `json:"speaker"`
	Person   ID        `json:"person,omitempty"` // of the customer; empty: not said who
	Text     string    `json:"text"`             // as typed; empty: a moment, to fill in later
	Moment   time.Time `json:"moment,omitzero"`  // when it was said, if set back; zero: when typing began
	Because  ID        `json:"because,omitempty"`
	Removed  bool      `json:"removed,omitzero"`
}

// A Version is one state of a note. Versions name the ones they supersede, so
// that copies that were edited apart can be brought together.
type Version struct {
	ID         ID             `json:"version"`
	Revision   int64          `json:"revision,omitzero"` // of the session, at which it was made
	At         time.Time      `json:"at"`
	Supersedes []ID           `json:"supersedes,omitempty"`
	Content    Content        `json:",embed"`
	Unknown    jsontext.Value `json:",embed"`
}

// A Note is one thing said, seen or thought. Its own fields are its newest
// version; every earlier one is in Versions. Because names the note it is a
// reason for: it is then a rung under that note.
type Note struct {
	ID    ID        `json:"id"`
	Began time.Time `json:"began"` // when typing began, not when Enter came
	Version
	Versions []Version `json:"versions,omitempty"` // earlier ones, oldest first
	Apart    []ID      `json:"apart,omitempty"`    // those of Versions that stand beside the newest: see Heads
}

// When gives the time the note stands for: the moment it was set back to, or
// when its typing began.
func (n *Note) When() time.Time {
	if !n.Content.Moment.IsZero() {
		return n.Content.Moment
	}
	return n.Began
}

// IsMoment says whether the note is a marked moment that still has no text.
func (n *Note) IsMoment() bool { return n.Content.Text == "" && !n.Content.Removed }

// changed returns the note with new content as a new version.
func (n Note) changed(c Content, revision int64, st Stamp) Note {
	versions := make([]Version, len(n.Versions), len(n.Versions)+1)
	copy(versions, n.Versions)
	apart := n.Apart
	if c.Removed {
		apart = nil // whoever removes a note means all of it
	}
	over := superseded(n.everyVersion(), apart)
	n.Apart = n.still(c)
	n.Versions = append(versions, n.Version)
	n.Version = Version{ID: st.New(), Revision: revision, At: st.At, Supersedes: over, Content: c, Unknown: n.Version.Unknown}
	return n
}
