package guides

import (
	"errors"
	"strings"
	"testing"

	"diepte/interview"
)

func TestGuideNotFoundNamesThoseThatExist(t *testing.T) {
	c, errs := Load("")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	_, err := c.Guide("bsae", interview.Dutch, interview.Formal)
	if !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "base") {
		t.Errorf("got %v", err)
	}
	g, err := c.Guide("base", interview.English, interview.Informal)
	if err != nil {
		t.Fatal(err)
	}
	if g.Address != interview.Formal || g.Language != interview.English || g.Minutes != 60 {
		t.Errorf("got address %q, language %q, %d minutes", g.Address, g.Language, g.Minutes)
	}
}
