package interview

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Names of days, Sunday first, and of months, as people write them in either
// language. Of a month the first three letters do; of a day they would be words
// ("zo", "do", "sat", "sun").
var (
	dayNames = [...][]string{
		{"zondag", "sunday"}, {"maandag", "monday"}, {"dinsdag", "tuesday"}, {"woensdag", "wednesday"},
		{"donderdag", "thursday"}, {"vrijdag", "friday"}, {"zaterdag", "saturday"},
	}
	monthNames = [...][]string{
		{"januari", "january"}, {"februari", "february"}, {"maart", "march", "mrt"}, {"april"}, {"mei", "may"}, {"juni", "june"},
		{"juli", "july"}, {"augustus", "august"}, {"september"}, {"oktober", "october"}, {"november"}, {"december"},
	}
	nearDays = map[string]int{"vandaag": 0, "today": 0, "vanmiddag": 0, "vanavond": 0, "tonight": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
)

// units are what may be counted from one number to another.
var units = map[string]bool{
	"uur": true, "dagen": true, "werkdagen": true, "weken": true, "maanden": true, "minuten": true, "keer": true, "stuks": true, "dozen": true,
	"hours": true, "days": true, "weeks": true, "months": true, "minutes": true, "times": true, "pieces": true, "boxes": true, "o'clock": true, "pm": true, "am": true,
}

// DayOf gives the day that a text names, as it is said on a day: 2026-11-27,
// 27-11-2026, 27/11, "27 november", "vrijdag 27 nov", "friday" (the first one
// after that day), "morgen". Words that name no day ("voor", "by", "uiterlijk")
// are passed over. ok is false when there is none in it, or more than one: then
// nothing is made up.
func DayOf(text string, said time.Time) (day time.Time, ok bool) {
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '/' && r != '.'
	})
	said = time.Date(said.Year(), said.Month(), said.Day(), 0, 0, 0, 0, said.Location())
	var exact, near []time.Time
	for i, f := range fields {
		f = strings.Trim(f, ".-/")
		counted := i+1 < len(fields) && units[fields[i+1]] || len(fields) > 1 && len(f) < len("3-12") // "10-12 uur", "2-3 keer"
		if d, ok := numericDay(f, said); ok && !counted {
			exact = append(exact, d)
		} else if m := monthNamed(f); m > 0 && i > 0 {
			year := ""
			if i+1 < len(fields) && len(fields[i+1]) == 4 {
				year = fields[i+1]
			}
			if d, ok := dayIn(fields[i-1], int(m), year, said); ok {
				exact = append(exact, d)
			}
		} else if n, ok := nearDays[f]; ok {
			near = append(near, said.AddDate(0, 0, n))
		} else if w, ok := weekdayNamed(f); ok {
			ahead := (int(w)-int(said.Weekday())+6)%7 + 1
			near = append(near, said.AddDate(0, 0, ahead))
		}
	}
	switch { // a date goes before the name of its day
	case len(exact) == 1:
		return exact[0], true
	case len(exact) == 0 && len(near) == 1:
		return near[0], true
	}
	return time.Time{}, false
}

// numericDay reads 2026-11-27, 27-11-2026, 27-11 and the same with /, or with
// points when the year stands with it: 7.5 is a number.
func numericDay(f string, said time.Time) (time.Time, bool) {
	if strings.Count(f, ".") == 1 {
		return time.Time{}, false
	}
	parts := strings.FieldsFunc(f, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		slices.Reverse(parts)
	case len(parts) == 2:
		parts = append(parts, "")
	case len(parts) != 3:
		return time.Time{}, false
	}
	month, err := strconv.Atoi(parts[1])
	if err != nil {
		return time.Time{}, false
	}
	return dayIn(parts[0], month, parts[2], said)
}

// dayIn gives a day of a month; without a year the first such day from when it
// was said. A day that the month has not is none.
func dayIn(day string, month int, year string, said time.Time) (time.Time, bool) {
	d, err := strconv.Atoi(strings.TrimRight(day, "adehnrst")) // 1st, 22nd, 27e, 3rd, 8ste
	if err != nil {
		return time.Time{}, false
	}
	y := said.Year()
	if year != "" {
		if y, err = strconv.Atoi(year); err != nil {
			return time.Time{}, false
		}
		if y < 100 {
			y += 2000
		}
	}
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, said.Location())
	if t.Day() != d || int(t.Month()) != month {
		return time.Time{}, false
	}
	if year == "" && t.Before(said) {
		t = t.AddDate(1, 0, 0)
	}
	return t, t.Day() == d
}

func weekdayNamed(f string) (time.Weekday, bool) {
	for w, names := range dayNames {
		for _, name := range names {
			if f == name {
				return time.Weekday(w), true
			}
		}
	}
	return 0, false
}

func monthNamed(f string) time.Month {
	for m, names := range monthNames {
		for _, name := range names {
			if f == name || len(f) == 3 && strings.HasPrefix(name, f) {
				return time.Month(m + 1)
			}
		}
	}
	return 0
}
