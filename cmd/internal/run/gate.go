package run

import (
	"context"
	"flag"
	"io"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/baseline"
	"github.com/hiddenstate/hiddenstate/cmd/internal/compare"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/cmd/internal/revision"
	"github.com/hiddenstate/hiddenstate/cmd/internal/stage"
	"github.com/hiddenstate/hiddenstate/passes/sticky"
)

// gateOptions say which findings are not new.
type gateOptions struct {
	base     string // revision to compare with, or ""
	baseline string // file of known findings, or ""; absolute after resolve
	write    bool   // write the baseline
	named    string // the baseline as the user named it
}

func (g *gateOptions) flags(set *flag.FlagSet) {
	set.StringVar(&g.base, "base", "", "compare with this git `revision` and fail only on findings introduced since; A... is where the branch left A")
	set.StringVar(&g.baseline, "baseline", "", "do not fail on findings listed in this `file`, and report its entries that match nothing any more")
	set.BoolVar(&g.write, "write-baseline", false, "write what is found to the file that -baseline names")
}

// resolve checks the flags of the gate and makes files absolute.
func (g *gateOptions) resolve(o *options) error {
	compares := g.base != "" || g.baseline != ""
	switch {
	case g.write && g.baseline == "":
		return usagef("-write-baseline needs -baseline to name the file")
	case o.explain != "" && compares:
		return usagef("-explain explains a finding whether it is new or not; leave out -base and -baseline")
	case o.fix && compares:
		return usagef("-fix mends all findings, new or not; leave out -base and -baseline")
	case g.baseline == "":
		return nil
	}
	g.named = g.baseline
	if !filepath.IsAbs(g.baseline) {
		g.baseline = filepath.Join(o.dir, g.baseline)
	}
	for _, out := range o.outputs {
		if g.write && out.file == g.baseline {
			return usagef("-format=%s and -write-baseline both go to %s", out.format, g.baseline)
		}
	}
	if g.write {
		if err := stage.Check(g.baseline); err != nil {
			return usageError(err)
		}
	}
	return nil
}

// A gate tells new findings from others.
type gate struct {
	*gateOptions
	entries []baseline.Entry
	base    *revision.Revision // nil: none
}

// openGate reads the baseline and looks for the base revision, so that mistakes
// are said before anything is analysed.
func openGate(ctx context.Context, o *options) (*gate, error) {
	g := &gate{gateOptions: &o.gate}
	var err error
	if o.gate.baseline != "" && !o.gate.write {
		if g.entries, err = baseline.Read(o.gate.baseline); err != nil {
			return nil, usageError(err)
		}
	}
	if o.gate.base != "" {
		if g.base, err = revision.Find(ctx, o.env, o.dir, o.gate.base); err != nil {
			return nil, usagef("-base: %v", err)
		}
	}
	return g, nil
}

// compare marks the findings of doc that are not new.
func (g *gate) compare(ctx context.Context, doc *document.Document, x examination, stderr io.Writer) error {
	if g.base != nil {
		base, err := g.baseDocument(ctx, x, stderr)
		if err != nil {
			return err
		}
		revision := document.Revision{Name: g.base.Name, Commit: g.base.Commit}
		compare.Base(doc, base, revision, len(broken(x.input)) == 0)
	}
	if g.baseline == "" {
		return nil
	}
	if g.write {
		g.entries = entriesOf(doc)
	}
	judged := func(baseline.Entry) bool { return false }
	if len(broken(x.input)) == 0 {
		judged = x.judges(ctx)
	}
	compare.Baseline(doc, filepath.ToSlash(g.named), g.entries, judged)
	return nil
}

func entriesOf(doc *document.Document) []baseline.Entry {
	var list []baseline.Entry
	for _, f := range doc.Findings {
		list = append(list, baseline.EntryOf(f))
	}
	return list
}

// files returns the baseline if it is to be written. What is not wholly
// analysed would lose entries, so it is not.
func (g *gate) files(doc *document.Document, complete bool) []content {
	if !g.write || !complete {
		return nil
	}
	return []content{{g.baseline, baseline.Format(doc.Findings)}}
}

// judges returns whether a run would have found what an entry lists: if its
// check ran and the named packages are all of its module. In fewer packages,
// what makes it a finding may be missing.
func (x examination) judges(ctx context.Context) func(baseline.Entry) bool {
	var whole []string
	listed := false
	return func(e baseline.Entry) bool {
		if !x.ran(e.Check()) {
			return false
		}
		if !listed {
			whole, listed = x.wholeModules(ctx), true
		}
		return slices.Contains(whole, document.ModuleOf(e.Package, x.input.Modules))
	}
}

// ran reports whether a check was run, on all that it looks at.
func (x examination) ran(check string) bool {
	switch check {
	case sticky.Analyzer.Name:
		if !x.options.manifests {
			return false
		}
	case analyzers.Configuration:
		return !x.options.partial && !slices.Contains(x.options.settings.Disable, check)
	}
	return runs(x.checks, check)
}

// wholeModules returns the modules all of whose packages are named.
func (x examination) wholeModules(ctx context.Context) []string {
	var whole []string
	for _, m := range x.modules {
		all, err := packages.Load(&packages.Config{
			Mode: packages.NeedName | packages.NeedFiles, Context: ctx, Dir: m.Dir, Env: x.options.env, BuildFlags: buildFlags(x.options),
		}, "./...")
		missing := slices.ContainsFunc(all, func(p *packages.Package) bool { return len(p.GoFiles) > 0 && !x.named[p.PkgPath] })
		if err == nil && !missing {
			whole = append(whole, m.Path)
		}
	}
	return whole
}
