package interview

import (
	"fmt"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"
)

// start is the moment at which every test talk begins.
var start = time.Date(2026, 11, 22, 14, 0, 0, 0, time.FixedZone("CET", 3600))

// stamps gives stamps with ids a0001, a0002, … and a second between them.
func stamps() func() Stamp {
	n, ids := 0, 0
	return func() Stamp {
		n++
		return Stamp{At: start.Add(time.Duration(n) * time.Second), New: func() ID {
			ids++
			return ID(fmt.Sprintf("a%04d", ids))
		}}
	}
}

// guide is a small guide: one prompt before, three questions in two sections.
func guide() *Guide {
	return &Guide{ID: "test", Version: 1, Title: "Test", Language: Dutch, Address: Formal, Sections: []Section{
		{ID: "before", Title: "Voorbereiden", Phase: Before, Questions: []Question{{ID: "limits", Text: "Wat kunnen wij niet?"}}},
		{ID: "open", Title: "Openen", Phase: Talk, Minutes: 5, Questions: []Question{
			{ID: "worth", Text: "Wanneer was dit de moeite waard?", FollowUps: []FollowUp{{ID: "frame", Text: "Wat wilt u meenemen?"}}, Probes: []Planned{"Noem eens een voorbeeld."}},
		}},
		{ID: "mark", Title: "Oordeel", Phase: Talk, Minutes: 3, Questions: []Question{
			{ID: "report-mark", Text: "Welk cijfer?", Value: &Value{Kind: KindMark, Label: "Cijfer"}},
			{ID: "limit", Text: "Waar is de grens?"},
		}},
	}}
}

func note(text string) Content {
	return Content{Question: "worth", Voice: Paraphrase, Speaker: ByCustomer, Text: text}
}

func marked(m Mark, text string) Content {
	c := note(text)
	c.Mark = m
	return c
}

func TestDocumentRoundTrip(t *testing.T) {
	st := stamps()
	s := New(Details{Language: Dutch, Customer: Customer{Name: "Bakkerij Jansen", People: []Person{{ID: "p1", Name: "K. van den Berg"}}}}, guide(), st())
	s, id := s.AddNote(marked(ExpectationMark, "brood om tien uur"), start, st())
	s = s.ChangeNote(id, marked(ExpectationMark, "brood om tien uur in het schap"), st())
	s = s.GiveAnswer("report-mark", "", s.Guide.Sections[2].Questions[0].Value, Given{Mark: 15}, st())
	s = s.Goto(Position{Question: "limit"}, st())
	for _, m := range Marks {
		s, _ = s.AddNote(marked(m.Mark, string(m.Mark)), start, st())
	}
	b, err := json.Marshal(s.Document(), jsontext.WithIndent("  "))
	if err != nil {
		t.Fatal(err)
	}
	var d Document
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	back, err := FromDocument(&d)
	if err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back.Document(), jsontext.WithIndent("  "))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(b), string(again)); diff != "" {
		t.Errorf("a session changed on its way through the file:\n%s", diff)
	}
	if testing.Verbose() {
		t.Log(string(b))
	}
}
