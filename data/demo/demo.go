package demo

import (
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"diepte/interview"
)

// Guides gives the guide in one language and form of address. It must give the
// same guide for the same two, and one with questions.
type Guides = func(interview.Language, interview.Address) *interview.Guide

// Until is the day before which the talks of a library are held when nobody says
// otherwise: a fixed one, so that the same seed makes the same library next year.
var Until = time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC)

// Sessions gives n talks held in the eighteen months before until, first to
// last: seven in ten in Dutch, nearly all finished, the last one live from five
// talks on. The same arguments and guides give the same sessions, ids included.
func Sessions(n int, seed uint64, until time.Time, guides Guides) iter.Seq[*interview.Session] {
	return func(yield func(*interview.Session) bool) {
		if n <= 0 {
			return
		}
		all := plan(n, seed, until)
		guides := remembered(guides, all)
		for batch := range slices.Chunk(all, abreast) {
			for _, s := range held(batch, guides) {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// abreast is how many talks are made at a time, on every core there is.
const abreast = 32

func held(batch []appointment, guides Guides) []*interview.Session {
	out := make([]*interview.Session, len(batch))
	var all sync.WaitGroup
	var next atomic.Int64
	for range min(len(batch), runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(batch); i = int(next.Add(1)) - 1 {
				out[i] = batch[i].hold(guides)
			}
		})
	}
	all.Wait()
	return out
}

// Large gives one live Dutch talk with exactly that many notes, for measuring:
// the stories of every sector one after the other, faster than anybody talks.
// A guide that asks no question of the stories gives a talk without notes.
func Large(notes int, seed uint64, until time.Time, guides Guides) *interview.Session {
	a := plan(1, seed, until)[0]
	a.lib = stories()[interview.Dutch]
	a.sector, a.client.address = a.lib.sectors[0], interview.Formal
	a.story, a.status = &a.sector.stories[0], interview.Live
	p := a.player(1)
	p.begin(a, guides(interview.Dutch, interview.Formal))
	p.left, p.pace = notes, 4*time.Second
	for i := 0; !p.over() && (i < len(a.lib.sectors) || p.left < notes); i++ {
		s := a.lib.sectors[i%len(a.lib.sectors)]
		st := &s.stories[i/len(a.lib.sectors)%len(s.stories)]
		us, one, two := p.value("us"), p.value("p1"), p.value("p2")
		p.composer = &composer{teller: newTeller(a.random, a.lib, s, st), lib: a.lib, sector: s, story: st, density: 1, spare: mostSpare}
		p.chosen["us"], p.chosen["p1"], p.chosen["p2"] = us, one, two
		for _, v := range p.visits(p.session.Guide, interview.Talk) {
			for j := range v.blocks {
				v.blocks[j].own = "" // ten thousand notes do not need a thousand questions
			}
			p.visit(v, false)
		}
	}
	return p.session
}

// remembered asks for every guide that the talks need, once and beforehand.
func remembered(guides Guides, all []appointment) Guides {
	type key struct {
		l interview.Language
		a interview.Address
	}
	known := map[key]*interview.Guide{}
	for _, a := range all {
		k := key{a.sector.lang, a.client.address}
		if known[k] == nil {
			known[k] = guides(k.l, k.a)
		}
	}
	return func(l interview.Language, a interview.Address) *interview.Guide { return known[key{l, a}] }
}

// player makes ready for a talk, with the slots that the appointment decides.
func (a appointment) player(density float64) *player {
	t := newTeller(a.random, a.lib, a.sector, a.story)
	t.chosen["us"], t.chosen["customer"] = a.client.interviewer, a.client.name
	for i, name := range []string{"p1", "p2", "p3"} {
		t.chosen[name] = a.client.short[i]
	}
	if a.previous != nil {
		t.chosen["previous"] = t.fill(a.previous.topic)
	}
	return &player{
		composer: &composer{teller: t, lib: a.lib, sector: a.sector, story: a.story, density: density, spare: mostSpare},
		now:      a.start, left: -1,
	}
}

// begin makes the session.
func (p *player) begin(a appointment, g *interview.Guide) {
	people := 1
	if a.story.twoPeople() || p.chance(0.2) {
		people = 2
	}
	d := interview.Details{
		Language: g.Language, Address: a.client.address, Interviewer: a.client.interviewer,
		Customer: interview.Customer{Name: a.client.name, People: append([]interview.Person(nil), a.client.people[:people]...)},
		Topic:    p.fill(a.story.topic), Sector: a.sector.name,
	}
	if p.chance(0.7) {
		d.Role = interview.Roles[p.IntN(len(interview.Roles))]
	}
	if p.chance(0.6) {
		d.AgreedEnd = a.start.Add(time.Duration(60+15*p.IntN(3)) * time.Minute)
	}
	if people > 1 {
		p.lead = d.Customer.People[0].ID
	}
	p.session = interview.New(d, g, p.stamp())
}

// hold holds the talk: preparing, the questions, the close, the writing up.
func (a appointment) hold(guides Guides) *interview.Session {
	density := 0.4 + 0.6*a.random.Float64()
	p := a.player(density)
	p.prepare(a, guides(a.sector.lang, a.client.address))
	visits := p.visits(p.session.Guide, interview.Talk)
	p.talk(visits, a.status)
	if a.status == interview.Live {
		return p.session
	}
	p.seconds(5, 60)
	if a.status == interview.Finished {
		p.settle()
		p.writeUp()
	}
	p.session = p.session.WithStatus(a.status, p.stamp())
	return p.session
}

// prepare makes the session and, for three in five, takes the prompts before the
// talk with the clock stopped.
func (p *player) prepare(a appointment, g *interview.Guide) {
	prompts := p.visits(g, interview.Before)
	if len(prompts) == 0 || !p.chance(0.35+0.4*p.density) {
		p.now = a.start.Add(-20 * time.Second)
		p.begin(a, g)
		return
	}
	p.now = a.start.Add(-time.Duration(p.between(18, 50)) * time.Minute)
	p.begin(a, g)
	first := p.session.Position
	p.seconds(1, 4)
	p.session = p.session.Happened(interview.PauseEvent, p.stamp())
	p.pace = 25 * time.Second
	for _, v := range prompts {
		p.visit(v, false)
	}
	if p.now.Before(a.start) {
		p.now = a.start
	}
	p.session = p.session.Goto(first, p.stamp())
	p.seconds(1, 5)
	p.session = p.session.Happened(interview.ResumeEvent, p.stamp())
}
