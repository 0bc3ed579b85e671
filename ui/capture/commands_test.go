package capture

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"diepte/interview"
	"diepte/ui/speech"
)

// latest gives the note made last.
func latest(t *testing.T, talk *Talk) interview.Note {
	t.Helper()
	n, ok := talk.Session.LastNote()
	if !ok {
		t.Fatal("there is no note")
	}
	return n
}

func TestCommitOfNothingDoesNothing(t *testing.T) {
	for _, typed := range []string{"", "⟨enter⟩", "   ⟨enter⟩", "+⟨enter⟩", "⟨new line⟩⟨enter⟩"} {
		talk := talk()
		keys(talk, typed+"⟨enter⟩⟨enter⟩")
		if got := noted(talk); len(got) != 0 {
			t.Errorf("%q made %v", typed, got)
		}
	}
	talk := talk()
	keys(talk, "x⟨enter⟩⟨enter⟩⟨enter⟩")
	if got := noted(talk); len(got) != 1 {
		t.Errorf("a double Enter made %v", got)
	}
}

func TestANoteIsOfItsFirstKey(t *testing.T) {
	talk := talk()
	keys(talk, "brood")
	began := talk.Draft.Began
	keys(talk, " om tien uur⟨deeper⟩⟨enter⟩")
	n := latest(t, talk)
	if !n.Began.Equal(began) || n.Content.FollowUp != "" {
		t.Errorf("began %v under %q, want %v under the question itself", n.Began, n.Content.FollowUp, began)
	}
	keys(talk, "x⟨word back⟩") // emptied: the next one begins anew
	keys(talk, "⟨deeper⟩tien⟨enter⟩")
	if n := latest(t, talk); n.Content.FollowUp != "score" || !n.Began.After(began) {
		t.Errorf("an emptied draft left its follow-up %q", n.Content.FollowUp)
	}
}

func TestGoingOnCommitsTheDraftWhereItWasTyped(t *testing.T) {
	talk := talk()
	keys(talk, "+brood⟨next⟩vier man⟨previous⟩")
	got := map[string]string{}
	for n := range talk.Session.Notes() {
		got[n.Content.Text] = n.Content.Question
	}
	if got["brood"] != "worth" || got["vier man"] != "who" || len(got) != 2 {
		t.Errorf("got %v", got)
	}
	keys(talk, " ⟨next⟩vijf⟨enter⟩") // a stray blank is no draft
	if n := latest(t, talk); n.Content.Question != "who" || n.Content.Text != "vijf" {
		t.Errorf("after a stray blank %q is under %s", n.Content.Text, n.Content.Question)
	}
	before := talk.Keys
	keys(talk, "+")
	talk.GoTo("who")
	if !talk.Draft.IsEmpty() || talk.Keys < before+2 {
		t.Error("a chip without text stayed, or its going was not told")
	}
}

func TestMovingThroughTheGuide(t *testing.T) {
	talk := talk()
	var got []string
	for range 5 {
		got = append(got, talk.Session.Position.Question)
		press(talk, "next")
	}
	if want := []string{"worth", "who", "report-mark", "when", "actions"}; !slices.Equal(got, want) {
		t.Errorf("PgDn goes to %v, want %v", got, want)
	}
	if r := press(talk, "next"); r.Text != speech.LastQuestion {
		t.Errorf("after the last: %v", r)
	}
	talk.GoTo("limits")
	if r := press(talk, "previous"); r.Text != speech.FirstQuestion {
		t.Errorf("before the first: %v", r)
	}
}

func TestMatches(t *testing.T) {
	talk := talk()
	for query, want := range map[string]string{
		"1": "worth", " 3 ": "report-mark", "9": "", "0": "", "CIJFER": "report-mark", "wanneer moeite": "worth", "moeite wanneer": "worth",
		"oordeel": "report-mark when", "voorbereiden": "limits", "zzz": "", "": "limits worth who report-mark when actions", "wíe": "who",
	} {
		var got []string
		for _, p := range talk.Matches(query) {
			got = append(got, p.Question.ID)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q finds %q, want %q", query, s, want)
		}
	}
}

