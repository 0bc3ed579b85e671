package speech

// AcknowledgeFirst is said instead of going deeper into a complaint that is not
// acknowledged yet.
var AcknowledgeFirst = Text{"Eerst hardop erkennen. Gedaan? Vraag dan nog eens door.", "Acknowledge it out loud first. Done? Then go deeper once more."}
