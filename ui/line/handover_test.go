package line

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"diepte/data"
)

// held is a talk that is held line by line beside the test.
type held struct {
	in   io.WriteCloser
	said said
	end  chan error
}

// said is what was printed so far.
type said struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *said) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(b)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func (tb *table) held() *held {
	in, out := io.Pipe()
	h := &held{in: out, end: make(chan error, 1)}
	go func() {
		end, err := Hold(context.Background(), tb.env(in, &h.said), tb.writer, tb.found)
		if err == nil {
			err = end.Err
		}
		h.end <- err
	}()
	return h
}

func (h *held) write(t *testing.T, s string) {
	t.Helper()
	if _, err := io.WriteString(h.in, s+"\n"); err != nil {
		t.Fatal(err)
	}
}

// watched follows the talk as another window does.
func (tb *table) watched(t *testing.T) *data.Watcher {
	t.Helper()
	entries, err := tb.lib.List()
	if err != nil || len(entries) != 1 {
		t.Fatal(len(entries), err)
	}
	v, err := tb.lib.Watch(entries[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(v.Close)
	return v
}

// Asked by another window, the line mode gives the talk up with every line in it,
// says so, gives back what was typed too late, and ends well.
func TestLineHandsOver(t *testing.T) {
	tb := laid(t, t.TempDir())
	if err := tb.writer.Sync(context.Background()); err != nil {
		t.Fatal(err)
	}
	h, v := tb.held(), tb.watched(t)
	h.write(t, "van de eerste")
	h.write(t, "en nog een")
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	w, found, err := v.TakeOver(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(found.Session); !slices.Equal(got, []string{"van de eerste", "en nog een"}) {
		t.Errorf("handed over %q", got)
	}
	h.write(t, "te laat")
	if err := <-h.end; err != nil {
		t.Error(err)
	}
	if said := h.said.String(); !strings.Contains(said, "Another window goes on") || !strings.HasSuffix(said, "Not noted: te laat\n") {
		t.Errorf("said:\n%s", said)
	}
	if err := w.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if got := texts(tb.kept(t)); len(got) != 2 {
		t.Errorf("kept %q", got)
	}
}

// Off the record the talk stays: what stands there is in no file.
func TestLineKeepsTheTalkOffTheRecord(t *testing.T) {
	tb := laid(t, t.TempDir())
	if err := tb.writer.Sync(context.Background()); err != nil {
		t.Fatal(err)
	}
	h, v := tb.held(), tb.watched(t)
	h.write(t, `\off-record`)
	h.write(t, "onder ons") // taken: the line before it has been carried out
	const stays = "off the record it stays here"
	for end := time.Now().Add(time.Minute); !strings.Contains(h.said.String(), stays); {
		ctx, stop := context.WithTimeout(context.Background(), time.Second)
		if _, _, err := v.TakeOver(ctx); err == nil || time.Now().After(end) {
			t.Fatalf("asked, and %v:\n%s", err, &h.said)
		}
		stop()
	}
	h.write(t, `\off-record`)
	h.write(t, "weer genoteerd")
	h.in.Close()
	if err := <-h.end; err != nil {
		t.Fatal(err)
	}
	if got := texts(tb.kept(t)); !slices.Equal(got, []string{"weer genoteerd"}) {
		t.Errorf("kept %q", got)
	}
	if n := strings.Count(h.said.String(), stays); n != 1 {
		t.Errorf("it is said %d times", n)
	}
}
