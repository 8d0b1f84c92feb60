package idempotency

import (
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict is what is wrong with an entry point.
type verdict struct {
	*wiring.Repeat
	about    *wiring.Consequence
	kind     string
	severity finding.Severity
}

// judge returns what is wrong, one verdict a handler.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, r := range w.Repeats {
		if len(r.Effects) == 0 && !strict {
			continue
		}
		v := &verdict{Repeat: r, about: r.Gravest(), severity: finding.Warning}
		v.kind = v.about.Kind
		if v.about.Payment || v.about.Money {
			v.severity = finding.Error
		}
		if r.UnusedKey != nil {
			v.kind = "unused-key"
		}
		out = append(out, v)
	}
	return out
}
