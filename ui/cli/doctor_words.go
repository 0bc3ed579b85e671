package cli

import (
	"diepte/data"
	"diepte/ui/speech"
)

// The words of doctor.
var (
	doctorShort = speech.Text{NL: "Kijk na of alles wat is bewaard heel en veilig is", EN: "Check that all that is kept is whole and safe"}
	doctorLong  = speech.Text{
		NL: "Kijk elk bestand na, en de plek waar het staat: één regel per bevinding, met wat het betekent en wat te doen.\nEr wordt nooit iets gewist of overschreven. Uitgang 0 in orde, 1 waarschuwingen, 2 schade.",
		EN: "Check every file, and the place it is kept: one line a finding, with what it means and what to do.\nNothing is ever deleted or overwritten. Exit status 0 all right, 1 warnings, 2 damage.",
	}
	fixFlag        = speech.Text{NL: "herstel wat zonder verlies kan: zet apart, zet terug uit .bak of journaal, maak rechten smal", EN: "mend what can be without a loss: set aside, restore from .bak or journal, narrow permissions"}
	jsonDoctorFlag = speech.Text{NL: "één JSON-object per bevinding, en een om mee te eindigen", EN: "one JSON object a finding, and one to end with"}
	damageFound    = speech.Text{NL: "niet te lezen: %d; wat te doen staat er hierboven bij", EN: "cannot be read: %d; what to do is said above"}
	allWell        = speech.Text{NL: "alles in orde", EN: "all well"}
	foundWords     = speech.Text{NL: "schade %d, waarschuwingen %d, opmerkingen %d", EN: "damage %d, warnings %d, remarks %d"}
	fixedWords     = speech.Text{NL: "hersteld %d", EN: "mended %d"}
	lookedAt       = speech.Text{NL: "gesprekken %d, journalen %d", EN: "talks %d, journals %d"}
	freeWords      = speech.Text{NL: "%s vrij", EN: "%s free"}
	notFixed       = speech.Text{NL: "Dat lukte niet: {error}", EN: "That could not be done: {error}"}
)

// severityWords say how bad a finding is.
var severityWords = map[data.Severity]speech.Text{
	data.Remark:  {NL: "ter info", EN: "remark"},
	data.Warning: {NL: "let op", EN: "warning"},
	data.Damage:  {NL: "schade", EN: "damage"},
}

// A remedy says what a finding is and means, and what to do about it. Its texts
// may hold {detail}, {id}, {to} and {error}.
type remedy struct{ what, do speech.Text }

// fixWords say what was done.
var fixWords = map[data.Fix]speech.Text{
	data.Restored: {NL: "Hersteld in {to}; het beschadigde bestand staat ernaast als .damaged-…", EN: "Restored in {to}; the damaged file stands beside it as .damaged-…"},
	data.Narrowed: {NL: "Dat is nu alleen u", EN: "Now it is you alone"},
	data.PutAside: {NL: "Apart gezet als {to}", EN: "Put aside as {to}"},
}

// guideWords are about the user's own guides.
var guideWords = remedy{
	speech.Text{NL: "met deze leidraad is iets mis: {detail}", EN: "something is wrong with this guide: {detail}"},
	speech.Text{NL: "`diepte guides check BESTAND` zegt wat er moet staan", EN: "`diepte guides check FILE` says what to write"},
}

