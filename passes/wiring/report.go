package wiring

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Fill enters in a check's result what was looked at.
func (r *Result) Fill(result *finding.Result) {
	result.Functions = len(r.Own.Funcs)
	if r.Own.Skipped != "" {
		result.Incomplete = append(result.Incomplete, finding.Incomplete{Package: r.Own.Path, Reason: r.Own.Skipped})
	}
	result.References = r.References
	result.Incomplete = append(result.Incomplete, r.Incomplete...)
	for _, e := range r.EntryPoints {
		if !e.Background {
			result.EntryPoints = append(result.EntryPoints, e.EntryPoint)
		}
	}
}

// Reached returns entry points by their numbers, as findings show them.
func (r *Result) Reached(entries []int) []finding.EntryPoint {
	out := make([]finding.EntryPoint, len(entries))
	for i, n := range entries {
		out[i] = r.EntryPoints[n].EntryPoint
	}
	return out
}

// Blame returns where the package under analysis is to be blamed for a finding:
// its own position if it is here, else what this package adds.
func (r *Result) Blame(pass *analysis.Pass, at finding.Position, entries []int) token.Pos {
	if pos := finding.Locate(pass, at); pos.IsValid() {
		return pos
	}
	for _, n := range entries {
		if p, ok := r.Registration(n); ok {
			if pos := finding.Locate(pass, position(r.Own, p)); pos.IsValid() {
				return pos
			}
		}
	}
	return pass.Files[0].Name.Pos()
}
