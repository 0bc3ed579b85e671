package interview

// What a role follows from: what is known by now, what we were asked to do, and what
// the customer expects of us.
const (
	FromScope       = "scope"
	FromAssignment  = "assignment"
	FromExpectation = "expectation"
)

// RoleQuestions lists the three, in the order in which they are asked. Each has an
// answer for every role: that which calls for it.
var RoleQuestions = []string{FromScope, FromAssignment, FromExpectation}

// A RoleHint is which role the answers call for. It is a hint and never a rule.
type RoleHint struct {
	Role    Role     // empty: nothing was answered
	Because []string // of RoleQuestions: what points to it
	Against []string // what points to another; worth a word at the table
}

// HintRole gives the role that most of the answers call for; each is a role, by the
// question it answers, and may be missing. Where they all differ, what the customer
// expects goes before what we were asked, and that before what is known: a role he
// does not expect is the one he does not see.
func HintRole(answers map[string]Role) RoleHint {
	votes := map[Role]int{}
	for _, q := range RoleQuestions {
		if r := answers[q]; r != "" {
			votes[r]++
		}
	}
	var out RoleHint
	for i := len(RoleQuestions) - 1; i >= 0; i-- {
		if r := answers[RoleQuestions[i]]; r != "" && votes[r] > votes[out.Role] {
			out.Role = r
		}
	}
	for _, q := range RoleQuestions {
		switch r := answers[q]; {
		case r == "":
		case r == out.Role:
			out.Because = append(out.Because, q)
		default:
			out.Against = append(out.Against, q)
		}
	}
	return out
}