// findingWords has a line for every kind of finding.
var findingWords = map[data.FindingKind]remedy{
	data.FileDamaged: {
		speech.Text{NL: "niet te lezen ({detail}); het is gelaten zoals het is", EN: "cannot be read ({detail}); it was left as it is"},
		speech.Text{NL: "Zet het terug uit een reservekopie, of herstel die plek in een editor", EN: "Put it back from a backup, or mend that place in an editor"}},
	data.FileRestorable: {
		speech.Text{NL: "niet te lezen ({detail}), maar een vorige versie wel", EN: "cannot be read ({detail}), but an earlier version can"},
		speech.Text{NL: "`diepte doctor --fix` gaat daarmee verder en zet dit bestand apart", EN: "`diepte doctor --fix` goes on with that and sets this file aside"}},
	data.FileUnreadable: {
		speech.Text{NL: "het systeem laat het niet lezen ({detail})", EN: "the system does not let it be read ({detail})"},
		speech.Text{NL: "Kijk naar de eigenaar, de rechten en de schijf", EN: "Look at its owner, its permissions and the disk"}},
	data.FileNewer: {
		speech.Text{NL: "geschreven door een nieuwere versie van diepte; hier alleen te lezen", EN: "written by a newer diepte; read only here"},
		speech.Text{NL: "Werk diepte bij om ermee verder te gaan", EN: "Update diepte to go on with it"}},
	data.FileDeparts: {
		speech.Text{NL: "leesbaar, maar niet zoals de beschrijving zegt ({detail})", EN: "readable, but not as the schema says ({detail})"},
		speech.Text{NL: "Iets anders schreef hierin; kijk die plek na met `diepte show {id}`", EN: "Something else wrote in it; look at that place with `diepte show {id}`"}},
	data.FileDisagrees: {
		speech.Text{NL: "leesbaar, maar spreekt zichzelf tegen ({detail})", EN: "readable, but contradicts itself ({detail})"},
		speech.Text{NL: "Iets anders schreef hierin; kijk het gesprek na met `diepte show {id}`", EN: "Something else wrote in it; look at the talk with `diepte show {id}`"}},
	data.BackupDamaged: {
		speech.Text{NL: "de vorige versie is niet te lezen ({detail}); het gesprek zelf staat ernaast", EN: "the version before cannot be read ({detail}); the talk itself stands beside it"},
		speech.Text{NL: "Niets: de eerstvolgende keer bewaren vervangt haar", EN: "Nothing: the next save replaces it"}},
	data.BackupAlone: {
		speech.Text{NL: "een vorige versie zonder haar gesprek: dat is gewist of hernoemd", EN: "a version before without its talk: that was deleted or renamed"},
		speech.Text{NL: "Haal .bak van de naam om het gesprek terug te hebben, of wis dit ook", EN: "Take .bak off its name to have the talk back, or delete this too"}},
	data.LeftOver: {
		speech.Text{NL: "een bestand dat niemand afschreef ({detail}); het gesprek zelf staat in zijn eigen bestand", EN: "a file that nobody finished writing ({detail}); the talk itself is in its own file"},
		speech.Text{NL: "`diepte doctor --fix` zet het apart", EN: "`diepte doctor --fix` puts it aside"}},
	data.SetAside: {
		speech.Text{NL: "een beschadigd bestand dat eerder apart is gezet", EN: "a damaged file that was set aside before"},
		speech.Text{NL: "Kijk of het gesprek zonder compleet is, en wis het dan zelf", EN: "See whether the talk is complete without it, then delete it yourself"}},
	data.Copies: {
		speech.Text{NL: "hetzelfde gesprek staat ook in {detail}: een versie van een ander of van een synchronisatie", EN: "the same talk is also in {detail}: a version of somebody else or of a sync service"},
		speech.Text{NL: "Ze worden samen gelezen; `diepte resume {id}` schrijft ze in één bestand, daarna kan de kopie weg", EN: "They are read together; `diepte resume {id}` writes them into one file, then the copy can go"}},
	data.Link: {
		speech.Text{NL: "een koppeling; zij wordt niet gevolgd, want zij kan overal heen leiden", EN: "a symbolic link; it is not followed, since it may lead anywhere"},
		speech.Text{NL: "Zet het bestand zelf hier neer, of haal de koppeling weg", EN: "Put the file itself here, or take the link away"}},
	data.NotRegular: {
		speech.Text{NL: "geen gewoon bestand ({detail}); het wordt niet gelezen", EN: "no regular file ({detail}); it is not read"},
		speech.Text{NL: "Haal het hier weg", EN: "Take it away from here"}},
	data.Wide: {
		speech.Text{NL: "anderen op deze machine kunnen erbij ({detail})", EN: "others on this machine can get at it ({detail})"},
		speech.Text{NL: "`diepte doctor --fix` maakt het van u alleen", EN: "`diepte doctor --fix` makes it yours alone"}},
	data.ReviewDamaged: {
		speech.Text{NL: "wat iemand na een gesprek opschreef is niet te lezen ({detail}); het gesprek zelf staat er los van", EN: "what somebody wrote down after a talk cannot be read ({detail}); the talk itself does not depend on it"},
		speech.Text{NL: "`diepte doctor --fix` gaat verder met de .bak ernaast, als die er is; herstel anders die plek in een editor", EN: "`diepte doctor --fix` goes on with the .bak beside it, when there is one; otherwise mend that place in an editor"}},
	data.ReviewAlone: {
		speech.Text{NL: "hoort bij gesprek {id}, dat hier niet staat", EN: "belongs to talk {id}, which is not here"},
		speech.Text{NL: "Zet het gesprek terug, of bewaar dit bestand elders", EN: "Put the talk back, or keep this file elsewhere"}},
	data.ReviewAside: {
		speech.Text{NL: "wat er van toezeggingen werd staat hier, omdat de bibliotheek niet te beschrijven was", EN: "what became of promises stands here, because the library could not be written"},
		speech.Text{NL: "Het gaat vanzelf mee zodra u weer iets over dat gesprek opschrijft", EN: "It goes along by itself as soon as you write down something about that talk again"}},
	data.JournalTorn: {
		speech.Text{NL: "de laatste regel ({detail}) is niet af: de machine viel uit; de regels ervoor zijn heel", EN: "the last line ({detail}) is not whole: the machine went down; those before it are"},
		speech.Text{NL: "Niets", EN: "Nothing"}},
	data.JournalDamaged: {
		speech.Text{NL: "regels die niet zijn zoals ze geschreven zijn (regel:kolom: aantal {detail}); ze worden overgeslagen", EN: "lines that are not as they were written (line:column: how many {detail}); they are passed over"},
		speech.Text{NL: "Elke regel staat op zichzelf, dus de rest telt; kijk de schijf na", EN: "Every line stands alone, so the rest counts; check the disk"}},
	data.JournalForeign: {
		speech.Text{NL: "geen journaal van een gesprek in deze bibliotheek; het wordt gelaten", EN: "no journal of a talk in this library; it is left alone"},
		speech.Text{NL: "Het kan van een andere bibliotheek zijn: kijk met --library", EN: "It may be of another library: look with --library"}},
	data.JournalAlone: {
		speech.Text{NL: "gesprek {id} staat alleen in het journaal: het programma viel uit vóór het in deze bibliotheek stond", EN: "talk {id} is in the journal only: the program died before it was in this library"},
		speech.Text{NL: "`diepte resume {id}` zet het in de bibliotheek (met --library als het van een andere is)", EN: "`diepte resume {id}` puts it into the library (with --library if it is of another)"}},
	data.JournalWaits: {
		speech.Text{NL: "er staat iets klaar dat in geen bestand staat ({detail}); er is niets verloren", EN: "something waits that is in no file ({detail}); nothing is lost"},
		speech.Text{NL: "`diepte resume {id}` gaat ermee verder", EN: "`diepte resume {id}` goes on with it"}},
	data.Elsewhere: {
		speech.Text{NL: "gesprek {detail} is hier bewaard toen dat in de bibliotheek niet kon", EN: "talk {detail} was kept here when the library could not be written"},
		speech.Text{NL: "`diepte resume {id}` zet het terug in de bibliotheek", EN: "`diepte resume {id}` puts it back into the library"}},
	data.InUse: {
		speech.Text{NL: "gesprek {id} is nu open; zijn journaal wordt gelaten", EN: "talk {id} is open now; its journal is left alone"},
		speech.Text{NL: "Kijk nog eens als het dicht is", EN: "Look again when it is closed"}},
	data.NoSpace: {
		speech.Text{NL: "er is nog maar {detail} vrij; straks kan er niet worden bewaard", EN: "only {detail} is free; soon nothing can be saved"},
		speech.Text{NL: "Maak ruimte op deze schijf", EN: "Make room on this disk"}},
	data.OnNetwork: {
		speech.Text{NL: "staat op een netwerkschijf ({detail}); een slot geldt daar niet voor andere machines", EN: "is on a network disk ({detail}); a lock there does not count for other machines"},
		speech.Text{NL: "Open een gesprek op één machine tegelijk", EN: "Open a talk on one machine at a time"}},
	data.NoProtection: {
		speech.Text{NL: "staat op {detail}, dat geen rechten kent: wie de schijf heeft, leest alles", EN: "is on {detail}, which knows no permissions: whoever has the disk reads all"},
		speech.Text{NL: "Kies een versleutelde schijf van een ander soort", EN: "Choose an encrypted disk of another kind"}},
	data.InMemory: {
		speech.Text{NL: "staat in het geheugen ({detail}); bij uitzetten is alles weg", EN: "is in memory ({detail}); all is gone when the machine is switched off"},
		speech.Text{NL: "Kies met --library een map op een schijf", EN: "Choose a folder on a disk with --library"}},
	data.SlowDisk: {
		speech.Text{NL: "iets duurzaam maken duurt er {detail}; bij stroomuitval kan er meer dan de laatste seconde weg zijn", EN: "making something durable takes {detail} there; a power cut may cost more than the last second"},
		speech.Text{NL: "Kies een snellere schijf, of kijk wat deze bezig houdt", EN: "Choose a faster disk, or see what keeps this one busy"}},
	data.NotWritable: {
		speech.Text{NL: "hier kan niet worden geschreven ({detail}); een gesprek wordt dan elders bewaard", EN: "it cannot be written here ({detail}); a talk is then kept elsewhere"},
		speech.Text{NL: "Maak de map schrijfbaar", EN: "Make the folder writable"}},
}
