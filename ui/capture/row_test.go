package capture

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"diepte/interview"
	"diepte/ui/speech"
)

func TestValueRow(t *testing.T) {
	tests := []struct {
		at, typed string
		want      interview.Given
		reply     speech.Text
	}{
		{"report-mark", "7,5", interview.Given{Mark: 15}, speech.Text{}},
		{"report-mark", "7.5", interview.Given{Mark: 15}, speech.Text{}},
		{"report-mark", " 8 ", interview.Given{Mark: 16}, speech.Text{}},
		{"report-mark", "11", interview.Given{}, speech.NoMark},
		{"report-mark", "acht", interview.Given{}, speech.NoMark},
		{"report-mark", "", interview.Given{}, speech.Text{}},
		{"worth", "1", interview.Given{Choice: "yes"}, speech.Text{}},
		{"worth", "ja", interview.Given{Choice: "yes"}, speech.Text{}},
		{"worth", "J", interview.Given{Choice: "yes"}, speech.Text{}},
		{"worth", "2", interview.Given{Choice: "no"}, speech.NotesNo},
		{"worth", "net", interview.Given{Choice: "nearly"}, speech.Text{}},
		{"worth", "4", interview.Given{}, speech.NoChoice},
		{"worth", "misschien", interview.Given{}, speech.NoChoice},
		{"when", "vrijdag", interview.Given{Date: "vrijdag"}, speech.Text{}},
	}
	for _, test := range tests {
		t.Run(test.at+" "+test.typed, func(t *testing.T) {
			talk := talk()
			talk.GoTo(test.at)
			keys(talk, "⟨row⟩"+test.typed)
			r := press(talk, "enter")
			a, _ := talk.Session.Answer(test.at, "")
			if a.Given != test.want || r.Text != test.reply {
				t.Errorf("got %+v and %q", a.Given, r.Text.EN)
			}
			if refused := test.reply == speech.NoMark || test.reply == speech.NoChoice; refused != talk.InRow || refused && talk.Row.Text() != test.typed {
				t.Errorf("the row has the keys: %v, and holds %q", talk.InRow, talk.Row.Text())
			}
			if len(noted(talk)) != 0 {
				t.Errorf("noted %v", noted(talk))
			}
		})
	}
	talk := talk()
	talk.GoTo("who")
	if talk.IntoRow() {
		t.Error("a row at a question without a value")
	}
}

func TestWhatStandsInTheRowIsKeptWhenTheQuestionIsLeft(t *testing.T) {
	talk := talk()
	talk.GoTo("report-mark")
	keys(talk, "⟨row⟩7,5⟨out⟩want⟨next⟩")
	if a, _ := talk.Session.Answer("report-mark", ""); a.Given.Mark != 15 || talk.Row.Text() != "" {
		t.Errorf("answered %+v, in the row %q", a.Given, talk.Row.Text())
	}
	keys(talk, "⟨previous⟩⟨row⟩een dikke acht⟨next⟩")
	if got := strings.Join(noted(talk), " "); got != `"want" "een dikke acht"` {
		t.Errorf("noted %s", got)
	}
	keys(talk, "⟨undo⟩")
	if talk.Row.Text() != "een dikke acht" || talk.Session.Position.Question != "report-mark" {
		t.Errorf("undo: %q at %s", talk.Row.Text(), talk.Session.Position.Question)
	}
}

// TestOffTheRecordReachesNothing looks for what was typed off the record in
// everything that is handed out for keeping.
func TestOffTheRecordReachesNothing(t *testing.T) {
	talk := talk("Anna", "Bob")
	keys(talk, "voor⟨enter⟩half")
	files := 0
	look := func(when string) {
		d, row := talk.Unfinished()
		kept := fmt.Sprintf("%+v %q %+v %+v %+v", d, row, talk.Session.Document(), talk.line.before, talk.line.after)
		if files++; strings.Contains(kept, "geheim") || strings.Contains(kept, "g⟩") {
			t.Errorf("%s something off the record is kept", when)
		}
		if d.Text.Text() != "half" && when != "afterwards" {
			t.Errorf("%s the draft is %q", when, d.Text.Text())
		}
	}
	press(talk, "off-record")
	keys(talk, "geheim⟨enter⟩+2:geheim")
	look("typed")
	talk.Paste("geheim")
	for _, name := range []string{"moment", "reason", "tab", "back", "undo", "redo", "up", "row", "word back"} {
		press(talk, name)
		look(name)
	}
	if !talk.Off || !strings.HasPrefix(talk.OffText.Text(), "geheim\n+2:") {
		t.Errorf("off %v: %q", talk.Off, talk.OffText.Text())
	}
	press(talk, "off-record")
	look("back on")
	if talk.Off || talk.OffText.Text() != "" {
		t.Error("the buffer is still there")
	}
	press(talk, "off-record")
	keys(talk, "geheim⟨next⟩")
	look("afterwards")
	if talk.Off || len(noted(talk)) != 2 {
		t.Errorf("the next question ends it: %v %v", talk.Off, noted(talk))
	}
	var events []string
	for _, e := range talk.Session.Document().Timeline {
		events = append(events, string(e.Event))
	}
	if got := strings.Join(events, " "); got != "question off-record on-record off-record on-record question" {
		t.Errorf("the timeline tells %s", got)
	}
	if files == 0 {
		t.Error("nothing was looked at")
	}
}

func TestPauseAndLeaving(t *testing.T) {
	talk := talk()
	talk.Go()
	if talk.Session.Revision != 1 {
		t.Error("a new talk need not be brought to life")
	}
	if press(talk, "pause"); talk.Session.Running() {
		t.Error("the clock runs")
	}
	if press(talk, "undo"); talk.Session.Running() {
		t.Error("undo made a pause not have happened")
	}
	press(talk, "pause")
	talk.Leave(interview.Paused)
	if talk.Session.Running() || talk.Session.Status != interview.Paused {
		t.Error("left and running")
	}
	talk.Go()
	if !talk.Session.Running() || talk.Session.Status != interview.Live {
		t.Error("back and standing still")
	}
}

// TestTheNightAfterACrashIsNoPartOfTheTalk opens a session that no program ended.
func TestTheNightAfterACrashIsNoPartOfTheTalk(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩")
	for gap, counts := range map[time.Duration]bool{time.Minute: true, 12 * time.Hour: false} {
		now := talk.Session.LastSign().Add(gap)
		src := talk.source
		src.Now = func() time.Time { return now }
		crashed := talk.Session.Recovered(interview.Recovery{At: now, Keystrokes: 3, To: talk.Session.LastSign()}, src.stamp())
		again := New(crashed, src)
		again.Go()
		if got := again.Session.Elapsed(now); (got > gap) != counts || !again.Session.Running() {
			t.Errorf("%v later the talk has run %v", gap, got)
		}
	}
}

func TestOverruleAndRole(t *testing.T) {
	talk := talk()
	var got []interview.Coverage
	for range 4 {
		press(talk, "coverage")
		got = append(got, talk.Session.Coverage("worth"))
	}
	if want := []interview.Coverage{"touched", "explored", "not-yet", "touched"}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	talk.TakeRole("expert")
	if talk.Session.Details.Role != "expert" {
		t.Error("no role")
	}
	talk.AddQuestion("  En waarom dan?  ")
	if p := talk.Place(); p.Question.Text != "En waarom dan?" || !p.Question.Own || p.Number != 0 {
		t.Errorf("own question: %+v", p)
	}
	before := talk.Session
	if talk.AddQuestion("  "); talk.Session != before {
		t.Error("an empty question was added")
	}
}
