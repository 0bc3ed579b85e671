package cli

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"diepte/data"
	"diepte/ui"
	"diepte/ui/speech"
)

func (r *run) practiceCommand() *cobra.Command {
	return &cobra.Command{
		Use: "practice", Short: r.word(practiceShort), Long: r.word(practiceLong), Args: r.words(0, 0),
		RunE: r.does(func(cmd *cobra.Command, _ []string) error {
			if !r.fullScreen() {
				return sorry(couldNot, practiceElsewhere, practiceNeeds)
			}
			lib, err := r.library()
			if err != nil {
				return err
			}
			return r.open(cmd, lib, ui.Opening{Practice: true})
		}),
	}
}

// practising gives what makes a library to practise in, journal and locks
// included, in a temporary folder of this user, and what removes all that were made.
func practising() (make func() (*data.Library, func(), error), removeAll func()) {
	var dirs []string
	make = func() (*data.Library, func(), error) {
		dir, err := os.MkdirTemp("", "diepte-practice-")
		if err != nil {
			return nil, nil, err
		}
		dirs = append(dirs, dir)
		lib, err := data.Open(filepath.Join(dir, "library"), filepath.Join(dir, "state"), data.Options{})
		return lib, func() { _ = os.RemoveAll(dir) }, err // what stays is in a folder that the system clears
	}
	return make, func() {
		for _, dir := range dirs {
			_ = os.RemoveAll(dir)
		}
	}
}

// What practice is for.
var (
	practiceShort = speech.Text{NL: "Oefen de toetsen met een klant die antwoordt", EN: "Learn the keys with a customer who answers"}
	practiceLong  = speech.Text{
		NL: "Oefen de toetsen, een voor een, in een gesprek met een klant die er niet is. Tien minuten.\nNiets ervan komt in uw bibliotheek; na afloop is het weg.",
		EN: "Learn the keys, one at a time, in a talk with a customer who is not there. Ten minutes.\nNothing of it gets into your library; afterwards it is gone.",
	}
	practiceNeeds     = speech.Text{NL: "oefenen gaat over het volledige scherm, en dat is er hier niet", EN: "practice is about the full screen, and there is none here"}
	practiceElsewhere = speech.Text{NL: "open het in een terminal, zonder --line en met een andere TERM dan dumb", EN: "open it in a terminal, without --line and with another TERM than dumb"}
)
