package localfile

import (
	"fmt"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// reasons says how the questions were answered, but for what reaches the place.
func (v *verdict) reasons() []finding.Reason {
	return []finding.Reason{
		{Question: finding.Outlives, Answer: v.outlives()},
		{Question: finding.Changes, Answer: "yes: requests write " + v.content()},
		{Question: finding.Meaning, Answer: fmt.Sprintf("%s, severity %s: %s", v.kind, v.severity, v.gravity())},
	}
}

func (v *verdict) outlives() string {
	switch {
	case v.Op == "database":
		return "yes: the database is a file, which stays when the process ends"
	case v.Fate == wiring.Leaked:
		return "yes, if something fails: it is removed on some ways only"
	}
	return "yes: on the ways of these requests nothing removes it, or moves it to storage that replicas share"
}

// content says where what is written comes from.
func (v *verdict) content() string {
	switch {
	case v.Content&wiring.FromRequest != 0 && v.Generated:
		return "a document made of their data"
	case v.Content&wiring.FromRequest != 0:
		return "their data"
	case v.Generated:
		return "a document"
	case v.Content&wiring.FromExternal != 0:
		return "what was read from elsewhere"
	}
	return "what the service has, at a path that they name or not"
}

func (v *verdict) gravity() string {
	switch {
	case v.Fate == wiring.Leaked:
		return "the file is only left behind"
	case v.severity == finding.Error:
		return "the only copy may be on this disk"
	}
	return "what is in it may be had elsewhere"
}
