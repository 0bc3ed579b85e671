package interview

import "strings"

// A Zone is the room between what a customer just accepts and what he would like,
// with what he counts on, what he gets, and where more adds nothing: the zone of
// tolerance of Zeithaml, Berry and Parasuraman (1993, "The nature and determinants
// of customer expectations of service"), its columns as LibQUAL+ asks for them.
// The words come first; without a place a level takes no part in a measure.
type Zone struct{ Least, Expected, Wanted, Received, Enough Level }

// Zone gives the levels of an expectation.
func (e *Expectation) Zone() Zone {
	return Zone{Least: e.Least, Expected: e.Expected, Wanted: e.Wanted, Received: e.Received, Enough: e.Enough}
}

// between gives to − from; ok is false when either has no place.
func between(from, to Level) (n int, ok bool) {
	a, knownA := from.known()
	b, knownB := to.known()
	if !knownA || !knownB {
		return 0, false
	}
	return b - a, true
}

// Width gives wanted − least acceptable. Negative when these are the wrong way
// round, see [Zone.AskAgain]. ok is false when it is not known, as with all
// measures here.
func (z Zone) Width() (n int, ok bool) { return between(z.Least, z.Wanted) }

// Adequacy gives received − least acceptable: below 0 he gets less than he accepts.
func (z Zone) Adequacy() (n int, ok bool) { return between(z.Least, z.Received) }

// Superiority gives received − wanted: from 0 on the wanted level is reached.
func (z Zone) Superiority() (n int, ok bool) { return between(z.Wanted, z.Received) }

// Shortfall gives expected − received, the satisfaction gap: above 0 he gets less
// than he counts on. What he counts on is not what he wants.
func (z Zone) Shortfall() (n int, ok bool) { return between(z.Received, z.Expected) }

// AskAgain says that the least acceptable lies above the wanted: one of the two
// was misunderstood. It is kept as it was said.
func (z Zone) AskAgain() bool {
	width, ok := z.Width()
	return ok && width < 0
}

// A ZoneReading says in one word where what he gets lies. The zero value is not
// known.
type ZoneReading string

const (
	ZoneNotKnown  ZoneReading = ""
	ZoneAskAgain  ZoneReading = "ask-again"
	BelowTheLimit ZoneReading = "below-limit"
	InsideTheZone ZoneReading = "inside-zone"
	WantedReached ZoneReading = "wanted-reached"
)

// ZoneReadings lists the readings but the one that is not known.
var ZoneReadings = []ZoneReading{ZoneAskAgain, BelowTheLimit, InsideTheZone, WantedReached}

// Reading gives where what he gets lies: below his limit, inside the zone, or at
// or above what he wants.
func (z Zone) Reading() ZoneReading {
	adequacy, hasLeast := z.Adequacy()
	superiority, hasWanted := z.Superiority()
	switch {
	case z.AskAgain():
		return ZoneAskAgain
	case hasLeast && adequacy < 0:
		return BelowTheLimit
	case hasWanted && superiority >= 0:
		return WantedReached
	case hasLeast && hasWanted:
		return InsideTheZone
	}
	return ZoneNotKnown
}

// A LevelID names a level of a zone.
type LevelID string

const (
	LeastLevel    LevelID = "least"
	ExpectedLevel LevelID = "expected"
	WantedLevel   LevelID = "wanted"
	ReceivedLevel LevelID = "received"
	EnoughLevel   LevelID = "enough"
)

// LevelIDs lists the levels in the order in which they are asked.
var LevelIDs = []LevelID{LeastLevel, ExpectedLevel, WantedLevel, ReceivedLevel, EnoughLevel}

// Level gives a level by its name.
func (z Zone) Level(id LevelID) Level {
	switch id {
	case LeastLevel:
		return z.Least
	case ExpectedLevel:
		return z.Expected
	case WantedLevel:
		return z.Wanted
	case ReceivedLevel:
		return z.Received
	case EnoughLevel:
		return z.Enough
	}
	return Level{}
}

// A Bar is a zone as it is drawn: the same data for the screen, for Markdown and
// for a page. The words around it belong to those who draw it.
type Bar struct {
	Cells   [MaxPlace]BarCell // place 1 first
	Labels  []BarLabel        // the levels that say something, in the order of LevelIDs
	Reading ZoneReading
	Short   Number // places from what he gets up to what he wants; unknown, or 0 when reached
}

// A BarCell is one place of the bar.
type BarCell struct {
	Place  int       // 1 to 9
	Inside bool      // between least acceptable and wanted, both included
	At     []LevelID // the levels that lie here
}

// A BarLabel is a level with its words.
type BarLabel struct {
	Level LevelID
	Words Said // in his words; empty: only a place
	Place int  // 0: only words
}

// Bar gives the zone as it is drawn; ok is false when there is nothing to draw.
func (z Zone) Bar() (b Bar, ok bool) {
	b.Reading = z.Reading()
	least, hasLeast := z.Least.known()
	wanted, hasWanted := z.Wanted.known()
	for i := range b.Cells {
		place := i + 1
		b.Cells[i] = BarCell{Place: place, Inside: hasLeast && hasWanted && least <= place && place <= wanted}
	}
	for _, id := range LevelIDs {
		l := z.Level(id)
		place, placed := l.known()
		if placed {
			b.Cells[place-1].At = append(b.Cells[place-1].At, id)
		}
		if placed || l.Words != "" {
			b.Labels = append(b.Labels, BarLabel{Level: id, Words: Said(l.Words), Place: place * one(placed)})
		}
	}
	if superiority, known := z.Superiority(); known && !z.AskAgain() {
		b.Short = NumberOf(max(0, -superiority))
	}
	return b, len(b.Labels) > 0
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Placed says that some level has a place, so that there is more than words.
func (b *Bar) Placed() bool {
	for _, l := range b.Labels {
		if l.Place > 0 {
			return true
		}
	}
	return false
}

// Row draws the bar in one row of text without words: [ and ] around the zone, ▒
// for what lies inside, ● for what he gets, : for what he counts on, | from where
// more adds nothing, the number for a place that holds nothing else.
//
//	1 2 3 [4 ▒ ● ▒ 8] 9
func (b *Bar) Row() string {
	var out strings.Builder
	for i, c := range b.Cells {
		opens := c.Inside && (i == 0 || !b.Cells[i-1].Inside)
		closes := c.Inside && (i == MaxPlace-1 || !b.Cells[i+1].Inside)
		if i > 0 {
			out.WriteByte(' ')
		}
		if opens {
			out.WriteByte('[')
		}
		out.WriteString(c.sign(opens || closes))
		if closes {
			out.WriteByte(']')
		}
	}
	return out.String()
}

func (c *BarCell) sign(edge bool) string {
	sign := string(rune('0' + c.Place))
	if c.Inside && !edge {
		sign = "▒"
	}
	for _, at := range c.At { // in the order of LevelIDs: what he gets over what he counts on
		switch {
		case at == ReceivedLevel:
			sign = "●"
		case at == ExpectedLevel:
			sign = ":"
		case at == EnoughLevel && sign != "●" && sign != ":":
			sign = "|"
		}
	}
	return sign
}
