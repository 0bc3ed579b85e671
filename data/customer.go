package data

import (
	"context"
	"strings"
	"unicode"

	"diepte/interview"

	"golang.org/x/text/unicode/norm"
)

// CustomerKey gives what two talks with one customer have in common: the name, in
// either case, without accents, with whatever stands between its words as one
// space. Customers have no number of their own; a name that was changed between
// two talks makes two customers. Empty: not named.
func CustomerKey(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.': // B.V. is BV
		default:
			gap = true
		}
	}
	return norm.NFC.String(b.String())
}

// Earlier reads the sessions of a customer other than one, the newest talk first,
// with what was added to them afterwards. What cannot be read is left out and
// told in errs, a review of another session too. A customer without a name has no other sessions.
func (l *Library) Earlier(ctx context.Context, customer string, than interview.ID) (sessions []*interview.Session, reviews map[interview.ID][]interview.ReviewEntry, errs []error) {
	key := CustomerKey(customer)
	if key == "" {
		return nil, nil, nil
	}
	entries, err := l.List()
	if err != nil {
		errs = append(errs, err)
	}
	reviews = map[interview.ID][]interview.ReviewEntry{}
	for _, e := range entries {
		if e.Err != nil || e.Head.ID == than || CustomerKey(e.Head.Customer.Name) != key {
			continue
		}
		if ctx.Err() != nil {
			return sessions, reviews, append(errs, ctx.Err())
		}
		s, err := l.Read(e)
		if err != nil {
			errs = append(errs, err)
		}
		if s == nil {
			continue
		}
		sessions = append(sessions, s)
	}
	if len(sessions) > 0 {
		all, faults := l.Reviews() // at once: each of them reads every file of a reviewer
		for _, s := range sessions {
			reviews[s.ID] = all[s.ID]
		}
		errs = append(errs, faults...)
	}
	return sessions, reviews, errs
}
