package interview

import "slices"

// Restored returns this session with the content that earlier had: undo, and
// redo, as a change like any other. Notes made since are removed by a version of
// their own, notes changed since get their earlier content as a new version, and
// answers likewise; consent gets one more entry, as it stood; records made since
// are retired. Read-back verdicts, disagreements with a reading, contact moments and
// the self-check are as earlier had them, without a version of their own: where a
// copy from before the undo is merged, they count again, and nothing is lost. What
// happened (the timeline) and what was recovered stay. earlier
// must be a value this one came from, or that came from it by undo. What was erased
// since does not come back: then nothing changes.
func (s *Session) Restored(earlier *Session, st Stamp) *Session {
	if s.erased != earlier.erased {
		return s
	}
	out := *earlier
	out.Revision = s.Revision + 1
	out.Updated = st.At
	out.timeline, out.recoveries, out.Status, out.ran = s.timeline, s.recoveries, s.Status, st.Ran
	out.notes, out.derived = s.notes, s.derived
	out.restoreRecords(s, earlier)
	out.restoreAnswers(s, earlier, st)
	out.restoreConsent(s, earlier, st)
	if earlier.Guide != s.Guide {
		out.derived = s.derived.withGuide(earlier.Guide).reclocked(s.timeline)
	}
	for k := range s.notes.chunks() {
		if s.notes.shares(k, earlier.notes) {
			continue
		}
		for i := k * chunkLen; i < min((k+1)*chunkLen, s.notes.len()); i++ {
			old := s.notes.at(i)
			n, changed := old.restored(earlier.notes, i, out.Revision, st)
			if !changed {
				continue
			}
			out.notes = out.notes.set(i, n)
			out.derived = out.derived.changed(&old, &n, i)
		}
	}
	if out.Position != s.Position {
		out.record(Event{At: st.At, Elapsed: s.elapsedSeconds(st.At), Event: QuestionEvent, Question: out.Position.Question, FollowUp: out.Position.FollowUp})
	}
	return &out
}

// restored returns the note with what it said in the earlier notes, at the same
// place: in a new version, or removed where it was not there. Where two versions
// stood beside each other they do again, as new versions both, since a choice
// between them superseded the old ones.
func (n Note) restored(earlier list[Note], i int, revision int64, st Stamp) (out Note, changed bool) {
	c, beside := n.Content, []Version(nil)
	c.Removed = true
	if i < earlier.len() {
		heads := earlier.ref(i).Heads()
		c, beside = heads[0].Content, heads[1:]
	}
	same := func(a, b Version) bool { return a.Content == b.Content }
	if c == n.Content && slices.EqualFunc(n.Heads()[1:], beside, same) {
		return n, false
	}
	over := superseded(n.everyVersion(), nil)
	out = n.changed(c, revision, st)
	out.Supersedes, out.Apart = slices.Clone(over), nil
	for _, v := range beside {
		again := Version{ID: st.New(), Revision: revision, At: st.At, Supersedes: slices.Clone(over), Content: v.Content}
		out.Versions, out.Apart = append(out.Versions, again), append(out.Apart, again.ID)
	}
	return out, true
}

// restoreAnswers gives the answers that were given or changed since the ones that
// earlier had, what was there as an earlier version. It modifies s, which must be a
// value nobody else has seen yet; so does restoreConsent.
func (s *Session) restoreAnswers(now, earlier *Session, st Stamp) {
	s.answers = now.answers
	for k := range now.answers.chunks() {
		if now.answers.shares(k, earlier.answers) {
			continue
		}
		for i := k * chunkLen; i < min((k+1)*chunkLen, now.answers.len()); i++ {
			g := Given{}
			if i < earlier.answers.len() {
				g = earlier.answers.ref(i).Given
			}
			if a := now.answers.at(i); a.Given != g {
				s.answers = s.answers.set(i, a.changed(AnswerVersion{ID: st.New(), Revision: s.Revision, At: st.At, Given: g}))
			}
		}
	}
}

// changed returns the answer in a new version, which supersedes all before it.
func (a Answer) changed(v AnswerVersion) Answer {
	v.Supersedes = superseded(a.everyVersion(), nil)
	a.Versions, a.Apart = append(append([]AnswerVersion(nil), a.Versions...), a.AnswerVersion), nil
	v.Unknown = a.AnswerVersion.Unknown
	a.AnswerVersion = v
	return a
}

// restoreConsent adds how consent stood in earlier, for each thing of which it
// stands otherwise now.
func (s *Session) restoreConsent(now, earlier *Session, st Stamp) {
	s.consent = now.consent
	done := map[string]bool{}
	for _, c := range now.consent.all() {
		if done[c.About] {
			continue
		}
		done[c.About] = true
		then, _ := earlier.ConsentOn(c.About)
		is, _ := now.ConsentOn(c.About)
		if then.Given == is.Given && then.Wording == is.Wording && then.Until == is.Until && then.By == is.By && then.Means == is.Means {
			continue
		}
		then.At, then.Revision = st.At, s.Revision
		s.consent = s.consent.append(then)
	}
}
