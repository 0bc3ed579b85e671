package line

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"diepte/data"
	"diepte/interview"
)

// What a sync service writes into the file of an open talk comes into it with the
// next line, and the line mode says so.
func TestTheirsComeInByLine(t *testing.T) {
	tb := laid(t, t.TempDir())
	in, out := io.Pipe()
	var said bytes.Buffer
	held := make(chan error, 1)
	go func() {
		end, err := Hold(context.Background(), tb.env(in, &said), tb.writer, tb.found)
		if err == nil {
			err = end.Err
		}
		held <- err
	}()
	write := func(s string) {
		if _, err := io.WriteString(out, s+"\n"); err != nil {
			t.Fatal(err)
		}
	}
	until := func(what string, done func() bool) {
		t.Helper()
		for end := time.Now().Add(20 * time.Second); !done(); time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("never: %s", what)
			}
		}
	}
	write("van ons")
	until("the note is saved", func() bool { return slices.Contains(texts(tb.writer.Session()), "van ons") && tb.writer.State().Saved })

	theirs := tb.kept(t)
	ids := 0
	st := interview.Stamp{At: time.Now(), New: func() interview.ID {
		ids++
		return interview.ID("01990f3a-0000-7000-8000-00000000000" + string(rune('0'+ids)))
	}}
	theirs, _ = theirs.AddNote(interview.Content{Voice: interview.Paraphrase, Speaker: interview.ByUs, Text: "van hen"}, st.At, st)
	b, err := data.Encode(theirs)
	if err != nil {
		t.Fatal(err)
	}
	if err := tb.lib.WriteFile(tb.lib.Path(data.Entry{File: tb.writer.File(), Source: data.FromDocument}), b); err != nil {
		t.Fatal(err)
	}
	write("nog een")
	until("it is noticed", func() bool { return tb.writer.State().Conflict })
	write("en klaar")
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-held; err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(slices.Values(texts(tb.kept(t)))); !slices.Equal(got, []string{"en klaar", "nog een", "van hen", "van ons"}) {
		t.Errorf("kept %q", got)
	}
	if !strings.Contains(said.String(), "changed elsewhere too") {
		t.Errorf("it is not said:\n%s", &said)
	}
}
