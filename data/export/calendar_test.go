package export

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"diepte/data/clean"
	"diepte/data/clean/cleantest"
)

var calendarDay = time.Date(2026, 11, 27, 0, 0, 0, 0, time.FixedZone("CET", 3600))

func calendar(t testing.TB, all ...Appointment) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteCalendar(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// readCalendar reads content lines back as RFC 5545 tells it: unfolded, then
// unescaped. It fails on what no line may be.
func readCalendar(t failing, s string) (names, values []string) {
	t.Helper()
	if !strings.HasSuffix(s, "\r\n") || strings.Contains(strings.ReplaceAll(s, "\r\n", ""), "\n") || strings.Contains(strings.ReplaceAll(s, "\r\n", ""), "\r") {
		t.Fatalf("a line does not end as it should: %q", s)
	}
	for _, l := range strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if len(l) > 75 {
			t.Fatalf("%d octets: %q", len(l), l)
		}
		if !utf8.ValidString(l) {
			t.Fatalf("folded inside a character: %q", l)
		}
	}
	for _, l := range strings.Split(strings.TrimSuffix(strings.ReplaceAll(s, "\r\n ", ""), "\r\n"), "\r\n") {
		name, value, ok := strings.Cut(l, ":")
		if !ok || strings.ToUpper(name) != name {
			t.Fatalf("no content line: %q", l)
		}
		names = append(names, name)
		values = append(values, strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n").Replace(value))
	}
	return names, values
}

var calendarShape = []string{"BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "BEGIN", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE",
	"DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "CLASS", "END", "END"}

// Any text comes back as it was cleaned, folded at 75 octets, and can add no line
// of its own.
func TestCalendarFolding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zé漢👩‍🚒;,:\\\n\r ]{0,300}`), rapid.SampledFrom(hostileLines())).Draw(t, "text")
		var b bytes.Buffer
		if err := WriteCalendar(&b, []Appointment{{UID: text, Day: calendarDay, Changed: calendarDay, Summary: text, Detail: text + "\nEND:VEVENT\r\nx"}}); err != nil {
			t.Fatal(err)
		}
		names, values := readCalendar(t, b.String())
		if strings.Join(names, " ") != strings.Join(calendarShape, " ") {
			t.Fatalf("%q", names)
		}
		if want := string(clean.Line(text)); values[6] != want || values[12] != want {
			t.Fatalf("%q %q, want %q", values[6], values[12], want)
		}
		if want := string(clean.Block(text + "\nEND:VEVENT\r\nx")); values[13] != want {
			t.Fatalf("%q, want %q", values[13], want)
		}
	})
}

// A failing is a test, or one check of rapid.
type failing interface {
	Helper()
	Fatalf(format string, args ...any)
}

func hostileLines() (out []string) {
	for _, c := range cleantest.Hostile {
		out = append(out, c.Text)
	}
	return out
}

// A calendar as it is written, byte for byte.
func TestCalendar(t *testing.T) {
	got := []byte(calendar(t,
		Appointment{
			UID: UIDOf("01990f3a-0000-7000-8000-00000000100a"), Day: calendarDay, Changed: calendarDay.Add(time.Hour), Sequence: 2, Category: "diepte",
			Summary: "Bakkerij Jansen: een uur van tevoren bellen, ook bij een kleine levering; en ook op zaterdag, als de winkel dicht is",
			Detail:  "Wij: Karin\nvóór 27-11",
		},
		Appointment{UID: UIDOf("01990f3a-0000-7000-8000-00000000100b"), Day: calendarDay.AddDate(0, 1, 4), Changed: calendarDay, Cancelled: true, Summary: "Lijst sturen"},
	))
	const file = "testdata/promises.ics"
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s", got)
	}
}
