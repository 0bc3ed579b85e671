package line

import (
	"context"
	"regexp"
	"strconv"
	"strings"
	"time"

	"diepte/data/clean"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/editor"
	"diepte/ui/speech"
)

// An action carries out a command that a full screen would show a list, a row or
// a screen for. arg is what stands after the command.
type action struct {
	words speech.Text // of help, for what is no command of the full screen
	do    func(c *console, arg string)
}

// Actions lists, by id, what the commands do here that the talk itself cannot,
// and the commands that only this face has.
var Actions map[string]action

func init() { // help ranges over the map that it stands in
	Actions = map[string]action{
		"go":         {do: (*console).goTo},
		"add":        {do: (*console).add},
		"skip":       {do: (*console).skip},
		"mark":       {do: (*console).mark},
		"off-record": {do: (*console).offRecord},
		"show":       {do: (*console).onScreen},
		"card":       {do: (*console).card},
		"class":      {do: (*console).class},
		"ranking":    {do: (*console).ranking},
		"read-back":  {do: (*console).readBack},
		"summary":    {do: func(c *console, _ string) { c.pages(c.env.Summary(c.talk.Session, c.lang)) }},
		"earlier":    {do: (*console).earlier},
		"end":        {do: (*console).end},
		"role":       {do: (*console).role},
		"undo":       {do: (*console).undo},
		"redo":       {do: (*console).redo},
		"search":     {do: (*console).search},
		"export":     {do: func(c *console, _ string) { c.tell(exportHow, c.talk.Session.ID.Short()) }},
		"help":       {do: (*console).help},
		"palette":    {do: (*console).help},
		"quit":       {do: func(c *console, _ string) { c.left = true }},
		"people":     {do: (*console).people},
		"details":    {do: (*console).details},
		"self-check": {do: (*console).selfCheck},
		"consent":    {do: (*console).consent},
		"attach":     {do: (*console).attach},
		"detach":     {do: (*console).detach},
		"make":       {do: (*console).make},
		"behind":     {do: (*console).behind},
		"matrix":     {do: (*console).matrix},
		"moments":    {do: (*console).moments},
		"saved":      {do: (*console).saved},
		"evidence":   {do: (*console).evidence},
		"language":   {do: (*console).language},
		"theme":      {do: (*console).onScreen},
		"mouse":      {do: (*console).onScreen},
		"answer":     {words: answerTells, do: (*console).answer},
		"notes":      {words: notesTells, do: (*console).notes},
		"remove":     {words: removeTells, do: (*console).remove},
		"change":     {words: changeTells, do: (*console).change},
	}
}

// own lists the commands that only this face has, as help shows them.
var own = []string{"answer", "notes", "change", "remove"}

// chosen reads a number from 1 to n.
func chosen(arg string, n int) (i int, rest string, ok bool) {
	number, rest, _ := strings.Cut(arg, " ")
	i, err := strconv.Atoi(number)
	return i - 1, strings.TrimSpace(rest), err == nil && i >= 1 && i <= n
}

func (c *console) onScreen(string) { c.say(onScreenOnly) }

// offer prints a numbered list under a heading.
func (c *console) offer(heading speech.Text, rows []clean.Text) {
	c.say(heading)
	for i, r := range rows {
		c.print(clean.Format("  %d %s", i+1, r))
	}
}

func (c *console) goTo(arg string) {
	found := c.talk.Matches(arg)
	switch {
	case len(found) == 0:
		c.tell(noQuestion, arg)
	case len(found) == 1:
		c.talk.GoTo(found[0].Question.ID)
		c.shown = interview.Position{} // asked for: print it, even if it is open already
	default:
		c.say(whichQuestion)
		for _, p := range found {
			number := clean.Text("")
			if p.Section.Phase == interview.Talk {
				number = clean.Format("%d ", p.Number)
			}
			c.print("  " + number + clean.Line(string(p.Question.Text)))
		}
	}
}

func (c *console) add(arg string) {
	if arg == "" {
		c.say(addWhat)
		return
	}
	c.reply(c.talk.AddQuestion(arg))
}

