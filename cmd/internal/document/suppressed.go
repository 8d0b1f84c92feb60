package document

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// suppressed converts why a finding is suppressed; the first reason is the
// closest.
func suppressed(list []finding.Suppression, locate Locator) *Suppressed {
	if len(list) == 0 {
		return nil
	}
	return &Suppressed{Kind: list[0].Kind, Reason: list[0].Reason, Position: locate(list[0].Position)}
}

// WithSuppressed returns the document with the suppressed findings among the
// others.
func (d *Document) WithSuppressed() *Document {
	all := *d
	all.Findings, all.Suppressed = slices.Concat(d.Findings, d.Suppressed), nil
	slices.SortFunc(all.Findings, func(a, b *Finding) int {
		return compareFindings(&converted{Finding: a}, &converted{Finding: b})
	})
	return &all
}

// split is the reverse of WithSuppressed.
func (d *Document) split() {
	rest := []*Finding{}
	for _, f := range d.Findings {
		if f.Suppressed != nil {
			d.Suppressed = append(d.Suppressed, f)
		} else {
			rest = append(rest, f)
		}
	}
	if len(d.Suppressed) > 0 {
		d.Findings = rest
	}
}