func TestUntouched(t *testing.T) {
	talk := talk()
	keys(talk, "x⟨enter⟩⟨untouched⟩")
	if q := talk.Session.Position.Question; q != "who" {
		t.Fatalf("from worth to %s", q)
	}
	talk.Skip(interview.RatherNot, "") // who; goes on to report-mark
	keys(talk, "⟨next⟩een⟨enter⟩⟨untouched⟩")
	if q := talk.Session.Position.Question; q != "report-mark" {
		t.Fatalf("back to what was passed over: %s", q)
	}
	talk.Skip(interview.NotAsked, "")
	if press(talk, "untouched"); talk.Session.Position.Question != "report-mark" {
		t.Error("not asked is still to be asked")
	}
	keys(talk, "x⟨enter⟩")
	if r := press(talk, "untouched"); r.Text != speech.NothingUntouched || talk.Session.Position.Question != "report-mark" {
		t.Errorf("nothing left: %v", r)
	}
}

func TestDeeper(t *testing.T) {
	talk := talk()
	var got []string
	for range 5 {
		press(talk, "deeper")
		text, n, of, probe := talk.Deep()
		got = append(got, fmt.Sprint(text, " ", n, "/", of, " ", probe, " ", talk.Session.Position.FollowUp))
	}
	want := []string{"Wat neemt u mee? 1/2 false frame", "En nu? 2/2 false score", "Noem een voorbeeld. 1/1 true ", " 0/0 false ", "Wat neemt u mee? 1/2 false frame"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	talk.GoTo("who")
	if r := press(talk, "deeper"); r.Text != speech.NoFollowUps {
		t.Errorf("without follow-ups: %v", r)
	}
}

func TestSkip(t *testing.T) {
	talk := talk()
	keys(talk, "half")
	talk.Skip(interview.SomeoneElse, "Els")
	if a, ok := talk.Session.Answer("worth", ""); !ok || a.Given.NonAnswer != interview.SomeoneElse || a.Given.Who != "Els" {
		t.Errorf("got %+v", a)
	}
	if talk.Session.ConsentTo("notes") != "" {
		t.Error("a skipped consent counts as one")
	}
	if got := noted(talk); len(got) != 1 || talk.Session.Position.Question != "who" {
		t.Errorf("the draft is %v and the question %s", got, talk.Session.Position.Question)
	}
	keys(talk, "⟨previous⟩⟨deeper⟩")
	talk.Skip(interview.OutOfTime, "")
	if a, _ := talk.Session.Answer("worth", "frame"); a.Given.NonAnswer != interview.OutOfTime || talk.Session.Position.FollowUp != "frame" {
		t.Errorf("a follow-up: %+v at %+v", a, talk.Session.Position)
	}
	keys(talk, "⟨deeper⟩⟨deeper⟩") // a probe is of the question itself
	talk.Skip(interview.NoAnswer, "")
	if talk.Session.Position.Question != "who" {
		t.Error("skipped at a probe the talk stays where it is")
	}
}

func TestMoment(t *testing.T) {
	talk := talk("Anna")
	press(talk, "moment")
	n := latest(t, talk)
	if n.Content.Text != "" || !n.When().Equal(n.Began) || n.Content.Person != "p-Anna" {
		t.Errorf("a moment is %+v", n)
	}
	press(talk, "moment")
	press(talk, "moment")
	back := latest(t, talk)
	if back.ID != n.ID || n.When().Sub(back.When()) != 20*time.Second || talk.Session.MomentCount() != 1 {
		t.Errorf("set back by %v, %d moments", n.When().Sub(back.When()), talk.Session.MomentCount())
	}
	for _, between := range []string{"x⟨enter⟩", "y", "⟨next⟩", "⟨undo⟩"} {
		keys(talk, between)
		before := talk.Session.MomentCount()
		if press(talk, "moment"); talk.Session.MomentCount() != before+1 {
			t.Errorf("after %s the moment is no new one", between)
		}
	}
	keys(talk, "⟨up⟩⟨enter⟩+vul in⟨enter⟩")
}

func TestFillingInAMoment(t *testing.T) {
	talk := talk()
	keys(talk, "⟨moment⟩⟨moment⟩")
	n := latest(t, talk)
	keys(talk, "⟨up⟩⟨enter⟩+tien uur⟨enter⟩")
	now := latest(t, talk)
	if now.ID != n.ID || told(now.Content) != `expectation "tien uur"` || !now.When().Equal(n.When()) || talk.Session.MomentCount() != 0 {
		t.Errorf("got %+v", now)
	}
}

func TestReason(t *testing.T) {
	talk := talk()
	if r := press(talk, "reason"); r.Text != speech.NoNoteYet {
		t.Errorf("without a note: %v", r)
	}
	keys(talk, "een⟨enter⟩")
	first := latest(t, talk)
	keys(talk, "⟨reason⟩want twee⟨enter⟩")
	second := latest(t, talk)
	if second.Content.Because != first.ID {
		t.Errorf("because of %q", second.Content.Because)
	}
	keys(talk, "⟨reason⟩⟨reason⟩los⟨enter⟩")
	if latest(t, talk).Content.Because != "" {
		t.Error("the same key again does not take it back")
	}
	keys(talk, "drie⟨reason⟩⟨home⟩⟨back⟩⟨end⟩⟨enter⟩")
	if latest(t, talk).Content.Because != "" {
		t.Error("Backspace at the start does not take it back")
	}
	keys(talk, "vier⟨reason⟩ want⟨enter⟩") // also in the middle of a note
	fourth := latest(t, talk)
	if fourth.Content.Because == "" {
		t.Error("a note begun cannot become a reason")
	}
	keys(talk, "⟨up⟩⟨enter⟩⟨reason⟩⟨enter⟩") // taken back while editing
	if n := latest(t, talk); n.ID != fourth.ID || n.Content.Because != "" {
		t.Errorf("editing: because of %q", n.Content.Because)
	}
	keys(talk, "⟨up⟩⟨enter⟩⟨reason⟩⟨enter⟩")
	if n := latest(t, talk); n.Content.Because == fourth.ID || n.Content.Because == "" {
		t.Errorf("a note is its own reason: %q", n.Content.Because)
	}
	talk.SelectNote(first.ID)
	keys(talk, "⟨reason⟩vijf⟨enter⟩")
	if n := latest(t, talk); n.Content.Because != first.ID || talk.Selected != "" {
		t.Errorf("of the selected note: %q", n.Content.Because)
	}
}

func TestOlderNotes(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩twee⟨enter⟩drie⟨enter⟩⟨up⟩⟨up⟩")
	if n, _ := talk.Target(); n.Content.Text != "twee" {
		t.Fatalf("selected %q", n.Content.Text)
	}
	for i, want := range []interview.Mark{interview.ExpectationMark, interview.BoundaryMark} {
		press(talk, "tab")
		if n, _ := talk.Target(); n.Content.Text != "twee" || n.Content.Mark != want {
			t.Errorf("Tab %d: %s %q", i, n.Content.Mark, n.Content.Text)
		}
	}
	for range len(interview.Marks) + 1 { // once around
		press(talk, "shift tab")
	}
	if n, _ := talk.Target(); n.Content.Mark != interview.BoundaryMark {
		t.Errorf("once around the marks: %q", n.Content.Mark)
	}
	keys(talk, "⟨enter⟩ en een half⟨enter⟩")
	if got := strings.Join(noted(talk), " · "); got != `"een" · boundary "twee en een half" · "drie"` {
		t.Errorf("edited: %s", got)
	}
	keys(talk, "⟨up⟩⟨up⟩⟨enter⟩⟨word back⟩weg")
	if !talk.StopEditing() || talk.StopEditing() {
		t.Error("Esc leaves a note once")
	}
	if got := strings.Join(noted(talk), " · "); got != `"een" · boundary "twee en een half" · "drie"` || !talk.Draft.IsEmpty() {
		t.Errorf("left as it was: %s", got)
	}
	keys(talk, "⟨up⟩⟨up⟩⟨up⟩⟨up⟩")
	if n, _ := talk.Target(); n.Content.Text != "een" {
		t.Errorf("above the oldest: %q", n.Content.Text)
	}
	keys(talk, "⟨down⟩⟨down⟩⟨down⟩")
	if talk.Selected != "" {
		t.Error("below the newest is the composer")
	}
}

func TestRemoving(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩twee⟨enter⟩drie⟨enter⟩⟨up⟩⟨up⟩")
	for _, want := range []string{"drie", "een", ""} {
		talk.RemoveSelected()
		if n, _ := talk.Session.Note(talk.Selected); n.Content.Text != want {
			t.Errorf("next is %q, want %q", n.Content.Text, want)
		}
	}
	if len(noted(talk)) != 0 || len(talk.Session.Document().Notes) != 3 {
		t.Errorf("left %v of %d", noted(talk), len(talk.Session.Document().Notes))
	}
	keys(talk, "⟨undo⟩⟨undo⟩⟨undo⟩")
	if got := strings.Join(noted(talk), " "); got != `"een" "twee" "drie"` {
		t.Errorf("undo brings back %s", got)
	}
}

func TestMovingANote(t *testing.T) {
	talk := talk()
	keys(talk, "⟨deeper⟩een⟨enter⟩⟨up⟩")
	r := talk.MoveSelected(1)
	n, _ := talk.Target()
	if n.Content.Question != "who" || n.Content.FollowUp != "" || talk.Session.Position.Question != "who" || r.Args[0] != interview.Planned("wie") {
		t.Errorf("moved to %+v, at %+v, %v", n.Content, talk.Session.Position, r)
	}
	press(talk, "undo")
	if n := latest(t, talk); n.Content.Question != "worth" || talk.Session.Position.FollowUp != "frame" {
		t.Errorf("one undo: %+v at %+v", n.Content, talk.Session.Position)
	}
	press(talk, "up")
	talk.MoveSelected(-1)
	if r := talk.MoveSelected(-1); r.Text != speech.FirstQuestion {
		t.Errorf("before the first: %v", r)
	}
	for range 9 {
		r = talk.MoveSelected(1)
	}
	if r.Text != speech.LastQuestion || latest(t, talk).Content.Question != "actions" {
		t.Errorf("after the last: %v", r)
	}
}

func TestADraftIsCommittedBeforeAnOlderNoteTakesItsPlace(t *testing.T) {
	talk := talk()
	keys(talk, "een⟨enter⟩half af")
	for n := range talk.Session.Notes() {
		talk.SelectNote(n.ID)
	}
	keys(talk, "⟨enter⟩ en meer")
	talk.GoTo("who") // and so is what was being edited
	if got := strings.Join(noted(talk), " "); got != `"een en meer" "half af"` {
		t.Errorf("got %s", got)
	}
}

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
	keys(talk, "⟨undo⟩⟨undo⟩")
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
	if p := talk.Place(); p.Question.Text != "En waarom dan?" || !p.Question.Own || p.Number != 2 {
		t.Errorf("own question: %+v", p)
	}
	before := talk.Session
	if talk.AddQuestion("  "); talk.Session != before {
		t.Error("an empty question was added")
	}
}