func (c *console) skip(arg string) {
	i, who, ok := chosen(arg, len(interview.NonAnswers))
	if !ok {
		var rows []clean.Text
		for _, n := range interview.NonAnswers {
			rows = append(rows, speech.NonAnswers[n].In(c.lang))
		}
		c.offer(skipWhich, rows)
		return
	}
	c.reply(c.talk.Skip(interview.NonAnswers[i], who))
}

func (c *console) mark(arg string) {
	if i, _, ok := chosen(arg, len(interview.Marks)); ok {
		c.reply(c.talk.MarkNumber(i + 1))
		return
	}
	var rows []clean.Text
	for _, m := range interview.Marks {
		rows = append(rows, speech.Marks[m.Mark].In(c.lang))
	}
	c.offer(markWhich, rows)
}

func (c *console) offRecord(string) {
	r := c.talk.ToggleOff()
	if c.talk.Off {
		c.say(offRecord)
		return
	}
	c.reply(r)
}

func (c *console) role(arg string) {
	i, _, ok := chosen(arg, len(interview.Roles))
	for k, r := range interview.Roles {
		if arg == string(r) {
			i, ok = k, true
		}
	}
	if !ok {
		var rows []clean.Text
		for _, r := range interview.Roles {
			rows = append(rows, speech.Roles[r].In(c.lang))
		}
		c.offer(roleWhich, rows)
		return
	}
	c.reply(c.talk.TakeRole(interview.Roles[i]))
}

// undo takes back a whole line: its text would else be in the composer, where
// nobody sees it.
func (c *console) undo(string) { c.travel(c.talk.Undo) }

func (c *console) redo(string) { c.travel(c.talk.Redo) }

func (c *console) travel(by func() capture.Reply) {
	t := c.talk
	whole := t.Draft.IsEmpty()
	for {
		keys := t.Keys
		r := by()
		if moved := t.Keys != keys; !moved || !whole || t.Draft.IsEmpty() {
			c.reply(r)
			break
		}
	}
	if !t.Draft.IsEmpty() {
		c.waiting()
	}
}

func (c *console) search(arg string) {
	words := strings.Fields(capture.Fold(arg))
	if len(words) == 0 {
		c.say(searchWhat)
		return
	}
	found := false
	for n := range c.talk.Session.Notes() {
		hay, all := capture.Fold(n.Content.Text), true
		for _, w := range words {
			all = all && strings.Contains(hay, w)
		}
		if all {
			found = true
			c.print(noteLine(c.talk.Session, n, c.lang))
		}
	}
	if !found {
		c.say(speech.NothingFound)
	}
}

func (c *console) people(arg string) {
	if arg != "" {
		c.talk.NamePeople(strings.Split(arg, ","))
	} else {
		c.say(peopleHow)
	}
	for i, p := range c.talk.Session.Details.Customer.People {
		c.print(clean.Format("  %d: %s", i+1, p.Name))
	}
}

func (c *console) details(arg string) {
	d := c.talk.Session.Details
	values := map[string]*string{
		"customer": &d.Customer.Name, "topic": &d.Topic, "sector": &d.Sector, "interviewer": &d.Interviewer,
	}
	which, value, _ := strings.Cut(arg, " ")
	if at, ok := values[which]; ok {
		*at = strings.TrimSpace(value)
		c.talk.Describe(d)
	} else {
		c.say(detailsHow)
	}
	for _, name := range detailNames {
		c.print("  " + detailWords[name].In(c.lang) + ": " + clean.Line(*values[name]))
	}
}

func (c *console) saved(string) {
	c.keep()
	ctx, stop := context.WithTimeout(context.Background(), time.Second)
	defer stop()
	err := c.keeper.Writer.Sync(ctx)
	st := c.keeper.Writer.State()
	switch {
	case err == nil:
		c.tell(speech.AllSaved, st.At.Format("15:04:05"))
	case st.Where != "":
		c.tell(speech.AllSavedAt, st.Where, string(c.env.Reason(c.lang, err)))
	default:
		c.tell(speech.NotSaved, string(c.env.Reason(c.lang, err)), string(speech.Clock(st.Since)))
	}
}

