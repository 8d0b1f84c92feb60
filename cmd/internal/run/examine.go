package run

import (
	"context"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/cmd/internal/manifests"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/sticky"
)

// An examination is what the checks found in one tree, and how they were run.
type examination struct {
	options   *options
	checks    []analyzers.Check
	threshold finding.Severity
	progress  *progress

	program *program // nil when it is no more needed: it is large
	locator *locator
	input   document.Input

	named   map[string]bool    // packages, by path
	modules []manifests.Module // of the named packages
}

// examine loads the named packages and runs the checks on them and on the files
// beside them.
func examine(ctx context.Context, o *options, checks []analyzers.Check, threshold finding.Severity, progress *progress) (x examination, err error) {
	x = examination{options: o, checks: checks, threshold: threshold, progress: progress}
	progress.phase("loading packages")
	if x.program, err = load(ctx, o); err != nil {
		return x, err
	}
	progress.phase("analysing " + plural(len(x.program.named), "package"))
	if x.input, err = check(ctx, x.program, checks, o); err != nil {
		return x, err
	}
	x.locator = newLocator(x.program)
	x.modules = ownModules(x.program)
	x.named = make(map[string]bool)
	for _, p := range x.program.named {
		x.named[p.PkgPath] = true
	}
	pins := runs(checks, sticky.Analyzer.Name)
	if o.manifests {
		progress.phase("reading manifests")
		if err := addManifests(&x.input, x.program, pins, x.locator); err != nil {
			return x, err
		}
	}
	reportRules(ctx, &x.input, x.program, o, pins && o.manifests)
	return x, nil
}

// document returns the findings as they are reported.
func (x examination) document() *document.Document {
	return document.Build(x.input, x.threshold, x.locator.locate)
}