var aKey = regexp.MustCompile(`^([a-z1/:]|)$`)

// TestCommandTable holds the table of commands to its own rules.
func TestCommandTable(t *testing.T) {
	ids := map[string]bool{}
	for _, c := range Commands {
		if ids[c.ID] {
			t.Errorf("two commands are called %s", c.ID)
		}
		ids[c.ID] = true
		if len(c.Screens) == 0 {
			t.Errorf("%s is on no screen", c.ID)
		}
		if !aKey.MatchString(c.Leader) || strings.Contains("bfd", c.Leader) && c.Leader != "" {
			t.Errorf("%s has leader %q: b, f and d are word moves with Alt", c.ID, c.Leader)
		}
		for _, k := range c.Keys {
			if len(k) == 1 {
				t.Errorf("%s takes %q, which types", c.ID, k)
			}
		}
		if words, ok := speech.Commands[c.ID]; !ok || words.Name == (speech.Text{}) || words.Tells == (speech.Text{}) {
			t.Errorf("%s has no words in ui/speech", c.ID)
		}
	}
	for id := range speech.Commands {
		if !ids[id] {
			t.Errorf("ui/speech has words for %q, which is no command", id)
		}
	}
	for _, screen := range anywhere {
		leaders, direct := map[string]string{}, map[string]string{}
		for _, c := range On(screen) {
			if other, taken := leaders[c.Leader]; taken && c.Leader != "" {
				t.Errorf("on %s, Esc %s is %s and %s", screen, c.Leader, other, c.ID)
			}
			leaders[c.Leader] = c.ID
			if got, _, ok := ByLeader(screen, c.Leader); c.Leader != "" && (!ok || got.ID != c.ID) {
				t.Errorf("on %s, Esc %s gives %s, not %s", screen, c.Leader, got.ID, c.ID)
			}
			for _, k := range c.Keys {
				if other, taken := direct[k]; taken {
					t.Errorf("on %s, %s is %s and %s", screen, k, other, c.ID)
				}
				direct[k] = c.ID
				if got, ok := ByKey(screen, k); !ok || got.ID != c.ID {
					t.Errorf("on %s, %s gives %s, not %s", screen, k, got.ID, c.ID)
				}
			}
		}
	}
	for i, m := range interview.Marks {
		if c, mark, ok := ByLeader(InterviewScreen, fmt.Sprint(i+1)); !ok || c.ID != "mark" || mark != m.Mark {
			t.Errorf("Esc %d gives %s %q", i+1, c.ID, mark)
		}
	}
}
