package data

import (
	"context"
	"fmt"
	"testing"
	"time"

	"diepte/interview"
)

var start = time.Date(2026, 11, 22, 14, 1, 7, 0, time.FixedZone("CET", 3600))

// stamps gives stamps with ids that look like UUIDs and a second between them.
func stamps() func() interview.Stamp {
	n := 0
	ids := numbered(0x1000)
	return func() interview.Stamp {
		n++
		return interview.Stamp{At: start.Add(time.Duration(n) * time.Second), New: ids}
	}
}

// numbered gives ids that count.
func numbered(from int) func() interview.ID {
	return func() interview.ID {
		from++
		return interview.ID(fmt.Sprintf("01990f3a-0000-7000-8000-%012x", from))
	}
}

func guide() *interview.Guide {
	return &interview.Guide{ID: "base", Version: 1, Title: "Diepte", Language: interview.Dutch, Address: interview.Formal, Sections: []interview.Section{
		{ID: "preparing", Title: "Voorbereiden", Phase: interview.Before, Questions: []interview.Question{{ID: "limits", Text: "Wat kunnen wij niet?"}}},
		{ID: "opening", Title: "Openen", Phase: interview.Talk, Minutes: 5, Questions: []interview.Question{
			{ID: "worth", Text: "Wanneer zegt u straks: dit was de moeite waard?", FollowUps: []interview.FollowUp{{ID: "frame", Text: "Wat wilt u meenemen?"}},
				Probes: []interview.Planned{"Noem eens een voorbeeld."},
				Value: &interview.Value{Kind: interview.KindConsent, Label: "Mag ik aantekeningen maken?", About: "notes",
					Choices: []interview.Choice{{ID: "yes", Text: "ja"}, {ID: "no", Text: "nee"}}}},
		}},
		{ID: "verdict", Title: "Oordeel", Phase: interview.Talk, Minutes: 3, Questions: []interview.Question{
			{ID: "report-mark", Text: "Welk rapportcijfer krijgen wij?", Value: &interview.Value{Kind: interview.KindMark, Label: "Cijfer"}},
			{ID: "limit", Text: "Waar is de grens?"},
		}},
	}}
}

func newSession(st interview.Stamp) *interview.Session {
	return interview.New(interview.Details{
		Language: interview.Dutch, Address: interview.Formal, Interviewer: "Karin", Role: "process-guide",
		Customer: interview.Customer{Name: "Bakkerij Jansen", People: []interview.Person{{ID: "01990f3a-0000-7000-8000-000000000001", Name: "K. van den Berg"}}},
	}, guide(), st)
}

func said(m interview.Mark, text string) interview.Content {
	return interview.Content{Question: "worth", Mark: m, Voice: interview.Verbatim, Speaker: interview.ByCustomer, Text: text}
}

// talk is a session with a bit of everything.
func talk() *interview.Session {
	st := stamps()
	s := newSession(st())
	s = s.GiveAnswer("worth", "", s.Guide.Sections[1].Questions[0].Value, interview.Given{Choice: "yes"}, st())
	var id interview.ID
	for _, m := range interview.Marks {
		s, id = s.AddNote(said(m.Mark, "brood om tien uur in het schap: "+string(m.Mark)), start, st())
	}
	s = s.ChangeNote(id, said(interview.IdeaMark, "een vaste chauffeur"), st())
	s = s.Goto(interview.Position{Question: "report-mark"}, st())
	s = s.GiveAnswer("report-mark", "", s.Guide.Sections[2].Questions[0].Value, interview.Given{Mark: 15}, st())
	for e := range s.Expectations() {
		s = s.Heard(interview.ReadBack{Subject: e.ID, Version: s.Told(e.ID), Shown: "brood om tien uur", Verdict: interview.Right}, st())
		break
	}
	return s.Overrule("limit", interview.Explored, st())
}

func openLibrary(t testing.TB, dir string, o Options) *Library {
	t.Helper()
	l, err := Open(dir+"/library", dir+"/state", o)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func encoded(t testing.TB, s *interview.Session) string {
	t.Helper()
	b, err := Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func soon(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// next0 gives a clock that goes on a second at every look.
func next0(stamp func() interview.Stamp) func() time.Time {
	return func() time.Time { return stamp().At }
}
