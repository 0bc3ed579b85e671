package export

import (
	"strings"

	"diepte/data/clean"
	"diepte/interview"
)

// The measures of a drawing, in units of its view box.
const (
	barLeft  = 44  // the middle of place 1
	barStep  = 34  // from one place to the next
	barWide  = 360 // of the whole
	laneHigh = 18  // of a row of labels
	rowHigh  = 30  // of the row of places
	signHigh = 18  // of a sign over or under the row
	perRune  = 8   // about as wide as a letter of a label
)

// A drawing is the bar of a zone as it is drawn on a page: the row of places, the
// room from only just to gladly, a sign and a word for each level. It says nothing
// by colour alone, and Told says in words what there is to see.
type drawing struct {
	ID           int // of the drawing on its page
	Name, Told   clean.Text
	Width        int
	Height       int
	Top, Bottom  int // of the row of places
	Text         int // y of the numbers
	Above, Below int // y of the signs: the middle of those above, the top of those under
	Places       []drawnPlace
	Row, Zone    *drawnStretch // all places, and those of the room
	Levels       []drawnLevel
}

type drawnPlace struct{ X, Place int }

// A drawnStretch is a stretch of the row.
type drawnStretch struct{ X, Width int }

// A drawnLevel is a level at its place. Labels stand above the row, those of the
// two ends of the room under it, on lanes, so that none covers another.
type drawnLevel struct {
	Sign  string // the level's id
	Word  string
	X     int
	Label int // y of the word
	From  int // y where the line to the word begins, and where it ends
	To    int
	Under bool

	lane, left, right int
}

// drawn lays out a bar.
func drawn(b *interview.Bar, id int, t tongue, reading clean.Text) *drawing {
	d := &drawing{ID: id, Name: clean.Line(t.word("html.room")), Width: barWide}
	var told []string
	for _, l := range b.Labels {
		if l.Place < 1 {
			continue
		}
		word := of(t, "level", l.Level)
		told = append(told, string(clean.Format("%s: %d", clean.Line(word), l.Place)))
		d.Levels = append(d.Levels, drawnLevel{Sign: string(l.Level), Word: word, X: barLeft + (l.Place-1)*barStep,
			Under: l.Level == interview.LeastLevel || l.Level == interview.WantedLevel})
	}
	if reading != "" {
		told = append(told, string(reading))
	}
	d.Told = clean.Line(strings.Join(told, "; "))
	above, under := d.lanes(false), d.lanes(true)
	d.Top = above*laneHigh + signHigh + 4
	d.Bottom, d.Text = d.Top+rowHigh, d.Top+rowHigh/2+4
	d.Height = d.Bottom + signHigh + under*laneHigh + 4
	d.Above, d.Below = d.Top-signHigh/2, d.Bottom+2
	for i := range d.Levels {
		l := &d.Levels[i]
		if l.Under {
			l.From, l.To = d.Bottom+signHigh-4, d.Bottom+signHigh+l.lane*laneHigh
			l.Label = l.To + laneHigh - 4
		} else {
			l.From, l.To = d.Top-signHigh+2, d.Top-signHigh-l.lane*laneHigh
			l.Label = l.To - 3
		}
	}
	d.Row = &drawnStretch{X: barLeft - barStep/2, Width: len(b.Cells) * barStep}
	for i, c := range b.Cells {
		x := barLeft + i*barStep
		d.Places = append(d.Places, drawnPlace{X: x, Place: c.Place})
		switch {
		case c.Inside && d.Zone == nil:
			d.Zone = &drawnStretch{X: x - barStep/2, Width: barStep}
		case c.Inside:
			d.Zone.Width += barStep
		}
	}
	return d
}

// lanes gives each label of one side the first lane on which it is free, and how
// many lanes that took.
func (d *drawing) lanes(under bool) int {
	most := 0
	for i := range d.Levels {
		l := &d.Levels[i]
		if l.Under != under {
			continue
		}
		half := len([]rune(l.Word)) * perRune / 2
		l.left, l.right = l.X-half, l.X+half
		for taken := true; taken; {
			taken = false
			for k := range d.Levels[:i] {
				o := &d.Levels[k]
				if o.Under == under && o.lane == l.lane && o.left <= l.right && l.left <= o.right {
					taken = true
					l.lane++
					break
				}
			}
		}
		most = max(most, l.lane+1)
	}
	return most
}
