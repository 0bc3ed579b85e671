package interview

import "testing"

func TestDayOf(t *testing.T) {
	// The talk was on Sunday 22 November 2026.
	for text, want := range map[string]string{
		"2026-11-27": "2026-11-27", "27-11-2026": "2026-11-27", "27/11/26": "2026-11-27", "27-11": "2026-11-27", "27.11.2026": "2026-11-27",
		"3-1": "2027-01-03", "27 november": "2026-11-27", "op 27 nov.": "2026-11-27", "3 maart 2027": "2027-03-03", "5 May": "2027-05-05",
		"the 1st December": "2026-12-01", "22nd November": "2026-11-22", "22-11": "2026-11-22",
		"vrijdag": "2026-11-27", "before Friday": "2026-11-27", "uiterlijk maandag": "2026-11-23", "zondag": "2026-11-29",
		"vrijdag 27 nov": "2026-11-27", "friday 4 december": "2026-12-04",
		"morgen": "2026-11-23", "tomorrow at ten": "2026-11-23", "vandaag nog": "2026-11-22", "overmorgen": "2026-11-24",
		"": "", "snel": "", "31-2": "", "99-99-2026": "", "11/27": "", "maandag of dinsdag": "", "27-11 of 28-11": "",
		"om tien uur": "", "we may": "", "zo snel mogelijk": "", "do it": "", "10 uur": "", "mei": "", "2026": "", "1.5": "", "tussen 10-12 uur": "", "2-3 keer": "", "voor 3-12": "2026-12-03", "1/2": "2027-02-01",
		"29-2": "", "29-2-2028": "2028-02-29", "dag 27 juni nov": "2027-06-27",
	} {
		got := ""
		if day, ok := DayOf(text, start); ok {
			got = day.Format("2006-01-02")
			if day.Location() != start.Location() || day.Hour() != 0 {
				t.Errorf("%q: %v is not the start of a day in the zone of the talk", text, day)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
