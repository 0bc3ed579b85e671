package ui

import (
	"strings"
	"time"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/export"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// PromiseSearchText gives what a search among promises is matched against, folded:
// everything a row shows, in both languages, and the ids.
func PromiseSearchText(o *interview.Owed) string {
	p := &o.Promise
	parts := []string{o.Customer, o.What, p.Who, p.To, p.When, o.Session.Short(), p.ID.Short(), o.Made.Format(time.DateOnly)}
	if !o.Due.IsZero() {
		parts = append(parts, o.Due.Format(time.DateOnly), string(speech.Day(o.Due, interview.Dutch)), string(speech.Day(o.Due, interview.English)))
	}
	both := func(t speech.Text) { parts = append(parts, t.NL, t.EN) }
	both(speech.PromiseStates[o.State])
	both(speech.PromiseSide(p.By))
	if p.IsVague() {
		both(speech.PromiseVague)
	}
	if p.Action {
		both(speech.PromiseAction)
	}
	return capture.Fold(strings.Join(parts, "\x00")) // no word of a query goes over two of them
}

// PromiseWho gives who is to do it: the name that was said, else which side.
func PromiseWho(o *interview.Owed, l interview.Language) clean.Text {
	side := speech.PromiseSide(o.Promise.By).In(l)
	if o.Promise.Who == "" {
		return side
	}
	return side + ": " + clean.Line(o.Promise.Who)
}

// CustomerName gives the name of a customer, or says that there is none.
func CustomerName(name string, l interview.Language) clean.Text {
	if strings.TrimSpace(name) == "" {
		return speech.NoCustomerYet.In(l)
	}
	return clean.Line(name)
}

// PromiseAppointment gives a promise as a day in a calendar; ok is false for one
// whose words name no day.
func PromiseAppointment(o *interview.Owed, review []interview.ReviewEntry, l interview.Language) (a export.Appointment, ok bool) {
	if o.Due.IsZero() {
		return export.Appointment{}, false
	}
	p := &o.Promise
	a = export.Appointment{
		UID: export.UIDOf(p.ID), Day: o.Due, Changed: o.Made, Cancelled: o.State == interview.PromiseWithdrawn,
		Summary:  string(CustomerName(o.Customer, l)) + ": " + o.What,
		Category: string(speech.PromisesTitle.In(l)),
	}
	rows := []string{string(speech.PromiseStates[o.State].In(l)), string(PromiseWho(o, l))}
	if p.To != "" {
		rows = append(rows, string(speech.PromiseTo.With(l, p.To)))
	}
	if p.When != "" {
		rows = append(rows, string(speech.PromiseSaidDay.With(l, p.When)))
	}
	rows = append(rows, string(speech.PromiseMade.With(l, string(speech.Day(o.Made, l))))+" ("+o.Session.Short()+")")
	a.Detail = strings.Join(rows, "\n")
	for _, e := range review {
		if e.Promise == p.ID || len(e.TakesBack) > 0 {
			a.Sequence++
			if e.At.After(a.Changed) {
				a.Changed = e.At
			}
		}
	}
	return a, true
}

// PromiseDay gives the day on which a promise got a state when nobody says it:
// today, but what was kept after its day is taken for kept on it. That it was late
// is another state.
func PromiseDay(o *interview.Owed, state interview.PromiseState, today time.Time) time.Time {
	if state == interview.PromiseKept && !o.Due.IsZero() && o.Due.Before(today) {
		return o.Due
	}
	return today
}

// TellPromise writes down what became of a promise, and gives everything there is
// about its session then.
func TellPromise(lib *data.Library, head interview.Head, by string, promise interview.ID, state interview.PromiseState, day time.Time, words string) ([]interview.ReviewEntry, error) {
	return lib.AddReview(head, by, func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
		e := interview.TellPromise(merged, promise, state, day, by, st)
		e.Words = words
		return []interview.ReviewEntry{e}
	})
}

// TakeBackPromise takes back what was written down last about a promise; ok is
// false when nothing was.
func TakeBackPromise(lib *data.Library, head interview.Head, by string, promise interview.ID) (merged []interview.ReviewEntry, ok bool, err error) {
	merged, err = lib.AddReview(head, by, func(merged []interview.ReviewEntry, st interview.Stamp) []interview.ReviewEntry {
		last, found := interview.LastTold(merged, promise)
		if !found {
			return nil
		}
		ok = true
		return []interview.ReviewEntry{interview.TakeBack(merged, last.ID, by, st)}
	})
	return merged, ok, err
}
