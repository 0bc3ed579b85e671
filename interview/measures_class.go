package interview

import "slices"

// A KanoAnswer is how somebody takes it that something is there, or is not.
type KanoAnswer string

const (
	Likes     KanoAnswer = "like"
	MustBe    KanoAnswer = "must-be"
	Neutral   KanoAnswer = "neutral"
	LivesWith KanoAnswer = "live-with"
	Dislikes  KanoAnswer = "dislike"
)

// KanoAnswers lists the five in the order of the table.
var KanoAnswers = []KanoAnswer{Likes, MustBe, Neutral, LivesWith, Dislikes}

// A Class is what an expectation does to satisfaction. The zero value is not
// known.
type Class string

const (
	Attractive   Class = "attractive"      // A: makes the difference
	OneDimension Class = "one-dimensional" // O: the more the better
	MustHave     Class = "must-be"         // M: taken for granted, hygiene
	Indifferent  Class = "indifferent"     // I
	Reverse      Class = "reverse"         // R: would rather not have it
	Questionable Class = "questionable"    // Q: contradicts itself, ask again
)

// Classes lists them in the order in which they matter.
var Classes = []Class{Attractive, OneDimension, MustHave, Indifferent, Reverse, Questionable}

// kano is the evaluation table of Kano, Seraku, Takahashi and Tsuji (1984,
// "Attractive quality and must-be quality"): rows present, columns absent, both in
// the order of KanoAnswers.
var kano = [5]string{
	"QAAAO",
	"RIIIM",
	"RIIIM",
	"RIIIM",
	"RRRRQ",
}

var classOfLetter = map[byte]Class{
	'A': Attractive, 'O': OneDimension, 'M': MustHave, 'I': Indifferent, 'R': Reverse, 'Q': Questionable,
}

// ClassOf gives the class of two answers; empty when one of them is missing.
func ClassOf(present, absent KanoAnswer) Class {
	row, column := slices.Index(KanoAnswers, present), slices.Index(KanoAnswers, absent)
	if row < 0 || column < 0 {
		return ""
	}
	return classOfLetter[kano[row][column]]
}

// Letter gives the letter of a class in Kano's table, or 0.
func (c Class) Letter() byte {
	for letter, class := range classOfLetter {
		if class == c {
			return letter
		}
	}
	return 0
}

// An OurReading is what we make of what somebody said. It is a type of its own
// because it is always shown as that: our reading, never his words.
type OurReading string

const (
	TakenForGranted     OurReading = "taken-for-granted"
	MakesTheDifference  OurReading = "makes-the-difference"
	TheMoreTheBetter    OurReading = "the-more-the-better"
	MakesNoDifference   OurReading = "makes-no-difference"
	WouldRatherNot      OurReading = "would-rather-not"
	ContradictsAskAgain OurReading = "ask-again"
)

// OurReadings lists them in the order of [Classes].
var OurReadings = []OurReading{
	MakesTheDifference, TheMoreTheBetter, TakenForGranted, MakesNoDifference, WouldRatherNot, ContradictsAskAgain,
}

// Reading gives what we make of a class; empty when it is not known.
func (c Class) Reading() OurReading {
	if i := slices.Index(Classes, c); i >= 0 {
		return OurReadings[i]
	}
	return ""
}

// Class gives the class of an expectation, for us to settle: our reading.
func (e *Expectation) Class() Class { return ClassOf(e.Present, e.Absent) }
