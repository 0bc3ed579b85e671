package interview

// A recordKind is what there is to do with every record of a kind, so that what
// goes for all of them is written once. To add a kind, add its type to based and
// basisOf, a line to [Records] and to kinds, its list to [Session], [Document] and
// [FromDocument], and its card to [Cards].
type recordKind struct {
	kind   Record
	basis  func(s *Session, id ID) (Basis, bool)
	edit   func(out *Session, id ID, change func(any), st Stamp) bool
	attach func(out *Session, id, note ID, st Stamp) bool
	retire func(out *Session, note ID)
	unmake func(out *Session, id ID, away bool, st Stamp) bool
	detach func(out *Session, id, note ID, st Stamp) bool
	each   func(s *Session, visit func(*Basis))
	same   func(a, b *Session) bool // the very same list, so that nothing of it changed
	told   func(s *Session, id ID) (t telling, notes []ID, ok bool)
	made   func(s *Session, note ID) (Basis, bool)
	clear  func(out *Session)
}

func recordKindOf[R based](kind Record, at func(*Session) *list[R]) recordKind {
	return recordKind{
		kind: kind,
		basis: func(s *Session, id ID) (Basis, bool) {
			return basisWhere(*at(s), func(b *Basis) bool { return b.ID == id })
		},
		made: func(s *Session, note ID) (Basis, bool) {
			return basisWhere(*at(s), func(b *Basis) bool { return !b.Retired && b.Evidence[0] == note })
		},
		edit: func(out *Session, id ID, change func(any), st Stamp) (done bool) {
			l := at(out)
			*l = edited(*l, id, func(r *R) { done = true; change(r) }, st)
			return done
		},
		attach: func(out *Session, id, note ID, st Stamp) (done bool) {
			l := at(out)
			*l, done = attached(*l, id, note, st)
			return done
		},
		detach: func(out *Session, id, note ID, st Stamp) (done bool) {
			l := at(out)
			*l, done = detached(*l, id, note, st)
			return done
		},
		same: func(a, b *Session) bool { return at(a).same(*at(b)) },
		each: func(s *Session, visit func(*Basis)) {
			for r := range each(*at(s)) {
				visit(basisOf(r))
			}
		},
		retire: func(out *Session, note ID) {
			l := at(out)
			*l = retired(*l, note)
		},
		unmake: func(out *Session, id ID, away bool, st Stamp) bool {
			l := at(out)
			i := l.findLast(func(r *R) bool { return basisOf(r).ID == id })
			if i >= 0 {
				r := l.at(i)
				b := basisOf(&r)
				b.Retired, b.Revision = away, st.revision
				*l = l.set(i, r)
			}
			return i >= 0
		},
		told: func(s *Session, id ID) (telling, []ID, bool) {
			l := at(s)
			i := l.findLast(func(r *R) bool { return basisOf(r).ID == id })
			if i < 0 {
				return telling{}, nil, false
			}
			r := l.ref(i)
			return toldOf(r), basisOf(r).Evidence, true
		},
		clear: func(out *Session) { *at(out) = list[R]{} },
	}
}

func basisWhere[R based](l list[R], match func(*Basis) bool) (Basis, bool) {
	i := l.findLast(func(r *R) bool { return match(basisOf(r)) })
	if i < 0 {
		return Basis{}, false
	}
	return *basisOf(l.ref(i)), true
}

// kinds has a line for every entry of Records, in that order.
var kinds = []recordKind{
	recordKindOf(ExpectationRecord, func(s *Session) *list[Expectation] { return &s.expectations }),
	recordKindOf(BoundaryRecord, func(s *Session) *list[Boundary] { return &s.boundaries }),
	recordKindOf(PromiseRecord, func(s *Session) *list[Promise] { return &s.promises }),
	recordKindOf(IncidentRecord, func(s *Session) *list[Incident] { return &s.incidents }),
	recordKindOf(FeelingRecord, func(s *Session) *list[Feeling] { return &s.feelings }),
	recordKindOf(AssumptionRecord, func(s *Session) *list[Assumption] { return &s.assumptions }),
	recordKindOf(ClaimRecord, func(s *Session) *list[Claim] { return &s.claims }),
	recordKindOf(GapRecord, func(s *Session) *list[Gap] { return &s.gaps }),
	recordKindOf(TreatmentRecord, func(s *Session) *list[Treatment] { return &s.treatments }),
	recordKindOf(LoyaltyRecord, func(s *Session) *list[Loyalty] { return &s.loyalties }),
}

// RecordBy gives the kind of the record with that id and what every record has;
// ok is false when there is none. A record that does not count is given too.
func (s *Session) RecordBy(id ID) (kind Record, b Basis, ok bool) {
	for _, k := range kinds {
		if b, ok := k.basis(s, id); ok {
			return k.kind, b, true
		}
	}
	return NoRecord, Basis{}, false
}

// RecordOf gives the record that counts and that a note made: the one whose first
// evidence it is. ok is false when it made none. A note that made two (of which
// one has no mark) gives the one of its mark.
func (s *Session) RecordOf(note ID) (kind Record, b Basis, ok bool) {
	for _, k := range kinds {
		if b, ok := k.made(s, note); ok {
			return k.kind, b, true
		}
	}
	return NoRecord, Basis{}, false
}

// Attach returns the session in which note is further evidence for the record
// with that id, whatever its kind.
func (s *Session) Attach(record, note ID, st Stamp) *Session {
	out := s.next(st)
	st = st.of(out)
	for _, k := range kinds {
		if k.attach(out, record, note, st) {
			return out
		}
	}
	return s
}

// retire makes the record of a note no longer count. It modifies s, which must be
// a value nobody else has seen yet.
func (s *Session) retire(kind Record, note ID) {
	for _, k := range kinds {
		if k.kind == kind {
			k.retire(s, note)
		}
	}
}

// Unmake returns the session in which a record that has no mark no longer counts,
// or with away false counts again. Records of a mark go with their mark.
func (s *Session) Unmake(record ID, away bool, st Stamp) *Session {
	kind, b, ok := s.RecordBy(record)
	if !ok || b.Retired == away || kind.HasMark() {
		return s
	}
	out := s.next(st)
	st = st.of(out)
	for _, k := range kinds {
		if k.unmake(out, record, away, st) {
			break
		}
	}
	return out
}

// HasMark says whether a mark makes such a record: the others are made by hand.
func (r Record) HasMark() bool {
	for _, k := range Marks {
		if k.Record == r {
			return true
		}
	}
	return false
}