func (c *console) language(string) {
	if c.lang == interview.Dutch {
		c.lang = interview.English
	} else {
		c.lang = interview.Dutch
	}
	c.say(speech.LanguageIs)
}

// answer gives the value that the open question asks for.
func (c *console) answer(arg string) {
	t := c.talk
	switch {
	case t.Value() == nil && arg != "":
		c.tell(noValueHere, arg)
		return
	case arg == "":
		c.say(answerWhat)
		return
	case !t.IntoRow():
		c.say(speechOff)
		return
	}
	t.Edit(func(editor.Editor) editor.Editor { return editor.New(arg).TextEnd() })
	r := t.Commit()
	if t.InRow { // it was no answer, and the reply quotes it
		t.Edit(func(editor.Editor) editor.Editor { return editor.New("") })
		t.OutOfRow()
		c.reply(r)
		return
	}
	c.tell(answerIs, string(givenHere(t, c.lang)))
}

// listed gives the notes of the open question, the oldest first.
func (c *console) listed() []interview.Note {
	var out []interview.Note
	for n := range c.talk.Session.Latest(c.talk.Session.Position.Question) {
		out = append([]interview.Note{*n}, out...)
	}
	return out
}

func (c *console) notes(string) {
	for i, n := range c.listed() {
		c.print(clean.Format("  %d  %s", i+1, noteLine(c.talk.Session, &n, c.lang)))
	}
}

func (c *console) remove(arg string) {
	all := c.listed()
	i, _, ok := chosen(arg, len(all))
	if !ok {
		c.say(removeTells)
		c.notes("")
		return
	}
	c.talk.SelectNote(all[i].ID)
	c.reply(c.talk.RemoveSelected())
	c.talk.Selected = ""
}

// change gives a note another text.
func (c *console) change(arg string) {
	all := c.listed()
	i, text, ok := chosen(arg, len(all))
	if !ok || text == "" || c.talk.Off {
		c.say(changeTells)
		c.notes("")
		return
	}
	n := all[i]
	content := n.Content
	content.Text = text
	c.talk.Apply(func(s *interview.Session, st interview.Stamp) *interview.Session {
		return s.ChangeNote(n.ID, content, st)
	})
	if n, ok := c.talk.Session.Note(n.ID); ok {
		c.noted(&n)
	}
}

func (c *console) help(string) {
	c.say(welcome)
	for _, cmd := range capture.On(capture.InterviewScreen) {
		if cmd.Do == nil && onlyOnScreen[cmd.ID] || cmd.ID == "palette" {
			continue
		}
		c.print(clean.Format(`\%-10s  `, cmd.ID) + speech.Commands[cmd.ID].Tells.In(c.lang))
	}
	for _, id := range own {
		c.print(clean.Format(`\%-10s  `, id) + Actions[id].words.In(c.lang))
	}
	c.say(signs)
}

// onlyOnScreen names the commands that say so.
var onlyOnScreen = map[string]bool{"show": true, "theme": true, "mouse": true}

// end finishes the talk, and says what was left open.
func (c *console) end(string) {
	s := c.talk.Session
	if n := s.MomentCount(); n > 0 {
		c.tell(speech.MomentsOpen, n)
	}
	for _, q := range interview.Summarize(s).Part(interview.StillOpen).NotAsked {
		c.tell(notAsked, q.Text)
	}
	c.status, c.left = interview.Finished, true
}

var menuKey = regexp.MustCompile(`Esc (\S)`)

// named puts the names of commands in the place of the keys that a reply
// mentions.
func named(t clean.Text) clean.Text {
	return clean.Block(menuKey.ReplaceAllStringFunc(string(t), func(s string) string {
		if c, _, ok := capture.ByLeader(capture.InterviewScreen, strings.TrimPrefix(s, "Esc ")); ok {
			return `\` + c.ID
		}
		return s
	}))
}

// earlier prints what earlier talks with the customer left.
func (c *console) earlier(string) {
	c.pages(c.env.Earlier(c.env.Library, c.talk.Session, c.lang, c.env.Source.Now()))
}
