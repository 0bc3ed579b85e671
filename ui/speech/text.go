package speech

import (
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/text/language"

	"diepte/data/clean"
	"diepte/interview"
)

// A Text is one thing the program can say, in both languages.
type Text struct{ NL, EN string }

// In gives the text in a language. Ours needs no cleaning.
func (t Text) In(l interview.Language) clean.Text {
	if l == interview.Dutch {
		return clean.Text(t.NL)
	}
	return clean.Text(t.EN)
}

// With gives the text in a language with its blanks filled in. What is filled in
// is cleaned, since it may come from outside.
func (t Text) With(l interview.Language, args ...any) clean.Text {
	cleaned := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case string:
			cleaned[i] = clean.Line(a)
		case error:
			cleaned[i] = clean.Line(a.Error())
		case interview.Planned:
			cleaned[i] = clean.Line(string(a))
		case Text:
			cleaned[i] = a.In(l)
		default:
			cleaned[i] = a
		}
	}
	return clean.Text(fmt.Sprintf(string(t.In(l)), cleaned...))
}

// Pick chooses the language of the interface: what was asked for, then the
// environment, then English.
func Pick(asked string) interview.Language {
	choices := []string{asked}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v, _, _ := strings.Cut(os.Getenv(name), "."); v != "" && v != "C" && v != "POSIX" {
			choices = append(choices, v)
			break
		}
	}
	for _, c := range choices {
		tag, err := language.Parse(strings.ReplaceAll(c, "_", "-"))
		if err != nil || c == "" {
			continue
		}
		if base, _ := tag.Base(); base.String() == "nl" {
			return interview.Dutch
		}
		return interview.English
	}
	return interview.English
}

var (
	weekdays = [7]Text{{"zo", "Sun"}, {"ma", "Mon"}, {"di", "Tue"}, {"wo", "Wed"}, {"do", "Thu"}, {"vr", "Fri"}, {"za", "Sat"}}
	months   = [12]Text{{"jan", "Jan"}, {"feb", "Feb"}, {"mrt", "Mar"}, {"apr", "Apr"}, {"mei", "May"}, {"jun", "Jun"},
		{"jul", "Jul"}, {"aug", "Aug"}, {"sep", "Sep"}, {"okt", "Oct"}, {"nov", "Nov"}, {"dec", "Dec"}}
)

// Day gives a date as people write it: "zo 22 nov 2026".
func Day(t time.Time, l interview.Language) clean.Text {
	return clean.Text(fmt.Sprintf("%s %d %s %d", weekdays[t.Weekday()].In(l), t.Day(), months[t.Month()-1].In(l), t.Year()))
}

// Clock gives a time of day: "14:03".
func Clock(t time.Time) clean.Text { return clean.Text(t.Format("15:04")) }

// Number gives a whole number with the thousands apart: "2.318" or "2,318".
func Number(n int, l interview.Language) clean.Text {
	digits := fmt.Sprint(n)
	mark := ","
	if l == interview.Dutch {
		mark = "."
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + mark + digits[i:]
	}
	return clean.Text(digits)
}

// Recovered says in one of the Recovered words how much came back after the program
// ended badly, and when that was typed.
func Recovered(l interview.Language, words Text, keystrokes int, from, to time.Time) clean.Text {
	when := Clock(from)
	if last := Clock(to); last != when {
		when = RecoveredSpan.With(l, string(when), string(last))
	}
	return words.With(l, keystrokes, string(when))
}
