package interview

// Wiped gives the review of an erased session (see [Session.Erased]) without the
// words on what the session holds no more, and without the members that this
// version does not know, which may hold words too; changed says whether there were
// any. Entries stay, and so do the words on promises that were made since.
func (r *Review) Wiped(s *Session) (out *Review, changed bool) {
	holds := map[ID]bool{}
	for _, p := range s.promises.all() {
		holds[p.ID] = true
	}
	wiped := *r
	wiped.Entries = append([]ReviewEntry(nil), r.Entries...)
	for i := range wiped.Entries {
		e := &wiped.Entries[i]
		if stands := holds[e.Promise]; !stands {
			changed = changed || e.Words != "" || len(e.Unknown) > 0
			e.Words, e.Unknown = "", nil
		}
	}
	changed = changed || len(r.Unknown) > 0
	wiped.Unknown = nil
	return &wiped, changed
}
