package capture

import "diepte/interview"

// A Screen names one of the screens a command belongs to.
type Screen string

const (
	StartScreen     Screen = "start"
	InterviewScreen Screen = "interview"
	BrowseScreen    Screen = "browse"
	ReaderScreen    Screen = "reader"
	SummaryScreen   Screen = "summary"
	CardScreen      Screen = "card"  // a card, the ranking, the contact moments
	WatchScreen     Screen = "watch" // a talk that another window writes
	PromisesScreen  Screen = "promises"
)

// A Command is one thing the consultant can ask for. Its words stand in
// ui/speech under its ID. The footer, the which-key bar, the palette, help, the
// line mode and the documentation all range over [Commands].
type Command struct {
	ID      string   // kebab-case; in line mode `\ID`
	Leader  string   // the key after Esc; empty: only in the palette
	Keys    []string // further keys, as the terminal toolkit names them
	Enter   bool     // takes Enter after the leader: it ends or hides something
	Screens []Screen
	Do      func(*Talk) Reply // nil: the screen does it
}

var (
	talking   = []Screen{InterviewScreen}
	following = []Screen{InterviewScreen, WatchScreen}
	filling   = []Screen{InterviewScreen, CardScreen}
	readers   = []Screen{ReaderScreen, SummaryScreen}
	undoing   = []Screen{InterviewScreen, CardScreen, PromisesScreen}
	anywhere  = []Screen{StartScreen, InterviewScreen, BrowseScreen, ReaderScreen, SummaryScreen, CardScreen, WatchScreen, PromisesScreen}
)

// Commands lists every command, in the order in which the bar and help show
// them.
var Commands = []Command{
	{ID: "next", Leader: "n", Keys: []string{"pgdown", "ctrl+n"}, Screens: following, Do: func(t *Talk) Reply { return t.Step(1) }},
	{ID: "previous", Leader: "p", Keys: []string{"pgup", "ctrl+p"}, Screens: following, Do: func(t *Talk) Reply { return t.Step(-1) }},
	{ID: "go", Leader: "g", Screens: talking},
	{ID: "untouched", Leader: "u", Screens: talking, Do: (*Talk).Untouched},
	{ID: "deeper", Leader: "w", Screens: talking, Do: (*Talk).Deeper},
	{ID: "add", Leader: "a", Screens: talking},
	{ID: "skip", Leader: "s", Screens: talking},
	{ID: "moment", Leader: "m", Screens: talking, Do: (*Talk).Moment},
	{ID: "reason", Leader: "l", Screens: talking, Do: (*Talk).Reason},
	{ID: "mark", Leader: "1", Screens: talking},
	{ID: "card", Leader: "c", Screens: talking},
	{ID: "off-record", Leader: "o", Enter: true, Screens: talking, Do: (*Talk).ToggleOff},
	{ID: "show", Leader: "v", Screens: talking},
	{ID: "read-back", Leader: "k", Screens: talking},
	{ID: "summary", Leader: "i", Screens: []Screen{InterviewScreen, ReaderScreen, WatchScreen}},
	{ID: "end", Leader: "e", Enter: true, Screens: talking},
	{ID: "role", Leader: "r", Screens: talking},
	{ID: "pause", Leader: "t", Screens: talking, Do: (*Talk).TogglePause},
	{ID: "undo", Leader: "z", Keys: []string{"ctrl+z"}, Screens: undoing, Do: (*Talk).Undo},
	{ID: "redo", Leader: "y", Keys: []string{"ctrl+y"}, Screens: undoing, Do: (*Talk).Redo},
	{ID: "search", Leader: "/", Screens: talking},
	{ID: "new", Leader: "n", Screens: []Screen{StartScreen, BrowseScreen}},
	{ID: "practice", Leader: "o", Screens: []Screen{StartScreen}},
	{ID: "guides", Leader: "g", Screens: []Screen{StartScreen}},
	{ID: "promises", Leader: "p", Screens: []Screen{StartScreen, BrowseScreen, ReaderScreen}},
	{ID: "settled", Leader: "a", Screens: []Screen{PromisesScreen}},
	{ID: "earlier", Leader: "j", Screens: talking},
	{ID: "resume", Leader: "r", Screens: readers},
	{ID: "take-over", Leader: "t", Enter: true, Screens: []Screen{WatchScreen}},
	{ID: "start", Leader: "s", Screens: []Screen{WatchScreen}},
	{ID: "export", Leader: "x", Screens: []Screen{InterviewScreen, BrowseScreen, ReaderScreen, SummaryScreen, PromisesScreen}},
	{ID: "help", Leader: "h", Keys: []string{"f1"}, Screens: anywhere},
	{ID: "palette", Leader: ":", Screens: anywhere},
	{ID: "quit", Leader: "q", Enter: true, Screens: anywhere},

	{ID: "people", Screens: talking},
	{ID: "details", Screens: talking},
	{ID: "self-check", Screens: talking},
	{ID: "consent", Screens: []Screen{InterviewScreen, ReaderScreen}},
	{ID: "coverage", Screens: talking, Do: (*Talk).Overrule},
	{ID: "class", Screens: talking},
	{ID: "ranking", Screens: talking},
	{ID: "behind", Screens: talking},
	{ID: "matrix", Screens: talking},
	{ID: "moments", Screens: filling},
	{ID: "make", Screens: talking},
	{ID: "attach", Screens: talking},
	{ID: "detach", Screens: filling},
	{ID: "saved", Keys: []string{"ctrl+s"}, Screens: []Screen{InterviewScreen, CardScreen, WatchScreen}},
	{ID: "evidence", Screens: anywhere},
	{ID: "language", Screens: anywhere},
	{ID: "theme", Screens: anywhere},
	{ID: "mouse", Screens: anywhere},
}

// On lists the commands of a screen.
func On(s Screen) []Command {
	var out []Command
	for _, c := range Commands {
		if c.on(s) {
			out = append(out, c)
		}
	}
	return out
}

func (c *Command) on(s Screen) bool {
	for _, have := range c.Screens {
		if have == s {
			return true
		}
	}
	return false
}

// ByLeader gives the command of a screen with that key after Esc. The digits are
// the marks, so that one command has nine keys.
func ByLeader(s Screen, key string) (c Command, mark interview.Mark, ok bool) {
	if len(key) == 1 && key[0] >= '1' && int(key[0]-'0') <= len(interview.Marks) {
		mark = interview.Marks[key[0]-'1'].Mark
		key = "1"
	}
	for _, c := range Commands {
		if c.Leader == key && c.on(s) {
			return c, mark, true
		}
	}
	return Command{}, "", false
}

// ByKey gives the command of a screen with that direct key.
func ByKey(s Screen, key string) (Command, bool) {
	for _, c := range Commands {
		if !c.on(s) {
			continue
		}
		for _, k := range c.Keys {
			if k == key {
				return c, true
			}
		}
	}
	return Command{}, false
}

// ByID gives the command with that id.
func ByID(id string) (Command, bool) {
	for _, c := range Commands {
		if c.ID == id {
			return c, true
		}
	}
	return Command{}, false
}
