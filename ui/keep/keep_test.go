package keep

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"diepte/data"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui/capture"
)

// base is the guide, read once.
var base = sync.OnceValues(func() (*interview.Guide, error) {
	catalogue, faults := guides.Load("")
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return catalogue.Guide("base", interview.Dutch, interview.Formal)
})

func begun(t *rapid.T, dir string) (*data.Library, capture.Source, *capture.Talk, *Keeper) {
	lib, err := data.Open(dir+"/lib", dir+"/state", data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	g, err := base()
	if err != nil {
		t.Fatal(err)
	}
	now, n := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC), 0
	source := capture.Source{
		Now:   func() time.Time { now = now.Add(time.Second); return now },
		NewID: func() interview.ID { n++; return interview.ID(fmt.Sprintf("0199c1f0-0000-7000-8000-%012x", n)) },
	}
	d := interview.Details{Language: interview.Dutch, Address: interview.Formal}
	for _, name := range []string{"Karin", "Sjoerd"} {
		d.Customer.People = append(d.Customer.People, interview.Person{ID: source.NewID(), Name: name})
	}
	s := interview.New(d, g, interview.Stamp{At: now, New: source.NewID})
	w, err := lib.Create(s)
	if err != nil {
		t.Fatal(err)
	}
	return lib, source, capture.New(s, source), New(w, s)
}

// seen is what a talk shows and must come back.
type seen struct {
	question, followUp string
	text               string
	cursor             int
	mark               interview.Mark
	voice              interview.Voice
	speaker            interview.Speaker
	person, because    interview.ID
	editing            interview.ID
	row                string
	under              string // the question the draft was begun at
}

func look(t *capture.Talk) seen {
	d, row := t.Unfinished()
	s := seen{
		question: t.Session.Position.Question, followUp: t.Session.Position.FollowUp,
		text: d.Text.Text(), cursor: d.Text.Cursor(), mark: d.Mark, voice: d.Voice, person: d.Person,
		because: d.Because, editing: d.Editing, row: row,
	}
	if !d.IsEmpty() {
		s.speaker, s.under = t.DraftSpeaker(), d.Question
	}
	return s
}

func noted(s *interview.Session) []string {
	var out []string
	for n := range s.Notes() {
		out = append(out, fmt.Sprint(n.ID, n.Content))
	}
	return out
}

// At whatever key the program dies, what was handed over before it comes back: the
// notes, the question, the unfinished one with all that was set on it, the value
// row. Off the record nothing does.
func TestWhatWasKeptComesBack(t *testing.T) {
	dir := t.TempDir()
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		dir := fmt.Sprintf("%s/%d", dir, round)
		lib, source, talk, k := begun(t, dir)
		talk.Go()
		k.Keep(talk)
		for range rapid.IntRange(1, 25).Draw(t, "keys") {
			press(t, talk)
			k.Keep(talk)
		}
		want, notes := look(talk), noted(talk.Session)

		// The writer is not closed: to the disk, this is the death of the process.
		ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
		defer stop()
		for _, synced := range []bool{false, true} {
			if synced {
				if err := k.Writer.Sync(ctx); err != nil {
					t.Fatal(err)
				}
			}
			written(t, k.Writer)
			found := recalled(t, lib, dir)
			again := capture.New(found.Session, source)
			Restore(again, found.Draft)
			got := look(again)
			if !synced { // where the talk is goes with the session, beside the keys
				got.question, got.followUp = want.question, want.followUp
			}
			if got != want {
				t.Fatalf("synced %v: came back\n%+v\nwant\n%+v", synced, got, want)
			}
			if back := noted(again.Session); !slices.Equal(back, notes) {
				t.Fatalf("synced %v: notes\n%v\nwant\n%v", synced, back, notes)
			}
		}
		if err := k.Writer.Close(ctx); err != nil {
			t.Fatal(err)
		}
	})
}

// written waits until the writer no longer says that a key waits for the disk: a
// machine that is busy elsewhere may take longer than a key is held up.
func written(t *rapid.T, w *data.Writer) {
	for range 1000 {
		if !errors.Is(w.State().Err, data.ErrStalled) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("a key was not written for ten seconds")
}

// recalled gives what the next start would find. The writer goes on beside it, as
// it never does in life: what was listed in the journal may have become a file
// before it was read, so that only a look counts during which no file came or went.
func recalled(t *rapid.T, lib *data.Library, dir string) data.Recovered {
	for {
		before := files(t, dir)
		found, err := recalledOnce(lib)
		switch still := slices.Equal(before, files(t, dir)); {
		case still && err == nil:
			return found
		case still:
			t.Fatal(err)
		}
	}
}

// files names everything below a folder.
func files(t *rapid.T, dir string) (out []string) {
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		out = append(out, path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func recalledOnce(lib *data.Library) (data.Recovered, error) {
	entries, err := lib.List()
	if err != nil {
		return data.Recovered{}, err
	}
	if len(entries) != 1 {
		return data.Recovered{}, fmt.Errorf("%d talks are listed, want one", len(entries))
	}
	return lib.Recall(entries[0])
}

// press does to a talk what one key can do.
func press(t *rapid.T, talk *capture.Talk) {
	switch key := rapid.SampledFrom([]string{
		"+", "!", ">", ":", "1:", "a", "é", "word", " ", "\n", "enter", "enter", "backspace", "next", "deeper", "mark", "reason",
		"moment", "undo", "redo", "row", "edit", "off",
	}).Draw(t, "key"); key {
	case "enter":
		talk.Commit()
	case "backspace":
		talk.Backspace()
	case "next":
		talk.Step(1)
	case "deeper":
		talk.Deeper()
	case "mark":
		talk.NextMark(1)
	case "reason":
		talk.Reason()
	case "moment":
		talk.Moment()
	case "undo":
		talk.Undo()
	case "redo":
		talk.Redo()
	case "row":
		if talk.IntoRow() {
			talk.Type("7")
			talk.OutOfRow()
		}
	case "edit":
		if talk.Select(-1) {
			talk.EditSelected()
		}
	case "off":
		talk.ToggleOff()
	default:
		for _, r := range key {
			talk.Type(string(r))
		}
	}
}
