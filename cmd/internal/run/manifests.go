package run

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/cmd/internal/manifests"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

// addManifests adds what the files beside the code of the named packages'
// modules say; their findings only if pins are asked for.
func addManifests(in *document.Input, p *program, pins bool, l *locator) error {
	modules := ownModules(p)
	result, err := manifests.Scan(modules)
	if err != nil {
		return err
	}
	if pins {
		current := policy.Current()
		for _, f := range result.Findings {
			current.Settle(f, current.Rel(filepath.Join(p.dir, filepath.FromSlash(l.file(f.Position)))))
		}
		in.Findings = append(in.Findings, result.Findings...)
		for _, s := range result.Skipped {
			in.Incomplete = append(in.Incomplete, finding.Incomplete{
				Package: l.file(finding.Position{Package: s.Package, File: s.File}), Reason: s.Reason,
			})
		}
	}
	for _, v := range result.Volumes {
		in.Volumes = append(in.Volumes, document.Volume{
			Module: v.Module, Position: v.Position, Subject: v.Subject, Kind: v.Kind, Path: v.Path, WorkDir: v.WorkDir,
		})
	}
	return nil
}

// runs reports whether a check is among those that run.
func runs(checks []analyzers.Check, name string) bool {
	return slices.ContainsFunc(checks, func(c analyzers.Check) bool { return c.Analyzer.Name == name })
}

// ownModules returns the modules of the named packages, in order.
func ownModules(p *program) []manifests.Module {
	var list []manifests.Module
	for _, pkg := range p.named {
		if own(pkg) && pkg.Module.Dir != "" {
			list = append(list, manifests.Module{Path: pkg.Module.Path, Dir: pkg.Module.Dir})
		}
	}
	slices.SortFunc(list, func(a, b manifests.Module) int { return strings.Compare(a.Path, b.Path) })
	return slices.Compact(list)
}
