package speech

// MomentNames names the contact moments to begin with, by their ids.
var MomentNames = map[string]Text{
	"first-contact": {"eerste contact", "first contact"},
	"order":         {"bestelling", "order"},
	"delivery":      {"levering", "delivery"},
	"invoice":       {"factuur", "invoice"},
	"complaint":     {"klacht", "complaint"},
}
