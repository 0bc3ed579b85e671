package demo

import (
	"math/rand/v2"
	"time"

	"diepte/interview"
	"github.com/google/uuid"
)

// months is how far back the library reaches.
const months = 18

var (
	winter = time.FixedZone("CET", 3600)
	summer = time.FixedZone("CEST", 2*3600)
)

// lastSunday gives the moment at which the clocks change in a month of Europe.
func lastSunday(year int, m time.Month) time.Time {
	end := time.Date(year, m+1, 0, 1, 0, 0, 0, time.UTC)
	return end.AddDate(0, 0, -int(end.Weekday()))
}

// local gives t with the offset of Amsterdam, without the system's zone tables,
// so that every machine makes the same bytes.
func local(t time.Time) time.Time {
	t = t.UTC()
	if t.Before(lastSunday(t.Year(), time.March)) || !t.Before(lastSunday(t.Year(), time.October)) {
		return t.In(winter)
	}
	return t.In(summer)
}

// workday says whether people hold talks on that day.
func workday(t time.Time) bool {
	switch _, m, d := t.Date(); {
	case t.Weekday() == time.Saturday || t.Weekday() == time.Sunday:
		return false
	case m == time.December && d >= 24, m == time.January && d <= 2, m == time.April && d == 27, m == time.May && d == 5:
		return false
	}
	return true
}

// workdays gives the working days of the months before until, first to last, as
// midnights in UTC.
func workdays(until time.Time) []time.Time {
	y, m, d := until.Date()
	end := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	var out []time.Time
	for t := end.AddDate(0, -months, 0); t.Before(end); t = t.AddDate(0, 0, 1) {
		if workday(t) {
			out = append(out, t)
		}
	}
	return out
}

// at gives a wall-clock minute of a day that workdays gave.
func at(day time.Time, minute int) time.Time {
	noon := local(day.Add(12 * time.Hour))
	return time.Date(day.Year(), day.Month(), day.Day(), 0, minute, 0, 0, noon.Location())
}

// newID gives a UUIDv7 for a moment, its random bits from r.
func newID(t time.Time, r *rand.Rand) interview.ID {
	var u uuid.UUID
	ms := uint64(t.UnixMilli())
	for i := range 6 {
		u[i] = byte(ms >> (8 * (5 - i)))
	}
	a, b := r.Uint64(), r.Uint64()
	for i := range 8 {
		u[8+i] = byte(a >> (8 * i))
	}
	u[6], u[7] = 0x70|byte(b)&0x0f, byte(b>>8)
	u[8] = 0x80 | u[8]&0x3f
	return interview.ID(u.String())
}
