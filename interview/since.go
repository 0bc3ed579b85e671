package interview

// NotesSince lists the notes that were made or changed between old and s, which
// must have come from it. What did not change is told by the chunks the two
// share, so the cost is that of the change.
func (s *Session) NotesSince(old *Session) []Note {
	var out []Note
	since(s.notes, old.notes, func(now, was *Note) {
		if was == nil || now.Version.ID != was.Version.ID {
			out = append(out, *now)
		}
	})
	return out
}

// AnswersSince lists the answers that were given or changed between old and s.
func (s *Session) AnswersSince(old *Session) []Answer {
	var out []Answer
	since(s.answers, old.answers, func(now, was *Answer) {
		if was == nil || now.AnswerVersion.ID != was.AnswerVersion.ID {
			out = append(out, *now)
		}
	})
	return out
}

// since calls compare for the items in chunks that now and old do not share; was
// is nil for an item that old has not.
func since[T any](now, old list[T], compare func(now, was *T)) {
	for k := range now.chunks() {
		if now.shares(k, old) {
			continue
		}
		for i := k * chunkLen; i < min((k+1)*chunkLen, now.n); i++ {
			var was *T
			if i < old.n {
				was = old.ref(i)
			}
			compare(now.ref(i), was)
		}
	}
}
