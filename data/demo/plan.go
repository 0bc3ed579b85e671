package demo

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"diepte/interview"
)

// An appointment is one talk before it is held: with whom, when, about what.
type appointment struct {
	random   *rand.Rand
	lib      *library
	sector   *sector
	client   *client
	story    *story
	previous *story // of the talk before with the same client; nil: the first talk
	start    time.Time
	status   interview.Status
}

// A client is one customer of a sector, the same in each of its talks.
type client struct {
	name        string
	people      []interview.Person
	short       []string // what a note calls each of them
	address     interview.Address
	interviewer string
	first       int // the story of the first talk
	talks       int
	last        time.Time
}

// planner draws appointments.
type planner struct {
	*rand.Rand
	seed    uint64
	share   int                 // how many clients a sector has
	names   map[string][]string // by sector: names of its clients
	clients map[string]*client
	busy    map[string]time.Time // by interviewer: when the latest talk began
	born    time.Time            // before every talk; people's ids carry it
}

// shortest is the time between two talks with the same customer, between that
// from one talk of an interviewer to the next: as long as there are few enough.
const (
	shortest = 45 * 24 * time.Hour
	between  = 3 * time.Hour
)

// plan gives n appointments, first to last.
func plan(n int, seed uint64, until time.Time) []appointment {
	days := workdays(until)
	p := &planner{
		Rand: rand.New(rand.NewPCG(seed, uint64(n))), seed: seed,
		names: map[string][]string{}, clients: map[string]*client{}, busy: map[string]time.Time{}, born: days[0],
	}
	p.share = max(2, n*3/4/count())
	out := make([]appointment, n)
	for i, start := range p.starts(n, days) {
		out[i] = p.appointment(start)
		out[i].random = rand.New(rand.NewPCG(seed, uint64(i)<<32|0xd1e97e))
		switch {
		case i == n-1 && n >= 5, i == n-4 && n >= 60:
			out[i].status = interview.Live
		case i == n-2 && n >= 5, p.IntN(18) == 0:
			out[i].status = interview.Paused
		default:
			out[i].status = interview.Finished
		}
	}
	return out
}

// starts gives n beginnings of talks in working hours, sorted.
func (p *planner) starts(n int, days []time.Time) []time.Time {
	out := make([]time.Time, n)
	for i := range out {
		day := days[min(len(days)-1, int((float64(i)+p.Float64())/float64(n)*float64(len(days))))]
		if i == n-1 {
			day = days[len(days)-1]
		}
		minute := 8*60 + 30 + 15*p.IntN(19)
		if minute >= 12*60 && minute < 13*60 {
			minute += 60
		}
		out[i] = at(day, minute)
	}
	slices.SortFunc(out, time.Time.Compare)
	return out
}

func count() int {
	all := stories()
	return len(all[interview.Dutch].sectors) + len(all[interview.English].sectors)
}

// appointment draws a talk that begins at start: seven in ten are Dutch.
func (p *planner) appointment(start time.Time) appointment {
	lib := stories()[interview.English]
	if p.IntN(10) < 7 {
		lib = stories()[interview.Dutch]
	}
	place := p.IntN(len(lib.sectors))
	s := lib.sectors[place]
	var c *client
	for range 12 {
		c = p.client(lib, place, p.IntN(p.share))
		free := start.Sub(p.busy[c.interviewer]) > between
		if free && (c.talks == 0 || start.Sub(c.last) > shortest && c.talks < len(s.stories)) {
			break
		}
	}
	a := appointment{lib: lib, sector: s, client: c, start: start, story: &s.stories[(c.first+c.talks)%len(s.stories)]}
	if c.talks > 0 {
		a.previous = &s.stories[(c.first+c.talks-1)%len(s.stories)]
	}
	c.talks, c.last = c.talks+1, start
	p.busy[c.interviewer] = start
	return a
}

// client gives customer number i of a sector, made when first asked for.
func (p *planner) client(lib *library, place, i int) *client {
	s := lib.sectors[place]
	names := p.sectorNames(lib, s)
	i %= len(names)
	name := names[i]
	key := s.name + "/" + name
	if c := p.clients[key]; c != nil {
		return c
	}
	r := rand.New(rand.NewPCG(p.seed, hash(key)))
	t := newTeller(r, lib, s, nil)
	c := &client{name: name, address: interview.Formal, first: i % len(s.stories)}
	interviewers := lib.general.slots["interviewer"]
	c.interviewer = t.fill(interviewers[(place+i%2)%len(interviewers)])
	if lib.general.slots["address"] != nil {
		c.address = interview.Address(t.value("address"))
	}
	for k := range 3 {
		full, short := t.person(k, name)
		c.people = append(c.people, interview.Person{ID: newID(p.born.Add(time.Duration(t.IntN(1e6))*time.Millisecond), r), Name: full})
		c.short = append(c.short, short)
	}
	p.clients[key] = c
	return c
}

// person gives the full name of somebody of the customer and what a note calls
// him. The owner of a family firm has its name.
func (t *teller) person(k int, customer string) (full, short string) {
	variant := []string{"", "2", "3"}[k]
	first, last := t.value("first"+variant), t.value("surname"+variant)
	if family := t.options("surname"); k == 0 && t.chance(0.5) {
		for _, f := range family {
			if name := t.fill(f); strings.Contains(customer, name) {
				last = name
			}
		}
	}
	return first + " " + last, first
}

func (p *planner) sectorNames(lib *library, s *sector) []string {
	key := string(s.lang) + s.name
	if n := p.names[key]; n != nil {
		return n
	}
	r := rand.New(rand.NewPCG(p.seed, hash(key)))
	surnames, places := lib.general.slots["surname"], lib.general.slots["place"]
	seen := map[string]bool{}
	var out []string
	for _, i := range r.Perm(len(s.customers) * len(surnames)) {
		t := newTeller(r, lib, s, nil)
		at := i / len(s.customers)
		t.chosen["surname"] = t.fill(surnames[at])
		t.chosen["place"] = t.fill(places[at%len(places)])
		name := t.fill(s.customers[i%len(s.customers)])
		if !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	p.names[key] = out
	return out
}

func newTeller(r *rand.Rand, lib *library, s *sector, st *story) *teller {
	t := &teller{Rand: r, known: []slots{s.slots, lib.general.slots}, chosen: map[string]string{}}
	if st != nil {
		t.known = append([]slots{st.slots}, t.known...)
	}
	return t
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}
