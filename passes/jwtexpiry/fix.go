package jwtexpiry

import (
	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// option returns the option that would mend a place, or "": another change is
// needed where the check of the time is switched off, or the signature is not
// checked.
func (v *verdict) option() string {
	if v.Makes || v.kind == "unverified" || v.Expiry != wiring.Present {
		return ""
	}
	return v.Require
}

// fixes returns the changes that mend a finding in the package under analysis.
func fixes(pass *analysis.Pass, f *finding.Finding) []analysis.SuggestedFix {
	pos := finding.Locate(pass, f.Position)
	for _, file := range pass.Files {
		if file.Pos() <= pos && pos <= file.End() {
			return f.Fixes(file, pos)
		}
	}
	return nil
}
