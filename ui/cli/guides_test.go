package cli

import (
	"testing"

	"diepte/interview/lint"
)

// Every rule about questions says in both languages what is wrong and what to do
// instead; words without a rule are left over from one.
func TestEveryRuleHasWords(t *testing.T) {
	for _, id := range lint.RuleIDs() {
		w := ruleWords[id]
		for _, s := range []string{w.what.NL, w.what.EN, w.next.NL, w.next.EN} {
			if s == "" {
				t.Errorf("rule %s has no words: %+v", id, w)
			}
		}
	}
	if len(ruleWords) != len(lint.Rules) {
		t.Errorf("%d rules, words for %d", len(lint.Rules), len(ruleWords))
	}
}
