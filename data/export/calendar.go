package export

import (
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"diepte/data/clean"
	"diepte/interview"
)

// An Appointment is a day in a calendar. Its words are the caller's, in the language
// of the reader.
type Appointment struct {
	UID       string    // the same at every export, so that a calendar changes what it has
	Day       time.Time // only its date counts
	Changed   time.Time // when what it says was last changed
	Sequence  int       // raised with every change
	Cancelled bool      // a calendar takes it out
	Summary   string    // text from outside; one line
	Detail    string    // text from outside; its newlines stay
	Category  string
}

// UIDOf gives the name of a promise in every calendar.
func UIDOf(p interview.ID) string { return string(p) + "@diepte" }

// WriteCalendar writes appointments as an iCalendar object (RFC 5545): one all-day
// VEVENT each, which takes no time of anybody. Not a VTODO: the calendars that
// people have at work read events and pass over tasks.
func WriteCalendar(w io.Writer, all []Appointment) error {
	var b strings.Builder
	put := func(name, value string) { b.WriteString(foldContent(name + ":" + value)) }
	put("BEGIN", "VCALENDAR")
	put("VERSION", "2.0")
	put("PRODID", "-//diepte//promises//EN")
	put("CALSCALE", "GREGORIAN")
	put("METHOD", "PUBLISH")
	for _, a := range all {
		put("BEGIN", "VEVENT")
		put("UID", calendarText(a.UID, false))
		put("DTSTAMP", a.Changed.UTC().Format("20060102T150405Z"))
		put("LAST-MODIFIED", a.Changed.UTC().Format("20060102T150405Z"))
		put("SEQUENCE", string(clean.Format("%d", a.Sequence)))
		put("DTSTART;VALUE=DATE", a.Day.Format("20060102"))
		put("DTEND;VALUE=DATE", a.Day.AddDate(0, 0, 1).Format("20060102"))
		put("SUMMARY", calendarText(a.Summary, false))
		if a.Detail != "" {
			put("DESCRIPTION", calendarText(a.Detail, true))
		}
		if a.Category != "" {
			put("CATEGORIES", calendarText(a.Category, false))
		}
		put("STATUS", map[bool]string{true: "CANCELLED", false: "CONFIRMED"}[a.Cancelled])
		put("TRANSP", "TRANSPARENT")
		put("CLASS", "PRIVATE")
		put("END", "VEVENT")
	}
	put("END", "VCALENDAR")
	_, err := io.WriteString(w, b.String())
	return err
}

var calendarEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// calendarText gives text from outside as a value of type TEXT: cleaned, so that
// no line can end in it, and escaped.
func calendarText(s string, lines bool) string {
	if lines {
		return calendarEscapes.Replace(string(clean.Block(s)))
	}
	return calendarEscapes.Replace(string(clean.Line(s)))
}

// foldAt is how many octets a line of a calendar holds without its end.
const foldAt = 75

// foldContent ends a content line, folded where it is too long: never inside a
// character.
func foldContent(s string) string {
	var b strings.Builder
	room := foldAt
	for len(s) > 0 {
		_, n := utf8.DecodeRuneInString(s)
		if n > room {
			b.WriteString("\r\n ")
			room = foldAt - 1
		}
		b.WriteString(s[:n])
		s, room = s[n:], room-n
	}
	b.WriteString("\r\n")
	return b.String()
}
