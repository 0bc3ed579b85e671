package interview

import "slices"

// A telling is what the customer is told of a record when it is read back, in a
// form that compares. A verdict is about that and nothing else: what we keep to
// ourselves (a rank, how firm a promise is, what we mean to do and have not said)
// may change under it.
type telling struct {
	whose  Speaker
	person ID
	is     bool // said at the table, or went well, or no longer counts
	texts  [4]string
}

// toldOf gives what the customer is told of a record besides its notes.
func toldOf[R based](r *R) telling {
	switch r := any(r).(type) {
	case *Expectation:
		t := telling{whose: r.Whose, person: r.Person, is: r.Said}
		if r.Said {
			t.texts = [4]string{string(r.Disposition), r.Reason, r.Alternative}
		}
		return t
	case *Boundary:
		return telling{whose: r.Whose, person: r.Person, texts: [4]string{string(r.State), r.Alternative, r.TheirPosition, r.OurPosition}}
	case *Promise:
		return telling{whose: r.By, texts: [4]string{r.Who, r.What, r.When}}
	case *Incident:
		return telling{whose: r.Whose, person: r.Person, is: r.Well, texts: [4]string{r.Move}}
	case *Feeling:
		return telling{whose: r.Whose, person: r.Person}
	}
	return telling{}
}

// toldBy gives what the customer is told of a note: not where it stands, when it
// was said or what it is a reason for.
func toldBy(n *Note) telling {
	c := &n.Content
	return telling{whose: c.Speaker, person: c.Person, is: c.Removed, texts: [4]string{string(c.Voice), c.Text}}
}

// amend changes a record, and makes it a new version if the customer would be
// told something else.
func amend[R based](r *R, change func(*R), st Stamp) {
	before := toldOf(r)
	change(r)
	if toldOf(r) != before {
		basisOf(r).renew(st)
		basisOf(r).Revision = st.revision
	}
}

func lapsed[R based](l list[R], note ID, st Stamp) list[R] {
	for i := range l.n {
		if slices.Contains(basisOf(l.ref(i)).Evidence, note) {
			r := l.at(i)
			basisOf(&r).renew(st)
			l = l.set(i, r)
		}
	}
	return l
}
