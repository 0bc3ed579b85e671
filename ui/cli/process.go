package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"os/user"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/data/clean"
	"diepte/data/guides"
	"diepte/interview"
	"diepte/ui"
	"diepte/ui/capture"
	"diepte/ui/speech"
)

// Exit statuses.
const (
	done     = 0
	no       = 1  // the answer is no
	couldNot = 2  //
	misused  = 64 // EX_USAGE
)

// A Process is what the program is given by the system.
type Process struct {
	Args    []string // without the name of the program
	In      *os.File
	Out     *os.File
	Err     io.Writer
	Version string
}

// Run carries out the command that the arguments name and gives the exit status.
func (p Process) Run(ctx context.Context) int {
	r := &run{Process: p, lang: speech.Pick(askedLanguage(p.Args))}
	cmd := r.root()
	cmd.SetArgs(p.Args)
	cmd.SetIn(p.In)
	cmd.SetOut(p.Out)
	cmd.SetErr(p.Err)
	cobra.MousetrapHelpText = "" // opening the program from a file manager is fine
	return r.status(cmd.ExecuteContext(ctx))
}

// askedLanguage reads --lang before anything else is read, because help and
// errors are in that language too.
func askedLanguage(args []string) string {
	asked := ""
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			asked = v
		} else if a == "--lang" && i+1 < len(args) {
			asked = args[i+1]
		}
	}
	return asked
}

// A run is one run of the program: its process, its flags and what follows from
// them.
type run struct {
	Process
	lang  interview.Language
	flags struct {
		library string
		lang    string
		color   string
		line    bool
	}
}

// library gives the library that was asked for.
func (r *run) library() (*data.Library, error) {
	dir := r.flags.library
	if dir == "" {
		dir = os.Getenv("DIEPTE_LIBRARY")
	}
	if dir == "" {
		dir = data.DefaultDir()
	}
	return data.Open(dir, data.DefaultState(), data.Options{})
}

// guides gives the guides, those of the library's user over the embedded ones.
func (r *run) guides(lib *data.Library) (*guides.Catalogue, []error) {
	return guides.Load(guideDir(lib))
}

// source gives the clock and the ids of the running program.
func source() capture.Source {
	began := time.Now() // Since reads a clock that stands still while the machine sleeps
	return capture.Source{
		Now:   time.Now,
		Ran:   func() time.Duration { return time.Since(began) + 1 },
		NewID: func() interview.ID { return interview.ID(uuid.Must(uuid.NewV7()).String()) },
	}
}

// name gives the name of whoever sits at the keyboard, as far as it is known.
func name() string {
	if n := strings.TrimSpace(os.Getenv("DIEPTE_NAME")); n != "" {
		return n
	}
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if n := strings.TrimSpace(u.Name); n != "" {
		return n
	}
	return u.Username
}

// fullScreen says whether there is a terminal to draw on.
func (r *run) fullScreen() bool {
	return !r.flags.line && os.Getenv("TERM") != "dumb" && term.IsTerminal(r.In.Fd()) && term.IsTerminal(r.Out.Fd())
}

// noColor says whether colour is unwanted.
func (r *run) noColor() bool {
	switch r.flags.color {
	case "always":
		return false
	case "never":
		return true
	}
	return os.Getenv("NO_COLOR") != ""
}

// env gives what the full screen needs.
func (r *run) env(lib *data.Library) ui.Env {
	catalogue, _ := r.guides(lib) // `diepte guides list` names what is wrong with them
	return ui.Env{
		Library: lib, Guides: catalogue, Language: r.lang, NoColor: r.noColor(), Source: source(), Name: name(),
	}
}

// untilSignal gives a context that ends at a signal that would end the program,
// with that signal as its cause.
func untilSignal(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		if !signal.Ignored(s) { // nohup means it
			signal.Notify(signals, s)
		}
	}
	go func() {
		select {
		case s := <-signals:
			cancel(ui.ErrSignal{Signal: s})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// say prints one row of the answer.
func (r *run) say(t clean.Text) error {
	_, err := fmt.Fprintln(r.Out, string(t))
	return r.wrote(err)
}

// wrote makes an error of writing the answer one of ours. Whoever reads the
// answer may stop reading (`| head`): that is no error.
func (r *run) wrote(err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return failed(err)
}

// warn prints one line beside the answer.
func (r *run) warn(t clean.Text) { _, _ = fmt.Fprintln(r.Err, string(t)) }
