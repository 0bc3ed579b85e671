package capture

import (
	"testing"

	"diepte/interview"
)

// Before the talk a note under the prompt for limits is a limit of ours, not yet
// said, and one under the prompt for assumptions an assumption, without a key more;
// a wish, a reason and a thought stay what they are, and Tab makes it another.
func TestBeforeTheTalk(t *testing.T) {
	x := talk()
	x.GoTo("limits")
	keys(x, "wij rijden niet op zondag⟨enter⟩+volle wagens⟨enter⟩/eigenlijk jammer⟨enter⟩⟨reason⟩de chauffeurs zijn dan vrij⟨enter⟩")
	for b := range x.Session.Boundaries() {
		if b.Whose != interview.ByUs || b.State != interview.NotRaised {
			t.Errorf("%+v", b)
		}
	}
	if s := x.Session; s.Tally(interview.BoundaryRecord) != 1 || s.MarkCount(interview.ExpectationMark) != 1 || s.NoteCount() != 4 {
		t.Errorf("%d limits, %d wishes, %d notes", s.Tally(interview.BoundaryRecord), s.MarkCount(interview.ExpectationMark), s.NoteCount())
	}
}
