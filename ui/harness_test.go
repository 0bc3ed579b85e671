package ui

import (
	"context"
	"fmt"
	"io/fs"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diepte/data"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui/capture"
)

// start is when every test talk begins.
var start = time.Date(2026, 11, 22, 14, 0, 0, 0, time.FixedZone("CET", 3600))

// A hand holds a model and types on it, as a consultant would.
type hand struct {
	testing.TB
	m   *Model
	dir string

	mu    sync.Mutex // the library asks for the time and for ids beside the keys
	clock time.Time
	ids   int
}

// newHand gives a model on its start screen, with an empty library, a clock that
// moves a second at every look and ids in a row.
func newHand(t testing.TB, lang interview.Language, w, h int) *hand {
	t.Helper()
	x := &hand{TB: t, clock: start, dir: t.TempDir()}
	catalogue, errs := guides.Load("")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	x.m = newModel(Env{Library: x.library(), Guides: catalogue, Language: lang, Name: "Karin", Source: capture.Source{Now: x.now, NewID: x.id}, Practice: x.practiceLibrary})
	x.m.begin(Opening{})
	x.send(tea.WindowSizeMsg{Width: w, Height: h})
	t.Cleanup(func() { x.m.screen.leave(x.m) })
	return x
}

func (x *hand) library() *data.Library {
	lib, err := data.Open(x.dir+"/library", x.dir+"/state", data.Options{FS: quickDisk{data.OS}, Now: x.now, New: x.id})
	if err != nil {
		x.Fatal(err)
	}
	return lib
}

func (x *hand) now() time.Time { return x.pass(0) }

// pass moves the clock and tells the time.
func (x *hand) pass(d time.Duration) time.Time {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.clock = x.clock.Add(d)
	return x.clock
}

func (x *hand) id() interview.ID {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.ids++
	return interview.ID(fmt.Sprintf("01990f3a-0000-7000-8000-%012d", x.ids))
}

// send gives the model a message and carries out at once what it asks for,
// leaving aside what waits for the clock or the disk.
func (x *hand) send(msg tea.Msg) {
	x.Helper()
	_, cmd := x.m.Update(msg)
	x.run(cmd)
}

// run carries out a command if it answers soon: a list that is read, an export.
func (x *hand) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	for _, waits := range []string{"(*keeper).wait", "(*watchScreen).wait"} {
		if strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), waits) {
			return // waits for the disk to have something to say
		}
	}
	answer := make(chan tea.Msg, 1)
	go func() { answer <- cmd() }()
	select {
	case msg := <-answer:
		switch msg := msg.(type) {
		case nil, savedMsg, tea.QuitMsg:
		case tea.BatchMsg:
			for _, c := range msg {
				x.run(c)
			}
		default:
			x.send(msg)
		}
	case <-time.After(20 * time.Second):
		x.Fatal("a command does not answer")
	}
}

var keyCodes = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"esc": {Code: tea.KeyEscape}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"backspace": {Code: tea.KeyBackspace}, "f2": {Code: tea.KeyF2}, "delete": {Code: tea.KeyDelete}, "f1": {Code: tea.KeyF1}, "shift+enter": {Code: tea.KeyEnter, Mod: tea.ModShift},
	"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
}

// press presses keys by name ("enter", "ctrl+z", "alt+w"); a name that is none of
// these is typed, character by character.
func (x *hand) press(keys ...string) *hand {
	x.Helper()
	for _, k := range keys {
		switch code, ok := keyCodes[k]; {
		case ok:
			x.key(code)
		case strings.HasPrefix(k, "ctrl+") && len(k) == 6:
			x.key(tea.KeyPressMsg{Code: rune(k[5]), Mod: tea.ModCtrl})
		case strings.HasPrefix(k, "alt+") && len(k) == 5:
			x.key(tea.KeyPressMsg{Code: rune(k[4]), Mod: tea.ModAlt})
		default:
			for _, r := range k {
				x.key(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
	}
	return x
}

func (x *hand) key(k tea.KeyPressMsg) {
	x.m.now = x.pass(time.Second)
	x.send(k)
}

// command gives a command of the menu: Esc and its key.
func (x *hand) command(leader string) *hand { return x.press("esc", leader) }

// saved waits until everything is durable, so that the frame is the same each
// time.
func (x *hand) saved() *hand {
	if k := x.m.held.Load(); k != nil {
		ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
		defer stop()
		if err := k.Writer.Sync(ctx); err != nil {
			x.Log(err)
		}
	}
	return x
}

// frame gives the screen as text.
func (x *hand) frame() string {
	return ansi.Strip(x.saved().m.View().Content) + "\n"
}

// talk gives the conversation that is being held.
func (x *hand) talk() *capture.Talk {
	s, ok := x.m.screen.(*interviewScreen)
	if !ok {
		x.Fatalf("not in a conversation but on %T", x.m.screen)
	}
	return s.talk
}

// shows fails unless the words stand on the screen.
func (x *hand) shows(words ...string) *hand {
	x.Helper()
	f := x.frame()
	for _, w := range words {
		if !strings.Contains(f, w) {
			x.Errorf("the screen does not show %q:\n%s", w, f)
		}
	}
	return x
}

// conversation begins a talk with two people and some notes of most kinds.
func (x *hand) conversation() *hand {
	x.newTalk("Bakkerij Jansen", "K. van den Berg, Piet Smit")
	x.press("down", "1", "enter")
	x.press("+brood om tien uur in het schap", "enter")
	x.press("1:>dan hoeft het voor mij niet meer", "enter")
	x.press("2:!niet bellen onder winkeltijd", "enter")
	x.press("dan staan er klanten", "enter")
	x.command("l").press("een klant die wacht komt niet terug", "enter")
	x.press("=:wij bellen een uur van tevoren", "enter", "(kijkt op zijn telefoon)", "enter")
	return x.press("pgdown")
}

func (x *hand) newTalk(customer, people string) *hand {
	x.command("n").press(customer, "enter", people, "enter", "enter", "15:30", "pgdown")
	x.talk()
	return x
}

// A quickDisk is the real disk without waiting for it: these tests are about the
// screen, those of package data about what survives.
type quickDisk struct{ data.FS }

func (d quickDisk) OpenFile(path string, flag int, perm fs.FileMode) (data.File, error) {
	f, err := d.FS.OpenFile(path, flag, perm)
	return quickFile{f}, err
}

func (quickDisk) SyncDir(string) error { return nil }

type quickFile struct{ data.File }

func (quickFile) Sync() error     { return nil }
func (quickFile) Datasync() error { return nil }
