package reporting

import (
	"go/token"
	"path/filepath"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

// settle applies to a finding what the user has settled about it. pos is where
// its diagnostic stands. What a package knows is from before: a setting neither
// hides a finding from importers nor repeats it.
func (r *Reporter) settle(f *finding.Finding, pos token.Pos) {
	places := []finding.Position{f.Position, r.place(pos)}
	if f.State != nil {
		places = append(places, f.State.Declaration)
	}
	f.Suppressed = r.directives.Covering(f.Check, places...)
	policy.Current().Settle(f, r.places.File(f.Position))
}

func (r *Reporter) place(pos token.Pos) finding.Position {
	p := r.pass.Fset.Position(pos)
	return finding.Position{Package: r.pass.Pkg.Path(), File: filepath.Base(p.Filename), Line: p.Line, Column: p.Column}
}
