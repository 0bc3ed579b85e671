package line

import (
	"bufio"
	"context"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"diepte/data"
	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// closeWithin is how long leaving waits for the disk before it says so.
const closeWithin = 10 * time.Second

// chipsWithin is how much of a line is typed character by character: signs that
// set something stand at its start.
const chipsWithin = 64

// Env is what the line mode is given from outside.
type Env struct {
	Library  *data.Library
	Language interview.Language // of the interface
	Source   capture.Source
	In       io.Reader
	Out      io.Writer
	// Summary writes out the twelve parts, one row each.
	Summary func(*interview.Session, interview.Language) []clean.Text
	// Earlier writes out what earlier talks with the customer left, one row each.
	Earlier func(*data.Library, *interview.Session, interview.Language, time.Time) []clean.Text
	// Reason says in plain words why a disk does not do what is asked.
	Reason func(interview.Language, error) clean.Text
}

// A console is a talk held line by line.
type console struct {
	env     Env
	lang    interview.Language
	out     *bufio.Writer
	talk    *capture.Talk
	keeper  *keep.Keeper
	shown   interview.Position // of the question that was printed last
	reading *reading           // the read-back that is going on; nil: none
	left    bool
	handed  bool             // another window has the talk now
	refused bool             // since the last line it was said that another window does not get it
	status  interview.Status // in which the session is left
}

// Hold holds the talk of a session that w keeps, with what a recovery found,
// until the input ends, a command leaves it or ctx is done; the error is then the
// cause. Whatever ends it, everything is saved first.
func Hold(ctx context.Context, env Env, w *data.Writer, found data.Recovered) (keep.Ending, error) {
	c := &console{
		env: env, lang: env.Language, out: bufio.NewWriter(env.Out),
		talk: capture.New(found.Session, env.Source), keeper: keep.New(w, found.Session), status: interview.Paused,
	}
	keep.Restore(c.talk, found.Draft)
	c.talk.Go()
	c.keep()
	c.begin(found)
	err := c.read(ctx)
	if !c.handed {
		c.talk.Leave(c.status)
		c.keep()
	}
	end := c.keeper.Close(env.Library, closeWithin)
	if !c.handed {
		c.farewell(end)
	}
	_ = c.out.Flush() // the session is kept, whoever hears it
	return end, err
}

// read takes the lines one by one.
func (c *console) read(ctx context.Context) error {
	lines := make(chan string)
	ended := make(chan error, 1)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		r := bufio.NewReaderSize(c.env.In, 64<<10)
		for {
			s, err := readLine(r)
			if s != "" || err == nil {
				select {
				case lines <- s:
				case <-stop:
					return
				}
			}
			if err != nil {
				ended <- err
				return
			}
		}
	}()
	asked := c.keeper.Writer.Asked()
	for !c.left {
		if c.out.Flush() != nil {
			c.out.Reset(io.Discard) // nobody hears us any more; what comes in is still noted
		}
		select {
		case s := <-lines:
			if s = strings.TrimRight(s, "\r\n"); c.handed {
				c.giveBack(s)
				return nil
			}
			c.refused = false
			c.take(s)
			c.keep()
		case <-asked:
			if c.handOver(ctx) {
				asked = nil
			}
		case err := <-ended:
			if err == io.EOF {
				err = nil
			}
			return err
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return nil
}

// lineLimit is how many bytes of one line are taken together; what comes after
// them is a line of its own.
const lineLimit = 4 << 20

// readLine reads up to and with the next newline.
func readLine(r *bufio.Reader) (string, error) {
	var b strings.Builder
	for {
		part, err := r.ReadSlice('\n')
		b.Write(part)
		if err != bufio.ErrBufferFull {
			return b.String(), err
		}
		// Not in the middle of a character, unless there are none.
		if last, size := utf8.DecodeLastRune(part); b.Len() >= lineLimit && (last != utf8.RuneError || size > 1 || b.Len() >= 2*lineLimit) {
			return b.String(), nil
		}
	}
}

func (c *console) keep() {
	c.keeper.Keep(c.talk)
	if c.keeper.Writer.State().Conflict && c.keeper.Join(c.talk) {
		c.say(speech.JoinedTheirs)
	}
}

// take carries out one line.
func (c *console) take(s string) {
	if name, arg, ok := command(s); ok {
		if c.do(name, arg) {
			c.question()
			return
		}
		if !c.talk.Off {
			c.tell(noCommand, `\`+name)
		}
	} else if c.reading != nil {
		c.reading.take(c, s)
		return
	} else if strings.HasPrefix(s, `\\`) {
		s = s[1:]
	}
	c.note(s)
}

// command reads a line as a command: its name and what stands after it.
func command(s string) (name, arg string, ok bool) {
	rest, ok := strings.CutPrefix(s, `\`)
	if !ok || strings.HasPrefix(rest, `\`) {
		return "", "", false
	}
	name, arg, _ = strings.Cut(rest, " ")
	return name, strings.TrimSpace(arg), true
}

// do carries out a command; it reports false when there is none of that name.
func (c *console) do(name, arg string) bool {
	cmd, mark, ok := capture.ByLeader(capture.InterviewScreen, name)
	if !ok {
		cmd, ok = capture.ByID(name)
	}
	id := cmd.ID
	if !ok {
		id = name
	}
	if c.reading != nil && c.reading.do(c, id) {
		return true
	}
	switch act := Actions[id]; {
	case mark != "":
		c.reply(c.talk.Mark(mark))
	case act.do != nil:
		c.reading = nil
		act.do(c, arg)
	case ok && cmd.Do != nil:
		c.reading = nil
		c.reply(cmd.Do(c.talk))
	default:
		return false
	}
	return true
}

// note types a line and commits it.
func (c *console) note(s string) {
	t := c.talk
	head := s
	for i, n := 0, 0; i < len(s); n++ {
		if n == chipsWithin {
			head = s[:i]
			break
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	for _, r := range head {
		t.Type(string(r))
	}
	if rest := s[len(head):]; rest != "" {
		t.Type(rest)
	}
	if t.Off {
		t.Commit()
		if s != "" {
			c.say(speechOff)
		}
		return
	}
	editing := t.Draft.Editing
	before := t.Session
	c.reply(t.Commit())
	if t.Session == before {
		if !t.Draft.IsEmpty() {
			c.waiting()
		}
		return
	}
	n, ok := t.Session.Note(editing)
	if !ok {
		n, ok = t.Session.LastNote()
	}
	if ok {
		c.noted(&n)
	}
}

// say prints one line in the language of the interface.
func (c *console) say(t speech.Text) { c.print(t.In(c.lang)) }

// tell is say with its blanks filled in.
func (c *console) tell(t speech.Text, args ...any) { c.print(t.With(c.lang, args...)) }

// reply prints what a command says back.
func (c *console) reply(r capture.Reply) {
	if r.Text != (speech.Text{}) {
		c.print(named(r.Text.With(c.lang, r.Args...)))
	}
}

func (c *console) print(t clean.Text) {
	// A failed write is found by the next Flush.
	_, _ = c.out.WriteString(string(t) + "\n")
}
