package ui

import (
	"slices"
	"strings"

	"diepte/data"
	"diepte/interview"
	"diepte/ui/capture"
	"diepte/ui/keep"
	"diepte/ui/speech"
)

// The places under which texts beside the composer are journaled. What stands
// behind the colon says whose text it is, so that a recovery can put it back.
const (
	formPlace      = "form:"      // and the field
	cardPlace      = "card:"      // and the record and the field
	notePlace      = "note:"      // and the note: the text of a moment
	readBackPlace  = "read-back:" // and the subject: the customer's wording
	selfCheckPlace = "self:"      // and the behaviour; or mark, the customer's for the talk
	consentPlace   = "consent:"   // and what it is about: until when, or -asked: in which words
	listPlace      = "list:"      // and the panel: what was typed to find something in a list
)

// restore puts the texts that stood beside the composer back in their places:
// into the details, into the card, into the moment. A wording of the read-back
// waits until its line is shown again. What has no place any more becomes a note,
// since nothing that was on the screen is lost; only what was typed to find
// something in a list is let go.
func (s *interviewScreen) restore(d data.Draft) {
	t := s.talk
	restoreForm(t, d)
	for place, text := range d.Texts {
		kind, rest, _ := strings.Cut(place, ":")
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		switch kind + ":" {
		case formPlace, listPlace, keep.Composer + ":", keep.Row + ":":
		case cardPlace:
			record, field, _ := strings.Cut(rest, ":")
			s.restoreField(interview.ID(record), field, text)
		case notePlace:
			t.Rewrite(interview.ID(rest), text, "")
		case selfCheckPlace:
			s.restoreSelfCheck(rest, text)
		case consentPlace:
			s.restoreConsent(rest, text)
		case readBackPlace:
			if s.wordings == nil {
				s.wordings = map[interview.ID]string{}
			}
			s.wordings[interview.ID(rest)] = text
		default:
			s.restoreAsNote(text)
		}
	}
}

func (s *interviewScreen) restoreField(record interview.ID, field, text string) {
	var fault error
	s.talk.Apply(func(session *interview.Session, st interview.Stamp) *interview.Session {
		out, err := session.SetField(record, field, text, st)
		fault = err
		return out
	})
	if fault == nil {
		return
	}
	kind, _, ok := s.talk.Session.RecordBy(record)
	if !ok {
		s.restoreAsNote(text)
		return
	}
	l := s.talk.Session.Details.Language
	s.talk.NoteWith(record, string(speech.CardFields[kind][field].In(l))+": "+text)
}

// restoreSelfCheck puts back the words that were typed beside a behaviour, or the
// customer's mark.
func (s *interviewScreen) restoreSelfCheck(name, text string) {
	b, grade := interview.Behaviour(name), interview.Grade("")
	if mark, err := interview.ParseMark(text); name == "mark" && err == nil {
		s.talk.Apply(func(now *interview.Session, st interview.Stamp) *interview.Session {
			return now.JudgeTalk(interview.Given{Mark: mark}, st)
		})
		return
	}
	if !slices.Contains(interview.Behaviours, b) || !s.talk.Session.CanSelfCheck() {
		s.restoreAsNote(text)
		return
	}
	for _, c := range s.talk.Session.SelfCheck() {
		if c.Behaviour == b {
			grade = c.Grade
		}
	}
	s.checkSelf(b, grade, text)
}

// restoreConsent puts back until when what was said is kept, or the words in which
// a consent that was given was asked; others have no place.
func (s *interviewScreen) restoreConsent(name, text string) {
	about, wording := strings.CutSuffix(name, "-asked")
	c, standing := s.talk.Session.ConsentOn(about)
	switch {
	case wording && standing == interview.Pending:
		s.restoreAsNote(text)
		return
	case wording:
		c.Wording = text
	default:
		c = interview.Consent{About: about, Given: interview.ConsentYes, Until: text, Wording: askedAs(s.talk.Session, about), Means: interview.Oral}
	}
	s.talk.Consent(c)
}

func (s *interviewScreen) restoreAsNote(text string) {
	t := s.talk
	p := t.Session.Position
	t.Apply(func(session *interview.Session, st interview.Stamp) *interview.Session {
		out, _ := session.AddNote(interview.Content{
			Question: p.Question, FollowUp: p.FollowUp, Voice: interview.Paraphrase, Speaker: interview.ByUs, Text: text,
		}, st.At, st)
		return out
	})
}

// restoreForm puts what a recovery found of the form into the details.
func restoreForm(t *capture.Talk, d data.Draft) {
	details, names, found := t.Session.Details, []string(nil), false
	for _, p := range details.Customer.People {
		names = append(names, p.Name)
	}
	for place, text := range d.Texts {
		name, ok := strings.CutPrefix(place, formPlace)
		if !ok {
			continue
		}
		found = true
		switch name {
		case "customer":
			details.Customer.Name = strings.TrimSpace(text)
		case "topic":
			details.Topic = strings.TrimSpace(text)
		case "interviewer":
			details.Interviewer = strings.TrimSpace(text)
		case "people":
			names = strings.Split(text, ",")
		case "end":
			if at, ok := endTime(text, d.At); ok {
				details.AgreedEnd = at
			}
		}
	}
	if found {
		t.Configure(details, names)
	}
}
